"""The real article that the product was conceived from, where it is at hand."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from extractors.pipeline import Extractor

SEED = Path(__file__).parents[3] / "shared" / "seed"
FILES = sorted(SEED.glob("*.txt"))

pytestmark = pytest.mark.skipif(not FILES, reason="the seed article is not at hand")


@pytest.fixture(scope="module")
def found():
    return Extractor()(FILES[0].read_text(encoding="utf-8"))


def test_seed_metadata(found):
    article = found.article
    assert article.published_at.astimezone(UTC) == datetime(
        2017, 5, 8, 23, 17, tzinfo=UTC
    )
    assert article.timezone == "WIB"
    assert article.contributor == "MC Kabupaten Banyuasin"
    assert found.contributor_region.code == "16.07"
    assert article.editor == "Eka Yonavilbia"
    assert article.views == 324
    assert article.dateline == "Tangerang"
    assert article.signature == "MC.Kab.Banyuasin/Eyv"


def test_seed_dates(found):
    assert [(f.edtf, f.anchor) for f in found.facts["dates"]] == [
        ("2017-05-05", "text"),
        ("2017-05-02/2017-05-03", "publication"),
        ("2017-05-02/2017-05-03", "text"),
        ("2017/2019", "text"),
    ]


def test_seed_decree(found):
    (letter,) = found.facts["decrees"]
    assert letter.kind == "surat"
    assert letter.number == "265/Kominfo/DJAI/A1.01.05/05/2017"
    assert letter.year == 2017
    assert letter.issued_on == date(2017, 5, 5)
    assert letter.about == "Penetapan Hasil Seleksi Smart City"
    assert letter.issuer == "Kementerian Komunikasi dan Informatika Republik Indonesia"


def test_seed_officials(found):
    told = {f.name: f for f in found.facts["officials"]}
    assert set(told) == {"Erwin Ibrahim", "SA. Supriono"}
    erwin, supriono = told["Erwin Ibrahim"], told["SA. Supriono"]
    assert erwin.suffix_titles == ("ST.", "MM.", "MBA")
    assert erwin.acting == "plt"
    assert erwin.position == "Kadis Kominfo Kabupaten Banyuasin"
    assert erwin.region == "Kabupaten Banyuasin"
    assert supriono.prefix_titles == ("Ir.",)
    assert supriono.suffix_titles == ("MM",)
    assert supriono.acting == "plt"
    assert supriono.position == "Bupati Banyuasin"
    assert supriono.other_positions == ("Wakil Bupati",)


def test_seed_short_mentions_lead_to_their_officials(found):
    starts = {f.start: f.name for f in found.facts["officials"]}
    named = [
        (m.text, starts[m.fact_start]) for m in found.mentions if m.kind == "official"
    ]
    assert sum(name == "SA. Supriono" for _, name in named) >= 2
    assert sum(name == "Erwin Ibrahim" for _, name in named) >= 2


def test_seed_region_list(found):
    (told,) = found.facts["region_lists"]
    assert (
        told.heading == "Berikut Daftar Kota yang dinyatakan lulus seleksi Smart city"
    )
    assert told.style == "numbered"
    assert told.declared_count == 25
    assert told.item_count == len(told.items) == 24
    assert told.missing_ordinals == (18,)
    assert not told.complete
    assert [item.ordinal for item in told.items] == [*range(1, 18), *range(19, 26)]
    items = {item.ordinal: item for item in told.items}
    assert items[12].region == "Kabupaten Banyuasin"
    assert items[25].region == "Kabupaten Sidoarjo"
    assert items[24].code == "91.09"  # Mimika, still in Papua in 2017
    assert all(item.code for item in told.items)


def test_seed_regions(found):
    regions = {f.region for f in found.facts["regions"]}
    assert {"Kabupaten Banyuasin", "Kota Tangerang Selatan"} <= regions
