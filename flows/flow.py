"""The Prefect flow: a task a stage, each a plain function that works without Prefect.

Call ``flows.settings.prepare`` before importing this module: Prefect reads its settings
when it is imported.
"""

from collections.abc import Sequence
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE

from flows.inputs import HOSTS
from flows.run import Run
from flows.summary import Summary, as_markdown

__all__ = ["carried_out", "fakta"]


@task(name="extract", cache_policy=NO_CACHE, persist_result=False)
def extract(run: Run) -> int:
    """Extract new and changed articles into staged rows; returns how many."""
    return run.extract()


@task(name="publish", cache_policy=NO_CACHE, persist_result=False)
def publish(run: Run) -> Summary:
    """Publish all tables in one step, or leave them as they were."""
    return run.publish()


def carried_out(raw: Sequence[str], out: str, **options: Any) -> Summary:  # noqa: ANN401
    """Do a run in the tasks of the flow that calls this; options as `Run` has them."""
    with Run(raw, out, **options) as run:
        extract(run)
        summary: Summary = publish(run)
        return summary


@flow(name="fakta", persist_result=False)
def fakta(
    raw: list[str],
    out: str = "data/processed",
    full: bool = False,
    keep: bool = False,
    engine: str = "auto",
    workers: int | None = None,
    address: str | None = None,
    progress: bool = False,
    hosts: Sequence[str] = HOSTS,
) -> Summary:
    """Extract the facts of new and changed articles into the tables.

    Parameters
    ----------
    raw : list of str
        Files, folders, globs and addresses with raw articles.
    out : str
        Folder that holds the tables.
    full : bool
        Extract everything anew.
    keep : bool
        Keep the tables that this run replaces, for ``fakta diff``.
    engine : str
        auto, serial, processes or dask.
    workers : int, optional
        How many worker processes; all cores by default.
    address : str, optional
        Of the Dask scheduler.
    progress : bool
        Show a progress bar.
    hosts : sequence of str
        Whose pages to take out of web archives.
    """
    summary = carried_out(
        raw,
        out,
        full=full,
        keep=keep,
        engine=engine,
        workers=workers,
        address=address,
        progress=progress,
        hosts=hosts,
    )
    create_markdown_artifact(as_markdown(summary), key="fakta-run")
    return summary
