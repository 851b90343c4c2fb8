"""Dates: every expression that a reader can place on the calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from typing import Final

from spacy.language import Language

from extractors.component import Component
from extractors.dates import (
    calendar_days,
    calendar_months,
    calendar_years,
    hijri,
    relative,
    vetoes,
    written_days,
)
from extractors.dates.calendar_days import DayMention, Part
from extractors.dates.calendar_words import Words, read
from extractors.dates.date_anchor import Anchor, anchor_of
from extractors.dates.found import Found
from extractors.facts import Fact, Findings, Reject
from extractors.reading import Reading

__all__ = ["DateFact", "create", "find"]

_RULES: Final = tuple(
    rule
    for grammar in (hijri, calendar_days, calendar_months, calendar_years, relative)
    for rule in grammar.RULES
)
_KNOWN_STRETCHES: Final = 1 << 14


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFact(Fact):
    """A row of the table ``dates``; see its schema for the meaning of each column."""

    edtf: str
    first_day: date | None
    last_day: date | None
    precision: str
    modifier: str | None = None
    anchor: str
    calendar: str = "gregorian"
    weekday_agrees: bool | None = None
    time_start: time | None = None
    time_end: time | None = None
    timezone: str | None = None


def find(reading: Reading) -> Findings[DateFact]:
    """Return the dates of a body."""
    facts: list[DateFact] = []
    rejects: list[Reject] = []
    veto = vetoes.of(reading)
    for found in _candidates(reading):
        if isinstance(found, Reject):
            rejects.append(found)
        elif (reason := veto(found)) is not None:
            rejects.append(_reject(reading.body, found, reason))
        else:
            facts.append(_fact(reading.body, found))
    facts.sort(key=lambda fact: fact.start)
    rejects.sort(key=lambda reject: reject.start)
    return Findings(tuple(facts), tuple(rejects))


def _candidates(reading: Reading) -> Iterator[Found | Reject]:
    """Yield what the grammars read; each sees only what those before it left."""
    body = reading.body
    words = read(reading, _holds_date)
    found, code = hijri.find(words, body)
    yield from found
    days, code = calendar_days.find(words, code, body)
    anchor, completed = _anchored(reading, words, days)
    for mention, parts in zip(days, completed, strict=True):
        yield from written_days.resolve(mention, parts, anchor.source, body)
    months, code = calendar_months.find(words, code, body, anchor)
    yield from months
    yield from calendar_years.find(words, code, body)
    yield from relative.find(words, code, body, anchor)


@lru_cache(_KNOWN_STRETCHES)
def _holds_date(code: str) -> bool:
    """Tell whether a rule matches in a stretch, or what stands there tells of others.

    A rule can only match in what others leave if one of them matches in the whole.
    """
    return "y" in code or "K" in code or any(rule.spans(code) for rule in _RULES)


def _anchored(
    reading: Reading, words: Words, days: list[DayMention]
) -> tuple[Anchor, list[list[Part]]]:
    """Return what relative dates count from, and the days with their years.

    The anchor is settled by full days, then by all days.
    """
    body = reading.body
    cited = vetoes.cited_years(reading)
    years = {
        a.value for a in words.atoms if a and a.letter == "y" and a.start not in cited
    }
    anchor = anchor_of(reading.published_on, written_days.stated_in_full(days), years)
    completed = written_days.complete(days, anchor, body)
    settled = anchor_of(reading.published_on, written_days.told(completed), years)
    if settled.on != anchor.on:
        completed = written_days.complete(days, settled, body)
    return settled, completed


def _fact(body: str, found: Found) -> DateFact:
    value, clock = found.value, found.clock
    return DateFact(
        text=body[found.start : found.end],
        start=found.start,
        end=found.end,
        rule=found.rule,
        edtf=value.edtf,
        first_day=value.first_day,
        last_day=value.last_day,
        precision=value.precision,
        modifier=found.modifier,
        anchor=found.anchor,
        calendar=found.calendar,
        weekday_agrees=found.weekday_agrees,
        time_start=clock.start if clock else None,
        time_end=clock.end if clock else None,
        timezone=clock.timezone if clock else None,
    )


def _reject(body: str, found: Found, reason: str) -> Reject:
    return Reject(
        text=body[found.start : found.end],
        start=found.start,
        end=found.end,
        reason=reason,
    )


@Language.factory("fakta_dates")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("dates", find)
