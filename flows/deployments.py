"""What runs on a schedule: update hourly, verify nightly, extract all anew by hand.

``fakta serve`` and ``prefect.yaml`` use the same flows. Call ``flows.settings.prepare``
before importing this module: Prefect reads its settings when it is imported.
"""

from pathlib import Path
from typing import Annotated, Any, Final, Literal

from prefect import flow, get_run_logger, task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import (
    ConcurrencyLimitConfig,
    ConcurrencyLimitStrategy,
    State,
)
from prefect.deployments.runner import RunnerDeployment
from prefect.events import emit_event
from prefect.schedules import Cron
from prefect.states import Cancelled
from prefect.types.entrypoint import EntrypointType
from pydantic import Field

from flows import watch
from flows.copies import copy
from flows.errors import UnusableError
from flows.fetch import Web, fetch
from flows.flow import carried_out
from flows.report import write
from flows.summary import Summary, as_markdown
from flows.watch import Alert
from tables.errors import StoreBusyError
from tables.verify import verify as findings_of

__all__ = ["deployments", "update", "verify"]

TIMEZONE: Final = "Asia/Jakarta"
_ONE_AT_A_TIME: Final = ConcurrencyLimitConfig(
    limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW
)

# Prefect's forms show what the docstrings below say, if they are in Google's style.


@task(name="fetch", cache_policy=NO_CACHE, persist_result=False)
def fetch_new(sources: list[str], into: str) -> None:
    """Fetch new articles; what cannot be got now is left for the next time."""
    with Web() as web:
        told = fetch(sources, Path(into), web=web)
    log = get_run_logger()
    log.info("%d new articles fetched", told.counts["new"])
    for url, why in told.failed.items():
        log.warning("%s: %s", url, why)


@task(name="report", cache_policy=NO_CACHE, persist_result=False)
def write_report(out: str, target: str) -> None:
    """Write the pages of months that have changed."""
    write(Path(out), Path(target))


@task(
    name="copy",
    cache_policy=NO_CACHE,
    persist_result=False,
    retries=2,
    retry_delay_seconds=[30, 120],
)
def copy_tables(out: str, address: str) -> None:
    """Copy the tables to an object store, which may be out of reach for a while."""
    told = copy(Path(out), address)
    log = get_run_logger()
    log.info("%s: %d files sent, %d kept", told.address, told.sent, told.kept)


@flow(name="fakta-update", persist_result=False, retries=0)
def update(
    raw: list[str] = ["data/raw"],  # noqa: B006 - never changed; the form shows it
    out: str = "data/processed",
    full: bool = False,
    engine: Literal["auto", "serial", "processes"] = "processes",
    workers: Annotated[int, Field(ge=1)] | None = None,
    sources: list[str] = [],  # noqa: B006
    report: str | None = None,
    report_url: str | None = None,
    copy_to: str | None = None,
    webhook: str | None = None,
) -> State[Any] | None:
    """Extract what is new or changed, show it, and tell what looks wrong.

    Args:
        raw: Files, folders, globs and addresses with raw articles.
        out: Folder that holds the tables.
        full: Extract everything anew.
        engine: What does the work. Only "processes" finds the article that kills its
            process and sets it aside; elsewhere it ends the run, each time.
        workers: How many worker processes; all cores by default.
        sources: Feeds, sitemaps and pages to fetch from first, into the first of raw.
        report: Folder for the report; the pages of months with a change are written,
            some milliseconds each. None without it.
        report_url: Address at which you serve that folder; the run's page links to it.
        copy_to: Address in an object store (s3://…) to which the tables are copied.
        webhook: Address to which alerts are posted as JSON.
    """
    if sources:
        fetch_new(sources, raw[0])
    try:
        summary = carried_out(raw, out, full=full, engine=engine, workers=workers)
    except UnusableError as error:
        # The run that holds the tables does the work, and the next one takes the rest.
        if isinstance(error.__cause__, StoreBusyError):
            return Cancelled(message=str(error))
        raise
    work = ", ".join(f"{n} {name}" for name, n in summary.counts.items() if n)
    get_run_logger().info("%s %s.", summary.reason, work)
    told = _shown(summary, report, report_url)
    create_markdown_artifact(as_markdown(summary, told), key="fakta-run")
    _alert(watch.alerts(watch.read_runs(out)), out, webhook)
    if copy_to:
        copy_tables(out, copy_to)
    return None


def _shown(summary: Summary, report: str | None, url: str | None) -> str | None:
    """Write the report where it is wanted and not as it should be; give its address."""
    if report is None:
        return None
    index = Path(report).absolute() / "index.html"
    if summary.is_change or not index.exists():
        write_report(summary.out, report)
    return f"{url.rstrip('/')}/index.html" if url else index.as_uri()


@flow(name="fakta-verify", persist_result=False)
def verify(out: str = "data/processed", webhook: str | None = None) -> None:
    """Check every byte, key and count of the tables; fail if anything is wrong.

    Args:
        out: Folder that holds the tables.
        webhook: Address to which alerts are posted as JSON.
    """
    found = findings_of(Path(out))
    if not found:
        return
    rows = [{"file": finding.path, "finding": finding.detail} for finding in found]
    create_table_artifact(rows, key="fakta-verify")
    wrong = f"{len(found)} files are not as they should be, first {found[0].path}: "
    _alert([Alert("watch.verify", wrong + found[0].detail)], out, webhook)
    raise UnusableError(wrong + found[0].detail)


def _alert(found: list[Alert], out: str, webhook: str | None) -> None:
    """Tell alerts in the run's log and page, as events, and to the webhook."""
    if not found:
        return
    log = get_run_logger()
    for alert in found:
        log.warning(alert.detail)
        emit_event(
            event=f"fakta.{alert.id}",
            resource={"prefect.resource.id": f"fakta.tables.{Path(out).resolve()}"},
            payload={"detail": alert.detail},
        )
    told = "\n".join(f"- {alert.detail} (`{alert.id}`)" for alert in found)
    create_markdown_artifact(told, key="fakta-alerts")
    if webhook and not watch.tell(found, webhook, out=out):
        log.warning("The webhook could not be reached.")


def deployments(
    raw: list[str],
    out: str,
    *,
    webhook: str | None = None,
    **told: Any,  # noqa: ANN401
) -> list[RunnerDeployment]:
    """Return the deployments over raw paths and one folder of tables.

    Hourly update, nightly verification, and full extraction by hand. Of each, one run
    at a time: another is cancelled, so that late ones do not pile up. What else is told
    are parameters of `update`.
    """
    common: dict[str, Any] = {
        "concurrency_limit": _ONE_AT_A_TIME,
        "entrypoint_type": EntrypointType.MODULE_PATH,
    }
    given = {"raw": raw, "out": out, "webhook": webhook, **told}
    return [
        RunnerDeployment.from_flow(
            update,
            "hourly",
            schedule=Cron("7 * * * *", timezone=TIMEZONE),
            parameters=given,
            description="Extracts what is new or changed.",
            **common,
        ),
        RunnerDeployment.from_flow(
            update,
            "full",
            parameters=given | {"full": True, "sources": []},
            description="Extracts everything anew; started by hand.",
            **common,
        ),
        RunnerDeployment.from_flow(
            verify,
            "nightly",
            schedule=Cron("37 2 * * *", timezone=TIMEZONE),
            parameters={"out": out, "webhook": webhook},
            description="Checks every byte, key and count of the tables.",
            **common,
        ),
    ]
