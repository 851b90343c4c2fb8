"""The words and numbers that dates are made of, each with its kind as one letter."""

import re
from dataclasses import dataclass
from datetime import time
from operator import attrgetter
from typing import Final, NamedTuple

from extractors import anchors
from extractors.reading import Reading
from extractors.vocabulary import fold, load

__all__ = ["VOCAB", "Atom", "Clock", "find", "folded_forms"]

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
    "one_unit": "u",
}
# x marks words that hold one of the others but no date ("lalu lintas").
# Further letters: n number of one or two digits, y four digits that can be a year,
# z a year with a digit too many, # any other number, K clock time, Q part of a year,
# ~ anything else.

_INTEGER: Final = re.compile(r"-?[0-9]+")
_MEANING: Final = {
    fold(form): (letter, int(entry.id) if _INTEGER.fullmatch(entry.id) else 0, entry.id)
    for kind, letter in _LETTERS.items()
    for entry in VOCAB.entries(kind)
    for form in entry.forms
}
_LABEL: Final = anchors.declare("dates.word", VOCAB.forms(*_LETTERS))
_CLOCK_LABEL: Final = anchors.declare("dates.clock", VOCAB.forms("clock"))
_PART_LABEL: Final = anchors.declare("dates.part_of_year", VOCAB.forms("part_of_year"))

_START: Final = attrgetter("start")
_NUMBER: Final = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_DIGITS: Final = re.compile(r"[0-9]+")
_DOTTED_DATE: Final = re.compile(
    r"[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}(?![^\W_]|\.[0-9])"
)
_HOUR: Final = (
    r"([01]?[0-9]|2[0-4])(?:\s*[.:]\s*([0-5][0-9])|\s+([0-5][0-9])(?=\s*wi))?"
)
_ZONES: Final = tuple(fold(form) for form in VOCAB.forms("timezone"))
_ZONE: Final = VOCAB.alternation("timezone")
_CLOCK: Final = re.compile(
    rf"(?P<word>{VOCAB.alternation('clock')}\s*)?(?<![0-9]){_HOUR}"
    rf"(?:\s*(?:[-–—‒]+|{VOCAB.alternation('range')})\s*{_HOUR})?(?![0-9])"
    rf"(?:\s*(?P<zone>{_ZONE}))?",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    rf"(?P<word>{VOCAB.alternation('part_of_year')})\s*(?:ke\s*)?[-.]?\s*"
    rf"(?:(?P<digit>[1-4])(?![0-9])|(?P<ordinal>{VOCAB.alternation('ordinal')}))",
    re.IGNORECASE,
)

_ABBREVIATED: Final = re.compile(r"\.\s?[0-9]")  # "6 Des. 2018"
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


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


def folded_forms(kind: str) -> frozenset[str]:
    """Return a kind's spellings as `word_before` and `word_after` give words."""
    return frozenset(fold(form) for form in VOCAB.forms(kind))


def find(reading: Reading) -> list[Atom]:
    """Return the atoms of a body in text order, without overlaps.

    Of two that overlap the leftmost is kept, of two that start together the longer.
    """
    lower = reading.lower
    atoms = [_word(lower, start, end) for start, end in reading.at(_LABEL)]
    for start, _ in reading.at(_CLOCK_LABEL):
        if (match := _CLOCK.match(lower, start)) is not None:
            atoms.append(_clock(match))
    for start, _ in reading.at(_PART_LABEL):
        if (match := _PART.match(lower, start)) is not None:
            atoms.append(_part_of_year(match))
    ends = {atom.end for atom in atoms}
    has_zone = any(zone in lower for zone in _ZONES)
    for match in _NUMBER.finditer(lower):
        atoms += _numbers(lower, match, ends, has_zone)
    return _in_order(atoms)


def _in_order(atoms: list[Atom]) -> list[Atom]:
    """Return the atoms without overlaps: leftmost first, the longer of two."""
    kept: list[Atom] = []
    end = 0
    for atom in sorted(atoms, key=_START):
        if atom.start >= end:
            kept.append(atom)
            end = atom.end
        elif atom.start == kept[-1].start and atom.end > end:
            kept[-1] = atom
            end = atom.end
    return kept


def _word(lower: str, start: int, end: int) -> Atom:
    text = lower[start:end]
    letter, number, key = _MEANING.get(text) or _MEANING[fold(text)]
    if letter in "TbMFh" and lower[start : start + 2] == "di":  # "ditahun 2016"
        start += 2
    if letter == "M" and _ABBREVIATED.match(lower, end) is not None:
        end += 1
    return Atom(letter, start, end, number, key)


def _numbers(
    lower: str, match: re.Match[str], word_ends: set[int], has_zone: bool
) -> list[Atom]:
    """Return the atoms of a run of digits: several for ``9.8.2019``, else one."""
    start, end = match.span()
    text = match[0]
    if has_zone and (clock := _CLOCK.match(lower, start)) and clock["zone"]:
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
    if len(digits) == 5 and digits[:2] in ("19", "20"):
        return Atom("z", start, end)
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
