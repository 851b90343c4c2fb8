import shutil

import pytest

from extractors import versions as module
from extractors.pipeline import EXTRACTORS
from extractors.versions import BASE, files_of, pipeline_version, versions


def test_versions_every_extractor_has_one_and_nothing_else_but_the_base():
    assert set(versions()) == {*EXTRACTORS, BASE}


def test_versions_every_module_and_vocabulary_belongs_to_somebody():
    used = {path for name in versions() for path in files_of(name)}
    files = [*module._HERE.rglob("*.py"), *module._WORDS.iterdir()]
    there = {path.relative_to(module._HERE) for path in files}
    assert {p.name for p in there - used} == {"__init__.py", "versions.py"}
    assert used <= there


def test_versions_follow_every_way_to_import(copy):
    (copy / "quotes" / "one.py").write_text("from . import two\n")
    (copy / "quotes" / "two.py").write_text("from .. import edtf\n")
    path = copy / "quotes" / "extractor.py"
    path.write_text(path.read_text() + "\n\nimport extractors.quotes.one\n")
    files = {path.as_posix() for path in files_of("quotes")}
    assert {"quotes/one.py", "quotes/two.py", "edtf.py"} <= files


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of the package that can be edited."""
    here = tmp_path / "extractors"
    shutil.copytree(module._HERE, here)
    monkeypatch.setattr(module, "_HERE", here)
    monkeypatch.setattr(module, "_WORDS", here / "vocabulary")
    module._roots.cache_clear()
    yield here
    module._roots.cache_clear()


def changed_by(copy, name):
    before = versions()
    path = copy / name
    path.write_bytes(path.read_bytes() + b"\n")
    after = versions()
    return {name for name in before if before[name] != after[name]}


def test_versions_of_untouched_copies_are_equal(copy):
    copied = versions()
    assert copied == versions()


@pytest.mark.parametrize(
    ("name", "among", "not_among"),
    [
        ("quotes/extractor.py", {"quotes"}, {"dates", "officials", "regions", BASE}),
        ("vocabulary/quotes.toml", {"quotes"}, {"dates", "regions", BASE}),
        ("vocabulary/regions.csv", {"regions", "officials"}, {"dates"}),
        ("edtf.py", {"dates"}, {"regions", BASE}),
        ("citations/__init__.py", {"dates", "decrees"}, {"regions", BASE}),
        ("regions/extractor.py", {"regions", "officials"}, {"region_lists", "dates"}),
        ("regions/region_rows.py", {"regions", "region_lists"}, {"dates"}),
        ("article/extractor.py", {BASE}, {"dates"}),
        ("pipeline.py", {BASE}, {"dates"}),
        ("vocabulary.py", {*EXTRACTORS, BASE}, set()),
    ],
)
def test_versions_change_with_what_an_extractor_is_made_of(
    name, among, not_among, copy
):
    changed = changed_by(copy, name)
    assert among <= changed
    assert not not_among & changed


def test_pipeline_version_tells_every_version_and_no_order():
    one = {"a": "1", "b": "2"}
    assert pipeline_version(one) == pipeline_version({"b": "2", "a": "1"})
    assert pipeline_version(one) != pipeline_version(one | {"b": "3"})
    assert len(pipeline_version(one)) == 16
