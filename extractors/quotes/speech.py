"""Verbs of speech, and the phrases around them that name who speaks."""

import re
from operator import attrgetter
from typing import Final, NamedTuple

from extractors.anchors import declare
from extractors.quotes import phrases
from extractors.quotes.sentences import FILLER
from extractors.reading import Reading
from extractors.vocabulary import fold, load

__all__ = [
    "ACTIVE",
    "LEAD",
    "PASSIVE",
    "ROOT",
    "Verb",
    "is_unsaid",
    "verbs",
]

VOCAB: Final = load("quotes")

ROOT: Final = "root"
ACTIVE: Final = "active"
PASSIVE: Final = "passive"
LEAD: Final = "lead"

_NYA: Final = "nya"
_UNSAID: Final = frozenset(VOCAB.forms("unsaid"))
_ADVERBS: Final = frozenset(VOCAB.forms("adverb"))
_STOPS: Final = frozenset(VOCAB.forms("stop"))
_OLEH: Final = re.compile(r"\s+(?:langsung\s+)?oleh\s")
_UNSAID_REACH: Final = 40
_PHRASE_REACH: Final = 220


class _Meaning(NamedTuple):
    """What a verb is, wherever it stands; see `Verb`."""

    kind: str
    takes: str
    is_loose: bool
    has_pronoun: bool


class Verb(NamedTuple):
    """A verb of speech in a text.

    Attributes
    ----------
    kind : str
        "root" (kata X), "active" (X mengatakan), "passive" (disampaikan X) or
        "lead" (menurut X).
    takes : str
        What an active verb takes as reported speech: "clause", "that" or "wish".
    is_loose : bool
        Also an everyday word: a verb of speech only beside a quotation mark.
    has_pronoun : bool
        Whether "-nya" says who speaks: the one spoken of.
    phrase_end : int
        Where the phrase behind the verb ends that may name who speaks.
    """

    start: int
    end: int
    kind: str
    takes: str
    is_loose: bool
    has_pronoun: bool
    phrase_end: int


def _meanings(kind: str) -> dict[str, _Meaning]:
    """Return the meaning of each form of a kind, with "-nya" and without."""
    meanings: dict[str, _Meaning] = {}
    for entry in VOCAB.entries(kind):
        takes = entry.data.get("takes", "")
        for form in map(fold, entry.forms):
            is_loose = bool(entry.data.get("loose"))
            meanings[form] = _Meaning(kind, takes, is_loose, has_pronoun=False)
            if kind != ACTIVE:
                is_loose = bool(entry.data.get("noun"))
                spoken_of = _Meaning(kind, takes, is_loose, has_pronoun=True)
                meanings.setdefault(form + _NYA, spoken_of)
    return meanings


_MEANINGS: Final = {
    declare(f"quotes.{kind}", meanings): meanings
    for kind, meanings in (
        (kind, _meanings(kind)) for kind in (ROOT, ACTIVE, PASSIVE, LEAD)
    )
}


def verbs(reading: Reading, masked: str) -> list[Verb]:
    """Return the verbs of speech outside quotations, in text order."""
    found = []
    for label, meanings in _MEANINGS.items():
        for start, end in reading.at(label):
            meaning = meanings.get(fold(reading.body[start:end]))
            if meaning is not None and masked[start] != FILLER:
                names = meaning.kind != ACTIVE and not meaning.has_pronoun
                stop = _phrase_end(masked, end) if names else end
                found.append(Verb(start, end, *meaning, stop))
    return sorted(found, key=attrgetter("start"))


def is_unsaid(masked: str, verb: Verb) -> bool:
    """Return whether nobody is said to have spoken: "tidak menyebutkan"."""
    start = max(0, verb.start - _UNSAID_REACH)
    return phrases.last_word(masked, start, verb.start, _ADVERBS) in _UNSAID


def _phrase_end(masked: str, start: int) -> int:
    end = min(len(masked), start + _PHRASE_REACH)
    if agent := _OLEH.match(masked, start, end):
        start = agent.end()
    quote = masked.find(FILLER, start, end)
    return phrases.first_of(masked, start, quote if quote >= 0 else end, _STOPS)
