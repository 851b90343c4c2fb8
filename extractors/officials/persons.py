"""Persons of one body: namings joined, the fullest name, the office that counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from extractors.officials.joined_namings import (
    Joined,
    is_nickname,
    is_other,
    is_surname_shared,
    is_wife,
    ruled_by,
    rules_elsewhere,
)
from extractors.officials.links import Link
from extractors.officials.name_likeness import (
    SHORT_MIN,
    ends,
    is_blend,
    is_part,
    name_words,
    opens,
    spelled_alike,
)
from extractors.officials.office_identity import same_office
from extractors.officials.office_surroundings import is_seat
from extractors.officials.office_words import Words
from extractors.officials.offices import Office

__all__ = ["Official", "group", "with_region"]

_NOBODY: Final[frozenset[int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Official:
    """A person with all links to offices.

    Attributes
    ----------
    links : tuple of Link
        In text order, at least one.
    fullest : Link
        The link whose naming has most words, then most titles, then comes first.
    main : Office
        The office that counts: an acting one, else a standing one, else any.
    """

    links: tuple[Link, ...]
    fullest: Link
    main: Office

    def position(self, words: Words, fuller: Mapping[str, Sequence[Office]]) -> Office:
        """Return the fullest statement of the main office.

        What stands beside the name comes first; where that lacks its region, a fuller
        statement of plainly the same office elsewhere in the body takes its place:
        ``fuller`` are those beside no name, as `with_region` returns them.
        """
        own = [k.office for k in self.links if same_office(words, k.office, self.main)]
        best = max(own, key=_statement_size)
        if best.region or best.head.data["takes"] != "region":
            return best
        others = [
            o for o in fuller.get(best.head.id, ()) if same_office(words, o, best)
        ]
        regions = {o.region.region for o in others if o.region}
        return others[0] if len(regions) == 1 else best

    def others(self, words: Words) -> list[Office]:
        """Return the further offices, each once, in text order."""
        found: list[Office] = []
        for office in (k.office for k in self.links):
            if not any(same_office(words, office, o) for o in (self.main, *found)):
                found.append(office)
        return found


def with_region(words: Words, stated: Iterable[Office]) -> dict[str, list[Office]]:
    """Return the statements of offices with a region, by head, the fullest first."""
    found: dict[str, list[Office]] = {}
    for office in stated:
        if office.region and office.veto is None and not is_seat(words, office.begin):
            found.setdefault(office.head.id, []).append(office)
    for offices in found.values():
        offices.sort(key=_statement_size, reverse=True)
    return found


def _statement_size(office: Office) -> tuple[bool, int, int]:
    return office.region is not None, office.last - office.first, -office.first


def _fullness(link: Link) -> tuple[int, int, int, int]:
    person, words = link.person, name_words(link.person.name)
    titles = len(person.prefix_titles) + len(person.suffix_titles)
    written_out = sum(len(word) > 1 for word in words)
    return len(words), written_out, titles, -person.first


def group(words: Words, links: Iterable[Link]) -> list[Official]:
    """Return the persons, in the order of their first naming.

    A name that is part of two longer names goes to the one of the same office, and
    stays alone where neither has it.
    """
    persons = _Persons(words)
    for link in sorted(links, key=lambda k: -len(name_words(k.person.name))):
        persons.add(link)
    officials = [_official(person.links) for person in persons.known]
    return sorted(officials, key=lambda o: min(k.person.first for k in o.links))


def _official(links: list[Link]) -> Official:
    ordered = tuple(sorted(links, key=lambda k: (k.office.first, k.person.first)))
    offices = [k.office for k in ordered]
    acting = [o for o in offices if o.acting]
    standing = [o for o in offices if not o.is_ex_officio]
    main = (acting or standing or offices)[0]
    return Official(ordered, max(ordered, key=_fullness), main)


class _Persons:
    """The persons of one body while its links are joined, longest names first."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.known: list[Joined] = []
        # Whose names hold a word, by its ends; see `ends`.
        self.bearers: dict[str, set[int]] = {}
        # The first holder of a region's office, by its head.
        self.rulers: dict[str, int] = {}

    def add(self, link: Link) -> None:
        """Join a link to the person that it names, or to nobody known."""
        place, office = self._whose(link), link.office
        if place is None:
            place = len(self.known)
            self.known.append(Joined([], link, set(), {}))
        person = self.known[place]
        person.links.append(link)
        person.heads.add(office.head.id)
        if region := ruled_by(office):
            person.ruled.setdefault(office.head.id, set()).add(region)
        person.is_ex_officio &= office.is_ex_officio
        if person.fullest is link or _fullness(link) > _fullness(person.fullest):
            person.fullest = link
            for end in ends(person.words):
                self.bearers.setdefault(end, set()).add(place)
        if office.region and not office.acting:
            first = self.rulers.setdefault(office.head.id, place)
            self.rulers[office.head.id] = min(first, place)

    def _whose(self, link: Link) -> int | None:
        own, office = spelled_alike(link.person.name), link.office
        fitting = [
            n
            for n in self._alike(own)
            if is_part(own, self.known[n].words)
            and not is_wife(self.known[n], link)
            and not is_other(self.words, self.known[n], link)
        ]
        if not fitting:
            if (short := self._short(link)) is not None:
                return short
            return self._nicknamed(link)
        if len(fitting) > 1:
            fitting = [
                n
                for n in fitting
                if own == self.known[n].words or office.head.id in self.known[n].heads
            ]
        return fitting[0] if fitting else None

    def _nicknamed(self, link: Link) -> int | None:
        """Return whom a bare word may mean, or a name of which half is another one.

        A bare word is the holder's that is named before it; ``Bupati Alor Memet
        Tanwir`` is he who is Bupati Alor Rasyid Tanwir elsewhere.
        """
        place = self.rulers.get(link.office.head.id)
        if place is None:
            return None
        if is_nickname(link):
            named = self.known[place].fullest.person
            return place if named.first < link.person.first else None
        return place if is_surname_shared(self.known[place], link) else None

    def _short(self, link: Link) -> int | None:
        """Return who of the same office has a name that one word is made of."""
        person, own = link.person, spelled_alike(link.person.name)
        if len(own) > 1 or person.prefix_titles or len(own[0]) < SHORT_MIN:
            return None
        opening, _ = ends(own)
        for n in sorted(self.bearers.get(opening, _NOBODY)):
            other = self.known[n]
            if rules_elsewhere(other, link.office):
                continue
            if link.office.head.id in other.heads and (
                any(opens(own[0], word) for word in other.words)
                or is_blend(own[0], other.words)
            ):
                return n
        return None

    def _alike(self, own: tuple[str, ...]) -> list[int]:
        """Return who may bear a name, in order: the bearers of its rarest word.

        The first one may be an initial elsewhere: M. Rasyid, Muhammad Rasyid.
        """
        told = [word for word in own[1:] if len(word) > 1] or own
        bearers = [self.bearers.get(end, _NOBODY) for end in ends(told)]
        words = zip(bearers[::2], bearers[1::2], strict=True)
        first, last = min(words, key=lambda word: len(word[0]) + len(word[1]))
        return sorted(first | last)
