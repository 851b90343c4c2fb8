"""Names with titles, read from plain text."""

import pytest

from extractors.officials import office_words
from extractors.officials.person_names import person_at, person_before
from extractors.reading import Reading

# Text after the mark, and the name that starts there; None for no name.
NAMES = {
    "two_words": ("kata ^Sukma Wiranegara lalu", "Sukma Wiranegara"),
    "one_word": ("kata ^Wiranegara lalu", "Wiranegara"),
    "four_words": ("kata ^Dewi Lestari Ambar Kusuma lalu", "Dewi Lestari Ambar Kusuma"),
    "titles": ("kata ^Drs. H. Sukma Wiranegara, M.Si. lalu", "Sukma Wiranegara"),
    "title_with_comma": ("kata ^dr, Sukma Wiranegara lalu", "Sukma Wiranegara"),
    "initial_first": ("kata ^M. Wiranegara lalu", "M. Wiranegara"),
    "initial_without_stop": ("kata ^M Wiranegara lalu", "M Wiranegara"),
    "initials_glued": ("kata ^A.M. Wiranegara lalu", "A.M. Wiranegara"),
    "initials_inside": ("kata ^Maria S.W. Belawa lalu", "Maria S.W. Belawa"),
    "initial_last": ("kata ^Sukma W lalu", "Sukma W"),
    "pilgrim_letter_inside": ("kata ^Rizal H. Sinaga lalu", "Rizal H. Sinaga"),
    "short_given_name": ("kata ^Muh. Wiranegara lalu", "Muh. Wiranegara"),
    "capitals_short": ("kata ^SA. Wiranegara lalu", "SA. Wiranegara"),
    "apostrophe": ("kata ^Syafi'i Ma’mun lalu", "Syafi'i Ma’mun"),
    "apostrophe_at_the_end": ("kata ^Asma’ Wiranegara lalu", "Asma’ Wiranegara"),
    "hyphen": ("kata ^Nur-Aini Belawa lalu", "Nur-Aini Belawa"),
    "bin": ("kata ^Hasan bin Yahya lalu", "Hasan bin Yahya"),
    "binti": ("kata ^Aminah binti Yahya lalu", "Aminah binti Yahya"),
    "clan_letters": ("kata ^Sukma Wiranegara RM, S.Pd lalu", "Sukma Wiranegara RM"),
    "bali": ("kata ^I Wayan Sudarta lalu", "I Wayan Sudarta"),
    "bali_capitals": (", ^AA Gede Sudarta lalu", "AA Gede Sudarta"),
    "sulawesi": ("kata ^Andi Baso Tenri lalu", "Andi Baso Tenri"),
    "unit_word_in_a_name": (
        "kata ^Budi Karya Wiranegara lalu",
        "Budi Karya Wiranegara",
    ),
    "stops_at_comma": ("kata ^Sukma, Belawa", "Sukma"),
    "stops_at_full_stop": ("kata ^Sukma. Belawa hadir", "Sukma"),
    "stops_at_headline_verb": (
        "Bupati ^Sukma Wiranegara Resmikan Pasar",
        "Sukma Wiranegara",
    ),
    "stops_at_weekday": ("kata ^Sukma Wiranegara Senin lalu", "Sukma Wiranegara"),
    "stops_at_line_end": ("kata ^Sukma Wiranegara\nBelawa hadir", "Sukma Wiranegara"),
    "stops_at_head": ("kata ^Sukma Wiranegara Bupati", "Sukma Wiranegara"),
    "bapak_is_no_name": ("kata ^Bapak Sukma Wiranegara lalu", "Sukma Wiranegara"),
    "lower_case": ("kata ^warga desa", None),
    "headline_verb": ("Bupati ^Resmikan Pasar", None),
    "verb_with_prefix": ("Bupati ^Menyerahkan Bantuan", None),
    "weekday": ("kemarin, ^Senin pagi", None),
    "unit": ("di ^Dinas Sosial", None),
    "noun_of_office": ("tentang ^Penyelenggaraan Pemerintahan", None),
    "initials_alone": ("kata ^A.M. lalu", None),
    "number": ("kata ^12 orang", None),
    "direction": ("di ^Waibakul Selatan lalu", None),
}

BEFORE = {
    "plain": ("ujar Sukma Wiranegara^, Kabid", "Sukma Wiranegara"),
    "suffixes": ("ujar Sukma Wiranegara, ST., MT^, Kabid", "Sukma Wiranegara"),
    "prefix": ("oleh Drs. Sukma Wiranegara^ selaku", "Sukma Wiranegara"),
    "sentence_start": ("Selesai. Sukma Wiranegara^, Camat", "Sukma Wiranegara"),
    "after_function_word": ("Sementara Sukma Wiranegara^, Camat", "Sukma Wiranegara"),
    "nothing": ("kata dia^, Camat", None),
}


def _words(marked):
    text = marked.replace("^", "")
    words = office_words.read(Reading(text))
    return words, marked.index("^")


@pytest.mark.parametrize(("marked", "wanted"), NAMES.values(), ids=NAMES.keys())
def test_person_names_at(marked, wanted):
    words, offset = _words(marked)
    person = person_at(words, words.starts.index(offset))
    assert (person and person.name) == wanted


@pytest.mark.parametrize(("marked", "wanted"), BEFORE.values(), ids=BEFORE.keys())
def test_person_names_before(marked, wanted):
    words, offset = _words(marked)
    person = person_before(words, words.ends.index(offset) + 1)
    assert (person and person.name) == wanted


def test_person_names_titles_are_cut():
    words, offset = _words("kata ^Prof. Dr. Hj. Lestari Ambarwati, S.H., M.Hum. lalu")
    person = person_at(words, words.starts.index(offset))
    assert person.prefix_titles == ("Prof.", "Dr.", "Hj.")
    assert person.suffix_titles == ("S.H.", "M.Hum.")
