"""Misprints: months with one slip of the hand, days whose digits a blank parts."""

from collections.abc import Iterator
from functools import lru_cache
from string import ascii_lowercase
from typing import Final

from extractors.dates.atoms import Meaning, Place
from extractors.vocabulary import fold, load

__all__ = ["between", "is_split", "joined", "month"]

_LEAST_LETTERS: Final = 5
"""Shorter names have too many neighbours: Juni and Juli are one letter apart."""

_SHORTEST_MISPRINT, _LONGEST_MISPRINT = 6, 14  # with the blanks round it
_MOST_TENS, _LAST_DAY = 3, 31
_MONTHS: Final = {
    fold(form): int(entry.id)
    for entry in load("dates").entries("month")
    for form in entry.forms
    if len(form) >= _LEAST_LETTERS
}


# Few words ever stand between a number and a year.
@lru_cache(maxsize=1 << 12)
def month(word: str) -> int | None:
    """Return the month that a word in lower case misprints, or None.

    Examples
    --------
    >>> month("sepetember"), month("agustsu"), month("februasi"), month("peserta")
    (9, 8, 2, None)
    """
    if not (word.isascii() and word.isalpha()):
        return None
    found = {_MONTHS[form] for form in _repaired(word) if form in _MONTHS}
    return found.pop() if len(found) == 1 else None


def _repaired(word: str) -> Iterator[str]:
    """Yield the words that one slip of the hand would turn into this one."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in ascii_lowercase:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]


def between(lower: str, kept: list[Place], start: int) -> list[Place]:
    """Return the misprinted month between a day and a year, if one stands there."""
    if not kept or kept[-1][2].letter != "n":
        return []
    end = kept[-1][1]
    if not (_SHORTEST_MISPRINT <= start - end <= _LONGEST_MISPRINT):
        return []
    word = lower[end:start].strip()
    found = month(word)
    first = lower.find(word, end)
    if found is None or first == end or first + len(word) == start:
        return []
    return [(first, first + len(word), Meaning("M", found, str(found)))]


def is_split(lower: str, kept: list[Place], month_start: int) -> bool:
    """Tell whether a blank parts the digits of a day before a month: "1 7 Agustus"."""
    if len(kept) < 2:
        return False
    (start, end, first), (second_start, second_end, second) = kept[-2:]
    return (
        first.letter == second.letter == "n"
        and lower[start - 1 : start].isspace()
        and lower[end:second_start] == lower[second_end:month_start] == " "
        and second_end - second_start == end - start == 1
        and 0 < first.value <= _MOST_TENS
        and int(f"{first.value}{second.value}") <= _LAST_DAY
    )


def joined(first: Place, second: Place) -> Place:
    """Return the number whose two digits are parted."""
    number = first[2].value * 10 + second[2].value
    return first[0], second[1], Meaning("n", number)
