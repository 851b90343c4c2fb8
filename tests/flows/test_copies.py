"""Tables in an object store: one run each, whatever is killed in between."""

import signal
import subprocess
import sys
import uuid

import pandas as pd
import pytest

from flows import copies
from flows.cli import app
from flows.copies import copy
from flows.errors import UnusableError
from tables.schemas import SCHEMAS
from tables.verify import verify
from tests.flows.scheduler import environment
from tests.flows.test_run import OTHER, TEXT, run

# Kills itself before the n-th change of the store.
KILLED = """
import os, sys
from pathlib import Path
from flows import copies
left = [int(sys.argv[3])]
def counted(method):
    def call(self, *arguments):
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), 9)
        return method(self, *arguments)
    return call
copies._THREADS = 1
for name in ("write", "copy", "remove_all_but"):
    setattr(copies._Place, name, counted(getattr(copies._Place, name)))
copies.copy(Path(sys.argv[1]), sys.argv[2])
"""


@pytest.fixture
def raw(tmp_path):
    folder = tmp_path / "raw"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text(OTHER, encoding="utf-8")
    return folder


@pytest.fixture
def out(raw, tmp_path):
    run(raw, tmp_path / "out")
    return tmp_path / "out"


@pytest.fixture
def memory():
    """An object store in memory, its files, and the folder in it."""
    import fsspec

    files = fsspec.filesystem("memory")
    root = f"/{uuid.uuid4().hex}"
    yield f"memory:/{root}", files, root
    files.rm(root, recursive=True)


def change(raw, out, name="Yosefina"):
    (raw / "a.txt").write_text(TEXT.replace("Norma", name), encoding="utf-8")
    run(raw, out)


def names_in(address):
    return sorted(pd.read_parquet(f"{address}/officials").name)


def test_copy_is_read_by_pandas_and_whole(s3, raw, out, tmp_path):
    told = copy(out, "s3://berita/tabel/")
    latest = s3.cat_file("berita/tabel/latest").decode()
    assert told.address == f"s3://berita/tabel/{latest}"
    for table in SCHEMAS:
        here = pd.read_parquet(out / table)
        pd.testing.assert_frame_equal(pd.read_parquet(f"{told.address}/{table}"), here)
    s3.get(f"berita/tabel/{latest}", str(tmp_path / "back"), recursive=True)
    assert verify(tmp_path / "back") == []
    change(raw, tmp_path / "back")  # it can be built upon


def test_copy_sends_what_changed_and_keeps_the_one_before(s3, raw, out):
    first = copy(out, "s3://berita/tabel")
    assert (first.kept, names_in(first.address)) == (
        0,
        ["Markus Tefabana", "Norma Halimah"],
    )
    run(raw, out)
    again = copy(out, "s3://berita/tabel")
    assert (again.address, again.sent) == (first.address, 0)
    change(raw, out)
    second = copy(out, "s3://berita/tabel")
    assert second.kept > second.sent > 0
    assert names_in(second.address) == ["Markus Tefabana", "Yosefina Halimah"]
    assert names_in(first.address) == ["Markus Tefabana", "Norma Halimah"]
    change(raw, out, "Maria")
    s3.rm(s3.find(f"{second.address}/decrees"))  # as somebody tidies up
    third = copy(out, "s3://berita/tabel")
    assert len(pd.read_parquet(f"{third.address}/decrees").columns) > 5
    there = {path.rpartition("/")[2] for path in s3.ls("berita/tabel", refresh=True)}
    kept = {one.address.rpartition("/")[2] for one in (second, third)}
    assert there == {"latest", *kept}


def test_copy_that_is_killed_anywhere_leaves_the_one_before(s3, raw, out):
    before = copy(out, "s3://berita/tabel")
    change(raw, out)
    parts = before.sent
    # Before the first file, among the files, before the manifest, before ``latest``.
    for at in (0, parts // 2, parts, parts + 1):
        command = [sys.executable, "-c", KILLED, str(out), "s3://berita/tabel", str(at)]
        done = subprocess.run(command, env=environment(), check=False, timeout=240)
        assert done.returncode == -signal.SIGKILL
        latest = s3.cat_file("berita/tabel/latest").decode()
        assert before.address.endswith(latest)
        assert names_in(before.address) == ["Markus Tefabana", "Norma Halimah"]
    after = copy(out, "s3://berita/tabel")
    assert names_in(after.address) == ["Markus Tefabana", "Yosefina Halimah"]


def test_copy_while_a_run_publishes_is_of_one_run(memory, raw, out, monkeypatch):
    address, files, root = memory
    write, calls = copies._Place.write, []

    def slow(self, path, content):
        write(self, path, content)
        calls.append(path)
        if len(calls) == 3:
            change(raw, out)

    monkeypatch.setattr(copies, "_THREADS", 1)
    monkeypatch.setattr(copies._Place, "write", slow)
    told = copy(out, address)
    folder = f"{root}/{told.address.rpartition('/')[2]}"
    here = {p.relative_to(out).as_posix(): p for p in out.rglob("*.parquet")}
    there = {p.removeprefix(f"{folder}/"): p for p in files.find(folder)}
    assert {*here} == {*there} - {".fakta/manifest.json"}
    assert all(files.cat_file(there[p]) == here[p].read_bytes() for p in here)
    assert sorted(files.ls(root, detail=False)) == [folder, f"{root}/latest"]


def test_copy_says_that_another_came_in_between(memory, out, monkeypatch):
    address, files, root = memory
    write = copies._Place.write

    def disturbed(self, path, content):
        write(self, path, content)
        files.pipe_file(f"{root}/latest", b"other")

    monkeypatch.setattr(copies._Place, "write", disturbed)
    with pytest.raises(UnusableError, match="somebody else"):
        copy(out, address)


def test_copy_refuses_damaged_tables_and_places_that_are_not_there(memory, out):
    address, _, _ = memory
    with pytest.raises(UnusableError, match="cannot be written"):
        copy(out, "nosuchstore://tabel")
    with pytest.raises(UnusableError, match="no tables"):
        copy(out / "officials", address)
    part = next((out / "officials").iterdir())
    part.write_bytes(part.read_bytes()[:-1])
    with pytest.raises(UnusableError, match="verify --repair"):
        copy(out, address)


def test_copy_by_the_command_line(memory, raw, tmp_path):
    from typer.testing import CliRunner

    address, files, root = memory
    out, lines = tmp_path / "out", CliRunner()
    run(raw, out)
    told = lines.invoke(app, ["snapshot", address, "--out", str(out)])
    assert told.exit_code == 0, told.output
    (raw / "b.txt").unlink()
    words = ["--raw", str(raw), "--out", str(out), "--copy-to"]
    told = lines.invoke(app, ["run", *words, address])
    assert told.exit_code == 0, told.output
    latest = files.cat_file(f"{root}/latest").decode()
    assert latest in told.output.replace("\n", "")
    told = lines.invoke(app, ["run", *words, "nosuchstore://tabel"])
    assert told.exit_code == 1
    assert "cannot be written" in told.output
