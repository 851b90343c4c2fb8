"""Verbs of speech, and the phrases around them that name who speaks."""

import re
from dataclasses import dataclass
from typing import Final

from extractors.anchors import declare
from extractors.quotes import phrases
from extractors.quotes.sentences import FILLER
from extractors.reading import Reading
from extractors.vocabulary import load

__all__ = [
    "ACTIVE",
    "LEAD",
    "PASSIVE",
    "ROOT",
    "Verb",
    "is_unsaid",
    "phrase_after",
    "verbs",
]

VOCAB: Final = load("quotes")

ROOT: Final = "root"
ACTIVE: Final = "active"
PASSIVE: Final = "passive"
LEAD: Final = "lead"

_NYA: Final = "nya"
_LABELS: Final = {
    kind: declare(
        f"quotes.{kind}",
        [
            form + suffix
            for form in VOCAB.forms(kind)
            for suffix in (("",) if kind == ACTIVE else ("", _NYA))
        ],
    )
    for kind in (ROOT, ACTIVE, PASSIVE, LEAD)
}
_UNSAID: Final = frozenset(VOCAB.forms("unsaid"))
_ADVERBS: Final = frozenset(VOCAB.forms("adverb"))
_STOPS: Final = frozenset(VOCAB.forms("stop"))
_OLEH: Final = re.compile(r"\s+(?:langsung\s+)?oleh\s")
_UNSAID_REACH: Final = 40
_PHRASE_REACH: Final = 220


@dataclass(frozen=True, slots=True)
class Verb:
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
    """

    start: int
    end: int
    kind: str
    takes: str
    is_loose: bool
    has_pronoun: bool


def verbs(reading: Reading, masked: str) -> list[Verb]:
    """Return the verbs of speech outside quotations, in text order."""
    found = []
    for kind, label in _LABELS.items():
        for start, end in reading.at(label):
            if masked[start] == FILLER:
                continue
            text = reading.body[start:end]
            entry = VOCAB.get(kind, text)
            has_pronoun = entry is None
            if entry is None:
                entry = VOCAB.get(kind, text[: -len(_NYA)])
            if entry is None:
                continue
            found.append(
                Verb(
                    start,
                    end,
                    kind,
                    entry.data.get("takes", ""),
                    bool(entry.data.get("noun" if has_pronoun else "loose")),
                    has_pronoun,
                )
            )
    return sorted(found, key=lambda verb: verb.start)


def is_unsaid(masked: str, verb: Verb) -> bool:
    """Return whether nobody is said to have spoken: "tidak menyebutkan"."""
    start = max(0, verb.start - _UNSAID_REACH)
    return phrases.last_word(masked, start, verb.start, _ADVERBS) in _UNSAID


def phrase_after(masked: str, start: int, end: int) -> int:
    """Return where the phrase ends that begins at ``start`` and names a speaker."""
    end = min(end, start + _PHRASE_REACH)
    if agent := _OLEH.match(masked, start, end):
        start = agent.end()
    quote = masked.find(FILLER, start, end)
    return phrases.first_of(masked, start, quote if quote >= 0 else end, _STOPS)
