"""Files with a record a line or row: JSON Lines, CSV, Parquet."""

import csv
import json
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO, Final

import pyarrow as pa
import pyarrow.parquet as pq

from extractors.article import decode
from extractors.article.decode import Decoded, Unreadable
from flows.inputs.archives import seekable
from flows.inputs.records import TOO_LARGE, Found, Rows, refused

__all__ = ["csv_file", "json_lines", "parquet"]

_WIDE_BOMS: Final = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
_NOT_UTF8: Final = Unreadable("input.not_utf8", "A file of records must be UTF-8.")
_NO_COLUMN: Final = Unreadable(
    "input.no_text_column", "One of the columns must be named 'text'."
)
_COLUMNS: Final = ("text", "source", "title", "published_at", "url")
_BATCH: Final = 100
"""Rows of a Parquet file in memory."""


def json_lines(file: BinaryIO, source: str) -> Iterator[Found]:
    """Yield the records of a file with one a line; it is UTF-8 (jsonlines.org)."""
    rows = Rows(source)
    for number, raw in enumerate(_lines(file), 1):
        if raw is None:
            yield rows.add(number, TOO_LARGE)
        elif number == 1 and raw.startswith(_WIDE_BOMS):
            yield refused(source, _NOT_UTF8)
            return
        elif not raw.isspace():
            told = decode.decode(raw)
            if isinstance(told, Unreadable):
                yield rows.add(number, told, raw)
            else:
                yield rows.add(number, _json_object(told.text), raw, told.warnings)


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Yield the lines of a file; None for one that is too long."""
    while raw := file.readline(decode.MOST_BYTES + 1):
        if len(raw) <= decode.MOST_BYTES:
            yield raw
            continue
        while raw and not raw.endswith(b"\n"):
            raw = file.readline(1 << 20)
        yield None


def _json_object(text: str) -> dict[str, Any] | Unreadable:
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Unreadable("input.not_json", f"The line is not JSON: {error}.")
    if not isinstance(fields, dict):
        return Unreadable("input.not_an_object", "The line is JSON, but no object.")
    return fields


class _Lines(Iterator[str]):
    """Lines of a file that can be taken back, as Latin-1, which keeps the bytes.

    Attributes
    ----------
    number : int
        Lines taken so far.
    taken : list of bytes
        Those taken since `start`.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._lines = _lines(file)
        self._waiting: list[bytes] = []
        self.number = 0
        self.start()

    def start(self) -> None:
        self.taken: list[bytes] = []
        self._size = 0

    def __next__(self) -> str:
        line = self._waiting.pop() if self._waiting else next(self._lines)
        self.number += 1
        self.taken.append(line or b"")
        self._size += len(line or b"")
        if line is None or self._size > decode.MOST_BYTES:
            raise csv.Error("it is longer than any article")
        return line.decode("latin-1")

    def take_back(self) -> None:
        """Take all lines back but the first."""
        self._waiting += reversed(self.taken[1:])
        self.number -= len(self.taken) - 1


def csv_file(file: BinaryIO, source: str) -> Iterator[Found]:
    """Yield the records of a file with a header (RFC 4180; also ``;`` and tabs).

    A row that breaks the rules, such as one with a quote that is never closed, would
    swallow those below it: its first line alone is refused, and reading goes on there.
    """
    csv.field_size_limit(decode.MOST_BYTES)
    lines = _Lines(file)
    head = next(lines, "")
    if head.encode("latin-1").startswith(_WIDE_BOMS):
        yield refused(source, _NOT_UTF8)
        return
    delimiter = max(",;\t", key=head.count)
    names = [
        name.strip(' "').lower()
        for name in head.removeprefix("\xef\xbb\xbf").strip().split(delimiter)
    ]
    if "text" not in names:
        yield refused(source, _NO_COLUMN)
        return
    rows = Rows(source)
    while True:
        lines.start()
        number = lines.number + 1
        try:
            row = next(csv.reader(lines, delimiter=delimiter, strict=True), None)
            if row and len(row) != len(names):
                raise csv.Error(f"it has {len(row)} columns, not {len(names)}")
        except csv.Error as error:
            raw = lines.taken[0]
            lines.take_back()
            why = f"The row breaks the rules of CSV: {error}."
            yield rows.add(number, Unreadable("input.not_csv", why), raw)
            continue
        if row is None:
            return
        if row:
            raw = b"".join(lines.taken)
            fields, warnings = _csv_fields(dict(zip(names, row, strict=True)))
            yield rows.add(number, fields, raw, warnings)


def _csv_fields(
    row: dict[str, str],
) -> tuple[dict[str, str] | Unreadable, tuple[str, ...]]:
    """Return the fields decoded, and all that had to be done for that."""
    fields: dict[str, str] = {}
    warnings: tuple[str, ...] = ()
    for name in _COLUMNS:
        told = decode.decode(row.get(name, "").encode("latin-1"))
        if isinstance(told, Decoded):
            fields[name] = told.text
            warnings += told.warnings
        elif name == "text":
            return told, ()
    return fields, tuple(dict.fromkeys(warnings))


def parquet(file: BinaryIO, source: str) -> Iterator[Found]:
    """Yield the records of a Parquet file; a damaged row group is passed over.

    Raises
    ------
    OSError
        If it is no Parquet file.
    """
    rows = Rows(source)
    with seekable(file) as whole:
        try:
            opened = pq.ParquetFile(whole)
        except pa.ArrowException as error:
            raise OSError(str(error)) from error
        columns = [name for name in _COLUMNS if name in opened.schema_arrow.names]
        if "text" not in columns:
            yield refused(source, _NO_COLUMN)
            return
        first = 1
        for group in range(opened.num_row_groups):
            yield from _row_group(opened, group, columns, first, rows)
            first += opened.metadata.row_group(group).num_rows


def _row_group(
    opened: pq.ParquetFile, group: int, columns: list[str], first: int, rows: Rows
) -> Iterator[Found]:
    number = first
    try:
        for batch in opened.iter_batches(_BATCH, row_groups=[group], columns=columns):
            for fields in batch.to_pylist():
                yield rows.add(number, _plain(fields))
                number += 1
    except (pa.ArrowException, OSError, ValueError) as error:
        last = first + opened.metadata.row_group(group).num_rows - 1
        why = f"The rows up to {last} are damaged: {error}."
        yield rows.add(number, Unreadable("input.damaged", why))


def _plain(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields with moments as text, as they stand in all other formats."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in fields.items()
    }
