"""Rows: regions' names that stand side by side, joined by commas, "dan" or lines.

In a row a kind word holds for the names after it, an abbreviation is opened by a sure
neighbour, and a province behind a kabupaten is where that lies.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from extractors.reading import Reading
from extractors.regions import region_names, towns
from extractors.regions.gazetteer import JAKARTA, PROVINCE
from extractors.regions.region_names import Naming
from extractors.vocabulary import load

__all__ = ["PART", "Member", "Row", "find"]

_JOINTS: Final = load("region_lists").alternation("joint")
_MARK: Final = r"\(?(?:\d{1,3}|[a-z])\s?[.)-]\)?|[-–—•*●]"
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
    rf"(?:\s?[a-z]+(?:\s{_WORD}){{0,3}})?"
)
# What somebody does or has ("Sigi membangun dua jembatan, …") is no figure of a row.
_FIGURE: Final = (
    rf"(?:\s(?:{load('region_lists').alternation('figure_lead')}"
    rf"|(?!me|ber){_WORD})){{0,5}}?(?:{_AMOUNT}){{1,3}}"
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
    rf"(?:{_JOINTS}[\s,]*){{0,3}}(?:\(|se[- ]|(?:{_MARK})\s*{PART}?|{PART})?"
    rf"|\)?{_FIGURE}(?:\s?[,;]\s{{0,2}}(?:{_JOINTS}\s)?|\s{_JOINTS}\s)"
    rf"|[^\n]{{0,150}}\n\s*(?:{_MARK})\s*{PART}?"
    rf"|[^\n]{{0,80}}\n\s*{PART}"
    rf"|[^\n]{{0,60}}\n\s*(?:{_MARK})\s*[^\n]{{1,60}}\n\s*(?:{_MARK})\s*{PART}?"
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
    rf"[^\S\n]?(?::\s*(?:(?:{_MARK})\s*)?"
    rf"|(?::[^\S\n]?)?{_COUNT}(?:(?:,|\sdan|\sserta)\s{_COUNT})?"
    r"\s?[:(]\s?)",
    re.IGNORECASE,
)
_LONGEST_GAP: Final = 160
_LONGEST_LINE: Final = 600
# Nothing, a name, and nothing.
_LEAST_PARTS: Final = 3
_LINE_OPENS: Final = re.compile(
    rf"(?:^|\n)[^\S\n]*(?:(?P<number>\(?\d{{1,3}}\s?[.)-])|{_MARK})?[^\S\n]*$"
)
_ABOVE: Final = re.compile(r"[\n:]|[^\s(]\s?\(")
_LINE_ENDS: Final = " \t\u00a0:."
_IN_BRACKET: Final = re.compile(r"\s?\(")
_CLOSING: Final = re.compile(r"\b(?:dan|serta|maupun)\s*$")


@dataclass(slots=True)
class Member:
    """A name in a row.

    Attributes
    ----------
    naming : Naming
        The name.
    gap : str
        The text between the name before and the words that belong to this one.
    is_upward : bool
        It only tells where the name before lies, or repeats that name.
    is_outer : bool
        It is the province in which the names after it lie, or the end of a sentence
        part before them: "di Bali (Badung, ...", "di Bali, Kota Bima, Dompu ...".
    is_heading : bool
        It is the province in which the names on the lines below its own lie.
    """

    naming: Naming
    gap: str
    is_upward: bool = False
    is_outer: bool = False
    is_heading: bool = False


@dataclass(slots=True)
class Row:
    """Names that stand side by side, in text order; one name alone is a row too.

    Attributes
    ----------
    members : list of Member
        All of them.
    items : list of Member
        Those that count: without the ones that only tell where another lies.
    """

    members: list[Member]
    items: list[Member]


def _mark_outer(body: str, members: Sequence[Member]) -> None:
    """Mark the provinces that hold what follows in brackets, or only stand before it.

    Jakarta is named beside towns as one of them. A province with a number of its own
    is an item, whatever stands in brackets behind it.
    """
    for member, follower in pairwise(members):
        naming = member.naming
        is_bracketed = _IN_BRACKET.fullmatch(follower.gap) and not follower.is_upward
        if naming.levels == {PROVINCE} and is_bracketed:
            holds = naming.meanings[0].key in follower.naming.provinces
            opened = _LINE_OPENS.search(body, max(0, naming.lead - 8), naming.lead)
            member.is_heading = holds and bool(opened and opened["number"])
            member.is_outer = holds and not member.is_heading
    first, *others = members
    if first.naming.kind == "place" and first.naming.levels == {PROVINCE}:
        keys = {meaning.key for meaning in first.naming.meanings}
        is_alone = not any(PROVINCE in other.naming.levels for other in others)
        first.is_outer |= bool(others) and is_alone and JAKARTA not in keys


def _mark_headings(body: str, members: Sequence[Member]) -> None:
    """Mark the provinces that stand above their kabupaten, or before a colon."""
    is_alone_above = False
    for at, (member, follower) in enumerate(pairwise(members)):
        naming, other = member.naming, follower.naming
        if _OPENS.fullmatch(follower.gap) and _holds(naming, other):
            member.is_heading = True
            continue
        line, *below = follower.gap.split("\n")
        levels = naming.levels
        keys = {m.key for m in naming.meanings if m.level == PROVINCE}
        if (
            below
            and not line.strip(_LINE_ENDS)
            and PROVINCE not in other.levels
            and not keys.isdisjoint(other.provinces)
        ):
            opened = _LINE_OPENS.search(body, max(0, naming.lead - 8), naming.lead)
            is_above_marks = opened and not opened[0].strip() and below[-1].strip()
            # Among towns a line each, "Gorontalo" is one more.
            is_town = len(levels) > 1 and is_alone_above and "\n" in member.gap
            is_town = is_town and not is_above_marks
            is_counted = opened and any(map(str.isdigit, opened[0]))
            member.is_heading = bool(is_counted or (opened and not is_town))
        is_alone_above = bool(below) and (not at or "\n" in member.gap)


def _is_upward(before: Naming, naming: Naming, gap: str) -> bool:
    """Tell whether a name tells where the one before lies, or says it again."""
    if _IN_BRACKET.fullmatch(gap) and {m.key for m in naming.meanings} & {
        m.key for m in before.meanings
    }:
        return True
    if naming.level not in ("", PROVINCE) or _CLOSING.search(gap):
        return False
    if before.level == PROVINCE or (not before.level and PROVINCE in before.levels):
        return False
    provinces = before.provinces
    return any(m.level == PROVINCE and m.key in provinces for m in naming.meanings)


def _joins(before: Naming, naming: Naming, gap: str) -> bool:
    """Tell whether what stands between two names joins them in a row."""
    if _GAP.fullmatch(gap):
        return True
    if _LIES_IN.fullmatch(gap):
        return _is_upward(before, naming, gap)
    if _OPENS.fullmatch(gap):
        return _holds(before, naming)
    return gap[:1] == "," and _are_towns(gap)


def _are_towns(gap: str) -> bool:
    """Tell whether only towns and kecamatan stand between two names of a row."""
    names = _COMMA.split(gap)
    if len(names) < _LEAST_PARTS or names[0] or names[-1]:
        return False
    found = (_TOWN.fullmatch(name) for name in names[1:-1])
    return all(
        town and (towns.seat(town["name"]) or towns.kecamatan(town["name"]))
        for town in found
    )


def _is_next_line(body: str, before: Naming, naming: Naming) -> bool:
    """Tell whether names open lines next to each other, each with a colon behind."""
    start, end = before.end, naming.lead
    if not (body.startswith(":", start) and body.startswith(":", naming.end)):
        return False
    return body.find("\n", start, end) == end - 1


def _holds(before: Naming, naming: Naming) -> bool:
    """Tell whether a name may be the province that another lies in."""
    keys = {m.key for m in before.meanings if m.level == PROVINCE}
    return before.level in ("", PROVINCE) and not keys.isdisjoint(naming.provinces)


def _rows(body: str, names: Sequence[Naming]) -> Iterator[Row]:
    members: list[Member] = []
    item: Naming | None = None
    for naming in names:
        if item:
            gap = body[members[-1].naming.end : naming.lead]
            # "Wali Kota Bogor Bima Arya": a word-like name needs a joint.
            is_joined = not naming.is_word or naming.has_ruler or gap.strip(" \u00a0")
            if is_joined and (
                (len(gap) <= _LONGEST_GAP and _joins(item, naming, gap))
                or (len(gap) <= _LONGEST_LINE and _is_next_line(body, item, naming))
            ):
                is_upward = _is_upward(item, naming, gap)
                members.append(Member(naming, gap, is_upward))
                item = item if is_upward else naming
                continue
            yield _row(body, members)
        members, item = [Member(naming, "")], naming
    if members:
        yield _row(body, members)


def _row(body: str, members: list[Member]) -> Row:
    if len(members) > 1:
        _mark_outer(body, members)
        if any(_ABOVE.search(member.gap) for member in members):
            _mark_headings(body, members)
    return Row(members, [m for m in members if not (m.is_upward or m.is_outer)])


def find(reading: Reading) -> tuple[Row, ...]:
    """Return all names of a body in rows, in text order."""
    return tuple(_rows(reading.body, reading.of(region_names.find).names))
