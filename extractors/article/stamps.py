"""Moments as headers and records write them: a day, often with clock time and zone."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Final

from extractors.vocabulary import load

__all__ = ["MOMENT", "STAMP", "WIB", "Stamp", "read", "read_record"]

_WORDS: Final = load("article")
_CALENDAR: Final = load("dates")
_WEEKDAYS: Final = ("weekday", "sunday_or_week")
_MONTHS: Final = _CALENDAR.alternation("month")
_YEAR: Final = r"(?:19|20)\d\d(?!\d)"
_GAP: Final = r"[\s.,-]{0,3}"
_WEEKDAY: Final = rf"{_CALENDAR.alternation(*_WEEKDAYS)}\s{{0,3}}[,|/]?\s{{0,3}}"
_CLOCK: Final = (
    rf"\s{{0,3}}(?:[|,/–-]|T)?\s{{0,3}}(?:{_CALENDAR.alternation('clock')})?\s{{0,3}}"
    r"(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:\.\d{1,9})?)?(?!\d)"
    rf"(?:\s{{0,3}}\(?(?P<zone>{_WORDS.alternation('zone')}))?"
)
_OPEN: Final = r"(?<![\d/.-])"
_DAY: Final = r"(?P<day>\d{1,2})"
_NUMBER: Final = r"(?P<month>\d{1,2})"
_WORD: Final = rf"(?P<month>{_MONTHS})"
_DAYS: Final = {
    "words": rf"{_DAY}{_GAP}{_WORD}{_GAP}(?P<year>{_YEAR})",
    "english": rf"{_WORD}\s{{1,3}}{_DAY},?\s{{1,3}}(?P<year>{_YEAR})",
    "numbers": rf"{_DAY}\s?(?P<mark>[-/.])\s?{_NUMBER}\s?(?P=mark)\s?(?P<year>{_YEAR})",
    "iso": rf"(?P<year>{_YEAR})[-/]{_NUMBER}[-/]{_DAY}(?!\d)",
}
_FORMS: Final = {
    name: re.compile(
        rf"(?:(?P<weekday>{_WEEKDAY})|{_OPEN}){day}(?:{_CLOCK})?", re.IGNORECASE
    )
    for name, day in _DAYS.items()
}


def _nameless(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern.replace("(?P=mark)", "[-/.]"))


STAMP: Final = (
    rf"(?:{_WEEKDAY}|{_OPEN})(?:{'|'.join(map(_nameless, _DAYS.values()))})"
    rf"(?:{_nameless(_CLOCK)})?"
)
"""A regex without groups for a moment in a larger one; compile with ``IGNORECASE``."""
MOMENT: Final = re.compile(STAMP, re.IGNORECASE)
"""The pattern by itself, in any case of letters."""

WIB: Final = timezone(timedelta(hours=7), "WIB")
_ZONES: Final = {
    entry.id: timezone(timedelta(hours=entry.data["hours"]), entry.id)
    for entry in _WORDS.entries("zone")
}
_INDONESIAN: Final = {zone.utcoffset(None) for zone in _ZONES.values()}


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment and how it was told.

    Attributes
    ----------
    moment : datetime
        In the stated zone; in WIB where none is stated; midnight where only a day is.
    zone : str or None
        WIB, WITA or WIT where the text states it.
    weekday_agrees : bool or None
        None where no weekday is stated.
    is_ambiguous : bool
        Day and month could be exchanged ("05/06/2019").
    """

    moment: datetime
    zone: str | None = None
    weekday_agrees: bool | None = None
    is_ambiguous: bool = False


def read(text: str) -> Stamp | None:
    """Return the moment a text states from its first character on, or None.

    Impossible days and hours give None: nothing is repaired.

    Examples
    --------
    >>> read("Jum'at, 5 Juli 2019 | 08:00 WITA").moment.isoformat()
    '2019-07-05T08:00:00+08:00'
    >>> read("31 Februari 2019") is None
    True
    """
    for form in _FORMS.values():
        found = form.match(text)
        if found:
            return _stamp(found)
    return None


def _stamp(found: re.Match[str]) -> Stamp | None:
    day, month = int(found["day"]), _month(found["month"])
    slashed = "mark" in found.re.groupindex and found["mark"] == "/"
    if slashed and month > 12:  # "06/21/2019": no other reading is left
        day, month = month, day
    zone = found["zone"].upper() if found["zone"] else None
    try:
        moment = datetime(
            int(found["year"]),
            month,
            day,
            int(found["hour"] or 0),
            int(found["minute"] or 0),
            int(found["second"] or 0),
            tzinfo=_ZONES[zone] if zone else WIB,
        )
    except ValueError:
        return None
    return Stamp(
        moment,
        zone,
        weekday_agrees=_agrees(found["weekday"], moment),
        is_ambiguous=slashed and day <= 12 and month <= 12 and day != month,
    )


def _month(text: str) -> int:
    entry = _CALENDAR.get("month", text)
    return int(text if entry is None else entry.id)


def _agrees(weekday: str | None, moment: datetime) -> bool | None:
    if not weekday:
        return None
    word = weekday.strip(" \t\n\xa0,|/")
    days = {e.id for k in _WEEKDAYS if (e := _CALENDAR.get(k, word))}
    return str(moment.isoweekday()) in days


def read_record(value: str | datetime) -> Stamp | None:
    """Return the moment of a record's ``published_at`` field, or None.

    ISO 8601 first, then the forms of headers. Without a zone it is WIB; a zone outside
    Indonesia is turned into WIB, so that the local day is an Indonesian one.
    """
    if isinstance(value, str):
        try:
            moment = datetime.fromisoformat(value.strip())
        except ValueError:
            return read(value.strip())
    else:
        moment = value
    if moment.tzinfo is None:
        return Stamp(moment.replace(tzinfo=WIB))
    if moment.utcoffset() in _INDONESIAN:
        return Stamp(moment)
    try:
        return Stamp(moment.astimezone(WIB))
    except OverflowError:  # the last hours of the year 9999
        return None
