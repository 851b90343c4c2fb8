"""One publication: the parts that change, assembled from published and staged rows."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tables.errors import DamagedError
from tables.files import Journal
from tables.keys import EXTRACTORS_OF, TABLES_OF
from tables.ledger import as_ids
from tables.manifest import MANIFEST, Manifest, Recorded
from tables.parts import HIDDEN, Part, decode, digest, encode, plain
from tables.schemas import BY_MONTH, schema_of
from tables.spill import Spill
from tables.state import KEPT, PARTLY, WHOLE, State

__all__ = ["Publication", "read_part"]

_THREADS: Final = 2
# Parts in flight: enough that no thread idles, few and small enough that memory stays
# flat however many rows a month has.
_PARTS_AHEAD: Final = 8
_BYTES_AHEAD: Final = 16 << 20

# The article's own row comes from reading it, so that every extractor brings it along.
_WITH_ALL: Final = ("articles", "ledger", "rejects")


def read_part(folder: Path, part: Part, recorded: Recorded) -> pa.Table:
    """Return the rows of a part file, after checking its bytes.

    Raises
    ------
    DamagedError
        If it is missing or does not hold what was published.
    """
    try:
        content = (folder / part.path).read_bytes()
    except FileNotFoundError as error:
        raise DamagedError(part, "is missing") from error
    if digest(content) != recorded.sha256:
        raise DamagedError(part, "does not hold the bytes that were published")
    return decode(content)


@dataclass(frozen=True, slots=True)
class _Made:
    """A part that is encoded and, unless its file holds it already, written."""

    recorded: Recorded
    bytes_written: int


class Publication:
    """Writes changed parts to the journal's waiting room, and commits them together.

    Parts are encoded and written by a few threads, a few parts ahead. Use it as
    a context, which waits for them.

    Parameters
    ----------
    folder : Path
        The tables.
    journal : Journal
        Begun.
    old : Manifest
        The parts that can be taken over.
    run : str
        Id of this run.

    Attributes
    ----------
    parts_written, bytes_written : int
        Part files replaced or added; their size. Known after `commit`.
    """

    def __init__(self, folder: Path, journal: Journal, old: Manifest, run: str) -> None:
        self._folder = folder
        self._journal = journal
        self._old = old
        self._run = run
        self._parts: dict[Part, Recorded] = {}
        self._steps: list[tuple[str | None, str]] = []
        self._unchanged: set[str | None] = set()
        self._threads = ThreadPoolExecutor(_THREADS)
        self._coming: deque[tuple[Part, str, int, Future[_Made]]] = deque()
        self._bytes_coming = 0
        self.parts_written = 0
        self.bytes_written = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._threads.shutdown(cancel_futures=True)

    def put(self, part: Part, rows: pa.Table) -> None:
        """Add a part; its file is left alone where it already holds these rows."""
        name = f"{len(self._steps):06}"
        self._steps.append((name, part.path))
        size = rows.nbytes
        made = self._threads.submit(self._make, part, rows, name)
        self._coming.append((part, name, size, made))
        self._bytes_coming += size
        self._settle(_PARTS_AHEAD, _BYTES_AHEAD)

    def _make(self, part: Part, rows: pa.Table, name: str) -> _Made:
        content = encode(part.table, rows)
        recorded = Recorded(digest(content), rows.num_rows, self._run)
        if _holds(self._folder / part.path, content):
            return _Made(recorded, 0)
        self._journal.wait(name, content)
        return _Made(recorded, len(content))

    def _settle(self, parts: int = 0, size: int = 0) -> None:
        """Take up the parts that were put first, until no more than so many are left.

        They have no more bytes in all than ``size`` then.
        """
        while len(self._coming) > parts or self._bytes_coming > size:
            part, name, freed, coming = self._coming.popleft()
            made = coming.result()
            self._bytes_coming -= freed
            before = self._old.parts.get(part)
            is_same = before is not None and before.sha256 == made.recorded.sha256
            self._parts[part] = before if before and is_same else made.recorded
            if made.bytes_written:
                self.parts_written += 1
                self.bytes_written += made.bytes_written
            else:
                self._unchanged.add(name)

    def _wait(self, path: str, content: bytes | memoryview) -> None:
        name = f"{len(self._steps):06}"
        self._journal.wait(name, content)
        self._steps.append((name, path))
        self.bytes_written += len(content)

    def put_tables(self, state: State, spill: Spill, stale: frozenset[str]) -> None:
        """Add all parts of the tables that are kept by month."""
        whole, partly = state.touched(WHOLE), state.touched(PARTLY)
        relabelled = state.relabelled()
        also = {*_WITH_ALL, *(table for e in stale for table in TABLES_OF[e])}
        for table in (*BY_MONTH, "ledger"):
            wanted = whole | partly if table in also else whole
            if table in ("articles", "ledger"):
                wanted = wanted | relabelled
            with spill.reading(table) as staged:
                for number in state.in_order:
                    part = Part(table, *state.shards[number])
                    if wanted[number] or part not in self._old.parts:
                        pieces = [pa.Table.from_batches([b]) for b in staged(number)]
                        pieces += self._old_rows(part, state, number, stale)
                        self.put(part, _joined(table, pieces, state, number))
                    else:
                        self._parts[part] = self._old.parts[part]
                    for gone in state.emptied_by(number):
                        self._steps.append((None, Part(table, *gone).path))

    def _old_rows(
        self, part: Part, state: State, number: int, stale: frozenset[str]
    ) -> Iterator[pa.Table]:
        """Yield the published rows that stay, from the parts they are in now."""
        here = state.within(number)
        ids, origin = state.articles["id"][here], state.origin[here]
        kept, partly = as_ids(ids[origin == KEPT]), as_ids(ids[origin == PARTLY])
        if not len(kept) + len(partly):
            return
        for shard in state.sources_of(number):
            source = Part(part.table, part.month, shard)
            if source in self._old.parts:
                recorded = self._old.parts[source]
                rows = plain(read_part(self._folder, source, recorded))
                stays = pc.is_in(rows["article_id"], value_set=kept)
                if len(partly):
                    of_partly = pc.is_in(rows["article_id"], value_set=partly)
                    fresh = _made_by(part.table, rows, stale)
                    stays = pc.or_(stays, pc.and_not(of_partly, fresh))
                yield rows.filter(stays)

    def put_runs(self, month: str, row: pa.Table) -> None:
        """Add a run to the runs of a month.

        They cannot be made again from the inputs, so that each part has a copy under
        the hidden folder: a damaged one of the two is replaced by the other.
        """
        this = Part("runs", month)
        earlier = {
            part: self._runs(part, recorded)
            for part, recorded in self._old.parts.items()
            if part.table == "runs"
        }
        rows = pa.concat_tables([*([earlier[this]] if this in earlier else []), row])
        for part, told in (earlier | {this: rows}).items():
            self.put(part, told)
            content = encode("runs", told)
            if not _holds(self._folder / HIDDEN / part.path, content):
                self._wait(f"{HIDDEN}/{part.path}", content)

    def _runs(self, part: Part, recorded: Recorded) -> pa.Table:
        try:
            return read_part(self._folder, part, recorded)
        except DamagedError:
            return read_part(self._folder / HIDDEN, part, recorded)

    def rows(self, table: str) -> int:
        """Return how many rows a table shall have."""
        self._settle()
        return sum(r.rows for part, r in self._parts.items() if part.table == table)

    def commit(self, versions: Mapping[str, str], files: Iterable[str]) -> Manifest:
        """Make the change, and remove those of the files that are parts no more.

        The manifest is replaced last.
        """
        self._settle()
        new = Manifest(run=self._run, versions=versions, parts=self._parts)
        kept = {part.path for part in self._parts}
        dropped = {path for name, path in self._steps if name is None}
        self._steps += [(None, p) for p in sorted({*files} - kept - dropped)]
        self._wait(MANIFEST, new.encode())
        self._journal.commit(
            [step for step in self._steps if step[0] not in self._unchanged]
        )
        return new


def _holds(path: Path, content: memoryview) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def _made_by(table: str, rows: pa.Table, extractors: frozenset[str]) -> pa.Array:
    """Return a boolean a row: whether one of the extractors made it."""
    if table == "mentions":
        kinds = [kind for kind, name in EXTRACTORS_OF.items() if name in extractors]
        return pc.is_in(rows["kind"], value_set=pa.array(kinds, pa.string()))
    if table == "rejects":
        made = [r.partition(".")[0] in extractors for r in rows["reason"].to_pylist()]
        return pa.array(made, pa.bool_())
    made_all = table in _WITH_ALL or any(table in TABLES_OF[e] for e in extractors)
    return pa.array(np.full(rows.num_rows, made_all))


@cache
def _none(table: str) -> pa.Table:
    return plain(schema_of(table).empty_table())


def _joined(
    table: str, pieces: Sequence[pa.Table], state: State, number: int
) -> pa.Table:
    """Return the rows of a part, with what each article duplicates filled in."""
    rows = pa.concat_tables([_none(table), *pieces])
    if table not in ("articles", "ledger"):
        return rows
    here = state.articles[state.within(number)]
    here = here[here["original"] != 0]
    ids, first = as_ids(here["id"]).to_pylist(), as_ids(here["original"]).to_pylist()
    original = dict(zip(ids, first, strict=True))
    found = [original.get(name) for name in rows["article_id"].to_pylist()]
    at = rows.schema.get_field_index("duplicate_of")
    return rows.set_column(at, rows.schema.field(at), pa.array(found, pa.string()))
