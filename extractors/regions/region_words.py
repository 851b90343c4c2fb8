"""The words around regions' names: kinds, offices, places, parts of other names."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from extractors.anchors import declare
from extractors.facts import longest_first
from extractors.reading import Reading
from extractors.regions import towns
from extractors.vocabulary import Entry, fold, load

__all__ = ["VOCABULARY", "Words", "before", "entry_of", "find"]

VOCABULARY: Final = load("regions")

_KINDS: Final = ("kind", "office", "below", "before")
_WORDS: Final = declare("regions.word", VOCABULARY.forms(*_KINDS))
_AFTER: Final = declare("regions.after", VOCABULARY.forms("after"))
_WHOLE: Final = declare("regions.whole", VOCABULARY.forms("whole"))
_OTHER_NAMES: Final = declare("regions.other_name", towns.OTHER_NAMES)
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
_PLACES: Final = {
    fold(form): entry for entry in VOCABULARY.entries("place") for form in entry.forms
}
_OPENERS: Final = "(“\"'‘,.;"
_LONGEST_PLACE: Final = max(map(len, _PLACES)) + 3

# What may stand between a word and the name it governs: "Kab.Sikka", "(Pemkab) Sikka",
# "Kodim 0723/Klaten". A full stop only ends an abbreviation, a line only a kind word.
_GAP: Final = " .)\u00a0\t\n(“\"'‘"
_UNIT_NUMBER: Final = re.compile(r"(?<=\s)\d{1,4}\s?/?\s?$")
# Of a person after whom a street is called: "Jalan ZA Pagar Alam".
_INITIALS: Final = re.compile(r"(?:\.? (?:[A-Z]\.?){1,3})+\Z")
_LONGEST_INITIALS: Final = 16
_LONGEST_NUMBER: Final = 7
_ABBREVIATION_CHARS: Final = 5


@dataclass(frozen=True, slots=True)
class Words:
    """The phrases of a body by where they stand.

    Attributes
    ----------
    start_of : dict
        Start of the longest kind, office or other governing phrase by its end.
    after : dict
        End of a phrase that continues a name by its start.
    whole : list of (start, end)
        Longer names and sayings that hold a region's name.
    other : list of (start, end)
        Towns and kecamatan in whose names a region's name stands.
    far : list of int
        Ends of words that govern over other capitalised words, in text order.
    islands : list of (start, end)
        Names of islands.
    """

    start_of: dict[int, int]
    after: dict[int, int]
    whole: list[tuple[int, int]]
    other: list[tuple[int, int]]
    far: list[int]
    islands: list[tuple[int, int]]


def find(reading: Reading) -> Words:
    """Return the phrases of a body that say what a region's name means."""
    start_of: dict[int, int] = {}
    for start, end in reading.at(_WORDS):
        start_of[end] = min(start, start_of.get(end, start))
    return Words(
        start_of,
        dict(reading.at(_AFTER)),
        reading.at(_WHOLE),
        reading.at(_OTHER_NAMES),
        sorted(end for start, end in reading.at(_FAR) if reading.body[start].isupper()),
        longest_first(reading.at(_ISLANDS)),
    )


@cache
def entry_of(text: str) -> Entry | None:
    """Return the entry of a governing phrase as it is written, or None.

    Phrases are few, so that all are kept.
    """
    for kind in _KINDS:
        entry = VOCABULARY.get(kind, text)
        if entry is None or (entry.data.get("cased") and not text[0].isupper()):
            continue
        if not entry.data.get("exact") or text in entry.forms:
            return entry
    return None


def before(
    body: str, words: Words, start: int, last: tuple[int, int]
) -> tuple[Entry | None, int]:
    """Return the word that governs a name, and where it starts.

    Parameters
    ----------
    start : int
        Where the name starts.
    last : (start, end)
        The name before: its own words govern nothing ("Tanah *Laut* Bali").
    """
    end = start
    while end and body[end - 1] in _GAP:
        end -= 1
    if end and (body[end - 1].isdigit() or body[end - 1] == "/"):
        number = _UNIT_NUMBER.search(body, max(0, end - _LONGEST_NUMBER), end)
        end = number.start() if number else end
        while end and body[end - 1] == " ":
            end -= 1
    first = words.start_of.get(end)
    if first is None and (street := _street(body, words, end)):
        return street, start
    if first is None or (end == last[1] and first >= last[0]):
        return _place(body, start), start
    entry, gap = entry_of(body[first:end]), body[end:start]
    if entry is None or (")" in gap and entry.kind not in ("kind", "office")):
        return None, start
    if entry.kind == "kind" and "(" in gap and ")" not in gap:
        return None, start  # "di dua kabupaten (Sikka dan Ende)"
    is_cut = "\n" in gap or ("." in gap and end - first > _ABBREVIATION_CHARS)
    if is_cut and entry.kind != "kind":
        return None, start
    return entry, first


def _street(body: str, words: Words, end: int) -> Entry | None:
    """Return the street word before initials that open its name: ``Jalan ZA …``."""
    if not end or not (body[end - 1].isupper() or body[end - 1] == "."):
        return None
    initials = _INITIALS.search(body, max(0, end - _LONGEST_INITIALS), end)
    first = words.start_of.get(initials.start()) if initials else None
    entry = entry_of(body[first : initials.start()]) if initials and first else None
    return entry if entry and entry.id == "street" else None


def _place(body: str, start: int) -> Entry | None:
    """Return the word before a name that shows a place to follow."""
    near = body[max(0, start - _LONGEST_PLACE) : start].rstrip(" \t\n\u00a0-").lower()
    last = [word.lstrip(_OPENERS) for word in near.split()[-2:]]
    return (_PLACES.get(" ".join(last)) or _PLACES.get(last[-1])) if last else None
