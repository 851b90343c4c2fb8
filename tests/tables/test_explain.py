import pytest

from tables.articles import MissingArticleError
from tables.errors import StoreError
from tables.explain import explain
from tables.keys import article_id
from tests.tables.made import VERSIONS, run

ID = article_id("a.txt")


@pytest.fixture
def out(tmp_path):
    run(tmp_path, {"a.txt": "2017-01 isi"})
    run(tmp_path, {"a.txt": "2017-01 isi"}, VERSIONS | {"officials": "2"})
    return tmp_path


def test_explain_leads_from_a_fact_to_article_rule_version_file_and_run(out):
    (told,) = explain(out, f"officials:{ID}:1")
    assert told.fact["rule"] == "officials.2"
    assert told.article["source"] == "a.txt"
    assert (told.extractor, told.version) == ("officials", "2")
    assert "officials/extractor.py" in told.made_of
    assert not told.is_current
    assert told.part == "officials/2017-01.parquet"
    assert told.run["reason"] == "test"
    assert {veto["reason"] for veto in told.vetoes} >= {"officials.2", "dates.1"}


def test_explain_tells_files_of_different_runs_apart(out):
    (official,) = explain(out, f"officials:{ID}:0")
    (date,) = explain(out, f"dates:{ID}:0")
    assert date.run["run_id"] < official.run["run_id"]


def test_explain_tells_all_facts_at_a_place(out):
    told = explain(out, f"{ID}:2")
    assert {explanation.table for explanation in told} >= {"dates", "mentions"}
    mentions = {e.extractor for e in told if e.table == "mentions"}
    assert mentions == {"officials", "decrees"}


@pytest.mark.parametrize("fact", ["dates", f"dates:{ID}", f"nothing:{ID}:1", f"{ID}:x"])
def test_explain_says_what_is_meant(fact, out):
    with pytest.raises(StoreError, match="is meant"):
        explain(out, fact)


def test_explain_where_nothing_is(out):
    with pytest.raises(StoreError, match="no fact there"):
        explain(out, f"{ID}:3")
    with pytest.raises(MissingArticleError):
        explain(out, f"dates:{'0' * 16}:1")
