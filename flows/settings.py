"""How Prefect is set up before it is imported: local, offline, quiet.

Prefect reads its settings from the environment at import. Without a server configured
it starts one of its own, which needs a home, tries telemetry, and waits only 20 seconds
for itself by default: too little on a busy machine with a fresh home.
"""

import os
from pathlib import Path
from typing import Final

__all__ = ["prepare", "server_is_configured"]

_LOCAL: Final = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    # By default the server keeps all runs and their logs for ever; so, 90 days.
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_SERVER_LOGGING_LEVEL": "ERROR",
    "PREFECT_CLI_PROMPT": "false",
}
_HOME: Final = ".prefect"


def server_is_configured() -> bool:
    """Return whether the environment names a Prefect server to report to."""
    return bool(os.environ.get("PREFECT_API_URL"))


def prepare() -> None:
    """Set what the environment leaves open; call before the first import of Prefect.

    Everything that the environment sets already stays as it is. The home is a folder
    ``.prefect`` in the working directory.
    """
    for name, value in _LOCAL.items():
        os.environ.setdefault(name, value)
    if not server_is_configured():
        os.environ.setdefault("PREFECT_HOME", str(Path.cwd() / _HOME))
