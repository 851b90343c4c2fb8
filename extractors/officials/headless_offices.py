"""Offices whose head an acting word stands for: ``Plt. Dinas Sosial``, ``Pj Alor``."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from extractors.officials.lexicon import OFFICES
from extractors.regions import RegionFact
from extractors.vocabulary import Entry

__all__ = ["headless"]

# What an acting word may stand before without a head; a name follows a region.
_HEADLESS: Final = re.compile(r"A(?:\(A\))?(?P<head>[OP]|R(?=,?[TNEI]))")
_RULERS: Final = {"province": "gubernur", "kabupaten": "bupati", "kota": "wali kota"}


def headless(
    code: str, text: Callable[[int], str], regions: dict[int, RegionFact]
) -> Iterator[tuple[int, Entry, str]]:
    """Yield the words that are heads behind acting words, the heads and their forms.

    Parameters
    ----------
    code : str
        One letter a word; see `office_words`.
    text : callable
        Returns the text of a word.
    regions : dict
        From a word's place to the region that stands there.
    """
    for found in _HEADLESS.finditer(code):
        at = found.start("head")
        if found["head"] == "R":
            form = _RULERS[regions[at].level]
        else:
            entry = OFFICES.get("headless", text(at))
            form = entry.id if entry else ""
        if head := OFFICES.get("head", form):
            yield at, head, form
