import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.article import Article, parse, without_teasers
from extractors.article.bylines import BLANKS

LEAD = "Dinas Pertanian membagikan benih jagung kepada kelompok tani."

HEADERS = {
    "writer_and_site": (
        "Jumat, 5 Juli 2019 | 10:20 WIB\nBenih Jagung Dibagikan\nNovita Hutapea - wartaNews\n"
        + LEAD,
        {"author": "Novita Hutapea", "dateline": None},
    ),
    "village_below_a_title_in_capitals": (
        "BENIH JAGUNG DIBAGIKAN\n\nSUKAMAKMUR – " + LEAD,
        {"title": "BENIH JAGUNG DIBAGIKAN", "dateline": "SUKAMAKMUR"},
        "SUKAMAKMUR – ",
    ),
    "bullets_writer_first": (
        "Benih Jagung Dibagikan\n  • Oleh Novita Hutapea\n  • 5 Juli 2019 - 22:10 WIB\n"
        + LEAD,
        {"author": "Novita Hutapea", "published_at": "2019-07-05T22:10:00+07:00"},
    ),
    "release_day_with_its_word": (
        "Siaran Pers No. 22/PIH/2/2010\nTanggal 3 Februari 2010\nTentang Benih Jagung\n"
        + LEAD,
        {"title": "Benih Jagung", "published_at": "2010-02-03T00:00:00+07:00"},
    ),
    "label_before_the_day": (
        "Benih Jagung Dibagikan\nPenulis: Novita Hutapea | 5 Juli 2019 10:20 | 231 Views\n"
        + LEAD,
        {
            "title": "Benih Jagung Dibagikan",
            "author": "Novita Hutapea",
            "published_at": "2019-07-05T10:20:00+07:00",
            "views": None,
        },
    ),
    "writer_behind_the_day_and_a_counter": (
        "Benih Jagung Dibagikan\nJumat, 5 Juli 2019 10:20 WIB | Oleh: Novita Hutapea |"
        " Dibaca : 120 kali\n" + LEAD,
        {"author": "Novita Hutapea", "views": None},
    ),
    "writer_without_a_word": (
        "Benih Jagung Dibagikan\nNovita - Jumat, 5 Juli 2019 | 10:20 WIB\n" + LEAD,
        {"title": "Benih Jagung Dibagikan", "author": "Novita"},
    ),
    "posted_by": (
        "Benih Jagung Dibagikan\nDiposting oleh Novita pada Jumat, 5 Juli 2019\n"
        + LEAD,
        {"author": "Novita", "published_at": "2019-07-05T00:00:00+07:00"},
    ),
    "posted_by_in_english": (
        "Benih Jagung Dibagikan\nPosted by Novita on 5 Juli 2019\n" + LEAD,
        {"author": "Novita", "published_at": "2019-07-05T00:00:00+07:00"},
    ),
    "byline_with_views": (
        "Oleh MC Kabupaten Sikka, Rabu, 4 September 2019 | 10:31 WITA"
        " - Redaktur: Yosef Hadiwinata - 218\nMaumere, InfoPublik - " + LEAD,
        {
            "layout": "byline",
            "published_at": "2019-09-04T10:31:00+08:00",
            "timezone": "WITA",
            "contributor": "MC Kabupaten Sikka",
            "author": None,
            "editor": "Yosef Hadiwinata",
            "views": 218,
            "dateline": "Maumere",
            "title": None,
        },
    ),
    "byline_after_lost_title": (
        ":\nOleh MC Kota Tidore, Senin, 6 Mei 2019 | 08:05 WIT - Redaktur: Dewi"
        " Lestaluhu - 90\nTidore, InfoPublik - " + LEAD,
        {
            "title": None,
            "contributor": "MC Kota Tidore",
            "published_at": "2019-05-06T08:05:00+09:00",
            "editor": "Dewi Lestaluhu",
            "views": 90,
        },
    ),
    "byline_after_title": (
        "Benih Jagung Dibagikan\nOleh MC Kota Tidore, Senin, 6 Mei 2019 | 08:05 WIT\n"
        + LEAD,
        {"title": "Benih Jagung Dibagikan", "contributor": "MC Kota Tidore"},
    ),
    "byline_without_weekday": (
        "Oleh MC Prov Jambi, 6 Mei 2019 | 08:05 WIB - Redaktur: Gusti Arif\n" + LEAD,
        {"contributor": "MC Prov Jambi", "editor": "Gusti Arif", "views": None},
    ),
    "person_as_byline": (
        "Oleh Marlina Sitanggang, Kamis, 3 Oktober 2019 | 17:45 WIB\n" + LEAD,
        {"author": "Marlina Sitanggang", "contributor": None},
    ),
    "views_with_thousands_dot": (
        "Oleh MC Kota Bima, Kamis, 3 Oktober 2019 | 17:45 WITA - Redaktur: Sinta"
        " Wulan - 2.417\n" + LEAD,
        {"views": 2417, "editor": "Sinta Wulan"},
    ),
    "views_rounded_to_thousands": (
        "Oleh MC Kota Bima, Kamis, 3 Oktober 2019 | 17:45 WITA - Redaktur: Sinta"
        " Wulan - 1K\n" + LEAD,
        {"views": None, "editor": "Sinta Wulan", "title": None},
    ),
    "labelled_media_centre": (
        "Benih Jagung Dibagikan\nJumat, 1 Februari 2019\xa0|\xa013:20 WITA\xa0| Penulis"
        " : MC KAB BARRU , Redaktur : Andi Tenriola\nBarru, InfoPublik - " + LEAD,
        {
            "title": "Benih Jagung Dibagikan",
            "published_at": "2019-02-01T13:20:00+08:00",
            "contributor": "MC KAB BARRU",
            "author": None,
            "editor": "Andi Tenriola",
            "dateline": "Barru",
        },
    ),
    "labelled_person": (
        "Benih Jagung Dibagikan\nJumat, 1 Februari 2019 | 13:20 WIB | Penulis : Novita"
        " Hutapea , Redaktur : Andi Tenriola\n" + LEAD,
        {"author": "Novita Hutapea", "contributor": None, "editor": "Andi Tenriola"},
    ),
    "desk_above_dashed_date": (
        "Oleh : Redaksi\nSenin | 18-03-2019 | 09:12 WIB\n" + LEAD,
        {"author": "Redaksi", "published_at": "2019-03-18T09:12:00+07:00"},
    ),
    "bullets_with_english_month": (
        "- 14 August 2018 15:09\n- Rosmawati\n- Pertanian,\n- 333\n" + LEAD,
        {
            "layout": "bullets",
            "published_at": "2018-08-14T15:09:00+07:00",
            "timezone": None,
            "author": "Rosmawati",
            "views": 333,
        },
    ),
    "release_block": (
        "Siaran Pers Nomor 7/SP/II/2020\nSelasa, 11 Februari 2020\nTentang\n"
        "Benih Jagung Dibagikan\n" + LEAD,
        {
            "layout": "release",
            "title": "Benih Jagung Dibagikan",
            "published_at": "2020-02-11T00:00:00+07:00",
            "timezone": None,
        },
    ),
    "release_block_on_one_line": (
        "Siaran Pers No. 7/SP/II/2020 Selasa, 11 Februari 2020 Tentang Benih " + LEAD,
        {"layout": "release", "published_at": "2020-02-11T00:00:00+07:00"},
        "Benih ",
    ),
    "release_number_without_date": (
        "Siaran Pers Nomor : 7/SP/II/2020\nTentang Benih Jagung\n" + LEAD,
        {"layout": "release", "published_at": None, "title": "Benih Jagung"},
    ),
    "release_without_number": (
        "SIARAN PERS KEMENTERIAN\nSelasa, 11 Februari 2020\nBenih Jagung\n" + LEAD,
        {"published_at": "2020-02-11T00:00:00+07:00", "title": "Benih Jagung"},
    ),
    "title_below_the_date": (
        "Selasa, 11 Februari 2020 | 07:15 WIB\nBenih Jagung Dibagikan\n" + LEAD,
        {"title": "Benih Jagung Dibagikan", "timezone": "WIB"},
    ),
    "date_then_writer": (
        "Benih Jagung Dibagikan\nSelasa, 11 Februari 2020 - Oleh : Novita\n" + LEAD,
        {"title": "Benih Jagung Dibagikan", "author": "Novita"},
    ),
    "caption_and_source_above_labels": (
        "FOTO Ilustrasi : Petani menanam jagung\nArtikel ini telah tayang di "
        "Suara.example dengan judul Benih, http://suara.example/1.\nPenulis: Novita\n"
        "Editor: Umar\n" + LEAD,
        {"layout": "labels", "title": None, "author": "Novita", "editor": "Umar"},
    ),
    "badge_title_and_date": (
        "BERITA\nBenih Jagung Dibagikan\nSelasa, 11 Februari 2020\nMaumere - " + LEAD,
        {
            "layout": "date_line",
            "title": "Benih Jagung Dibagikan",
            "published_at": "2020-02-11T00:00:00+07:00",
            "dateline": "Maumere",
        },
    ),
    "place_and_date_line": (
        "Maumere, 11 Februari 2020\n" + LEAD,
        {"dateline": "Maumere", "published_at": "2020-02-11T00:00:00+07:00"},
    ),
    "clock_with_dot_and_tight_bar": (
        "11 Februari 2020|16.31 WIT\n" + LEAD,
        {"published_at": "2020-02-11T16:31:00+09:00", "timezone": "WIT"},
    ),
    "friday_with_curly_apostrophe": (
        "Oleh MC Kota Bima, Jum’at, 5 Juli 2019 | 08:00 WITA\n" + LEAD,
        {"published_at": "2019-07-05T08:00:00+08:00", "warnings": ()},
    ),
    "editor_glued_to_dateline_by_views": (
        "Oleh MC Kabupaten Poso, Rabu, 4 September 2019 | 10:31 WITA - Redaktur: Nur"
        " Halimah - 96 Poso, InfoPublik - " + LEAD,
        {"views": 96, "editor": "Nur Halimah", "dateline": "Poso"},
    ),
    "editor_glued_to_dateline": (
        "Rabu, 4 September 2019 | 10:31 WITA | Penulis : MC KAB BULUNGAN , Redaktur :"
        " Nur Halimah Tanjung Selor, InfoPublik - " + LEAD,
        {"editor": "Nur Halimah", "dateline": "Tanjung Selor"},
    ),
    "whole_article_on_one_line": (
        "Benih Jagung Dibagikan Rabu, 4 September 2019 | 10:31 WITA | Penulis : MC KAB"
        " SIKKA , Redaktur : Nurhalimah Maumere, InfoPublik - " + LEAD,
        {
            "title": "Benih Jagung Dibagikan",
            "contributor": "MC KAB SIKKA",
            "editor": "Nurhalimah",
            "dateline": "Maumere",
        },
    ),
    "by_in_the_title_is_no_writer": (
        "Panen Dibuka oleh Bupati Rabu, 4 September 2019 | 10:31 WITA | Penulis : MC"
        " KAB SIKKA , Redaktur : Nurhalimah\n" + LEAD,
        {"author": None, "contributor": "MC KAB SIKKA", "editor": "Nurhalimah"},
    ),
    "labels_above_the_lead": (
        "Benih Jagung Dibagikan\nReporter : Novita Hutapea\nEditor: Andi Tenriola\n"
        "Foto : Umar\n" + LEAD,
        {
            "layout": "labels",
            "title": "Benih Jagung Dibagikan",
            "author": "Novita Hutapea",
            "editor": "Andi Tenriola",
        },
    ),
    "counter_words_are_no_views": (
        "Oleh MC Kota Bima, Jumat, 5 Juli 2019 | 08:00 WITA\nDilihat 87 kali\n" + LEAD,
        {"views": None},
    ),
    "title_repeated_in_capitals": (
        "Benih Jagung Dibagikan\nOleh MC Kota Bima, Jumat, 5 Juli 2019 | 08:00 WITA\n"
        "BENIH JAGUNG DIBAGIKAN\n" + LEAD,
        {"title": "Benih Jagung Dibagikan"},
    ),
    "team_line": ("Tim News Room Kominfo Sikka\n" + LEAD, {"layout": "credit_line"}),
    "team_line_office_last": (
        "Tim News Room Muara Enim Diskominfo.\n" + LEAD,
        {"layout": "credit_line"},
    ),
    "badge_and_date": (
        "Benih Jagung Dibagikan\nBerita - 11 Februari 2020\n" + LEAD,
        {"title": "Benih Jagung Dibagikan", "dateline": None, "layout": "date_line"},
    ),
    "date_ends_the_title": (
        "Jadwal Tanam 5 Mei 2019\nMaumere, InfoPublik - " + LEAD,
        {"title": "Jadwal Tanam 5 Mei 2019", "published_at": None},
    ),
    "release_place_and_date": (
        "Siaran Pers Nomor: 214/HM/2019\nKalabahi, 5 September 2019\n" + LEAD,
        {"published_at": "2019-09-05T00:00:00+07:00"},
    ),
    "place_and_date_above_a_route": (
        "Kalabahi, 5 September 2019\nJalur Ende–Maumere dibuka. " + LEAD,
        {"dateline": "Kalabahi", "published_at": "2019-09-05T00:00:00+07:00"},
        "Jalur Ende–Maumere dibuka. ",
    ),
    "caption_behind_a_colon": (
        "Benih Jagung Dibagikan\n\n: Petani menanam benih - Foto: MC Sikka\n\n\nOleh MC"
        " KAB SIKKA, Senin, 6 Mei 2019 | 08:05 WITA - Redaktur: Dewi - 90\n\n" + LEAD,
        {"title": "Benih Jagung Dibagikan", "contributor": "MC KAB SIKKA"},
    ),
    "caption_where_the_title_was_lost": (
        ": Petani menanam benih\nOleh MC KAB SIKKA, Senin, 6 Mei 2019 | 08:05 WITA\n"
        + LEAD,
        {"title": None, "contributor": "MC KAB SIKKA"},
    ),
    "slash_before_the_clock": (
        "Rabu, 7 Januari 2015 / 13:22 WIB\nBenih Jagung Dibagikan\nIlustrasi. Petani"
        " menanam.\nReporter: Novita | Editor: Umar\n" + LEAD,
        {
            "title": "Benih Jagung Dibagikan",
            "published_at": "2015-01-07T13:22:00+07:00",
            "author": "Novita",
            "editor": "Umar",
        },
    ),
    "short_labels": (
        "Sabtu 16 Juli 2022 13:08 WIB\nRep: Novita\nRed: Umar\n" + LEAD,
        {"author": "Novita", "editor": "Umar", "title": None},
    ),
    "section_above_title_below": (
        "Pertanian\nKamis, 29 Oktober 2015 - 08:20 WIB\nBenih Jagung Dibagikan\n"
        + LEAD,
        {"title": "Benih Jagung Dibagikan"},
    ),
    "released_and_counted": (
        "Benih Jagung Dibagikan\nTanggal Rilis : 12 Agustus 2024, Pukul 16:00 WIB, Telah"
        " dilihat 7 Kali\n" + LEAD,
        {
            "title": "Benih Jagung Dibagikan",
            "published_at": "2024-08-12T16:00:00+07:00",
        },
    ),
    "seconds_desk_and_counter_behind_bars": (
        "Benih Jagung Dibagikan\nKamis, 14 Februari 2019 10:11:05 | Admin Diskominfo |"
        " 231 kali\n" + LEAD,
        {
            "published_at": "2019-02-14T10:11:05+07:00",
            "author": "Admin Diskominfo",
            "views": None,
        },
    ),
    "arrow_before_the_date": (
        "Benih Jagung Dibagikan\nBy Novita → Minggu, 23 Desember 2018\n" + LEAD,
        {"author": "Novita", "published_at": "2018-12-23T00:00:00+07:00"},
    ),
    "advertisements_above_bullets": (
        "Iklan Satu\nIklan Dua\nBenih Jagung Dibagikan\n • Oleh Novita\n • 7 April 2017 -"
        " 19:42 WIB\n" + LEAD,
        {"title": "Benih Jagung Dibagikan", "author": "Novita"},
    ),
    "press_office_opens_the_title": (
        "Diskominfo Sikka Bagikan Benih Jagung\nMaumere, InfoPublik - " + LEAD,
        {"title": "Diskominfo Sikka Bagikan Benih Jagung", "layout": "title_line"},
    ),
    "counters_between_title_and_dateline": (
        "Benih Jagung Dibagikan\nPetani\n 788 total views,  4 views today\n5\nMaumere -"
        " Warga Sikka menanam jagung yang dibagikan oleh dinas di lahan kering. "
        + LEAD,
        {"title": "Benih Jagung Dibagikan", "dateline": "Maumere"},
        "Maumere - Warga Sikka menanam jagung yang dibagikan oleh dinas di lahan kering. ",
    ),
    "release_number_on_the_next_line": (
        "SIARAN PERS\nNomor : 12/HMS/2021\nBenih Jagung Dibagikan\nMaumere – " + LEAD,
        {"title": "Benih Jagung Dibagikan", "dateline": "Maumere"},
        "Maumere – ",
    ),
    "journalist_and_middle_dot": (
        "Benih Jagung Dibagikan\nNovita, Jurnalis · Selasa 8 Oktober 2019 17:01 WIB\n"
        + LEAD,
        {"author": "Novita", "published_at": "2019-10-08T17:01:00+07:00"},
    ),
    "buttons_below_the_date": (
        "Benih Jagung Dibagikan\nRabu, 3 Oktober 2018 - 15:24 WIB\nA A A\nShare\n"
        + LEAD,
        {"title": "Benih Jagung Dibagikan"},
    ),
    "release_of_a_press_office": ("Rilis Humas Sikka\n" + LEAD, {"title": None}),
    "views_glued_to_the_editor": (
        "Oleh MC Kota Bima, Jumat, 5 Juli 2019|08:00 WITA-Redaktur:Sinta Wulan-345\n"
        + LEAD,
        {"contributor": "MC Kota Bima", "editor": "Sinta Wulan", "views": 345},
    ),
    "centre_before_the_date": (
        "MC KAB. SIKKA - Jumat, 5 Juli 2019 | 08:00 WITA\n" + LEAD,
        {"contributor": "MC KAB. SIKKA", "title": None},
    ),
    "labels_before_the_date": (
        "Penulis : MC KAB. SIKKA, Redaktur : Umar | Jumat, 5 Juli 2019 08:00 WITA\n"
        + LEAD,
        {"contributor": "MC KAB. SIKKA", "editor": "Umar", "title": None},
    ),
    "posted_and_by_behind_the_day": (
        "Benih Jagung Dibagikan\nDiterbitkan Jumat, 5 Juli 2019 oleh MC Sikka\n" + LEAD,
        {"title": "Benih Jagung Dibagikan", "contributor": "MC Sikka"},
    ),
    "writer_and_labels_behind_the_day": (
        "Jumat, 5 Juli 2019 | 08:00 WITA - Oleh MC Kota Bima - Redaktur: Umar - 84\n"
        + LEAD,
        {"contributor": "MC Kota Bima", "editor": "Umar", "views": 84},
    ),
    "day_and_by_in_a_title": (
        "Panen 5 Juli 2019 oleh Bupati\nMaumere, InfoPublik - " + LEAD,
        {"title": "Panen 5 Juli 2019 oleh Bupati", "author": None},
    ),
    "centre_section_and_views_behind_bars": (
        "14 August 2012 15:09 | MC Kota Bima | Pertanian | 1333\n" + LEAD,
        {"contributor": "MC Kota Bima", "views": 1333},
    ),
    "writer_below_the_title_below_the_date": (
        "Jumat, 5 Juli 2019 08:00 WIB\nBenih Jagung Dibagikan\nOleh: Novita\n" + LEAD,
        {"title": "Benih Jagung Dibagikan", "author": "Novita"},
    ),
    "title_above_the_release": (
        "Benih Jagung Dibagikan\nSiaran Pers No. 23/PIH/2/2010\nMaumere – " + LEAD,
        {"title": "Benih Jagung Dibagikan", "dateline": "Maumere"},
        "Maumere – ",
    ),
    "release_without_number_or_day": (
        "SIARAN PERS\nBenih Jagung Dibagikan\nMaumere, 6 Mei 2019 – " + LEAD,
        {"title": "Benih Jagung Dibagikan", "dateline": "Maumere"},
        "Maumere, 6 Mei 2019 – ",
    ),
    "release_of_an_office_and_number_below": (
        "SIARAN PERS BNPB\nNomor: 123/HM/2022\nRabu, 5 Januari 2022\nBenih Jagung"
        " Dibagikan\n" + LEAD,
        {
            "title": "Benih Jagung Dibagikan",
            "published_at": "2022-01-05T00:00:00+07:00",
        },
    ),
    "journalist_glued_to_the_day": (
        "Benih Jagung Dibagikan\n\nNovita Hutapea , Jurnalis-Selasa, 25 Mei 2010 |11:17"
        " WIB\nPetani menanam benih (foto: warta/wati)\nA\nA\n" + LEAD,
        {
            "title": "Benih Jagung Dibagikan",
            "author": "Novita Hutapea",
            "published_at": "2010-05-25T11:17:00+07:00",
        },
    ),
    "journalist_without_a_title": (
        "Novita Hutapea , Jurnalis-Selasa, 25 Mei 2010 |11:17 WIB\n" + LEAD,
        {"title": None, "author": "Novita Hutapea"},
    ),
    "posted_line": (
        "Benih Jagung Dibagikan\nDiposting pada 11 Februari 2020\n" + LEAD,
        {"published_at": "2020-02-11T00:00:00+07:00"},
    ),
}


def fields(article: Article, names) -> dict[str, object]:
    found = {name: getattr(article, name) for name in names}
    moment = found.get("published_at")
    return found | ({"published_at": moment.isoformat()} if moment else {})


@pytest.mark.parametrize("case", HEADERS.values(), ids=HEADERS.keys())
def test_article_header(case):
    text, wanted, *opening = case
    article = parse(text)
    assert fields(article, wanted) == wanted
    assert article.body.endswith(LEAD)
    gaps = (f"{article.dateline}{gap}" for gap in (", InfoPublik - ", " - "))
    assert article.body.removesuffix(LEAD) in ("", *gaps, *opening)


CENTRES = {
    "before_the_dash": ("MC Kota Tual - ", "MC Kota Tual"),
    "before_the_brand": ("MC Kab. Sikka, InfoPublik – ", "MC Kab. Sikka"),
    "opens_a_sentence": ("MC Sikka yang baru itu dibuka. ", None),
    "bracket": ("Solok (MC Kota Solok) - ", "MC Kota Solok"),
    "bracket_behind_a_stop": ("Solok. (MC Kota Solok) – ", "MC Kota Solok"),
    "two_places": ("Nita, Sikka (MC Kab. Sikka) - ", "MC Kab. Sikka"),
    "comma": ("Karimun, MC Kepri - ", "MC Kepri"),
    "before_the_town": ("MC KEPRI, Karimun – ", "MC KEPRI"),
    "sentence": ("MC Kepri, menurut Wati – ", None),
    "brand": ("Karimun, InfoPublik - ", None),
    "bracket_in_a_sentence": ("Warga Karimun (MC Kepri) hadir. ", None),
}


@pytest.mark.parametrize(("opening", "centre"), CENTRES.values(), ids=CENTRES)
def test_article_contributor_in_the_dateline(opening, centre):
    assert parse(opening + LEAD).contributor == centre


PLAIN = {
    "lead_only": LEAD,
    "date_in_the_lead": "Rapat pada Senin, 6 Mei 2019 membahas benih. " + LEAD,
    "byline_words_in_the_lead": "Benih dibagikan oleh Bupati Sikka, Senin (6/5/2019).",
    "date_opens_the_lead": "Senin, 6 Mei 2019, Bupati Sikka membagikan benih.",
    "release_in_the_lead": "Siaran pers Bupati, Senin, 6 Mei 2019, menyebut benih.",
    "lead_is_a_date_list": "- 6 Mei 2019: benih\n- 7 Mei 2019: pupuk\n" + LEAD,
    "date_line_further_down": LEAD + "\nSenin, 6 Mei 2019\n" + LEAD,
    "label_in_the_lead": "Ada tiga hal: benih, pupuk, dan air. " + LEAD,
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN.keys())
def test_article_without_header_takes_the_record(text):
    article = parse(text, title="Benih", published_at="2019-05-07", url="u")
    assert article.body == text
    assert (article.layout, article.title, article.url) == ("plain", "Benih", "u")
    assert article.published_at.isoformat() == "2019-05-07T00:00:00+07:00"


DATELINES = {
    "site_of_three_parts": "WARTAFLORES.CO.ID - ",
    "bar": "[[Maumere]] | ",
    "place_and_day_in_brackets": "([[Maumere]], 7 Juni 2011). ",
    "press_office": "[[MBAY TENGAH]], PROKOPIM - ",
    "bracketed_day_and_comma": "[[Maumere]] (9/1), ",
    "day_and_agency": "[[Maumere]], 12/3 (Kominfo-Newsroom) – ",
    "agency_without_dash": "[[Maumere]] (Humas) ",
    "other_brand_and_dashes": "WartaFlores - [[Maumere]] - ",
    "brand": "[[Maumere]], InfoPublik - ",
    "dash_glued_left": "[[Maumere]], InfoPublik- ",
    "dash_glued_both_sides": "[[Maumere]], InfoPublik-",
    "en_dash": "[[Maumere]], InfoPublik – ",
    "em_dash": "[[Maumere]], InfoPublik — ",
    "double_hyphen": "[[Maumere]], InfoPublik -- ",
    "brand_in_capitals": "[[Maumere]], INFOPUBLIK - ",
    "brand_in_two_words": "[[Maumere]], Info Publik - ",
    "brand_with_domain": "[[Maumere]], InfoPublik.id - ",
    "nbsp_before_dash": "[[Maumere]],\xa0InfoPublik\xa0-\xa0",
    "blank_before_comma": "[[Maumere]] , InfoPublik - ",
    "two_words": "[[Kuala Pembuang]], InfoPublik - ",
    "level_word": "[[Kab. Nagekeo]], InfoPublik - ",
    "capitals": "[[MBAY]], InfoPublik - ",
    "long_name": "[[Kabupaten Ogan Komering Ulu Selatan]], InfoPublik - ",
    "brand_first": "InfoPublik, [[Mbay]] - ",
    "brand_dash_town": "InfoPublik - [[Mbay]], ",
    "site_first_comma_and_dash": "WARTAFLORES.COM,[[Mbay]],- ",
    "glued_level_word": "[[Kab.Nagekeo]] - ",
    "bracketed_day": "[[Mbay]], Kamis (9/1) – ",
    "slash": "[[Mbay]] / InfoPublik - ",
    "stop_and_dash": "[[Mbay]]. - ",
    "comma_and_dash": "[[Mbay]], - ",
    "brand_alone": "InfoPublik - ",
    "site_alone": "WARTAFLORES.COM - ",
    "no_brand": "[[Mbay]] - ",
    "no_brand_glued_left": "[[MBAY]]- ",
    "no_brand_glued_both_sides": "[[Mbay]]-",
    "own_site": "[[Mbay]], nagekeo.example.id – ",
    "office_as_brand": "[[Mbay]], Kominfo – ",
    "other_brand": "[[Mbay]], Suara Flores – ",
    "agency_in_brackets": "[[Mbay]] (WARTA) - ",
    "stop_behind_agency": "[[Mbay]] (WR).- ",
    "comma_before_agency": "[[Mbay]],(WR)--",
    "words_that_name_news": "BERITA NAGEKEO - ",
    "site_of_a_kabupaten": "Kab-nagekeo.kpu.example.id – ",
    "site_first": "WARTAFLORES.COM, [[MBAY]] - ",
    "other_brand_first": "WartaFlores, [[Mbay]] – ",
    "date_in_sentence": "[[Mbay]], 9 Januari 2020, ",
    "town_and_province": "[[Tual, Maluku]], InfoPublik - ",
    "brand_and_colon": "[[Mbay]], InfoPublik: ",
    "brand_without_mark": "[[Mbay]], InfoPublik ",
    "underscore": "[[Mbay]], InfoPublik _ ",
    "village_and_town_with_brand": "[[Kelurahan Nangameting, Maumere]], InfoPublik - ",
    "village_with_brand": "[[Desa Nita]], InfoPublik - ",
    "ministry": "KEMENKO PMK -- ",
    "town_and_kabupaten": "[[SANANA, KEPULAUAN SULA]], InfoPublik - ",
    "kota_and_short_province": "[[Kota Kupang, NTT]] — ",
    "town_and_short_province": "[[TARAKAN, KALTARA]] - ",
    "province_in_a_brand": "[[MUKOMUKO]], bengkulu kabar.com - ",
    "kabupaten_and_bar": "[[Kutai Timur]] | ",
    "dashes_glued": "[[PARIAMAN]]--",
    "other_brand_and_glued_dashes": "WARTA, [[Mesuji]]--",
    "misprinted_brand": "[[Magetan]],lnfopublik - ",
    "full_stop": "[[MBAY]]. ",
    "colon": "[[Mbay]]: ",
    "comma_alone": "[[Mbay]], ",
    "office": "DISKOMINFO NAGEKEO - ",
    "greeting": "Halo Sobat Tani! ",
    "brand_in_the_sentence": "Dikutip dari InfoPublik - portal berita, ",
    "route": "Mbay-Ende macet. ",
    "list_of_towns": "Ende, Mbay, dan Bajawa hadir. ",
    "town_as_subject": "Mbay menjadi tuan rumah. ",
    "weekday": "Kamis, 9 Januari 2020, ",
    "person": "Bupati Nagekeo - ",
}


@pytest.mark.parametrize("marked", DATELINES.values(), ids=DATELINES.keys())
def test_article_dateline(marked):
    mark = re.search(r"\[\[(.*)]]", marked)
    article = parse(marked.replace("[[", "").replace("]]", "") + LEAD)
    assert article.dateline == (mark[1] if mark else None)
    if mark:
        start, end = article.dateline_span
        assert article.body[start:end] == article.dateline
    assert article.body.endswith(LEAD)


def test_article_dateline_after_a_glued_caption():
    article = parse("Warga menjemur benih (Istimewa)Mbay, InfoPublik - " + LEAD)
    assert (article.dateline, article.dateline_span) == ("Mbay", (0, 4))
    article = parse("kata kepala dinas kepada warga Mbay (WARTA/RN) - " + LEAD)
    assert article.dateline == "Mbay"


SIGNATURES = {
    "initials_and_number": (" (PB22)", "PB22"),
    "desk": (" (OL-3)", "OL-3"),
    "centre_and_number": (" (MCSIKKA-01)", "MCSIKKA-01"),
    "letter_and_number": (" (w04)", "w04"),
    "blank_before": (" (MC Sikka/wati)", "MC Sikka/wati"),
    "inner_blanks": (" ( MC Sikka/wati/ umar)", "MC Sikka/wati/ umar"),
    "glued": ("(MC Sikka/wati)", "MC Sikka/wati"),
    "dotted": ("(MC.Kab.Sikka/Wti)", "MC.Kab.Sikka/Wti"),
    "own_line": ("\n(MC Sikka/ Um/ Wati/nhl)", "MC Sikka/ Um/ Wati/nhl"),
    "team": (" (TIM KOMINFO/ UMAR/ WATI)", "TIM KOMINFO/ UMAR/ WATI"),
    "office": (" (MC Dinas Prov NTT/wt-um/nhl)", "MC Dinas Prov NTT/wt-um/nhl"),
    "digits": (" (Kominfo3Sik/UM2/nhl)", "Kominfo3Sik/UM2/nhl"),
    "full_stop_and_source": (
        " (MC Kab. Sikka/Wati).\nsumber : https://sikka.example/9",
        "MC Kab. Sikka/Wati",
    ),
    "double_hyphen": (" (WT/UM--Tim Publikasi Kominfo Sikka)",) * 2,
    "name_and_office": ("\n(Wati – Dinas Kominfo Kabupaten Sikka)",) * 2,
    "code_word": (" (rls)", "rls"),
    "dotted_code": (" (hm.wt)", "hm.wt"),
    "initials": (" (NH/UM/WT)", "NH/UM/WT"),
    "press_office": (" (wt/HUMAS SIKKA)", "wt/HUMAS SIKKA"),
    "one_name_and_stop": (" (Umar).", "Umar"),
    "code_before_source": (" (wt)\nSumber : https://sikka.example/9", "wt"),
    "counter_and_notice": (
        " (MC Sikka/wati)\n21 Kali\nAnda dapat menyiarkan ulang tulisan ini",
        "MC Sikka/wati",
    ),
    "unclosed": (" (MC Sikka/wati", "MC Sikka/wati"),
    "none": ("", None),
    "line_without_brackets": ("\nMC SIKKA", None),
    "team_line": ("\nTim Diskominfo", None),
    "source_line": ("\nSumber : https://sikka.example/9", None),
    "counter": ("\n21 Kali\nAnda dapat menyiarkan ulang tulisan ini", None),
    "section_lines": ("\nLAYANAN PUBLIK & KEHUMASAN", None),
    "labels": ("\nPenulis : Wati\nFoto : Umar", None),
    "copyright": ("\nPewarta: Wati\nEditor: Umar\nCopyright © WARTA 2020", None),
    "inline_labels": (" Pewarta: Wati Editor: Umar Copyright © WARTA 2020", None),
    "labels_in_one_line": ("\nPewarta: Wati | Editor: Umar", None),
    "office_and_photo": (" (Kominfo Sikka/foto: Umar)", "Kominfo Sikka/foto: Umar"),
    "hashtags": ("\n#benih #jagung", None),
    "republished": ("\nArtikel ini telah tayang di suara.example", None),
    "stray_caption_below": (
        " (MC Sikka/wati)\nKelompok tani menerima benih di aula kantor camat",
        "MC Sikka/wati",
    ),
    "square_brackets": (" [MC Sikka/wati]", "MC Sikka/wati"),
    "teaser": ("\nBaca juga: Panen Raya di Sikka", None),
    "two_names": ("\n(Wati - Rina)", "Wati - Rina"),
    "star_before": ("*(wati)", "wati"),
    "advice": ("(WR)\nCek Berita dan Artikel lain di sini\nSumber:", "WR"),
    "ornament": ("\n(WR)\n-----***-----", "WR"),
    "dashes_around": (" - (MC Sikka/wati) -", "MC Sikka/wati"),
    "teaser_and_its_title": (" (WR)\nBaca juga\nPanen di Alor", "WR"),
    "teaser_in_brackets": (" (WR)\n(Baca juga: Panen di Alor)", "WR"),
    "related_news": (" (WR)\nBerita terkait: Panen di Alor", "WR"),
    "contacts": (" (WR)\nTelp/Fax : 0382-21234\nIG: @sikka", "WR"),
    "comment_form": ("(WR)\nDiscussion about this post", "WR"),
    "office_line": ("\nDinas Kominfo Sikka", None),
}


@pytest.mark.parametrize(
    ("foot", "signature"), SIGNATURES.values(), ids=SIGNATURES.keys()
)
def test_article_signature(foot, signature):
    article = parse(LEAD + foot)
    wanted = signature if signature != foot else foot.strip(" \n()")
    assert article.signature == wanted
    assert article.body == LEAD


def test_article_signature_after_a_verb_of_speech():
    article = parse("“Tanamlah benih ini,” katanya (wt)")
    assert (article.signature, article.body[-7:]) == ("wt", "katanya")


NO_CREDIT = {
    "copyright_as_subject": " Hak cipta dilindungi undang-undang, katanya.",
    "last_item_of_a_list": "\n1. Dinas Pertanian\n2. Humas Setda\nHumas Polres",
    "budget": " Nilainya Rp2,3 miliar (APBD 2019)",
    "caption": " Suasana panen (Istimewa)",
    "see_table": " Rinciannya terlampir. (lihat tabel)",
    "stars": " Demikian. (***)",
    "abbreviation": " Hadir Dinas Tenaga Kerja (Disnaker).",
    "date": " Panen dimulai Senin (6/5).",
    "two_offices": " Hadir pula pimpinan daerah (MPR/DPR 2019).",
    "quotation": " “Mari kita jaga,” tutupnya.",
}


@pytest.mark.parametrize("foot", NO_CREDIT.values(), ids=NO_CREDIT.keys())
def test_article_last_bracket_that_is_no_credit(foot):
    article = parse(LEAD + foot)
    assert (article.signature, article.body) == (None, LEAD + foot)


def test_article_labels_at_the_foot_name_author_and_editor():
    article = parse(LEAD + "\nPewarta: Wati Lering\nEditor: Umar Said")
    assert (article.author, article.editor) == ("Wati Lering", "Umar Said")


def test_article_source_line_gives_the_url_the_record_lacks():
    foot = "\nsumber : https://sikka.example/9"
    assert parse(LEAD + foot).url == "https://sikka.example/9"
    assert parse(LEAD + foot, url="own").url == "own"


RECORD_DATES = {
    "day_first": ("21-06-2019", "2019-06-21T00:00:00+07:00", 0),
    "month_first": ("06/21/2019", "2019-06-21T00:00:00+07:00", 0),
    "either": ("05/06/2019", "2019-06-05T00:00:00+07:00", 1),
    "naive": ("2019-06-21T07:30", "2019-06-21T07:30:00+07:00", 0),
    "zone": ("2019-06-21T07:30+09:00", "2019-06-21T07:30:00+09:00", 0),
    "utc": ("2019-06-21T23:30:00Z", "2019-06-22T06:30:00+07:00", 0),
    "datetime": (datetime(2019, 6, 21, 1, tzinfo=UTC), "2019-06-21T08:00:00+07:00", 0),
    "written": ("Jumat, 21 Juni 2019 07:30 WITA", "2019-06-21T07:30:00+08:00", 0),
    "not_a_date": ("segera", None, 2),
    "impossible": ("31-02-2019", None, 2),
    "end_of_time": ("9999-12-31T23:59:00Z", None, 2),
}


@pytest.mark.parametrize(
    ("value", "wanted", "warned"), RECORD_DATES.values(), ids=RECORD_DATES.keys()
)
def test_article_record_date(value, wanted, warned):
    article = parse(LEAD, published_at=value)
    found = article.published_at.isoformat() if article.published_at else None
    assert (found, len(article.warnings)) == (wanted, warned)


def test_article_without_a_date_says_so():
    assert parse(LEAD).warnings[0].startswith("article.undated:")


def test_article_header_date_wins_over_the_record():
    text = "Siaran Pers No. 2/SP/2020\nRabu, 12 Februari 2020\nTentang\nBenih\n" + LEAD
    article = parse(text, published_at="2020-02-13T08:00")
    assert article.published_at.isoformat() == "2020-02-12T00:00:00+07:00"


def test_article_warns_of_weekday_and_impossible_date():
    header = "Oleh MC Kota Bima, {}, {} Juli 2019 | 08:00 WITA\n"
    wrong_day = parse(header.format("Kamis", 5) + LEAD)
    assert [w.split(":")[0] for w in wrong_day.warnings] == ["article.weekday"]
    no_day = parse(header.format("Kamis", 35) + LEAD, published_at="2019-07-06")
    assert [w.split(":")[0] for w in no_day.warnings] == ["article.impossible_date"]
    assert no_day.published_at.isoformat() == "2019-07-06T00:00:00+07:00"


PIECES = st.sampled_from(
    [case[0] for case in HEADERS.values()]
    + [foot for foot, _ in SIGNATURES.values()]
    + [d.replace("[[", "").replace("]]", "") for d in DATELINES.values()]
    + ["\n", " ", "\xa0", "|", "(", ")", "- ", ":", "Oleh ", "9" * 30, "İ", "\u200b"]
)


@given(st.lists(PIECES | st.text(max_size=20), max_size=8).map("".join))
def test_article_of_any_text_is_a_slice_of_it(text):
    article = parse(text, title="Benih", published_at="2019-05-07")
    end = article.body_start + len(article.body)
    assert text[article.body_start : end] == article.body
    assert article.body == article.body.strip(BLANKS)
    if article.dateline_span:
        start, end = article.dateline_span
        assert article.body[start:end] == article.dateline


@pytest.mark.timeout(5)
@pytest.mark.parametrize(
    "piece", [" ", "\n", "a", "A ", "(", "9", "9 ", "- ", "Oleh ", "Foto: ", "., ", "©"]
)
def test_article_of_a_hostile_text_takes_little_time(piece):
    text = piece * (1_000_000 // len(piece))
    assert len(parse(text).body) <= len(text)


@pytest.mark.parametrize(
    "below",
    ["Artikel Terkait\n\nPanen di Alor", "Tidak ada komentar:\nPosting Komentar"],
)
def test_article_ends_above_what_a_site_puts_below(below):
    story = "Warga menanam jagung di lahan kering. " * 9
    assert parse(f"{story}(WR)\n\n{below}").body == story.strip()
    assert parse(f"{below}\n{story}").body.endswith(story.strip())


def test_article_moment_at_the_foot():
    story = "Warga menanam jagung di lahan kering. " * 30
    article = parse(f"{story}(WR)\nRabu 20-02-2019, 15:24 WIB\nEditor : Wati")
    assert (article.body, article.signature) == (story.strip(), "WR")
    assert parse(f"{story}\n3 Mei 2019").body.endswith("3 Mei 2019")


def test_article_paragraph_with_a_dateline_below_the_title():
    story = (
        "Mbay-Bupati Nagekeo membagikan benih jagung untuk lahan kering sejak bulan "
        "lalu, kata kepala dinas."
    )
    article = parse(f"Panen Raya\n\n{story}")
    assert (article.title, article.dateline) == ("Panen Raya", "Mbay")
    assert parse("Panen Raya\n\nMbay-Ende lancar").dateline is None


def test_article_title_repeated_at_the_foot():
    article = parse("Warga menanam jagung.(WR)\nPanen Raya", title="Panen Raya")
    assert (article.body, article.signature) == ("Warga menanam jagung.", "WR")


def test_article_label_above_the_date_is_no_title():
    article = parse("Laporan : Wati\nMinggu, 6 Januari 2019\nWarga menanam jagung.")
    assert (article.title, article.author) == (None, "Wati")


def test_article_labels_that_share_a_line():
    article = parse("Panen Raya\nPenulis: Wati | Editor: Rina\nWarga menanam jagung.")
    assert (article.author, article.editor) == ("Wati", "Rina")


def test_article_dateline_and_site_below_captions():
    above = "Senin 19 Juni 2023 18:27 WIB\nPanen Raya\nWarga senang.\nSuasana panen.\n"
    article = parse(above + "WARTA.CO.ID, MBAY — Warga menanam jagung.")
    assert (article.title, article.dateline) == ("Panen Raya", "MBAY")
    assert article.body == "MBAY — Warga menanam jagung."


def test_article_dateline_and_other_brand_below_lines():
    article = parse("Panen bersama\nbulan ini\nMbay, Suara Timur - Warga menanam.")
    assert (article.dateline, article.body[:5]) == ("Mbay", "Mbay,")


def test_article_dateline_below_title_and_caption():
    article = parse("Panen Raya\nSuasana panen\nMBAY - Warga menanam jagung.")
    assert (article.title, article.dateline) == ("Panen Raya", "MBAY")
    assert article.body.startswith("MBAY")


TEASERS = {
    "line": "Baca juga: Panen di Alor",
    "brackets": "[Baca Juga : Panen di Alor]",
    "title_below": "Baca juga:\n\nPanen di Alor",
    "word_and_colon": "Baca: Panen di Alor",
    "related": "Berita terkait : Panen di Alor",
    "star": "*Baca Juga: Panen di Alor*",
    "arrows": ">> Baca juga: Panen di Alor",
    "bullet": "• Baca juga: Panen di Alor",
    "titles_below": "Baca juga:\n- Panen di Alor\n- Panen di Belu",
}


@pytest.mark.parametrize("teaser", TEASERS.values(), ids=TEASERS.keys())
def test_article_teasers_are_blanked(teaser):
    before, after = "Warga menanam jagung.\n", "\n\nHasilnya baik, kata Wati."
    blanked = without_teasers(before + teaser + after)
    assert len(blanked) == len(before + teaser + after)
    assert blanked.split() == (before + after).split()


def test_article_sentence_that_names_reading_is_no_teaser():
    text = "Ia baca juga: puisi itu.\nMereka baca juga koran.\nBaca tulis diajarkan."
    assert without_teasers(text) == text
