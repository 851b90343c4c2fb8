"""Deployments of prefect.yaml, run by a process worker through a real Prefect server.

The server keeps its database in PostgreSQL where that is installed, or else in SQLite,
as the server of ``fakta serve`` always does (see test_schedule.py).
"""

import os
import re
import threading
from datetime import UTC, datetime

import pandas as pd
import pytest
import yaml
from werkzeug import Response

from tests.flows import scheduler
from tests.flows.scheduler import PATIENCE_S, wait_for
from tests.flows.test_run import OTHER, TEXT, digests, run

pytestmark = pytest.mark.timeout(900)

ROUNDS = int(os.environ.get("FAKTA_SCHEDULED_RUNS", "3"))
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


@pytest.fixture(scope="module")
def database():
    with scheduler.postgres() as address:
        yield address


@pytest.fixture(scope="module")
def pool(tmp_path_factory, database):
    """A scheduler over a folder with two articles."""
    folder = tmp_path_factory.mktemp("pool")
    raw = folder / "data" / "raw"
    raw.mkdir(parents=True)
    (raw / "a.txt").write_text(TEXT, encoding="utf-8")
    (raw / "b.txt").write_text(OTHER, encoding="utf-8")
    named = {"PREFECT_API_DATABASE_CONNECTION_URL": database} if database else {}
    with scheduler.scheduler(folder, **named) as made:
        made.ready()
        yield made


@pytest.fixture
def gate(httpserver):
    """A feed that does not answer before it is let go, which holds a run."""
    asked, let_go = threading.Event(), threading.Event()

    def answer(_):
        asked.set()
        let_go.wait(PATIENCE_S)
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
    assert asked.wait(PATIENCE_S), pool.said()
    assert pool.end(pool.start()) == "CANCELLED"
    assert pool.run(first)["state"]["type"] == "RUNNING"
    let_go.set()
    assert pool.end(first) == "COMPLETED"
    assert articles(pool) == ["a.txt", "b.txt"]


def test_pool_keeps_its_runs_in_postgresql(pool, database):
    if not database:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    assert pool.runs()
    assert not list((pool.folder / ".prefect").glob("*.db"))


def change(raw, number):
    """Add an article, edit one, and remove one."""
    (raw / f"new-{number}.txt").write_text(f"{TEXT}Berita {number}.", encoding="utf-8")
    (raw / "a.txt").write_text(f"{OTHER}Suntingan {number}.", encoding="utf-8")
    (raw / f"new-{number - 2}.txt").unlink(missing_ok=True)


def test_pool_scheduled_runs_over_changing_articles(pool):
    raw = pool.folder / "data" / "raw"
    pool.schedule(seconds=5)
    for number in range(ROUNDS):
        change(raw, number)
        changed = datetime.now(UTC)

        def is_seen(changed=changed):
            """Return whether a run that began after the change has completed."""
            begun = [one["start_time"] for one in pool.runs("COMPLETED")]
            return any(datetime.fromisoformat(moment) > changed for moment in begun)

        assert wait_for(is_seen), pool.said()
    pool.unschedule()
    assert wait_for(lambda: not pool.runs("SCHEDULED", "PENDING", "RUNNING"))

    scheduled = [one for one in pool.runs() if one["auto_scheduled"]]
    ends = [one["state"]["type"] for one in scheduled]
    assert ends.count("COMPLETED") >= ROUNDS
    told = {one["state"]["type"]: one["state"]["message"] for one in scheduled}
    assert told.keys() <= {"COMPLETED", "CANCELLED"}, told
    run(raw, pool.folder / "once")
    assert digests(pool.folder / "data" / "processed") == digests(pool.folder / "once")


def test_pool_killed_run_is_crashed_and_the_next_does_its_work(pool, gate):
    url, asked, _ = gate
    wanted = yaml.safe_load((scheduler.ROOT / "flows" / "automations.yaml").read_text())
    wanted["trigger"]["within"] = 40  # living runs beat every 30 seconds
    (pool.folder / "automations.yaml").write_text(yaml.safe_dump(wanted))
    pool.prefect("automation", "create", "--from-file", "automations.yaml")
    before = articles(pool)
    raw = pool.folder / "data" / "raw"
    for name in ("c", "d", "poison"):
        (raw / f"{name}.txt").write_text(f"{TEXT}Berita {name}.", encoding="utf-8")

    killed = pool.start(sources=[url])
    assert asked.wait(PATIENCE_S), pool.said()
    assert wait_for(lambda: pool.has_event("prefect.flow-run.heartbeat", killed))
    pool.kill(killed)
    assert pool.end(killed) == "CRASHED"
    assert pool.run(killed)["state"]["message"] == wanted["actions"][0]["message"]
    assert articles(pool) == before
    pool.forget_automations()

    (pool.folder / "sitecustomize.py").write_text(POISON)
    pool.worker()
    path = os.pathsep.join([str(pool.folder), str(scheduler.ROOT)])
    following = pool.start(variables={"env": {"PYTHONPATH": path}})
    assert pool.end(following) == "COMPLETED"
    assert articles(pool) == sorted([*before, "c.txt", "d.txt"])
    quarantine = pd.read_parquet(pool.folder / "data" / "processed" / "quarantine")
    assert quarantine[["source", "reason"]].to_numpy().tolist() == [
        ["poison.txt", "extract.killed"]
    ]
    told = pool.artifact(following)
    assert "| new | 2 |" in told
    assert "| extract.killed | 1 |" in told
    assert "| poison.txt | Extraction failed" in told
    slowest = told.partition("| Slowest articles |")[2]
    assert {"c.txt", "d.txt"} <= {
        *re.findall(r"^\| (\S+) \| \d+\.\d\d \|$", slowest, re.M)
    }
    assert (pool.folder / "site" / "index.html").as_uri() in told
    pages = [page.read_text() for page in pool.folder.glob("site/articles/*.html")]
    assert len(pages) == len(articles(pool))
    assert any("Berita d." in page for page in pages)
