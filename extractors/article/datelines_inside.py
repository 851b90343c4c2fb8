"""Datelines below captions, pull quotes or a lost line break of an opening."""

import re
from typing import Final

from extractors.article.datelines import BRAND, CAPITAL, DASH, Dateline, find
from extractors.article.town_names import LAST_TOWN, is_town
from extractors.vocabulary import load

__all__ = ["find_inside"]

_WORDS: Final = load("article")
_INSIDE: Final = 700
"""How far into a text a dateline may stand after a caption or a pull quote."""
_LINE: Final = 80
"""How much of a line is looked at for the dash of a dateline."""
_B: Final = r"[^\S\n]{0,3}"
_INSIDE_BRAND: Final = re.compile(
    rf"(?:,{_B}(?i:{BRAND})|\((?:(?i:{BRAND})|[^\n()/]{{2,12}}/[^\n()/]{{2,12}}"
    rf"|[A-Z]{{3,12}})\)){_B}[,.:]?{DASH}(?=\s?[A-Z\"“])"
)
_DASHES: Final = re.compile("[-–—]")
_CENTRE_BEFORE: Final = re.compile(rf"{_WORDS.alternation('media_centre')}\s\Z")
_CAPITAL_BEFORE: Final = re.compile(rf"(?<!\w){CAPITAL}\w*\s\Z")


def find_inside(text: str, start: int) -> Dateline | None:
    """Return a dateline after a glued caption or a pull quote, or None.

    Only a brand or an agency in brackets shows it there; one in brackets that is not
    known needs a known town which no capitalised word precedes.
    """
    for found in _INSIDE_BRAND.finditer(text, start, start + _INSIDE):
        first = max(start, found.start() - 40)
        before = text[first : found.start()]
        town = LAST_TOWN.search(before)
        if not town or _CENTRE_BEFORE.search(before[: town.start()]):
            continue
        known = re.search(BRAND, found[0], re.IGNORECASE) or "/" in found[0]
        if known or (
            is_town(town[0]) and not _CAPITAL_BEFORE.search(before[: town.start()])
        ):
            place = town[0].rstrip()
            at = first + town.start()
            return Dateline(place, at, at + len(place), "dateline.inside")
    return _below(text, start)


def _is_sure(found: Dateline) -> bool:
    """Tell whether words beside a known town can be the brand of a site."""
    return found.rule.startswith("dateline.other_brand") and is_town(found.place)


def _below(text: str, start: int) -> Dateline | None:
    """Return a dateline with its brand that opens a line below captions, or None."""
    at = text.find("\n", start, start + _INSIDE)
    while at >= 0:
        at += len(text[at : at + _INSIDE]) - len(text[at : at + _INSIDE].lstrip())
        if _DASHES.search(text, at, at + _LINE):
            found = find(text, at)
            if found and (found.is_branded or _is_sure(found)):
                return found
        at = text.find("\n", at, start + _INSIDE)
    return None
