"""How many regions an article says there are: "25 besar", "sebanyak tujuh kota"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extractors.vocabulary import load

__all__ = ["DeclaredCount", "find"]

_VOCABULARY: Final = load("region_lists")
_UNIT: Final = rf"(?:{'|'.join(sorted(_VOCABULARY.forms('number'), reverse=True))})"
_COUNT: Final = re.compile(
    r"(?<![\w.,/])(?:(?P<figure>\d{1,3})(?:\s?\([a-z ]{4,30}\))?"
    rf"|(?:ke)?(?P<words>{_UNIT}(?:\s(?:belas|puluh|ratus))?(?:\s{_UNIT})?))"
    rf"\s(?P<counted>{_VOCABULARY.alternation('counted')})"
    rf"(?P<other>\s?[/-]\s?{_VOCABULARY.alternation('counted')})?",
    re.IGNORECASE,
)
_TIMES: Final = {"belas": (1, 10), "puluh": (10, 0), "ratus": (100, 0)}


@dataclass(frozen=True, slots=True)
class DeclaredCount:
    """A number of regions that a text states.

    Attributes
    ----------
    value : int
        The number.
    level : str
        What is counted: province, kabupaten, kota, local (kabupaten and kota) or ""
        where the word does not tell.
    start, end : int
        Where it stands in the text.
    """

    value: int
    level: str
    start: int
    end: int


def _value(words: str) -> int:
    """Read a number in words below a thousand: "dua belas", "dua puluh lima"."""
    total = 0
    for word in words.lower().split():
        if word in _TIMES:
            factor, more = _TIMES[word]
            total = total * factor + more
        elif entry := _VOCABULARY.get("number", word):
            total += int(entry.id)
    return total


def find(text: str) -> Iterator[DeclaredCount]:
    """Yield the numbers of regions that a text states, in text order.

    Examples
    --------
    >>> [count.value for count in find("dua belas daerah dari 34 provinsi")]
    [12, 34]
    """
    for found in _COUNT.finditer(text):
        entry = _VOCABULARY.get("counted", found["counted"])
        if entry is None:
            continue
        level = "local" if found["other"] else str(entry.data["level"])
        value = int(found["figure"] or 0) or _value(found["words"] or "")
        if value > 1:
            yield DeclaredCount(value, level, found.start(), found.end())
