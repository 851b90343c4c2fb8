"""What stands between the names of a row: joints, figures, marks, lines, places."""

import re
from typing import Final

from extractors.regions import towns
from extractors.vocabulary import fold, load

__all__ = ["MARK", "PART", "holds_places", "joins", "lies_in", "opens"]

_JOINTS: Final = load("region_lists").alternation("joint")
MARK: Final = r"\(?(?:\d{1,3}|[a-z])\s?[.)-]\)?|[-–—•*●]"
"""What numbers or marks an item."""
# "- Sebagian Riau", "1. Kota Martapura (Kabupaten Banjar)"
_RANKED: Final = (
    rf"{load('region_lists').alternation('rank')}"
    rf"\s{load('region_lists').alternation('rank_number')}"
    rf"(?:\s?[:=–-]|\s{load('region_lists').alternation('ranked')})?\s+"
)
PART: Final = (
    rf"(?:{load('region_lists').alternation('part')}\s+(?:(?:tahun\s)?20\d\d\s)?"
    rf"|{_RANKED}|Kota\s(?:[A-Z][\w-]*\s?){{1,3}}\()"
)
"""What may stand between the mark of an item and its name."""
# "Sigi sebesar 2,12 persen, Poso sebanyak 5 kasus dan Buol 7 jiwa 2 KK"
_NO_YEAR: Final = r"(?!(?:19|20)\d\d(?![.,]?\d))"
_WORD: Final = r"(?-i:[a-z][a-z-]*)"
_NUMBER: Final = (
    rf"(?:Rp\.?\s?)?{_NO_YEAR}(?:\d+(?:[.,]\d+)*"
    rf"|{load('region_lists').alternation('number')})"
)
_AMOUNT: Final = (
    rf"(?:\s|\s?/\s?){_NUMBER}(?:\s?%)?(?:\s\([^()\n]{{1,20}}\))?"
    rf"(?>\s?(?!{_JOINTS})[a-z]+(?:\s(?!{_JOINTS}){_WORD}){{0,3}})?"
)
# What somebody does or has ("Sigi membangun dua jembatan, …") is no figure of a row.
_FIGURE: Final = (
    rf"(?:\s(?:{load('region_lists').alternation('figure_lead')}"
    rf"|(?!me|ber){_WORD})){{0,5}}?(?>(?:{_AMOUNT}){{1,3}})"
)
# "Sigi, dua titik di Poso, dan satu lagi di Buol", "dan inflasi terendah di Buol"
_BEFORE: Final = (
    rf"(?:{_NUMBER}(?:\s{_WORD}){{1,3}}|(?!se(?:dangkan|mentara)){_WORD}\s(?:{_WORD}\s)?"
    rf"{load('region_lists').alternation('superlative')})"
    rf"\s{load('region_lists').alternation('of')}\s"
)
# The rest of a table's line, or its cells on lines of their own.
_CELLS: Final = (
    rf"[^\S\n]+(?:Rp\.?\s?)?{_NO_YEAR}\d[^\n]{{0,80}}\n\s*"
    r"|[^\S\n]*[|\t][^\n]{0,80}\n[ |]*"
    r"|[\s:]*\n(?:\s*(?:Rp\.?\s?)?\d[\d.,]*\s?(?:%|\([a-z]+\))?[^\S\n]*\n){1,6}\s*"
)
# "Sigi, juara II diraih Poso, dan juara III Buol", "Sigi (87,5), peringkat kedua Poso"
_RANK: Final = (
    r"(?:\s?\([^()\n]{1,20}\))?(?:\s?[,;]|(?=\sdan\s))\s"
    rf"(?:{_JOINTS}\s|sedangkan\s)?(?:di\s)?"
    rf"(?:{load('region_lists').alternation('rank')}\s)?"
    rf"{load('region_lists').alternation('rank_number')}\s"
    rf"(?:{load('region_lists').alternation('ranked')}\s)?"
)
# Between names on one line, or with the rest of a line and the next line's mark.
_GAP: Final = re.compile(
    rf"\)?(?:\s?\([^()\n]{{0,60}}\))?\s*(?:(?:[,;/&+]|[-–—]{{1,2}})\s*)?"
    rf"(?:{_JOINTS}[\s,]*){{0,3}}(?:\(|se[- ]|(?:{MARK})\s*{PART}?|{PART})?"
    rf"|\)?{_FIGURE}(?:\s?[,;]\s{{0,2}}(?:{_JOINTS}\s)?|\s{_JOINTS}\s)"
    rf"|[^\n]{{0,150}}\n\s*(?:{MARK})\s*{PART}?"
    rf"|[^\n]{{0,80}}\n\s*{PART}"
    rf"|[^\n]{{0,60}}\n\s*(?:{MARK})\s*[^\n]{{1,60}}\n\s*(?:{MARK})\s*{PART}?"
    rf"|[^\S\n]*[:(–-](?:[^\n.]|\.\d){{0,80}}\n\s*|{_CELLS}|{_RANK}"
    rf"|(?:[^\n;.!?]|\.\d){{1,100}};\s{{1,2}}(?:{_JOINTS}\s)?"
    rf"|\)?(?:{_FIGURE})?(?:\s?[,;]|(?=\sdan\s))\s(?:{_JOINTS}\s)?{_BEFORE}",
    re.IGNORECASE,
)
# "Aceh Besar, Sigli, Kutacane dan Bireuen": towns that are no regions of their own.
_COMMA: Final = re.compile(r"\s?,\s(?:(?:dan|serta)\s)?|\s(?:dan|serta)\s")
_TOWN: Final = re.compile(
    rf"(?:(?i:{load('region_lists').alternation('announced')})\s)?"
    r"(?P<name>[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2})"
)
# "Aceh Barat di Provinsi Aceh, Lahat di Sumatera Selatan"
_LIES_IN: Final = re.compile(r",?\sdi\s")
# "Bali: Badung", "Bali: 2 kabupaten: Badung", "Bali 2 kabupaten dan 1 kota (Badung"
_COUNT: Final = (
    rf"(?:\d{{1,3}}|{load('region_lists').alternation('number')})"
    rf"\s{load('region_lists').alternation('counted')}"
)
_OPENS: Final = re.compile(
    rf"[^\S\n]?(?::\s*(?:(?:{MARK})\s*)?"
    rf"|(?::[^\S\n]?)?{_COUNT}(?:(?:,|\sdan|\sserta)\s{_COUNT})?"
    r"\s?[:(]\s?)",
    re.IGNORECASE,
)
# Nothing, a name, and nothing.
_LEAST_PARTS: Final = 3
_MOST_UNKNOWN: Final = 2
# What no place's name begins with.
_NO_PLACE: Final = frozenset(
    fold(form).split()[0]
    for form in load("regions").forms("kind", "office", "below", "before", "after")
)
# "Kota Tual, Masohi (Kabupaten Maluku Tengah)"
_TOWN_OF: Final = re.compile(
    r"\)?,\s(?:(?:dan|serta)\s)?(?P<name>[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2})\s\("
)


def joins(gap: str) -> bool:
    """Tell whether only a joint stands between two names, with what belongs to them."""
    return _GAP.fullmatch(gap) is not None


def lies_in(gap: str) -> bool:
    """Tell whether a gap says where the name before lies."""
    return _LIES_IN.fullmatch(gap) is not None


def opens(gap: str) -> bool:
    """Tell whether a gap may stand between a province and the towns in it."""
    return _OPENS.fullmatch(gap) is not None


def holds_places(gap: str, *, is_row: bool) -> bool:
    """Tell whether only places that are no regions stand between two names of a row.

    They are towns and kecamatan; among more names also others that may be places.

    Examples
    --------
    >>> holds_places(", Sigli dan ", is_row=False)
    True
    >>> holds_places(", Watu Lesung, ", is_row=False)
    False
    """
    if gap[:1] != "," and gap[:2] != "),":
        return False
    if town := _TOWN_OF.fullmatch(gap):
        return bool(towns.seat(town["name"]))
    names = _COMMA.split(gap)
    if len(names) < _LEAST_PARTS or names[0] or names[-1]:
        return False
    found = [_TOWN.fullmatch(name) for name in names[1:-1]]
    places = [town["name"] for town in found if town]
    if len(places) < len(found):
        return False
    unknown = [n for n in places if not (towns.seat(n) or towns.kecamatan(n))]
    return not unknown or (
        is_row
        and len(unknown) <= _MOST_UNKNOWN
        and all(fold(name).split()[0] not in _NO_PLACE for name in unknown)
    )
