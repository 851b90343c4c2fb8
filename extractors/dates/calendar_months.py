"""Months and parts of years, with or without their year."""

from collections.abc import Iterator
from typing import Final

from extractors import edtf
from extractors.dates.calendar_atoms import LAST_PART, Atom, folded_forms
from extractors.dates.calendar_words import Rule, Words, tense_of, word_before
from extractors.dates.date_anchor import Anchor, tense
from extractors.dates.found import Found, blanked
from extractors.dates.joined_words import Run, runs, spans

__all__ = ["RULES", "find"]

# "tahun 2020 bulan Januari" has its year in front.
_MONTH: Final = (
    r"(?:T y,? (?=b M(?! ?[-/r&d,] ?[bM])(?!,? ?(?:T ?)?y)))?"
    r"(?:m ?)?(?:b ?)?M(?:,? ?(?:T ?)?y)?"
)
_MONTHS: Final = Rule(
    "M",
    rf"{_MONTH}(?:(?: ?[-/] ?| ?r ?|,? ?[d&] ?|, ?){_MONTH}){{0,11}}"
    r"(?: T [pfi]| [pgflD])?",
)
_PART: Final = Rule("Q", r"(?:m ?)?Q(?: ?[-/,] ?| )?(?:(?:[TF] ?)?y|(?:T ?)?[pfi])")
RULES: Final = (_PART, _MONTHS)
_PARTS_A_YEAR: Final = {"quarter": 4, "third": 3, "semester": 2}
_YEARS_AWAY: Final = {"p": -1, "f": 1}
_LEADS: Final = folded_forms("month_lead")


def find(words: Words, code: str, body: str, anchor: Anchor) -> tuple[list[Found], str]:
    """Return the months, quarters and halves of a body, and the code without them.

    Parameters
    ----------
    words : Words
    code : str
        Their code, with what is already read blanked.
    body : str
    anchor : Anchor
        Completes the years left out.
    """
    found: list[Found] = []
    parts = _PART.spans(code)
    for span in parts:
        found += _part_of_year(words.inside(*span), anchor)
    code = blanked(code, parts)
    taken = []
    for span in _MONTHS.spans(code):
        months = runs(words, *span, "M")
        if _is_date(months, body):
            found += _months(months, anchor, body)
            taken.append(span)
    return found, blanked(code, taken)


def _part_of_year(atoms: list[Atom], anchor: Anchor) -> Iterator[Found]:
    part = next(a for a in atoms if a.letter == "Q")
    year = next((a.value for a in atoms if a.letter == "y"), None)
    source = "text"
    if year is None:
        if anchor.year is None:
            return
        source = anchor.source
        year = anchor.year + _years_away(atoms, anchor)
    last, first = divmod(part.value, LAST_PART)
    try:
        value = edtf.part_of_year(year, part.key, first)
        if last:
            value = edtf.span(value, edtf.part_of_year(year, part.key, last))
    except ValueError:  # "semester 3" is a student's
        return
    yield Found(
        rule="dates.part_of_year",
        start=atoms[0].start,
        end=atoms[-1].end,
        value=value,
        anchor=source,
    )


def _years_away(atoms: list[Atom], anchor: Anchor) -> int:
    """Return how far the year is of "triwulan III tahun lalu", "triwulan III lalu"."""
    step = {"past": -1, "future": 1}.get(atoms[-1].key, 0)
    if anchor.on is None or any(a.letter == "T" for a in atoms):
        return step
    part = next(a for a in atoms if a.letter == "Q")
    count = _PARTS_A_YEAR.get(part.key, 1)
    present = (anchor.on.month - 1) * count // 12 + 1
    is_there = (part.value % LAST_PART - present) * step > 0
    return 0 if is_there else step


def _is_date(months: list[Run], body: str) -> bool:
    """Tell whether months are meant, not people: Mei, Juni and April are names too."""
    atoms = [atom for run in months for atom in run.atoms]
    if any(a.letter in "bymT" for a in atoms) or tense_of(atoms) is not None:
        return True
    start = atoms[0].start
    is_row = len(months) > 1 and months[-1].joined in ("range", "and")
    return body[start].isupper() and (is_row or word_before(body, start) in _LEADS)


def _months(months: list[Run], anchor: Anchor, body: str) -> Iterator[Found]:
    values = _values(months, anchor, body)
    is_stated = any(run.first("y") for run in months)
    for at, last in spans([run.joined for run in months]):
        try:
            value = values[at] if at == last else edtf.span(values[at], values[last])
        except ValueError:
            continue
        modifier = months[at].first("m")
        yield Found(
            rule="dates.month" if at == last else "dates.month_range",
            start=months[at].atoms[0].start,
            end=months[last].atoms[-1].end,
            value=value,
            anchor="text" if is_stated else anchor.source,
            modifier=modifier.key if modifier else None,
        )


def _values(months: list[Run], anchor: Anchor, body: str) -> list[edtf.Value]:
    """Return the months' values; one year, mostly the last month's, serves them all."""
    values: list[edtf.Value] = []
    year = after = None
    for run in reversed(months):
        month, own = run.first("M"), run.first("y")
        number = month.value if month else 0
        if own is not None:
            year = own.value
        elif year is None or after is None:
            told = tense_of(months[-1].atoms)
            start = months[0].atoms[0].start
            if run.first("T") and anchor.year:  # "Juni tahun lalu"
                year = anchor.year + _YEARS_AWAY.get(run.atoms[-1].letter, 0)
            else:
                year = anchor.year_of_month(number, tense(told, body, start))
        else:
            year -= number > after
        after = number
        values.append(
            edtf.unknown_year(number) if year is None else edtf.month(year, number)
        )
    return values[::-1]
