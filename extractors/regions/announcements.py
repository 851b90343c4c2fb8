"""The kind of region that the words before a row announce: "tiga kota, yakni"."""

import re
from typing import Final

from extractors.regions.gazetteer import FORMS, LEVELS
from extractors.regions.region_rows import Row
from extractors.vocabulary import load

__all__ = ["level"]

_VOCABULARY: Final = load("region_lists")
_KIND: Final = re.compile(_VOCABULARY.alternation("announced"), re.IGNORECASE)
_NAME: Final = re.compile(r"\.?\s+([A-Z][\w-]*)")
# "Daftar Kabupaten Yang Menggelar Pilkada" holds no region's name.
_FIRST_WORDS: Final = frozenset(form.split(" ", 1)[0] for form in FORMS)
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s|\n")
# What stands between an announcement and its row, and announces nothing by itself.
_LEAD: Final = re.compile(
    rf"(?:{_VOCABULARY.alternation('cue')}\W*|\(?\w{{1,2}}[.)]?|[-–•*●])",
    re.IGNORECASE,
)
_LOOK_BACK_CHARS: Final = 160


def level(body: str, row: Row) -> str:
    """Return province, kabupaten or kota if the words before a row tell only one.

    A row of one name is announced by nothing, one that starts with its own kind word
    needs no announcement. A kind word with a name of its own tells nothing about
    others.
    """
    first = row.members[0].naming
    if len(row.items) < 2 or first.level in LEVELS:
        return ""
    window = body[max(0, first.lead - _LOOK_BACK_CHARS) : first.lead].rstrip()
    *before, last = [part for part in _SENTENCE.split(window) if part] or [""]
    if before and _LEAD.fullmatch(last.lstrip("( ")):
        last = before[-1].rstrip(".:")
    told = set()
    for kind in _KIND.finditer(last):
        entry = _VOCABULARY.get("announced", kind[0])
        name = _NAME.match(last, kind.end())
        if entry and (name is None or not _opens_name(name[1])):
            told.add(entry.id)
    return told.pop() if len(told) == 1 and told <= set(LEVELS) else ""


def _opens_name(word: str) -> bool:
    """Tell whether a word opens a region's name and tells no kind itself."""
    return word.lower() in _FIRST_WORDS and not _KIND.fullmatch(word)
