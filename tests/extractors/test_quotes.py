import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import officials, quotes
from extractors.reading import Reading
from tests.marked import unmark

INTRO = "Bupati Alor, Rasyid Tanwir, meninjau pasar. "
NOBODY = "-"

DIRECT = {
    "straight_marks": 'Bupati Alor Rasyid Tanwir hadir. "[[Pasar ini dibuka Juni|Rasyid Tanwir]]," ujar Rasyid Tanwir.',
    "curly_marks": INTRO
    + "“[[Air sudah mengalir ke desa|Rasyid Tanwir]],” kata Rasyid.",
    "closing_marks_both_sides": INTRO
    + "”[[Air sudah mengalir ke desa|Rasyid Tanwir]],” kata Rasyid.",
    "opening_mark_closes": INTRO
    + "“[[Air sudah mengalir ke desa|Rasyid Tanwir]]“, kata Rasyid.",
    "two_apostrophes": INTRO
    + "’’[[Air sudah mengalir ke desa|Rasyid Tanwir]],’’ kata Rasyid.",
    "single_curly_marks": INTRO
    + "‘[[Air sudah mengalir ke desa|Rasyid Tanwir]],’ kata Rasyid.",
    "apostrophe_inside_single_marks": INTRO
    + "‘[[Salat Jum’at tetap di masjid lama|Rasyid Tanwir]],’ kata Rasyid.",
    "guillemets": INTRO
    + "«[[Air sudah mengalir ke desa|Rasyid Tanwir]]», kata Rasyid.",
    "comma_behind_mark": INTRO
    + "“[[Air sudah mengalir ke desa|Rasyid Tanwir]]”, kata Rasyid.",
    "no_comma_at_all": INTRO
    + "“[[Air sudah mengalir ke desa|Rasyid Tanwir]]” kata Rasyid",
    "full_stop_before_verb": INTRO
    + '"[[Air sudah mengalir ke desa|Rasyid Tanwir]],". katanya.',
    "glued_verb": INTRO + "“[[Air sudah mengalir ke desa|Rasyid Tanwir]]”ujarnya.",
    "glued_opening_mark": INTRO
    + "Rasyid mengatakan pasar ramai.”[[Kita rawat bersama|Rasyid Tanwir]],” ujarnya.",
    "capital_verb": INTRO + '"[[Air sudah mengalir ke desa.|Rasyid Tanwir]]" Ujarnya.',
    "question_before_verb": INTRO
    + '"[[Siapa yang mau membantu?|Rasyid Tanwir]]" tanya Rasyid.',
    "several_sentences": INTRO
    + '"[[Kami sudah rapat. Hasilnya baik. Besok jalan|Rasyid Tanwir]]," tutur Rasyid.',
    "quote_inside_quote": INTRO
    + "“[[Slogan “Alor Bersih” itu milik warga|Rasyid Tanwir]],” tegas Rasyid.",
    "verb_of_several_forms": INTRO
    + '"[[Kami rapat lagi besok|Rasyid Tanwir]]," imbuhnya. "[[Semua hadir pukul delapan|Rasyid Tanwir]]," pungkasnya.',
    "named_behind_active_verb": INTRO
    + '"[[Kami rapat lagi besok pagi|Rasyid Tanwir]]," Rasyid menegaskan.',
    "passive_behind": INTRO
    + '"[[Kami rapat lagi besok pagi|Rasyid Tanwir]]," demikian disampaikan Rasyid.',
    "verb_nobody_listed_but_loose": INTRO
    + '"[[Kami rapat lagi besok pagi|Rasyid Tanwir]]," sentilnya.',
    "split_by_attribution": INTRO
    + '"[[Kalau hujan|Rasyid Tanwir]]," kata Rasyid, "[[kami pindah ke balai desa.|Rasyid Tanwir]]"',
    "office_and_name_behind": '"[[Bibit dibagi bulan depan|Danang Wirabakti]]," kata Kepala Dinas Pertanian Kabupaten Ende Danang Wirabakti, Senin (5/8).',
    "office_comma_name_behind": '"[[Bibit dibagi bulan depan|Danang Wirabakti]]," kata Kepala Dinas Pertanian Kabupaten Ende, Danang Wirabakti, di kantornya.',
    "before_with_comma": 'Bupati Alor Rasyid Tanwir mengatakan, "[[Pasar dibuka bulan Juni.|Rasyid Tanwir]]"',
    "before_with_colon": 'Bupati Alor Rasyid Tanwir mengatakan: "[[Pasar dibuka bulan Juni.|Rasyid Tanwir]]"',
    "before_with_circumstance": 'Bupati Alor Rasyid Tanwir mengatakan dalam sambutannya, "[[Pasar dibuka bulan Juni.|Rasyid Tanwir]]"',
    "root_before_quote": INTRO
    + 'Kata Rasyid, "[[Pasar dibuka bulan Juni.|Rasyid Tanwir]]"',
    "menurut_before_quote": INTRO
    + 'Menurut Rasyid, "[[pasar dibuka bulan Juni.|Rasyid Tanwir]]"',
    "far_back_across_paragraph": "Bupati Alor Rasyid Tanwir berharap warga ikut menjaga.\n“[[Pasar ini milik bersama|Rasyid Tanwir]],” katanya.",
    "subject_of_sentence_before": INTRO
    + 'Camat Nita, Danang Wirabakti, menyambut baik. "[[Warga kami senang sekali|Danang Wirabakti]]," ucapnya.',
    "office_as_short_mention": INTRO
    + '"[[Pasar dibuka bulan Juni|Rasyid Tanwir]]," jelas Bupati.',
    "pronoun_behind": INTRO + '"[[Pasar dibuka bulan Juni|Rasyid Tanwir]]," kata dia.',
    "beliau_behind": INTRO
    + '"[[Pasar dibuka bulan Juni|Rasyid Tanwir]]," tutur beliau.',
    "described_behind": INTRO
    + '"[[Pasar dibuka bulan Juni|Rasyid Tanwir]]," kata bapak tiga anak itu.',
    "stands_alone_after_speech": INTRO
    + 'Rasyid berpesan kepada para pedagang. "[[Jangan menaikkan harga menjelang puasa.|Rasyid Tanwir]]"',
    "alone_then_alone": 'Rasyid Tanwir, Bupati Alor, menjawab surat itu.\n"[[Terima kasih atas masukannya.|Rasyid Tanwir]]"\n"[[Kami segera memperbaiki jalan itu.|Rasyid Tanwir]]"',
    "paragraphs_opened_again": INTRO
    + "\n“[[Pertama, pasar dibuka.|Rasyid Tanwir]]\n“[[Kedua, jalan diperbaiki|Rasyid Tanwir]],” kata Rasyid.",
    "unclosed_before_attribution": INTRO
    + '"[[Pasar dibuka bulan Juni|Rasyid Tanwir]], ujar Rasyid kepada warga.',
    "unopened_before_attribution": INTRO
    + '[[Pasar dibuka bulan Juni|Rasyid Tanwir]]," ujar Rasyid.',
    "over_two_paragraphs": INTRO
    + "“[[Pasar dibuka Juni.\nJalan selesai Juli|Rasyid Tanwir]],” kata Rasyid.",
}

PRIVATE = {
    "role_and_name": '"[[Harga cabai turun|Sutarno Wibisono]]," keluh seorang petani, Sutarno Wibisono.',
    "role_without_comma": '"[[Harga cabai turun terus|Norma Halimah]]," ujar pedagang sayur Norma Halimah.',
    "name_then_apposition": 'Norma Halimah, warga Desa Nita, menyambut baik. "[[Air bersih memudahkan kami|Norma Halimah]]," tuturnya.',
    "apposition_then_name": 'Kuasa hukum penggugat, Fathur Anshari, belum menjawab. "[[Kami pelajari dulu putusannya|Fathur Anshari]]," ujarnya.',
    "short_name_finds_full_one": 'Ketua Kelompok Tani Subur, Parmono Dikin, berterima kasih. "[[Panen kali ini bagus|Parmono Dikin]]," kata Parmono.',
    "title_before_name": '"[[Doakan kami sehat|Mustafa Yakub]]," pinta tokoh masyarakat, H. Mustafa Yakub.',
    "name_with_relative_clause": 'Sutarno Wibisono yang sudah lama bertani berharap waduk selesai. "[[Sawah kami sering kering|Sutarno Wibisono]]," harapnya.',
}

OPEN = {
    "unnamed_citizen": INTRO
    + '"[[Jalannya sekarang halus]]," kata salah seorang warga.',
    "unnamed_citizen_then_nya": INTRO
    + 'Seorang warga mengatakan hal lain. "[[Dulu berlubang semua]]," katanya.',
    "office_nobody_holds": '"[[Kami siap membantu warga]]," kata Bupati Sikka.',
    "organisation": '"[[Hujan turun sampai malam]]," tulis BMKG.',
    "first_quote_without_anybody": '"[[Semua bahan sudah siap di gudang]]," ujarnya.',
    "two_speak_together": '"[[Kami akan bekerja sama]]," kata Bupati Alor Rasyid Tanwir dan Kapolres Ende Danang Wirabakti.',
    "alone_after_nobody_spoke": INTRO
    + 'Pasar itu luas. "[[Semua pedagang wajib mendaftar dulu.]]" Hujan turun.',
    "office_in_passing_takes_focus": INTRO
    + 'Pasar itu, kata Kapolsek, harus aman. "[[Kami menjaga tiap malam]]," tegasnya.',
}

COMPANIONS = {
    "didampingi": 'Bupati Alor Rasyid Tanwir didampingi Kapolres Ende Danang Wirabakti mengatakan, "[[Pasar dibuka bulan Juni.|Rasyid Tanwir]]"',
    "melalui": 'Bupati Alor Rasyid Tanwir melalui Kapolres Ende Danang Wirabakti mengatakan, "[[Pasar dibuka bulan Juni.|Danang Wirabakti]]"',
    "mewakili": 'Kapolres Ende Danang Wirabakti mewakili Bupati Alor Rasyid Tanwir mengatakan, "[[Pasar dibuka bulan Juni.|Danang Wirabakti]]"',
    "clause_before": 'Saat mendampingi Bupati Alor Rasyid Tanwir, Kapolres Ende Danang Wirabakti mengatakan, "[[Pasar dibuka bulan Juni.|Danang Wirabakti]]"',
    "speaker_changes": 'Bupati Alor Rasyid Tanwir membuka pasar. "[[Mari kita rawat bersama|Rasyid Tanwir]]," katanya.\nKapolres Ende Danang Wirabakti menyambut baik langkah itu. "[[Semua sudah punya lapak|Danang Wirabakti]]," ujarnya.',
}

NO_QUOTE = {
    "theme": INTRO
    + 'Lomba itu mengusung tema "Alor Maju dan Sejahtera Bersama Rakyat".',
    "titled": INTRO
    + "Buku berjudul “Menenun di Tepi Laut Sawu” dibagikan kepada siswa.",
    "motto_with_colon": INTRO
    + 'Mereka memegang motto: "Setia Sampai Akhir Zaman Nanti".',
    "programme": INTRO + 'Program "Satu Desa Satu Kebun Kelor Unggulan" dimulai.',
    "video": INTRO + 'Tonton juga video "Panen Raya Bersama Menteri di Alor" di sini:',
    "single_term": INTRO + 'Mesin "retort" itu baru.',
    "term_before_verb_of_speech": INTRO
    + 'Lapak "hijau", kata seorang warga, sudah penuh.',
    "words_inside_a_sentence": INTRO
    + 'Warga menganggap "pasar yang tidak pernah tidur lagi" kebanggaan kota.',
    "inch_mark": INTRO + 'Pipa 6" dan pipa 8" dipasang di Nita.',
    "apostrophes_of_names": INTRO + "Masjid Ar-Ra’du dan Jum’at Bersih, juga Ma’ruf.",
    "everyday_words": INTRO + "Jalan itu terang, jelas tambah ramai, lanjut ke Nita.",
    "noun_with_nya": INTRO + "Pasar itu ramai, akhirnya warga pulang.",
    "denied": INTRO + "Rasyid tidak menyebutkan bahwa pasar ditutup.",
    "purpose": INTRO + "Warga datang untuk mengatakan bahwa pasar ramai.",
    "greeting": INTRO + "Rasyid menyampaikan terima kasih kepada para pedagang.",
    "law_states": "Pasal 7 menyebutkan bahwa pasar dikelola pemerintah daerah.",
    "according_to_data": "Menurut data kantor statistik, harga cabai naik tujuh persen.",
    "passive_without_agent": "Dalam keterangan itu disebutkan bahwa pasar dibuka Juni.",
    "when_it_was_said": INTRO
    + "Hal itu disampaikan Rasyid, saat membuka rapat kerja di Kalabahi.",
}

INDIRECT = {
    "bahwa": INTRO
    + "Rasyid mengatakan bahwa [[pasar dibuka bulan Juni|Rasyid Tanwir]].",
    "comma": INTRO + "Rasyid menjelaskan, [[pasar dibuka bulan Juni|Rasyid Tanwir]].",
    "bare_clause": INTRO
    + "Rasyid menyebut [[pasar akan dibuka bulan Juni|Rasyid Tanwir]].",
    "circumstance_then_bahwa": INTRO
    + "Rasyid menyampaikan kepada warga bahwa [[pasar dibuka bulan Juni|Rasyid Tanwir]].",
    "pronoun_subject": INTRO
    + "Ia juga menegaskan bahwa [[harga tidak naik tahun ini|Rasyid Tanwir]].",
    "wish": INTRO
    + "Rasyid berharap agar [[pedagang menjaga kebersihan pasar|Rasyid Tanwir]].",
    "wish_with_object": INTRO
    + "Rasyid meminta para pedagang agar [[menjaga kebersihan pasar|Rasyid Tanwir]].",
    "menurut": INTRO
    + "Menurut Rasyid, [[pasar itu paling besar di Alor|Rasyid Tanwir]].",
    "menurutnya": INTRO
    + "Menurutnya, [[pasar itu paling besar di Alor|Rasyid Tanwir]].",
    "passive_first": INTRO
    + "Ditambahkan Rasyid, [[pasar itu paling besar di Alor|Rasyid Tanwir]].",
    "behind_without_marks": INTRO
    + "[[Pasar itu paling besar di Alor|Rasyid Tanwir]], kata Rasyid.",
    "organisation": "Badan Pusat Statistik menyatakan bahwa [[harga cabai naik lagi]].",
    "degrees_before_verb": "Bupati Alor, Drs. Rasyid Tanwir, M.Si, mengatakan [[pasar dibuka bulan Juni|Rasyid Tanwir]].",
}

FOUND = DIRECT | PRIVATE | OPEN | COMPANIONS | INDIRECT


def said(raw: str) -> list[tuple[int, int, str]]:
    facts = quotes.find(Reading(raw)).facts
    return [(fact.start, fact.end, fact.speaker or "") for fact in facts]


@pytest.mark.parametrize("marked", FOUND.values(), ids=FOUND.keys())
def test_quotes_marked_text(marked):
    raw, wanted = unmark(marked)
    assert said(raw) == wanted


@pytest.mark.parametrize("raw", NO_QUOTE.values(), ids=NO_QUOTE.keys())
def test_quotes_look_alikes_are_no_quotes(raw):
    assert said(raw) == []


VETOES = {
    "quotes.veto_title": INTRO
    + 'Lomba itu mengusung tema "[[Alor Maju Bersama Rakyat]]".',
    "quotes.veto_words": INTRO + 'Mesin "[[retort]]" itu baru.',
    "quotes.veto_unsaid": INTRO
    + "Rasyid tidak menyebutkan bahwa [[pasar akan ditutup]].",
}


@pytest.mark.parametrize("reason", VETOES)
def test_quotes_refused_words_have_a_reason(reason):
    raw, [(start, end, _)] = unmark(VETOES[reason])
    [reject] = quotes.find(Reading(raw)).rejects
    assert (reject.start, reject.end, reject.reason) == (start, end, reason)


def test_quotes_lead_to_the_row_of_the_official():
    reading = Reading(INTRO + '"Pasar dibuka bulan Juni," kata Rasyid.')
    [fact] = reading.of(quotes.find).facts
    [official] = reading.of(officials.find).facts
    assert fact.official_start == official.start
    assert (fact.verb, fact.style) == ("kata", "direct")


def test_quotes_private_speaker_has_no_row():
    [fact] = quotes.find(
        Reading('"Harga cabai turun," keluh petani, Sutarno Wibisono.')
    ).facts
    assert (fact.speaker, fact.official_start) == ("Sutarno Wibisono", None)


NEIGHBOURS = st.text(alphabet="ab .,\n\t\u00a0;:-()1é", max_size=30)


@given(NEIGHBOURS, NEIGHBOURS)
def test_quotes_offsets_hold_with_any_neighbours(before, after):
    body = f'{before}\n{INTRO}"Pasar dibuka bulan Juni," kata Rasyid.\n{after}'
    facts = quotes.find(Reading(body)).facts
    assert "Pasar dibuka bulan Juni" in [fact.text for fact in facts]
    assert all(body[fact.start : fact.end] == fact.text for fact in facts)


@given(st.text(alphabet="aB \"“”‘’'.,\n:«»ujarnya", max_size=80))
def test_quotes_any_marks_give_ordered_slices(body):
    found = quotes.find(Reading(body))
    starts = [fact.start for fact in found.facts]
    assert starts == sorted(starts)
    assert all(body[f.start : f.end] == f.text for f in found.facts + found.rejects)
