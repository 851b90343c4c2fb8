"""Tables that are checked, mended, copied and explained from the command line."""

import pandas as pd
import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.run import Run
from tests.flows.test_run import OTHER, TEXT, digests


@pytest.fixture
def stored(tmp_path):
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    (raw / "a.txt").write_text(TEXT, encoding="utf-8")
    (raw / "b.txt").write_text(OTHER, encoding="utf-8")
    with Run([str(raw)], str(out), engine="serial") as run:
        run.extract()
        run.publish()
    return raw, out


def fakta(*words):
    return CliRunner().invoke(app, [str(word) for word in words])


def test_verify_finds_all_well(stored):
    _, out = stored
    done = fakta("verify", "--out", out)
    assert (done.exit_code, done.stdout) == (0, "All is well.\n")


def test_verify_without_tables_is_unusable(tmp_path):
    assert fakta("verify", "--out", tmp_path / "nothing").exit_code == 2


def flip(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def truncate(path):
    path.write_bytes(path.read_bytes()[:-20])


@pytest.mark.parametrize("harm", [flip, truncate, lambda path: path.unlink()])
@pytest.mark.parametrize("table", ["dates", "articles", ".fakta/ledger", "runs"])
def test_verify_names_a_damaged_file_and_repairs_it(harm, table, stored):
    raw, out = stored
    before = digests(out)
    victim = next((out / table).glob("*.parquet"))
    harm(victim)
    told = fakta("verify", "--out", out)
    assert told.exit_code == 1
    assert victim.name in told.stdout.replace("\n", "")
    mended = fakta("verify", "--out", out, "--repair", "--raw", raw)
    assert mended.exit_code == 0, mended.output
    assert digests(out) == before


def test_snapshot_is_read_like_the_tables(stored, tmp_path):
    _, out = stored
    assert fakta("snapshot", tmp_path / "copy", "--out", out).exit_code == 0
    assert digests(tmp_path / "copy") == digests(out)
    assert fakta("snapshot", tmp_path / "copy", "--out", out).exit_code == 2


def test_explain_leads_to_article_rule_and_run(stored):
    _, out = stored
    fact = pd.read_parquet(out / "officials").iloc[0]
    told = fakta("explain", f"officials:{fact.article_id}:{fact.start}", "--out", out)
    assert told.exit_code == 0
    for word in (fact["rule"], "officials/extractor.py", "offices.toml"):
        assert word in told.stdout
    assert fakta("explain", "dates:0000000000000000:1", "--out", out).exit_code == 2
