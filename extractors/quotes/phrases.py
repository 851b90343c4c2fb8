"""Words of a phrase looked up in the sets of the quotes vocabulary, one by one.

Faster than an alternation of a hundred words tried at every letter, and used wherever a
phrase is searched rather than matched from its start.
"""

import re
from collections.abc import Iterator
from typing import Final

from extractors.anchors import declare
from extractors.vocabulary import load

__all__ = ["SOMEBODY", "SOMEBODY_LABEL", "first_of", "has_any", "last_word", "words"]

VOCAB: Final = load("quotes")

SOMEBODY: Final = frozenset(VOCAB.forms("somebody"))
"""Heads of phrases that name a human being by office or trade."""

SOMEBODY_LABEL: Final = declare("quotes.somebody", VOCAB.forms("somebody"))
"""Where they stand in a body: a label of `extractors.anchors`."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_WORDS_BACK: Final = 6


def words(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Return the runs of letters in a slice."""
    return _WORD.finditer(text, start, end)


def has_any(text: str, start: int, end: int, forms: frozenset[str]) -> bool:
    """Return whether a word of the slice, in any case, is one of the forms."""
    return not forms.isdisjoint(map(str.lower, _WORD.findall(text, start, end)))


def first_of(text: str, start: int, end: int, forms: frozenset[str]) -> int:
    """Return where the first word stands that is one of the forms, or the slice's end.

    Words with a capital are none: "di" ends a phrase, "Di" may be a name.
    """
    for word in _WORD.finditer(text, start, end):
        if word[0] in forms:
            return word.start()
    return end


def last_word(text: str, start: int, end: int, skipped: frozenset[str]) -> str:
    """Return the last word of a slice in lower case, those to be skipped left out.

    Only blanks may stand behind it; "" where there is none.

    Examples
    --------
    >>> last_word("Lalu ia juga ", 0, 13, frozenset({"juga"}))
    'ia'
    """
    for word in reversed(text[start:end].split()[-_WORDS_BACK:]):
        if not word.isalpha():
            return ""
        if (lower := word.lower()) not in skipped:
            return lower
    return ""
