"""Misprinted months: one letter too many, too few, wrong, or two exchanged."""

from collections.abc import Iterator
from functools import lru_cache
from string import ascii_lowercase
from typing import Final

from extractors.vocabulary import fold, load

__all__ = ["month"]

_LEAST_LETTERS: Final = 5
"""Shorter names have too many neighbours: Juni and Juli are one letter apart."""

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
