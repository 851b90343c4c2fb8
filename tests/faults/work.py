"""What the processes of the fault tests do; a fork server imports it once for all."""

import errno
import os
import signal
import time
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from tables.errors import StoreError
from tables.store import Store
from tests.faults.steps import before_each
from tests.tables.made import VERSIONS, run, stage_all

FAILED = 3
BUSY = 4

# A fork server has no threads when it forks, and a killed child leaves it as it was.
_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.faults.work"])


def start(work, *args) -> BaseProcess:
    process = _CONTEXT.Process(target=work, args=args)
    process.start()
    return process


def finish(process: BaseProcess) -> int:
    """Wait for a process; return its exit code, negative for a signal."""
    process.join(60)
    assert process.exitcode is not None
    return process.exitcode


def run_once(out: Path, raw: dict[str, str], versions=VERSIONS) -> None:
    try:
        run(out, raw, versions)
    except StoreError as error:
        os._exit(BUSY if "another run" in str(error) else FAILED)


def run_for_ever(out: Path, histories: list[dict[str, str]]) -> None:
    while True:
        for raw in histories:
            run(out, raw)


def die_at(step: int, out: Path, raw: dict[str, str]) -> None:
    """Run, and be killed before a durable step."""

    def act(done: int) -> None:
        if done == step:
            os.kill(os.getpid(), signal.SIGKILL)

    with before_each(act):
        run(out, raw)


def fail_from(step: int, code: int, out: Path, raw: dict[str, str]) -> None:
    """Run while every durable step from one on fails as on a full or read-only disk.

    What frees room still works.
    """
    fsync, mkdir, replace = os.fsync, os.mkdir, os.replace
    done = 0

    def failing(call):
        def tried(*args, **kwargs):
            nonlocal done
            done += 1
            if done > step:
                raise OSError(code, os.strerror(code))
            return call(*args, **kwargs)

        return tried

    os.fsync, os.mkdir, os.replace = map(failing, (fsync, mkdir, replace))
    run_once(out, raw)


def hold(out: Path, ready: Path) -> None:
    """Hold the lock until killed."""
    with Store(out):
        ready.touch()
        time.sleep(60)


def stage_only(out: Path, raw: dict[str, str]) -> None:
    """Stage a run's work and be killed before publishing it."""
    with Store(out) as store:
        stage_all(store, raw, VERSIONS)
        os.kill(os.getpid(), signal.SIGKILL)


ENOSPC, EACCES, EROFS, EIO = errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO


def run_as_nobody(out: Path, raw: dict[str, str]) -> None:
    os.setgid(65534)
    os.setuid(65534)
    run_once(out, raw)
