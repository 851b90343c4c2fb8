"""Rows: regions' names that stand side by side, joined by commas, "dan" or lines.

In a row a kind word holds for the names after it, an abbreviation is opened by a sure
neighbour, and a province behind a kabupaten is where that lies.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extractors import region_names
from extractors.gazetteer import JAKARTA, PROVINCE, provinces_of
from extractors.reading import Reading
from extractors.region_names import Naming
from extractors.vocabulary import load

__all__ = ["Member", "Row", "find"]

_JOINTS: Final = load("region_lists").alternation("joint")
_MARK: Final = r"\(?(?:\d{1,3}|[a-z])\s?[.)-]\)?|[-–—•*●]"
# Between names on one line, or with the rest of a line and the next line's mark.
_GAP: Final = re.compile(
    rf"\)?(?:\s?\([^()\n]{{0,60}}\))?\s*(?:(?:[,;/&+]|[-–—]{{1,2}})\s*)?"
    rf"(?:{_JOINTS}[\s,]*){{0,3}}(?:\(|se[- ]|(?:{_MARK})\s*)?"
    rf"|[^\n]{{0,150}}\n\s*(?:{_MARK})\s*"
    r"|[^\S\n]*[:(–-][^\n]{0,80}\n\s*",
    re.IGNORECASE,
)
_LONGEST_GAP: Final = 160
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
    """

    naming: Naming
    gap: str
    is_upward: bool = False


@dataclass(slots=True)
class Row:
    """Names that stand side by side, in text order; one name alone is a row too."""

    members: list[Member]

    @property
    def items(self) -> list[Member]:
        """The members that count: without those that only tell where another lies."""
        items = [member for member in self.members if not member.is_upward]
        if len(items) > 1 and _is_outer(items[0].naming, items[1:]):
            del items[0]
        return items


def _levels(naming: Naming) -> set[str]:
    return {meaning.level for meaning in naming.meanings}


def _is_outer(naming: Naming, others: Sequence[Member]) -> bool:
    """Tell whether a first name is a province in which, or after which, a row stands.

    "di Bali (Badung, ...", "Sigi di Sulawesi Tengah, Kota Bima, ..."; Jakarta is named
    beside towns as one of them.
    """
    return (
        (naming.kind == "place" or _IN_BRACKET.fullmatch(others[0].gap) is not None)
        and all(m.level == PROVINCE and m.key != JAKARTA for m in naming.meanings)
        and not any(PROVINCE in _levels(other.naming) for other in others)
    )


def _is_upward(before: Naming, naming: Naming, gap: str) -> bool:
    """Tell whether a name tells where the one before lies, or says it again."""
    if _IN_BRACKET.fullmatch(gap) and {m.key for m in naming.meanings} & {
        m.key for m in before.meanings
    }:
        return True
    if naming.level not in ("", PROVINCE) or _CLOSING.search(gap):
        return False
    if before.level == PROVINCE or (not before.level and PROVINCE in _levels(before)):
        return False
    provinces = {code for m in before.meanings for code in provinces_of(m.key)}
    return any(m.level == PROVINCE and m.key in provinces for m in naming.meanings)


def _rows(body: str, names: Sequence[Naming]) -> Iterator[Row]:
    members: list[Member] = []
    for naming in names:
        gap = ""
        if members:
            before = members[-1].naming
            gap = body[before.end : naming.lead]
            if len(gap) > _LONGEST_GAP or not _GAP.fullmatch(gap):
                yield Row(members)
                members = []
                gap = ""
        upward = bool(members) and _is_upward(_last_item(members), naming, gap)
        members.append(Member(naming, gap, upward))
    if members:
        yield Row(members)


def _last_item(members: Sequence[Member]) -> Naming:
    return next(m.naming for m in reversed(members) if not m.is_upward)


def find(reading: Reading) -> tuple[Row, ...]:
    """Return all names of a body in rows, in text order."""
    return tuple(_rows(reading.body, reading.of(region_names.find).names))
