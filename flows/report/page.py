"""What is shown of an article, in the report and in the terminal alike.

Its text in segments, and the values of every fact.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from tables.articles import Facts, Row
from tables.loading import local_time
from tables.schemas import FACT_TABLES

__all__ = [
    "KINDS",
    "Fact",
    "Page",
    "Segment",
    "page_of",
    "plain",
    "published",
    "segments",
    "values_of",
]

KINDS: Final = (*FACT_TABLES, "rejects")
# What is told of an article, in this order.
_METADATA: Final = (
    "source",
    "title",
    "published_at",
    "timezone",
    "contributor",
    "contributor_region",
    "author",
    "editor",
    "views",
    "dateline",
    "dateline_region",
    "signature",
    "url",
    "layout",
    "duplicate_of",
    "warnings",
)
# These say where a fact is, not what it is.
_PLACE: Final = frozenset({"article_id", "month", "text", "start", "end"})
_QUOTE_WIDTH: Final = 120


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of a fact table, or of ``rejects``, as the page shows it.

    Attributes
    ----------
    number : int
        From 0, in text order: what links its words with its values.
    kind : str
        Its table.
    quote : str
        Its words, shortened.
    start, end : int
        Where they are, in code points.
    values : tuple of pairs
        Names and values of its columns, without those that are empty.
    leads_to : int, optional
        Number of the fact that it names again, or of the speaker.
    """

    number: int
    kind: str
    quote: str
    start: int
    end: int
    values: tuple[tuple[str, str], ...]
    leads_to: int | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that the same facts cover from end to end.

    Attributes
    ----------
    text : str
        What it reads.
    facts : tuple of Fact
        All that cover it, the shortest first; empty for plain text.
    begun : tuple of int
        Numbers of those that begin with it.
    """

    text: str
    facts: tuple[Fact, ...]
    begun: tuple[int, ...]

    @property
    def inner(self) -> str:
        """Kind of the shortest fact."""
        return self.facts[0].kind

    @property
    def outer(self) -> str:
        """Kind of the next longer fact; "" for none."""
        return self.facts[1].kind if len(self.facts) > 1 else ""


@dataclass(frozen=True, slots=True)
class Page:
    """All that the page of an article shows.

    Attributes
    ----------
    row : dict
        Its row of ``articles``.
    published : str
        Local day and time of publication; "" if unknown.
    metadata : list of pairs
        Names and values of what is known of it.
    segments : list of Segment
        Its body.
    facts : list of Fact
        In text order.
    counts : dict
        How many facts of each kind there are, of those there are.
    """

    row: Row
    published: str
    metadata: list[tuple[str, str]]
    segments: list[Segment]
    facts: list[Fact]
    counts: dict[str, int]

    @property
    def article_id(self) -> str:
        """Id of the article."""
        return str(self.row["article_id"])

    @property
    def title(self) -> str:
        """Headline, or else the source."""
        return str(self.row["title"] or self.row["source"])


def page_of(row: Row, rows: Facts) -> Page:
    """Return the page of an article, from its row and its rows of other tables."""
    facts = list(_facts(rows))
    when = published(row)
    metadata = [(name, plain(row[name])) for name in _METADATA]
    return Page(
        row=row,
        published=when,
        metadata=[
            (name, when if name == "published_at" else value)
            for name, value in metadata
            if value
        ],
        segments=list(segments(row["body"], facts)),
        facts=facts,
        counts={kind: len(rows[kind]) for kind in KINDS if rows[kind]},
    )


def published(row: Row) -> str:
    """Return the local time of publication ("2019-08-26 07:30"); "" if unknown."""
    local = local_time(row["published_at"], row["timezone"])
    if local is None:
        return ""
    midnight = local.hour == local.minute == 0
    return f"{local:%Y-%m-%d}" if midnight else f"{local:%Y-%m-%d %H:%M}"


def _facts(rows: Facts) -> Iterator[Fact]:
    ordered = sorted(
        ((kind, row) for kind in KINDS for row in rows[kind]),
        key=lambda found: (found[1]["start"], -found[1]["end"]),
    )
    numbers = {(k, r["start"]): number for number, (k, r) in enumerate(ordered)}
    for number, (kind, row) in enumerate(ordered):
        leads_to = numbers.get(_other(kind, row))
        values = values_of(row)
        if leads_to is not None and kind == "mentions":
            # The words of the fact say more than where they are.
            named = _short(ordered[leads_to][1]["text"])
            values = [(n, named if n == "fact_start" else v) for n, v in values]
        yield Fact(
            number=number,
            kind=kind,
            quote=_short(row["text"]),
            start=row["start"],
            end=row["end"],
            values=tuple(values),
            leads_to=leads_to,
        )


def values_of(row: Row) -> list[tuple[str, str]]:
    """Return names and values of what a fact says, then the rule that found it."""
    values = [(n, plain(v)) for n, v in row.items() if n not in _PLACE]
    values.sort(key=lambda told: told[0] == "rule")
    return [(name, value) for name, value in values if value]


def plain(value: Any) -> str:  # noqa: ANN401 - any cell of any table
    """Return a cell's value as people read it; "" for null and for empty lists."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return str(value)


def _other(kind: str, row: Row) -> tuple[str, Any]:
    """Return kind and start of the fact that a fact refers to."""
    if kind == "mentions":
        return f"{row['kind']}s", row["fact_start"]
    return "officials", row.get("official_start")


def segments(body: str, facts: Sequence[Fact]) -> Iterator[Segment]:
    """Yield the body cut wherever a fact begins or ends.

    The texts of the segments put together are the body, so that spans may nest and
    cross in any way.
    """
    begins: dict[int, list[Fact]] = {}
    ends: dict[int, list[Fact]] = {}
    for fact in facts:
        begins.setdefault(fact.start, []).append(fact)
        ends.setdefault(fact.end, []).append(fact)
    open_now: dict[int, Fact] = {}
    cuts = sorted({0, len(body), *begins, *ends})
    for start, end in pairwise(cuts):
        for fact in ends.get(start, ()):
            del open_now[fact.number]
        begun = begins.get(start, ())
        open_now |= {fact.number: fact for fact in begun}
        inside = sorted(open_now.values(), key=lambda f: (f.end - f.start, f.number))
        yield Segment(
            body[start:end], tuple(inside), tuple(fact.number for fact in begun)
        )


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _QUOTE_WIDTH else flat[: _QUOTE_WIDTH - 1] + "…"
