"""How the examples of a vocabulary are tried, one module a vocabulary.

A module named like the vocabulary defines ``is_found(entry, text) -> bool``: whether its
extractor makes of the text what the entry stands for. A vocabulary without a module is
tried by its spellings alone: one of them stands in the text as a word.
"""

import re

from extractors.vocabulary import Entry, pattern_of


def stands_as_word(entry: Entry, text: str) -> bool:
    """Tell whether a spelling of the entry stands in the text as a word."""
    return re.search(pattern_of(entry.forms), text, re.IGNORECASE) is not None
