"""A body put together from known chunks is cut as if it were read word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.officials.word_cuts import cut, next_word

_PIECES = st.lists(
    st.sampled_from(
        (" ", "  ", "\n", "\n\n", "\u00a0", "-", ".", ",", "’", "'", "_", "é", "½", "İ")
    )
    | st.sampled_from(("Asma", "Khozin", "hadir", "drg", "Kab", "S", "ABRI", "2.500")),
    max_size=20,
).map("".join)


def _spans_one_by_one(body: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    while body[spans[-1][1] if spans else 0 :].strip():
        start, end = next_word(body, spans[-1][1] if spans else 0)
        spans.append((start, end))
    return spans


@given(_PIECES)
def test_cut_finds_the_words_of_reading_one_by_one(body):
    body = f"{body}."
    _, starts, ends = cut(body)
    wanted = [
        (start, end) for start, end in _spans_one_by_one(body) if body[start] != "\n"
    ]
    found = zip(starts, ends, strict=True)
    assert [(s, e) for s, e in found if body[s] != "\n"] == wanted


@given(_PIECES)
def test_cut_gives_every_word_a_letter(body):
    letters, starts, ends = cut(body)
    assert len(letters) == len(starts) == len(ends)


@pytest.mark.parametrize("body", ["", " ", "\n \n"])
def test_next_word_needs_a_word(body):
    with pytest.raises(ValueError, match="no word"):
        next_word(body.replace("\n", " "), 0)


CASES = {
    "line_ends_in_a_row_are_one_word": ("Alor\n\nhadir", [(0, 4), (4, 5), (6, 11)]),
    "closing_apostrophe_before_a_name": ("Asma’ Khozin", [(0, 5), (6, 12)]),
    "closing_apostrophe_before_others": ("Asma’ hadir", [(0, 4), (4, 5), (6, 11)]),
    "number_with_its_marks": ("2.500, 3", [(0, 5), (5, 6), (7, 8)]),
    "blanks_around": ("  Alor ", [(2, 6)]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("body", "spans"), CASES.values(), ids=CASES.keys())
def test_cut_tells_where_words_stand(body, spans):
    _, starts, ends = cut(body)
    assert list(zip(starts, ends, strict=True)) == spans
