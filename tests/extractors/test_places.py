import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import places
from extractors.reading import Reading
from tests.marked import unmark


def find(raw, **told):
    return Reading(raw, **told).of(places.find).facts


NAMINGS = {
    "kecamatan": "Panen di [[Kecamatan Kangae|kecamatan Kangae]] usai.",
    "kecamatan_abbreviated": "Panen di [[Kec. Kangae|kecamatan Kangae]] usai.",
    "kecamatan_glued": "Panen di [[Kec. Kangae|kecamatan Kangae]],Camat hadir.",
    "distrik": "Warga [[Distrik Muara Tami|kecamatan Muara Tami]] hadir.",
    "kapanewon": "Warga [[Kapanewon Depok|kecamatan Depok]] hadir.",
    "desa": "Warga [[Desa Watuliwung|desa Watuliwung]] hadir.",
    "desa_in_lower_case": "Warga [[desa Watuliwung|desa Watuliwung]] hadir.",
    "desa_of_two_words": "Warga [[Desa Beran Kepil|desa Beran Kepil]] hadir.",
    "desa_of_three_words": "Warga [[Desa Koto Gadang Hilir|desa Koto Gadang Hilir]].",
    "desa_with_number": "Warga [[Desa Sukamaju 2|desa Sukamaju 2]] hadir.",
    "nagari": "Warga [[Nagari Sumani|desa Sumani]] hadir.",
    "gampong": "Warga [[Gampong Lambaro|desa Lambaro]] hadir.",
    "kelurahan": "Warga [[Kelurahan Oesapa|kelurahan Oesapa]] hadir.",
    "kelurahan_abbreviated": "Warga [[Kel. Oesapa|kelurahan Oesapa]] hadir.",
    "capitals": "[[KECAMATAN KERTEK|kecamatan KERTEK]] KABUPATEN WONOSOBO",
    "region_name": "Warga [[Desa Belitung|desa Belitung]] hadir.",
    "kecamatan_kota": "Warga [[Kecamatan Kota Raja|kecamatan Kota Raja]] hadir.",
    "ended_by_kind_word": (
        "[[Desa Beran|desa Beran]] [[Kecamatan Kepil|kecamatan Kepil]] siaga"
    ),
    "ended_by_office": "[[Desa Beran|desa Beran]] Camat Sapuran siaga",
    "ended_by_weekday": "di [[Desa Beran|desa Beran]] Senin (3/2)",
    "ended_by_lower_case": "di [[Desa Beran|desa Beran]] yang subur",
    "ended_by_region": "di [[Kecamatan Kertek|kecamatan Kertek]] Wonosobo",
    "row_of_directional_names": (
        "[[Kecamatan Alok|kecamatan Alok]], [[Alok Barat|kecamatan Alok Barat]] dan "
        "[[Alok Timur|kecamatan Alok Timur]] panen."
    ),
    "row_with_a_regions_name": (
        "[[Kecamatan Rancah|kecamatan Rancah]], [[Sragen|kecamatan Sragen]], serta "
        "[[Cisaga|kecamatan Cisaga]] panen."
    ),
    "two_joined": (
        "[[Kecamatan Rancah|kecamatan Rancah]] dan [[Cisaga|kecamatan Cisaga]] panen."
    ),
    "row_of_kind_words": (
        "[[Desa Rancah|desa Rancah]] dan [[Desa Cisaga|desa Cisaga]] panen."
    ),
    "region_in_a_row_is_none": (
        "[[Kecamatan Nita|kecamatan Nita]], Sikka dan Ende panen."
    ),
}

LOOK_ALIKES = {
    "programme": "Lomba Desa Wisata, Desa Siaga, dan Kampung KB digelar.",
    "ministry": "Menteri Desa Pembangunan Daerah Tertinggal hadir.",
    "fund": "Dana Desa Tahap II cair.",
    "enterprise": "Badan Usaha Milik Desa Maju terbentuk.",
    "no_name": "Warga desa yang subur, kecamatan ini, dan kelurahan lain.",
    "unit_of_a_region": "Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Sigi",
    "camat": "Camat Budi hadir.",
    "longer_word": "Desakan warga dan Kecamatannya",
    "number": "Sebanyak 12 Desa di Sigi panen.",
}


@pytest.mark.parametrize("marked", NAMINGS.values(), ids=NAMINGS.keys())
def test_places_namings(marked):
    raw, wanted = unmark(marked)
    got = [(f.start, f.end, f"{f.level} {f.place}") for f in find(raw)]
    assert got == wanted


@pytest.mark.parametrize("raw", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_places_refuse_look_alikes(raw):
    assert find(raw) == ()


CHAINS = {
    "commas": (
        "Desa Watuliwung, Kecamatan Kangae, Kabupaten Sikka, NTT",
        ("Kangae", "Kabupaten Sikka", "53.07"),
    ),
    "no_commas": (
        "Desa Watuliwung Kecamatan Kangae Kabupaten Sikka",
        ("Kangae", "Kabupaten Sikka", "53.07"),
    ),
    "bracket": (
        "Desa Watuliwung, Kecamatan Kangae (Sikka)",
        ("Kangae", "Kabupaten Sikka", "53.07"),
    ),
    "no_kecamatan": ("Desa Watuliwung, Sikka", (None, "Kabupaten Sikka", "53.07")),
    "kecamatan_only": ("Desa Watuliwung, Kecamatan Kangae.", ("Kangae", None, None)),
    "nothing": ("Desa Watuliwung panen.", (None, None, None)),
    "told_later": (
        "Desa Watuliwung panen. Warga Desa Watuliwung, Kecamatan Kangae, Sikka senang.",
        ("Kangae", "Kabupaten Sikka", "53.07"),
    ),
    "kecamatan_told_later": (
        "Desa Watuliwung, Kecamatan Kangae panen. Camat dari Kecamatan Kangae, Sikka.",
        ("Kangae", "Kabupaten Sikka", "53.07"),
    ),
    "province_is_no_parent": ("Desa Watuliwung, NTT", (None, None, None)),
}


@pytest.mark.parametrize(("raw", "parents"), CHAINS.values(), ids=CHAINS.keys())
def test_places_take_the_parents_that_the_article_gives(raw, parents):
    first = find(raw)[0]
    assert (first.kecamatan, first.region, first.region_code) == parents


@given(
    st.text(alphabet=" .,;()\n-–0123456789xyz", max_size=10),
    st.text(alphabet=" .,;()\n-–0123456789xyz", max_size=10),
)
def test_places_offsets_hold_with_any_neighbours(before, after):
    raw = f"{before} Kecamatan Kangae, {after}"
    facts = find(raw)
    assert "Kangae" in {fact.place for fact in facts}
    assert all(raw[fact.start : fact.end] == fact.text for fact in facts)
