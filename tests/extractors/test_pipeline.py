"""The pipeline as a whole: components alone and together, offsets, the same facts."""

import gc
from datetime import datetime, timedelta, timezone

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.vocab import Vocab

from extractors import pipeline
from extractors.pipeline import EXTRACTORS, Extractor, build, uncollected

WIB = timezone(timedelta(hours=7))
TEXT = (
    "Oleh MC Kabupaten Sikka, Jumat, 12 Juli 2019 | 14:05 WITA - Redaktur: Ratna\n"
    "Maumere, InfoPublik - Plt. Kepala Dinas Perikanan Kabupaten Sikka, Norma Halimah, "
    "S.Pi., menyerahkan Surat Nomor 523/114/Perikanan/VII/2019 tanggal 9 Juli 2019 "
    "kepada para nelayan, Kamis (11/7).\n"
    "“Bantuan ini untuk Kabupaten Ende, Ngada, dan Sikka,” kata Norma Halimah. (MC "
    "Sikka/rini)"
)


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


@pytest.mark.parametrize("name", EXTRACTORS)
def test_each_component_works_alone_in_anybodys_pipeline(name):
    nlp = spacy.blank("id")
    nlp.add_pipe(f"fakta_{name}")
    doc = nlp.make_doc(TEXT)
    doc._.published_at = datetime(2019, 7, 12, tzinfo=WIB)
    doc = nlp(doc)
    for span in doc.spans[name]:
        fact = span._.get(name)
        assert fact.text in span.text
        assert doc.text[fact.start : fact.end] == fact.text


def spans_of(nlp):
    doc = nlp(TEXT)
    return {key: [span.text for span in group] for key, group in doc.spans.items()}


def test_a_pipeline_is_saved_and_loaded_with_its_facts(tmp_path):
    nlp = build()
    nlp.to_disk(tmp_path / "fakta")
    again = spacy.load(tmp_path / "fakta")
    assert spans_of(nlp)["dates"]
    assert spans_of(nlp) == spans_of(again)


def test_a_line_that_leads_to_another_article_holds_no_facts(extractor):
    teaser = "\nBaca juga: Bupati Alor Amon Sanga panen\n"
    raw = f"Bibit dibagi di Kabupaten Ende.{teaser}“Kami senang,{teaser}sekali,” kata dia."
    found = extractor(raw)
    assert [fact.region for fact in found.facts["regions"]] == ["Kabupaten Ende"]
    assert not found.facts["officials"]
    for facts in found.facts.values():
        for fact in facts:
            assert found.article.body[fact.start : fact.end] == fact.text


def test_every_kind_of_fact_is_found_in_one_article(extractor):
    found = extractor(TEXT)
    assert {name for name, facts in found.facts.items() if facts} >= {
        "dates",
        "decrees",
        "officials",
        "regions",
        "region_lists",
        "quotes",
    }


def test_an_extractor_alone_finds_what_it_finds_in_company(extractor):
    together = extractor(TEXT).facts
    for name in EXTRACTORS:
        assert Extractor([name])(TEXT).facts == {name: together[name]}


def test_the_components_of_a_pipeline_find_what_the_extractor_finds(extractor):
    body = extractor(TEXT).article.body
    doc = build()(body)
    assert extractor(body).article.body == body
    for name, facts in extractor(body).facts.items():
        assert tuple(span._.get(name) for span in doc.spans[name]) == facts


def test_extraction_leaves_no_reference_cycles(extractor):
    extractor(TEXT)
    gc.collect()
    with uncollected():
        extractor(TEXT)
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.collect() == 0


def vocabularies():
    gc.collect()
    return sum(type(held) is Vocab for held in gc.get_objects())


def test_a_renewed_vocabulary_takes_the_place_of_the_old(monkeypatch):
    monkeypatch.setattr(pipeline, "_TEXTS_A_VOCABULARY", 2)
    extract = Extractor()
    extract(TEXT)
    held = vocabularies()
    assert len({repr(extract(TEXT).facts) for _ in range(6)}) == 1
    assert vocabularies() == held


WORDS = [*TEXT.split(" "), "\n", "  ", "\u00a0", "İ", "😀", ""]


@settings(max_examples=60, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=60))
def test_offsets_hold_in_any_shuffled_text(extractor, words):
    extraction = extractor(" ".join(words))
    body = extraction.article.body
    every = [f for facts in extraction.facts.values() for f in facts]
    for fact in (*every, *extraction.mentions, *extraction.rejects):
        assert body[fact.start : fact.end] == fact.text != ""
