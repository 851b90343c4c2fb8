"""Whether two names may be one person's: a letter apart, a part, a short form."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations
from typing import Final

from extractors.officials.lexicon import NAMES
from extractors.vocabulary import fold

__all__ = [
    "DRIFT_MIN",
    "SHORT_MIN",
    "ends",
    "is_blend",
    "is_part",
    "name_words",
    "opens",
    "spelled_alike",
]

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’‘´`ʼ-][^\W\d_]+)*")
# Fewest letters of words that may differ in one; of a short form of a word.
DRIFT_MIN: Final = 5
SHORT_MIN: Final = 4
_PIECE_MIN: Final = 3
_VARIANTS: Final = {
    fold(form): entry.id for entry in NAMES.entries("variant") for form in entry.forms
}


# A name is compared with every other one of its body, again and again.
@lru_cache(maxsize=1 << 14)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared.

    Examples
    --------
    >>> name_words("SA. Ma’rifan")
    ('sa', "ma'rifan")
    """
    return tuple(fold(word) for word in _WORD.findall(name))


@lru_cache(maxsize=1 << 14)
def spelled_alike(name: str) -> tuple[str, ...]:
    """Return the words of a name, those that are spelled in many ways in one.

    Examples
    --------
    >>> spelled_alike("Moch. Rasyid") == spelled_alike("Muh. Rasyid")
    True
    """
    return tuple(_VARIANTS.get(word, word) for word in name_words(name))


def _near(one: str, other: str) -> bool:
    """Return whether two words are one word but for one letter, or two swapped ones.

    An initial stands for any word that begins with it.
    """
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if min(len(one), len(other)) < DRIFT_MIN or abs(len(one) - len(other)) > 1:
        return False
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))
    wrong = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(wrong) == 1:
        return True
    first, *rest = wrong
    return (
        rest == [first + 1] and one[first : first + 2] == other[first : first + 2][::-1]
    )


def is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether a name is a shorter form of another, word order kept."""
    rest = iter(long)
    return any(len(word) > 1 for word in short) and all(
        any(_near(word, other) for other in rest) for word in short
    )


def opens(short: str, word: str) -> bool:
    """Return whether one of two words begins with the other, which is no short one.

    Examples
    --------
    >>> opens("jokowi", "joko"), opens("risma", "rismaharini"), opens("joni", "jo")
    (True, True, False)
    """
    return min(len(short), len(word)) >= SHORT_MIN and (
        short.startswith(word) or word.startswith(short)
    )


def is_blend(short: str, words: Iterable[str]) -> bool:
    """Return whether the beginnings of two words, no short ones, make up one.

    Examples
    --------
    >>> is_blend("zulhas", ("zulkifli", "hasan")), is_blend("rini", ("rizal", "nix"))
    (True, False)
    """
    cuts = range(_PIECE_MIN, len(short) - _PIECE_MIN + 1)
    return any(
        first.startswith(short[:cut]) and second.startswith(short[cut:])
        for first, second in combinations(words, 2)
        for cut in cuts
    )


def ends(words: Iterable[str]) -> list[str]:
    """Return the first and the last two letters of each word.

    Words that are `_near` share one of the two.

    Examples
    --------
    >>> ends(("rasyid", "nur"))
    ['ra-', '-id', 'nu-', '-ur']
    """
    return [end for word in words for end in (f"{word[:2]}-", f"-{word[-2:]}")]
