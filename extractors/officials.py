"""Officials: who holds which public office, acting or not, where."""

from dataclasses import dataclass
from typing import Final

from spacy.language import Language

from extractors import office_name_links, office_words, offices, persons, regions
from extractors.component import Component
from extractors.facts import Fact, Findings, Reject
from extractors.gazetteer import Region
from extractors.office_name_links import Link
from extractors.office_words import OFFICES, Words
from extractors.offices import Office
from extractors.persons import Official
from extractors.reading import Reading
from extractors.vocabulary import fold

__all__ = ["OfficialFact", "create", "find", "mentions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialFact(Fact):
    """A row of the table ``officials``: a person, told by the fullest mention.

    ``text`` is the fullest name with its titles.
    """

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
    words = office_words.read(reading)
    stated = offices.find(words)
    links = office_name_links.find(words, stated)
    rejects = [
        Reject(
            text=words.text(k.office.begin, k.office.last),
            start=words.starts[k.office.begin],
            end=words.ends[k.office.last - 1],
            reason=f"officials.{k.office.veto}",
        )
        for k in links
        if k.office.veto
    ]
    people = persons.group([k for k in links if not k.office.veto])
    facts = [_fact(reading, words, official, stated) for official in people]
    return Findings(
        tuple(sorted(facts, key=lambda f: f.start)),
        tuple(sorted(rejects, key=lambda r: r.start)),
    )


def _fact(reading, words, official, stated):
    link = official.fullest
    person = link.person
    main = _main(official)
    office = _fullest(words, main.office, [k.office for k in official.links], stated)
    region = _region(reading, words, office)
    start, end = words.starts[person.first], words.ends[person.last - 1]
    while words.code[person.first] == "v":
        person = type(person)(person.first + 1, person.last, person.name, person.prefix_titles, person.suffix_titles, person.evidence)
        start = words.starts[person.first]
    position = words.text(office.first, office.last)
    others = []
    seen = {office.head.id}
    for k in official.links:
        if k.office.head.id not in seen:
            seen.add(k.office.head.id)
            others.append(words.text(k.office.first, k.office.last))
    return OfficialFact(
        text=reading.body[start:end], start=start, end=end, rule=link.rule,
        name=person.name, prefix_titles=person.prefix_titles, suffix_titles=person.suffix_titles,
        position=position, role=office.head.id, acting=main.office.acting,
        unit=None, region=region.name if region else None, region_code=region.code if region else None,
        other_positions=tuple(others),
    )


def _main(official):
    acting = [k for k in official.links if k.office.acting]
    if acting:
        return acting[0]
    standing = [k for k in official.links if not _is_ex_officio(k.office)]
    return (standing or official.links)[0]


def _is_ex_officio(office):
    return bool(office.head.data.get("exofficio"))


def _fullest(words, office, linked, stated):
    same = [o for o in linked if o.head.id == office.head.id and o.veto is None]
    return max(same, key=lambda o: (bool(o.region), o.last - o.first, -o.first))


def _region(reading, words, office):
    if office.region:
        return office.region_ if False else regions.resolve(office.region.region, reading.published_on)
    scope = office.head.data["scope"]
    if scope in ("national", "area"):
        return None
    home = reading.of(regions.home)
    if home is None:
        return None
    return home


def mentions(reading: Reading):
    return ()


@Language.factory("fakta_officials")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("officials", find)
