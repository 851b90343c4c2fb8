"""Work for the engines' tests; worker processes import it."""

import os
import signal
import time
from pathlib import Path


def double(batch):
    return [2 * n for n in batch]


def slowly(batch):
    time.sleep(0.05)
    return double(batch)


def die_at_13(batch):
    if 13 in batch:
        os.kill(os.getpid(), signal.SIGKILL)
    return double(batch)


def die_once_at_13(batch, *, mark):
    if 13 in batch and not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return double(batch)


def hang_at_13(batch):
    while 13 in batch:
        pass
    return double(batch)


def die_always(batch):
    os.kill(os.getpid(), signal.SIGKILL)


def fail(batch):
    raise ZeroDivisionError


def eat_memory(batch):
    try:
        return [bytes(1 << 40)]
    except MemoryError:
        return ["too much"]


def parent_and_self(batch):
    return [os.getppid(), os.getpid()]
