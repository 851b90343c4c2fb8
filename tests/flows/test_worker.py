"""One batch: bad records are set aside, and foreign rules refused."""

import pytest

from extractors.pipeline import EXTRACTORS
from extractors.versions import pipeline_version, versions
from flows import worker
from flows.errors import UnusableError
from flows.inputs import RawRecord
from flows.worker import extract_batch

VERSION = pipeline_version(versions())
ALL = tuple(EXTRACTORS)


def record(source, text="Rapat digelar di Kabupaten Sikka, 4 Maret 2019."):
    return RawRecord(source=source, text=text, content_sha256="ab" * 32)


def test_a_batch_gives_rows_of_every_article():
    done = extract_batch([record("a"), record("b")], names=ALL, version=VERSION)
    assert (done.articles, done.quarantined) == (2, [])
    assert done.rows["dates"]["edtf"].to_pylist() == ["2019-03-04"] * 2


@pytest.mark.parametrize(
    ("error", "reason"),
    [(KeyError("x"), "extract.failed"), (MemoryError(), "extract.failed")],
)
def test_an_article_that_fails_leaves_the_others_alone(monkeypatch, error, reason):
    real = worker._extractor(ALL)

    def fails(text, **told):
        if text == "bad":
            raise error
        return real(text, **told)

    monkeypatch.setattr(worker, "_extractor", lambda names: fails)
    batch = [record("a"), record("b", "bad"), record("c")]
    done = extract_batch(batch, names=ALL, version=VERSION)
    assert done.articles == 2
    assert [(q.source, q.reason) for q in done.quarantined] == [("b", reason)]


def test_an_article_that_takes_too_long_is_quarantined(monkeypatch):
    def never(text, **told):
        while True:
            pass

    monkeypatch.setattr(worker, "TIME_LIMIT_S", 0.05)
    monkeypatch.setattr(worker, "_extractor", lambda names: never)
    done = extract_batch([record("a")], names=ALL, version=VERSION)
    assert [q.reason for q in done.quarantined] == ["extract.too_slow"]


def test_a_worker_with_other_rules_is_refused():
    with pytest.raises(UnusableError, match="the same fakta"):
        extract_batch([record("a")], names=ALL, version="0" * 16)
