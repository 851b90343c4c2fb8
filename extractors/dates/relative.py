"""Days, weeks, months and years told by their distance from the day of speaking."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from extractors import edtf
from extractors.dates.calendar_atoms import Atom, folded_forms
from extractors.dates.calendar_words import (
    Rule,
    Words,
    tense_of,
    word_after,
    word_before,
)
from extractors.dates.date_anchor import Anchor, monday_of, tense
from extractors.dates.found import Found, blanked

__all__ = ["RULES", "find"]

_STEPS: Final = {"past": -1, "future": 1, None: 0}
_ROUND_COUNT: Final = 10  # "sepuluh tahun silam" is a round figure
_EDGE_LEADS: Final = folded_forms("month_lead")
_WEEKDAY_LEADS: Final = _EDGE_LEADS | folded_forms("day")
_ON: Final = folded_forms("weekday_lead")
_JOINTS: Final = folded_forms("joint")
_LENGTH_LEADS: Final = folded_forms("length_lead")
_MOST_DAYS_AHEAD: Final = 31
_DAYS_BACK: Final = 2


def _days(count: int) -> timedelta:
    return timedelta(days=count)


def _today(atoms: list[Atom], on: date) -> edtf.Value | None:
    return edtf.day(on)


def _near_day(atoms: list[Atom], on: date) -> edtf.Value | None:
    return edtf.day(on + _days(atoms[0].value))


def _weekday(atoms: list[Atom], on: date) -> edtf.Value | None:
    ahead = (_weekday_of(atoms) - on.isoweekday()) % 7
    told = tense_of(atoms)
    back = -ahead % 7
    if told == "past":
        return edtf.day(on - _days(back or 7))
    is_this_week = 0 < back <= _DAYS_BACK and back < on.isoweekday()
    if is_this_week and any(a.letter == "i" for a in atoms):  # told a day late
        return edtf.day(on - _days(back))
    return edtf.day(on + _days(ahead or (7 if told == "future" else 0)))


def _weekday_of(atoms: list[Atom]) -> int:
    return next(a.value for a in atoms if a.letter in "WG")


def _weekday_of_week(atoms: list[Atom], on: date) -> edtf.Value | None:
    monday = monday_of(on) + _days(7 * _step(atoms))
    return edtf.day(monday + _days(_weekday_of(atoms) - 1))


def _last_weekday(atoms: list[Atom], on: date) -> edtf.Value | None:
    return edtf.day(on - _days((on.isoweekday() - _weekday_of(atoms)) % 7))


def _step(atoms: list[Atom]) -> int:
    return _STEPS[tense_of(atoms)]


def _week(atoms: list[Atom], on: date) -> edtf.Value | None:
    return edtf.week(monday_of(on) + _days(7 * _step(atoms)))


def _weekend(atoms: list[Atom], on: date) -> edtf.Value | None:
    monday = monday_of(on) + _days(7 * _step(atoms))
    if atoms[0].key != "late":
        return edtf.week(monday)
    saturday = monday + _days(5)
    return edtf.span(edtf.day(saturday), edtf.day(saturday + _days(1)))


def _month(atoms: list[Atom], on: date) -> edtf.Value | None:
    return _month_away(on, _step(atoms))


def _month_away(on: date, count: int) -> edtf.Value:
    months = on.year * 12 + on.month - 1 + count
    return edtf.month(months // 12, months % 12 + 1)


def _day_of_month(atoms: list[Atom], on: date) -> edtf.Value | None:
    """Return the days of "tanggal 20 nanti" or "tanggal 12-14 bulan ini"."""
    numbers, step = [a.value for a in atoms if a.letter == "n"], _step(atoms)
    if not any(a.letter == "b" for a in atoms):
        step = (step > 0 and numbers[0] < on.day) - (step < 0 and numbers[0] > on.day)
    first = _month_away(on, step).first_day
    try:
        days = [edtf.day(first.replace(day=n)) for n in numbers if first]
        return edtf.span(*days) if len(days) > 1 else days[0]
    except ValueError:  # the month is shorter, or a span goes backwards
        return None


def _year(atoms: list[Atom], on: date) -> edtf.Value | None:
    return edtf.year(on.year + _step(atoms))


def _ago(atoms: list[Atom], on: date) -> edtf.Value | None:
    count, unit = _counted(atoms)
    return _units_away(unit, -count, on) if 0 < count < _ROUND_COUNT else None


def _away(atoms: list[Atom], on: date) -> edtf.Value | None:
    count, unit = _counted(atoms)
    most = _MOST_DAYS_AHEAD if unit == "h" else _ROUND_COUNT - 1
    return _units_away(unit, count, on) if 0 < count <= most else None


def _counted(atoms: list[Atom]) -> tuple[int, str]:
    """Return how many of which unit: "dua hari", "sebulan"."""
    if atoms[0].letter == "u":
        return 1, atoms[0].key
    return atoms[0].value, atoms[1].letter


def _units_away(unit: str, count: int, on: date) -> edtf.Value:
    if unit == "h":
        return edtf.day(on + _days(count))
    if unit == "b":
        return _month_away(on, count)
    if unit == "T":
        return edtf.year(on.year + count)
    return edtf.week(monday_of(on) + _days(7 * count))


Build = Callable[[list[Atom], date], edtf.Value | None]

# What each means, in order of application: an earlier rule takes its words from the
# later ones.
_BY_ID: Final[dict[str, tuple[Rule, Build]]] = {
    "dates.ago": (Rule("p", r"(?:[nN] ?[hwGbT]|u) p"), _ago),
    "dates.away": (Rule("a", r"(?:[nN] ?[hwGbT]|u) a"), _away),
    "dates.day_of_month": (
        Rule("t", r"t ?n(?: ?[-r] ?n)? (?:b )?[pfgliD]"),
        _day_of_month,
    ),
    "dates.weekday_of_week": (
        Rule("WG", r"(?:h )?[WG](?: P)? [wG] [pfliD]"),
        _weekday_of_week,
    ),
    "dates.today": (
        Rule("igl", r"(?:P )?h(?: [WG])? i|[WG] h i|P [igl]|[gl] P"),
        _today,
    ),
    "dates.weekend": (Rule("m", r"m [wG] [pfiD]"), _weekend),
    "dates.week": (Rule("wG", r"[wG] [pfiD]"), _week),
    "dates.weekday": (Rule("WG", r"(?:h )?[WG](?: P)? [pgfliD](?: P)?"), _weekday),
    "dates.near_day": (Rule("D", r"D(?: P)?"), _near_day),
    "dates.relative_month": (Rule("b", r"(?:m )?b [pfiD]"), _month),
    "dates.relative_year": (Rule("T", r"(?:m )?T (?:A )?[pfiD]"), _year),
    "dates.edge_of_year": (Rule("m", r"m [Tb](?! ?[#nNyAM])"), _year),
    "dates.weekday_alone": (
        Rule("WG", r"(?<![-r/] )(?<!-)(?:h )?[WG](?: P)?(?! ?[-rd/(])"),
        _last_weekday,
    ),
}
RULES: Final = tuple(rule for rule, _ in _BY_ID.values())


def find(words: Words, code: str, body: str, anchor: Anchor) -> Iterator[Found]:
    """Yield the relative dates of a body; none without a day to count from.

    Parameters
    ----------
    words : Words
    code : str
        Their code, with what is already read blanked.
    body : str
    anchor : Anchor
    """
    for id_, (rule, build) in _BY_ID.items():
        taken = []
        for span in rule.spans(code):
            atoms = words.inside(*span)
            if not _fits(id_, atoms, body):
                continue
            taken.append(span)
            on = _count_from(id_, atoms, anchor, body)
            value = None if on is None else build(atoms, on)
            if value is None and id_ == "dates.relative_year" and anchor.year:
                value = edtf.year(anchor.year + _step(atoms))
            if value is not None:
                yield _found(id_, atoms, value, anchor)
        code = blanked(code, taken)


def _found(rule: str, atoms: list[Atom], value: edtf.Value, anchor: Anchor) -> Found:
    modifier = next((a.key for a in atoms if a.letter == "m"), None)
    if rule == "dates.weekend" and modifier != "late":  # "awal pekan ini"
        rule = "dates.week"
    return Found(
        rule=rule,
        start=atoms[0].start,
        end=atoms[-1].end,
        value=value,
        anchor=anchor.source if value.first_day else "none",
        modifier=None if rule == "dates.weekend" else modifier,
    )


def _count_from(rule: str, atoms: list[Atom], anchor: Anchor, body: str) -> date | None:
    if rule == "dates.today":
        weekday = next((a.value for a in atoms if a.letter in "WG"), None)
        told = None if weekday is None else anchor.told_weekday(weekday)
        return told or anchor.day_of_speaking(atoms[0].start)
    if rule == "dates.weekday_alone" and anchor.on and _is_on(atoms, body):
        leaning = tense(None, body, atoms[0].start).leaning
        return anchor.on + _days(6 if leaning == "future" else 0)
    return anchor.on


def _is_on(atoms: list[Atom], body: str) -> bool:
    return word_before(body, atoms[0].start) in _ON


def _fits(rule: str, atoms: list[Atom], body: str) -> bool:
    """Tell whether the words around a match bear out what its letters say."""
    start = atoms[0].start
    if rule == "dates.week":
        return not _is_sunday(atoms[0], body)
    if rule == "dates.away":
        return word_before(body, start) not in _LENGTH_LEADS
    if rule == "dates.edge_of_year":
        return word_before(body, start) in _EDGE_LEADS
    if rule == "dates.weekday_alone":
        return _is_weekday_alone(atoms, body)
    return True


def _is_sunday(atom: Atom, body: str) -> bool:
    """Tell Sunday from the week: a capital inside a sentence."""
    if atom.letter != "G" or not body[atom.start].isupper():
        return False
    before = body[: atom.start].rstrip()[-1:]
    return before.isalnum() or before == ","


def _is_weekday_alone(atoms: list[Atom], body: str) -> bool:
    """Tell whether a weekday without any date is the one day of the news."""
    start, end = atoms[0].start, atoms[-1].end
    if not body[start].isupper() and atoms[0].letter != "h":
        return False
    if re.match(r"\s+[A-Z]", body[end : end + 4]):  # a programme: "Jumat Bersih"
        return False
    if word_after(body, end) in _JOINTS:  # the first of several
        return False
    has_part = atoms[-1].letter == "P"
    after_comma = body[:start].rstrip()[-1:] == ","
    ends_clause = body[end : end + 1] in (",", ".", "")
    if has_part:  # "dibuka Sabtu malam", not the name of a day's evening
        return after_comma or body[atoms[-1].start].islower()
    return (after_comma or _is_on(atoms, body)) and ends_clause
