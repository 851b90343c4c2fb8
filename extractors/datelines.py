"""Datelines: the place that an article opens with, before the brand or the dash."""

import re
from dataclasses import dataclass
from typing import Final

from extractors import stamps
from extractors.vocabulary import load

__all__ = ["Dateline", "find", "find_inside", "split_town"]

_WORDS: Final = load("article")
_TOWNS: Final = load("towns")
_HEAD: Final = 160
"""Longest opening that is looked at, in code points."""
_INSIDE: Final = 700
"""How far into a text a dateline may stand after a caption or a pull quote."""

_B: Final = r"[^\S\n]{0,3}"
_DASH: Final = rf"{_B}(?:[-–—]|--)[-–—]?"
_BRAND: Final = _WORDS.alternation("brand")
_DOMAIN: Final = r"[A-Za-z][\w-]{1,30}(?:\.[A-Za-z]{2,6}){1,3}"
_TOWN: Final = _TOWNS.alternation("town")
_PROVINCE: Final = _TOWNS.alternation("province")
_PLACE: Final = r"(?P<place>[^\W\d_][^\n,|()\"“:;]{1,40}?)"
_NEXT: Final = r"(?=\s{0,3}[^\W_]|\s{0,3}[\"“‘'(])"

_RULES: Final = {
    name: re.compile(pattern)
    for name, pattern in {
        "dateline.brand": (
            rf"{_PLACE}(?:{_B},{_B}(?P<province>(?i:{_PROVINCE})))?{_B}[,.(-]?{_B}"
            rf"(?i:{_BRAND}|{_DOMAIN}){_B}\)?{_B}[,.:]?{_DASH}"
        ),
        "dateline.brand_first": rf"(?i:{_DOMAIN}),{_B}{_PLACE}{_DASH}{_NEXT}",
        "dateline.agency": rf"{_PLACE}{_B}\([^\n()]{{2,30}}\){_B}[,:]?{_DASH}",
        "dateline.date": rf"{_PLACE},{_B}\(?(?i:{stamps.STAMP})",
        "dateline.other_brand": (
            rf"{_PLACE},{_B}(?P<brand>[A-Z][^\n,|()\"“:;.]{{1,30}}?)"
            rf"(?:\s[-–—]{{1,2}}|[–—])\s?{_NEXT}"
        ),
        "dateline.dash": rf"{_PLACE}(?:\s[-–—]{{1,2}}\s?|[-–—]{{1,2}}\s|[–—]){_NEXT}",
        "dateline.glued": rf"(?P<place>(?i:{_TOWN}))-(?=[A-Z])",
        "dateline.stop": rf"(?P<place>(?i:{_TOWN}))(?:\.|{_B}:)\s{{1,3}}(?=[A-Z“\"])",
        "dateline.comma": rf"(?P<place>(?i:{_TOWN})),\s{{1,2}}(?P<next>[A-Z]\w*)",
    }.items()
}
_INFIX: Final = re.compile(
    rf"(?i:{_B},{_B}(?:{_BRAND}){_B}|{_B}\((?:{_BRAND}|[^\n()]{{2,12}}/[^\n()]{{2,12}})\)"
    rf"{_B})[,:]?{_DASH}"
)
_NO_PLACE: Final = re.compile(_WORDS.alternation("no_place"), re.IGNORECASE)
_ONE_TOWN: Final = re.compile(rf"(?i:{_TOWN}|{_PROVINCE})")
_NAME_WORD: Final = re.compile(r"[^\W\d_a-zà-ÿ][\w.'’-]*")
_LAST_TOWN: Final = re.compile(
    rf"(?:(?i:{_TOWN})|(?:(?i:{_WORDS.alternation('town_opener')})\s+)?"
    rf"[^\W\d_a-zà-ÿ][\w'’-]*)\s*\Z"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline and the rule that found it; offsets are into the whole text."""

    place: str
    start: int
    end: int
    rule: str


def find(text: str, start: int) -> Dateline | None:
    """Return the dateline that the text opens with at an offset, or None."""
    head = text[start : start + _HEAD]
    for rule, pattern in _RULES.items():
        found = pattern.match(head)
        if found and _is_place(rule, found):
            groups = found.groupdict()
            end = found.end("province" if groups.get("province") else "place")
            place = head[:end] if groups.get("province") else found["place"]
            first = start + found.start("place")
            if groups.get("province"):
                return Dateline(place, start, start + end, rule)
            return Dateline(place, first, first + len(place), rule)
    return None


def _is_place(rule: str, found: re.Match[str]) -> bool:
    place = found["place"]
    words = place.split()
    if len(words) > 4 or not all(map(_NAME_WORD.match, words)):
        return False
    if _NO_PLACE.search(place):
        return False
    if rule == "dateline.comma":
        return not _ONE_TOWN.match(found.string, found.start("next"))
    if rule == "dateline.other_brand":
        return len(found["brand"].split()) <= 3 and bool(_ONE_TOWN.fullmatch(place))
    return True


def find_inside(text: str, start: int) -> Dateline | None:
    """Return a dateline after a glued caption or a pull quote, or None.

    Only a known brand or an agency in brackets shows it there.
    """
    head = text[start : start + _INSIDE]
    found = _INFIX.search(head)
    if not found:
        return None
    town = _LAST_TOWN.search(head[max(0, found.start() - 40) : found.start()])
    if not town:
        return None
    first = start + max(0, found.start() - 40) + town.start()
    place = town[0].rstrip()
    return Dateline(place, first, first + len(place), "dateline.inside")


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
