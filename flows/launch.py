"""Start a run: through Prefect, or at once where there is nothing for it to do."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from flows import settings
from flows.inputs import HOSTS
from flows.run import Run
from flows.summary import Summary

__all__ = ["launch"]


def launch(
    raw: Sequence[str],
    out: Path,
    *,
    full: bool = False,
    keep: bool = False,
    engine: str = "auto",
    workers: int | None = None,
    address: str | None = None,
    progress: bool = False,
    hosts: Sequence[str] = HOSTS,
) -> Summary:
    """Run the flow and return what it did.

    With nothing to extract and no Prefect server configured, none is started for it:
    that alone would take longer than many a run.

    Raises
    ------
    flows.run.UnusableError
        If paths or options cannot be used, or another run holds the tables.
    """
    paths = list(raw)
    options: dict[str, Any] = {
        "full": full,
        "keep": keep,
        "engine": engine,
        "workers": workers,
        "address": address,
        "hosts": list(hosts),
    }
    if not settings.server_is_configured():
        with Run(paths, str(out), **options) as run:
            if not run.due:
                return run.publish()
    settings.prepare()
    from flows.flow import fakta

    summary: Summary = fakta(paths, str(out), **options, progress=progress)
    return summary
