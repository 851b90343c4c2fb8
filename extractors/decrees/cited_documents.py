"""Documents: the namings that mean the same law, decision or letter."""

import re
from dataclasses import dataclass, field
from typing import Final

from extractors.decrees import akn, full_namings
from extractors.decrees.full_namings import Naming, Pointer
from extractors.reading import Reading

__all__ = ["Document", "find"]

# Kinds that another naming of the same number may make more precise.
_VAGUE: Final = frozenset({"sk", "surat", "other"})
_NOT_IN_NUMBER: Final = re.compile(r"[\s.:]+")
_WORD: Final = re.compile(r"\w+")


@dataclass(slots=True)
class Document:
    """All namings of one document.

    Attributes
    ----------
    kind : str
        The most precise kind of all namings.
    year : int or None
        The first that a naming states.
    issuer_words : frozenset of str
        Of the fullest issuer: they tell it from others of its kind.
    namings, pointers : list
        Namings with and without number, in text order.
    """

    kind: str
    year: int | None
    issuer_words: frozenset[str]
    namings: list[Naming] = field(default_factory=list)
    pointers: list[Pointer] = field(default_factory=list)

    def is_named_by(self, naming: Naming) -> bool:
        """Whether a naming with the same number means this document."""
        citation = naming.citation
        if None not in (self.year, citation.year) and self.year != citation.year:
            return False
        is_vague = "/" in citation.number and _VAGUE & {self.kind, citation.kind}
        if self.kind != citation.kind and not is_vague:
            return False
        words = _issuer_words(naming)
        return words <= self.issuer_words or self.issuer_words <= words

    def add(self, naming: Naming) -> None:
        """Take a naming as one of this document's."""
        self.namings.append(naming)
        self.year = self.year or naming.citation.year
        if self.kind in _VAGUE:
            self.kind = naming.citation.kind
        self.issuer_words = max(self.issuer_words, _issuer_words(naming), key=len)


def find(reading: Reading) -> list[Document]:
    """Return the documents that a body cites by number, in order of the first naming.

    Further numbers of a joint document are no documents of their own.
    """
    documents: list[Document] = []
    by_number: dict[str, list[Document]] = {}
    for naming in reading.of(full_namings.find):
        citation = naming.citation
        if citation.is_further:
            continue
        same_number = by_number.setdefault(_number_key(citation.number), [])
        document = next((d for d in same_number if d.is_named_by(naming)), None)
        if document is None:
            document = Document(citation.kind, citation.year, _issuer_words(naming))
            documents.append(document)
            same_number.append(document)
        document.add(naming)
    _point(reading, documents)
    return documents


def _point(reading: Reading, documents: list[Document]) -> None:
    """Give each pointer to the document of its kind that was named last before it."""
    named = [(n.citation.start, d) for d in documents for n in d.namings]
    named.sort(key=lambda row: row[0])
    latest: dict[str, tuple[int, Document]] = {}
    at = 0
    for pointer in reading.of(full_namings.pointers):
        while at < len(named) and named[at][0] < pointer.start:
            latest[named[at][1].kind] = named[at]
            at += 1
        meant = [latest[kind] for kind in pointer.kinds if kind in latest]
        if meant:
            max(meant, key=lambda row: row[0])[1].pointers.append(pointer)


def _number_key(number: str) -> str:
    return _NOT_IN_NUMBER.sub("", number).lower().lstrip("0")


def _issuer_words(naming: Naming) -> frozenset[str]:
    citation = naming.citation
    name = akn.issuer_name(citation.kind, citation.name, citation.issuer)
    return frozenset(_WORD.findall(name or ""))
