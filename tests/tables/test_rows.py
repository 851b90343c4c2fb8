import hashlib
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from extractors.facts import Reject
from tables.gate import ContractError, check
from tables.keys import TABLES_OF, article_id, month_of
from tables.ledger import Inputs, as_ids, by_id, compact, month_code, month_name
from tables.rows import rows_of
from tables.schemas import BY_MONTH
from tests.tables.made import extraction, given

ITEMS = [
    (given("a.txt", "2017-05 isi"), extraction("2017-05 isi")),
    (given("b.txt", "unknown isi"), extraction("unknown isi")),
]


def test_rows_every_table_passes_the_gate():
    rows = rows_of(ITEMS, "v")
    assert set(rows) == {*BY_MONTH, "ledger"}
    for table, found in rows.items():
        if table != "ledger":
            check(table, found)
        assert found["month"].to_pylist()[0] == "2017-05"
        assert found["article_id"].to_pylist()[-1] == article_id("b.txt")


def test_rows_of_nothing_are_empty_tables():
    assert {found.num_rows for found in rows_of([], "v").values()} == {0}


def test_rows_of_some_extractors_leave_the_others_empty():
    item = (ITEMS[0][0], extraction("2017-05 isi", ["officials", "dates"]))
    rows = rows_of([item], "v")
    filled = {table for table, found in rows.items() if found.num_rows}
    assert filled == {
        "articles", "dates", "ledger", "mentions", "officials", "rejects"
    }  # fmt: skip
    assert rows["ledger"].schema.metadata[b"extractors"] == b"dates,officials"
    assert rows["ledger"].schema.metadata[b"pipeline"] == b"v"


def test_rows_article_tells_reading_and_regions():
    row = rows_of(ITEMS, "v")["articles"].to_pylist()[0]
    assert row["source"] == "a.txt"
    assert row["dateline_region"] == "Kota Contoh"
    assert row["dateline_code"] == "99.71"
    assert row["contributor_region"] is None
    assert row["warnings"] == ["article.made: invented"]
    assert row["pipeline_version"] == "v"


def test_rows_reject_of_no_extractor_is_refused():
    odd = Reject(text="isi", start=0, end=3, reason="nobody.veto")
    item = (ITEMS[0][0], replace(ITEMS[0][1], rejects=(odd,)))
    with pytest.raises(ContractError, match=r"nobody\.veto"):
        rows_of([item], "v")


def test_rows_ledger_tells_what_the_article_was_made_from():
    (row, _) = rows_of(ITEMS, "v")["ledger"].to_pylist()
    assert row["content_sha256"].hex() == ITEMS[0][0].content_sha256
    assert row["body_sha256"] == hashlib.sha256(b"isi kata").digest()


def test_month_is_that_of_the_place_of_publication():
    jayapura = ZoneInfo("Asia/Jayapura")
    assert month_of(datetime(2017, 6, 1, 1, tzinfo=jayapura)) == "2017-06"
    assert month_of(None) == "unknown"


@pytest.mark.parametrize("month", ["2017-05", "1999-12", "unknown"])
def test_month_codes_lead_back(month):
    assert month_name(month_code(month)) == month


def test_ledger_is_compact_and_keeps_what_tells_articles_apart():
    told = compact(rows_of(ITEMS, "v")["ledger"])
    inputs = Inputs(given for given, _ in ITEMS)
    assert told.dtype.itemsize <= 64
    assert (told["id"] == inputs.ids).all()
    assert (told["content"] == inputs.content).all()
    assert told["month"].tolist() == [201705, 0]


def test_ledgers_are_joined_by_id_and_the_last_counts():
    told = compact(rows_of(ITEMS, "v")["ledger"])
    later = told[:1].copy()
    later["month"] = 201801
    joined, number = by_id([told[::-1], later])
    assert joined["id"].tolist() == sorted(told["id"].tolist())
    assert dict(zip(joined["month"].tolist(), number.tolist(), strict=True)) == {
        0: 0,
        201801: 1,
    }
    assert [len(found) for found in by_id([])] == [0, 0]


def test_ids_are_those_of_the_tables():
    told = compact(rows_of(ITEMS, "v")["ledger"])
    assert as_ids(told["id"]).to_pylist() == [given.article_id for given, _ in ITEMS]
    assert as_ids(told["id"][:0]).to_pylist() == []


def test_extractors_have_tables_as_they_have_facts():
    assert set(TABLES_OF) == set(extraction("2017-05 isi").facts)
