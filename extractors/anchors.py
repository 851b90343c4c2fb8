"""Where the vocabularies' words stand in a text: one spaCy PhraseMatcher pass for all.

An extractor declares its phrases once, at import, and later asks where they stand. All
declared phrases share one matcher, so that a text is scanned once however many
extractors read it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from spacy.attrs import IDX, LENGTH
from spacy.matcher import PhraseMatcher
from spacy.tokenizer import Tokenizer
from spacy.vocab import Vocab

from extractors.tokenizer import tokenizer
from extractors.vocabulary import APOSTROPHES

__all__ = ["Anchors", "declare", "find", "forget"]

Anchors = dict[str, list[tuple[int, int]]]

_DECLARED: Final[dict[str, tuple[str, ...]]] = {}
# Newest last. spaCy's Vocab cannot be weakly referenced, so few are held, not all.
_PASSES: Final[list["_Pass"]] = []
_PASSES_HELD: Final = 2

# Blanks that would keep a phrase of several words from matching token by token.
_ODD_BLANKS: Final = ("  ", "\u00a0", "\t", "\u2009", "\u202f", "\u3000")
_WIDE_BLANKS: Final = re.compile(r"\s{2,}")


def _has_odd_blanks(text: str) -> bool:
    """Return whether a phrase may be broken by blanks or by a line end."""
    if any(blank in text for blank in _ODD_BLANKS):
        return True
    lines = text.split("\n")
    return any(
        before.rstrip()[-1:].isalnum() and after.lstrip()[:1].isalnum()
        for before, after in pairwise(lines)
    )


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


class _Pass:
    """The matcher over all phrases declared so far, for one pipeline's vocabulary."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self.declared = len(_DECLARED)
        cut = tokenizer(vocab)
        self.match = PhraseMatcher(vocab, attr="LOWER")
        self.labels = {vocab.strings.add(label): label for label in _DECLARED}
        for label, phrases in _DECLARED.items():
            spellings = {
                phrase.replace("'", mark)
                for phrase in phrases
                for mark in (APOSTROPHES if "'" in phrase else "'")
            }
            self.match.add(label, [cut(phrase) for phrase in sorted(spellings)])


def _pass_for(vocab: Vocab) -> _Pass:
    for held in _PASSES:
        if held.vocab is vocab and held.declared == len(_DECLARED):
            return held
    _PASSES.append(_Pass(vocab))
    del _PASSES[:-_PASSES_HELD]
    return _PASSES[-1]


def forget(vocab: Vocab) -> None:
    """Let go of what is held for a vocabulary that no text is cut with any more."""
    _PASSES[:] = [held for held in _PASSES if held.vocab is not vocab]


class _Widened:
    """Leads from offsets in a text with single blanks back to the text as it was."""

    def __init__(self, text: str) -> None:
        self._shifts = [len(text) - len(text.lstrip())]
        self._since = [0]
        for blanks in _WIDE_BLANKS.finditer(text, self._shifts[0]):
            self._shifts.append(self._shifts[-1] + len(blanks[0]) - 1)
            self._since.append(blanks.end() - self._shifts[-1])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets of a slice that neither begins nor ends with a blank."""
        return self._at(start), self._at(end - 1) + 1

    def _at(self, place: int) -> int:
        return place + self._shifts[bisect_right(self._since, place) - 1]


def find(text: str, cut: Tokenizer) -> Anchors:
    """Return where each label's phrases stand: offsets of code points, in text order.

    Overlapping phrases of one label are all returned; labels without a hit are absent.
    """
    once = _pass_for(cut.vocab)
    is_odd = _has_odd_blanks(text)
    # The same words with single blanks between them are cut into the same tokens.
    doc = cut(" ".join(text.split()) if is_odd else text)
    table = doc.to_array([IDX, LENGTH])
    starts, lengths = table[:, 0].tolist(), table[:, 1].tolist()
    found: dict[int, list[tuple[int, int]]] = {}
    for key, first, last in once.match(doc):
        span = starts[first], starts[last - 1] + lengths[last - 1]
        found.setdefault(key, []).append(span)
    if is_odd:
        widened = _Widened(text)
        found = {k: [widened.span(*s) for s in spans] for k, spans in found.items()}
    return {once.labels[key]: sorted(spans) for key, spans in found.items()}
