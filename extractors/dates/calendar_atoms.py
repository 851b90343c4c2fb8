"""The words and numbers that dates are made of, each with its kind as one letter."""

import re
from datetime import time
from operator import itemgetter
from typing import Final

from extractors import anchors
from extractors.dates import calendar_numbers, misprints
from extractors.dates.atoms import Atom, Clock, Meaning, Place
from extractors.reading import Reading
from extractors.vocabulary import fold, load

__all__ = ["LAST_PART", "VOCAB", "Atom", "Clock", "Place", "find", "folded_forms"]

VOCAB: Final = load("dates")

# The letter of each kind of word in the code that grammars read.
_LETTERS: Final = {
    "month": "M",
    "weekday": "W",
    "sunday_or_week": "G",
    "market_day": "j",
    "day_word": "D",
    "day_part": "P",
    "past": "p",
    "future": "f",
    "this": "i",
    "date_lead": "t",
    "day": "h",
    "week": "w",
    "month_word": "b",
    "year_word": "T",
    "fiscal_year": "F",
    "year_kind": "A",
    "term": "O",
    "modifier": "m",
    "range": "r",
    "away": "a",
    "today_past": "g",
    "today_future": "l",
    "not_a_date": "x",
    "recurring": "v",
    "hijri_month": "I",
    "hijri_era": "H",
    "feast": "E",
    "number": "N",
    "one_unit": "u",
}
# x marks words that hold one of the others but no date ("lalu lintas").
# Further letters: n number of one or two digits, y four digits that can be a year,
# z a year with a digit too many, K clock time, Q part of a year.

_INTEGER: Final = re.compile(r"-?[0-9]+")
_GLUED: Final = "di"  # "ditahun 2016"
_GLUED_TO: Final = frozenset("TbMFh")
_LABEL: Final = anchors.declare("dates.word", VOCAB.forms(*_LETTERS))
_CLOCK_LABEL: Final = anchors.declare("dates.clock", VOCAB.forms("clock"))
_ZONE_LABEL: Final = anchors.declare("dates.timezone", VOCAB.forms("timezone"))
_PART_LABEL: Final = anchors.declare("dates.part_of_year", VOCAB.forms("part_of_year"))

_START: Final = itemgetter(0)
_HOUR: Final = (
    r"([01]?[0-9]|2[0-4])(?:\s*[.:]\s*([0-5][0-9])|\s+([0-5][0-9])(?=\s*wi))?"
)
_ZONE: Final = VOCAB.alternation("timezone")
_LONGEST_CLOCK_CHARS: Final = 48
_CLOCK: Final = re.compile(
    rf"(?P<word>{VOCAB.alternation('clock')}\s*)?(?<![0-9]){_HOUR}"
    rf"(?:\s*(?:[-–—‒]+|{VOCAB.alternation('range')})\s*{_HOUR})?(?![0-9])"
    rf"(?:\s*(?P<zone>{_ZONE}))?",
    re.IGNORECASE,
)
_ORDINAL: Final = VOCAB.alternation("ordinal")
_PART: Final = re.compile(
    rf"(?P<word>{VOCAB.alternation('part_of_year')})\s*(?:ke\s*)?[-.]?\s*"
    rf"(?:(?P<digit>[1-4])(?![0-9])|(?P<ordinal>{_ORDINAL}))"
    rf"(?:\s*(?:[-–]|{VOCAB.alternation('range', 'joint')})\s*"
    rf"(?P<last>{_ORDINAL}|[1-4](?![0-9])))?",
    re.IGNORECASE,
)
LAST_PART: Final = 10
"""An atom ``Q`` of several parts has the last one's number times this besides."""

_ABBREVIATED: Final = re.compile(r"\.\s?[0-9]")  # "6 Des. 2018"


def _meanings() -> dict[str, tuple[Meaning, int]]:
    """Return each form's meaning, and how many letters before it are glued to it."""
    meanings = {}
    for kind, letter in _LETTERS.items():
        for entry in VOCAB.entries(kind):
            number = int(entry.id) if _INTEGER.fullmatch(entry.id) else 0
            for form in map(fold, entry.forms):
                is_glued = letter in _GLUED_TO and form.startswith(_GLUED)
                glued = len(_GLUED) if is_glued else 0
                meanings[form] = (Meaning(letter, number, entry.id), glued)
    return meanings


_MEANINGS: Final = _meanings()
# A phrase is found word for word, whatever blanks stand round its signs: "s/ d".
_ROUND_SIGNS: Final = re.compile(r"\s*([^\w\s])\s*")
_TIGHT_MEANINGS: Final = {
    _ROUND_SIGNS.sub(r"\1", form): meaning for form, meaning in _MEANINGS.items()
}


def folded_forms(kind: str) -> frozenset[str]:
    """Return a kind's spellings as `word_before` and `word_after` give words."""
    return frozenset(fold(form) for form in VOCAB.forms(kind))


def find(reading: Reading) -> list[Place]:
    """Return the atoms of a body in text order, without overlaps.

    Of two that overlap the leftmost is kept, of two that start together the longer.
    """
    lower = reading.lower
    places = _clocks(reading, lower)
    for start, _ in reading.at(_PART_LABEL):
        if (match := _PART.match(lower, start)) is not None:
            places.append((start, match.end(), _part_of_year(match)))
    # Backwards, so that of two words the longer comes first.
    places += [_word(lower, *span) for span in reversed(reading.at(_LABEL))]
    places += calendar_numbers.find(lower, {end for _, end, _ in places})
    places.sort(key=_START)
    kept: list[Place] = []
    last = 0
    for place in places:
        if place[0] >= last:
            letter = place[2].letter
            if letter == "y":
                kept += misprints.between(lower, kept, place[0])
            elif letter == "M" and misprints.is_split(lower, kept, place[0]):
                second = kept.pop()
                kept[-1] = misprints.joined(kept[-1], second)
            kept.append(place)
            last = place[1]
    return kept


def _clocks(reading: Reading, lower: str) -> list[Place]:
    """Return the times of day: after their word, or before a zone."""
    matches = [_CLOCK.match(lower, start) for start, _ in reading.at(_CLOCK_LABEL)]
    for zone, _ in reading.at(_ZONE_LABEL):
        since = max(0, zone - _LONGEST_CLOCK_CHARS)
        for number in calendar_numbers.NUMBER.finditer(lower, since, zone):
            match = _CLOCK.match(lower, number.start())
            if match is not None and match.start("zone") == zone:
                matches.append(match)
                break
    return [(*match.span(), _clock(match)) for match in matches if match is not None]


def _word(lower: str, start: int, end: int) -> Place:
    text = lower[start:end]
    meaning, glued = _MEANINGS.get(text) or _spaced(fold(text))
    if meaning.letter == "M" and _ABBREVIATED.match(lower, end) is not None:
        end += 1
    return start + glued, end, meaning


def _spaced(form: str) -> tuple[Meaning, int]:
    return _MEANINGS.get(form) or _TIGHT_MEANINGS[_ROUND_SIGNS.sub(r"\1", form)]


def _clock(match: re.Match[str]) -> Meaning:
    hours = match.groups()
    offset = 1  # group 1 is the word
    start = _time(hours[offset], hours[offset + 1] or hours[offset + 2])
    end = None
    if hours[offset + 3] is not None:
        end = _time(hours[offset + 3], hours[offset + 4] or hours[offset + 5])
    zone = match["zone"]
    return Meaning("K", clock=Clock(start, end, zone.upper() if zone else None))


def _time(hour: str, minute: str | None) -> time:
    return time(int(hour) % 24, int(minute or 0))


def _part_of_year(match: re.Match[str]) -> Meaning:
    kind = VOCAB.get("part_of_year", match["word"])
    number = _ordinal(match["ordinal"] or match["digit"])
    last = _ordinal(match["last"]) if match["last"] else 0
    return Meaning("Q", number + LAST_PART * last, kind.id if kind else "")


def _ordinal(text: str) -> int:
    ordinal = VOCAB.get("ordinal", text)
    return int(ordinal.id if ordinal else text)
