"""How right the facts are, with floors that only a reasoned change may lower.

On the sample articles always; on the annotated development articles by their own scorer,
where they are at hand.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from extractors.pipeline import Extractor
from flows.run import Run

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "data" / "raw"
ANNOTATED = ROOT / "tests" / "data" / "samples.gold.jsonl"
GOLD = [json.loads(line) for line in ANNOTATED.read_text("utf-8").splitlines()]
DEVELOPMENT = ROOT.parent / "shared" / "gold"

# F1 below which the samples must not fall: as measured, rounded down.
FLOORS = {
    "dates": 0.98,
    "officials": 0.98,
    "decrees": 0.99,
    "regions": 0.99,
    "region_lists": 0.99,
}
DEVELOPMENT_FLOORS = {
    "metadata": 0.99,
    "dates": 0.98,
    "officials.name": 0.98,
    "officials.full": 0.95,
    "decrees.number": 0.99,
    "decrees.full": 0.98,
    "regions": 0.99,
    "region_lists.items": 0.99,
    "region_lists.full": 0.95,
}


@pytest.fixture(scope="module")
def found():
    extract = Extractor()
    return {
        gold["source"]: extract(
            (SAMPLES / f"{gold['source']}.txt").read_text(encoding="utf-8")
        )
        for gold in GOLD
    }


def wanted_and_got(table, gold, extraction):
    """Return what an annotator and what the extractor says, as bags of plain values."""
    facts = extraction.facts[table]
    match table:
        case "dates":
            return [d["edtf"] for d in gold[table]], [f.edtf for f in facts]
        case "officials":
            return (
                [(o["name"], o["acting"], o["region"]) for o in gold[table]],
                [(f.name, f.acting, f.region) for f in facts],
            )
        case "decrees":
            return (
                [(d["kind"], d["number"]) for d in gold[table]],
                [(f.kind, f.number) for f in facts],
            )
        case "regions":
            named = {r for r in gold[table] if not r.startswith("?")}
            optional = {r[1:] for r in gold[table] if r.startswith("?")}
            return list(named), list({f.region for f in facts} - optional)
    return (
        [tuple(item) for told in gold[table] for item in told["items"]],
        [(item.ordinal, item.region) for told in facts for item in told.items],
    )


@pytest.mark.parametrize("table", FLOORS)
def test_samples_stay_as_right_as_they_were(table, found):
    right = wrong = missed = 0
    for gold in GOLD:
        must = {
            **gold,
            table: [
                f for f in gold[table] if isinstance(f, str) or not f.get("optional")
            ],
        }
        want, got = (
            Counter(x) for x in wanted_and_got(table, must, found[gold["source"]])
        )
        may = Counter(wanted_and_got(table, gold, found[gold["source"]])[0])
        right += (want & got).total()
        wrong += (got - may).total()
        missed += (want - got).total()
    assert 2 * right / (2 * right + wrong + missed) >= FLOORS[table]


def test_samples_have_the_right_speaker_or_none(found):
    right = 0
    for gold in GOLD:
        spoken = {
            plain(f.text): f.speaker for f in found[gold["source"]].facts["quotes"]
        }
        for quote in gold.get("quotes", ()):
            said = next(
                (t for t in spoken if t.startswith(opening(quote["text"]))), None
            )
            assert said is not None, quote
            assert spoken[said] in (quote["speaker"], None)
            right += spoken[said] == quote["speaker"]
    assert right >= 67


def plain(text):
    return " ".join(text.split())


def opening(text):
    """Return the first words of a quotation, without its marks."""
    return plain(" ".join(text.split()[:4])).strip('“”"')


@pytest.mark.skipif(
    not DEVELOPMENT.is_dir(), reason="the development articles are not at hand"
)
def test_development_articles_stay_as_right_as_they_were(tmp_path):
    articles = DEVELOPMENT / "dev.articles.jsonl"
    with Run([str(articles)], str(tmp_path), engine="serial") as run:
        run.extract()
        run.publish()
    told = subprocess.run(
        [
            sys.executable,
            DEVELOPMENT / "score.py",
            DEVELOPMENT / "dev.gold.jsonl",
            tmp_path,
            "--json",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    scores = json.loads(told.stdout)
    assert scores["bad_spans"] == 0
    low = {
        m: scores[m]["f1"] for m, f in DEVELOPMENT_FLOORS.items() if scores[m]["f1"] < f
    }
    assert low == {}
