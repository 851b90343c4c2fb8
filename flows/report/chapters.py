"""Chapters of a report: the articles of a month, and what they add up to.

A scheduled update changes articles of a few months. The pages of the others are right
as they are: beside them a file for each month tells what they were made of and what
they add up to, so that a report over a large store costs what has changed.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from flows.report.page import Page
from tables.articles import Month
from tables.schemas import FACT_TABLES

__all__ = ["Chapter", "Edges", "Link", "Shelf"]

_SHOWN: Final = ("dates", "officials", "decrees", "regions", "quotes")
# What the look of a page depends on besides the rows: the code of these packages.
_ROOT: Final = Path(__file__).parents[2]
_CODE: Final = (_ROOT / "flows" / "report", _ROOT / "tables")
_FOLDER: Final = ".months"


class Link(NamedTuple):
    """What leads to the page of an article: its id and its title."""

    article_id: str
    title: str


class Edges(NamedTuple):
    """The articles before the first and after the last one of a chapter."""

    before: Link | None = None
    after: Link | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """The articles of a month and what they add up to.

    Attributes
    ----------
    month : str
        "2017-05", or "unknown".
    made_of : str
        Digest of all that the pages were made of, but for the edges.
    edges : Edges
        What the first and the last page lead to.
    articles : list of list
        A row of the index for each article: id, title, source, time, region, numbers of
        dates, officials, decrees, regions, quotations and all facts, and of warnings.
    facts : dict
        Facts by kind.
    warnings : dict
        Articles by what was doubtful in reading them.
    regions : dict
        Articles by the regions they name.
    """

    month: str
    made_of: str
    edges: Edges
    articles: list[list[Any]]
    facts: dict[str, int]
    warnings: dict[str, int]
    regions: dict[str, int]

    @classmethod
    def of(cls, month: str, made_of: str, pages: Iterable[Page]) -> "Chapter":
        """Return the chapter of pages, its edges yet unknown."""
        articles = []
        facts, warnings, regions = Counter[str](), Counter[str](), Counter[str]()
        for page in pages:
            articles.append(_index_row(page))
            facts.update({kind: page.counts.get(kind, 0) for kind in FACT_TABLES})
            warnings.update(told.partition(":")[0] for told in page.row["warnings"])
            regions.update(sorted(_regions(page)))
        counts = dict(facts), dict(warnings), dict(regions)
        return cls(month, made_of, Edges(), articles, *counts)

    @property
    def ends(self) -> tuple[Link, Link]:
        """The first and the last article."""
        return Link(*self.articles[0][:2]), Link(*self.articles[-1][:2])


def _index_row(page: Page) -> list[Any]:
    row, counts = page.row, page.counts
    return [
        page.article_id,
        page.title,
        row["source"],
        page.published,
        row["contributor_region"] or row["dateline_region"] or "",
        *(counts.get(kind, 0) for kind in _SHOWN),
        sum(counts.get(kind, 0) for kind in FACT_TABLES),
        len(row["warnings"]),
    ]


def _regions(page: Page) -> set[str]:
    return {
        dict(fact.values)["region"]
        for fact in page.facts
        if fact.kind in ("regions", "region_list_items")
    }


class Shelf:
    """The chapters of the report that is in a folder, as far as they are still right.

    Parameters
    ----------
    target : Path
        The report's folder.
    sources : sequence of str
        What the sources of the articles that are shown hold; all where empty.
    """

    def __init__(self, target: Path, sources: Sequence[str]) -> None:
        self._folder = target / _FOLDER
        self._folder.mkdir(parents=True, exist_ok=True)
        self._sources = sources

    def made_of(self, month: Month) -> str:
        """Return the digest of all that the pages of a month are made of."""
        told = hashlib.sha256(_code_digest())
        told.update(json.dumps([month.name, *self._sources]).encode())
        for table, files in month.files.items():
            for file in files:
                told.update(f"{table}/{file.name}\0".encode())
                told.update(hashlib.sha256(file.read_bytes()).digest())
        return told.hexdigest()

    def get(self, month: str, made_of: str, pages: AbstractSet[str]) -> Chapter | None:
        """Return a chapter that was made of the same, if all its pages are there."""
        try:
            told = json.loads(self._path(month).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        chapter = Chapter(**told)
        if chapter.made_of != made_of or {row[0] for row in chapter.articles} - pages:
            return None
        before, after = (Link(*link) if link else None for link in chapter.edges)
        return replace(chapter, edges=Edges(before, after))

    def put(self, chapter: Chapter) -> None:
        """Keep a chapter whose pages have all been written."""
        path = self._path(chapter.month)
        # A half-written file must never be found.
        new = path.with_suffix(".new")
        new.write_text(json.dumps(asdict(chapter)), encoding="utf-8")
        new.replace(path)

    def drop(self, month: str) -> None:
        """Forget a chapter, before its pages are replaced."""
        self._path(month).unlink(missing_ok=True)

    def keep_only(self, months: Iterable[str]) -> None:
        """Forget the chapters of all other months."""
        kept = {self._path(month) for month in months}
        for path in set(self._folder.iterdir()) - kept:
            path.unlink()

    def _path(self, month: str) -> Path:
        return self._folder / f"{month}.json"


@cache
def _code_digest() -> bytes:
    told = hashlib.sha256()
    for folder in _CODE:
        for path in sorted(p for p in folder.rglob("*.*") if p.suffix != ".pyc"):
            told.update(f"{path.relative_to(_ROOT).as_posix()}\0".encode())
            told.update(hashlib.sha256(path.read_bytes()).digest())
    return told.digest()
