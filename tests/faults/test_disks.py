"""Real disks that are full, read-only or closed to us; skipped where none can be made."""

import os
import subprocess

import pandas as pd
import pytest

from tables.errors import StoreError
from tables.verify import verify
from tests.faults import work
from tests.tables.made import VERSIONS, files, run

BEFORE = {f"{n}.txt": f"2017-0{1 + n % 3} isi {n}" for n in range(9)}
AFTER = {f"{n}.txt": f"2017-0{2 + n % 3} isi baru {n}" for n in range(3, 12)}


def mount(*arguments):
    return subprocess.run(["mount", *arguments], capture_output=True).returncode == 0


@pytest.fixture
def disk(tmp_path):
    """An own small disk in memory."""
    there = tmp_path / "disk"
    there.mkdir()
    if not mount("-t", "tmpfs", "-o", "size=4m", "fakta", str(there)):
        pytest.skip("mounting is not allowed here")
    yield there
    subprocess.run(["umount", str(there)], check=True)


@pytest.fixture(scope="module")
def wanted(tmp_path_factory):
    out = tmp_path_factory.mktemp("clean") / "out"
    run(out, AFTER)
    return files(out)


@pytest.mark.parametrize("free_kb", [0, 8, 40, 100, 200, 300, 400])
def test_full_disk_leaves_the_tables_as_they_were(free_kb, disk, wanted):
    out, filler = disk / "out", disk / "filler"
    run(out, BEFORE)
    before = files(out)
    left = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    filler.write_bytes(bytes(left - free_kb * 1024))
    try:
        run(out, AFTER)
    except StoreError as error:
        assert "No space left" in str(error)  # noqa: PT017
        assert files(out) == before
        assert not verify(out)
    filler.unlink()
    run(out, AFTER)
    assert files(out) == wanted
    assert not verify(out)


def test_read_only_disk_is_told_and_can_be_read(disk, wanted):
    out = disk / "out"
    run(out, AFTER)
    assert mount("-o", "remount,ro", str(disk))
    with pytest.raises(StoreError, match="cannot be written"):
        run(out, BEFORE)
    assert len(pd.read_parquet(out / "articles")) == len(AFTER)
    assert not verify(out)
    assert mount("-o", "remount,rw", str(disk))
    run(out, AFTER)
    assert files(out) == wanted


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
@pytest.mark.parametrize("closed", ["", "dates", ".fakta", ".fakta/ledger"])
def test_folder_closed_to_us_stops_the_run_before_it_changes_anything(
    closed, tmp_path, wanted
):
    out = tmp_path / "out"
    run(out, BEFORE)
    before = files(out)
    for path in (tmp_path, *tmp_path.rglob("*")):
        path.chmod(0o777)
        os.chown(path, 65534, 65534)
    os.chown(out / closed, 0, 0)
    (out / closed).chmod(0o555)
    code = work.finish(work.start(work.run_as_nobody, out, AFTER))
    # Nothing new is made in the folder itself; its parts are in folders below.
    assert code == (work.FAILED if closed else 0)
    assert files(out) == (before if closed else wanted)
    (out / closed).chmod(0o777)
    run(out, AFTER, VERSIONS)
    assert files(out) == wanted
    assert not verify(out)
