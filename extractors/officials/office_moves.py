"""Who goes from one office to another: ``dari Camat Nita menjadi Kadis Sosial``."""

import re
from dataclasses import replace
from typing import Final

from extractors.officials.lexicon import OFFICIALS
from extractors.officials.links import Link
from extractors.officials.office_words import Words
from extractors.officials.offices import Office
from extractors.officials.person_names import Person, person_at, person_before
from extractors.vocabulary import fold

__all__ = [
    "goes_to",
    "holder_once",
    "is_given_on",
    "is_move",
    "is_once",
    "left_both",
    "links",
    "receiver",
    "was_held",
]

# "menjadi", "dilantik sebagai", "digeser menjadi", "dipindah tugas ke", "kini resmi
# sebagai"
_MOVE: Final = re.compile("a?m|as|w{1,3}[ms]|w{1,2}b")
_MOVES: Final = frozenset(OFFICIALS.forms("move"))
_BEFOREHAND: Final = frozenset(OFFICIALS.forms("beforehand"))
_NEW: Final = frozenset(OFFICIALS.forms("new"))
_FORMERLY: Final = frozenset("Fyj")
_TO: Final = "kepada"
_PAPER_WORDS: Final = 3
# Whose paper it is, rather than who is appointed by it: SK Pj. Bupati kepada Rasyid.
_ISSUERS: Final = frozenset({"gubernur", "bupati", "wali kota"})
_POST: Final = "jabatan"


def is_move(words: Words, chain: list[Office]) -> bool:
    """Return whether one goes to the next office: A dari Camat menjadi Kadis."""
    return len(chain) > 1 and goes_to(words, chain[0], chain[1])


def goes_to(words: Words, office: Office, other: Office) -> bool:
    """Return whether one leaves an office for another: ``dari Camat naik ke Kadis``."""
    if words.code[office.begin - 1 : office.begin] not in ("f", "F"):
        return False
    first, last = office.last, other.begin
    if words.code.startswith(",", first):
        return last > first + 1 and fold(words.text(first + 1, last)) in _NEW
    if _MOVE.fullmatch(words.code, first, last) is None:
        return False
    return words.code[last - 1] != "b" or _moves(words, first)


def left_both(words: Words, chains: list[list[Office]], new: Office) -> Office | None:
    """Return as one the two offices that one leaves for a new one, or None.

    ``dari Camat Nita dan Plt Kadis Sosial menjadi Sekda``
    """
    if len(chains) < 2 or len(chains[-2]) + len(chains[-1]) > 2:
        return None
    (office,), (other,) = chains[-2:]
    both = replace(office, last=other.last)
    is_one = words.code[office.last : other.begin] in ("d", ",d")
    return both if is_one and goes_to(words, both, new) else None


def _moves(words: Words, at: int) -> bool:
    return fold(words.text(at, at + 1)) in _MOVES


def links(words: Words, chain: list[Office]) -> list[Link]:
    """Return the links of who moves to the new office, or none."""
    end = chain[0].begin - 1
    if words.code[end] == "F" or (end and _moves(words, end - 1)):
        end -= words.code[end] == "f"
        end -= end > 0 and words.code[end - 1] in ("y", ",")
    person = person_before(words, end)
    if person is None:
        return []
    return [Link(person, office, "officials.name_as_office") for office in chain[1:]]


def holder_once(words: Words, office: Office) -> Person | None:
    """Return who held an office once: ``Yohanes yang sebelumnya menjabat Camat``."""
    if office.veto != "former":
        return None
    end = office.begin
    while end and words.code[end - 1] in _FORMERLY:
        end -= 1
    return person_before(words, end)


def is_once(words: Words, person: Person, office: Office) -> bool:
    """Return whether one held an office before: ``Sebelumnya A menjabat Camat``."""
    at = person.first - 1
    held = words.text(person.last, office.begin).split() if office.begin else []
    return (
        at >= 0
        and fold(words.text(at, at + 1)) in _BEFOREHAND
        and held[:1] in (["menjabat"], ["bertugas"])
    )


def was_held(words: Words, office: Office) -> bool:
    """Return whether an office is told of before: ``Sebelumnya, jabatan Camat``."""
    at = office.begin - 1
    if at < 1 or words.text(at, at + 1) != _POST:
        return False
    at -= 2 if words.code[at - 1] == "," else 1
    return at >= 0 and fold(words.text(at, at + 1)) in _BEFOREHAND


def receiver(words: Words, office: Office) -> Person | None:
    """Return whom a paper appoints: ``SK Plt. Camat Nita kepada Rasyid``."""
    given = _paper(words, office)
    is_issuer = given == "paper" and office.head.id in _ISSUERS
    if given is None or is_issuer or words.text(office.last, office.last + 1) != _TO:
        return None
    return person_at(words, office.last + 1)


def is_given_on(words: Words, office: Office, other: Office) -> bool:
    """Return whether a deputy is given his chief's office by a paper.

    ``SK Plt. Bupati Alor kepada Wakil Bupati``
    """
    return (
        other.head.id == f"wakil {office.head.id}"
        and words.text(office.last, other.begin) == _TO
        and _paper(words, office) is not None
    )


def _paper(words: Words, office: Office) -> str | None:
    """Return the kind of paper by which somebody is to act in an office, or None."""
    at = office.begin
    if office.acting is None or not words.code.startswith("w", office.last):
        return None
    for first in range(max(at - _PAPER_WORDS, 0), at):
        if entry := OFFICIALS.get("appointment", words.text(first, at)):
            return entry.id
    return None
