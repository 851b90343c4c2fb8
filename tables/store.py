"""The store: tables that change in one step, or not at all.

A folder of tables has one writer at a time and any number of readers, who need nothing
but ``pandas.read_parquet(folder / table)``. What is no table lies in the hidden folder
``.fakta``: the lock, the ledger, the manifest, staged batches, the journal.

The promise: the tables hold exactly what one full run over the inputs of the last
publication would hold, whatever was killed before. A run is

>>> with Store(out) as store:                                        # doctest: +SKIP
...     plan = store.plan(inputs, versions)
...     store.stage(rows_of(extracted, pipeline_version(versions)))  # batch by batch
...     store.publish(inputs, versions=versions, quarantine=[], run=run)
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import pyarrow as pa
import pyarrow.compute as pc

from extractors.versions import pipeline_version
from tables.errors import DamagedError, IncompleteError, StoreError
from tables.files import Journal
from tables.gate import conform
from tables.ledger import Inputs, Numbers, as_ids, by_id, compact
from tables.lock import WriterLock
from tables.manifest import Manifest, part_files, usable
from tables.parts import HIDDEN, Part
from tables.planning import (
    Plan,
    Staged,
    check_sources,
    current,
    every_extractor,
    make_plan,
    stale_extractors,
)
from tables.publication import Publication, read_part
from tables.schemas import BY_MONTH, FACT_TABLES, SCHEMAS, dictionary_rows
from tables.spill import Spill
from tables.staging import Batch, Staging
from tables.state import KEPT, State, originals, placed, sharing

__all__ = ["Published", "Store"]

_QUARANTINE: Final = Part("quarantine", "all")
_DICTIONARY: Final = Part("data_dictionary", "all")


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did.

    Attributes
    ----------
    rows : dict of int
        Rows of each table after it.
    parts_written : int
        Part files replaced or added; unchanged ones are left alone.
    bytes_written : int
        Of part files and manifest.
    """

    rows: dict[str, int]
    parts_written: int
    bytes_written: int


class Store:
    """The tables under a folder, open for writing; use it as a context.

    Entering takes the lock, which the system frees when the process ends in any way,
    and finishes a publication that was cut short. Worker processes must be spawned, not
    forked: a forked one inherits the lock and holds it for as long as it lives.

    Parameters
    ----------
    folder : Path
        Made where it does not exist.
    rebuild : bool
        Take nothing over from what is published: every article counts as new and the
        next publication replaces everything. The way out of `SchemaMismatchError` and
        of a damaged manifest.

    Raises
    ------
    StoreBusyError, SchemaMismatchError, StoreError
        On entering.
    """

    def __init__(self, folder: Path, *, rebuild: bool = False) -> None:
        self._folder = folder
        self._home = folder / HIDDEN
        self._rebuild = rebuild
        self._lock = WriterLock(folder, self._home)
        self._journal = Journal(folder, self._home)
        self._staging = Staging(self._home / "staging")
        self._manifest = Manifest()
        self._known: Numbers | None = None
        # As it lies on disk, also where the manifest's parts are not trusted.
        self._spread: Mapping[str, int] = {}
        self._files: set[str] = set()

    def __enter__(self) -> Self:
        self._lock.take()
        try:
            self._journal.recover()
            self._take_up(Manifest() if self._rebuild else usable(self._folder))
            if self._rebuild:
                self._files = set(part_files(self._folder))
        except OSError as error:
            self._lock.free()
            raise StoreError(f"{self._folder} cannot be written: {error}") from error
        except BaseException:
            self._lock.free()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._lock.free()

    def _take_up(self, manifest: Manifest) -> None:
        self._manifest, self._known = manifest, None
        self._spread = manifest.shards()
        self._files = {part.path for part in manifest.parts}

    @property
    def versions(self) -> Mapping[str, str]:
        """Digest of each extractor's rules and words that the tables were made with."""
        return self._manifest.versions

    def may_kill(self) -> bool:
        """Return whether some article may kill the process that extracts it.

        So it may where the last writer died, or an article is in quarantine for it.
        """
        if self._lock.was_left:
            return True
        recorded = self._manifest.parts.get(_QUARANTINE)
        if recorded is None:
            return False
        try:
            reasons = read_part(self._folder, _QUARANTINE, recorded)["reason"]
        except DamagedError:  # it cannot tell, and the next publication replaces it
            return True
        return "extract.killed" in reasons.to_pylist()

    def distrust(self, parts: Iterable[Part]) -> None:
        """Take nothing over from parts and from those with the same articles.

        Their articles count as new, and the next publication replaces the files. Runs
        are an exception: no run could bring them back, but there is a copy.
        """
        parts = set(parts)
        shards = {(p.month, p.shard) for p in parts if p.table in (*BY_MONTH, "ledger")}
        self._manifest = replace(
            self._manifest,
            parts={
                part: recorded
                for part, recorded in self._manifest.parts.items()
                if part.table == "runs"
                or (part not in parts and (part.month, part.shard) not in shards)
            },
        )
        self._known = None

    def known(self) -> Numbers:
        """Return the published articles as an array of ``ledger.ARTICLE``, by id.

        Raises
        ------
        DamagedError
            If a part of the ledger is.
        """
        if self._known is None:
            self._known, _ = by_id(map(compact, self._ledger()))
        return self._known

    def _ledger(self) -> Iterator[pa.Table]:
        for part, recorded in self._manifest.parts.items():
            if part.table == "ledger":
                yield read_part(self._folder, part, recorded)

    def plan(
        self, inputs: Inputs, versions: Mapping[str, str], *, full: bool = False
    ) -> Plan:
        """Return what is to be extracted, and staged, before `publish`.

        Parameters
        ----------
        inputs : Inputs
            All raw articles there are; what is published and not among them goes.
        versions : mapping
            Digest of each extractor now; see `extractors.versions`.
        full : bool
            Extract everything anew, but for what an interrupted run has staged.

        Raises
        ------
        DuplicateSourceError, DamagedError
        """
        check_sources(inputs)
        stale = stale_extractors(self.versions, versions)
        return make_plan(
            inputs,
            self.known(),
            self._staged(versions),
            stale=stale,
            everything=full or stale == every_extractor(versions),
        )

    def _staged(self, versions: Mapping[str, str]) -> Staged:
        return Staged.of(
            self._staging.batches(pipeline_version(versions)),
            stale_extractors(self.versions, versions),
            every_extractor(versions),
        )

    def stage(self, rows: Mapping[str, pa.Table]) -> None:
        """Keep a batch as `tables.rows.rows_of` gives it until it is published.

        It is on disk when this returns. A run that is stopped or killed later goes on
        from there: `plan` leaves out what is staged for the same version.

        Raises
        ------
        StoreError
            If they cannot be written; nothing of the batch is left behind then.
        """
        try:
            self._staging.add(rows)
        except OSError as error:
            raise StoreError(f"{self._folder} cannot be written: {error}") from error

    def publish(
        self,
        inputs: Inputs,
        *,
        versions: Mapping[str, str],
        quarantine: Sequence[Mapping[str, Any]],
        run: Mapping[str, Any],
    ) -> Published:
        """Make the tables hold the facts of exactly the inputs, in one step.

        Articles are told apart by source and digest: what was staged replaces what is
        published, the rest is taken over, and what is not among the inputs goes.

        Parameters
        ----------
        inputs : Inputs
            All raw articles there are, with the digests of what was extracted.
        versions : mapping
            As for `plan`.
        quarantine : sequence of mappings
            All rows of the table ``quarantine``.
        run : mapping
            The columns of ``runs`` but for ``pipeline_version`` and ``facts``; without
            ``finished_at``, the present moment is taken.

        Raises
        ------
        IncompleteError
            If inputs were neither published before nor staged.
        DuplicateSourceError, DamagedError, ContractError
        StoreError
            If the disk is full or the folder cannot be written.
            After any error the tables are as they were, or, if it came after the
            journal was written, will be as they should when a store is next opened.
        """
        try:
            self._journal.begin()
            return self._publish(inputs, versions, quarantine, run)
        except OSError as error:
            raise StoreError(
                f"{self._folder}: the tables could not be published: {error}"
            ) from error
        finally:
            self._journal.abandon()

    def _publish(
        self,
        inputs: Inputs,
        versions: Mapping[str, str],
        quarantine: Sequence[Mapping[str, Any]],
        run: Mapping[str, Any],
    ) -> Published:
        stale = stale_extractors(self.versions, versions)
        state, batches = self._state(inputs, self._staged(versions), bool(stale))
        spill = Spill(self._journal.waiting)
        spill.fill(batches, state)
        run_id = str(run["run_id"])
        with Publication(self._folder, self._journal, self._manifest, run_id) as made:
            made.put_tables(state, spill, stale)
            made.put(_QUARANTINE, _table("quarantine", quarantine))
            made.put(_DICTIONARY, _table("data_dictionary", dictionary_rows()))
            facts = {table: made.rows(table) for table in FACT_TABLES}
            row = {"finished_at": datetime.now(UTC), **run, "facts": [*facts.items()]}
            row["seconds"] = list(row["seconds"].items())
            row["pipeline_version"] = pipeline_version(versions)
            made.put_runs(f"{row['started_at']:%Y-%m}", _table("runs", [row]))
            manifest = made.commit(versions, self._files)
        self._staging.clear()
        self._take_up(manifest)
        return Published(
            rows={table: manifest.rows(table) for table in SCHEMAS},
            parts_written=made.parts_written,
            bytes_written=made.bytes_written,
        )

    def _state(
        self, inputs: Inputs, staged: Staged, has_stale: bool
    ) -> tuple[State, list[tuple[Batch, Numbers]]]:
        """Return what the tables shall hold, and the batches with what is new."""
        check_sources(inputs)
        articles, origin, missing = current(inputs, self.known(), staged)
        missing += int((origin == KEPT).sum()) if has_stale else 0
        if missing:
            raise IncompleteError(f"{missing} articles were not extracted: run again")
        articles["original"] = originals(articles, self._sources(articles, staged))
        state = State(placed(articles), origin, self.known(), self._spread)
        return state, staged.batches

    def _sources(self, articles: Numbers, staged: Staged) -> dict[int, str]:
        """Return the sources of the articles that share their body with another."""
        ids = as_ids(sharing(articles))
        found: dict[int, str] = {}
        if len(ids):
            batches = (batch.ledger() for batch, _ in staged.batches)
            for rows in chain(self._ledger(), batches):
                some = rows.filter(pc.is_in(rows["article_id"], value_set=ids))
                names = some["article_id"].to_pylist()
                for name, source in zip(names, some["source"].to_pylist(), strict=True):
                    found[int(name, 16)] = source
        return found


def _table(table: str, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    columns: dict[str, list[Any]] = {name: [] for row in rows for name in row}
    columns |= {name: [row.get(name) for row in rows] for name in SCHEMAS[table].names}
    return conform(table, columns)
