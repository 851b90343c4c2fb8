"""What a name's own words and its row make of it, whatever the article says."""

import re
from typing import Final

from extractors.regions import gazetteer
from extractors.regions.gazetteer import (
    JAKARTA,
    KABUPATEN,
    KOTA,
    LEVELS,
    PROVINCE,
    Meaning,
    provinces_of,
)
from extractors.regions.region_names import Naming
from extractors.regions.region_rows import Member, Row

__all__ = [
    "LEAST_ROW",
    "among_provinces",
    "carried",
    "is_elsewhere",
    "left",
    "named_beside",
    "only",
    "provinces_beside",
    "stated",
    "tells_each_kota",
]

LEAST_ROW: Final = 2
"""A row with so many items or fewer tells little about one of them."""

_WITHIN: Final = re.compile(r"\s?[,(]")


def stated(naming: Naming) -> Meaning | None:
    """Return what the word before a name says it is."""
    if not naming.has_ruler or naming.is_weak:
        return None
    if naming.level in LEVELS:
        return gazetteer.of_level(naming.meanings, naming.level, guarded=True)
    return None


def only(naming: Naming) -> Meaning | None:
    """Return the one region of that name."""
    free = [meaning for meaning in naming.meanings if not meaning.guarded]
    if len(free) == 1 and (naming.has_ruler or not naming.is_word):
        return free[0]
    if not free and len(naming.meanings) == 1 and naming.has_ruler:
        return naming.meanings[0] if naming.level not in LEVELS else None
    return None


def among_provinces(row: Row, naming: Naming) -> Meaning | None:
    """Return the province that shares a town's name, in a row of provinces."""
    if naming.has_ruler or len(row.items) <= LEAST_ROW:
        return None
    meaning = gazetteer.of_level(naming.meanings, PROVINCE, guarded=True)
    if meaning is None or not meaning.guarded:
        return None
    others = [item.naming.levels for item in row.items if item.naming is not naming]
    are_provinces = all(PROVINCE in levels for levels in others)
    # Bengkulu, Jambi and Gorontalo are towns as well.
    are_sure = others.count({PROVINCE}) >= LEAST_ROW
    return meaning if are_provinces and are_sure else None


def carried(naming: Naming, level: str) -> Meaning | None:
    """Return what the kind of the row makes of a name."""
    return gazetteer.of_level(naming.meanings, level, guarded=False)


def is_elsewhere(row: Row, member: Member, follower: Member | None) -> bool:
    """Tell whether the name behind it puts a word-like name into Jakarta."""
    if member.naming.has_ruler or follower is None:
        return False
    if len(row.items) > LEAST_ROW or not _WITHIN.match(follower.gap):
        return False
    return JAKARTA in follower.naming.provinces - member.naming.provinces


def named_beside(row: Row) -> set[str]:
    """Return the keys that kind words tell in a row of three names or more."""
    if len(row.items) <= LEAST_ROW:
        return set()
    told = (stated(item.naming) for item in row.items)
    return {meaning.key for meaning in told if meaning}


def provinces_beside(row: Row) -> set[str]:
    """Return the provinces of the names of a row that can mean one region alone."""
    if len(row.members) < LEAST_ROW:
        return set()
    single = (m.naming for m in row.members if len(m.naming.meanings) == 1)
    return {code for naming in single for code in provinces_of(naming.meanings[0].key)}


def left(
    meanings: list[Meaning], within: set[str], named: set[str], *, no_kota: bool
) -> list[Meaning]:
    """Return the meanings that the other names of a row leave to one without a kind.

    Those in the province above it; not the one that stands in the row already: "Bogor,
    Kota Bogor"; and on lines that name each kota as such, the kabupaten.
    """
    if len(meanings) == 1:
        return meanings
    near = [
        m
        for m in meanings
        if m.key not in within and not within.isdisjoint(provinces_of(m.key))
    ]
    meanings = near or meanings
    left = [
        m for m in meanings if m.key not in named and not (no_kota and m.level == KOTA)
    ]
    return left or meanings


def tells_each_kota(row: Row) -> bool:
    """Tell whether a list on lines has kota with the word and kabupaten without."""
    if not any("\n" in item.gap for item in row.items):
        return False
    kinds = {item.naming.level for item in row.items if item.naming.kind == "kind"}
    bare = [only(item.naming) for item in row.items if not item.naming.has_ruler]
    return kinds == {KOTA} and any(m and m.level == KABUPATEN for m in bare)
