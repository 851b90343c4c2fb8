"""Sentences of a text in which quotations have been masked."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from extractors.vocabulary import load

__all__ = ["FILLER", "mask", "split"]

VOCAB: Final = load("quotes")

FILLER: Final = "\N{MIDDLE DOT}"
"""Stands for a masked character: neither letter nor blank nor punctuation."""

_STOP: Final = re.compile(r"[.!?…]+|\n")
_ABBREVIATIONS: Final = frozenset(VOCAB.forms("abbreviation"))
_WORD_BEFORE: Final = re.compile(r"[^\W\d_]+$")
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
    inside = {at for start, end in names for at in range(start, end - 1)}
    cuts = {
        stop.end()
        for stop in _STOP.finditer(masked)
        if stop.start() not in inside and _ends(masked, stop)
    }
    sentences = []
    start = 0
    for cut in sorted(cuts | set(ends) | {len(masked)}):
        text = masked[start:cut]
        if text.strip():
            first = start + len(text) - len(text.lstrip())
            sentences.append((first, start + len(text.rstrip())))
        start = cut
    return sentences


def _ends(masked: str, stop: re.Match[str]) -> bool:
    rest = _REST.match(masked, stop.end())
    after = rest.end() if rest else stop.end()
    if masked[after : after + 1].islower():
        return False
    if stop[0] != ".":
        return True
    if masked[stop.end() : stop.end() + 1].isdigit():
        return False
    word = _WORD_BEFORE.search(masked, max(0, stop.start() - 12), stop.start())
    if word is None:
        return True
    if len(word[0]) == 1 or word[0].lower() in _ABBREVIATIONS:
        return False
    dotted = masked[word.start() - 1 : word.start()] == "."
    return not (dotted and _DOTTED_NEXT.match(masked, stop.end()))
