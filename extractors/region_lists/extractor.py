"""Region lists: provinces, kabupaten and kota in a row, checked by their own claim."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from typing import Final

from spacy.language import Language

from extractors.component import Component
from extractors.facts import Fact, Findings
from extractors.reading import Reading
from extractors.region_lists import declared_counts, list_headings, list_shapes
from extractors.region_lists.declared_counts import Counts
from extractors.region_lists.list_shapes import Shape
from extractors.regions import region_meanings, region_rows
from extractors.regions.gazetteer import Region, in_force
from extractors.vocabulary import load

__all__ = ["RegionListFact", "RegionListItem", "create", "find"]

_CLAUSE: Final = re.compile(r"[^.!?\n]*+")
_BRAND: Final = re.compile(r"[^\n]{0,40}?\s?[-–—]{1,2}\s+")
_BEHIND_CHARS: Final = 120
_POINTS_BACK: Final = re.compile(r"\s(?:tersebut|itu|ini)\b")
# "Dari 22 kabupaten di NTT, hanya Sikka, Ende dan Ngada"
_ONLY: Final = re.compile(r"\b(?:hanya|baru|tinggal)\s*\Z", re.IGNORECASE)
# "Ada 12 daerah … Adapun wilayah itu antara lain …": the count before is the list's.
_POINTS: Final = re.compile(
    rf"{load('region_lists').alternation('counted')}\s(?:tersebut|itu|dimaksud)\b",
    re.IGNORECASE,
)
_CONTRAST: Final = re.compile(r"(?:sedangkan|sementara)\b", re.IGNORECASE)
_BEFORE_CHARS: Final = 400
_OPEN_END: Final = re.compile(
    rf"[\s,]*{load('region_lists').alternation('open_end')}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionListItem(Fact):
    """A row of the table ``region_list_items``."""

    list_no: int
    ordinal: int | None
    region: str
    code: str
    bps_code: str | None = None
    level: str
    province: str
    province_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionListFact(Fact):
    """A row of the table ``region_lists``; ``text`` is the heading, or the first item.

    ``items`` become rows of ``region_list_items``.
    """

    list_no: int
    heading: str | None
    style: str
    declared_count: int | None
    item_count: int
    missing_ordinals: tuple[int, ...] = ()
    duplicate_regions: tuple[str, ...] = ()
    complete: bool
    items: tuple[RegionListItem, ...] = ()


def _missing(shape: Shape) -> tuple[int, ...]:
    """Return the numbers skipped between the first and the last printed one."""
    printed = {item.ordinal for item in shape.items if item.ordinal is not None}
    if not printed:
        return ()
    span = range(min(printed), max(printed) + 1)
    return tuple(number for number in span if number not in printed | shape.skipped)


def _declared(
    reading: Reading,
    shape: Shape,
    heading: tuple[int, int] | None,
    regions: Sequence[Region],
    floor: int,
) -> int | None:
    """Return the number of regions that the article says there are.

    The heading's, or its sentence's, counts first; then one shortly before that agrees
    with a list in a sentence, and the one behind a list that is its subject. A numbered
    list may be announced anywhere by its last number.

    Parameters
    ----------
    floor : int
        Where the list before ends: a count before that is of that one.
    """
    body = reading.body
    counts = reading.of(declared_counts.Counts)
    levels = {region.level for region in regions}
    items = len(shape.items)
    is_inline = shape.style == "inline"
    first, last = shape.items[0].start, shape.items[-1].naming.end

    def told(start: int, end: int) -> list[int]:
        found = counts.between(start, end, levels)
        return [
            c.value for c in found if not (is_inline and c.is_vague) or c.value == items
        ]

    if heading:
        start = heading[0]
        if not _CONTRAST.match(body, start):
            start = min(list_headings.sentence_start(body, heading[1]), start)
        if near := told(max(start, floor), first):
            is_of_all = near[-1] != items and _ONLY.search(body, heading[0], heading[1])
            return None if is_of_all else near[-1]
        if _POINTS.search(body, *heading):
            near = told(max(floor, first - _BEFORE_CHARS), first)
            return near[-1] if near else None
    if not is_inline:
        sizes = {items, shape.items[-1].ordinal}
        return counts.outside(first, last, levels, sizes)
    clause = _CLAUSE.match(body, last, last + _BEHIND_CHARS)
    end = clause.end() if clause else last
    if heading is None:
        return next(iter(told(last, end)), None)
    near = told(max(floor, first - _BEFORE_CHARS), first)
    is_told = items in near or items in _pointing_back(body, counts, levels, last)
    return items if is_told else None


def _pointing_back(body: str, counts: Counts, levels: Set[str], end: int) -> list[int]:
    """Return the counts behind a list that point back: "Empat daerah tersebut"."""
    return [
        count.value
        for count in counts.between(end, end + _BEHIND_CHARS, levels)
        if _POINTS_BACK.match(body, count.end)
    ]


def _heading(reading: Reading, shape: Shape) -> tuple[int, int] | None:
    body, first = reading.body, shape.items[0]
    is_one_line = not any("\n" in item.gap for item in shape.items[1:])
    is_sentence = is_one_line and first.mark in ("", "line")
    start = first.naming.lead if is_sentence else first.start
    line = body[body.rfind("\n", 0, start) + 1 : start]
    if shape.style == "inline" or line.strip(" \t\u00a0(-–•*●|"):
        heading = list_headings.before(body, start)
        return heading and _without_dateline(reading, *heading, start)
    mark = body[first.start]
    heading = list_headings.above(body, start, mark=mark, ordinal=first.ordinal)
    if heading and is_sentence and body.startswith(".", heading[1]):
        return None  # a sentence of its own, which the row opens
    return heading


def _above_province(
    body: str, heading: tuple[int, int], provinces: Set[tuple[int, int]]
) -> tuple[int, int] | None:
    """Return the heading of a list over several provinces, of which one stands first.

    It is the line above the first province.
    """
    return list_headings.above(body, heading[0]) if heading in provinces else heading


def _without_dateline(
    reading: Reading, start: int, end: int, listed: int
) -> tuple[int, int] | None:
    """Return a heading without the place and the brand that the body opens with.

    None is left of it where they stand right before the list.
    """
    place = reading.dateline
    opening = place and _BRAND.match(reading.body, place[1], listed)
    start = max(start, opening.end()) if opening else start
    return (start, end) if start < end else None


def _items(
    body: str, shape: Shape, regions: Sequence[Region], list_no: int
) -> tuple[RegionListItem, ...]:
    return tuple(
        RegionListItem(
            text=body[item.naming.outer : item.naming.end],
            start=item.naming.outer,
            end=item.naming.end,
            rule=f"region_lists.{shape.style}_item",
            list_no=list_no,
            ordinal=item.ordinal,
            region=region.name,
            code=region.code,
            bps_code=region.bps_code,
            level=region.level,
            province=region.province,
            province_code=region.province_code,
        )
        for item, region in zip(shape.items, regions, strict=True)
    )


def _fact(
    reading: Reading,
    shape: Shape,
    regions: Sequence[Region],
    list_no: int,
    *,
    floor: int,
    provinces: Set[tuple[int, int]],
) -> RegionListFact:
    body = reading.body
    heading = _heading(reading, shape)
    if heading and heading[0] < floor <= heading[1]:
        heading = list_headings.rest(body, floor, heading[1])
    if heading and len({region.province_code for region in regions}) > 1:
        heading = _above_province(body, heading, provinces)
    declared = _declared(reading, shape, heading, regions, floor)
    missing = _missing(shape)
    names = Counter(region.name for region in regions)
    duplicates = tuple(name for name, times in names.items() if times > 1)
    items = _items(body, shape, regions, list_no)
    start, end = heading or (items[0].start, items[0].end)
    goes_on = _OPEN_END.match(body, items[-1].end) is not None
    agrees = declared in (None, len(items))
    return RegionListFact(
        text=body[start:end],
        start=start,
        end=end,
        rule=f"region_lists.{shape.style}",
        list_no=list_no,
        heading=body[start:end] if heading else None,
        style=shape.style,
        declared_count=declared,
        item_count=len(items),
        missing_ordinals=missing,
        duplicate_regions=duplicates,
        complete=agrees and not (missing or duplicates or goes_on),
        items=items,
    )


def find(reading: Reading) -> Findings[RegionListFact]:
    """Return the region lists of a body, numbered from 1 in text order."""
    keys: dict[int, list[str]] = {}
    provinces = set()
    for settled in reading.of(region_meanings.find).settled:
        keys.setdefault(settled.naming.start, []).append(settled.key)
        if "." not in settled.key:
            provinces.add((settled.naming.outer, settled.naming.end))
    shapes = list_shapes.find(reading.body, reading.of(region_rows.find), keys)
    facts: list[RegionListFact] = []
    floor = 0
    for list_no, shape in enumerate(shapes, 1):
        # "Kota dan Kabupaten Blitar" are two items.
        told = [(item, key) for item in shape.items for key in keys[item.naming.start]]
        regions = [in_force(key, reading.published_on) for _, key in told]
        whole = replace(shape, items=tuple(item for item, _ in told))
        facts.append(
            _fact(reading, whole, regions, list_no, floor=floor, provinces=provinces)
        )
        floor = shape.items[-1].naming.end
    return Findings(tuple(facts))


@Language.factory("fakta_region_lists")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("region_lists", find)
