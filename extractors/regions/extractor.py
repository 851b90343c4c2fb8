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
from extractors.regions import gazetteer, lookup, region_meanings, region_names, towns
from extractors.regions.gazetteer import Region

__all__ = [
    "RegionFact",
    "create",
    "find",
    "foremost",
    "home",
    "home_town",
    "near",
    "resolve",
]


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

    It is the contributor's, where that names one ("MC Kabupaten Banyuasin"), else the
    `home_town`, but for a capital the province that is named as often. Failing that, it
    is the province that the body names most.
    """
    on = reading.published_on
    if reading.contributor and (region := resolve(reading.contributor, on)):
        return region
    named = Counter(settled.key for settled in reading.of(region_meanings.find).settled)
    if town := reading.of(home_town):
        if not _is_capital(town) or named[town.key] > named[town.province_code]:
            return town
        return gazetteer.in_force(town.province_code, on)
    return None if any("." in key for key in named) else _first(named, reading)


def home_town(reading: Reading) -> Region | None:
    """Return the kabupaten or kota that an article is about, or None.

    It is the contributor's, or the one that the body names at least twice as often as
    any other. Failing that, it is the one where the article was written, unless another
    is named more often or much else is written there too.
    """
    on = reading.published_on
    if reading.contributor:
        region = resolve(reading.contributor, on)
        if region and region.level != gazetteer.PROVINCE:
            return region
    named = _towns_named(reading)
    written = _written_in(reading, set(named))
    if written:
        named[written] += 1
    if most := _first(named, reading):
        return most
    if written is None or named[written] < max(named.values()):
        return None
    town = gazetteer.in_force(written, on)
    return None if _is_capital(town) else town


def _is_capital(town: Region) -> bool:
    """Return whether a kota is a capital of a province."""
    return towns.is_capital(town.name.split(maxsplit=1)[1])


def foremost(reading: Reading, level: str) -> Region | None:
    """Return the kabupaten, or the kota, that a body names first, or None."""
    on = reading.published_on
    named = (gazetteer.in_force(key, on) for key in _towns_named(reading))
    return next((region for region in named if region.level == level), None)


def _towns_named(reading: Reading) -> Counter[str]:
    """Return how often a body names each kabupaten and kota."""
    settled = reading.of(region_meanings.find).settled
    return Counter(one.key for one in settled if "." in one.key)


def near(reading: Reading) -> frozenset[str]:
    """Return the keys of the kabupaten and kota that an article has to do with.

    Its body names them, its contributor, or its dateline, if only by a town.
    """
    keys = set(_towns_named(reading))
    told = (lookup.find(reading.contributor or ""), _written_in(reading, keys))
    return frozenset(keys | {key for key in told if key and "." in key})


def _first(named: Counter[str], reading: Reading) -> Region | None:
    """Return the region that is named at least twice as often as any other."""
    ranked = named.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return gazetteer.in_force(ranked[0][0], reading.published_on)


def _written_in(reading: Reading, named: set[str]) -> str | None:
    """Return the key of the kabupaten or kota that the dateline lies in, or None.

    Of a capital of a province only where the body names the region too.
    """
    if reading.dateline is None:
        return None
    place = reading.body[slice(*reading.dateline)]
    told = {key for key in (lookup.find(place),) if key and "." in key}
    keys = told or towns.seat(place)
    if len(keys) > 1 or towns.is_capital(place):
        keys = keys & named
    return min(keys) if len(keys) == 1 else None


@Language.factory("fakta_regions")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("regions", find)
