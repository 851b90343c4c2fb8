"""Loading for analysts, from tables that a store has written."""

import datetime as dt

import pandas as pd
import pyarrow as pa
import pytest

import tables
from tables.articles import (
    AmbiguousArticleError,
    MissingArticleError,
    each_article,
    find_article,
)
from tables.datasets import MissingTableError
from tables.loading import local_time, overview
from tables.schemas import BY_MONTH, SCHEMAS
from tests.tables.made import run

RAW = {
    "a.txt": "2017-04 satu",
    "b.txt": "2017-05 dua",
    "c.txt": "2018-01 tiga",
    "d.txt": "unknown empat",
}
COUNTED = {
    "pandas": ("DataFrame", len),
    "arrow": ("Table", lambda rows: rows.num_rows),
    "polars": ("DataFrame", lambda rows: rows.height),
    "duckdb": ("DuckDBPyRelation", lambda rows: len(rows.fetchall())),
}


@pytest.fixture
def out(tmp_path):
    run(tmp_path, RAW)
    return tmp_path


@pytest.mark.parametrize("engine", COUNTED)
def test_load_whole_table_with_every_engine(out, engine):
    kind, count = COUNTED[engine]
    rows = tables.load("officials", engine=engine, folder=out)
    assert type(rows).__name__ == kind
    assert type(rows).__module__.strip("_").startswith((engine, "pyarrow"))
    assert count(rows) == 4
    assert list(rows.columns if engine != "arrow" else rows.column_names) == [
        *SCHEMAS["officials"].names
    ]


MONTHS = {
    "one": ("2017-05", ["2017-05"]),
    "closed": ("2017-04..2017-12", ["2017-04", "2017-05"]),
    "open at the end": ("2017-05..", ["2017-05", "2018-01"]),
    "open at the start": ("..2017-04", ["2017-04"]),
    "without a date": ("unknown", ["unknown"]),
    "none there": ("1999-01", []),
}


@pytest.mark.parametrize(("months", "wanted"), MONTHS.values(), ids=MONTHS.keys())
@pytest.mark.parametrize("engine", COUNTED)
def test_load_months_with_every_engine(out, months, wanted, engine):
    rows = tables.load("dates", months, ["month"], engine, out)
    found = {
        "pandas": lambda: rows.month.tolist(),
        "arrow": lambda: rows["month"].to_pylist(),
        "polars": lambda: rows["month"].to_list(),
        "duckdb": lambda: [month for (month,) in rows.fetchall()],
    }[engine]()
    assert sorted(found) == wanted


def test_load_gives_dtypes_that_keep_what_is_known(out):
    dates = tables.load("dates", folder=out)
    assert isinstance(dates.precision.dtype, pd.CategoricalDtype)
    assert dates.first_day.iloc[0] == dt.date(2017, 5, 2)
    assert dates.start.dtype == pd.ArrowDtype(pa.int32())
    articles = tables.load("articles", folder=out)
    assert str(articles.published_at.dt.tz) == "UTC"
    assert articles.published_at.isna().sum() == 1


# What each engine makes of a column: Arrow, pandas, polars, DuckDB.
TYPES = {
    "text": (
        ("articles", "title"),
        ("string", "string[pyarrow]", "String", "VARCHAR"),
    ),
    "count with nulls": (
        ("articles", "views"),
        ("int32", "int32[pyarrow]", "Int32", "INTEGER"),
    ),
    "instant": (
        ("articles", "published_at"),
        (
            "timestamp[ms, tz=UTC]",
            "timestamp[ms, tz=UTC][pyarrow]",
            "Datetime(time_unit='ms', time_zone='UTC')",
            "TIMESTAMP WITH TIME ZONE",
        ),
    ),
    "day": (
        ("dates", "first_day"),
        ("date32[day]", "date32[day][pyarrow]", "Date", "DATE"),
    ),
    "time of day": (
        ("dates", "time_start"),
        ("time32[ms]", "time32[ms][pyarrow]", "Time", "TIME"),
    ),
    "yes, no or unknown": (
        ("dates", "weekday_agrees"),
        ("bool", "bool[pyarrow]", "Boolean", "BOOLEAN"),
    ),
    "one of some words": (
        ("officials", "role"),
        (
            "dictionary<values=string, indices=int32, ordered=0>",
            "category",
            "Categorical",
            "VARCHAR",
        ),
    ),
    "list of texts": (
        ("officials", "suffix_titles"),
        (
            "list<item: string not null>",
            "list<item: string not null>[pyarrow]",
            "List(String)",
            "VARCHAR[]",
        ),
    ),
    "list of numbers": (
        ("region_lists", "missing_ordinals"),
        (
            "list<item: int32 not null>",
            "list<item: int32 not null>[pyarrow]",
            "List(Int32)",
            "INTEGER[]",
        ),
    ),
}


@pytest.mark.parametrize(("column", "types"), TYPES.values(), ids=TYPES.keys())
@pytest.mark.parametrize("months", [None, "1999-01"], ids=["rows", "no rows"])
def test_load_keeps_types_with_every_engine(out, column, types, months):
    table, name = column
    arrow, pandas, polars, duckdb = (
        tables.load(table, months, [name], engine, out)
        for engine in ("arrow", "pandas", "polars", "duckdb")
    )
    found = (
        arrow.schema.field(name).type,
        pandas[name].dtype,
        polars.schema[name],
        duckdb.types[0],
    )
    assert tuple(map(str, found)) == types


VALUES = {
    "day": ("dates", "first_day", dt.date(2017, 5, 2)),
    "time of day": ("dates", "time_start", dt.time(9, 30)),
    "one of some words": ("officials", "role", "camat"),
    "list of texts": ("officials", "suffix_titles", ["S.Sos"]),
    "list of numbers": ("region_lists", "missing_ordinals", [2]),
    "instant": ("articles", "published_at", dt.datetime(2017, 4, 3, tzinfo=dt.UTC)),
    "null": ("officials", "acting", None),
}


@pytest.mark.parametrize(("table", "name", "value"), VALUES.values(), ids=VALUES.keys())
def test_load_gives_the_same_values_with_every_engine(out, table, name, value):
    arrow, pandas, polars, duckdb = (
        tables.load(table, "2017-04", [name], engine, out)
        for engine in ("arrow", "pandas", "polars", "duckdb")
    )
    (first,) = pandas[name]
    first = None if first is pd.NA or first != first else first
    first = list(first) if isinstance(value, list) else first
    assert arrow[name].to_pylist() == polars[name].to_list() == [value]
    assert first == value
    assert duckdb.fetchall() == [(value,)]


def test_load_refuses_what_it_cannot_understand(out):
    with pytest.raises(MissingTableError, match="no table 'offices'"):
        tables.load("offices", folder=out)
    with pytest.raises(MissingTableError, match="fakta run"):
        tables.load("dates", folder=out / "nowhere")
    with pytest.raises(ValueError, match="engine 'excel'"):
        tables.load("dates", engine="excel", folder=out)
    with pytest.raises(ValueError, match="2017-05\\.\\.2018-12"):
        tables.load("dates", "May 2017", folder=out)
    with pytest.raises(ValueError, match="of runs"):
        tables.load("runs", "2017-05", folder=out)


def test_with_articles_keeps_the_facts_and_their_order(out):
    facts = tables.load("quotes", folder=out)
    joined = tables.with_articles(facts, ["source"], folder=out)
    assert joined.article_id.tolist() == facts.article_id.tolist()
    assert sorted(joined.source) == sorted(RAW)


def test_with_articles_tells_the_local_day(out):
    facts = tables.load("quotes", folder=out)
    joined = tables.with_articles(facts, folder=out)
    found = dict(zip(joined.source, joined.published_on, strict=True))
    assert found["a.txt"] == dt.date(2017, 4, 3)
    assert found["d.txt"] is pd.NA
    assert joined.published_on.dtype == pd.ArrowDtype(pa.date32())


LOCAL = {
    "next day in the east": ("WIT", "2019-08-26 01:15"),
    "same day in the middle": ("WITA", "2019-08-26 00:15"),
    "zone not told": (None, "2019-08-25 23:15"),
}


@pytest.mark.parametrize(("zone", "wanted"), LOCAL.values(), ids=LOCAL.keys())
def test_local_time(zone, wanted):
    at = dt.datetime(2019, 8, 25, 16, 15, tzinfo=dt.UTC)
    local = local_time(at, zone)
    assert local is not None
    assert f"{local:%Y-%m-%d %H:%M}" == wanted
    assert local_time(None, zone) is None


def test_each_article_gives_what_article_gives(out):
    found = list(each_article(folder=out))
    assert [row["source"] for row, _ in found] == ["a.txt", "b.txt", "c.txt", "d.txt"]
    for row, facts in found:
        assert (row, facts) == tables.article(row["article_id"], out)
        assert set(facts) == {*BY_MONTH} - {"articles"}
        assert len(facts["decrees"]) == 1
    some = [row["source"] for row, _ in each_article("2017-05..2018-12", out)]
    assert some == ["b.txt", "c.txt"]


def test_find_article_by_id_source_or_part(out):
    row, _ = find_article(out, "b.t")
    assert find_article(out, row["article_id"])[0] == row
    with pytest.raises(AmbiguousArticleError, match="any of 4"):
        find_article(out, ".txt")
    with pytest.raises(MissingArticleError):
        find_article(out, "nothing")


def test_overview_counts_rows_and_months(out):
    told = {table: (rows, months) for table, rows, months in overview(out)}
    assert told["dates"] == (4, "2017-04 … unknown")
    assert told["runs"] == (1, "")


def test_tables_names_what_is_not_there():
    with pytest.raises(AttributeError, match="officers"):
        _ = tables.officers
