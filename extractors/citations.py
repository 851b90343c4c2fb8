"""Citations: every naming of a document by kind and number.

The common ground of decrees and dates: a year or a number inside a citation is none of
the text's dates.
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from extractors import citation_heads, decree_numbers
from extractors.citation_heads import Head
from extractors.decree_numbers import Place
from extractors.facts import Reject
from extractors.reading import Reading

__all__ = ["Citation", "Scan", "find", "scan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One naming of a document by kind and number.

    Attributes
    ----------
    start, end : int
        From the kind word past the year (past the number where no year is written).
    kind : str
        As in the table ``decrees``.
    number : str
        As written.
    number_start, number_end : int
        Offsets of the number.
    year : int or None
        From "Tahun 2014", a short form or else the number itself.
    year_start, year_end : int or None
        Offsets of the year's digits where it stands outside the number.
    issuer : str or None
        As written, between kind and number.
    issuer_start, issuer_end : int or None
        Offsets of the issuer.
    """

    start: int
    end: int
    kind: str
    number: str
    number_start: int
    number_end: int
    year: int | None
    year_start: int | None
    year_end: int | None
    issuer: str | None = None
    issuer_start: int | None = None
    issuer_end: int | None = None


@dataclass(frozen=True, slots=True)
class Scan:
    """Citations in text order, and the numbers of other things that were refused."""

    citations: tuple[Citation, ...] = ()
    rejects: tuple[Reject, ...] = ()


def find(reading: Reading) -> tuple[Citation, ...]:
    """Return the citations of a body in text order."""
    return reading.of(scan).citations


def scan(reading: Reading) -> Scan:
    """Return the citations and the refused numbers of a body."""
    body = reading.body
    places = decree_numbers.led(body) + decree_numbers.undated(body)
    if not places:
        return Scan()
    heads = citation_heads.find(reading)
    found: dict[int, Citation] = {}
    for place in places:
        head = _head_before(heads, place)
        if head is None or head.is_veto:
            continue
        citation = _cite(body, head, place)
        if citation is not None:
            found.setdefault(citation.number_start, citation)
    return Scan(citations=tuple(found[at] for at in sorted(found)))


def _head_before(heads: list[Head], place: Place) -> Head | None:
    at = bisect_left(heads, place.start, key=lambda head: head.end)
    while at < len(heads) and heads[at].end <= place.start:
        at += 1
    return heads[at - 1] if at else None


def _cite(body: str, head: Head, place: Place) -> Citation | None:
    gap = citation_heads.look_between(head, body, place.start)
    if not gap.is_near:
        return None
    if head.entry.data.get("split"):
        place = decree_numbers.split(body, place)
    year = None
    if place.year_start is not None:
        year = int(body[place.year_start : place.year_end])
    first, last = gap.issuer or (None, None)
    return Citation(
        start=head.start,
        end=place.end,
        kind=citation_heads.kind_of(head, body, place.start),
        number=body[place.number_start : place.number_end],
        number_start=place.number_start,
        number_end=place.number_end,
        year=year,
        year_start=place.year_start,
        year_end=place.year_end,
        issuer=None if first is None else body[first:last],
        issuer_start=first,
        issuer_end=last,
    )
