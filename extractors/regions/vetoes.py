"""Why a region's name names something else: the words around it and its neighbours."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from extractors.regions.gazetteer import (
    LEVELS,
    PROVINCE,
    form_key,
    meanings,
    provinces_of,
)
from extractors.regions.region_words import VOCABULARY, Words, entry_of

if TYPE_CHECKING:
    from extractors.regions.region_names import Naming

__all__ = ["by_neighbours", "by_words"]

_PREFIXES: Final = {
    form_key(form): entry
    for entry in VOCABULARY.entries("prefix")
    for form in entry.forms
}
_ISLANDS_TOO: Final = frozenset(map(form_key, VOCABULARY.forms("island_too")))
_EAST: Final = frozenset(map(form_key, VOCABULARY.forms("island_pair")))

# "Universitas Negeri Semarang": other words of the name between.
_CHAIN: Final = re.compile(r"(?:\s+[A-Z][\w.'’-]*){1,5}\s+")
# So many longer names at most hold one name; mostly one or none does.
_MOST_NESTED: Final = 8
_LONGEST_CHAIN: Final = 100
_ROUTE: Final = re.compile(r"\s?[-–—]\s?[A-Z]")
_JOINT: Final = re.compile(r"\s*(?:,\s*dan|,|/|&|-|–|dan|serta|maupun)\s*")
_JOINT_BEFORE: Final = re.compile(_JOINT.pattern + "$")
_LONGEST_JOINT: Final = 12
_PERSON: Final = re.compile(
    rf"(?:\s[A-Z][a-z]+){{1,2}},\s{VOCABULARY.alternation('said_of_person')}"
)
_WITHIN: Final = re.compile(r",?\s(?=([A-Z]\w+))(?=(\1(?:\s[A-Z]\w+)?))")
_AND: Final = re.compile(r"\s(?:dan|serta)\s|\s?[-–/]\s?")
_GIVEN_NAMES: Final = re.compile(r"\s(?:[A-Z][a-z]+\s){1,2}")


def by_words(body: str, naming: "Naming", words: Words) -> str | None:
    """Return why a name is a part of something else's name by its words, or None."""
    start, end = naming.start, naming.end
    if longer := _around(words.whole, start, end):
        entry = VOCABULARY.get("whole", body[slice(*longer)])
        return entry.id if entry else None
    if naming.kind == "kind":
        return None
    if naming.word and naming.kind == "before" and _lies_in(body, naming):
        return None
    if naming.word and naming.kind in ("below", "before"):
        is_route = naming.word.id == "street" and _ROUTE.match(body, end)
        return None if is_route else naming.word.id
    near = bisect_right(words.far, start - _LONGEST_CHAIN)
    for far in words.far[near : bisect_left(words.far, start)]:
        if _CHAIN.fullmatch(body, far, start):
            opener = entry_of(body[words.start_of[far] : far])
            return opener.id if opener else None
    after = words.after.get(end + 1)
    if after and body[end] == " " and body[end + 1].isupper():
        entry = VOCABULARY.get("after", body[end + 1 : after])
        return entry.id if entry else None
    if not naming.kind and _PERSON.match(body, end):
        return "person"
    if naming.level not in LEVELS and _around(words.other, start, end):
        return "other_name"
    return None


def _around(
    longer: Sequence[tuple[int, int]], start: int, end: int
) -> tuple[int, int] | None:
    """Return the first of the longer names, in text order, that holds a name."""
    if not longer:
        return None
    begun = bisect_right(longer, start, key=itemgetter(0))
    near = longer[max(0, begun - _MOST_NESTED) : begun]
    return next((span for span in near if end <= span[1]), None)


def _lies_in(body: str, naming: "Naming") -> bool:
    """Return whether a town's province stands right behind it: Hotel Depok Jawa Barat.

    Then the town is no part of the name before it.
    """
    found = _WITHIN.match(body, naming.end)
    if found is None or naming.word is None or naming.word.id != "company":
        return False
    levels = {m.level for m in naming.meanings}
    provinces = {code for m in naming.meanings for code in provinces_of(m.key)}
    return PROVINCE not in levels and any(
        m.key in provinces for m in (*meanings(found[1]), *meanings(found[2]))
    )


def by_neighbours(body: str, names: Sequence["Naming"], words: Words) -> dict[int, str]:
    """Return which names their neighbours make no region: index and reason."""
    refused = _islands(body, names, words)
    for i, (naming, other) in enumerate(pairwise(names)):
        gap = body[naming.end : other.start]
        prefix = _PREFIXES.get(naming.key)
        is_prefix = prefix and gap == " " and other.meanings[0].level != PROVINCE
        if prefix and is_prefix and naming.kind != "kind":
            refused[i] = prefix.id
            if prefix.data["takes"]:
                refused[i + 1] = prefix.id
        elif naming.kind == "office" and not other.kind and _GIVEN_NAMES.fullmatch(gap):
            # "Bupati Alor Made Tabanan": the second is a part of a person's name.
            refused[i + 1] = "person"
    return refused


def _islands(body: str, names: Sequence["Naming"], words: Words) -> dict[int, str]:
    """Return the provinces that stand beside islands, and so are islands too."""
    refused: dict[int, str] = {}
    taken = {at for naming in names for at in range(naming.start, naming.end)}
    islands = [span for span in words.islands if span[0] not in taken]
    starts, ends = {start for start, _ in islands}, {end for _, end in islands}
    for i, naming in enumerate(names):
        if naming.key not in _ISLANDS_TOO or naming.kind == "kind":
            continue
        floor = max(0, naming.start - _LONGEST_JOINT)
        before = _JOINT_BEFORE.search(body, floor, naming.start)
        after = _JOINT.match(body, naming.end)
        if (before and before.start() in ends) or (after and after.end() in starts):
            refused[i] = "island"
    for i in range(len(names) - 1):
        if not {names[i].key, names[i + 1].key} <= _EAST or names[i].kind == "kind":
            continue
        gap = body[names[i].end : names[i + 1].start]
        is_row = i and _JOINT.fullmatch(body[names[i - 1].end : names[i].start])
        if _AND.fullmatch(gap) and not (is_row and i - 1 not in refused):
            refused[i] = refused[i + 1] = "island"
    return refused
