import pyarrow as pa
import pytest

from tables import verify as verification
from tables.errors import StoreError
from tables.keys import article_id
from tables.manifest import MANIFEST, Manifest, Recorded
from tables.parts import HIDDEN, Part, decode, digest, encode, plain
from tables.store import Store
from tables.verify import set_aside, verify
from tests.tables.made import VERSIONS, files, run, run_row, stage_all

RAW = {
    "a.txt": "2017-01 satu",
    "b.txt": "2017-01 dua",
    "c.txt": "2017-02 satu",
    "d.txt": "unknown tiga",
}
A, B = article_id("a.txt"), article_id("b.txt")


def rewrite(out, table, change, month="2017-01"):
    """Change the rows of a part and record it as if a run had written it so."""
    part = Part(table, month)
    rows = change(plain(decode((out / part.path).read_bytes())))
    content = encode(table, rows)
    (out / part.path).write_bytes(content)
    manifest = Manifest.read(out)
    recorded = Recorded(digest(content), rows.num_rows, manifest.run)
    told = Manifest(
        run=manifest.run,
        versions=manifest.versions,
        parts={**manifest.parts, part: recorded},
    )
    (out / MANIFEST).write_bytes(told.encode())


def setting(column, value, row=0):
    def change(rows):
        values = rows[column].to_pylist()
        values[row] = value
        at = rows.schema.get_field_index(column)
        array = pa.array(values, rows.schema.field(at).type)
        return rows.set_column(at, rows.schema.field(at), array)

    return change


def doubled(rows):
    return pa.concat_tables([rows, rows.slice(0, 1)])


def none_left(rows):
    return rows.slice(0, 0)


WRONG = {
    "text_not_in_body": ("dates", setting("text", "xyz"), "not in the body there"),
    "span_outside_body": (
        "quotes",
        setting("end", 9),
        r"its length is not end - start",
    ),
    "row_of_no_article": ("places", setting("article_id", "0" * 16), "not there"),
    "row_of_other_month": ("rejects", setting("month", "2017-02"), "not there"),
    "row_twice": ("regions", doubled, "1 rows are there twice"),
    "article_twice": ("articles", doubled, "there twice"),
    "mention_of_nothing": ("mentions", setting("fact_start", 7), "leads to no row"),
    "quote_of_nobody": ("quotes", setting("official_start", 7), "no row of officials"),
    "item_of_no_list": ("region_list_items", setting("list_no", 2), "no row of region"),
    "body_changed": ("articles", setting("body", "satu lain"), "what the ledger says"),
    "source_changed": (
        "articles",
        setting("source", "z.txt"),
        "not follow from source",
    ),
    "rows_lost": ("decrees", none_left, "the last run counted 4"),
    "article_lost": ("articles", none_left, "the last run counted 4"),
    "other_rules": ("articles", setting("pipeline_version", "0"), "other rules"),
    "wrong_duplicate": ("ledger", setting("duplicate_of", A), "duplicate_of"),
    "misplaced": ("ledger", setting("month", "2017-02"), "belongs in another part"),
}


@pytest.fixture
def out(tmp_path):
    run(tmp_path / "out", RAW)
    return tmp_path / "out"


def test_verify_finds_nothing_wrong_after_a_run(out):
    assert verify(out) == []


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
def test_verify_tells_what_is_wrong(wrong, out):
    table, change, detail = wrong
    rewrite(out, table, change)
    assert any(detail in str(found) for found in map(repr, verify(out)))


def damage(kind, path):
    content = bytearray(path.read_bytes())
    if kind == "flipped":
        content[len(content) // 3] ^= 4
    elif kind == "cut":
        del content[-40:]
    elif kind == "emptied":
        content.clear()
    path.write_bytes(content)
    if kind == "gone":
        path.unlink()


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        *((k, "dates/2017-01.parquet") for k in ("flipped", "cut", "emptied", "gone")),
        ("flipped", "articles/2017-01.parquet"),
        ("cut", f"{HIDDEN}/ledger/2017-02.parquet"),
        ("emptied", "quarantine/all.parquet"),
        ("gone", "data_dictionary/all.parquet"),
        ("flipped", "runs/2020-01.parquet"),
    ],
)
def test_verify_names_damaged_files_and_a_run_repairs_them(kind, path, out):
    clean = files(out)
    damage(kind, out / path)
    found = verify(out)
    assert path in {finding.path for finding in found}
    with Store(out) as store:
        store.distrust(finding.part for finding in found if finding.part)
        inputs = stage_all(store, RAW, VERSIONS)
        store.publish(inputs, versions=VERSIONS, quarantine=[], run=run_row(len(RAW)))
    assert verify(out) == []
    assert files(out) == clean


def test_verify_sets_aside_what_no_run_has_written(out):
    (out / "dates" / "copy.parquet").write_bytes(b"x")
    (out / "dates" / "more").mkdir()
    found = verify(out)
    assert [f.path for f in found] == ["dates/copy.parquet", "dates/more"]
    set_aside(out, found)
    assert verify(out) == []
    assert (out / HIDDEN / "aside" / "dates" / "copy.parquet").read_bytes() == b"x"


@pytest.mark.parametrize("content", ["{", "[]", '{"schema": 0, "parts": {}}'])
def test_verify_damaged_manifest_is_fatal(content, out):
    (out / MANIFEST).write_text(content)
    (finding,) = verify(out)
    assert finding.is_fatal


def test_verify_folder_without_tables_is_told(tmp_path):
    with pytest.raises(StoreError, match="holds no tables"):
        verify(tmp_path)


def test_verify_interrupted_publication_is_told(out, monkeypatch):
    monkeypatch.setattr("tables.snapshot._WAIT_S", 0)
    (out / HIDDEN / "journal.json").write_text('{"steps": []}')
    with pytest.raises(StoreError, match="cut short"):
        verify(out)
    with Store(out):
        pass
    assert verify(out) == []


def test_verify_starts_again_when_a_run_publishes_meanwhile(out, monkeypatch):
    real, calls = verification._verify, []

    def disturbed(folder):
        calls.append(folder)
        if len(calls) == 1:
            run(out, RAW | {"e.txt": "2017-01 baru"})
            yield verification.Finding("x", "seen half way")
        else:
            yield from real(folder)

    monkeypatch.setattr(verification, "_verify", disturbed)
    assert verify(out) == []
    assert len(calls) == 2
