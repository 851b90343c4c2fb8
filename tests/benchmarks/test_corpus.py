"""The corpus is the same for the same seed, and varied enough to measure on."""

import json
import re

from benchmarks import corpus


def _words(records):
    return {word for r in records for word in re.findall(r"\w+", r["text"])}


def test_an_article_depends_on_seed_and_number_only():
    first = list(corpus.articles(20, seed=3))
    assert first == [corpus.article(n, seed=3) for n in range(20)]
    assert first != list(corpus.articles(20, seed=4))


def test_a_revision_changes_one_article_in_a_hundred():
    before, after = corpus.articles(250), corpus.articles(250, revised=True)
    changed = [a["source"] for a, b in zip(before, after, strict=True) if a != b]
    assert changed == ["00000000", "00000100", "00000200"]


def test_vocabulary_keeps_growing():
    records = list(corpus.articles(1_000))
    assert len(_words(records)) - len(_words(records[:500])) >= 15 * 500


def test_no_name_of_a_drawer_is_left_in_a_text():
    assert not any(set("{}") & set(r["text"]) for r in corpus.articles(300))


def test_write_fills_one_file_or_many(tmp_path):
    corpus.write(tmp_path / "lines", 30)
    corpus.write(tmp_path / "files", 30, as_text=True)
    lines = (tmp_path / "lines" / "articles-00000.jsonl").read_text().splitlines()
    texts = [p.read_text() for p in sorted((tmp_path / "files").rglob("*.txt"))]
    assert [json.loads(line)["text"] for line in lines] == texts
