"""Decrees: what a document is, from all its namings; values of single columns."""

import time
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import decrees
from extractors.decrees import DecreeFact
from extractors.reading import Reading
from tests.marked import unmark

PUBLISHED = datetime.fromisoformat("2021-09-14T08:00:00+07:00")

# The mark is the row's text, its value the column ``about``.
TITLES = {
    "law_under_review": "Pengujian [[UU Nomor 48 Tahun 2012 tentang Zakat Daerah|Zakat Daerah]] terhadap Undang-Undang Dasar Negara",
    "month_in_capitals": "[[SE Nomor 9 Tahun 2018 tentang Buka Puasa pada Bulan Ramadan|Buka Puasa pada Bulan Ramadan]].",
    "what_comes_soon": "[[SE Nomor 9 Tahun 2018 tentang cegah virus menjelang malam tahun baru|cegah virus menjelang malam tahun baru]].",
    "day_and_place_before_the_title": "[[SE Nomor 9 Tahun 2018 yang ditetapkan di Mbay tanggal 29 Maret tentang Pasar Ikan|Pasar Ikan]]. Warga",
    "signer_before_the_title": "[[SE Nomor 9 Tahun 2018 yang telah diteken Bupati Ende pada 3 Mei 2018 tentang Pasar Ikan|Pasar Ikan]].",
    "verb_before_tentang": "[[SE Nomor 9 Tahun 2018]] yang terbit pekan lalu menjelaskan tentang Pasar Ikan",
    "acting_office_in_the_title": "[[SK Bupati Nomor 9 Tahun 2018 tentang Pengangkatan Pj. Kepala Desa|Pengangkatan Pj. Kepala Desa]]. Warga",
    "who_acts_after_a_year": "[[SE Nomor 9 Tahun 2018 tentang Cuti Bersama Tahun 2019|Cuti Bersama Tahun 2019]], Kantor Arsip dan Museum libur",
    "more_years": "[[Perda Nomor 9 Tahun 2018 tentang Tarif Tahun 2019, 2020 dan 2021|Tarif Tahun 2019, 2020 dan 2021]].",
    "short_name_in_quotes": "[[PP Nomor 9 Tahun 2018 tentang Upah Buruh|Upah Buruh]] (“PP Upah”) terbit",
    "when_as_a_part_of_the_title": "[[SE Nomor 9 Tahun 2018 tentang Jam Kerja Pada Bulan Ramadan|Jam Kerja Pada Bulan Ramadan]]. Warga",
    "when_behind_the_title": "[[SE Nomor 9 Tahun 2018 tentang Jam Kerja|Jam Kerja]] pada bulan Mei. Warga",
    "no_title": "Sesuai [[UU Nomor 61 Tahun 2012]], kata dia.",
    "title_of_several_numbers": "[[Nota Kesepahaman Nomor 41/12/PEM/2015|Pasar Ikan]] dan Nomor 238/UN14/2015 tentang Pasar Ikan diteken",
    "passive_in_the_title": "[[Kepmenaker 228/2019 tentang Jabatan yang Dapat Diduduki oleh Tenaga Asing|Jabatan yang Dapat Diduduki oleh Tenaga Asing]]. Warga",
    "passive_behind_the_title": "[[Perda Nomor 9 Tahun 2018 tentang Pasar Ikan|Pasar Ikan]] oleh warga",
    "full_stop": "[[Perda Nomor 9 Tahun 2018 tentang Pasar Ikan|Pasar Ikan]]. Warga",
    "full_stop_glued": "[[Perda Nomor 9 Tahun 2018 tentang Pasar Ikan|Pasar Ikan]].Warga",
    "end_of_text": "[[Perda Nomor 9 Tahun 2018 Tentang Pasar Ikan|Pasar Ikan]]",
    "capitals": "[[PERDA NOMOR 9 TAHUN 2018 TENTANG PASAR IKAN|PASAR IKAN]]",
    "verb_without_mark": "[[Perbup Nomor 5 Tahun 2018 tentang Bank Sampah|Bank Sampah]] mewajibkan lurah",
    "passive_verb": "[[Perbup Nomor 5 Tahun 2018 tentang Bank Sampah|Bank Sampah]] diberlakukan besok",
    "auxiliary": "[[Perbup Nomor 5 Tahun 2018 tentang Bank Sampah|Bank Sampah]] sudah berlaku",
    "pointing_word": "[[Perbup Nomor 5 Tahun 2018 tentang Bank Sampah|Bank Sampah]] ini baru",
    "quoted_speech_ends": "[[Perbup Nomor 5 Tahun 2018 tentang Bank Sampah|Bank Sampah]]”, katanya",
    "comma_then_clause": "[[Perda Nomor 8 Tahun 2017 tentang Pajak Hotel|Pajak Hotel]], maka tarif naik",
    "comma_then_official": "[[Perda Nomor 8 Tahun 2017 tentang Pajak Hotel|Pajak Hotel]], Bupati dan wakilnya hadir",
    "comma_then_saying": "[[Perda Nomor 8 Tahun 2017 tentang Pajak Hotel|Pajak Hotel]], ujar Danu",
    "comma_in_list": "[[Perda Nomor 8 Tahun 2017 tentang Pajak Hotel, Restoran dan Hiburan|Pajak Hotel, Restoran dan Hiburan]].",
    "comma_before_last_dan": "[[Perda Nomor 8 Tahun 2017 tentang Pajak Hotel, Restoran, dan Hiburan|Pajak Hotel, Restoran, dan Hiburan]] terbit",
    "list_of_offices": "[[UU Nomor 8 Tahun 2015 tentang Pemilihan Gubernur, Bupati dan Wali Kota|Pemilihan Gubernur, Bupati dan Wali Kota]].",
    "closing_bracket": "([[UU Nomor 3 Tahun 2011 tentang Zakat Daerah|Zakat Daerah]])",
    "bracket_inside": "[[Perda Nomor 3 Tahun 2011 tentang Rencana Induk Wisata (Ripparda) Ngada|Rencana Induk Wisata (Ripparda) Ngada]] dibahas",
    "in_quotes": '[[Perbup Nomor 6 Tahun 2018 tentang "Gerakan Minum Susu|Gerakan Minum Susu]]" di sekolah',
    "particles_inside": "[[Perda Nomor 4 Tahun 2018 tentang Retribusi atas Izin di Pesisir dan Laut|Retribusi atas Izin di Pesisir dan Laut]].",
    "trailing_particle_dropped": "[[Perda Nomor 4 Tahun 2018 tentang Retribusi Pasar|Retribusi Pasar]] untuk menjadi pedoman",
    "fiscal_year_inside": "[[Perda Nomor 1 Tahun 2019 tentang APBD Tahun Anggaran 2020|APBD Tahun Anggaran 2020]].",
    "period_inside": "[[Perda Nomor 2 Tahun 2017 tentang RPJMD Tahun 2016-2021|RPJMD Tahun 2016-2021]] disahkan",
    "lower_case_cut_at_yang": "[[perda nomor 7 tahun 2018 tentang kawasan wisata bahari|kawasan wisata bahari]] yang memuat sanksi",
    "lower_case_cut_at_verb": "[[perda nomor 7 tahun 2018 tentang kawasan wisata bahari|kawasan wisata bahari]] menyebut sanksi",
    "lower_case_list": "[[perda nomor 7 tahun 2018 tentang penyediaan, pengelolaan dan pengawasan air|penyediaan, pengelolaan dan pengawasan air]].",
    "lower_case_first_word": "[[Perbup Nomor 7 Tahun 2018 tentang pedoman Pelaksanaan Piket Malam|pedoman Pelaksanaan Piket Malam]].",
    "lower_case_last_word": "[[Perpres Nomor 7 Tahun 2018 tentang Penjabat Kepala daerah|Penjabat Kepala daerah]].",
    "venue_is_no_title": "Sosialisasi [[Perda Nomor 6 Tahun 2018 tentang Kabupaten Layak Anak|Kabupaten Layak Anak]] di Aula Kecamatan",
    "day_is_no_title": "Sosialisasi [[Perda Nomor 6 Tahun 2018 tentang Kabupaten Layak Anak|Kabupaten Layak Anak]] pada Senin pagi",
    "audience_is_no_title": "Sosialisasi [[Perda Nomor 6 Tahun 2018 tentang Kabupaten Layak Anak|Kabupaten Layak Anak]] kepada warga",
    "article_is_no_title": "[[UU Nomor 17 Tahun 2017 tentang Pemilu Lokal|Pemilu Lokal]] Pasal 3 mengatur",
    "next_citation_after_comma": "[[SK Bupati Nomor 1/2/2019 tentang Mutasi Guru|Mutasi Guru]], [[SK Bupati Nomor 1/3/2019 tentang Mutasi Camat|Mutasi Camat]].",
    "next_citation_after_serta": "[[SK Bupati Nomor 1/4/2019 tentang Mutasi Guru|Mutasi Guru]] serta [[SK Bupati Nomor 1/5/2019 tentang Mutasi Camat|Mutasi Camat]].",
    "draft_after_serta": "[[SK Nomor 490/33/2019 tentang Tim Aduan Warga|Tim Aduan Warga]] serta Rancangan Peraturan Bupati itu",
    "date_before_title": "[[SK Bupati Nomor 1/6/2019 tanggal 4 Maret 2019 tentang Mutasi Guru|Mutasi Guru]].",
    "comma_before_title": "[[SK Mendagri Nomor 131.7-33 Tahun 2020, tentang pengangkatan Penjabat Bupati|pengangkatan Penjabat Bupati]].",
    "bracket_before_title": "[[Perpres Nomor 12 Tahun 2018 (Perpres Pangan) tentang Pangan Lokal|Pangan Lokal]].",
    "title_before_number": "[[UU tentang Desa Nomor 18 Tahun 2014|Desa]] berlaku.",
    "regulates_about": "[[UU Nomor 18 Tahun 2014 yang mengatur tentang Desa Adat|Desa Adat]].",
    "other_word_than_tentang": "[[SE Nomor 9 Tahun 2020]] perihal Libur Bersama.",
    "threat_is_no_title": "[[UU Nomor 19 Tahun 2009 tentang Obat Bius|Obat Bius]] dengan ancaman penjara",
    "noun_after_particle": "[[SK Nomor 1/9/2019 tentang Mutasi Guru melalui penyetaraan|Mutasi Guru melalui penyetaraan]].",
    "capital_conjunction_dropped": "[[Perda Nomor 2 Tahun 2019 Tentang Pasar Ikan|Pasar Ikan]] Dan [[Perda Nomor 3 Tahun 2019 Tentang Pajak|Pajak]].",
    "published_in_the_gazette": "[[PP Nomor 100 Tahun 2000 tentang Pasar Ikan|Pasar Ikan]] (Lembaran Negara Republik Indonesia Tahun 2000 Nomor 197, Tambahan Lembaran Negara Nomor 4018) berlaku",
    "bracket_of_the_title": "[[PP Nomor 101 Tahun 2000 tentang Pasar Ikan (Pelelangan) di Desa|Pasar Ikan (Pelelangan) di Desa]].",
    "tentang_abbreviated": "[[Perbup No 20/2014 ttg Pasar Ikan|Pasar Ikan]].",
    "abbreviation_with_full_stop": "[[Perda Nomor 19 Tahun 2014 tentang Hutan Kab. Ngada|Hutan Kab. Ngada]] berlaku",
}

# The mark is the row's text, its value kind, number, year.
DOCUMENTS = {
    "joint_decision_in_short": "[[SKB Nomor 624/2023|sk 624 2023]], ujarnya.",
    "misspelt_minister": "[[Peraturan Mentri Dalam Negeri Nomor 4 Tahun 2018|permen 4 2018]]",
    "blank_in_a_part_of_the_number": "[[SE Nomor 006/FKD-Prov Bali/VII/2020|se 006/FKD-Prov Bali/VII/2020 2020]]",
    "decision_of_a_minister_in_short": "Dasarnya [[Kepmenkes 228/2019|kepmen 228 2019]], kata dia.",
    "same_in_two_forms_is_one": "[[UU Nomor 62 Tahun 2013|uu 62 2013]] dan lagi UU 62/2013.",
    "year_left_out_later": "[[Perda Nomor 63 Tahun 2013|perda 63 2013]], lalu Perda Nomor 63.",
    "year_only_later": "[[Perda Nomor 64|perda 64 2013]] disebut; Perda Nomor 64 Tahun 2013.",
    "leading_zero": "[[Inmendagri Nomor 07 Tahun 2022|inmen 07 2022]], Inmendagri 7/2022.",
    "two_regions_are_two": "[[Perda Ngada Nomor 65 Tahun 2013|perda 65 2013]] dan [[Perda Nagekeo Nomor 65 Tahun 2013|perda 65 2013]]",
    "two_ministries_are_two": "[[Permenkes Nomor 66 Tahun 2016|permen 66 2016]] dan [[Permendagri Nomor 66 Tahun 2016|permen 66 2016]]",
    "ministry_in_two_forms_is_one": "[[Permenkes Nomor 67 Tahun 2016|permen 67 2016]] dan Peraturan Menteri Kesehatan Nomor 67 Tahun 2016",
    "two_years_are_two": "[[UU Nomor 68 Tahun 2013|uu 68 2013]] dan [[UU Nomor 68 Tahun 2014|uu 68 2014]]",
    "two_kinds_are_two": "[[PP Nomor 69 Tahun 2013|pp 69 2013]] dan [[UU Nomor 69 Tahun 2013|uu 69 2013]]",
    "vague_kind_first": "[[SK Nomor 188/70/2019|kepbup 188/70/2019 2019]], ya SK Bupati Nomor 188/70/2019.",
    "vague_kind_later": "[[Surat Edaran Nomor 440/71/2020|se 440/71/2020 2020]] atau surat nomor 440/71/2020.",
    "blanks_in_number_are_nothing": "[[SK Nomor 188 / 72 / 2019|sk 188 / 72 / 2019 2019]], SK Nomor 188/72/2019",
    "amending_and_amended": "[[UU Nomor 74 Tahun 2016 tentang Perubahan atas UU Nomor 73 Tahun 2013 tentang Danau|uu 74 2016]]",
    "joint_document_is_one": "[[SKB Tiga Menteri Nomor 3 Tahun 2018|kepmen 3 2018]], Nomor 4 Tahun 2018, dan Nomor 5 Tahun 2018",
    "agreement_is_one": "[[PKS Nomor 8/PKS/2018|mou 8/PKS/2018 2018]] dan Nomor 415/9/2018",
    "year_from_day_of_issue": "[[Surat Gubernur NTB No 821/501|surat 821/501 2019]] tanggal 26 Juli 2019",
}

# The mark is a citation, its value the day of issue.
ISSUED = {
    "told_without_a_pointing_word": "[[Inmendagri Nomor 23 Tahun 2021|2021-07-20]] terbit. Ada 23 poin instruksi Mendagri yang dikeluarkan 20 Juli 2021.",
    "day_between_kind_and_number": "[[SE Mendagri yang dikeluarkan pada 3 Mei 2021 dengan Nomor 450/69/SJ|2021-05-03]]",
    "somebody_issues_on_a_day": "Bupati Ende, pada 3 Mei 2021, menerbitkan [[SE Nomor 9/2021|2021-05-03]].",
    "of_a_day": "[[SE Nomor 9 Tahun 2021|2021-02-05]] terbit. SE terbitan 5 Februari 2021 itu berlaku.",
    "day_in_another_year": "[[Perda Nomor 7 Tahun 2019|]] disahkan pada 21 Juli.",
    "day_of_a_ruling": "[[Putusan MK Nomor 35/PUU-XI/2021|2021-06-24]] yang dibacakan Kamis (24/6) itu",
    "another_letter": "[[Surat Nomor 440/23/SJ|]] terbit. Ada surat yang dikeluarkan 20 Juli 2021.",
    "by_another_name": "[[Perpres Nomor 93 Tahun 2020|2020-03-19]]. Beleid itu diteken Presiden Wati Bria dan Menteri Danu pada Kamis, 19 Maret 2020.",
    "each_joint_document_its_own_day": "[[MoU Nomor KEP-099/A/2011|2011-05-19]], Nomor NK-001/KK/2011 tanggal 19 Mei 2011 tentang Pasar Ikan, serta [[Nomor KEP-05/H/2012|2012-12-20]], Nomor NK-01/KK/2012 tanggal 20 Desember 2012 tentang Pasar Ikan",
    "day_before_who_issues": "Pada 8 Maret 2020, Bupati Ngada, Wati Bria, menerbitkan [[SE Nomor 78 Tahun 2020|2020-03-08]].",
    "day_of_another_act": "Pada 8 Maret 2020, Bupati Ngada hadir dan membacakan [[SE Nomor 79 Tahun 2020]].",
    "told_of_the_document": "[[Perda Nomor 80 Tahun 2020|2020-03-08]] terbit. Perda tersebut selesai diundangkan pada 8 Maret 2020.",
    "tanggal": "[[SK Bupati Nomor 1/7/2019|2019-03-05]] tanggal 5 Maret 2019.",
    "tanggal_in_capitals": "[[SE Nomor 440/74/SJ|2020-03-04]], Tanggal 4 Maret 2020, beredar.",
    "tertanggal": "[[Perbup Nomor 75 Tahun 2018|2018-03-06]] tertanggal 6 Maret 2018.",
    "pada_tanggal_after_title": "[[Perbup Nomor 76 Tahun 2018 tentang Bank Sampah|2018-03-07]], pada tanggal 7 Maret 2018 lalu.",
    "issued_by_clause": "[[SE Nomor 77 Tahun 2020|2020-03-08]] yang diterbitkan pada 8 Maret 2020.",
    "signed_by_named_office": "[[SE Nomor 78 Tahun 2020 tentang Libur|2020-03-09]], yang diteken Bupati Ngada pada Senin (9/3/2020).",
    "between_kind_and_number": "[[Surat Menteri Sosial tanggal 10 Maret 2020 Nomor 900/79/um|2020-03-10]].",
    "sentence_issues": "Bupati menerbitkan [[Perbup Nomor 80 Tahun 2018|2018-03-11]], pada 11 Maret 2018.",
    "came_out": "[[Inmendagri No. 81 Tahun 2020|2020-03-12]] terbit pada Kamis (12/3/2020).",
    "shared_by_chain": "[[SK nomor 100.2-82 tahun 2021|2021-03-13]] dan [[nomor 100.2-83 tahun 2021|2021-03-13]] tanggal 13 Maret 2021.",
    "all_of_them": "[[UU Nomor 84 Tahun 2020|2020-03-14]], [[UU Nomor 85 Tahun 2020|2020-03-14]]. Keduanya disahkan pada 14 Maret 2020.",
    "at_later_citation": "[[Perda Nomor 86 Tahun 2020|2020-03-15]]. Lalu Perda Nomor 86 Tahun 2020 tanggal 15 Maret 2020.",
    "at_pointer": "[[SE Nomor 87 Tahun 2020|2020-03-16]] beredar. Surat edaran tersebut tertanggal 16 Maret 2020.",
    "at_pointer_with_a_clause": "[[Perpres Nomor 91 Tahun 2020|2020-03-19]] terbit. Dalam Perpres yang diteken 19 Maret 2020 itu ada daftar.",
    "clause_of_a_later_day": "[[Perpres Nomor 92 Tahun 2020|]] terbit. Perpres yang diterbitkan itu berlaku 19 Maret 2020.",
    "day_of_event_is_none": "[[SE Nomor 88 Tahun 2020|]] dibahas dalam rapat pada 17 Maret 2020.",
    "day_of_force_is_none": "[[SE Nomor 89 Tahun 2020|]] berlaku mulai tanggal 18 Maret 2020.",
    "day_of_inauguration_is_none": "dilantik dengan [[SK Nomor 1/90/2020|]], Senin (16/3/2020).",
}

# The mark is a citation, its value the articles cited.
ARTICLES = {
    "before": "Pasal 13 ayat (4) [[UU Nomor 91 Tahun 2013|pasal 13 ayat (4)]]",
    "after_without_brackets": "[[UU Nomor 92 Tahun 2013|pasal 14 ayat (2) huruf c]] pasal 14 ayat 2 huruf c",
    "after_title": "[[UU Nomor 93 Tahun 2013 tentang Danau|pasal 15]], khususnya Pasal 15",
    "with_subsidair": "Pasal 7 subsider Pasal 16 [[UU Nomor 94 Tahun 2009|pasal 7, pasal 16]]",
    "with_juncto": "Pasal 7 jo. Pasal 15 [[UU Nomor 94 Tahun 2013|pasal 7, pasal 15]]",
    "list_of_articles": "Pasal 3, 5 dan 9 [[UU Nomor 95 Tahun 2013|pasal 3, pasal 5, pasal 9]]",
    "list_of_paragraphs": "Pasal 3 ayat (1) dan (2) [[UU Nomor 96 Tahun 2013|pasal 3 ayat (1), pasal 3 ayat (2)]]",
    "half_bracket": "Pasal 24 huruf d) [[UU No. 97/2013|pasal 24 huruf d]]",
    "letter_in_article": "pasal 45a [[UU Nomor 98 Tahun 2013|pasal 45A]]",
    "from_words": "Pasal 6 dalam [[UU Nomor 99 Tahun 2013|pasal 6]]",
    "at_pointer": "[[UU Nomor 60 Tahun 2013|pasal 8]] ada. Pasal 8 UU tersebut",
    "of_code_is_not_the_laws": "[[UU Nomor 59 Tahun 2013|]], Pasal 364 KUHP",
    "of_unnumbered_law": "[[UU Nomor 58 Tahun 2013|]], Pasal 27 UU Narkotika",
    "far_away": "Pasal 3 dibahas lama oleh semua peserta. [[UU Nomor 57 Tahun 2013|]]",
}

# The mark is a citation, its value issuer / region / code.
ISSUERS = {
    "region_of_regent": "[[Peraturan Bupati Ngada Nomor 1 Tahun 2018|Bupati Ngada/Kabupaten Ngada/53.09]]",
    "region_after_kind": "[[Perda Kota Bima Nomor 2 Tahun 2018|Kota Bima/Kota Bima/52.72]]",
    "bare_name_of_regency": "[[Perbup Bima Nomor 3 Tahun 2018|Bima/Kabupaten Bima/52.06]]",
    "bare_name_of_town": "[[Perwali Bima Nomor 4 Tahun 2018|Bima/Kota Bima/52.72]]",
    "province_abbreviated": "[[Pergub NTT Nomor 5 Tahun 2018|NTT/Nusa Tenggara Timur/53]]",
    "told_by_sentence": "Bupati Ngada menerbitkan [[Perbup Nomor 6 Tahun 2018|Bupati Ngada/Kabupaten Ngada/53.09]]",
    "told_of_other_kind": "Bupati Ngada menetapkan [[UU Nomor 7 Tahun 2018|//]]",
    "implied_only": "[[Permendagri Nomor 8 Tahun 2018|//]]",
    "national": "[[Peraturan Menteri Desa Nomor 9 Tahun 2018|Menteri Desa//]]",
    "fuller_later": "[[Perbup Nomor 10 Tahun 2018|Bupati Ngada/Kabupaten Ngada/53.09]]; Peraturan Bupati Ngada Nomor 10 Tahun 2018",
}

# The mark is a citation, its value the identifier.
IDENTIFIERS = {
    "law": "[[UU Nomor 5 Tahun 2011|/akn/id/act/uu/2011/5]]",
    "tap_mpr": "[[TAP MPR Nomor XVII/MPR/1998|/akn/id/act/tap-mpr/1998/xvii-mpr-1998]]",
    "ministry_from_short_name": "[[Permendagri Nomor 6 Tahun 2018|/akn/id/act/permen-dagri/2018/6]]",
    "ministry_from_full_name": "[[Peraturan Menteri Dalam Negeri Nomor 6 Tahun 2018|/akn/id/act/permen-dagri/2018/6]]",
    "ministry_from_house_style": "[[PM 7 Tahun 2018|/akn/id/act/permen-hub/2018/7]]",
    "agency": "[[Peraturan Kepala BPS Nomor 8 Tahun 2018|/akn/id/act/perban-bps/2018/8]]",
    "region": "[[Perda Kabupaten Ngada Nomor 9 Tahun 2018|/akn/id-53.09/act/perda-kabupaten-ngada/2018/9]]",
    "letter": "[[Surat Kementerian Kominfo Nomor 26/DJAI/A1.05/2017|/akn/id/doc/surat-kominfo/2017/26-djai-a1.05-2017]]",
    "ruling": "[[Putusan MK Nomor 9/PUU-XV/2017|/akn/id/judgment/putusan-mk/2017/9-puu-xv-2017]]",
    "region_unknown": "[[Perda Nomor 10 Tahun 2018|]]",
    "year_unknown": "[[UU Nomor 11|]] itu",
    "kind_without_identifier": "[[Berita Acara Nomor 12/BA/2018|]]",
}

# The marks are mentions, their value the text of the first citation.
MENTIONS = {
    "this_law": "UU Nomor 12 Tahun 2012 terbit. [[UU tersebut|UU Nomor 12 Tahun 2012]] baik.",
    "that_by_law": "Perda Nomor 13 Tahun 2012 terbit. Isi [[Perda itu|Perda Nomor 13 Tahun 2012]] baik.",
    "circular": "SE Nomor 14 Tahun 2020 terbit. Dalam [[surat edaran tersebut|SE Nomor 14 Tahun 2020]] ada",
    "full_citation_again": "UU Nomor 15 Tahun 2012 lalu [[UU 15/2012|UU Nomor 15 Tahun 2012]] lagi.",
    "nearest_of_kind": "Perda Nomor 16 Tahun 2012, PP Nomor 17 Tahun 2012. [[Perda ini|Perda Nomor 16 Tahun 2012]]",
    "general_word": "Perbup Nomor 18 Tahun 2012. [[Peraturan tersebut|Perbup Nomor 18 Tahun 2012]] baru.",
    "decision": "SK Bupati Nomor 188/19/2018. [[Keputusan itu|SK Bupati Nomor 188/19/2018]] baru.",
    "none_of_that_kind": "UU Nomor 20 Tahun 2012. Perda tersebut lain.",
    "none_before": "Perda tersebut dibahas. Lalu Perda Nomor 21 Tahun 2012.",
    "no_pointing_word": "Perda Nomor 22 Tahun 2012. Perda baru menyusul.",
}

REJECTS = {
    "decrees.veto_draft": "Raperda Nomor 7 Tahun 2015",
    "decrees.veto_gazette": "Lembaran Negara Tahun 2013 Nomor 181",
    "decrees.veto_case": "perkara Nomor 222/Pdt.G/2018/PN Mdn",
    "decrees.veto_police_report": "Laporan Polisi Nomor LP/B/88/X/2019",
    "decrees.veto_land_title": "HGB Nomor 42/2018",
    "decrees.veto_standard": "SNI Nomor 8/2019",
    "decrees.veto_press_release": "Siaran Pers Nomor 21/HM/2019",
    "decrees.veto_school": "SD Inpres 14 Tahun 2018",
    "decrees.veto_road": "Jalan Lintas KM 17 Tahun 2018",
    "decrees.veto_degree": "Danu, SE, nomor 6",
    "decrees.veto_identity": "surat suara nomor 113",
}


def facts(raw: str) -> tuple[DecreeFact, ...]:
    return Reading(raw, published_at=PUBLISHED).of(decrees.find).facts


def spans(raw: str, column) -> list[tuple[int, int, str]]:
    return [(f.start, f.end, column(f)) for f in facts(raw)]


@pytest.mark.parametrize("marked", TITLES.values(), ids=TITLES.keys())
def test_decrees_title(marked: str):
    raw, wanted = unmark(marked)
    assert spans(raw, lambda f: f.about or "") == wanted


def test_decrees_title_names_the_joint_decision_that_is_changed():
    text = (
        "SKB Menteri Agama dan Menteri Sosial Nomor 712/2021 tentang Perubahan atas"
        " Keputusan Bersama Menteri Agama, Menteri Sosial, dan Menteri Kesehatan"
        " No. 642/2020, No. 4/2020 tentang Hari Libur. Warga"
    )
    changing, changed = decrees.find(Reading(text)).facts
    assert changing.about == text[text.index("Perubahan") : text.index(". Warga")]
    assert (changed.number, changed.about) == ("642", "Hari Libur")


def test_decrees_title_stands_behind_the_last_number_of_a_joint_decision():
    text = (
        "SKB Mendikbud, Menag, dan Mendagri Nomor 03/KB/2021, Nomor 384 Tahun 2021,"
        " Nomor 440-717 Tahun 2021 tentang Panduan Belajar."
    )
    first, *_ = decrees.find(Reading(text)).facts
    assert (first.number, first.about) == ("03/KB/2021", "Panduan Belajar")


@pytest.mark.parametrize("marked", DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_decrees_documents(marked: str):
    raw, wanted = unmark(marked)
    got = spans(raw, lambda f: f"{f.kind} {f.number} {f.year}")
    assert got[: len(wanted)] == wanted
    inner = {"amending_and_amended": 1}
    name = next(name for name, text in DOCUMENTS.items() if text is marked)
    assert len(got) == len(wanted) + inner.get(name, 0)


@pytest.mark.parametrize("marked", ISSUED.values(), ids=ISSUED.keys())
def test_decrees_day_of_issue(marked: str):
    raw, wanted = unmark(marked)
    assert spans(raw, lambda f: str(f.issued_on or "")) == wanted


@pytest.mark.parametrize("marked", ARTICLES.values(), ids=ARTICLES.keys())
def test_decrees_articles_cited(marked: str):
    raw, wanted = unmark(marked)
    assert spans(raw, lambda f: ", ".join(f.articles_cited)) == wanted


@pytest.mark.parametrize("marked", ISSUERS.values(), ids=ISSUERS.keys())
def test_decrees_issuer(marked: str):
    raw, wanted = unmark(marked)
    assert (
        spans(
            raw,
            lambda f: f"{f.issuer or ''}/{f.issuer_region or ''}/{f.issuer_code or ''}",
        )
        == wanted
    )


@pytest.mark.parametrize("marked", IDENTIFIERS.values(), ids=IDENTIFIERS.keys())
def test_decrees_identifier(marked: str):
    raw, wanted = unmark(marked)
    assert spans(raw, lambda f: f.uri or "") == wanted


@pytest.mark.parametrize("marked", MENTIONS.values(), ids=MENTIONS.keys())
def test_decrees_mentions(marked: str):
    raw, wanted = unmark(marked)
    reading = Reading(raw, published_at=PUBLISHED)
    text_at = {f.start: f.text for f in reading.of(decrees.find).facts}
    assert [
        (m.start, m.end, text_at[m.fact_start]) for m in reading.of(decrees.mentions)
    ] == wanted


@pytest.mark.parametrize("reason", REJECTS)
def test_decrees_rejects_name_their_veto(reason: str):
    findings = Reading(REJECTS[reason]).of(decrees.find)
    assert findings.facts == ()
    assert [reject.reason for reject in findings.rejects] == [reason]


def test_decrees_official_title_completes():
    (law,) = facts("UU Nomor 23 Tahun 2014 lama")
    assert (law.official_title, str(law.enacted_on)) == (
        "PEMERINTAHAN DAERAH",
        "2014-09-30",
    )


def test_decrees_unknown_law_is_not_refused():
    (law,) = facts("UU Nomor 61 Tahun 2043 kelak")
    assert (law.official_title, law.enacted_on) == (None, None)


def test_decrees_series_of_a_joint_regulation_is_one_document():
    text = (
        "Peraturan Bersama Menteri Agama dan Menteri Sosial Nomor 19 dan 18 Tahun 2016"
    )
    assert [f.number for f in decrees.find(Reading(text)).facts] == ["19"]


def test_decrees_number_shared_by_series_shares_title():
    got = facts("Perda Nomor 7, 8 dan 9 Tahun 2019 tentang Pasar Ikan.")
    assert {f.about for f in got} == {"Pasar Ikan"}


def test_decrees_fuller_title_later_wins():
    (one,) = facts(
        "Perda Nomor 7 Tahun 2019 tentang KTR. Perda Nomor 7 Tahun 2019 tentang "
        "Kawasan Tanpa Rokok."
    )
    assert (one.about, one.text) == (
        "Kawasan Tanpa Rokok",
        "Perda Nomor 7 Tahun 2019 tentang KTR",
    )


@given(st.text(max_size=60), st.text(max_size=60))
def test_decrees_offsets_survive_any_neighbours(before: str, after: str):
    core = "\nPerbup Ngada Nomor 21 Tahun 2018 tentang Bank Sampah.\n"
    raw = f"{before}{core}{after}"
    got = facts(raw)
    assert all(raw[f.start : f.end] == f.text for f in got)
    assert any(f.about == "Bank Sampah" and f.start == len(before) + 1 for f in got)


@given(
    st.text(alphabet="UUNomor. 12/-,()Tahun2018PerdaSKtentang ABpasal\n", max_size=160)
)
def test_decrees_any_text_keeps_the_contract(raw: str):
    reading = Reading(raw, published_at=PUBLISHED)
    got = reading.of(decrees.find).facts
    starts = [f.start for f in got]
    assert starts == sorted(starts)
    assert all(raw[f.start : f.end] == f.text and f.number for f in got)
    assert all(m.fact_start in starts for m in reading.of(decrees.mentions))


@pytest.mark.parametrize(
    "unit",
    [
        "UU Nomor 5 tentang ",
        "Perda Nomor 1/",
        "Pasal 1 ayat (1) ",
        "Aaa, ",
        "Perda itu ",
    ],
)
def test_decrees_time_grows_with_length_only(unit: str):
    def seconds(chars: int) -> float:
        raw = "UU Nomor 5 Tahun 2014 tentang " + unit * (chars // len(unit))
        reading = Reading(raw)
        _ = reading.anchors
        begun = time.process_time()
        reading.of(decrees.find)
        reading.of(decrees.mentions)
        return time.process_time() - begun

    seconds(1000)
    once = min(seconds(10_000) for _ in range(3))
    assert seconds(40_000) < 12 * once + 0.3
