"""Scheduled runs by ``fakta serve``: served, started, refused, completed."""

import importlib.util
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
import yaml

from tests.flows.scheduler import (
    ENDS,
    ROOT,
    Api,
    ended,
    environment,
    free_port,
    wait_for,
)
from tests.flows.test_run import TEXT

FAKTA = Path(sys.executable).with_name("fakta")


@pytest.fixture
def served(tmp_path):
    """Serve a folder with one article; give the API and the process."""
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text(TEXT, encoding="utf-8")
    port = free_port()
    api = Api(f"http://127.0.0.1:{port}")
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(
            [FAKTA, "serve", "--raw", "raw", "--out", "out", "--port", str(port)],
            cwd=tmp_path,
            env=environment(),
            stdout=log,
            stderr=log,
        )
        try:
            for name in ("update/hourly", "update/full", "verify/nightly"):
                found = wait_for(lambda name=name: api.deployment(f"fakta-{name}"))
                assert found, (tmp_path / "log").read_text()[-2000:]
            yield api, process
        finally:
            process.terminate()
            ended(process)
            api.close()


def crons(of):
    return [one["schedule"]["cron"] for one in of["schedules"]]


@pytest.mark.timeout(900)
def test_schedule_served_runs_complete_one_at_a_time(served, tmp_path):
    api, process = served
    hourly = api.deployment()
    assert crons(hourly) == ["7 * * * *"]
    assert crons(api.deployment("fakta-verify/nightly")) == ["37 2 * * *"]
    assert crons(api.deployment("fakta-update/full")) == []
    form = hourly["parameter_openapi_schema"]["properties"]
    assert all(field["description"] for field in form.values())
    # The server's own scheduler plans the hours to come. None must come between us and
    # what we start: where one has just begun, it is waited for.
    assert wait_for(api.runs)
    api.unschedule()
    assert wait_for(lambda: all(one["state"]["type"] in ENDS for one in api.runs()))

    runs = [api.start() for _ in range(2)]
    ends = sorted(api.end(run) for run in runs)
    told = (tmp_path / "log").read_text()[-2000:]
    # The second is refused while the first runs, or came when that had ended.
    assert ends in (["CANCELLED", "COMPLETED"], ["COMPLETED", "COMPLETED"]), told
    # A refused run is also given a start: the moment of its refusal.
    done = [one for one in api.runs("COMPLETED") if one["id"] in runs]
    spans = sorted((one["start_time"], one["end_time"]) for one in done)
    assert all(a[1] <= b[0] for a, b in pairwise(spans)), spans
    assert len(pd.read_parquet(tmp_path / "out" / "articles")) == 1
    assert (tmp_path / "site" / "index.html").exists()

    process.terminate()  # as systemd does
    assert ended(process) == 0, (tmp_path / "log").read_text()[-2000:]
    assert not api.is_up()  # the server that it started has ended, too


def test_schedule_file_names_what_serve_runs():
    file = yaml.safe_load((ROOT / "prefect.yaml").read_text())
    names = [one["name"] for one in file["deployments"]]
    assert names == ["hourly", "full", "nightly"]
    source = (ROOT / "flows" / "deployments.py").read_text()
    for one in file["deployments"]:
        assert importlib.util.find_spec(one["entrypoint"].rpartition(".")[0])
        assert f'"{one["name"]}"' in source
        assert one["description"] in source
        for schedule in one.get("schedules", []):
            assert f'"{schedule["cron"]}"' in source
