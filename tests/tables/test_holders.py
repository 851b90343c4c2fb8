"""Who held which office when, as the sample articles tell and in made-up tables."""

import datetime as dt

import pandas as pd
import pytest

import tables
from tables.holders import _unit
from tests.tables import made

OFFICES = {
    "Bupati Sigi": (
        ("bupati", None, "Kabupaten Sigi"),
        [
            ("Darwis Pombala", None, 2016, 2019, 2),
            ("Faisal Ruendeng", "pjs", 2020, 2020, 1),
            ("Petrus Laginda", None, 2021, 2021, 1),
        ],
    ),
    "Bupati Lampung Timur": (
        ("bupati", None, "Kabupaten Lampung Timur"),
        [
            ("Sobri Gelantara", None, 2017, 2017, 1),
            ("Dwi Ambarsih", "plt", 2019, 2019, 1),
            ("I Komang Arsawijaya", None, 2021, 2023, 2),
        ],
    ),
    "Kadis Kominfo Lampung Timur": (
        ("kepala dinas", "Dinas Komunikasi dan Informatika", "Kabupaten Lampung Timur"),
        [
            ("Ratih Kusumaningtyas", "plt", 2017, 2017, 1),
            ("Ratih Kusumaningtyas", None, 2019, 2019, 1),
            ("Haris Tumenggung", "plt", 2021, 2021, 1),
            ("Haris Tumenggung", None, 2023, 2023, 1),
        ],
    ),
}


@pytest.fixture(scope="module")
def holders(samples):
    return tables.office_holders(folder=samples)


@pytest.mark.parametrize(("office", "wanted"), OFFICES.values(), ids=OFFICES.keys())
def test_office_holders_of_the_samples(holders, office, wanted):
    role, unit, region = office
    held = holders[(holders.role == role) & (holders.region == region)]
    held = held[held.unit.isna() if unit is None else (held.unit == unit).fillna(False)]
    found = [
        (
            row.holder,
            None if pd.isna(row.acting) else row.acting,
            row.first_seen.year,
            row.last_seen.year,
            row.articles,
        )
        for row in held.itertuples()
    ]
    assert found == wanted


def test_office_holders_of_some_months(samples):
    some = tables.office_holders("2019-01..2019-12", samples)
    assert {day.year for day in some.first_seen.dropna()} == {2019}


UNITS = {
    "agency known by its short name": ("kepala badan", "Kepala Bappeda X", "Bappeda X"),
    "one word": ("kepala dinas", "Kadiskes Contoh", "Kadiskes Contoh"),
    "nothing but the word": ("kepala dinas", "Kepala", "Kepala"),
    "head of a region": ("bupati", "Bupati Contoh", None),
    "no role": ("other", "Juru Kunci Contoh", "Juru Kunci Contoh"),
}


@pytest.mark.parametrize(("role", "position", "unit"), UNITS.values(), ids=UNITS.keys())
def test_offices_of_a_role_are_told_apart(role, position, unit):
    assert _unit({"role": role, "position": position, "unit": None}) == unit


def officials(monkeypatch, *rows):
    """Office holders where the officials of the articles are these."""
    from tables import holders

    asked = [
        {
            "role": "bupati",
            "unit": None,
            "region": "Kabupaten Contoh",
            "region_code": "99.01",
            "position": "Bupati Contoh",
            "name": name,
            "acting": acting,
            "source": f"{day}.txt",
            "day": day,
        }
        for name, acting, day in rows
    ]
    monkeypatch.setattr(holders, "_rows", lambda months, folder: iter(asked))
    return holders.office_holders()


EARLY, MIDDLE, LATE = (dt.date(2019, month, 1) for month in (1, 5, 9))
CONFLICTS = {
    "one after the other": (
        [("Ana", None, EARLY), ("Budi", None, LATE)],
        [[], []],
    ),
    "between": (
        [("Ana", None, EARLY), ("Budi", None, MIDDLE), ("Ana", None, LATE)],
        [["Budi"], ["Ana"]],
    ),
    "acting for the holder": (
        [("Ana", None, EARLY), ("Budi", "plh", MIDDLE), ("Ana", None, LATE)],
        [[], []],
    ),
    "two who act": (
        [("Ana", "plt", EARLY), ("Budi", "pj", EARLY)],
        [["Budi"], ["Ana"]],
    ),
    "no day": ([("Ana", None, None), ("Budi", None, None)], [[], []]),
}


@pytest.mark.parametrize(("rows", "wanted"), CONFLICTS.values(), ids=CONFLICTS.keys())
def test_office_holders_conflicts(monkeypatch, rows, wanted):
    found = officials(monkeypatch, *rows)
    assert [list(names) for names in found.conflicts] == wanted


def test_office_holders_puts_short_names_to_the_only_full_one(monkeypatch):
    full = officials(monkeypatch, ("Ana Sari", None, EARLY), ("Sari", None, LATE))
    assert full.holder.tolist() == ["Ana Sari"]
    assert full.articles.tolist() == [2]
    rows = [("Ana Sari", None, EARLY), ("Dewi Sari", None, EARLY), ("Sari", None, LATE)]
    assert len(officials(monkeypatch, *rows)) == 3


def test_office_holders_of_no_articles(tmp_path):
    made.run(tmp_path, {})
    none = tables.office_holders(folder=tmp_path)
    assert none.shape == (0, 12)
    assert str(none.first_seen.dtype) == "date32[day][pyarrow]"
