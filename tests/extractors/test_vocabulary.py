"""Every vocabulary loads, and every word of it proves its examples.

A new vocabulary joins by being there. How its examples are tried may be told in
``trials/``; see there.
"""

import re
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

import pytest

from extractors.vocabulary import FOLDER, Entry, Vocabulary, fold, load, pattern_of
from tests.extractors.trials import stands_as_word

NAMES = sorted(path.stem for path in FOLDER.glob("*.toml"))
PROOFS = [
    pytest.param(name, entry, text, is_wanted, id=f"{name}.{kind}.{entry.id}-{text}")
    for name in NAMES
    for kind in load(name).kinds
    for entry in load(name).entries(kind)
    for texts, is_wanted in ((entry.examples, True), (entry.counter_examples, False))
    for text in texts
]


def trial(name: str) -> Callable[[Entry, str], bool]:
    module = f"tests.extractors.trials.{name}"
    if find_spec(module) is None:
        return stands_as_word
    is_found: Callable[[Entry, str], bool] = import_module(module).is_found
    return is_found


@pytest.mark.parametrize(("name", "entry", "text", "is_wanted"), PROOFS)
def test_vocabulary_examples(name, entry, text, is_wanted):
    assert trial(name)(entry, text) is is_wanted


@pytest.mark.parametrize("name", NAMES)
def test_vocabulary_names_its_source(name):
    assert load(name).about.get("source")


def test_vocabulary_refuses_a_form_with_two_ids():
    entries = [Entry("month", "3", ("Mar",)), Entry("month", "5", ("mar",))]
    with pytest.raises(ValueError, match="has two ids"):
        Vocabulary("dates", {}, entries)


def test_vocabulary_folds_apostrophes_blanks_and_case():
    assert fold(" JUM’AT\u00a0\n Agung") == fold("jum'at agung")


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("hari Jum‘at", True),
        ("sampai\n dengan", True),
        ("SAMPAI DENGAN", True),
        ("sesampai dengan", False),
        ("10Jum'at2", True),
    ],
)
def test_vocabulary_pattern_is_bounded_by_non_letters(text, is_found):
    pattern = pattern_of(["Jum'at", "sampai dengan"])
    assert (re.search(pattern, text, re.IGNORECASE) is not None) is is_found
