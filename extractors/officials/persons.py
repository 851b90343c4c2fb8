"""Persons of one body: namings joined, the fullest name, the office that counts."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from extractors.officials.office_name_links import Link
from extractors.officials.office_words import Words
from extractors.officials.offices import Office, is_seat
from extractors.officials.person_names import Person
from extractors.vocabulary import fold

__all__ = ["Official", "group", "name_words", "same_office"]

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’‘´`ʼ-][^\W\d_]+)*")
_DRIFT_MIN: Final = 5
_UNIT_LETTERS: Final = frozenset("OPUoQKJNE")
# One person at a time holds such an office of a region.
_UNIQUE: Final = frozenset({"region", "nothing"})


@dataclass(slots=True)
class Official:
    """A person with all links to offices, in text order.

    Attributes
    ----------
    links : list of Link
        At least one.
    """

    links: list[Link] = field(default_factory=list)

    @property
    def fullest(self) -> Link:
        """The link whose naming has most words, then most titles, then comes first."""
        return max(self.links, key=lambda k: (*_fullness(k.person), -k.person.first))

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the fullest name, folded."""
        return name_words(self.fullest.person.name)

    @property
    def main(self) -> Office:
        """The office that counts: an acting one, else a standing one, else any."""
        offices = [k.office for k in self.links]
        acting = [o for o in offices if o.acting]
        standing = [o for o in offices if not o.is_ex_officio]
        return (acting or standing or offices)[0]

    def position(self, words: Words, stated: list[Office]) -> Office:
        """Return the fullest statement of the main office.

        What stands beside the name comes first; where that lacks its region, a fuller
        statement of plainly the same office elsewhere in the body takes its place.
        """
        own = [k.office for k in self.links if same_office(words, k.office, self.main)]
        best = max(own, key=_statement_size)
        if best.region or best.head.data["takes"] != "region":
            return best
        linked = {k.office.first for k in self.links}
        others = [
            o
            for o in stated
            if o.first not in linked
            and o.veto is None
            and o.region
            and not is_seat(words, o)
            and same_office(words, o, best)
        ]
        if len({o.region.region for o in others if o.region}) != 1:
            return best
        return max(others, key=_statement_size)

    def others(self, words: Words) -> list[Office]:
        """Return the further offices, each once, in text order."""
        found: list[Office] = []
        for office in (k.office for k in self.links):
            if not any(same_office(words, office, o) for o in (self.main, *found)):
                found.append(office)
        return found


def _statement_size(office: Office) -> tuple[bool, int, int]:
    return office.region is not None, office.last - office.first, -office.first


def same_office(words: Words, one: Office, other: Office) -> bool:
    """Return whether two statements may be of one office: Kadis, Kadis Sosial."""
    if one.head.id != other.head.id:
        return False
    if bool(one.acting) == bool(other.acting):
        return True
    units = [_unit_words(words, o) for o in (one, other)]
    return not all(units) or bool(units[0] & units[1])


def _unit_words(words: Words, office: Office) -> set[str]:
    own = range(office.first + 1, office.last)
    return {fold(words.text(n, n + 1)) for n in own if words.code[n] in _UNIT_LETTERS}


def _fullness(person: Person) -> tuple[int, int]:
    titles = len(person.prefix_titles) + len(person.suffix_titles)
    return len(name_words(person.name)), titles


# A name is compared with every other one of its body, again and again.
@lru_cache(maxsize=1 << 14)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared.

    Examples
    --------
    >>> name_words("SA. Ma’rifan")
    ('sa', "ma'rifan")
    """
    return tuple(fold(word) for word in _WORD.findall(name))


def _near(one: str, other: str) -> bool:
    """Return whether two words are one word but for one letter, or two swapped ones."""
    if one == other:
        return True
    if min(len(one), len(other)) < _DRIFT_MIN or abs(len(one) - len(other)) > 1:
        return False
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))
    wrong = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(wrong) == 1:
        return True
    first, *rest = wrong
    return (
        rest == [first + 1] and one[first : first + 2] == other[first : first + 2][::-1]
    )


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether a name is a shorter form of another, word order kept."""
    rest = iter(long)
    return any(len(word) > 1 for word in short) and all(
        any(_near(word, other) for other in rest) for word in short
    )


def group(links: list[Link]) -> list[Official]:
    """Return the persons, in the order of their first naming.

    A name that is part of two longer names goes to the one of the same office, and
    stays alone where neither has it.
    """
    officials: list[Official] = []
    for link in sorted(links, key=lambda k: -len(name_words(k.person.name))):
        own = name_words(link.person.name)
        fitting = [
            o for o in officials if _is_part(own, o.words) and not _is_wife(o, link)
        ] or [o for o in officials if _is_nickname(link, o)]
        if len(fitting) > 1:
            fitting = [o for o in fitting if own == o.words or _holds(o, link.office)]
        if fitting:
            fitting[0].links.append(link)
        else:
            officials.append(Official([link]))
    for official in officials:
        official.links.sort(key=lambda k: (k.office.first, k.person.first))
    return sorted(officials, key=lambda o: min(k.person.first for k in o.links))


def _is_wife(official: Official, link: Link) -> bool:
    """Return whether one bears the other's name behind her own: Ny. Norma Tanwir.

    She holds what her husband's office brings with it; that one stands with his name.
    """
    return (
        all(k.office.is_ex_officio for k in official.links)
        and not link.office.is_ex_officio
        and official.words[0] != name_words(link.person.name)[0]
    )


def _holds(official: Official, office: Office) -> bool:
    return any(k.office.head.id == office.head.id for k in official.links)


def _is_nickname(link: Link, official: Official) -> bool:
    """Return whether a single bare word names the one holder of a region's office."""
    person, office = link.person, link.office
    return (
        office.head.data["takes"] in _UNIQUE
        and office.region is None
        and len(name_words(person.name)) == 1
        and not person.prefix_titles
        and any(
            k.office.head.id == office.head.id
            and k.office.region
            and not k.office.acting
            for k in official.links
        )
    )
