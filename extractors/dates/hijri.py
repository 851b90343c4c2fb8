"""Dates of the Islamic calendar, converted by the Umm al-Qura tables.

Indonesia fixes Ramadan, Syawal and Zulhijah by sighting the moon (rukyat); its day can
differ by one from the computed one.
"""

from datetime import date
from typing import Final

from hijridate import Hijri

from extractors import edtf
from extractors.dates.calendar_words import Rule, Words
from extractors.dates.found import Found, blanked
from extractors.facts import Reject

__all__ = ["RULES", "find"]

_DAY: Final = Rule("I", r"[nN] ?I,? ?(?:T ?)?y(?: ?H)?")
_FEAST: Final = Rule("E", r"E ?(?:T ?)?y ?H")
_YEAR: Final = Rule("H", r"(?:T ?)?y ?H")
RULES: Final = (_DAY, _FEAST, _YEAR)


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
    return Found(
        rule=rule,
        start=start,
        end=end,
        value=edtf.day(date(moon.year, moon.month, moon.day)),
        anchor="text",
        calendar="hijri",
    )
