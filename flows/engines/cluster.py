"""Workers of an existing Dask cluster."""

import logging
import os
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Final

from flows.engines.engine import Item, Parallel, Result
from flows.errors import UnusableError

try:
    from distributed import Client, Future, as_completed
    from distributed.client import FutureCancelledError
    from distributed.scheduler import KilledWorker
except ImportError as error:
    raise UnusableError(
        "engine dask: the package distributed is missing; "
        "install it with: pip install 'fakta[dask]'"
    ) from error

__all__ = ["Dask"]

_AHEAD: Final = 2
_CONNECT_S: Final = 30
# Dask works in threads, where no signal stops an article that takes for ever. A batch
# takes some milliseconds an item; a worker that needs this much longer is given up.
_STUCK_S: Final = 60.0
_STUCK_S_PER_ITEM: Final = 0.1


class Dask(Parallel):
    """Works on an existing Dask cluster, whose workers have fakta installed.

    Dask itself tries the work of a dead worker again on another one and gives up after
    ``distributed.scheduler.allowed-failures`` deaths. A worker that does not come to an
    end with its batch dies by its own hand.

    Parameters
    ----------
    address : str
        Of the scheduler: ``tcp://host:8786``.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self._held: Client | None = None

    def run(
        self,
        work: Callable[[Sequence[Item]], Result],
        batches: Iterator[Sequence[Item]],
    ) -> Generator[Result, None, list[Sequence[Item]]]:
        """Yield results until all is done; return the batches that killed workers."""
        running: dict[Future, Sequence[Item]] = {}
        killers: list[Sequence[Item]] = []
        done = as_completed(loop=self._client.loop)
        waiting = True
        while waiting or running:
            while waiting and len(running) < self._room():
                if (batch := next(batches, None)) is None:
                    waiting = False
                else:
                    limit_s = _STUCK_S + _STUCK_S_PER_ITEM * len(batch)
                    future = self._client.submit(
                        _within, limit_s, work, batch, pure=False
                    )
                    running[future] = batch
                    done.add(future)
            if not running:
                break
            future = next(done)
            batch = running.pop(future)
            try:
                result = future.result()
            except KilledWorker:
                killers.append(batch)
                continue
            except FutureCancelledError as error:
                raise UnusableError("engine dask: the scheduler is gone") from error
            finally:
                future.release()
            yield result
        return killers

    def close(self) -> None:
        """Leave the cluster; its workers go on for others."""
        if self._held is not None:
            self._held.close()
            self._held = None

    def _room(self) -> int:
        """Return how many batches to have in flight: workers come and go."""
        threads: int = sum(self._client.nthreads().values())
        return max(1, threads) * _AHEAD

    @property
    def _client(self) -> Client:
        if self._held is None:
            # Every lost connection is logged at length; what counts is raised.
            logging.getLogger("distributed").setLevel(logging.CRITICAL)
            try:
                self._held = Client(
                    self.address, timeout=_CONNECT_S, set_as_default=False
                )
            except (OSError, ValueError) as error:
                raise UnusableError(
                    f"engine dask: {self.address} cannot be reached: {error}"
                ) from error
            if not self._held.nthreads():
                raise UnusableError(f"engine dask: {self.address} has no workers")
        return self._held


def _within(
    limit_s: float, work: Callable[[Sequence[Item]], Result], batch: Sequence[Item]
) -> Result:
    """Return the result of the work; after so many seconds, end this process."""
    stuck = threading.Timer(limit_s, os._exit, (1,))
    stuck.daemon = True
    stuck.start()
    try:
        return work(batch)
    finally:
        stuck.cancel()
