"""Days as they are written, alone, in rows and in spans.

Published on Wednesday 17 March 2021 unless a case says otherwise.
"""

from datetime import UTC, date, datetime

import pytest

from extractors.dates import DateFact, find
from extractors.reading import Reading
from tests.marked import unmark

PUBLISHED = datetime(2021, 3, 17, tzinfo=UTC)


def facts(text: str, published_at: datetime | None = PUBLISHED) -> list[DateFact]:
    return list(find(Reading(text, published_at=published_at)).facts)


def values(text: str, published_at: datetime | None = PUBLISHED):
    return [(f.start, f.end, f.edtf) for f in facts(text, published_at)]


FULL = {
    "english_order": "released on [[Thursday, June 24, 2021|2021-06-24]] by",
    "slash_printed_twice": "Rapat, [[Senin (8//5/2017)|2017-05-08]].",
    "blank_for_a_slash": "Rapat, [[Senin (8/5 2017)|2017-05-08]].",
    "letter_in_the_year": "Rapat, Senin (8/5/2o17).",
    "hyphens_and_short_year": "pada [[Selasa tanggal 08-06-21|2021-06-08]] pukul 9",
    "number_with_hyphens": "Nomor 08-06-21 hilang",
    "weekday_slash_date": "Hari/tanggal: [[Senin / 8 Mei 2017|2017-05-08]]",
    "weekday_tanggal": "pada [[Senin, tanggal 8 Mei 2017|2017-05-08]]",
    "blanks_round_hyphens": "[[Senin (08 - 05 - 2017)|2017-05-08]]",
    "slash_then_hyphen": "[[Senin (8/5-2017)|2017-05-08]]",
    "month_between_hyphens": "terbit [[8-Mei-2017|2017-05-08]]",
    "month_between_slashes": "terbit [[08/Mei/2017|2017-05-08]]",
    "year_first": "berkas [[2017-05-08|2017-05-08]]",
    "after_a_hijri_date": (
        "[[1 Ramadan 1438 H|2017-05-27]]/[[27 Mei 2017|2017-05-27]]"
    ),
    "day_month_year": "Jembatan itu dibuka [[8 Mei 2017|2017-05-08]] oleh warga.",
    "leading_zero": "dibuka pada [[08 Mei 2017|2017-05-08]].",
    "weekday_and_comma": "Rapat digelar [[Senin, 8 Mei 2017|2017-05-08]] di aula.",
    "weekday_without_comma": "Rapat [[Senin 8 Mei 2017|2017-05-08]] di aula.",
    "weekday_and_bracket_in_words": "Rapat, [[Senin (8 Mei 2017)|2017-05-08]].",
    "weekday_and_bracket_in_digits": "Rapat, [[Senin (8/5/2017)|2017-05-08]].",
    "zeros_and_inner_blanks": "Rapat, [[Senin ( 08/05/2017 )|2017-05-08]].",
    "blanks_round_slashes": "Rapat, [[Senin (8 / 5 / 2017)|2017-05-08]].",
    "two_digit_year": "Rapat, [[Senin (8/5/17)|2017-05-08]].",
    "two_digit_year_of_last_century": "lahir [[3/2/85|1985-02-03]].",
    "digits_without_bracket": "diterima pada [[8/5/2017|2017-05-08]].",
    "digits_after_weekday": "dilantik [[Kamis 11/3/21|2021-03-11]] di kantor.",
    "hyphens": "surat tgl. [[08-05-2017|2017-05-08]].",
    "dots": "surat tgl [[8.5.2017|2017-05-08]] itu.",
    "bracket_with_hyphens": "Rapat, [[Senin (8-5-2017)|2017-05-08]].",
    "dated": "suratnya tertanggal [[9 Juni 2018|2018-06-09]].",
    "per": "Data per [[30 September 2020|2020-09-30]].",
    "letter_too_many_in_the_month": "dibuka [[2 Sepetember 2018|2018-09-02]] itu",
    "letters_exchanged_in_the_month": "dibuka [[5 Okotber 2018|2018-10-05]] itu",
    "letter_lost_in_the_month": "Rapat, [[Senin (3 Desmber 2018)|2018-12-03]].",
    "letter_wrong_in_the_month": "Rapat [[9 Februasi 2022|2022-02-09]] di aula",
    "misprint_and_two_blanks": "Rapat [[15 Janurai  2021|2021-01-15]] di aula",
    "counted_before_a_year": "hadir 12 peserta pada [[2020|2020]]",
    "blank_between_the_digits": "dibuka [[1 7 Agustus 2018|2018-08-17]] itu",
    "two_numbers_before_a_month": "ada 3 [[3 Mei 2020|2020-05-03]]",
    "span_in_digits": "Rapat [[22-23/11/2021|2021-11-22/2021-11-23]] di aula",
    "span_of_full_dates_in_digits": (
        "dibuka [[11/10/2019 hingga 25/10/2019|2019-10-11/2019-10-25]] di aula"
    ),
    "span_with_one_year_in_digits": (
        "dibuka [[11/10 - 25/10/2019|2019-10-11/2019-10-25]] di aula"
    ),
    "until_a_day_in_digits": "dibuka hingga [[25/10|2020-10-25]] di aula",
    "span_without_year_in_digits": (
        "dibuka mulai [[11/4 hingga 25/4|2021-04-11/2021-04-25]] di aula"
    ),
    "until_a_fraction": "naik hingga 3/4 bagian, sampai 24/13",
    "tomorrow_before_the_bracket": "Rapat [[Kamis esok hari (18/3)|2021-03-18]] di aula",
    "day_before_a_comma": "yaitu [[25|2021-07-25]], [[26 Juli|2021-07-26]] dan [[4 Agustus 2021|2021-08-04]]",
    "house_number_before_a_comma": "Nomor 25, [[26 Juli 2021|2021-07-26]]",
    "amount_before_a_comma": "menanam 25, [[27 Juli 2021|2021-07-27]]",
    "passed_on_a_far_day": "Perda itu disahkan [[3 Oktober|2020-10-03]] di aula",
    "to_be_passed_on_a_far_day": "Perda itu akan disahkan [[3 Oktober|2021-10-03]] di aula",
    "day_in_the_dateline": "JAKARTA, [[15/3|2021-03-15]] (Kominfo-Newsroom) - Menteri hadir",
    "fraction_further_down": "Warga Nita menanam jagung di lahan kering pada petak ini, 3/4 (luas)",
    "old_spelling_november": "pada [[12 Nopember 2016|2016-11-12]]",
    "old_spelling_february": "pada [[12 Pebruari 2016|2016-02-12]]",
    "abbreviation": "pada [[12 Agt 2016|2016-08-12]]",
    "abbreviation_with_stop": "pada [[12 Des. 2016|2016-12-12]]",
    "english_month": "posted [[12 October 2016|2016-10-12]]",
    "capitals": "RAPAT [[SENIN, 8 MEI 2017|2017-05-08]]",
    "small_letters": "rapat [[senin, 8 mei 2017|2017-05-08]]",
    "glued_left": "pada [[8Mei 2017|2017-05-08]]",
    "glued_right": "pada [[8 Mei2017|2017-05-08]]",
    "glued_weekday": "di aula.[[Senin(8/5/2017)|2017-05-08]].",
    "glued_after_full_stop": "selesai.[[Senin (8/5/2017)|2017-05-08]] warga",
    "no_break_space": "pada [[8\u00a0Mei\u00a02017|2017-05-08]]",
    "line_break_inside": "pada [[8\nMei\n2017|2017-05-08]]",
    "year_with_its_word": "pada [[24 Juli tahun 2020|2020-07-24]]",
    "year_after_comma": "pada [[24 Juli, 2020|2020-07-24]]",
    "day_in_words": "pada tanggal [[tujuh belas Mei 2019|2019-05-17]]",
    "day_in_three_words": "pada [[dua puluh satu Mei 2019|2019-05-21]]",
    "birthplace": "lahir di Bima, [[4 Juni 1969|1969-06-04]].",
    "historic": "Proklamasi [[17 Agustus 1945|1945-08-17]]",
    "apostrophe_plain": "[[Jum'at (5/5/2017)|2017-05-05]]",
    "apostrophe_curly": "[[Jum’at, 5 Mei 2017|2017-05-05]]",
    "apostrophe_opening": "[[JUM‘AT, 5 MEI 2017|2017-05-05]]",
    "market_day": "pada [[Senin Pahing, 8 Mei 2017|2017-05-08]]",
    "sunday_as_ahad": "pada [[Ahad (7/5/2017)|2017-05-07]]",
    "square_brackets": "pada [[Senin (8/5/2017)|2017-05-08]] [dok]",
    "same_day_twice": "[[8 Mei 2017|2017-05-08]]; juga [[8 Mei 2017|2017-05-08]]",
    "weekday_that_contradicts": "[[Selasa (8/5/2017)|2017-05-08]]",
    "decree_date": "Nomor 12 Tahun 2016 tanggal [[2 Mei 2016|2016-05-02]]",
    "leap_day": "pada [[29 Februari 2020|2020-02-29]]",
    "weekday_in_the_bracket": "Rapat ([[Senin, 8 Mei 2017|2017-05-08]])",
}

PART_OF_DAY = {
    "after_weekday": "tiba [[Selasa malam (9/5/2017)|2017-05-09]].",
    "after_bracket": "tiba [[Selasa (9/5/2017) malam|2017-05-09]].",
    "small_hours": "tiba [[Selasa (9/5/2017) dini hari|2017-05-09]].",
    "this_morning": "tiba [[Rabu (17/3) pagi tadi|2021-03-17]].",
    "eve": "tiba [[malam Minggu (13/3)|2021-03-13]].",
    "before_date": "tiba [[Rabu pagi, 17 Maret 2021|2021-03-17]].",
}

YEAR_LEFT_OUT = {
    "weekday_fits_a_year_before": "dibuka [[Selasa (14/7)|2020-07-14]]",
    "weekday_misprinted_near_by": "dibuka [[Selasa (10/3)|2021-03-10]]",
    "day_word_behind": "dibuka pada [[Jumat (12/3) besok|2021-03-12]]",
    "of_this_month": "akan digelar [[8-15 Januari ini|2021-01-08/2021-01-15]]",
    "list_of_a_year": "libur [[tahun 2022|2022]] yakni [[4 Maret|2022-03-04]] Hari Air, [[24 Maret|2022-03-24]] Hari Udara.",
    "told_in_full_elsewhere": "pada [[Rabu, 23 Maret 2022|2022-03-23]]. Kenapa [[23 Maret|2022-03-23]]?",
    "told_of_long_ago_elsewhere": "sejak [[20 Maret 1950|1950-03-20]]. Upacara [[20 Maret|2021-03-20]] itu",
    "serial_that_looks_like_a_year": "Surat Nomor 440/2018/OTDA datang [[Rabu (18/4)|2021-04-18]].",
    "heading_tells_the_year": (
        "Libur [[tahun 2017|2017]]:\n[[1 Januari|2017-01-01]] (tahun baru)\n\n"
        "- [[Jumat, 14 April|2017-04-14]]: wafat\nDimulai [[20 April|2021-04-20]]."
    ),
    "year_just_before": "[[tahun 2015|2015]], tepatnya tanggal [[12 Mei|2015-05-12]]",
    "year_just_before_a_row": (
        "[[tahun 2017|2017]] adalah tanggal [[23|2017-06-23]], [[28 Juni|2017-06-28]] "
        "(lebaran) dan tanggal [[26 Desember|2017-12-26]] (natal)"
    ),
    "name_of_an_event_in_a_sentence": "Dalam [[Pekan Bahari Alor 2022|2022]] dan usai hadir. Melalui [[Piala Bupati 2019|2019]] semua maju.",
    "year_of_a_budget": "[[APBD 2022|2022]] dibahas [[27 Maret|2021-03-27]]",
    "after_tanggal": "dimulai tgl [[8/3|2021-03-08]]",
    "of_last_year": "dilantik [[26 Oktober tahun lalu|2020-10-26]] di aula",
    "of_this_year": "dilantik [[26 Februari tahun ini|2021-02-26]] di aula",
    "of_next_year": "dibuka [[26 Februari tahun depan|2022-02-26]] di aula",
    "bracket": "ujar dia, [[Senin (15/3)|2021-03-15]].",
    "bracket_with_zeros": "ujar dia, [[Senin (08/03)|2021-03-08]].",
    "bracket_alone": "ujar dia,([[8/3|2021-03-08]]).",
    "bracket_alone_with_blanks": "ujar dia ( [[8/3|2021-03-08]] ).",
    "bracket_with_hyphen": "ujar dia, [[Senin (15-3)|2021-03-15]].",
    "words": "dimulai [[Selasa, 9 Maret|2021-03-09]] di balai.",
    "words_without_weekday": "dimulai pada [[20 April|2021-04-20]].",
    "last_year_is_nearer": "usai banjir [[29 Desember|2020-12-29]].",
    "past_word": "sejak [[20 Mei lalu|2020-05-20]] ditutup.",
    "past_word_of_two": "pada [[20 Mei yang lalu|2020-05-20]].",
    "past_after_bracket": "pada [[Jumat (5/3) lalu|2021-03-05]].",
    "past_before_bracket": "pada [[Jumat lalu (5/3)|2021-03-05]].",
    "yesterday_after_bracket": "pada [[Selasa (16/3) kemarin|2021-03-16]].",
    "silam": "pada [[2 April silam|2020-04-02]].",
    "future_word": "pada [[2 Maret mendatang|2022-03-02]].",
    "later": "pada [[5 Maret nanti|2022-03-05]].",
    "to_come": "pada [[5 Maret yang akan datang|2022-03-05]].",
    "clause_looks_back": "telah ditutup pada [[20 Juni|2020-06-20]].",
    "clause_looks_forward": "akan dibuka pada [[2 Januari|2022-01-02]].",
    "clause_cannot_move_a_near_day": "akan dibuka [[15 Maret|2021-03-15]].",
    "today_with_its_date": "[[hari ini, Rabu (17/3)|2021-03-17]] warga",
    "today_with_date_in_words": "[[Hari ini Rabu 17 Maret 2021|2021-03-17]] warga",
    "today_and_date_only": "[[hari ini, 17 Maret 2021|2021-03-17]]",
    "yesterday_with_its_date": "[[kemarin (16/3)|2021-03-16]]",
    "tomorrow_with_its_date": "[[besok, Kamis (18/3)|2021-03-18]]",
    "memorial_day": "Hari Bumi [[22 April|2021-04-22]]",
}

SPANS = {
    "blank_in_the_abbreviation": "[[2 s/ d 5 Mei 2017|2017-05-02/2017-05-05]]",
    "full_brackets_on_both_sides": (
        "[[Senin (8/3/2021) s/d Rabu (10/3/2021)|2021-03-08/2021-03-10]]"
    ),
    "hyphen": "pada [[5-9 April 2021|2021-04-05/2021-04-09]]",
    "weekday_and_tanggal_in_the_middle": (
        "mulai [[5 April sampai hari Jumat tanggal 9 April 2021|2021-04-05/2021-04-09]]"
    ),
    "en_dash_and_blanks": "pada [[5 – 9 April 2021|2021-04-05/2021-04-09]]",
    "em_dash": "pada [[5—9 April 2021|2021-04-05/2021-04-09]]",
    "double_hyphen": "pada [[5 -- 9 April 2021|2021-04-05/2021-04-09]]",
    "s_d_slash": "pada [[5 s/d 9 April 2021|2021-04-05/2021-04-09]]",
    "s_d_dots": "pada [[5 s.d. 9 April 2021|2021-04-05/2021-04-09]]",
    "s_d_one_dot": "pada [[5 s.d 9 April 2021|2021-04-05/2021-04-09]]",
    "s_d_bare": "pada [[5 sd 9 April 2021|2021-04-05/2021-04-09]]",
    "hingga": "dari [[5 hingga 9 April 2021|2021-04-05/2021-04-09]]",
    "sampai": "dari [[5 sampai 9 April 2021|2021-04-05/2021-04-09]]",
    "sampai_dengan": "dari [[5 sampai dengan 9 April|2021-04-05/2021-04-09]]",
    "past_word_after_span": "pada [[1-2 April lalu|2020-04-01/2020-04-02]]",
    "two_days_in_a_row": "pada [[5 dan 6 April 2021|2021-04-05/2021-04-06]]",
    "two_days_with_serta": "pada [[5 serta 6 April 2021|2021-04-05/2021-04-06]]",
    "two_days_with_ampersand": "pada [[5 & 6 April 2021|2021-04-05/2021-04-06]]",
    "over_months": "pada [[29 Maret hingga 2 April 2021|2021-03-29/2021-04-02]]",
    "over_months_hyphen": "pada [[29 Maret - 2 April 2021|2021-03-29/2021-04-02]]",
    "over_years": "[[30 Desember 2019 - 3 Januari 2020|2019-12-30/2020-01-03]]",
    "over_years_year_once": "[[30 Desember - 3 Januari 2020|2019-12-30/2020-01-03]]",
    "over_years_no_year": "[[30 Desember - 3 Januari|2020-12-30/2021-01-03]]",
    "tanggal_repeated": (
        "tanggal [[1 April sampai tanggal 9 April 2021|2021-04-01/2021-04-09]]"
    ),
    "both_years": "[[1 Mei 2020 s.d. 9 Mei 2020|2020-05-01/2020-05-09]]",
    "weekday_pair": "[[Senin-Selasa (8-9/3)|2021-03-08/2021-03-09]]",
    "weekday_pair_with_blanks": "[[Senin - Selasa (8 - 9/3)|2021-03-08/2021-03-09]]",
    "weekday_pair_with_dan": "[[Senin dan Selasa (8-9/3/2021)|2021-03-08/2021-03-09]]",
    "weekday_pair_both_dan": "[[Senin dan Selasa (8 dan 9/3)|2021-03-08/2021-03-09]]",
    "weekday_span_in_words": (
        "[[Senin, 8 Maret hingga Rabu, 10 Maret 2021|2021-03-08/2021-03-10]]"
    ),
    "months_on_both_sides": "([[30/3-1/4|2021-03-30/2021-04-01]])",
    "months_on_both_sides_word": "([[30/3 s.d. 1/4/2021|2021-03-30/2021-04-01]])",
    "brackets_on_both_sides": (
        "[[Senin (8/3) sampai Rabu (10/3)|2021-03-08/2021-03-10]]"
    ),
    "second_weekday_missing": (
        "[[Senin (8/3) sampai dengan (12/3/2021)|2021-03-08/2021-03-12]]"
    ),
    "future_after_span": "[[1 hingga 9 April 2021 mendatang|2021-04-01/2021-04-09]]",
}

ROWS = {
    "commas_only": (
        "[[5|2021-04-05]], [[6|2021-04-06]], [[7 April 2021|2021-04-07]] di aula"
    ),
    "span_first": (
        "[[5-7|2021-04-05/2021-04-07]], [[9|2021-04-09]] dan [[12 April|2021-04-12]]"
    ),
    "two_spans": (
        "[[1 Mei - 2 Juni|2021-05-01/2021-06-02]] dan "
        "[[5 Juli - 6 Juli 2021|2021-07-05/2021-07-06]]"
    ),
    "three_days": (
        "pada [[12|2021-04-12]], [[14|2021-04-14]] dan [[19 April 2021|2021-04-19]]"
    ),
    "two_days_apart": "pada [[12|2021-04-12]] dan [[19 April 2021|2021-04-19]]",
    "month_called_a_month": (
        "pada tanggal [[21 bulan Juli 2019|2019-07-21]], selama 3 [[bulan Mei|2021-05]]"
    ),
    "three_days_with_serta": (
        "pada [[1|2021-04-01]], [[3|2021-04-03]], serta [[5 April|2021-04-05]]"
    ),
    "two_full_dates": "[[2 April 2018|2018-04-02]] dan [[2 April 2019|2019-04-02]]",
    "year_once_at_the_end": "[[2 April|2018-04-02]] dan [[6 Mei 2018|2018-05-06]]",
    "commas_between_full_dates": (
        "[[2 April 2018|2018-04-02]], [[3 Mei 2018|2018-05-03]], lalu"
    ),
    "span_and_day": "[[2-3 Mei|2018-05-02/2018-05-03]] dan [[9 Mei 2018|2018-05-09]]",
    "two_brackets": "[[Senin (8/3)|2021-03-08]] dan [[Rabu (10/3)|2021-03-10]]",
    "remarks_between": "[[2 Mei 2018|2018-05-02]] (desa A), [[3 Mei 2018|2018-05-03]]",
}

NO_DAYS = {
    "every_year_before": "Setiap tahunnya, tanggal 26 Juli warga berpesta",
    "every_year_behind": "pesta pada 26 Juli setiap tahunnya",
    "year_with_a_digit_too_many": "pada 12 Mei 20019",
    "impossible_june": "pada 31 Juni 2019",
    "impossible_february": "Senin (30/2/2019)",
    "no_leap_year": "pada 29 Februari 2019",
    "misprinted_year": "pada 12 Mei 2109",
    "month_over_twelve": "Senin (8/13)",
    "fraction": "dihadiri 2/3 anggota",
    "number_plate": "mobil bernomor polisi AB 2019 XY ditahan",
    "score": "menang 3-1 atas tamu",
    "service_hours": "layanan 24/7",
    "short_number": "SE Nomor 4/2020",
    "number_with_a_date_in_it": "No. 11/8/2019/Org",
    "unit_code": "Koramil 07/Wera",
    "address": "RT 05/03, Jalan Melati 12",
    "house_number_before_date": "Jalan Melati 12, [[5 Mei 2020|2020-05-05]]",
    "thousands": "2.019 ekor",
    "identity_number": "NIP 19791112 200501 1 003",
    "phone_number": "hubungi 0812-3456-2019",
    "coordinates": "pada 8.65 LS dan 118.72 BT",
    "section_number": "lihat bab 2.3.1",
    "version": "versi 1.2.2019a",
    "ratio": "skala 1:2019",
    "pasal": "pasal 7 ayat 2",
    "age": "usia 6-59 bulan",
    "duration": "selama 5-7 hari kerja",
    "clock": "pukul 08.00-10.00 WIB",
    "clock_with_jam": "jam 7 pagi sampai jam 9",
    "covid": "kasus Covid-19 Mei Lestari",
    "under_twenty": "Timnas U-20 menang",
    "group_of_twenty": "forum G20",
    "fuel": "bahan bakar B30",
    "distance_from_an_event": "pada H-3 dan H+7",
    "web_address": "https://contoh.example/2019/08/12/berita",
    "street": "Jalan 17 Agustus",
    "school": "SMP 10 November",
    "university": "Universitas Sebelas Maret",
    "every_date": "setiap 17 Agustus",
    "every_weekday": "tiap Jumat",
    "name_mei": "Mei Lestari menyanyi",
    "name_juni": "Bidan Juni Prasetya",
    "market": "di Pasar Minggu",
    "programme": "gerakan Sabtu Ceria",
    "money": "Rp 12.500",
    "percentage": "5,01 persen",
    "anniversary": "HUT ke-76 dan Hari Jadi ke-16",
    "anniversary_with_blank": "Hari Jadi ke 18",
    "day_of_an_event": "pada hari kedua lomba",
    "that_day": "pada hari itu juga",
}

TABLES = {
    f"{table}_{name}": marked
    for table, cases in {
        "full": FULL,
        "part_of_day": PART_OF_DAY,
        "year_left_out": YEAR_LEFT_OUT,
        "spans": SPANS,
        "rows": ROWS,
        "no": NO_DAYS,
    }.items()
    for name, marked in cases.items()
}


@pytest.mark.parametrize("marked", TABLES.values(), ids=TABLES.keys())
def test_dates_marked_text(marked):
    text, wanted = unmark(marked)
    assert values(text) == wanted


OTHER_DAYS = {
    "turn_of_the_year": (
        datetime(2020, 1, 3, tzinfo=UTC),
        "ujar dia, [[Senin (30/12)|2019-12-30]].",
    ),
    "no_publication_no_year": (None, "ujar dia, [[Kamis (18/7)|XXXX-07-18]]."),
    "no_publication_but_a_day_told": (
        None,
        "Rapat [[Rabu (17/7/2019)|2019-07-17]]; [[Kamis (18/7)|2019-07-18]].",
    ),
    "no_publication_but_a_year_that_fits": (
        None,
        "[[tahun 2019|2019]] dimulai, ujar dia, [[Kamis (18/7)|2019-07-18]].",
    ),
    "posted_again_years_later": (
        datetime(2021, 5, 10, tzinfo=UTC),
        "ujar dia, [[Senin (5/8)|2019-08-05]], pada [[tahun 2019|2019]].",
    ),
    "posted_again_with_a_full_date": (
        datetime(2021, 5, 10, tzinfo=UTC),
        "[[Senin (5/8/2019)|2019-08-05]] ia tiba; [[8 Agustus|2019-08-08]] pulang.",
    ),
    "weekday_slip_near_publication": (
        datetime(2019, 8, 14, tzinfo=UTC),
        "ujar dia, [[Senin (13/8)|2019-08-13]].",
    ),
    "leap_day_without_year": (
        datetime(2019, 3, 1, tzinfo=UTC),
        "pada [[29 Februari|2020-02-29]].",
    ),
}


@pytest.mark.parametrize(
    ("published_at", "marked"), OTHER_DAYS.values(), ids=OTHER_DAYS.keys()
)
def test_dates_by_publication(published_at, marked):
    text, wanted = unmark(marked)
    assert values(text, published_at) == wanted


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("Senin (8/5/2017)", True),
        ("Selasa (8/5/2017)", False),
        ("8 Mei 2017", None),
        ("malam Senin (7/5/2017)", True),
        ("malam Senin (8/5/2017)", True),
        ("Senin-Selasa (8-9/5/2017)", True),
        ("Senin-Rabu (8-9/5/2017)", False),
    ],
)
def test_dates_weekday_agrees(text, agrees):
    assert facts(text)[0].weekday_agrees is agrees


@pytest.mark.parametrize(
    ("text", "start", "end", "zone"),
    [
        ("Senin (8/5/2017), pukul 13.20-15.00 WITA", "13:20", "15:00", "WITA"),
        ("Senin (8/5/2017 pukul 13:20 WIT)", "13:20", None, "WIT"),
        ("Senin (8/5/2017) pukul 13 20 WIB", "13:20", None, "WIB"),
        ("Senin (8/5/2017) sekitar pukul 07.00 pagi", "07:00", None, None),
        ("Senin (8/5/2017) jam 9", "09:00", None, None),
        ("8 Mei 2017, 19.30 WIB", "19:30", None, "WIB"),
        ("pukul 10.00 WIB, Senin (8/5/2017)", "10:00", None, "WIB"),
        ("Senin (8/5/2017) di balai desa yang baru, pukul 10.00", None, None, None),
    ],
)
def test_dates_clock_beside(text, start, end, zone):
    fact = facts(text)[0]
    shown = [t and t.strftime("%H:%M") for t in (fact.time_start, fact.time_end)]
    assert [*shown, fact.timezone] == [start, end, zone]


def test_dates_columns():
    first, second = facts("pada 2-3 Mei 2017 dan Senin (15/3)")
    assert (first.first_day, first.last_day) == (date(2017, 5, 2), date(2017, 5, 3))
    assert (first.precision, first.anchor, first.rule) == (
        "day",
        "text",
        "dates.day_range",
    )
    assert (second.anchor, second.rule) == ("publication", "dates.day")
    unknown = facts("Kamis (18/7)", None)[0]
    assert (unknown.first_day, unknown.last_day, unknown.anchor) == (None, None, "none")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("pada 31 Juni 2019", "dates.impossible_day"),
        ("pada 9-5 Mei 2019", "dates.impossible_span"),
        ("Perda Nomor 4 Tahun 2015", "dates.citation_year"),
        ("Nomor 4 Tahun 2015", "dates.citation_year"),
        ("setiap 17 Agustus", "dates.recurring"),
        ("Jalan 17 Agustus", "dates.name"),
        ("pada 2020 peserta", "dates.amount"),
        ("tahun 1990-an", "dates.decade"),
        ("lebaran kemarin", "dates.vague"),
        ("dua pekan ini", "dates.duration"),
        ("1 Muharram 1601 H", "dates.impossible_hijri"),
        ("UUD 1945", "dates.number"),
        ("http://x.example/?5-8-2019", "dates.web_address"),
    ],
)
def test_dates_rejects_name_their_veto(text, reason):
    findings = find(Reading(text, published_at=PUBLISHED))
    assert not findings.facts
    assert reason in {reject.reason for reject in findings.rejects}
