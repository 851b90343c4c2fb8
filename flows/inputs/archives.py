"""Compressed files and archives, as streams, with a limit to what they unpack to."""

import gzip
import io
import shutil
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from typing import Any, BinaryIO, Final, NamedTuple, Protocol, cast

import pyarrow as pa

from flows.errors import UnusableError
from flows.inputs.records import BombError

__all__ = [
    "ARCHIVES",
    "COMPRESSIONS",
    "Budget",
    "Member",
    "needed",
    "seekable",
    "within",
]

# News text shrinks to a third or a tenth, tables of similar articles to a fiftieth.
_MOST_RATIO: Final = 200
_ALWAYS: Final = 64 << 20
"""Bytes that may come out of anything, however small."""


class Member(NamedTuple):
    """A file in an archive; opening it may raise one of `records.BROKEN`."""

    name: str
    open: Callable[[], BinaryIO]


def needed(module: str) -> Any:  # noqa: ANN401 - a module
    """Return a module of the optional group ``inputs``.

    Raises
    ------
    UnusableError
        If it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise UnusableError(
            f"this input needs {error.name}: pip install 'fakta[inputs]'"
        ) from error


class Readable(Protocol):
    """What bytes can be read from."""

    def read(self, size: int = -1, /) -> bytes: ...


class _Counted:
    """Counts what is read of a stream; whoever opened that closes it."""

    closed = False

    def __init__(self, file: Readable) -> None:
        self._file = file
        self.count = 0

    def read(self, size: int = -1) -> bytes:
        content = self._file.read(size)
        self.count += len(content)
        return content

    def close(self) -> None:
        """Do nothing; Arrow calls it."""


class Budget:
    """What an archive may unpack to, against the bytes that it is packed in."""

    def __init__(self, packed: Callable[[], int]) -> None:
        self._packed = packed
        self._unpacked = 0

    def spend(self, size: int) -> None:
        """Count bytes as unpacked; raises `BombError` where they are too many."""
        self._unpacked += size
        if self._unpacked > max(_ALWAYS, _MOST_RATIO * self._packed()):
            raise BombError(
                f"{self._packed():,} bytes are unpacked to more than {_ALWAYS:,}"
            )


class _Unpacked(io.RawIOBase):
    """A stream that spends a budget."""

    def __init__(self, file: Readable, budget: Budget | None) -> None:
        self._file = file
        self._budget = budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - as in io
        content = self._file.read(len(buffer))
        if self._budget:
            self._budget.spend(len(content))
        buffer[: len(content)] = content
        return len(content)


def within(file: Readable, budget: Budget | None) -> BinaryIO:
    """Return a stream of a file that raises `BombError` beyond the budget.

    It cannot be sought in, whatever the file says.
    """
    return cast(BinaryIO, io.BufferedReader(_Unpacked(file, budget), 1 << 16))


def _gz(file: BinaryIO) -> BinaryIO:
    packed = _Counted(file)
    opened = gzip.GzipFile(fileobj=cast(BinaryIO, packed), mode="rb")
    return within(opened, Budget(lambda: packed.count))


class _Zstd:
    """Arrow's zstd stream, with the errors that Python's gzip has."""

    def __init__(self, file: _Counted) -> None:
        self._file = pa.CompressedInputStream(pa.PythonFile(file, mode="r"), "zstd")

    def read(self, size: int = -1) -> bytes:
        try:
            content: bytes = self._file.read(size)
        except OSError as error:
            raise gzip.BadGzipFile(str(error)) from error
        return content


def _zst(file: BinaryIO) -> BinaryIO:
    packed = _Counted(file)
    return within(_Zstd(packed), Budget(lambda: packed.count))


@contextmanager
def seekable(file: BinaryIO) -> Iterator[BinaryIO]:
    """Give the file itself if it can be sought in, or else a copy of it on disk."""
    if file.seekable():
        yield file
        return
    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(file, copy, 1 << 20)
        copy.seek(0)
        yield cast(BinaryIO, copy)


def _zip(file: BinaryIO) -> Iterator[Member]:
    with seekable(file) as whole:
        size = whole.seek(0, io.SEEK_END)
        budget = Budget(lambda: size)
        with zipfile.ZipFile(whole) as archive:
            for info in archive.infolist():
                if not info.is_dir():
                    yield Member(info.filename, _opener(archive, info, budget))


def _opener(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget
) -> Callable[[], BinaryIO]:
    def opened() -> BinaryIO:
        try:
            return within(archive.open(info), budget)
        # zipfile's way to say: encrypted, or packed in a way it does not know
        except (RuntimeError, NotImplementedError) as error:
            raise zipfile.BadZipFile(str(error)) from error

    return opened


def _tar(file: BinaryIO) -> Iterator[Member]:
    with tarfile.open(fileobj=file, mode="r|", errors="surrogateescape") as archive:
        while info := archive.next():
            if info.isfile():
                content = cast(BinaryIO, archive.extractfile(info))
                yield Member(info.name, partial(within, content, None))
            archive.members = []  # type: ignore[attr-defined]  # it would keep all


COMPRESSIONS: Final[dict[str, Callable[[BinaryIO], BinaryIO]]] = {
    ".gz": _gz,
    ".zst": _zst,
}
ARCHIVES: Final[dict[str, Callable[[BinaryIO], Iterator[Member]]]] = {
    ".tar": _tar,
    ".zip": _zip,
}
