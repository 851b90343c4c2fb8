"""Names that are also words or acronyms: what the text right around them tells."""

import re
from typing import Final

from extractors.regions import gazetteer
from extractors.regions.region_names import Naming
from extractors.regions.region_words import VOCABULARY

__all__ = ["has_more_name", "is_acronym_of_a_unit", "is_opened", "may_be_among_others"]

_OTHER_ACRONYMS: Final = frozenset(
    map(gazetteer.form_key, VOCABULARY.forms("other_acronym"))
)
# "BPOM HSU", "Baznas OKI": what an acronym behind a unit's name shows to be a place.
_UNIT: Final = re.compile(r"\b[A-Z][A-Za-z]+ $")
_UNIT_CHARS: Final = 30
_MORE_NAME: Final = re.compile(r" [A-Z]")
# In a sentence's first place a word has a capital anyway, and behind one it is a
# part of a name.
_IN_SENTENCE: Final = re.compile(r"(?:(?<!\S)[(“\"]?[^\W\dA-Z]\w*|,)\s[(“\"]?\Z")
_WORD_CHARS: Final = 24


def has_more_name(body: str, naming: Naming) -> bool:
    """Tell whether a name goes on behind it, as of a hamlet: ``Banjar Pilan``."""
    return _MORE_NAME.match(body, naming.end) is not None


def is_opened(body: str, naming: Naming) -> bool | None:
    """Tell whether "di", "warga" before a short form show a place; None without them.

    None as well for forms that are other acronyms too.
    """
    opens = naming.word is not None and naming.word.data.get("opens", False)
    if not opens or naming.key in _OTHER_ACRONYMS:
        return None
    return not has_more_name(body, naming)


def is_acronym_of_a_unit(body: str, naming: Naming) -> bool:
    """Tell whether a form in capitals stands right behind a unit's name."""
    if not body[naming.start : naming.end].isupper():
        return False
    floor = max(0, naming.start - _UNIT_CHARS)
    return _UNIT.search(body, floor, naming.start) is not None


def may_be_among_others(body: str, naming: Naming) -> bool:
    """Tell whether others of its province can show that a name is one of them.

    Of abbreviations, and of names of two words: single ones are persons' as well.
    """
    if naming.key in _OTHER_ACRONYMS or has_more_name(body, naming):
        return False
    if naming.is_word:
        return " " in body[naming.start : naming.end]
    floor = max(0, naming.start - _WORD_CHARS)
    return bool(_IN_SENTENCE.search(body, floor, naming.start))
