"""Power fails before each durable step of a publication; the next run makes it good."""

import pytest

from tables import parts
from tables.manifest import MANIFEST
from tables.store import Store
from tables.verify import verify
from tests.faults.steps import copies
from tests.tables.made import VERSIONS, files, run

BEFORE = {f"{n}.txt": f"2017-0{1 + n % 2} isi {n % 5}" for n in range(7)}
EDITED = BEFORE | {"1.txt": "2017-01 isi baru", "6.txt": "2018-03 pindah bulan"}
GROWN = BEFORE | {f"x{n}.txt": f"2017-01 tambahan {n}" for n in range(4)}
SHRUNK = {name: text for name, text in GROWN.items() if not name.startswith("x")}
CHANGES = {
    "first_run": ({}, BEFORE, VERSIONS),
    "articles_edited": (BEFORE, EDITED, VERSIONS),
    "month_outgrows_its_parts": (BEFORE, GROWN, VERSIONS),
    "month_shrinks": (GROWN, SHRUNK, VERSIONS),
    "rules_changed": (BEFORE, BEFORE, VERSIONS | {"officials": "2", "dates": "2"}),
    "all_articles_removed": (BEFORE, {}, VERSIONS),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_power_loss_at_every_step_leaves_old_or_new(change, tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "_ARTICLES_A_PART", 4)
    before, after, versions = change
    out = tmp_path / "out"
    run(out, before)
    old = files(out)
    with copies(out, tmp_path / "copies") as made:
        run(out, after, versions)
    new = files(out)
    assert old != new
    seen = []
    for copy in made:
        with Store(copy):
            pass
        found = (files(copy), (copy / MANIFEST).read_bytes())
        if found not in seen:
            seen.append(found)
            assert not verify(copy), copy.name
    assert [found for found, _ in seen] == [old, new]
    assert len(made) > 40


def test_power_loss_next_run_ends_as_if_nothing_had_happened(tmp_path):
    out = tmp_path / "out"
    run(out, BEFORE)
    with copies(out, tmp_path / "copies") as made:
        run(out, EDITED)
    for copy in made[::15]:
        run(copy, EDITED)
        assert files(copy) == files(out), copy.name
        assert not verify(copy), copy.name
        assert not list((copy / ".fakta").glob("publishing/*"))


def test_power_loss_during_recovery_is_recovered(tmp_path):
    out = tmp_path / "out"
    run(out, BEFORE)
    with copies(out, tmp_path / "copies") as made:
        run(out, EDITED)
    pending = next(c for c in made if (c / ".fakta" / "journal.json").exists())
    with copies(pending, tmp_path / "again") as again, Store(pending):
        pass
    for copy in again:
        with Store(copy):
            pass
        assert files(copy) == files(out), copy.name
