"""Places where a document's number stands: "Nomor 5 Tahun 2018", "61/2013", "PM 77"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from extractors.vocabulary import load

__all__ = ["Place", "direct", "led", "series", "split", "undated", "year_inside"]

_VOCABULARY: Final = load("decrees")
_YEAR: Final = r"(?:19|20)\d\d(?!\d)"
_TAHUN: Final = r"(?:[Tt]ahun|TAHUN|[Tt]hn|THN|[Tt]h|TH)(?![^\W\d_])\.?\s*+:?\s*+"

# Lead words and years are looked for in lower case, each by a literal beginning: what
# may stand before them is checked in code.
_LEADS: Final = {
    "no": re.compile(r"no(?:m[oe]r?)?(?![^\W\d_])\s*+[.:]{0,2}\s*+:?\s*+(?=\w)"),
    # The letter o written as a zero: "N0.14".
    "n0": re.compile(r"n0(?!\w)\s*+[.:]{0,2}\s*+(?=\w)"),
    "nmr": re.compile(r"nmr(?![^\W\d_])\s*+[.:]{0,2}\s*+:?\s*+(?=\w)"),
}
_UNDATED: Final = {
    "tahun": re.compile(rf"tahun\.?\s*(?={_YEAR})"),
    "thn": re.compile(rf"thn\.?\s*(?={_YEAR})"),
}
# Bounded, so that a hostile run of parts cannot be read anew from each of its starts.
_PIECE: Final = r"[0-9A-Za-z][\w.\-–]{0,40}+(?!\w)"
# Mendagri's decisions on persons, with blanks round their marks: "131 .17-2938".
_DECISION: Final = r"\d{3}(?:\s?\.\s?\d{1,3}){1,3}\s?[-–]\s?\d{2,5}(?!\w)"
# Blanks are part of a number in these alone: fixed letters of a ministry, the class
# letters of a cassation, a court's town, an office written with dots or in words
# ("01/Dinkes Prov/2020"), "72- 574".
# A comma is between serials that share what follows alone: "04,05/KEP/2017".
_NUMBER: Final = re.compile(
    r"(?:(?:PM|KM|PMK|KMK|KEP|SKEP|SE|KP|UM|IM|ST|B|S|R|P)\.?\s(?=\d))?"
    r"(?:\d++\s(?=[A-Z]{1,4}/))?"
    r"(?:\d{1,4},(?:\s?\d{1,4},){0,4}\s?(?=\d{1,4}/[A-Z]))?+"
    rf"(?:{_DECISION}|{_PIECE}(?:(?<=-)\s\d[\w.\-–]*+)?)"
    r"(?:\s?/\s?(?![Tt]ahun|TAHUN|[Tt]hn)"
    r"(?:(?:PN|PT|PA|PTUN|PTTUN|PTA|MS|PHI)\s[A-Z][\w.]*+"
    rf"|[A-Z]\.\s(?:[A-Z][a-z]{{0,2}}\.\s)*[A-Z]\w*+"
    rf"|{_VOCABULARY.alternation('number_abbreviation')}\.\s[A-Z]\w*+"
    rf"|{_PIECE}(?:\s[A-Z][\w.]{{1,14}}+){{1,3}}(?=\s?/\s?(?:[\dIVXLC]|[A-Z]++/\d))"
    rf"|{_PIECE})){{0,12}}+"
)
_TRAILING: Final = ".,;:-–/_"
# "2018.Dalam" and "5tahun" are glued to what follows the number.
_GLUED: Final = re.compile(
    r"(?<=\d)(?:\.(?=[A-Z][a-z]{2})|[./]?(?=[Tt]ahun|TAHUN|[Tt]hn))"
)
_ROMAN: Final = re.compile(r"[IVXLC]+(?![\w/])")
_SHORT: Final = re.compile(rf"(\d{{1,4}}[A-Za-z]?)\s?/\s?({_YEAR})")
_AFTER: Final = re.compile(rf"\s*+[,/.]?\s*+\(?{_TAHUN}({_YEAR})")
# "1234/VIII/Tahun 2023": a further part of a number that has parts.
_WITHIN: Final = re.compile(rf"\s?/\s?{_TAHUN}{_YEAR}")
_AFTER_BARE: Final = re.compile(rf"\s({_YEAR})(?![/.\-–]?\d)")
_BARE_YEAR_CHARS: Final = 3
_YEAR_PART: Final = re.compile(rf"(?<![^/\-–.\s])({_YEAR})(?![^/\-–.\s])")

# "440/1998/OTDA": Permendagri 78/2012 puts the serial between class and office.
_CLASS_SERIAL: Final = re.compile(r"\d[\d.]*\s?/\s?\d+\s?/\s?[A-Za-z][A-Za-z. -]*")

_NUMBER_BACK: Final = re.compile(r"(?<![\w.,/\-])\d{1,4}(?:[A-Za-z]|/[A-Z]{1,2})?\s*$")
_BACK_CHARS: Final = 12

_BETWEEN: Final = re.compile(
    r"\s*+(?:\([^()\n]{1,30}\)\s*+)?:?\s*+(?:RI\s+)?(?:[A-Z][A-Za-z]+\s+){0,4}?"
    r"(?:\([A-Z][A-Za-z]{1,20}\)\s*+)?(?=\d|[A-Z][\w.\-]*/[\w.\-]+/)"
)
_GLUE: Final = re.compile(r"\s?[-–/.]\s?(?=[0-9IVX])")
_HOUSE: Final = re.compile(r"[0-9A-Z][\w.\-–]*\s?/[^\s/]*(?:[A-Z]|/)")
_DAY: Final = re.compile(r"[0-3]?\d\s?/\s?[01]?\d\s?/\s?(?:19|20)?\d\d(?![\d/])")
# 152/P: a decision on persons.
_PLAIN: Final = r"\d{1,4}(?:/[A-Z]{1,2})?"
_ALONE: Final = re.compile(_PLAIN)
_NEXT: Final = re.compile(
    r"\s*+(?:,\s*+(?:dan|serta)?|dan|serta|&|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*+"
    rf"(?:({_PLAIN})(?![\w/]|\.\d)|(?=\d[\w.\-]*(?:/[\w.\-]|-\d+\s{_TAHUN})))"
)


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
    is_led : bool
        Whether "Nomor" or its like stands before it.
    """

    start: int
    number_start: int
    number_end: int
    year_start: int | None
    year_end: int | None
    end: int
    is_led: bool


def led(body: str, lower: str) -> list[Place]:
    """Return the numbers that follow "Nomor" in any spelling.

    Parameters
    ----------
    lower : str
        The body in lower case, of equal length.
    """
    found = []
    for lead in _each(_LEADS, lower):
        start = lead.start()
        if start and body[start - 1].isalpha():
            if body[max(0, start - 3) : start].lower() == "ber":
                start -= 3
            elif not body.startswith(("Nomor", "NOMOR"), start):
                continue  # only "BupatiNomor 5" is glued, not "piano 5"
        place = _parse(body, lead.end(), start=start, is_led=True)
        if place is not None:
            found.append(place)
    return found


def undated(body: str, lower: str) -> list[Place]:
    """Return the numbers without lead word that stand before "Tahun" and a year."""
    found = []
    for tahun in _each(_UNDATED, lower):
        base = max(0, tahun.start() - _BACK_CHARS)
        number = _NUMBER_BACK.search(body[base : tahun.start()])
        if number is not None:
            start = base + number.start()
            place = _parse(body, start, start=start, is_led=False)
            if place is not None:
                found.append(place)
    return found


def _each(patterns: dict[str, re.Pattern[str]], lower: str) -> Iterator[re.Match[str]]:
    for beginning, pattern in patterns.items():
        if beginning in lower:
            yield from pattern.finditer(lower)


def direct(body: str, start: int, end: int, *, splits: bool) -> Place | None:
    """Return the number that stands at once after a kind word, or None.

    Parameters
    ----------
    start, end : int
        The kind word; glued on by a mark ("SE-31/BC/2018") it begins the number.
    splits : bool
        Whether the kind has short forms: "61/2013", "61 2013".
    """
    glue = _GLUE.match(body, end)
    if glue is not None:
        written = _NUMBER.match(body, glue.end())
        if written is None or "/" not in written[0]:
            return None
        place = _parse(body, glue.end(), start=end, is_led=False)
        return place and replace(place, number_start=start)
    between = _BETWEEN.match(body, end)
    if between is None:
        return None
    at = between.end()
    place = _parse(body, at, start=at, is_led=False)
    if place is None or (_HOUSE.match(body, at) and not _DAY.match(body, at)):
        return place
    is_short = splits and (
        place.year_start is not None or _SHORT.match(body, at) is not None
    )
    return place if is_short else None


def series(body: str, place: Place) -> Iterator[Place]:
    """Yield the numbers that share a lead word: "Nomor 3, 4 dan 5 Tahun 2019".

    The first is ``place`` itself. Plain numbers share the year that the last one
    states; numbers with slashes have their own. Of "31 s.d. 62" both ends are told.
    Behind a number with its year others have theirs: "5 Tahun 2018 dan 7 Tahun 2019".
    """
    if place.year_start is not None:
        yield place
        yield from _dated_series(body, place.end)
        return
    more: list[Place] = []
    at = place.end
    is_plain = bool(_ALONE.fullmatch(body, place.number_start, place.number_end))
    while hit := _NEXT.match(body, at):
        at = hit.end()
        if is_plain != (hit[1] is not None) or _DAY.match(body, at):
            break
        start = hit.start(1) if is_plain else at
        further = (
            Place(start, start, at, None, None, at, is_led=True)
            if is_plain
            else _parse(body, at, start=at, is_led=True)
        )
        if further is None or not (is_plain or _is_like(body, place, further)):
            break
        more.append(further)
        at = further.end
    year = _AFTER.match(body, at) if is_plain and more else None
    if is_plain and year is None:
        yield place
        return
    for one in (place, *more):
        if year is None:
            yield one
        else:
            end = year.end() if one is more[-1] else one.end
            yield replace(one, year_start=year.start(1), year_end=year.end(1), end=end)


def _dated_series(body: str, at: int) -> Iterator[Place]:
    while hit := _NEXT.match(body, at):
        start = hit.start(1) if hit[1] else hit.end()
        further = _parse(body, start, start=start, is_led=True)
        if further is None or further.year_start is None:
            return
        yield further
        at = further.end


def _is_like(body: str, first: Place, further: Place) -> bool:
    """Whether a number has several slashes, or its class with the first of its row."""
    number = body[further.number_start : further.number_end]
    opened = body[first.number_start : first.number_end].partition("/")[0]
    return number.count("/") > 1 or number.startswith(f"{opened}/")


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


def year_inside(number: str) -> int | None:
    """Return the year that a number of several parts holds, the last one, or None.

    A letter's class, serial and office ("440/1998/OTDA") hold none.

    Examples
    --------
    >>> year_inside("41/Pid.Sus/2018/PN Kpg")
    2018
    >>> year_inside("2018") is None
    True
    >>> year_inside("440/1998/OTDA") is None
    True
    """
    if "/" not in number or _CLASS_SERIAL.fullmatch(number):
        return None
    years = _YEAR_PART.findall(number)
    return int(years[-1]) if years else None


def _parse(body: str, at: int, *, start: int, is_led: bool) -> Place | None:
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
    if "/" in number and (within := _WITHIN.match(body, end)):
        return Place(start, at, within.end(), None, None, within.end(), is_led)
    year = _AFTER.match(body, end)
    if year is None and len(number) <= _BARE_YEAR_CHARS and number.isdigit():
        year = _AFTER_BARE.match(body, end)
    if year is None:
        return Place(start, at, end, None, None, end, is_led)
    return Place(start, at, end, *year.span(1), year.end(), is_led)
