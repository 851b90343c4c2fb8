"""Texts made to be slow: twice the text is twice the work, and nothing runs out."""

import pytest

from extractors import officials, places, region_lists, regions
from extractors.reading import Reading
from tests.work import steps

PIECES = {
    "heads": "Bupati ",
    "heads_in_a_row": "Bupati, ",
    "heads_glued": "Bupati-",
    "heads_with_region": "Bupati Sikka, ",
    "heads_with_stand_in": "Bupati melalui Sekda ",
    "heads_with_place": "Camat Mapitara ",
    "heads_of_units": "Kepala Dinas Sosial Fransiskus. ",
    "heads_behind_slashes": "Menteri ATR/Kepala BPN/",
    "region_and_head_glued": "Sikka-Pj-",
    "capitals": "KADIS ",
    "one_person_again": "Bupati Fransiskus, ",
    "one_person_with_region": "Bupati Sikka Fransiskus Woda, ",
    "names_before_offices": "Fransiskus Woda (Bupati Sikka), ",
    "names_and_offices": "Sekda, Fransiskus. ",
    "members": "Anggota DPRD Fransiskus, ",
    "joined": "selaku Bupati ",
    "names": "Woda, ",
    "titles": "Woda, S.H., ",
    "nicknames": "Bupati Sikka Fransiskus Woda, Bupati Woda, ",
    "regions": "Sikka, ",
    "regions_glued": "Sikka-",
    "regions_and_provinces": "Jambi, Bengkulu, ",
    "regions_in_brackets": "Sikka (",
    "kinds": "Kab. ",
    "kinds_numbered": "1. Kab. X ",
    "pairs": "Kota dan Kabupaten Blitar ",
    "kinds_in_a_row": "Kota/Kabupaten Blitar, ",
    "pairs_of_holders": "Bupati/Wakil Bupati Sikka, Fransiskus dan Norma. ",
    "lists": "1. Sikka\n2. Ende\n3. Belu\n",
    "counts": "tujuh kota ",
    "lists_with_counts": "1. Sikka 2. Ende 3. Belu tujuh provinsi ",
    "institutes": "Universitas Negeri Sikka ",
    "islands": "Pulau Bali, ",
    "typos": "Bupati Banyuwagi ",
    "places": "Desa Hale, Kecamatan Mapitara, Sikka. ",
    "places_in_rows": "Desa Hale, ",
}
LENGTH = 1500
# A little more than twice: some tables are made once a text.
MOST = 2.2


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_work_is_linear_in_the_length(piece):
    def work(length):
        reading = Reading(
            "Bupati Sikka Fransiskus Woda, " + piece * (length // len(piece))
        )
        _ = reading.anchors
        return {
            f"{find.__module__}.{find.__name__}": steps(
                lambda find=find: reading.of(find)
            )
            for find in FINDS
        }

    work(LENGTH)  # from now on all words are known
    short, long = work(LENGTH), work(2 * LENGTH)
    grown = {name: long[name] / short[name] for name in short}
    assert max(grown.values()) < MOST, grown


FINDS = (regions.find, regions.home, region_lists.find, places.find)
FINDS += (officials.find, officials.mentions)

CHAINS = {
    "offices_behind_slashes": "Menteri ATR/Kepala BPN/",
    "offices_that_stand_in": "Bupati melalui Sekda ",
    "numbered": "1. Sikka ",
}


@pytest.mark.parametrize("piece", CHAINS.values(), ids=CHAINS.keys())
def test_chains_may_be_of_any_length(piece):
    reading = Reading(piece * 3000 + "Fransiskus Woda")
    assert reading.of(officials.find) == reading.of(officials.find)
    assert reading.of(region_lists.find) is not None
