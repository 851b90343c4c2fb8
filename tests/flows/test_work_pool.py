"""Deployments of prefect.yaml, run by a process worker through a real Prefect server."""

import os
import signal
import threading

import pandas as pd
import pytest
import yaml
from werkzeug import Response

from tests.flows import scheduler
from tests.flows.test_run import OTHER, TEXT, digests, run

RUNS = int(os.environ.get("FAKTA_SCHEDULED_RUNS", "0"))
# In place of an article that crashes the interpreter, of which none is known.
POISON = """
import os, sys
if "--multiprocessing-fork" in sys.orig_argv:
    from flows import worker
    extract = worker._extract
    def poisoned(extractor, record):
        if record.source == "poison.txt":
            os.kill(os.getpid(), 9)
        return extract(extractor, record)
    worker._extract = poisoned
"""


def begun(folder, **settings):
    """Return a scheduler over a folder with two articles."""
    raw = folder / "data" / "raw"
    raw.mkdir(parents=True)
    (raw / "a.txt").write_text(TEXT, encoding="utf-8")
    (raw / "b.txt").write_text(OTHER, encoding="utf-8")
    return scheduler.scheduler(folder, **settings)


@pytest.fixture(scope="module")
def pool(tmp_path_factory):
    with begun(tmp_path_factory.mktemp("pool")) as made:
        made.ready()
        yield made


@pytest.fixture
def gate(httpserver):
    """A feed that does not answer before it is let go, which holds a run."""
    asked, let_go = threading.Event(), threading.Event()

    def answer(_):
        asked.set()
        let_go.wait(60)
        return Response("<rss/>", mimetype="application/rss+xml")

    httpserver.no_handler_status_code = 404
    httpserver.expect_request("/rss").respond_with_handler(answer)
    yield httpserver.url_for("/rss"), asked, let_go
    let_go.set()
    httpserver.clear_log()
    httpserver.clear_assertions()


def articles(of):
    return sorted(pd.read_parquet(of.folder / "data" / "processed" / "articles").source)


def test_pool_refuses_a_second_run_while_one_runs(pool, gate):
    url, asked, let_go = gate
    first = pool.start(sources=[url])
    assert asked.wait(60), pool.said()
    assert pool.end(pool.start()) == "CANCELLED"
    assert pool.run(first)["state"]["type"] == "RUNNING"
    let_go.set()
    assert pool.end(first) == "COMPLETED"
    assert articles(pool) == ["a.txt", "b.txt"]


def test_pool_killed_run_is_crashed_and_the_next_does_its_work(pool, gate):
    url, asked, _ = gate
    wanted = yaml.safe_load((scheduler.ROOT / "flows" / "automations.yaml").read_text())
    wanted["trigger"]["within"] = 10  # the shortest that there is
    (pool.folder / "automations.yaml").write_text(yaml.safe_dump(wanted))
    pool.prefect("automation", "create", "--from-file", "automations.yaml")
    raw = pool.folder / "data" / "raw"
    for name in ("c", "d", "poison"):
        (raw / f"{name}.txt").write_text(f"{TEXT}Berita {name}.", encoding="utf-8")

    killed = pool.start(sources=[url])
    assert asked.wait(60), pool.said()
    os.killpg(pool.workers[-1].pid, signal.SIGKILL)  # with the run, as in a power cut
    assert pool.run(killed)["state"]["type"] == "RUNNING"
    assert pool.end(killed, 60) == "CRASHED"
    assert pool.run(killed)["state"]["message"] == wanted["actions"][0]["message"]
    pool.forget_automations()  # living runs beat every 30 seconds

    (pool.folder / "sitecustomize.py").write_text(POISON)
    pool.worker()
    path = os.pathsep.join([str(pool.folder), str(scheduler.ROOT)])
    following = pool.start(variables={"env": {"PYTHONPATH": path}})
    assert pool.end(following) == "COMPLETED"
    assert articles(pool) == ["a.txt", "b.txt", "c.txt", "d.txt"]
    quarantine = pd.read_parquet(pool.folder / "data" / "processed" / "quarantine")
    assert quarantine[["source", "reason"]].to_numpy().tolist() == [
        ["poison.txt", "extract.killed"]
    ]


def change(raw, number):
    """Add an article, edit one, and remove one."""
    (raw / f"new-{number}.txt").write_text(f"{TEXT}Berita {number}.", encoding="utf-8")
    (raw / "a.txt").write_text(f"{OTHER}Suntingan {number}.", encoding="utf-8")
    (raw / f"new-{number - 2}.txt").unlink(missing_ok=True)


@pytest.mark.skipif(not RUNS, reason="takes minutes: FAKTA_SCHEDULED_RUNS=10 runs it")
def test_pool_scheduled_runs_over_changing_articles_with_postgresql(tmp_path):
    with (
        scheduler.postgres() as database,
        begun(tmp_path, PREFECT_API_DATABASE_CONNECTION_URL=database) as pool,
    ):
        pool.ready()
        raw = tmp_path / "data" / "raw"
        schedule = pool.schedule(seconds=3)
        for number in range(RUNS):
            change(raw, number)
            done = len(pool.runs("COMPLETED"))
            more = scheduler.wait_for(
                lambda n=done: len(pool.runs("COMPLETED")) > n, 90
            )
            assert more, pool.said()
        pool.unschedule(schedule)
        # A run that began meanwhile holds its place; the last change needs one more.
        last = scheduler.wait_for(
            lambda: pool.end(run := pool.start()) == "COMPLETED" and run, 90
        )
        assert last, pool.said()
        ended = pool.runs("COMPLETED", "CANCELLED", "FAILED", "CRASHED")
        assert {one["state"]["type"] for one in ended} <= {"COMPLETED", "CANCELLED"}
        assert sum(one["auto_scheduled"] for one in ended) >= RUNS
        run(raw, tmp_path / "once")
        assert digests(tmp_path / "data" / "processed") == digests(tmp_path / "once")
