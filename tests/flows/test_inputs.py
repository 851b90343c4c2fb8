import io
import json
import os
import tracemalloc
from pathlib import Path

import pytest

from extractors.article.decode import MOST_BYTES, MOST_CHARS
from flows.inputs import Quarantined, RawRecord, discover

TEXT = "Benih jagung dibagikan kepada kelompok tani."


@pytest.fixture
def raw(tmp_path):
    def fill(files: dict[str, str | bytes | list]) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, list):
                rows = (r if isinstance(r, str) else json.dumps(r) for r in content)
                content = "\n".join(rows)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return fill


def told(found) -> list[tuple[str, str]]:
    """Return sources with what came of them: ok, or the reason of the refusal."""
    return [(f.source, getattr(f, "reason", "ok")) for f in found]


def test_inputs_walk_folders_in_name_order_and_skip_hidden_names(raw):
    root = raw(
        {
            "b.txt": TEXT,
            "a/z.TXT": TEXT,
            "a/y/x.txt": TEXT,
            "a-1.txt": TEXT,
            ".hidden.txt": TEXT,
            "_draft.txt": TEXT,
            "_parts/c.txt": TEXT,
            "readme.md": TEXT,
        }
    )
    names = ["a/y/x.txt", "a/z.TXT", "a-1.txt", "b.txt"]
    assert told(discover([root])) == [(name, "ok") for name in names]
    assert list(discover([root])) == list(discover([str(root)]))


def test_inputs_text_file_is_one_record(raw):
    root = raw({"kota/a.txt": (TEXT + "\r\n").encode("utf-16")})
    (record,) = discover([root])
    assert (record.source, record.text) == ("kota/a.txt", TEXT + "\n")
    assert (record.title, record.published_at, record.url) == (None, None, None)


def test_inputs_json_lines_are_a_record_a_line(raw):
    root = raw(
        {
            "a.jsonl": [
                {"text": TEXT, "source": "x-1", "title": " Benih ", "url": "u"},
                "",
                {"text": TEXT, "published_at": "2019-05-06", "kolom": [1]},
                {"text": TEXT, "source": "", "title": "", "published_at": 20190506},
            ]
        }
    )
    first, second, third = discover([root])
    assert (first.source, first.title, first.url) == ("a.jsonl#x-1", "Benih", "u")
    assert (second.source, second.published_at) == ("a.jsonl#3", "2019-05-06")
    assert (third.source, third.title, third.published_at) == ("a.jsonl#4", None, None)
    assert [w.split(":")[0] for w in third.warnings] == ["input.field_ignored"]


BAD_LINES = {
    "not_json": ('{"text": "Benih', "input.not_json"),
    "nested_without_end": ("[" * 200_000, "input.not_json"),
    "endless_number": (f'{{"text": {"9" * 5000}}}', "input.not_json"),
    "not_an_object": ('["Benih"]', "input.not_an_object"),
    "no_text": ('{"title": "Benih"}', "input.no_text"),
    "text_null": ('{"text": null}', "input.no_text"),
    "text_is_a_list": ('{"text": ["Benih"]}', "input.text_not_string"),
    "text_empty": ('{"text": ""}', "input.blank"),
    "text_blank": ('{"text": " \\n"}', "input.blank"),
    "binary": (b"\x00\x01\x02\x03\x04", "input.binary"),
    "duplicate": ('{"text": "Benih", "source": "x"}', "input.duplicate_source"),
}


@pytest.mark.parametrize(("line", "reason"), BAD_LINES.values(), ids=BAD_LINES.keys())
def test_inputs_bad_line_leaves_its_neighbours_alone(raw, line, reason):
    line = line if isinstance(line, bytes) else line.encode()
    before = json.dumps({"text": TEXT, "source": "x"}).encode()
    after = json.dumps({"text": TEXT}).encode()
    root = raw({"a.jsonl": b"\n".join([before, line, after])})
    first, bad, last = discover([root])
    assert (first.source, last.source) == ("a.jsonl#x", "a.jsonl#3")
    source = "a.jsonl#x" if reason == "input.blank" and b"source" in line else None
    assert (bad.source, bad.reason) == (source or "a.jsonl#2", reason)
    assert bad.detail.endswith(".")
    assert len(bad.content_sha256) == 64


def test_inputs_line_that_is_too_long_is_passed_over(raw):
    long = json.dumps({"text": "a" * MOST_BYTES}).encode()
    root = raw({"a.jsonl": long + b"\n" + json.dumps({"text": TEXT}).encode()})
    assert told(discover([root])) == [
        ("a.jsonl#1", "input.too_large"),
        ("a.jsonl#2", "ok"),
    ]


def test_inputs_json_lines_in_other_encodings(raw):
    rows = json.dumps({"text": "Jum’at"}, ensure_ascii=False)
    root = raw(
        {
            "bom.jsonl": b"\xef\xbb\xbf" + rows.encode(),
            "old.jsonl": rows.encode("cp1252"),
            "wide.jsonl": rows.encode("utf-16"),
        }
    )
    bom, old, wide = discover([root])
    assert (bom.text, bom.warnings) == ("Jum’at", ())
    assert old.text == "Jum’at"
    assert [w.split(":")[0] for w in old.warnings] == ["input.windows_1252"]
    assert wide.reason == "input.not_utf8"


def test_inputs_digest_is_of_all_that_facts_depend_on(raw):
    root = raw(
        {
            "a.txt": TEXT,
            "b.txt": b"\xef\xbb\xbf" + TEXT.encode(),
            "c.jsonl": [
                {"text": TEXT, "source": "s", "extra": 1},
                {"text": TEXT, "title": "Benih"},
                {"text": TEXT, "published_at": "Benih"},
                {"text": TEXT, "url": "Benih"},
                {"text": TEXT + " "},
            ],
        }
    )
    digests = [record.content_sha256 for record in discover([root])]
    assert digests[0] == digests[1] == digests[2]
    assert len(set(digests)) == 5


def test_inputs_bad_files_leave_their_neighbours_alone(raw):
    root = raw(
        {
            "a.txt": TEXT,
            "binary.txt": bytes(range(256)),
            "empty.txt": b"",
            "folder.txt/inside.txt": TEXT,
            "large.txt": b"a" * (MOST_CHARS + 1),
            "larger.txt": b"a" * (MOST_BYTES + 1),
            "z.txt": TEXT,
        }
    )
    (root / "dangling.txt").symlink_to(root / "nowhere")
    (root / "loop.txt").symlink_to(root / "loop.txt")
    os.mkfifo(root / "pipe.txt")
    found = list(discover([root]))
    assert told(found) == [
        ("a.txt", "ok"),
        ("binary.txt", "input.binary"),
        ("dangling.txt", "input.vanished"),
        ("empty.txt", "input.empty"),
        ("folder.txt", "input.directory"),
        ("folder.txt/inside.txt", "ok"),
        ("large.txt", "input.too_large"),
        ("larger.txt", "input.too_large"),
        ("loop.txt", "input.unreadable"),
        ("pipe.txt", "input.not_a_file"),
        ("z.txt", "ok"),
    ]
    assert all(f.detail.endswith(".") for f in found if isinstance(f, Quarantined))


def test_inputs_links_to_folders_are_not_followed_but_given_ones_are(raw, tmp_path):
    root = raw({"real/a.txt": TEXT})
    (root / "real" / "up").symlink_to(root, target_is_directory=True)
    (root / "link").symlink_to(root / "real", target_is_directory=True)
    assert told(discover([root])) == [("real/a.txt", "ok")]
    assert told(discover([root / "link"])) == [("a.txt", "ok")]


def test_inputs_unreadable_file_and_folder(raw, monkeypatch):
    root = raw({"a.txt": TEXT, "closed/b.txt": TEXT, "z.txt": TEXT})
    scan, opened = os.scandir, Path.open

    def refuse_folder(path):
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    def refuse_file(path, *args, **kwargs):
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **kwargs)

    monkeypatch.setattr(os, "scandir", refuse_folder)
    monkeypatch.setattr(Path, "open", refuse_file)
    assert told(discover([root])) == [
        ("a.txt", "input.unreadable"),
        ("closed", "input.unreadable"),
        ("z.txt", "ok"),
    ]


def test_inputs_read_error_in_the_middle_keeps_what_was_read(raw, monkeypatch):
    root = raw({"a.jsonl": [{"text": TEXT}], "z.txt": TEXT})

    class Torn(io.BytesIO):
        def readline(self, size=-1):
            line = super().readline(size)
            if not line:
                raise OSError(5, "Input/output error")
            return line

    content = (root / "a.jsonl").read_bytes()
    opened = Path.open

    def torn(path, *args, **kwargs):
        if path.suffix == ".jsonl":
            return Torn(content)
        return opened(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", torn)
    assert told(discover([root])) == [
        ("a.jsonl#1", "ok"),
        ("a.jsonl", "input.unreadable"),
        ("z.txt", "ok"),
    ]


def test_inputs_paths_that_are_files_or_missing(raw):
    root = raw({"a.txt": TEXT, "b.md": TEXT})
    paths = [root / "a.txt", root / "b.md", root / "c.txt"]
    assert told(discover(paths)) == [
        ("a.txt", "ok"),
        ("b.md", "input.unknown_format"),
        ("c.txt", "input.vanished"),
    ]


def test_inputs_second_of_one_source_is_quarantined(raw):
    root = raw({"2018/a.txt": TEXT, "2019/a.txt": TEXT, "2019/b.txt": TEXT})
    found = discover([root / "2018", root / "2019", root / "2019" / "b.txt"])
    assert told(found) == [
        ("a.txt", "ok"),
        ("a.txt", "input.duplicate_source"),
        ("b.txt", "ok"),
        ("b.txt", "input.duplicate_source"),
    ]


def test_inputs_name_that_is_no_utf8_can_be_stored(raw):
    root = raw({"a.txt": TEXT})
    (root / "a.txt").rename(root / os.fsdecode(b"b\xff.txt"))
    (record,) = discover([root])
    assert isinstance(record, RawRecord)
    assert record.source == "b\\xff.txt"


def test_inputs_memory_stays_flat(raw):
    row = json.dumps({"text": TEXT * 100}) + "\n"
    root = raw({"a.jsonl": row * 3000})
    tracemalloc.start()
    count = sum(1 for _ in discover([root]))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 3000
    assert peak < 2_000_000  # the file has 13 million bytes
