"""Names of kecamatan, desa and kelurahan behind their kind word, alone or in a row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extractors.anchors import declare
from extractors.reading import Reading
from extractors.regions.gazetteer import meanings
from extractors.vocabulary import fold, load

__all__ = ["PlaceName", "find"]

_VOCABULARY: Final = load("places")
_KINDS: Final = declare("places.kind", _VOCABULARY.forms("kind"))

_WORD: Final = r"[A-Z][\w'’-]*"
_NAME: Final = rf"{_WORD}(?:[^\S\n](?:{_WORD}|\d{{1,2}}))" + "{0,3}"
_FIRST: Final = re.compile(rf"\.?\s(?P<name>{_NAME})")
_JOINT: Final = re.compile(r"\s?,\s?(?:(?:dan|serta)\s)?|\s(?P<last>dan|serta)\s")
_CLOSING: Final = re.compile(r"\b(?:dan|serta)\s$")
_NEXT: Final = re.compile(_NAME)
_BEFORE: Final = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)?)\s$")
_WORDS: Final = re.compile(r"\S+")
_LONGEST_BEFORE: Final = 16
# "Kecamatan Kota Sumenep": no kind word here.
_TOWN: Final = "kota"

_NO_NAMES: Final = frozenset(map(fold, _VOCABULARY.forms("no_name")))
_REGION_WORDS: Final = load("regions").forms("kind", "office", "below")
_ENDS: Final = frozenset(
    fold(form).split()[0]
    for form in (*_VOCABULARY.forms("end", "kind"), *_REGION_WORDS)
)


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name of a place below kabupaten and kota.

    Attributes
    ----------
    start, end : int
        The mention: with its kind word, where one stands right before the name.
    name_start : int
        Where the bare name starts.
    level : str
        kecamatan, desa or kelurahan.
    is_carried : bool
        The kind word stands before an earlier name of the row.
    """

    start: int
    end: int
    name_start: int
    level: str
    is_carried: bool


def _cut(body: str, start: int, end: int) -> int:
    """Return where a name ends: before a word that no name of a place holds."""
    kept = start
    for word in _WORDS.finditer(body, start, end):
        text = word[0].lower()
        is_first = kept == start
        if is_first and text == _TOWN:
            continue
        if text in _ENDS or (is_first and text in _NO_NAMES):
            break
        kept = word.end()
    return kept


def _row(body: str, at: int) -> list[tuple[int, int]]:
    """Return the names that follow a first one in a row that closes with "dan".

    None where all of them are regions: "Kecamatan Nita, Sikka dan Ende".
    """
    names: list[tuple[int, int]] = []
    are_regions = True
    while joint := _JOINT.match(body, at):
        following = _NEXT.match(body, joint.end())
        if following is None:
            return []
        end = _cut(body, following.start(), following.end())
        if end == following.start():
            return []
        names.append((following.start(), end))
        are_regions = are_regions and bool(meanings(body[following.start() : end]))
        if _CLOSING.search(joint[0]):
            return [] if are_regions else names
        if end < following.end():
            return []
        at = end
    return []


def _names(body: str, start: int, end: int) -> Iterator[PlaceName]:
    first = _FIRST.match(body, end)
    if first is None:
        return
    before = _BEFORE.search(body, max(0, start - _LONGEST_BEFORE), start)
    if (
        before
        and before[1][0].isupper()
        and body[start].isupper()
        and _VOCABULARY.get("institution", before[1])
    ):
        return
    kind = _VOCABULARY.get("kind", body[start:end])
    if kind is None:
        return
    name, name_end = first.start("name"), first.end("name")
    cut = _cut(body, name, name_end)
    if cut == name:
        return
    yield PlaceName(start, cut, name, kind.id, is_carried=False)
    if cut == name_end:
        for at, to in _row(body, cut):
            yield PlaceName(at, to, at, kind.id, is_carried=True)


def find(reading: Reading) -> tuple[PlaceName, ...]:
    """Return the names of places below kabupaten and kota, in text order."""
    names = [
        name
        for start, end in reading.at(_KINDS)
        for name in _names(reading.body, start, end)
    ]
    return tuple(sorted(names, key=lambda name: (name.start, name.end)))
