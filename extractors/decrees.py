"""Decrees: laws, decisions, letters and rulings cited by number."""

from dataclasses import dataclass
from datetime import date

from spacy.language import Language

from extractors.component import Component
from extractors.facts import Fact, Findings
from extractors.reading import Reading

__all__ = ["DecreeFact", "create", "find"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecreeFact(Fact):
    """A row of the table ``decrees``: a document, told by its first citation."""

    kind: str
    number: str
    year: int | None = None
    issued_on: date | None = None
    about: str | None = None
    issuer: str | None = None
    issuer_region: str | None = None
    issuer_code: str | None = None
    articles_cited: tuple[str, ...] = ()
    uri: str | None = None
    official_title: str | None = None
    enacted_on: date | None = None


def find(reading: Reading) -> Findings[DecreeFact]:
    """Return the documents a body cites."""
    return Findings()


@Language.factory("fakta_decrees")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("decrees", find)
