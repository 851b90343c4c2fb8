"""Citations: every naming of a document by kind and number.

The common ground of decrees and dates: a year or a number inside a citation is none of
the text's dates.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Final, TypedDict

from extractors.citations import kind_words, numbers, vetoes
from extractors.citations.kind_words import Gap, Head, look_between
from extractors.citations.numbers import Place
from extractors.facts import Reject
from extractors.reading import Reading

__all__ = ["Citation", "Scan", "find", "scan"]

_CHAIN: Final = re.compile(
    r"\s*(?:,|dan|serta|&|jo\.?|juncto|maupun|atau)\s*(?:dan|serta|juga)?\s*",
    re.IGNORECASE,
)
_JOINT: Final = re.compile(
    r"bersama|\bskb\b|(?:dua|tiga|empat|lima|para|\d)\s+menteri|menteri.+menteri"
    r"|(?-i:\bMen(?!engah)[a-z]+\b.+\bMen(?!engah)[a-z]+\b)",
    re.IGNORECASE | re.DOTALL,
)
_MAX_CHAIN_CHARS: Final = 400
_MIN_PLAIN_DIGITS: Final = 3
# Longer ones are of telephones: "kirim surat ke nomor 081234567890".
_MAX_PLAIN_DIGITS: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One naming of a document by kind and number.

    Attributes
    ----------
    start, end : int
        From the kind word past the year (past the number where no year is written).
    kind : str
        As in the table ``decrees``.
    name : str
        The kind word as written.
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
    title_start, title_end : int or None
        Offsets of a title that stands before the number.
    head_end : int
        Where the kind word ends; before ``start`` where an earlier citation has it.
    is_further : bool
        Whether it is a further number of the joint document cited just before.
    rule : str
        Stable id of the shape.
    """

    start: int
    end: int
    kind: str
    name: str
    number: str
    number_start: int
    number_end: int
    year: int | None
    year_start: int | None
    year_end: int | None
    issuer: str | None = None
    issuer_start: int | None = None
    issuer_end: int | None = None
    title_start: int | None = None
    title_end: int | None = None
    head_end: int
    is_further: bool = False
    rule: str


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
    heads = reading.of(kind_words.find)
    places = _places(body, reading.lower, heads)
    heads = _outside(heads, places)
    ends = [head.end for head in heads]
    found: list[Citation] = []
    rejects: list[Reject] = []
    for place in places:
        head, gap = _head_of(heads, bisect_right(ends, place.start) - 1, body, place)
        if head is None:
            continue
        reason = vetoes.reason(head, gap, body, place)
        if reason is not None:
            start, end = head.start, place.end
            rejects.append(
                Reject(text=body[start:end], start=start, end=end, reason=reason)
            )
        elif not head.is_veto:
            previous = found[-1] if found else None
            found += _cite(body, head, gap, place, previous)
    return Scan(tuple(found), tuple(rejects))


def _places(body: str, lower: str, heads: list[Head]) -> list[Place]:
    """Return all numbers in text order; of overlapping ones the first that begins."""
    places = numbers.led(body, lower) + numbers.undated(body, lower)
    for head in heads:
        if not head.is_veto:
            near = numbers.direct(body, head.start, head.end, splits=head.splits)
            if near is not None:
                places.append(near)
    places.sort(key=lambda place: (place.start, -place.end))
    kept: list[Place] = []
    for place in places:
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept


def _outside(heads: list[Head], places: list[Place]) -> list[Head]:
    """Return the heads that are no part of a number ("Nomor SE-31/BC/2018")."""
    starts = [place.start for place in places]
    kept = []
    for head in heads:
        at = bisect_right(starts, head.start) - 1
        if at < 0 or places[at].end <= head.start:
            kept.append(head)
    return kept


def _head_of(
    heads: list[Head], at: int, body: str, place: Place
) -> tuple[Head | None, Gap]:
    """Return the head a number belongs to, and what stands between.

    It is the nearest one before the number; a ruling's over its case's; failing a near
    one that is glued to another word.
    """
    head = heads[at] if at >= 0 else None
    gap = Gap() if head is None else look_between(head, body, place.start)
    if not gap.is_near and place.is_led:
        glued = kind_words.glued(body, place.start)
        if glued is not None:
            return glued, Gap(is_near=True, is_within=True)
    if head is not None and head.is_veto and head.entry.id == "case" and at:
        ruling = heads[at - 1]
        wider = look_between(ruling, body, place.start)
        if ruling.entry.id == "putusan" and wider.is_within:
            return ruling, wider
    return head, gap


def _cite(
    body: str, head: Head, gap: Gap, place: Place, previous: Citation | None
) -> list[Citation]:
    """Return the citations that a number makes with its head: one, a series or none."""
    if head.splits:
        place = numbers.split(body, place)
    if previous is not None and previous.head_end == head.end:
        return _continue(body, place, previous)
    is_strong = _is_strong(body, place)
    if gap.is_near:
        if not _is_enough(body, head, gap, place):
            return []
        rule = "decrees.numbered" if place.is_led else "decrees.bare_number"
    elif gap.is_within and is_strong and head.entry.id != "other":
        rule = "decrees.distant_number"
    else:
        return []
    first, *more = numbers.series(body, place)
    issuer_start, issuer_end = gap.issuer or (None, None)
    title_start, title_end = gap.title or (None, None)
    citation = Citation(
        start=head.start,
        kind=kind_words.kind_of(head, body, place.start),
        name=body[head.start : head.end],
        issuer=None if gap.issuer is None else body[issuer_start:issuer_end],
        issuer_start=issuer_start,
        issuer_end=issuer_end,
        title_start=title_start,
        title_end=title_end,
        head_end=head.end,
        rule=rule,
        **_numbered(body, first),
    )
    series = [_further(body, n, citation, "decrees.series") for n in more]
    is_joint = _is_joint(citation)
    return [citation, *(replace(n, is_further=is_joint) for n in series)]


def _continue(body: str, place: Place, previous: Citation) -> list[Citation]:
    """Return the citations of a number whose kind word an earlier number has taken."""
    between = body[previous.end : place.start]
    if len(between) > _MAX_CHAIN_CHARS:
        return []
    is_chained = _CHAIN.fullmatch(between) is not None
    if not (place.is_led or is_chained):
        return []
    if not is_chained and not (
        _is_strong(body, place) and not kind_words.crosses_sentence(between)
    ):
        return []
    is_joint = _is_joint(previous)
    return [
        replace(
            _further(body, further, previous, "decrees.chained"),
            is_further=is_joint and is_chained,
        )
        for further in numbers.series(body, place)
    ]


def _is_joint(citation: Citation) -> bool:
    """Whether several signers give a document a number each."""
    signers = f"{citation.name} {citation.issuer}"
    return citation.kind == "mou" or _JOINT.search(signers) is not None


class _Numbered(TypedDict):
    end: int
    number: str
    number_start: int
    number_end: int
    year: int | None
    year_start: int | None
    year_end: int | None


def _numbered(body: str, place: Place) -> _Numbered:
    number = body[place.number_start : place.number_end]
    year = numbers.year_inside(number)
    if place.year_start is not None:
        year = int(body[place.year_start : place.year_end])
    return {
        "end": place.end,
        "number": number,
        "number_start": place.number_start,
        "number_end": place.number_end,
        "year": year,
        "year_start": place.year_start,
        "year_end": place.year_end,
    }


def _further(body: str, place: Place, first: Citation, rule: str) -> Citation:
    """Return a citation that shares kind and issuer with an earlier one."""
    return replace(
        first,
        start=place.start,
        title_start=None,
        title_end=None,
        rule=rule,
        **_numbered(body, place),
    )


def _is_strong(body: str, place: Place) -> bool:
    """Whether a number can only be a document's: it has a year, slashes or a class."""
    if place.year_start is not None:
        return True
    number = body[place.number_start : place.number_end]
    return "/" in number or ("-" in number and any(c == "." for c in number))


def _is_enough(body: str, head: Head, gap: Gap, place: Place) -> bool:
    """Whether a number near its kind word is a document's."""
    number = body[place.number_start : place.number_end]
    if "/" in number:
        return True
    is_regulation = head.splits or head.entry.kind == "head" or head.is_decision
    if not place.is_led:
        return is_regulation and (gap.issuer is None or body[gap.issuer[0]].isupper())
    if is_regulation or head.entry.id == "putusan" or _is_strong(body, place):
        return True
    is_serial = _MIN_PLAIN_DIGITS <= len(number) <= _MAX_PLAIN_DIGITS
    return is_serial and head.entry.id != "other"
