"""Words that name a kind of document, and what the words before its number tell."""

import re
from dataclasses import dataclass
from typing import Final

from extractors import anchors
from extractors.facts import longest_first
from extractors.reading import Reading
from extractors.vocabulary import Entry, load

__all__ = ["Gap", "Head", "find", "kind_of", "look_between"]

_VOCABULARY: Final = load("decrees")
_LABELS: Final = {
    kind: anchors.declare(f"decrees.{kind}", _VOCABULARY.forms(kind))
    for kind in ("kind", "head", "veto")
}
# The list of ministers' regulations is open: Permendagri, Kepmenkes, Inmendagri …
_MINISTERS: Final = re.compile(r"men(?:(?<=permen)|(?<=kepmen)|(?<=inmen))[a-z]+")
_MINISTER_KINDS: Final = {"per": "permen", "kep": "kepmen", "in": "inmen"}

_BRACKETS: Final = re.compile(r"\([^()\n]{0,80}\)?|\[[^\]\n]{0,80}\]?")
_SENTENCE_END: Final = re.compile(r"[!?;“”\"]|(?<=[a-z]{3})\.(?=\s*[A-Z\n])|\n\s*\n")
_WORD: Final = re.compile(r"[^\s,/&.:]+")
_FILLERS: Final = re.compile(
    r"(?:[\s,:]|\b(?:dengan|yang|surat|dan|ber|itu|tersebut|ini)\b)+$", re.IGNORECASE
)
_OPENERS: Final = re.compile(
    r"(?:[\s,:.]|\b(?:dari|oleh|bersama|antara|tersebut|itu|ini|pertama|kedua|ketiga"
    r"|keempat|kelima|baru|terbaru|resmi|nya)\b)+",
    re.IGNORECASE,
)
_STATE: Final = re.compile(
    r"(?:Republik\s+Indonesia|RI|R\.I\.?)(?!\w)\s*", re.IGNORECASE
)
_ACTING: Final = re.compile(r"(?:Plt|Plh|Pjs?|Penjabat)\b\.?\s*", re.IGNORECASE)
_SIGNER: Final = re.compile(_VOCABULARY.alternation("signer"), re.IGNORECASE)
_VERB: Final = re.compile(r"(?:me[mnl]|mem|meng|meny|di|ber|ter)[a-z]{3,}")
_NOUNS: Final = re.compile(
    r"menteri|dinas|direktur|direktorat|direksi|dirjen|direktorat|bersama|tertinggi"
    r"|berencana|tertinggal|terpadu|tertib"
)
_STOPS: Final = frozenset(
    "akan adalah tidak belum sudah telah agar karena saat ketika juga untuk bahwa maka"
    " seperti jika bisa dapat harus para kepada pada sesuai sebagai sejak yang".split()
)
_MAX_CHARS: Final = 160
_MAX_WORDS: Final = 24


@dataclass(frozen=True, slots=True)
class Head:
    """A word that names documents.

    Attributes
    ----------
    start, end : int
        The word, with the abbreviation in brackets that follows it at once.
    entry : Entry
        Its vocabulary entry; ``entry.kind`` is "kind", "head" or "veto".
    """

    start: int
    end: int
    entry: Entry

    @property
    def is_veto(self) -> bool:
        """Whether its numbers are refused."""
        return self.entry.kind == "veto"


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between a head and a number.

    Attributes
    ----------
    is_near : bool
        Only names an issuer, a short name or nothing.
    is_within : bool
        Stays in the sentence.
    issuer : tuple of int or None
        Offsets of the issuer.
    title_start : int or None
        Where a title that stands before the number starts.
    """

    is_near: bool
    is_within: bool
    issuer: tuple[int, int] | None = None
    title_start: int | None = None


def find(reading: Reading) -> list[Head]:
    """Return the heads of a body in text order, the longest of overlapping ones."""
    body = reading.body
    entries: dict[tuple[int, int], Entry] = {}
    for kind, label in _LABELS.items():
        for start, end in reading.at(label):
            entry = _VOCABULARY.get(kind, body[start:end])
            if entry is None or (entry.data.get("cased") and body[start].islower()):
                continue
            entries[start, end] = entry
    for hit in _MINISTERS.finditer(reading.lower):
        for prefix, kind in _MINISTER_KINDS.items():
            if reading.lower.endswith(prefix, 0, hit.start()):
                found = _VOCABULARY.get("kind", kind)
                if found is not None:
                    entries[hit.start() - len(prefix), hit.end()] = found
    return [Head(*span, entries[span]) for span in longest_first(entries)]


def kind_of(head: Head, body: str, gap_end: int) -> str:
    """Return the kind of the document that a head and the words after it name."""
    if head.entry.kind == "kind":
        return head.entry.id
    gap = _blanked(body, head.end, gap_end)
    at = _opened(gap, 0)
    signer = _SIGNER.match(gap, at)
    entry = _VOCABULARY.get("signer", signer[0]) if signer else None
    kind = entry.data.get(head.entry.id) if entry else None
    if kind is not None:
        return str(kind)
    return "sk" if head.entry.id == "keputusan" else "other"


def look_between(head: Head, body: str, end: int) -> Gap:
    """Return what the words between a head and a number at ``end`` are."""
    if end - head.end > _MAX_CHARS:
        return Gap(is_near=False, is_within=False)
    gap = _blanked(body, head.end, end)
    if _SENTENCE_END.search(gap):
        return Gap(is_near=False, is_within=False)
    filler = _FILLERS.search(gap)
    last = filler.start() if filler else len(gap)
    tentang = re.search(r"\btentang\b", gap, re.IGNORECASE)
    title = tentang.end() if tentang else None
    words = _WORD.findall(gap, 0, tentang.start() if tentang else last)
    near = len(words) <= _MAX_WORDS and not any(_goes_on(word) for word in words)
    first = _opened(gap, 0)
    stop = tentang.start() if tentang else last
    while stop > first and gap[stop - 1] in " \t\n\u00a0,:-":
        stop -= 1
    issuer = None
    if near and first < stop and head.entry.id not in ("uu", "pp", "perppu"):
        issuer = (head.end + first, head.end + stop)
    return Gap(
        is_near=near,
        is_within=True,
        issuer=issuer,
        title_start=None if title is None else head.end + title,
    )


def _blanked(body: str, start: int, end: int) -> str:
    """Return a slice with brackets overwritten by blanks, of equal length."""
    return _BRACKETS.sub(lambda m: " " * len(m[0]), body[start:end])


def _opened(gap: str, at: int) -> int:
    """Return where the words that only introduce an issuer end."""
    for pattern in (_OPENERS, _STATE, _OPENERS, _ACTING):
        skipped = pattern.match(gap, at)
        if skipped is not None:
            at = skipped.end()
    return at


def _goes_on(word: str) -> bool:
    """Whether a word cannot be part of an issuer's name: the sentence goes on."""
    return word in _STOPS or bool(
        word[0].islower() and _VERB.match(word) and not _NOUNS.match(word)
    )
