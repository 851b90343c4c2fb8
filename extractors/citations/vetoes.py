"""Numbers of other things: gazettes, cases, schools, roads, telephones."""

import re
from typing import Final

from extractors.citations.kind_words import Gap, Head
from extractors.citations.numbers import Place
from extractors.vocabulary import load

__all__ = ["reason"]

_VOCABULARY: Final = load("decrees")
_BEFORE_NUMBER: Final = re.compile(
    rf"({_VOCABULARY.alternation('other_number')})[\s.:,]*\Z", re.IGNORECASE
)
_BEFORE_NUMBER_CHARS: Final = 16
_POLICE: Final = re.compile(_VOCABULARY.alternation("police_prefix") + r"\s?[/-]")
_BEFORE_HEAD: Final = {
    entry.id: (
        re.compile(rf"{_VOCABULARY.alternation('before')}[^.;:!?\n]*\Z", re.IGNORECASE),
        int(entry.data["within_chars"]),
    )
    for entry in _VOCABULARY.entries("before")
}
_DEGREE: Final = re.compile(r"\s*[.,]")


def reason(head: Head, gap: Gap, body: str, place: Place) -> str | None:
    """Return the id of the veto that refuses a number after a head, or None."""
    if not gap.is_within:
        return None
    if head.is_veto:
        return f"decrees.veto_{head.entry.id}"
    if _POLICE.match(body, place.number_start):
        return "decrees.veto_police_report"
    before = body[max(0, place.start - _BEFORE_NUMBER_CHARS) : place.start]
    other = _BEFORE_NUMBER.search(before)
    entry = _VOCABULARY.get("other_number", other[1]) if other else None
    if entry is not None:
        return f"decrees.veto_{entry.id}"
    if head.entry.data.get("cased") and _DEGREE.match(body, head.end, place.start):
        return "decrees.veto_degree"
    return None if place.is_led else _by_words_before(head, body)


def _by_words_before(head: Head, body: str) -> str | None:
    """Return the veto of a kind word that is a name's part: "SD Inpres 12"."""
    id_ = head.entry.data.get("not_after")
    if id_ is None:
        return None
    words, within_chars = _BEFORE_HEAD[id_]
    before = body[max(0, head.start - within_chars) : head.start]
    return f"decrees.veto_{id_}" if words.search(before) else None
