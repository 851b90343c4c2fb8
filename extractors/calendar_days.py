"""Days of the calendar as written: numbers with month and year, told in full or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from extractors.calendar_words import Atom, Clock, Words
from extractors.found_dates import blanked

__all__ = ["DayMention", "Part", "find"]

# Pieces of the grammar, over the letters of `calendar_words`.
_YEAR: Final = r"(?:,? ?(?:T ?)?y)"
_WEEKDAY: Final = (
    r"(?:P )?[WG](?: j)?(?:(?: ?- ?|,? ?[dr&] ?|, )[WG](?: j)?){0,4}"
    r"(?: P)?(?: [pfiD])?(?: h i)?"
)
_TODAY: Final = r"(?:P )?(?:h i|[D])"
_TO: Final = r"(?: ?- ?|,? ?[dr&] ?(?:t ?)?)"
_JOIN: Final = rf"(?:{_TO}|, ?(?:t ?)?)"
# "12, 14 dan" before "19 Mei": a mere comma does not join, so that a house number
# before a date is no day.
_EARLIER: Final = rf"(?:(?:[nN], ?){{0,8}}[nN]{_TO}|[nN], ?d ?)"
_TEXT: Final = rf"(?:{_EARLIER})?[nN] ?M{_YEAR}?"
_TEXTS: Final = rf"{_TEXT}(?:{_JOIN}(?:{_WEEKDAY},? ?)?{_TEXT}){{0,8}}"
_FULL: Final = r"(?:n ?/ ?n ?/ ?[yn]|n-n-y|n\.n\.y)"
_DIGITS: Final = rf"(?:{_EARLIER})?(?:{_FULL}|n ?/ ?n)"
_DIGITS_JOINED: Final = rf"{_DIGITS}(?:{_JOIN}{_DIGITS}){{0,8}}(?! ?[/-] ?[ny#])"
_BRACKET: Final = (
    rf"\( ?(?:{_WEEKDAY},? ?)?(?:t ?)?(?:{_TEXTS}|{_DIGITS_JOINED})(?:,? ?K)? ?\)"
)
_LEAD: Final = rf"(?:{_TODAY},? ?)?"
_UNIT: Final = (
    rf"(?:{_LEAD}(?:{_WEEKDAY},? ?)?(?:t ?)?(?:{_BRACKET}|{_TEXTS})"
    rf"|{_LEAD}{_WEEKDAY},? ?(?:t ?)?(?:{_DIGITS_JOINED}|\( ?n-n ?\)))"
)
_TAIL: Final = r"(?: P)?(?: [pfiD](?! ?P?[/(]))?(?: P)?"

_RULES: Final = {
    "dates.day": re.compile(rf"(?<![/#:-]){_UNIT}(?: ?[r-] ?(?:t ?)?{_UNIT})?{_TAIL}"),
    "dates.day_in_digits": re.compile(rf"(?<![/#.:-]){_FULL}(?! ?[/.-]?[ny#/])"),
}
_CLOCK_AFTER: Final = re.compile(r",? ?(?:~ ?)?K")
_CLOCK_AWAY_CHARS: Final = 16


@dataclass(frozen=True, slots=True)
class Part:
    """One day of a mention; what is None is left out and to be completed.

    ``joined`` tells how it hangs on the part before: range, and, list or "".
    """

    day: int
    month: int | None
    year: int | None
    start: int
    end: int
    weekday: int | None = None
    joined: str = ""


@dataclass(frozen=True, slots=True)
class DayMention:
    """A run of days that share months, years and tense; never empty."""

    rule: str
    parts: tuple[Part, ...]
    start: int
    end: int
    tense: str | None
    clock: Clock | None


def find(words: Words, code: str, body: str) -> tuple[list[DayMention], str]:
    """Return the days written in a body, and the code with their words blanked."""
    found: list[DayMention] = []
    for rule, pattern in _RULES.items():
        taken = []
        for match in pattern.finditer(code):
            found.append(_mention(rule, words, match, body))
            taken.append(match.span())
        code = blanked(code, taken)
    return found, code


def _mention(rule: str, words: Words, match: re.Match[str], body: str) -> DayMention:
    start, end = match.span()
    atoms = [a for a in words.inside(start, end) if a.letter not in "K"]
    first = next(a for a in atoms if a.letter != "t")
    stop = atoms[-1].end
    if match[0].rstrip().endswith(")"):
        stop = body.index(")", stop) + 1 if ")" in body[stop:] else stop
    parts = tuple(_filled(list(_parts(words, start, end))))
    return DayMention(
        rule, parts, first.start, stop, _tense(atoms), _clock(words, start, end)
    )


def _parts(words: Words, start: int, end: int) -> Iterator[Part]:
    """Yield the days of a slice of the code, with what stands beside each."""
    code, atoms = words.code, words.atoms
    part: Part | None = None
    weekdays: list[Atom] = []
    joined, sign = "", ""
    for at in range(start, end):
        letter, atom = code[at], atoms[at]
        if letter in "nN" and atom is not None:
            if part is not None and _continues(code, start, at, part, sign):
                if part.month is None:
                    part = replace(part, month=atom.value, end=atom.end)
                else:
                    part = replace(part, year=_century(atom.value), end=atom.end)
            else:
                if part is not None:
                    yield part
                weekday = weekdays.pop(0) if weekdays else None
                begin = min(atom.start, weekday.start) if weekday else atom.start
                number = None if weekday is None else weekday.value
                part = Part(atom.value, None, None, begin, atom.end, number, joined)
            joined = sign = ""
        elif letter == "M" and atom is not None and part is not None:
            part = replace(part, month=atom.value, end=atom.end)
        elif letter == "y" and atom is not None and part is not None:
            part = replace(part, year=atom.value, end=atom.end)
        elif letter in "WG" and atom is not None:
            weekdays.append(_eve(atom, code[start:at]))
        elif part is not None:
            joined = max(joined, _JOINTS.get(letter, ""), key=_STRENGTH.index)
            if letter in "/-.":
                sign = letter
    if part is not None:
        yield part


_JOINTS: Final = {"-": "range", "r": "range", "d": "and", "&": "and", ",": "list"}
_STRENGTH: Final = ("", "list", "and", "range")
_DAY_MONTH_IN_FULL: Final = re.compile(r"n([-.])n\1y")
_DAY_MONTH_BRACKET: Final = re.compile(r"\( ?n-n ?\)")


def _continues(code: str, start: int, at: int, part: Part, sign: str) -> bool:
    """Tell whether a number is the month or the year of the part before it."""
    if sign == "/":
        return True
    if part.month is not None or sign not in ("-", "."):
        return False
    return (
        _DAY_MONTH_IN_FULL.match(code, at - 2) is not None
        or _DAY_MONTH_BRACKET.match(code, code.rfind("(", start, at)) is not None
    )


def _century(two_digits: int) -> int:
    return 2000 + two_digits if two_digits < 70 else 1900 + two_digits


def _eve(weekday: Atom, before: str) -> Atom:
    """Return the weekday, or the one before for "malam Minggu", Saturday evening."""
    if before.endswith("P "):
        return weekday._replace(value=(weekday.value - 2) % 7 + 1)
    return weekday


def _filled(parts: list[Part]) -> list[Part]:
    """Give each part the month and year that stand only once, mostly at the end."""
    for i in range(len(parts) - 2, -1, -1):
        here, after = parts[i], parts[i + 1]
        month = here.month if here.month is not None else after.month
        year = here.year
        if year is None and after.year is not None and month and after.month:
            turns = here.month is not None and month > after.month
            year = after.year - turns
        parts[i] = replace(here, month=month, year=year)
    for i in range(1, len(parts)):
        here, before = parts[i], parts[i - 1]
        if here.year is None and before.year is not None and here.month:
            turns = before.month is not None and here.month < before.month
            parts[i] = replace(here, year=before.year + turns)
    return parts


def _tense(atoms: list[Atom]) -> str | None:
    for atom in reversed(atoms):
        if atom.letter in "pf":
            return atom.key
        if atom.letter == "D":
            return "past" if atom.value < 0 else "future"
    return None


def _clock(words: Words, start: int, end: int) -> Clock | None:
    inside = [a for a in words.inside(start, end) if a.letter == "K"]
    if inside:
        return inside[0].clock
    match = _CLOCK_AFTER.match(words.code, end)
    if match is None:
        return None
    clock, last = words.atoms[match.end() - 1], words.inside(start, end)[-1]
    if clock is None or clock.start - last.end > _CLOCK_AWAY_CHARS:
        return None
    return clock.clock
