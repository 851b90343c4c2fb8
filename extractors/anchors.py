"""Where the vocabularies' words stand in a text: one spaCy PhraseMatcher pass for all.

An extractor declares its phrases once, at import, and later asks where they stand. All
declared phrases share one matcher, so that a text is scanned once however many
extractors read it.
"""

import re
from collections.abc import Iterable
from typing import Final

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractors.tokenizer import tokenizer
from extractors.vocabulary import APOSTROPHES

__all__ = ["Anchors", "declare", "find"]

Anchors = dict[str, list[tuple[int, int]]]

_DECLARED: Final[dict[str, tuple[str, ...]]] = {}
# Newest last. spaCy's Vocab cannot be weakly referenced, so few are held, not all.
_MATCHERS: Final[list[tuple[Vocab, int, PhraseMatcher]]] = []
_MATCHERS_HELD: Final = 2

# Blanks that would keep a phrase of several words from matching token by token: two or
# more, a no-break space, a line broken inside a sentence.
_IRREGULAR: Final = re.compile(r"[^\S\n]{2,}|[^\S \n]|(?<=\w)\s*\n\s*(?=\w)")


def declare(label: str, phrases: Iterable[str]) -> str:
    """Add phrases to the common pass under a label, and return the label.

    Matching ignores case and the kind of blanks. Apostrophes match any apostrophe.

    Raises
    ------
    ValueError
        If the label is already taken by other phrases.
    """
    wanted = tuple(phrases)
    if _DECLARED.setdefault(label, wanted) != wanted:
        raise ValueError(f"anchors: {label!r} is declared twice")
    return label


def _matcher(vocab: Vocab) -> PhraseMatcher:
    for owner, declared, matcher in _MATCHERS:
        if owner is vocab and declared == len(_DECLARED):
            return matcher
    cut = tokenizer(vocab)
    matcher = PhraseMatcher(vocab, attr="LOWER")
    for label, phrases in _DECLARED.items():
        spellings = {
            phrase.replace("'", mark)
            for phrase in phrases
            for mark in (APOSTROPHES if "'" in phrase else "'")
        }
        matcher.add(label, [cut(phrase) for phrase in sorted(spellings)])
    _MATCHERS.append((vocab, len(_DECLARED), matcher))
    del _MATCHERS[:-_MATCHERS_HELD]
    return matcher


def find(doc: Doc) -> Anchors:
    """Return where each label's phrases stand: offsets of code points, in text order.

    Overlapping phrases of one label are all returned; labels without a hit are absent.
    """
    words = list(doc)
    matched = doc
    if _IRREGULAR.search(doc.text):
        words = [token for token in doc if not token.is_space]
        matched = Doc(doc.vocab, words=[token.text for token in words])
    found: Anchors = {}
    name = doc.vocab.strings
    for key, first, last in _matcher(doc.vocab)(matched):
        end = words[last - 1]
        found.setdefault(name[key], []).append(
            (words[first].idx, end.idx + len(end))
        )
    for places in found.values():
        places.sort()
    return found
