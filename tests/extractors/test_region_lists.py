from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import region_lists, regions
from extractors.reading import Reading

ON_2019 = datetime(2019, 8, 14, 9, tzinfo=UTC)


def lists(raw):
    return Reading(raw, published_at=ON_2019).of(region_lists.find).facts


def told(fact):
    """Heading, declared count, and items as "7 Kabupaten X"."""
    items = [
        f"{item.ordinal} {item.region}" if item.ordinal else item.region
        for item in fact.items
    ]
    return fact.heading, fact.declared_count, items


def kab(names):
    return [f"Kabupaten {name.replace('_', ' ')}" for name in names.split()]


def numbered(names, first=1):
    return [f"{no} {name}" for no, name in enumerate(names, first)]


THREE = numbered(["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"])

LINES = {
    "figures_behind_the_names_of_lines": (
        (
            "Upah minimum:\nKota Bitung Rp 3.060.350,57 naik 5 persen\n\n"
            "Kabupaten Sigi Rp2.118.123\n\nKabupaten Buol Rp. 2.130.980,94"
        ),
        ("Upah minimum", None, ["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"]),
    ),
    "rows_of_a_table_with_bars": (
        (
            "Hasil panen\n| No | Daerah | Ton |\n|---|---|---|\n| 1 | Kota Bitung | 12 |\n"
            "| 2 | Kab. Sigi | 4,5 |\n| 3 | Kab. Buol | 7 |"
        ),
        ("Hasil panen", None, THREE),
    ),
    "rows_of_a_table_with_tabs": (
        "Hasil panen\nNo\tDaerah\tTon\n1\tKota Bitung\t12\n2\tSigi\t4,5\n3\tBuol\t7",
        ("Hasil panen", None, THREE),
    ),
    "rows_of_a_table_without_numbers": (
        "Hasil panen\n| Kota Bitung | 12 |\n| Kab. Sigi | 4 |\n| Kab. Buol | 7 |",
        ("Hasil panen", None, ["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"]),
    ),
    "villages_behind_the_names_of_lines": (
        (
            "Hujan turun di:\nKabupaten Sigi: Kulawi, Dolo, Dolo Barat, Palolo, Nokilalaki, "
            "Lindu, Gumbasa, Tanambulava, Sigi Biromaru, Marawola, Kinovaro, Pipikoro.\n"
            "Kabupaten Buol: Momunu, Bokat.\nKota Palu: Tawaeli, Ulujadi."
        ),
        ("Hujan turun di", None, ["Kabupaten Sigi", "Kabupaten Buol", "Kota Palu"]),
    ),
    "ranks_before_the_names_of_lines": (
        "Hasil lomba:\nJuara I : Kota Bitung\nJuara II : Kab. Sigi\nJuara III : Kab. Buol",
        ("Hasil lomba", None, ["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"]),
    ),
    "ranks_behind_numbers": (
        "Juara:\n1. Juara I Kota Bitung\n2. Juara II Kab. Sigi\n3. Terbaik III Kab. Buol",
        ("Juara", None, THREE),
    ),
    "wages_behind_numbers": (
        "Besarannya:\n1. UMK 2024 Kota Bitung Rp 3\n2. UMK Kab. Sigi\n3. UMK Kab. Buol",
        ("Besarannya", None, THREE),
    ),
    "cells_of_a_table_a_line_each": (
        "Panen padi\nKota Bitung\n12\n3,5\nKab. Sigi\n4\n7,1 %\nKab. Buol\n7\n1",
        ("Panen padi", None, ["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"]),
    ),
    "kabupaten_behind_its_town": (
        (
            "Piala bersih:\n1. Kota Mbay (Kabupaten Nagekeo), NTT;\n"
            "2. Kota Lubuk Pakam (Kab. Deli Serdang), Sumut;\n3. Kota Bajawa (Kab. Ngada)"
        ),
        (
            "Piala bersih",
            None,
            numbered(["Kabupaten Nagekeo", "Kabupaten Deli Serdang", *kab("Ngada")]),
        ),
    ),
    "name_in_the_line_above_bullets": (
        "Upah di NTT Tahun 2024 :\n- Kab. Ende Rp2.642\n- Kab. Alor Rp2\n- Kab. Belu",
        ("Upah di NTT Tahun 2024", None, kab("Ende Alor Belu")),
    ),
    "first_bullet_names_no_region": (
        "Inflasi:\n- Meulaboh 7,72%\n- Kota Bitung 7%\n- Sigi 5%\n- Luwuk 4%\n- Buol 3%",
        ("Inflasi", None, ["Kota Bitung", *kab("Sigi Buol")]),
    ),
    "first_numbers_name_no_region": (
        "Juara:\n1. Negeri Awan\n2. Negeri Angin\n3. Kab. Sigi\n4. Kab. Ende\n5. Kab. Alor",
        ("Juara", None, numbered(kab("Sigi Ende Alor"), 3)),
    ),
    "heading_with_a_number_of_its_own": (
        "Juara:\n2. Kategori Madya\n1. Kota Bitung\n2. Kab. Sigi\n3. Kab. Buol",
        ("Kategori Madya", None, THREE),
    ),
    "figures_are_no_numbers": (
        "Medali\nKota Bitung:\n131 (emas)\n97\nKab. Sigi\n75\n74\nKab. Buol\n63\n70",
        ("Medali", None, ["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"]),
    ),
    "numbers_of_a_table_on_lines_of_their_own": (
        "Medali\n1\nKota Bitung\n97\n2\nKab. Sigi\n75\n3\nKab. Buol\n63",
        ("Medali", None, THREE),
    ),
    "sentences_below_that_say_the_name_again": (
        (
            "Profil:\n1. Kota Bitung\nLuasnya kecil, Kota Bitung ini menghadap ke laut.\n"
            "2. Kab. Sigi\nSetelah gempa, Kab. Sigi ini bangkit.\n3. Kab. Buol\nPanen."
        ),
        ("Profil", None, THREE),
    ),
    "governments": (
        "Penerima:\n1. Pemerintah Kota Bitung\n2. Pemerintah Kab. Sigi\n3. Pemkab Buol",
        ("Penerima", None, THREE),
    ),
    "grade_before_the_first_name": (
        "Tahap 3 Kabupaten Alor.\n1. Kota Bitung\n2. Kab. Sigi\n3. Kab. Buol",
        ("Tahap 3 Kabupaten Alor", None, THREE),
    ),
    "kind_of_a_heading_in_capitals": (
        "Daftar Kabupaten Yang Berpilkada:\n1. Tegal\n2. Kudus\n3. Magelang",
        (
            "Daftar Kabupaten Yang Berpilkada",
            None,
            numbered(kab("Tegal Kudus Magelang")),
        ),
    ),
    "provinces_between_the_items": (
        (
            "Daftar penerima:\nProvinsi Maluku\n1. Kabupaten Buru\n2. Kota Tual\n\n"
            "Provinsi Bali\n3. Kabupaten Badung"
        ),
        (
            "Daftar penerima",
            None,
            ["1 Kabupaten Buru", "2 Kota Tual", "3 Kabupaten Badung"],
        ),
    ),
    "part_of_a_province": (
        "Hujan:\n- Aceh\n- Sebagian Riau\n- Sebagian besar Bali",
        ("Hujan", None, ["Aceh", "Riau", "Bali"]),
    ),
    "item_that_nobody_can_read": (
        "Hujan:\n- Kota Bitung\n- Kota Plopo\n- Kabupaten Sigi\n- Kabupaten Buol",
        ("Hujan", None, ["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"]),
    ),
    "province_above_its_kabupaten": (
        "Hujan turun besok.\nJAMBI\nBungo, Tebo, dan Merangin.",
        ("JAMBI", None, kab("Bungo Tebo Merangin")),
    ),
    "kota_told_kabupaten_not": (
        "Hujan:\n- Kota Dumai\n- Sarolangun\n- Bima\n- Jember",
        ("Hujan", None, ["Kota Dumai", *kab("Sarolangun Bima Jember")]),
    ),
    "line_before_ends_in_a_number": (
        "Tahap 3\n- Kota Bitung\n- Kabupaten Sigi\n- Kabupaten Buol",
        ("Tahap 3", None, ["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"]),
    ),
    "kind_over_an_empty_line": (
        "Kabupaten\n\n1. Tegal\n\n2. Kudus\n\n3. Magelang",
        ("Kabupaten", None, numbered(kab("Tegal Kudus Magelang"))),
    ),
    "heading_with_colon": (
        (
            "Panen tiba.\nBerikut penerima bibit :\n1. Kota Bitung\n2. Kabupaten Sigi\n"
            "3. Kabupaten Buol"
        ),
        ("Berikut penerima bibit", None, THREE),
    ),
    "brackets_behind_numbers": (
        "Penerima:\n1) Kota Bitung\n2) Kab. Sigi\n3) Kab. Buol",
        ("Penerima", None, THREE),
    ),
    "numbers_in_brackets": (
        "Penerima:\n(1) Kota Bitung\n(2) Kab. Sigi\n(3) Kab. Buol",
        ("Penerima", None, THREE),
    ),
    "numbers_with_a_dash": (
        "Penerima:\n1 - Kota Bitung\n2 - Kab. Sigi\n3 - Kab. Buol",
        ("Penerima", None, THREE),
    ),
    "numbers_alone": (
        "Penerima:\n1 Kota Bitung\n2 Kab. Sigi\n3 Kab. Buol",
        ("Penerima", None, THREE),
    ),
    "numbers_glued": (
        "Penerima:\n1.Kota Bitung\n2.Kab. Sigi\n3.Kab.Buol",
        ("Penerima", None, THREE),
    ),
    "letters": (
        "Penerima:\na. Kota Bitung\nb. Kab. Sigi\nc. Kab. Buol",
        ("Penerima", None, ["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"]),
    ),
    "bullets": (
        "Penerima:\n- Kota Bitung\n- Kab. Sigi\n- Kab. Buol",
        ("Penerima", None, ["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"]),
    ),
    "round_bullets": (
        "Penerima:\n• Kota Bitung\n• Kab. Sigi\n• Kab. Buol\nTamat.",
        ("Penerima", None, ["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"]),
    ),
    "bare_lines": (
        "Penerima\nKota Bitung\nKab. Sigi\nKab. Buol\nTamat.",
        ("Penerima", None, ["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"]),
    ),
    "bare_lines_with_amounts": (
        "Penerima\nKota Bitung: 12 desa\nKab. Sigi: 4 desa\nKab. Buol: 7 desa",
        ("Penerima", None, ["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"]),
    ),
    "two_columns": (
        "Penerima\nKab. Alor    Kab. Belu\nKab. Ende    Kab. Sikka",
        ("Penerima", None, kab("Alor Belu Ende Sikka")),
    ),
    "capitals_in_one_item": (
        "Penerima:\n1. Kota Bitung\n2. KABUPATEN SIGI\n3. Kabupaten Buol",
        ("Penerima", None, THREE),
    ),
    "signature_glued": (
        "Penerima:\n1. Kota Bitung\n2. Kab. Sigi\n3. Kab. Buol.(MC.Kab.Ende/Rtn)",
        ("Penerima", None, THREE),
    ),
    "provinces_behind_items": (
        (
            "Penerima:\n1. Kota Bitung, Sulawesi Utara\n2. Kab. Sigi (Sulteng)\n"
            "3. Kab. Buol Provinsi Sulawesi Tengah"
        ),
        ("Penerima", None, THREE),
    ),
    "scores_behind_items": (
        (
            "Penerima:\n1. Kota Bitung (87,5)\n2. Kab. Sigi: Rp2 miliar\n"
            "3. Kab. Buol – 12 desa"
        ),
        ("Penerima", None, THREE),
    ),
    "paragraphs_below_items": (
        (
            "Penerima:\n1. Kota Bitung\nProgram air bersih itu menjangkau pesisir. "
            "Warga kini tidak lagi membeli air dari pedagang keliling setiap pagi.\n"
            "2. Kab. Sigi\nProgram jembatan gantung.\n3. Kab. Buol\nProgram benih."
        ),
        ("Penerima", None, THREE),
    ),
    "inserted_line": (
        "Penerima:\n1. Kota Bitung\n2. Kab. Sigi\nBaca juga: Panen Padi\n3. Kab. Buol",
        ("Penerima", None, THREE),
    ),
    "wrapped_item": (
        "Penerima:\n1. Kota Bitung\n2. Kabupaten\nSigi\n3. Kabupaten Buol",
        ("Penerima", None, THREE),
    ),
    "numbered_in_one_line": (
        "Penerima: 1. Kota Bitung 2. Kab. Sigi 3. Kab. Buol",
        ("Penerima", None, THREE),
    ),
    "numbered_in_one_line_with_commas": (
        "Penerima: 1. Kota Bitung, 2. Kab. Sigi, 3. Kab. Buol.",
        ("Penerima", None, THREE),
    ),
    "numbered_and_glued": (
        "Penerima: 1.Kota Bitung2.Kabupaten Sigi3.Kabupaten Buol",
        ("Penerima", None, THREE),
    ),
    "count_in_the_heading": (
        "Tiga besar lomba :\n1. Kota Bitung\n2. Kab. Sigi\n3. Kab. Buol",
        ("Tiga besar lomba", 3, THREE),
    ),
    "count_of_a_part": (
        "Tiga dari 13 kabupaten/kota menang yakni:\n1. Kota Bitung\n2. Kab. Sigi\n3. Kab. Buol",
        ("Tiga dari 13 kabupaten/kota menang yakni", 3, THREE),
    ),
    "count_of_a_part_and_of_the_whole": (
        "Menang 3 daerah dari total 13 kabupaten:\n1. Kota Bitung\n2. Kab. Sigi\n3. Kab. Buol",
        ("Menang 3 daerah dari total 13 kabupaten", 3, THREE),
    ),
    "count_among_the_whole": (
        "Dari 13 kabupaten/kota, tiga di antaranya menang:\n1. Kota Bitung\n2. Kab. Sigi\n3. Kab. Buol",
        ("Dari 13 kabupaten/kota, tiga di antaranya menang", 3, THREE),
    ),
    "rank_among_the_whole": (
        "Peringkat 2 dari 3 kabupaten/kota ini:\n1. Kota Bitung\n2. Kab. Sigi\n3. Kab. Buol",
        ("Peringkat 2 dari 3 kabupaten/kota ini", 3, THREE),
    ),
    "persons_of_regions": (
        "Ada 40 orang dari tiga kabupaten/kota:\n1. Kota Bitung\n2. Kab. Sigi\n3. Kab. Buol",
        ("Ada 40 orang dari tiga kabupaten/kota", 3, THREE),
    ),
    "count_in_figures_and_words": (
        "Ada 3 (tiga) kabupaten/kota:\n1. Kota Bitung\n2. Kab. Sigi\n3. Kab. Buol",
        ("Ada 3 (tiga) kabupaten/kota", 3, THREE),
    ),
    "count_elsewhere": (
        ("Sigi masuk 3 besar.\nDaftarnya:\n1. Kota Bitung\n2. Kab. Sigi\n3. Kab. Buol"),
        ("Daftarnya", 3, THREE),
    ),
    "provinces": (
        "Hadir:\n1. Riau : Sekda\n2. Jambi : Asisten\n3. Bengkulu : Kadis\n4. Babel",
        (
            "Hadir",
            None,
            numbered(["Riau", "Jambi", "Bengkulu", "Kepulauan Bangka Belitung"]),
        ),
    ),
    "level_of_the_heading": (
        "Kategori kabupaten:\n1. Tegal\n2. Kudus\n3. Magelang",
        ("Kategori kabupaten", None, numbered(kab("Tegal Kudus Magelang"))),
    ),
    "same_number_twice": (
        "Penerima:\n1. Kota Tual\n3. Kab. Buru\n3. Kab. Sigi",
        ("Penerima", None, ["1 Kota Tual", "3 Kabupaten Buru", "3 Kabupaten Sigi"]),
    ),
    "no_heading": (
        "1. Kota Bitung\n2. Kab. Sigi\n3. Kab. Buol",
        (None, None, THREE),
    ),
}

INLINE = {
    "figures_before_the_names": (
        (
            "Dari 9 peserta, 4 orang berasal dari Kabupaten Alor, 3 orang dari Belu, satu "
            "lagi dari Kota Kupang, serta satu peserta asal Ende."
        ),
        (
            "4 orang berasal dari",
            None,
            [*kab("Alor Belu"), "Kota Kupang", *kab("Ende")],
        ),
    ),
    "words_of_the_figures_before_them": (
        (
            "Terbanyak di Jawa Barat dengan total kasus sebanyak 10.016 kasus, Bali 78 orang "
            "meninggal dunia, dan Banten."
        ),
        ("Terbanyak di", None, ["Jawa Barat", "Bali", "Banten"]),
    ),
    "lowest_in_a_clause_of_its_own": (
        (
            "Inflasi tertinggi terjadi di Alor sebesar 0,34 persen, Belu sebesar 0,2 persen "
            "dan inflasi terendah terjadi di Ende, sedangkan deflasi terdalam di Buol."
        ),
        ("Inflasi tertinggi terjadi di", None, kab("Alor Belu Ende")),
    ),
    "what_somebody_does": (
        "Hujan di Alor, Belu, dan Ende mengirim 3 truk, Sikka mengirim 2 truk.",
        ("Hujan di", None, kab("Alor Belu Ende")),
    ),
    "place_in_order": (
        "Alor unggul, disusul Belu, Sikka dan di posisi ketiga Ende.",
        ("Alor unggul, disusul", None, kab("Belu Sikka Ende")),
    ),
    "governments": (
        "Hadir Pemerintah Kabupaten Alor, Pemerintah Kabupaten Ende, dan Pemerintah Kota Bima",
        ("Hadir Pemerintah", None, [*kab("Alor Ende"), "Kota Bima"]),
    ),
    "next_in_order": (
        "Posisi ketujuh ditempati Alor, selanjutnya Belu, berikutnya Ende.",
        ("Posisi ketujuh ditempati", None, kab("Alor Belu Ende")),
    ),
    "town_that_is_no_region": (
        "Truk singgah di Cirebon, Purwokerto, Solo, Cepu dan Surabaya.",
        ("Truk singgah di", None, ["Kota Cirebon", "Kota Surakarta", "Kota Surabaya"]),
    ),
    "places_among_many_names": (
        "Terasa di Madiun, Ngawi, Mataram, Kuta, Jimbaran, dan Denpasar.",
        (
            "Terasa di",
            None,
            ["Kota Madiun", *kab("Ngawi"), "Kota Mataram", "Kota Denpasar"],
        ),
    ),
    "kabupaten_in_brackets_behind_their_towns": (
        "Sapi tiba di Kota Tual, Masohi (Kabupaten Maluku Tengah), Namlea (Kabupaten Buru).",
        ("Sapi tiba di", None, ["Kota Tual", *kab("Maluku_Tengah Buru")]),
    ),
    "count_that_the_heading_points_back_to": (
        "Ada 12 kabupaten yang kering.\n\nAdapun wilayah itu, antara lain Alor, Belu, Ende.",
        ("Adapun wilayah itu, antara lain", 12, kab("Alor Belu Ende")),
    ),
    "count_before_a_contrast": (
        "Balai itu mencakup 17 kabupaten sedangkan Loka Maumere meliputi Sikka, Ende, Ngada.",
        ("sedangkan Loka Maumere meliputi", None, kab("Sikka Ende Ngada")),
    ),
    "yakni_ke_over_a_full_stop": (
        "Air sudah dikirim ke daerah kering. Yakni ke Alor, Belu, dan Ende.",
        ("Air sudah dikirim ke daerah kering. Yakni ke", None, kab("Alor Belu Ende")),
    ),
    "only_some_of_all": (
        "Dari 22 kabupaten di NTT, hanya Sikka, Ende, dan Ngada yang siap.",
        ("Dari 22 kabupaten di NTT, hanya", None, kab("Sikka Ende Ngada")),
    ),
    "letter_wrong_in_a_row": (
        "Bibit dibagi ke Donggala, Parigi Mutong, Buol, dan Sigi.",
        ("Bibit dibagi ke", None, kab("Donggala Parigi_Moutong Buol Sigi")),
    ),
    "last_name_on_a_line_of_its_own": (
        "Bibit dibagi ke Kabupaten Alor, Kabupaten Belu,\n\ndan Kabupaten Malaka.",
        ("Bibit dibagi ke", None, kab("Alor Belu Malaka")),
    ),
    "figures_joined_behind_semicolons": (
        (
            "Rinciannya, Kabupaten Alor 87 rumah rusak ringan dan 2 rumah rusak berat; Belu "
            "62 rumah dan 3 jembatan; serta Ende 7 rumah."
        ),
        ("Rinciannya", None, kab("Alor Belu Ende")),
    ),
    "many_participants_of_few_regions": (
        "Rapat dihadiri 144 peserta dari Kota Bitung, Kabupaten Sigi, dan Kabupaten Buol",
        (
            "Rapat dihadiri 144 peserta dari",
            None,
            ["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"],
        ),
    ),
    "as_many_participants_as_regions": (
        "Ada tiga finalis, yakni Kota Bitung, Kabupaten Sigi, dan Kabupaten Buol",
        (
            "Ada tiga finalis, yakni",
            3,
            ["Kota Bitung", "Kabupaten Sigi", "Kabupaten Buol"],
        ),
    ),
    "words_before_the_figures": (
        (
            "Kasus ada di Kota Bitung yakni 81 orang, Sigi bertambah sebanyak 23 kasus, "
            "Buol menyumbang 9,2% kasus, dan Ende masing-masing tujuh orang."
        ),
        ("Kasus ada di", None, ["Kota Bitung", *kab("Sigi Buol Ende")]),
    ),
    "ranks_before_the_names": (
        (
            "Juara I diraih Kota Bitung (87,5), juara II ditempati Kabupaten Sigi, dan "
            "juara III Kabupaten Buol."
        ),
        ("Juara I diraih", None, ["Kota Bitung", *kab("Sigi Buol")]),
    ),
    "ranks_without_their_word": (
        "Peringkat pertama lomba itu Alor, kedua Belu, sedangkan ketiga Ende.",
        ("Peringkat pertama lomba itu", None, kab("Alor Belu Ende")),
    ),
    "lowest_last": (
        "Indeks tertinggi dicapai Alor (85,7), disusul Belu (77), dan terendah Ende.",
        ("Indeks tertinggi dicapai", None, kab("Alor Belu Ende")),
    ),
    "long_forms_in_brackets_before_figures": (
        (
            "Hujan di NTT (Nusa Tenggara Timur) dengan 18 titik, Sulut (Sulawesi Utara) "
            "dengan masing-masing sebanyak 7 titik, dan Sulteng (Sulawesi Tengah)."
        ),
        (
            "Hujan di",
            None,
            ["Nusa Tenggara Timur", "Sulawesi Utara", "Sulawesi Tengah"],
        ),
    ),
    "values_behind_semicolons": (
        (
            "Nilai tertinggi diraih Kabupaten Ende dengan nilai 88,12; Kabupaten Alor "
            "dengan nilai 87,90; dan Kota Bitung dengan nilai 85."
        ),
        ("Nilai tertinggi diraih", None, [*kab("Ende Alor"), "Kota Bitung"]),
    ),
    "two_figures_behind_each_name": (
        "Alor 11.400 jiwa 2.714 KK, Kota Bitung 350 jiwa 84 KK, dan Belu 2 jiwa 1 KK.",
        (None, None, ["Kabupaten Alor", "Kota Bitung", "Kabupaten Belu"]),
    ),
    "short_form_behind_a_province": (
        "Hujan di tiga provinsi: Nusa Tenggara Timur (NTT), Maluku, dan Bali (Bali).",
        ("Hujan di tiga provinsi", 3, ["Nusa Tenggara Timur", "Maluku", "Bali"]),
    ),
    "provinces_that_pairs_lie_in": (
        "Hujan turun di Sigi dan Kota Palu di Provinsi Sulawesi Tengah, Ende di NTT.",
        ("Hujan turun di", None, ["Kabupaten Sigi", "Kota Palu", "Kabupaten Ende"]),
    ),
    "kabupaten_and_kota_counted_apart": (
        "Calon tunggal ada di dua kabupaten dan satu kota, yakni Alor, Belu, Kota Tual.",
        (
            "Calon tunggal ada di dua kabupaten dan satu kota, yakni",
            3,
            [*kab("Alor Belu"), "Kota Tual"],
        ),
    ),
    "figures_alone": (
        "Terbanyak di Bali 11.508, Banten 7, Jambi sembilan kasus, dan Yogyakarta 94.",
        (
            "Terbanyak di",
            None,
            ["Bali", "Banten", "Jambi", "Daerah Istimewa Yogyakarta"],
        ),
    ),
    "years_are_no_figures": (
        "Pilkada Kota Bitung 2018, Kota Manado 2019, dan Kabupaten Alor, Belu, Ende.",
        ("Kota Manado 2019, dan", None, kab("Alor Belu Ende")),
    ),
    "figures_behind_the_names": (
        (
            "Harga naik, yaitu di Kota Bogor sebesar 2,12 persen, Depok 7 persen, dan Kota "
            "Bekasi sebesar 0,5%."
        ),
        ("Harga naik, yaitu di", None, ["Kota Bogor", "Kota Depok", "Kota Bekasi"]),
    ),
    "persons_behind_the_names": (
        "Bantuan dibagi ke Kabupaten Alor 12 orang, Belu 9 orang, serta Ende 3 orang.",
        ("Bantuan dibagi ke", None, kab("Alor Belu Ende")),
    ),
    "both_of_a_pair": (
        "Kodim ada di empat daerah, yakni Kota dan Kabupaten Blitar, Tulungagung, Ngawi.",
        (
            "Kodim ada di empat daerah, yakni",
            4,
            ["Kabupaten Blitar", "Kota Blitar", *kab("Tulungagung Ngawi")],
        ),
    ),
    "sentence_before_ends_in_a_number": (
        "Nilainya 2 dan 3. Kabupaten Alor, Belu, dan Kabupaten Ende naik.",
        (None, None, kab("Alor Belu Ende")),
    ),
    "connective_introduces_nothing": (
        "Sementara, Kabupaten Alor, Belu, dan Kabupaten Ende naik.",
        (None, None, kab("Alor Belu Ende")),
    ),
    "count_in_the_sentence_before": (
        (
            "Bibit disiapkan untuk tiga daerah. Penerimanya tahun ini yaitu Kabupaten Alor, "
            "Belu, dan Kabupaten Ende."
        ),
        ("Penerimanya tahun ini yaitu", 3, kab("Alor Belu Ende")),
    ),
    "other_count_in_the_sentence_before": (
        (
            "Bibit disiapkan untuk sembilan daerah. Yang sudah menerima yaitu Kabupaten "
            "Alor, Belu, dan Kabupaten Ende."
        ),
        ("Yang sudah menerima yaitu", None, kab("Alor Belu Ende")),
    ),
    "behind_a_line_that_ends_in_a_number": (
        "Bibit tiba pada tahap 3.\nKabupaten Alor, Belu, dan Kabupaten Ende panen.",
        (None, None, kab("Alor Belu Ende")),
    ),
    "under_a_heading": (
        "Penerima tahap 3:\nKabupaten Alor, Belu, dan Kabupaten Ende",
        ("Penerima tahap 3", None, kab("Alor Belu Ende")),
    ),
    "sentence_cut_by_lines": (
        "Bibit dibagi ke Kabupaten Alor, Kabupaten Belu,\n\nKabupaten Malaka, dan Ende.",
        ("Bibit dibagi ke", None, kab("Alor Belu Malaka Ende")),
    ),
    "behind_a_semicolon": (
        "Benih tiba di Bitung; menyusul tiga kabupaten, yakni Alor, Belu, dan Malaka.",
        ("menyusul tiga kabupaten, yakni", 3, kab("Alor Belu Malaka")),
    ),
    "yakni": (
        (
            "Bibit dibagi di tiga kabupaten, yakni Kabupaten Alor, Kabupaten Belu, dan "
            "Kabupaten Malaka."
        ),
        ("Bibit dibagi di tiga kabupaten, yakni", 3, kab("Alor Belu Malaka")),
    ),
    "over_a_full_stop": (
        "Bibit dibagi di tiga kabupaten. Yakni, Alor, Belu, dan Malaka.",
        ("Bibit dibagi di tiga kabupaten. Yakni", 3, kab("Alor Belu Malaka")),
    ),
    "level_word_once": (
        "Bibit dibagi ke Kabupaten Alor, Belu, Malaka dan Ende.",
        ("Bibit dibagi ke", None, kab("Alor Belu Malaka Ende")),
    ),
    "closed_by_a_kota": (
        "Bibit dibagi ke Kabupaten Alor, Belu, Malaka, dan Kota Kupang.",
        ("Bibit dibagi ke", None, [*kab("Alor Belu Malaka"), "Kota Kupang"]),
    ),
    "kota_first": (
        "Bibit dibagi ke Kota Bima, Kabupaten Dompu, Sumbawa, dan Lombok Timur.",
        (
            "Bibit dibagi ke",
            None,
            [
                "Kota Bima",
                "Kabupaten Dompu",
                "Kabupaten Sumbawa",
                "Kabupaten Lombok Timur",
            ],
        ),
    ),
    "abbreviations": (
        "Hujan turun di TTS, TTU, Belu, SBD, dan Kota Kupang.",
        (
            "Hujan turun di",
            None,
            [
                "Kabupaten Timor Tengah Selatan",
                "Kabupaten Timor Tengah Utara",
                "Kabupaten Belu",
                "Kabupaten Sumba Barat Daya",
                "Kota Kupang",
            ],
        ),
    ),
    "no_blanks": (
        "Bibit dibagi ke Kabupaten Alor,Belu,Malaka.",
        ("Bibit dibagi ke", None, kab("Alor Belu Malaka")),
    ),
    "semicolons_and_serta": (
        "Bibit dibagi ke Kabupaten Alor; Kabupaten Belu; serta Kota Kupang.",
        ("Bibit dibagi ke", None, ["Kabupaten Alor", "Kabupaten Belu", "Kota Kupang"]),
    ),
    "dan_juga_maupun": (
        "Bibit dibagi ke Alor, Belu maupun Malaka, dan juga Ende.",
        ("Bibit dibagi ke", None, kab("Alor Belu Malaka Ende")),
    ),
    "slashes": (
        "Bibit dibagi ke Alor / Belu / Malaka.",
        ("Bibit dibagi ke", None, kab("Alor Belu Malaka")),
    ),
    "amounts_in_brackets": (
        "Lahan tersebar di Alor (48 ha), Belu (53 ha), dan Malaka (10 ha).",
        ("Lahan tersebar di", None, kab("Alor Belu Malaka")),
    ),
    "missing_comma": (
        "Hujan turun di Nias Nias Barat, Dairi dan Karo.",
        (
            "Hujan turun di",
            None,
            [
                "Kabupaten Nias",
                "Kabupaten Nias Barat",
                "Kabupaten Dairi",
                "Kabupaten Karo",
            ],
        ),
    ),
    "subject_of_the_sentence": (
        "Benih tiba. Sigi, Buol, dan Donggala menjadi tiga kabupaten percontohan.",
        (None, 3, kab("Sigi Buol Donggala")),
    ),
    "object_of_the_sentence": (
        "Menteri menemui warga Sigi, Buol dan Donggala kemarin.",
        ("Menteri menemui warga", None, kab("Sigi Buol Donggala")),
    ),
    "part_of_a_set": (
        "Bantuan untuk 13 daerah, di antaranya Sigi, Buol, Donggala.",
        ("Bantuan untuk 13 daerah, di antaranya", 13, kab("Sigi Buol Donggala")),
    ),
    "mixed_levels": (
        "Penerimanya Provinsi Bali, Kota Bitung, dan Kabupaten Sigi.",
        ("Penerimanya", None, ["Bali", "Kota Bitung", "Kabupaten Sigi"]),
    ),
    "provinces_with_homonyms": (
        "Asap muncul di Provinsi Jambi, Bengkulu, Lampung.",
        ("Asap muncul di", None, ["Jambi", "Bengkulu", "Lampung"]),
    ),
    "provinces_behind_towns": (
        "Lomba diikuti Kota Bima, NTB, Kabupaten Sigi, Sulteng, dan Kota Tual, Maluku.",
        ("Lomba diikuti", None, ["Kota Bima", "Kabupaten Sigi", "Kota Tual"]),
    ),
    "jakarta_among_towns": (
        "Kantor dibuka di Jakarta, Medan, dan Surabaya.",
        (
            "Kantor dibuka di",
            None,
            ["Daerah Khusus Ibukota Jakarta", "Kota Medan", "Kota Surabaya"],
        ),
    ),
    "count_of_something_else": (
        "Sebanyak 15 desa di Sigi, Buol, dan Donggala panen.",
        ("Sebanyak 15 desa di", None, kab("Sigi Buol Donggala")),
    ),
    "number_in_words": (
        "Program ini menjangkau dua belas daerah, antara lain Sigi, Buol, Donggala.",
        (
            "Program ini menjangkau dua belas daerah, antara lain",
            12,
            kab("Sigi Buol Donggala"),
        ),
    ),
    "clause_of_a_long_sentence": (
        "Meski cuaca buruk, petugas tetap mengirim bibit ke Sigi, Buol, dan Donggala.",
        ("petugas tetap mengirim bibit ke", None, kab("Sigi Buol Donggala")),
    ),
    "abbreviation_is_no_sentence_end": (
        "Menurut Dr. Rian bibit dikirim ke Sigi, Buol, dan Donggala.",
        ("Menurut Dr. Rian bibit dikirim ke", None, kab("Sigi Buol Donggala")),
    ),
    "nested_in_provinces": (
        "Panen di NTT (Ende, Sikka), Bali (Klungkung), Maluku (Buru).",
        ("Panen di NTT", None, kab("Ende Sikka Klungkung Buru")),
    ),
    "quoted": (
        "“Hujan deras turun di Sigi, Buol, dan Donggala,” ujarnya.",
        ("Hujan deras turun di", None, kab("Sigi Buol Donggala")),
    ),
}


@pytest.mark.parametrize(("raw", "wanted"), LINES.values(), ids=LINES.keys())
def test_region_lists_line_by_line(raw, wanted):
    assert [told(fact) for fact in lists(raw)] == [wanted]


@pytest.mark.parametrize(("raw", "wanted"), INLINE.values(), ids=INLINE.keys())
def test_region_lists_inside_a_sentence(raw, wanted):
    assert [told(fact) for fact in lists(raw)] == [wanted]


LOOK_ALIKES = {
    "two_regions": "Bupati dari Sigi dan Poso hadir.",
    "kecamatan": "Kecamatan Alok, Alok Barat, dan Alok Timur panen.",
    "numbered_kecamatan": "1. Kecamatan Nita\n2. Kecamatan Bima\n3. Kecamatan Banjar",
    "villages": "Desa Belitung, Desa Kediri, dan Desa Banjar panen.",
    "agencies": "Basarnas, PMI, dan PLN turun tangan.",
    "banks": "1. Bank Jateng\n2. Bank Kalsel\n3. Bank Sumut",
    "prizes": "1. Juara satu\n2. Juara dua\n3. Juara tiga",
    "officials": "Hadir Bupati Ende, Bupati Ngada, Bupati Sikka.",
    "chain_upwards": "Desa Waiara, Kewapante, Sikka, NTT",
    "islands": "Hujan di Sumatera, Jawa, dan Sulawesi.",
    "steps": "1. Isi formulir\n2. Kirim ke Sigi\n3. Tunggu",
    "claims_by_number": "Ada 416 kabupaten dan 98 kota se-Indonesia.",
    "route": "Bus melintasi Ngawi-Magetan-Madiun setiap pagi.",
    "route_with_a_dash_left_out": "Bus lewat Ngawi - Magetan Madiun - Jombang - Gresik.",
    "clubs": "Persiba Balikpapan, PSIS Semarang, dan PSM Makassar menang.",
    "scattered": "Ia lahir di Ende. Ia sekolah di Ngada. Kini ia di Sikka.",
    "streets": "Jalan Ambon, Jalan Bali, dan Jalan Madura macet.",
    "mostly_other_items": "1. Kota Bitung\n2. Air\n3. Api\n4. Angin\n5. Kayu\n6. Emas",
    "paragraphs": "Kabupaten Sigi\nKota Palu panen.\nWarga ikut.",
}


@pytest.mark.parametrize("raw", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_region_lists_refuse_look_alikes(raw):
    assert [told(fact) for fact in lists(raw)] == []


def test_region_lists_tell_missing_numbers():
    (fact,) = lists("Hasil:\n5. Kab. Ngada\n6. Kab. Ende\n8. Kab. Alor\n10. Kab. Belu")
    assert fact.missing_ordinals == (7, 9)
    assert not fact.complete


def test_region_lists_number_of_an_unread_item_is_not_missing():
    (fact,) = lists("Hasil:\n1. Kab. Ngada\n2. Kab. Ende\n3. Negeri Awan\n4. Kab. Belu")
    assert fact.missing_ordinals == ()


def test_region_lists_tell_duplicates():
    (fact,) = lists("Hasil:\n1. Kab. Sigi\n2. Kab. Ende\n3. Kab. Sigi")
    assert fact.duplicate_regions == ("Kabupaten Sigi",)
    assert not fact.complete


@pytest.mark.parametrize(
    ("raw", "complete"),
    [
        ("Ada tiga kabupaten, yakni Sigi, Buol, dan Ende.", True),
        ("Ada empat kabupaten, yakni Sigi, Buol, dan Ende.", False),
        ("Bibit dikirim ke Sigi, Buol, dan Ende.", True),
        ("Bibit dikirim ke Sigi, Buol, Ende, dll.", False),
        ("Bibit dikirim ke Sigi, Buol, Ende, dan lain-lain.", False),
    ],
)
def test_region_lists_are_checked_by_their_claim(raw, complete):
    (fact,) = lists(raw)
    assert fact.complete is complete


def test_region_lists_restart_at_one_opens_another():
    raw = (
        "Kategori Kota:\n1. Bitung\n2. Tual\n3. Metro\nKategori Kabupaten:\n"
        "1. Sigi\n2. Tegal\n3. Buol"
    )
    first, second = lists(raw)
    assert told(first)[2] == numbered(["Kota Bitung", "Kota Tual", "Kota Metro"])
    assert told(second) == (
        "Kategori Kabupaten",
        None,
        numbered(kab("Sigi Tegal Buol")),
    )
    assert [first.list_no, second.list_no] == [1, 2]


def test_region_lists_groups_of_a_sentence():
    raw = (
        "Pembatasan berlaku di Solo Raya, meliputi Sragen, Klaten, Boyolali. "
        "Lalu Kedu Raya meliputi Temanggung, Wonosobo, dan Purworejo."
    )
    first, second = lists(raw)
    assert first.items[0].region == "Kabupaten Sragen"
    assert second.heading == "Lalu Kedu Raya meliputi"
    assert second.item_count == 3


def test_region_lists_below_numbered_names_are_lists_of_their_own():
    raw = (
        "1. Sulawesi Utara\nKota Bitung, Kota Manado, dan Kota Tomohon.\n"
        "2. Sulawesi Tengah\nKabupaten Sigi, Kabupaten Buol, dan Kota Palu.\n"
    )
    items = [[item.region for item in fact.items] for fact in lists(raw)]
    assert items == [
        ["Kota Bitung", "Kota Manado", "Kota Tomohon"],
        ["Kabupaten Sigi", "Kabupaten Buol", "Kota Palu"],
    ]


def test_region_lists_below_their_provinces():
    raw = (
        "BENGKULU\nMukomuko, Lebong, Seluma.\nJAMBI\n- Bungo, Tebo, Merangin.\n"
        "KALIMANTAN SELATAN\nBanjar, Tapin, Tanah Laut.\nDibanding Kota Banjar, sepi."
    )
    told_of = [(fact.heading, [i.region for i in fact.items]) for fact in lists(raw)]
    assert told_of == [
        ("BENGKULU", kab("Mukomuko Lebong Seluma")),
        ("JAMBI", kab("Bungo Tebo Merangin")),
        ("KALIMANTAN SELATAN", [*kab("Banjar Tapin"), "Kabupaten Tanah Laut"]),
    ]


@pytest.mark.parametrize(
    ("opening", "heading"),
    [
        ("Mbay, InfoPublik - Bibit dibagi ke ", "Bibit dibagi ke"),
        ("Mbay - ", None),
    ],
)
def test_region_lists_heading_without_dateline(opening, heading):
    reading = Reading(
        f"{opening}Kabupaten Alor, Belu, dan Kabupaten Ende.", dateline=(0, 4)
    )
    (fact,) = reading.of(region_lists.find).facts
    assert fact.heading == heading


def test_region_lists_behind_their_provinces():
    raw = (
        "Siaga:\n1. Gorontalo: Gorontalo, Boalemo, Kota Gorontalo\n"
        "2. Jambi: Kota Jambi\n3. NTT: Kota Kupang, Ende, Ngada, Kupang"
    )
    told_of = [(fact.heading, [i.region for i in fact.items]) for fact in lists(raw)]
    assert told_of == [
        ("Gorontalo", [*kab("Gorontalo Boalemo"), "Kota Gorontalo"]),
        ("NTT", ["Kota Kupang", *kab("Ende Ngada Kupang")]),
    ]
    named = {fact.region for fact in Reading(raw).of(regions.find).facts}
    assert {"Gorontalo", "Jambi", "Kota Jambi", "Nusa Tenggara Timur"} <= named


def test_region_lists_in_brackets_behind_their_counts():
    raw = (
        "Calon tunggal:\n1. NTT 3 kabupaten (Alor, Belu, dan Ende)\n"
        "2. Jambi 1 kabupaten (Batanghari)\n"
        "3. Sulut 2 kabupaten dan 1 kota (Minahasa, Sitaro, dan Kota Bitung)"
    )
    told_of = [(f.heading, f.declared_count, f.item_count) for f in lists(raw)]
    assert told_of == [
        ("NTT 3 kabupaten", 3, 3),
        ("Sulut 2 kabupaten dan 1 kota", 3, 3),
    ]
    named = {fact.region for fact in Reading(raw).of(regions.find).facts}
    assert {"Jambi", "Kabupaten Batanghari"} <= named


def test_region_lists_numbered_behind_numbered_provinces():
    raw = (
        "1.Provinsi NTT: 1. Kab. Alor; 2. Kab. Ende; 3. Kab. Sikka.\n\n2.Provinsi Jambi: "
        "Kab. Bungo.\n\n3.Provinsi Bali: 1. Kab. Badung; 2. Kab. Bangli; 3. Kab. Gianyar."
    )
    assert [told(fact)[2] for fact in lists(raw)] == [
        numbered(kab("Alor Ende Sikka")),
        numbered(kab("Badung Bangli Gianyar")),
    ]


def test_region_lists_in_brackets_behind_numbered_provinces():
    raw = (
        "Sebaran:\n1. NTT (Kab. Alor).\n\n2. Sulut (Kab. Minahasa/3 kasus, Kab. Sitaro/2 "
        "kasus, Kota Bitung/6 kasus).\n\n3. Bali (Badung, Bangli)."
    )
    told_of = [told(fact) for fact in lists(raw)]
    assert told_of == [
        (
            "Sebaran",
            None,
            numbered(["Nusa Tenggara Timur", "Sulawesi Utara", "Bali"]),
        ),
        (
            "Sulut",
            None,
            [
                "Kabupaten Minahasa",
                "Kabupaten Kepulauan Siau Tagulandang Biaro",
                "Kota Bitung",
            ],
        ),
    ]


def test_region_lists_with_marks_below_provinces_without():
    raw = (
        "Calon:\nMaluku\n-Buru\n-Kota Tual\n-Maluku Tengah\n\nJambi\n-Batanghari\n\n"
        "Bali\n-Badung\n-Bangli\n-Gianyar"
    )
    told_of = [(f.heading, f.item_count) for f in lists(raw)]
    assert told_of == [("Maluku", 3), ("Bali", 3)]
    named = {fact.region for fact in Reading(raw).of(regions.find).facts}
    assert "Jambi" in named


def test_region_lists_count_behind_points_back():
    raw = "Air dikirim ke Alor, Belu, dan Ende. Tiga kabupaten itu masih kering."
    (fact,) = lists(raw)
    assert fact.declared_count == 3


def test_region_lists_count_holds_for_one_list():
    raw = (
        "Bali unggul di tiga kabupaten, yaitu Badung, Bangli, dan Gianyar. NTT unggul "
        "di Alor, Belu, dan Ende."
    )
    assert [fact.declared_count for fact in lists(raw)] == [3, None]


def test_region_lists_heading_begins_behind_the_list_before():
    raw = "Tahap pertama di Alor, Belu, dan Ende; tahap kedua di Sikka, Sigi, dan Buol."
    assert [fact.heading for fact in lists(raw)] == [
        "Tahap pertama di",
        "tahap kedua di",
    ]


def test_region_lists_of_one_item_open_no_list():
    raw = "NTT\n1. Alor\nMaluku\n1. Buru\nBali\n1. Badung\n2. Bangli\n3. Gianyar"
    (fact,) = lists(raw)
    assert told(fact) == ("Bali", None, numbered(kab("Badung Bangli Gianyar")))


def test_region_lists_offsets_and_text():
    raw = "Penerima:\n1. Kota Bitung\n2. Kab. Sigi\n3. Kab. Buol"
    (fact,) = lists(raw)
    assert raw[fact.start : fact.end] == fact.text == "Penerima"
    assert [raw[i.start : i.end] for i in fact.items] == [
        "Kota Bitung",
        "Kab. Sigi",
        "Kab. Buol",
    ]
    assert [i.code for i in fact.items] == ["71.72", "72.10", "72.05"]


NAMES = st.lists(
    st.sampled_from(
        ["Alor", "Belu", "Ende", "Ngada", "Sikka", "Sigi", "Buol", "Demak"]
    ),
    min_size=3,
    max_size=8,
    unique=True,
)


@given(NAMES, st.sampled_from([". ", ") ", " - ", "."]), st.booleans())
def test_region_lists_any_marker_gives_the_same_items(names, marker, in_capitals):
    lines = [f"{no}{marker}Kabupaten {name}" for no, name in enumerate(names, 1)]
    raw = "Penerima bibit:\n" + "\n".join(lines)
    raw = raw.upper() if in_capitals else raw
    (fact,) = lists(raw)
    assert [i.region for i in fact.items] == [f"Kabupaten {name}" for name in names]
    assert [i.ordinal for i in fact.items] == list(range(1, len(names) + 1))
    assert all(raw[i.start : i.end] == i.text for i in fact.items)


@given(NAMES, st.sampled_from([", ", "; ", ",", " , ", ",\u00a0"]))
def test_region_lists_any_comma_gives_the_same_items(names, comma):
    raw = "Bibit dibagi ke Kabupaten " + comma.join(names) + "."
    (fact,) = lists(raw)
    assert [i.region for i in fact.items] == [f"Kabupaten {name}" for name in names]
