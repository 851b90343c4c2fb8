"""Where batches are worked on: in this process or in several, with the same results.

An engine maps a function over batches and gives back one result a batch, in no promised
order. It holds only a few batches at a time. A batch whose worker dies is tried again
alone, then halved until the one item that kills workers is found; that item is reported
as `Lost`, and everything else is done.
"""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Final, Generic, TypeVar

__all__ = ["Engine", "Lost", "Processes", "Serial", "engine_for"]

Item = TypeVar("Item")
Result = TypeVar("Result")

# Batches in flight per worker: one at work, one waiting, so that no worker idles.
_AHEAD: Final = 2
# Below so many articles, starting workers takes longer than the work.
_WORTH_WORKERS: Final = 2_000


@dataclass(frozen=True, slots=True)
class Lost(Generic[Item]):
    """An item whose worker died each time it was tried, and what was seen."""

    item: Item
    detail: str


class Serial:
    """Works in this process; right for small runs, which would not repay workers."""

    def map(
        self,
        work: Callable[[Sequence[Item]], Result],
        batches: Iterable[Sequence[Item]],
    ) -> Iterator[Result | Lost[Item]]:
        """Yield the result of each batch, in order."""
        yield from map(work, batches)


class Processes:
    """Works in several processes of this machine.

    Parameters
    ----------
    workers : int
        How many processes.
    """

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def map(
        self,
        work: Callable[[Sequence[Item]], Result],
        batches: Iterable[Sequence[Item]],
    ) -> Iterator[Result | Lost[Item]]:
        """Yield the result of each batch as it is done, and each lost item.

        After a worker's death the pool is built anew: a plain pool loses all the work
        that it still holds.
        """
        waiting = iter(batches)
        suspects: deque[Sequence[Item]] = deque()
        while held := (yield from self._run(work, waiting, self.workers)):
            suspects.extend(held)
        while suspects:
            batch = suspects.popleft()
            if not (yield from self._run(work, iter([batch]), 1)):
                continue
            if len(batch) == 1:
                yield Lost(batch[0], "its worker process died each time")
            else:
                half = len(batch) // 2
                suspects.extendleft((batch[half:], batch[:half]))

    def _run(
        self,
        work: Callable[[Sequence[Item]], Result],
        waiting: Iterator[Sequence[Item]],
        workers: int,
    ) -> Generator[Result, None, list[Sequence[Item]]]:
        """Work until all is done or a worker dies; return the batches then held."""
        running: dict[Future[Result], Sequence[Item]] = {}
        # A spawned worker inherits neither locks nor threads of the flow's process.
        pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
        try:
            for batch in waiting:
                try:
                    running[pool.submit(work, batch)] = batch
                except BrokenProcessPool:
                    return [*running.values(), batch]
                if len(running) >= workers * _AHEAD:
                    yield from _done(running)
            while running:
                yield from _done(running)
        except BrokenProcessPool:
            return list(running.values())
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
        return []


Engine = Serial | Processes


def engine_for(name: str, workers: int | None, *, articles: int) -> Engine:
    """Return the engine of a name for so many articles.

    Raises
    ------
    ValueError
        If there is no engine of that name.
    """
    cores = workers or len(os.sched_getaffinity(0))
    if name == "auto":
        name = "processes" if articles >= _WORTH_WORKERS and cores > 1 else "serial"
    if name == "serial":
        return Serial()
    if name == "processes":
        return Processes(cores)
    raise ValueError(f"engine {name!r}: auto, serial or processes is meant")


def _done(running: dict[Future[Result], Sequence[Item]]) -> Iterator[Result]:
    """Yield the results that are there; a broken future stays among the running."""
    finished, _ = wait(running, return_when=FIRST_COMPLETED)
    for future in finished:
        result = future.result()
        del running[future]
        yield result
