"""Persons who may speak: the officials of a body, and others named where one speaks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from extractors import officials
from extractors.officials import person_names
from extractors.officials.office_words import Words
from extractors.officials.person_names import Person as Naming
from extractors.quotes import phrases
from extractors.reading import Reading
from extractors.vocabulary import fold, load

__all__ = ["Name", "People", "Person", "Speaker", "name_in"]

VOCAB: Final = load("quotes")

_SEGMENT: Final = re.compile(r"\([^)\n]*\)?|[,;)–—:\n]|\s-\s")
_OPENING: Final = re.compile(
    rf"\s*(?:{VOCAB.alternation('opening')}[\s,]*)+", re.IGNORECASE
)
# Letters of `office_words` with which a naming may begin.
_OPENS_NAME: Final = re.compile("[NEIZQJT]")
_NO_NAME: Final = frozenset(
    VOCAB.forms("somebody", "stop", "adverb", "speechless", "pronoun", "opening")
)
# Letters of `office_words` that stand in a person's name, and those behind which a
# capitalised word is the name of a place or a body instead.
_IN_NAME: Final = frozenset("NEIQZp")
_OPENS_UNIT: Final = frozenset("OPoU")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the full name, and the officials row where there is one."""

    name: str
    official_start: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """One naming of a person: offsets, and who that is."""

    start: int
    end: int
    speaker: Speaker


class People:
    """All namings of persons in a body, in text order, one at a place."""

    def __init__(self, persons: Iterable[Person]) -> None:
        self._persons: list[Person] = []
        for person in sorted(persons, key=lambda p: (p.start, -p.end)):
            if not self._persons or self._persons[-1].end <= person.start:
                self._persons.append(person)
        self._starts = [person.start for person in self._persons]

    @classmethod
    def of(cls, reading: Reading) -> "People":
        """Return the officials of a body, each at all of its mentions."""
        speakers: dict[int, Speaker] = {}
        persons = []
        for fact in reading.of(officials.find).facts:
            speakers[fact.start] = Speaker(fact.name, fact.start)
            persons.append(Person(fact.start, fact.end, speakers[fact.start]))
        persons += [
            Person(m.start, m.end, speakers[m.fact_start])
            for m in reading.of(officials.mentions)
            if m.fact_start in speakers
        ]
        return cls(persons)

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The offsets of all namings."""
        return [(p.start, p.end) for p in self._persons]

    def within(self, start: int, end: int) -> list[Person]:
        """Return the namings that begin in a slice."""
        first = bisect_left(self._starts, start)
        return self._persons[first : bisect_left(self._starts, end, first)]

    def joined(self, words: Words, names: Iterable["Name"]) -> "People":
        """Return these people and the others who are named.

        A name that is part of exactly one fuller name of the body is that person's. A
        single word that nothing shows to be a name counts only so.
        """
        names = [
            n
            for n in names
            if not any(p.start < n.end and n.start < p.end for p in self._persons)
        ]
        known = {p.speaker.name: p.speaker for p in self._persons}
        sure = set(known) | {name.text for name in names if name.is_sure}
        for name in names:
            for text in (name.text, *_fuller_namings(words, name)):
                known.setdefault(text, Speaker(text))
        persons = list(self._persons)
        for name in names:
            speaker = _fullest(known[name.text], known)
            if speaker.name != name.text or name.text in sure:
                persons.append(Person(name.start, name.end, speaker))
        return People(persons)


def _fullest(speaker: Speaker, known: dict[str, Speaker]) -> Speaker:
    """Return the one person whose name holds all words of this speaker's name."""
    fuller = [other for other in known.values() if _holds(other.name, speaker.name)]
    fuller = [f for f in fuller if not any(_holds(o.name, f.name) for o in fuller)]
    return fuller[0] if len(fuller) == 1 else speaker


def _holds(fuller: str, name: str) -> bool:
    return set(fold(name).split()) < set(fold(fuller).split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name where one speaks; sure if more than its place shows that it is one."""

    start: int
    end: int
    text: str
    is_sure: bool


def name_in(words: Words, start: int, end: int, *, nearest_last: bool) -> Name | None:
    """Return the person named in a phrase that says who speaks, or None.

    Parameters
    ----------
    start, end
        The phrase: "Ketua Panitia, Norma Halimah".
    nearest_last
        Whether the verb stands behind the phrase: then its last name is meant.
    """
    first, last = bisect_left(words.starts, start), bisect_right(words.ends, end)
    if _OPENS_NAME.search(words.code, first, last) is None:
        return None
    if opening := _OPENING.match(words.body, start, end):
        start = opening.end()
    segments = list(_segments(words, start, end))
    is_introduced = phrases.has_any(words.body, start, end, phrases.SOMEBODY)
    for first, last in reversed(segments) if nearest_last else segments:
        naming = person_names.person_at(words, first)
        if naming and naming.last >= last and _is_name(naming):
            return _name(words, naming, is_introduced=is_introduced)
    for first, last in segments:
        naming = person_names.person_before(words, last)
        if (
            naming
            and naming.first > first
            and _is_name(naming)
            and not _opens_unit(words, naming.first - 1)
            and (naming.evidence or " " in naming.name)
        ):
            return _name(words, naming, is_introduced=is_introduced)
    return None


def _segments(words: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the words of each part of a phrase between commas and brackets."""
    cuts = [cut.span() for cut in _SEGMENT.finditer(words.body, start, end)]
    for stop, following in [*cuts, (end, end)]:
        first = bisect_left(words.starts, start)
        last = bisect_right(words.ends, stop)
        while first < last and not words.code[last - 1].isalnum():
            last -= 1
        if first < last:
            yield first, last
        start = following


def _opens_unit(words: Words, at: int) -> bool:
    """Return whether the capitals behind a word may name a unit: Desa, Yayasan."""
    return words.code[at] in _OPENS_UNIT and not words.text(at, at + 1).isupper()


def _is_name(naming: Naming) -> bool:
    return not _NO_NAME.intersection(fold(naming.name).split())


def _name(words: Words, naming: Naming, *, is_introduced: bool) -> Name:
    is_sure = is_introduced or naming.evidence > 0 or " " in naming.name
    start, end = words.starts[naming.first], words.ends[naming.last - 1]
    return Name(start, end, naming.name, is_sure)


def _fuller_namings(words: Words, name: Name) -> Iterator[str]:
    """Yield the longer names in which a single word stands elsewhere in the body."""
    if " " in name.text:
        return
    place = words.body.find(name.text)
    while place >= 0:
        at = bisect_right(words.starts, place) - 1
        first = at
        while first and words.code[first - 1] in _IN_NAME:
            first -= 1
        naming = person_names.person_at(words, first)
        if naming and naming.last > at and _is_name(naming):
            yield naming.name
        place = words.body.find(name.text, place + 1)
