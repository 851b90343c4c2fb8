"""What holds for every date: neighbours, blanks, dashes, EDTF, time linear in length."""

import time
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors import citations
from extractors.dates import find
from extractors.reading import Reading

PUBLISHED = datetime(2021, 3, 17, tzinfo=UTC)
SENTENCES = (
    "Senin (8/5/2017) pukul 08.00 WIB",
    "5-9 April 2021",
    "5 April 2021 - 9 April 2021",
    "Senin - Selasa (8 - 9/3)",
    "12, 14 dan 19 Mei 2021",
    "bulan Mei tahun 2018",
    "periode 2016 - 2021",
    "triwulan II-2019",
    "hari ini, Rabu (17/3)",
    "Selasa pekan lalu",
    "12 Rabiul Awal 1441 H",
    "tahun anggaran 2020",
)
PATIENT = settings(deadline=None)  # the machine may be busy
BLANKS = st.sampled_from([" ", "  ", " " * 40, "\u00a0", "\n", " \n", "\t", "\u2009"])
DASHES = st.sampled_from(["-", "–", "—", "--", "‒"])
PIECES = (
    *("Senin", "(", ")", "/", "-", ".", ",", "5", "12", "31", "Mei", "Maret", "2019"),
    *("2021", "21", "tahun", "bulan", "pekan", "dan", "s.d.", "hingga", "lalu", "ini"),
    *("malam", "hari", "pukul", "08.00", "WIB", "triwulan", "II", "awal", "akhir"),
    *("1441", "H", "Ramadan", "tanggal", "setiap", "periode", "2.019", "kemarin"),
)
# Neighbours that are no part of a date themselves.
NEIGHBOURS = st.text(st.sampled_from("abxyzç“”!?\n é"), max_size=30)


def values(text):
    facts = find(Reading(text, published_at=PUBLISHED)).facts
    return [fact.edtf for fact in facts]


@PATIENT
@given(st.sampled_from(SENTENCES), NEIGHBOURS, NEIGHBOURS)
def test_dates_survive_any_neighbours(sentence, before, after):
    text = f"{before} . {sentence} ; {after}"
    facts = find(Reading(text, published_at=PUBLISHED)).facts
    assert [fact.edtf for fact in facts] == values(sentence)
    shift = len(before) + 3
    alone = find(Reading(sentence, published_at=PUBLISHED)).facts
    assert [f.start for f in facts] == [f.start + shift for f in alone]


@PATIENT
@given(st.sampled_from(SENTENCES), BLANKS)
def test_dates_do_not_depend_on_the_kind_of_blank(sentence, blank):
    assert values(sentence.replace(" ", blank)) == values(sentence)


@PATIENT
@given(st.sampled_from(SENTENCES), DASHES)
def test_dates_do_not_depend_on_the_kind_of_dash(sentence, dash):
    assert values(sentence.replace("-", dash)) == values(sentence)


@PATIENT
@given(st.text(max_size=200))
def test_dates_offsets_hold_in_any_text(text):
    for found in (findings := find(Reading(text, published_at=PUBLISHED))).facts:
        assert text[found.start : found.end] == found.text
    for refused in findings.rejects:
        assert text[refused.start : refused.end] == refused.text


@PATIENT
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=25,
    ),
    st.sampled_from([" ", ""]),
)
def test_dates_of_any_words_are_sound(words, glue):
    text = glue.join(words)
    facts = find(Reading(text, published_at=PUBLISHED)).facts
    for fact in facts:
        assert fact.text == text[fact.start : fact.end] == fact.text.strip()
        assert fact.first_day is None or fact.first_day <= fact.last_day
    spans = [(f.start, f.end) for f in facts]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@PATIENT
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from("/-."))
def test_dates_read_any_day_in_digits(day, sign):
    text = f"tanggal {day.day}{sign}{day.month}{sign}{day.year}"
    assert values(text) == [day.isoformat()]


LEVEL_2 = {33, 34, 35, 36, 40, 41}


@pytest.mark.parametrize("sentence", [*SENTENCES, "semester II 2018", "tahun 1910"])
def test_dates_parsed_by_another_library_cover_the_same_days(sentence):
    for fact in find(Reading(sentence, published_at=PUBLISHED)).facts:
        parsed = parse_edtf(fact.edtf)
        if fact.precision in ("quarter", "semester"):
            # The library knows the codes, not the days of level 2 seasons.
            assert int(fact.edtf[-2:]) in LEVEL_2
            continue
        first, last = parsed.lower_strict(), parsed.upper_strict()
        assert date(*first[:3]) == fact.first_day
        assert date(*last[:3]) == fact.last_day


HOSTILE = {
    "digits": "1",
    "slashes": "1/",
    "bracketed_slashes": "(1/",
    "days_in_a_row": "1, ",
    "days_joined": "1 dan ",
    "months_in_a_row": "Mei, ",
    "years_in_a_row": "2019, ",
    "years_joined": "2019-",
    "weekdays": "Senin, ",
    "weekdays_joined": "Senin-",
    "weekday_brackets": "Senin (",
    "full_dates": "1 Mei 2019 dan ",
    "dots": "1.",
    "decree_words": "Nomor ",
    "clock": "08.00-",
    "blanks": " ",
    "capital_words": "Abc ",
    "capital_years": "Abc 2019 ",
    "units": "tahun ",
    "parts": "triwulan ",
    "weekends": "minggu ",
}
LENGTH = 12_500


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_dates_take_time_linear_in_the_length(piece):
    def seconds(length):
        reading = Reading((piece * length)[:length], published_at=PUBLISHED)
        reading.of(citations.find)  # others' work, with its own test
        _ = reading.anchors
        start = time.process_time()
        find(reading)
        return time.process_time() - start

    seconds(1000)
    short, long = (min(seconds(n) for _ in range(2)) for n in (LENGTH, 8 * LENGTH))
    # Eight times the text: linear takes 8 times, quadratic 64 times as long.
    assert long < 24 * max(short, 0.005)


def test_dates_stay_as_they_are_read_again():
    text = "; ".join(SENTENCES)
    first, again = (find(Reading(text, published_at=PUBLISHED)) for _ in range(2))
    assert first == again


def test_dates_ask_no_clock():
    folder = Path(find.__code__.co_filename).parents[1]
    for module in folder.rglob("*.py"):
        source = module.read_text(encoding="utf-8")
        assert "date.today(" not in source, module.name
        assert "datetime.now(" not in source, module.name
