"""A real Prefect server and worker, each a process, and what the tests ask of them.

Nothing here takes a known time: whatever is waited for has minutes, which a quick
machine does not need.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]
ENDS = ("COMPLETED", "FAILED", "CANCELLED", "CRASHED")
PATIENCE_S = 240
# The server looks every minute, and a worker every ten seconds; tests are in a hurry.
HURRY = {
    "PREFECT_WORKER_QUERY_SECONDS": "0.5",
    "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "2",
    "PREFECT_SERVER_SERVICES_SCHEDULER_RECENT_DEPLOYMENTS_LOOP_SECONDS": "1",
    "PREFECT_SERVER_EVENTS_PROACTIVE_GRANULARITY": "PT1S",
}


@contextmanager
def postgres():
    """Start a PostgreSQL server; give the address of its database, or None without."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        yield None
        return
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
            assert wait_for(lambda: is_open(port)), "PostgreSQL does not start"
            yield f"postgresql+asyncpg://fakta@127.0.0.1:{port}/postgres"
        finally:
            # SIGINT: do not wait for clients. PostgreSQL heeds it wherever it was begun.
            server.send_signal(signal.SIGINT)
            ended(server)


def is_open(port) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def ended(process, seconds=60):
    """Wait for a process's end, kill it if need be, and return its exit code."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
    return process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(**named):
    """Return the variables of a process that knows nothing of the tests' Prefect."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT")}
    paths = [str(ROOT), kept.get("PYTHONPATH", "")]
    return kept | {"PYTHONPATH": os.pathsep.join(filter(None, paths))} | named


def wait_for(call, seconds=PATIENCE_S):
    """Return what a call gives once that is true; None if it never is in time.

    An answer that is late or an error is no end: while a server starts, and wherever it
    keeps its database in SQLite, it can be locked for a moment.
    """
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if found := call():
                return found
        except httpx.HTTPError:
            pass
        time.sleep(0.2)
    return None


class Api:
    """What the tests ask of a Prefect server.

    Attributes
    ----------
    url : str
        Of the server's pages; its API is below.
    """

    def __init__(self, url):
        self.url = url
        self._client = httpx.Client(base_url=f"{url}/api", timeout=60)

    def ask(self, method, path, body=None):
        """Return what the server answers, asked again while it cannot."""
        answers = []

        def answered():
            answers[:] = [self._client.request(method, path, json=body)]
            return not answers[0].is_server_error

        assert wait_for(answered), (path, answers)
        answer = answers[0].raise_for_status()
        return answer.json() if answer.content else None

    def is_up(self):
        try:
            return self._client.get("/health", timeout=5).is_success
        except httpx.HTTPError:
            return False

    def deployment(self, name="fakta-update/hourly"):
        """Return a deployment; None as long as there is none of that name."""
        answer = self._client.get(f"/deployments/name/{name}")
        return answer.json() if answer.is_success else None

    def schedule(self, seconds):
        """Have the hourly deployment run each so many seconds."""
        body = [{"active": True, "schedule": {"interval": seconds}}]
        self.ask("POST", f"/deployments/{self.deployment()['id']}/schedules", body)

    def unschedule(self):
        """Leave the hourly deployment without schedule and planned runs."""
        of = self.deployment()
        for one in of["schedules"]:
            self.ask("DELETE", f"/deployments/{of['id']}/schedules/{one['id']}")

    def start(self, variables=None, **parameters):
        """Start a run of the hourly deployment; return its id."""
        body = {
            "parameters": parameters,
            "job_variables": variables,
            "idempotency_key": uuid.uuid4().hex,  # once, however often it is asked
        }
        path = f"/deployments/{self.deployment()['id']}/create_flow_run"
        return self.ask("POST", path, body)["id"]

    def run(self, run):
        return self.ask("GET", f"/flow_runs/{run}")

    def end(self, run):
        """Wait for the end of a run; return the type of its last state."""
        ended = wait_for(lambda: self.run(run)["state"]["type"] in ENDS)
        assert ended, self.run(run)
        return self.run(run)["state"]["type"]

    def runs(self, *states):
        """Return runs of the hourly deployment in states, all by default."""
        query = {"deployments": {"id": {"any_": [self.deployment()["id"]]}}}
        if states:
            query["flow_runs"] = {"state": {"type": {"any_": list(states)}}}
        return self.ask("POST", "/flow_runs/filter", query)

    def has_event(self, event, run):
        """Return whether the server knows of an event of a run."""
        of = {"id": [f"prefect.flow-run.{run}"]}
        query = {"filter": {"event": {"name": [event]}, "resource": of}}
        return bool(self.ask("POST", "/events/filter", query)["events"])

    def artifact(self, run):
        """Return the text of the summary that a run shows on its page."""
        query = {"artifacts": {"flow_run_id": {"any_": [run]}}}
        found = self.ask("POST", "/artifacts/filter", query)
        (text,) = (one["data"] for one in found if one["key"] == "fakta-run")
        return text

    def forget_automations(self):
        for one in self.ask("POST", "/automations/filter"):
            self.ask("DELETE", f"/automations/{one['id']}")

    def close(self):
        self._client.close()


class Scheduler(Api):
    """A Prefect server with a work pool, in a folder with articles and prefect.yaml.

    Attributes
    ----------
    folder : Path
        Working directory of all processes; the deployments read ``data/raw`` in it.
    workers : list
        The workers' processes, each the head of a group.
    """

    def __init__(self, folder, **settings):
        port = free_port()
        super().__init__(f"http://127.0.0.1:{port}")
        self.folder = folder
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
        assert wait_for(lambda: server.poll() is not None or self.is_up()), self.said()
        assert server.poll() is None, self.said()
        shutil.copy(ROOT / "prefect.yaml", self.folder)
        self.prefect("work-pool", "create", "fakta", "--type", "process")
        self.prefect("deploy", "--all")
        # The full hour must not come between the tests and what they look at.
        self.unschedule()
        self.worker()

    def prefect(self, *words):
        """Run a command of Prefect to its end."""
        done = subprocess.run(
            [sys.executable, "-m", "prefect", "--no-prompt", *words],
            cwd=self.folder,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    def worker(self):
        """Start a process worker of the pool."""
        self.workers.append(self._start("worker", "start", "--pool", "fakta"))

    def kill(self, run):
        """Kill the worker and the run that it has started, as a power cut does."""
        pid = wait_for(lambda: self.run(run)["infrastructure_pid"])
        assert pid, self.said()
        os.killpg(self.workers[-1].pid, signal.SIGKILL)
        # The run heads a group of its own.
        os.killpg(int(pid.rpartition(":")[2]), signal.SIGKILL)

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

    def said(self):
        return (self.folder / "log").read_text(errors="replace")[-2000:]

    def close(self):
        """End what is left of all processes, the last first."""
        for process in reversed(self._processes):
            process.terminate()
            ended(process)
        super().close()
        self._log.close()


@contextmanager
def scheduler(folder, **settings):
    """Start a server, give it, and end all that it has started."""
    made = Scheduler(folder, **settings)
    try:
        yield made
    finally:
        made.close()
