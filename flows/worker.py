"""The work on one batch, in whatever process it is done: records in, rows out."""

import signal
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from heapq import nlargest
from types import FrameType
from typing import Final

import pyarrow as pa

from extractors.pipeline import Extraction, Extractor, uncollected
from extractors.versions import pipeline_version, versions
from flows.errors import UnusableError
from flows.inputs import Quarantined, RawRecord
from tables.rows import Input, rows_of

__all__ = ["TIME_LIMIT_S", "Done", "Timed", "extract_batch", "slowest"]

# An article takes milliseconds; one that takes this long would hold up the rest.
TIME_LIMIT_S: Final = 30.0
_TOLD: Final = 5

Timed = tuple[float, str]
"""Seconds that an article took, and its source."""


class TooSlowError(Exception):
    """An article took longer than the time limit."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came out of a batch.

    Attributes
    ----------
    rows : dict of pyarrow.Table
        Rows of each table.
    quarantined : list of Quarantined
        Records whose extraction failed.
    articles : int
        How many were extracted.
    slowest : list of Timed
        Those that took longest.
    """

    rows: dict[str, pa.Table]
    quarantined: list[Quarantined]
    articles: int
    slowest: list[Timed]


def slowest(timed: Iterable[Timed]) -> list[Timed]:
    """Return the few articles that took longest, the slowest first."""
    return nlargest(_TOLD, timed)


def extract_batch(
    records: Sequence[RawRecord], *, names: tuple[str, ...], version: str
) -> Done:
    """Extract a batch with the named extractors; a record that fails is quarantined.

    Raises
    ------
    UnusableError
        If the rules of this process are not those of the run.
    """
    if _own_version() != version:
        raise UnusableError(
            "a worker has other rules or words than the run: install the same fakta "
            "on all of them, and change nothing while a run lasts"
        )
    extracted: list[tuple[Input, Extraction]] = []
    quarantined: list[Quarantined] = []
    timed: list[Timed] = []
    extractor = _extractor(names)
    with uncollected():
        for record in records:
            begun = time.perf_counter()
            try:
                extracted.append(_extract(extractor, record))
            # Whatever one article brings to light must not take the others with it.
            except Exception as error:  # noqa: BLE001
                quarantined.append(_failed(record, error))
            timed.append((time.perf_counter() - begun, record.source))
        rows = rows_of(extracted, version)
        return Done(rows, quarantined, len(extracted), slowest(timed))


def _extract(extractor: Extractor, record: RawRecord) -> tuple[Input, Extraction]:
    with _limited(TIME_LIMIT_S):
        extraction = extractor(
            record.text,
            title=record.title,
            published_at=record.published_at,
            url=record.url,
        )
    told = Input(
        source=record.source,
        content_sha256=record.content_sha256,
        warnings=record.warnings,
    )
    return told, extraction


@cache
def _own_version() -> str:
    return pipeline_version(versions())


@cache
def _extractor(names: tuple[str, ...]) -> Extractor:
    return Extractor(names)


def _failed(record: RawRecord, error: Exception) -> Quarantined:
    slow = isinstance(error, TooSlowError)
    return Quarantined(
        source=record.source,
        content_sha256=record.content_sha256,
        reason="extract.too_slow" if slow else "extract.failed",
        detail=(
            f"Extraction took more than {TIME_LIMIT_S:.0f} seconds."
            if slow
            else f"Extraction failed: {type(error).__name__}: {error}."
        ),
    )


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise `TooSlowError` inside the block after so many seconds.

    Signals reach the main thread only; elsewhere the block runs without a limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(signum: int, frame: FrameType | None) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
