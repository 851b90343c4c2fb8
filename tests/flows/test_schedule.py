"""Scheduled runs on a real Prefect server: served, started, refused, completed."""

import os
import signal
import socket
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import httpx
import pandas as pd
import pytest
import yaml

from tests.flows.scheduler import wait_for

FAKTA = Path(sys.executable).with_name("fakta")
ROOT = Path(__file__).parents[2]
TEXT = (
    "Oleh MC Kabupaten Sikka, Jumat, 12 Juli 2019 | 14:05 WITA - Redaktur: Ratna\n"
    "Maumere, InfoPublik - Bupati Sikka, Norma Halimah, membuka pasar, Kamis (11/7).\n"
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(tmp_path):
    """Serve a folder with one article; give the API and the process."""
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text(TEXT, encoding="utf-8")
    port = free_port()
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT")}
    log = (tmp_path / "log").open("wb")
    process = subprocess.Popen(
        [FAKTA, "serve", "--raw", "raw", "--out", "out", "--port", str(port)],
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(ROOT) + os.pathsep + path_of(environment)},
        stdout=log,
        stderr=log,
    )
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}/api", timeout=10) as api:
            if not wait_for(lambda: deployment(api, "fakta-update/hourly"), 200):
                said = (tmp_path / "log").read_text()[-500:]
                pytest.skip(f"the Prefect server does not start here: {said}")
            yield api, process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            process.wait(60)
        log.close()


def path_of(environment) -> str:
    return environment.get("PYTHONPATH", "")


def deployment(api, name):
    answer = api.get(f"/deployments/name/{name}")
    return answer.json() if answer.is_success else None


def start(api, of):
    answer = api.post(f"/deployments/{of['id']}/create_flow_run", json={})
    return answer.raise_for_status().json()["id"]


def ended(api, run):
    state = api.get(f"/flow_runs/{run}").raise_for_status().json()["state"]
    ends = ("COMPLETED", "FAILED", "CANCELLED", "CRASHED")
    return state if state["type"] in ends else None


def times(api, run):
    told = api.get(f"/flow_runs/{run}").raise_for_status().json()
    return told["start_time"], told["end_time"]


def planned(api, of):
    query = {
        "deployments": {"id": {"any_": [of["id"]]}},
        "flow_runs": {"state": {"type": {"any_": ["SCHEDULED"]}}},
    }
    return api.post("/flow_runs/filter", json=query).raise_for_status().json()


def test_schedule_served_runs_complete_one_at_a_time(served, tmp_path):
    api, process = served
    hourly = deployment(api, "fakta-update/hourly")
    assert hourly["schedules"][0]["schedule"]["cron"] == "7 * * * *"
    form = hourly["parameter_openapi_schema"]["properties"]
    assert all(field["description"] for field in form.values())
    assert wait_for(lambda: deployment(api, "fakta-verify/nightly"), 20)["schedules"]
    assert wait_for(lambda: deployment(api, "fakta-update/full"), 20)["schedules"] == []

    # While the server starts, its database can be locked for a moment.
    runs = [wait_for(lambda: start(api, hourly), 20) for _ in range(2)]
    states = [wait_for(lambda run=run: ended(api, run), 120) for run in runs]
    told = (tmp_path / "log").read_text()[-2000:]
    # The second is refused while the first runs, or came when that had ended.
    ends = sorted(state["type"] for state in states)
    assert ends in (["CANCELLED", "COMPLETED"], ["COMPLETED", "COMPLETED"]), told
    # A refused run is also given a start: the moment of its refusal.
    ran = zip(runs, states, strict=True)
    spans = sorted(
        times(api, run) for run, state in ran if state["type"] == "COMPLETED"
    )
    assert all(a[1] <= b[0] for a, b in pairwise(spans)), spans
    # The server's own scheduler has planned the hours to come.
    assert wait_for(lambda: planned(api, hourly), 60), told
    assert len(pd.read_parquet(tmp_path / "out" / "articles")) == 1

    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 0
    with pytest.raises(httpx.HTTPError):  # the server that it started has ended, too
        api.get("/health")


def test_schedule_file_names_what_serve_runs():
    import importlib

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
