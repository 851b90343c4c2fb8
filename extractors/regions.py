"""Regions: provinces, kabupaten and kota with the codes of the article's day."""

from dataclasses import dataclass

from spacy.language import Language

from extractors.component import Component
from extractors.facts import Fact, Findings
from extractors.reading import Reading

__all__ = ["RegionFact", "create", "find"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionFact(Fact):
    """A row of the table ``regions``: one naming of a region."""

    region: str
    code: str
    bps_code: str | None = None
    level: str
    province: str
    province_code: str
    resolution: str


def find(reading: Reading) -> Findings[RegionFact]:
    """Return the regions a body names."""
    return Findings()


@Language.factory("fakta_regions")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("regions", find)
