"""Years: with their word, in spans, or bare where the text shows that time is meant."""

import re
from collections.abc import Iterator
from typing import Final

from extractors import edtf
from extractors.dates.calendar_atoms import VOCAB, Atom, folded_forms
from extractors.dates.calendar_words import Rule, Words, word_after, word_before
from extractors.dates.found import Found
from extractors.dates.joined_words import Run, runs, spans
from extractors.facts import Reject
from extractors.vocabulary import fold

__all__ = ["RULES", "find"]

_LEAD: Final = r"(?:[TF] ?(?:A ?)?(?:\( ?[TF] ?\) ?)?(?:: ?)?)"
_YEARS: Final = Rule(
    "y",
    rf"(?<!:)(?<![^~ ]/)(?<!-)(?:m ?)?(?:O ?)?{_LEAD}?y"
    rf"(?:(?: ?[-/] ?| ?r ?|,? ?[d&] ?|, ?){_LEAD}?y){{0,8}}(?: [pi])?(?!/|[:-][#n])",
)
RULES: Final = (_YEARS,)
_COMMON_ERA: Final = re.compile(rf"\s*{VOCAB.alternation('common_era')}")
_DECADE: Final = re.compile(r"\s?-?an\b")
# "(2015)", "(2015, 2016, dan 2017)"
_IN_BRACKETS: Final = re.compile(
    r"\([0-9]{4}(?:(?:,\s?(?:dan\s)?|\sdan\s)[0-9]{4}){0,8}\)"
)
_OPENS_SPEECH: Final = re.compile(r"[“\"][0-9]{4},\s[a-z]")  # “2010, seluruh desa …”
_DECIMALS: Final = re.compile(r"\s?%|,[0-9]")
# A full stop behind a longer word ends a sentence.
_NAME_WORD: Final = r"[A-Z][\w'’./-]*(?<![a-z]{4}\.)\s+"
_NAME_BEFORE: Final = re.compile(
    rf"(?:{_NAME_WORD}(?:(?:dan|di|ke)\s+(?=[A-Z]))?){{1,8}}"
    r"(?:\([A-Z][\w-]{1,14}\)\s+)?\Z"  # "Gerakan Menanam Padi (GMP) 2019"
)
_IN_NAME: Final = re.compile(r"\w\s[A-Z]")  # "Jawa Tengah tahun 2019"
_LONGEST_NAME_CHARS: Final = 80
_WIDEST_SPAN_YEARS: Final = 100
_FIRST_BARE_YEAR: Final = 1800
_LAST_YEAR: Final = 2100

_LEADS: Final = folded_forms("year_lead")
_NAME_LEADS: Final = folded_forms("name_lead")
_EVENTS: Final = folded_forms("event")
_COUNTERS: Final = folded_forms("counter")
_NUMBER_HEADS: Final = folded_forms("number_head")
_AMOUNT_LEADS: Final = folded_forms("amount_lead")
_FOLLOWERS: Final = folded_forms("year_follower")


def find(words: Words, code: str, body: str) -> Iterator[Found | Reject]:
    """Yield the years of a body, and the bare numbers refused as such.

    Parameters
    ----------
    words : Words
    code : str
        Their code, with what is already read blanked.
    body : str
    """
    for span in _YEARS.spans(code):
        years = runs(words, *span, "y")
        is_led = any(a.letter in "TFO" for a in years[0].atoms)
        for at, last in spans([run.joined for run in years]):
            found = _found(years[at], years[last], body, is_led)
            if found is None:
                break
            yield found
            is_led = is_led or isinstance(found, Found)


def _found(first: Run, last: Run, body: str, is_led: bool) -> Found | Reject | None:
    """Return a year or span of years, None if nothing speaks for it."""
    year, until = first.first("y"), last.first("y")
    if year is None or until is None:
        return None
    is_span = first is not last
    if first.atoms[0].letter == "m" and _IN_NAME.match(body, first.atoms[0].start - 2):
        first = first._replace(atoms=first.atoms[1:])
    start, end = first.atoms[0].start, last.atoms[-1].end
    reason = _refusal(body, year.start, until, is_led)
    if is_span and not 0 < until.value - year.value <= _WIDEST_SPAN_YEARS:
        reason = "dates.impossible_span"
    if reason is not None:
        return Reject(text=body[start:end], start=start, end=end, reason=reason)
    if not is_led:
        begin = start if is_span else _name_of(body, year)
        if begin is None:
            return None
        start = min(start, begin)
    value = edtf.year(year.value)
    modifier = first.first("m")
    return Found(
        rule="dates.year_range" if is_span else "dates.year",
        start=start,
        end=end,
        value=edtf.span(value, edtf.year(until.value)) if is_span else value,
        anchor="text",
        modifier=modifier.key if modifier else None,
    )


def _refusal(body: str, start: int, year: Atom, is_led: bool) -> str | None:
    """Return why a number is no year: a decade, a misprint, an amount, a code."""
    if _DECADE.match(body, year.end):
        return "dates.decade"
    if year.value > _LAST_YEAR:
        return "dates.misprinted_year"
    if is_led or _COMMON_ERA.match(body, year.end):
        return None
    if word_after(body, year.end) in _COUNTERS or _DECIMALS.match(body, year.end):
        return "dates.amount"
    if word_before(body, start) in _NUMBER_HEADS or body[start - 1 : start] == ",":
        return "dates.number"
    return None


def _name_of(body: str, year: Atom) -> int | None:
    """Return where the words begin that make a bare number a year, or None.

    A name ("Pekan Budaya Daerah 2019") belongs to its year.
    """
    if year.value < _FIRST_BARE_YEAR:
        return None
    before = word_before(body, year.start)
    if before in _LEADS or _COMMON_ERA.match(body, year.end):
        return year.start
    if before in _EVENTS:
        return body.lower().rindex(before, 0, year.start)
    from_here = max(0, year.start - _LONGEST_NAME_CHARS)
    name = _NAME_BEFORE.search(body[from_here : year.start])
    if name is not None:
        if _NUMBER_HEADS.intersection(fold(name[0]).split()):
            return None
        first, *rest = name[0].split(maxsplit=1)
        is_led = fold(first) in _NAME_LEADS  # "Dalam Festival Danau Toba 2019"
        return year.start - sum(map(len, rest if is_led else [name[0]]))
    if not before and word_after(body, year.end) in _AMOUNT_LEADS:
        return year.start  # "2018 sebanyak 45 kasus, 2019 sebanyak 50 kasus"
    if year.start and (
        _IN_BRACKETS.match(body, year.start - 1)
        or _OPENS_SPEECH.match(body, year.start - 1)
    ):
        return year.start
    return year.start if before.isalpha() and _stands_free(body, year.end) else None


def _stands_free(body: str, end: int) -> bool:
    """Tell whether no noun follows that the number could count."""
    after = word_after(body, end)
    return not after or after in _FOLLOWERS
