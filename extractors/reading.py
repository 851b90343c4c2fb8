"""One article body as all extractors see it, with what has been found in it so far."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cache, cached_property
from typing import Any, TypeVar

from spacy.tokenizer import Tokenizer

from extractors import anchors, tokenizer

__all__ = ["Reading"]

T = TypeVar("T")


class Reading:
    """A body, what its article tells about it, and every result computed from it once.

    Extractors are plain functions from a reading to their findings. One that needs
    another's findings asks for them with `of`, so that the order in which extractors
    are called does not matter and nothing is computed twice.

    Parameters
    ----------
    body : str
        The text that offsets count in.
    published_at : datetime, optional
        With its zone; the local day anchors relative dates.
    contributor : str, optional
        As the byline has it ("MC Kabupaten Banyuasin").
    dateline : tuple of int, optional
        Offsets of the dateline in the body; a region that only stands there is no fact.
    cut : spacy.tokenizer.Tokenizer, optional
        Cuts the body into runs of letters, runs of digits and single marks; one that
        all readings share otherwise.
    """

    def __init__(
        self,
        body: str,
        *,
        published_at: datetime | None = None,
        contributor: str | None = None,
        dateline: tuple[int, int] | None = None,
        cut: Tokenizer | None = None,
    ) -> None:
        self.body = body
        self.published_at = published_at
        self.contributor = contributor
        self.dateline = dateline
        self._cut = cut
        self._known: dict[Callable[[Reading], Any], Any] = {}

    @property
    def published_on(self) -> date | None:
        """The day of publication where the article was published, or None."""
        return None if self.published_at is None else self.published_at.date()

    @cached_property
    def lower(self) -> str:
        """The body in lower case, of equal length: offsets hold in both."""
        text = self.body.lower()
        if len(text) == len(self.body):
            return text
        # "İ" and its like grow when lowered; such a character is kept as it is.
        return "".join(c if len(c.lower()) != 1 else c.lower() for c in self.body)

    @cached_property
    def anchors(self) -> anchors.Anchors:
        """Where the vocabularies' phrases stand; see `extractors.anchors`."""
        return anchors.find(self.body, self._cut or _shared_tokenizer())

    def at(self, label: str) -> list[tuple[int, int]]:
        """Return the offsets of a label's phrases, in text order; [] for none."""
        return self.anchors.get(label, [])

    def of(self, find: Callable[["Reading"], T]) -> T:
        """Return what an extractor finds here, computed at the first call only."""
        if find not in self._known:
            self._known[find] = find(self)
        result: T = self._known[find]
        return result


@cache
def _shared_tokenizer() -> Tokenizer:
    return tokenizer.lean()
