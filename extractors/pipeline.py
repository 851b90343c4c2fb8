"""The whole pipeline: raw text in, an article with all its facts out.

`Extractor` reads a body once and returns the typed facts, with their offsets. `build`
makes the spaCy pipeline whose components leave the same facts as spans on a doc: that
costs a span a fact, which whoever wants rows need not pay for.
"""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from spacy.language import Language
from spacy.tokenizer import Tokenizer

from extractors import (
    anchors,
    article,
    dates,
    decrees,
    officials,
    places,
    quotes,
    region_lists,
    regions,
    tokenizer,
)
from extractors.article import Article
from extractors.facts import Fact, Findings, Reject
from extractors.mentions import Mention
from extractors.reading import Reading
from extractors.regions.gazetteer import Region

__all__ = ["EXTRACTORS", "Extraction", "Extractor", "build", "uncollected"]

# In reading order for people; the order does not change what is found.
EXTRACTORS: Final[dict[str, Callable[[Reading], Findings[Any]]]] = {
    "dates": dates.find,
    "regions": regions.find,
    "region_lists": region_lists.find,
    "places": places.find,
    "decrees": decrees.find,
    "officials": officials.find,
    "quotes": quotes.find,
}

# A spaCy vocabulary grows with every new word, by 10 MB a thousand articles at
# first. Renewed after so many texts, it takes half a percent of the time to fill again.
_TEXTS_A_VOCABULARY: Final = 20_000


def build(names: Sequence[str] = tuple(EXTRACTORS)) -> Language:
    """Return a spaCy pipeline with the named extractors as components."""
    nlp = tokenizer.blank()
    for name in names:
        nlp.add_pipe(f"fakta_{name}")
    return nlp


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold Python's search for reference cycles back while many articles are read.

    Extraction leaves no cycles, and the search for them takes a sixth of its time.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@dataclass(frozen=True, slots=True)
class Extraction:
    """An article, and its facts by extractor.

    Attributes
    ----------
    article : Article
        Metadata and body.
    contributor_region, dateline_region : Region or None
        What the metadata's place names mean on the publication date.
    facts : dict
        Facts by extractor, each in text order.
    mentions : tuple of Mention
        Further namings of officials and decrees, in text order.
    rejects : tuple of Reject
        What the extractors saw and refused, in text order.
    """

    article: Article
    contributor_region: Region | None
    dateline_region: Region | None
    facts: dict[str, tuple[Fact, ...]]
    mentions: tuple[Mention, ...]
    rejects: tuple[Reject, ...]


class Extractor:
    """Extracts articles one by one with a spaCy tokenizer that is built once.

    Parameters
    ----------
    names : sequence of str
        The extractors to run; all by default.
    """

    def __init__(self, names: Sequence[str] = tuple(EXTRACTORS)) -> None:
        self._names = tuple(names)
        self._cut = tokenizer.lean()
        self._texts = 0

    def __call__(
        self,
        text: str,
        *,
        title: str | None = None,
        published_at: str | datetime | None = None,
        url: str | None = None,
    ) -> Extraction:
        """Return the article that a raw text holds, with its facts."""
        told = article.parse(text, title=title, published_at=published_at, url=url)
        body = article.without_teasers(told.body)
        reading = Reading(
            body,
            published_at=told.published_at,
            contributor=told.contributor,
            dateline=told.dateline_span,
            cut=self._tokenizer(),
        )
        found = {name: reading.of(EXTRACTORS[name]) for name in self._names}
        on = reading.published_on
        return Extraction(
            article=told,
            contributor_region=_resolve(told.contributor, on),
            dateline_region=_resolve(told.dateline, on),
            facts={
                name: findings.facts
                if body == told.body
                else tuple(_as_written(fact, told.body) for fact in findings.facts)
                for name, findings in found.items()
            },
            mentions=_mentions(reading, self._names),
            rejects=tuple(
                sorted(
                    (r for findings in found.values() for r in findings.rejects),
                    key=lambda r: (r.start, r.end, r.reason),
                )
            ),
        )

    def _tokenizer(self) -> Tokenizer:
        if self._texts >= _TEXTS_A_VOCABULARY:
            anchors.forget(self._cut.vocab)
            self._cut, self._texts = tokenizer.lean(), 0
        self._texts += 1
        return self._cut


def _as_written(fact: Fact, body: str) -> Fact:
    """Return a fact with its words as the body has them, a line to skip included."""
    text = body[fact.start : fact.end]
    return fact if fact.text == text else replace(fact, text=text)


def _resolve(text: str | None, on: date | None) -> Region | None:
    return None if text is None else regions.resolve(text, on=on)


def _mentions(reading: Reading, names: Sequence[str]) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for name, mentions in (
        ("officials", officials.mentions),
        ("decrees", decrees.mentions),
    ):
        if name in names:
            found += reading.of(mentions)
    return tuple(sorted(found, key=lambda m: (m.start, m.end, m.kind)))
