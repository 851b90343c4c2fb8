"""Exports: what other tools read is what the tables say."""

import json
import re

import pandas as pd
import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.export import _annotations, _cell, export
from tables.articles import each_article
from tables.loading import load
from tables.schemas import BY_MONTH, FACT_TABLES, SCHEMAS


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_export_has_every_row_and_column_of_every_table(samples, tmp_path, form):
    counts = export(samples, tmp_path, form)
    for table in BY_MONTH:
        path = tmp_path / f"{table}.{form}"
        found = (
            pd.read_csv(path, dtype=str)
            if form == "csv"
            else pd.read_json(path, lines=True, dtype=False)
        )
        wanted = load(table, folder=samples)
        assert list(found.columns) == SCHEMAS[table].names
        assert len(found) == len(wanted) == counts[path.name]
        if "text" in wanted:
            assert sorted(found.text) == sorted(wanted.text)


def test_export_writes_days_lists_and_nulls(samples, tmp_path):
    export(samples, tmp_path, "csv", "2019-08")
    dates = pd.read_csv(tmp_path / "dates.csv", dtype=str)
    assert dates.first_day[0] == "2018-09-28"
    officials = pd.read_csv(tmp_path / "officials.csv", dtype=str)
    assert json.loads(officials.prefix_titles[0]) == ["Drs.", "H."]
    assert pd.isna(officials.acting[0])


FORMULAS = {
    "formula": ('=HYPERLINK("x")', '\'=HYPERLINK("x")'),
    "minus": ("-1+1", "'-1+1"),
    "number": (-1, -1),
    "code": ("07.10", "07.10"),
}


@pytest.mark.parametrize(("value", "wanted"), FORMULAS.values(), ids=FORMULAS.keys())
def test_export_lets_no_text_be_a_formula(value, wanted):
    assert _cell(value) == wanted


def test_export_tells_spreadsheets_that_it_is_unicode(samples, tmp_path):
    export(samples, tmp_path, "csv", "2019-08")
    assert (tmp_path / "quotes.csv").read_bytes().startswith(b"\xef\xbb\xbfarticle_id")


def test_export_of_no_articles_still_names_the_columns(samples, tmp_path):
    assert export(samples, tmp_path, "csv", "1999-01") == {}
    assert list(pd.read_csv(tmp_path / "places.csv").columns) == SCHEMAS["places"].names


def test_annotations_point_at_their_words(samples, tmp_path):
    counts = export(samples, tmp_path, "webannotation")
    bodies = {row["article_id"]: row["body"] for row, _ in each_article(folder=samples)}
    collection = json.loads((tmp_path / "annotations.json").read_text("utf-8"))
    wanted = sum(len(load(table, folder=samples)) for table in FACT_TABLES)
    assert collection["total"] == sum(counts.values()) == wanted
    ids, name, seen = set(), collection["first"], 0
    while name:
        file = tmp_path / f"{name.removeprefix('urn:fakta:annotations:')}.json"
        page = json.loads(file.read_text("utf-8"))
        assert page["id"] == name
        assert page["partOf"] == collection["id"]
        assert page["startIndex"] == seen
        for annotation in page["items"]:
            ids.add(annotation["id"])
            place, quote = annotation["target"]["selector"]
            body = bodies[annotation["id"].split(":")[3]]
            assert body[place["start"] : place["end"]] == quote["exact"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert body[place["start"] - len(quote["prefix"]) :].startswith(around)
        seen += len(page["items"])
        name = page.get("next")
    assert len(ids) == wanted


def iris(value):
    """Yield all that a JSON-LD processor takes for an IRI."""
    if isinstance(value, list):
        for one in value:
            yield from iris(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            if name in ("id", "partOf", "first", "last", "next", "source"):
                yield one
            yield from iris(one)


URLS = {
    "address": ("https://example.go.id/a?b=1#c", "https://example.go.id/a?b=1#c"),
    "without a scheme": ("example.go.id/a", "urn:fakta:article:0"),
    "with a blank": ("https://example.go.id/a b", "urn:fakta:article:0"),
    "none": (None, "urn:fakta:article:0"),
}


@pytest.mark.parametrize(("url", "wanted"), URLS.values(), ids=URLS.keys())
def test_annotations_are_of_an_address_or_else_of_a_name(url, wanted):
    row = {"article_id": "0", "url": url, "body": "Kota Contoh"}
    fact = {"text": "Kota", "start": 0, "end": 4, "rule": "regions.made"}
    facts = {**dict.fromkeys(FACT_TABLES, ()), "regions": [fact]}
    (annotation,) = _annotations(row, facts)
    assert annotation["target"]["source"] == wanted


def test_annotations_have_whole_iris(samples, tmp_path):
    export(samples, tmp_path, "webannotation")
    for path in tmp_path.glob("*.json"):
        for iri in iris(json.loads(path.read_text("utf-8"))):
            assert re.fullmatch(r"(urn:fakta|https?)(:[^\s:\"<>{}|^`\\]+)+", iri), iri


def test_annotations_of_no_articles_are_an_empty_collection(samples, tmp_path):
    export(samples, tmp_path, "webannotation", "1999-01")
    collection = json.loads((tmp_path / "annotations.json").read_text("utf-8"))
    assert collection["total"] == 0
    assert "first" not in collection


COMMANDS = {
    "written": (["--months", "2019-08"], 0, "officials.csv: 5 rows"),
    "no such format": (["--format", "excel"], 2, "csv, jsonl, webannotation"),
    "no such months": (["--months", "soon"], 2, "is meant"),
    "no tables": (["--out", "nowhere"], 2, "run 'fakta run' first"),
}


@pytest.mark.parametrize(("options", "code", "told"), COMMANDS.values(), ids=COMMANDS)
def test_command_export(samples, tmp_path, options, code, told):
    arguments = ["export", str(tmp_path / "x"), "--out", str(samples), *options]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == code, result.output
    assert told in " ".join(result.output.split())
    assert (tmp_path / "x").exists() is (code == 0)
