"""Places: kecamatan, desa and kelurahan named with their kind word."""

import re
from dataclasses import dataclass, replace
from typing import Final

from spacy.language import Language

from extractors import regions
from extractors.component import Component
from extractors.facts import Fact, Findings
from extractors.reading import Reading
from extractors.regions import RegionFact, place_names
from extractors.regions.gazetteer import PROVINCE
from extractors.regions.place_names import PlaceName
from extractors.vocabulary import fold

__all__ = ["PlaceFact", "create", "find"]

_KECAMATAN: Final = "kecamatan"
# "Desa X, Kecamatan Y, Kabupaten Z", "Desa X Kecamatan Y (Z)".
_UPWARDS: Final = re.compile(r"\s?[,(]?\s?(?:di\s|se)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFact(Fact):
    """A row of the table ``places``: one naming of a place below kabupaten and kota."""

    place: str
    level: str
    kecamatan: str | None = None
    region: str | None = None
    region_code: str | None = None


def find(reading: Reading) -> Findings[PlaceFact]:
    """Return the kecamatan, desa and kelurahan a body names.

    A place takes the kecamatan and the kabupaten or kota that follow it, or that the
    article gives it elsewhere; no list of places is looked up.
    """
    body = reading.body
    names = reading.of(place_names.find)
    towns = {
        fact.start: fact
        for fact in reading.of(regions.find).facts
        if fact.level != PROVINCE
    }
    kecamatan = {name.start: name for name in names if name.level == _KECAMATAN}
    facts = [
        _fact(body, _without_region(body, name, towns), kecamatan, towns)
        for name in names
        if name.name_start not in towns or not name.is_carried
    ]
    return Findings(tuple(_completed(facts)))


def _without_region(
    body: str, name: PlaceName, towns: dict[int, RegionFact]
) -> PlaceName:
    """End a name before the region that follows it: "Kecamatan Kangae Sikka"."""
    inside = [at for at in range(name.name_start + 1, name.end) if at in towns]
    if not inside:
        return name
    kept = body[name.name_start : inside[0]].rstrip()
    return replace(name, end=name.name_start + len(kept))


def _fact(
    body: str,
    name: PlaceName,
    kecamatan: dict[int, PlaceName],
    towns: dict[int, RegionFact],
) -> PlaceFact:
    parent, end = None, name.end
    if name.level != _KECAMATAN and (above := kecamatan.get(_next(body, end))):
        parent, end = body[above.name_start : above.end], above.end
    town = towns.get(_next(body, end))
    rule = "carried" if name.is_carried else "named"
    return PlaceFact(
        text=body[name.start : name.end],
        start=name.start,
        end=name.end,
        rule=f"places.{rule}",
        place=body[name.name_start : name.end],
        level=name.level,
        kecamatan=parent,
        region=town.region if town else None,
        region_code=town.code if town else None,
    )


def _next(body: str, end: int) -> int:
    """Return where the next link of a chain upwards starts, if there is one."""
    link = _UPWARDS.match(body, end)
    return link.end() if link else end


def _completed(facts: list[PlaceFact]) -> list[PlaceFact]:
    """Give places the parents that another naming of the same place has."""
    parents: dict[tuple[str, str], PlaceFact] = {}
    for fact in facts:
        key = fact.level, fold(fact.place)
        known = parents.get(key)
        if known is None or (known.region is None and fact.region):
            parents[key] = fact
    done = []
    for fact in facts:
        known = parents[fact.level, fold(fact.place)]
        parent = fact.kecamatan or known.kecamatan
        lies = fact if fact.region else known
        if lies.region is None and parent:
            lies = parents.get((_KECAMATAN, fold(parent)), lies)
        if (fact.kecamatan, fact.region) != (parent, lies.region):
            fact = replace(
                fact,
                kecamatan=parent,
                region=lies.region,
                region_code=lies.region_code,
            )
        done.append(fact)
    return done


@Language.factory("fakta_places")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("places", find)
