"""Links of offices to persons, and those of pairs and of rows of members."""

import re
from dataclasses import dataclass, replace
from typing import Final

from extractors.officials.office_words import Words
from extractors.officials.offices import Office
from extractors.officials.person_names import Person, person_at

__all__ = ["Link", "links_of_members", "links_of_pair"]

_AND: Final = re.compile(r",?d|[-/]")
_MORE: Final = re.compile(r",?d|,")
_MANY: Final = frozenset({"anggota", "komisioner", "wakil ketua", "staf ahli"})


@dataclass(frozen=True, slots=True)
class Link:
    """A person and an office that one place of the body ties together by one rule."""

    person: Person
    office: Office
    rule: str


def links_of_pair(
    words: Words, previous: Office | None, chain: list[Office], person: Person
) -> list[Link]:
    """Return the links of two offices and two names: the first name to the first."""
    last = chain[-1]
    if slashed := _slashed(words, last):
        previous, last = slashed
    elif previous is None or words.code[previous.last : chain[0].begin] != "d":
        return []
    joint = _AND.match(words.code, person.last)
    partner = person_at(words, joint.end()) if joint else None
    if partner is None or last.last > person.first:
        return []
    first = previous
    if previous.region is None and last.region:
        shared = words.text(last.first + 1, last.last)
        first = replace(previous, region=last.region, shared=shared)
    return [
        Link(person, first, "officials.office_pair"),
        Link(partner, last, "officials.office_pair"),
    ]


def _slashed(words: Words, office: Office) -> tuple[Office, Office] | None:
    """Return the two offices of a statement like ``Bupati/Wakil Bupati Alor``."""
    at = words.code.find("/", office.first, office.last) + 1
    if at - 1 != office.first + 1 or at not in words.heads:
        return None
    first = replace(office, last=at - 1, region=None)
    return first, replace(office, begin=at, first=at, head=words.heads[at])


def links_of_members(words: Words, office: Office, person: Person) -> list[Link]:
    """Return who else is named as a member of the same body."""
    links: list[Link] = []
    if office.head.id not in _MANY or office.last > person.first:
        return links
    last = person
    while (joint := _MORE.match(words.code, last.last)) and (
        other := person_at(words, joint.end())
    ):
        is_name = other.evidence or ("d" in joint[0] and " " in other.name)
        if not is_name or words.code[other.last : other.last + 1] in ("(", "y"):
            break
        links.append(Link(other, office, "officials.office_names"))
        last = other
    return links
