"""Articles with all that they gave: one by its id or source, or each in turn."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Final

import pyarrow.compute as pc
import pyarrow.dataset as ds

from tables.datasets import FOLDER, dataset, files_of, month_of, span_of
from tables.loading import load
from tables.schemas import BY_MONTH, FACT_TABLES, SCHEMAS

__all__ = [
    "AmbiguousArticleError",
    "Facts",
    "MissingArticleError",
    "Month",
    "Row",
    "article",
    "each_article",
    "each_month",
    "find_article",
]

Row = dict[str, Any]
# An article's rows of every fact table and of ``rejects``, in text order.
Facts = dict[str, list[Row]]

_WITH_FACTS: Final = (*FACT_TABLES, "rejects")


class MissingArticleError(LookupError):
    """No article has that id or source."""


class AmbiguousArticleError(LookupError):
    """Several articles have such a source."""


def article(article_id: str, folder: Path | str = FOLDER) -> tuple[Row, Facts]:
    """Return an article's row, and its rows of every fact table and of ``rejects``.

    Raises
    ------
    MissingArticleError
        If there is none with that id.
    """
    wanted = pc.field("article_id") == article_id
    rows = dataset("articles", folder).to_table(filter=wanted).to_pylist()
    if not rows:
        raise MissingArticleError(f"no article {article_id} under {folder}")
    # Its month keeps the other tables' files unread.
    month = (rows[0]["month"], rows[0]["month"])
    return rows[0], {
        table: _in_text_order(
            dataset(table, folder, month).to_table(filter=wanted).to_pylist()
        )
        for table in _WITH_FACTS
    }


@dataclass(frozen=True, slots=True)
class Month:
    """The articles of one month of publication.

    Attributes
    ----------
    name : str
        "2017-05", or "unknown".
    files : mapping
        The files of each table that is kept by month.
    """

    name: str
    files: Mapping[str, Sequence[Path]]

    def articles(self) -> Iterator[tuple[Row, Facts]]:
        """Yield what `article` returns for each, by source; the rows are held."""
        facts: dict[str, Facts] = defaultdict(lambda: {t: [] for t in _WITH_FACTS})
        for table in _WITH_FACTS:
            for row in _in_text_order(_rows(table, self.files[table])):
                facts[row["article_id"]][table].append(row)
        articles = _rows("articles", self.files["articles"])
        for row in sorted(articles, key=lambda row: str(row["source"])):
            yield row, facts[row["article_id"]]


def each_month(
    months: str | None = None, folder: Path | str = FOLDER
) -> Iterator[Month]:
    """Return the months that have articles, in order; no rows are read yet.

    Raises
    ------
    MissingTableError, ValueError
        As `load` does.
    """
    wanted = None if months is None else span_of("articles", months)
    files = {table: _by_month(table, folder, wanted) for table in BY_MONTH}
    return (
        Month(month, {table: files[table][month] for table in BY_MONTH})
        for month in sorted(files["articles"])
    )


def each_article(
    months: str | None = None, folder: Path | str = FOLDER
) -> Iterator[tuple[Row, Facts]]:
    """Return what `article` returns for every article, by month and source, in turn.

    No more than the rows of one month are held at a time.

    Raises
    ------
    MissingTableError, ValueError
        As `load` does.
    """
    found = each_month(months, folder)
    return chain.from_iterable(month.articles() for month in found)


def find_article(folder: Path | str, source: str) -> tuple[Row, Facts]:
    """Return what `article` returns, by id, source, or a part of one source.

    Raises
    ------
    MissingArticleError, AmbiguousArticleError
        If none or several articles are meant.
    """
    known = load("articles", columns=["article_id", "source"], folder=folder)
    exact = known[(known.source == source) | (known.article_id == source)]
    part = known.source.str.contains(source, regex=False)
    meant = exact if len(exact) else known[part]
    if meant.empty:
        raise MissingArticleError(f"no article {source!r} under {folder}")
    if len(meant) > 1:
        some = ", ".join(meant.source.head(5))
        raise AmbiguousArticleError(f"{source!r} may be any of {len(meant)}: {some}")
    return article(meant.article_id.iloc[0], folder)


def _by_month(
    table: str, folder: Path | str, months: tuple[str, str] | None
) -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = defaultdict(list)
    for file in files_of(table, folder, months):
        found[month_of(file)].append(file)
    return found


def _rows(table: str, files: Sequence[Path]) -> list[Row]:
    if not files:
        return []
    paths = [str(file) for file in files]
    rows = ds.dataset(paths, schema=SCHEMAS[table], format="parquet")
    return list(rows.to_table(use_threads=False).to_pylist())


def _in_text_order(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row["start"], row["end"]))
