"""What a run did, for people: on the terminal and in the run's Prefect artifact."""

from dataclasses import dataclass
from typing import Any

from rich.console import Group
from rich.table import Table
from rich.text import Text

__all__ = ["Summary", "as_markdown", "as_text"]


@dataclass(frozen=True, slots=True)
class Summary:
    """What one run did.

    Attributes
    ----------
    out : str
        Folder of the tables.
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

    out: str
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
        Text(summary.reason, style="dim"),
    ]
    tables = Table(box=None, pad_edge=False)
    tables.add_column("table")
    tables.add_column("rows", justify="right")
    for name, rows in summary.rows.items():
        tables.add_row(name, f"{rows:,}")
    parts += [Text(), tables]
    if summary.quarantine:
        parts += [Text(), Text("Could not be read:", style="bold")]
        parts += [
            Text(f"  {row['source']}: {row['detail']} ({row['reason']})")
            for row in summary.quarantine
        ]
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
