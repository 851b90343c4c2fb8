"""Citations: marked sentences, value ``kind;number;year;issuer``, and properties."""

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import citations
from extractors.reading import Reading
from tests.marked import unmark

CASES = {
    "numbers_with_a_year_each": "[[UU Nomor 73 Tahun 2011|uu;73;2011;]] dan [[74 Tahun 2012|uu;74;2012;]] serta 3 tahun sesudahnya",
    "from_one_decision_to_another": "[[SK Mendagri Nomor: 131.53-16 Tahun 2021|kepmen;131.53-16;2021;Mendagri]] sampai dengan [[131.53-20 Tahun 2021|kepmen;131.53-20;2021;Mendagri]]",
    "day_between_signer_and_number": "[[Surat Bupati Alor tanggal 29 Januari 2021 Nomor 900/64/keu|surat;900/64/keu;;Bupati Alor]] terbit",
    "day_told_between_in_one_word": "[[Surat Edaran Bupati Alor bertanggal 2 Mei 2019 Nomor 5 Tahun 2019|se;5;2019;Bupati Alor]] terbit",
    "letter_o_as_zero": "[[UU N0.14 tahun 2008|uu;14;2008;]] terbit, kolom N0 kosong",
    "blanks_round_the_dash_of_a_long_class": "[[Keputusan Mendagri Nomor 100.2.1.3 – 6344 Tahun 2022|kepmen;100.2.1.3 – 6344;2022;Mendagri]] terbit",
    "document_that_is_written_down": "[[Nota Kesepahaman tersebut tertuang Nomor: NK-01/KK/1/2025|mou;NK-01/KK/1/2025;2025;]], kata dia",
    "blank_inside_a_decision": "[[Keputusan Mendagri Nomor 131 .17-38 Tahun 2020|kepmen;131 .17-38;2020;Mendagri]] terbit",
    "serial_of_a_letter_is_no_year": "[[Surat Nomor 440/1998/OTDA|surat;440/1998/OTDA;;]] datang",
    "short_form_behind_the_abbreviation": "[[Peraturan Komisi Pemilihan Umum (PKPU) 5/2020|pkpu;5;2020;Komisi Pemilihan Umum]] terbit",
    "short_form_of_a_decision": "[[Kepgub 1517/2021|kepgub;1517;2021;]] terbit",
    "misprinted_regulation": "[[Peratuan Bupati Ngada Nomor 12 Tahun 2019|perbup;12;2019;Bupati Ngada]] terbit",
    "misprinted_instruction": "[[Intruksi Bupati Nomor 13 Tahun 2019|inbup;13;2019;Bupati]] terbit",
    "misprinted_decision": "[[Keputuan Bupati Nomor 14 Tahun 2019|kepbup;14;2019;Bupati]] terbit",
    "case_in_the_sentence_after_a_ruling": "[[Putusan MA Nomor 42 P/HUM/2018|putusan;42 P/HUM/2018;2018;MA]]. Perkara nomor 12/Pid.B/2017/PN Mgl jalan terus",
    "office_in_words_of_capitals": "[[surat Kepala BKN Nomor: 8229/B KS.04.01/SDIK/2023|surat;8229/B KS.04.01/SDIK/2023;2023;Kepala BKN]] datang",
    "person_named_in_the_title_between": "[[Kepmendagri Nomor 131.72-38 Tahun 2015|kepmen;131.72-38;2015;]] tentang pemberhentian Moh. Umar dan [[Nomor 131.72-39 Tahun 2015|kepmen;131.72-39;2015;]] tentang wakilnya",
    "row_of_classes_with_dots": "[[SK Nomor 821.22/12/2022|sk;821.22/12/2022;2022;]] dan [[821.23/13/2022|sk;821.23/13/2022;2022;]] terbit",
    "row_of_one_class": "[[surat nomor 421/1201|surat;421/1201;;]] dan [[421/1202|surat;421/1202;;]] datang",
    "fraction_behind_a_number": "[[surat nomor 421/1201|surat;421/1201;;]] dan 3/4 isinya",
    "number_in_brackets_behind_a_short_name": "UU Tani ([[UU 3/2022|uu;3;2022;]]) terbit",
    "initials_that_look_like_a_kind": "kata Wati. (Tr01/Ino)",
    "kind_in_capitals": "sesuai [[TR/01/IV/2021|surat;TR/01/IV/2021;2021;]] itu",
    # lead words and number forms
    "full_name_and_year": "Rapat membahas [[Undang-Undang Nomor 73 Tahun 2011|uu;73;2011;]] sore itu.",
    "abbreviation_with_dot": "Menurut [[UU No. 73 Tahun 2011|uu;73;2011;]] hal itu dilarang.",
    "no_without_dot": "Sesuai [[UU No 74 Tahun 2011|uu;74;2011;]] juga.",
    "number_word_missing": "Merujuk [[UU 75 Tahun 2011|uu;75;2011;]] saja.",
    "full_name_without_number_word": "Amanat [[Undang-undang 76 tahun 2011|uu;76;2011;]] jelas.",
    "short_form_slash": "Dasarnya [[UU No. 77/2011|uu;77;2011;]] dan edaran.",
    "short_form_without_number_word": "Lihat [[PP 78/2012|pp;78;2012;]] lama.",
    "short_form_blank_after_slash": "Ada [[SE Nomor 9/ 2022|se;9;2022;]] baru.",
    "abbreviation_in_brackets_after_kind": "Ini [[Undang-Undang (UU) Nomor 79 Tahun 2012|uu;79;2012;]].",
    "abbreviation_in_brackets_before_issuer": "[[Peraturan Daerah (Perda) Kabupaten Ngada Nomor 8 Tahun 2014|perda;8;2014;Kabupaten Ngada]]",
    "abbreviation_in_brackets_after_issuer": "[[Peraturan Bupati Ngada (Perbup) Nomor 9 Tahun 2014|perbup;9;2014;Bupati Ngada]]",
    "abbreviation_with_ministry_in_brackets": "[[Peraturan Menteri Pertanian (Permentan) Nomor 3 Tahun 2015|permen;3;2015;Menteri Pertanian]]",
    "state_between": "[[Undang-Undang Republik Indonesia Nomor 80 Tahun 2012|uu;80;2012;]]",
    "state_abbreviated": "[[UU RI No 81 Tahun 2012|uu;81;2012;]]",
    "colon_with_blanks": "[[Perda Nomor : 82 Tahun 2012|perda;82;2012;]]",
    "colon_glued": "[[Perda Nomor:83 Tahun 2012|perda;83;2012;]]",
    "no_colon_glued": "[[Perda No:84 Tahun 2012|perda;84;2012;]]",
    "no_dot_colon": "[[Perda No.: 85 Tahun 2012|perda;85;2012;]]",
    "no_dot_glued": "[[UU No.86 Tahun 2012|uu;86;2012;]]",
    "nomer": "[[Perda nomer 87 Tahun 2012|perda;87;2012;]]",
    "nmr": "[[Perda Nmr. 88 Tahun 2012|perda;88;2012;]]",
    "capital_no": "[[PP NO 89 TAHUN 2012|pp;89;2012;]]",
    "year_th": "[[Perbup Nomor 90 th. 2012|perbup;90;2012;]]",
    "year_thn": "[[Perbup Nomor 91 thn 2012|perbup;91;2012;]]",
    "year_glued": "[[Perbup Nomor 92 tahun2012|perbup;92;2012;]]",
    "year_glued_to_number": "[[Perbup Nomor 93tahun 2012|perbup;93;2012;]]",
    "year_after_comma": "[[Perbup Nomor 94, Tahun 2012|perbup;94;2012;]]",
    "year_without_word": "[[Inpres Nomor 7 2019|inpres;7;2019;]] terbit.",
    "year_without_both_words": "[[Perbup 16 2019|perbup;16;2019;]] terbit.",
    "letter_in_number": "[[Perbup Nomor 17A Tahun 2019|perbup;17A;2019;]]",
    "letter_after_slash": "[[Perbup Nomor 17/B Tahun 2019|perbup;17/B;2019;]]",
    "letter_after_dot": "[[Perwali Kupang Nomor 18.c Tahun 2019|perwali;18.c;2019;Kupang]]",
    "year_missing": "[[Perda Nomor 44|perda;44;;]] tentang Pasar Ikan.",
    "misprinted_year_is_no_year": "[[Perda Nomor 45|perda;45;;]] Tahun 2109.",
    "line_break_inside": "[[Perda Nomor\n46 Tahun 2013|perda;46;2013;]]",
    "double_blanks_inside": "[[Perda  Nomor  47  Tahun  2013|perda;47;2013;]]",
    "no_break_space_inside": "[[Perda Nomor\u00a048 Tahun\u00a02013|perda;48;2013;]]",
    "blanks_round_slashes": "[[Keputusan Bupati Nomor 441 / 36 / HK / 2020|kepbup;441 / 36 / HK / 2020;2020;Bupati]]",
    "blank_after_hyphen": "[[SK Mendagri Nomor 131.81- 377 Tahun 2021|kepmen;131.81- 377;2021;Mendagri]]",
    "capitals": "[[PERATURAN BUPATI NGADA NOMOR 6 TAHUN 2018|perbup;6;2018;BUPATI NGADA]]",
    "lower_case": "[[peraturan menteri dalam negeri nomor 6 tahun 2018|permen;6;2018;menteri dalam negeri]]",
    "bernomor": "Ada [[surat bernomor 007/52/Um|surat;007/52/Um;;]] datang.",
    "dengan_nomor": "Ada [[surat dengan nomor 007/53/Um|surat;007/53/Um;;]] datang.",
    "glued_to_word_before": "sesuai[[Perda Nomor 3 Tahun 2016|perda;3;2016;]]",
    "number_word_glued_to_kind": "[[UUNomor 4 Tahun 2016|uu;4;2016;]]",
    "number_glued_to_lead": "[[PERBUP NOMOR5 TAHUN 2016|perbup;5;2016;]]",
    "sentence_glued_behind": "[[SK Nomor 188/77/HK/2018|sk;188/77/HK/2018;2018;]].Dalam itu",
    "sentence_glued_behind_plain": "[[Perda Nomor 21|perda;21;;]].Dalam itu",
    "trailing_bracket": "(lihat [[SK Nomor 188/78/HK/2018|sk;188/78/HK/2018;2018;]])",
    "trailing_comma": "[[SK Nomor 188/79/HK/2018|sk;188/79/HK/2018;2018;]], ujarnya",
    # several numbers
    "series_shares_year": "[[Perda Nomor 7|perda;7;2019;]], [[8|perda;8;2019;]] dan [[9 Tahun 2019|perda;9;2019;]] sah.",
    "two_numbers_share_year": "[[Perbup Nomor 31|perbup;31;2018;]] dan [[32 Tahun 2018|perbup;32;2018;]]",
    "second_with_number_word": "[[UU Nomor 33 Tahun 2013|uu;33;2013;]] dan [[Nomor 34 Tahun 2016|uu;34;2016;]]",
    "second_bare_with_year": "[[UU Nomor 35 Tahun 2013|uu;35;2013;]] dan [[36 Tahun 2016|uu;36;2016;]]",
    "series_of_slashed_numbers": "[[SE Nomor 440/61/2021|se;440/61/2021;2021;]], [[440/62/2021|se;440/62/2021;2021;]] dan [[440/63/2021|se;440/63/2021;2021;]]",
    "joint_regulation": "[[Peraturan Bersama Menteri Agama dan Menteri Sosial Nomor 12 Tahun 2016|permen;12;2016;Menteri Agama dan Menteri Sosial]] dan [[Nomor PM 13 Tahun 2016|permen;PM 13;2016;Menteri Agama dan Menteri Sosial]]",
    "amendment_chain": "[[UU Nomor 41 Tahun 2013|uu;41;2013;]] sebagaimana telah diubah dengan [[UU Nomor 42 Tahun 2016|uu;42;2016;]]",
    "amended_with_bare_number": "[[UU Nomor 43 Tahun 2013|uu;43;2013;]] yang diubah terakhir dengan [[Nomor 44 Tahun 2017|uu;44;2017;]]",
    "serials_of_one_number": "[[SK Ketua TP. PKK Ende Nomor: 14,15,16/KEP/PKK/V/2019|sk;14,15,16/KEP/PKK/V/2019;2019;Ketua TP. PKK Ende]] dibacakan.",
    "office_cut_by_a_full_stop": "[[SE Nomor 443/77/Din. Sosial|se;443/77/Din. Sosial;;]] tentang pasar",
    "sentence_ends_at_the_office": "[[Surat Nomor 090/77/Org|surat;090/77/Org;;]]. Bupati pulang",
    "series_told_by_its_ends": "[[Perbup Nomor 31|perbup;31;2016;]] s.d [[62 Tahun 2016|perbup;62;2016;]] sah",
    "series_of_decisions_on_persons": "[[Keppres Nomor 52/P|keppres;52/P;2018;]] sampai [[54/P|keppres;54/P;2018;]] dan [[56/P Tahun 2018|keppres;56/P;2018;]]",
    "series_is_no_count": "[[Perda Nomor 51|perda;51;;]], 3 camat dan 5 lurah hadir.",
    # kinds
    "tap_mpr_roman": "[[Ketetapan MPR Nomor XVII/MPR/1998|tap_mpr;XVII/MPR/1998;1998;]]",
    "tap_mpr_short": "[[TAP MPR No. XVIII Tahun 1998|tap_mpr;XVIII;1998;]]",
    "perppu_is_neither_pp_nor_uu": "[[Peraturan Pemerintah Pengganti Undang-Undang (Perppu) Nomor 3 Tahun 2017|perppu;3;2017;]]",
    "perpu_misspelt": "[[Perpu No 4/2017|perppu;4;2017;]]",
    "pp_full": "[[Peraturan Pemerintah RI No. 66 Tahun 2017|pp;66;2017;]]",
    "perpres_full": "[[Peraturan Presiden Nomor 67 Tahun 2017|perpres;67;2017;Presiden]]",
    "perpres_with_state": "[[Peraturan Presiden Republik Indonesia Nomor 68 Tahun 2017|perpres;68;2017;Presiden Republik Indonesia]]",
    "keppres_persons": "[[Keppres Nomor 91/P Tahun 2019|keppres;91/P;2019;]]",
    "kepres_misspelt": "[[Kepres Nomor 92 Tahun 2019|keppres;92;2019;]]",
    "keputusan_presiden": "[[Keputusan Presiden Nomor 93 Tahun 2019|keppres;93;2019;Presiden]]",
    "inpres_full": "[[Instruksi Presiden No. 94 Tahun 2019|inpres;94;2019;Presiden]]",
    "permen_open_list": "[[Permenhut Nomor 95 Tahun 2009|permen;95;2009;]] dan [[Permenakertrans No 96/2009|permen;96;2009;]]",
    "permen_with_ministry_apart": "[[Permen ESDM Nomor 97 Tahun 2019|permen;97;2019;ESDM]]",
    "permen_with_hyphen": "[[Permenpan-RB No 98 Tahun 2019|permen;98;2019;]]",
    "slash_in_ministry": "[[Peraturan Menteri ATR/BPN Nomor 99 Tahun 2019|permen;99;2019;Menteri ATR/BPN]]",
    "comma_in_ministry": "[[Peraturan Menteri Koperasi, Usaha Kecil dan Menengah Nomor 2 Tahun 2019|permen;2;2019;Menteri Koperasi, Usaha Kecil dan Menengah]]",
    "house_pmk": "[[PMK Nomor 61/PMK.02/2019|permen;61/PMK.02/2019;2019;]]",
    "house_pm": "[[PM 62 Tahun 2019|permen;62;2019;]]",
    "house_pm_in_number": "[[Peraturan Menteri Perhubungan Nomor PM 63 Tahun 2019|permen;PM 63;2019;Menteri Perhubungan]]",
    "house_prt": "[[Peraturan Menteri PU Nomor 06/PRT/M/2014|permen;06/PRT/M/2014;2014;Menteri PU]]",
    "house_menlhk": "[[Permen LHK Nomor P.31/MENLHK/SETJEN/KUM.1/9/2019|permen;P.31/MENLHK/SETJEN/KUM.1/9/2019;2019;LHK]]",
    "house_m_dag": "[[Permendag Nomor 27/M-DAG/PER/5/2017|permen;27/M-DAG/PER/5/2017;2017;]]",
    "kepmen_menkes": "[[Keputusan Menteri Kesehatan Nomor HK.01.07/MENKES/64/2020|kepmen;HK.01.07/MENKES/64/2020;2020;Menteri Kesehatan]]",
    "kepmen_house_without_number_word": "[[Kepmenkes HK.01.07/MENKES/65/2020|kepmen;HK.01.07/MENKES/65/2020;2020;]]",
    "kepmendagri_hyphen": "[[Kepmendagri Nomor 131.71-418 Tahun 2020|kepmen;131.71-418;2020;]]",
    "inmendagri": "[[Instruksi Menteri Dalam Negeri (Inmendagri) No 28/2021|inmen;28;2021;Menteri Dalam Negeri]]",
    "perban_of_agency": "[[Peraturan BKN Nomor 29 Tahun 2019|perban;29;2019;BKN]]",
    "perban_of_head": "[[Peraturan Kepala LAN Nomor 30 Tahun 2015|perban;30;2015;Kepala LAN]]",
    "perka": "[[Perka BNPB No. 31 Tahun 2012|perban;31;2012;BNPB]]",
    "perkap_perpol": "[[Perkap Nomor 32 Tahun 2012|perban;32;2012;]] dan [[Perpol Nomor 33 Tahun 2021|perban;33;2021;]]",
    "pkpu": "[[Peraturan KPU (PKPU) No 34/2018|pkpu;34;2018;KPU]] dan [[PKPU 35 Tahun 2018|pkpu;35;2018;]]",
    "perbawaslu": "[[Perbawaslu Nomor 36 Tahun 2018|perbawaslu;36;2018;]]",
    "pojk": "[[POJK Nomor 37/POJK.03/2017|pojk;37/POJK.03/2017;2017;]]",
    "pbi": "[[Peraturan Bank Indonesia Nomor 19/38/PBI/2017|pbi;19/38/PBI/2017;2017;Bank Indonesia]]",
    "perma": "[[Perma Nomor 39 Tahun 2017|perma;39;2017;]]",
    "sema_is_se": "[[SEMA Nomor 40 Tahun 2017|se;40;2017;]]",
    "qanun": "[[Qanun Kabupaten Bireuen Nomor 41 Tahun 2017|perda;41;2017;Kabupaten Bireuen]]",
    "perdasus": "[[Perdasus Provinsi Papua Nomor 42 Tahun 2017|perda;42;2017;Provinsi Papua]]",
    "pergub": "[[Pergub NTB Nomor 43 Tahun 2017|pergub;43;2017;NTB]]",
    "perwali_spellings": "[[Perwal Nomor 44 Tahun 2017|perwali;44;2017;]], [[Perwako No 45/2017|perwali;45;2017;]], [[Peraturan Wali Kota Bima Nomor 46 Tahun 2017|perwali;46;2017;Wali Kota Bima]]",
    "wali_kota_cut_short": "[[Peraturan Wali (Perwali) Bima Nomor 47 Tahun 2017|perwali;47;2017;Wali (Perwali) Bima]]",
    "perdes": "[[Perdes Nomor 48 Tahun 2017|perdes;48;2017;]]",
    "decision_of_regent": "[[SK Bupati Nomor 188.4/0812|kepbup;188.4/0812;;Bupati]]",
    "decision_written_in_full": "[[Surat Keputusan Gubernur NTB Nomor : 821.2/44/BKD/2018|kepgub;821.2/44/BKD/2018;2018;Gubernur NTB]]",
    "kepwal_plain_number": "[[Kepwal Nomor 512 Tahun 2019|kepwali;512;2019;]]",
    "sk_without_signer": "[[SK Nomor 800/33/BKD/2018|sk;800/33/BKD/2018;2018;]]",
    "sk_of_council": "[[Keputusan DPRD Kota Ternate Nomor 11 Tahun 2019|sk;11;2019;DPRD Kota Ternate]]",
    "sk_of_rector": "[[Surat Keputusan Rektor Universitas Khairun Nomor 77/UN44/KP/2019|sk;77/UN44/KP/2019;2019;Rektor Universitas Khairun]]",
    "ingub_inbup_inwal": "[[Instruksi Gubernur Nomor 13 Tahun 2021|ingub;13;2021;Gubernur]], [[Instruksi Bupati Ngada No 14 Tahun 2021|inbup;14;2021;Bupati Ngada]], [[Inwal Nomor 15/2021|inwali;15;2021;]]",
    "circular_comma_before_number": "[[Surat Edaran Bupati Ngada, Nomor 440/0221/Dinkes|se;440/0221/Dinkes;;Bupati Ngada]]",
    "circular_ordinal": "[[Edaran kedua, Nomor 339/221|se;339/221;;]]",
    "circular_number_glued": "[[SE-17/BC/2018|se;SE-17/BC/2018;2018;]]",
    "circular_of_task_force": "[[SE Satgas Covid-19 Nomor 16 Tahun 2021|se;16;2021;Satgas Covid-19]]",
    "letter_of_ministry": "[[Surat Kementerian Desa Nomor : 88/PRI.01/V/2018|surat;88/PRI.01/V/2018;2018;Kementerian Desa]]",
    "telegram": "[[Surat Telegram Nomor ST/66/VIII/2018|surat;ST/66/VIII/2018;2018;]]",
    "invitation": "[[undangan DPRD Ende Nomor 005/31/DPRD/2018|surat;005/31/DPRD/2018;2018;DPRD Ende]]",
    "telegram_alone": "[[telegram Kapolri nomor ST/66/V/KEP./2018|surat;ST/66/V/KEP./2018;2018;Kapolri]]",
    "ministry_in_the_word": "[[Permendes PDTT Nomor 13 Tahun 2018|permen;13;2018;]] dan [[Kepmen ESDM Nomor 9 Tahun 2018|kepmen;9;2018;ESDM]]",
    "nota_dinas": "[[nota dinas Nomor 55/ND/IX/2018|surat;55/ND/IX/2018;2018;]]",
    "orders": "[[Surat Perintah Tugas nomor 090/3344|sprint;090/3344;;]], [[SPT No. 090/3345|sprint;090/3345;;]] dan [[Sprin/77/IX/2018|sprint;Sprin/77/IX/2018;2018;]]",
    "ruling_of_court": "[[Putusan MK Nomor 17/PUU-XV/2017|putusan;17/PUU-XV/2017;2017;MK]]",
    "ruling_with_town": "[[Putusan Nomor 18/Pid.B/2018/PN Mdn|putusan;18/Pid.B/2018/PN Mdn;2018;]]",
    "ruling_in_case": "[[putusan dalam perkara Nomor 19/Pdt.G/2018/PN Plg|putusan;19/Pdt.G/2018/PN Plg;2018;]]",
    "ruling_of_court_in_case": "[[putusan majelis hakim atas perkara Nomor 20/Pdt.G/2018/PN Plg|putusan;20/Pdt.G/2018/PN Plg;2018;majelis hakim atas perkara]]",
    "ruling_cassation_blank": "[[Putusan Nomor 321 K/Pdt/2018|putusan;321 K/Pdt/2018;2018;]]",
    "ruling_joined_cases": "[[Putusan Nomor 11-12-13/PUU-XVI/2018|putusan;11-12-13/PUU-XVI/2018;2018;]]",
    "agreement": "[[Nota Kesepahaman Nomor 119/33/NK/2018|mou;119/33/NK/2018;2018;]]",
    "agreement_second_party": "[[PKS Nomor 044/PKS/2018|mou;044/PKS/2018;2018;]] dan [[Nomor 415/55/2018|mou;415/55/2018;2018;]]",
    "maklumat": "[[Maklumat Kapolda NTB Nomor MAK/06/IX/2019|maklumat;MAK/06/IX/2019;2019;Kapolda NTB]]",
    "other_documents": "[[Berita Acara Nomor 172/BA/X/2018|other;172/BA/X/2018;2018;]] dan [[Rekomendasi KASN Nomor R-33/KASN/4/2018|other;R-33/KASN/4/2018;2018;KASN]]",
    "dotted_office_in_number": "[[surat Pemprov Sulbar nomor: 131/4455/B. Pem. Otda|surat;131/4455/B. Pem. Otda;;Pemprov Sulbar]]. Sejak itu",
    "roman_month": "[[SK Nomor 090/2211/Set/XI/2018|sk;090/2211/Set/XI/2018;2018;]]",
    "two_digit_year_is_none": "[[SK Nomor 800/331/18|sk;800/331/18;;]]",
    "year_in_middle": "[[SK Nomor 470/DKCS/X/2018/331|sk;470/DKCS/X/2018/331;2018;]]",
    "year_as_number_part_with_word": "[[Keputusan Gubernur Nomor 2211/IX/Tahun 2023|kepgub;2211/IX/Tahun 2023;2023;Gubernur]]",
    "issuer_apart_by_clause": "[[Surat Keputusan yang diberi Nomor 188/44/2019|sk;188/44/2019;2019;]]",
    "short_name_of_law_is_no_issuer": "[[UU Desa Nomor 16 Tahun 2014|uu;16;2014;]]",
    "title_before_number": "[[UU tentang Desa Nomor 17 Tahun 2014|uu;17;2014;]]",
    "regulation_after_draft": "Raperda tentang Perubahan atas [[Perda Nomor 18 Tahun 2014|perda;18;2014;]]",
    "kind_after_number_word": "Nomor [[SK: 188.45/321/2020|sk;188.45/321/2020;2020;]]",
    # look-alikes
    "no_number": "UU Desa, SK Bupati, Perda Miras dan SKB tentang libur tidak bernomor.",
    "constitution": "Pasal 29 UUD 1945 menjaminnya.",
    "degree_before_comma": "Ia, Danu Sasmita, SE, nomor 6 dalam antrean.",
    "degree_then_name": "Hadir Tono, ST., MT dan Tini, SE. Nomor 7 belum.",
    "insured_poor": "peserta PBI 13.550 jiwa tahun 2019",
    "cattle_disease": "kasus PMK 512 ekor tahun 2022",
    "study_centre": "warga belajar SKB Negeri 3 Tahun 2018",
    "test_of_candidates": "SKB CPNS 2019 diikuti 40 orang",
    "mass_organisation": "PP Muhammadiyah dan tiket PP 850 ribu",
    "road": "longsor di Jalan Lintas Timur KM 17 Tahun 2018",
    "school": "murid SD Inpres 14 Tahun 2018",
    "dust": "kadar PM 2,5 dan pukul 7 PM",
    "candidate_number": "pasangan nomor urut 3 dan kaus nomor punggung 10",
    "letters_that_are_objects": "surat suara nomor 113 dan surat kabar nomor 14/2018",
    "telephone": "kirim surat ke nomor 081234500678 atau Telegram nomor 085234500678",
    "account": "surat itu ke rekening nomor 0917/22/2018 saja",
    "gazette": "Lembaran Negara Tahun 2013 Nomor 181, TLN Nomor 5718, Berita Daerah Tahun 2013 Nomor 9",
    "standards": "SNI 7120:2018, ISO 9001:2015 dan SNI Nomor 8/2019",
    "press_release": "Siaran Pers Nomor 21/HM/2019",
    "draft": "RUU Nomor 6 Tahun 2015, Raperda Nomor 7 Tahun 2015, Rancangan Perda Nomor 8 Tahun 2015",
    "case_being_heard": "sidang perkara Nomor 222/Pdt.G/2018/PN Mdn ditunda",
    "police_report": "Laporan Polisi Nomor LP/B/88/X/2019",
    "police_number_after_letter": "surat nomor LP/B/89/X/2019",
    "land_title": "HGB Nomor 42/Maumere/2018 dan SHM Nomor 12/2017",
    "lower_case_words": "permata, perban luka nomor 4, perwalian 5/2018 dan suratan",
    "count_of_documents": "12 Perda dan 20 Pergub pada tahun 2018",
    "code_of_law": "Pasal 363 KUHP dan Pasal 28 ayat (2) saja",
    "holy_book": "Surat Al-Kahfi ayat 10",
    "house_number": "Jalan Merdeka Nomor 12/34 dan rumah nomor 5",
    "other_sentence": "Ia menunjukkan surat. Nomor 12/2018 tertera di pintu.",
    "number_word_in_other_word": "Putusan itu soal piano 5 dan kolom 6/2018.",
    "years_only": "Perda 2018, Perbup 2019-2021",
    "period_of_plan": "Perda RPJMD 2016-2021 sudah ada",
    "date_after_letter": "surat 3/7/2018 itu",
}


def found(text: str) -> list[tuple[int, int, str]]:
    return [
        (c.start, c.end, f"{c.kind};{c.number};{c.year or ''};{c.issuer or ''}")
        for c in citations.find(Reading(text))
    ]


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_citations_marked_text(marked: str):
    raw, wanted = unmark(marked)
    assert found(raw) == wanted


def test_citations_offsets_give_their_words():
    raw = (
        "SK Bupati Ngada Nomor 5 Tahun 2018, UU 6/2014 dan Perda Nomor 7, 8 Tahun 2019"
    )
    for c in citations.find(Reading(raw)):
        assert raw[c.number_start : c.number_end] == c.number
        if c.year_start is not None:
            assert raw[c.year_start : c.year_end] == str(c.year)
        if c.issuer_start is not None:
            assert raw[c.issuer_start : c.issuer_end] == c.issuer


def test_citations_further_number_of_joint_document():
    raw = "SKB Tiga Menteri Nomor 3 Tahun 2018, Nomor 4 Tahun 2018, dan Nomor 5 Tahun 2018"
    assert [c.is_further for c in citations.find(Reading(raw))] == [False, True, True]


@given(st.text(max_size=40), st.text(max_size=40))
def test_citations_offsets_survive_any_neighbours(before: str, after: str):
    core = "\nPerbup Ngada Nomor 21 Tahun 2018.\n"
    raw = f"{before}{core}{after}"
    start = len(before) + 1
    assert (start, start + len(core) - 3, "perbup;21;2018;Ngada") in found(raw)


@given(st.sampled_from([" ", "  ", "\n", "\u00a0", "\t", "\u2009"]))
def test_citations_any_blank_gives_the_same_value(blank: str):
    plain = "Peraturan Bupati Ngada Nomor 21 Tahun 2018"
    (one,) = citations.find(Reading(re.sub(" ", blank, plain)))
    assert (one.kind, one.number, one.year) == ("perbup", "21", 2018)


@given(st.text(alphabet="UUNomor. 12/-,()Tahun2018PerdaSK\n", max_size=120))
def test_citations_never_overlap(raw: str):
    spans = [(c.number_start, c.number_end) for c in citations.find(Reading(raw))]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


HOSTILE = {
    "number_words": "Nomor ",
    "number_words_dotted": "no.",
    "kinds_with_number_words": "Perda Nomor ",
    "citations": "UU Nomor 5 ",
    "slashes": "1/",
    "only_slashes": "/",
    "blanks": " ",
    "line_breaks": "\n",
    "kinds": "SK Bupati ",
    "open_brackets": "UU (",
    "years": "Tahun 2018 ",
    "digits": "1",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_citations_time_grows_with_length_only(unit: str):
    def seconds(chars: int) -> float:
        reading = Reading("Perda Nomor " + unit * (chars // len(unit)))
        _ = reading.anchors
        begun = time.process_time()
        citations.find(reading)
        return time.process_time() - begun

    seconds(1000)
    once = min(seconds(25_000) for _ in range(3))
    fourfold = min(seconds(100_000) for _ in range(2))
    assert fourfold < 12 * once + 0.2
