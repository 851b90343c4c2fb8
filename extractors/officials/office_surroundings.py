"""What the words beside an office tell of its holder: a house, several, a new one."""

from typing import Final

from extractors.officials.lexicon import OFFICIALS
from extractors.officials.office_words import Words
from extractors.vocabulary import fold

__all__ = ["is_new", "is_of_many", "is_seat"]

_PRESENT_WORDS: Final = 2  # saat ini
_SEATS: Final = frozenset(OFFICIALS.forms("seat"))
_OF_MANY: Final = frozenset(OFFICIALS.forms("many"))


def is_seat(words: Words, at: int) -> bool:
    """Return whether a house or a rule is meant before a word: ``Kantor Bupati``."""
    return any(
        fold(words.text(at - count, at)) in _SEATS for count in (1, 2) if count <= at
    )


def is_of_many(words: Words, at: int) -> bool:
    """Return whether several hold the office that stands at a word: ``para Camat``."""
    return at > 0 and fold(words.text(at - 1, at)) in _OF_MANY


def is_new(words: Words, at: int) -> bool:
    """Return whether words say that a holder is the present one: ``(yang) baru``."""
    word = at + words.code.startswith("y", at)
    return words.code.startswith(("w", "u"), word) and any(
        OFFICIALS.get("present", words.text(word, last))
        for last in range(word + 1, min(word + _PRESENT_WORDS, len(words.code)) + 1)
    )
