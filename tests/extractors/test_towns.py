"""Seats and kecamatan: which kabupaten and kota they lie in."""

import csv

import pytest

from extractors import regions
from extractors.reading import Reading
from extractors.regions import gazetteer, towns
from extractors.vocabulary import FOLDER, load

KEYS = {region.key for region in gazetteer.REGIONS}


def rows(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if line[0] != "#"))


def test_towns_kecamatan_lie_in_regions_of_today():
    codes = {
        code
        for row in rows("kecamatan.csv")
        for code in row["current_codes"].split("|")
    }
    assert codes <= KEYS
    assert len(codes) == 514


def test_towns_of_datelines_are_regions_or_seats_of_regions():
    known = {"Kota Bima", "Nusantara"}
    strange = {
        town
        for town in load("towns").forms("town")
        if not towns.seat(town) and not gazetteer.meanings(town)
    }
    assert strange == known


@pytest.mark.parametrize(
    "town", ["Maumere", "MAUMERE", "Tanjung Balai Karimun", "Ba’a"]
)
def test_towns_seat_in_any_spelling(town):
    assert len(towns.seat(town)) == 1


@pytest.mark.parametrize("name", ["Sumberjaya", "Sumber Jaya", "SUMBERJAYA"])
def test_towns_kecamatan_in_any_spelling(name):
    assert towns.kecamatan(name)


@pytest.mark.parametrize(
    "body",
    [
        "Warga Way Jepara panen",
        "Warga Tanjung Balai Karimun panen",
        "Warga Pangkalan Kerinci panen",
        "Warga Siak Hulu panen",
        "Danlanal Tanjung Balai Karimun hadir",
        "Kapanewon Depok panen",
        "Banten Wirana, warga desa, hadir",
        "Rapat di Hotel Depok Indah",
    ],
)
def test_towns_hold_no_region_of_part_of_their_name(body):
    assert regions.find(Reading(body)).facts == ()


@pytest.mark.parametrize(
    ("body", "region"),
    [
        ("Warga Way Kanan panen", "Kabupaten Way Kanan"),
        ("Bupati Serang Baru Wirana hadir", "Kabupaten Serang"),
        ("Warga Siak panen", "Kabupaten Siak"),
        ("Rapat di Hotel Depok, Jawa Barat", "Kota Depok"),
    ],
)
def test_towns_leave_regions_alone(body, region):
    assert regions.find(Reading(body)).facts[0].region == region
