"""Dates of the Islamic calendar, converted by the Umm al-Qura tables.

Indonesia fixes Ramadan, Syawal and Zulhijah by sighting the moon (rukyat). The months
whose first day was not the computed one are in `vocabulary/hijri_months.csv`.
"""

import csv
from datetime import date, timedelta
from typing import Final

from hijridate import Hijri

from extractors import edtf
from extractors.dates.calendar_words import Rule, Words
from extractors.dates.found import Found, blanked
from extractors.facts import Reject
from extractors.vocabulary import FOLDER

__all__ = ["RULES", "find"]

_DAY: Final = Rule("I", r"[nN] ?I,? ?(?:T ?)?y(?: ?H)?")
_FEAST: Final = Rule("E", r"E ?(?:T ?)?y ?H")
_YEAR: Final = Rule("H", r"(?:T ?)?y ?H")
RULES: Final = (_DAY, _FEAST, _YEAR)


def _first_days() -> dict[tuple[int, int], date]:
    """Return the first days of the months that Indonesia began on another day."""
    with (FOLDER / "hijri_months.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return {
            (int(row["year"]), int(row["month"])): date.fromisoformat(row["first_day"])
            for row in rows
        }


_FIRST_DAYS: Final = _first_days()


def find(words: Words, body: str) -> tuple[list[Found | Reject], str]:
    """Return the Islamic days of a body, and the code with their words blanked.

    Years of the Islamic calendar alone are blanked as well, lest they be read as ours.
    """
    found: list[Found | Reject] = []
    spans = []
    for span in _DAY.spans(words.code):
        atoms = words.inside(*span)
        day, month = atoms[0].value, atoms[1].value
        year = next(a.value for a in atoms if a.letter == "y")
        start, end = atoms[0].start, atoms[-1].end
        found.append(_found("dates.hijri_day", start, end, (year, month, day), body))
        spans.append(span)
    for span in _FEAST.spans(words.code):
        atoms = words.inside(*span)
        month, day = map(int, atoms[0].key.split("-"))
        year = next(a.value for a in atoms if a.letter == "y")
        start, end = atoms[0].start, atoms[-1].end
        found.append(_found("dates.hijri_feast", start, end, (year, month, day), body))
        spans.append(span)
    code = blanked(words.code, sorted(spans))
    return found, blanked(code, _YEAR.spans(code))


def _found(
    rule: str, start: int, end: int, hijri: tuple[int, int, int], body: str
) -> Found | Reject:
    try:
        moon = Hijri(*hijri).to_gregorian()
    except (ValueError, OverflowError):
        return Reject(
            text=body[start:end], start=start, end=end, reason="dates.impossible_hijri"
        )
    year, month, day = hijri
    first = _FIRST_DAYS.get((year, month))
    on = first + timedelta(days=day - 1) if first else date(*moon.datetuple())
    return Found(
        rule=rule,
        start=start,
        end=end,
        value=edtf.day(on),
        anchor="text",
        calendar="hijri",
    )
