"""From extractions to tables: which record becomes a row of which table.

Rows are gathered as columns: a list of dicts costs three times the time and ten times
the memory.
"""

import hashlib
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any, Final

import pyarrow as pa

from extractors.facts import Reject
from extractors.pipeline import Extraction
from extractors.region_lists import RegionListFact
from tables.gate import ContractError, conform
from tables.keys import TABLES_OF, Input, article_id, month_of
from tables.schemas import BY_MONTH, SCHEMAS

__all__ = ["Input", "article_id", "month_of", "rows_of"]

_OF_ARTICLE: Final = (
    "layout",
    "title",
    "published_at",
    "timezone",
    "contributor",
    "author",
    "editor",
    "views",
    "dateline",
    "signature",
    "url",
    "body",
)


def rows_of(
    items: Sequence[tuple[Input, Extraction]], version: str
) -> dict[str, pa.Table]:
    """Return the rows of extracted articles.

    Parameters
    ----------
    items : sequence of pairs
        All extracted with the same extractors.
    version : str
        The pipeline's version; see `extractors.versions.pipeline_version`.

    Returns
    -------
    dict of pyarrow.Table
        Every table kept by month, and ``ledger``; tables of extractors that did not run
        are empty. The ledger's schema metadata names the extractors and the version.

    Raises
    ------
    tables.gate.ContractError
        If rows break the contract of their table.
    """
    keys = [(given.article_id, month_of(e.article.published_at)) for given, e in items]
    built = {
        "articles": conform("articles", _articles(items, keys, version)),
        "ledger": _ledger(items, keys, version),
    }
    for table in BY_MONTH:
        if table != "articles":
            records = [
                (key, record)
                for key, (_, extraction) in zip(keys, items, strict=True)
                for record in _records(table, extraction)
            ]
            built[table] = conform(table, _columns(table, records))
    return built


def _records(table: str, extraction: Extraction) -> Iterable[Any]:
    if table == "mentions":
        return extraction.mentions
    if table == "rejects":
        return _checked(extraction.rejects)
    if table == "region_list_items":
        lists = extraction.facts.get("region_lists", ())
        return [
            item
            for found in lists
            if isinstance(found, RegionListFact)
            for item in found.items
        ]
    return extraction.facts.get(table, ())


def _checked(rejects: Sequence[Reject]) -> Sequence[Reject]:
    """Return rejects whose reasons name their extractor: how they are told apart."""
    for reject in rejects:
        if reject.reason.partition(".")[0] not in TABLES_OF:
            raise ContractError(f"rejects: {reject.reason!r} names no extractor")
    return rejects


def _columns(
    table: str, records: Sequence[tuple[tuple[str, str], Any]]
) -> dict[str, Sequence[Any]]:
    """Return the columns of a table: those of the article, then the record's own."""
    _, _, *names = SCHEMAS[table].names
    values = zip(*map(attrgetter(*names), (r for _, r in records)), strict=True)
    columns: list[Sequence[Any]] = list(values) or [()] * len(names)
    return {
        "article_id": [article for (article, _), _ in records],
        "month": [month for (_, month), _ in records],
        **dict(zip(names, columns, strict=True)),
    }


def _articles(
    items: Sequence[tuple[Input, Extraction]],
    keys: Sequence[tuple[str, str]],
    version: str,
) -> dict[str, Sequence[Any]]:
    columns: dict[str, Sequence[Any]] = {
        name: [getattr(extraction.article, name) for _, extraction in items]
        for name in _OF_ARTICLE
    }
    for name in ("contributor", "dateline"):
        regions = [getattr(extraction, f"{name}_region") for _, extraction in items]
        columns[f"{name}_region"] = [region and region.name for region in regions]
        columns[f"{name}_code"] = [region and region.code for region in regions]
    return columns | {
        "article_id": [article for article, _ in keys],
        "month": [month for _, month in keys],
        "source": [given.source for given, _ in items],
        "content_sha256": [given.content_sha256 for given, _ in items],
        "duplicate_of": [None] * len(items),
        "warnings": [given.warnings + e.article.warnings for given, e in items],
        "pipeline_version": [version] * len(items),
    }


def _ledger(
    items: Sequence[tuple[Input, Extraction]],
    keys: Sequence[tuple[str, str]],
    version: str,
) -> pa.Table:
    rows = conform(
        "ledger",
        {
            "article_id": [article for article, _ in keys],
            "month": [month for _, month in keys],
            "source": [given.source for given, _ in items],
            "content_sha256": [bytes.fromhex(g.content_sha256) for g, _ in items],
            "body_sha256": [
                hashlib.sha256(e.article.body.encode()).digest() for _, e in items
            ],
            "published_at": [e.article.published_at for _, e in items],
            "duplicate_of": [None] * len(items),
        },
    )
    names = sorted({name for _, extraction in items for name in extraction.facts})
    return rows.replace_schema_metadata(
        {**rows.schema.metadata, "extractors": ",".join(names), "pipeline": version}
    )
