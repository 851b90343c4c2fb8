"""Persons who may speak: the officials of a body, and private persons at verbs of speech."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from extractors import gazetteer, officials
from extractors.anchors import declare
from extractors.reading import Reading
from extractors.vocabulary import fold, load

__all__ = ["People", "Person", "Speaker", "private_name"]

VOCAB: Final = load("quotes")
_REGIONS: Final = declare("regions.name", gazetteer.FORMS)

_WORD: Final = re.compile(r"[^\W\d_](?:[\w.'’‘`-]*\w)?\.?")
_SEGMENT: Final = re.compile(r"[,;()–—:]|\s-\s")
_HONORIFICS: Final = frozenset(VOCAB.forms("honorific"))
_THINGS: Final = frozenset(
    VOCAB.forms("thing", "somebody", "stop", "adverb", "document")
)
_PARTICLES: Final = frozenset({"bin", "binti", "van", "de", "da", "al"})
_OPENING: Final = re.compile(
    rf"\s*(?:{VOCAB.alternation('opening')}[\s,]*)+", re.IGNORECASE
)
_NAME_WORDS_MAX: Final = 5


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
        first = bisect_left(self._persons, start, key=lambda p: p.start)
        last = bisect_left(self._persons, end, key=lambda p: p.start)
        return self._persons[first:last]

    def joined(self, body: str, names: Iterable[tuple[int, int]]) -> "People":
        """Return these people and the private persons of the given names.

        A name that is part of exactly one fuller name of the body is that person's.
        """
        spans = [
            (start, end)
            for start, end in names
            if not any(p.start < end and start < p.end for p in self._persons)
        ]
        known = {p.speaker.name: p.speaker for p in self._persons}
        for start, end in spans:
            known.setdefault(body[start:end], Speaker(body[start:end]))
        return People(
            [
                *self._persons,
                *(Person(s, e, _fullest(known[body[s:e]], known)) for s, e in spans),
            ]
        )


def _fullest(speaker: Speaker, known: dict[str, Speaker]) -> Speaker:
    """Return the one person whose name holds all words of this speaker's name."""
    words = fold(speaker.name).split()
    fuller = [
        other
        for other in known.values()
        if other.name != speaker.name
        and len(parts := fold(other.name).split()) > len(words)
        and set(words) <= set(parts)
    ]
    fuller = [f for f in fuller if not any(_holds(o.name, f.name) for o in fuller)]
    return fuller[0] if len(fuller) == 1 else speaker


def _holds(fuller: str, name: str) -> bool:
    return fuller != name and set(fold(name).split()) < set(fold(fuller).split())


def private_name(
    reading: Reading, start: int, end: int, *, nearest_last: bool
) -> tuple[int, int] | None:
    """Return the offsets of a person's name in a phrase that names a speaker, or None.

    Parameters
    ----------
    start, end
        The phrase: "Ketua Panitia, Norma Halimah".
    nearest_last
        Whether the verb stands behind the phrase: then its last name is meant.
    """
    if opening := _OPENING.match(reading.body, start, end):
        start = opening.end()
    segments = []
    for cut in [*_SEGMENT.finditer(reading.body, start, end), None]:
        segments.append((start, cut.start() if cut else end))
        start = cut.end() if cut else end
    if nearest_last:
        segments.reverse()
    for first, last in segments:
        words = _trim(list(_WORD.finditer(reading.body, first, last)))
        if _is_name(words) and _covers(reading.body, words, first, last):
            name = words[0].start(), words[-1].end()
            if name not in reading.at(_REGIONS):
                return name
    return next(filter(None, (_tail(reading, *segment) for segment in segments)), None)


def _covers(body: str, words: list[re.Match[str]], first: int, last: int) -> bool:
    """Return whether nothing but titles stands around a segment's name."""
    before = body[first : words[0].start()]
    return all(_is_title(w[0]) for w in _WORD.finditer(before)) and not any(
        c.isdigit() for c in body[words[-1].end() : last]
    )


def _trim(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the words without titles at the front and degrees at the end."""
    while words and _is_title(words[0][0]):
        words = words[1:]
    while words and _is_degree(words[-1][0]):
        words = words[:-1]
    return words


def _is_title(word: str) -> bool:
    return fold(word).rstrip(".") in _HONORIFICS


def _is_degree(word: str) -> bool:
    letters = word.replace(".", "")
    return ("." in word[:-1] or letters.isupper()) and len(letters) <= 5


def _is_name(words: list[re.Match[str]]) -> bool:
    texts = [word[0] for word in words]
    return (
        0 < len(texts) <= _NAME_WORDS_MAX
        and all(map(_is_name_word, texts))
        and any(len(text) > 2 for text in texts)
    )


def _is_name_word(word: str) -> bool:
    if fold(word) in _PARTICLES:
        return True
    if not word[0].isupper() or fold(word).rstrip(".") in _THINGS:
        return False
    return len(word) <= 2 or not word.isupper()


def _tail(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """Return the name that closes "pengamat transportasi Norma Halimah"."""
    words = _trim(list(_WORD.finditer(reading.body, first, last)))
    places = reading.at(_REGIONS)
    at = len(words)
    while at and _is_name_word(words[at - 1][0]) and not _in(words[at - 1], places):
        at -= 1
    name = words[at:]
    # A single word behind "warga" is rather where they live, and any number of words
    # behind "Desa" is its name.
    if at == 0 or len(name) < 2 or not _is_name(name):
        return None
    head = words[at - 1]
    is_kind = head[0][0].isupper() and fold(head[0]) in _THINGS
    return None if is_kind else (name[0].start(), name[-1].end())


def _in(word: re.Match[str], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < word.end() and word.start() < end for start, end in spans)
