"""Title words: which words and marks go on with a decree's title, and which end it."""

import re
from typing import Final

from extractors.vocabulary import load

__all__ = [
    "CONJUNCTIONS",
    "FULL_STOPS",
    "TOKEN",
    "WORD_END",
    "ends",
    "is_open",
    "is_particle",
    "is_sentence_end",
    "is_subject",
]

_VOCABULARY: Final = load("decrees")

TOKEN: Final = re.compile(
    r"\n|(?:[^\s,;:()“”\"!?.]|\.(?![A-Z][a-z]{2}))+\.?|[,;:()“”\"!?.]"
)
_VERB: Final = re.compile(r"(?:me[a-z]|di|ber)[a-z]{3,}|(?:ku|kau)[a-z]{5,}")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_MORE_YEARS: Final = re.compile(r"\d|[Tt]ahun")
FULL_STOPS: Final = ".…"
WORD_END: Final = ".…'’]"
CONJUNCTIONS: Final = frozenset({"dan", "serta", "atau", "dan/atau", "maupun", "&"})


def _is_verb(word: str) -> bool:
    return bool(_VERB.match(word)) and not _VOCABULARY.get("no_verb", word)


def is_particle(word: str) -> bool:
    """Whether a word joins the words of a title: "tentang", "dalam"."""
    return _VOCABULARY.get("title_particle", word) is not None


def ends(word: str) -> bool:
    """Whether a word in lower case is none of a title's."""
    if not word[:1].islower():
        return False
    return _VOCABULARY.get("title_end", word) is not None or _is_verb(word)


def is_open(word: str) -> bool:
    """Whether a title cannot end with a word: it asks for another."""
    if not word or word.lower() in CONJUNCTIONS:
        return True
    return word[0].islower() and is_particle(word)


def is_subject(word: str, previous: str) -> bool:
    """Whether a word after a comma begins a new clause by naming who acts."""
    if _YEAR.fullmatch(previous) and not _MORE_YEARS.match(word):
        return True  # "Cuti Bersama Tahun 2024, Disdukcapil dan UPT libur"
    if _VOCABULARY.get("title_subject", word) is None:
        return False
    return _VOCABULARY.get("title_subject", previous) is None


def is_sentence_end(body: str, text: str, at: int) -> bool:
    """Whether the full stop at the end of a token ends the sentence."""
    if text[-1] not in FULL_STOPS:
        return False
    word = text.rstrip(FULL_STOPS)
    if len(word) == 1 and word.isupper():
        return False
    if _VOCABULARY.get("title_abbreviation", word):
        return False
    following = body[at : at + 2]
    return "\n" in following or not following.strip()[:1].islower()
