"""Web archives (WARC, ISO 28500): the pages of chosen hosts."""

import io
import zlib
from collections.abc import Collection, Iterable, Iterator
from typing import BinaryIO, Final
from urllib.parse import urlsplit

from extractors.article import decode
from extractors.article.decode import Unreadable
from flows.inputs.archives import Budget, within
from flows.inputs.pages import page
from flows.inputs.records import (
    BROKEN,
    TOO_LARGE,
    Found,
    duplicate,
    refused,
    unreadable,
)
from flows.inputs.warc import Answer, answers, decoded, parted

__all__ = ["HOSTS", "members", "pages_of"]

HOSTS: Final = ("infopublik.id", "go.id")
"""Hosts whose pages are taken, with all hosts below them."""
_KINDS: Final = {"text/html", "application/xhtml+xml"}
_MAGIC: Final = b"\x1f\x8b\x08"
_CHUNK: Final = 1 << 16
_DAMAGED: Final = Unreadable(
    "input.damaged", "The record is cut short, or not as long as it says."
)


def pages_of(
    streams: Iterable[tuple[int, BinaryIO]], source: str, hosts: Collection[str]
) -> Iterator[Found]:
    """Yield the pages of the hosts, called after their addresses.

    Other pages, and answers that are no page, are passed over.

    Parameters
    ----------
    streams : iterable of pairs
        Offset and content of each part of the archive that stands for itself.
    source : str
        Of the archive.
    hosts : collection of str
        Whose pages to take.
    """
    seen: set[str] = set()
    for offset, stream in streams:
        try:
            for answer in answers(stream):
                if not _is_of(answer.url, hosts):
                    continue
                line = f"{source}#{answer.url}"
                found = _page(answer, line)
                if found and line in seen:
                    yield duplicate(line, answer.block)
                elif found:
                    seen.add(line)
                    yield found
        except BROKEN as error:
            yield unreadable(f"{source}#@{offset}" if offset else source, error)


def _is_of(url: str, hosts: Collection[str]) -> bool:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    return any(host == one or host.endswith(f".{one}") for one in hosts)


def _page(answer: Answer, source: str) -> Found | None:
    """Return the page in an answer; None if it is none."""
    if answer.is_damaged:
        return refused(source, _DAMAGED, answer.block)
    if answer.size > decode.MOST_BYTES:
        return refused(source, TOO_LARGE)
    status, headers, body = parted(answer.block)
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if status != 200 or kind not in _KINDS:
        return None
    return page(decoded(body, headers), source, {"url": answer.url})


def members(file: BinaryIO) -> Iterator[tuple[int, BinaryIO]]:
    """Yield offset and content of each member of a gzip file, to be read in turn.

    Web archives are packed a record a member, so that a damaged one, whose stream
    raises ``zlib.error``, is passed over; the next begins at the next gzip signature.
    """
    packed = _Packed(file)
    budget = Budget(lambda: packed.position)
    while packed.seek_member():
        start = packed.position
        member = _Member(packed)
        yield start, within(member, budget)
        try:
            while member.read(_CHUNK):
                pass
        except (zlib.error, EOFError):
            packed.give_back_after(start)


class _Packed:
    """A file read in chunks, of which the last can be given back.

    Attributes
    ----------
    position : int
        Offset of what is read next.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._last = self._waiting = b""
        self.position = 0

    def chunk(self) -> bytes:
        """Return what comes next; b"" at the end."""
        chunk = self._waiting or self._file.read(_CHUNK)
        self._waiting = b""
        self._last = chunk or self._last
        self.position += len(chunk)
        return chunk

    def give_back(self, rest: bytes) -> None:
        """Give back the end of what was read."""
        self._waiting = rest + self._waiting
        self.position -= len(rest)

    def give_back_after(self, start: int) -> None:
        """Give back of the last chunk all but the signature at an offset."""
        if not self._waiting:
            first = self.position - len(self._last)
            self.give_back(self._last[max(0, start + len(_MAGIC) - first) :])

    def seek_member(self) -> bool:
        """Go to the next gzip signature; returns whether there is one."""
        while chunk := self.chunk():
            more = self._file.read(len(_MAGIC) - 1)  # it may lie across two chunks
            self.position += len(more)
            whole = chunk + more
            if (at := whole.find(_MAGIC)) >= 0:
                self.give_back(whole[at:])
                return True
            if not more:
                break
            self.give_back(more)
        return False


class _Member(io.RawIOBase):
    """The unpacked content of one gzip member."""

    def __init__(self, packed: _Packed) -> None:
        self._packed = packed
        self._unpacker = zlib.decompressobj(wbits=31)
        self._is_broken = False

    def read(self, size: int = -1) -> bytes:
        if self._is_broken:
            raise EOFError("it was damaged")
        while not self._unpacker.eof:
            chunk = self._unpacker.unconsumed_tail or self._packed.chunk()
            if not chunk:
                self._is_broken = True
                raise EOFError("the end is missing")
            try:
                content = self._unpacker.decompress(chunk, max(size, 1))
            except zlib.error:
                self._is_broken = True
                raise
            if self._unpacker.eof:
                self._packed.give_back(self._unpacker.unused_data)
            if content:
                return content
        return b""
