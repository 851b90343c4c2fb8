"""Whom a phrase beside a verb means: a person, the one spoken of, or somebody."""

import re
from enum import Enum
from typing import Final

from extractors.quotes import phrases
from extractors.quotes.speakers import People, Person, Speaker
from extractors.quotes.speech import Verb
from extractors.vocabulary import load

__all__ = [
    "DEGREES",
    "Meant",
    "Subject",
    "after_verb",
    "before_verb",
    "is_somebody",
    "of_sentence",
]

VOCAB: Final = load("quotes")


class Meant(Enum):
    """What a phrase without a known person means."""

    FOCUS = "the person spoken of before"
    SOMEBODY = "somebody whom the text does not name, or nobody is sure whom"
    NOBODY = "no person"


Subject = Speaker | Meant

DEGREES: Final = (
    r"(?:[\s,]*(?:[A-Z][A-Za-z]{0,4}\.)+[A-Za-z]{0,5}\.?"
    r"|[\s,]*[A-Z]{2,4}\b|,\s*[A-Z]{1,2}[a-z]{1,4}(?=,))*"
)
"""Pattern of the academic degrees behind a name, with their commas."""

_PRONOUN, _ADVERB, _STOP, _OPENING = (
    VOCAB.alternation(kind) for kind in ("pronoun", "adverb", "stop", "opening")
)
_ONLY_ADVERBS: Final = re.compile(
    rf"(?:[\s,]*(?:{_ADVERB}|{_OPENING}))*[\s,]*$", re.IGNORECASE
)
_PRONOUN_FIRST: Final = re.compile(
    rf"\s*(?:lagi\s+)?(?:oleh\s+)?{_PRONOUN}", re.IGNORECASE
)
# "kata ibu tiga anak itu": who has just been spoken of.
_DEFINITE: Final = re.compile(r"\s+[a-z][^,.\n]{0,90}?\s(?:itu|tersebut|ini)(?![a-z])")
_PRONOUNS, _ADVERBS, _SPEECHLESS, _FIRST_SPEAKS, _SECOND_SPEAKS, _OBJECT_OF = (
    frozenset(VOCAB.forms(kind))
    for kind in (
        "pronoun",
        "adverb",
        "speechless",
        "first_speaks",
        "second_speaks",
        "object_of",
    )
)
_NONE: Final = frozenset[str]()
_BOTH: Final = re.compile(r"[\s,]*(?:dan|serta|maupun|&)\b[^,.]*$")
# How the words between a person and the verb may begin without being a new subject.
_ASIDE: Final = re.compile(
    rf"\s*(?:{_STOP}|{_ADVERB}|selaku|sebagai|dari|pihaknya|\d|[a-z]+nya)",
    re.IGNORECASE,
)
_SUBORDINATE: Final = re.compile(
    rf"\s*(?:{_OPENING}[\s,]*)?(?:{_STOP}|selain|menurut|sebagai|selaku|bersama)",
    re.IGNORECASE,
)
_DEGREES_FIRST: Final = re.compile(rf"^{DEGREES}(?:\s*\(\d+\))?")
_VERB_FORM: Final = re.compile(
    r"(?<![^\W\d_])(?:me[a-z]{5,}|ber[a-z]{4,}|di[a-z]{5,}|ter[a-z]{4,}|hadir|tampak)"
)
_PRESENT: Final = re.compile(
    r"\s*(?:juga|turut|tampak|ikut|pun)*\s*(?:hadir|di(?!dampingi"
    r"|temani|temui|hubungi|konfirmasi)[a-z]{5,})"
)


def after_verb(masked: str, people: People, verb: Verb, end: int) -> Subject:
    """Return whom "kata …", "disampaikan oleh …" or "menurut …" means."""
    if verb.has_pronoun or _PRONOUN_FIRST.match(masked, verb.end, end):
        return Meant.FOCUS
    stop = min(verb.phrase_end, end)
    named = people.within(verb.end, stop)
    if named:
        is_pair = len(named) > 1 and _BOTH.match(masked[named[0].end : named[1].start])
        return Meant.SOMEBODY if is_pair else named[0].speaker
    if not masked[verb.end : stop].strip(" ,.:"):
        return Meant.NOBODY
    is_known = _DEFINITE.match(masked, verb.end, end)
    return Meant.FOCUS if is_known else Meant.SOMEBODY


def before_verb(masked: str, people: People, start: int, verb: Verb) -> Subject:
    """Return whom the subject of "… mengatakan" means; it begins at ``start``."""
    phrase = masked, start, verb.start
    if phrases.last_word(*phrase, _ADVERBS) in _PRONOUNS:
        return Meant.FOCUS
    named = people.within(start, verb.start)
    if not named:
        if _ONLY_ADVERBS.match(masked[start : verb.start]):
            return Meant.FOCUS
        is_human = not phrases.has_any(*phrase, _SPEECHLESS)
        return Meant.SOMEBODY if is_human else Meant.NOBODY
    person = _of_several(masked, named)
    if person is None or _has_own_subject(masked[named[-1].end : verb.start]):
        return Meant.SOMEBODY
    return person.speaker


def is_somebody(masked: str, start: int, end: int) -> bool:
    """Return whether a phrase names a human being by office or trade."""
    return phrases.has_any(masked, start, end, phrases.SOMEBODY)


def _of_several(masked: str, named: list[Person]) -> Person | None:
    """Return which of the persons before a verb is its subject, or None if unsure."""
    subject = named[0]
    for person in named[1:]:
        between = masked, subject.end, person.start
        if person.speaker == subject.speaker or phrases.has_any(
            *between, _SECOND_SPEAKS
        ):
            subject = person
        elif (
            phrases.has_any(*between, _FIRST_SPEAKS)
            or phrases.last_word(*between, _NONE) in _OBJECT_OF
        ):
            continue
        elif _SUBORDINATE.match(masked, *_clause(masked, subject.start)):
            subject = person
        else:
            return None
    return subject


def _clause(masked: str, at: int) -> tuple[int, int]:
    start = max(masked.rfind(mark, 0, at) for mark in (". ", "\n", "·")) + 1
    return start, at


def _has_own_subject(between: str) -> bool:
    """Return whether a new subject stands between a person and the verb."""
    _, comma, text = _DEGREES_FIRST.sub("", between).rpartition(",")
    if not text.strip() or _ASIDE.match(text) or _ONLY_ADVERBS.match(text):
        return False
    return bool(comma) or is_somebody(text, 0, len(text))


def of_sentence(masked: str, people: People, start: int, end: int) -> Subject:
    """Return whom a sentence is about: its grammatical subject, if a person."""
    for person in people.within(start, end):
        before = masked[start : person.start]
        lower = before.lower()
        if _VERB_FORM.search(lower) and not (
            _SUBORDINATE.match(before) and "," in before
        ):
            return Meant.NOBODY
        is_object = phrases.last_word(masked, start, person.start, _NONE) in _OBJECT_OF
        if is_object or _VERB_FORM.search(lower.rpartition(",")[2]):
            continue
        if _PRESENT.match(masked, person.end, end):
            return Meant.NOBODY
        return person.speaker
    return Meant.NOBODY
