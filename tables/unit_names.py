"""Names of one organisation: written in full, abbreviated, or with parts left out.

Indonesian offices are abbreviated by beginnings of their words: *Kominfo* is
*Komunikasi dan Informatika*, *PUPR* is *Pekerjaan Umum dan Penataan Ruang*. Nobody has
a list of them all; in one region, under one role, the beginnings tell enough.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

__all__ = ["abbreviates", "same_names"]

_WORD: Final = re.compile(r"\w+")
_JOINING: Final = frozenset({"dan", "serta"})


def abbreviates(short: str, long: str) -> bool:
    """Return whether each word of one name is, or begins, words of the other in order.

    Examples
    --------
    >>> abbreviates("Dinas PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang")
    True
    >>> abbreviates("Dinas Sosial", "Dinas Kesehatan")
    False
    """
    return _fits(_words(short), _words(long))


def same_names(names: Iterable[str]) -> dict[str, str]:
    """Return for each name the fullest one of the same organisation.

    An abbreviation that fits several full names stays by itself: it may be any of them.
    """
    told = sorted(set(names), key=lambda name: (-len(name), name))
    fullest: dict[str, str] = {}
    for name in told:
        fits = {full for full in fullest.values() if abbreviates(name, full)}
        fullest[name] = fits.pop() if len(fits) == 1 else name
    return fullest


@cache
def _words(name: str) -> tuple[str, ...]:
    words = _WORD.findall(name.casefold())
    return tuple(word for word in words if word not in _JOINING)


def _fits(short: Sequence[str], long: Sequence[str]) -> bool:
    if not short or not long:
        return not short and not long
    return any(_fits(short[1:], long[taken:]) for taken in _taken(short[0], long))


def _taken(word: str, long: Sequence[str]) -> Iterator[int]:
    """Yield how many of the words ahead a word may stand for."""
    if word == long[0]:
        yield 1
    # The beginning of a single word is no abbreviation: "Dinas Per" is cut off.
    yield from (taken for taken in _begun(word, long) if taken > 1)


def _begun(rest: str, long: Sequence[str]) -> Iterator[int]:
    """Yield of how many of the words ahead a word puts beginnings together."""
    if not rest:
        yield 0
    elif long:
        for size in range(1, len(rest) + 1):
            if not long[0].startswith(rest[:size]):
                break
            yield from (1 + taken for taken in _begun(rest[size:], long[1:]))
