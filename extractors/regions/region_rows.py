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
from extractors.regions import region_names, row_gaps
from extractors.regions.gazetteer import JAKARTA, KABUPATEN, KOTA, PROVINCE
from extractors.regions.region_names import Naming
from extractors.regions.row_gaps import MARK

__all__ = ["Member", "Row", "find"]

_LONGEST_GAP: Final = 160
_LONGEST_LINE: Final = 600
# So many names beside each other surely are a row.
_LEAST_ROW: Final = 3
_LINE_OPENS: Final = re.compile(
    rf"(?:^|\n)[^\S\n]*(?:(?P<number>\(?\d{{1,3}}\s?[.)-])|{MARK})?[^\S\n]*$"
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
        if row_gaps.opens(follower.gap) and _holds(naming, other):
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


def _joins(before: Naming, naming: Naming, gap: str, *, is_row: bool) -> bool:
    """Tell whether what stands between two names joins them in a row."""
    if row_gaps.joins(gap):
        return True
    if row_gaps.lies_in(gap):
        return _is_upward(before, naming, gap)
    if row_gaps.opens(gap):
        return _holds(before, naming)
    return row_gaps.holds_places(gap, is_row=is_row)


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
                (
                    len(gap) <= _LONGEST_GAP
                    and _joins(item, naming, gap, is_row=len(members) >= _LEAST_ROW)
                )
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


def _unmark_towns(members: list[Member]) -> None:
    """Take a province's name for a town's amid towns of it: Boalemo, Gorontalo dan X.

    Where a row of a province's towns goes on, its name tells nothing about one of them.
    """
    for member, follower in pairwise(members):
        town = member.naming
        if member.is_upward and not follower.is_upward and not town.has_ruler:
            levels = {m.level for m in town.meanings}
            is_town = not levels.isdisjoint((KABUPATEN, KOTA))
            province = {m.key for m in town.meanings if m.level == PROVINCE}
            if is_town and follower.naming.provinces == province:
                member.is_upward = False


def _row(body: str, members: list[Member]) -> Row:
    if len(members) > 1:
        _unmark_towns(members)
        _mark_outer(body, members)
        if any(_ABOVE.search(member.gap) for member in members):
            _mark_headings(body, members)
    return Row(members, [m for m in members if not (m.is_upward or m.is_outer)])


def find(reading: Reading) -> tuple[Row, ...]:
    """Return all names of a body in rows, in text order."""
    return tuple(_rows(reading.body, reading.of(region_names.find).names))
