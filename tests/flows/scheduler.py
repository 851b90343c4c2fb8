"""A real Prefect server and worker, each a process, and what the tests ask of them."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parents[2]
ENDS = ("COMPLETED", "FAILED", "CANCELLED", "CRASHED")
# The server looks every minute, and a worker every ten seconds; tests are in a hurry.
HURRY = {
    "PREFECT_WORKER_QUERY_SECONDS": "0.5",
    "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "2",
    "PREFECT_SERVER_SERVICES_SCHEDULER_RECENT_DEPLOYMENTS_LOOP_SECONDS": "1",
    "PREFECT_SERVER_EVENTS_PROACTIVE_GRANULARITY": "PT1S",
}


@contextmanager
def postgres():
    """Start a PostgreSQL server; give the address of its database for Prefect."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    # It refuses to be run by root; the package has made a user for it.
    user = "postgres" if os.geteuid() == 0 else None
    port = free_port()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        if user:
            shutil.chown(folder, user)
        data = f"{folder}/data"
        subprocess.run(
            [found[-1], "-D", data, "-U", "fakta", "-A", "trust", "--no-sync"],
            user=user,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        options = ["-D", data, "-p", str(port), "-k", folder, "-F"]
        server = subprocess.Popen(
            [found[-1].with_name("postgres"), *options, "-h", "127.0.0.1"],
            user=user,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield f"postgresql+asyncpg://fakta@127.0.0.1:{port}/postgres"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(**named):
    """Return the variables of a process that knows nothing of the tests' Prefect."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT")}
    paths = [str(ROOT), kept.get("PYTHONPATH", "")]
    return kept | {"PYTHONPATH": os.pathsep.join(filter(None, paths))} | named


def wait_for(call, seconds):
    """Return what a call gives once that is true; None if it never is in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if found := call():
                return found
        except httpx.HTTPError:
            pass
        time.sleep(0.2)
    return None


class Scheduler:
    """A Prefect server with a work pool, in a folder with articles and prefect.yaml.

    Attributes
    ----------
    folder : Path
        Working directory of all processes; the deployments read ``data/raw`` in it.
    api : httpx.Client
        The server's API.
    workers : list
        The workers' processes, each the head of a group with its runs.
    """

    def __init__(self, folder, **settings):
        port = free_port()
        self.folder = folder
        self.url = f"http://127.0.0.1:{port}"
        self.api = httpx.Client(base_url=f"{self.url}/api", timeout=10)
        self._environment = environment(
            PREFECT_API_URL=f"{self.url}/api",
            PREFECT_HOME=str(folder / ".prefect"),
            PWD=str(folder),  # as a shell sets it, for prefect.yaml
            PREFECT_SERVER_ANALYTICS_ENABLED="false",
            DO_NOT_TRACK="1",
            **HURRY,
            **settings,
        )
        self._log = (folder / "log").open("ab")
        self._processes = []
        self.workers = []
        self._start("server", "start", "--host", "127.0.0.1", "--port", str(port))

    def ready(self):
        """Wait for the server, and make of prefect.yaml what its head says."""
        server = self._processes[0]
        assert wait_for(lambda: server.poll() is not None or self._is_up(), 200)
        assert server.poll() is None, self.said()
        shutil.copy(ROOT / "prefect.yaml", self.folder)
        self.prefect("work-pool", "create", "fakta", "--type", "process")
        self.prefect("deploy", "--all")
        # The full hour must not come between the tests and what they look at.
        for schedule in self.deployment()["schedules"]:
            self.unschedule(schedule["id"])
        self.worker()

    def _is_up(self):
        return self.api.get("/health").is_success

    def prefect(self, *words):
        """Run a command of Prefect to its end."""
        done = subprocess.run(
            [sys.executable, "-m", "prefect", "--no-prompt", *words],
            cwd=self.folder,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    def worker(self):
        """Start a process worker of the pool."""
        self.workers.append(self._start("worker", "start", "--pool", "fakta"))

    def _start(self, *words):
        process = subprocess.Popen(
            [sys.executable, "-m", "prefect", *words],
            cwd=self.folder,
            env=self._environment,
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
        )
        self._processes.append(process)
        return process

    def close(self):
        """End what is left of all processes, the last first."""
        for process in reversed(self._processes):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(30)
                except subprocess.TimeoutExpired:
                    process.kill()
        self.api.close()
        self._log.close()

    def said(self):
        return (self.folder / "log").read_text(errors="replace")[-2000:]

    def deployment(self, name="fakta-update/hourly"):
        answer = self.api.get(f"/deployments/name/{name}")
        return answer.json() if answer.is_success else None

    def schedule(self, seconds):
        """Have the hourly deployment run each so many seconds; return the schedule."""
        body = [{"active": True, "schedule": {"interval": seconds}}]
        of = self.deployment()["id"]
        answer = self.api.post(f"/deployments/{of}/schedules", json=body)
        return answer.raise_for_status().json()[0]["id"]

    def unschedule(self, schedule):
        of = self.deployment()["id"]
        self.api.delete(f"/deployments/{of}/schedules/{schedule}").raise_for_status()

    def forget_automations(self):
        for one in self.api.post("/automations/filter").raise_for_status().json():
            self.api.delete(f"/automations/{one['id']}").raise_for_status()

    def start(self, variables=None, **parameters):
        """Start a run of the hourly deployment; return its id."""
        of = self.deployment()["id"]
        body = {"parameters": parameters, "job_variables": variables}
        answer = self.api.post(f"/deployments/{of}/create_flow_run", json=body)
        return answer.raise_for_status().json()["id"]

    def run(self, run):
        return self.api.get(f"/flow_runs/{run}").raise_for_status().json()

    def end(self, run, seconds=120):
        """Wait for the end of a run; return the type of its last state."""
        ended = wait_for(lambda: self.run(run)["state"]["type"] in ENDS, seconds)
        assert ended, self.said()
        return self.run(run)["state"]["type"]

    def runs(self, *states):
        """Return the deployment's hourly runs in states, all by default."""
        query = {"deployments": {"id": {"any_": [self.deployment()["id"]]}}}
        if states:
            query["flow_runs"] = {"state": {"type": {"any_": list(states)}}}
        answer = self.api.post("/flow_runs/filter", json=query)
        return answer.raise_for_status().json()


@contextmanager
def scheduler(folder, **settings):
    """Start a server, give it, and end all that it has started."""
    made = Scheduler(folder, **settings)
    try:
        yield made
    finally:
        made.close()
