"""Bytes to text: UTF-8 first, then the declared fallbacks, each with a warning.

The text is NFC with LF line ends; offsets count in it. Apart from that, and from
characters that no table can hold (NUL, half surrogate pairs), it is left as it came.

Fallbacks, in order, after the Encoding Standard of WHATWG (encoding.spec.whatwg.org):
a byte order mark decides; UTF-8; UTF-8 with a few broken characters; windows-1252,
which that standard reads under the labels "latin1" and "ascii" as well, and which the
HTML standard makes the default of Indonesian pages.
"""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

__all__ = [
    "MOST_BYTES",
    "MOST_CHARS",
    "Decoded",
    "Unreadable",
    "decode",
    "normalise",
    "too_large",
]

MOST_CHARS: Final = 5_000_000
"""Longest text taken for one article, in code points."""
MOST_BYTES: Final = 4 * MOST_CHARS
"""Largest input worth reading: no more bytes can be a text of that length."""

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS: Final = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1b"))
_MOST_CONTROLS: Final = 0.05
"""Share of control characters above which bytes are no text."""
_SIGNATURES: Final = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_MULTIBYTE: Final = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what had to be done to get it: ``id: sentence`` each."""

    text: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why an input gives no text: a stable id and a plain sentence."""

    reason: str
    detail: str


def decode(content: bytes) -> Decoded | Unreadable:
    """Return the text of an input, or why there is none.

    Examples
    --------
    >>> decode("Jum’at".encode("cp1252")).text
    'Jum’at'
    >>> decode(b"").reason
    'input.empty'
    """
    if not content:
        return Unreadable("input.empty", "The input holds no bytes.")
    if len(content) > MOST_BYTES:
        return too_large(len(content))
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            text, warnings = _strict(content[len(bom) :], encoding)
            return normalise(text, warnings)
    if _is_binary(content):
        return Unreadable("input.binary", "The input is no text but binary data.")
    text, warnings = _strict(content, "utf-8")
    return normalise(text, warnings)


def too_large(size: int) -> Unreadable:
    """Return the refusal of an input of so many bytes."""
    return Unreadable(
        "input.too_large",
        f"The input has {size:,} bytes; one article has at most "
        f"{MOST_CHARS:,} characters.",
    )


def normalise(text: str, warnings: tuple[str, ...] = ()) -> Decoded | Unreadable:
    """Return the text in NFC with LF line ends and without what no table can hold."""
    if len(text) > MOST_CHARS:
        return Unreadable(
            "input.too_large",
            f"The text has {len(text):,} characters; one article has at most "
            f"{MOST_CHARS:,}.",
        )
    if "\0" in text:
        warnings += (f"input.nul: {text.count(chr(0)):,} NUL characters left out.",)
        text = text.replace("\0", "")
    if not text.isascii() and _has_surrogates(text):
        text, halves = _SURROGATES.subn("\ufffd", text)
        warnings += (f"input.surrogates: {halves:,} half characters replaced.",)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text or text.isspace():
        return Unreadable("input.blank", "The input holds nothing but blanks.")
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return Decoded(text, warnings)


def _has_surrogates(text: str) -> bool:
    try:
        text.encode()  # in a tenth of the time that searching takes
    except UnicodeEncodeError:
        return True
    return False


def _is_binary(content: bytes) -> bool:
    if content.startswith(_SIGNATURES):
        return True
    controls = len(content) - len(content.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(content)


def _strict(content: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    """Decode what is right but for a torn last character; else by the fallbacks."""
    try:
        return content.decode(encoding), ()
    except UnicodeDecodeError as error:
        torn = error.end == len(content) and len(content) - error.start < 4
        if torn and error.reason in ("unexpected end of data", "truncated data"):
            return content[: error.start].decode(encoding), (
                "input.truncated: the last character is incomplete and left out.",
            )
    if encoding == "utf-8" and not _is_mostly_utf8(content):
        return content.decode("windows-1252", errors="replace"), (
            "input.windows_1252: not UTF-8, read as Windows-1252.",
        )
    text = content.decode(encoding, errors="replace")
    return text, (f"input.broken_{encoding.replace('-', '_')}: broken bytes replaced.",)


def _is_mostly_utf8(content: bytes) -> bool:
    """Tell whether more non-ASCII characters are right UTF-8 than are broken."""
    broken = content.decode("utf-8", errors="replace").count("\ufffd")
    return len(_MULTIBYTE.findall(content)) > 2 * broken
