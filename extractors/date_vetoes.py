"""What looks like a date and is none: each veto has a name that goes to the rejects."""

import re
from collections.abc import Callable
from typing import Final

from extractors import citations
from extractors.calendar_words import VOCAB
from extractors.found_dates import Found
from extractors.reading import Reading
from extractors.vocabulary import fold

__all__ = ["of"]

_WORD_BEFORE: Final = re.compile(r"([^\s,;:()\"“”]+)\s*\Z")
_NAME_HEADS: Final = frozenset(fold(f) for f in VOCAB.forms("name_head"))
_RECURRING: Final = frozenset(fold(f) for f in VOCAB.forms("recurring"))
_VAGUE_HEADS: Final = frozenset(fold(f) for f in VOCAB.forms("vague_head"))


def of(reading: Reading) -> Callable[[Found], str | None]:
    """Return the function that names the veto against a date of the body, or None."""
    body = reading.body
    cited = reading.of(citations.find)
    numbers = [(c.number_start, c.number_end) for c in cited]
    years = [
        (c.year_start, c.year_end)
        for c in cited
        if c.year_start is not None and c.year_end is not None
    ]

    def reason(found: Found) -> str | None:
        if any(s < found.end and found.start < e for s, e in years):
            return "dates.citation_year"
        if any(s < found.end and found.start < e for s, e in numbers):
            return "dates.citation_number"
        match = _WORD_BEFORE.search(body[max(0, found.start - 40) : found.start])
        before = fold(match[1]) if match else ""
        if before in _RECURRING:
            return "dates.recurring"
        if before in _NAME_HEADS and found.rule in ("dates.day", "dates.weekday"):
            return "dates.name"
        if found.rule == "dates.near_day" and before in _VAGUE_HEADS:
            return "dates.vague"
        return None

    return reason
