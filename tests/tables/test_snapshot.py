import errno
import os

import pandas as pd
import pytest

from tables import snapshot as snapshots
from tables.errors import StoreError
from tables.snapshot import snapshot
from tables.verify import verify
from tests.tables.made import files, run

RAW = {f"{n}.txt": f"2017-0{1 + n % 2} isi {n}" for n in range(5)}


def test_snapshot_stays_as_it_is_while_runs_go_on(tmp_path):
    out, kept = tmp_path / "out", tmp_path / "deep" / "kept"
    run(out, RAW)
    before = files(out)
    assert snapshot(out, kept) == pd.read_parquet(out / "runs").run_id[0]
    run(out, {"x.txt": "2017-01 lain"})
    assert files(kept) == before
    assert verify(kept) == []


def test_snapshot_can_be_built_upon_without_harm_to_the_tables(tmp_path):
    out, kept = tmp_path / "out", tmp_path / "kept"
    run(out, RAW)
    before = files(out)
    snapshot(out, kept)
    run(kept, RAW | {"1.txt": "2017-01 lain"})
    assert files(out) == before
    assert verify(out) == verify(kept) == []


def test_snapshot_is_of_one_run_though_another_publishes_meanwhile(
    tmp_path, monkeypatch
):
    out, kept = tmp_path / "out", tmp_path / "kept"
    run(out, RAW)
    link, calls = snapshots._link, []

    def slow(source, target):
        calls.append(source)
        if len(calls) == 5:
            run(out, {"x.txt": "2018-01 lain"})
        link(source, target)

    monkeypatch.setattr(snapshots, "_link", slow)
    snapshot(out, kept)
    assert files(kept) == files(out)
    assert verify(kept) == []
    assert sorted(tmp_path.iterdir()) == [kept, out]


def test_snapshot_copies_where_links_are_not_possible(tmp_path, monkeypatch):
    def refuse(*args, **kwargs):
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    run(tmp_path / "out", RAW)
    monkeypatch.setattr(os, "link", refuse)
    snapshot(tmp_path / "out", tmp_path / "kept")
    assert files(tmp_path / "kept") == files(tmp_path / "out")


def test_snapshot_into_a_folder_in_use_is_refused(tmp_path):
    run(tmp_path / "out", RAW)
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "notes.txt").write_text("mine")
    with pytest.raises(StoreError, match="in use"):
        snapshot(tmp_path / "out", tmp_path / "kept")


def test_snapshot_of_no_tables_or_damaged_ones_is_refused(tmp_path):
    with pytest.raises(StoreError, match="holds no tables"):
        snapshot(tmp_path / "out", tmp_path / "kept")
    run(tmp_path / "out", RAW)
    (tmp_path / "out" / "dates" / "2017-01.parquet").unlink()
    with pytest.raises(StoreError, match=r"dates/2017-01\.parquet is missing"):
        snapshot(tmp_path / "out", tmp_path / "kept")
    assert not (tmp_path / "kept").exists()


def test_snapshot_where_nothing_can_be_written_says_so(tmp_path):
    run(tmp_path / "out", RAW)
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="kept cannot be written"):
        snapshot(tmp_path / "out", tmp_path / "file" / "kept")
