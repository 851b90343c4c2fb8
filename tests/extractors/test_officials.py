"""Officials: who holds which office, acting or not, where; and who does not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import article, officials
from extractors.reading import Reading
from tests.marked import unmark

# [[titles and name|name; acting; position; region; other positions]]; fields that are
# left out at the end are empty.
CASES = {
    # --- orders of office and name
    "office_name": "kata Bupati Alor [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] lalu",
    "office_comma_name": "kata Bupati Alor, [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]], lalu",
    "office_colon_name": "Bupati Alor: [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] hadir",
    "office_line_end_name": "Wakil Bupati Alor\n[[Sukma Wiranegara|Sukma Wiranegara;;Wakil Bupati Alor;Kabupaten Alor]] hadir",
    "office_double_blank_name": "Bupati Alor  [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] hadir",
    "office_bracketed_name": "Kadis Kesehatan ([[Lestari Ambarwati|Lestari Ambarwati;;Kadis Kesehatan]]) hadir",
    "office_one_word_name": "kata Bupati Alor, [[Wiranegara|Wiranegara;;Bupati Alor;Kabupaten Alor]], lalu",
    "office_held_by_name": "Jabatan Camat Waibakul kini dijabat [[Lestari Ambarwati|Lestari Ambarwati;;Camat Waibakul]] lalu",
    "name_comma_office": "kata [[Lestari Ambarwati|Lestari Ambarwati;;Camat Waibakul]], Camat Waibakul, lalu",
    "name_titles_office": "ujar [[Sukma Wiranegara, ST., MT|Sukma Wiranegara;;Kabid Bina Marga]], Kabid Bina Marga",
    "name_selaku_office": "[[Lestari Ambarwati|Lestari Ambarwati;;Kepala Dinas Pangan]] selaku Kepala Dinas Pangan hadir",
    "name_sebagai_office": "[[Lestari Ambarwati|Lestari Ambarwati;;Kepala Dinas Pangan]] sebagai Kepala Dinas Pangan hadir",
    "name_who_also_is": "[[Lestari Ambarwati|Lestari Ambarwati;;Kepala Dinas Pangan]] yang juga Kepala Dinas Pangan hadir",
    "name_who_holds": "[[Lestari Ambarwati|Lestari Ambarwati;;Kepala Dinas Pangan]] yang menjabat Kepala Dinas Pangan hadir",
    "name_sworn_in": "[[Lestari Ambarwati|Lestari Ambarwati;;Camat Waibakul]] dilantik menjadi Camat Waibakul",
    "name_office_behind_a_verb_of_speech": "Sehat itu murah, ujar [[Agus Hidayat|Agus Hidayat;;Kadis Kesehatan Alor;Kabupaten Alor]] Kadis Kesehatan Alor.",
    "name_office_of_one_who_speaks": "[[Rahmat|Rahmat;;Kabag Humas Setda Alor;Kabupaten Alor]] Kabag Humas Setda Alor mengatakan hal itu.",
    "name_comma_office_of_one_who_speaks": "[[Rahmat|Rahmat;;Kabag Humas Setda Alor;Kabupaten Alor]], Kabag Humas Setda Alor, mengatakan hal itu.",
    "word_that_opens_a_sentence": "Giliran Kabag Humas Setda Alor mengatakan. Alhasil, Bupati Alor, menyerahkan bantuan.",
    "one_word_and_office_behind_a_verb_of_speech": "Seperti dikatakan [[Rahmat|Rahmat;;Kepala Desa Waibakul]] Kepala Desa Waibakul. Warga setuju.",
    "name_office_behind_any_verb": "Rapat dibuka Bupati yang diwakili [[Agus Hidayat|Agus Hidayat;;Kadis Sosial]] Kadis Sosial lalu",
    "offices_and_names_without_commas": "Rapat dibuka Bupati Alor [[Agus Hidayat|Agus Hidayat;;Bupati Alor;Kabupaten Alor]] Kadis Sosial [[Lestari Ambarwati|Lestari Ambarwati;;Kadis Sosial;Kabupaten Alor]] lalu",
    "name_bracketed_office": "[[Lestari Ambarwati|Lestari Ambarwati;;Kadis Kesehatan]] (Kadis Kesehatan) hadir",
    "name_bracketed_office_goes_on": "[[Lestari Ambarwati|Lestari Ambarwati;;Kabid. Jalan) Dinas PUPR]] (Kabid. Jalan) Dinas PUPR hadir",
    "address_bracketed_office_name": "kata Pak (Wakil Menteri Keuangan) [[Sukma Wiranegara|Sukma Wiranegara;;Wakil Menteri Keuangan]] lalu",
    "numbered_list": "1. [[Lestari Ambarwati|Lestari Ambarwati;;Kepala Dinas Sosial]], sebagai Kepala Dinas Sosial",
    "long_office_between_commas": "Kepala Bidang Pengelolaan Ruang Laut, [[Yohanes Belawa|Yohanes Belawa;;Kepala Bidang Pengelolaan Ruang Laut]], menjelaskan",
    "lower_case_office": "kepala desa Waibakul, [[Yohanes Belawa|Yohanes Belawa;;kepala desa Waibakul]], hadir",
    "capitals": "BUPATI ALOR [[SUKMA WIRANEGARA|SUKMA WIRANEGARA;;BUPATI ALOR;Kabupaten Alor]] hadir",
    # --- where office ends and name begins
    "house_and_a_name": "Kepala UPT Pasar [[Siti Hidayat|Siti Hidayat;;Kepala UPT Pasar]] hadir",
    "house_named_after_a_person": "[[dr. Lestari Ambarwati, M.Kes|Lestari Ambarwati;;Direktur RSUD dr. H. Belawa]], sebagai Direktur RSUD dr. H. Belawa",
    "unit_with_a_glued_abbreviation": "Kabag Umum Setdako [[Lestari Ambarwati|Lestari Ambarwati;;Kabag Umum Setdako]] hadir",
    "town_behind_an_abbreviation": "Rektor IAIN Kupang [[Sukma Wiranegara|Sukma Wiranegara;;Rektor IAIN Kupang]] hadir",
    "town_behind_a_class": "Kepala Kantor KSOP Kelas IV Selatu, [[Capt. Yohanes Belawa, M.Mar.|Yohanes Belawa;;Kepala Kantor KSOP Kelas IV Selatu]], hadir",
    "village_of_two_words": "Lurah Watu Lesung [[Buran Tesi|Buran Tesi;;Lurah Watu Lesung]] hadir",
    "surname_that_is_a_verb": "Wakil Bupati Belu [[Drs. Yohanes Lere Mau|Yohanes Lere Mau;;Wakil Bupati Belu;Kabupaten Belu]], hadir",
    "verb_that_is_a_surname": "Wakil Bupati Belu Mau Bangun Pasar",
    "name_that_is_a_month": "Bupati Alor [[Juni Wiranegara|Juni Wiranegara;;Bupati Alor;Kabupaten Alor]], Sekda Alor [[Mei Lestari|Mei Lestari;;Sekda Alor;Kabupaten Alor]]",
    "month_that_is_no_name": "Wakil Bupati Alor Juni lalu hadir",
    "name_in_a_unit": "Menteri Agama, [[Surya Dharma Wiranegara|Surya Dharma Wiranegara;;Menteri Agama]], hadir",
    "unit_with_a_name_in_it": "Kata Bupati Alor, Dharma Wanita dan Karang Taruna hadir",
    "numeral_misprinted": "Ketua Komisi ll DPRD Alor [[Lestari Ambarwati|Lestari Ambarwati;;Ketua Komisi ll DPRD Alor;Kabupaten Alor]] hadir",
    "short_particle_in_a_name": "Kadis Kesehatan [[Moh. Sukma Dg. Malewa, ST|Moh. Sukma Dg. Malewa;;Kadis Kesehatan]] hadir",
    "name_begins_with_a_particle": "Sekda Alor [[Al Wiranegara|Al Wiranegara;;Sekda Alor;Kabupaten Alor]] hadir",
    "name_that_is_a_day": "Sekda Alor [[Hari Agus Tesi|Hari Agus Tesi;;Sekda Alor;Kabupaten Alor]] hadir",
    "day_that_is_no_name": "Panitia Kabupaten Alor Hari Kartini hadir",
    "initials_in_a_name": "Sekda Alor [[Buran MS Tesi|Buran MS Tesi;;Sekda Alor;Kabupaten Alor]], Kadis Kesehatan, [[Yohanes Belawa|Yohanes Belawa;;Kadis Kesehatan;Kabupaten Alor]]",
    "title_without_a_comma": "Camat Waibakul, [[Buran Tesi MM|Buran Tesi;;Camat Waibakul]] Kadis Kesehatan [[Yohanes Belawa|Yohanes Belawa;;Kadis Kesehatan]]",
    "province_before_the_name": "Bupati Alor, Nusa Tenggara Timur, [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]], hadir",
    "province_right_before_the_name": "kata Bupati Alor, Provinsi Nusa Tenggara Timur [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]], lalu",
    "short_name_before_the_name": "Bupati Murung Raya, (Mura) [[Hj. Lestari Ambarwati|Lestari Ambarwati;;Bupati Murung Raya;Kabupaten Murung Raya]] hadir",
    "short_name_of_a_region_in_this_text": "di Kabupaten Timor Tengah Utara (Timtengra), jabatan Sekda Timtengra yang kosong",
    "office_that_is_read_out_to": "Pembaca naskah Proklamasi yaitu Ketua DPRD Alor [[Sukma Wiranegara|Sukma Wiranegara;;Ketua DPRD Alor;Kabupaten Alor]] hadir",
    "office_that_opens_a_list": "mendampingi Kapolda Papua yakni Wakapolda Papua [[Brigjen Pol Sukma Wiranegara|Sukma Wiranegara;;Wakapolda Papua;Papua]] hadir",
    "sentence_that_goes_on_to_an_office": "Rapat. Kunjungan ini juga diikuti seluruh kepala OPD lalu",
    "staff_without_a_name": "dihadiri Kepala OPD, ASN dan Tenaga Honor serta warga",
    "town_behind_a_short_unit": "Rektor UM Lesung [[Dr. Buran Tesi|Buran Tesi;;Rektor UM Lesung]] hadir",
    "village_named_before": "warga Kelurahan Tigo Watu Lesung pada Jumat. Turut hadir Lurah Tigo Watu Lesung dan warga",
    "sitting_before_it_is_chosen": "Ketua Sementara DPRD Alor, [[Sukma Wiranegara|Sukma Wiranegara;;Ketua Sementara DPRD Alor;Kabupaten Alor]], hadir",
    "verb_that_begins_a_name": "kata [[Sertu Puji Belawa|Puji Belawa;;Babinsa Desa Watu]], Babinsa Desa Watu, lalu",
    "who_goes_along_with_another": "kata Kadis Sosial, [[Agus Hidayat|Agus Hidayat;;Kadis Sosial;Kabupaten Alor]], yang juga ikut mendampingi Bupati Alor",
    "secretariat_in_lower_case": "Kabag Humas setdako Kupang [[Agus Hidayat|Agus Hidayat;;Kabag Humas setdako Kupang;Kota Kupang]] hadir",
    "capital_in_brackets": "Gubernur Sulawesi Utara (Manado) [[Agus Hidayat|Agus Hidayat;;Gubernur Sulawesi Utara (Manado);Sulawesi Utara]] hadir",
    "address_behind_a_village": "Kepala Desa Lesung Bpk [[Buran|Buran;;Kepala Desa Lesung]], hadir",
    "surname_like_a_verb": "dilantik oleh Bupati Alor, [[Sudarkan|Sudarkan;;Bupati Alor;Kabupaten Alor]] itu",
    "name_of_one_word_behind_a_dash": "Sambutan Kadis Sosial Alor - [[Burantes|Burantes;;Kadis Sosial Alor;Kabupaten Alor]] mengatakan",
    "stop_in_a_short_unit": "Ketua TP. PKK Kabupaten Alor [[Hj. Lestari Ambarwati|Lestari Ambarwati;;Ketua TP. PKK Kabupaten Alor;Kabupaten Alor]] hadir",
    "initials_that_end_the_sentence": "kata Bupati Alor, [[Syahirsah SY.|Syahirsah SY;;Bupati Alor;Kabupaten Alor]] Warga pulang",
    "office_of_this_place": "Bupati Alor dan Kapolsek setempat, [[Iptu Agus Hidayat|Agus Hidayat;;Kapolsek;Kabupaten Alor]], hadir",
    "unknown_word_in_a_field": "kata Asisten II Bidang Lesungasi dan Pembangunan, [[Agus Hidayat|Agus Hidayat;;Asisten II Bidang Lesungasi dan Pembangunan]], lalu",
    "haji_in_lampung": "Bupati Alor [[Hi. Agus Hidayat|Agus Hidayat;;Bupati Alor;Kabupaten Alor]] hadir",
    "office_of_many_before_a_name": "dihadiri para Kadis Alor, Agus Hidayat dan warga",
    "members_and_a_name_each": "dihadiri para Staf Ahli Bupati Alor, [[Agus Hidayat|Agus Hidayat;;Staf Ahli Bupati Alor;Kabupaten Alor]], dan warga",
    "general_of_a_secretariat": "Karo Hukum Sekretariat Jendral Kemendagri [[Agus Hidayat|Agus Hidayat;;Karo Hukum Sekretariat Jendral Kemendagri]] di Alor",
    "staff_of_the_army": "Aspers Kasad [[Mayjen TNI Agus Hidayat|Agus Hidayat;;Aspers Kasad]] di Alor",
    "ruler_with_a_numeral": "Gubernur DIY [[Sri Sultan Hamengku Buwono X|Hamengku Buwono X;;Gubernur DIY;Daerah Istimewa Yogyakarta]], hadir",
    "acting_said_again_in_short": "Penjabat Sekretaris Daerah (Pj. Sekda) Kabupaten Alor, [[Agus Hidayat|Agus Hidayat;pj;Sekretaris Daerah (Pj. Sekda) Kabupaten Alor;Kabupaten Alor;Kadis Sosial]] yang juga Kadis Sosial hadir",
    "acting_said_again_of_a_unit": "Plt Kepala Dinas Sosial (Plt Kadinsos) [[Agus Hidayat|Agus Hidayat;plt;Kepala Dinas Sosial (Plt Kadinsos)]] hadir",
    "initials_of_which_one_is_a_numeral": "Anggota DPRD Alor [[I.B. Sunatra|I.B. Sunatra;;Anggota DPRD Alor;Kabupaten Alor]], Sekda Alor [[I. B Sukma|I. B Sukma;;Sekda Alor;Kabupaten Alor]]",
    "where_a_member_is_elected": "anggota DPRD Alor dapil Lesung [[I Wayan Sukma|I Wayan Sukma;;anggota DPRD Alor dapil Lesung;Kabupaten Alor]] hadir",
    "secretary_of_a_society_of_a_region": "hadir Sekjen Forlesu Bali Sudahri dan warga",
    "name_behind_another_verb_of_speech": "dikemukakan [[Lensa Manuputi|Lensa Manuputi;;kepala DPMK Alor;Kabupaten Alor]], kepala DPMK Alor, lalu",
    "lines_that_are_cut_short": "Pasar di Alor yang lama itu kini dibuka\nkembali untuk warga. Kata Kabag Humas dan\nProtokol Setda Kabupaten Alor [[Agus\nHidayat|Agus Hidayat;;Kabag Humas dan Protokol Setda Kabupaten Alor;Kabupaten Alor]] bahwa warga senang dan\npedagang menjual sayur dan buah lokal\nsetiap pagi",
    "lines_of_a_list": "hadir di pasar\nikan milik warga\ndan di pelabuhan itu pula:\nBupati Alor [[Agus Hidayat|Agus Hidayat;;Bupati Alor;Kabupaten Alor]]\nSekda Alor [[Sukma Wiranegara|Sukma Wiranegara;;Sekda Alor;Kabupaten Alor]]\nwarga",
    "spokesman_for_a_task": "Di Kota Bima Juru Bicara Pemerintah untuk Penanganan Covid-19, [[Agus Hidayat|Agus Hidayat;;Juru Bicara Pemerintah untuk Penanganan Covid-19]], hadir",
    "seat_behind_a_court": "hadir Ketua PN Sungailiat [[Lesumah|Lesumah;;Ketua PN Sungailiat;Kabupaten Bangka]], Ketua PN Pangkalan Bun [[Agus Hidayat|Agus Hidayat;;Ketua PN Pangkalan Bun;Kabupaten Kotawaringin Barat]]",
    "seat_behind_a_unit": "Kepala Imigrasi Atambua [[Agus Hidayat|Agus Hidayat;;Kepala Imigrasi Atambua;Kabupaten Belu]] hadir",
    "village_that_begins_as_a_seat": "Kades Maumere Lesung [[Agus Hidayat|Agus Hidayat;;Kades Maumere Lesung]] hadir",
    "school_in_a_kecamatan_of_two_words": "Kepala SMPN 2 Lintau Buo [[Lesuma Hidayat, S.Pd.|Lesuma Hidayat;;Kepala SMPN 2 Lintau Buo]] hadir",
    "advisers_of_a_kecamatan": "hadir Koordinator BPP Lesung [[Agus|Agus;;Koordinator BPP Lesung]], Ketua TP PKK dan warga",
    "chief_of_islands_before_a_rank": "hadir Kapolresta Pulau Ambon dan Pulau-pulau Lease [[Kombes Pol Agus Hidayat|Agus Hidayat;;Kapolresta Pulau Ambon dan Pulau-pulau Lease]]",
    "given_on_by_a_paper": "menyerahkan SK Plt. Kepala BKD kepada [[H. Agus Hidayat|Agus Hidayat;plt;Kepala BKD;Kabupaten Alor]] dan SK Plt Bupati Alor kepada Wakil Bupati [[Siti Rahma|Siti Rahma;plt;Bupati Alor;Kabupaten Alor;Wakil Bupati]]",
    "given_on_by_another": "menyerahkan SK pengangkatan Pj Bupati Alor kepada [[Agus Hidayat|Agus Hidayat;pj;Bupati Alor;Kabupaten Alor]]",
    "given_by_an_office": "menyerahkan bantuan Plt Kepala BKD kepada Agus Hidayat dan SK Pj Bupati Alor kepada Siti Rahma",
    "old_post_and_new_post": "1. [[Ir. Agus Hidayat, MM|Agus Hidayat;;Kadis Sosial]], jabatan lama Camat Kewapante, jabatan baru Kadis Sosial\n2. [[Siti Rahma|Siti Rahma;;Kabag Umum]], jabatan lama Kasubag Umum, jabatan baru Kabag Umum",
    "post_of_old_without_a_new_one": "Agus Hidayat, jabatan lama Kadis Sosial, pulang",
    "pair_with_a_dash": "Bupati dan Wakil Bupati Alor, [[Yohanes Hajon|Yohanes Hajon;;Bupati Alor;Kabupaten Alor]]-[[Agus Paying Belawa|Agus Paying Belawa;;Wakil Bupati Alor;Kabupaten Alor]], hadir. Ketua TP PKK Alor [[Lesuma D. Hidayat-Wara|Lesuma D. Hidayat-Wara;;Ketua TP PKK Alor;Kabupaten Alor]] pulang",
    "name_with_a_dash": "Bupati Alor [[Agus Hidayat|Agus Hidayat;;Bupati Alor;Kabupaten Alor]] dan Wakil Bupati [[Siti Nur-Aini|Siti Nur-Aini;;Wakil Bupati;Kabupaten Alor]] hadir",
    "items_with_dashes": "Dilantik di Alor:\n1. [[Drs. Ady E. Lesung, M.Si|Ady E. Lesung;;Kadis Sosial;Kabupaten Alor]] – Kadis Sosial\n2. [[Siti Rahma|Siti Rahma;;Kabag Umum;Kabupaten Alor]] : Kabag Umum\n- [[Lesuman Watu|Lesuman Watu;;Kabag Hukum;Kabupaten Alor]] - Kabag Hukum",
    "lines_with_dashes": "Dilantik di Alor:\n[[Agus Hidayat|Agus Hidayat;;Kadis Sosial;Kabupaten Alor]] – Kadis Sosial\n[[Siti Rahma|Siti Rahma;;Kabag Umum;Kabupaten Alor]] – Kabag Umum\nSelesai",
    "dateline_with_a_dash": "Siti Rahma - Bupati Alor menyerahkan bantuan",
    "number_behind_a_dash": "kata Asisten-III Setda Alor, [[Agus Hidayat|Agus Hidayat;;Asisten-III Setda Alor;Kabupaten Alor]], lalu",
    "who_is_proposed": "[[Agus Hidayat|Agus Hidayat;;Kadis Sosial Bali;Bali]] yang kini menjabat Kadis Sosial Bali diusulkan menjadi Penjabat Bupati Alor",
    "row_of_acting_offices": "[[Agus Hidayat|Agus Hidayat;pj;Bupati Alor;Kabupaten Alor]] dipercaya menjadi Penjabat Bupati Alor, [[Lesuman|Lesuman;pj;Bupati Sikka;Kabupaten Sikka]] Penjabat Bupati Sikka dan [[Watuna|Watuna;pj;Bupati Belu;Kabupaten Belu]] Penjabat Bupati Belu",
    "one_word_of_two_regions": "Bupati Alor [[Fauzi|Fauzi;;Bupati Alor;Kabupaten Alor]] dan Bupati Sikka [[Fauzi Hasan|Fauzi Hasan;;Bupati Sikka;Kabupaten Sikka]] hadir",
    "civil_registry": "[[Herdi|Herdi;;Kadis Kependudukan dan Catatan Sipil]] sebagai Kadis Kependudukan dan Catatan Sipil hadir",
    "task_force_in_lower_case": "kata ketua gugus tugas Covid-19 Kota Bima, [[Agus Hidayat|Agus Hidayat;;ketua gugus tugas Covid-19 Kota Bima;Kota Bima]], lalu",
    "head_of_an_agency_in_one_word": "Kakesbangpol Kota Bima, [[A. Sudiyan, M.Si|A. Sudiyan;;Kakesbangpol Kota Bima;Kota Bima]], hadir",
    "ruler_in_short": "Gubernur DIY Sri Sultan HB X hadir. Menurut Gubernur DIY, [[Sri Sultan Hamengku Buwono X|Hamengku Buwono X;;Gubernur DIY;Daerah Istimewa Yogyakarta]], aman",
    "ruler_in_short_alone": "Gubernur DIY [[Sri Sultan HB X|HB X;;Gubernur DIY;Daerah Istimewa Yogyakarta]]: aman",
    "numeral_that_is_none_of_a_ruler": "Kadis Sosial Alor [[Agus Hidayat|Agus Hidayat;;Kadis Sosial Alor;Kabupaten Alor]] X",
    "sworn_in_by_another": "lurah se-Bantul dikukuhkan oleh Bupati Bantul [[Agus Hidayat|Agus Hidayat;;Bupati Bantul;Kabupaten Bantul]] lalu",
    "balinese_name_behind_a_village": "Perbekel Desa Lesung [[Dewa Gde Belawa|Dewa Gde Belawa;;Perbekel Desa Lesung]] hadir",
    "unit_that_ends_in_a_place_word": "Kepala Dinas Masyarakat dan Kalurahan [[Drs. Agus Hidayat|Agus Hidayat;;Kepala Dinas Masyarakat dan Kalurahan]], hadir",
    "noble_title": "Wali Nagari Waibakul, [[Datuak Sukma Wiranegara|Sukma Wiranegara;;Wali Nagari Waibakul]], hadir",
    "dash_glues_the_dateline": "Bima-Plt Wali Kota Bima [[Sukma Wiranegara|Sukma Wiranegara;plt;Wali Kota Bima;Kota Bima]] hadir",
    "former_office_in_brackets": "[[Drs. Yohanes Belawa|Yohanes Belawa;;Kepala Dinas Sosial]] sebagai Kepala Dinas Sosial (sebelumnya Kepala Bagian Umum)",
    "compass_point_ends_the_place": "Kades Watu Lesung Hilir [[Buran|Buran;;Kades Watu Lesung Hilir]] hadir",
    "village_kecamatan_region": "Kepala Desa Watu Kecamatan Lesung, Alor, [[Buran Tesi|Buran Tesi;;Kepala Desa Watu Kecamatan Lesung, Alor;Kabupaten Alor]], hadir",
    "house_of_two_words": "Keuchik Gampong Watu Lesung, [[Yohanes Belawa|Yohanes Belawa;;Keuchik Gampong Watu Lesung]], hadir",
    "address_with_a_full_stop": "Ketua DWP Kabupaten Alor Ny. [[Lestari Ambarwati|Lestari Ambarwati;;Ketua DWP Kabupaten Alor;Kabupaten Alor]] hadir",
    "water_works": "Direktur Perumda Tirta Lesung [[Yohanes Belawa|Yohanes Belawa;;Direktur Perumda Tirta Lesung]] hadir",
    "area_of_a_company": "General Manager PLN UID Kalselteng [[Yohanes Belawa|Yohanes Belawa;;General Manager PLN UID Kalselteng]] hadir",
    "unit_word_that_is_a_given_name": "Kepala Biro Umum Kementerian Agama [[Agung Hidayat|Agung Hidayat;;Kepala Biro Umum Kementerian Agama]] hadir",
    "given_name_that_is_a_unit_word": "Ketua Mahkamah Agung [[Yohanes Belawa|Yohanes Belawa;;Ketua Mahkamah Agung]] hadir",
    "unknown_unit_before_a_title": "Kadispen Lesmar [[Letkol Marinir Yohanes Belawa|Yohanes Belawa;;Kadispen Lesmar]] hadir",
    "unknown_word_before_a_region": "Kepala UPTD Metrologi Legal Kota Bima [[Yohanes Belawa|Yohanes Belawa;;Kepala UPTD Metrologi Legal Kota Bima;Kota Bima]] hadir",
    "unit_in_lower_case": "kepala dinas pekerjaan umum dan tata ruang Alor, [[Agus Hidayat|Agus Hidayat;;kepala dinas pekerjaan umum dan tata ruang Alor;Kabupaten Alor]], hadir",
    "unit_that_ends_in_lower_case": "Kadis Sosial, perumahan dan permukiman [[Agus Hidayat|Agus Hidayat;;Kadis Sosial, perumahan dan permukiman]] hadir",
    "balinese_name_behind_a_unit": "Kepala Bappeda [[I Wayan Belawa|I Wayan Belawa;;Kepala Bappeda]] hadir",
    "balinese_name_behind_a_number": "Asisten II [[I Gst. Belawa|I Gst. Belawa;;Asisten II]] hadir",
    "initials_behind_a_national_office": "Jaksa Agung [[ST Belawa|ST Belawa;;Jaksa Agung]] hadir",
    "staff_of_the_chief_of_police": "As SDM Kapolri [[Irjen Pol Agus Hidayat|Agus Hidayat;;As SDM Kapolri]] hadir",
    "head_of_a_village_in_kei": "Di Kabupaten Alor Pj. Kepala Ohoi Lesung, [[Agus Hidayat|Agus Hidayat;pj;Kepala Ohoi Lesung;Kabupaten Alor]], hadir",
    "general_behind_a_country": "Mendagri RI [[Jenderal Polisi (Purn.) Agus Hidayat|Agus Hidayat;;Mendagri RI]] hadir",
    "words_of_national_units": "Kepala Pusat Gempa Bumi dan Tsunami BMKG [[Agus Hidayat|Agus Hidayat;;Kepala Pusat Gempa Bumi dan Tsunami BMKG]] hadir",
    "words_of_units_that_are_names_too": "Kepala Bidang Anak Usia Dini [[Dini Hidayat|Dini Hidayat;;Kepala Bidang Anak Usia Dini]] hadir",
    "class_with_a_letter": "Kalapas Kelas IIB Lesung [[Yohanes Belawa|Yohanes Belawa;;Kalapas Kelas IIB Lesung]] hadir",
    "class_with_a_letter_apart": "Kepala Rutan Kelas II B Lesung, [[Yohanes Belawa|Yohanes Belawa;;Kepala Rutan Kelas II B Lesung]], hadir",
    "school_number_place_name": "Kepala SMPN 2 Lesung [[Yohanes Hidayat|Yohanes Hidayat;;Kepala SMPN 2 Lesung]] hadir",
    "place_of_two_words_known": "Di Kecamatan Watu Lesung, Camat Watu Lesung, serta Sekda Alor [[Buran Tesi|Buran Tesi;;Sekda Alor;Kabupaten Alor]]",
    "order_of_an_office": "sesuai perintah Bupati Alor, [[Agus Hidayat|Agus Hidayat;;Bupati Alor;Kabupaten Alor]], warga pulang",
    "doctor_behind_a_unit": "Kepala Dinas Kesehatan [[drg. Lestari Ambarwati|Lestari Ambarwati;;Kepala Dinas Kesehatan]] hadir",
    "general_in_a_unit": "Direktur Jenderal Kesehatan [[Agus Hidayat|Agus Hidayat;;Direktur Jenderal Kesehatan]] hadir",
    "administrative_city": "Wali Kota Administrasi Jakarta Timur [[Lestari Ambarwati|Lestari Ambarwati;;Wali Kota Administrasi Jakarta Timur;Kota Administrasi Jakarta Timur]] hadir",
    "spokesman_of_a_ministry": "Jubir Kemenhub [[Agus Hidayat|Agus Hidayat;;Jubir Kemenhub]] hadir",
    "villages_on_trial": "Pj Wali Nagari Persiapan Lesuma Watu Pauh Dua, [[Burhas|Burhas;pj;Wali Nagari Persiapan Lesuma Watu Pauh Dua]] hadir",
    "village_before_its_kecamatan": "pelantikan Walinagari Aie Lesung, Kecamatan Watu, Senin",
    "village_of_five_words_behind_its_head": "[[Agus Hidayat|Agus Hidayat;pj;Wali Nagari Luak Lesung Watu Pauh Dua]] sebagai Pj Wali Nagari Luak Lesung Watu Pauh Dua, [[Sukma Hidayat|Sukma Hidayat;;Camat]] sebagai Camat",
    "commander_in_two_words": "hadir Dan Lanal Lesung [[Letkol Laut (P) Agus Hidayat|Agus Hidayat;;Dan Lanal Lesung]], Kodim dan Lanal Watu Lesung",
    "day_inside_a_name": "kata Bupati Alor [[Agus Hari Lesuma|Agus Hari Lesuma;;Bupati Alor;Kabupaten Alor]] pada Sabtu",
    "village_of_three_words_before_one_name": "Kepala Desa Kuala Pangkalan Lesung, [[Asmu'in|Asmu'in;;Kepala Desa Kuala Pangkalan Lesung]] mengucapkan terima kasih",
    "village_that_holds_a_title": "Kades Kuala Mulia [[Agus Hidayat|Agus Hidayat;;Kades Kuala Mulia]] hadir",
    "name_that_is_in_a_title": "kata Bupati Alor [[Budi Mulia Hidayat|Budi Mulia Hidayat;;Bupati Alor;Kabupaten Alor]] lalu",
    "kecamatan_of_three_words_behind_a_village": "Kades Batu Lesung Kecamatan Lintau Buo Utara [[Lesumil|Lesumil;;Kades Batu Lesung Kecamatan Lintau Buo Utara]] hadir",
    "unit_of_villages": "Kadis Pemberdayaan Masyarakat dan Desa, [[Lesuma Hidayat, ST|Lesuma Hidayat;;Kadis Pemberdayaan Masyarakat dan Desa]], hadir",
    "unit_that_ends_in_desa": "Kepala Dinas Pemberdayaan Masyarakat dan Desa [[Kewapante Hidayat, ST|Kewapante Hidayat;;Kepala Dinas Pemberdayaan Masyarakat dan Desa]] hadir",
    "unit_in_lower_case_that_opens": "kata Kabid pengelolaan informasi dan komunikasi publik, [[Agus Hidayat|Agus Hidayat;;Kabid pengelolaan informasi dan komunikasi publik]], lalu",
    "clan_title_inside_a_name": "kata Kadis Sosial [[Syafrizal Dt. Rajo Lesung|Syafrizal Dt. Rajo Lesung;;Kadis Sosial]] lalu",
    "term_before_the_name": "Bupati Alor periode 2000-2005, [[Agus Hidayat|Agus Hidayat;;Bupati Alor;Kabupaten Alor]], membangun pasar",
    "year_before_a_name": "Bupati Alor hadir 2019, Agus Hidayat pulang",
    "village_and_its_kecamatan": "Pj Kades Lesung Kewapante dan Kades Kewapante [[Watuna|Watuna;;Kades Kewapante]] hadir",
    "who_holds_it_now": "Kapolres Alor yang baru [[AKBP Agus Hidayat|Agus Hidayat;;Kapolres Alor;Kabupaten Alor]] dan Kasi Bimas Islam yang baru, [[Lesuma Hidayat|Lesuma Hidayat;;Kasi Bimas Islam;Kabupaten Alor]] hadir",
    "who_held_it": "Kapolres Alor yang lama, Agus Hidayat",
    "place_before_who_holds_it_now": "Camat Nita yang baru, [[Agus Hidayat|Agus Hidayat;;Camat Nita]]",
    "council_committee_and_faction": "Anggota DPRD Alor dari Komisi B, Fraksi Partai Golkar, [[Drs. Agus Hidayat|Agus Hidayat;;Anggota DPRD Alor dari Komisi B, Fraksi Partai Golkar;Kabupaten Alor]], hadir",
    "word_of_a_unit_in_lower_case": "kata Asisten Bidang pemerintahan Umum dan Otsus [[Drs. Agus Hidayat|Agus Hidayat;;Asisten Bidang pemerintahan Umum dan Otsus]] lalu",
    "company_of_a_battalion": "hadir Danki 3 Yon B Sat Brimob Polda Bali, [[AKP Agus Hidayat|Agus Hidayat;;Danki 3 Yon B Sat Brimob Polda Bali;Bali]], lalu",
    "who_was_just_sworn_in": "kata Bupati Alor yang baru dilantik, [[Agus Hidayat, ST|Agus Hidayat;;Bupati Alor;Kabupaten Alor]], lalu",
    "village_comma_kecamatan_name": "kata Kades Lesung, Kecamatan Dolo Selatan, [[Umar|Umar;;Kades Lesung, Kecamatan Dolo Selatan]], lalu",
    "balinese_name_of_child_words": "Ketua DPRD Klungkung [[Anak Agung Anom|Anak Agung Anom;;Ketua DPRD Klungkung;Kabupaten Klungkung]] hadir",
    "leadership_in_a_unit": "Kabag Administrasi Pimpinan [[Eddy Hidayat|Eddy Hidayat;;Kabag Administrasi Pimpinan]] hadir",
    "infantry_in_full": "Dandim 1699/Alor [[Letkol Infanteri Agus Hidayat|Agus Hidayat;;Dandim 1699/Alor;Kabupaten Alor]] hadir",
    "one_word_behind_a_verb_of_speech": "kata [[Lesuma|Lesuma;;Camat Kewapante]], Camat Kewapante, lalu",
    "one_word_of_company_that_is_no_name": "dihadiri Tagana, Kepala Desa Lesung, dan warga",
    "one_word_before_the_office_of_a_council": "didampingi [[Agus|Agus;;Wakil Ketua DPRD Alor;Kabupaten Alor]] Wakil Ketua DPRD Alor dan warga",
    "division_of_a_commission": "kata Koordinator Divisi Pencegahan [[Agus Hidayat|Agus Hidayat;;Koordinator Divisi Pencegahan]] lalu",
    "village_that_ends_in_a_number": "Kepala Desa Nanga Dua [[Yohanes Belawa|Yohanes Belawa;;Kepala Desa Nanga Dua]] hadir",
    "section_at_an_office": "kata Kabid Hortikultura pada Dinas Pertanian Alor, [[Lesuma|Lesuma;;Kabid Hortikultura pada Dinas Pertanian Alor;Kabupaten Alor]], lalu",
    "unknown_word_before_a_comma_and_a_title": "kata Kadinkes Lesuma, [[dr. Agus Hidayat|Agus Hidayat;;Kadinkes Lesuma]], lalu",
    "career_post_with_a_rank": "kata Penyuluh Pertanian Muda, [[Lesuma|Lesuma;;Penyuluh Pertanian Muda]], lalu",
    "villages_behind_their_heads_with_semicolons": "dilantik [[Agus Hidayat|Agus Hidayat;pj;Wali Nagari Gadut Barat]], Penjabat Wali Nagari Gadut Barat; [[Lesufris|Lesufris;pj;Wali Nagari Koto Tangah Watu Lesung]], Penjabat Wali Nagari Koto Tangah Watu Lesung; warga",
    "clan_name_behind_a_region": "Ketua DPRD Agam [[Marga Indra Hidayat|Marga Indra Hidayat;;Ketua DPRD Agam;Kabupaten Agam]] hadir",
    "province_in_short_before_a_title": "kata Sekda Provsu [[Drs. Agus Hidayat|Agus Hidayat;;Sekda Provsu;Sumatera Utara]] lalu",
    "unknown_names_behind_a_welcome": "disambut [[Lesuardi Watman|Lesuardi Watman;;Wakil Ketua DPRD Agam;Kabupaten Agam]] Wakil Ketua DPRD Agam beserta warga",
    "name_with_titles_behind_a_head_of_places": "hadir Kajari [[Lesufiah, SH|Lesufiah;;Kajari;Kabupaten Alor]], Ketua PN [[Winatno|Winatno;;Ketua PN;Kabupaten Alor]], Bupati Alor dan Kapolsek Lesung, warga",
    "definitive_holder": "melantik Sekda Definitif [[Sukman, MP|Sukman;;Sekda Definitif]] lalu",
    "house_named_after_a_person_with_initials": "Direktur RSUD dr. Adnaan WD, [[dr. Lestari|Lestari;;Direktur RSUD dr. Adnaan WD]], hadir",
    "town_behind_a_house_in_a_list": "1. [[Agus Hidayat|Agus Hidayat;;Kepala Kantor Otoritas Pelabuhan Utama Muara Lesung;Kota Kupang]], Kepala Kantor Otoritas Pelabuhan Utama Muara Lesung,\n2. [[Lestari Ambarwati|Lestari Ambarwati;;Kepala Bandar Udara Kelas Utama Watu Lesung Kupang;Kota Kupang]], Kepala Bandar Udara Kelas Utama Watu Lesung Kupang,",
    "larger_unit_in_a_list": "1. [[Agus Hidayat|Agus Hidayat;;Kepala Bagian Umum, Pusat Pengembangan Sumber Daya Manusia]], Kepala Bagian Umum, Pusat Pengembangan Sumber Daya Manusia\n2. Selesai",
    "where_one_is_sworn_in": "Menteri Agama melantik [[Agus Hidayat|Agus Hidayat;;Dirjen Perhubungan Darat]] sebagai Dirjen Perhubungan Darat di Kantor Kemenhub, Jakarta.",
    "office_filled_by": "Posisi Dirjen Perhubungan Laut diisi oleh [[Agus Hidayat|Agus Hidayat;;Dirjen Perhubungan Laut]] yang lama di sana",
    "harbour_master": "[[Agus Hidayat|Agus Hidayat;;Adpel Kupang;Kota Kupang]] sebagai Adpel Kupang, Kaper BKKBN NTT, [[Lestari|Lestari;;Kaper BKKBN NTT;Nusa Tenggara Timur]], hadir",
    "secretary_of_the_council_in_full": "Sekretaris Dewan Perwakilan Rakyat Daerah (DPRD) Kota Bima [[Agus Hidayat|Agus Hidayat;;Sekretaris Dewan Perwakilan Rakyat Daerah (DPRD) Kota Bima;Kota Bima]] mengatakan",
    "terms_in_office_that_are_counted": "[[Agus Hidayat|Agus Hidayat;;anggota DPRD;Kabupaten Alor]] yang adalah anggota DPRD 3 periode di Kabupaten Alor",
    "members_as_examples": "sejumlah anggota DPRD Alor diantaranya [[Agus Hidayat|Agus Hidayat;;anggota DPRD Alor;Kabupaten Alor]] dan [[Yohanes Belawa|Yohanes Belawa;;anggota DPRD Alor;Kabupaten Alor]] hadir",
    "bunda_paud_in_full": "Bunda Pendidikan Anak Usia Dini (PAUD) Kota Bima, [[Lestari|Lestari;;Bunda Pendidikan Anak Usia Dini (PAUD) Kota Bima;Kota Bima]], hadir",
    "village_that_its_kecamatan_follows": "Kepala Desa (Kades) Nita Oloh Kecamatan Nita Kabupaten Sikka, [[Rahmat Bari|Rahmat Bari;;Kepala Desa (Kades) Nita Oloh Kecamatan Nita Kabupaten Sikka;Kabupaten Sikka]] membuka lomba",
    "one_who_speaks_behind_an_unknown_place": "Kepala Stasiun Meteorologi Kelas III Watu Lesung, [[Rasyid|Rasyid;;Kepala Stasiun Meteorologi Kelas III Watu Lesung]] menjelaskan",
    "several_behind_an_office": "dihadiri Kepala Dinas Sosial [[Lesuma|Lesuma;;Kepala Dinas Sosial]], Camat Waibakul menjelaskan",
    "class_of_customs": "Kepala KPPBC TMP C Ternate [[Rasyid Tanwir|Rasyid Tanwir;;Kepala KPPBC TMP C Ternate;Kota Ternate]], Kepala Kantor Bea dan Cukai Tipe Madya Pabean B Kupang, [[Agus Hidayat|Agus Hidayat;;Kepala Kantor Bea dan Cukai Tipe Madya Pabean B Kupang;Kota Kupang]], hadir",
    "office_of_several_provinces": "Kepala OJK Sulutgomalut [[Agus Hidayat|Agus Hidayat;;Kepala OJK Sulutgomalut]] hadir di Kota Ternate",
    "one_word_in_brackets": "Hadir Bupati Alor ([[Lesuma|Lesuma;;Bupati Alor;Kabupaten Alor]]), Wakil Bupati ([[Norma|Norma;;Wakil Bupati;Kabupaten Alor]]) dan Sekda ([[Tanwir|Tanwir;;Sekda;Kabupaten Alor]]).",
    "members_among_others": "sejumlah anggota DPRD Alor, antara lain [[Agus Hidayat|Agus Hidayat;;anggota DPRD Alor;Kabupaten Alor]] dan [[Yohanes Belawa|Yohanes Belawa;;anggota DPRD Alor;Kabupaten Alor]] hadir",
    "nobody_among_others": "sejumlah anggota DPRD Alor, antara",
    "row_of_acting_offices_behind_a_count": "Adapun 3 Pj Wali Nagari yang dilantik adalah [[Rahmat Hendra|Rahmat Hendra;pj;Wali Nagari Lubuk Alung;Kabupaten Padang Pariaman]], Pj Wali Nagari Lubuk Alung, [[Agus Hidayat|Agus Hidayat;pj;Wali Nagari Balah Hilia Lubuk Alung;Kabupaten Padang Pariaman]], Pj Wali Nagari Balah Hilia Lubuk Alung di Kabupaten Padang Pariaman",
    "year_before_an_acting_office": "pada 2021 Pj Bupati Alor [[Agus Hidayat|Agus Hidayat;pj;Bupati Alor;Kabupaten Alor]] hadir",
    "place_behind_a_class_of_prison": "[[Agus Hidayat|Agus Hidayat;;Kepala Seksi Keamanan Lapas Terbuka Kelas IIB Watulesung]] selaku Kepala Seksi Keamanan Lapas Terbuka Kelas IIB Watulesung mengatakan",
    # --- titles
    "degree_not_yet_taken": "Bupati Alor [[Dr.(C) Agus Hidayat, SH|Agus Hidayat;;Bupati Alor;Kabupaten Alor]] dan Kadis Sosial [[Dr. C. Belawa|C. Belawa;;Kadis Sosial;Kabupaten Alor]] hadir",
    "commas_for_full_stops_in_titles": "Camat Nita [[Agus Hidayat S,STP, M.Si|Agus Hidayat;;Camat Nita]], warga desa",
    "prefix_and_suffix": "Bupati Alor [[Drs. H. Sukma Wiranegara, M.Si|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] hadir",
    "title_ends_office": "Gubernur Maluku [[H. Sukma Wiranegara, SH|Sukma Wiranegara;;Gubernur Maluku;Maluku]]",
    "rank": "Dandim 1699/Alor [[Letkol Inf. Sukma Wiranegara|Sukma Wiranegara;;Dandim 1699/Alor;Kabupaten Alor]] hadir",
    "police_rank": "Kapolres Alor, [[AKBP Sukma Wiranegara, S.I.K.|Sukma Wiranegara;;Kapolres Alor;Kabupaten Alor]] hadir",
    "address_is_no_title": "Bupati Alor, Bapak [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] hadir",
    # --- acting
    "acting": "Plt. Kepala Dinas Perkebunan Kabupaten Ende, [[Lestari Ambarwati|Lestari Ambarwati;plt;Kepala Dinas Perkebunan Kabupaten Ende;Kabupaten Ende]]",
    "acting_without_a_head": "Plt. Dinas Kesehatan Alor [[dr. Agus Hidayat|Agus Hidayat;plt;Dinas Kesehatan Alor;Kabupaten Alor]] hadir",
    "acting_in_a_village": "Pj Desa Lesung, [[Agus Hidayat|Agus Hidayat;pj;Desa Lesung]], hadir",
    "acting_before_a_region": "Menurut Pj Alor [[Agus Hidayat|Agus Hidayat;pj;Alor;Kabupaten Alor]] stok aman",
    "acting_before_no_name": "Pj Alor dan Plt Dinas Kesehatan hadir",
    "acting_behind": "Kadis Kesehatan (Plt), [[Lestari Ambarwati|Lestari Ambarwati;plt;Kadis Kesehatan]]",
    "acting_second_office": "Wakil Bupati selaku Plt. Bupati Alor [[Sukma Wiranegara|Sukma Wiranegara;plt;Bupati Alor;Kabupaten Alor;Wakil Bupati]] hadir",
    "acting_second_office_long": "Sekda yang juga Plh. Wali Kota Bima, [[Lestari Ambarwati|Lestari Ambarwati;plh;Wali Kota Bima;Kota Bima;Sekda]]",
    "acting_first_office": "Plt. Kadis Kesehatan merangkap Camat Waibakul, [[Lestari Ambarwati|Lestari Ambarwati;plt;Kadis Kesehatan;;Camat Waibakul]]",
    "acting_told_later": "Plt. Kepala Bapenda Sigi, [[Lestari Ambarwati|Lestari Ambarwati;plt;Kepala Bapenda Sigi;Kabupaten Sigi;Kabag Umum]], hadir. Lestari yang juga Kabag Umum menyebut",
    "appointed_by_an_office": "[[Drs. Yohanes Belawa, M.Si|Yohanes Belawa;pj;Bupati Alor;Kabupaten Alor]], pejabat kementerian yang ditunjuk sebagai Penjabat Bupati Alor",
    "sworn_in_by": "Dra. Lestari Ambarwati, M.Si dilantik Gubernur di Kupang",
    "post_that_is_kept": "Plh. Sekda Alor, [[Drs. Yohanes Belawa|Yohanes Belawa;plh;Sekda Alor;Kabupaten Alor;Asisten Pemerintahan]], yang jabatan definitifnya Asisten Pemerintahan, hadir",
    "acting_behind_the_name": "Hadir [[Agus Hidayat|Agus Hidayat;pj;Bupati Alor;Kabupaten Alor]] Penjabat Bupati Alor, Kapolres Alor dan warga",
    "acting_behind_the_name_of_another": "Bupati Alor [[Agus Hidayat|Agus Hidayat;;Bupati Alor;Kabupaten Alor]] Pj Sekda dan warga",
    "once_this_now_that": "[[Agus Hidayat|Agus Hidayat;pjs;Bupati Alor;Kabupaten Alor]] yang sebelumnya bertugas sebagai Kadis Sosial kini ditunjuk sebagai Pjs. Bupati Alor",
    "once_this": "Agus Hidayat yang sebelumnya bertugas sebagai Kadis Sosial pulang",
    "who_was_sworn_in": "Camat Waibakul yang dilantik adalah [[Agus Hidayat|Agus Hidayat;;Camat Waibakul]]",
    "numbered_names_of_one_word": "1. [[Lesuma|Lesuma;pj;Bupati Alor;Kabupaten Alor;Kadis Sosial]], Kadis Sosial, ditunjuk sebagai Pj Bupati Alor\n2. [[Watuna|Watuna;;Camat Waibakul;Kabupaten Alor]], Camat Waibakul",
    # --- several offices
    "acting_behind_the_office_in_brackets": "yakni [[Agus Hidayat|Agus Hidayat;pjs;Bupati Alor;Kabupaten Alor;Kadis Sosial NTT]] (Kadis Sosial NTT) Pjs. Bupati Alor, [[Lestari Ambarwati|Lestari Ambarwati;pjs;Bupati Sikka;Kabupaten Sikka;Kepala BKD NTT]] (Kepala BKD NTT) Pjs Bupati Sikka",
    "deputy_of_the_same_body": "[[Dewi Lestari|Dewi Lestari;;Ketua TP PKK Alor;Kabupaten Alor]] sebagai Ketua TP PKK Alor, dengan [[Yohana Ambarwati|Yohana Ambarwati;;Wakil Ketua;Kabupaten Alor]] sebagai Wakil Ketua.",
    "deputies_by_number": "Ketua DPRD Alor [[Sukma Hidayat|Sukma Hidayat;;Ketua DPRD Alor;Kabupaten Alor]], Wakil Ketua I [[Yohana Lestari|Yohana Lestari;;Wakil Ketua I;Kabupaten Alor]] dan Wakil Ketua II [[Yohanes Belawa|Yohanes Belawa;;Wakil Ketua II;Kabupaten Alor]] hadir",
    "acting_head_of_another_dinas": "Kepala Dinas Sosial Alor [[Sukma Hidayat|Sukma Hidayat;plt;Kepala Dinas Pertanian Alor;Kabupaten Alor;Kepala Dinas Sosial Alor]] sebagai Plt Kepala Dinas Pertanian Alor",
    "deputies_of_the_same_body_and_names": "Ketua DPRD Alor [[Sukma Hidayat|Sukma Hidayat;;Ketua DPRD Alor;Kabupaten Alor]] didampingi Wakil Ketua [[Lesuma Belawa|Lesuma Belawa;;Wakil Ketua;Kabupaten Alor]] dan [[Yohanes Belawa|Yohanes Belawa;;Wakil Ketua;Kabupaten Alor]]",
    "deputy_of_nothing": "Bupati Alor menyebut Yohana Ambarwati sebagai Wakil Ketua.",
    "count_of_posts": "Menurut Bupati Alor, 14 dokter spesialis RSUD Waibakul Tesuma mogok",
    "standing_before_task_force": "Wakil Bupati Sigi sekaligus Ketua TKPKD, [[Sukma Wiranegara|Sukma Wiranegara;;Wakil Bupati Sigi;Kabupaten Sigi;Ketua TKPKD]]",
    "task_force_first": "Ketua Satgas Stunting yang juga Wakil Bupati Sigi, [[Sukma Wiranegara|Sukma Wiranegara;;Wakil Bupati Sigi;Kabupaten Sigi;Ketua Satgas Stunting]]",
    "committee_is_no_office": "Ketua Panitia sekaligus Kabag Hukum Setda Sigi, [[Sukma Wiranegara|Sukma Wiranegara;;Kabag Hukum Setda Sigi;Kabupaten Sigi]]",
    "office_after_the_name": "Kepala Dinas Kesehatan Sigi, [[Sukma Wiranegara|Sukma Wiranegara;;Kepala Dinas Kesehatan Sigi;Kabupaten Sigi;Ketua II Satgas]], selaku Ketua II Satgas, hadir",
    "double_hat": "Menteri ATR/Kepala BPN, [[Sukma Wiranegara|Sukma Wiranegara;;Menteri ATR/Kepala BPN]]",
    # --- pairs, lists, representing
    "pair": "Bupati dan Wakil Bupati Alor, [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] dan [[Lestari Ambarwati|Lestari Ambarwati;;Wakil Bupati Alor;Kabupaten Alor]]",
    "pair_of_names_first": "melantik [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] dan [[Lestari Ambarwati|Lestari Ambarwati;;Wakil Bupati Alor;Kabupaten Alor]] sebagai Bupati dan Wakil Bupati Alor",
    "pair_with_a_slash": "Bupati/Wabup Alor, [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] dan [[Lestari Ambarwati|Lestari Ambarwati;;Wabup Alor;Kabupaten Alor]] hadir",
    "slash_and_one_name": "Bupati/Ketua Satgas Alor, [[Sukma Wiranegara|Sukma Wiranegara;;Bupati/Ketua Satgas Alor;Kabupaten Alor]], hadir",
    "names_before_the_office_of_both": "hadir [[Agus Hidayat|Agus Hidayat;;Wakil Ketua DPRD Sigi;Kabupaten Sigi]], [[Siti Rahma|Siti Rahma;;Wakil Ketua DPRD Sigi;Kabupaten Sigi]] dan [[Siti Halimah|Siti Halimah;;Wakil Ketua DPRD Sigi;Kabupaten Sigi]], Wakil Ketua DPRD Sigi, serta warga",
    "name_of_another_office_before_a_member": "Bupati Sigi [[Agus Hidayat|Agus Hidayat;;Bupati Sigi;Kabupaten Sigi]] dan [[Siti Halimah|Siti Halimah;;anggota DPRD Sigi;Kabupaten Sigi]], anggota DPRD Sigi",
    "name_before_an_office_of_one": "Agus Hidayat dan [[Siti Halimah|Siti Halimah;;Camat Nita]], Camat Nita, hadir",
    "also_another_one": "Hadir Ketua TP PKK Kecamatan Nita, [[Lestari Hidayat|Lestari Hidayat;;Ketua TP PKK Kecamatan Nita]], juga Camat Nita [[Agus Hidayat|Agus Hidayat;;Camat Nita]]",
    "speaks_for_a_village_head": "Mewakili Kepala Desa Watu, [[Aipda Agus Hidayat|Agus Hidayat;;Bhabinkamtibmas]] selaku Bhabinkamtibmas mengajak warga",
    "speaks_for_the_regent": "Mewakili Bupati Alor, Agus Hidayat menyampaikan salam",
    "represented": "Bupati Sikka, [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Sikka;Kabupaten Sikka]] yang diwakili Asisten I, [[Lestari Ambarwati|Lestari Ambarwati;;Asisten I;Kabupaten Sikka]]",
    "represented_unnamed": "Mewakili Bupati, Staf Ahli Bidang Hukum [[Lestari Ambarwati|Lestari Ambarwati;;Staf Ahli Bidang Hukum]] hadir",
    "through": "Kadis Kesehatan melalui Kabid Gizi, [[Lestari Ambarwati|Lestari Ambarwati;;Kabid Gizi]], menyebut",
    "read_by": "pidato Menteri Agama, [[Sukma Wiranegara|Sukma Wiranegara;;Menteri Agama]], dibacakan Wabup Sikka, [[Yohanes Belawa|Yohanes Belawa;;Wabup Sikka;Kabupaten Sikka]]",
    "accompanied": "Bupati Sikka [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Sikka;Kabupaten Sikka]] didampingi Sekda [[Yohanes Belawa|Yohanes Belawa;;Sekda;Kabupaten Sikka]]",
    "list_with_commas": "Hadir Dandim 1699/Alor [[Letkol Inf Sukma Wiranegara|Sukma Wiranegara;;Dandim 1699/Alor;Kabupaten Alor]], Kajari Alor [[Lestari Ambarwati, SH., MH|Lestari Ambarwati;;Kajari Alor;Kabupaten Alor]], para kepala dinas, dan undangan",
    "list_with_commas_everywhere": "Hadir Kapolres Alor, [[AKBP Sukma Wiranegara|Sukma Wiranegara;;Kapolres Alor;Kabupaten Alor]], Kajari Alor, [[Lestari Ambarwati|Lestari Ambarwati;;Kajari Alor;Kabupaten Alor]], dan warga",
    "list_with_semicolons": "Kapolres Alor, [[AKBP S. Wiranegara|S. Wiranegara;;Kapolres Alor;Kabupaten Alor]]; Sekda Alor, [[Drs. Yohanes Belawa|Yohanes Belawa;;Sekda Alor;Kabupaten Alor]]; dan warga",
    "list_of_lines": "- Kapolres Alor, [[AKBP Sukma Wiranegara|Sukma Wiranegara;;Kapolres Alor;Kabupaten Alor]]\n- Sekda Alor, [[Drs. Yohanes Belawa|Yohanes Belawa;;Sekda Alor;Kabupaten Alor]]\nIkut pula warga.",
    "list_names_first": "Hadir [[Sukma Hidayat|Sukma Hidayat;;Bupati Alor;Kabupaten Alor]], Bupati Alor, [[Lestari Ambarwati|Lestari Ambarwati;;Camat Waibakul;Kabupaten Alor]], Camat Waibakul, dan [[Yohanes Belawa|Yohanes Belawa;;Kades Kamaifui;Kabupaten Alor]], Kades Kamaifui.",
    "unnamed_heads_between": "Hadir Kapolsek, Camat, dan Sekda Alor [[Yohanes Belawa|Yohanes Belawa;;Sekda Alor;Kabupaten Alor]]",
    "members_of_a_council": "anggota DPRD Sigi, [[Yohanes Hidayat|Yohanes Hidayat;;anggota DPRD Sigi;Kabupaten Sigi]] dan [[Dewi Lestari|Dewi Lestari;;anggota DPRD Sigi;Kabupaten Sigi]], hadir",
    # --- where
    "office_of_the_place_named_last": "Vaksin tiba di Kabupaten Alor dan Kabupaten Sikka. Di Kabupaten Sikka, Kepala Dinas Kesehatan setempat, [[dr. Lestari Ambarwati|Lestari Ambarwati;;Kepala Dinas Kesehatan;Kabupaten Sikka]], hadir. Di Kabupaten Alor semua siap",
    "town_that_is_a_seat": "Kajari Maumere [[Sukma Wiranegara|Sukma Wiranegara;;Kajari Maumere;Kabupaten Sikka]] hadir",
    "town_of_a_harbour": "Kepala KSOP Kelas V Kalabahi, [[Yohanes Belawa|Yohanes Belawa;;Kepala KSOP Kelas V Kalabahi;Kabupaten Alor]], hadir",
    "school_in_a_seat": "Di Alor dan Sikka hadir Kepala SMPN 7 Maumere, [[Sukma Wiranegara|Sukma Wiranegara;;Kepala SMPN 7 Maumere;Kabupaten Sikka]]",
    "seat_that_is_a_kecamatan_too": "Camat Waibakul, [[Yohanes Belawa|Yohanes Belawa;;Camat Waibakul]], hadir",
    "kecamatan_that_is_a_kota_elsewhere": "Bupati Sleman dan Camat Depok, [[Agus Hidayat|Agus Hidayat;;Camat Depok;Kabupaten Sleman]], hadir",
    "kecamatan_of_one_of_two_regions": "Warga Sikka dan Alor menyambut Camat Kewapante, [[Yohanes Belawa|Yohanes Belawa;;Camat Kewapante;Kabupaten Sikka]]",
    "kecamatan_of_two_words": "Camat Sungai Apit [[Agus Hidayat|Agus Hidayat;;Camat Sungai Apit]] hadir",
    "kecamatan_before_one_name": "Camat Kewapante [[Wiranegara|Wiranegara;;Camat Kewapante]] hadir",
    "kecamatan_that_holds_a_region": "Kapolsek Way Jepara [[Wiranegara|Wiranegara;;Kapolsek Way Jepara]] hadir",
    "village_that_opens_as_many_do": "Kades Sungai Lesung [[Wiranegara|Wiranegara;;Kades Sungai Lesung]] hadir",
    "camat_without_his_place": "Kata Camat [[Agus Hidayat|Agus Hidayat;;Camat]], aman",
    "chief_of_the_sentence": "Bupati Alor [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] bersama Kapolres [[AKBP Agus Hidayat|Agus Hidayat;;Kapolres;Kabupaten Alor]] tiba di Sikka, Ende, dan Ngada",
    "chief_of_a_province": "Gubernur Bali [[Sukma Wiranegara|Sukma Wiranegara;;Gubernur Bali;Bali]] didampingi Kadis Sosial [[Agus Hidayat|Agus Hidayat;;Kadis Sosial;Bali]] tiba di Alor",
    "chief_of_a_province_and_the_police": "Gubernur Bali [[Sukma Wiranegara|Sukma Wiranegara;;Gubernur Bali;Bali]] bersama Kapolres [[AKBP Agus Hidayat|Agus Hidayat;;Kapolres;Kabupaten Alor]] tiba di Alor",
    "deputy_governor_of_the_sentence": "Wakil Gubernur [[Sukma Wiranegara|Sukma Wiranegara;;Wakil Gubernur;Nusa Tenggara Timur]] didampingi Sekda, [[Agus Hidayat|Agus Hidayat;;Sekda;Nusa Tenggara Timur]] tiba di Alor, Sikka dan Ende, NTT",
    "chief_of_the_sentence_before": "Gubernur Bali [[Sukma Wiranegara|Sukma Wiranegara;;Gubernur Bali;Bali]] hadir. Kadis Sosial [[Agus Hidayat|Agus Hidayat;;Kadis Sosial;Kabupaten Alor]] tiba di Alor",
    "deputy_beside_the_regent": "Bupati Alor [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] dan Wakil Bupati [[Agus Hidayat|Agus Hidayat;;Wakil Bupati;Kabupaten Alor]] tiba dari Sikka, Ende, dan Ngada",
    "member_of_the_same_commission": "Ketua KPU Provinsi Bali [[Sukma Wiranegara|Sukma Wiranegara;;Ketua KPU Provinsi Bali;Bali]] tiba di Alor. Kata anggota KPU, [[Agus Hidayat|Agus Hidayat;;anggota KPU;Bali]], aman",
    "office_whose_area_is_its_own": "Di Alor, Kepala Balai Wilayah Sungai Nusa Tenggara II [[Agus Hidayat|Agus Hidayat;;Kepala Balai Wilayah Sungai Nusa Tenggara II]] hadir",
    "office_of_an_area_in_a_town": "Danlantamal VII Kupang [[Laksma TNI Agus Hidayat|Agus Hidayat;;Danlantamal VII Kupang;Kota Kupang]] hadir",
    "office_of_a_ministry_in_a_kabupaten": "Di Alor, Kepala Kantor Kementerian Agama [[Agus Hidayat|Agus Hidayat;;Kepala Kantor Kementerian Agama;Kabupaten Alor]] hadir",
    "regent_of_the_kabupaten_named_first": "Warga Alor, Sikka, Ende, dan Ngada hadir. Kata Bupati [[Sukma Wiranegara|Sukma Wiranegara;;Bupati;Kabupaten Alor]], aman",
    "judge_who_is_none": "Menteri Agama [[Yohanes Hakim Belawa|Yohanes Hakim Belawa;;Menteri Agama]] dan Kadis Sosial [[Rio Hidayat|Rio Hidayat;;Kadis Sosial]] hadir",
    "judge": "Hakim PN Kalabahi [[Yohanes Belawa|Yohanes Belawa;;Hakim PN Kalabahi;Kabupaten Alor]] hadir",
    "acronym_that_is_a_name": "kata Bupati Alor [[Sukma Aji|Sukma Aji;;Bupati Alor;Kabupaten Alor]] lalu",
    "initials_glued": "Kajari Maumere [[L.H. Wiranegara, SH|L.H. Wiranegara;;Kajari Maumere;Kabupaten Sikka]] hadir",
    "initial_behind_a_village": "Kades Lesung Watu [[M. Wiranegara|M. Wiranegara;;Kades Lesung Watu]] hadir",
    "haji_muhammad": "kata Bupati Alor [[HM Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] lalu",
    "tengku_is_a_name": "kata Bupati Alor [[Tengku Sukma|Tengku Sukma;;Bupati Alor;Kabupaten Alor]] lalu",
    "inspector_of_a_ceremony": "Bertindak selaku Inspektur Upacara (Irup) Bupati Alor [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]], lalu",
    "acting_word_glued_to_the_head": "kata Penjagub Bali [[Sukma Wiranegara|Sukma Wiranegara;pj;Penjagub Bali;Bali]] lalu",
    "director_in_a_ministry": "Direktur Pengelolaan Media Kementerian Komunikasi dan Digital (Komdigi) [[Agus Hidayat|Agus Hidayat;;Direktur Pengelolaan Media Kementerian Komunikasi dan Digital (Komdigi)]] hadir",
    "career_post_that_is_whole": "kata Pengawas sekolah, [[Drs. Yohanes Belawa|Yohanes Belawa;;Pengawas sekolah]], lalu",
    "short_form_before_the_place": "Komandan Pangkalan TNI AL (Danlanal) Lesung Besar [[Letkol Laut (P) Agus Hidayat|Agus Hidayat;;Komandan Pangkalan TNI AL (Danlanal) Lesung Besar]] hadir",
    "wife_with_the_name_of_her_husband": "Ketua TP PKK Alor Ny. [[Lestari Sukma Wiranegara|Lestari Sukma Wiranegara;;Ketua TP PKK Alor;Kabupaten Alor]] dan Bupati Alor [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] hadir",
    "wife_of_a_kecamatan": "Ketua TP PKK Kecamatan Nita Ny. [[Lestari Ambarwati|Lestari Ambarwati;;Ketua TP PKK Kecamatan Nita]] hadir",
    "hospital_named_after_a_person": "Direktur RSUD Abdul Belawa, [[Agus Hidayat|Agus Hidayat;;Direktur RSUD Abdul Belawa]], hadir",
    "university_called_after_a_person": "Rektor Universitas Airlangga [[Agus Hidayat|Agus Hidayat;;Rektor Universitas Airlangga]] hadir",
    "speaking_for_the_governor": "Mewakili Gubernur, Asisten Pemerintahan, [[Agus Hidayat|Agus Hidayat;;Asisten Pemerintahan;Nusa Tenggara Timur]], tiba di Alor dan Sikka, NTT",
    "unit_unknown_before_a_title": "Sekretaris Dinas Perkepa [[Drs. Agus Hidayat|Agus Hidayat;;Sekretaris Dinas Perkepa]] hadir",
    "head_in_two_letters": "Ka. BPN Alor, [[Agus Hidayat|Agus Hidayat;;Ka. BPN Alor;Kabupaten Alor]], hadir",
    "subkoordinator": "Subkoordinator Sarana Pertanian, [[Agus Hidayat|Agus Hidayat;;Subkoordinator Sarana Pertanian]], hadir",
    "kecamatan_that_ends_as_a_verb": "Camat Susukan [[Agus Hidayat, S.Sos|Agus Hidayat;;Camat Susukan]] menyebut",
    "kecamatan_that_ends_as_a_noun": "Camat Kebayakan [[Agus Hidayat|Agus Hidayat;;Camat Kebayakan]] hadir",
    "village_of_three_words": "Kades Paya Lesung Baru [[Agus Hidayat|Agus Hidayat;;Kades Paya Lesung Baru]] hadir",
    "lalu_of_sasak_men": "kata Bupati Alor [[Lalu Agus Hidayat|Lalu Agus Hidayat;;Bupati Alor;Kabupaten Alor]] dan Kadis Sosial, [[Lalu Sukma|Lalu Sukma;;Kadis Sosial;Kabupaten Alor]], besok",
    "lalu_that_goes_on": "Bupati Alor [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] tiba. Lalu Wakil Bupati pulang",
    "traffic": "Kasat Lalu Lintas Polres Alor [[AKP Agus Hidayat|Agus Hidayat;;Kasat Lalu Lintas Polres Alor;Kabupaten Alor]] hadir",
    "governor_of_no_region": "Gubernur Lemhannas [[Agus Hidayat|Agus Hidayat;;Gubernur Lemhannas]] tiba di Bali",
    "national_offices_in_jakarta": "Menteri Agama [[Agus Hidayat|Agus Hidayat;;Menteri Agama]], Kepala BPS [[Sukma Wiranegara|Sukma Wiranegara;;Kepala BPS]], dan Wali Kota Jakarta Timur hadir",
    "surname_that_is_the_year": "Bupati Alor [[Sukma Tahun, ST|Sukma Tahun;;Bupati Alor;Kabupaten Alor]] hadir",
    "year_behind_a_name": "dilantik Bupati Alor [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] Tahun 2019",
    "surname_that_is_prime": "Kapolres Alor [[AKBP Agus Perdana|Agus Perdana;;Kapolres Alor;Kabupaten Alor]] hadir",
    "school_in_a_kecamatan": "Kepala SDN 1 Berbek [[Sulastri|Sulastri;;Kepala SDN 1 Berbek]] hadir",
    "region_named_last_before_a_village": "Warga Alor, Sikka, Ende, dan Ngada tiba. Di Belu, Kades Lesung, [[Agus Hidayat|Agus Hidayat;;Kades Lesung;Kabupaten Belu]], hadir",
    "region_on_another_line": "Warga Alor, Sikka, Ende, dan Ngada tiba\nKades Lesung, [[Agus Hidayat|Agus Hidayat;;Kades Lesung]], hadir",
    "moved_to_another_office": "dilantik [[Agus Hidayat|Agus Hidayat;;Kadis Sosial]] dari Camat Kewapante menjadi Kadis Sosial, [[Sukma Wiranegara|Sukma Wiranegara;;Sekda]] dari Kadis Pangan menjadi Sekda",
    "moved_in_other_words": "[[Agus Hidayat|Agus Hidayat;;Camat Kewapante]] yang digeser dari Camat Nita menjadi Camat Kewapante, [[Sukma Hidayat|Sukma Hidayat;;Camat Nita]] dari Sekcam Nita naik ke Camat Nita, [[Lestari Ambarwati|Lestari Ambarwati;;Camat Lela]] sebelumnya Camat Mego dipindah ke Camat Lela",
    "moved_from_two_offices": "[[Agus Hidayat|Agus Hidayat;;Kadis Sosial]] dari Camat Kewapante dan Plt Kabid Pangan menjadi Kadis Sosial, [[Sukma Hidayat|Sukma Hidayat;;Kadis Pangan]] yang semula sebagai Sekwan dan Plt Kabag Umum kini resmi sebagai Kadis Pangan",
    "two_offices_that_one_does_not_leave": "bantuan dari Camat Kewapante dan Kadis Sosial [[Agus Hidayat|Agus Hidayat;;Kadis Sosial]] lalu",
    "letters_from_one_to_another": "Agus Hidayat membawa surat dari Camat Kewapante ke Camat Sungai Apit",
    "moved_by_name_unknown": "dilantik dia dari Camat Kewapante menjadi Kadis Sosial, Wiranegara hadir",
    "acting_assistant": "Plt Asisten III [[Agus Hidayat|Agus Hidayat;plt;Asisten III]] hadir",
    "village_that_ends_in_bawah": "Lurah Lesung Bawah [[Agus Hidayat|Agus Hidayat;;Lurah Lesung Bawah]] hadir",
    "kecamatan_name_goes_on": "Kades Kewapante Barat, [[Agus Hidayat|Agus Hidayat;;Kades Kewapante Barat]], hadir",
    "address_of_scouts": "kata Bupati Alor Kak [[Agus Hidayat|Agus Hidayat;;Bupati Alor;Kabupaten Alor]]",
    "one_word_names_of_two_persons": "Kadis Sosial Alor [[Drs. H. Hidayat|Hidayat;;Kadis Sosial Alor;Kabupaten Alor]] dan Kabag Umum [[Agus Hidayat, ST|Agus Hidayat;;Kabag Umum;Kabupaten Alor]] hadir",
    "assistant_before_an_unknown_name": "Asisten II [[Lesuma Agus Hidayat|Lesuma Agus Hidayat;;Asisten II]] hadir",
    "village_whose_first_word_is_a_kecamatan": "Kades Kewapante Lesung, [[Agus Hidayat|Agus Hidayat;;Kades Kewapante Lesung]], hadir",
    "headline_verb_behind_a_title": "Bupati Alor [[HM. Jamin Hidayat, SE|Jamin Hidayat;;Bupati Alor;Kabupaten Alor]] hadir",
    "region_of_the_kecamatan": "Di Kabupaten Alor, Camat Waibakul, [[Yohanes Belawa|Yohanes Belawa;;Camat Waibakul;Kabupaten Alor]], hadir",
    "region_of_the_village_chain": "Kepala Desa Waibakul Kecamatan Lewa Kabupaten Sikka, [[Yohanes Belawa|Yohanes Belawa;;Kepala Desa Waibakul Kecamatan Lewa Kabupaten Sikka;Kabupaten Sikka]]",
    "national_office_has_none": "Di Kabupaten Alor, Menteri Pertanian, [[Sukma Wiranegara|Sukma Wiranegara;;Menteri Pertanian]], hadir",
    "national_agency_has_none": "Di Kabupaten Alor, Kepala BNPB [[Sukma Wiranegara|Sukma Wiranegara;;Kepala BNPB]] hadir",
    "over_several_provinces": "Di Kabupaten Alor, Pangdam IX/Udayana [[Mayjen TNI Sukma Wiranegara|Sukma Wiranegara;;Pangdam IX/Udayana]] hadir",
    "governor_of_the_province": "Di Kabupaten Alor, Gubernur [[Sukma Wiranegara|Sukma Wiranegara;;Gubernur;Nusa Tenggara Timur]] hadir",
    "regent_not_of_a_kota": "Di Kota Bima, Bupati [[Sukma Wiranegara|Sukma Wiranegara;;Bupati]] hadir",
    "fuller_statement_elsewhere": "Bupati [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] hadir. Menurut Bupati Alor itu, warga Sikka dan Ende senang",
    "decree_states_no_office": "Bupati [[Sukma Wiranegara|Sukma Wiranegara;;Bupati;Kabupaten Alor]] hadir sesuai Peraturan Bupati Alor Nomor 5",
    "other_bodies_tell": "Kepala Dinas Sosial Sulsel [[Sukma Wiranegara|Sukma Wiranegara;;Kepala Dinas Sosial Sulsel;Sulawesi Selatan]] dan Kepala BKD [[Lestari Ambarwati|Lestari Ambarwati;;Kepala BKD;Sulawesi Selatan]] di Bone, Bantaeng, dan Sinjai",
    "officer_of_the_provincial_police": "Di Kota Bima, Kabidhumas [[Kombes Pol. Sukma Wiranegara|Sukma Wiranegara;;Kabidhumas;Nusa Tenggara Barat]] hadir",
    "bureau_of_the_province": "Di Kabupaten Alor, Kepala Biro Hukum [[Lestari Ambarwati|Lestari Ambarwati;;Kepala Biro Hukum;Nusa Tenggara Timur]] hadir",
    "unit_of_the_province": "Di Kabupaten Alor, Kabag Tata Usaha Setdaprov [[Lestari Ambarwati|Lestari Ambarwati;;Kabag Tata Usaha Setdaprov;Nusa Tenggara Timur]] hadir",
    "korem_of_a_province": "Di Kota Bima, Danrem 199 Wira Samudra [[Brigjen TNI Sukma Wiranegara|Sukma Wiranegara;;Danrem 199 Wira Samudra;Nusa Tenggara Barat]] hadir",
    "army_has_none": "Di Kabupaten Alor, Kepala Dinas Penerangan Angkatan Darat [[Sukma Wiranegara|Sukma Wiranegara;;Kepala Dinas Penerangan Angkatan Darat]] hadir",
    "deputy_of_the_nation_has_none": "Anggota Komisi X DPR RI Dapil Maluku, [[Sukma Wiranegara|Sukma Wiranegara;;Anggota Komisi X DPR RI Dapil Maluku]], hadir",
    "chair_of_the_nation_has_none": "Di Kabupaten Alor, Ketua Umum TP PKK [[Lestari Ambarwati|Lestari Ambarwati;;Ketua Umum TP PKK]] hadir",
    "stand_in_of_another_region": "Di Kabupaten Alor, Kakanwil Kemenag Bali melalui Kabag Tata Usaha, [[Yohanes Belawa|Yohanes Belawa;;Kabag Tata Usaha;Bali]], menyebut",
    # --- offices of the nation
    "ministry_behind_a_comma": "Direktur Jenderal Kebudayaan, Kementerian Agama dan Budaya, [[Agus Hidayat|Agus Hidayat;;Direktur Jenderal Kebudayaan, Kementerian Agama dan Budaya]] hadir",
    "ministry_behind_a_comma_alone": "Hadir Kabid Sosial, Dinas Kesehatan, Senin, Rasyid pulang",
    "deputy_in_a_body_acts": "Deputi pada Badan Nasional (BNPP) [[Agus Hidayat|Agus Hidayat;pjs;Gubernur Bali;Bali;Deputi pada Badan Nasional (BNPP)]] sebagai Pjs Gubernur Bali",
    "office_at_a_place": "kata Kadis Sosial di Kantor Dinas Kesehatan, Senin",
    "commissioner_of_police": "Kapolda Bali [[Komisaris Besar Polisi Agus Hidayat|Agus Hidayat;;Kapolda Bali;Bali]] hadir",
    "inspector_is_a_rank": "Kapolsek Nita [[Inspektur Satu Agus Hidayat|Agus Hidayat;;Kapolsek Nita;Bali]] dan Kapolda Bali [[Inspektur Jenderal (Pol) Sukma Wiranegara|Sukma Wiranegara;;Kapolda Bali;Bali]]",
    "commissioner_of_a_company": "Komisaris Utama PT Pertamina [[Agus Hidayat|Agus Hidayat;;Komisaris Utama PT Pertamina]] hadir",
    "hospital_of_the_army": "Kepala RSPAD Gatot Soebroto, Jakarta, [[Letjen TNI Agus Hidayat|Agus Hidayat;;Kepala RSPAD Gatot Soebroto;Daerah Khusus Ibukota Jakarta]], hadir",
    "hospital_named_behind_a_bracket": "Kepala Rumah Sakit Pusat (RSPAD) Belawa Sukma, [[Letjen TNI Agus Hidayat|Agus Hidayat;;Kepala Rumah Sakit Pusat (RSPAD) Belawa Sukma]], hadir",
    "hospital_is_no_person": "dirawat di RSPAD Gatot Soebroto, Jakarta, Sukma Wiranegara mengatakan",
    "office_of_the_president": "Kepala Kantor Komunikasi Presiden [[Agus Hidayat|Agus Hidayat;;Kepala Kantor Komunikasi Presiden]] dan Presiden [[Sukma Wiranegara|Sukma Wiranegara;;Presiden]] hadir",
    "minerals_are_no_region": "Dirjen Mineral dan Batu Bara Kementerian ESDM [[Agus Hidayat|Agus Hidayat;;Dirjen Mineral dan Batu Bara Kementerian ESDM]] hadir",
    "staff_of_a_minister_has_none": "Di Kabupaten Alor, Staf Khusus Mendagri Bidang Politik [[Agus Hidayat|Agus Hidayat;;Staf Khusus Mendagri Bidang Politik]] dan Bupati Alor [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] hadir",
    "commission_of_the_parliament": "Di Kabupaten Alor, Anggota DPR RI [[Agus Hidayat|Agus Hidayat;;Anggota DPR RI]] dan Wakil Ketua Komisi VII [[Sukma Wiranegara|Sukma Wiranegara;;Wakil Ketua Komisi VII]] hadir",
    "commission_of_the_council": "Di Kabupaten Alor, Anggota DPRD [[Agus Hidayat|Agus Hidayat;;Anggota DPRD;Kabupaten Alor]] dan Wakil Ketua Komisi II [[Sukma Wiranegara|Sukma Wiranegara;;Wakil Ketua Komisi II;Kabupaten Alor]] hadir",
    "subdirectorate_of_a_ministry": "Di Kabupaten Alor, Kasubdit Tata Kelola Komunikasi Publik [[Agus Hidayat|Agus Hidayat;;Kasubdit Tata Kelola Komunikasi Publik]] dan Bupati Alor [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] hadir",
    "subdirectorate_of_a_polda": "Kasubdit Tipikor Ditreskrimsus Polda Bali [[Agus Hidayat|Agus Hidayat;;Kasubdit Tipikor Ditreskrimsus Polda Bali;Bali]] hadir",
    "month_as_a_name": "Menurut Dandim 1622/Alor, [[Letkol Inf A. Juni Toa|A. Juni Toa;;Dandim 1622/Alor;Kabupaten Alor]], dan Kapolres Alor [[AKBP Agus Juni|Agus Juni;;Kapolres Alor;Kabupaten Alor]], hal itu benar",
    "capitalised_verb": "Pada Kamis (19/5) Bupati Alor Melihat langsung dan Kapolres Alor Memimpin apel",
    "chair_of_a_misprinted_body": "Ketua TP PKK Alor Ny. [[Hartini|Hartini;;Ketua TP PKK Alor;Kabupaten Alor]] mengajak Ketua TP PKK, Ketua Dekrasnada dan Bunda PAUD",
    "appointed_by_who_is_named": "Lima camat yang dilantik Bupati Alor [[Agus Hidayat|Agus Hidayat;;Bupati Alor;Kabupaten Alor]] diminta bekerja keras",
    "pj_appointed_by_the_president": "Delapan Pj bupati yang ditunjuk Presiden [[Joko Widodo|Joko Widodo;;Presiden;]] bekerja setahun",
    "appointed_to_act": "Sekda Kabupaten Alor yang ditunjuk Plh. Bupati Alor, [[Agus Hidayat|Agus Hidayat;plh;Bupati Alor;Kabupaten Alor;Sekda Kabupaten Alor]], memimpin rapat",
    "the_first_in_office": "Tiang pertama dipancang Bupati Alor pertama [[Agus Hidayat|Agus Hidayat;;Bupati Alor;Kabupaten Alor]] dan Gubernur Bali yang pertama [[I Made Sukma|I Made Sukma;;Gubernur Bali;Bali]]",
    "ordinal_is_no_name": "Kelima pasangan itu adalah Bupati Alor, [[Rasyid Tanwir|Rasyid Tanwir;;Bupati Alor;Kabupaten Alor]], dan wakilnya",
    "paper_of_a_secretary": "Bupati menyerahkan SK Pelaksana Harian (Plh) Sekretaris Daerah kepada [[Saripudin|Saripudin;plh;Sekretaris Daerah;;Asisten I Setda]] yang sehari-hari menjabat Asisten I Setda",
    "paper_of_who_acts_as_regent": "Rapat membahas SK Plt. Bupati Alor kepada Rasyid Tanwir",
    "post_held_before": "Sebelumnya, jabatan Sekda Alor diemban Rasyid Tanwir. Dahulu jabatan Camat Nita dijabat Agus Hidayat",
    "post_held_now": "Kini jabatan Sekda Alor dijabat [[Rasyid Tanwir|Rasyid Tanwir;;Sekda Alor;Kabupaten Alor]]",
    "raden_within_a_name": "Kabag Humas Alor [[Rahmad Raden SSos|Rahmad Raden;;Kabag Humas Alor;Kabupaten Alor]] hadir bersama Camat Nita [[Raden Agus Hidayat|Agus Hidayat;;Camat Nita;Kabupaten Alor]]",
    "secretary_of_a_town_in_short": "ditemui Pj Sekkot Kupang [[Rasyid Tanwir|Rasyid Tanwir;pj;Sekkot Kupang;Kota Kupang]]",
    "names_alike_of_two_rulers": "Hadir Pjs Walikota Kupang [[Andi Arwien Azis|Andi Arwien Azis;pjs;Walikota Kupang;Kota Kupang]] dan Pjs Bupati Alor [[Arwin Azis|Arwin Azis;pjs;Bupati Alor;Kabupaten Alor]]",
    "misprinted_name_of_one_ruler": "Hadir Bupati Alor [[Andi Arwien Azis|Andi Arwien Azis;;Bupati Alor;Kabupaten Alor]]. Bupati Alor Arwin Azis pulang",
    "abbreviation_known_by_its_end": "Menurut Kadis Kumperindag [[Moh. Rasyid|Moh. Rasyid;;Kadis Kumperindag;]] dan Sekretaris Dikbudpora [[Agus Hidayat|Agus Hidayat;;Sekretaris Dikbudpora;]]",
    "adat_title_within_a_name": "Bupati Alor [[Sutan Riska Tuanku Kerajaan|Sutan Riska Tuanku Kerajaan;;Bupati Alor;Kabupaten Alor]] dan Camat Nita [[Amrizal Dt Rajo Medan|Amrizal Dt Rajo Medan;;Camat Nita;Kabupaten Alor]] hadir",
    "region_of_the_unit_one_comes_from": "Oleh MC Kabupaten Sikka\n\nNarasumber dari Dinas Sosial Provinsi Bali, yaitu Kabid Aptika [[Rasyid Tanwir|Rasyid Tanwir;;Kabid Aptika;Bali]], hadir",
    "region_between_commas": "Hadir Kepala Dinas Kesehatan, Provinsi Gorontalo, [[dr. Rasyid Tanwir|Rasyid Tanwir;;Kepala Dinas Kesehatan, Provinsi Gorontalo;Gorontalo]]",
    "region_of_something_else": "Di Kantor Dinas Kesehatan, Kota Kupang, [[Rasyid Tanwir|Rasyid Tanwir;;Bupati Alor;Kabupaten Alor]], Bupati Alor, hadir",
    "appointed_by_one_named_alone": "[[Agus Hidayat|Agus Hidayat;pjs;Gubernur Bali;Bali]] ditunjuk oleh Rasyid Tanwir sebagai Pjs Gubernur Bali",
    "appointed_by_the_named_president": "[[Agus Hidayat|Agus Hidayat;pj;Gubernur Bali;Bali]] diangkat Presiden [[Joko Widodo|Joko Widodo;;Presiden;]] sebagai Pj Gubernur Bali",
    "appointed_by_one_nobody_else_named": "Tokoh itu sudah diputuskan Rasyid Tanwir sebagai Pj Gubernur Bali",
    "who_is_met_holds_the_office": "Acara dihadiri [[Rasyid Tanwir|Rasyid Tanwir;;Camat Nita;]] sebagai Camat Nita",
    "appointed_by_a_minister": "[[Agus Hidayat|Agus Hidayat;pjs;Gubernur Bali;Bali]] yang ditunjuk Mendagri sebagai Pjs Gubernur Bali hadir",
    "appointed_by_one_who_is_named": "Camat Nita [[Drs. Agus Hidayat|Agus Hidayat;;Camat Nita;;Kadis Sosial]] dilantik Presiden [[Sukma Wiranegara|Sukma Wiranegara;;Presiden]] menjadi Kadis Sosial",
    "command_of_two_words": "[[Agus Hidayat|Agus Hidayat;;Kasdam Bukit Barisan;]], Kasdam Bukit Barisan, pernah menjabat Danrem",
    "command_before_a_comma": "Sebelum menjabat Pangdam Bukit Barisan, [[Hidayat|Hidayat;;Pangdam Bukit Barisan;]] pernah bertugas di Alor",
    "holds_it_until_now": "[[Letjen Sukma Wiranegara|Sukma Wiranegara;;Pangdam Udayana]] yang hingga kini masih menjabat Pangdam Udayana pulang",
    "selaku_in_capitals": "[[Agus Hidayat|Agus Hidayat;;Kepala BNPB]] Selaku Kepala BNPB hadir",
    "name_in_quotation_marks": 'dihadiri Direktur Kementerian Kominfo "[[Agus Hidayat, S.Sos|Agus Hidayat;;Direktur Kementerian Kominfo]]" lalu',
    "quotation_behind_an_office": 'ujar Bupati "Agus Hidayat itu murah" lalu',
    "room_of_the_chief": "Rapat di ruang kerja Kapolri, Kompleks Mabes Polri, usai",
    "unit_of_a_military_area": "Danrindam Kodam VI/Lesung [[Kolonel Inf. Agus Hidayat|Agus Hidayat;;Danrindam Kodam VI/Lesung]] hadir",
    "title_behind_a_slash": "Komandan Upacara Danyonif 312/KH [[Letkol Inf Agus Hidayat|Agus Hidayat;;Danyonif 312/KH]] hadir",
    "unit_unknown_before_a_slash": "Komandan Satgas Yonif Mekanis Lesung XXIII-E/ UNIFIL Letkol Inf hadir",
    "judge_of_the_nation": "Hakim Konstitusi [[Budi Hidayat|Budi Hidayat;;Hakim Konstitusi]] tiba di Alor",
    "acting_word_glued_to_the_whole_head": "PjBupati Alor [[Agus Hidayat|Agus Hidayat;pj;PjBupati Alor;Kabupaten Alor]] hadir",
    "state_enterprises_in_full": "Wakil Menteri 1 Badan Usaha Milik Negara [[Agus Hidayat|Agus Hidayat;;Wakil Menteri 1 Badan Usaha Milik Negara]] hadir",
    "islands_of_an_office": "Kepala OJK Regional 8 Bali dan Nusa Tenggara [[Agus Hidayat|Agus Hidayat;;Kepala OJK Regional 8 Bali dan Nusa Tenggara]] hadir",
    "abbreviations_with_a_dash": "Direktur Utama LPDB-KUMKM [[Sukma|Sukma;;Direktur Utama LPDB-KUMKM]] hadir",
    "manager_of_a_state_company": "Manajer PLN UP3 Ende [[Agus Hidayat|Agus Hidayat;;Manajer PLN UP3 Ende;Kabupaten Ende]], Manajer Lesung United Sukma Wiranegara",
    "where_a_deputy_comes_from": "Anggota DPD RI asal NTT, [[Agus Hidayat|Agus Hidayat;;Anggota DPD RI asal NTT]], hadir",
    "ambassador": "Duta Besar RI untuk Uni Emirat Arab [[Agus Hidayat|Agus Hidayat;;Duta Besar RI untuk Uni Emirat Arab]], Duta Besar Jepang untuk Indonesia Sukma Wiranegara",
    "pilgrimage_is_no_title": "Direktur Layanan Haji Luar Negeri [[Agus Hidayat|Agus Hidayat;;Direktur Layanan Haji Luar Negeri]] dan Menteri Agama [[Haji Sukma|Sukma;;Menteri Agama]]",
    "division_of_a_regional_office": "Di Kota Bima, Kadiv Pemasyarakatan [[Agus Hidayat|Agus Hidayat;;Kadiv Pemasyarakatan;Nusa Tenggara Barat]] hadir",
    "elections_of_the_nation": "Komisioner KPU RI [[Agus Hidayat|Agus Hidayat;;Komisioner KPU RI]], Anggota Bawaslu [[Sukma Wiranegara|Sukma Wiranegara;;Anggota Bawaslu]], Ketua Bawaslu Bali [[Budi Belawa|Budi Belawa;;Ketua Bawaslu Bali;Bali]]",
    "type_of_an_office": "Kepala Distrik Navigasi Tipe A Kelas I Ende, [[Agus Hidayat|Agus Hidayat;;Kepala Distrik Navigasi Tipe A Kelas I Ende;Kabupaten Ende]], hadir",
    "office_that_is_new": "Kapolda Bali yang baru, [[Irjen Pol Agus Hidayat|Agus Hidayat;;Kapolda Bali;Bali]], dan Sekda Bali definitif yakni [[Sukma Belawa|Sukma Belawa;;Sekda Bali;Bali]]",
    "office_that_somebody_new_holds": "Kadis Sosial yang baru dilantik Bupati, Kadis Pangan baru Dinas",
    "names_before_the_posts_they_fill": "[[Dra. Lestari Ambarwati|Lestari Ambarwati;;Kadis Sosial]], menempati jabatan Kadis Sosial, [[Ir. Agus Hidayat|Agus Hidayat;;Kadis Pangan]], menempati jabatan Kadis Pangan",
    "town_behind_a_bracket": "[[Agus Hidayat|Agus Hidayat;;Kepala Badan Koordinasi (Bakorwil) Malang;Kota Malang]] sebagai Kepala Badan Koordinasi (Bakorwil) Malang, Sukma hadir",
    "business_in_english": "Direktur Supply Chain dan Pelayanan Bulog, [[Agus Hidayat|Agus Hidayat;;Direktur Supply Chain dan Pelayanan Bulog]] hadir",
    "unit_word_of_names_behind_a_bracket": "Direktur Jenderal (Dirjen) Bina Pembangunan [[Agus Hidayat|Agus Hidayat;;Direktur Jenderal (Dirjen) Bina Pembangunan]] hadir",
    "food_and_drug_office_of_a_town": "Kepala Balai Besar POM di Surabaya [[Agus Hidayat|Agus Hidayat;;Kepala Balai Besar POM di Surabaya;Kota Surabaya]] hadir",
    "spokesman_of_an_office": "Juru Bicara Wakil Presiden [[Agus Hidayat|Agus Hidayat;;Juru Bicara Wakil Presiden]] hadir",
    "minister_and_secretary": "Menteri Sekretaris Negara [[Agus Hidayat|Agus Hidayat;;Menteri Sekretaris Negara]] hadir",
    "chiefs_in_a_unit": "Karo Administrasi Pimpinan Setda NTT [[Agus Hidayat|Agus Hidayat;;Karo Administrasi Pimpinan Setda NTT;Nusa Tenggara Timur]] hadir",
    "national_park": "Kepala Balai Taman Nasional Gunung Merapi [[Agus Hidayat|Agus Hidayat;;Kepala Balai Taman Nasional Gunung Merapi]] hadir",
    "assistant_of_the_commander": "Di Kabupaten Alor, Asisten Operasi (Asops) Panglima TNI [[Mayjen TNI Agus Hidayat|Agus Hidayat;;Asisten Operasi (Asops) Panglima TNI]] hadir",
    "short_form_before_the_number": "Di Kabupaten Alor, Kepala Penerangan Kodam (Kapendam) IX/Lesung [[Kolonel Kav Agus Hidayat|Agus Hidayat;;Kepala Penerangan Kodam (Kapendam) IX/Lesung]] hadir",
    "director_of_a_ministry_on_tour": "Di Kabupaten Alor, Menteri Sosial [[Sukma Wiranegara|Sukma Wiranegara;;Menteri Sosial]] dan Direktur Perlindungan Korban Bencana Alam [[Agus Hidayat|Agus Hidayat;;Direktur Perlindungan Korban Bencana Alam]] hadir",
    "director_of_a_hospital_on_tour": "Di Kabupaten Alor, Menteri Sosial [[Sukma Wiranegara|Sukma Wiranegara;;Menteri Sosial]] dan Direktur RSUD Kalabahi [[Agus Hidayat|Agus Hidayat;;Direktur RSUD Kalabahi;Kabupaten Alor]] hadir",
    "bank_of_a_province": "Di Kabupaten Alor, Direktur Utama Bank NTT [[Agus Hidayat|Agus Hidayat;;Direktur Utama Bank NTT;Nusa Tenggara Timur]] hadir",
    "surname_amid_a_name": "Kepala BKKBN NTT [[Yohanes Mau Belawa|Yohanes Mau Belawa;;Kepala BKKBN NTT;Nusa Tenggara Timur]] hadir",
    "name_that_is_the_fasting_month": "Kadis Sosial [[Ahmad Ramadhan|Ahmad Ramadhan;;Kadis Sosial]] hadir pada Safari Ramadhan 1440 H",
    "society_of_doctors": "Ketua Umum Ikatan Dokter Indonesia Daeng Hidayat hadir",
    "ruler_of_aceh": "Wali Nanggroe Aceh [[Tgk. Agus Hidayat|Agus Hidayat;;Wali Nanggroe Aceh;Aceh]] hadir",
    "hospital_after_many_initials": "Direktur Utama RSUP Prof. dr. I.G.N.G. Ngoerah [[dr. Agus Hidayat, M.Kes|Agus Hidayat;;Direktur Utama RSUP Prof. dr. I.G.N.G. Ngoerah]] hadir",
    "cyber_agency": "Kepala Badan Siber dan Sandi Negara (BSSN) [[Letjen TNI Agus Hidayat|Agus Hidayat;;Kepala Badan Siber dan Sandi Negara (BSSN)]] hadir",
    "office_held_now": "Dirjen Pajak saat ini [[Agus Hidayat|Agus Hidayat;;Dirjen Pajak]] hadir",
    "police_of_the_capital": "Di Kabupaten Alor, Dirlantas Polda Metro Jaya [[Kombes Pol Agus Hidayat|Agus Hidayat;;Dirlantas Polda Metro Jaya;Daerah Khusus Ibukota Jakarta]] hadir",
    "director_of_a_company_of_the_nation": "Di Kabupaten Alor, Direktur Operasi PT Jasa Raharja [[Agus Hidayat|Agus Hidayat;;Direktur Operasi PT Jasa Raharja]] hadir",
    "office_told_of_who_opens_the_sentence": "[[Agus Hidayat|Agus Hidayat;;Direktur Utama Badan Otorita Lesung]], Direktur Utama Badan Otorita Lesung menjelaskan",
    "office_of_another_than_who_is_named": "Hadir Agus Hidayat, Direktur Utama Badan Otorita [[Lesung|Lesung;;Direktur Utama Badan Otorita]] dan warga",
    "coordinating_ministry": "Deputi Bidang Ekonomi Kementerian Koordinator Kemaritiman [[Agus Hidayat|Agus Hidayat;;Deputi Bidang Ekonomi Kementerian Koordinator Kemaritiman]] hadir",
    "month_amid_a_name": "Wakil Kepala BPN, [[Raja Juli Belawa|Raja Juli Belawa;;Wakil Kepala BPN]], hadir",
    "province_before_a_bracket": "[[Agus Hidayat|Agus Hidayat;;Kepala Dinas Transmigrasi, Prov. Sulbar;Sulawesi Barat]] (Kepala Dinas Transmigrasi, Prov. Sulbar)",
    "public_relations": "Direktur Penyuluhan, Pelayanan, dan Hubungan Masyarakat DJP [[Agus Hidayat|Agus Hidayat;;Direktur Penyuluhan, Pelayanan, dan Hubungan Masyarakat DJP]] hadir",
    "minister_of_another_state": "Menteri Luar Negeri [[Agus Hidayat|Agus Hidayat;;Menteri Luar Negeri]], Menteri Luar Negeri Australia Sukma Wiranegara, Presiden Korea Selatan Sukma Belawa",
    "chair_of_commissioners": "Di Kabupaten Alor, Ketua Dewan Komisioner OJK [[Agus Hidayat|Agus Hidayat;;Ketua Dewan Komisioner OJK]] hadir",
    "staff_of_the_forces": "Kepala Staf Umum (Kasum) TNI [[Letjen TNI Agus Hidayat|Agus Hidayat;;Kepala Staf Umum (Kasum) TNI]], Sesmenpora [[Sukma Belawa|Sukma Belawa;;Sesmenpora]]",
    "secretary_of_the_senate": "Sekretaris Jenderal DPD RI [[Agus Hidayat|Agus Hidayat;;Sekretaris Jenderal DPD RI]], Wakil Ketua Komite II DPD [[Sukma Belawa|Sukma Belawa;;Wakil Ketua Komite II DPD]], Ketua DPD Golkar Sukma Wiranegara",
    "teachers_in_a_unit": "Dirjen Guru dan Tenaga Kependidikan (GTK) [[Agus Hidayat|Agus Hidayat;;Dirjen Guru dan Tenaga Kependidikan (GTK)]] hadir",
    "name_before_a_garrison": "[[Brigjen TNI Agus Hidayat|Agus Hidayat;;Komandan Korem 161/Lesung Sakti]] yang menjabat Komandan Korem 161/Lesung Sakti juga hadir",
    "base_called_after_a_nobleman": "Danlanud Raden Belawa [[Kolonel Pnb Agus Hidayat|Agus Hidayat;;Danlanud Raden Belawa]] hadir",
    "bureau_of_an_agency": "Di Kabupaten Alor, Kepala Biro Humas BNN [[Agus Hidayat|Agus Hidayat;;Kepala Biro Humas BNN]] hadir",
    "unit_of_jakarta_and_around": "Di Kota Bogor, General Manager PLN Distribusi Jakarta Raya [[Agus Hidayat|Agus Hidayat;;General Manager PLN Distribusi Jakarta Raya]] hadir",
    "name_begins_as_the_fasting_month": "Sekretaris DPRD Sumsel [[Ramadhan S Belawa|Ramadhan S Belawa;;Sekretaris DPRD Sumsel;Sumatera Selatan]] hadir",
    "balinese_initials": "Kajatisu [[IBN Belawa|IBN Belawa;;Kajatisu]] hadir",
    "branch_of_the_central_bank": "Deputi Direktur BI Sumbar [[Agus Hidayat|Agus Hidayat;;Deputi Direktur BI Sumbar;Sumatera Barat]] dan Paniradya Pati [[Sukma Belawa|Sukma Belawa;;Paniradya Pati;Sumatera Barat]]",
    # --- one person, many namings
    "spellings_of_one_name": "Kasubag Umum [[Moch. Arif Tesi|Moch. Arif Tesi;;Kasubag Umum]] hadir. Kasubag Umum Moh. Arif Tesi mengatakan",
    "initial_of_the_same_office": "Bupati Alor M. Rizal Tesi hadir. Bupati [[Muhammad Rizal Tesi|Muhammad Rizal Tesi;;Bupati Alor;Kabupaten Alor]] mengatakan",
    "initial_of_another_office": "Kadis Sosial [[A. Hidayat|A. Hidayat;;Kadis Sosial]] hadir. Camat Waibakul [[Agus Hidayat|Agus Hidayat;;Camat Waibakul]] pulang",
    "name_made_of_two": "Menteri Agama [[Zulkifli Hasan|Zulkifli Hasan;;Menteri Agama]] hadir. Menag Zulhas pulang",
    "one_letter_of_another_name": "Ketua MA [[Sunarto|Sunarto;;Ketua MA]] dan Juru Bicara MK [[Suharto|Suharto;;Juru Bicara MK]] hadir",
    "auditors_of_the_nation": "Di Kabupaten Alor, Auditor Utama BPK [[Agus Hidayat|Agus Hidayat;;Auditor Utama BPK]] dan Koordinator Pengawasan BPKP [[Sukma Belawa|Sukma Belawa;;Koordinator Pengawasan BPKP]] hadir",
    "division_of_the_nations_elections": "Di Kabupaten Alor, Ketua KPU RI [[Agus Hidayat|Agus Hidayat;;Ketua KPU RI]] dan Koordinator Divisi Data KPU [[Sukma Belawa|Sukma Belawa;;Koordinator Divisi Data KPU]] hadir",
    "senators": "Senator asal Bali [[Agus Hidayat|Agus Hidayat;;Senator asal Bali]], Sekjen DPD RI [[AA Sukma Belawa|AA Sukma Belawa;;Sekjen DPD RI]], Wakil Ketua DPD [[Budi Belawa|Budi Belawa;;Wakil Ketua DPD]] hadir",
    "party_beside_the_senate": "Sekjen DPD RI [[Agus Hidayat|Agus Hidayat;;Sekjen DPD RI]], Ketua DPD Golkar Sukma Belawa hadir",
    "before_that_in_time": "Sebelumnya Kepala BI Bali, [[Agus Hidayat|Agus Hidayat;;Kepala BI Bali;Bali]], hadir. Ia sebelumnya Kepala BI NTT, Sukma Belawa pulang",
    "secretary_of_a_minister": "Menteri Agama [[Sukma Belawa|Sukma Belawa;;Menteri Agama]] dan Sekjen [[Agus Hidayat|Agus Hidayat;;Sekjen]] hadir. Sekjen Budi Wiranegara pulang",
    "diseases_in_a_unit": "Kasi Penyakit Tidak Menular [[Agus Hidayat|Agus Hidayat;;Kasi Penyakit Tidak Menular]], Direktur Penyakit Menular Langsung tersebut",
    "short_name_of_the_president": "Presiden [[Joko Wiranegara|Joko Wiranegara;;Presiden]] hadir. Presiden Jokowi pulang, Presiden [[Lestari|Lestari;;Presiden]] juga",
    "fullest_name": "kata Bupati Alor Sukma lalu. [[Drs. Sukma Wiranegara, M.Si|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]], Bupati Alor, pulang",
    "fullest_titles": "Bupati Alor Sukma Wiranegara hadir. Bupati Alor [[Drs. Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] pulang",
    "one_letter_of_drift": "Bupati Alor [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] hadir. Bupati Alor Sukma Wiranegra pulang",
    "two_of_one_family": "Bupati Alor [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] dan Sekda Alor [[Dewi Wiranegara|Dewi Wiranegara;;Sekda Alor;Kabupaten Alor]] hadir",
    "other_first_name": "Bupati Alor [[Sukma Dewa Wiranegara|Sukma Dewa Wiranegara;;Bupati Alor;Kabupaten Alor]] hadir. Bupati Alor Koko Wiranegara pulang",
    "other_first_name_of_another_region": "Bupati Alor [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] hadir. Bupati Sikka [[Agus Wiranegara|Agus Wiranegara;;Bupati Sikka;Kabupaten Sikka]] pulang",
    "one_word_of_another_office": "Kadis Sosial Alor [[Lestari Ambarwati|Lestari Ambarwati;;Kadis Sosial Alor;Kabupaten Alor]] dan Kabid Gizi [[Lestari|Lestari;;Kabid Gizi;Kabupaten Alor]] hadir. Kata Kadis Lestari, aman",
    "nickname_of_the_regent": "Bupati Alor [[Sukma Wiranegara|Sukma Wiranegara;;Bupati Alor;Kabupaten Alor]] hadir. Bupati Koko pulang",
    "one_word_before_another_holder": "Hadir Sekda, [[Lesuma|Lesuma;;Sekda;Kabupaten Alor]], dan Sekda Alor [[Agus Hidayat|Agus Hidayat;;Sekda Alor;Kabupaten Alor]] tiba di Sikka",
    # --- no officials
    "street_called_after_a_governor": "Jalan Gubernur Suryo dan Jl. Bupati Rasyid ditutup di Stadion Gubernur Asnawi",
    "society_for_the_environment": "Direktur Eksekutif Walhi NTT Agus Hidayat hadir",
    "office_without_a_name": "Bupati Sikka mengatakan para camat se-Sikka hadir",
    "former": "mantan Bupati Alor Sukma Wiranegara hadir",
    "once_before": "Sebelumnya Sukma Wiranegara menjabat Kadis Sosial",
    "former_behind_the_name": "Sukma Wiranegara, mantan Bupati Alor, hadir",
    "candidate": "calon Bupati Alor Sukma Wiranegara hadir",
    "elect": "Bupati terpilih Sukma Wiranegara hadir",
    "company": "Direktur PT Maju Makmur, Sukma Wiranegara, hadir",
    "manager": "Manajer Hotel Pelangi, Sukma Wiranegara, hadir",
    "society": "Ketua MUI Alor, Sukma Wiranegara, hadir",
    "secretary_of_a_society": "kata Sekretaris Umum FKPX Sukma Wiranegara lalu",
    "party": "Ketua DPC Partai Golkar Alor, Sukma Wiranegara, hadir",
    "committee": "Ketua Panitia, Sukma Wiranegara, hadir",
    "speaker_of_an_event": "narasumber Sukma Wiranegara dan moderator Dewi Lestari",
    "headline_verb": "Bupati Sikka Serahkan Bantuan",
    "headline_verb_short": "Wabup Tinjau Panen",
    "unit_goes_on": "Dinas Sosial Sikka Bersama Tim Gabungan",
    "hospital": "dirawat di RSUD dr. Haulussy Ambon",
    "street": "Jalan Jenderal Sukma Wiranegara",
    "stand_in": "Kepala Bappeda yang diwakili oleh Lestari Ambarwati hadir",
    "seat": "Kantor Bupati Alor, Waibakul Indah",
    "regulation": "Peraturan Bupati Alor Nomor 12 Tahun 2019",
    "foot": "Demikian edaran ini.\nEnde, 12 Juli 2019\nKepala Dinas Sosial\nLestari Ambarwati",
    "team": "Tim Verifikasi, Sukma Wiranegara, hadir",
    "weekday_behind_the_office": "kata Bupati Alor, Senin (12/3)",
    "place_before_the_office": "di Aula Waibakul Indah, Kapolres Alor menyebut",
    "private_person": "kata Sukma Wiranegara, warga Waibakul",
    "teacher_of_a_school_unknown": "kata guru, Lestari Ambarwati, lalu",
    "pembina_apel": "Pembina Apel, Lestari Ambarwati, hadir",
    "no_office_at_all": "Warga bersama petani memanen padi di sawah.",
}


def _found(reading):
    return [
        (
            f.start,
            f.end,
            [
                f.name,
                f.acting or "",
                f.position,
                f.region or "",
                " + ".join(f.other_positions),
            ],
        )
        for f in officials.find(reading).facts
    ]


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_officials_marked_text(marked):
    text, marks = unmark(marked)
    wanted = [(s, e, (v.split(";") + [""] * 4)[:5]) for s, e, v in marks]
    assert _found(Reading(text)) == wanted


DATELINES = {
    "seat": ("Maumere", "Kadis Sosial Sukma Wiranegara", "Kabupaten Sikka"),
    "region": ("Alor", "Kadis Sosial Sukma Wiranegara", "Kabupaten Alor"),
    "capital_of_a_province": ("Kupang", "Kadis Sosial Sukma Wiranegara", None),
    "village": ("Watu Lesung", "Kadis Sosial Sukma Wiranegara", None),
    "capital_and_its_province": (
        "Kupang",
        "Gubernur NTT dan Wali Kota Kupang hadir. Kadis Sosial Sukma Wiranegara",
        "Nusa Tenggara Timur",
    ),
    "word_of_a_unit_that_is_a_town_elsewhere": (
        "Maumere",
        "Kepala Badan Pengembangan Sumber Daya Manusia, Sukma Wiranegara",
        "Kabupaten Sikka",
    ),
    "capital_alone": (
        "Kupang",
        "Di Kota Kupang, Kadis Sosial Sukma Wiranegara",
        "Kota Kupang",
    ),
    "minister": ("Maumere", "Menteri Sosial Sukma Wiranegara", None),
    "bureau_of_a_ministry": (
        "Jakarta",
        "Menteri, Wamen dan Dirjen serta Sekda Sulsel hadir. Kepala Biro Sukma Wiranegara",
        None,
    ),
    "agency_in_the_capital": (
        "Jakarta",
        "Sekda Bali, Kadis Sosial Bali dan Menteri hadir. Kaban Sukma Wiranegara",
        "Bali",
    ),
}


@pytest.mark.parametrize(
    ("place", "office", "region"), DATELINES.values(), ids=DATELINES
)
def test_officials_lie_where_the_dateline_does(place, office, region):
    body = f"{place} - {office} membuka lomba."
    (fact,) = officials.find(Reading(body, dateline=(0, len(place)))).facts
    assert fact.region == region


CONTRIBUTORS = {
    "camat": ("Camat Nita", "Kabupaten Sikka"),
    "head_of_a_dinas": ("Kadis Sosial", "Nusa Tenggara Timur"),
    "head_of_an_office": ("Kakan Kemenag", "Kabupaten Sikka"),
}


@pytest.mark.parametrize(("office", "region"), CONTRIBUTORS.values(), ids=CONTRIBUTORS)
def test_officials_in_the_news_of_a_province(office, region):
    body = f"Warga Sikka panen. Kata {office}, Sukma Wiranegara, aman."
    (fact,) = officials.find(Reading(body, contributor="MC Prov NTT")).facts
    assert fact.region == region


REJECTS = {
    "former": "mantan Bupati Alor Sukma Wiranegara hadir",
    "candidate": "calon Bupati Alor Sukma Wiranegara hadir",
    "company": "Direktur PT Maju Makmur, Sukma Wiranegara, hadir",
    "party": "Ketua DPC Partai Golkar Alor, Sukma Wiranegara, hadir",
    "society": "Ketua Panitia, Sukma Wiranegara, hadir",
}


@pytest.mark.parametrize(("reason", "text"), REJECTS.items())
def test_officials_say_what_they_refuse(reason, text):
    found = officials.find(Reading(text))
    assert [r.reason for r in found.rejects] == [f"officials.{reason}"]
    assert all(text[r.start : r.end] == r.text for r in found.rejects)


RECORDS = {
    "dinas": ("Kadis Sosial Alor Sukma", "kepala dinas", "Dinas Sosial", "53.05"),
    "dinas_in_full": (
        "Kepala Dinas Sosial Alor Sukma",
        "kepala dinas",
        "Dinas Sosial",
        "53.05",
    ),
    "secretary": (
        "Sekretaris Dinas Sosial Alor Sukma",
        "sekretaris",
        "Dinas Sosial",
        "53.05",
    ),
    "camat": ("Camat Waibakul, Sukma", "camat", "Kecamatan Waibakul", None),
    "council": ("Ketua DPRD Alor Sukma", "ketua dprd", "DPRD", "53.05"),
    "regent": ("Bupati Alor Sukma", "bupati", None, "53.05"),
    "police": ("Kapolres Alor Sukma", "kapolres", None, "53.05"),
    "deputy_of_police": ("Wakapolres Alor Sukma", "wakil kapolres", None, "53.05"),
    "officer_of_the_district": (
        "Kasdim 1699/Alor Mayor Inf Sukma",
        "perwira kodim",
        None,
        "53.05",
    ),
    "central_banker": (
        "Gubernur Bank Indonesia Sukma",
        "gubernur bank indonesia",
        None,
        None,
    ),
    "minister": ("Menteri Agama Sukma", "menteri", "Agama", None),
}


@pytest.mark.parametrize(
    ("text", "role", "unit", "code"), RECORDS.values(), ids=RECORDS
)
def test_officials_role_unit_and_code(text, role, unit, code):
    (fact,) = officials.find(Reading(f"kata {text} lalu")).facts
    assert (fact.role, fact.unit, fact.region_code) == (role, unit, code)


# The first mark is the fact, further ones its mentions; %2 is of the second fact.
MENTIONS = {
    "last_name": "Bupati Alor [[Sukma Wiranegara]] hadir. Menurut [[Wiranegara]], panen baik",
    "first_name": "Bupati Alor [[Sukma Wiranegara]] hadir. Menurut [[Sukma]], panen baik",
    "whole_name": "Bupati Alor [[Sukma Wiranegara]] hadir. [[Sukma Wiranegara]] pulang",
    "address": "Bupati Alor [[Sukma Wiranegara]] hadir. Kata [[Pak Sukma]], panen baik",
    "title": "Kapolres Alor [[AKBP Sukma Wiranegara]] hadir. Kata [[AKBP Sukma]], aman",
    "office_alone": "Bupati Alor [[Sukma Wiranegara]] hadir. [[Bupati]] pulang",
    "office_in_short": "Kadis Sosial Alor [[Sukma Wiranegara]] hadir. Kata [[Kadis]], baik",
    "office_of_another_region": "Bupati Alor [[Sukma Wiranegara]] hadir. Bupati Sikka dan Bupati pulang",
    "office_of_many": "Camat Waibakul, [[Sukma Wiranegara]], hadir. Para Camat pulang",
    "regulation": "Bupati Alor [[Sukma Wiranegara]] hadir sesuai Peraturan Bupati Alor",
    "shared_name": "Bupati Alor [[Sukma Wiranegara]] hadir. Dewi, Sekda Alor, menyebut",
    "word_that_is_no_name": "Bupati Alor [[Sukma Wiranegara]] hadir dengan sukma riang",
    "shared_word_of_another_man": "Bupati Alor [[Sukma Wiranegara]] hadir. KH. Sukma dan Sukma Hidayat berdoa",
    "title_that_the_official_has": "Bupati Alor [[Drs. H. Sukma Wiranegara]] hadir. Kata [[H. Sukma]], baik",
    "unit_in_short": "Menteri Komunikasi dan Informatika [[Sukma Wiranegara]] hadir. Kata [[Menteri Kominfo]], baik",
    "unit_of_another": "Menteri Komunikasi dan Informatika [[Sukma Wiranegara]] hadir. Kata Menteri Kehutanan, baik",
    "nickname": "Bupati Alor [[Sukma Wiranegara]] hadir. Bupati [[Koko]] pulang",
}


@pytest.mark.parametrize("marked", MENTIONS.values(), ids=MENTIONS.keys())
def test_officials_mentions(marked):
    text, marks = unmark(marked)
    reading = Reading(text)
    first = officials.find(reading).facts[0]
    assert (first.start, first.end) == marks[0][:2]
    found = officials.mentions(reading)
    assert [(m.start, m.end) for m in found] == [m[:2] for m in marks[1:]]
    assert {m.fact_start for m in found} <= {first.start}


def test_officials_mentions_of_a_shared_name_are_left():
    text = (
        "Bupati Alor Sukma Wiranegara dan Sekda Alor Dewi Wiranegara. Wiranegara pulang"
    )
    assert officials.mentions(Reading(text)) == ()


_NEIGHBOURS = st.text(st.sampled_from('abc xyz.,()"\n-0123'), max_size=30)


@given(_NEIGHBOURS, _NEIGHBOURS)
def test_officials_offsets_hold_with_any_neighbours(before, after):
    body = f"{before}. Bupati Alor, Drs. Sukma Wiranegara, M.Si., hadir. {after}"
    found = officials.find(Reading(body))
    assert "Sukma Wiranegara" in [f.name for f in found.facts]
    for fact in (*found.facts, *found.rejects, *officials.mentions(Reading(body))):
        assert body[fact.start : fact.end] == fact.text


@given(st.text(max_size=200))
def test_officials_any_text_is_read(body):
    reading = Reading(body)
    for fact in (*officials.find(reading).facts, *officials.mentions(reading)):
        assert body[fact.start : fact.end] == fact.text


def test_officials_body_ends_in_a_word_of_names_and_a_blank():
    assert officials.find(Reading("Bupati Belu Yohanes Mau ")).facts


@pytest.mark.parametrize("blank", [" ", "  ", "\u00a0", "\u00a0 "])
@pytest.mark.parametrize("sign", ["", ",", ":"])
def test_officials_kind_of_blank_does_not_matter(blank, sign):
    body = f"kata Bupati Alor{sign} Sukma Wiranegara lalu".replace(" ", blank)
    (fact,) = officials.find(Reading(body)).facts
    assert " ".join(fact.name.split()) == "Sukma Wiranegara"
    assert fact.region == "Kabupaten Alor"


_SEED = Path(__file__).parents[3] / "shared" / "seed"


@pytest.mark.skipif(not _SEED.exists(), reason="the shared seed is not here")
def test_officials_of_the_seed():
    text = next(_SEED.glob("*.txt")).read_text(encoding="utf-8")
    told = article.parse(text)
    reading = Reading(
        told.body, published_at=told.published_at, contributor=told.contributor
    )
    found = {f.name: f for f in officials.find(reading).facts}
    assert set(found) == {"Erwin Ibrahim", "SA. Supriono"}
    assert found["Erwin Ibrahim"].position == "Kadis Kominfo Kabupaten Banyuasin"
    assert found["SA. Supriono"].other_positions == ("Wakil Bupati",)
    assert {f.acting for f in found.values()} == {"plt"}
    assert {f.region for f in found.values()} == {"Kabupaten Banyuasin"}
    names = [m.text for m in officials.mentions(reading)]
    assert names.count("Supriono") == 2
    assert "Erwin Ibrahim" in names
