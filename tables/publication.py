"""One publication: the parts that change, assembled from published and staged rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tables.errors import DamagedError
from tables.files import Journal
from tables.ledger import as_ids
from tables.manifest import MANIFEST, Manifest, Recorded
from tables.parts import Part, decode, digest, encode, plain
from tables.rows import EXTRACTORS_OF, TABLES_OF
from tables.schemas import BY_MONTH, schema_of
from tables.spill import Spill
from tables.state import KEPT, PARTLY, WHOLE, State

__all__ = ["Publication", "read_part"]

# The article's own row comes from reading it, so that it is written by every extractor.
_ALWAYS: Final = ("articles", "ledger", "rejects")


def read_part(
    folder: Path, part: Part, recorded: Recorded, columns: list[str] | None = None
) -> pa.Table:
    """Return the rows of a part file, after checking its bytes.

    Raises
    ------
    DamagedError
        If it is missing, unreadable or not what was published.
    """
    try:
        content = (folder / part.path).read_bytes()
    except FileNotFoundError as error:
        raise DamagedError(part, "is missing") from error
    if digest(content) != recorded.sha256:
        raise DamagedError(part, "does not hold the bytes that were published")
    return decode(content, columns)


@dataclass
class Publication:
    """Writes the parts of a state to the journal's waiting room.

    Attributes
    ----------
    folder : Path
        The tables.
    journal : Journal
        Begun.
    old : Manifest
        What is published.
    run : str
        Id of this run.
    parts : dict
        What shall be published, filled by the methods.
    moves : list of pairs
        Waiting file and the path it goes to.
    bytes_written : int
        Size of the waiting files.
    """

    folder: Path
    journal: Journal
    old: Manifest
    run: str
    parts: dict[Part, Recorded] = field(default_factory=dict)
    moves: list[tuple[str, str]] = field(default_factory=list)
    bytes_written: int = 0

    def put(self, part: Part, rows: pa.Table) -> None:
        """Add a part; its file is only written where it differs from the old one."""
        content = encode(part.table, rows)
        recorded = Recorded(digest(content), rows.num_rows, self.run)
        before = self.old.parts.get(part)
        path = self.folder / part.path
        same = before is not None and before.sha256 == recorded.sha256
        self.parts[part] = before if before and same else recorded
        if not _holds(path, content):
            self._wait(part.path, content)

    def _wait(self, path: str, content: bytes | memoryview) -> None:
        name = f"{len(self.moves):06}"
        self.journal.wait(name, content)
        self.moves.append((name, path))
        self.bytes_written += len(content)

    def put_tables(self, state: State, spill: Spill, stale: frozenset[str]) -> None:
        """Add all parts of the tables that are kept by month."""
        whole, partly = state.touched(WHOLE), state.touched(PARTLY)
        relabelled = state.relabelled()
        also = {*_ALWAYS, *(t for e in stale for t in TABLES_OF.get(e, ()))}
        for table in (*BY_MONTH, "ledger"):
            wanted = whole | partly if table in also else whole
            if table in ("articles", "ledger"):
                wanted = wanted | relabelled
            with spill.reading(table) as staged:
                for number, (month, shard) in enumerate(state.shards):
                    part = Part(table, month, shard)
                    if wanted[number] or part not in self.old.parts:
                        rows = [
                            *self._old_rows(part, state, number, stale),
                            *map(pa.Table.from_batches, ([b] for b in staged(number))),
                        ]
                        self.put(part, _joined(table, rows, state, number))
                    else:
                        self.parts[part] = self.old.parts[part]

    def _old_rows(
        self, part: Part, state: State, number: int, stale: frozenset[str]
    ) -> Iterator[pa.Table]:
        """Yield the published rows that stay, from the parts they are in now."""
        here = state.of == number
        kept = as_ids(state.articles["id"][here & (state.origin == KEPT)])
        partly = as_ids(state.articles["id"][here & (state.origin == PARTLY)])
        if not len(kept) + len(partly):
            return
        now = state.spread.get(part.month, 0)
        common = min(now, state.spread_after()[part.month])
        for shard in range(part.shard % max(common, 1), now, max(common, 1)):
            source = Part(part.table, part.month, shard)
            if source in self.old.parts:
                rows = plain(read_part(self.folder, source, self.old.parts[source]))
                stays = pc.is_in(rows["article_id"], value_set=kept)
                if len(partly):
                    of_partly = pc.is_in(rows["article_id"], value_set=partly)
                    fresh = made_by(part.table, rows, stale)
                    stays = pc.or_(stays, pc.and_not(of_partly, fresh))
                yield rows.filter(stays)

    def rows(self, table: str) -> int:
        """Return how many rows a table shall have."""
        return sum(r.rows for part, r in self.parts.items() if part.table == table)

    def finish(self, versions: Mapping[str, str]) -> Manifest:
        """Add the manifest, last of all, and return it."""
        new = Manifest(versions=versions, parts=self.parts)
        self._wait(MANIFEST, new.encode())
        return new


def _holds(path: Path, content: memoryview) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def made_by(table: str, rows: pa.Table, extractors: frozenset[str]) -> Any:  # noqa: ANN401
    """Return a boolean column: whether one of the extractors made a row."""
    if table == "mentions":
        kinds = [kind for kind, name in EXTRACTORS_OF.items() if name in extractors]
        return pc.is_in(rows["kind"], value_set=pa.array(kinds, pa.string()))
    if table == "rejects":
        names = pc.list_element(pc.split_pattern(rows["reason"], "."), 0)
        return pc.is_in(names, value_set=pa.array(sorted(extractors), pa.string()))
    made = table in _ALWAYS or any(table in TABLES_OF.get(e, ()) for e in extractors)
    return pa.array(np.full(rows.num_rows, made))


def _joined(table: str, pieces: list[pa.Table], state: State, number: int) -> pa.Table:
    rows = pa.concat_tables([plain(schema_of(table).empty_table()), *pieces])
    if table not in ("articles", "ledger"):
        return rows
    here = state.articles[(state.of == number) & (state.articles["original"] != 0)]
    names = dict(
        zip(
            as_ids(here["id"]).to_pylist(),
            as_ids(here["original"]).to_pylist(),
            strict=True,
        )
    )
    column = rows.schema.get_field_index("duplicate_of")
    found = [names.get(name) for name in rows["article_id"].to_pylist()]
    return rows.set_column(
        column, rows.schema.field(column), pa.array(found, pa.string())
    )
