"""A body read as calendar words: one letter a word, so that grammar is a plain regex.

``Kamis (18/7/2019) lalu`` reads as ``W (n/n/y) p``. Words that mean nothing for a date
become ``~``; blanks of any kind and number become one blank, dashes of any kind ``-``.
A rule is a pattern over these letters; `Words.atoms` leads back to values and offsets.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from functools import lru_cache
from typing import Final, NamedTuple

from extractors import anchors
from extractors.reading import Reading
from extractors.vocabulary import fold, load

__all__ = [
    "VOCAB",
    "Atom",
    "Clock",
    "Words",
    "folded_forms",
    "read",
    "tense_of",
    "word_after",
    "word_before",
]

VOCAB: Final = load("dates")

# The letter of each kind of word in the code that grammars read.
_LETTERS: Final = {
    "month": "M",
    "weekday": "W",
    "sunday_or_week": "G",
    "market_day": "j",
    "day_word": "D",
    "day_part": "P",
    "past": "p",
    "future": "f",
    "this": "i",
    "date_lead": "t",
    "day": "h",
    "week": "w",
    "month_word": "b",
    "year_word": "T",
    "fiscal_year": "F",
    "year_kind": "A",
    "term": "O",
    "modifier": "m",
    "range": "r",
    "today_past": "g",
    "today_future": "l",
    "not_a_date": "x",
    "joint": "d",
    "recurring": "v",
    "hijri_month": "I",
    "hijri_era": "H",
    "feast": "E",
    "number": "N",
}
# x marks words that hold one of the others but no date ("lalu lintas").
# Further letters: n number of one or two digits, y four digits that can be a year,
# # any other number, K clock time, Q part of a year, ~ anything else.

_MEANING: Final = {
    fold(form): (letter, entry.id)
    for kind, letter in _LETTERS.items()
    for entry in VOCAB.entries(kind)
    for form in entry.forms
}
_LABEL: Final = anchors.declare("dates.word", VOCAB.forms(*_LETTERS))
_CLOCK_LABEL: Final = anchors.declare("dates.clock", VOCAB.forms("clock"))
_PART_LABEL: Final = anchors.declare("dates.part_of_year", VOCAB.forms("part_of_year"))

_NUMBER: Final = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_DOTTED_DATE: Final = re.compile(
    r"[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}(?![^\W_]|\.[0-9])"
)
_HOUR: Final = (
    r"([01]?[0-9]|2[0-4])(?:\s*[.:]\s*([0-5][0-9])|\s+([0-5][0-9])(?=\s*wi))?"
)
_ZONE: Final = VOCAB.alternation("timezone")
_CLOCK: Final = re.compile(
    rf"(?P<word>{VOCAB.alternation('clock')}\s*)?(?<![0-9]){_HOUR}"
    rf"(?:\s*(?:[-–—‒]+|{VOCAB.alternation('range')})\s*{_HOUR})?(?![0-9])"
    rf"(?:\s*(?P<zone>{_ZONE}))?",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    rf"(?P<word>{VOCAB.alternation('part_of_year')})\s*(?:ke\s*-?\s*)?"
    rf"(?:(?P<digit>[1-4])(?![0-9])|(?P<ordinal>{VOCAB.alternation('ordinal')}))",
    re.IGNORECASE,
)

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
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_ABBREVIATED: Final = re.compile(r"\.\s?[0-9]")  # "6 Des. 2018"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, or a span of it, with its zone (WIB, WITA, WIT) where told."""

    start: time
    end: time | None
    timezone: str | None


class Atom(NamedTuple):
    """One word or number that dates are made of.

    ``value`` is the number (of a month: 1-12, of a weekday: 1-7, of a day word: the
    distance in days), ``key`` the vocabulary id, ``clock`` the time of an atom ``K``.
    """

    letter: str
    start: int
    end: int
    value: int = 0
    key: str = ""
    clock: Clock | None = None


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
    for atom in _in_order(_atoms(reading)):
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


def folded_forms(kind: str) -> frozenset[str]:
    """Return a kind's spellings as `word_before` and `word_after` give words."""
    return frozenset(fold(form) for form in VOCAB.forms(kind))


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


def _in_order(atoms: list[Atom]) -> list[Atom]:
    """Return the atoms without overlaps: leftmost first, the longer of two."""
    kept: list[Atom] = []
    end = 0
    for atom in sorted(atoms, key=lambda a: (a.start, -a.end)):
        if atom.start >= end:
            kept.append(atom)
            end = atom.end
    return kept


def _atoms(reading: Reading) -> list[Atom]:
    lower = reading.lower
    atoms = [_word(lower, start, end) for start, end in reading.at(_LABEL)]
    for start, _ in reading.at(_CLOCK_LABEL):
        if (match := _CLOCK.match(lower, start)) is not None:
            atoms.append(_clock(match))
    for start, _ in reading.at(_PART_LABEL):
        if (match := _PART.match(lower, start)) is not None:
            atoms.append(_part_of_year(match))
    ends = {atom.end for atom in atoms}
    for match in _NUMBER.finditer(lower):
        atoms += _numbers(lower, match, ends)
    return atoms


def _word(lower: str, start: int, end: int) -> Atom:
    letter, key = _MEANING[fold(lower[start:end])]
    if letter in "TbMFh" and lower[start : start + 2] == "di":  # "ditahun 2016"
        start += 2
    if letter == "M" and _ABBREVIATED.match(lower, end) is not None:
        end += 1
    number = int(key) if key.lstrip("-").isdecimal() else 0
    return Atom(letter, start, end, number, key)


def _numbers(lower: str, match: re.Match[str], word_ends: set[int]) -> list[Atom]:
    """Return the atoms of a run of digits: several for ``9.8.2019``, else one."""
    start, end = match.span()
    text = match[0]
    if (clock := _CLOCK.match(lower, start)) is not None and clock["zone"]:
        return [_clock(clock)]
    if _glued(lower, start, word_ends):
        return [Atom("#", start, end)]
    if "." not in text:
        return [_number(text, start)]
    if _DOTTED_DATE.match(lower, start):
        return [_number(m[0], start + m.start()) for m in _DIGITS.finditer(text)]
    head = text.partition(".")[0]
    if len(head) == 4:  # "… tahun 2019.12 peserta": two sentences run together
        return [_number(head, start), Atom("#", start + 5, end)]
    return [Atom("#", start, end)]


_DIGITS: Final = re.compile(r"[0-9]+")


def _glued(lower: str, start: int, word_ends: set[int]) -> bool:
    """Tell whether digits belong to a code: ``g20``, ``covid-19``, ``ke-72``."""
    if start == 0 or start in word_ends:
        return False
    before = lower[start - 1]
    if before in "-–" and start > 1:
        return lower[start - 2].isalpha() and start - 1 not in word_ends
    return before.isalpha() or before in "_+@$"


def _number(digits: str, start: int) -> Atom:
    end = start + len(digits)
    if len(digits) <= 2:
        return Atom("n", start, end, int(digits))
    if len(digits) == 4 and _FIRST_YEAR <= int(digits) <= _LAST_YEAR:
        return Atom("y", start, end, int(digits))
    return Atom("#", start, end)


def _clock(match: re.Match[str]) -> Atom:
    hours = match.groups()
    offset = 1  # group 1 is the word
    start = _time(hours[offset], hours[offset + 1] or hours[offset + 2])
    end = None
    if hours[offset + 3] is not None:
        end = _time(hours[offset + 3], hours[offset + 4] or hours[offset + 5])
    zone = match["zone"]
    clock = Clock(start, end, zone.upper() if zone else None)
    return Atom("K", match.start(), match.end(), clock=clock)


def _time(hour: str, minute: str | None) -> time:
    return time(int(hour) % 24, int(minute or 0))


def _part_of_year(match: re.Match[str]) -> Atom:
    kind = VOCAB.get("part_of_year", match["word"])
    ordinal = VOCAB.get("ordinal", match["ordinal"]) if match["ordinal"] else None
    number = int(ordinal.id if ordinal else match["digit"])
    return Atom("Q", match.start(), match.end(), number, kind.id if kind else "")
