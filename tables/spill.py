"""Staged rows in the order of the parts they go to, with memory for a few batches only.

Batches come in the order of the inputs, parts are by month: each group of batches is
sorted by part and written as one Arrow file a table, from which a part's rows are read
by their place.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tables.ledger import Numbers, as_ids, positions
from tables.parts import plain
from tables.schemas import BY_MONTH
from tables.staging import Batch
from tables.state import KEPT, State

__all__ = ["Spill"]

_TABLES: Final = ("ledger", *BY_MONTH)
_BYTES_A_GROUP: Final = 16 << 20

# Rows of a table and, a row each, the number of the shard they go to.
_Sorted = dict[str, list[tuple[pa.Table, Numbers]]]


class Spill:
    """Rows of staged articles, by table and shard.

    Parameters
    ----------
    folder : Path
        Where to put the files; it must exist.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # For each table and group: the shard of each record batch, in order.
        self._shards: dict[str, list[Numbers]] = {name: [] for name in _TABLES}

    def fill(self, batches: Iterable[tuple[Batch, Numbers]], state: State) -> None:
        """Take in the rows of all articles of a state that come from batches.

        Parameters
        ----------
        batches : iterable of pairs
            Batches with the ids of the articles that are taken from them.
        state : State
        """
        group: _Sorted = {name: [] for name in _TABLES}
        held = 0
        for batch, staged in batches:
            ids, shards = _taken(staged, state)
            if not len(ids):
                continue
            names = as_ids(ids)
            for table, rows in batch.tables().items():
                at = pc.index_in(rows["article_id"], value_set=names)
                taken = plain(rows).filter(at.is_valid())
                numbers = at.drop_null().to_numpy()
                group[table].append((taken, shards[numbers]))
                held += taken.nbytes
            if held > _BYTES_A_GROUP:
                self._write(group)
                group, held = {name: [] for name in _TABLES}, 0
        if held:
            self._write(group)

    def _write(self, group: _Sorted) -> None:
        for table, pieces in group.items():
            shards = np.concatenate([numbers for _, numbers in pieces])
            if not len(shards):
                continue
            order = np.argsort(shards, kind="stable")
            rows = pa.concat_tables([rows for rows, _ in pieces])
            pieces.clear()  # their memory is what the sorted rows need
            rows = rows.combine_chunks()
            rows = rows.take(order).combine_chunks()
            numbers, starts = np.unique(shards[order], return_index=True)
            lengths = np.diff(np.append(starts, len(shards)))
            groups = self._shards[table]
            with pa.ipc.new_file(self._path(table, len(groups)), rows.schema) as file:
                for start, length in zip(starts, lengths, strict=True):
                    file.write_batch(*rows.slice(start, length).to_batches())
            groups.append(numbers)

    def _path(self, table: str, group: int) -> str:
        return str(self._folder / f"{table}.{group}.arrow")

    @contextmanager
    def reading(self, table: str) -> Iterator[Callable[[int], list[pa.RecordBatch]]]:
        """Yield a function from the number of a shard to its rows of a table."""
        with ExitStack() as stack:
            groups = [
                (shards, pa.ipc.open_file(stack.enter_context(pa.OSFile(path))))
                for group, shards in enumerate(self._shards[table])
                for path in [self._path(table, group)]
            ]
            yield lambda shard: [
                file.get_batch(int(at))
                for shards, file in groups
                for at in np.flatnonzero(shards == shard)
            ]


def _taken(ids: Numbers, state: State) -> tuple[Numbers, Numbers]:
    """Return those of a batch's articles that are wanted from it, and their shards."""
    at = positions(ids, state.ids)
    used = at >= 0
    used[used] = state.origin[at[used]] != KEPT
    return ids[used], state.of[at[used]]
