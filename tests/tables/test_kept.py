"""Kept runs: found by their ids, and as they were."""

import os
import shutil

import pandas as pd
import pytest

from tables import kept as module
from tables.errors import StoreError
from tables.kept import keep, kept, present, tables_of
from tables.snapshot import snapshot
from tables.verify import verify
from tests.tables.made import files, run

RAW = {"a.txt": "2017-05 satu", "b.txt": "2017-06 dua"}


@pytest.fixture
def out(tmp_path):
    run(tmp_path / "out", RAW)
    return tmp_path / "out"


def test_kept_tables_stay_as_they_were_and_out_of_the_way(out):
    before, first = files(out), keep(out)
    run(out, {"c.txt": "2018-01 tiga"})
    assert tables_of(out, first) == (first, out / ".fakta" / "kept" / first)
    assert files(tables_of(out, first)[1]) == before
    assert tables_of(out, present(out).run)[1] == out
    assert verify(out) == verify(tables_of(out, first)[1]) == []
    assert len(pd.read_parquet(out / "articles")) == 1


def test_keep_again_and_after_a_rebuild(out):
    first = keep(out)
    assert keep(out) == first
    run(out, RAW, rebuild=True)
    assert kept(out) == [first]
    assert tables_of(out, first)[0] == first


def test_keep_of_tables_that_another_run_replaces_meanwhile(out, monkeypatch):
    def late(folder, target):
        run(folder, {"c.txt": "2018-01 tiga"})
        return snapshot(folder, target)

    monkeypatch.setattr(module, "snapshot", late)
    assert keep(out) == present(out).run
    assert kept(out) == [present(out).run]


def test_keep_by_two_at_once_and_after_one_was_killed(out, monkeypatch):
    left = out / ".fakta" / "kept" / f".{os.getpid()}"
    left.mkdir(parents=True)
    (left / "half.parquet").touch()

    def twice(folder, target):
        made = snapshot(folder, target)
        shutil.copytree(target, target.with_name(made))
        return made

    monkeypatch.setattr(module, "snapshot", twice)
    assert kept(out) == []
    assert [keep(out)] == kept(out)
    assert not left.exists()


def test_keep_without_tables_or_a_sound_manifest(out, tmp_path):
    with pytest.raises(StoreError, match="holds no tables"):
        keep(tmp_path / "nowhere")
    (out / ".fakta" / "manifest.json").write_text("{")
    for act in (keep, lambda folder: snapshot(folder, tmp_path / "copy")):
        with pytest.raises(StoreError, match="is damaged"):
            act(out)
