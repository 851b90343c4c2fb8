"""The Prefect flow: a task a stage, each a plain function that works without Prefect.

Import `flows.settings` and call its ``prepare`` before this module, so that Prefect
finds its settings.
"""

from collections.abc import Callable

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.logging import get_run_logger

from flows.run import Run, Summary
from flows.summary import as_markdown

__all__ = ["fakta"]


@task(name="extract", cache_policy=NO_CACHE, persist_result=False)
def extract(run: Run) -> int:
    """Extract new and changed articles into staged rows; returns how many."""
    return run.extract()


@task(name="publish", cache_policy=NO_CACHE, persist_result=False)
def publish(run: Run) -> Summary:
    """Publish all tables in one step, or leave them as they were."""
    return run.publish()


@flow(name="fakta", persist_result=False, validate_parameters=False)
def fakta(
    raw: list[str] | None = None,
    out: str = "data/processed",
    full: bool = False,
    engine: str = "auto",
    workers: int | None = None,
) -> dict[str, int]:
    """Extract the facts of new and changed articles into the tables.

    Parameters
    ----------
    raw : list of str, optional
        Files and folders with raw articles; ``data/raw`` by default.
    out : str
        Folder that holds the tables.
    full : bool
        Extract everything anew.
    engine : str
        auto, serial or processes.
    workers : int, optional
        How many worker processes; all cores by default.
    """
    with Run(
        raw or ["data/raw"], out, full=full, engine=engine, workers=workers
    ) as run:
        return staged(run).counts


def staged(run: Run) -> Summary:
    """Run the stages of an opened run as tasks and leave an artifact that sums it up."""
    logger = get_run_logger()
    logger.info("%d articles extracted", extract(run))
    summary = publish(run)
    create_markdown_artifact(as_markdown(summary), key="fakta-run")
    return summary
