import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.article.decode import (
    MOST_BYTES,
    MOST_CHARS,
    Decoded,
    Unreadable,
    decode,
    normalise,
)

TEXT = "Jum’at, “benih jagung” dibagikan – 12 °C\n"

READ = {
    "utf_8": (TEXT.encode(), TEXT, []),
    "utf_8_bom": (b"\xef\xbb\xbf" + TEXT.encode(), TEXT, []),
    "utf_16_le": (b"\xff\xfe" + TEXT.encode("utf-16-le"), TEXT, []),
    "utf_16_be": (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT, []),
    "utf_32_le": (b"\xff\xfe\0\0" + TEXT.encode("utf-32-le"), TEXT, []),
    "windows_1252": (TEXT.encode("cp1252"), TEXT, ["input.windows_1252"]),
    "torn_utf_8": (TEXT.encode() + "“".encode()[:2], TEXT, ["input.truncated"]),
    "torn_utf_16": (
        b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x1d",
        TEXT,
        ["input.truncated"],
    ),
    "torn_and_nothing_else": (b"a\xe2\x80", "a", ["input.truncated"]),
    "one_broken_byte_among_utf_8": (
        TEXT.encode() + b"\x93 lagi",
        TEXT + "\ufffd lagi",
        ["input.broken_utf_8"],
    ),
    "broken_utf_16": (
        b"\xff\xfe" + "a\ud800b".encode("utf-16-le", "surrogatepass"),
        "a\ufffdb",
        ["input.broken_utf_16_le"],
    ),
    "undefined_in_windows_1252": (
        b"benih \x93jagung\x94 \x81",
        "benih “jagung” \ufffd",
        ["input.windows_1252"],
    ),
    "nul": (b"be\0nih jagung untuk para petani", None, ["input.nul"]),
    "crlf": (b"benih\r\njagung\rpadi\n", "benih\njagung\npadi\n", []),
    "decomposed": ("Café".encode(), "Café", []),
    "kept_as_it_is": (
        " a\t\xa0b\u200b\u2028c \n\n".encode(),
        " a\t\xa0b\u200b\u2028c \n\n",
        [],
    ),
}


@pytest.mark.parametrize(("content", "text", "ids"), READ.values(), ids=READ.keys())
def test_decode_reads(content, text, ids):
    told = decode(content)
    assert isinstance(told, Decoded)
    assert told.text == (text or "benih jagung untuk para petani")
    assert [warning.split(":")[0] for warning in told.warnings] == ids


REFUSED = {
    "empty": (b"", "input.empty"),
    "blank": (b" \n\t\xc2\xa0\r\n", "input.blank"),
    "byte_order_mark_alone": (b"\xef\xbb\xbf", "input.blank"),
    "torn_character_alone": (b"\xe2\x80", "input.blank"),
    "nul_alone": (b"\xff\xfe\0\0", "input.blank"),
    "png": (b"\x89PNG\r\n\x1a\n" + b"text " * 99, "input.binary"),
    "pdf": (b"%PDF-1.7 text that looks like one", "input.binary"),
    "controls": (bytes(range(256)) * 4, "input.binary"),
    "utf_16_without_mark": ("benih".encode("utf-16-le"), "input.binary"),
    "too_many_characters": (b"a" * (MOST_CHARS + 1), "input.too_large"),
    "too_many_bytes": (b"a" * (MOST_BYTES + 1), "input.too_large"),
}


@pytest.mark.parametrize(("content", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_decode_refuses(content, reason):
    told = decode(content)
    assert isinstance(told, Unreadable)
    assert told.reason == reason
    assert told.detail.endswith(".")


def test_decode_normalise_replaces_half_characters():
    told = normalise("benih \ud83d jagung")
    assert told.text == "benih \ufffd jagung"
    assert told.warnings[0].startswith("input.surrogates:")


@given(st.binary(max_size=200))
def test_decode_of_any_bytes_can_be_stored(content):
    told = decode(content)
    if isinstance(told, Decoded):
        told.text.encode("utf-8")
        assert unicodedata.is_normalized("NFC", told.text)
        assert "\r" not in told.text
        assert "\0" not in told.text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_decode_of_utf_8_changes_nothing_but_the_form(text):
    told = decode(text.encode())
    if not text.strip():
        assert isinstance(told, Unreadable)
    elif not text.startswith("\ufeff"):
        assert told == Decoded(unicodedata.normalize("NFC", text))
