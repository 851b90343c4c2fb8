"""Where batches are worked on: in this process, in several, or on a Dask cluster.

An engine maps a function over batches and gives back one result a batch, in no
promised order and the same whatever the engine. It holds only a few batches at a time.
A batch whose worker dies is tried again alone, then halved until the one item that
kills workers is found; that item is reported as `Lost`, and everything else is done.
"""

import os
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from flows.errors import UnusableError

__all__ = ["Engine", "Lost", "Parallel", "Serial", "engine_for"]

Item = TypeVar("Item")
Result = TypeVar("Result")

# Below so many articles, starting workers takes longer than the work.
_WORTH_WORKERS: Final = 2_000
# Halving a batch of 500 down to its first item takes twelve deaths; when more workers
# die one after another, and nothing is done between, no item is to blame.
_DEATHS_IN_A_ROW: Final = 25


@dataclass(frozen=True, slots=True)
class Lost(Generic[Item]):
    """An item whose worker died each time it was tried, and what was seen."""

    item: Item
    detail: str


class Engine(ABC):
    """Works on batches."""

    @abstractmethod
    def map(
        self,
        work: Callable[[Sequence[Item]], Result],
        batches: Iterable[Sequence[Item]],
    ) -> Iterator[Result | Lost[Item]]:
        """Yield the result of each batch as it is done, and each lost item.

        What ``work`` raises goes to the caller and ends the map.

        Raises
        ------
        UnusableError
            If workers cannot be had, or die whatever they work on.
        """


class Serial(Engine):
    """Works in this process; right for small runs, which would not repay workers."""

    def map(
        self,
        work: Callable[[Sequence[Item]], Result],
        batches: Iterable[Sequence[Item]],
    ) -> Iterator[Result | Lost[Item]]:
        """Yield the result of each batch, in order."""
        yield from map(work, batches)


class Parallel(Engine):
    """Works in workers that may die: what all such engines have in common."""

    @abstractmethod
    def run(
        self,
        work: Callable[[Sequence[Item]], Result],
        batches: Iterator[Sequence[Item]],
    ) -> Generator[Result, None, list[Sequence[Item]]]:
        """Yield results until all is done or workers die; return the batches they held.

        Batches that were not taken stay in the iterator.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of the workers; a later `run` takes new ones."""

    def map(
        self,
        work: Callable[[Sequence[Item]], Result],
        batches: Iterable[Sequence[Item]],
    ) -> Iterator[Result | Lost[Item]]:
        """Yield the result of each batch as it is done, and each lost item."""
        waiting = iter(batches)
        suspects: deque[Sequence[Item]] = deque()
        try:
            deaths = 0
            while held := (yield from self._counted(work, waiting, deaths)):
                deaths = 0 if self._has_worked else deaths + 1
                suspects.extend(held)
            deaths = 0
            while suspects:
                batch = suspects.popleft()
                if not (yield from self._counted(work, iter([batch]), deaths)):
                    deaths = 0
                    continue
                deaths += 1
                if len(batch) == 1:
                    yield Lost(batch[0], "its worker process died each time")
                    continue
                half = len(batch) // 2
                suspects.extendleft((batch[half:], batch[:half]))
        finally:
            self.close()

    def _counted(
        self,
        work: Callable[[Sequence[Item]], Result],
        batches: Iterator[Sequence[Item]],
        deaths: int,
    ) -> Generator[Result, None, list[Sequence[Item]]]:
        """Do as `run` does, unless too many workers have died already."""
        if deaths >= _DEATHS_IN_A_ROW:
            raise UnusableError(
                f"{deaths} worker processes died one after another without finishing "
                "any work: perhaps memory is short, or they cannot start"
            )
        self._has_worked = False
        results = self.run(work, batches)
        while True:
            try:
                result = next(results)
            except StopIteration as end:
                return list(end.value)
            self._has_worked = True
            yield result


def engine_for(
    name: str,
    workers: int | None = None,
    *,
    articles: int,
    address: str | None = None,
) -> Engine:
    """Return the engine of a name for so many articles.

    Parameters
    ----------
    name : str
        auto, serial, processes or dask; auto takes processes where they pay.
    workers : int, optional
        How many processes; all cores by default.
    articles : int
        How many there are to work on.
    address : str, optional
        Of the Dask scheduler: ``tcp://host:8786``.

    Raises
    ------
    UnusableError
        If there is no engine of that name, or it lacks what it needs.
    """
    # Not all systems can tell which cores this process may use.
    usable = getattr(os, "sched_getaffinity", None)
    cores = workers or (len(usable(0)) if usable else os.cpu_count() or 1)
    if name == "auto":
        name = "processes" if articles >= _WORTH_WORKERS and cores > 1 else "serial"
    if name == "serial":
        return Serial()
    if name == "processes":
        from flows.engines.processes import Processes

        return Processes(cores)
    if name == "dask":
        if not address:
            raise UnusableError("engine dask: --address tcp://HOST:PORT is missing")
        from flows.engines.cluster import Dask

        return Dask(address)
    raise UnusableError(f"engine {name!r}: auto, serial, processes or dask is meant")
