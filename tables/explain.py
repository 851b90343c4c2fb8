"""Lineage: from a fact to its rule, its article, the rules' version and the run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.compute as pc

from extractors.versions import files_of, versions
from tables.articles import article
from tables.errors import StoreError
from tables.keys import EXTRACTORS_OF, TABLES_OF
from tables.loading import load
from tables.manifest import Manifest
from tables.parts import Part
from tables.schemas import FACT_TABLES

__all__ = ["Explanation", "explain"]


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a fact came about.

    Attributes
    ----------
    table : str
        The fact's table.
    fact : mapping
        Its row.
    article : mapping
        The row of its article.
    extractor, version : str
        What found it, and the digest of that extractor's rules and words.
    made_of : tuple of str
        The modules and vocabulary files of that extractor now.
    is_current : bool
        Whether they are still those that found it.
    vetoes : list of mappings
        Rows of ``rejects`` that overlap it.
    part : str
        The part file it is in.
    run : mapping
        The row of ``runs`` of the run that wrote that file; empty if it is not there.
    """

    table: str
    fact: Mapping[str, Any]
    article: Mapping[str, Any]
    extractor: str
    version: str
    made_of: tuple[str, ...]
    is_current: bool
    vetoes: list[Mapping[str, Any]]
    part: str
    run: Mapping[str, Any]


def explain(folder: Path, fact: str) -> list[Explanation]:
    """Return how a fact, or all facts at a place, came about.

    Parameters
    ----------
    folder : Path
        The tables.
    fact : str
        ``<article_id>:<start>`` for all facts there, ``<table>:<article_id>:<start>``
        for those of one table. A place is any character of the fact.

    Raises
    ------
    StoreError
        If the words cannot be understood, or there is no such fact.
    MissingArticleError
        If there is no such article.
    """
    named, _, place = fact.rpartition(":")
    table, _, article_id = named.rpartition(":")
    tables = [table] if table else list(FACT_TABLES)
    if not place.isdecimal() or not set(tables) <= set(FACT_TABLES):
        raise StoreError(f"{fact!r}: 'dates:0123456789abcdef:250' is meant")
    metadata, rows = article(article_id, folder)
    found = [
        (name, row)
        for name in tables
        for row in rows[name]
        if row["start"] <= int(place) < row["end"]
    ]
    if not found:
        raise StoreError(f"{fact!r}: no fact there")
    manifest = Manifest.read(folder) or Manifest()
    return [
        _explained(folder, manifest, name, row, metadata, rows["rejects"])
        for name, row in found
    ]


def _explained(
    folder: Path,
    manifest: Manifest,
    table: str,
    fact: Mapping[str, Any],
    metadata: Mapping[str, Any],
    rejects: Sequence[Mapping[str, Any]],
) -> Explanation:
    extractor = _extractor(table, fact)
    spread = manifest.shards().get(fact["month"], 1)
    part = Part(table, fact["month"], int(fact["article_id"], 16) & (spread - 1))
    recorded = manifest.parts.get(part)
    version = manifest.versions.get(extractor, "")
    return Explanation(
        table=table,
        fact=fact,
        article=metadata,
        extractor=extractor,
        version=version,
        made_of=tuple(path.as_posix() for path in files_of(extractor)),
        is_current=version == versions()[extractor],
        vetoes=[
            reject
            for reject in rejects
            if reject["start"] < fact["end"] and fact["start"] < reject["end"]
        ],
        part=part.path,
        run=_run(folder, recorded.run) if recorded else {},
    )


def _extractor(table: str, fact: Mapping[str, Any]) -> str:
    if table == "mentions":
        return EXTRACTORS_OF[fact["kind"]]
    return next(name for name, tables in TABLES_OF.items() if table in tables)


def _run(folder: Path, run_id: str) -> Mapping[str, Any]:
    runs = load("runs", engine="arrow", folder=folder)
    found = runs.filter(pc.field("run_id") == run_id).to_pylist()
    return found[0] if found else {}
