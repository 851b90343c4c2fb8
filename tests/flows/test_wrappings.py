"""Equal facts from equal articles, whatever they are wrapped in and wherever they lie.

``FAKTA_RECORDS=1000`` takes so many articles in each wrapping.
"""

import gzip
import os

import pytest

from benchmarks import corpus
from flows.run import Run
from tables.loading import load
from tables.schemas import FACT_TABLES
from tests.flows import wrappings as made

RECORDS = int(os.environ.get("FAKTA_RECORDS", "20"))
# Of these, one each lies in the object store.
DISTANT = ("b.jsonl.gz", "e.csv", "h.parquet.zst", "k.tar.gz", "n.zip", "q.warc.gz")


def records():
    """Return articles as pages have them: without blank lines, and blanks at ends."""
    found = []
    for told in corpus.articles(RECORDS):
        lines = map(str.strip, told["text"].split("\n"))
        text = "\n".join(filter(None, lines))
        url = f"https://infopublik.id/kategori/nusantara/{told['source']}/berita"
        title = text.partition("\n")[0]
        found.append(told | {"text": text, "title": title, "url": url})
    return found


def in_fields(articles):
    """Return files by name that tell title, moment and address beside the text."""
    pages = {f"{a['source']}.html": made.page(a) for a in articles}
    wrapped = made.wrappings(articles)
    return {
        **wrapped,
        **{f"s3-{name}": wrapped[name] for name in DISTANT},
        **{f"html/{name}": content for name, content in pages.items()},
        **{f"html-gz/{name}.gz": gzip.compress(c) for name, c in pages.items()},
        **{f"html-zst/{name}.zst": made.zstd(c) for name, c in pages.items()},
    }


def bare(articles):
    """Return files by name that hold the texts alone."""
    texts = {f"{a['source']}.txt": a["text"].encode() for a in articles}
    return {
        "text.jsonl": made.jsonl([{"text": a["text"]} for a in articles]),
        "text.parquet": made.parquet([{"text": a["text"]} for a in articles]),
        "text.tar.zst": made.zstd(made.tar(texts)),
        "text.zip": made.zipped(texts),
        **{f"s3-txt/{name}": content for name, content in texts.items()},
        **{f"txt/{name}": content for name, content in texts.items()},
        **{f"txt-gz/{name}.gz": gzip.compress(c) for name, c in texts.items()},
        **{f"txt-zst/{name}.zst": made.zstd(c) for name, c in texts.items()},
    }


def wrapping(source: str) -> str:
    """Return the file or folder in which an article lies."""
    return source.partition("#")[0].partition("/")[0]


def facts(out):
    """Return the facts of each wrapping: table by table, in the order of the texts."""
    articles = load("articles", engine="arrow", folder=out)
    place = {
        article: (wrapping(source), body)
        for article, source, body in zip(
            *(articles[name].to_pylist() for name in ("article_id", "source", "body")),
            strict=True,
        )
    }
    found = {name: {} for name, _ in place.values()}
    for table in FACT_TABLES:
        rows = load(table, engine="arrow", folder=out)
        for row in rows.to_pylist():
            name, body = place[row.pop("article_id")]
            found[name].setdefault(table, []).append((body, *map(str, row.values())))
    bodies = {name: [] for name in found}
    for name, body in place.values():
        bodies[name].append(body)
    for name, of in found.items():
        of["articles"] = bodies[name]
        for rows in of.values():
            rows.sort()
    return found


@pytest.mark.timeout(300 + 5 * RECORDS)
def test_wrappings_give_equal_facts_from_equal_articles(s3, tmp_path):
    articles = records()
    kinds = [in_fields(articles), bare(articles)]
    for name, content in {**kinds[0], **kinds[1]}.items():
        if name.startswith("s3"):
            s3.pipe_file(f"berita/{name}", content)
        else:
            (tmp_path / "raw" / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "raw" / name).write_bytes(content)
    raw, out = [str(tmp_path / "raw"), "s3://berita"], tmp_path / "out"
    with Run(raw, str(out), engine="serial") as run:
        run.extract()
        assert run.publish().quarantine == []

    found = facts(out)
    for kind in kinds:
        names = sorted({*map(wrapping, kind)})
        wanted = found[names[0]]
        assert len({*wanted["articles"]}) == len(wanted["articles"]) == RECORDS
        assert all(wanted[table] for table in ("dates", "officials", "decrees"))
        assert [name for name in names if found[name] != wanted] == []
