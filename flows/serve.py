"""One machine without a work pool: a Prefect server if there is none, and the runs.

Prefect is imported late, after its settings are made.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import httpx
import yaml

from flows import inputs, settings
from flows.errors import UnusableError
from flows.inputs import objects

__all__ = ["serve", "server"]

PORT: Final = 4200
_START_S: Final = 180
_END_S: Final = 30
_HEARTBEAT_S: Final = 30
_AUTOMATION: Final = Path(__file__).with_name("automations.yaml")


def serve(
    raw: Sequence[str],
    out: Path,
    *,
    port: int = PORT,
    **told: Any,  # noqa: ANN401
) -> None:
    """Run the deployments on their schedules until interrupted or terminated.

    Parameters
    ----------
    raw : sequence of str
        Files, folders, globs and addresses with raw articles.
    out : Path
        Folder that holds the tables.
    port : int
        Of the server that is started where none is configured.
    **told
        Parameters of `flows.deployments.update`.

    Raises
    ------
    UnusableError
        If a raw path leads nowhere, or the server cannot be started.
    """
    inputs.check(raw)
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "INFO")  # for the runs' pages
    settings.prepare()
    # As an interrupt, so that the server that is started here ends as well.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    # A run that is killed cannot say so: its heartbeats end.
    os.environ.setdefault("PREFECT_FLOWS_HEARTBEAT_FREQUENCY", str(_HEARTBEAT_S))
    if settings.server_is_configured():
        _serve(raw, out, told)
    else:
        with server(port) as address:
            os.environ["PREFECT_API_URL"] = address
            _serve(raw, out, told)


def _serve(raw: Sequence[str], out: Path, told: Mapping[str, Any]) -> None:
    import prefect

    from flows.deployments import deployments

    _crash_killed_runs()
    # Runs are processes that may be started in another folder.
    paths = [p if objects.is_address(p) else str(Path(p).absolute()) for p in raw]
    served = deployments(paths, str(out.absolute()), **told)
    prefect.serve(*served, limit=4)


@contextmanager
def server(port: int) -> Iterator[str]:
    """Start a Prefect server with its user interface; give the address of its API.

    Raises
    ------
    UnusableError
        If it does not answer within three minutes.
    """
    address = f"http://127.0.0.1:{port}/api"
    command = [sys.executable, "-m", "prefect", "server", "start"]
    process = subprocess.Popen(
        [*command, "--host", "127.0.0.1", "--port", str(port)],
        env=os.environ | {"PREFECT_API_URL": address, "PREFECT_UI_API_URL": address},
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait(process, address)
        yield address
    finally:
        process.terminate()
        try:
            process.wait(_END_S)
        except subprocess.TimeoutExpired:
            process.kill()


def _wait(process: "subprocess.Popen[bytes]", address: str) -> None:
    end = time.monotonic() + _START_S
    while time.monotonic() < end and process.poll() is None:
        try:
            if httpx.get(f"{address}/health", timeout=5).is_success:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.3)
    raise UnusableError(f"{address}: the Prefect server cannot be started there")


def _crash_killed_runs() -> None:
    """Have runs without heartbeats marked as crashed, so that they do not block."""
    from prefect.client.orchestration import get_client
    from prefect.events.schemas.automations import AutomationCore

    wanted = AutomationCore.model_validate(yaml.safe_load(_AUTOMATION.read_bytes()))
    with get_client(sync_client=True) as client:
        if not client.read_automations_by_name(wanted.name):
            client.create_automation(wanted)
