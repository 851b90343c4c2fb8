"""Engines do everything once, whatever dies: with workers that are really killed."""

import itertools
import os
import subprocess
import sys
import textwrap
import time
from functools import partial
from pathlib import Path

import pytest

from flows.engines import Lost, Serial, engine_for
from flows.engines.processes import Processes
from flows.errors import UnusableError
from tests.flows import engine_work

ROOT = Path(__file__).parents[2]


def batches(count, size=5):
    return (list(range(n, n + size)) for n in range(0, count, size))


def lives(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def outcome(results):
    """Return the doubled numbers in order, and the items that were lost."""
    done, lost = [], []
    for result in results:
        if isinstance(result, Lost):
            lost.append(result.item)
        else:
            done += result
    return sorted(done), lost


ALL = [2 * n for n in range(40)]
BUT_13 = [n for n in ALL if n != 26]


@pytest.mark.parametrize("engine", [Serial(), Processes(2)], ids=["serial", "two"])
def test_engines_do_every_batch_once(engine):
    assert outcome(engine.map(engine_work.double, batches(40))) == (ALL, [])


def test_processes_find_the_item_that_kills_workers_and_do_the_rest():
    results = Processes(2).map(engine_work.die_at_13, batches(40))
    assert outcome(results) == (BUT_13, [13])


def test_processes_try_again_what_a_dead_worker_held(tmp_path):
    work = partial(engine_work.die_once_at_13, mark=str(tmp_path / "mark"))
    assert outcome(Processes(2).map(work, batches(40))) == (ALL, [])


def test_processes_give_up_when_all_workers_die(monkeypatch):
    monkeypatch.setattr("flows.engines.engine._DEATHS_IN_A_ROW", 2)
    with pytest.raises(UnusableError, match="died one after another"):
        list(Processes(1).map(engine_work.die_always, batches(40)))


def test_processes_hand_on_what_the_work_raises():
    with pytest.raises(ZeroDivisionError):
        list(Processes(2).map(engine_work.fail, batches(40)))


def test_processes_take_few_batches_ahead():
    taken = itertools.count()
    results = Processes(2).map(
        engine_work.slowly, (b for b in batches(100) if next(taken) >= 0)
    )
    next(results)
    assert next(taken) <= 5
    results.close()


def test_processes_refuse_an_article_too_much_memory():
    assert list(Processes(1).map(engine_work.eat_memory, batches(5))) == [["too much"]]


def test_workers_end_when_their_parent_is_killed():
    code = """
        from flows.engines.processes import Processes
        from tests.flows.engine_work import parent_and_self
        if __name__ == "__main__":
            batches = ([n] for n in range(1_000_000))
            for result in Processes(1).map(parent_and_self, batches):
                print(*result, flush=True)
    """
    run = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    worker = int(run.stdout.readline().split()[1])
    run.kill()
    run.communicate()
    until = time.monotonic() + 20
    while lives(worker) and time.monotonic() < until:
        time.sleep(0.1)
    assert not lives(worker)


@pytest.mark.parametrize(
    ("name", "workers", "articles", "wanted"),
    [
        ("auto", 2, 1_999, "Serial"),
        ("auto", 2, 2_000, "Processes"),
        ("auto", 1, 1_000_000, "Serial"),
        ("processes", 2, 1, "Processes"),
        ("serial", 2, 1_000_000, "Serial"),
    ],
)
def test_engine_for_takes_processes_where_they_pay(name, workers, articles, wanted):
    assert type(engine_for(name, workers, articles=articles)).__name__ == wanted


@pytest.mark.parametrize("name", ["dusk", "dask"])
def test_engine_for_refuses_what_it_cannot_have(name):
    with pytest.raises(UnusableError, match="dask"):
        engine_for(name, articles=1)
