"""Whole runs: through the real Prefect once, and as plain stages."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from flows.run import Run, UnusableError
from tables.kept import kept
from tables.schemas import SCHEMAS

FAKTA = Path(sys.executable).with_name("fakta")
TEXT = (
    "Oleh MC Kabupaten Sikka, Jumat, 12 Juli 2019 | 14:05 WITA - Redaktur: Ratna\n"
    "Maumere, InfoPublik - Bupati Sikka, Norma Halimah, membuka pasar, Kamis (11/7).\n"
)
OTHER = TEXT.replace("Norma Halimah", "Markus Tefabana").replace("Juli", "Agustus")


@pytest.fixture
def raw(tmp_path):
    folder = tmp_path / "raw"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text(OTHER, encoding="utf-8")
    return folder


def run(raw, out, **options):
    with Run([str(raw)], str(out), engine="serial", **options) as stages:
        stages.extract()
        return stages.publish()


def digests(out):
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.glob("*/*.parquet"))
        if path.parent.name != "runs"
    }


def test_run_fills_every_table(raw, tmp_path):
    run(raw, tmp_path / "out")
    for table in SCHEMAS:
        frame = pd.read_parquet(tmp_path / "out" / table)
        assert list(frame.columns) == SCHEMAS[table].names


def test_run_again_changes_nothing(raw, tmp_path):
    out = tmp_path / "out"
    run(raw, out)
    before = digests(out)
    assert run(raw, out).counts["unchanged"] == 2
    assert digests(out) == before
    run(raw, out, full=True)
    assert digests(out) == before


def test_run_edited_article_changes_its_rows_only(raw, tmp_path):
    out = tmp_path / "out"
    run(raw, out)
    before = pd.read_parquet(out / "officials").set_index("article_id")
    (raw / "a.txt").write_text(TEXT.replace("Norma", "Yosefina"), encoding="utf-8")
    assert run(raw, out).counts["changed"] == 1
    after = pd.read_parquet(out / "officials").set_index("article_id")
    changed = before.name[before.name != after.name[before.index]]
    assert list(changed) == ["Norma Halimah"]


def test_run_keeps_what_it_replaces_if_asked(raw, tmp_path):
    out = tmp_path / "out"
    first = run(raw, out, keep=True)
    assert (first.kept, kept(out)) == (None, [])
    (raw / "a.txt").unlink()
    assert run(raw, out).kept is None
    assert kept(out) == []
    second = run(raw, out, keep=True)
    third = run(raw, out, keep=True)
    assert kept(out) == [second.kept, third.kept]
    assert third.kept == second.run_id != second.kept != first.run_id


def test_run_names_the_bad_input_and_does_the_rest(raw, tmp_path):
    (raw / "c.txt").write_bytes(b"")
    summary = run(raw, tmp_path / "out")
    assert [row["source"] for row in summary.quarantine] == ["c.txt"]
    assert summary.rows["articles"] == 2


def test_run_refuses_what_cannot_be_used(raw, tmp_path):
    with pytest.raises(UnusableError, match="no such file"):
        Run([str(tmp_path / "nowhere")], str(tmp_path / "out"))
    with (
        Run([str(raw)], str(tmp_path / "out")),
        pytest.raises(UnusableError, match="another run"),
        Run([str(raw)], str(tmp_path / "out")),
    ):
        pass


def test_command_line_runs_through_prefect_and_is_quiet(raw, tmp_path):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT")}
    told = subprocess.run(
        [FAKTA, "run", "--raw", raw, "--out", tmp_path / "out"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    assert "2 new" in told.stdout
    assert told.stderr == ""
    assert (tmp_path / ".prefect").is_dir()
