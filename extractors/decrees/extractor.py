"""Decrees: laws, decisions, letters and rulings cited by number."""

from dataclasses import dataclass
from datetime import date

from spacy.language import Language

from extractors import citations
from extractors.component import Component
from extractors.decrees import akn, cited_documents, issuers, laws
from extractors.decrees.cited_documents import Document
from extractors.decrees.full_namings import Naming, Pointer
from extractors.facts import Fact, Findings
from extractors.mentions import Mention
from extractors.reading import Reading

__all__ = ["DecreeFact", "create", "find", "mentions"]


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


def find(reading: Reading) -> Findings[DecreeFact]:
    """Return the documents a body cites."""
    documents = reading.of(cited_documents.find)
    return Findings(
        tuple(_fact(reading, document) for document in documents),
        reading.of(citations.scan).rejects,
    )


def mentions(reading: Reading) -> tuple[Mention, ...]:
    """Return the further namings of the documents, short ones included."""
    found = []
    for document in reading.of(cited_documents.find):
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


def _fact(reading: Reading, document: Document) -> DecreeFact:
    first = document.namings[0]
    body = reading.body
    citation = first.citation
    namings = document.namings
    kind = document.kind
    told: list[Naming | Pointer] = [*namings, *document.pointers]
    issued_on = next((n.issued_on for n in told if n.issued_on), None)
    year = document.year
    if year is None and issued_on is not None:
        year = issued_on.year
    titles = [body[slice(*n.title)] for n in namings if n.title]
    issuer = issuers.of(reading, kind, [n.citation for n in namings])
    kind = issuers.signed(kind, citation.name, issuer.text)
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
