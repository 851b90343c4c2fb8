"""Decrees: laws, decisions, letters and rulings cited by number."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from spacy.language import Language

from extractors import akn, citations, decree_issuers, decree_namings, laws
from extractors.component import Component
from extractors.decree_namings import Naming, Pointer
from extractors.facts import Fact, Findings
from extractors.mentions import Mention
from extractors.reading import Reading

__all__ = ["DecreeFact", "create", "find", "mentions"]

# Kinds that another naming of the same number may make more precise.
_VAGUE: Final = frozenset({"sk", "surat", "other"})
_NOT_IN_NUMBER: Final = re.compile(r"[\s.:]+")
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class DecreeFact(Fact):
    """A row of the table ``decrees``: a document, told by its first citation."""

    kind: str
    number: str
    year: int | None = None
    issued_on: date | None = None
    about: str | None = None
    issuer: str | None = None
    issuer_region: str | None = None
    issuer_code: str | None = None
    articles_cited: tuple[str, ...] = ()
    uri: str | None = None
    official_title: str | None = None
    enacted_on: date | None = None


@dataclass(slots=True)
class _Document:
    """All namings of one document, in text order."""

    namings: list[Naming]
    pointers: list[Pointer] = field(default_factory=list)


def find(reading: Reading) -> Findings[DecreeFact]:
    """Return the documents a body cites."""
    return Findings(
        tuple(_fact(reading, document) for document in reading.of(_documents)),
        reading.of(citations.scan).rejects,
    )


def mentions(reading: Reading) -> tuple[Mention, ...]:
    """Return the further namings of the documents, short ones included."""
    found = []
    for document in reading.of(_documents):
        first, *more = document.namings
        spans = [(naming.citation.start, naming.end) for naming in more]
        spans += [(pointer.start, pointer.end) for pointer in document.pointers]
        found += [
            Mention(
                text=reading.body[start:end],
                start=start,
                end=end,
                rule="decrees.mention",
                kind="decree",
                fact_start=first.citation.start,
            )
            for start, end in spans
        ]
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def _documents(reading: Reading) -> list[_Document]:
    """Return the documents with all their namings, in order of the first one."""
    documents: list[_Document] = []
    by_number: dict[str, list[_Document]] = {}
    named: list[tuple[int, str, _Document]] = []
    for naming in reading.of(decree_namings.find):
        if naming.citation.is_further:
            continue
        same_number = by_number.setdefault(_number_key(naming.citation.number), [])
        document = next((d for d in same_number if _is_same(d, naming)), None)
        if document is None:
            document = _Document([])
            documents.append(document)
            same_number.append(document)
        document.namings.append(naming)
        named.append((naming.citation.start, naming.citation.kind, document))
    starts = [start for start, _, _ in named]
    for pointer in reading.of(decree_namings.pointers):
        for _, kind, document in reversed(named[: bisect_left(starts, pointer.start)]):
            if kind in pointer.kinds:
                document.pointers.append(pointer)
                break
    return documents


def _number_key(number: str) -> str:
    return _NOT_IN_NUMBER.sub("", number).lower().lstrip("0")


def _is_same(document: _Document, naming: Naming) -> bool:
    """Whether a naming with the same number means the same document."""
    for known in document.namings:
        one, other = known.citation, naming.citation
        if None not in (one.year, other.year) and one.year != other.year:
            return False
        is_vague = "/" in one.number and (one.kind in _VAGUE or other.kind in _VAGUE)
        if one.kind != other.kind and not is_vague:
            return False
        if not _issuers_agree(_issuer_key(known), _issuer_key(naming)):
            return False
    return True


def _issuer_key(naming: Naming) -> frozenset[str]:
    """Return the words that tell an issuer from others of its kind."""
    citation = naming.citation
    name = akn.issuer_name(citation.kind, citation.name, citation.issuer)
    return frozenset(_WORD.findall(name or ""))


def _issuers_agree(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _fact(reading: Reading, document: _Document) -> DecreeFact:
    first = document.namings[0]
    body = reading.body
    citation = first.citation
    namings = document.namings
    kinds = [n.citation.kind for n in namings]
    kind = next((k for k in kinds if k not in _VAGUE), kinds[0])
    told: list[Naming | Pointer] = [*namings, *document.pointers]
    issued_on = next((n.issued_on for n in told if n.issued_on), None)
    year = next((n.citation.year for n in namings if n.citation.year), None)
    if year is None and issued_on is not None:
        year = issued_on.year
    titles = [body[slice(*n.title)] for n in namings if n.title]
    issuer = decree_issuers.of(reading, kind, [n.citation for n in namings])
    law = laws.look_up(kind, citation.number, year)
    return DecreeFact(
        text=body[citation.start : first.end],
        start=citation.start,
        end=first.end,
        rule=citation.rule,
        kind=kind,
        number=citation.number,
        year=year,
        issued_on=issued_on,
        about=max(titles, key=len, default=None),
        issuer=issuer.text,
        issuer_region=issuer.region,
        issuer_code=issuer.code,
        articles_cited=tuple(dict.fromkeys(a for n in told for a in n.articles)),
        uri=akn.identifier(
            kind,
            citation.number,
            year,
            name=citation.name,
            issuer=issuer.text,
            region=issuer.region,
            code=issuer.code,
        ),
        official_title=law.title,
        enacted_on=law.enacted_on,
    )


@Language.factory("fakta_decrees")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("decrees", find)
