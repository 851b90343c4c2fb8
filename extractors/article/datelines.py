"""Datelines: the place that an article opens with, before the brand or the dash."""

import re
from dataclasses import dataclass
from typing import Final

from extractors.article import stamps
from extractors.vocabulary import load

__all__ = [
    "Dateline",
    "centre",
    "find",
    "find_inside",
    "is_place",
    "is_town",
    "split_town",
]

_WORDS: Final = load("article")
_TOWNS: Final = load("towns")
_CALENDAR: Final = load("dates")
_OPENING: Final = 160
"""Longest opening that is looked at, in code points."""
_INSIDE: Final = 700
"""How far into a text a dateline may stand after a caption or a pull quote."""
_MOST_WORDS: Final = 4
"""Words of a town; with a brand beside it, two more: "Kabupaten Ogan Komering Ilir"."""

_B: Final = r"[^\S\n]{0,3}"
_DASH: Final = rf"{_B}(?:--|[-–—])[-–—]?"
_BRAND: Final = _WORDS.alternation("brand")
_DOMAIN: Final = r"[A-Za-z][\w-]{1,30}(?:\.[A-Za-z]{2,12}){1,3}"
_WEEKDAY: Final = _CALENDAR.alternation("weekday", "sunday_or_week")
_TOWN: Final = _TOWNS.alternation("town")
_PROVINCE: Final = _TOWNS.alternation("province")
_PLACE: Final = r"(?P<place>[^\W\d_][^\n,|()\"“:;\d]{1,40}?)"
_NEXT: Final = r"(?=\s{0,3}[\w\"“‘'(])"
_CAPITAL: Final = r"[^\W\d_a-zà-ÿ]"

_GLUED_STOP: Final = re.compile(r"\.[^\W\d_]")
_MARK: Final = re.compile("[-–—.,:(|]")

# Tried in this order; the first that matches and holds a place wins.
_RULES: Final = {
    name: re.compile(pattern)
    for name, pattern in {
        "dateline.brand": (
            rf"{_PLACE}(?:{_B},{_B}(?P<province>(?i:{_PROVINCE})))?{_B}[,.(/-]?{_B}"
            rf"(?<!\w)(?i:{_BRAND}|{_DOMAIN}){_B}\)?{_B}[,.:]?{_DASH}"
        ),
        "dateline.brand_first": (
            rf"(?i:{_BRAND}|{_DOMAIN})[,:]{_B}{_PLACE},?{_DASH}{_NEXT}"
        ),
        "dateline.brand_dash": (
            rf"(?i:{_BRAND}){_DASH}{_B}{_PLACE}(?:,|{_DASH}){_B}(?=[\"“A-Z])"
        ),
        "dateline.agency": (
            rf"{_PLACE}(?:,{_B}\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?)?"
            rf",?{_B}\([^\n()]{{2,30}}\){_B}[,.:]?{_DASH}"
        ),
        "dateline.agency_alone": (rf"{_PLACE}{_B}\((?i:{_BRAND})\){_B}(?=[\"“A-Z])"),
        "dateline.date": rf"{_PLACE},{_B}\(?(?i:{stamps.STAMP})",
        "dateline.bracketed_date": (
            rf"\({_PLACE},{_B}(?i:{stamps.STAMP})\){_B}[.,:–-]?\s"
        ),
        "dateline.day": (
            rf"{_PLACE}(?:,{_B}(?i:{_WEEKDAY}))?,?{_B}"
            rf"\(\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?\){_DASH}"
        ),
        "dateline.day_comma": (
            rf"{_PLACE},?{_B}\(\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?\),\s(?=[\"“A-Z])"
        ),
        "dateline.other_brand": (
            rf"{_PLACE},{_B}(?P<brand>[A-Z][^\n,|()\"“:;.]{{1,30}}?)"
            rf"(?:\s(?:--|[-–—])|[–—])\s?{_NEXT}"
        ),
        "dateline.other_brand_first": (
            rf"(?P<brand>[A-Z][^\n,|()\"“:;.]{{1,30}}?),{_B}{_PLACE}"
            rf"(?:\s(?:--|[-–—])|[–—])\s?{_NEXT}"
        ),
        "dateline.other_brand_dash": (
            rf"(?P<brand>[A-Z][\w ]{{1,30}}?)\s[-–]\s{_PLACE}(?:,|{_DASH})\s{_NEXT}"
        ),
        "dateline.dash": rf"{_PLACE}[,.]?(?:\s(?:--|[-–—])\s?|(?:--|-)\s|[–—]){_NEXT}",
        "dateline.bar": rf"{_PLACE}\s\|\s{_NEXT}",
        "dateline.glued": rf"{_PLACE}-(?P<next>[A-Z]\w*)",
        "dateline.stop": rf"{_PLACE}(?:\.|{_B}:)\s{{1,3}}(?=[A-Z“\"])",
        "dateline.comma": rf"{_PLACE},\s{{1,2}}(?P<next>[A-Z]\w*)",
    }.items()
}
_NEED_TOWN: Final = frozenset(
    {
        "dateline.agency_alone",
        "dateline.brand_dash",
        "dateline.bracketed_date",
        "dateline.day_comma",
        "dateline.bar",
        "dateline.other_brand_dash",
        "dateline.other_brand",
        "dateline.other_brand_first",
        "dateline.glued",
        "dateline.stop",
        "dateline.comma",
    }
)
_BRANDED: Final = frozenset(
    {
        "dateline.brand",
        "dateline.brand_first",
        "dateline.brand_dash",
        "dateline.agency",
        "dateline.agency_alone",
    }
)
_INSIDE_BRAND: Final = re.compile(
    rf"(?:,{_B}(?i:{_BRAND})|\((?:(?i:{_BRAND})|[^\n()/]{{2,12}}/[^\n()/]{{2,12}}"
    rf"|[A-Z]{{3,12}})\)){_B}[,.:]?{_DASH}(?=\s?[A-Z\"“])"
)
_MEDIA_CENTRE: Final = _WORDS.alternation("media_centre")
_CENTRE: Final = re.compile(
    rf"[(,]{_B}({_MEDIA_CENTRE}[^\n()\"“–—-]{{2,40}}?)"
    rf"{_B}(?:\){_B}[,:]?)?{_DASH}"
)
_CENTRE_FIRST: Final = re.compile(
    rf"({_MEDIA_CENTRE}\s[^\n(),\"“–—-]{{2,40}}?)"
    rf"{_B}(?:,{_B}(?i:{_BRAND}){_B})?{_DASH}"
)
_CENTRE_BEFORE: Final = re.compile(rf"{_MEDIA_CENTRE}\s\Z")
_NO_PLACE: Final = re.compile(
    rf"{_WORDS.alternation('no_place')}|{_WEEKDAY}|\A{_MEDIA_CENTRE}\s", re.IGNORECASE
)
_NO_PLACE_ALONE: Final = re.compile(
    rf"{_BRAND}|{_WORDS.alternation('level_alone')}|(?!Kab\.|Kep\.){_DOMAIN}",
    re.IGNORECASE,
)
_ONE_TOWN: Final = re.compile(rf"{_TOWN}|{_PROVINCE}", re.IGNORECASE)
_NAME_WORD: Final = re.compile(rf"{_CAPITAL}[^\W\d]*(?:[.'’-][^\W\d]*)*")
_LAST_TOWN: Final = re.compile(
    rf"(?:(?i:{_TOWN})|(?:(?i:{_WORDS.alternation('town_opener')})\s+)?"
    rf"{_CAPITAL}[\w'’-]*)\s*\Z"
)
_CAPITAL_BEFORE: Final = re.compile(rf"(?<!\w){_CAPITAL}\w*\s\Z")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline and the rule that found it; offsets are into the whole text."""

    place: str
    start: int
    end: int
    rule: str

    @property
    def is_branded(self) -> bool:
        """A brand or an agency stands beside the place: hardly anything else does."""
        return self.rule in _BRANDED


def find(text: str, start: int) -> Dateline | None:
    """Return the dateline that the text opens with at an offset, or None."""
    opening = text[start : start + _OPENING]
    mark = _MARK.search(opening)
    if mark is None or len(opening[: mark.start()].split()) > _MOST_WORDS + 4:
        return None  # a sentence: too many words for a place and a brand
    for rule, pattern in _RULES.items():
        found = pattern.match(opening)
        most = _MOST_WORDS + 2 * (rule in _BRANDED)
        if found and is_place(found["place"], most) and _holds(rule, found):
            first, end = found.span("place")
            if found.groupdict().get("province"):
                end = found.end("province")
            place = opening[first:end].rstrip(" .\t\xa0")
            return Dateline(place, start + first, start + first + len(place), rule)
    return None


def is_place(words: str, most: int = _MOST_WORDS) -> bool:
    """Tell whether at most so many words look like a town's name.

    They have capitals and are no office, person, day, brand or site.
    """
    parts = words.split()
    return (
        0 < len(parts) <= most
        and all(map(_NAME_WORD.fullmatch, parts))
        and not _NO_PLACE.search(words)
        and not _NO_PLACE_ALONE.fullmatch(words.strip())
    )


def is_town(words: str) -> bool:
    """Tell whether words are the name of a known town or province."""
    return _ONE_TOWN.fullmatch(words.strip()) is not None


def _holds(rule: str, found: re.Match[str]) -> bool:
    """Check what a rule asks for besides something like a place."""
    opening = found.string
    if rule in _NEED_TOWN and _TOWNS.get("town", found["place"]) is None:
        return False
    if rule in ("dateline.other_brand", "dateline.other_brand_first"):
        return len(found["brand"].split()) <= _MOST_WORDS
    if rule == "dateline.brand":  # "WARTAFLORES.CO.ID" is one site
        at = found.end("place")
        return _GLUED_STOP.search(opening, at - 1, at + 2) is None
    if rule == "dateline.other_brand_dash":  # "Ende - Maumere - Mbay" is a route
        return not is_town(found["brand"])
    if rule == "dateline.comma":  # "Ende, Maumere, dan Mbay" is a list
        return not _ONE_TOWN.match(opening, found.start("next"))
    if rule == "dateline.glued":  # "Cilacap-Kroya macet" is a route
        after = opening[found.end() :].lstrip()[:1]
        is_named = found["place"].isupper() or found["next"].isupper()
        return not is_town(found["next"]) and (is_named or after.isupper())
    return True


def centre(text: str, start: int) -> str | None:
    """Return the media centre that stands where a brand or a place may.

    ``Tual (MC Tual) -``, ``MC Tual -``, ``MC Tual, InfoPublik -``.
    """
    found = _CENTRE_FIRST.match(text, start, start + _OPENING) or _CENTRE.search(
        text, start, start + _OPENING
    )
    return found[1].rstrip() if found else None


def find_inside(text: str, start: int) -> Dateline | None:
    """Return a dateline after a glued caption or a pull quote, or None.

    Only a brand or an agency in brackets shows it there; one in brackets that is not
    known needs a known town which no capitalised word precedes.
    """
    for found in _INSIDE_BRAND.finditer(text, start, start + _INSIDE):
        first = max(start, found.start() - 40)
        before = text[first : found.start()]
        town = _LAST_TOWN.search(before)
        if not town or _CENTRE_BEFORE.search(before[: town.start()]):
            continue
        known = re.search(_BRAND, found[0], re.IGNORECASE) or "/" in found[0]
        if known or (
            is_town(town[0]) and not _CAPITAL_BEFORE.search(before[: town.start()])
        ):
            place = town[0].rstrip()
            at = first + town.start()
            return Dateline(place, at, at + len(place), "dateline.inside")
    return None


def split_town(words: str) -> tuple[str, str]:
    """Split a name and a town that a lost line break has joined.

    Examples
    --------
    >>> split_town("Nining Astuti Poso")
    ('Nining Astuti', 'Poso')
    """
    town = _LAST_TOWN.search(words)
    at = town.start() if town else len(words)
    return words[:at].rstrip(), words[at:]
