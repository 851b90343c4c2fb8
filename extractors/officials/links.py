"""Links of offices to persons, and those of pairs and of rows of members."""

import re
from dataclasses import dataclass, replace
from typing import Final

from extractors.officials.office_words import Words
from extractors.officials.offices import Office
from extractors.officials.person_names import Person, person_at, person_before

__all__ = [
    "MANY",
    "Link",
    "links_of_members",
    "links_of_names_first",
    "links_of_pair",
    "links_of_partners",
]

_AND: Final = re.compile(r",?d|[-/]")
_MORE: Final = re.compile(r",?d|,")
# Offices that several hold at a time.
MANY: Final = frozenset(
    {"anggota", "komisioner", "wakil ketua", "staf ahli", "juru bicara"}
)


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
    return _both(words, (person, previous), (partner, last))


def links_of_names_first(
    words: Words, person: Person, office: Office, other: Office
) -> list[Link]:
    """Return the links of ``A dan B sebagai Bupati dan Wakil Bupati Alor``."""
    begin = person.first
    if words.code[begin - 1 : begin] not in ("d", "-"):
        return []
    if words.code[office.last : other.begin] not in ("d", "-"):
        return []
    partner = person_before(words, begin - 1)
    return _both(words, (partner, office), (person, other)) if partner else []


def _both(
    words: Words, one: tuple[Person, Office], two: tuple[Person, Office]
) -> list[Link]:
    """Return the links of two, the first office in the region of the second."""
    (person, first), (partner, last) = one, two
    if first.region is None and last.region:
        shared = words.text(last.first + 1, last.last)
        first = replace(first, region=last.region, shared=shared)
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
    if office.head.id not in MANY or office.last > person.first:
        return links
    last = person
    while (joint := _MORE.match(words.code, last.last)) and (
        other := person_at(words, joint.end())
    ):
        is_alike = " " in other.name or " " not in person.name
        is_name = other.evidence or ("d" in joint[0] and is_alike)
        if not is_name or words.code[other.last : other.last + 1] in ("(", "y"):
            break
        links.append(Link(other, office, "officials.office_names"))
        last = other
    return links


def links_of_partners(
    words: Words, office: Office, person: Person, rule: str, taken: set[int]
) -> list[Link]:
    """Return who is named before another of the same office: ``A dan B, anggota DPRD``.

    Whoever ends at a word of ``taken`` has an office already.
    """
    links: list[Link] = []
    first = person.first
    joint = "d"
    while office.head.id in MANY and first and words.code[first - 1] in joint:
        first -= 1 + (words.code[first - 2 : first] == ",d")
        other = person_before(words, first)
        if other is None or other.last in taken:
            break
        if not other.evidence or " " not in other.name:
            break
        links.append(Link(other, office, rule))
        first, joint = other.first, ","
    return links
