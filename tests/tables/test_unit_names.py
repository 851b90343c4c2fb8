"""Names of one organisation."""

import pytest

from tables.unit_names import abbreviates, same_names

FULL = "Dinas Komunikasi, Informatika dan Statistik"
CASES = {
    "same": ("Dinas Sosial", "Dinas Sosial", True),
    "beginnings glued": ("Dinas Kominfostat", FULL, True),
    "letters": ("Dinas KIS", FULL, True),
    "first word glued too": ("Dinkominfostat", FULL, True),
    "joining word left out": ("Dinas Komunikasi Informatika Statistik", FULL, True),
    "one part left out": ("Dinas Kominfo", FULL, False),
    "another": ("Dinas Pertanian", "Dinas Perikanan", False),
    "cut off": ("Dinas Per", "Dinas Perikanan", False),
    "longer than the other": (FULL, "Dinas Kominfostat", False),
    "nothing": ("", FULL, False),
}


@pytest.mark.parametrize(("short", "long", "wanted"), CASES.values(), ids=CASES.keys())
def test_abbreviates(short, long, wanted):
    assert abbreviates(short, long) is wanted


def test_same_names_leaves_alone_what_may_be_either():
    names = [
        "Dinas PP",
        "Dinas Pertanian dan Perkebunan",
        "Dinas Perdagangan dan Pasar",
    ]
    assert same_names(names) == {name: name for name in names}
    assert same_names([*names[:2]])["Dinas PP"] == names[1]
