"""Region lists: enumerations of provinces, kabupaten and kota, checked by their claim."""

from dataclasses import dataclass

from spacy.language import Language

from extractors.component import Component
from extractors.facts import Fact, Findings
from extractors.reading import Reading

__all__ = ["RegionListFact", "RegionListItem", "create", "find"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionListItem(Fact):
    """A row of the table ``region_list_items``."""

    list_no: int
    ordinal: int | None
    region: str
    code: str
    bps_code: str | None = None
    level: str
    province: str
    province_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionListFact(Fact):
    """A row of the table ``region_lists``; ``text`` is the heading, or the first item.

    ``items`` become rows of ``region_list_items``.
    """

    list_no: int
    heading: str | None
    style: str
    declared_count: int | None
    item_count: int
    missing_ordinals: tuple[int, ...] = ()
    duplicate_regions: tuple[str, ...] = ()
    complete: bool
    items: tuple[RegionListItem, ...] = ()


def find(reading: Reading) -> Findings[RegionListFact]:
    """Return the region lists of a body, numbered from 1 in text order."""
    return Findings()


@Language.factory("fakta_region_lists")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("region_lists", find)
