"""Days of the calendar as written: numbers with month and year, told in full or not."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extractors.dates.calendar_atoms import Atom, Clock, folded_forms
from extractors.dates.calendar_words import Rule, Words, tense_of, word_before
from extractors.dates.day_shapes import shapes
from extractors.dates.found import blanked

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
# "12, 14 dan" or "5, 6," before "19 Mei". One number and a comma do not join, but
# behind "tanggal": that is a house number before a date.
_DAYS: Final = r"n(?: ?- ?n)?"
_EARLIER: Final = (
    rf"(?:(?:{_DAYS}, ?){{0,8}}{_DAYS}{_TO}|(?:{_DAYS}, ?){{1,8}}{_DAYS}, ?|n ?- ?n, ?"
    r"|(?<=t )n, ?)"
)
_TEXT: Final = (
    rf"(?:(?:{_EARLIER})?(?:[nN] ?|(?<=t )n b )M(?:{_YEAR}|(?! ?z))"
    r"|n ?- ?M ?- ?y|n ?/ ?M ?/ ?y)"
)
_TEXTS: Final = (
    rf"{_TEXT}(?:{_JOIN}(?:(?:h )?{_WEEKDAY}{_AFTER_WEEKDAY})?{_TEXT}){{0,8}}"
)
_FULL: Final = r"(?:n ?/{1,2} ?n ?(?:/{1,2}|[.-]) ?[yn]|n ?- ?n ?- ?y|n\.n\.y)"
_DIGITS: Final = rf"(?:{_EARLIER})?(?:{_FULL}|n-n-n|n ?/ ?n)"
_DIGITS_JOINED: Final = rf"{_DIGITS}(?:{_JOIN}{_DIGITS}){{0,8}}(?! ?[/-] ?[ny#z])"
_BRACKET: Final = (
    rf"\( ?(?:{_WEEKDAY}{_AFTER_WEEKDAY})?(?:t ?)?"
    rf"(?:{_TEXTS}|n ?/ ?n y|{_DIGITS_JOINED})(?:,? ?K)? ?\)"
)
_LEAD: Final = rf"(?:{_TODAY},? ?)?"
_UNIT: Final = (
    rf"(?:{_LEAD}(?:{_WEEKDAY}{_AFTER_WEEKDAY})?(?:t ?)?(?:{_BRACKET}|{_TEXTS})"
    rf"|{_LEAD}{_WEEKDAY}{_AFTER_WEEKDAY}(?:{_DIGITS_JOINED}|\( ?n-n ?\))"
    rf"|t ?{_DIGITS_JOINED})"
)
_TAIL: Final = r"(?: P)?(?: (?:T )?[pgfliD](?! ?P?[/(]))?(?: P)?"

_BY_ID: Final = {
    "dates.day": Rule(
        "nN", rf"(?<![#:-])(?<![^~ ]/){_UNIT}(?: ?[r-] ?(?:t ?)?{_UNIT})?{_TAIL}"
    ),
    "dates.day_and_month": Rule(
        "r", r"(?<![/#.:-])(?:n ?/ ?n ?)?r ?(?:t ?)?n ?/ ?n(?! ?[/.-]?[ny#z/])"
    ),
    "dates.day_of_dateline": Rule("n", r"(?<=\A, )n ?/ ?n(?= ?\()"),
    "dates.day_month_first": Rule("M", r"(?:W,? )?M n, ?y(?! ?[/-] ?[ny#])"),
    "dates.day_in_digits": Rule(
        "n",
        rf"(?<![/#.:-])(?:n ?- ?|(?:{_FULL}|n ?/ ?n) ?[r-] ?(?:t ?)?)?{_FULL}"
        r"(?! ?[/.-]?[ny#z/])",
    ),
    "dates.day_year_first": Rule("y", r"(?<![/#.:-])y([-/])n\1n(?! ?[/.-]?[ny#z/])"),
}
RULES: Final = tuple(_BY_ID.values())
# "June 24, 2021", "2021-06-24": in which order year, month and day stand.
_OTHER_ORDERS: Final = {"dates.day_month_first": "mdy", "dates.day_year_first": "ymd"}
_YEARS_AWAY: Final = re.compile(r" T ([pfi])(?: P)?$")
# "8-15 Maret ini", "Kamis (12/8) besok": the nearest
_THIS: Final = re.compile(r"M i(?: P)?$|D")
_STEPS: Final = {"p": -1, "f": 1, "i": 0}
_CLOCK_AFTER: Final = re.compile(r",? ?(?:~ ?)?K")
_CLOCK_BEFORE: Final = re.compile(r"K,? ?(?:~ ?)?(?:[ht] )?\Z")
_CLOCK_AWAY_CHARS: Final = 16
_CLOCK_AWAY_LETTERS: Final = 8
_FIRST_SHORT_YEAR: Final = 70
_MONTHS: Final = 12
_DATELINE_CHARS: Final = 40
_NUMBER_HEADS: Final = folded_forms("number_head")


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


class DayMention(NamedTuple):
    """A run of days that share months, years and tense; never empty.

    ``years_away`` is the distance of its year from this one: "26 Oktober tahun lalu".
    """

    rule: str
    parts: tuple[Part, ...]
    start: int
    end: int
    tense: str | None
    clock: Clock | None
    years_away: int | None = None


def find(words: Words, code: str, body: str) -> tuple[list[DayMention], str]:
    """Return the days written in a body, and the code with their words blanked."""
    found: list[DayMention] = []
    for id_, rule in _BY_ID.items():
        taken = rule.spans(code)
        if id_ == "dates.day":
            taken = [(_with_eve(words, span[0], body), span[1]) for span in taken]
        elif id_ == "dates.day_and_month":
            taken = [span for span in taken if _is_no_fraction(words.inside(*span))]
        elif id_ == "dates.day_of_dateline":
            taken = [span for span in taken if _opens(words.inside(*span), body)]
        found += [_mention(id_, words, span, body) for span in taken]
        code = blanked(code, taken)
    return found, code


def _with_eve(words: Words, start: int, body: str) -> int:
    """Return where a row starts whose first day only a comma parts: "25, 26 Juli".

    One number before a comma is a house's or an amount, unless it is the day before.
    """
    at = start - 3 if words.code.startswith("n, n", start - 3) else -1
    if at < 0 or words.code[at - 1 : at] not in ("", " ", "~"):
        return start
    eve, day = words.inside(at, start + 1)
    if eve.value != day.value - 1 or word_before(body, eve.start) in _NUMBER_HEADS:
        return start
    return at


def _opens(atoms: Sequence[Atom], body: str) -> bool:
    """Tell whether a day stands in the dateline: "JAKARTA, 5/11 (Antara) -"."""
    return atoms[0].start < _DATELINE_CHARS and "\n" not in body[: atoms[0].start]


def _is_no_fraction(atoms: Sequence[Atom]) -> bool:
    """Tell whether "hingga 25/10" is a day: only numbers over a month's are sure."""
    day, month = (atom.value for atom in atoms[-2:])
    return month <= _MONTHS < day


def _mention(rule: str, words: Words, span: tuple[int, int], body: str) -> DayMention:
    start, end = span
    atoms = [a for a in words.inside(start, end) if a.letter != "K"]
    first = next(a for a in atoms if a.letter not in "tr")
    stop = atoms[-1].end
    if words.code[end - 1] == ")" and words.code[start] != "(":
        stop = body.index(")", stop) + 1
    if rule in _OTHER_ORDERS:
        parts = [_in_order(atoms, _OTHER_ORDERS[rule])]
    else:
        parts = list(_parts(words, start, end))
    clock = _clock(words, start, end)
    told = _YEARS_AWAY.search(words.code, start, end)
    away = None if told is None else _STEPS[told[1]]
    tense = tense_of([a for a in atoms if a.letter != "D"])
    if tense is None and _THIS.search(words.code, start, end):
        tense = "this"
    return DayMention(rule, _shared(parts), first.start, stop, tense, clock, away)


def _in_order(atoms: Sequence[Atom], order: str) -> Part:
    """Return the day whose year, month and day stand in another order."""
    weekday = atoms[0] if atoms[0].letter == "W" else None
    value = dict(zip(order, (a.value for a in atoms if a is not weekday), strict=True))
    return Part(
        value["d"],
        value["m"],
        value["y"],
        atoms[0].start,
        atoms[-1].end,
        weekday.value if weekday else None,
    )


def _parts(words: Words, start: int, end: int) -> Iterator[Part]:
    """Yield the days of a slice of the code, with what stands beside each."""
    atoms = words.atoms[start:end]
    for shape in shapes(words.code[start:end]):
        day, last = _at(atoms, shape.day), _at(atoms, shape.last)
        month = None if shape.month is None else _at(atoms, shape.month).value
        year = None if shape.year is None else _year(_at(atoms, shape.year))
        begin, weekday, is_eve = day.start, None, False
        if shape.weekday is not None:
            name = _at(atoms, shape.weekday)
            weekday, is_eve = name.value, _after_night(words, start + shape.weekday)
            begin = name.start if shape.opens else begin
        yield Part(
            day.value, month, year, begin, last.end, weekday, is_eve, shape.joined
        )


def _at(atoms: Sequence[Atom | None], at: int) -> Atom:
    atom = atoms[at]
    if atom is None:
        raise LookupError(f"no atom at {at}")
    return atom


def _year(atom: Atom) -> int:
    """Return a year, also of two digits."""
    if atom.letter == "y":
        return atom.value
    return atom.value + (2000 if atom.value < _FIRST_SHORT_YEAR else 1900)


def _after_night(words: Words, at: int) -> bool:
    """Tell whether "malam" stands before a weekday."""
    before = words.atoms[at - 2] if at > 1 and words.code[at - 1] == " " else None
    return before is not None and before.key == "night"


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
    if "K" not in words.code:
        return None
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
