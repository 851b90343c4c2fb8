"""Worker processes on this machine, rebuilt when one of them dies."""

import os
import resource
import signal
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from typing import Final

from flows.engines.engine import Item, Parallel, Result

__all__ = ["Processes"]

# Batches in flight per worker: one at work, one waiting, so that no worker idles.
_AHEAD: Final = 2
# A worker takes about 300 MB; an article that needs this much more is quarantined
# before the system kills some process of its own choice.
_MOST_BYTES: Final = 8 << 30


class Processes(Parallel):
    """Works in several processes of this machine.

    Parameters
    ----------
    workers : int
        How many processes.
    """

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def run(
        self,
        work: Callable[[Sequence[Item]], Result],
        batches: Iterator[Sequence[Item]],
    ) -> Generator[Result, None, list[Sequence[Item]]]:
        """Yield results until all is done or a worker dies; return the batches held.

        A plain pool that loses a worker loses all the work that it still holds.
        """
        running: dict[Future[Result], Sequence[Item]] = {}
        try:
            for batch in batches:
                try:
                    running[self._open().submit(work, batch)] = batch
                except BrokenProcessPool:
                    self.close()
                    return [*running.values(), batch]
                if len(running) >= self.workers * _AHEAD:
                    yield from _done(running)
            while running:
                yield from _done(running)
        except BrokenProcessPool:
            self.close()
        return list(running.values())

    def close(self) -> None:
        """End the workers, when they have finished the batch they are at."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def _open(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # A spawned worker inherits neither locks nor threads of this process.
            self._pool = ProcessPoolExecutor(
                self.workers, mp_context=get_context("spawn"), initializer=_begin
            )
        return self._pool


def _done(running: dict[Future[Result], Sequence[Item]]) -> Iterator[Result]:
    """Yield the results that are there; a broken future stays among the running."""
    finished, _ = wait(running, return_when=FIRST_COMPLETED)
    for future in finished:
        result = future.result()
        del running[future]
        yield result


def _begin() -> None:
    """Prepare a worker process."""
    # Ctrl-C reaches the whole group; the parent alone decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or most > _MOST_BYTES:
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, most))


def _end_with_parent() -> None:
    """Wait for the parent's death and follow it; else a killed run leaves workers."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
