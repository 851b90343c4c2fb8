"""The numbers of a body that dates can hold: days, months, years, not codes."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from extractors.dates.atoms import Meaning, Place

__all__ = ["NUMBER", "find"]

NUMBER: Final = re.compile(r"[0-9]+(?:\.[0-9]+)*")
# A regex runs over what it skips in half the time that it takes to search.
_NEXT_NUMBER: Final = re.compile(rf"[^0-9]*+(?:({NUMBER.pattern})|\Z)")
_DIGITS: Final = re.compile(r"[0-9]+")
_DOTTED_DATE: Final = re.compile(
    r"[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}(?![^\W_]|\.[0-9])"
)
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_MOST_DIGITS: Final = 5  # of a number alone; the shortest dotted date has eight signs


def find(lower: str, word_ends: set[int]) -> Iterator[Place]:
    """Yield the numbers that dates can hold: three for ``9.8.2019``."""
    for match in _NEXT_NUMBER.finditer(lower):
        text = match[1]
        if text is None:
            return
        if len(text) <= _MOST_DIGITS:
            meaning = _number(text)
            if (
                meaning is not None
                and not _is_code(lower, match.start(1), word_ends)
                and not (len(text) == 1 and _is_misread(lower, match.start(1)))
            ):
                yield *match.span(1), meaning
        elif "." in text and not _is_code(lower, match.start(1), word_ends):
            yield from _dotted(lower, match.start(1), text)


def _dotted(lower: str, start: int, text: str) -> Iterator[Place]:
    if _DOTTED_DATE.match(lower, start):
        numbers = [*_DIGITS.finditer(lower, start, start + len(text))]
    elif text.find(".") == 4:  # "tahun 2019.12 peserta": two sentences in one
        numbers = [*_DIGITS.finditer(lower, start, start + 4)]
    else:
        numbers = []
    for number in numbers:
        meaning = _number(number[0])
        if meaning is not None:
            yield *number.span(), meaning


# Numbers of few digits come again and again.
@lru_cache(maxsize=1 << 12)
def _number(text: str) -> Meaning | None:
    """Return the meaning of a few digits, or None where no date holds them."""
    if "." in text:
        return None
    if len(text) <= 2:
        return Meaning("n", int(text))
    if len(text) == 4 and _FIRST_YEAR <= int(text) <= _LAST_YEAR:
        return Meaning("y", int(text))
    if len(text) == 5 and text[:2] in ("19", "20"):
        return Meaning("z")
    return None


def _is_code(lower: str, start: int, word_ends: set[int]) -> bool:
    """Tell whether digits belong to a code: ``g20``, ``covid-19``, ``ke-72``."""
    before = lower[start - 1 : start]
    if not before or before == " " or start in word_ends:
        return False
    if before in "-–" and start > 1:
        return lower[start - 2].isalpha() and start - 1 not in word_ends
    return before.isalpha() or before in "_+@$"


def _is_misread(lower: str, at: int) -> bool:
    """Tell whether a digit opens a year with a letter among its digits: ``/2o19``."""
    return lower[at - 1 : at] == "/" and lower[at + 1 : at + 2].isalpha()
