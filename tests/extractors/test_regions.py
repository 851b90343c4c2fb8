from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import regions
from extractors.reading import Reading
from extractors.regions import gazetteer
from tests.marked import unmark

ON_2019 = datetime(2019, 8, 14, 9, tzinfo=UTC)


def found(raw, published_at=ON_2019, **told):
    reading = Reading(raw, published_at=published_at, **told)
    return [(f.start, f.end, f.region) for f in reading.of(regions.find).facts]


def reasons(raw):
    return [r.reason for r in Reading(raw).of(regions.find).rejects]


NAMING = {
    "special_region_in_another_spelling": (
        "Warga [[Daerah Istimewa Jogjakarta|Daerah Istimewa Yogyakarta]] pulang."
    ),
    "level_word": "[[Kabupaten Belu|Kabupaten Belu]] dan [[Kota Bitung|Kota Bitung]]",
    "province_word": "Utusan [[Provinsi Maluku|Maluku]] pulang.",
    "old_province_word": "Utusan [[Propinsi Bali|Bali]] pulang.",
    "abbreviated_kab_dot": "Panen di [[Kab. Alor|Kabupaten Alor]] usai.",
    "abbreviated_kab": "Panen di [[Kab Alor|Kabupaten Alor]] usai.",
    "counted_before_a_bracket": "Di dua kabupaten ([[Alor|Kabupaten Alor]] dan [[Ende|Kabupaten Ende]]) panen.",
    "province_in_brackets_behind_its_kota": "Di [[Kota Sungai Penuh|Kota Sungai Penuh]] ([[Jambi|Jambi]]) panen.",
    "first_word_shortened": "[[Kota Tj. Pinang|Kota Tanjung Pinang]] dan [[Kab. Tj. Jabung Timur|Kabupaten Tanjung Jabung Timur]] usai.",
    "army_unit_with_its_neighbour": "Dandim 0906/[[Kkr|Kabupaten Kutai Kartanegara]] di [[Kaltim|Kalimantan Timur]] hadir.",
    "hyphen_in_the_name": "Panen di [[Kota Tanjung-Pinang|Kota Tanjung Pinang]] usai.",
    "abbreviated_kab_glued": "Panen di [[Kab.Alor|Kabupaten Alor]] usai.",
    "abbreviated_prov": "Rapat [[Prov. Riau|Riau]] dan [[Prop. Bali|Bali]].",
    "no_break_space": "Panen di [[Kabupaten\u00a0Alor|Kabupaten Alor]] usai.",
    "double_blank": "Panen di [[Kabupaten  Rote  Ndao|Kabupaten Rote Ndao]] usai.",
    "pemkab": "[[Pemkab Ngada|Kabupaten Ngada]] menyiapkan bibit.",
    "pemkab_dot": "[[Pemkab. Ngada|Kabupaten Ngada]] menyiapkan bibit.",
    "pemkab_in_brackets": (
        "Pemerintah Kabupaten ([[Pemkab) Ngada|Kabupaten Ngada]] menyiapkan bibit."
    ),
    "pemkot": "[[Pemkot Ternate|Kota Ternate]] menata pasar.",
    "pemko": "[[Pemko Langsa|Kota Langsa]] menata pasar.",
    "pemprov": "[[Pemprov Gorontalo|Gorontalo]] menata pasar.",
    "pemda": "[[Pemda Ngada|Kabupaten Ngada]] menata pasar.",
    "bupati": "Bupati [[Manggarai|Kabupaten Manggarai]] hadir.",
    "wabup": "Wabup [[Manggarai Timur|Kabupaten Manggarai Timur]] hadir.",
    "wali_kota": "Wali Kota [[Tomohon|Kota Tomohon]] hadir.",
    "walikota": "Walikota [[Tomohon|Kota Tomohon]] hadir.",
    "wawali": "Wawali [[Kediri|Kota Kediri]] hadir.",
    "gubernur": "Gubernur [[Bengkulu|Bengkulu]] hadir.",
    "wagub": "Wagub [[Jambi|Jambi]] hadir.",
    "polda": "Polda [[Jambi|Jambi]] menahan dua orang.",
    "kejati": "Kejati [[Bengkulu|Bengkulu]] menahan dua orang.",
    "kejari_is_no_province": "Kejari [[Bengkulu|Kota Bengkulu]] menahan dua orang.",
    "polres_mostly_kabupaten": "Polres [[Kediri|Kabupaten Kediri]] menahan dua orang.",
    "polres_of_a_kota": "Polres [[Kediri|Kota Kediri]] Kota menahan dua orang.",
    "short_name_of_two_regions": "Di [[Kabupaten Murung Raya|Kabupaten Murung Raya]], warga [[Mura|Kabupaten Murung Raya]] panen.",
    "polresta_of_a_kabupaten": "Polresta [[Tangerang|Kabupaten Tangerang]] menahan dua orang.",
    "polresta_of_a_kota": "Polresta [[Bogor|Kota Bogor]] menahan dua orang.",
    "polrestabes": "Polrestabes [[Bandung|Kota Bandung]] menahan dua orang.",
    "polresta": "Polresta [[Sidoarjo|Kabupaten Sidoarjo]] menahan dua orang.",
    "kodim_number": "Dandim 0723/[[Klaten|Kabupaten Klaten]] turun ke sawah.",
    "dinas_of": "Dinas Sosial [[Lembata|Kabupaten Lembata]] mendata warga.",
    "bps_province": "BPS [[Provinsi Maluku|Maluku]] merilis data.",
    "kpu": "KPU [[Nagekeo|Kabupaten Nagekeo]] merilis data.",
    "bare": "Petani asal [[Nagekeo|Kabupaten Nagekeo]] panen raya.",
    "bare_with_full_stop_glued": "Rapat di [[Nagekeo|Kabupaten Nagekeo]].Dalam rapat",
    "bare_with_bracket_glued": "Rapat di [[Nagekeo|Kabupaten Nagekeo]](12/8) pagi.",
    "comma_glued": "[[Pemkab Nagekeo|Kabupaten Nagekeo]],Norma hadir.",
    "capitals": "WARGA [[KABUPATEN NAGEKEO|Kabupaten Nagekeo]] BERSYUKUR",
    "capitals_bare": "[[NAGEKEO|Kabupaten Nagekeo]] bersiap.",
    "level_word_in_lower_case": "warga [[kabupaten Nagekeo|Kabupaten Nagekeo]]",
    "all_lower_case": "warga [[kabupaten nagekeo|Kabupaten Nagekeo]] dan batu nisan",
    "se_hyphen": "Camat se-[[Kabupaten Alor|Kabupaten Alor]] berkumpul.",
    "se_blank": "Camat se [[NTT|Nusa Tenggara Timur]] berkumpul.",
    "se_glued": "Camat [[seKabupaten Alor|Kabupaten Alor]] berkumpul.",
    "se_bare": "Camat se-[[Ngada|Kabupaten Ngada]] berkumpul.",
    "province_abbreviations": (
        "Kontingen [[Jateng|Jawa Tengah]], [[Kaltara|Kalimantan Utara]], "
        "[[Babel|Kepulauan Bangka Belitung]] dan [[Malut|Maluku Utara]]"
    ),
    "kabupaten_abbreviation": "Warga [[Sergai|Kabupaten Serdang Bedagai]] mengungsi.",
    "context_abbreviation": "Bupati [[TTS|Kabupaten Timor Tengah Selatan]] hadir.",
    "context_abbreviation_word": "[[Pemkab Mitra|Kabupaten Minahasa Tenggara]] rapat.",
    "context_abbreviation_opened_by_row": (
        "[[Batola|Kabupaten Barito Kuala]] dan [[Tala|Kabupaten Tanah Laut]]"
    ),
    "bracketed_abbreviation": (
        "[[Kabupaten Ogan Komering Ilir|Kabupaten Ogan Komering Ilir]] "
        "([[OKI|Kabupaten Ogan Komering Ilir]]) dan warga "
        "[[OKI|Kabupaten Ogan Komering Ilir]] lainnya"
    ),
    "unit_of_a_region_in_the_province": (
        "Di [[Kabupaten Tapin|Kabupaten Tapin]], BPOM "
        "[[HSU|Kabupaten Hulu Sungai Utara]] menyita kosmetik."
    ),
    "solo": "Ia kembali ke [[Solo|Kota Surakarta]] kemarin.",
    "spelling_hyphen": "Warga [[Bau-Bau|Kota Bau Bau]] dan [[Baubau|Kota Bau Bau]].",
    "spelling_blank": "Warga [[Palangka Raya|Kota Palangkaraya]] mengungsi.",
    "spelling_fakfak": "Warga [[Fakfak|Kabupaten Fak Fak]] mengungsi.",
    "spelling_gunung_kidul": "Warga [[Gunung Kidul|Kabupaten Gunungkidul]] mengungsi.",
    "spelling_tolitoli": "Warga [[Tolitoli|Kabupaten Toli-Toli]] mengungsi.",
    "spelling_una_una": "Warga [[Tojo Una-Una|Kabupaten Tojo Una Una]] mengungsi.",
    "sumatra": "Warga [[Sumatra Barat|Sumatera Barat]] mengungsi.",
    "kep_dot": "Bupati [[Kep. Anambas|Kabupaten Kepulauan Anambas]] hadir.",
    "kepulauan_left_out": "[[Pemkab Mentawai|Kabupaten Kepulauan Mentawai]] hadir.",
    "sitaro": "Warga [[Kepulauan Sitaro|Kabupaten Kepulauan Siau Tagulandang Biaro]].",
    "directional": "Warga [[Lombok Timur|Kabupaten Lombok Timur]] mengungsi.",
    "directional_province": "Warga [[Papua Barat|Papua Barat]] mengungsi.",
    "directional_kabupaten_of_province_name": (
        "Bupati [[Bengkulu Selatan|Kabupaten Bengkulu Selatan]] hadir."
    ),
    "longest_musi_banyuasin": "Warga [[Musi Banyuasin|Kabupaten Musi Banyuasin]] tiba.",
    "longest_tangerang_selatan": "Warga [[Tangerang Selatan|Kota Tangerang Selatan]].",
    "longest_rejang_lebong": "Warga [[Rejang Lebong|Kabupaten Rejang Lebong]] tiba.",
    "longest_banggai": "Warga [[Banggai Kepulauan|Kabupaten Banggai Kepulauan]] tiba.",
    "kotabaru": "Bupati [[Kotabaru|Kabupaten Kotabaru]] hadir.",
    "kota_baru_behind_kabupaten": "[[Kabupaten Kota Baru|Kabupaten Kotabaru]] hadir.",
    "kotawaringin": "Bupati [[Kotawaringin Barat|Kabupaten Kotawaringin Barat]] hadir.",
    "lima_puluh_kota": "Bupati [[Lima Puluh Kota|Kabupaten Lima Puluh Kota]] hadir.",
    "50_kota": "[[Kabupaten 50 Kota|Kabupaten Lima Puluh Kota]] dan Bupati "
    "[[Limapuluh Kota|Kabupaten Lima Puluh Kota]] hadir.",
    "jakarta": "Ia terbang ke [[Jakarta|Daerah Khusus Ibukota Jakarta]].",
    "dki": "Warga [[DKI Jakarta|Daerah Khusus Ibukota Jakarta]] mengungsi.",
    "jakarta_city": "Rapat di [[Jakarta Timur|Kota Administrasi Jakarta Timur]].",
    "jakarta_city_short": "Rapat di [[Jaktim|Kota Administrasi Jakarta Timur]].",
    "jakarta_administrative": (
        "[[Kota Administrasi Jakarta Barat|Kota Administrasi Jakarta Barat]] siaga."
    ),
    "kepulauan_seribu": (
        "[[Kabupaten Kepulauan Seribu|Kabupaten Administrasi Kepulauan Seribu]] siaga."
    ),
    "diy": "Sultan memimpin [[DIY|Daerah Istimewa Yogyakarta]] lama.",
    "di_yogyakarta": "[[Pemda DI Yogyakarta|Daerah Istimewa Yogyakarta]] rapat.",
    "province_of_yogyakarta": "[[Provinsi Yogyakarta|Daerah Istimewa Yogyakarta]]",
    "jogja": "Ia tiba di [[Jogja|Kota Yogyakarta]].",
    "yogyakarta_town": "Ia tiba di [[Yogyakarta|Kota Yogyakarta]].",
    "chain_upwards": (
        "Desa Watuliwung, Kecamatan Kangae, [[Kabupaten Sikka|Kabupaten Sikka]], "
        "[[NTT|Nusa Tenggara Timur]]"
    ),
    "chain_without_commas": (
        "Desa Banyubiru Kecamatan Widodaren [[Kabupaten Ngawi|Kabupaten Ngawi]] "
        "[[Jawa Timur|Jawa Timur]]"
    ),
    "kotamadya": "[[Kotamadya Denpasar|Kota Denpasar]], [[Kodya Madiun|Kota Madiun]]",
    "dati": "[[Dati II Jembrana|Kabupaten Jembrana]] tempo dulu",
    "route": "Jalur [[Blora|Kabupaten Blora]] – [[Rembang|Kabupaten Rembang]] macet.",
    "route_of_a_street": "Jalan [[Blora|Kabupaten Blora]] – [[Pati|Kabupaten Pati]]",
    "slash": "[[Blora|Kabupaten Blora]]/[[Rembang|Kabupaten Rembang]] sepi.",
    "bracketed_region": "Kecamatan Nita ([[Sikka|Kabupaten Sikka]]) sepi.",
    "quantified": "12 kabupaten/kota di [[Sulteng|Sulawesi Tengah]] sepi.",
    "team": "Kontingen [[Ngada|Kabupaten Ngada]] menang.",
    "common_word_behind_kota": "Warga [[Kota Batu|Kota Batu]] menanam apel.",
    "common_word_behind_office": "Bupati [[Pati|Kabupaten Pati]] hadir.",
    "common_word_behind_place_word": "Ia tinggal di [[Batang|Kabupaten Batang]].",
    "common_word_in_row": (
        "Warga [[Jepara|Kabupaten Jepara]], [[Pati|Kabupaten Pati]] dan "
        "[[Blora|Kabupaten Blora]]"
    ),
    "common_word_named_before": (
        "[[Kota Batu|Kota Batu]] ramai. [[Batu|Kota Batu]] pun macet."
    ),
    "seat_of_a_court": "PN [[Jakarta Pusat|Kota Administrasi Jakarta Pusat]] memutus.",
    "clothes_of_a_region": "Ia berbaju adat [[Lampung|Lampung]].",
    "glued_name": "Warga [[Tebingtinggi|Kota Tebing Tinggi]] pulang.",
    "name_behind_a_name_that_ends_in_a_word": (
        "[[Kabupaten Tanah Laut|Kabupaten Tanah Laut]] "
        "[[Kalimantan Selatan|Kalimantan Selatan]] dan Bupati "
        "[[Gunung Mas|Kabupaten Gunung Mas]] [[Kalteng|Kalimantan Tengah]]"
    ),
    "bali_beside_provinces_of_java": (
        "[[Bali|Bali]] dan [[Jawa Timur|Jawa Timur]] serta "
        "[[Nusa Tenggara Barat|Nusa Tenggara Barat]]"
    ),
    "papua_and_maluku_among_provinces": (
        "[[Sulsel|Sulawesi Selatan]], [[Maluku|Maluku]] dan [[Papua|Papua]]"
    ),
    "doubtful_names_of_one_province": (
        "meliputi [[Belu|Kabupaten Belu]], [[Malaka|Kabupaten Malaka]], "
        "[[TTU|Kabupaten Timor Tengah Utara]]"
    ),
    "direction_opens_an_acronym": "Ia tiba di [[HSU|Kabupaten Hulu Sungai Utara]].",
    "pilkada_dki": "Pilkada [[DKI|Daerah Khusus Ibukota Jakarta]] usai.",
    "town_that_is_called_as_its_province": "dua kabupaten tetangga yakni [[Pohuwato|Kabupaten Pohuwato]], [[Gorontalo|Kabupaten Gorontalo]], dan [[Gorontalo Utara|Kabupaten Gorontalo Utara]]",
    "province_behind_its_town": "di [[Kabupaten Pohuwato|Kabupaten Pohuwato]], [[Gorontalo|Gorontalo]], dan [[Riau|Riau]]",
    "capital_of_a_province": "di ibu kota [[Jawa Tengah|Jawa Tengah]]",
    "mayor_with_a_regions_name": "Wali Kota [[Bogor|Kota Bogor]] Bima Arya hadir.",
    "birthplace": "lahir di [[Ende|Kabupaten Ende]], 4 Maret 1975",
}

LOOK_ALIKES = {
    "abbreviation_far_from_its_neighbours": "Kata Butur, disusul Loteng yang bocor.",
    "university": "Universitas Jember dan Universitas Negeri Semarang bekerja sama.",
    "adat_title_of_a_person": "Kata Amrizal Dt. Rajo Medan dan Rasyid Datuak Bengkulu.",
    "university_far": "Universitas Muhammadiyah Surakarta dan IAIN Kudus bertemu.",
    "bank": "Direksi Bank Sumut dan Bank Kalsel bertemu.",
    "club": "Persiba Balikpapan menjamu PSIS Semarang dan Bali United.",
    "paper": "Wartawan Tribun Kaltim dan Radar Bogor meliput.",
    "paper_after": "Wartawan Jambi Ekspres dan Riau Pos meliput.",
    "ship": "KRI Makassar bersandar.",
    "bus": "Armada Trans Jatim bertambah.",
    "company": "PT Semen Padang dan Pupuk Kaltim menyumbang.",
    "lake": "Wisatawan memadati Danau Toba.",
    "river": "Air Sungai Barito dan Sungai Kapuas meluap.",
    "bay": "Nelayan Teluk Bima melaut.",
    "strait": "Kapal karam di Selat Malaka dan Selat Bali.",
    "sea": "Kapal patroli Laut Natuna kembali.",
    "island_of_a_region": "Penyu bertelur di Pulau Belitung.",
    "kecamatan": "Camat Banjar dan Kecamatan Banjar siaga.",
    "desa": "Desa Belitung dan Kelurahan Kediri siaga.",
    "nagari": "Nagari Solok siaga.",
    "polsek": "Polsek Malang dan Koramil Bima siaga.",
    "directional_kecamatan": "Kecamatan Denpasar Selatan siaga.",
    "common_words": "padang rumput, batang kayu, batu bara, nasib malang, jagung pati",
    "common_words_capital": "Batu itu jatuh. Serang balik! Buru pelakunya. Metro mini.",
    "officers": "Para Pati TNI AD berkumpul.",
    "person_title": "Pak Bima dan Ibu Lingga menyapa warga desa.",
    "person_family_name": "Bima Prakoso memenangi lomba.",
    "person_after_office": "Kepala Dinas Sosial Agam Hidayat hadir.",
    "food": "Lomba memasak soto Lamongan dan bika Ambon digelar.",
    "cloth": "Pameran tenun Sumba dan songket Palembang dibuka.",
    "animal": "Kontes sapi Bali digelar.",
    "language": "Ia berbahasa Banjar dan mengajar bahasa Gorontalo.",
    "islands": "Distribusi ke Sulawesi, Flores, dan Nusa Tenggara lancar.",
    "island_pair": "Logistik untuk Papua dan Maluku dikirim.",
    "java_bali": "Pembatasan di Jawa dan Bali berlaku; Jawa-Bali siaga.",
    "residency": "Wilayah eks Karesidenan Pati berembuk.",
    "greater_area": "Warga Malang Raya, Solo Raya, dan Bandung Raya berembuk.",
    "street": "Rumah di Jalan Surabaya Nomor 4 dan Gang Ambon terbakar.",
    "street_abbreviated": "Rumah di Jl. Ambon dan Jln. Raya Bogor terbakar.",
    "kota_in_phrase": "Predikat Kota Layak Anak, kota pintar, dan Kota Lama.",
    "kabupaten_in_phrase": "Predikat Kabupaten Sehat di ibu kota kabupaten.",
    "slogan": "Dari Sabang sampai Merauke kita bersatu.",
    "kingdom": "Kesultanan Ternate dan Kerajaan Kutai berjaya.",
    "palace": "Keraton Surakarta menggelar kirab.",
    "army_area": "Korem Jambi dan Kodam Jaya siaga.",
    "metro_jaya": "Kapolda Metro Jaya memimpin apel.",
    "metro_tv": "Siaran Metro TV terhenti.",
    "hamlet": "Banjar Tegal melaksanakan upacara.",
    "hamlets": "Tim meninjau lokasi di Banjar Pilan dan Banjar Penyabangan, Desa Kerta.",
    "street_of_a_person": "Warga berkumpul di Jalan ZA Pagar Alam dan Jl. H. Z.A. Pagar Alam.",
    "summit": "Delegasi KTT G20 dan negara OKI bertemu.",
    "crossword": "Mengisi TTS mengasah otak, kata mitra kami.",
    "towns": "Ia singgah di Maumere, Tanjung Selor, dan Kalabahi.",
    "food_security": "Kadis Ketapang meninjau lumbung.",
    "bureau_head": "Turut hadir Karo Humas dan Karo SDM.",
    "party": "Kader Partai Aceh berkumpul.",
    "field": "Jemaah wukuf di Padang Arafah.",
    "street_by_its_name": "Kantor di Medan Merdeka Barat, lantai dua.",
    "fair": "Pengunjung Jakarta Fair bertambah.",
    "coal": "Sektor Minerba dan Batubara tumbuh.",
    "summit_behind_a_direction_word": "Delegasi kembali dari KTT itu.",
    "legend": "Sendratari Bandung Bondowoso dipentaskan.",
    "cuisine": "Rumah makan Padang itu tutup.",
    "new_guinea": "Perbatasan Papua New Guinea dijaga.",
    "given_name": "Nyoman Gianyar dan Made Tabanan menari.",
    "longer_word": "Kotabumi, Banyuasinan, Jemberan, Sikkat",
    "sub_kecamatan_row": "Kecamatan Cimaragas, Banjar, Cisaga dan Rancah siaga.",
}


@pytest.mark.parametrize("marked", NAMING.values(), ids=NAMING.keys())
def test_regions_namings(marked):
    raw, wanted = unmark(marked)
    assert found(raw) == wanted


@pytest.mark.parametrize("raw", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_regions_refuse_what_only_looks_like_one(raw):
    assert found(raw) == []


CONTEXT = {
    "kabupaten_beside_its_kota": (
        (
            "[[Kota Bogor|Kota Bogor]], [[Bogor|Kabupaten Bogor]], dan "
            "[[Cianjur|Kabupaten Cianjur]]"
        ),
        "stated context stated",
    ),
    "yogyakarta_among_provinces": (
        (
            "[[Banten|Banten]], [[Yogyakarta|Daerah Istimewa Yogyakarta]], dan "
            "[[Bali|Bali]]"
        ),
        "stated context stated",
    ),
    "yogyakarta_among_towns": (
        ("[[Kota Batu|Kota Batu]], [[Yogyakarta|Kota Yogyakarta]], dan [[Bali|Bali]]"),
        "stated stated stated",
    ),
    "town_among_towns_a_line_each": (
        (
            "[[Manado|Kota Manado]]\n[[Gorontalo|Kota Gorontalo]]\n"
            "[[Boalemo|Kabupaten Boalemo]]"
        ),
        "stated context stated",
    ),
    "abbreviation_among_its_neighbours": (
        (
            "[[Wakatobi|Kabupaten Wakatobi]] menang, [[Bombana|Kabupaten Bombana]] kedua, "
            "disusul [[Butur|Kabupaten Buton Utara]] dengan lima emas."
        ),
        "stated stated context",
    ),
    "two_words_among_their_neighbours": (
        (
            "[[Katingan|Kabupaten Katingan]] menang, [[Lamandau|Kabupaten Lamandau]] kedua. "
            "[[Gunung Mas|Kabupaten Gunung Mas]] ketiga."
        ),
        "stated stated context",
    ),
    "hyphen_before_a_direction": (
        "Warga [[Lampung-Tengah|Kabupaten Lampung Tengah]] panen.",
        "stated",
    ),
    "homonym_default_kota": ("Warga [[Kediri|Kota Kediri]] panen.", "default"),
    "homonym_settled_later": (
        "Warga [[Kediri|Kabupaten Kediri]], [[Pemkab Kediri|Kabupaten Kediri]].",
        "context stated",
    ),
    "homonym_settled_by_office": (
        "Bupati [[Tegal|Kabupaten Tegal]] hadir di [[Tegal|Kabupaten Tegal]].",
        "stated context",
    ),
    "homonym_nearest_before": (
        (
            "[[Kota Bima|Kota Bima]] ramai, [[Kabupaten Bima|Kabupaten Bima]] sepi; "
            "warga [[Bima|Kabupaten Bima]] pulang."
        ),
        "stated stated context",
    ),
    "carried_kabupaten": (
        (
            "[[Kabupaten Ngawi|Kabupaten Ngawi]], [[Magetan|Kabupaten Magetan]], dan "
            "[[Madiun|Kabupaten Madiun]]"
        ),
        "stated stated context",
    ),
    "carried_kota": (
        (
            "[[Kota Salatiga|Kota Salatiga]], [[Tegal|Kota Tegal]] dan "
            "[[Magelang|Kota Magelang]]"
        ),
        "stated context context",
    ),
    "last_level_word_governs": (
        (
            "[[Kota Bima|Kota Bima]], [[Kabupaten Dompu|Kabupaten Dompu]] dan "
            "[[Kupang|Kabupaten Kupang]]"
        ),
        "stated stated context",
    ),
    "carried_kind_does_not_fit": (
        (
            "[[Kota Bima|Kota Bima]], [[Dompu|Kabupaten Dompu]] dan "
            "[[Sumbawa|Kabupaten Sumbawa]]"
        ),
        "stated stated stated",
    ),
    "announced_kabupaten": (
        (
            "Bibit dibagi di tiga kabupaten, yakni [[Blora|Kabupaten Blora]], "
            "[[Tegal|Kabupaten Tegal]], dan [[Pemalang|Kabupaten Pemalang]]."
        ),
        "stated context stated",
    ),
    "announced_over_a_full_stop": (
        (
            "Bibit dibagi di tiga kabupaten. Yakni, [[Blora|Kabupaten Blora]], "
            "[[Tegal|Kabupaten Tegal]], dan [[Pemalang|Kabupaten Pemalang]]."
        ),
        "stated context stated",
    ),
    "announced_both_kinds": (
        (
            "Bibit dibagi di tiga kabupaten/kota, yaitu [[Madiun|Kota Madiun]], "
            "[[Ngawi|Kabupaten Ngawi]], [[Magetan|Kabupaten Magetan]]."
        ),
        "default stated stated",
    ),
    "provinces_beside": (
        "[[Riau|Riau]], [[Jambi|Jambi]], dan [[Sumsel|Sumatera Selatan]] siaga asap.",
        "stated context stated",
    ),
    "towns_beside": (
        "[[Medan|Kota Medan]], [[Jambi|Kota Jambi]], dan [[Padang|Kota Padang]] macet.",
        "stated context stated",
    ),
    "chain_up_to_a_homonym_province": (
        "[[Kabupaten Bungo|Kabupaten Bungo]], [[Jambi|Jambi]] siaga.",
        "stated context",
    ),
    "kota_stated_for_a_province_homonym": (
        "[[Kota Bengkulu|Kota Bengkulu]] siaga, [[Bengkulu|Kota Bengkulu]] pulih.",
        "stated context",
    ),
    "province_default": ("Asap menyelimuti [[Jambi|Jambi]].", "default"),
    "banjar_by_province": (
        "Gubernur [[Kalsel|Kalimantan Selatan]] tiba di [[Banjar|Kabupaten Banjar]].",
        "stated context",
    ),
    "banjar_by_its_neighbour": (
        "Panen di [[Banjar|Kabupaten Banjar]] dan [[Tapin|Kabupaten Tapin]].",
        "context context",
    ),
    "banjar_default": ("Ia tinggal di [[Banjar|Kota Banjar]].", "default"),
    "unique_bare": ("Warga [[Alor|Kabupaten Alor]] panen.", "stated"),
}


@pytest.mark.parametrize(("marked", "how"), CONTEXT.values(), ids=CONTEXT.keys())
def test_regions_resolution(marked, how):
    raw, wanted = unmark(marked)
    facts = Reading(raw, published_at=ON_2019).of(regions.find).facts
    assert [(f.start, f.end, f.region) for f in facts] == wanted
    assert [f.resolution for f in facts] == how.split()


def test_regions_name_both_of_a_pair():
    named = [region for *_, region in found("Bupati dan Wali Kota Sorong hadir.")]
    assert named == ["Kabupaten Sorong", "Kota Sorong"]
    assert found("Kota dan Kabupaten Blitar siaga.") == [
        (0, 25, "Kabupaten Blitar"),
        (0, 25, "Kota Blitar"),
    ]


def test_regions_settled_by_the_contributor():
    raw = "Warga Magelang panen."
    told = found(raw, contributor="MC Kab. Magelang")
    assert told == [(6, 14, "Kabupaten Magelang")]


TYPOS = {
    "letter_missing": "[[Pemkab Kepulaan Meranti|Kabupaten Kepulauan Meranti]]",
    "letter_added": "[[Kabupaten Banyuwanggi|Kabupaten Banyuwangi]] rapat.",
    "letter_wrong": "[[Pemkab Trenggalak|Kabupaten Trenggalek]] rapat.",
    "letters_swapped": "Bupati [[Banyuwagni|Kabupaten Banyuwangi]] rapat.",
    "letters_exchanged": "[[Kabupaten Dharmasyara|Kabupaten Dharmasraya]]\nRapat.",
    "letters_exchanged_in_two_words": "[[Kab. Manokrawi Selatan|Kabupaten Manokwari Selatan]]",
    "two_letters_wrong": "Kabupaten Banyowongi rapat.",
    "short_name": "Kabupaten Bloro rapat.",
    "six_letters_behind_kabupaten": "[[Kabupaten Marauke|Kabupaten Merauke]] rapat.",
    "six_letters_behind_kota": "Kota Kendali rapat.",
    "kind_of_another_level": "Kota Pangkalan Bun rapat.",
    "kind_misspelt": "[[Kabupate Alor|Kabupaten Alor]] di [[Provisi Bali|Bali]] rapat.",
    "misspelt_often": "Warga [[Kota Lhoksemawe|Kota Lhokseumawe]] dan [[Bireun|Kabupaten Bireuen]].",
    "no_kind_word": "Warga Banyuwanggi rapat.",
    "homonyms_by_level": "[[Kota Tasikmalya|Kota Tasikmalaya]] rapat.",
    "capitals": "[[KABUPATEN BOJONEGRO|Kabupaten Bojonegoro]] RAPAT",
}


@pytest.mark.parametrize("marked", TYPOS.values(), ids=TYPOS.keys())
def test_regions_one_wrong_letter(marked):
    raw, wanted = unmark(marked)
    assert found(raw) == wanted


DAYS = {
    "mimika_in_papua": (
        "Bupati Mimika hadir",
        2017,
        "Kabupaten Mimika",
        "91.09",
        "Papua",
    ),
    "mimika_in_papua_tengah": (
        "Bupati Mimika hadir",
        2023,
        "Kabupaten Mimika",
        "94.04",
        "Papua Tengah",
    ),
    "asmat_moved": (
        "Kabupaten Asmat",
        2024,
        "Kabupaten Asmat",
        "93.04",
        "Papua Selatan",
    ),
    "name_of_the_day": (
        "Kabupaten Mamuju Utara",
        2016,
        "Kabupaten Mamuju Utara",
        "76.01",
        "Sulawesi Barat",
    ),
    "old_name_after_the_renaming": (
        "Bupati Mamuju Utara",
        2019,
        "Kabupaten Pasangkayu",
        "76.01",
        "Sulawesi Barat",
    ),
    "toba_samosir": (
        "Tobasa",
        2019,
        "Kabupaten Toba Samosir",
        "12.12",
        "Sumatera Utara",
    ),
    "toba": (
        "Kabupaten Toba Samosir",
        2021,
        "Kabupaten Toba",
        "12.12",
        "Sumatera Utara",
    ),
    "pontianak_kabupaten": (
        "Bupati Pontianak",
        2013,
        "Kabupaten Pontianak",
        "61.02",
        "Kalimantan Barat",
    ),
    "pontianak_kota": (
        "warga Pontianak",
        2013,
        "Kota Pontianak",
        "61.71",
        "Kalimantan Barat",
    ),
    "kepulauan_riau_province": (
        "di Kepulauan Riau",
        2005,
        "Kepulauan Riau",
        "21",
        "Kepulauan Riau",
    ),
    "aceh_by_its_old_name": ("Nanggroe Aceh Darussalam", 2004, "Aceh", "11", "Aceh"),
}


@pytest.mark.parametrize(
    ("raw", "year", "name", "code", "province"), DAYS.values(), ids=DAYS.keys()
)
def test_regions_in_force_on_the_day(raw, year, name, code, province):
    reading = Reading(raw, published_at=datetime(year, 7, 1, tzinfo=UTC))
    (fact,) = reading.of(regions.find).facts
    assert (fact.region, fact.code, fact.province) == (name, code, province)


def test_regions_take_todays_list_without_a_day():
    (fact,) = Reading("Kabupaten Mimika").of(regions.find).facts
    assert fact.code == "94.04"


def bare(region):
    return region.name.removeprefix("Kabupaten ").removeprefix("Kota ")


def spellings(region):
    """A region as is, in capitals, behind its government, with a glued signature."""
    short = {"kabupaten": "Pemkab ", "kota": "Pemkot ", "province": "Pemprov "}
    abbreviated = {"kabupaten": "Kab. ", "kota": "Kota ", "province": "Prov. "}
    name = bare(region).removeprefix("Administrasi ")
    full = region.name if region.level != "province" else f"Provinsi {region.name}"
    return (
        f"Penyuluh dari {full} berkumpul lagi.",
        f"PENYULUH DARI {full.upper()} BERKUMPUL",
        f"Kemarin {short[region.level]}{name} membagikan benih.",
        f"Benih dibagikan di {abbreviated[region.level]}{name}.(MC/Rtn)",
    )


def test_regions_all_current_names_in_four_spellings():
    wrong = [
        (raw, got)
        for region in gazetteer.REGIONS
        for raw in spellings(region)
        if (got := [f.code for f in Reading(raw).of(regions.find).facts])
        != [region.code]
    ]
    assert wrong == []
    assert len(gazetteer.REGIONS) == 552


RESOLVED = {
    "MC Kab. Banyuasin": "Kabupaten Banyuasin",
    "MC KOTA PADANG": "Kota Padang",
    "MC Kabupaten Lima Puluh Kota": "Kabupaten Lima Puluh Kota",
    "MC Prov Riau": "Riau",
    "MC Prov. Gorontalo": "Gorontalo",
    "MC Kota Gorontalo": "Kota Gorontalo",
    "MC Tala": "Kabupaten Tanah Laut",
    "Diskominfo Tangerang Selatan": "Kota Tangerang Selatan",
    "Tangerang": "Kota Tangerang",
    "Kab. Sigi": "Kabupaten Sigi",
    "Jakarta": "Daerah Khusus Ibukota Jakarta",
    "SINABANG": None,
    "Redaksi": None,
    "": None,
}


@pytest.mark.parametrize(("text", "name"), RESOLVED.items(), ids=RESOLVED.keys())
def test_regions_resolve_a_contributor(text, name):
    region = regions.resolve(text)
    assert (region.name if region else None) == name


def test_regions_resolve_on_a_day():
    assert regions.resolve("MC Kab Mimika", date(2017, 5, 9)).code == "91.09"


HOMES = {
    "contributor": ("Di Surabaya, Surabaya.", "MC Kabupaten Sigi", "Kabupaten Sigi"),
    "only_one": ("Bupati Alor hadir di NTT.", None, "Kabupaten Alor"),
    "twice_as_often": ("Alor, Alor, Belu.", None, "Kabupaten Alor"),
    "no_leader": ("Warga Alor dan Belu.", None, None),
    "province": ("Gubernur Bali hadir.", None, "Bali"),
    "nothing": ("Menteri hadir.", "Redaksi", None),
}


@pytest.mark.parametrize(
    ("raw", "contributor", "name"), HOMES.values(), ids=HOMES.keys()
)
def test_regions_home(raw, contributor, name):
    region = regions.home(Reading(raw, contributor=contributor))
    assert (region.name if region else None) == name


def test_regions_dateline_with_a_kind_word_settles_a_bare_name():
    body = "Kabupaten Bandung, InfoPublik - Warga Bandung panen."
    assert found(body, dateline=(0, 17))[0][2] == "Kabupaten Bandung"
    body = "Bandung, InfoPublik - Warga Bandung panen."
    assert found(body, dateline=(0, 7))[0][2] == "Kota Bandung"


def test_regions_skip_the_dateline():
    assert found("Ende, InfoPublik - Warga panen.", dateline=(0, 4)) == []


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("Universitas Jember", "regions.university"),
        ("Danau Toba", "regions.nature"),
        ("Desa Belitung", "regions.below_region"),
        ("Malang Raya", "regions.greater_area"),
        ("Denpasar Selatan", "regions.part_of_region"),
        ("Jawa dan Bali", "regions.island"),
        ("Batu itu jatuh", "regions.no_place"),
        ("tinggal di Kuningan, Jakarta", "regions.elsewhere"),
        ("Bandung Bondowoso", "regions.other_name"),
    ],
)
def test_regions_refusals_are_told(raw, reason):
    assert reason in reasons(raw)


NEIGHBOURS = st.text(alphabet=" .,;:()\n\u00a0-–\"'0123456789xyz", max_size=12)


@given(NEIGHBOURS, NEIGHBOURS)
def test_regions_offsets_hold_with_any_neighbours(before, after):
    raw = f"{before} Kabupaten Lembata {after}"
    for fact in Reading(raw).of(regions.find).facts:
        assert raw[fact.start : fact.end] == fact.text
    assert "Kabupaten Lembata" in {name for _, _, name in found(raw)}


@given(st.sampled_from([" ", "\u00a0", "  ", "\n", "\t"]))
def test_regions_blanks_do_not_matter(blank):
    raw = f"di Kabupaten{blank}Rote{blank}Ndao".replace(" ", blank)
    assert [name for _, _, name in found(raw)] == ["Kabupaten Rote Ndao"]
