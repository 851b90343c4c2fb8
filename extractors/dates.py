"""Dates: every expression that a reader can place on the calendar."""

from dataclasses import dataclass
from datetime import date, time

from spacy.language import Language

from extractors.component import Component
from extractors.facts import Fact, Findings
from extractors.reading import Reading

__all__ = ["DateFact", "create", "find"]


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
    return Findings()


@Language.factory("fakta_dates")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("dates", find)
