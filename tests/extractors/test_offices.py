"""Statements of an office: where they begin and end, what they say."""

import pytest

from extractors.officials import office_words, offices
from extractors.reading import Reading
from tests.marked import unmark

# [[statement without the acting word|acting; region]]
CASES = {
    "regent": "kata [[Bupati Alor|;Kabupaten Alor]] kemarin",
    "regent_and_name": "kata [[Bupati Alor|;Kabupaten Alor]] Sukma Wiranegara",
    "regent_alone": "kata [[Bupati|;]] Sukma Wiranegara",
    "lower_case": "kata [[bupati Alor|;Kabupaten Alor]] kemarin",
    "capitals": "kata [[BUPATI ALOR|;Kabupaten Alor]] SUKMA WIRANEGARA",
    "governor": "kata [[Gubernur Maluku|;Maluku]] Sukma",
    "mayor_two_words": "kata [[Wali Kota Bima|;Kota Bima]] Sukma",
    "mayor_one_word": "kata [[Walikota Bima|;Kota Bima]] Sukma",
    "deputy_short": "kata [[Wabup Alor|;Kabupaten Alor]] Sukma",
    "deputy_with_bracket": "kata [[Wakil Bupati (Wabup) Alor|;Kabupaten Alor]] Sukma",
    "secretary": "kata [[Sekda Kabupaten Alor|;Kabupaten Alor]], Sukma",
    "head_of_dinas": "kata [[Kepala Dinas Kesehatan|;]] Sukma",
    "head_of_dinas_short": "kata [[Kadis Kesehatan|;]] Sukma",
    "head_of_dinas_glued": "kata [[Kadinkes Alor|;Kabupaten Alor]] Sukma",
    "unit_glued_to_the_head": "kata [[Kabidpropam Polda Maluku|;Maluku]] AKBP Sukma",
    "unit_with_dan": "kata [[Kepala Dinas Perpustakaan dan Kearsipan|;]] Sukma",
    "unit_with_capital_dan": "kata [[Kepala Dinas Pemuda Dan Olahraga|;]], Sukma",
    "unit_with_and_sign": "kata [[Kabid Keuangan & Aset|;]] Sukma",
    "unit_with_commas": "[[Kepala Dinas Pemuda, Olahraga, dan Pariwisata|;]], Sukma",
    "unit_with_commas_and_region": (
        "[[Kepala Dinas Koperasi, Usaha Kecil dan Menengah Sigi|;Kabupaten Sigi]], S"
    ),
    "unit_with_bracket": (
        "kata [[Kepala Dinas Perhubungan (Dishub) Kota Bima|;Kota Bima]] Sukma"
    ),
    "unit_with_head": "[[Kepala Dinas Sosial (Kadinsos) Ende|;Kabupaten Ende]]",
    "bracket_holds_a_name": "kata [[Kadis Kesehatan|;]] (Sukma Wiranegara)",
    "unknown_abbreviation": "kata [[Kepala BPKADX Sigi|;Kabupaten Sigi]] Sukma",
    "unknown_word_before_known": "kata [[Kepala Dinas Perkimta Sosial|;]] Sukma",
    "hierarchy": (
        "kata [[Kepala Seksi Gizi Bidang Kesehatan Masyarakat Dinas Kesehatan|;]] Sukma"
    ),
    "board": "kata [[Kepala Badan Pendapatan Daerah Sigi|;Kabupaten Sigi]] Sukma",
    "satpol": "kata [[Kasatpol PP Sigi|;Kabupaten Sigi]] Sukma",
    "assistant_numbered": "kata [[Asisten II Setda Sigi|;Kabupaten Sigi]], Sukma",
    "assistant_with_fields": (
        "kata [[Asisten Perekonomian, Pembangunan dan Kesra|;]], Sukma"
    ),
    "assistant_of_secretary": "kata [[Asisten Sekda Bidang Pemerintahan|;]], Sukma",
    "staff_of_regent": "kata [[Staf Ahli Bupati Bidang Ekonomi|;]] Sukma",
    "bureau_of_secretariat": "kata [[Kabag Hukum Setda Sigi|;Kabupaten Sigi]] Sukma",
    "planning_board": "kata [[Kepala Bappeda Sigi|;Kabupaten Sigi]] Sukma",
    "school": "kata [[Kepala SMP Negeri 4 Waibakul|;]] Sukma",
    "clinic": "kata [[Kepala Puskesmas Waibakul|;]] dr. Lestari",
    "hospital": "kata [[Direktur RSUD Ende|;Kabupaten Ende]] dr. Lestari",
    "hospital_named_after_a_person": (
        "kata [[Direktur RSUD dr. Haulussy Ambon|;Kota Ambon]], dr. Lestari"
    ),
    "university": "kata [[Rektor Universitas Negeri Malang|;]] Lestari",
    "camat_and_title": "kata [[Camat Waibakul|;]] Drs. Sukma",
    "camat_and_comma": "kata [[Camat Waibakul|;]], Sukma Wiranegara",
    "camat_and_name": "kata [[Camat Waibakul|;]] Agus Setiawan",
    "camat_alone": "kata [[Camat|;]] Agus Setiawan",
    "camat_of_a_place_the_body_names": (
        "Di Kecamatan Waibakul hadir [[Camat Waibakul|;]] Seran Belawa dan warga"
    ),
    "camat_with_direction": "kata [[Camat Waibakul Barat|;]] Agus Setiawan",
    "village_chain": (
        "[[Kepala Desa Waibakul Kecamatan Lewa Kabupaten Sikka|;Kabupaten Sikka]], S"
    ),
    "village_chain_abbreviated": "kata [[Kades Waibakul Kec. Lewa|;]], Sukma",
    "military_slash": "kata [[Dandim 1699/Alor|;Kabupaten Alor]] Letkol Inf Sukma",
    "military_place": "kata [[Danramil 05/Waibakul|;]] Kapten Inf Sukma",
    "military_roman": "kata [[Pangdam XVI/Pattimura|;]] Mayjen TNI Sukma",
    "military_roman_blank": "kata [[Kasdam XIV Hasanuddin|;]], Brigjen TNI Sukma",
    "police_chief": "kata [[Kapolres Alor|;Kabupaten Alor]] AKBP Sukma",
    "police_unit": "kata [[Kasat Reskrim Polres Alor|;Kabupaten Alor]] Iptu Sukma",
    "prosecutor": "kata [[Kajari Alor|;Kabupaten Alor]] Sukma",
    "council": "kata [[Ketua DPRD Alor|;Kabupaten Alor]] Sukma",
    "council_deputy": "kata [[Wakil Ketua II DPRD Kota Bima|;Kota Bima]] Sukma",
    "council_member": "kata [[anggota Komisi B DPRD Sigi|;Kabupaten Sigi]], Sukma",
    "council_faction": "kata [[Anggota DPR RI dari Fraksi PKB|;]] Sukma",
    "election": "kata [[Ketua KPU Kabupaten Alor|;Kabupaten Alor]], Sukma",
    "ex_officio": "kata [[Ketua TP PKK Alor|;Kabupaten Alor]], Lestari",
    "minister": "kata [[Menteri Pertanian RI|;]] Sukma",
    "minister_long": (
        "kata [[Menteri Koordinator Bidang Politik, Hukum dan Keamanan|;]] Sukma"
    ),
    "minister_bracket": "kata [[Menteri Pekerjaan Umum (PU)|;]] Sukma",
    "minister_double": "kata [[Menteri ATR/Kepala BPN|;]] Sukma",
    "minister_roman": "kata [[Wakil Menteri BUMN II|;]] Sukma",
    "director_general": "kata [[Dirjen Informasi dan Komunikasi Publik|;]] Sukma",
    "president": "kata [[Presiden|;]] Sukma Wiranegara",
    "vice_president": "kata [[Wakil Presiden (Wapres)|;]] Sukma",
    "acting_short": "kata Plt. [[Bupati Alor|plt;Kabupaten Alor]] Sukma",
    "acting_glued": "kata Plt.[[Kadis Sosial|plt;]] Sukma",
    "acting_capitals": "kata PLT [[Bupati Alor|plt;Kabupaten Alor]] Sukma",
    "acting_lower": "kata plt [[bupati Alor|plt;Kabupaten Alor]] Sukma",
    "acting_daily": "kata Plh [[Sekda Alor|plh;Kabupaten Alor]] Sukma",
    "acting_interim": "kata Pj. [[Wali Kota Bima|pj;Kota Bima]] Sukma",
    "acting_interim_word": "kata Penjabat [[Gubernur Maluku|pj;Maluku]] Sukma",
    "acting_temporary": "kata Pjs. [[Bupati Alor|pjs;Kabupaten Alor]] Sukma",
    "acting_written_out": "kata Pelaksana Tugas [[Camat Waibakul|plt;]], Sukma",
    "acting_with_bracket": "Pelaksana Harian (Plh.) [[Sekda Alor|plh;Kabupaten Alor]]",
    "acting_temporary_with_bracket": (
        "kata Penjabat Sementara (Pjs) [[Bupati Alor|pjs;Kabupaten Alor]]"
    ),
    "acting_behind": "kata [[Kadis Sosial|plt;]] (Plt), Sukma",
    "executing_head_does_not_act": "[[Kepala Pelaksana BPBD Sigi|;Kabupaten Sigi]]",
    "executing_head_daily": (
        "kata [[Kepala Pelaksana Harian BPBD Sigi|;Kabupaten Sigi]], Sukma"
    ),
    "headline_verb_is_no_unit": "[[Bupati Alor|;Kabupaten Alor]] Serahkan Bantuan",
    "compound_word_is_no_head": "kebupatian dan kecamatan serta kelurahan",
    "power_plant_is_not_acting": "PLTU Ende dan PLTS Alor beroperasi",
    "unit_ended_by_a_short_region": "kata [[Kepala DPMPTSP Tapin|;]], Sukma",
    "unknown_unit_before_a_region": "kata [[Kepala Bakorwil Malang|;]], Sukma",
    "hospital_of_two_words": "kata [[Direktur RSUD Datu Sanggul|;]] dr. Lestari",
    "school_with_number_last": "kata [[Kepala SDN Waibakul 1|;]], Lestari",
    "region_misspelt": "kata [[Bupati Tanjab Barat|;]], Sukma Wiranegara",
    "two_units_of_satpol": "[[Kasatpol PP dan Damkar Sigi|;Kabupaten Sigi]], Sukma",
    "head_inside_a_word": "mengepalai dan diketuai bersama",
}

VETOES = {
    "former": ("mantan Bupati Alor Sukma", "former"),
    "former_short": ("eks Kadis Sosial Sukma", "former"),
    "once_held": ("pernah menjabat Kabag Hukum", "former"),
    "candidate": ("calon Bupati Alor Sukma", "candidate"),
    "candidate_early": ("bakal calon Wali Kota Bima Sukma", "candidate"),
    "foreign": ("Perdana Menteri Jepang Sukma", "foreign"),
    "wife": ("bersama istri Bupati Alor", "spouse"),
    "wife_at_the_start": ("Istri Bupati Alor hadir", "spouse"),
    "committee": ("Ketua Panitia Sukma", "society"),
    "religious": ("Ketua MUI Alor Sukma", "society"),
    "farmers": ("Ketua Kelompok Tani Sukma", "society"),
    "neighbourhood": ("Ketua RT 05 Sukma", "society"),
    "scouts": ("Ketua Kwarcab Alor Sukma", "society"),
    "party": ("Ketua DPC Partai Golkar Alor Sukma", "party"),
    "company": ("Direktur PT Maju Makmur Sukma", "company"),
    "private_hotel": ("Direktur Hotel Pelangi Sukma", "company"),
    "household": ("Kepala Keluarga Sukma", "society"),
    "no_unit": ("Ketua, Sukma Wiranegara", "no_unit"),
    "unknown_body": ("Ketua Arisan Melati", "unknown_body"),
}


def _found(text):
    reading = Reading(text)
    words = reading.of(office_words.read)
    return words, offices.find(words)


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_offices_marked_text(marked):
    text, wanted = unmark(marked)
    words, found = _found(text)
    assert [
        (
            words.starts[o.first],
            words.ends[o.last - 1],
            f"{o.acting or ''};{o.region.region if o.region else ''}",
        )
        for o in found
    ] == wanted


@pytest.mark.parametrize(("text", "wanted"), VETOES.values(), ids=VETOES.keys())
def test_offices_vetoed(text, wanted):
    _, found = _found(text)
    assert [o.veto for o in found] == [wanted]


STATE_OWNED = ("Direktur Utama PT PLN", "Direktur PDAM Alor", "Dirut Perumda Air Minum")


@pytest.mark.parametrize("text", STATE_OWNED)
def test_offices_state_owned_companies_are_public(text):
    _, found = _found(f"kata {text} Sukma")
    assert [o.veto for o in found] == [None]
