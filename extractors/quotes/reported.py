"""Reported speech: where the words begin that "mengatakan bahwa …" reports."""

import re
from typing import Final

from extractors.quotes import phrases
from extractors.quotes.speech import Verb
from extractors.vocabulary import load

__all__ = ["clause", "trimmed"]

VOCAB: Final = load("quotes")

# Between the verb and what it reports: when, where and to whom it was said.
_CIRCUMSTANCE: Final = (
    r"(?:\s+(?:lagi|juga|kembali))*"
    r"(?:\s+(?:dalam\s+[a-z]+nya|saat(?!\s+(?:ini|itu))|usai|seusai|ketika|kepada|di\s+sela"
    r"|melalui|lewat|seperti|sebagaimana)[^,.:;\n]{0,90}?)?"
)
_BAHWA: Final = re.compile(
    rf"(?:\s*,)?{_CIRCUMSTANCE}(?:\s*,)?\s+bahwa(?:sanya)?[\s,:]+"
)
_COMMA: Final = re.compile(rf"{_CIRCUMSTANCE}\s*[,:]\s*")
_WISH: Final = re.compile(
    r"(?:\s*,)?(?:\s+[^\s,.:;]+){0,14}?\s*,?\s+(?:agar|supaya|bahwa)[\s,:]+"
)
_BARE: Final = re.compile(r"\s+")
_WHEN: Final = re.compile(
    r"(?:saat|ketika)(?!\s+(?:ini|itu))\b|usai\b|seusai\b|di\s+sela|dalam\s+[a-z]+nya\b"
)
_PREDICATES, _OBJECTS, _NO_PASSIVES = (
    frozenset(VOCAB.forms(kind)) for kind in ("predicate", "object", "no_passive")
)
_PASSIVE: Final = re.compile(r"di[a-z]{5,}")
_WORDS_MIN: Final = 3
_FINAL: Final = " .,;:!?…"


def clause(masked: str, verb: Verb, end: int) -> tuple[int, int] | None:
    """Return the offsets of the words an active verb reports, or None for none.

    Parameters
    ----------
    masked
        The body with its quotations filled.
    end
        Where the sentence ends.
    """
    lead = _lead(masked, verb, end)
    if lead is None:
        return None
    return trimmed(masked, lead, end)


def trimmed(masked: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a clause without its final stop, or None if it is too short to be one."""
    end = start + len(masked[start:end].rstrip(_FINAL))
    return (start, end) if len(masked[start:end].split()) >= _WORDS_MIN else None


def _lead(masked: str, verb: Verb, end: int) -> int | None:
    """Return where the reported words begin."""
    if verb.takes == "wish":
        found = _WISH.match(masked, verb.end, end)
        return found.end() if found else None
    for pattern in (_BAHWA, _COMMA):
        if found := pattern.match(masked, verb.end, end):
            return found.end()
    bare = _BARE.match(masked, verb.end, end)
    if bare and _WHEN.match(masked, bare.end(), end):
        return None  # "Hal itu ia katakan saat …"
    if bare and verb.takes == "clause":
        return bare.end() if _is_clause(masked, bare.end(), end) else None
    return bare.end() if bare and verb.takes == "any" else None


def _is_clause(masked: str, start: int, end: int) -> bool:
    """Return whether a predicate comes before anything that carries an object on."""
    for word in phrases.words(masked, start, end):
        text = word[0]
        if text in _OBJECTS:
            return False
        if text in _PREDICATES or (
            text not in _NO_PASSIVES and _PASSIVE.fullmatch(text)
        ):
            return True
    return False
