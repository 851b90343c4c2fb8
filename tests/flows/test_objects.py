"""Object stores: the same as folders, whatever library reaches them."""

import uuid

import pytest

from flows import inputs
from flows.errors import UnusableError
from flows.inputs import discover
from tests.flows import wrappings as made

RECORDS = made.articles(3)
FILES = {f"2019/{name}": c for name, c in made.wrappings(RECORDS).items()}
FILES |= {"2019/_draft.txt": b"Benih", "2019/readme.md": b"Benih", "a.txt": b"Padi"}


@pytest.fixture
def memory():
    import fsspec

    files = fsspec.filesystem("memory")
    root = f"/{uuid.uuid4().hex}"
    for name, content in FILES.items():
        files.pipe_file(f"{root}/{name}", content)
    yield f"memory:/{root}"
    files.rm(root, recursive=True)


@pytest.fixture
def bucket(s3):
    for name, content in FILES.items():
        s3.pipe_file(f"berita/raw/{name}", content)
    return "s3://berita/raw"


def plain(tmp_path, paths):
    """Return what the same files give in a folder."""
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return list(discover([f"{tmp_path}{path}" for path in paths]))


@pytest.mark.parametrize("path", ["", "/2019", "/2019/a.jsonl", "/2019/*.gz", "/*"])
def test_objects_in_memory_are_read_like_files(memory, tmp_path, path):
    inputs.check([memory + path])
    assert list(discover([memory + path])) == plain(tmp_path, [path])


def test_objects_that_are_not_there(memory):
    with pytest.raises(UnusableError, match="nothing"):
        inputs.check([f"{memory}/2020"])
    with pytest.raises(UnusableError, match="nothing"):
        inputs.check([f"{memory}/*.csv"])
    with pytest.raises(UnusableError, match="cannot be read"):
        inputs.check(["nosuchstore://berita"])
    (found,) = discover([f"{memory}/2020.txt"])
    assert found.reason == "input.vanished"


def test_objects_at_two_addresses_with_one_name(memory, tmp_path):
    (tmp_path / "a.txt").write_text("Padi")
    found = list(discover([tmp_path, memory]))
    assert [f.source for f in found if f.source == "a.txt"] == ["a.txt", "a.txt"]
    assert getattr(found[-1], "reason", "") == "input.duplicate_source"


def test_objects_that_fail_are_not_taken_for_gone(memory, monkeypatch):
    from fsspec.implementations.memory import MemoryFile

    def fail(self, size=-1):
        raise ConnectionError("reset by peer")

    monkeypatch.setattr(MemoryFile, "read", fail)
    with pytest.raises(UnusableError, match="reset by peer"):
        list(discover([f"{memory}/a.txt"]))


def test_objects_in_a_bucket(bucket, tmp_path):
    inputs.check([bucket])
    assert list(discover([bucket])) == plain(tmp_path, [""])
    (one,) = discover([f"{bucket}/a.t*"])
    assert (one.source, one.text) == ("a.txt", "Padi")
    with pytest.raises(UnusableError, match="nothing"):
        inputs.check(["s3://other-bucket/raw"])


def test_objects_without_their_library_say_what_to_install(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(UnusableError, match=r"fakta\[inputs\]"):
        inputs.check(["s3://berita"])
