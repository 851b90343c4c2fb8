"""Datelines: the place that an article opens with, before the brand or the dash."""

import re
from dataclasses import dataclass
from typing import Final

from extractors.article import stamps
from extractors.article.town_names import is_seat, is_town, starts_with_town
from extractors.vocabulary import load, pattern_of

__all__ = [
    "BRAND",
    "CAPITAL",
    "DASH",
    "Dateline",
    "centre",
    "find",
    "is_place",
]

_WORDS: Final = load("article")
_CALENDAR: Final = load("dates")
_OPENING: Final = 160
"""Longest opening that is looked at, in code points."""
_MOST_WORDS: Final = 4
"""Words of a town; with a brand beside it, two more: "Kabupaten Ogan Komering Ilir"."""

_B: Final = r"[^\S\n]{0,3}"
DASH: Final = rf"{_B}(?:--|[-–—_])[-–—]?"
BRAND: Final = _WORDS.alternation("brand")
_INFOPUBLIK: Final = pattern_of(
    form for brand in _WORDS.entries("brand")[:1] for form in brand.forms
)
_DOMAIN: Final = r"[A-Za-z][\w-]{1,30}(?:\.[A-Za-z]{2,12}){1,3}"
_WEEKDAY: Final = _CALENDAR.alternation("weekday", "sunday_or_week")
_PLACE: Final = r"(?P<place>[^\W\d_][^\n,|()\"“:;\d]{1,40}?)"
_WITHIN: Final = r"(?P<within>[^\W\d_][^\n,|()\"“:;.\d]{1,30}?)"
_NEXT: Final = r"(?=\s{0,3}[\w\"“‘'(])"
CAPITAL: Final = r"[^\W\d_a-zà-ÿ]"

_GLUED_STOP: Final = re.compile(r"\.[^\W\d_]")
_MARK: Final = re.compile("[-–—.,:(|]")

# Tried in this order; the first that matches and holds a place wins.
_RULES: Final = {
    name: re.compile(pattern)
    for name, pattern in {
        "dateline.brand": (
            rf"{_PLACE}(?:{_B},{_B}{_WITHIN})?{_B}[,.(/-]?{_B}"
            rf"(?<!\w)(?i:{BRAND}|{_DOMAIN}){_B}\)?{_B}(?:[,.:]?{DASH}|:\s)"
        ),
        "dateline.brand_first": (
            rf"(?i:{BRAND}|{_DOMAIN})[,:]{_B}{_PLACE},?{DASH}{_NEXT}"
        ),
        "dateline.brand_dash": (
            rf"(?i:{BRAND}){DASH}{_B}{_PLACE}(?:,|{DASH}){_B}(?=[\"“A-Z])"
        ),
        "dateline.brand_alone": rf"{_PLACE}{_B},{_B}(?i:{_INFOPUBLIK})\s(?=[A-Z\"“])",
        "dateline.agency": (
            rf"{_PLACE}(?:,{_B}\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?)?"
            rf",?{_B}\([^\n()]{{2,30}}\){_B}[,.:]?{DASH}"
        ),
        "dateline.agency_alone": (rf"{_PLACE}{_B}\((?i:{BRAND})\){_B}(?=[\"“A-Z])"),
        "dateline.date": rf"{_PLACE},{_B}\(?(?i:{stamps.STAMP})",
        "dateline.bracketed_date": (
            rf"\({_PLACE},{_B}(?i:{stamps.STAMP})\){_B}[.,:–-]?\s"
        ),
        "dateline.day": (
            rf"{_PLACE}(?:,{_B}(?i:{_WEEKDAY}))?,?{_B}"
            rf"\(\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?\){DASH}"
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
            rf"(?:\s?--|\s[-–—]|[–—])\s?{_NEXT}"
        ),
        "dateline.other_brand_dash": (
            rf"(?P<brand>[A-Z][\w ]{{1,30}}?)\s[-–]\s{_PLACE}(?:,|{DASH})\s{_NEXT}"
        ),
        "dateline.dash": rf"{_PLACE}[,.]?(?:\s[-–—]\s?|\s?--\s?|-\s|[–—]){_NEXT}",
        "dateline.bar": rf"{_PLACE}\s\|\s{_NEXT}",
        "dateline.glued": rf"{_PLACE}-(?P<next>[A-Z]\w*)",
        "dateline.stop": rf"{_PLACE}(?:\.|{_B}:)\s{{1,3}}(?=[A-Z“\"])",
        "dateline.comma": rf"{_PLACE},\s{{1,2}}(?P<next>[A-Z]\w*)",
    }.items()
}
_NEED_TOWN: Final = frozenset(
    {
        "dateline.agency_alone",
        "dateline.brand_alone",
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
# Kabupaten open sentences: "Kutai Kartanegara, Warga …".
_NEED_SEAT: Final = frozenset({"dateline.glued", "dateline.stop", "dateline.comma"})
# Rules whose groups can name the region round the place.
_WIDER: Final = {"dateline.brand": ("within",), "dateline.other_brand": ("brand",)}
_BRANDED: Final = frozenset(
    {
        "dateline.brand",
        "dateline.brand_first",
        "dateline.brand_dash",
        "dateline.agency",
        "dateline.agency_alone",
        "dateline.brand_alone",
    }
)
_MEDIA_CENTRE: Final = _WORDS.alternation("media_centre")
_CENTRE: Final = re.compile(
    rf"[(,]{_B}({_MEDIA_CENTRE}[^\n()\"“–—-]{{2,40}}?)"
    rf"{_B}(?:\){_B}[,:]?)?{DASH}"
)
_CENTRE_FIRST: Final = re.compile(
    rf"({_MEDIA_CENTRE}\s[^\n(),\"“–—-]{{2,40}}?)"
    rf"{_B}(?:,{_B}(?:(?i:{BRAND})|(?P<place>[A-Z][\w ]{{2,30}}?)){_B})?{DASH}"
)
_NO_PLACE: Final = re.compile(
    rf"{_WORDS.alternation('no_place')}|{_WEEKDAY}|\A{_MEDIA_CENTRE}\s", re.IGNORECASE
)
_NO_PLACE_ALONE: Final = re.compile(
    rf"{BRAND}|{_WORDS.alternation('level_alone')}|(?!Kab\.|Kep\.){_DOMAIN}",
    re.IGNORECASE,
)
_VILLAGE: Final = re.compile(r"\A(?:Desa|Kelurahan|Kecamatan|Kec\.?|Distrik)\s", re.I)
_NAME_WORD: Final = re.compile(rf"{CAPITAL}[^\W\d]*(?:[.'’-][^\W\d]*)*")


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
        if found and _is_place_of(rule, found["place"]) and _holds(rule, found):
            first, end = found.span("place")
            for name in _WIDER.get(rule, ()):  # "Tual, Maluku"
                wider = found[name] or ""
                if wider[:1].isupper() and is_town(wider):
                    end = max(end, found.end(name))
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


def _is_place_of(rule: str, words: str) -> bool:
    """Tell whether words look like a place; beside a brand also "Desa Nita"."""
    if rule not in _BRANDED:
        return is_place(words)
    return is_place(_VILLAGE.sub("", words), _MOST_WORDS + 2)


def _is_known(rule: str, place: str) -> bool:
    """Tell whether a place is a known town, or a region where a mark parts it well."""
    return is_seat(place) or (rule not in _NEED_SEAT and is_town(place))


def _holds(rule: str, found: re.Match[str]) -> bool:
    """Check what a rule asks for besides something like a place."""
    opening = found.string
    if rule in _NEED_TOWN and not _is_known(rule, found["place"]):
        return False
    if rule == "dateline.other_brand_first" and is_town(found["brand"]):
        return False  # "Mbay, NTT –" names a town first
    if rule in ("dateline.other_brand", "dateline.other_brand_first"):
        return len(found["brand"].split()) <= _MOST_WORDS
    if rule == "dateline.brand":  # "WARTAFLORES.CO.ID" is one site
        at = found.end("place")
        return _GLUED_STOP.search(opening, at - 1, at + 2) is None
    if rule == "dateline.other_brand_dash":  # "Ende - Maumere - Mbay" is a route
        return not is_town(found["brand"])
    if rule == "dateline.comma":  # "Ende, Maumere, dan Mbay" is a list
        return not starts_with_town(opening, found.start("next"))
    if rule == "dateline.glued":  # "Cilacap-Kroya macet" is a route
        after = opening[found.end() :].lstrip()[:1]
        is_named = found["place"].isupper() or found["next"].isupper()
        return not is_town(found["next"]) and (is_named or after.isupper())
    return True


def centre(text: str, start: int, end: int) -> str | None:
    """Return the media centre that stands where a brand or a place may.

    ``Tual (MC Tual) -``, ``MC Tual -``, ``MC Tual, InfoPublik -``,
    ``MC Maluku, Tual -``.
    """
    stop = min(end, start + _OPENING)
    found = _CENTRE_FIRST.match(text, start, stop)
    if found and not (found["place"] and not is_place(found["place"])):
        return found[1].rstrip()
    found = _CENTRE.search(text, start, stop)
    return found[1].rstrip() if found else None
