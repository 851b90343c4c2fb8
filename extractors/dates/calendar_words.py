"""A body read as calendar words: one letter a word, so that grammar is a plain regex.

``Kamis (18/7/2019) lalu`` reads as ``W (n/n/y) p``. Words that mean nothing for a date
become ``~``, but ``d`` is a word that joins two dates, and ``#`` a number that is none;
blanks of any kind and number become one blank, dashes of any kind ``-``.
A rule is a pattern over these letters; `Words.atoms` leads back to values and offsets.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import digits
from typing import Final

from extractors.dates import calendar_atoms
from extractors.dates.calendar_atoms import VOCAB, Atom, Place
from extractors.reading import Reading
from extractors.vocabulary import fold

__all__ = ["Rule", "Words", "read", "tense_of", "word_after", "word_before"]

_SIGN_CODES: Final = (
    dict.fromkeys("-–—‒−‐‑", "-")
    | {c: c for c in "(),./&:"}
    | {
        "[": "(",
        "]": ")",
    }
    | {c: " " for c in map(chr, range(0x3001)) if c.isspace()}
)
_SIGNS: Final = "".join(_SIGN_CODES)
_JOINTS: Final = frozenset(map(fold, VOCAB.forms("joint")))
_LONGEST_JOINT: Final = max(map(len, _JOINTS)) + 2
_NO_ATOMS: Final = frozenset(_SIGN_CODES.values()) | {"~", "d", "#"}
_LONGEST_RUN: Final = 24  # of signs; no date runs over more
_NO_WORD: Final = re.compile(r"[,;:()\"“”/-]")
_WORD_AFTER: Final = re.compile(r"\s+([^\W\d_]+)")
_LONGEST_WORD: Final = 40
# Nearly every stretch of a text has stood in an earlier one: few differ, and are short.
_KNOWN: Final = 1 << 12
_LONGEST_KNOWN: Final = 64


@dataclass(frozen=True, slots=True)
class Words:
    """The code of a body and, for each letter of it, the atom or None for a sign.

    Stretches without any date are left out; ``~~`` stands for them.
    """

    code: str
    atoms: tuple[Atom | None, ...]

    def inside(self, start: int, end: int) -> list[Atom]:
        """Return the atoms of a slice of the code."""
        return [atom for atom in self.atoms[start:end] if atom is not None]


class Rule:
    """A pattern over the letters of a code.

    No date runs over a ``~``: what matches in the stretch between two of them depends
    on its letters alone, so that it is found once and remembered.

    Parameters
    ----------
    needs : str
        Letters of which every match holds one.
    pattern : str
        A regex.
    """

    def __init__(self, needs: str, pattern: str) -> None:
        self._needed = re.compile(f"[{needs}]")
        self._pattern = re.compile(pattern)
        self._known = lru_cache(_KNOWN)(self._inside)

    def spans(self, code: str) -> list[tuple[int, int]]:
        """Return where the rule matches in a code, in order."""
        found: list[tuple[int, int]] = []
        needed = self._needed.search(code)
        while needed is not None:
            first = code.rfind("~", 0, needed.start()) + 1
            last = code.find("~", needed.end())
            last = len(code) if last < 0 else last
            inside = self._known if last - first <= _LONGEST_KNOWN else self._inside
            for start, end in inside(code[first:last]):
                found.append((first + start, first + end))
            needed = self._needed.search(code, last)
        return found

    def _inside(self, stretch: str) -> tuple[tuple[int, int], ...]:
        return tuple(match.span() for match in self._pattern.finditer(stretch))


def read(reading: Reading, holds_date: Callable[[str], bool]) -> Words:
    """Return the calendar words of a body.

    Parameters
    ----------
    reading : Reading
    holds_date : function
        Tells of the code of a short stretch whether any date can stand in it.
    """
    places = calendar_atoms.find(reading)
    codes: list[str] = []
    atoms: list[Atom | None] = []
    for code, first, last in _stretches(reading.lower, places):
        if len(code) > _LONGEST_KNOWN or holds_date(code):
            codes.append(code)
            atoms += _atoms(code, places[first:last])
        elif codes[-1:] != [""]:
            codes.append("")
            atoms.append(None)
    return Words("~".join(codes), tuple(atoms))


def _atoms(code: str, places: list[Place]) -> list[Atom | None]:
    """Return the atoms of a stretch's letters, and None for the ``~`` after them."""
    atoms = iter([Atom(*meaning, start, end) for start, end, meaning in places])
    return [None if letter in _NO_ATOMS else next(atoms) for letter in code + "~"]


def _stretches(lower: str, places: list[Place]) -> Iterator[tuple[str, int, int]]:
    """Yield the code of each stretch between words, and which of the places it holds.

    They are a slice of the places: index of the first, and past the last.
    """
    code = ""
    first = stop = 0
    for at, (start, end, meaning) in enumerate(places):
        before, after = _between(lower, stop, start)
        code += before
        if after is not None:
            yield code, first, at
            code, first = after, at
        code += meaning.letter
        stop = end
    before, _ = _between(lower, stop, len(lower))
    yield code + before, first, len(places)


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
    words = body[max(0, start - _LONGEST_WORD) : start].split()
    return fold(_NO_WORD.split(words[-1])[-1]) if words else ""


def word_after(body: str, end: int) -> str:
    """Return the word that begins after an offset, folded; "" before a stop or sign."""
    match = _WORD_AFTER.match(body[end : end + _LONGEST_WORD])
    return fold(match[1]) if match else ""


def _between(lower: str, start: int, end: int) -> tuple[str, str | None]:
    """Return the code of what stands between two atoms.

    Where words stand there, it is what stands before and what stands after them.
    """
    if end - start <= _LONGEST_JOINT:
        return _short(lower[start:end])
    if (
        lower[start] == lower[end - 1] == " "
        and lower[start + 1].isalpha()
        and lower[end - 2].isalpha()
    ):
        return " ", " "
    return _read(lower[start:end])


def _read(gap: str) -> tuple[str, str | None]:
    words = gap.strip(_SIGNS)
    if not words:
        return _code(gap), None
    before = _code(gap[: len(gap) - len(gap.lstrip(_SIGNS))])
    after = _code(gap[len(gap.rstrip(_SIGNS)) :])
    if words in _JOINTS:
        return f"{before}d{after}", None
    if words[0] in digits:
        before += "#"
    if words[-1] in digits:
        after = "#" + after
    return before, after


_short = lru_cache(_KNOWN)(_read)


def _code(signs: str) -> str:
    if len(signs) > _LONGEST_RUN:
        signs = " ".join(f".{signs}.".split())[
            1:-1
        ]  # a run of blanks is as good as one
    if len(signs) > _LONGEST_RUN:
        half = _LONGEST_RUN // 2
        return _code(signs[:half]) + "~" + _code(signs[-half:])
    return _short_code(signs)


@lru_cache(_KNOWN)
def _short_code(signs: str) -> str:
    code = ""
    for char in signs:
        sign = _SIGN_CODES[char]
        if sign != code[-1:] or sign not in " -":
            code += sign
    return code
