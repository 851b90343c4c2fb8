"""One run, stage by stage, without Prefect: plan, extract, publish.

Inputs are read once for their digests, which tell what is to be done, and what is to be
extracted is read again. Neither pass holds more than some bytes an article.
"""

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import numpy as np

from extractors.pipeline import EXTRACTORS
from extractors.versions import pipeline_version, versions
from flows import inputs
from flows.engines import Lost, engine_for
from flows.errors import UnusableError
from flows.inputs import HOSTS, Quarantined, RawRecord
from flows.progress import Progress
from flows.summary import Summary
from flows.worker import Done, Timed, extract_batch, slowest
from tables.errors import DamagedError, StoreError
from tables.kept import keep
from tables.keys import Input
from tables.ledger import Inputs, Numbers
from tables.parts import Part
from tables.store import Store

__all__ = ["Run", "UnusableError"]

# Articles a batch: a second of work, so that handing it over costs next to nothing.
_BATCH: Final = 500
# Inputs that change while they are read are read again, but not for ever.
_ROUNDS: Final = 5
_MANY: Final = 10


class Run:
    """A run over raw paths into one folder of tables; use it as a context.

    Parameters
    ----------
    raw : sequence of str
        Files, folders, globs and addresses with raw articles.
    out : str
        Folder that holds the tables.
    full : bool
        Extract everything anew.
    keep : bool
        Keep the tables that this run replaces.
    engine : str
        auto, serial, processes or dask.
    workers : int, optional
        How many worker processes; all cores by default.
    address : str, optional
        Of the Dask scheduler.
    progress : bool
        Show progress bars.
    hosts : sequence of str
        Whose pages to take out of web archives.
    distrusted : sequence of Part
        Damaged part files, whose articles are extracted anew.

    Raises
    ------
    UnusableError
        On making it, if a path leads nowhere; on entering, if the tables are in use or
        cannot be used.
    """

    def __init__(
        self,
        raw: Sequence[str],
        out: str,
        *,
        full: bool = False,
        keep: bool = False,
        engine: str = "auto",
        workers: int | None = None,
        address: str | None = None,
        progress: bool = False,
        hosts: Sequence[str] = HOSTS,
        distrusted: Sequence[Part] = (),
    ) -> None:
        inputs.check(raw)
        self._raw = raw
        self._hosts = hosts
        self._out = Path(out)
        self._store = Store(self._out, rebuild=full and not _is_sound(self._out))
        self._full = full
        self._keeps = keep
        self._engine = engine
        self._workers = workers
        self._address = address
        self._progress = progress
        self._distrusted = distrusted
        self._versions = versions()
        self._seconds: dict[str, float] = {}
        self._failed: dict[str, Quarantined] = {}
        self._slowest: list[Timed] = []

    def __enter__(self) -> Self:
        self._started_at = datetime.now(UTC)
        with ExitStack() as opened:
            try:
                opened.enter_context(self._store)
                self._store.distrust(self._distrusted)
                with self._timed("plan"):
                    self._scan()
            except StoreError as error:
                raise UnusableError(str(error)) from error
            # All is well: the store stays open until the run ends.
            opened.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._store.__exit__(kind, error, trace)

    @property
    def due(self) -> int:
        """How many articles are to be extracted."""
        return len(self._plan.whole) + len(self._plan.partly)

    def extract(self) -> int:
        """Extract what the plan names into staged rows; return how many articles.

        Raises
        ------
        UnusableError
            If it fails for every one of many: that is no fault of the articles, and
            publishing would take the facts of all of them away.
        """
        extracted = 0
        with self._timed("extract"):
            for _ in range(_ROUNDS):
                if not self.due:
                    break
                done, due = self._extract_due(), self.due
                extracted += done
                if done == due:
                    break
                self._scan()
        if len(self._failed) >= _MANY and not extracted:
            failed = next(iter(self._failed.values()))
            raise UnusableError(
                f"extraction failed for all {len(self._failed)} articles, the tables "
                f"stay as they are. The first: {failed.source}: {failed.detail}"
            )
        return extracted

    def publish(self) -> Summary:
        """Publish all tables in one step; return what the run did.

        Raises
        ------
        UnusableError
            If they cannot be kept or written; they are then as they were.
        """
        begun = time.monotonic()
        quarantine = [_row(found) for found in self._quarantined]
        counts = {
            "read": len(self._found) + len(quarantine),
            **self._plan.counts,
            "quarantined": len(quarantine),
        }
        reason = self._reason()
        run_id = f"{self._started_at:%Y%m%dT%H%M%S.%f}-{os.getpid()}"
        run = {
            "run_id": run_id,
            "started_at": self._started_at,
            "reason": reason,
            "seconds": self._seconds,
            **counts,
        }
        try:
            # There is nothing to keep of no tables, or of those that are given up.
            replaces = bool(self._store.versions)
            kept = keep(self._out) if self._keeps and replaces else None
            published = self._store.publish(
                self._found, versions=self._versions, quarantine=quarantine, run=run
            )
        except StoreError as error:
            raise UnusableError(str(error)) from error
        return Summary(
            run_id=run_id,
            out=str(self._out),
            kept=kept,
            reason=reason,
            counts=counts,
            rows=published.rows,
            quarantine=quarantine,
            seconds=self._seconds | {"publish": time.monotonic() - begun},
            slowest=self._slowest,
        )

    def _scan(self) -> None:
        """Read the digests of all inputs, and plan."""
        self._found = Inputs()
        self._quarantined: list[Quarantined] = []
        for found in inputs.discover(self._raw, hosts=self._hosts):
            failed = self._failed.get(found.source)
            if isinstance(found, Quarantined):
                self._quarantined.append(found)
            elif failed and failed.content_sha256 == found.content_sha256:
                self._quarantined.append(failed)
            else:
                self._found.add(_given(found))
        if not len(self._found) and not self._quarantined:
            paths = ", ".join(self._raw)
            raise UnusableError(
                f"no articles under {paths}; the tables stay as they are"
            )
        self._plan = self._store.plan(self._found, self._versions, full=self._full)

    def _extract_due(self) -> int:
        """Extract what is due; return how many articles came out well."""
        version = pipeline_version(self._versions)
        engine = engine_for(
            # Small runs are done in this process, unless an article may kill it.
            "processes" if self._is_at_risk() else self._engine,
            self._workers,
            articles=self.due,
            address=self._address,
        )
        extracted = 0
        with Progress("Extracting", self.due, shown=self._progress) as bar:
            for names, wanted in (
                (tuple(EXTRACTORS), self._plan.whole),
                (self._plan.stale, self._plan.partly),
            ):
                work = partial(extract_batch, names=names, version=version)
                for done in engine.map(work, self._batches(wanted)):
                    extracted += self._keep(done)
                    bar.add(done.articles if isinstance(done, Done) else 1)
        return extracted

    def _is_at_risk(self) -> bool:
        return self._engine == "auto" and self._store.may_kill()

    def _keep(self, done: Done | Lost[RawRecord]) -> int:
        if isinstance(done, Lost):
            self._failed[done.item.source] = Quarantined(
                source=done.item.source,
                content_sha256=done.item.content_sha256,
                reason="extract.killed",
                detail=f"Extraction failed: {done.detail}.",
            )
            return 0
        self._slowest = slowest([*self._slowest, *done.slowest])
        self._failed |= {failed.source: failed for failed in done.quarantined}
        if done.articles:
            self._store.stage(done.rows)
        return done.articles

    def _batches(self, wanted: Numbers) -> Iterator[list[RawRecord]]:
        """Yield the records at the wanted positions of the inputs, some at a time."""
        if not len(wanted):
            return
        ids = np.sort(self._found.ids[wanted])
        batch: list[RawRecord] = []
        for found in inputs.discover(self._raw, hosts=self._hosts):
            if isinstance(found, RawRecord) and _holds(ids, _given(found).article_id):
                batch.append(found)
                if len(batch) == _BATCH:
                    yield batch
                    batch = []
        if batch:
            yield batch

    def _reason(self) -> str:
        if self._full:
            return "Everything was extracted anew, as asked."
        counts = self._plan.counts
        if self._plan.stale and counts["reextracted"]:
            names = ", ".join(self._plan.stale)
            return f"Rules or words changed; extracted anew: {names}."
        if any(counts[n] for n in ("new", "changed", "renamed", "removed")):
            return "The inputs changed."
        return "Nothing is new."

    @contextmanager
    def _timed(self, stage: str) -> Iterator[None]:
        begun = time.monotonic()
        yield
        self._seconds[stage] = time.monotonic() - begun


def _given(record: RawRecord) -> Input:
    return Input(
        source=record.source,
        content_sha256=record.content_sha256,
        warnings=record.warnings,
    )


def _holds(ids: Numbers, article: str) -> bool:
    number = np.uint64(int(article, 16))
    at = int(np.searchsorted(ids, number))
    return at < len(ids) and bool(ids[at] == number)


def _row(found: Quarantined) -> dict[str, str | None]:
    return {
        "source": found.source,
        "content_sha256": found.content_sha256,
        "reason": found.reason,
        "detail": found.detail,
    }


def _is_sound(out: Path) -> bool:
    """Return whether the tables can be built upon; a full run starts over otherwise."""
    try:
        with Store(out) as store:
            store.known()
    except (DamagedError, StoreError):
        return False
    return True
