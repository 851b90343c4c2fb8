"""What a run did, for people: on the terminal and in the run's Prefect artifact."""

from dataclasses import dataclass
from typing import Any, Final

from rich.console import Group
from rich.table import Table
from rich.text import Text

__all__ = ["Summary", "as_markdown", "as_text"]

_SOURCE_WIDTH: Final = 36


@dataclass(frozen=True, slots=True)
class Summary:
    """What one run did.

    Attributes
    ----------
    run_id : str
        Id of the run.
    out : str
        Folder of the tables.
    kept : str, optional
        Id of the run whose tables it replaced and kept.
    reason : str
        Why work was done, in plain words.
    counts : dict
        Articles read, new, changed, renamed, removed, reextracted, unchanged, and
        inputs quarantined.
    rows : dict
        Rows of each table after the run.
    quarantine : list of dict
        Rows of the table ``quarantine``.
    seconds : dict
        Time per stage.
    """

    run_id: str
    out: str
    kept: str | None
    reason: str
    counts: dict[str, int]
    rows: dict[str, int]
    quarantine: list[dict[str, Any]]
    seconds: dict[str, float]


def as_text(summary: Summary) -> Group:
    """Return the summary for a terminal."""
    counts = summary.counts
    work = ", ".join(
        f"{n} {name}" for name, n in counts.items() if n and name != "read"
    )
    parts: list[Any] = [
        Text(f"{counts['read']} articles read: {work or 'nothing there'}."),
        Text(f"{summary.reason} Run {summary.run_id}.", style="dim"),
    ]
    tables = Table(box=None, pad_edge=False)
    tables.add_column("table")
    tables.add_column("rows", justify="right")
    for name, rows in summary.rows.items():
        tables.add_row(name, f"{rows:,}")
    parts += [Text(), tables]
    if summary.quarantine:
        parts += [Text(), Text("Could not be read:", style="bold")]
        # Columns, so that a long reason goes on beside its input.
        failed = Table(box=None, show_header=False, padding=(0, 0, 0, 2))
        failed.add_column(overflow="fold", max_width=_SOURCE_WIDTH)
        failed.add_column()
        for row in summary.quarantine:
            why = f"{row['detail']} ({row['reason']})"
            failed.add_row(Text(row["source"]), Text(why))
        parts.append(failed)
    return Group(*parts)


def as_markdown(summary: Summary) -> str:
    """Return the summary as the text of a Prefect artifact."""
    lines = [f"# {summary.counts['read']} articles read", "", summary.reason, ""]
    for title, numbers in (("Articles", summary.counts), ("Rows", summary.rows)):
        lines += [f"| {title} | |", "| --- | ---: |"]
        lines += [f"| {name} | {n:,} |" for name, n in numbers.items()]
        lines.append("")
    lines += ["| Stage | seconds |", "| --- | ---: |"]
    lines += [f"| {stage} | {s:.1f} |" for stage, s in summary.seconds.items()]
    if summary.quarantine:
        lines += ["", "| Quarantined | reason | detail |", "| --- | --- | --- |"]
        lines += [
            f"| {_cell(r['source'])} | {r['reason']} | {_cell(r['detail'])} |"
            for r in summary.quarantine
        ]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
