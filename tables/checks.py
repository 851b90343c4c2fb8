"""Checks of one shard: whether the rows of its tables belong together.

Each check takes the tables of a month's shard and yields what is wrong, in plain words,
with the table where it is wrong.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any, Final

import pyarrow as pa

from tables.keys import EXTRACTORS_OF, article_id
from tables.schemas import FACT_TABLES

__all__ = ["CHECKS", "Fault", "Shard"]

# A shard's tables by name, "ledger" among them.
Shard = Mapping[str, pa.Table]
# The table that is wrong, and how.
Fault = tuple[str, str]

_WITH_SPANS: Final = (*FACT_TABLES, "rejects")
_SHOWN: Final = 3


def _lists(rows: pa.Table, *names: str) -> Iterator[tuple[Any, ...]]:
    return zip(*(rows[name].to_pylist() for name in names), strict=True)


def _told(found: list[str]) -> str:
    """Return some of what was found, and how many more there are."""
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return ", ".join(islice(found, _SHOWN)) + more


def spans(shard: Shard) -> Iterator[Fault]:
    """Check that each text stands in its article's body where its row says."""
    bodies = dict(_lists(shard["articles"], "article_id", "body"))
    for table in _WITH_SPANS:
        wrong = [
            f"{article} at {start}"
            for article, text, start, end in _lists(
                shard[table], "article_id", "text", "start", "end"
            )
            if article in bodies and bodies[article][start:end] != text
        ]
        if wrong:
            yield table, f"texts that are not in the body there: {_told(wrong)}"


def orphans(shard: Shard) -> Iterator[Fault]:
    """Check that each row's article is in the same month and shard of ``articles``."""
    months = dict(_lists(shard["articles"], "article_id", "month"))
    for table in _WITH_SPANS:
        rows = set(_lists(shard[table], "article_id", "month"))
        wrong = sorted(a for a, month in rows if months.get(a) != month)
        if wrong:
            yield table, f"rows of articles that are not there: {_told(wrong)}"


# Columns that lead to a row of another table in the same article.
_KEYS: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("quotes", "official_start", "officials", "start"),
    ("region_list_items", "list_no", "region_lists", "list_no"),
)


def foreign_keys(shard: Shard) -> Iterator[Fault]:
    """Check that mentions, quotes and list items lead to rows that are there."""
    for table, column, other, key in _KEYS:
        there = set(_lists(shard[other], "article_id", key))
        wrong = [
            f"{article} {value}"
            for article, value in _lists(shard[table], "article_id", column)
            if value is not None and (article, value) not in there
        ]
        if wrong:
            yield table, f"{column} leads to no row of {other}: {_told(wrong)}"
    starts = {
        (kind, *key)
        for kind, other in EXTRACTORS_OF.items()
        for key in _lists(shard[other], "article_id", "start")
    }
    wrong = [
        f"{article} {start}"
        for kind, article, start in _lists(
            shard["mentions"], "kind", "article_id", "fact_start"
        )
        if (kind, article, start) not in starts
    ]
    if wrong:
        yield "mentions", f"fact_start leads to no row: {_told(wrong)}"


def duplicates(shard: Shard) -> Iterator[Fault]:
    """Check that no row is there twice."""
    for table in _WITH_SPANS:
        rows = shard[table]
        keys = Counter(_lists(rows, "article_id", "start", "end"))
        often = {key for key, count in keys.items() if count > 1}
        if not often:
            continue
        seen = Counter(
            str(rows.slice(at, 1).to_pylist()[0])
            for at, key in enumerate(_lists(rows, "article_id", "start", "end"))
            if key in often
        )
        if doubled := sum(count - 1 for count in seen.values()):
            yield table, f"{doubled} rows are there twice"
    articles = Counter(shard["articles"]["article_id"].to_pylist())
    if twice := [article for article, count in articles.items() if count > 1]:
        yield "articles", f"articles that are there twice: {_told(twice)}"


def ledger(shard: Shard) -> Iterator[Fault]:
    """Check the articles against the ledger, and their ids against their sources."""
    names = ("article_id", "month", "source", "published_at", "duplicate_of")
    booked = {
        row[0]: (*row[1:], content.hex(), body)
        for *row, content, body in _lists(
            shard["ledger"], *names, "content_sha256", "body_sha256"
        )
    }
    there = {
        row[0]: (*row[1:], content, hashlib.sha256(body.encode()).digest())
        for *row, content, body in _lists(
            shard["articles"], *names, "content_sha256", "body"
        )
    }
    ids = booked.keys() | there.keys()
    odd = [key for key in ids if booked.get(key) != there.get(key)]
    if odd:
        yield "articles", f"not what the ledger says: {_told(sorted(odd))}"
    named = [key for key, row in there.items() if article_id(row[1]) != key]
    if named:
        yield "articles", f"ids that do not follow from source: {_told(sorted(named))}"


CHECKS: Final[tuple[Callable[[Shard], Iterator[Fault]], ...]] = (
    spans,
    orphans,
    foreign_keys,
    duplicates,
    ledger,
)
