"""Months, years, their parts, and dates told by their distance.

Published on Wednesday 17 March 2021 unless a case says otherwise.
"""

from datetime import UTC, datetime

import pytest

from extractors.dates import find
from extractors.reading import Reading
from tests.marked import unmark

PUBLISHED = datetime(2021, 3, 17, tzinfo=UTC)

MONTHS = {
    "two_joined_without_a_year": "dua tahap yakni [[Agustus|2021-08]] dan [[September|2021-09]]",
    "of_last_year": "panen [[bulan Juni tahun lalu|2020-06]]",
    "of_this_year_told": "panen [[Mei tahun ini|2021-05]] lancar",
    "span_of_next_year": "panen [[April hingga Juni tahun depan|2022-04/2022-06]]",
    "year_in_front": "panen [[tahun 2020 bulan Januari|2020-01]] itu",
    "span_in_everyday_words": "panen [[Mei sampe Juli 2020|2020-05/2020-07]]",
    "with_year": "panen [[Juli 2019|2019-07]] itu",
    "with_its_word": "panen [[bulan Juli 2019|2019-07]] itu",
    "year_with_its_word": "panen [[bulan Juli tahun 2019|2019-07]] itu",
    "year_after_comma": "panen [[Juli, 2019|2019-07]] itu",
    "of_this_year": "panen [[bulan Mei|2021-05]] ini lancar",
    "of_last_year_by_a_far_shorter_way": "panen [[bulan Desember|2020-12]] itu",
    "past": "panen [[November lalu|2020-11]]",
    "past_of_this_year": "panen [[Februari lalu|2021-02]]",
    "silam": "panen [[bulan Januari silam|2021-01]]",
    "future": "panen [[Oktober mendatang|2021-10]]",
    "future_of_next_year": "panen [[Januari mendatang|2022-01]]",
    "after_a_preposition": "berlaku sejak [[Januari|2021-01]]",
    "memasuki": "memasuki [[Agustus|2021-08]], warga bersiap",
    "abbreviated": "panen [[Okt 2019|2019-10]]",
    "clause_looks_back": "telah tercatat pada [[bulan September|2020-09]]",
    "glued_di": "di[[bulan Mei 2020|2020-05]]",
    "span": "selama [[Februari-Juni 2019|2019-02/2019-06]]",
    "span_over_years": "selama [[April 2018 - Maret 2019|2018-04/2019-03]]",
    "span_over_years_year_once": "[[November hingga Januari 2020|2019-11/2020-01]]",
    "span_without_year": "dari [[Januari hingga Mei|2021-01/2021-05]]",
    "span_with_both_words": "[[bulan Mei sampai dengan Juli|2021-05/2021-07]]",
    "two_months": "pada [[Mei|2019-05]] dan [[Juni 2019|2019-06]]",
    "ordinal_week": "minggu kedua [[September 2019|2019-09]]",
    "name_after_title": "Ibu Mei hadir",
    "name_alone": "April Susanti menang",
    "month_alone": "Maret pun tiba",
}

YEARS = {
    "several_in_brackets": "tiga kali panen ([[2015|2015]], [[2016|2016]], dan [[2017|2017]])",
    "amounts_in_brackets": "panen (2015 ekor, 2016 ekor)",
    "year_opens_speech": "“[[2020|2020]], seluruh desa panen,” kata Wati",
    "event_with_its_initials": "calon [[Pekan Olahraga Tani (PORTANI) 2019|2019]] hadir",
    "office_with_its_initials": "anggota Komisi Tani (KT) 2019 orang",
    "decision_on_persons": "Kemudian juga 74/P Tahun 2023",
    "gazette": "Berita Daerah Kabupaten Ngada Tahun 2021 Nomor 22",
    "amounts_by_year": "Pada [[tahun 2018|2018]] 45 kasus, [[2019|2019]] sebanyak 50 kasus",
    "constitution_with_its_word": "UUD NRI Tahun 1945, UUD Tahun 1945, Undang-Undang Dasar 1945",
    "constitution_in_full": "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
    "year_of_the_constitution_elsewhere": "sejak [[tahun 1945|1945]]",
    "name_behind_a_sentence": "kata Wahyono. [[Puncak FSB 2013|2013]] tiba",
    "direction_in_a_name": "Pekan Jawa Tengah [[Tahun 2023|2023]]",
    "fiscal_colon": "[[Tahun Anggaran : 2020|2020]]",
    "common_era": "1441 H/[[2020|2020]] M",
    "with_its_word": "pada [[tahun 2016|2016]] desa itu",
    "capital": "Lomba [[Tahun 2016|2016]] tingkat desa",
    "abbreviated": "pada [[thn 2016|2016]]",
    "glued_di": "di[[tahun 2016|2016]]",
    "silam": "pada [[tahun 2016 silam|2016]]",
    "this_after_it": "pada [[tahun 2021 ini|2021]]",
    "pada": "lulus pada [[2016|2016]].",
    "sejak": "sejak [[2016|2016]] ia bertani",
    "target": "target [[2024|2024]] nol",
    "in_brackets": "gempa besar ([[2004|2004]])",
    "before_only": "serapan [[2015|2015]] hanya 83 persen",
    "at_the_end_of_a_clause": "laporan keuangan [[2015|2015]], kata dia",
    "fiscal": "[[tahun anggaran 2020|2020]]",
    "fiscal_short": "APBD-Perubahan [[TA 2020|2020]]",
    "fiscal_dots": "dana [[T.A. 2020|2020]]",
    "fiscal_one_dot": "dana [[TA. 2020|2020]]",
    "fiscal_both": "[[Tahun Anggaran (TA) 2020|2020]]",
    "school_year": "[[tahun ajaran 2018/2019|2018/2019]]",
    "school_year_other_word": "[[Tahun Pelajaran 2018/2019|2018/2019]]",
    "school_year_short": "[[TP 2018/2019|2018/2019]]",
    "term": "[[periode 2014-2019|2014/2019]]",
    "term_of_one_year": "[[periode tahun 2022|2022]]",
    "service": "[[masa bakti 2015 – 2020|2015/2020]]",
    "plan": "dokumen RPJMD [[2016-2021|2016/2021]] itu",
    "plan_with_year_word": "RPJMD [[tahun 2016-2021|2016/2021]]",
    "span_of_words": "dari [[tahun 2015 hingga tahun 2018|2015/2018]]",
    "span_bare": "dari [[2015 sampai 2018|2015/2018]]",
    "span_slash": "musim [[2016/2017|2016/2017]]",
    "row": "[[tahun 2016|2016]], [[2017|2017]], dan [[2018|2018]]",
    "two_years": "[[tahun 2016|2016]] dan [[2018|2018]]",
    "event_small": "jelang [[pemilu 2024|2024]] nanti",
    "event_capital": "jelang [[Pilkada 2024|2024]], warga",
    "event_long": "di [[Pekan Budaya Daerah 2019|2019]] itu",
    "event_festival": "saat [[Natal 2018|2018]]",
    "budget": "dana [[APBD 2018|2018]]",
    "budget_changed": "dana [[APBD-P 2019|2019]]",
    "title_of_a_decree": "Perda Nomor 3 Tahun 2018 tentang [[APBD 2019|2019]]",
    "early": "pada [[awal 2018|2018]]",
    "middle": "pada [[pertengahan tahun 2018|2018]]",
    "late": "pada [[penghujung 2018|2018]]",
    "ancient": "berdiri [[tahun 1527|1527]]",
    "citation": "Perda Nomor 29 Tahun 2017",
    "citation_slash": "UU 61/2013",
    "unknown_document": "Naskah Nomor 12 Tahun 2017",
    "constitution": "UUD 1945",
    "standard": "ISO 9001:2015",
    "disease": "Coronavirus Disease 2019",
    "saka": "Tahun Baru Saka 1943",
    "hijri_year": "Tahun Baru 1443 H",
    "counted": "2020 peserta",
    "counted_animals": "sebanyak 2018 ekor",
    "money": "Rp 2.018 juta",
    "unit": "Kodim 1699/Alor",
    "decade": "tahun 1990-an",
    "decade_short": "tahun 90-an",
    "century": "abad ke-19",
    "percentage": "naik 2019%",
    "decimal": "senilai 2019,5 juta",
    "age": "berumur 45 tahun",
    "phone": "hubungi 0812-2019-2020",
    "span_backwards": "kode 2021-2016",
    "times": "kata Rudi dalam 2019 kali percobaan",
}

PARTS = {
    "two_quarters": "selesai [[triwulan I dan II 2021|2021-33/2021-34]]",
    "quarter_to_come": "[[kuartal ketiga mendatang|2021-35]] selesai",
    "quarter_gone_by": "selesai [[triwulan IV lalu|2020-36]]",
    "half_at_present": "selesai [[semester I ini|2021-40]]",
    "quarter_hyphen_before": "[[TW-II 2019|2019-34]]",
    "quarter_letter": "[[Q3 2019|2019-35]]",
    "quarter_roman": "[[triwulan II 2019|2019-34]]",
    "quarters_in_a_row": "[[triwulan I s.d. III 2019|2019-33/2019-35]]",
    "quarters_and_a_dash": "[[triwulan II-IV tahun 2019|2019-34/2019-36]]",
    "halves": "[[semester I sampai II 2019|2019-40/2019-41]]",
    "quarter_slash": "[[triwulan II/2019|2019-34]]",
    "quarter_hyphen": "[[triwulan II-2019|2019-34]]",
    "quarter_short": "[[TW II 2019|2019-34]]",
    "quarter_digit": "[[triwulan 2 2019|2019-34]]",
    "quarter_ordinal_digit": "[[triwulan ke-2 2019|2019-34]]",
    "quarter_word": "[[kuartal keempat 2018|2018-36]]",
    "quarter_with_year_word": "[[triwulan I tahun 2019|2019-33]]",
    "quarter_of_this_year": "[[triwulan I tahun ini|2021-33]]",
    "quarter_of_last_year": "[[triwulan IV tahun lalu|2020-36]]",
    "quarter_against_quarter": (
        "[[triwulan II-2019|2019-34]] terhadap [[triwulan II-2018|2018-34]]"
    ),
    "half": "[[semester II 2018|2018-41]]",
    "half_word": "[[semester pertama 2018|2018-40]]",
    "third": "[[caturwulan II 2018|2018-05/2018-08]]",
    "student": "mahasiswa semester 5 kampus itu",
    "no_third_half": "semester 3 2018 kampus",
    "every_quarter": "setiap triwulan",
}

RELATIVE = {
    "start_of_the_week": "dibuka [[awal pekan ini|2021-03-15/2021-03-21]]",
    "one_or_two_days": "satu atau dua hari lagi",
    "weeks_ahead": "selesai [[tiga pekan lagi|2021-04-05/2021-04-11]]",
    "days_ahead": "dibuka [[2 hari lagi|2021-03-19]]",
    "months_ahead": "dibuka [[dua bulan lagi|2021-05]]",
    "a_month_ahead": "dibuka [[sebulan lagi|2021-04]]",
    "years_ahead": "selesai [[dua tahun lagi|2023]]",
    "longer_by_weeks": "diperpanjang dua pekan lagi",
    "more_of_them": "butuh tiga orang lagi, dua kali lagi",
    "this_monday_told_later": "dilantik [[Senin ini|2021-03-15]]",
    "this_weekend_to_come": "dilantik [[Sabtu ini|2021-03-20]]",
    "days_of_next_month": "digelar [[tanggal 15-17 bulan depan|2021-04-15/2021-04-17]]",
    "last_day_of_this_month": "ditutup [[tanggal 31 bulan ini|2021-03-31]]",
    "day_next_month_lacks": "ditutup tanggal 31 bulan depan",
    "on_a_weekday": "Hujan turun pada [[Selasa|2021-03-16]].",
    "on_a_weekday_to_come": "Rapat akan digelar pada [[hari Jumat|2021-03-19]], kata dia",
    "on_weekdays": "Pasar buka pada Senin dan Kamis.",
    "misspelt_edge": "mulai [[ahir Juli 2019|2019-07]]",
    "a_week_ago": "dibuka [[sepekan lalu|2021-03-08/2021-03-14]]",
    "a_year_ago": "dibuka [[setahun silam|2020]]",
    "a_year_long": "dibuka setahun penuh",
    "these_days": "pada hari-hari ini",
    "some_days": "dalam beberapa hari ini",
    "day_of_month_tomorrow": "dibuka [[tanggal 20 besok|2021-03-20]]",
    "today": "dibuka [[hari ini|2021-03-17]]",
    "today_until": "sampai [[hari ini|2021-03-17]] aman",
    "tonight": "pada [[malam hari ini|2021-03-17]]",
    "yesterday": "dibuka [[kemarin|2021-03-16]]",
    "yesterday_old_spelling": "dibuka [[kemaren|2021-03-16]]",
    "before_yesterday": "dibuka [[kemarin lusa|2021-03-15]]",
    "tomorrow": "dibuka [[besok|2021-03-18]]",
    "tomorrow_esok": "dibuka [[esok pagi|2021-03-18]]",
    "after_tomorrow": "dibuka [[lusa|2021-03-19]]",
    "this_morning": "dibuka [[tadi pagi|2021-03-17]]",
    "this_noon": "dibuka [[siang tadi|2021-03-17]]",
    "this_evening": "dibuka [[sore ini|2021-03-17]]",
    "tonight_later": "dibuka [[nanti malam|2021-03-17]]",
    "last_night": "hujan [[tadi malam|2021-03-16]]",
    "last_night_semalam": "hujan [[semalam|2021-03-16]]",
    "weekday_past": "dibuka [[Senin lalu|2021-03-15]]",
    "weekday_past_same_day": "dibuka [[Rabu lalu|2021-03-10]]",
    "weekday_past_of_two": "dibuka [[Jumat yang lalu|2021-03-12]]",
    "weekday_yesterday": "dibuka [[Selasa kemarin|2021-03-16]]",
    "weekday_this": "dibuka [[Jumat ini|2021-03-19]]",
    "weekday_tomorrow": "dibuka [[Kamis besok|2021-03-18]]",
    "weekday_next": "dibuka [[Sabtu depan|2021-03-20]]",
    "weekday_to_come": "dibuka [[Sabtu mendatang|2021-03-20]]",
    "weekday_of_last_week": "dibuka [[Selasa pekan lalu|2021-03-09]]",
    "weekday_of_next_week": "dibuka [[Selasa pekan depan|2021-03-23]]",
    "weekday_of_next_week_minggu": "dibuka [[Selasa minggu depan|2021-03-23]]",
    "weekday_today": "dibuka [[Rabu hari ini|2021-03-17]]",
    "weekday_after_comma": "kata dia di Bima, [[Selasa|2021-03-16]].",
    "part_of_day_in_the_sentence": "Bupati membuka lomba itu [[Selasa malam|2021-03-16]] di aula",
    "weekday_and_part_of_day": "kata dia di Bima, [[Selasa malam|2021-03-16]].",
    "week_last": "dibuka [[pekan lalu|2021-03-08/2021-03-14]]",
    "week_this": "dibuka [[minggu ini|2021-03-15/2021-03-21]]",
    "week_next": "dibuka [[pekan depan|2021-03-22/2021-03-28]]",
    "sunday_by_its_capital": "dibuka pada [[Minggu lalu|2021-03-14]]",
    "week_by_its_small_letter": "dibuka [[minggu lalu|2021-03-08/2021-03-14]]",
    "weekend": "dibuka [[akhir pekan lalu|2021-03-13/2021-03-14]]",
    "weekend_this": "dibuka [[akhir pekan ini|2021-03-20/2021-03-21]]",
    "month_last": "dibuka [[bulan lalu|2021-02]]",
    "month_this": "dibuka [[bulan ini|2021-03]]",
    "month_next": "dibuka [[bulan depan|2021-04]]",
    "month_end": "dibuka [[akhir bulan ini|2021-03]]",
    "year_last": "dibuka [[tahun lalu|2020]]",
    "year_this": "dibuka [[tahun ini|2021]]",
    "year_next": "dibuka [[tahun depan|2022]]",
    "year_glued_di": "di[[tahun ini|2021]] dibuka",
    "year_end": "dibuka [[akhir tahun ini|2021]]",
    "fiscal_year_this": "[[tahun anggaran ini|2021]]",
    "since_its_beginning": "sejak [[awal tahun|2021]]",
    "days_ago": "dibuka [[tiga hari lalu|2021-03-14]]",
    "days_ago_digit": "dibuka [[3 hari yang lalu|2021-03-14]]",
    "months_ago": "dibuka [[dua bulan lalu|2021-01]]",
    "years_ago": "dibuka [[dua tahun silam|2019]]",
    "day_of_this_month": "dibuka [[tanggal 12 bulan ini|2021-03-12]]",
    "day_of_month_later": "dibuka [[tanggal 20 nanti|2021-03-20]]",
    "round_figure": "sepuluh tahun silam",
    "vague_count": "beberapa tahun lalu",
    "plural": "tahun-tahun mendatang",
    "doubled": "pada tahun tahun yang akan datang",
    "duration": "selama tiga hari",
    "duration_with_this": "dua pekan ini",
    "duration_in_digits": "2 minggu ini",
    "duration_to_come": "lima tahun mendatang",
    "last_years": "dua tahun terakhir",
    "vague_now": "belakangan ini",
    "vague_feast": "lebaran kemarin",
    "vague_vote": "pemilihan kemarin",
    "figurative": "demi hari esok",
    "traffic": "arus lalu lintas",
    "every_day": "setiap hari ini dan itu",
    "every_weekday": "setiap Jumat pagi",
    "every_hari_jumat": "setiap hari Jumat pagi",
    "weekdays_of_a_week": "buka Senin-Kamis",
    "yearly_habit": "rapat di awal tahun",
    "feast": "libur Natal jelang Lebaran",
}

HIJRI = {
    "day": "pada [[12 Rabiul Awal 1441 H|2019-11-09]]",
    "apostrophe": "pada [[12 Rabi’ul Awwal 1441 Hijriah|2019-11-09]]",
    "ramadan": "pada [[1 Ramadan 1438 H|2017-05-27]]",
    "both_calendars": (
        "[[9 November 2019|2019-11-09]] bertepatan [[12 Rabiul Awal 1441 H|2019-11-09]]"
    ),
    "feast": "[[Idul Adha 1440 H|2019-08-11]]",
    "feast_by_sighting": "[[Idul Fitri 1446 H|2025-03-31]]",
    "day_of_a_month_by_sighting": "pada [[10 Zulhijah 1443 H|2022-07-10]]",
    "holiday_of_the_joint_decree": "pada [[27 Rajab 1439 H|2018-04-14]]",
    "feast_by_sighting_ten_years_ago": "[[Idul Adha 1435 H|2014-10-05]]",
    "beside_a_year_of_ours": "1 Muharram saja, [[tahun 2019|2019]]",
    "impossible": "31 Ramadan 1441 H",
    "month_alone": "bulan suci Ramadan",
}

TABLES = {
    f"{table}_{name}": marked
    for table, cases in {
        "months": MONTHS,
        "years": YEARS,
        "parts": PARTS,
        "relative": RELATIVE,
        "hijri": HIJRI,
    }.items()
    for name, marked in cases.items()
}


def values(text, published_at=PUBLISHED):
    facts = find(Reading(text, published_at=published_at)).facts
    return [(f.start, f.end, f.edtf) for f in facts]


@pytest.mark.parametrize("marked", TABLES.values(), ids=TABLES.keys())
def test_dates_marked_units(marked):
    text, wanted = unmark(marked)
    assert values(text) == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "[[Senin (15/3)|2021-03-15]] di Bima. “Mulai [[hari ini|2021-03-15]] lancar.”",
        "[[Hari ini|2021-03-17]] lancar, kata dia, [[Senin (15/3)|2021-03-15]].",
        "[[Senin (15/2) lalu|2021-02-15]] di Bima. [[Hari ini|2021-03-17]] lancar.",
        "pada [[12 Maret 2021|2021-03-12]]. Dibuka [[hari ini|2021-03-12]].",
        "Rapat [[Senin (15/3)|2021-03-15]]; [[hari Senin ini|2021-03-15]] mulai.",
    ],
    ids=["said_at_the_event", "before_it", "long_after", "only_day_told", "weekday"],
)
def test_dates_today_is_the_day_of_speaking(marked):
    text, wanted = unmark(marked)
    assert values(text) == wanted


def test_dates_without_publication_count_from_the_text():
    assert [v[2] for v in values("Natal 2020 usai. Semoga tahun ini baik.", None)] == [
        "2020",
        "2020",
    ]
    told = values("Rapat Rabu (17/7/2019). Kemarin hujan.", None)
    assert [v[2] for v in told] == ["2019-07-17", "2019-07-16"]
    assert values("dibuka hari ini, bukan kemarin", None) == []


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("awal Mei 2019", "early"),
        ("pertengahan 2018", "mid"),
        ("medio Juli 2019", "mid"),
        ("akhir tahun ini", "late"),
        ("penghujung 2018", "late"),
        ("akhir pekan ini", None),
        ("Mei 2019", None),
    ],
)
def test_dates_modifier(text, modifier):
    (fact,) = find(Reading(text, published_at=PUBLISHED)).facts
    assert fact.modifier == modifier


@pytest.mark.parametrize(
    ("text", "precision", "calendar", "anchor"),
    [
        ("tahun 2019", "year", "gregorian", "text"),
        ("Mei 2019", "month", "gregorian", "text"),
        ("triwulan II 2019", "quarter", "gregorian", "text"),
        ("semester II 2019", "semester", "gregorian", "text"),
        ("pekan lalu", "week", "gregorian", "publication"),
        ("bulan Mei", "month", "gregorian", "publication"),
        ("1 Ramadan 1438 H", "day", "hijri", "text"),
    ],
)
def test_dates_precision_calendar_anchor(text, precision, calendar, anchor):
    (fact,) = find(Reading(text, published_at=PUBLISHED)).facts
    assert (fact.precision, fact.calendar, fact.anchor) == (precision, calendar, anchor)
