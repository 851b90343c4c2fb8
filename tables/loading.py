"""Loading for analysts: whole tables, months of them, or all that an article gave.

``pandas.read_parquet("data/processed/dates")`` is enough and stays enough; `load` saves
typing, reads only the months and columns asked for, and gives sensible dtypes.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, overload

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from tables.parts import Part
from tables.schemas import BY_MONTH, FACT_TABLES, SCHEMAS

if TYPE_CHECKING:
    import duckdb
    import polars as pl

__all__ = [
    "AmbiguousArticleError",
    "Facts",
    "MissingArticleError",
    "MissingTableError",
    "Row",
    "article",
    "each_article",
    "find_article",
    "load",
    "local_time",
    "overview",
    "with_articles",
]

FOLDER: Final = Path("data/processed")

Row = dict[str, Any]
# An article's rows of every fact table and of ``rejects``, in text order.
Facts = dict[str, list[Row]]

_MONTHS: Final = re.compile(r"(\d{4}-\d\d)?\.\.(\d{4}-\d\d)?|\d{4}-\d\d|unknown")
_WITH_FACTS: Final = (*FACT_TABLES, "rejects")
_ARTICLE_COLUMNS: Final = (
    "source",
    "title",
    "published_at",
    "published_on",
    "contributor_region",
)
_HOURS: Final = {"WIB": 7, "WITA": 8, "WIT": 9}


class MissingTableError(LookupError):
    """No table has that name, or it is not in the folder."""


class MissingArticleError(LookupError):
    """No article has that id or source."""


class AmbiguousArticleError(LookupError):
    """Several articles have such a source."""


@overload
def load(
    table: str,
    months: str | None = ...,
    columns: Sequence[str] | None = ...,
    engine: Literal["pandas"] = ...,
    folder: Path | str = ...,
) -> pd.DataFrame: ...
@overload
def load(
    table: str,
    months: str | None = ...,
    columns: Sequence[str] | None = ...,
    *,
    engine: Literal["arrow"],
    folder: Path | str = ...,
) -> pa.Table: ...
@overload
def load(
    table: str,
    months: str | None = ...,
    columns: Sequence[str] | None = ...,
    *,
    engine: Literal["polars"],
    folder: Path | str = ...,
) -> "pl.DataFrame": ...
@overload
def load(
    table: str,
    months: str | None = ...,
    columns: Sequence[str] | None = ...,
    *,
    engine: Literal["duckdb"],
    folder: Path | str = ...,
) -> "duckdb.DuckDBPyRelation": ...
def load(
    table: str,
    months: str | None = None,
    columns: Sequence[str] | None = None,
    engine: Literal["pandas", "arrow", "polars", "duckdb"] = "pandas",
    folder: Path | str = FOLDER,
) -> Any:
    """Return a table, or some months and columns of it.

    Parameters
    ----------
    table : str
        Name of the table ("officials").
    months : str, optional
        One month ("2017-05"), a closed or open span ("2017-05..2018-12", "2018-01.."),
        or "unknown"; by publication.
    columns : sequence of str, optional
        Columns to read; all by default.
    engine : str
        What to return it as: a pandas frame (Arrow-backed strings, categories for
        enumerations, times with zone), an Arrow table, a polars frame, or a DuckDB
        relation. polars and DuckDB must be installed.
    folder : path
        Where the tables are.

    Returns
    -------
    pandas.DataFrame, pyarrow.Table, polars.DataFrame or duckdb.DuckDBPyRelation
        Shape ``(n, m)``; ``n`` may be 0.

    Raises
    ------
    MissingTableError
        If the table is unknown or not in the folder.
    ValueError
        If the months or the engine cannot be understood.
    """
    wanted = None if months is None else _span(table, months)
    rows = _dataset(table, folder, wanted).to_table(
        columns=None if columns is None else list(columns)
    )
    match engine:
        case "pandas":
            return _frame(rows)
        case "arrow":
            return rows
        case "polars":
            import polars

            return polars.from_arrow(rows)
        case "duckdb":
            import duckdb

            return duckdb.from_arrow(rows)
    raise ValueError(f"engine {engine!r}: pandas, arrow, polars or duckdb")


def with_articles(
    facts: pd.DataFrame,
    columns: Sequence[str] = _ARTICLE_COLUMNS,
    folder: Path | str = FOLDER,
) -> pd.DataFrame:
    """Return the facts with columns of their articles beside them.

    Shape ``(n, m + k)`` for ``n`` facts and ``k`` article columns, in the facts' order.
    Beside the columns of ``articles`` there is ``published_on``, the day of publication
    where the article is from; that of ``published_at`` is often the day before, as it
    is in UTC.
    """
    stored = [name for name in columns if name != "published_on"]
    needed = dict.fromkeys(["article_id", "published_at", "timezone", *stored])
    rows = load("articles", columns=[*needed], engine="arrow", folder=folder)
    said = (rows[name].to_pylist() for name in ("published_at", "timezone"))
    times = map(local_time, *said)
    days = [None if time is None else time.date() for time in times]
    articles = _frame(rows)
    articles["published_on"] = pd.Series(days, dtype=pd.ArrowDtype(pa.date32()))
    wanted = articles[["article_id", *columns]]
    return facts.merge(wanted, on="article_id", how="left", validate="many_to_one")


def local_time(at: datetime | None, timezone: str | None) -> datetime | None:
    """Return a moment of publication by the clocks of its place, WIB if untold.

    Null gives None. The result bears the zone of ``at``, UTC, which it is no more in.
    """
    if at is None:
        return None
    return at + timedelta(hours=_HOURS.get(timezone or "WIB", _HOURS["WIB"]))


def article(article_id: str, folder: Path | str = FOLDER) -> tuple[Row, Facts]:
    """Return an article's row, and its rows of every fact table and of ``rejects``.

    Raises
    ------
    MissingArticleError
        If there is none with that id.
    """
    wanted = pc.field("article_id") == article_id
    rows = _dataset("articles", folder).to_table(filter=wanted).to_pylist()
    if not rows:
        raise MissingArticleError(f"no article {article_id} under {folder}")
    # Its month keeps the other tables' files unread.
    month = (rows[0]["month"], rows[0]["month"])
    return rows[0], {
        table: _in_text_order(
            _dataset(table, folder, month).to_table(filter=wanted).to_pylist()
        )
        for table in _WITH_FACTS
    }


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
    wanted = None if months is None else _span("articles", months)
    return _each({table: _by_month(table, folder, wanted) for table in BY_MONTH})


def _each(files: dict[str, dict[str, list[str]]]) -> Iterator[tuple[Row, Facts]]:
    for month in sorted(files["articles"]):
        facts: dict[str, Facts] = defaultdict(lambda: {t: [] for t in _WITH_FACTS})
        for table in _WITH_FACTS:
            for row in _in_text_order(_rows(table, files[table][month])):
                facts[row["article_id"]][table].append(row)
        articles = _rows("articles", files["articles"][month])
        for row in sorted(articles, key=lambda row: str(row["source"])):
            yield row, facts[row["article_id"]]


def _by_month(
    table: str, folder: Path | str, months: tuple[str, str] | None
) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for file in _files(table, folder, months):
        found[_month_of(file)].append(str(file))
    return found


def _rows(table: str, files: Sequence[str]) -> list[Row]:
    if not files:
        return []
    rows = ds.dataset(list(files), schema=SCHEMAS[table], format="parquet").to_table(
        use_threads=False
    )
    return list(rows.to_pylist())


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


def overview(folder: Path | str = FOLDER) -> list[tuple[str, int, str]]:
    """Return each table's name, rows and months ("2017-05 … 2019-03"), as published."""
    found = []
    for table in SCHEMAS:
        if not (Path(folder) / table).is_dir():
            continue
        dataset = _dataset(table, folder)
        months = ""
        if table in BY_MONTH:
            column = dataset.to_table(columns=["month"])["month"]
            seen = sorted(pc.unique(column.cast(pa.string())).to_pylist())
            months = " … ".join(dict.fromkeys((*seen[:1], *seen[-1:])))
        found.append((table, dataset.count_rows(), months))
    return found


def _dataset(
    table: str, folder: Path | str, months: tuple[str, str] | None = None
) -> ds.Dataset:
    files = [str(path) for path in _files(table, folder, months)]
    if not files:
        return ds.dataset(SCHEMAS[table].empty_table())
    return ds.dataset(files, schema=SCHEMAS[table], format="parquet")


def _files(
    table: str, folder: Path | str, months: tuple[str, str] | None
) -> list[Path]:
    """Return a table's files; from the first to the last of two months."""
    if table not in SCHEMAS:
        raise MissingTableError(f"no table {table!r}; there are {', '.join(SCHEMAS)}")
    path = Path(folder) / table
    if not path.is_dir():
        raise MissingTableError(
            f"no table {table!r} under {folder}: run 'fakta run' first"
        )
    files = sorted(p for p in path.glob("*.parquet") if not p.name.startswith("."))
    if months is None:
        return files
    first, last = months
    return [file for file in files if first <= _month_of(file) <= last]


def _month_of(file: Path) -> str:
    return Part.at(f"{file.parent.name}/{file.name}").month


def _span(table: str, months: str) -> tuple[str, str]:
    """Return the first and the last month that are meant."""
    told = _MONTHS.fullmatch(months)
    if told is None or table not in BY_MONTH:
        raise ValueError(f"months {months!r} of {table}: '2017-05..2018-12' is meant")
    if ".." not in months:
        return months, months
    return told[1] or "0", told[2] or "9"


def _in_text_order(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row["start"], row["end"]))


def _frame(rows: pa.Table) -> pd.DataFrame:
    """Return a frame that keeps what Arrow knows: integers with nulls, days, lists."""
    enumerations = {
        field.name for field in rows.schema if pa.types.is_dictionary(field.type)
    }
    plain = rows.select([n for n in rows.column_names if n not in enumerations])
    frame = plain.to_pandas(types_mapper=pd.ArrowDtype)
    for name in rows.column_names:
        if name in enumerations:
            frame[name] = rows[name].to_pandas()
    ordered: pd.DataFrame = frame[rows.column_names]
    return ordered
