"""How many regions an article says there are: "25 besar", "sebanyak tujuh kota"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from extractors.anchors import declare
from extractors.reading import Reading
from extractors.regions.gazetteer import KABUPATEN, KOTA, PROVINCE
from extractors.vocabulary import load

__all__ = ["Counts", "DeclaredCount", "find"]

_VOCABULARY: Final = load("region_lists")
_COUNTED: Final = declare("region_lists.counted", _VOCABULARY.forms("counted"))
_TIMES: Final = {"belas": (1, 10), "puluh": (10, 0), "ratus": (100, 0)}
_UNIT: Final = rf"(?:{'|'.join(sorted(_VOCABULARY.forms('number'), reverse=True))})"
_WRITTEN: Final = (
    r"(?<![\w.,/])(?:(?P<figure>\d{1,3})(?:\s?\([a-z ]{4,30}\))?"
    rf"|(?:ke)?(?P<words>{_UNIT}(?:\s(?:belas|puluh|ratus))?(?:\s{_UNIT})?))\s"
)
_NUMBER: Final = re.compile(rf"{_WRITTEN}\Z", re.IGNORECASE)
# Of the whole only a part is meant: "11 dari 19 kabupaten", "dari 19 kabupaten, 11 di
# antaranya".
_OF: Final = r"(?:dari|di\s?antara)\s(?:total\s|seluruh\s|jumlah\s)?(?:sebanyak\s)?"
_BEFORE_WHOLE: Final = (
    "dari ",
    "antara ",
    "total ",
    "seluruh ",
    "jumlah ",
    "sebanyak ",
)
_PART: Final = re.compile(rf"{_WRITTEN}{_OF}\Z", re.IGNORECASE)
_OF_WHOLE: Final = re.compile(rf"\s(?:\w+\s)??{_OF}", re.IGNORECASE)
_AMONG_THEM: Final = re.compile(
    rf"{_WRITTEN}(?:(?:daerah|di)\s)?(?:di)?\s?\Z", re.IGNORECASE
)
_THEM: Final = "antaranya"
_OTHER: Final = re.compile(
    rf"\s?[/-]\s?{_VOCABULARY.alternation('counted')}", re.IGNORECASE
)
_NUMBER_ENDS: Final = (*"0123456789)", *_TIMES, *_VOCABULARY.forms("number"))
_LONGEST_NUMBER: Final = 60
_DARI: Final = re.compile(rf"(?<!\w){_OF}\Z", re.IGNORECASE)
_AMONG_CHARS: Final = 120
# "PPKM Level 3 Kabupaten Sigi" counts nothing.
_GRADE: Final = re.compile(
    rf"{_VOCABULARY.alternation('grade')}[\s:]*\Z", re.IGNORECASE
)
_LONGEST_GRADE: Final = 2 + max(map(len, _VOCABULARY.forms("grade")))
_PLUS: Final = re.compile(r"\s?(?:,\s?)?(?:dan|serta)\s|\s?,\s?")


@dataclass(frozen=True, slots=True)
class DeclaredCount:
    """A number of regions that a body states.

    Attributes
    ----------
    value : int
        The number.
    level : str
        What is counted: province, kabupaten, kota, local (kabupaten and kota) or ""
        where the word does not tell.
    start, end : int
        Where it stands in the body.
    is_vague : bool
        Whether it may be of persons as well.
    """

    value: int
    level: str
    start: int
    end: int
    is_vague: bool = False


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


def _value_of(number: re.Match[str]) -> int:
    return int(number["figure"] or 0) or _value(number["words"] or "")


def find(reading: Reading) -> tuple[DeclaredCount, ...]:
    """Return the numbers of regions that a body states, in text order.

    Examples
    --------
    >>> [count.value for count in find(Reading("dua belas daerah dari 34 provinsi"))]
    [12, 34]
    """
    counts = []
    # Of the words that start together the longest is told last.
    for start, end in dict(reading.at(_COUNTED)).items():
        if not reading.lower.endswith(_NUMBER_ENDS, 0, start - 1):
            continue  # most of these words are counted by nothing
        floor = max(0, start - _LONGEST_NUMBER)
        number = _NUMBER.search(reading.body, floor, start)
        counted = _VOCABULARY.get("counted", reading.body[start:end])
        if number is None or counted is None or _is_grade(reading.body, number):
            continue
        if reading.lower.endswith(_BEFORE_WHOLE, floor, number.start()):
            part = _PART.search(reading.body, floor, number.start())
            if part and not _is_grade(reading.body, part):
                number = part
        other = _OTHER.match(reading.body, end)
        level = "local" if other else str(counted.data["level"])
        value = _value_of(number)
        last = other.end() if other else end
        is_vague = bool(counted.data.get("vague"))
        counts.append(DeclaredCount(value, level, number.start(), last, is_vague))
    counts = _added(reading.body, counts)
    if _THEM in reading.lower:
        counts = _among(reading, counts)
    return tuple(count for count in counts if count.value > 1)


def _is_grade(body: str, number: re.Match[str]) -> bool:
    start = number.start()
    return bool(_GRADE.search(body, max(0, start - _LONGEST_GRADE), start))


def _added(body: str, counts: Sequence[DeclaredCount]) -> list[DeclaredCount]:
    """Add up kabupaten and kota counted apart: "dua kabupaten dan satu kota".

    Of "empat daerah dari 19 kabupaten" the part is left.
    """
    added: list[DeclaredCount] = []
    for count in counts:
        last = added[-1] if added else None
        if (
            last
            and {last.level, count.level} == {KABUPATEN, KOTA}
            and _PLUS.fullmatch(body, last.end, count.start)
        ):
            value = last.value + count.value
            added[-1] = DeclaredCount(value, "local", last.start, count.end)
        elif last and _is_whole_of(body, last, count):
            continue
        else:
            added.append(count)
    return added


def _is_whole_of(body: str, part: DeclaredCount, count: DeclaredCount) -> bool:
    are_alike = part.level == count.level or (
        not part.level and count.level != PROVINCE
    )
    between = _OF_WHOLE.fullmatch(body, part.end, count.start)
    return are_alike and between is not None


def _among(reading: Reading, counts: list[DeclaredCount]) -> list[DeclaredCount]:
    """Put "empat di antaranya" in the place of the whole that stands before it."""
    body, parts = reading.body, []
    at = reading.lower.find(_THEM)
    while at >= 0:
        part = _AMONG_THEM.search(body, max(0, at - _LONGEST_NUMBER), at)
        parts += [part] if part else []
        at = reading.lower.find(_THEM, at + 1)
    starts = [part.start() for part in parts]
    found = []
    for count, following in zip_longest(counts, counts[1:]):
        floor = max(0, count.start - _LONGEST_NUMBER)
        limit = min(
            count.end + _AMONG_CHARS, following.start if following else len(body)
        )
        at = bisect_left(starts, count.end)
        is_near = at < len(starts) and starts[at] < limit
        if is_near and _DARI.search(body, floor, count.start):
            value, span = _value_of(parts[at]), parts[at].span()
            count = DeclaredCount(value, count.level, *span, count.is_vague)
        found.append(count)
    return found


class Counts:
    """The numbers of regions of a reading, by where they stand and by value.

    Parameters
    ----------
    reading : Reading
        Its numbers are taken as `find` finds them.
    """

    def __init__(self, reading: Reading) -> None:
        self._counts = find(reading)
        self._starts = [count.start for count in self._counts]
        self._by_value: dict[int, dict[str, list[DeclaredCount]]] = {}
        for count in self._counts:
            levels = self._by_value.setdefault(count.value, {})
            levels.setdefault(count.level, []).append(count)

    def between(self, start: int, end: int, levels: Set[str]) -> list[DeclaredCount]:
        """Return the counts in a slice that may be of regions of some levels."""
        at = bisect_left(self._starts, start)
        near = self._counts[at : bisect_left(self._starts, end)]
        return [c for c in near if c.end <= end and _fits(c.level, levels)]

    def outside(
        self, start: int, end: int, levels: Set[str], values: Iterable[int | None]
    ) -> int | None:
        """Return the first of some values that is counted outside a slice, or None."""
        found = []
        for value in values:
            for level, counts in self._by_value.get(value or 0, {}).items():
                apart = (c for c in counts if not start <= c.start < end)
                if _fits(level, levels) and (count := next(apart, None)):
                    found.append(count)
        return min(found, key=lambda count: count.start).value if found else None


def _fits(level: str, levels: Set[str]) -> bool:
    """Tell whether what is counted may be regions of some levels."""
    return levels != {PROVINCE} if level == "local" else level in ("", *levels)
