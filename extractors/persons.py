"""Persons of one body: namings joined, the fullest name, the office that counts."""

import re
from dataclasses import dataclass, field
from typing import Final

from extractors.office_name_links import Link
from extractors.office_words import Words
from extractors.offices import Office
from extractors.person_names import Person
from extractors.vocabulary import fold

__all__ = ["Official", "group", "name_words"]

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’‘´`ʼ-][^\W\d_]+)*")
_DRIFT_MIN: Final = 5


@dataclass(slots=True)
class Official:
    """A person with all links to offices, in text order."""

    links: list[Link] = field(default_factory=list)

    @property
    def fullest(self) -> Link:
        """The link whose naming has most words, then most titles, then comes first."""
        return max(self.links, key=lambda link: (*_fullness(link.person), -link.person.first))

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the fullest name, folded."""
        return name_words(self.fullest.person.name)


def _fullness(person: Person) -> tuple[int, int]:
    titles = len(person.prefix_titles) + len(person.suffix_titles)
    return len(name_words(person.name)), titles


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared.

    Examples
    --------
    >>> name_words("SA. Ma’rifan")
    ('sa', "ma'rifan")
    """
    return tuple(fold(word) for word in _WORD.findall(name))


def _near(one: str, other: str) -> bool:
    """Return whether two words are one word but for one letter."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if min(len(one), len(other)) < _DRIFT_MIN or abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other):
        wrong = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and (  # noqa: PLR2004
            one[wrong[0]] == other[wrong[1]] and one[wrong[1]] == other[wrong[0]]
        )
        return len(wrong) <= 1 or swapped
    short, long = sorted((one, other), key=len)
    return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether a name is a shorter form of another, word order kept."""
    rest = iter(long)
    return all(any(_near(word, other) for other in rest) for word in short)


def group(links: list[Link]) -> list[Official]:
    """Return the persons, in the order of their first naming.

    A name that is part of two longer names goes to the one of the same office, and
    stays alone where neither has it.
    """
    officials: list[Official] = []
    for link in sorted(links, key=lambda k: -len(name_words(k.person.name))):
        words = name_words(link.person.name)
        fitting = [o for o in officials if _is_part(words, o.words)]
        if len(fitting) > 1:
            fitting = [
                o for o in fitting
                if words == o.words or any(k.office.head.id == link.office.head.id for k in o.links)
            ]
        if fitting:
            fitting[0].links.append(link)
        else:
            officials.append(Official([link]))
    for official in officials:
        official.links.sort(key=lambda k: (k.office.first, k.person.first))
    return sorted(officials, key=lambda o: min(k.person.first for k in o.links))


def statement_words(words: Words, office: Office) -> int:
    """Return how many words an office statement has."""
    return office.last - office.first
