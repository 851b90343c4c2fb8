"""Where regions' names stand, what stands around them, and which name something else.

A `Naming` is a name that may mean a region, with the word before it that tells its
kind. What it means is settled in `region_meanings`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from extractors.anchors import declare
from extractors.facts import Reject, longest_first
from extractors.reading import Reading
from extractors.regions import gazetteer, place_names, region_words, towns, vetoes
from extractors.regions.gazetteer import Meaning
from extractors.regions.region_words import VOCABULARY, Words
from extractors.regions.typos import mistyped
from extractors.vocabulary import Entry

__all__ = ["Naming", "Namings", "find", "reject"]

_NAMES: Final = declare("regions.name", gazetteer.FORMS)
_COMMON: Final = frozenset(map(gazetteer.form_key, VOCABULARY.forms("common")))

_CAPITALISED: Final = re.compile(r"[A-Z][\w-]*(?:[^\S\n][A-Z][\w-]*){0,3}")
# "Donggala, Morowalli, Poso"
_BETWEEN: Final = re.compile(
    r",\s(?:(?:dan|serta)\s)?(?P<name>[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})"
    r"(?:,\s(?:(?:dan|serta)\s)?|\s(?:dan|serta)\s)"
)
_POLICE_TOWN: Final = re.compile(r"\sKota\b")
# "di Yogyakarta" is the town; "DI Yogyakarta" the province.
_DIRECTION: Final = re.compile(r"[Dd]i\s")


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
    def levels(self) -> set[str]:
        """The levels of all that it can mean."""
        return {meaning.level for meaning in self.meanings}

    @property
    def provinces(self) -> set[str]:
        """The codes of all provinces in which what it can mean has lain."""
        return {code for m in self.meanings for code in gazetteer.provinces_of(m.key)}

    @property
    def is_word(self) -> bool:
        """The name is also a word or a person's name."""
        return self.key in _COMMON


@dataclass(slots=True)
class Namings:
    """Names in text order, and the ones refused."""

    names: list[Naming] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)


def reject(body: str, naming: Naming, reason: str) -> Reject:
    """Return the record of a name that is refused."""
    return Reject(
        text=body[naming.start : naming.end],
        start=naming.start,
        end=naming.end,
        reason=f"regions.{reason}",
    )


def _naming(
    body: str, words: Words, span: tuple[int, int], key: str, last: tuple[int, int]
) -> Naming:
    start, end = span
    entry, first = region_words.before(body, words, start, last)
    level = str(entry.data.get("level", "")) if entry else ""
    weak = bool(entry and entry.data.get("weak"))
    if weak and _POLICE_TOWN.match(body, end):
        level, weak = gazetteer.KOTA, False
    elif entry and key in entry.data.get("of_kabupaten", ()):
        level = gazetteer.KABUPATEN
    kind = entry.kind if entry else ""
    return Naming(
        start=start,
        end=end,
        outer=first if kind == "kind" else start,
        lead=first if kind in ("kind", "office") else start,
        key=key,
        meanings=gazetteer.FORMS[key],
        word=entry,
        level=level,
        is_weak=weak,
    )


def _written(reading: Reading, words: Words) -> Iterator[Naming]:
    """Yield the names that are written as names: with a capital or a kind word."""
    body = reading.body
    spans = [span for span in reading.at(_NAMES) if not _DIRECTION.match(body, *span)]
    dateline = range(*reading.dateline) if reading.dateline else range(0)
    last = (0, 0)
    for start, end in longest_first(spans):
        first = body[start]
        is_capital = first.isupper() or first.isdigit()
        if start in dateline or not (is_capital or _may_be_lower(body, start)):
            continue
        key = gazetteer.form_key(body[start:end])
        naming = _naming(body, words, (start, end), key, last)
        if is_capital or (naming.kind == "kind" and not naming.is_word):
            last = (start, end)
            yield naming


def _may_be_lower(body: str, start: int) -> bool:
    """Tell whether a kind word may stand before a name in lower case."""
    return body[start - 1 : start].isspace()


def _typos(body: str, names: list[Naming], words: Words) -> list[Naming]:
    """Find names with a wrong letter, right behind a kind or office word."""
    taken = {naming.lead for naming in names}
    found = []
    for end, first in words.start_of.items():
        if first in taken or not body[first].isupper():
            continue
        word = region_words.entry_of(body[first:end])
        if word is None or word.data.get("level") not in gazetteer.LEVELS:
            continue
        start = end + (body[end : end + 1] == ".")
        start += body[start : start + 1] == " "
        following = _CAPITALISED.match(body, start)
        is_kabupaten = word.id == gazetteer.KABUPATEN
        if following and (hit := mistyped(following[0], is_kabupaten=is_kabupaten)):
            length, key = hit
            naming = _naming(body, words, (start, start + length), key, (0, 0))
            # "Kota Pangkalan Bun" is no misspelt Kabupaten Bangkalan.
            if naming.is_weak or gazetteer.of_level(
                naming.meanings, naming.level, guarded=False
            ):
                naming.is_typo = True
                found.append(naming)
    return found


def _typos_between(body: str, names: list[Naming]) -> Iterator[Naming]:
    """Yield the names with a wrong letter that stand alone between two of a row."""
    for before, after in pairwise(names):
        if body[before.end : before.end + 1] != ",":
            continue
        word = _BETWEEN.fullmatch(body, before.end, after.lead)
        if word is None or towns.seat(word["name"]) or towns.kecamatan(word["name"]):
            continue
        hit = mistyped(word["name"], is_kabupaten=True)
        if hit and hit[0] == len(word["name"]):
            start, end = word.span("name")
            meanings = gazetteer.FORMS[hit[1]]
            yield Naming(start, end, start, start, hit[1], meanings, is_typo=True)


def find(reading: Reading) -> Namings:
    """Return the names of regions in a body, and those that name something else."""
    body = reading.body
    words = region_words.find(reading)
    places = reading.of(place_names.find)
    below = {place.name_start for place in places if place.is_carried}
    rejects = []
    names = []
    for naming in _written(reading, words):
        reason = vetoes.by_words(body, naming, words)
        if naming.start in below and not naming.kind:
            reason = "below_region"
        if reason:
            rejects.append(reject(body, naming, reason))
        else:
            names.append(naming)
    typos = [*_typos(body, names, words), *_typos_between(body, names)]
    inside = {at for typo in typos for at in range(typo.start, typo.end)}
    names = [naming for naming in names if naming.start not in inside]
    names = sorted([*names, *typos], key=lambda naming: naming.start)
    refused = vetoes.by_neighbours(body, names, words)
    rejects += [reject(body, names[i], reason) for i, reason in refused.items()]
    return Namings(
        [naming for i, naming in enumerate(names) if i not in refused],
        sorted(rejects, key=lambda one: one.start),
    )
