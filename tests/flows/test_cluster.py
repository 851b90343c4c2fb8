"""The Dask engine on a scheduler and two workers, real processes on loopback."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("distributed")

from benchmarks import corpus
from flows.engines.cluster import Dask
from flows.errors import UnusableError
from flows.run import Run
from tests.flows import engine_work
from tests.flows.test_engines import batches, outcome

ROOT = Path(__file__).parents[2]


def _free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@pytest.fixture
def start():
    """Start a Dask program; all of them end with the test."""
    started = []

    def start(*command):
        started.append(
            subprocess.Popen(
                [sys.executable, "-m", "distributed.cli." + command[0], *command[1:]],
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        return started[-1]

    yield start
    # Workers first: one whose scheduler is gone keeps looking for it.
    for process in reversed(started):
        process.terminate()
        process.wait(timeout=30)


@pytest.fixture
def address(start):
    port = _free_port()
    start("dask_scheduler", "--port", str(port), "--no-dashboard", "--host=127.0.0.1")
    return f"tcp://127.0.0.1:{port}"


@pytest.fixture
def workers(start, address):
    """Two workers, of whom no nanny takes care: who is killed stays dead."""
    found = [
        start("dask_worker", address, "--nthreads=1", "--no-nanny", "--no-dashboard")
        for _ in range(2)
    ]
    _wait_for(address, 2)
    return found


def _wait_for(address, count):
    from distributed import Client

    with Client(address, timeout=60, set_as_default=False) as client:
        client.wait_for_workers(count, timeout=60)


def test_dask_does_all_once_though_a_worker_is_killed(address, workers):
    results = Dask(address).map(engine_work.slowly, batches(400))
    done = [next(results) for _ in range(10)]
    os.kill(workers[0].pid, signal.SIGKILL)
    done += results
    assert outcome(done) == ([2 * n for n in range(400)], [])


def test_dask_finds_the_item_that_kills_workers(start, address):
    start("dask_worker", address, "--nworkers=2", "--nthreads=1", "--no-dashboard")
    _wait_for(address, 2)
    results = Dask(address).map(engine_work.die_at_13, batches(20))
    assert outcome(results) == ([2 * n for n in range(20) if n != 13], [13])


def test_dask_finds_the_item_that_never_ends(start, address, monkeypatch):
    monkeypatch.setattr("flows.engines.cluster._STUCK_S", 0.3)
    start("dask_worker", address, "--nworkers=2", "--nthreads=1", "--no-dashboard")
    _wait_for(address, 2)
    results = Dask(address).map(engine_work.hang_at_13, batches(20))
    assert outcome(results) == ([2 * n for n in range(20) if n != 13], [13])


def _parts(out):
    """Return the bytes of every part; ``runs`` alone knows the clock."""
    return {
        path.relative_to(out): path.read_bytes()
        for path in out.rglob("*.parquet")
        if "runs" not in path.relative_to(out).parts
    }


def test_a_run_gives_the_same_bytes_though_a_worker_is_killed(
    tmp_path, monkeypatch, address, workers
):
    corpus.write(tmp_path / "raw", 120)
    raw = [str(tmp_path / "raw")]
    monkeypatch.setattr("flows.run._BATCH", 10)
    with Run(raw, str(tmp_path / "serial"), engine="serial") as run:
        run.extract()
        run.publish()

    keep, kept = Run._keep, []

    def keep_and_kill(self, done):
        kept.append(done)
        if len(kept) == 2:
            os.kill(workers[0].pid, signal.SIGKILL)
        return keep(self, done)

    monkeypatch.setattr(Run, "_keep", keep_and_kill)
    out = tmp_path / "dask"
    with Run(raw, str(out), engine="dask", address=address) as run:
        assert run.extract() == 120
        run.publish()
    assert len(kept) == 12
    assert _parts(out) == _parts(tmp_path / "serial")


def test_dask_hands_on_what_the_work_raises(address, workers):
    with pytest.raises(ZeroDivisionError):
        list(Dask(address).map(engine_work.fail, batches(40)))


def test_dask_may_map_twice(address, workers):
    engine = Dask(address)
    for _ in range(2):
        assert outcome(engine.map(engine_work.double, batches(10)))[0][-1] == 18


def test_dask_says_that_nobody_answers(monkeypatch):
    monkeypatch.setattr("flows.engines.cluster._CONNECT_S", 1)
    address = f"tcp://127.0.0.1:{_free_port()}"
    with pytest.raises(UnusableError, match="cannot be reached"):
        list(Dask(address).map(engine_work.double, batches(10)))
