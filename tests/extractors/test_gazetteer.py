import csv
from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from extractors import regions
from extractors.reading import Reading
from extractors.regions import gazetteer
from extractors.regions.gazetteer import in_force, meanings
from extractors.vocabulary import FOLDER

# Bare names that are both a kota and a kabupaten: Kepmendagri 300.2.2-2138/2025.
HOMONYMS = [
    "Bandung",
    "Banjar",
    "Bekasi",
    "Bima",
    "Blitar",
    "Bogor",
    "Cirebon",
    "Gorontalo",
    "Jayapura",
    "Kediri",
    "Kupang",
    "Madiun",
    "Magelang",
    "Malang",
    "Mojokerto",
    "Pasuruan",
    "Pekalongan",
    "Probolinggo",
    "Semarang",
    "Serang",
    "Solok",
    "Sorong",
    "Sukabumi",
    "Tangerang",
    "Tasikmalaya",
    "Tegal",
]
OF_PROVINCES = ["Bengkulu", "Gorontalo", "Jambi", "Jogjakarta", "Yogyakarta"]
FORMER_NAMES_OF_OTHERS = ["Kendari", "Pontianak", "Surabaya", "Kepulauan Riau"]


def rows():
    with (FOLDER / "regions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if line[0] != "#"))


def test_gazetteer_counts_of_today():
    assert Counter(region.level for region in gazetteer.REGIONS) == {
        "province": 38,
        "kabupaten": 416,
        "kota": 98,
    }


def test_gazetteer_keeps_the_licence_notice():
    text = (FOLDER / "regions.csv").read_text(encoding="utf-8")
    assert "cahyadsn/wilayah" in text.splitlines()[1]
    assert "MIT License" in text.splitlines()[1]


@pytest.mark.parametrize(
    "on", [None, date(2000, 1, 1), date(2013, 6, 1), date(2019, 1, 1), date(2024, 1, 1)]
)
def test_gazetteer_codes_and_names_are_unique_on_a_day(on):
    in_use = [in_force(region.key, on) for region in gazetteer.REGIONS]
    assert len({region.code for region in in_use}) == len(in_use)
    assert len({region.name for region in in_use}) == len(in_use)


def test_gazetteer_forms_with_two_regions_are_listed_homonyms():
    listed = {
        gazetteer.form_key(name)
        for name in [*HOMONYMS, *OF_PROVINCES, *FORMER_NAMES_OF_OTHERS]
    }
    listed |= {"kep riau", "kep . riau", "kepulauanriau", "kkr", "mura"}
    several = {form for form, named in gazetteer.FORMS.items() if len(named) > 1}
    assert several == listed


def test_gazetteer_bare_names_of_kota_and_kabupaten():
    both = {
        form
        for form, named in gazetteer.FORMS.items()
        if {"kota", "kabupaten"} <= {m.level for m in named if not m.guarded}
    }
    assert both == {name.lower() for name in HOMONYMS}


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("Kotabaru", ["Kabupaten Kotabaru"]),
        ("50 Kota", ["Kabupaten Lima Puluh Kota"]),
        ("Kep. ANAMBAS", ["Kabupaten Kepulauan Anambas"]),
        ("Kep.Anambas", ["Kabupaten Kepulauan Anambas"]),
        ("Sumatra Selatan", ["Sumatera Selatan"]),
        ("Fak-Fak", ["Kabupaten Fak Fak"]),
        ("Tojo Unauna", ["Kabupaten Tojo Una Una"]),
        ("Baru", []),
        ("Atlantis", []),
        ("", []),
    ],
)
def test_gazetteer_meanings_of_a_form(form, names):
    assert [in_force(meaning.key).name for meaning in meanings(form)] == names


def test_gazetteer_day_before_the_first_version_gives_the_oldest():
    assert in_force("94.04", date(1990, 1, 1)).code == "91.09"


def test_gazetteer_renaming_day_is_the_new_names_first():
    changed = date(2020, 2, 24)
    assert in_force("12.12", changed).name == "Kabupaten Toba"
    assert in_force("12.12", changed - timedelta(1)).name == "Kabupaten Toba Samosir"


def test_gazetteer_unknown_key_is_an_error():
    with pytest.raises(KeyError):
        in_force("99")


def test_gazetteer_provinces_of_a_region_that_moved():
    assert gazetteer.provinces_of("94.04") == {"91", "94"}


FORMER = [row for row in rows() if row["valid_to"]]


def last_day(row):
    ended = row["valid_to"]
    day = date.fromisoformat(ended if len(ended) > 4 else f"{ended}-01-01")
    return day - timedelta(1)


@pytest.mark.parametrize("row", FORMER, ids=lambda row: row["name"])
def test_gazetteer_former_names_and_codes_are_found_on_their_day(row):
    day = datetime.combine(last_day(row), datetime.min.time(), UTC)
    kind = "Provinsi " if row["kind"] == "prov" else ""
    raw = f"Dua penyuluh dari {kind}{row['name']} berangkat."
    (fact,) = Reading(raw, published_at=day).of(regions.find).facts
    assert fact.region == row["name"]
    # Codes before Kalimantan Utara and Papua are not known: today's stand for them.
    assert fact.code == (row["code_kemendagri"] or row["current_code"])
    assert fact.bps_code == (row["code_bps"] or None)


@pytest.mark.parametrize("row", FORMER, ids=lambda row: row["name"])
def test_gazetteer_former_names_give_the_current_one_later(row):
    kind = "Provinsi " if row["kind"] == "prov" else ""
    raw = f"Dua penyuluh dari {kind}{row['name']} berangkat."
    (fact,) = Reading(raw).of(regions.find).facts
    assert fact.region == in_force(row["current_code"]).name
