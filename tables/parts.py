"""Part files: where a row goes, and how a part is written so that bytes tell content.

The articles of a month lie in one part, or, where a month is large, in a power of two
of parts by article id. The number follows from the month's count of articles alone, and
rows are sorted, so that any history that leads to the same rows leads to the same
files: ``2017-05.parquet``, then ``2017-05.1.parquet`` and so on. When a month outgrows
its parts, each keeps half of its rows under its name, the other half gets a new name.
"""

import hashlib
from dataclasses import dataclass
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from tables.schemas import schema_of

__all__ = ["HIDDEN", "Part", "decode", "digest", "encode", "parts_of_month", "plain"]

HIDDEN: Final = ".fakta"
_ARTICLES_A_PART: Final = 5_000
_ROWS_A_GROUP: Final = 131_072
_SORTED_BY: Final = ("article_id", "start", "end", "rule", "reason")


def parts_of_month(articles: int) -> int:
    """Return over how many parts a month is spread: a power of two, at least one."""
    return 1 << max(0, -(-articles // _ARTICLES_A_PART) - 1).bit_length()


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One part file of one table.

    Attributes
    ----------
    table, month : str
        A table that is not kept by month has a name of its own for the month.
    shard : int
        From 0, below the month's number of parts.
    """

    table: str
    month: str
    shard: int = 0

    @property
    def path(self) -> str:
        """The path below the folder of the tables, with "/"."""
        folder = f"{HIDDEN}/ledger" if self.table == "ledger" else self.table
        shard = f".{self.shard}" if self.shard else ""
        return f"{folder}/{self.month}{shard}.parquet"

    @classmethod
    def at(cls, path: str) -> "Part":
        """Return the part at a path; the inverse of `path`."""
        folder, _, name = path.rpartition("/")
        month, _, shard = name.removesuffix(".parquet").partition(".")
        return cls(folder.rpartition("/")[2], month, int(shard or 0))


def digest(content: bytes | memoryview) -> str:
    """Return the SHA-256 of content, in hex."""
    return hashlib.sha256(content).hexdigest()


def encode(table: str, rows: pa.Table) -> memoryview:
    """Return the rows as a Parquet file, sorted; the same rows give the same bytes."""
    schema = schema_of(table)
    told = plain(rows.select(schema.names))
    keys = [(name, "ascending") for name in _SORTED_BY if name in schema.names]
    if keys:
        told = told.sort_by(keys)
    columns = [
        _column(told[field.name].combine_chunks(), field.type) for field in schema
    ]
    sink = pa.BufferOutputStream()
    pq.write_table(
        pa.table(columns, schema=schema),
        sink,
        compression="zstd",
        row_group_size=_ROWS_A_GROUP,
        write_page_checksum=True,
    )
    return memoryview(sink.getvalue()).cast("B")


def plain(rows: pa.Table) -> pa.Table:
    """Return the rows without dictionaries, whose order tells a table's history."""
    for i, field in enumerate(rows.schema):
        if pa.types.is_dictionary(field.type):
            values = rows.column(i).cast(field.type.value_type)
            rows = rows.set_column(i, field.with_type(field.type.value_type), values)
    return rows


def _column(values: pa.Array | pa.ChunkedArray, kind: pa.DataType) -> pa.Array:
    if isinstance(values, pa.ChunkedArray):
        values = pa.concat_arrays(values.chunks) if values.num_chunks else values
    if pa.types.is_dictionary(kind):
        return values.dictionary_encode().cast(kind)
    return values


def decode(content: bytes, columns: list[str] | None = None) -> pa.Table:
    """Return the rows of a Parquet file given as bytes.

    Raises
    ------
    pyarrow.ArrowException or OSError
        If it is no Parquet file, or damaged.
    """
    with pq.ParquetFile(
        pa.BufferReader(content), page_checksum_verification=True
    ) as file:
        return file.read(columns=columns, use_threads=False)
