"""Where regions' names stand, what stands around them, and which name something else.

A `Naming` is a name that may mean a region, with the word before it that tells its
kind. What it means is settled in `extractors.region_meanings`.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from extractors import gazetteer, place_names
from extractors.anchors import declare
from extractors.facts import Reject, longest_first
from extractors.gazetteer import Meaning
from extractors.reading import Reading
from extractors.region_typos import mistyped
from extractors.vocabulary import Entry, load

__all__ = ["Naming", "Namings", "find"]

VOCABULARY: Final = load("regions")

_WORD_KINDS: Final = ("kind", "office", "below", "before")
_NAMES: Final = declare("regions.name", gazetteer.FORMS)
_WORDS: Final = declare("regions.word", VOCABULARY.forms(*_WORD_KINDS))
_AFTER: Final = declare("regions.after", VOCABULARY.forms("after"))
_WHOLE: Final = declare("regions.whole", VOCABULARY.forms("whole"))
_ISLANDS: Final = declare("regions.island", VOCABULARY.forms("island"))
_FAR: Final = declare(
    "regions.far",
    [
        form
        for entry in VOCABULARY.entries("before")
        if entry.data.get("far")
        for form in entry.forms
    ],
)
_PLACES: Final = VOCABULARY.forms("place")
_LONGEST_PLACE: Final = max(map(len, _PLACES))
_PLACE: Final = re.compile(VOCABULARY.alternation("place") + r"[\s-]+$", re.IGNORECASE)
_COMMON: Final = frozenset(map(gazetteer.form_key, VOCABULARY.forms("common")))
_PREFIXES: Final = {
    gazetteer.form_key(form): entry
    for entry in VOCABULARY.entries("prefix")
    for form in entry.forms
}
_TOO: Final = frozenset(map(gazetteer.form_key, VOCABULARY.forms("island_too")))

# What may stand between a word and the name it governs: "Kab.Sikka", "(Pemkab) Sikka",
# "Kodim 0723/Klaten". A full stop only ends an abbreviation, a line only a kind word.
_GAP: Final = " .)\u00a0\t\n(“\"'‘"
_UNIT_NUMBER: Final = re.compile(r"(?<=\s)\d{1,4}\s?/?\s?$")
_ABBREVIATION_CHARS: Final = 5
_CHAIN: Final = re.compile(r"(?:\s+[A-Z][\w.'’-]*){1,5}\s+")
_JOINT: Final = re.compile(r"\s*(?:,|/|&|-|–|dan|serta|maupun|,\s*dan)\s*")
_PERSON_CHAIN: Final = re.compile(r"\s(?:[A-Z][a-z]+\s){1,2}")
_CAPITALISED: Final = re.compile(r"[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3}")
_POLICE_TOWN: Final = re.compile(r"\sKota\b")
_ROUTE: Final = re.compile(r"\s?[-–—]\s?[A-Z]")


@dataclass(slots=True)
class Naming:
    """A name that may mean a region.

    Attributes
    ----------
    start, end : int
        The bare name.
    outer : int
        Where the mention starts: with its kind word, if one stands before it.
    lead : int
        Where the words that belong to it start: with its office or kind word.
    key : str
        The name's `gazetteer.form_key`; of the right name where a letter is wrong.
    meanings : tuple of Meaning
        What the name can mean.
    word : Entry, optional
        The word that stands before it.
    level : str
        What that word says: province, kabupaten, kota, pair, open, local, or "".
    is_weak : bool
        The level is usual for the word, not certain.
    is_typo : bool
        A letter of the name is wrong.
    """

    start: int
    end: int
    outer: int
    lead: int
    key: str
    meanings: tuple[Meaning, ...]
    word: Entry | None = None
    level: str = ""
    is_weak: bool = False
    is_typo: bool = False

    @property
    def kind(self) -> str:
        """The sort of word that stands before it: kind, office, place or ""."""
        return self.word.kind if self.word else ""

    @property
    def has_ruler(self) -> bool:
        """A kind or office word stands before it."""
        return self.kind in ("kind", "office")

    @property
    def is_word(self) -> bool:
        """The name is also a word or a person's name."""
        return self.key in _COMMON


@dataclass(slots=True)
class Namings:
    """Names in text order, and the ones refused."""

    names: list[Naming] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Words:
    """The phrases of a body by where they end or start."""

    start_of: dict[int, int]
    after: dict[int, int]
    whole: list[tuple[int, int]]
    far: list[int]
    islands: list[tuple[int, int]]


def _words(reading: Reading) -> _Words:
    start_of: dict[int, int] = {}
    for start, end in reading.at(_WORDS):
        start_of[end] = min(start, start_of.get(end, start))
    return _Words(
        start_of,
        dict(reading.at(_AFTER)),
        reading.at(_WHOLE),
        [end for start, end in reading.at(_FAR) if reading.body[start].isupper()],
        longest_first(reading.at(_ISLANDS)),
    )


@cache
def _entry(text: str) -> Entry | None:
    """Return the entry of a phrase as it is written; few phrases, so all are kept."""
    for kind in _WORD_KINDS:
        entry = VOCABULARY.get(kind, text)
        if entry is None or (entry.data.get("cased") and not text[0].isupper()):
            continue
        if not entry.data.get("exact") or text in entry.forms:
            return entry
    return None


def _place(body: str, start: int) -> Entry | None:
    """Return the word before a name that shows a place to follow."""
    found = _PLACE.search(body, max(0, start - _LONGEST_PLACE - 3), start)
    return VOCABULARY.get("place", found[0].rstrip(" \t\n\u00a0-")) if found else None


def _before(body: str, start: int, words: _Words) -> tuple[Entry | None, int]:
    """Return the word that governs a name and where it starts."""
    end = start
    while end and body[end - 1] in _GAP:
        end -= 1
    if end and (body[end - 1].isdigit() or body[end - 1] == "/"):
        number = _UNIT_NUMBER.search(body, max(0, end - 7), end)
        end = number.start() if number else end
        while end and body[end - 1] == " ":
            end -= 1
    first = words.start_of.get(end)
    if first is None:
        return _place(body, start), start
    entry, gap = _entry(body[first:end]), body[end:start]
    if entry is None or (")" in gap and entry.kind not in ("kind", "office")):
        return None, start
    if entry.kind != "kind" and (
        "\n" in gap or ("." in gap and end - first > _ABBREVIATION_CHARS)
    ):
        return None, start
    return entry, first


def _veto(body: str, naming: Naming, words: _Words) -> str | None:
    """Return the reason why a name is a part of something else's name, or None."""
    start, end = naming.start, naming.end
    for first, last in words.whole:
        if first <= start and end <= last:
            entry = VOCABULARY.get("whole", body[first:last])
            return entry.id if entry else None
    if naming.kind == "kind":
        return None
    if naming.word and naming.kind in ("below", "before"):
        is_route = naming.word.id == "street" and _ROUTE.match(body, end)
        return None if is_route else naming.word.id
    for far in words.far:
        if far < start and _CHAIN.fullmatch(body, far, start):
            return "university"
    after = words.after.get(end + 1)
    if after and body[end] == " " and body[end + 1].isupper():
        entry = VOCABULARY.get("after", body[end + 1 : after])
        return entry.id if entry else None
    return None


def _is_written_as_name(body: str, naming: Naming) -> bool:
    first = body[naming.start]
    if first.isupper() or first.isdigit():
        return True
    return naming.kind == "kind" and not naming.is_word


def _naming(body: str, start: int, end: int, key: str, words: _Words) -> Naming:
    entry, first = _before(body, start, words)
    level = str(entry.data.get("level", "")) if entry else ""
    weak = bool(entry and entry.data.get("weak"))
    if weak and _POLICE_TOWN.match(body, end):
        level, weak = gazetteer.KOTA, False
    return Naming(
        start=start,
        end=end,
        outer=first if entry and entry.kind == "kind" else start,
        lead=first if entry and entry.kind in ("kind", "office") else start,
        key=key,
        meanings=gazetteer.FORMS[key],
        word=entry,
        level=level,
        is_weak=weak,
    )


def _typos(body: str, names: list[Naming], words: _Words) -> list[Naming]:
    """Find names with a wrong letter, right behind a kind or office word."""
    taken = {naming.lead for naming in names}
    found = []
    for end, first in words.start_of.items():
        if first in taken or not body[first].isupper():
            continue
        word = _entry(body[first:end])
        if word is None or word.data.get("level") not in gazetteer.LEVELS:
            continue
        start = end + (body[end : end + 1] == ".")
        start += body[start : start + 1] == " "
        following = _CAPITALISED.match(body, start)
        if following and (hit := mistyped(following[0])):
            length, key = hit
            naming = _naming(body, start, start + length, key, words)
            naming.is_typo = True
            found.append(naming)
    return found


def _refuse_neighbours(body: str, names: list[Naming], words: _Words) -> dict[int, str]:
    """Return which names their neighbours make no region: index and reason."""
    refused: dict[int, str] = {}
    beside = {end for _, end in words.islands}
    beside_start = {start for start, _ in words.islands}
    for i, naming in enumerate(names):
        bare_too = naming.key in _TOO and naming.kind != "kind"
        if bare_too:
            before = _JOINT_BEFORE.search(body, max(0, naming.start - 12), naming.start)
            after = _JOINT.match(body, naming.end)
            if (before and before.start() in beside) or (
                after and after.end() in beside_start
            ):
                refused[i] = "island"
        if i + 1 == len(names):
            continue
        other = names[i + 1]
        gap = body[naming.end : other.start]
        prefix = _PREFIXES.get(naming.key)
        if prefix and gap == " " and other.meanings[0].level != gazetteer.PROVINCE:
            if naming.kind != "kind":
                refused[i] = prefix.id
                if prefix.data["takes"]:
                    refused[i + 1] = prefix.id
        elif bare_too and other.key in ("papua", "maluku") and other.kind != "kind":
            if naming.key != "bali" and _JOINT.fullmatch(gap):
                refused[i] = refused[i + 1] = "island"
        elif (
            naming.kind == "office" and not other.kind and _PERSON_CHAIN.fullmatch(gap)
        ):
            # "Bupati Alor Made Tabanan": the second is a part of a person's name.
            refused[i + 1] = "person"
    return refused


# "di Yogyakarta" is the town; "DI Yogyakarta" the province.
_DIRECTION: Final = re.compile(r"[Dd]i\s")
_JOINT_BEFORE: Final = re.compile(_JOINT.pattern + "$")


def find(reading: Reading) -> Namings:
    """Return the names of regions in a body, and those that name something else."""
    body = reading.body
    words = _words(reading)
    below = {
        name.name_start for name in reading.of(place_names.find) if name.is_carried
    }
    dateline = range(*reading.dateline) if reading.dateline else range(0)
    result = Namings()
    names = []
    spans = (span for span in reading.at(_NAMES) if not _DIRECTION.match(body, *span))
    for start, end in longest_first(spans):
        if start in dateline:
            continue
        key = gazetteer.form_key(body[start:end])
        naming = _naming(body, start, end, key, words)
        if not _is_written_as_name(body, naming):
            continue
        reason = _veto(body, naming, words)
        if start in below and not naming.kind:
            reason = "below_region"
        if reason:
            result.rejects.append(_reject(body, naming, reason))
            continue
        names.append(naming)
    typos = _typos(body, names, words)
    inside = {at for typo in typos for at in range(typo.start, typo.end)}
    names = [naming for naming in names if naming.start not in inside]
    names = sorted([*names, *typos], key=lambda naming: naming.start)
    refused = _refuse_neighbours(body, names, words)
    for i, naming in enumerate(names):
        if i in refused:
            result.rejects.append(_reject(body, naming, refused[i]))
        else:
            result.names.append(naming)
    result.rejects.sort(key=lambda reject: reject.start)
    return result


def _reject(body: str, naming: Naming, reason: str) -> Reject:
    return Reject(
        text=body[naming.start : naming.end],
        start=naming.start,
        end=naming.end,
        reason=f"regions.{reason}",
    )
