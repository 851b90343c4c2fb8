"""Lists among rows of names: numbered, bulleted, one a line, or in a sentence."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from extractors.regions.region_names import Naming
from extractors.regions.region_rows import Row
from extractors.regions.row_gaps import PART

__all__ = ["Item", "Shape", "find"]

_LEAST_ITEMS: Final = 3
_MARK: Final = re.compile(
    r"(?:(?P<line>^|\n)[^\S\n]*|[\s,;:.(a-z])"
    r"(?:\(?(?P<number>\d{1,3})[^\S\n]?(?:[.)][)]?|[-–])|(?P<letter>[a-z])[.)]"
    r"|(?P<bullet>[-–—•*●▪]))[^\S\n]*(?P<break>\n?)"
    rf"(?i:{PART})?\Z"
)
_BARE_NUMBER: Final = re.compile(r"(?:^|\n)[^\S\n]*(?P<number>\d{1,3})\s$")
# The first cell of a table's row: "| 2 | Sigi", "2<tab>Sigi".
_CELL_NUMBER: Final = re.compile(r"(?:^|\n)[ |]*(?P<number>\d{1,3})\.? *(?:\t| \|) *\Z")
_LINE_START: Final = re.compile(
    rf"(?:^|\n)[^\S\n]*(?:\|[^\S\n]*)?(?P<part>(?i:{PART}))?$"
)
_MARKED_LINE: Final = re.compile(r"\n[^\S\n]*\(?(\d{1,3})\s?[.)]")
_BRACKET: Final = re.compile(r"\s?\(")
_ROUTE: Final = re.compile(r"[^\S\n]?[-–—][^\S\n]?")
_JOINT: Final = re.compile(r"\s+(?:dan|serta)\s+")
_MARK_ENDS: Final = frozenset("0123456789.()-–|")
_LOOK_BACK_CHARS: Final = 32
_APART_CHARS: Final = 2500


@dataclass(frozen=True, slots=True)
class Item:
    """A region's name in a list.

    Attributes
    ----------
    naming : Naming
        The name.
    start : int
        Where the item starts, its mark included.
    ordinal : int, optional
        The printed number.
    mark : str
        number, bare (a number without a stop), letter, bullet, line (it only starts a
        line) or "".
    gap : str
        What stands between the item before and this one.
    is_heading : bool
        It is a province on the line above its kabupaten.
    """

    naming: Naming
    start: int
    ordinal: int | None
    mark: str
    gap: str
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A list.

    Attributes
    ----------
    style : str
        numbered, bulleted, lines or inline.
    items : tuple of Item
        In text order, three at least.
    skipped : frozenset of int
        Printed numbers inside the list whose items name no region.
    """

    style: str
    items: tuple[Item, ...]
    skipped: frozenset[int] = frozenset()


def _item(body: str, naming: Naming, gap: str) -> Item:
    floor = max(0, naming.lead - _LOOK_BACK_CHARS)
    mark = _MARK.search(body, floor, naming.lead)
    if mark and mark["break"] and mark["line"] is None:
        mark = None  # "… level 3.\nKabupaten": the sentence before ends in a number
    if mark is None:
        bare = naming.kind == "kind" and _BARE_NUMBER.search(body, floor, naming.lead)
        bare = bare or _CELL_NUMBER.search(body, floor, naming.lead)
        if bare:
            return Item(naming, bare.start("number"), int(bare["number"]), "bare", gap)
    if mark is None:
        line = _LINE_START.search(body, floor, naming.lead)
        start = line.start("part") if line and line["part"] else naming.lead
        return Item(naming, start, None, "line" if line else "", gap)
    groups = mark.groupdict()
    if groups["number"]:
        return Item(naming, mark.start("number"), int(groups["number"]), "number", gap)
    kind = "letter" if groups.get("letter") else "bullet"
    if groups["line"] is None:
        # A dash or letter inside a line joins or spells; it starts no item.
        return Item(naming, naming.lead, None, "", gap)
    return Item(naming, mark.start(kind), None, kind, gap)


def _may_be_marked(body: str, row: Row) -> bool:
    """Tell whether a number may stand before a name of a short row."""
    leads = (member.naming.lead for member in row.members)
    return any(body[max(0, at - 4) : at].rstrip()[-1:] in _MARK_ENDS for at in leads)


def _numbered(body: str, items: Sequence[Item]) -> Iterator[Shape]:
    """Group numbered items: a restart at 1 opens a list, far apart ends it."""
    group: list[Item] = []
    for at, item in enumerate(items):
        # Of items that all are numbered 1, the one that a 2 follows opens a list.
        following = items[at + 1].ordinal if at + 1 < len(items) else 1
        is_restart = group and {following, group[-1].ordinal} != {1}
        restart = item.ordinal == 1 and is_restart
        if group and (restart or item.start - group[-1].naming.end > _APART_CHARS):
            yield from _shape(body, group)
            group = []
        group.append(item)
    yield from _shape(body, group)


def _shape(body: str, group: Sequence[Item]) -> Iterator[Shape]:
    if len(group) < _LEAST_ITEMS:
        return
    own = {item.start for item in group}
    others = {
        int(line[1])
        for line in _MARKED_LINE.finditer(body, group[0].start, group[-1].start)
        if line.start(1) not in own and line.start(1) - 1 not in own
    }
    if len(others) < len(group):
        yield Shape("numbered", tuple(group), frozenset(others))


def _runs(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Split a row's items where lines and running text meet, or lines of many."""
    run: list[Item] = []
    on_line = 0
    for at, item in enumerate(items):
        is_first = "\n" in item.gap
        following = items[at + 1 : at + _LEAST_ITEMS]
        opens_row = len(following) + 1 == _LEAST_ITEMS and not any(
            "\n" in one.gap for one in following
        )
        # A name in the line above bullets is a part of their heading.
        goes_on = run and item.mark and (run[0].mark or item.mark == "line")
        goes_on = goes_on and not (opens_row or on_line >= _LEAST_ITEMS)
        on_line = 1 if is_first else on_line + 1
        # A sentence whose row a line end cuts: "Demak, Kudus,\n\nJepara, dan Pati".
        goes_on = goes_on or _is_cut(item)
        if run and "\n" in item.gap and not goes_on:
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _is_cut(item: Item) -> bool:
    """Tell whether a line end only cuts the sentence before a name."""
    if item.mark not in ("", "line"):
        return False
    return item.gap.lstrip()[:1] == "," or _JOINT.fullmatch(item.gap) is not None


def _unnumbered(items: Sequence[Item]) -> Iterator[Shape]:
    for run in _runs(items):
        if len(run) < _LEAST_ITEMS or all(i.naming.kind == "office" for i in run):
            continue
        gaps = [item.gap for item in run[1:]]
        dashes = sum(_ROUTE.fullmatch(gap) is not None for gap in gaps)
        if dashes and dashes + gaps.count(" ") == len(gaps):
            continue
        if not run[0].mark and not all("\n" in gap for gap in gaps):
            yield Shape("inline", tuple(run))
        elif all(item.mark in ("bullet", "letter") for item in run[1:]):
            yield Shape("bulleted", tuple(run))
        else:
            yield Shape("lines", tuple(run))


def find(body: str, rows: Iterable[Row], sure: Container[int]) -> list[Shape]:
    """Return the lists among rows of names, in text order.

    Parameters
    ----------
    sure : container of int
        The starts of the names that surely mean regions; others are no items.
    """
    numbered: list[Item] = []
    shapes: list[Shape] = []
    for row in rows:
        if len(row.members) < _LEAST_ITEMS and not _may_be_marked(body, row):
            continue
        items: list[Item] = []
        last = numbered[-1].ordinal if numbered else 0
        for item in _items(body, row, sure, last or 0):
            is_numbered = item.ordinal is not None and item.naming.kind != "office"
            if is_numbered:
                numbered.append(item)
            if is_numbered or item.is_heading:
                # What stands below is a list of its own.
                shapes += _unnumbered(items)
                items = []
            else:
                items.append(item)
        shapes += _unnumbered(items)
    shapes += _numbered(body, numbered)
    return sorted(shapes, key=lambda shape: shape.items[0].start)


def _items(body: str, row: Row, sure: Container[int], last: int) -> list[Item]:
    """Return the items of a row with the numbers that are theirs alone.

    A number before three names of one line counts the line, or ends the sentence
    before: "level 2 dan 3. Kabupaten Demak, Jepara dan Kudus". So does one before a
    province with its towns behind a colon: "2. Bali: Badung".

    Parameters
    ----------
    last : int
        The number of the numbered item before the row, or 0.
    """
    items = [
        replace(_item(body, member.naming, member.gap), is_heading=member.is_heading)
        for member in row.items
        if member.naming.start in sure
    ]
    for at, item in enumerate(items):
        if item.mark == "bare" and item.ordinal not in (1, last + 1):
            # A figure of the table's row before.
            items[at] = replace(item, start=item.naming.lead, ordinal=None, mark="line")
            continue
        last = item.ordinal or last
        if item.ordinal is not None and _is_of_line(items, at):
            is_line = _LINE_START.search(
                body, max(0, item.start - _LOOK_BACK_CHARS), item.start
            )
            mark = "line" if is_line else ""
            items[at] = replace(item, start=item.naming.lead, ordinal=None, mark=mark)
    return items


def _is_of_line(items: Sequence[Item], at: int) -> bool:
    """Tell whether a number counts the line that an item opens, not the item."""
    following = items[at + 1 : at + _LEAST_ITEMS]
    if items[at].is_heading and following:
        gap = following[0].gap
        return "\n" not in gap and _BRACKET.fullmatch(gap) is None
    return len(following) + 1 == _LEAST_ITEMS and all(
        item.ordinal is None and "\n" not in item.gap for item in following
    )
