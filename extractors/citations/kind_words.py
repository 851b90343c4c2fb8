"""Words that name a kind of document, and what the words before its number tell."""

import re
from dataclasses import dataclass, replace
from typing import Final

from extractors import anchors
from extractors.facts import longest_first
from extractors.reading import Reading
from extractors.vocabulary import Entry, load

__all__ = ["Gap", "Head", "crosses_sentence", "find", "kind_of", "look_between"]

_VOCABULARY: Final = load("decrees")
_LABELS: Final = {
    kind: anchors.declare(f"decrees.{kind}", _VOCABULARY.forms(kind))
    for kind in ("kind", "head", "veto")
}
# The list of ministers' regulations is open: Permendagri, Kepmenkes, Inmendagri …
_MINISTERS: Final = re.compile(
    r"men(?:(?<=permen)|(?<=kepmen)|(?<=inmen))[a-z]+(?:[-/][a-z]{2,4}(?![a-z]))?"
)
_MINISTER_KINDS: Final = {"permen": "per", "kepmen": "kep", "inmen": "in"}

_GLUED: Final = re.compile(
    r"(?<![A-Z])("
    + "|".join(
        re.escape(form)
        for form in sorted(_VOCABULARY.forms("kind", "head"), key=len, reverse=True)
    )
    + r")\s?\Z"
)
_GLUED_CHARS: Final = 60

_BRACKETS: Final = re.compile(r"\([^()\n]{0,80}\)")
_ALIAS_CLOSES: Final = re.compile(r"[^()\n\d]{0,24}\)")  # no "UU IKN (UU 3/2022)"
_BREAK: Final = re.compile(
    r'[!?;“”"]|\n\s*\n|(?P<word>[^\W\d_]{2,})\.(?=\s*[A-Z\n])'
    r"|(?<=[/\s](?:19|20)\d\d)\.(?=\s+[A-Z][a-z])"  # "… Tahun 2018. Perkara nomor"
)
_WORD: Final = re.compile(r"[^\s,/&.:()]+")
# "Surat Bupati Alor tanggal 2 Mei 2019 Nomor 5": the day stands before the number.
_DATED: Final = re.compile(r"(?<!\w)(?:ber|ter)?(?:tanggal|tgl)(?!\w)", re.IGNORECASE)
_TENTANG: Final = re.compile(r"(?<!\w)tentang(?!\w)", re.IGNORECASE)
_OPENER: Final = re.compile(
    rf"(?:[\s,:./-]|{_VOCABULARY.alternation('opener')})+", re.IGNORECASE
)
_STATE: Final = re.compile(rf"{_VOCABULARY.alternation('state')}[\s,]*", re.IGNORECASE)
_FILLER: Final = re.compile(
    rf"(?:[\s,:.]|{_VOCABULARY.alternation('filler')})+\Z", re.IGNORECASE
)
_SIGNER: Final = re.compile(_VOCABULARY.alternation("signer"), re.IGNORECASE)
_VERB: Final = re.compile(r"(?:me|di|ber)[a-z]{3,}")
_MAX_CHARS: Final = 160
_MAX_WORDS: Final = 24
_MAX_ALIAS_CHARS: Final = 80
_ABBREVIATION_CHARS: Final = 4
_FILLER_CHARS: Final = 30
# Whose words before the number are a short name ("UU Desa Nomor 6") and no issuer.
_WITHOUT_ISSUER: Final = frozenset({"uu", "pp", "perppu", "tap_mpr"})


@dataclass(frozen=True, slots=True)
class Head:
    """A word that names documents.

    Attributes
    ----------
    start, end : int
        The word.
    entry : Entry
        Its vocabulary entry; ``entry.kind`` is "kind", "head" or "veto".
    alias : Entry or None
        That of the abbreviation in brackets which follows word or issuer.
    """

    start: int
    end: int
    entry: Entry
    alias: Entry | None = None

    @property
    def is_veto(self) -> bool:
        """Whether its numbers are refused."""
        return self.entry.kind == "veto"

    @property
    def is_decision(self) -> bool:
        """Whether it names decisions, which are numbered with or without slashes."""
        return self.entry.id.startswith("kep")

    @property
    def tells_ministry(self) -> bool:
        """Whether the word holds the issuer: "Permendes PDTT", "Permenpan RB"."""
        is_minister = self.entry.kind == "kind" and self.entry.id in _MINISTER_KINDS
        return is_minister and self.end - self.start > len(self.entry.id)

    @property
    def splits(self) -> bool:
        """Whether a short form "61/2013" is number and year."""
        return bool(self.entry.data.get("split"))


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between a head and a number.

    Attributes
    ----------
    is_near : bool
        Only an issuer, a short name, a title or nothing stands there.
    is_within : bool
        Head and number stand in one sentence, not too far apart.
    issuer : tuple of int or None
        Offsets of the issuer.
    title : tuple of int or None
        Offsets of a title that stands before the number.
    """

    is_near: bool = False
    is_within: bool = False
    issuer: tuple[int, int] | None = None
    title: tuple[int, int] | None = None


def find(reading: Reading) -> list[Head]:
    """Return the heads of a body in text order, the longest of overlapping ones."""
    body = reading.body
    entries: dict[tuple[int, int], Entry] = {}
    for kind, label in _LABELS.items():
        for start, end in reading.at(label):
            entry = _VOCABULARY.get(kind, body[start:end])
            if entry is None or (
                entry.data.get("cased") and _is_word(entry, body[start:end])
            ):
                continue
            entries[start, end] = entry
    for hit in _MINISTERS.finditer(reading.lower):
        for form, prefix in _MINISTER_KINDS.items():
            entry = _VOCABULARY.get("kind", form)
            if entry and reading.lower.endswith(prefix, 0, hit.start()):
                entries[hit.start() - len(prefix), hit.end()] = entry
    heads: list[Head] = []
    for span in longest_first(entries):
        head = Head(*span, entries[span])
        if heads and _is_alias(body, heads[-1], head):
            heads[-1] = replace(heads[-1], alias=head.entry)
        else:
            heads.append(head)
    return heads


def _is_word(entry: Entry, text: str) -> bool:
    """Whether letters in this case are a word or initials: "se", "(Tr01/Ino)"."""
    is_abbreviation = len(text) <= _ABBREVIATION_CHARS and text.upper() in entry.forms
    return text[0].islower() or (is_abbreviation and not text.isupper())


def _is_alias(body: str, long: Head, short: Head) -> bool:
    """Whether a head only stands in brackets as the abbreviation of another."""
    if body[short.start - 1] != "(" or not _ALIAS_CLOSES.match(body, short.end):
        return False
    if short.start - long.end > _MAX_ALIAS_CHARS:
        return False
    return look_between(long, body, short.start - 1).is_near


def glued(body: str, at: int) -> Head | None:
    """Return the head right before an offset that is glued to another word, or None.

    "sesuaiPerda Nomor 5", "UUNomor 5": anchors see whole words only.
    """
    start = max(0, at - _GLUED_CHARS)
    found = _GLUED.search(body, start, at)
    if found is None:
        return None
    entry = _VOCABULARY.get("kind", found[1]) or _VOCABULARY.get("head", found[1])
    return None if entry is None else Head(*found.span(1), entry)


def kind_of(head: Head, body: str, gap_end: int) -> str:
    """Return the kind of the document that a head and the words after it name."""
    if head.entry.kind == "kind":
        return head.entry.id
    gap = _blanked(body, head.end, gap_end)
    signer = _SIGNER.match(gap, _opened(gap))
    entry = _VOCABULARY.get("signer", signer[0]) if signer else None
    if entry is not None and head.entry.id in entry.data:
        return str(entry.data[head.entry.id])
    if head.alias is not None and head.alias.kind == "kind":
        return head.alias.id
    return "sk" if head.entry.id == "keputusan" else "other"


def look_between(head: Head, body: str, end: int) -> Gap:
    """Return what the words between a head and a number at ``end`` are."""
    if not 0 <= end - head.end <= _MAX_CHARS:
        return Gap()
    gap = _blanked(body, head.end, end)
    is_abbreviation = head.end - head.start <= _ABBREVIATION_CHARS
    if crosses_sentence(gap + body[end : end + 1]) or (
        gap.startswith(".") and not is_abbreviation
    ):
        return Gap()
    filler = _FILLER.search(gap, max(0, len(gap) - _FILLER_CHARS))
    stop = filler.start() if filler else len(gap)
    tentang = _TENTANG.search(gap, 0, stop)
    title = None
    if tentang is not None:
        title = (head.end + tentang.end(), head.end + stop)
        stop = tentang.start()
    if dated := _DATED.search(gap, 0, stop):
        stop = dated.start()
    words = _WORD.findall(gap, 0, stop)
    if len(words) > _MAX_WORDS or any(_goes_on(word) for word in words):
        return Gap(is_within=True)
    first = _opened(gap)
    while stop > first and not gap[stop - 1].isalnum():
        stop -= 1
    issuer = (head.end + first, head.end + stop) if first < stop else None
    if head.entry.id in _WITHOUT_ISSUER or head.tells_ministry:
        issuer = None
    return Gap(is_near=True, is_within=True, issuer=issuer, title=title)


def crosses_sentence(text: str) -> bool:
    """Return whether a sentence ends within a text; "Kab. Sikka" ends none."""
    return any(
        not _VOCABULARY.get("title_abbreviation", end["word"] or "")
        for end in _BREAK.finditer(text)
    )


def _blanked(body: str, start: int, end: int) -> str:
    """Return a slice with brackets overwritten by blanks, of equal length."""
    return _BRACKETS.sub(lambda m: " " * len(m[0]), body[start:end])


def _opened(gap: str) -> int:
    """Return where the words that only introduce an issuer end."""
    at = 0
    for pattern in (_OPENER, _STATE, _OPENER):
        skipped = pattern.match(gap, at)
        if skipped is not None:
            at = skipped.end()
    return at


def _goes_on(word: str) -> bool:
    """Whether a word cannot be part of an issuer's name: the sentence goes on."""
    if _VOCABULARY.get("goes_on", word):
        return True
    return bool(_VERB.match(word)) and not _VOCABULARY.get("no_verb", word)
