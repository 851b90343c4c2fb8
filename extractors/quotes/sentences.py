"""Sentences of a text in which quotations have been masked."""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import Final

from extractors.vocabulary import load

__all__ = ["FILLER", "mask", "split"]

VOCAB: Final = load("quotes")

FILLER: Final = "\N{MIDDLE DOT}"
"""Stands for a masked character: neither letter nor blank nor punctuation."""

# Lower case goes on with a sentence, whatever mark stands before it.
_LOWER: Final = "".join(filter(str.islower, map(chr, range(0x250))))
_STOP: Final = re.compile(rf"[.!?…\n](?![.!?…\d])(?![\s\"“”'‘’,.]*+[{_LOWER}])")
_ABBREVIATIONS: Final = frozenset(VOCAB.forms("abbreviation"))
_DOTTED_NEXT: Final = re.compile(r"\s*[^\W\d_]{1,4}\.[^\W_]|\s*[^\W\d_]\.")


def mask(body: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the body, of the same length, with the spans filled.

    Examples
    --------
    >>> mask('ia: "Ya."', [(5, 8)]).count(FILLER)
    3
    """
    parts = []
    last = 0
    for start, end in spans:
        parts += [body[last:start], FILLER * (end - start)]
        last = end
    return "".join([*parts, body[last:]])


def split(
    masked: str, names: Sequence[tuple[int, int]], ends: Collection[int] = ()
) -> list[tuple[int, int]]:
    """Return the sentences of a masked text as half-open offsets, blanks left out.

    Parameters
    ----------
    names
        Spans in which a full stop ends nothing ("SA. Supriono").
    ends
        Further offsets at which a sentence ends: behind a quotation that closes one.
    """
    stops = [
        stop.start()
        for stop in _STOP.finditer(masked)
        if stop[0] != "." or not _abbreviates(masked, stop.start())
    ]
    within = {
        at
        for start, end in names
        for at in stops[bisect_left(stops, start) : bisect_left(stops, end - 1)]
    }
    cuts = {at + 1 for at in stops if at not in within}
    sentences = []
    start = 0
    for cut in sorted(cuts | set(ends) | {len(masked)}):
        text = masked[start:cut].lstrip()
        if text:
            sentences.append((cut - len(text), cut - len(text) + len(text.rstrip())))
        start = cut
    return sentences


def _abbreviates(masked: str, at: int) -> bool:
    """Return whether a full stop belongs to the word before it."""
    start = masked.rfind(" ", 0, at) + 1
    word = masked[start:at]
    if word.isalpha():
        return len(word) == 1 or word.lower() in _ABBREVIATIONS
    start = at
    while start and masked[start - 1].isalpha():
        start -= 1
    if start == at:
        return False
    if at - start == 1 or masked[start:at].lower() in _ABBREVIATIONS:
        return True
    is_dotted = masked[start - 1 : start] == "."
    return is_dotted and _DOTTED_NEXT.match(masked, at + 1) is not None
