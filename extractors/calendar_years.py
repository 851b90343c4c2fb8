"""Months, years, parts of years and the words for their beginning and end."""

import re
from collections.abc import Iterator
from typing import Final

from extractors import edtf
from extractors.calendar_words import VOCAB, Atom, Words
from extractors.date_anchor import Anchor
from extractors.found_dates import Found
from extractors.vocabulary import fold

__all__ = ["find"]

_YEAR: Final = r"(?:,? ?(?:T ?)?y)"
_MONTH: Final = rf"(?:m ?)?(?:b ?)?M{_YEAR}?"
_MONTHS: Final = re.compile(
    rf"{_MONTH}(?:(?: ?[-/] ?| ?r ?|,? ?[d&] ?|, ?){_MONTH}){{0,11}}(?: [pfD])?"
)
_LEAD: Final = r"(?:[TF] ?(?:A ?)?(?:\( ?[TF] ?\) ?)?)"
_YEARS: Final = re.compile(
    rf"(?:m ?)?(?:O ?)?{_LEAD}?y"
    rf"(?:(?: ?[-/] ?| ?r ?|,? ?[d&] ?|, ?){_LEAD}?y){{0,8}}(?: [pi](?! ?h))?"
)
_PART: Final = re.compile(r"(?:m ?)?Q(?: ?[-/,] ?| )?(?:(?:[TF] ?)?y|T ?[pfi])")

_WORD_BEFORE: Final = re.compile(r"([^\s,;:()\"“”]+)\s*\Z")
_WORD_AFTER: Final = re.compile(r"\s+(?:%\s*)?([^\W\d_]+)")
_CAPITALS_BEFORE: Final = re.compile(
    r"(?:[A-Z][\w'’./-]*\s+(?:(?:dan|di|ke)\s+(?=[A-Z]))?){1,8}\Z"
)
_LONGEST_NAME_CHARS: Final = 80
_WIDEST_SPAN_YEARS: Final = 100
_FIRST_BARE_YEAR: Final = 1800


def find(words: Words, code: str, body: str, anchor: Anchor) -> Iterator[Found]:
    """Yield the months, quarters, half-years and years of a body.

    Parameters
    ----------
    words : Words
    code : str
        Their code, with what is already read blanked.
    body : str
    anchor : Anchor
    """
    for match in _PART.finditer(code):
        yield from _part(words.inside(*match.span()), anchor)
    code = _PART.sub(_same_length, code)
    for match in _MONTHS.finditer(code):
        yield from _months(words.inside(*match.span()), body, anchor)
    code = _MONTHS.sub(_same_length, code)
    for match in _YEARS.finditer(code):
        before = code[match.start() - 1] if match.start() else ""
        after = code[match.end() : match.end() + 2]
        if before not in "/-:" and not re.match(r"[/:-]|\.#", after):
            yield from _years(words.inside(*match.span()), body)


def _same_length(match: re.Match[str]) -> str:
    return "~" * len(match[0])


def _modifier(atoms: list[Atom]) -> str | None:
    return next((a.key for a in atoms if a.letter == "m"), None)


def _part(atoms: list[Atom], anchor: Anchor) -> Iterator[Found]:
    part = next(a for a in atoms if a.letter == "Q")
    year = next((a.value for a in atoms if a.letter == "y"), None)
    source = "text"
    if year is None:
        if anchor.on is None:
            return
        source = anchor.source
        year = anchor.on.year + {"past": -1, "future": 1}.get(atoms[-1].key, 0)
    try:
        value = edtf.part_of_year(year, part.key, part.value)
    except ValueError:
        return
    yield Found(
        rule="dates.part_of_year",
        start=atoms[0].start,
        end=atoms[-1].end,
        value=value,
        anchor=source,
        modifier=_modifier(atoms),
    )


def _months(atoms: list[Atom], body: str, anchor: Anchor) -> Iterator[Found]:
    runs = _split(atoms, "M")
    tense = _tense(atoms[-1])
    named = any(a.letter in "by" for a in atoms) or tense is not None
    lead = _word_before(body, atoms[0].start) in _MONTH_LEADS
    if not (named or lead or (len(runs) > 1 and lead)):
        return
    if (
        not body[next(a for a in atoms if a.letter == "M").start].isupper()
        and not named
    ):
        return
    year: int | None = None
    for i in range(len(runs) - 1, -1, -1):
        own = next((a.value for a in runs[i] if a.letter == "y"), None)
        number = next(a.value for a in runs[i] if a.letter == "M")
        if own is not None:
            year = own
        elif year is None:
            year = anchor.year_of_month(number, tense)
        runs_values = _month_value(year, number)
        runs[i].append(Atom("v", 0, 0, year or 0, runs_values.edtf))
        if i and year is not None:
            previous = next(a.value for a in runs[i - 1] if a.letter == "M")
            year -= previous > number
    stated = any(a.letter == "y" for a in atoms)
    values = []
    for run in runs:
        mark = run.pop()
        number = next(a.value for a in run if a.letter == "M")
        values.append(_month_value(mark.value or None, number))
    for group in _ranges(runs, body):
        chosen = [values[i] for i in group]
        first, last = runs[group[0]], runs[group[-1]]
        try:
            value = chosen[0] if len(chosen) == 1 else edtf.span(*chosen)
        except ValueError:
            continue
        yield Found(
            rule="dates.month" if len(chosen) == 1 else "dates.month_range",
            start=first[0].start,
            end=last[-1].end,
            value=value,
            anchor="text" if stated else anchor.source,
            modifier=_modifier(first),
        )


def _month_value(year: int | None, number: int) -> edtf.Value:
    return edtf.unknown_year(number) if year is None else edtf.month(year, number)


def _tense(atom: Atom) -> str | None:
    if atom.letter in "pf":
        return atom.key
    if atom.letter == "D":
        return "past" if atom.value < 0 else "future"
    return None


def _split(atoms: list[Atom], head: str) -> list[list[Atom]]:
    """Cut atoms into runs with one head each; joining words open the next run."""
    runs: list[list[Atom]] = [[]]
    for atom in atoms:
        has_head = any(a.letter == head for a in runs[-1])
        if (
            has_head
            and atom.letter in "rdmbMTFy"
            and (atom.letter in "rdmb" or atom.letter == head)
        ):
            runs.append([])
        if atom.letter not in "rd":
            runs[-1].append(atom)
    return [run for run in runs if any(a.letter == head for a in run)]


def _ranges(runs: list[list[Atom]], body: str) -> Iterator[tuple[int, ...]]:
    """Yield which runs make one date: those with a dash or a range word between."""
    i = 0
    while i < len(runs):
        if i + 1 < len(runs):
            between = body[runs[i][-1].end : runs[i + 1][0].start]
            if _is_range(between):
                yield (i, i + 1)
                i += 2
                continue
        yield (i,)
        i += 1


_JOINTS: Final = frozenset(fold(form) for form in VOCAB.forms("joint"))


def _is_range(between: str) -> bool:
    word = fold(between).strip(" ,")
    return bool(word) and word not in _JOINTS and word != "&"


_MONTH_LEADS: Final = frozenset(fold(f) for f in VOCAB.forms("year_lead")) - {"di"}
_YEAR_LEADS: Final = frozenset(fold(f) for f in VOCAB.forms("year_lead"))
_EVENTS: Final = frozenset(fold(f) for f in VOCAB.forms("event"))
_COUNTERS: Final = frozenset(fold(f) for f in VOCAB.forms("counter"))
_NUMBER_HEADS: Final = frozenset(fold(f) for f in VOCAB.forms("number_head"))


def _word_before(body: str, start: int) -> str:
    match = _WORD_BEFORE.search(body[max(0, start - 40) : start])
    return fold(match[1]) if match else ""


def _word_after(body: str, end: int) -> str:
    match = _WORD_AFTER.match(body[end : end + 40])
    return fold(match[1]) if match else ""


def _years(atoms: list[Atom], body: str) -> Iterator[Found]:
    runs = [run for run in _split_years(atoms)]
    led = any(a.letter in "TFO" for a in runs[0])
    for group in _ranges(runs, body):
        first = next(a for a in runs[group[0]] if a.letter == "y")
        last = next(a for a in runs[group[-1]] if a.letter == "y")
        is_span = len(group) == 2
        if is_span and not 0 < last.value - first.value <= _WIDEST_SPAN_YEARS:
            continue
        start, end = runs[group[0]][0].start, runs[group[-1]][-1].end
        if not led:
            begin = start if is_span else _evidence(body, first)
            if begin is None or _refused(body, start, end):
                continue
            start = min(start, begin)
        led = True
        values = [edtf.year(first.value)]
        if is_span:
            values.append(edtf.year(last.value))
        yield Found(
            rule="dates.year_range" if is_span else "dates.year",
            start=start,
            end=end,
            value=edtf.span(*values) if is_span else values[0],
            anchor="text",
            modifier=_modifier(runs[group[0]]),
        )


def _split_years(atoms: list[Atom]) -> list[list[Atom]]:
    runs: list[list[Atom]] = [[]]
    for atom in atoms:
        if atom.letter in "rd":
            continue
        if any(a.letter == "y" for a in runs[-1]) and atom.letter in "TFAy":
            runs.append([])
        runs[-1].append(atom)
    return [run for run in runs if any(a.letter == "y" for a in run)]


def _refused(body: str, start: int, end: int) -> bool:
    """Tell whether a bare number is an amount or part of a code."""
    return (
        _word_after(body, end) in _COUNTERS
        or _word_before(body, start) in _NUMBER_HEADS
        or body[end : end + 2] in ("%", " %")
        or (body[end : end + 1] == ","
        and body[end + 1 : end + 2].isdigit())
        or body[start - 1 : start] == ","
    )


def _evidence(body: str, year: Atom) -> int | None:
    """Return where the words begin that make a bare number a year, or None."""
    if year.value < _FIRST_BARE_YEAR:
        return None
    before = _word_before(body, year.start)
    if before in _YEAR_LEADS:
        return year.start
    if before in _EVENTS:
        return body.lower().rindex(before, 0, year.start)
    named = _CAPITALS_BEFORE.search(
        body[max(0, year.start - _LONGEST_NAME_CHARS) : year.start]
    )
    if named is not None:
        return year.start - len(named[0])
    if (
        body[year.start - 1 : year.start] == "("
        and body[year.end : year.end + 1] == ")"
    ):
        return year.start
    return None
