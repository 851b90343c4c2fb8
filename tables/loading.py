"""Loading for analysts: whole tables, months of them, facts beside their articles.

``pandas.read_parquet("data/processed/dates")`` is enough and stays enough; `load` saves
typing, reads only the months and columns asked for, and gives sensible dtypes.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, overload

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from tables.datasets import FOLDER, dataset, span_of
from tables.schemas import BY_MONTH, SCHEMAS

if TYPE_CHECKING:
    import duckdb
    import polars as pl

__all__ = ["load", "local_time", "overview", "with_articles"]

_ARTICLE_COLUMNS: Final = (
    "source",
    "title",
    "published_at",
    "published_on",
    "contributor_region",
)
_HOURS: Final = {"WIB": 7, "WITA": 8, "WIT": 9}


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
    wanted = None if months is None else span_of(table, months)
    rows = dataset(table, folder, wanted).to_table(
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


def overview(folder: Path | str = FOLDER) -> list[tuple[str, int, str]]:
    """Return each table's name, rows and months ("2017-05 … 2019-03"), as published."""
    found = []
    for table in SCHEMAS:
        if not (Path(folder) / table).is_dir():
            continue
        rows = dataset(table, folder)
        months = ""
        if table in BY_MONTH:
            column = rows.to_table(columns=["month"])["month"]
            seen = sorted(pc.unique(column.cast(pa.string())).to_pylist())
            months = " … ".join(dict.fromkeys((*seen[:1], *seen[-1:])))
        found.append((table, rows.count_rows(), months))
    return found


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
