"""A body read as calendar words: one letter a word, so that grammar is a plain regex.

``Kamis (18/7/2019) lalu`` reads as ``W (n/n/y) p``. Words that mean nothing for a date
become ``~``; blanks of any kind and number become one blank, dashes of any kind ``-``.
A rule is a pattern over these letters; `Words.atoms` leads back to values and offsets.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from extractors.dates import calendar_atoms
from extractors.dates.calendar_atoms import Atom
from extractors.reading import Reading
from extractors.vocabulary import fold

__all__ = ["Words", "matches", "read", "tense_of", "word_after", "word_before"]

_SIGNS: Final = (
    dict.fromkeys("-–—‒−‐‑", "-")
    | {c: c for c in "(),./&:"}
    | {
        "[": "(",
        "]": ")",
    }
)
_LONGEST_GAP: Final = 24
_WORD_BEFORE: Final = re.compile(r"([^\s,;:()\"“”/-]+)\s*\Z")
_WORD_AFTER: Final = re.compile(r"\s+([^\W\d_]+)")
_LONGEST_WORD: Final = 40


@dataclass(frozen=True, slots=True)
class Words:
    """The code of a body and, for each letter of it, the atom or None for a sign."""

    code: str
    atoms: tuple[Atom | None, ...]

    def inside(self, start: int, end: int) -> list[Atom]:
        """Return the atoms of a slice of the code."""
        return [atom for atom in self.atoms[start:end] if atom is not None]


def read(reading: Reading) -> Words:
    """Return the calendar words of a body."""
    lower = reading.lower
    letters: list[str] = []
    atoms: list[Atom | None] = []
    last = 0
    for atom in calendar_atoms.find(reading):
        gap = _signs(lower[last : atom.start])
        letters += gap
        atoms += [None] * len(gap)
        letters.append(atom.letter)
        atoms.append(atom)
        last = atom.end
    gap = _signs(lower[last:])
    letters += gap
    atoms += [None] * len(gap)
    return Words("".join(letters), tuple(atoms))


def matches(pattern: re.Pattern[str], code: str, needs: str) -> Iterator[re.Match[str]]:
    """Yield a pattern's matches in a code.

    No date runs over a ``~``: only the stretches between them are searched that hold
    one of the letters in ``needs``.
    """
    needed = _any_of(needs)
    match = needed.search(code)
    while match is not None:
        start = code.rfind("~", 0, match.start()) + 1
        end = code.find("~", match.end())
        end = len(code) if end < 0 else end
        yield from pattern.finditer(code, start, end)
        match = needed.search(code, end)


@cache
def _any_of(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{letters}]")


def tense_of(atoms: Sequence[Atom]) -> str | None:
    """Return past or future from the last word of time among the atoms, or None."""
    for atom in reversed(atoms):
        if atom.letter in "pgfl":
            return atom.key
        if atom.letter == "D":
            return "past" if atom.value < 0 else "future"
    return None


def word_before(body: str, start: int) -> str:
    """Return the word that ends before an offset, folded; "" after a stop or sign."""
    match = _WORD_BEFORE.search(body[max(0, start - _LONGEST_WORD) : start])
    return fold(match[1]) if match else ""


def word_after(body: str, end: int) -> str:
    """Return the word that begins after an offset, folded; "" before a stop or sign."""
    match = _WORD_AFTER.match(body[end : end + _LONGEST_WORD])
    return fold(match[1]) if match else ""


def _signs(gap: str) -> str:
    """Return the code of what stands between two atoms."""
    if gap == " ":
        return gap
    if gap[:1] == gap[-1:] == " " and gap[1].isalnum() and gap[-2].isalnum():
        return " ~ "
    if len(gap) > _LONGEST_GAP:
        gap = " ".join(f".{gap}.".split())[1:-1]  # a run of blanks is as good as one
    if len(gap) > _LONGEST_GAP:
        half = _LONGEST_GAP // 2
        head, tail = _short_signs(gap[:half]), _short_signs(gap[-half:])
        return head.partition("~")[0] + "~" + tail.rpartition("~")[2]
    return _short_signs(gap)


@lru_cache(maxsize=4096)
def _short_signs(gap: str) -> str:
    code = ""
    for char in gap:
        sign = " " if char.isspace() else _SIGNS.get(char, "~")
        if sign != code[-1:] or sign not in " -~":
            code += sign
    head, word, tail = code.partition("~")
    return head + word + tail.rpartition("~")[2] if word else code
