"""Days, weeks, months and years told by their distance from the day of speaking."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from extractors import edtf
from extractors.calendar_words import VOCAB, Atom, Words
from extractors.date_anchor import Anchor, monday_of
from extractors.found_dates import Found
from extractors.vocabulary import fold

__all__ = ["find"]

Build = Callable[[list[Atom], date], edtf.Value | None]

_STEP: Final = {"past": -1, "future": 1, "this": 0}
_ROUND: Final = 10  # "sepuluh tahun silam" is a round figure


def _last(atoms: list[Atom]) -> Atom:
    return atoms[-1]


def _step(atoms: list[Atom]) -> int:
    for atom in reversed(atoms):
        if atom.letter in "pfi":
            return _STEP[atom.key]
        if atom.letter == "D":
            return -1 if atom.value < 0 else 1
    return 0


def _today(atoms: list[Atom], on: date) -> edtf.Value | None:
    return edtf.day(on)


def _near_day(atoms: list[Atom], on: date) -> edtf.Value | None:
    word = next(a for a in atoms if a.letter == "D")
    return edtf.day(on + timedelta(days=word.value))


def _weekday(atoms: list[Atom], on: date) -> edtf.Value | None:
    wanted = next(a.value for a in atoms if a.letter in "WG")
    ahead = (wanted - on.isoweekday()) % 7
    step = _step(atoms)
    if step < 0:
        return edtf.day(on - timedelta(days=(-ahead % 7) or 7))
    if step > 0:
        return edtf.day(on + timedelta(days=ahead or 7))
    return edtf.day(on + timedelta(days=ahead))


def _weekday_of_week(atoms: list[Atom], on: date) -> edtf.Value | None:
    wanted = next(a.value for a in atoms if a.letter in "WG")
    monday = monday_of(on) + timedelta(days=7 * _step(atoms))
    return edtf.day(monday + timedelta(days=wanted - 1))


def _past_weekday(atoms: list[Atom], on: date) -> edtf.Value | None:
    wanted = next(a.value for a in atoms if a.letter in "WG")
    return edtf.day(on - timedelta(days=(on.isoweekday() - wanted) % 7))


def _week(atoms: list[Atom], on: date) -> edtf.Value | None:
    return edtf.week(monday_of(on) + timedelta(days=7 * _step(atoms)))


def _weekend(atoms: list[Atom], on: date) -> edtf.Value | None:
    saturday = monday_of(on) + timedelta(days=7 * _step(atoms) + 5)
    return edtf.span(edtf.day(saturday), edtf.day(saturday + timedelta(days=1)))


def _month(atoms: list[Atom], on: date) -> edtf.Value | None:
    return _months_away(on, _step(atoms))


def _year(atoms: list[Atom], on: date) -> edtf.Value | None:
    return edtf.year(on.year + _step(atoms))


def _months_away(on: date, count: int) -> edtf.Value:
    months = on.year * 12 + on.month - 1 + count
    return edtf.month(months // 12, months % 12 + 1)


def _ago(atoms: list[Atom], on: date) -> edtf.Value | None:
    count = atoms[0].value
    if not 0 < count < _ROUND:
        return None
    unit = atoms[1].letter
    if unit == "h":
        return edtf.day(on - timedelta(days=count))
    if unit in "wG":
        return edtf.week(monday_of(on) - timedelta(days=7 * count))
    if unit == "b":
        return _months_away(on, -count)
    return edtf.year(on.year - count)


_RULES: Final[dict[str, tuple[re.Pattern[str], Build]]] = {
    "dates.ago": (re.compile(r"[nN] ?[hwGbT] p"), _ago),
    "dates.today": (
        re.compile(r"(?:P )?h(?: [WG])? i|P i|P p|p P|f P|P f|[WG] h i"),
        _today,
    ),
    "dates.near_day": (re.compile(r"D(?: P)?"), _near_day),
    "dates.weekday_of_week": (
        re.compile(r"(?:h )?[WG](?: P)? [wG] (?:[pfi]|D)"),
        _weekday_of_week,
    ),
    "dates.weekday": (re.compile(r"(?:h )?[WG](?: P)? (?:[pfi]|D)(?: P)?"), _weekday),
    "dates.weekend": (re.compile(r"m [wG] [pfiD]"), _weekend),
    "dates.week": (re.compile(r"[wG] [pfiD]"), _week),
    "dates.relative_month": (re.compile(r"(?:m )?b [pfiD]"), _month),
    "dates.relative_year": (re.compile(r"(?:m )?(?:Q )?T (?:A )?[pfiD]"), _year),
    "dates.edge_of_year": (re.compile(r"m T(?! [#nN])"), _year),
}
_VAGUE_HEADS: Final = frozenset(fold(f) for f in VOCAB.forms("vague_head"))


def find(words: Words, code: str, body: str, anchor: Anchor) -> Iterator[Found]:
    """Yield the relative dates of a body; none without a day to count from."""
    if anchor.on is None:
        return
    for rule, (pattern, build) in _RULES.items():
        spans = []
        for match in pattern.finditer(code):
            spans.append(match.span())
            atoms = words.inside(*match.span())
            value = build(atoms, anchor.on)
            if value is None:
                continue
            yield Found(
                rule=rule,
                start=atoms[0].start,
                end=_last(atoms).end,
                value=value,
                anchor=anchor.source,
                modifier=next((a.key for a in atoms if a.letter == "m"), None),
            )
        for start, end in spans:
            code = code[:start] + "~" * (end - start) + code[end:]
