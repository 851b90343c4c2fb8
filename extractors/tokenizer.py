"""A fast spaCy tokenizer for glued news text: runs of letters, digits, single marks.

The stock Indonesian tokenizer glues ``Sidoarjo.(MC.Kab`` together, carries 15,963
special cases and stops caching after the first newline of a text (spaCy issue 13950).
This one has no special cases, so every chunk between blanks is cut once and cached.
"""

import re
from typing import Final

from spacy import blank as spacy_blank
from spacy.attrs import IS_SPACE, LOWER
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import registry
from spacy.vocab import Vocab

__all__ = ["NAME", "Factory", "blank", "lean", "tokenizer"]

NAME: Final = "fakta.tokenizer.v1"

# A chunk is cut into all of its runs: the pieces are "infixes" of one another.
_PIECES: Final = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
_CACHE_CHUNKS: Final = 2_000_000


def tokenizer(vocab: Vocab) -> Tokenizer:
    """Return the tokenizer over a vocabulary."""
    return Tokenizer(
        vocab,
        rules={},
        infix_finditer=_PIECES.finditer,
        url_match=None,
        max_cache_size=_CACHE_CHUNKS,
    )


class Factory:
    """What a spaCy config asks for: builds the tokenizer of a pipeline."""

    def __call__(self, nlp: Language) -> Tokenizer:
        """Return the tokenizer over the pipeline's vocabulary."""
        return tokenizer(nlp.vocab)


registry.tokenizers.register(NAME, func=Factory)


def blank() -> Language:
    """Return an Indonesian pipeline without components that cuts text as facts need."""
    return spacy_blank("id", config={"nlp": {"tokenizer": {"@tokenizers": NAME}}})


def lean() -> Tokenizer:
    """Return a tokenizer whose new vocabulary holds what anchors are matched by alone.

    Half of the time that a new word takes goes into its shape, affixes and likenesses,
    which no fact needs. Docs of it are for reading, not for anybody's pipeline.
    """
    return tokenizer(Vocab(lex_attr_getters={LOWER: str.lower, IS_SPACE: str.isspace}))
