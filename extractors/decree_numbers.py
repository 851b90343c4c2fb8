"""Places where a document's number stands: "Nomor 5 Tahun 2018", "61/2013", "PM 77"."""

import re
from dataclasses import dataclass, replace
from typing import Final

__all__ = ["Place", "led", "parse", "split", "undated"]

_YEAR: Final = r"(?:19|20)\d\d(?!\d)"
_TAHUN: Final = r"(?:[Tt]ahun|TAHUN|[Tt]hn|THN|[Tt]h|TH)\b\.?\s*:?\s*"

# The lead word; what may stand before it is checked in code, so that the scan stays
# on its first letter.
_LEAD: Final = re.compile(
    r"[Nn](?:[Oo](?:[Mm][OoEe][Rr])?|[Mm][Rr])(?![^\W\d_])\s*[.:]{0,2}\s*:?\s*(?=\w)"
)
_LETTER_BEFORE: Final = re.compile(r"[^\W\d_]")

_PIECE: Final = r"[0-9A-Za-z][\w.\-–]*+"
# Blanks inside a number are part of it for these alone: fixed letters of a ministry,
# the class letters of a cassation, a court's town, an office written with dots.
_NUMBER: Final = re.compile(
    r"(?:(?:PM|KM|PMK|KMK|KEP|SKEP|SE|KP|UM|IM|ST|B|S|R|P)\.?\s(?=\d))?"
    r"(?:\d++\s(?=[A-Z]{1,4}/))?"
    rf"{_PIECE}(?:(?<=-)\s\d[\w.\-–]*+)?"
    rf"(?:\s?/\s?(?![Tt]ahun|TAHUN|[Tt]hn)"
    rf"(?:(?:PN|PT|PA|PTUN|PTTUN|PTA|MS|PHI)\s[A-Z][\w.]*+"
    rf"|[A-Z]\.\s(?:[A-Z][a-z]{{0,4}}\.\s)*[A-Z]\w*+|{_PIECE}))*+"
)
_TRAILING: Final = ".,;:-–/"
# "2018.Dalam" and "5tahun" are glued to what follows the number.
_GLUED: Final = re.compile(
    r"(?<=\d)(?:\.(?=[A-Z][a-z]{2})|[./]?(?=[Tt]ahun|TAHUN|[Tt]hn))"
)
_ROMAN: Final = re.compile(r"[IVXLC]+(?![\w/])")
_SHORT: Final = re.compile(rf"(\d{{1,3}}[A-Za-z]?)\s?/\s?({_YEAR})")
_AFTER: Final = re.compile(rf"\s*[,/.]?\s*\(?{_TAHUN}({_YEAR})")
_AFTER_BARE: Final = re.compile(rf"\s({_YEAR})(?![/.\-–]?\d)")
_UNDATED: Final = re.compile(rf"[Tt](?:ahun|AHUN|hn|HN)\.?\s*(?={_YEAR})")
_NUMBER_BACK: Final = re.compile(r"(?<![\w.,/\-])\d{1,4}(?:[A-Za-z]|/[A-Z]{1,2})?\s*$")
_BACK_CHARS: Final = 12
_BARE_YEAR_CHARS: Final = 3


@dataclass(frozen=True, slots=True)
class Place:
    """One number as written, with the year that belongs to it.

    Attributes
    ----------
    start : int
        Where the lead word starts, or the number where there is none.
    number_start, number_end : int
        The number without the words around it.
    year_start, year_end : int or None
        The digits of the year after "Tahun" or after a short form's slash.
    end : int
        Past number and year.
    led : bool
        Whether "Nomor" or its like stands before it.
    """

    start: int
    number_start: int
    number_end: int
    year_start: int | None
    year_end: int | None
    end: int
    led: bool


def led(body: str) -> list[Place]:
    """Return the numbers that follow "Nomor" in any spelling, in text order."""
    found = []
    for lead in _LEAD.finditer(body):
        start = lead.start()
        if start and _LETTER_BEFORE.match(body, start - 1):
            if body[max(0, start - 3) : start].lower() == "ber":
                start -= 3
            elif not (body[start] == "N" and lead[0][1:5] == "omor"):
                continue
        place = parse(body, lead.end(), start=start)
        if place is not None:
            found.append(place)
    return found


def undated(body: str) -> list[Place]:
    """Return the numbers without lead word that stand before "Tahun" and a year."""
    found = []
    for tahun in _UNDATED.finditer(body):
        base = max(0, tahun.start() - _BACK_CHARS)
        number = _NUMBER_BACK.search(body[base : tahun.start()])
        if number is not None:
            start = base + number.start()
            place = parse(body, start, start=start, is_led=False)
            if place is not None:
                found.append(place)
    return found


def parse(body: str, at: int, *, start: int, is_led: bool = True) -> Place | None:
    """Return the number that starts at an offset with its year, or None."""
    written = _NUMBER.match(body, at)
    if written is None:
        return None
    end = written.end()
    glued = _GLUED.search(body, at, end)
    if glued is not None:
        end = glued.start()
    while end > at and body[end - 1] in _TRAILING:
        end -= 1
    number = body[at:end]
    if not any(c.isdigit() for c in number) and not _ROMAN.fullmatch(number):
        return None
    year = _AFTER.match(body, end)
    if year is None and len(number) <= _BARE_YEAR_CHARS and number.isdigit():
        year = _AFTER_BARE.match(body, end)
    if year is None:
        return Place(start, at, end, None, None, end, is_led)
    return Place(start, at, end, *year.span(1), year.end(), is_led)


def split(body: str, place: Place) -> Place:
    """Return a short form "61/2013" as number 61 and year 2013, others as they are."""
    short = _SHORT.fullmatch(body, place.number_start, place.number_end)
    if short is None or place.year_start is not None:
        return place
    return replace(
        place,
        number_end=short.end(1),
        year_start=short.start(2),
        year_end=short.end(2),
    )
