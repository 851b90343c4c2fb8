"""Where phrases stand that are one word of an office each: heads, units, regions."""

from dataclasses import dataclass
from typing import Final

from extractors import anchors, regions
from extractors.officials.lexicon import NAMES, OFFICES, OFFICIALS
from extractors.reading import Reading
from extractors.regions import RegionFact

__all__ = ["Phrases", "find"]

# Later labels win over earlier ones.
_LABELS: Final = {
    "U": anchors.declare("officials.unit", OFFICES.forms("phrase")),
    "F": anchors.declare("officials.before", OFFICIALS.forms("before")),
    "E": anchors.declare("officials.name", NAMES.forms("phrase")),
    "A": anchors.declare("officials.acting", OFFICIALS.forms("acting")),
    "H": anchors.declare("officials.head", OFFICES.forms("head")),
}
_DIRECTIONS: Final = frozenset(NAMES.forms("direction"))
_LONG_NAME_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one body.

    Attributes
    ----------
    ends : dict
        From where a phrase starts, in code points, to its letter and its end.
    regions : dict
        From where a region starts to the region.
    home : str or None
        A word that stands for the region the article is about.
    """

    ends: dict[int, tuple[str, int]]
    regions: dict[int, RegionFact]
    home: str | None


def find(reading: Reading) -> Phrases:
    """Return the phrases of a body, one where several start together."""
    ends: dict[int, tuple[str, int]] = {}
    for sign, label in _LABELS.items():
        for start, end in reading.at(label):
            known = ends.get(start)
            if known and known[0] == "U" and known[1] > end:
                continue  # Guru dan Tenaga Kependidikan, no guru
            if known is None or known[0] != sign or known[1] < end:
                ends[start] = sign, end
    facts = reading.of(regions.find).facts
    region_at = {_region_start(reading.body, fact): fact for fact in facts}
    for start, fact in region_at.items():
        if fact.end >= ends.get(start, ("", 0))[1]:
            ends[start] = "R", fact.end
    return Phrases(ends, region_at, _short_name(reading))


def _short_name(reading: Reading) -> str | None:
    """Return the last word of a long name of the region an article is about.

    "Meranti" stands for Kabupaten Kepulauan Meranti there, and nowhere else.
    """
    home = reading.of(regions.home)
    words = home.name.split() if home else []
    is_long = len(words) >= _LONG_NAME_WORDS and words[-1] not in _DIRECTIONS
    return words[-1] if is_long else None


def _region_start(body: str, fact: RegionFact) -> int:
    """Return where a region starts behind a head: Wali Kota [Administrasi …]."""
    wali, kota = "Wali ", "Kota "
    is_taken = fact.text.startswith(kota) and body.endswith(wali, 0, fact.start)
    return fact.start + len(kota) if is_taken else fact.start
