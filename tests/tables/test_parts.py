import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tables.files import Journal, write_durably
from tables.parts import Part, decode, encode, parts_of_month
from tables.rows import rows_of
from tables.schemas import LEDGER, SCHEMAS, schema_of
from tests.tables import made

ROWS = rows_of(
    [
        (
            made.given(f"{n}.txt", f"2017-05 isi {n}"),
            made.extraction(f"2017-05 isi {n}"),
        )
        for n in range(6)
    ],
    "v",
)


@pytest.mark.parametrize("table", [*SCHEMAS, "ledger"])
def test_parts_keep_schema_and_metadata_even_without_rows(table):
    found = decode(bytes(encode(table, schema_of(table).empty_table())))
    assert found.schema.equals(schema_of(table))
    assert found.schema.metadata == schema_of(table).metadata
    for field, wanted in zip(found.schema, schema_of(table), strict=True):
        assert wanted.metadata.items() <= field.metadata.items()
        assert field.nullable == wanted.nullable


@settings(max_examples=30, deadline=None)
@given(order=st.permutations(range(6)), cut=st.integers(0, 6))
def test_parts_same_rows_give_same_bytes_in_any_order_and_any_pieces(order, cut):
    places = pa.array(order, pa.int64())
    for table in ("articles", "dates"):
        rows = ROWS[table]
        pieces = [rows.take(places[:cut]), rows.slice(0, 0), rows.take(places[cut:])]
        assert encode(table, pa.concat_tables(pieces)) == encode(table, rows)


def test_parts_grow_by_doubling():
    assert [parts_of_month(n) for n in (0, 1, 5_000, 5_001, 10_001, 40_001)] == [
        1, 1, 1, 2, 4, 16
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("part", "path"),
    [
        (Part("dates", "2017-05"), "dates/2017-05.parquet"),
        (Part("dates", "unknown", 3), "dates/unknown.3.parquet"),
        (Part("ledger", "2017-05", 1), ".fakta/ledger/2017-05.1.parquet"),
        (Part("quarantine", "all"), "quarantine/all.parquet"),
    ],
)
def test_part_and_path_lead_to_each_other(part, path):
    assert part.path == path
    assert Part.at(path) == part


def test_ledger_is_hidden_from_the_dictionary():
    assert LEDGER not in SCHEMAS.values()


def test_write_durably_leaves_nothing_of_a_failed_write(tmp_path, monkeypatch):
    def full(handle):
        raise OSError(28, "No space left on device")

    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_durably(tmp_path / "a", b"new")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a": b"old"}


def test_journal_steps_are_made_in_order_and_may_be_made_again(tmp_path):
    home = tmp_path / ".home"
    journal = Journal(tmp_path, home)
    journal.begin()
    journal.wait("0", b"new")
    (tmp_path / "gone").write_bytes(b"")
    journal.commit([("0", "folder/a"), (None, "gone"), (None, "never-there")])
    assert (tmp_path / "folder" / "a").read_bytes() == b"new"
    assert not (tmp_path / "gone").exists()
    assert not journal.is_pending
    assert not journal.recover()
