"""Whether two statements are of one office: ``Kadis``, ``Kadis Sosial``."""

from typing import Final

from extractors.officials.office_words import Words
from extractors.officials.offices import Office
from extractors.vocabulary import fold

__all__ = ["may_be_one", "same_office"]

_UNIT_LETTERS: Final = frozenset("OPUoQKJNE")


def same_office(words: Words, one: Office, other: Office) -> bool:
    """Return whether two statements may be of one office: Kadis, Kadis Sosial."""
    if one.head.id != other.head.id:
        return False
    if bool(one.acting) == bool(other.acting):
        return True
    units = [_unit_words(words, o) for o in (one, other)]
    return not all(units) or bool(units[0] & units[1])


def may_be_one(words: Words, office: Office, other: Office) -> bool:
    """Return whether two statements may be of one office, or one man's offices."""
    heads = office.head.id, other.head.id
    if other.acting or other.is_ex_officio:
        return True
    if heads[0] != heads[1]:
        return heads[0].startswith(heads[1]) or heads[1].startswith(heads[0])
    units = [_unit_words(words, o) for o in (office, other)]
    return not all(units) or bool(units[0] & units[1])


def _unit_words(words: Words, office: Office) -> set[str]:
    own = range(office.first + 1, office.last)
    return {fold(words.text(n, n + 1)) for n in own if words.code[n] in _UNIT_LETTERS}
