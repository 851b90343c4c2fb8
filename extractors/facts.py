"""What every extractor returns: facts tied to the words that state them; rejects."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

__all__ = ["Fact", "Findings", "Reject", "longest_first"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact and the slice of the body that states it.

    Attributes
    ----------
    text : str
        The words as they stand: always ``body[start:end]``.
    start, end : int
        Unicode code points from the start of the body, half-open, ``start < end``.
    rule : str
        ``<extractor>.<rule>``: published data, never renumbered and never reused.
    """

    text: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """What a rule saw and refused.

    Attributes
    ----------
    text, start, end
        As in `Fact`.
    reason : str
        ``<extractor>.<veto>``, stable like a rule id.
    """

    text: str
    start: int
    end: int
    reason: str


F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Findings(Generic[F]):
    """What one extractor says about one body: facts and rejects, each in text order."""

    facts: tuple[F, ...] = ()
    rejects: tuple[Reject, ...] = ()


def longest_first(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans that survive when the longest of any overlapping ones wins.

    Ties go to the leftmost. The result is in text order and free of overlaps.

    Examples
    --------
    >>> longest_first([(5, 14), (0, 14), (20, 24)])
    [(0, 14), (20, 24)]
    """
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        at = bisect_left(kept, (start, end))
        if (not at or kept[at - 1][1] <= start) and (
            at == len(kept) or end <= kept[at][0]
        ):
            kept.insert(at, (start, end))
    return kept
