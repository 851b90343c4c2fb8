"""Persons of one body: namings joined, the fullest name, the office that counts."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final

from extractors.officials.links import Link
from extractors.officials.office_surroundings import is_seat
from extractors.officials.office_words import Words
from extractors.officials.offices import Office
from extractors.vocabulary import fold

__all__ = ["Official", "group", "name_words", "same_office", "with_region"]

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’‘´`ʼ-][^\W\d_]+)*")
_NOBODY: Final[frozenset[int]] = frozenset()
_NOWHERE: Final[frozenset[str]] = frozenset()
_DRIFT_MIN: Final = 5
_SHORT_MIN: Final = 4
_PIECE_MIN: Final = 3
_REGNAL: Final = "x"  # HB X is Hamengku Buwono X
_UNIT_LETTERS: Final = frozenset("OPUoQKJNE")
_OFFICE_FIRST: Final = frozenset(
    {"officials.office_name", "officials.office_comma_name"}
)
_OF_UNITS: Final = frozenset({"unit", "place"})
# One person at a time holds such an office of a region.
_UNIQUE: Final = frozenset({"region", "nothing"})


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


def _fullness(link: Link) -> tuple[int, int, int]:
    person = link.person
    titles = len(person.prefix_titles) + len(person.suffix_titles)
    return len(name_words(person.name)), titles, -person.first


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


@dataclass(slots=True)
class _Joined:
    """One person so far: the links, the fullest one, the heads of the offices.

    ``ruled`` has the regions of offices that take one, by their heads;
    ``is_ex_officio`` tells that none of the offices stands by itself.
    """

    links: list[Link]
    fullest: Link
    heads: set[str]
    ruled: dict[str, set[str]]
    is_ex_officio: bool = True

    @property
    def words(self) -> tuple[str, ...]:
        return name_words(self.fullest.person.name)


class _Persons:
    """The persons of one body while its links are joined, longest names first."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.known: list[_Joined] = []
        # Whose names hold a word, by its ends; see `_ends`.
        self.bearers: dict[str, set[int]] = {}
        # The first holder of a region's office, by its head.
        self.rulers: dict[str, int] = {}

    def add(self, link: Link) -> None:
        """Join a link to the person that it names, or to nobody known."""
        place, office = self._whose(link), link.office
        if place is None:
            place = len(self.known)
            self.known.append(_Joined([], link, set(), {}))
        person = self.known[place]
        person.links.append(link)
        person.heads.add(office.head.id)
        if region := _ruled(office):
            person.ruled.setdefault(office.head.id, set()).add(region)
        person.is_ex_officio &= office.is_ex_officio
        if person.fullest is link or _fullness(link) > _fullness(person.fullest):
            person.fullest = link
            for end in _ends(person.words):
                self.bearers.setdefault(end, set()).add(place)
        if office.region and not office.acting:
            first = self.rulers.setdefault(office.head.id, place)
            self.rulers[office.head.id] = min(first, place)

    def _whose(self, link: Link) -> int | None:
        own, office = name_words(link.person.name), link.office
        fitting = [
            n
            for n in self._alike(own)
            if _is_part(own, self.known[n].words)
            and not _is_wife(self.known[n], link)
            and not _is_other(self.words, self.known[n], link)
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
        if _is_nickname(link):
            named = self.known[place].fullest.person
            return place if named.first < link.person.first else None
        return place if _is_surname_shared(self.known[place], link) else None

    def _short(self, link: Link) -> int | None:
        """Return who of the same office has a name that one word is made of."""
        person, own = link.person, name_words(link.person.name)
        if len(own) > 1 or person.prefix_titles or len(own[0]) < _SHORT_MIN:
            return None
        opening, _ = _ends(own)
        for n in sorted(self.bearers.get(opening, _NOBODY)):
            other = self.known[n]
            if _rules_elsewhere(other, link.office):
                continue
            if link.office.head.id in other.heads and (
                any(_opens(own[0], word) for word in other.words)
                or _is_blend(own[0], other.words)
            ):
                return n
        return None

    def _alike(self, own: tuple[str, ...]) -> list[int]:
        """Return who may bear a name, in order: the bearers of its rarest word."""
        bearers = [self.bearers.get(end, _NOBODY) for end in _ends(own)]
        words = zip(bearers[::2], bearers[1::2], strict=True)
        first, last = min(words, key=lambda word: len(word[0]) + len(word[1]))
        return sorted(first | last)


def _opens(short: str, word: str) -> bool:
    """Return whether one of two words begins with the other, which is no short one.

    Examples
    --------
    >>> _opens("jokowi", "joko"), _opens("risma", "rismaharini"), _opens("joni", "jo")
    (True, True, False)
    """
    return min(len(short), len(word)) >= _SHORT_MIN and (
        short.startswith(word) or word.startswith(short)
    )


def _is_blend(short: str, words: Iterable[str]) -> bool:
    """Return whether the beginnings of two words, no short ones, make up one.

    Examples
    --------
    >>> _is_blend("zulhas", ("zulkifli", "hasan")), _is_blend("rini", ("rizal", "nix"))
    (True, False)
    """
    cuts = range(_PIECE_MIN, len(short) - _PIECE_MIN + 1)
    return any(
        first.startswith(short[:cut]) and second.startswith(short[cut:])
        for first, second in combinations(words, 2)
        for cut in cuts
    )


def _is_wife(person: _Joined, link: Link) -> bool:
    """Return whether one bears the other's name behind her own: Ny. Norma Tanwir.

    She holds what her husband's office brings with it; that one stands with his name.
    """
    return (
        person.is_ex_officio
        and not link.office.is_ex_officio
        and person.words[0] != name_words(link.person.name)[0]
    )


def _is_other(words: Words, person: _Joined, link: Link) -> bool:
    """Return whether a single word is a name of its own: Drs. Irwan, no Yudha Irawan.

    It stands beside an office that the other does not hold, and has titles, or is all
    of a name of which a letter differs (Suharto, no Sunarto), or its office comes first
    and tells of a unit or a place.
    """
    named, own, office = link.person, name_words(link.person.name), link.office
    if len(own) > 1 or office.acting:
        return False
    if _rules_elsewhere(person, office):
        return True
    is_held = office.head.id in person.heads
    if len(person.words) == 1:
        return own != person.words and not is_held
    if named.prefix_titles or named.suffix_titles:
        return not is_held
    return (
        link.rule in _OFFICE_FIRST
        and office.head.data["takes"] in _OF_UNITS
        and office.last > office.first + 1
        and not any(_may_be_one(words, office, k.office) for k in person.links)
    )


def _ruled(office: Office) -> str | None:
    """Return the region of an office that takes one: Bupati Alor."""
    takes_region = office.head.data["takes"] == "region"
    return office.region.region if takes_region and office.region else None


def _rules_elsewhere(person: _Joined, office: Office) -> bool:
    """Return whether a person holds the office of another region: Bupati Sikka."""
    region, ruled = _ruled(office), person.ruled.get(office.head.id, _NOWHERE)
    return region is not None and len(ruled) > (region in ruled)


def _may_be_one(words: Words, office: Office, other: Office) -> bool:
    """Return whether two statements may be of one office, or one man's offices."""
    heads = office.head.id, other.head.id
    if other.acting or other.is_ex_officio:
        return True
    if heads[0] != heads[1]:
        return heads[0].startswith(heads[1]) or heads[1].startswith(heads[0])
    units = [_unit_words(words, o) for o in (office, other)]
    return not all(units) or bool(units[0] & units[1])


def _ends(words: Iterable[str]) -> list[str]:
    """Return the first and the last two letters of each word.

    Words that are `_near` share one of the two.

    Examples
    --------
    >>> _ends(("rasyid", "nur"))
    ['ra-', '-id', 'nu-', '-ur']
    """
    return [end for word in words for end in (f"{word[:2]}-", f"-{word[-2:]}")]


def _is_surname_shared(ruler: _Joined, link: Link) -> bool:
    """Return whether two names end alike and one office of one region is theirs."""
    own, office = name_words(link.person.name), link.office
    surname = ruler.words[-1]
    is_short = len(surname) < _DRIFT_MIN and surname != _REGNAL
    if own[-1] != surname or is_short or len(own) == 1:
        return False
    if office.head.data["takes"] != "region" or office.region is None or office.acting:
        return False
    return any(
        k.office.head.id == office.head.id
        and k.office.region is not None
        and k.office.region.region == office.region.region
        and not k.office.acting
        for k in ruler.links
    )


def _is_nickname(link: Link) -> bool:
    """Return whether a single bare word names the one holder of a region's office."""
    person, office = link.person, link.office
    return (
        office.head.data["takes"] in _UNIQUE
        and office.region is None
        and len(name_words(person.name)) == 1
        and not person.prefix_titles
    )
