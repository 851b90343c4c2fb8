"""Akoma Ntoso identifiers: ``/akn/id/act/uu/2014/23``.

Akoma Ntoso Naming Convention 1.0 (OASIS, 2019), as Indonesian law databases use it: the
issuer is part of the type where type, year and number do not tell a document alone, and
the Kemendagri code of the region is the subdivision of the jurisdiction.
"""

import re
from typing import Final

from extractors.vocabulary import load

__all__ = ["identifier", "issuer_name"]

_VOCABULARY: Final = load("decrees")
_OFFICES: Final = re.compile(
    rf"\s*{_VOCABULARY.alternation('not_in_id')}[\s.]*", re.IGNORECASE
)
_NOT_IN_SLUG: Final = re.compile(r"[^a-z0-9.]+")


def identifier(
    kind: str,
    number: str,
    year: int | None,
    *,
    name: str,
    issuer: str | None,
    region: str | None,
    code: str | None,
) -> str | None:
    """Return the identifier of a document, or None where it would be ambiguous.

    Parameters
    ----------
    name : str
        The kind word as written: "Permendagri" and "PMK" tell the ministry.
    issuer : str or None
        As written.
    region, code : str or None
        Canonical name and Kemendagri code of the issuing region.

    Examples
    --------
    >>> identifier("uu", "23", 2014, name="UU", issuer=None, region=None, code=None)
    '/akn/id/act/uu/2014/23'
    """
    entry = _VOCABULARY.get("akn", kind)
    if entry is None or year is None:
        return None
    segment = _slug(kind)
    document = entry.data.get("class", entry.id)
    if entry.data.get("by_issuer"):
        is_regional = region is not None and document == "act"
        by = _slug(region or "") if is_regional else issuer_name(kind, name, issuer)
        if not by:
            return None
        segment = f"{segment}-{by}"
    place = f"id-{code}" if code and entry.data.get("by_issuer") else "id"
    return f"/akn/{place}/{document}/{segment}/{year}/{_slug(number)}"


def issuer_name(kind: str, name: str, issuer: str | None) -> str | None:
    """Return the short name of who issued a document, from kind word or issuer.

    Examples
    --------
    >>> issuer_name("permen", "Permendagri", None)
    'dagri'
    >>> issuer_name("perban", "Peraturan", "Kepala BPS")
    'bps'
    """
    house = _VOCABULARY.get("house", name)
    if house is not None:
        return house.id
    if kind not in ("permen", "kepmen", "inmen"):
        return _slug(_bare(issuer)) or None if issuer else None
    short = "" if " " in name else name.lower().partition("men")[2]
    told = f"{short} {_bare(issuer or '')}".strip()
    for text in (issuer or "", told, short):
        ministry = _VOCABULARY.get("ministry", text) if text else None
        if ministry is not None:
            return ministry.id
    return _slug(told) or None


def _bare(issuer: str) -> str:
    """Return an issuer without the offices before its name and the state after it."""
    return _OFFICES.sub(" ", issuer).strip()


def _slug(text: str) -> str:
    """Return a text as one segment of an identifier.

    Examples
    --------
    >>> _slug("265/Kominfo/DJAI/A1.01.05/05/2017")
    '265-kominfo-djai-a1.01.05-05-2017'
    """
    return _NOT_IN_SLUG.sub("-", text.lower()).strip("-.")
