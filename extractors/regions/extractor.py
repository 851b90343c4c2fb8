"""Regions: provinces, kabupaten and kota with the codes of the article's day.

A mention covers the name with its kind word where one stands before it ("Kabupaten
Sikka", "Pemkab Sikka"), and the name alone otherwise ("Bupati *Sikka*").
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from spacy.language import Language

from extractors.component import Component
from extractors.facts import Fact, Findings
from extractors.reading import Reading
from extractors.regions import gazetteer, lookup, region_meanings, region_names
from extractors.regions.gazetteer import Region

__all__ = ["RegionFact", "create", "find", "home", "resolve"]


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
    """Return the regions a body names.

    Names and codes are those in force on the publication date; today's where that is
    not known. A region that only the dateline names is none.
    """
    meant = reading.of(region_meanings.find)
    facts = []
    for settled in meant.settled:
        naming = settled.naming
        region = gazetteer.in_force(settled.key, reading.published_on)
        facts.append(
            RegionFact(
                text=reading.body[naming.outer : naming.end],
                start=naming.outer,
                end=naming.end,
                rule=f"regions.{settled.rule}",
                region=region.name,
                code=region.code,
                bps_code=region.bps_code,
                level=region.level,
                province=region.province,
                province_code=region.province_code,
                resolution=settled.resolution,
            )
        )
    rejects = [*reading.of(region_names.find).rejects, *meant.rejects]
    return Findings(
        tuple(facts), tuple(sorted(rejects, key=lambda r: (r.start, r.end)))
    )


def resolve(text: str, on: date | None = None) -> Region | None:
    """Return the region that a contributor or dateline names, or None.

    Examples
    --------
    >>> resolve("MC Kab. Banyuasin").name
    'Kabupaten Banyuasin'
    >>> resolve("Mimika", date(2017, 5, 9)).code
    '91.09'
    """
    key = lookup.find(text)
    return None if key is None else gazetteer.in_force(key, on)


def home(reading: Reading) -> Region | None:
    """Return the region that an article is about, or None.

    It is the contributor's, where that names one ("MC Kabupaten Banyuasin"). Else it
    is the kabupaten or kota that the body names at least twice as often as any other,
    or names alone. Failing any kabupaten and kota, the province by the same rule.
    """
    on = reading.published_on
    if reading.contributor and (region := resolve(reading.contributor, on)):
        return region
    keys = Counter(settled.key for settled in reading.of(region_meanings.find).settled)
    towns = {key: count for key, count in keys.items() if "." in key}
    ranked = Counter(towns or keys).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return gazetteer.in_force(ranked[0][0], on)


@Language.factory("fakta_regions")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("regions", find)
