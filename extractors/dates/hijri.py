"""Dates of the Islamic calendar, converted by the Umm al-Qura tables.

Indonesia fixes Ramadan, Syawal and Zulhijah by sighting the moon (rukyat); its day can
differ by one from the computed one.
"""

import re
from datetime import date
from typing import Final

from hijridate import Hijri

from extractors import edtf
from extractors.dates.calendar_words import Words, matches
from extractors.dates.found import Found, blanked
from extractors.facts import Reject

__all__ = ["find"]

_DAY: Final = re.compile(r"[nN] ?I,? ?(?:T ?)?y(?: ?H)?")
_FEAST: Final = re.compile(r"E ?(?:T ?)?y ?H")
_YEAR: Final = re.compile(r"(?:T ?)?y ?H")


def find(words: Words, body: str) -> tuple[list[Found | Reject], str]:
    """Return the Islamic days of a body, and the code with their words blanked.

    Years of the Islamic calendar alone are blanked as well, lest they be read as ours.
    """
    found: list[Found | Reject] = []
    spans = []
    for match in matches(_DAY, words.code, "I"):
        atoms = words.inside(*match.span())
        day, month = atoms[0].value, atoms[1].value
        year = next(a.value for a in atoms if a.letter == "y")
        start, end = atoms[0].start, atoms[-1].end
        found.append(_found("dates.hijri_day", start, end, (year, month, day), body))
        spans.append(match.span())
    for match in matches(_FEAST, words.code, "E"):
        atoms = words.inside(*match.span())
        month, day = map(int, atoms[0].key.split("-"))
        year = next(a.value for a in atoms if a.letter == "y")
        start, end = atoms[0].start, atoms[-1].end
        found.append(_found("dates.hijri_feast", start, end, (year, month, day), body))
        spans.append(match.span())
    code = blanked(words.code, sorted(spans))
    return found, _YEAR.sub(lambda m: "~" * len(m[0]), code)


def _found(
    rule: str, start: int, end: int, hijri: tuple[int, int, int], body: str
) -> Found | Reject:
    try:
        moon = Hijri(*hijri).to_gregorian()
    except (ValueError, OverflowError):
        return Reject(
            text=body[start:end], start=start, end=end, reason="dates.impossible_hijri"
        )
    return Found(
        rule=rule,
        start=start,
        end=end,
        value=edtf.day(date(moon.year, moon.month, moon.day)),
        anchor="text",
        calendar="hijri",
    )
