"""What inputs give: records, one an article, and the reasons where there is none."""

import gzip
import hashlib
import tarfile
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from extractors.article import decode
from extractors.article.decode import Decoded, Unreadable

__all__ = [
    "BROKEN",
    "TOO_LARGE",
    "BombError",
    "Found",
    "Quarantined",
    "RawRecord",
    "Rows",
    "duplicate",
    "record",
    "refused",
    "unreadable",
]

_FIELDS: Final = ("title", "published_at", "url")
TOO_LARGE: Final = Unreadable(
    "input.too_large",
    f"The input has more than {decode.MOST_BYTES:,} bytes; one article has at most "
    f"{decode.MOST_CHARS:,} characters.",
)


class BombError(ValueError):
    """Compressed data gives more than any honest text would."""


# What reading a file, an archive or a compressed stream may end with.
_DAMAGED: Final = (
    EOFError,
    gzip.BadGzipFile,
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
)
BROKEN: Final = (*_DAMAGED, OSError, BombError)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRecord:
    """One article as it came.

    Attributes
    ----------
    source : str
        Path under the raw folder, with ``#record`` for a record inside a file: its
        path in an archive, its own ``source``, or else its line or row, from 1.
    text : str
        Decoded; see `extractors.article.decode`.
    content_sha256 : str
        Digest of text, fields and warnings: all that its rows depend on, so that a
        renamed or otherwise wrapped file keeps it.
    title, published_at, url : str or None
        As the record has them.
    warnings : tuple of str
        What had to be done to read it: ``id: sentence`` each.
    """

    source: str
    text: str
    content_sha256: str
    title: str | None = None
    published_at: str | None = None
    url: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarantined:
    """An input that could not be read: why, as a stable id and a plain sentence.

    ``content_sha256`` is that of the raw bytes, or None where there were none to read.
    """

    source: str
    reason: str
    detail: str
    content_sha256: str | None = None


Found = RawRecord | Quarantined


def record(source: str, told: Decoded, fields: Mapping[str, Any]) -> RawRecord:
    """Return the record of a text and what its wrapping says about it."""
    warnings = told.warnings
    values: dict[str, str | None] = dict.fromkeys(_FIELDS)
    for name in _FIELDS:
        value = fields.get(name)
        if isinstance(value, str):
            clean = decode.normalise(value.strip())
            values[name] = clean.text if isinstance(clean, Decoded) else None
        elif value is not None:
            warnings += (f"input.field_ignored: the record's {name} is no string.",)
    # The warnings are in the article's row: a file saved anew in UTF-8 loses its own.
    # None of them holds a NUL, and a field that is there is never empty.
    content = "\0".join([told.text, *(v or "" for v in values.values()), *warnings])
    return RawRecord(
        source=source,
        text=told.text,
        content_sha256=hashlib.sha256(content.encode()).hexdigest(),
        title=values["title"],
        published_at=values["published_at"],
        url=values["url"],
        warnings=warnings,
    )


def refused(source: str, why: Unreadable, raw: bytes | None = None) -> Quarantined:
    """Return the quarantine of an input that gives no text."""
    return Quarantined(
        source=source,
        reason=why.reason,
        detail=why.detail,
        content_sha256=None if raw is None else hashlib.sha256(raw).hexdigest(),
    )


def duplicate(source: str, raw: bytes | None = None) -> Quarantined:
    """Return the quarantine of an input whose source was there before."""
    detail = "An earlier input has the same source; that one is kept."
    return refused(source, Unreadable("input.duplicate_source", detail), raw)


def unreadable(source: str, error: Exception) -> Quarantined:
    """Return the quarantine of an input that one of `BROKEN` has stopped."""
    if isinstance(error, FileNotFoundError):
        why = ("input.vanished", "The file is gone, or the link leads nowhere.")
    elif isinstance(error, BombError):
        why = ("input.bomb", f"Unpacked it would be endless: {error}.")
    elif isinstance(error, _DAMAGED):
        why = ("input.damaged", f"It is damaged or cut short: {error}.")
    else:
        told = getattr(error, "strerror", None) or error
        why = ("input.unreadable", f"The system refuses to read it: {told}.")
    return refused(source, Unreadable(*why))


class Rows:
    """The records of a file that has many, with the sources seen in it.

    Parameters
    ----------
    source : str
        Of the file.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._seen: set[str] = set()

    def add(
        self,
        number: int,
        fields: Mapping[str, Any] | Unreadable,
        raw: bytes | None = None,
        warnings: tuple[str, ...] = (),
    ) -> Found:
        """Return the record of a line or row, or why there is none."""
        line = f"{self._source}#{number}"
        found: Found
        if isinstance(fields, Unreadable):
            found = refused(line, fields, raw)
        else:
            own = fields.get("source")
            if isinstance(own, str) and own.strip():
                named = decode.normalise(own.strip())
                if isinstance(named, Decoded):
                    line = f"{self._source}#{named.text}"
            found = _of_fields(line, fields, raw, warnings)
        if line in self._seen:
            return duplicate(f"{self._source}#{number}", raw)
        self._seen.add(line)
        return found


def _of_fields(
    source: str,
    fields: Mapping[str, Any],
    raw: bytes | None,
    warnings: tuple[str, ...],
) -> Found:
    text = fields.get("text")
    if text is None:
        told: Decoded | Unreadable
        told = Unreadable("input.no_text", "The record has no text.")
    elif not isinstance(text, str):
        told = Unreadable("input.text_not_string", "The record's text is no string.")
    else:
        told = decode.normalise(text, warnings)
    if isinstance(told, Unreadable):
        return refused(source, told, raw)
    return record(source, told, fields)
