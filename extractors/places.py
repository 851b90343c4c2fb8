"""Places: kecamatan, desa and kelurahan named with their kind word."""

from dataclasses import dataclass

from spacy.language import Language

from extractors.component import Component
from extractors.facts import Fact, Findings
from extractors.reading import Reading

__all__ = ["PlaceFact", "create", "find"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFact(Fact):
    """A row of the table ``places``: one naming of a place below kabupaten and kota."""

    place: str
    level: str
    kecamatan: str | None = None
    region: str | None = None
    region_code: str | None = None


def find(reading: Reading) -> Findings[PlaceFact]:
    """Return the kecamatan, desa and kelurahan a body names."""
    return Findings()


@Language.factory("fakta_places")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("places", find)
