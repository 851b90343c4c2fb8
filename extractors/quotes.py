"""Quotes: who says what, in direct or indirect speech."""

from dataclasses import dataclass

from spacy.language import Language

from extractors.component import Component
from extractors.facts import Fact, Findings
from extractors.reading import Reading

__all__ = ["QuoteFact", "create", "find"]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteFact(Fact):
    """A row of the table ``quotes``; ``official_start`` leads to the speaker's row."""

    speaker: str | None = None
    official_start: int | None = None
    verb: str | None = None
    style: str


def find(reading: Reading) -> Findings[QuoteFact]:
    """Return the quotations of a body."""
    return Findings()


@Language.factory("fakta_quotes")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("quotes", find)
