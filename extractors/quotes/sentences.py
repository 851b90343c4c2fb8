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

_STOP: Final = re.compile(r"[.!?…\n]")
_ABBREVIATIONS: Final = frozenset(VOCAB.forms("abbreviation"))
_DOTTED_NEXT: Final = re.compile(r"\s*[^\W\d_]{1,4}\.[^\W_]|\s*[^\W\d_]\.")
_REST: Final = re.compile(r"[\s\"“”'‘’,.]*")


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
    stops = [stop.start() for stop in _STOP.finditer(masked)]
    within = {
        at
        for start, end in names
        for at in stops[bisect_left(stops, start) : bisect_left(stops, end - 1)]
    }
    cuts = {at + 1 for at in stops if at not in within and _ends(masked, at)}
    sentences = []
    start = 0
    for cut in sorted(cuts | set(ends) | {len(masked)}):
        text = masked[start:cut]
        if text.strip():
            first = start + len(text) - len(text.lstrip())
            sentences.append((first, start + len(text.rstrip())))
        start = cut
    return sentences


def _ends(masked: str, at: int) -> bool:
    """Return whether the mark or line end at an offset ends a sentence."""
    following = masked[at + 1 : at + 2]
    if following and (following in ".!?…" or following.isdigit()):
        return False
    rest = _REST.match(masked, at + 1)
    after = rest.end() if rest else at + 1
    if masked[after : after + 1].islower():
        return False
    return masked[at] != "." or not _abbreviates(masked, at)


def _abbreviates(masked: str, at: int) -> bool:
    """Return whether a full stop belongs to the word before it."""
    start = at
    while start and masked[start - 1].isalpha():
        start -= 1
    if start == at:
        return False
    if at - start == 1 or masked[start:at].lower() in _ABBREVIATIONS:
        return True
    is_dotted = masked[start - 1 : start] == "."
    return is_dotted and _DOTTED_NEXT.match(masked, at + 1) is not None
