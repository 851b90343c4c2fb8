"""Namings: each citation with the title, day of issue and articles stated beside it."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from extractors import citations
from extractors.citations import Citation, kind_words
from extractors.citations.kind_words import Head
from extractors.decrees import articles_cited, titles
from extractors.decrees.issue_dates import IssueDays
from extractors.reading import Reading
from extractors.vocabulary import load

__all__ = ["Naming", "Pointer", "find", "pointers"]

_VOCABULARY: Final = load("decrees")
_TO_ARTICLES: Final = re.compile(
    rf"[\s,(]*(?:{_VOCABULARY.alternation('to_articles')}\s+)*", re.IGNORECASE
)
_FROM_ARTICLES: Final = re.compile(
    rf"[\s,.)]*(?:{_VOCABULARY.alternation('from_articles')}[\s.]*)*", re.IGNORECASE
)
_CODE: Final = re.compile(_VOCABULARY.alternation("code"))
_POINTER: Final = re.compile(
    rf"(?:\s+[A-Z][\w/-]*){{0,4}}"
    rf"(?:\s+{_VOCABULARY.alternation('on_day')}\s+[\d./-]+(?:\s+\w+\s+\d{{4}})?)?"
    rf"(?:(?P<issued>\s+yang\s+(?:baru\s+|telah\s+|sudah\s+)?"
    rf"{_VOCABULARY.alternation('issued')}[^\n.;:]{{1,60}}?\d{{4}}\)?)"
    rf"(?:\s+(?P<behind>{_VOCABULARY.alternation('pointer')}))?"
    rf"|\s+{_VOCABULARY.alternation('pointer')})"
)
_ISSUED_ON: Final = re.compile(
    rf"\s+yang\s+(?:\w+\s+)?{_VOCABULARY.alternation('issued')}\s+(?:pada\s+)?"
    rf"(?:hari\s+)?(?:[A-Z][\w’']+,?\s+)?(?:{_VOCABULARY.alternation('on_day')}\s+)?\(?\d"
)
# Kinds of which a text names many: without a pointing word another one may be meant.
_BY_ANYONE: Final = frozenset(_VOCABULARY.forms("by_anyone"))
_SHARING: Final = frozenset({"decrees.series", "decrees.chained"})
# An amending title holds further citations, each with its own end.
_NEAR_NAMINGS: Final = 4


@dataclass(slots=True)
class Naming:
    """One citation and what the words around it tell.

    Attributes
    ----------
    citation : Citation
        Kind, number, year and issuer.
    title : tuple of int or None
        Offsets of the title.
    end : int
        Past citation and title.
    issued_on : date or None
        Day of issue.
    articles : list of str
        Articles cited, normalised.
    """

    citation: Citation
    title: tuple[int, int] | None
    end: int
    issued_on: date | None = None
    articles: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Pointer:
    """A naming without number that points back: "Perda tersebut".

    Attributes
    ----------
    start, end : int
        From the kind word to the pointing word.
    kinds : frozenset of str
        Kinds of document that it can mean.
    issued_on, articles
        As in `Naming`.
    """

    start: int
    end: int
    kinds: frozenset[str]
    issued_on: date | None = None
    articles: list[str] = field(default_factory=list)


def find(reading: Reading) -> list[Naming]:
    """Return the namings by number of a body, in text order."""
    body = reading.body
    cited = reading.of(citations.find)
    starts = frozenset(citation.start for citation in cited)
    heads = frozenset(head.start for head in reading.of(kind_words.find))
    days = reading.of(IssueDays)
    namings = [_naming(body, citation, starts, heads) for citation in cited]
    for at, naming in enumerate(namings):
        naming.issued_on = days.of(naming.citation, naming.end)
        count, day = days.of_all(naming.end) or (0, None)
        for earlier in namings[max(0, at + 1 - count) : at + 1]:
            earlier.issued_on = earlier.issued_on or day
    _share(namings)
    _give_articles(reading, namings, reading.of(pointers))
    return namings


def pointers(reading: Reading) -> list[Pointer]:
    """Return the namings without number that point back, in text order."""
    body = reading.body
    taken = {citation.head_end for citation in reading.of(citations.find)}
    days = reading.of(IssueDays)
    found = []
    for head in reading.of(kind_words.find):
        if head.is_veto or head.end in taken:
            continue
        pointing = _POINTER.match(body, head.end)
        if pointing is not None:
            end = pointing.end()
            pointer = Pointer(head.start, end, _kinds(head, body, end))
            is_told = pointing["issued"] and not pointing["behind"]
            if is_told and (
                pointer.kinds & _BY_ANYONE or not _ISSUED_ON.match(pointing["issued"])
            ):
                continue
            if pointing["issued"]:
                pointer.issued_on = days.first_within(pointing.start("issued"), end)
            else:
                pointer.issued_on = days.within(head.end, end) or days.after(
                    end, head.start
                )
            found.append(pointer)
    return found


def _naming(
    body: str, citation: Citation, cited: frozenset[int], named: frozenset[int]
) -> Naming:
    title = titles.after(body, citation.end, cited=cited, named=named)
    end = citation.end if title is None else title[1]
    if title is None and citation.title_start is not None:
        title = titles.inside(
            body, citation.title_start, citation.title_end or citation.number_start
        )
    return Naming(citation, title, end)


def _share(namings: list[Naming]) -> None:
    """Let numbers that share a kind word share what stands after the last of them."""
    for at in range(len(namings) - 1, 0, -1):
        naming, before = namings[at], namings[at - 1]
        is_untitled = before.title is None
        if naming.citation.rule == "decrees.series" or naming.citation.is_further:
            before.title = before.title or naming.title
        if naming.citation.rule in _SHARING and is_untitled:
            before.issued_on = before.issued_on or naming.issued_on


def _kinds(head: Head, body: str, end: int) -> frozenset[str]:
    """Return the kinds of document that a kind word without number can mean."""
    kind = kind_words.kind_of(head, body, end)
    if head.entry.kind == "kind" or kind not in ("sk", "other"):
        return frozenset({kind})
    signed = {
        entry.data[head.entry.id]
        for entry in _VOCABULARY.entries("signer")
        if head.entry.id in entry.data
    }
    return frozenset(signed.union(head.entry.data.get("also", ())))


def _give_articles(
    reading: Reading, namings: list[Naming], pointing: list[Pointer]
) -> None:
    """Give each run of articles to the naming right after it, else right before it."""
    body = reading.body
    runs = articles_cited.runs(body, reading.lower)
    if not runs:
        return
    heads = {head.start for head in reading.of(kind_words.find)}
    named: list[tuple[int, int, Naming | Pointer]] = [
        *((naming.citation.start, naming.end, naming) for naming in namings),
        *((pointer.start, pointer.end, pointer) for pointer in pointing),
    ]
    named.sort(key=lambda row: row[0])
    starts = [start for start, _, _ in named]
    for run in runs:
        at = bisect_left(starts, run.end)
        if at < len(named) and _FROM_ARTICLES.fullmatch(body, run.end, starts[at]):
            named[at][2].articles += run.articles
            continue
        link = _FROM_ARTICLES.match(body, run.end)
        if link and (link.end() in heads or _CODE.match(body, link.end())):
            continue  # of a law that is named without a number: "Pasal 27 UU ITE"
        before = [
            naming
            for start, end, naming in named[max(0, at - _NEAR_NAMINGS) : at]
            if _TO_ARTICLES.fullmatch(body, min(end, run.start), run.start)
        ]
        if before:
            before[-1].articles += run.articles
