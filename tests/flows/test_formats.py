"""Every wrapping of articles: equal records out, bad ones alone, limits kept."""

import gzip
import io
import json
import tracemalloc
import zipfile
from datetime import UTC, datetime

import pyarrow as pa
import pytest

from flows import inputs
from flows.errors import UnusableError
from flows.inputs import discover
from tests.flows import wrappings as made

RECORDS = made.articles(5)
FILES = made.wrappings(RECORDS)
GOOD = json.dumps({"text": "Benih jagung dibagikan kepada petani."}).encode()


@pytest.fixture
def read(tmp_path):
    def write_and_discover(name: str, content: bytes, **options):
        (tmp_path / name).write_bytes(content)
        return list(discover([tmp_path / name], **options))

    return write_and_discover


def told(found) -> list[str]:
    return [getattr(f, "reason", "ok") for f in found]


@pytest.mark.parametrize("name", FILES)
def test_formats_same_articles_in_every_wrapping(read, name, capfd):
    found = read(name, FILES[name])
    plain = read("plain.jsonl", FILES["a.jsonl"])
    assert told(found) == ["ok"] * len(RECORDS)
    assert [f.text for f in found] == [r["text"] for r in RECORDS]
    assert [f.content_sha256 for f in found] == [f.content_sha256 for f in plain]
    assert capfd.readouterr() == ("", "")


def test_formats_many_records_in_one_run(tmp_path):
    records = made.articles(1000)
    for name, content in made.wrappings(records).items():
        if "html" not in name and name[0] not in "nopqr":
            (tmp_path / name).write_bytes(content)
    found = list(discover([tmp_path]))
    assert told(found) == ["ok"] * 13_000
    assert len({f.content_sha256 for f in found}) == 1000
    assert len({f.source for f in found}) == 13_000


def test_formats_records_are_called_after_where_they_lie(read):
    files = {"./x/a.txt": b"Benih", "a.jsonl": GOOD, "_b.txt": b"", "c/.d.txt": b""}
    found = read("a.tar.gz", made.tar(files, "w:gz"))
    assert [f.source for f in found] == ["a.tar.gz#x/a.txt", "a.tar.gz#a.jsonl#1"]


BAD_ROWS = {
    "never_closed": b'1,"Benih tanpa akhir\n',
    "closed_too_early": b'1,"Benih" jagung\n',
    "too_few_columns": b"Benih\n",
    "too_many_columns": b"1,Benih,jagung\n",
    "blank": b"1,\n",
    "binary": b"1,\x01\x02\x03\x04\n",
}


@pytest.mark.parametrize("row", BAD_ROWS.values(), ids=BAD_ROWS.keys())
def test_formats_bad_csv_row_leaves_its_neighbours_alone(read, row):
    good = b'%d,"Benih jagung\ndibagikan ""gratis"""\n'
    table = b"id,text\n" + good % 1 + row + good % 2 + b"\n" + good % 3
    found = read("a.csv", table)
    assert told(found)[0] == "ok"
    assert told(found)[-2:] == ["ok", "ok"]
    assert told(found).count("ok") == 3
    breaks = table.count(b"\n")
    assert found[-1].source == f"a.csv#{breaks - 1}"
    assert found[-1].text == 'Benih jagung\ndibagikan "gratis"'


def test_formats_csv_in_old_encoding_and_without_text(read):
    (record,) = read("a.csv", "text\nJum’at\n".encode("cp1252"))
    assert record.text == "Jum’at"
    assert [w.split(":")[0] for w in record.warnings] == ["input.windows_1252"]
    assert told(read("b.csv", b"isi\nBenih\n")) == ["input.no_text_column"]
    assert told(read("c.csv", "text\nBenih\n".encode("utf-16"))) == ["input.not_utf8"]
    assert told(read("d.csv", b"text\n")) == []


def test_formats_parquet_moments_and_columns(read):
    row = {"text": "Benih", "published_at": datetime(2019, 7, 12, 7, 5, tzinfo=UTC)}
    (record,) = read("a.parquet", made.parquet([row | {"kolom": [1]}]))
    assert record.published_at == "2019-07-12T07:05:00+00:00"
    assert told(read("b.parquet", made.parquet([{"isi": "Benih"}]))) == [
        "input.no_text_column"
    ]
    assert told(read("c.parquet", b"PAR1 no table PAR1")) == ["input.unreadable"]


def test_formats_damaged_row_group_leaves_the_others_alone(read):
    options = {"row_group_size": 2, "compression": "gzip", "use_dictionary": False}
    whole = made.parquet(made.articles(6), **options)
    torn = bytearray(whole)
    at = whole.index(b"\x1f\x8b", len(whole) // 3)
    torn[at : at + 40] = bytes(40)
    found = read("a.parquet", bytes(torn))
    assert told(found).count("ok") == 4
    assert [r for r in told(found) if r != "ok"] == ["input.damaged"]


def test_formats_page_without_main_text_and_page_that_is_none(read):
    assert told(read("a.html", b"<html><body></body></html>")) == ["input.no_main_text"]
    assert told(read("b.htm", b"")) == ["input.empty"]
    assert told(read("c.html", bytes(range(256)))) == ["input.binary"]


def test_formats_page_is_completed_by_what_fetch_noted(tmp_path):
    paragraph = "<p>Bupati membuka pasar desa yang dibangun warga selama dua bulan.</p>"
    page = f"<html><body><article>{paragraph * 3}</article></body></html>"
    (tmp_path / "a.html").write_text(page)
    note = {"url": "https://infopublik.id/1", "published_at": "2019-07-12", "etag": "x"}
    (tmp_path / "a.html.json").write_text(json.dumps(note))
    (record,) = discover([tmp_path])
    assert (record.url, record.published_at) == (note["url"], "2019-07-12")


def test_formats_web_archive_takes_pages_of_chosen_hosts_only(read):
    page = made.page(RECORDS[0])
    archive = b"".join(
        [
            made.answer("https://infopublik.id/1", page),
            made.answer("https://berita.example/2", page),
            made.answer("https://sikka.go.id/3", gzip.compress(page)),
            made.answer(
                "https://sikka.go.id/4",
                gzip.compress(page),
                headers="Content-Encoding: gzip\r\n",
            ),
            made.answer("https://notgo.id/5", page),
            made.answer("https://sikka.go.id/6", page, status="404 Not Found"),
            made.answer("https://sikka.go.id/4", page),
        ]
    )
    found = read("a.warc", archive)
    assert [(f.source, r) for f, r in zip(found, told(found), strict=True)] == [
        ("a.warc#https://infopublik.id/1", "ok"),
        ("a.warc#https://sikka.go.id/3", "input.binary"),
        ("a.warc#https://sikka.go.id/4", "ok"),
        ("a.warc#https://sikka.go.id/4", "input.duplicate_source"),
    ]
    (other,) = read("a.warc", archive, hosts=["berita.example"])
    assert other.source == "a.warc#https://berita.example/2"


@pytest.mark.parametrize("bad", [0, 1, 2, 3, 4])
def test_formats_damaged_record_of_a_web_archive(read, bad):
    members = [gzip.compress(made.answer(r["url"], made.page(r)), 1) for r in RECORDS]
    torn = bytearray(members[bad])
    torn[60:90] = bytes(30)
    members[bad] = bytes(torn)
    found = read("a.warc.gz", b"".join(members))
    good = [f.url for f in found if told([f]) == ["ok"]]
    assert good == [r["url"] for i, r in enumerate(RECORDS) if i != bad]
    assert len(found) > len(good)


def test_formats_torn_web_archive_takes_no_part_for_a_whole(read):
    archive = b"".join(made.answer(r["url"], made.page(r)) for r in RECORDS)
    assert told(read("a.warc", archive[:-200])) == ["ok"] * 4 + ["input.damaged"]


TORN = {
    "a.txt.gz": gzip.compress(b"Benih jagung dibagikan. " * 9)[:-9],
    "a.txt.zst": made.zstd(b"Benih jagung dibagikan. " * 9)[:-2],
    "b.txt.gz": b"no gzip at all",
    "b.txt.zst": b"no zstd at all",
    "a.zip": made.zipped({"a.txt": b"Benih"})[:-9],
    "a.tar": b"no tar at all" * 99,
    "c.txt.gz": gzip.compress(b"Benih jagung")[:-8] + bytes(8),
}


@pytest.mark.parametrize("name", TORN)
def test_formats_nothing_partial_is_taken_for_whole(read, name):
    (found,) = read(name, TORN[name])
    assert found.reason == "input.damaged"
    assert found.detail.endswith(".")


def test_formats_bad_member_leaves_its_neighbours_alone(read):
    files = {"a.txt": b"Benih", "b.txt": b"jagung " * 99, "c.txt": b"padi"}
    torn = bytearray(made.zipped(files))
    torn[torn.index(b"b.txt") + 5] ^= 0xFF
    assert told(read("a.zip", bytes(torn))) == ["ok", "input.damaged", "ok"]
    files["b.txt"] = b""
    assert told(read("b.zip", made.zipped(files))) == ["ok", "input.empty", "ok"]
    files["b.txt.gz"] = TORN["a.txt.gz"]
    assert told(read("c.tar", made.tar(files))).count("ok") == 2


def test_formats_encrypted_member_is_refused(read):
    content = bytearray(made.zipped({"a.txt": b"Benih"}))
    for at in (6, content.index(b"PK\x01\x02") + 8):
        content[at] |= 1  # the flag that says: encrypted
    assert told(read("a.zip", bytes(content))) == ["input.damaged"]


def test_formats_same_name_twice_in_an_archive(read):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "Benih")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", "Padi")
    assert told(read("a.zip", out.getvalue())) == ["ok", "input.duplicate_source"]


def test_formats_bombs_are_limited(read):
    zeros = bytes(100 << 20)
    line = b'{"text": "' + zeros + b'"}'
    tracemalloc.start()
    assert told(read("a.jsonl.gz", gzip.compress(line))) == ["input.bomb"]
    assert told(read("a.jsonl.zst", made.zstd(line))) == ["input.bomb"]
    assert told(read("a.txt.zst", made.zstd(zeros))) == ["input.too_large"]
    assert told(read("a.zip", made.zipped({"a.jsonl": line}))) == ["input.bomb"]
    tracemalloc.stop()


def test_formats_archives_in_archives_end_somewhere(read):
    content = made.zipped({"a.txt": b"Benih"})
    for _ in range(3):
        content = made.zipped({"a.zip": content})
    assert told(read("a.zip", content)) == ["ok"]
    content = made.zipped({"a.zip": made.zipped({"a.zip": content})})
    assert told(read("a.zip", content)) == ["input.nested"]


def test_formats_memory_stays_flat(tmp_path):
    content = made.tar({f"{i}.jsonl": (GOOD + b"\n") * 50 for i in range(200)})
    (tmp_path / "a.tar.gz").write_bytes(gzip.compress(content))
    tracemalloc.start()
    count = sum(1 for _ in discover([tmp_path]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 10_000
    assert peak < 700_000  # unpacked it has 1 million bytes


def test_formats_globs(tmp_path):
    for name in (
        "2018/a.txt",
        "2019/a.txt",
        "2019/b.md",
        "2019/x/c.jsonl.gz",
        "_d.txt",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        content = gzip.compress(GOOD) if name.endswith("gz") else b"Benih"
        (tmp_path / name).write_bytes(content)

    def sources(pattern):
        return [f.source for f in discover([f"{tmp_path}/{pattern}"])]

    everything = ["2018/a.txt", "2019/a.txt", "2019/x/c.jsonl.gz#1"]
    assert sources("*") == everything
    assert sources("**/*") == everything
    assert sources("20*/a.txt") == everything[:2]
    assert sources("2019/*") == ["a.txt", "x/c.jsonl.gz#1"]
    both = list(discover([f"{tmp_path}/*/a.txt", tmp_path]))
    assert told(both).count("input.duplicate_source") == 2
    with pytest.raises(UnusableError, match="matches"):
        inputs.check([f"{tmp_path}/*.csv"])


def test_formats_name_with_a_star_is_no_glob(tmp_path):
    (tmp_path / "a*.txt").write_text("Benih")
    (tmp_path / "ab.txt").write_text("Padi")
    (record,) = discover([tmp_path / "a*.txt"])
    assert record.text == "Benih"


def test_formats_schema_of_parquet_may_be_any_kind_of_string(read):
    out = io.BytesIO()
    column = pa.array(["Benih", "Padi"]).dictionary_encode()
    made.pq.write_table(pa.table({"text": column}), out)
    assert told(read("a.parquet", out.getvalue())) == ["ok", "ok"]
