"""The durable steps of the store, counted and interrupted from outside.

Everything that changes a folder for good passes one of a few calls of the system; they
are wrapped here, so that the product needs no hooks.
"""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_CALLS = ("fsync", "replace", "unlink", "rmdir", "mkdir")


@contextmanager
def before_each(act: Callable[[int], None]) -> Iterator[None]:
    """Call ``act(n)`` before the n-th durable step, from 0, within the block."""
    originals = {name: getattr(os, name) for name in _CALLS}
    done = 0

    def wrapped(name):
        def call(*args, **kwargs):
            nonlocal done
            done += 1
            act(done - 1)
            return originals[name](*args, **kwargs)

        return call

    for name in _CALLS:
        setattr(os, name, wrapped(name))
    try:
        yield
    finally:
        for name in _CALLS:
            setattr(os, name, originals[name])


@contextmanager
def copies(folder: Path, into: Path) -> Iterator[list[Path]]:
    """Copy a folder as it would be found if power failed before each durable step.

    A file that was written but never forced to disk is lost: it is empty in the copy.
    """
    made: list[Path] = []
    states: list[set[tuple[str, int, bool]]] = []
    forced: set[int] = set()
    fsync = os.fsync

    def note(handle):
        fsync(handle)
        forced.add(os.fstat(handle).st_ino)

    def copy(step: int) -> None:
        state = {
            (str(path), path.stat().st_ino, path.stat().st_ino in forced)
            for path in folder.rglob("*")
        }
        if states and states[-1] == state:
            return
        states.append(state)
        target = into / f"{len(made):04}"
        for path in sorted(folder.rglob("*")):
            there = target / path.relative_to(folder)
            if path.is_dir():
                there.mkdir(parents=True, exist_ok=True)
            elif path.stat().st_ino in forced:
                # What is forced to disk is never written to again: a link will do.
                there.hardlink_to(path)
            else:
                there.touch()
        made.append(target)

    for path in folder.rglob("*"):
        forced.add(path.stat().st_ino)
    os.fsync = note
    try:
        with before_each(_one_at_a_time(copy)):
            yield made
    finally:
        os.fsync = fsync


def _one_at_a_time(act: Callable[[int], None]) -> Callable[[int], None]:
    """Return the function for one thread at a time, doing nothing inside itself."""
    lock = threading.RLock()
    busy = False

    def guarded(step: int) -> None:
        nonlocal busy
        with lock:
            if busy:
                return
            busy = True
            try:
                act(step)
            finally:
                busy = False

    return guarded
