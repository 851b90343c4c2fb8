"""Days of the calendar as written: numbers with month and year, told in full or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from extractors.dates.calendar_atoms import Atom, Clock
from extractors.dates.calendar_words import Rule, Words, tense_of
from extractors.dates.found import blanked
from extractors.dates.joined_words import stronger

__all__ = ["RULES", "DayMention", "Part", "find"]

# Pieces of the grammar, over the letters of `calendar_words`.
_YEAR: Final = r"(?:,? ?(?:T ?)?y)"
_WEEKDAY: Final = (
    r"(?:P )?[WG](?: j)?(?:(?: ?- ?|,? ?[dr&] ?|, )[WG](?: j)?){0,4}"
    r"(?: P)?(?: [pgfliD])?(?: h i)?"
)
_AFTER_WEEKDAY: Final = r" ?[,/]? ?(?:t ?)?"
_TODAY: Final = r"(?:(?:P )?h i|P [ig]|g P|D)"
_TO: Final = r"(?: ?- ?|,? ?[dr&] ?(?:t ?)?)"
_JOIN: Final = rf"(?:{_TO}|, ?(?:t ?)?)"
# "12, 14 dan" or "5, 6," before "19 Mei". One number and a comma do not join: that is a
# house number before a date.
_DAYS: Final = r"n(?: ?- ?n)?"
_EARLIER: Final = (
    rf"(?:(?:{_DAYS}, ?){{0,8}}{_DAYS}{_TO}|(?:{_DAYS}, ?){{1,8}}{_DAYS}, ?|n ?- ?n, ?)"
)
_TEXT: Final = (
    rf"(?:(?:{_EARLIER})?[nN] ?M(?:{_YEAR}|(?! ?z))"
    r"|n ?- ?M ?- ?y|n ?/ ?M ?/ ?y)"
)
_TEXTS: Final = rf"{_TEXT}(?:{_JOIN}(?:{_WEEKDAY}{_AFTER_WEEKDAY})?{_TEXT}){{0,8}}"
_FULL: Final = r"(?:n ?/ ?n ?[/-] ?[yn]|n ?- ?n ?- ?y|n\.n\.y)"
_DIGITS: Final = rf"(?:{_EARLIER})?(?:{_FULL}|n ?/ ?n)"
_DIGITS_JOINED: Final = rf"{_DIGITS}(?:{_JOIN}{_DIGITS}){{0,8}}(?! ?[/-] ?[ny#z])"
_BRACKET: Final = (
    rf"\( ?(?:{_WEEKDAY}{_AFTER_WEEKDAY})?(?:t ?)?"
    rf"(?:{_TEXTS}|{_DIGITS_JOINED})(?:,? ?K)? ?\)"
)
_LEAD: Final = rf"(?:{_TODAY},? ?)?"
_UNIT: Final = (
    rf"(?:{_LEAD}(?:{_WEEKDAY}{_AFTER_WEEKDAY})?(?:t ?)?(?:{_BRACKET}|{_TEXTS})"
    rf"|{_LEAD}{_WEEKDAY}{_AFTER_WEEKDAY}(?:{_DIGITS_JOINED}|\( ?n-n ?\))"
    rf"|t ?{_DIGITS_JOINED})"
)
_TAIL: Final = r"(?: P)?(?: [pgfliD](?! ?P?[/(]))?(?: P)?"

_BY_ID: Final = {
    "dates.day": Rule(
        "nN", rf"(?<![#:-])(?<![^~ ]/){_UNIT}(?: ?[r-] ?(?:t ?)?{_UNIT})?{_TAIL}"
    ),
    "dates.day_in_digits": Rule("n", rf"(?<![/#.:-]){_FULL}(?! ?[/.-]?[ny#z/])"),
    "dates.day_year_first": Rule("y", r"(?<![/#.:-])y([-/])n\1n(?! ?[/.-]?[ny#z/])"),
}
RULES: Final = tuple(_BY_ID.values())
_CLOCK_AFTER: Final = re.compile(r",? ?(?:~ ?)?K")
_CLOCK_BEFORE: Final = re.compile(r"K,? ?(?:~ ?)?(?:[ht] )?\Z")
_CLOCK_AWAY_CHARS: Final = 16
_CLOCK_AWAY_LETTERS: Final = 8


class Part(NamedTuple):
    """One day of a mention; what is None is left out and to be completed.

    Attributes
    ----------
    day : int
    month, year : int or None
    start, end : int
        Offsets in the body, a weekday before it included.
    weekday : int or None
        As written, Monday 1.
    is_eve : bool
        Whether "malam" before the weekday may mean the evening before it.
    joined : str
        How it hangs on the part before: range, and, list or "".
    shares_month : bool
        Whether its month stands with a later part ("2" of "2 dan 3 Mei").
    """

    day: int
    month: int | None
    year: int | None
    start: int
    end: int
    weekday: int | None = None
    is_eve: bool = False
    joined: str = ""
    shares_month: bool = False


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
    for id_, rule in _BY_ID.items():
        taken = rule.spans(code)
        found += [_mention(id_, words, span, body) for span in taken]
        code = blanked(code, taken)
    return found, code


def _mention(rule: str, words: Words, span: tuple[int, int], body: str) -> DayMention:
    start, end = span
    atoms = [a for a in words.inside(start, end) if a.letter != "K"]
    first = next(a for a in atoms if a.letter != "t")
    stop = atoms[-1].end
    if words.code[end - 1] == ")" and words.code[start] != "(":
        stop = body.index(")", stop) + 1
    is_reversed = rule == "dates.day_year_first"
    parts = [_year_first(atoms)] if is_reversed else list(_parts(words, start, end))
    clock = _clock(words, start, end)
    return DayMention(rule, _shared(parts), first.start, stop, tense_of(atoms), clock)


def _year_first(atoms: list[Atom]) -> Part:
    year, month, day = atoms
    return Part(day.value, month.value, year.value, year.start, day.end)


def _parts(words: Words, start: int, end: int) -> Iterator[Part]:
    """Yield the days of a slice of the code, with what stands beside each."""
    code = words.code
    part: Part | None = None
    weekdays: list[tuple[Atom, bool]] = []
    joined, sign = "", ""
    for at in range(start, end):
        letter, atom = code[at], words.atoms[at]
        if atom is not None and letter in "nN":
            if part is not None and _continues(code, start, at, part, sign):
                part = _continued(part, atom)
            else:
                if part is not None:
                    yield part
                part = _opened(atom, weekdays, joined)
            joined = sign = ""
        elif atom is not None and letter in "My" and part is not None:
            part = _dated(part, atom)
            joined = sign = ""
        elif atom is not None and letter in "WG":
            weekdays.append((atom, _after_night(words, at)))
        elif part is not None:
            sign = letter if letter in "/-." else sign
            joined = stronger(joined, letter)
    if part is not None:
        yield part


def _after_night(words: Words, at: int) -> bool:
    """Tell whether "malam" stands before a weekday."""
    before = words.atoms[at - 2] if at > 1 and words.code[at - 1] == " " else None
    return before is not None and before.key == "night"


def _opened(atom: Atom, weekdays: list[tuple[Atom, bool]], joined: str) -> Part:
    """Return a new part, with the first of the weekdays that stand before it."""
    if not weekdays:
        return Part(atom.value, None, None, atom.start, atom.end, joined=joined)
    start = weekdays[0][0].start if len(weekdays) == 1 else atom.start
    weekday, is_eve = weekdays.pop(0)
    return Part(atom.value, None, None, start, atom.end, weekday.value, is_eve, joined)


def _dated(part: Part, atom: Atom) -> Part:
    """Return the part with its month in words or its year."""
    if atom.letter == "M":
        return part._replace(month=atom.value, end=atom.end)
    return part._replace(year=atom.value, end=atom.end)


def _continued(part: Part, atom: Atom) -> Part:
    """Return the part with its month in digits or, after that, a year in two digits."""
    if part.month is None:
        return part._replace(month=atom.value, end=atom.end)
    century = 2000 if atom.value < _FIRST_SHORT_YEAR else 1900
    return part._replace(year=century + atom.value, end=atom.end)


_FIRST_SHORT_YEAR: Final = 70
_DAY_MONTH_IN_FULL: Final = re.compile(r"n ?([-.]) ?n ?\1 ?y")
_DAY_MONTH_BRACKET: Final = re.compile(r"\( ?n-n ?\)")


def _continues(code: str, start: int, at: int, part: Part, sign: str) -> bool:
    """Tell whether a number is the month or the year of the part before it."""
    if sign == "/":
        return True
    if part.month is not None or sign not in ("-", "."):
        return False
    return (
        _DAY_MONTH_IN_FULL.match(code, code.rfind("n", start, at)) is not None
        or _DAY_MONTH_BRACKET.match(code, code.rfind("(", start, at)) is not None
    )


def _shared(parts: list[Part]) -> tuple[Part, ...]:
    """Give each part the month and year that stand once, mostly with the last."""
    for i in range(len(parts) - 2, -1, -1):
        here, after = parts[i], parts[i + 1]
        if here.month is None:
            here = here._replace(month=after.month, shares_month=True)
        if here.year is None and after.year and here.month and after.month:
            here = here._replace(year=after.year - (here.month > after.month))
        parts[i] = here
    for i in range(1, len(parts)):
        here, before = parts[i], parts[i - 1]
        if here.year is None and before.year and here.month and before.month:
            year = before.year + (here.month < before.month)
            parts[i] = here._replace(year=year)
    return tuple(parts)


def _clock(words: Words, start: int, end: int) -> Clock | None:
    """Return the time of day inside, after or before a slice of the code."""
    inside = words.inside(start, end)
    for atom in inside:
        if atom.clock is not None:
            return atom.clock
    if (after := _CLOCK_AFTER.match(words.code, end)) is not None:
        clock = words.atoms[after.end() - 1]
        if clock and clock.start - inside[-1].end <= _CLOCK_AWAY_CHARS:
            return clock.clock
    window = max(0, start - _CLOCK_AWAY_LETTERS)
    if (before := _CLOCK_BEFORE.search(words.code, window, start)) is not None:
        clock = words.atoms[before.start()]
        if clock and inside[0].start - clock.end <= _CLOCK_AWAY_CHARS:
            return clock.clock
    return None
