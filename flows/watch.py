"""Is something wrong with the runs? Told from the table ``runs`` alone.

Facts are counted after each run, over all articles; what two runs differ by is what the
articles between them gave.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from math import sqrt
from pathlib import Path
from typing import Any, Final

import httpx

from tables.loading import load

__all__ = ["Alert", "alerts", "read_runs", "tell"]

_DAY: Final = timedelta(days=1)
_MONTH: Final = timedelta(days=30)
_MOST_QUARANTINED: Final = 0.05
_FEW: Final = 5
"""Inputs in quarantine that are no news."""
_ENOUGH: Final = 20
"""Articles from which a rate can be told."""
_FACTOR: Final = 1.5
"""How much a rate of facts may rise or fall."""
_ERRORS: Final = 4.0
"""How many standard errors that must be, besides."""

Run = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Alert:
    """Something an operator should look at: a stable id and a plain sentence."""

    id: str
    detail: str


def read_runs(out: Path | str) -> list[dict[str, Any]]:
    """Return the rows of ``runs``, oldest first."""
    rows: list[dict[str, Any]] = load("runs", engine="arrow", folder=out).to_pylist()
    return sorted(rows, key=lambda row: row["started_at"])


def alerts(runs: Sequence[Run]) -> list[Alert]:
    """Return what is wrong as of the last run; [] for nothing.

    Parameters
    ----------
    runs : sequence of mappings
        Rows of ``runs``, oldest first.
    """
    if not runs:
        return []
    return [*_quarantine(runs[-1]), *_nothing_new(runs), *_version(runs), *_drift(runs)]


def tell(found: Sequence[Alert], webhook: str, *, out: str) -> bool:
    """Post alerts to an address as JSON; return whether they arrived.

    Chat services show ``text``; ``alerts`` and ``out`` are for programs.
    """
    text = "\n".join([f"fakta, {out}:", *(f"- {one.detail}" for one in found)])
    body = {"text": text, "out": out, "alerts": [asdict(one) for one in found]}
    try:
        return httpx.post(webhook, json=body, timeout=10).is_success
    except (httpx.HTTPError, httpx.InvalidURL):
        return False


def _quarantine(run: Run) -> list[Alert]:
    bad, read = run["quarantined"], run["read"]
    if bad <= max(_FEW, _MOST_QUARANTINED * read):
        return []
    detail = f"{bad:,} of {read:,} inputs are in quarantine: see the table quarantine."
    return [Alert("watch.quarantine", detail)]


def _nothing_new(runs: Sequence[Run]) -> list[Alert]:
    before = runs[-1]["started_at"] - _DAY
    if runs[0]["started_at"] > before or any(
        run["new"] for run in runs if run["started_at"] > before
    ):
        return []
    last = next((r["started_at"] for r in reversed(runs) if r["new"]), None)
    since = f"since {last:%Y-%m-%d %H:%M}" if last else "ever"
    return [Alert("watch.nothing_new", f"No new article {since}: do the sources work?")]


def _version(runs: Sequence[Run]) -> list[Alert]:
    if len(runs) < 2 or runs[-1]["pipeline_version"] == runs[-2]["pipeline_version"]:
        return []
    return [
        Alert(
            "watch.version",
            f"Rules or words changed; {runs[-1]['reextracted']:,} articles were "
            "extracted anew.",
        )
    ]


def _drift(runs: Sequence[Run]) -> list[Alert]:
    """Compare the last day's facts per new article with the month before it."""
    now = runs[-1]
    same = [r for r in runs if r["pipeline_version"] == now["pipeline_version"]]
    yesterday = _latest(same, now["started_at"] - _DAY)
    if yesterday is None:
        return []
    month = _latest(same, yesterday["started_at"] - _MONTH) or same[0]
    new, usual = _articles(now, yesterday), _articles(yesterday, month)
    if min(new, usual) < _ENOUGH:
        return []
    found = []
    for kind in dict(now["facts"]):
        got = _facts(now, kind) - _facts(yesterday, kind)
        rate = (_facts(yesterday, kind) - _facts(month, kind)) / usual
        wanted = max(rate, 0) * new
        is_far = abs(got - wanted) > _ERRORS * sqrt(max(wanted, got, 1))
        if is_far and not wanted / _FACTOR <= got <= wanted * _FACTOR:
            detail = (
                f"{kind}: {got / new:.2f} an article in the last day, "
                f"{rate:.2f} in the month before."
            )
            found.append(Alert("watch.drift", detail))
    return found


def _latest(runs: Sequence[Run], moment: datetime) -> Run | None:
    return next((r for r in reversed(runs) if r["started_at"] <= moment), None)


def _articles(after: Run, before: Run) -> int:
    def count(run: Run) -> int:
        return int(run["read"] - run["quarantined"])

    return count(after) - count(before)


def _facts(run: Run, kind: str) -> int:
    return int(dict(run["facts"]).get(kind, 0))
