"""Who issued a document, and which region that is."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from extractors import regions
from extractors.citations import Citation
from extractors.reading import Reading
from extractors.vocabulary import load

__all__ = ["Issuer", "of", "signed"]

_VOCABULARY: Final = load("decrees")
_TOLD: Final = re.compile(
    rf"(?P<issuer>(?P<signer>{_VOCABULARY.alternation('signer')})"
    r"(?:[ ](?:[A-Z][\w-]*|dan(?=[ ][A-Z]))){0,5})\s+"
    rf"(?:[a-z]+\s+){{0,2}}{_VOCABULARY.alternation('issues')}\s+(?:[a-z]+\s+)?\Z"
)
_SIGNER: Final = re.compile(_VOCABULARY.alternation("signer"))
_UNSIGNED: Final = frozenset({"sk", "other"})
_TOLD_CHARS: Final = 90


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issued a document.

    Attributes
    ----------
    text : str or None
        As written.
    region, code : str or None
        Canonical name and Kemendagri code of the region that the text names.
    """

    text: str | None = None
    region: str | None = None
    code: str | None = None


def of(reading: Reading, kind: str, cited: Iterable[Citation]) -> Issuer:
    """Return the issuer of a document.

    The fullest issuer of all citations is taken, failing that the subject of the
    sentence: "Bupati Sikka menerbitkan Perbup Nomor 8".
    """
    spans = []
    for citation in cited:
        if citation.issuer_start is not None and citation.issuer_end is not None:
            spans.append((citation.issuer_start, citation.issuer_end))
        elif told := _told(reading.body, kind, citation.start):
            spans.append(told)
    if not spans:
        return Issuer()
    start, end = max(spans, key=lambda span: span[1] - span[0])
    text = reading.body[start:end]
    facts = reading.of(regions.find).facts
    at = bisect_left(facts, start, key=lambda fact: fact.start)
    if at == len(facts) or facts[at].end > end:
        return Issuer(text)
    level = _VOCABULARY.get("level", kind)
    if level is not None:
        # "Perbup Bima": the kind settles what the bare name leaves open.
        named = f"{level.id} {facts[at].text}"
        region = regions.resolve(named, reading.published_on)
        if region is not None:
            return Issuer(text, region.name, region.code)
    return Issuer(text, facts[at].region, facts[at].code)


def signed(kind: str, name: str, issuer: str | None) -> str:
    """Return the kind that a document gets by who issues it in the sentence.

    Parameters
    ----------
    name : str
        The kind word as written.

    Examples
    --------
    >>> signed("sk", "Keputusan", "Gubernur Riau"), signed("sk", "SK", "Rektor")
    ('kepgub', 'sk')
    """
    head = _VOCABULARY.get("head", name) if kind in _UNSIGNED else None
    signer = _SIGNER.match(issuer) if head and issuer else None
    entry = _VOCABULARY.get("signer", signer[0]) if signer else None
    return kind if head is None or entry is None else str(entry.data.get(head.id, kind))


def _told(body: str, kind: str, start: int) -> tuple[int, int] | None:
    """Return the signer who issues the document in the words before it."""
    told = _TOLD.search(body, max(0, start - _TOLD_CHARS), start)
    entry = _VOCABULARY.get("signer", told["signer"]) if told else None
    if told is None or entry is None:
        return None
    signs = kind in entry.data.values() or _VOCABULARY.get("by_anyone", kind)
    return told.span("issuer") if signs else None
