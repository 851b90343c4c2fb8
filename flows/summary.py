"""What a run did, for people: on the terminal and in the run's Prefect artifact."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from rich.console import Group
from rich.table import Table
from rich.text import Text

__all__ = ["Summary", "as_markdown", "as_text"]

_SOURCE_WIDTH: Final = 36
_SHOWN: Final = 20
"""Inputs in quarantine that an artifact names; the table has all."""


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
    slowest : list of tuple
        Seconds and source of the articles whose extraction took longest.
    """

    run_id: str
    out: str
    kept: str | None
    reason: str
    counts: dict[str, int]
    rows: dict[str, int]
    quarantine: list[dict[str, Any]]
    seconds: dict[str, float]
    slowest: list[tuple[float, str]]

    @property
    def is_change(self) -> bool:
        """Whether articles or their facts are others than before the run."""
        same = ("read", "unchanged", "quarantined")
        return any(n for name, n in self.counts.items() if name not in same)


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


def as_markdown(summary: Summary, report: str | None = None) -> str:
    """Return the summary as the text of a Prefect artifact.

    Parameters
    ----------
    report : str, optional
        Address of the report, to be linked.
    """
    lines = [
        f"# {summary.counts['read']:,} articles read",
        "",
        f"{summary.reason} Run {summary.run_id}.",
    ]
    if report:
        lines += ["", f"[Report: every article with its facts]({report})"]
    lines += _table(("Articles", ""), summary.counts.items())
    lines += _table(("Rows", ""), summary.rows.items())
    lines += _table(("Stage", "seconds"), _rounded(summary.seconds.items()))
    slow = ((source, seconds) for seconds, source in summary.slowest)
    lines += _table(("Slowest articles", "seconds"), _rounded(slow))
    reasons = Counter(row["reason"] for row in summary.quarantine)
    lines += _table(("Quarantined because", "inputs"), reasons.most_common())
    some = summary.quarantine[:_SHOWN]
    lines += _table(("Quarantined", "why"), ((r["source"], r["detail"]) for r in some))
    return "\n".join(lines)


def _table(head: tuple[str, str], rows: Iterable[tuple[str, str | int]]) -> list[str]:
    """Return a table of two columns; nothing without rows."""
    lines = [
        f"| {_cell(name)} | {_cell(told) if isinstance(told, str) else f'{told:,}'} |"
        for name, told in rows
    ]
    rule = "| --- | --- |" if head[1] == "why" else "| --- | ---: |"
    return ["", f"| {head[0]} | {head[1]} |", rule, *lines] if lines else []


def _rounded(seconds: Iterable[tuple[str, float]]) -> Iterator[tuple[str, str]]:
    return ((name, f"{some:.2f}") for name, some in seconds)


def _cell(text: str) -> str:
    """Return text that no Markdown in it can turn into anything else."""
    return re.sub(r"[\\`*_{}\[\]<>#|!&]", r"\\\g<0>", " ".join(text.split()))
