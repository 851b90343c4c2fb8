"""Officials: who holds which public office, acting or not, where."""

from dataclasses import dataclass

from spacy.language import Language

from extractors.component import Component
from extractors.facts import Fact, Findings, Reject
from extractors.mentions import Mention
from extractors.officials import (
    further_mentions,
    office_name_links,
    office_words,
    offices,
    persons,
)
from extractors.officials.lexicon import OFFICES
from extractors.officials.links import Link
from extractors.officials.office_words import Words
from extractors.officials.offices import Office
from extractors.officials.person_names import Person
from extractors.officials.persons import Official
from extractors.officials.territories import Territories
from extractors.reading import Reading

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


@dataclass(frozen=True, slots=True)
class _Study:
    """What one body says of offices and persons, before facts are made of it."""

    words: Words
    stated: list[Office]
    links: list[Link]
    officials: list[Official]


def _study(reading: Reading) -> _Study:
    words = reading.of(office_words.read)
    stated = offices.find(words)
    links = office_name_links.find(words, stated)
    officials = persons.group(words, [k for k in links if not k.office.veto])
    return _Study(words, stated, links, officials)


def find(reading: Reading) -> Findings[OfficialFact]:
    """Return the office-holders a body names."""
    study = reading.of(_study)
    territories = Territories(reading, study.words, study.stated)
    held = {k.office.first for official in study.officials for k in official.links}
    free = [office for office in study.stated if office.first not in held]
    fuller = persons.with_region(study.words, free)
    facts = [
        _fact(
            reading.body,
            study.words,
            official,
            official.position(study.words, fuller),
            territories,
        )
        for official in study.officials
    ]
    rejects = {
        (k.office.begin, k.office.veto): _reject(reading.body, study.words, k.office)
        for k in study.links
        if k.office.veto
    }
    return Findings(
        tuple(sorted(facts, key=lambda f: (f.start, f.end))),
        tuple(sorted(rejects.values(), key=lambda r: (r.start, r.end))),
    )


def mentions(reading: Reading) -> tuple[Mention, ...]:
    """Return the further namings of the officials, short forms included."""
    study = reading.of(_study)
    named = [
        (official, *_name(study.words, official.fullest.person))
        for official in study.officials
    ]
    return further_mentions.find(reading.body, study.words, named, study.stated)


def _name(words: Words, person: Person) -> tuple[int, int]:
    """Return the words of a naming without forms of address."""
    first = person.first
    while words.code[first] == "v":
        first += 1
    return first, person.last


def _fact(
    body: str,
    words: Words,
    official: Official,
    office: Office,
    territories: Territories,
) -> OfficialFact:
    link = official.fullest
    first, last = _name(words, link.person)
    start, end = words.starts[first], words.ends[last - 1]
    territory = territories.of(office) or territories.of(official.main)
    return OfficialFact(
        text=body[start:end],
        start=start,
        end=end,
        rule=link.rule,
        name=link.person.name,
        prefix_titles=link.person.prefix_titles,
        suffix_titles=link.person.suffix_titles,
        position=f"{words.text(office.first, office.last)} {office.shared}".rstrip(),
        role=_role(office),
        acting=official.main.acting,
        unit=_unit(words, office),
        region=territory.region if territory else None,
        region_code=territory.code if territory else None,
        other_positions=tuple(
            words.text(other.begin, other.last) for other in official.others(words)
        ),
    )


def _role(office: Office) -> str:
    """Return the canonical role; of a chair or member together with the body."""
    return f"{office.head.id} {office.body.id}" if office.body else office.head.id


def _unit(words: Words, office: Office) -> str | None:
    """Return the organisation: the words between the head and the region."""
    first = office.first + 1
    last = first
    while last < office.last and words.code[last] != "R":
        last += 1
    if last == first:
        return None
    opened = words.text(office.first, first).split()[-1]
    if not OFFICES.get("opener", opened):
        opened = office.head.data.get("unit", "")
    if not opened and office.head.data["takes"] not in ("unit", "post", "body"):
        return None
    return " ".join(f"{opened} {words.text(first, last)}".split()).strip(" ,(.")


def _reject(body: str, words: Words, office: Office) -> Reject:
    start, end = words.starts[office.begin], words.ends[office.last - 1]
    return Reject(
        text=body[start:end],
        start=start,
        end=end,
        reason=f"officials.{office.veto}",
    )


@Language.factory("fakta_officials")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("officials", find)
