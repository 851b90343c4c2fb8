"""What differs between two folders of tables."""

import json

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.diff import Change, _paired, as_json, as_page, compare, counted
from tables.errors import StoreError
from tests.tables import made

RAW = {"a.txt": "2017-05 satu", "b.txt": "2017-06 dua"}


def row(start, end, **values):
    return {"article_id": "0", "start": start, "end": end, **values}


PAIRS = {
    "same": ([row(0, 5)], [row(0, 5)], []),
    "gained": ([], [row(0, 5)], [(None, row(0, 5))]),
    "lost": ([row(0, 5)], [], [(row(0, 5), None)]),
    "value": ([row(0, 5, x=1)], [row(0, 5, x=2)], [(row(0, 5, x=1), row(0, 5, x=2))]),
    "longer": ([row(0, 5)], [row(0, 9)], [(row(0, 5), row(0, 9))]),
    "moved start": ([row(2, 9)], [row(0, 9)], [(row(2, 9), row(0, 9))]),
    "elsewhere": ([row(0, 5)], [row(5, 9)], [(row(0, 5), None), (None, row(5, 9))]),
    "one of two alike": ([row(0, 5), row(0, 5)], [row(0, 5)], [(row(0, 5), None)]),
    "same span before overlap": (
        [row(0, 9, x=1), row(0, 4, x=1)],
        [row(0, 4, x=2)],
        [(row(0, 4, x=1), row(0, 4, x=2)), (row(0, 9, x=1), None)],
    ),
    "lists": ([row(0, 5, x=["a"])], [row(0, 5, x=["a"])], []),
}


@pytest.mark.parametrize(("old", "new", "wanted"), PAIRS.values(), ids=PAIRS.keys())
def test_rows_are_paired(old, new, wanted):
    assert list(_paired(old, new)) == wanted


EDITED = {
    "moved": ([row(0, 5, text="a")], [row(7, 12, text="a")], 0),
    "moved and changed": ([row(0, 5, text="a", x=1)], [row(7, 9, text="a", x=2)], 1),
    "other words at the old place": ([row(0, 5, text="a")], [row(0, 5, text="b")], 2),
}


@pytest.mark.parametrize(("old", "new", "wanted"), EDITED.values(), ids=EDITED.keys())
def test_rows_of_an_edited_article_are_paired_by_their_words(old, new, wanted):
    assert len(list(_paired(old, new, is_edited=True))) == wanted


@pytest.fixture
def folders(tmp_path):
    made.run(tmp_path / "old", RAW)
    made.run(
        tmp_path / "new",
        {**RAW, "c.txt": "2017-06 tiga"},
        {**made.VERSIONS, "dates": "2"},
    )
    return tmp_path / "old", tmp_path / "new"


def test_compare_tells_what_a_rule_and_an_article_brought(folders):
    changes = compare(*folders)
    assert ("dates", 1, 0, 2) in counted(changes)
    assert ("articles", 1, 0, 0) in counted(changes)
    assert ("officials", 1, 0, 0) in counted(changes)
    changed = [c for c in changes if c.table == "dates" and c.kind == "changed"]
    assert [c.source for c in changed] == ["a.txt", "b.txt"]
    assert changed[0].values == [("rule", "dates.1", "dates.2")]


def test_compare_the_other_way_round(folders):
    there, back = compare(*folders), compare(*reversed(folders))
    other = {"gained": "lost", "lost": "gained", "changed": "changed"}
    assert [(c.table, other[c.kind], c.new, c.old) for c in there] == [
        (c.table, c.kind, c.old, c.new) for c in back
    ]


def test_compare_the_same_and_nothing(folders, tmp_path):
    assert compare(folders[0], folders[0]) == []
    with pytest.raises(StoreError, match="holds no tables"):
        compare(folders[0], tmp_path / "nowhere")


def test_changes_are_told_as_json_and_as_a_page(folders):
    changes = compare(*folders)
    rows = json.loads(as_json(changes))
    assert len(rows) == len(changes)
    assert {one["kind"] for one in rows} == {"gained", "changed"}
    page = as_page(*folders, changes)
    assert "<del>dates.1</del> → <ins>dates.2</ins>" in page


def test_page_escapes_what_articles_say():
    hostile = "</li><script>alert(1)</script>"
    new = {"article_id": "0", "text": hostile, "start": 0, "end": 3, "name": hostile}
    page = as_page("old", "new", [Change("officials", hostile, None, new)])
    assert "<script>alert" not in page
    assert page.count("&lt;script&gt;alert") == 3


COMMANDS = {
    "text": ([], "dates: 1 gained, 0 lost, 2 changed"),
    "rule": ([], "rule: dates.1 → dates.2"),
    "json": (["--json"], '"source": "c.txt"'),
}


@pytest.mark.parametrize(("options", "told"), COMMANDS.values(), ids=COMMANDS)
def test_command_diff(folders, options, told):
    result = CliRunner().invoke(app, ["diff", *map(str, folders), *options])
    assert result.exit_code == 1, result.output
    assert told in result.output


def test_command_diff_of_the_same_of_none_and_as_page(folders, tmp_path):
    same = CliRunner().invoke(app, ["diff", str(folders[0]), str(folders[0])])
    assert (same.exit_code, same.output) == (0, "Nothing differs.\n")
    none = CliRunner().invoke(app, ["diff", str(folders[0]), str(tmp_path / "x")])
    assert none.exit_code == 2
    page = tmp_path / "diff.html"
    result = CliRunner().invoke(app, ["diff", *map(str, folders), "--page", str(page)])
    assert result.exit_code == 1
    assert "What changed" in page.read_text("utf-8")
