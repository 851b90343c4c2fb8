"""Processes that are killed, that fail, that meet; the next run makes everything good.

``FAKTA_KILLS`` sets how many random moments are tried (200 for docs/reliability.md).
"""

import os
import random
import signal
import time

import pandas as pd
import pytest

from tables.ledger import Inputs
from tables.parts import HIDDEN
from tables.schemas import SCHEMAS
from tables.store import Store
from tables.verify import verify
from tests.faults import work
from tests.tables.made import VERSIONS, files, given, run

KILLS = int(os.environ.get("FAKTA_KILLS", "8"))
BEFORE = {f"{n}.txt": f"2017-0{1 + n % 3} isi {n % 5}" for n in range(9)}
AFTER = {f"{n}.txt": f"2017-0{2 + n % 3} isi baru {n % 5}" for n in range(3, 12)}


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    """The files of one clean run over each of the two sets of inputs."""
    clean = tmp_path_factory.mktemp("clean")
    for name, raw in (("before", BEFORE), ("after", AFTER)):
        run(clean / name, raw)
    return files(clean / "before"), files(clean / "after")


def test_kill_at_random_moments_loses_and_doubles_nothing(tmp_path, states):
    out = tmp_path / "out"
    run(out, BEFORE)
    chance = random.Random(6)
    for _ in range(KILLS):
        process = work.start(work.run_for_ever, out, [AFTER, BEFORE])
        time.sleep(chance.uniform(0.05, 0.6))
        process.kill()
        assert work.finish(process) == -signal.SIGKILL
        with Store(out):
            pass
        assert files(out) in states
        assert not verify(out)
    run(out, AFTER)
    assert files(out) == states[1]
    assert not verify(out)


@pytest.mark.parametrize("step", range(0, 300, max(1, 240 // KILLS)))
def test_kill_before_a_step_leaves_old_or_new(step, tmp_path, states):
    out = tmp_path / "out"
    run(out, BEFORE)
    process = work.start(work.die_at, step, out, AFTER)
    code = work.finish(process)
    assert code in (0, -signal.SIGKILL)
    with Store(out):
        pass
    assert files(out) in states
    run(out, AFTER)
    assert files(out) == states[1]
    assert not verify(out)


@pytest.mark.parametrize(
    ("code", "step"),
    [
        *((work.ENOSPC, step) for step in (0, 1, 4, 15, 40, 60, 80)),
        *(
            (code, step)
            for code in (work.EACCES, work.EROFS, work.EIO)
            for step in (2, 70)
        ),
    ],
)
def test_failing_disk_leaves_old_or_new(code, step, tmp_path, states):
    out = tmp_path / "out"
    run(out, BEFORE)
    process = work.start(work.fail_from, step, code, out, AFTER)
    assert work.finish(process) in (0, work.FAILED)
    if not (out / HIDDEN / "journal.json").exists():
        assert files(out) in states
        assert not verify(out)
    run(out, AFTER)
    assert files(out) == states[1]
    assert not verify(out)


def test_killed_run_goes_on_where_it_was(tmp_path, states):
    out = tmp_path / "out"
    run(out, BEFORE)
    assert work.finish(work.start(work.stage_only, out, AFTER)) == -signal.SIGKILL
    with Store(out) as store:
        inputs = Inputs(given(source, text) for source, text in AFTER.items())
        plan = store.plan(inputs, VERSIONS)
        assert (len(plan.whole), len(plan.partly), plan.staged) == (0, 0, 9)
        other = store.plan(inputs, VERSIONS | {"dates": "2"})
        assert (len(other.whole), other.staged) == (9, 0)
    run(out, AFTER)
    assert files(out) == states[1]


def test_second_writer_is_told_who_the_first_is(tmp_path):
    out = tmp_path / "out"
    run(out, BEFORE)
    ready = tmp_path / "ready"
    first = work.start(work.hold, out, ready)
    while not ready.exists():
        time.sleep(0.01)
    with pytest.raises(Exception, match=f"another run .*process {first.pid} on "):
        run(out, AFTER)
    assert work.finish(work.start(work.run_once, out, AFTER)) == work.BUSY
    first.kill()
    work.finish(first)
    run(out, AFTER)
    assert not verify(out)


def test_many_writers_at_once_end_as_one(tmp_path, states):
    out = tmp_path / "out"
    run(out, BEFORE)
    writers = [work.start(work.run_once, out, AFTER) for _ in range(5)]
    codes = {work.finish(writer) for writer in writers}
    assert codes <= {0, work.BUSY}
    assert 0 in codes
    assert files(out) == states[1]
    assert not verify(out)


def test_readers_see_whole_tables_while_runs_publish(tmp_path):
    out = tmp_path / "out"
    run(out, BEFORE)
    process = work.start(work.run_for_ever, out, [AFTER, BEFORE])
    try:
        until = time.monotonic() + 1.5
        while time.monotonic() < until:
            for table in SCHEMAS:
                try:
                    rows = pd.read_parquet(out / table)
                except FileNotFoundError:
                    continue  # listed before a month's part was removed
                assert list(rows.columns) == SCHEMAS[table].names
    finally:
        process.kill()
        work.finish(process)
    run(out, AFTER)
    assert not verify(out)
