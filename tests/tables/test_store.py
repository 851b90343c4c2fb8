import hashlib
import json
import os
from datetime import UTC, datetime

import pandas as pd
import pyarrow.parquet as pq
import pytest

from tables import parts
from tables.errors import (
    DamagedError,
    DuplicateSourceError,
    IncompleteError,
    SchemaMismatchError,
    StoreError,
)
from tables.keys import TABLES_OF, article_id
from tables.ledger import Inputs
from tables.manifest import MANIFEST, Manifest
from tables.parts import HIDDEN
from tables.schemas import BY_MONTH, SCHEMAS
from tables.store import Store
from tables.verify import verify
from tests.tables.made import VERSIONS, files, given, run, run_row, stage_all

RAW = {f"{n}.txt": f"2017-0{1 + n % 3} isi {n}" for n in range(9)}


def changed(before, after):
    return {path for path in before | after if before.get(path) != after.get(path)}


def plan_of(out, raw, versions=VERSIONS, **options):
    with Store(out) as store:
        inputs = Inputs(given(source, text) for source, text in raw.items())
        return store.plan(inputs, versions, **options)


def counts(**told):
    names = ("new", "changed", "renamed", "removed", "reextracted", "unchanged")
    return dict.fromkeys(names, 0) | told


def test_store_every_table_can_be_read_from_the_first_run(tmp_path):
    run(tmp_path, {})
    for table, schema in SCHEMAS.items():
        assert list(pd.read_parquet(tmp_path / table).columns) == schema.names
    assert len(pd.read_parquet(tmp_path / "data_dictionary")) > 100
    assert len(pd.read_parquet(tmp_path / "runs")) == 1


def test_store_second_run_writes_the_runs_row_and_nothing_else(tmp_path):
    run(tmp_path, RAW)
    before = files(tmp_path)
    stamps = {path: (tmp_path / path).stat().st_mtime_ns for path in before}
    assert run(tmp_path, RAW).parts_written == 1
    assert run(tmp_path, RAW, full=True).parts_written == 1
    assert files(tmp_path) == before
    assert stamps == {path: (tmp_path / path).stat().st_mtime_ns for path in before}
    assert len(pd.read_parquet(tmp_path / "runs")) == 3


def test_store_edit_rewrites_its_month_only(tmp_path):
    run(tmp_path, RAW)
    before, rows = files(tmp_path), pd.read_parquet(tmp_path / "articles")
    edited = RAW | {"4.txt": "2017-02 isi lain"}
    assert plan_of(tmp_path, edited).counts == counts(changed=1, unchanged=8)
    run(tmp_path, edited)
    assert {path.rpartition("/")[2] for path in changed(before, files(tmp_path))} == {
        "2017-02.parquet"
    }
    after = pd.read_parquet(tmp_path / "articles")
    merged = rows.merge(after, on=["article_id", "body"])
    assert set(rows.article_id) - set(merged.article_id) == {article_id("4.txt")}


def test_store_rename_keeps_facts_and_counts_as_one(tmp_path):
    run(tmp_path, RAW)
    renamed = {("baru.txt" if s == "0.txt" else s): text for s, text in RAW.items()}
    assert plan_of(tmp_path, renamed).counts == counts(renamed=1, unchanged=8)
    run(tmp_path, renamed)
    dates = pd.read_parquet(tmp_path / "dates")
    assert len(dates) == 9
    assert article_id("baru.txt") in set(dates.article_id)


def test_store_removed_article_takes_its_facts_along(tmp_path):
    run(tmp_path, RAW)
    rest = {source: text for source, text in RAW.items() if source != "3.txt"}
    assert plan_of(tmp_path, rest).counts == counts(removed=1, unchanged=8)
    run(tmp_path, rest)
    for table in BY_MONTH:
        assert article_id("3.txt") not in set(
            pd.read_parquet(tmp_path / table).article_id
        )


def test_store_month_without_articles_has_no_files(tmp_path):
    run(tmp_path, RAW)
    run(tmp_path, {s: text for s, text in RAW.items() if "2017-02" not in text})
    assert not [path for path in files(tmp_path) if "2017-02" in path]


def test_store_same_body_is_marked_as_duplicate_of_the_earliest(tmp_path):
    raw = {
        "c.txt": "2017-03 sama",
        "b.txt": "2017-02 sama",
        "a.txt": "2017-02 sama",
        "d.txt": "unknown sama",
        "e.txt": "2017-02 lain",
    }

    def marked():
        rows = pd.read_parquet(tmp_path / "articles").set_index("source").duplicate_of
        return {source: id_ for source, id_ in rows.items() if isinstance(id_, str)}

    run(tmp_path, raw)
    assert marked() == dict.fromkeys(["b.txt", "c.txt", "d.txt"], article_id("a.txt"))
    before = files(tmp_path)
    del raw["a.txt"]
    run(tmp_path, raw)
    assert marked() == dict.fromkeys(["c.txt", "d.txt"], article_id("b.txt"))
    # The other months' articles are kept, only what they duplicate is another.
    moved = {path for path in changed(before, files(tmp_path)) if "2017-02" not in path}
    assert moved == {"articles/2017-03.parquet", "articles/unknown.parquet"}


def test_store_changed_rules_touch_their_tables_only(tmp_path):
    run(tmp_path, RAW)
    before = files(tmp_path)
    versions = VERSIONS | {"officials": "2"}
    plan = plan_of(tmp_path, RAW, versions)
    assert plan.stale == ("officials",)
    assert (len(plan.whole), len(plan.partly)) == (0, 9)
    assert plan.counts == counts(reextracted=9)
    run(tmp_path, RAW, versions)
    touched = {path.partition("/")[0] for path in changed(before, files(tmp_path))}
    assert touched == {"articles", "officials", "mentions", "rejects"}
    mentions = pd.read_parquet(tmp_path / "mentions")
    assert set(mentions.rule) == {"officials.2", "decrees.1"}
    run(tmp_path / "clean", RAW, versions)
    assert files(tmp_path) == files(tmp_path / "clean")


def test_store_changed_reading_touches_everything(tmp_path):
    run(tmp_path, RAW)
    plan = plan_of(tmp_path, RAW, VERSIONS | {"article": "2"})
    assert plan.stale == tuple(sorted(TABLES_OF))
    assert (len(plan.whole), len(plan.partly)) == (9, 0)


def test_store_large_months_are_spread_and_gathered_again(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "_ARTICLES_A_PART", 4)
    many = {f"{n}.txt": f"2017-05 isi {n}" for n in range(20)}
    for n in (3, 9, 20, 5, 4):
        raw = dict(list(many.items())[:n])
        run(tmp_path / "grown", raw)
        run(tmp_path / f"clean{n}", raw)
        assert files(tmp_path / "grown") == files(tmp_path / f"clean{n}")
        assert not verify(tmp_path / "grown")
    names = {path.name for path in (tmp_path / "clean20" / "dates").iterdir()}
    assert names == {"2017-05.parquet", *(f"2017-05.{n}.parquet" for n in range(1, 8))}


def test_store_quarantine_is_what_the_last_run_says(tmp_path):
    row = {"source": "x", "content_sha256": None, "reason": "r", "detail": "d."}
    for quarantine in ([row], []):
        with Store(tmp_path) as store:
            store.publish(
                Inputs(), versions=VERSIONS, quarantine=quarantine, run=run_row()
            )
        assert pq.read_table(tmp_path / "quarantine").to_pylist() == quarantine


def test_store_unextracted_inputs_are_not_published(tmp_path):
    run(tmp_path, RAW)
    before = files(tmp_path)
    with Store(tmp_path) as store, pytest.raises(IncompleteError, match="1 articles"):
        store.publish(
            Inputs([given("neu.txt", "2017-01 isi")]),
            versions=VERSIONS,
            quarantine=[],
            run=run_row(),
        )
    with Store(tmp_path) as store, pytest.raises(IncompleteError, match="9 articles"):
        store.publish(
            Inputs(given(s, text) for s, text in RAW.items()),
            versions=VERSIONS | {"dates": "2"},
            quarantine=[],
            run=run_row(),
        )
    assert files(tmp_path) == before


def test_store_one_source_twice_is_refused(tmp_path):
    twice = Inputs([given("a.txt", "2017-01 x"), given("a.txt", "2017-01 y")])
    with Store(tmp_path) as store, pytest.raises(DuplicateSourceError):
        store.plan(twice, VERSIONS)


def test_store_content_staged_twice_counts_once(tmp_path):
    with Store(tmp_path) as store:
        stage_all(store, RAW, VERSIONS, full=True)
    with Store(tmp_path) as store:
        stage_all(store, {"0.txt": "2017-01 berubah"}, VERSIONS)
    run(tmp_path, RAW)
    run(tmp_path / "clean", RAW)
    assert files(tmp_path) == files(tmp_path / "clean")


def test_store_keeps_nothing_of_a_finished_run(tmp_path):
    run(tmp_path, RAW)
    left = {path.name for path in (tmp_path / HIDDEN).iterdir()}
    assert left <= {"lock", "ledger", "manifest.json", "runs"}


def test_store_damaged_part_stops_the_run_that_needs_it(tmp_path):
    run(tmp_path, RAW)
    path = tmp_path / "dates" / "2017-02.parquet"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    edited = RAW | {"4.txt": "2017-02 isi lain"}
    with pytest.raises(DamagedError, match=r"dates/2017-02\.parquet .* --repair"):
        run(tmp_path, edited)
    run(tmp_path, edited, full=True)
    assert not verify(tmp_path)


def test_store_of_other_schemas_is_refused_or_rebuilt(tmp_path):
    run(tmp_path, RAW)
    clean = files(tmp_path)
    told = json.loads((tmp_path / MANIFEST).read_bytes())
    (tmp_path / MANIFEST).write_text(json.dumps(told | {"schema": 0}))
    with pytest.raises(SchemaMismatchError, match=r"version 0, .* --full"):
        run(tmp_path, RAW)
    run(tmp_path, RAW, rebuild=True)
    assert files(tmp_path) == clean
    assert not verify(tmp_path)


def test_store_damaged_manifest_is_named_and_rebuilt(tmp_path):
    run(tmp_path, RAW)
    (tmp_path / "dates" / "2001-01.parquet").write_bytes(b"left by another run")
    for content in (b"{", b"[]", b'{"schema": 1}'):
        (tmp_path / MANIFEST).write_bytes(content)
        with pytest.raises(StoreError, match=r"manifest\.json.* --full"):
            run(tmp_path, RAW)
    run(tmp_path, RAW, rebuild=True)
    assert not verify(tmp_path)
    assert not (tmp_path / "dates" / "2001-01.parquet").exists()


def test_store_folder_with_foreign_tables_is_refused(tmp_path):
    (tmp_path / "dates").mkdir()
    (tmp_path / "dates" / "a.parquet").write_bytes(b"somebody's")
    with pytest.raises(StoreError, match=r"such as dates/a\.parquet"):
        run(tmp_path, RAW)
    assert (tmp_path / "dates" / "a.parquet").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_store_read_only_folder_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be written"):
        run(tmp_path, RAW)


def test_store_folder_that_is_a_file_is_told(tmp_path):
    (tmp_path / "out").write_text("x")
    with pytest.raises(StoreError, match="cannot be written"):
        run(tmp_path / "out", RAW)


def test_store_records_every_file_with_digest_rows_and_run(tmp_path):
    run(tmp_path, RAW)
    run(tmp_path, RAW | {"4.txt": "2017-02 isi lain"})
    manifest = Manifest.read(tmp_path)
    first, second = pd.read_parquet(tmp_path / "runs").run_id
    for part, recorded in manifest.parts.items():
        content = (tmp_path / part.path).read_bytes()
        assert hashlib.sha256(content).hexdigest() == recorded.sha256
        assert pq.read_metadata(tmp_path / part.path).num_rows == recorded.rows
        if part.table == "articles":
            assert recorded.run == (second if part.month == "2017-02" else first)
    assert manifest.run == second


def test_store_runs_survive_damage_by_their_copy(tmp_path):
    run(tmp_path, RAW)
    (path,) = (tmp_path / "runs").iterdir()
    path.write_bytes(path.read_bytes()[:-9])
    assert verify(tmp_path)
    run(tmp_path, RAW)
    assert len(pd.read_parquet(tmp_path / "runs")) == 2
    assert not verify(tmp_path)


def test_store_clock_that_jumps_back_does_no_harm(tmp_path):
    for year in (2026, 1970, 2030, 2026):
        raw = RAW | {"4.txt": f"2017-02 isi {year}"}
        begun = datetime(year, 1, 1, tzinfo=UTC)
        with Store(tmp_path) as store:
            inputs = stage_all(store, raw, VERSIONS)
            row = run_row(len(inputs)) | {"started_at": begun, "finished_at": begun}
            store.publish(inputs, versions=VERSIONS, quarantine=[], run=row)
        assert not verify(tmp_path)
    run(tmp_path / "clean", raw)
    assert files(tmp_path) == files(tmp_path / "clean")
    assert len(pd.read_parquet(tmp_path / "runs")) == 4
