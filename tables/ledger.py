"""What is published and what is wanted, in some tens of bytes an article.

A run over a million articles compares a million digests. As numpy arrays they take
60 MB; as Python objects they would take a gigabyte. Article ids are 64-bit numbers
here, digests are cut to 128 bits: enough to tell contents apart.
"""

from array import array
from collections.abc import Iterable
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from tables.keys import Input

__all__ = [
    "ARTICLE",
    "Inputs",
    "Numbers",
    "as_ids",
    "by_id",
    "compact",
    "equal_at",
    "month_code",
    "month_name",
    "positions",
]

Numbers: TypeAlias = npt.NDArray[Any]

# One article of the ledger. `published` is in milliseconds, `_NEVER` where unknown;
# `original` is the article that this one duplicates, 0 for none.
ARTICLE: Final = np.dtype(
    [
        ("id", "u8"),
        ("content", "u8", (2,)),
        ("body", "u8", (2,)),
        ("published", "i8"),
        ("original", "u8"),
        ("month", "i4"),
    ]
)
_NEVER: Final = np.iinfo(np.int64).max
_DIGEST_BYTES: Final = 16
_ID_DIGITS: Final = 16


class Inputs:
    """The raw articles that a run found, as ids and digests, in the order of adding.

    Examples
    --------
    >>> len(Inputs([Input(source="a.txt", content_sha256="00" * 32)]))
    1
    """

    def __init__(self, found: Iterable[Input] = ()) -> None:
        self._ids = array("Q")
        self._content = bytearray()
        for given in found:
            self.add(given)

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, given: Input) -> None:
        """Add an article; its position is the number of those added before."""
        self._ids.append(int(given.article_id, 16))
        self._content += bytes.fromhex(given.content_sha256)[:_DIGEST_BYTES]

    @property
    def ids(self) -> Numbers:
        """Article ids, shape ``(n,)``; to be let go of before another one is added."""
        return np.frombuffer(self._ids, np.uint64)

    @property
    def content(self) -> Numbers:
        """Digests, shape ``(n, 2)``; to be let go of before another one is added."""
        return np.frombuffer(self._content, np.uint64).reshape(-1, 2)


def compact(rows: pa.Table) -> Numbers:
    """Return rows of the ledger as an array of `ARTICLE`, in their order."""
    told = np.zeros(rows.num_rows, ARTICLE)
    told["id"] = _ids(rows["article_id"])
    told["content"] = _digests(rows["content_sha256"])
    told["body"] = _digests(rows["body_sha256"])
    told["published"] = rows["published_at"].cast(pa.int64()).fill_null(_NEVER)
    told["original"] = _ids(rows["duplicate_of"].fill_null("0" * _ID_DIGITS))
    told["month"] = [month_code(m) for m in rows["month"].to_pylist()]
    return told


def _ids(column: pa.ChunkedArray) -> Numbers:
    numbers = bytes.fromhex("".join(column.to_pylist()))
    return np.frombuffer(numbers, ">u8").astype(np.uint64)


def _digests(column: pa.ChunkedArray) -> Numbers:
    return np.frombuffer(b"".join(column.to_pylist()), np.uint64).reshape(-1, 4)[:, :2]


def as_ids(numbers: Numbers) -> pa.Array:
    """Return article ids as the strings of the tables.

    Examples
    --------
    >>> as_ids(np.array([255, 1 << 63], np.uint64)).to_pylist()
    ['00000000000000ff', '8000000000000000']
    """
    digits = numbers.astype(">u8").tobytes().hex().encode()
    ends = np.arange(0, len(digits) + 1, _ID_DIGITS, dtype=np.int32)
    return pa.StringArray.from_buffers(
        len(numbers), pa.py_buffer(ends), pa.py_buffer(digits)
    )


def by_id(pieces: Iterable[Numbers]) -> tuple[Numbers, Numbers]:
    """Return the articles of some arrays by id, and the number of the array of each.

    Of an article that is in more than one array only the last is left.
    """
    found = list(pieces) or [np.zeros(0, ARTICLE)]
    number = np.repeat(np.arange(len(found), dtype=np.int32), [*map(len, found)])
    articles = np.concatenate(found)
    # What is not let go of here is what a large run needs most memory for.
    found.clear()
    order = np.argsort(articles["id"], kind="stable")
    articles, number = articles[order], number[order]
    is_last = np.ones(len(articles), bool)
    is_last[:-1] = articles["id"][1:] != articles["id"][:-1]
    if is_last.all():
        return articles, number
    return articles[is_last], number[is_last]


def month_code(month: str) -> int:
    """Return a month as a number; 0 for "unknown"."""
    return 0 if month == "unknown" else int(month.replace("-", ""))


def month_name(code: int) -> str:
    """Return the month of a number; the inverse of `month_code`.

    Examples
    --------
    >>> month_name(month_code("2017-05")), month_name(month_code("unknown"))
    ('2017-05', 'unknown')
    """
    return f"{code // 100:04}-{code % 100:02}" if code else "unknown"


def positions(wanted: Numbers, ids: Numbers) -> Numbers:
    """Return where each wanted id stands in sorted ids; -1 where it does not."""
    if not len(ids):
        return np.full(len(wanted), -1)
    at = np.minimum(np.searchsorted(ids, wanted), len(ids) - 1)
    return np.where(ids[at] == wanted, at, -1)


def equal_at(content: Numbers, other: Numbers, at: Numbers) -> Numbers:
    """Return whether each digest equals the other at its position; False at -1."""
    if not len(other):
        return np.zeros(len(content), bool)
    same: Numbers = (content == other[at]).all(axis=1)
    return (at >= 0) & same
