"""Official titles and days of enactment of laws and government regulations."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from extractors.vocabulary import FOLDER

__all__ = ["Law", "look_up"]

_FILE: Final = FOLDER / "laws.csv"


@dataclass(frozen=True, slots=True)
class Law:
    """What the index knows of a law.

    Attributes
    ----------
    title : str or None
        As the official text has it, without "tentang".
    enacted_on : date or None
        When the President signed it ("ditetapkan").
    """

    title: str | None = None
    enacted_on: date | None = None


_UNKNOWN: Final = Law()


def look_up(kind: str, number: str, year: int | None) -> Law:
    """Return what is known of the law of a kind, number and year: nothing, mostly.

    The index ends in early 2023 and has holes: it confirms and never rejects.
    """
    return _laws().get((kind, number.lstrip("0").upper(), year), _UNKNOWN)


@cache
def _laws() -> dict[tuple[str, str, int | None], Law]:
    with _FILE.open(encoding="utf-8", newline="") as rows:
        return {
            (row["kind"], row["number"], int(row["year"])): Law(
                title=row["title"] or None,
                enacted_on=date.fromisoformat(day)
                if (day := row["enacted_on"])
                else None,
            )
            for row in csv.DictReader(rows)
        }
