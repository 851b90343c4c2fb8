"""Officials: who holds which public office, acting or not, where."""

from dataclasses import dataclass

from spacy.language import Language

from extractors.component import Component
from extractors.facts import Fact, Findings
from extractors.reading import Reading

__all__ = ["OfficialFact", "create", "find"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialFact(Fact):
    """A row of the table ``officials``: a person, told by the fullest mention."""

    name: str
    prefix_titles: tuple[str, ...] = ()
    suffix_titles: tuple[str, ...] = ()
    position: str
    role: str
    acting: str | None = None
    unit: str | None = None
    region: str | None = None
    region_code: str | None = None
    other_positions: tuple[str, ...] = ()


def find(reading: Reading) -> Findings[OfficialFact]:
    """Return the office-holders a body names."""
    return Findings()


@Language.factory("fakta_officials")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("officials", find)
