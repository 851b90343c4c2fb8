"""What differs between two folders of tables."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.diff import Change, Side, _paired, as_json, as_page, compare, counted
from tables.errors import StoreError
from tables.kept import keep, kept, present
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
    page = as_page(Side(folders[0], "run 1"), Side(folders[1], "run 2"), changes)
    assert "From <code>run 1</code> to <code>run 2</code>" in page
    assert "<del>dates.1</del> → <ins>dates.2</ins>" in page


def test_page_escapes_what_articles_say():
    hostile = "</li><script>alert(1)</script>"
    new = {"article_id": "0", "text": hostile, "start": 0, "end": 3, "name": hostile}
    side = Side(Path("old"), "old")
    page = as_page(side, side, [Change("officials", hostile, None, new)])
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


# --- runs by their ids -------------------------------------------------------------


def fakta(*words):
    result = CliRunner().invoke(app, [str(word) for word in words])
    return result.exit_code, " ".join(result.output.split())


@pytest.fixture
def runs(tmp_path):
    """A folder of tables, and the ids of three runs of which the first is kept."""
    out, ids = tmp_path / "out", []
    for raw in (RAW, {**RAW, "c.txt": "2017-06 tiga"}, {"c.txt": "2017-06 tiga"}):
        made.run(out, raw)
        ids.append(present(out).run)
        if len(ids) == 1:
            keep(out)
    return out, ids


def test_command_diff_of_a_run_with_the_last_or_another(runs):
    out, (first, _, last) = runs
    code, told = fakta("diff", first, "--out", out)
    assert code == 1
    assert "articles: 1 gained, 2 lost, 0 changed" in told
    assert fakta("diff", first, last, "--out", out) == (code, told)
    assert fakta("diff", first[:10], "--out", out) == (code, told)
    code, told = fakta("diff", last, first, "--out", out)
    assert "articles: 2 gained, 1 lost, 0 changed" in told
    assert fakta("diff", first, first, "--out", out) == (0, "Nothing differs.")


def test_command_diff_names_the_runs_on_its_page(runs, tmp_path):
    out, (first, _, last) = runs
    page = tmp_path / "diff.html"
    code, told = fakta("diff", first, "--out", out, "--page", page)
    assert code == 1
    assert "rows differ: open" in told
    text = page.read_text("utf-8")
    assert f"From <code>run {first}</code> to <code>run {last}</code>" in text


REFUSED = {
    "not kept": (1, "are not kept, those of {0}, {2} are. 'fakta snapshot' keeps"),
    "several": ("run-", "may be any of 3 runs"),
    "none": ("2031", "is neither a folder nor a run: 'fakta runs' lists them"),
}


@pytest.mark.parametrize(("which", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_command_diff_names_the_way_out(runs, which, why):
    out, ids = runs
    name = ids[which] if isinstance(which, int) else which
    code, told = fakta("diff", name, "--out", out)
    assert code == 2
    assert why.format(*ids) in told


def test_command_runs_tells_whose_tables_there_are(runs, tmp_path):
    out, ids = runs
    code, told = fakta("runs", "--out", out)
    assert code == 0
    assert re.findall(r"(run-\S+) (\w+)", told) == [
        *zip(ids, ("kept", "replaced", "present"), strict=True)
    ]
    assert fakta("runs", "--out", tmp_path / "nowhere")[0] == 2


def test_command_snapshot_without_a_folder_keeps_the_last_run(runs):
    out, (first, _, last) = runs
    for _ in range(2):
        code, told = fakta("snapshot", "--out", out)
        assert (code, kept(out)) == (0, [first, last])
        assert f"fakta diff {last}" in told
