"""Records of web archives (WARC, ISO 28500) and the HTTP answers in them.

Read leniently: what is damaged is passed over up to the next record. The libraries for
this stop there, or take what is cut short for whole.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final, NamedTuple

from extractors.article import decode

__all__ = ["Answer", "answers", "decoded", "parted"]

_LINE: Final = 1 << 16
_END: Final = b"\r\n\r\n"
_NEXT: Final = re.compile(rb"\r\n\r\n(?=WARC/1\.)")
_STATUS: Final = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})\b")
_CHUNK: Final = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]*\r\n")


class Answer(NamedTuple):
    """What a server has answered.

    Attributes
    ----------
    url : str
        What it was asked for.
    block : bytes
        HTTP header and body; at most one byte more than an article can have.
    size : int
        Bytes that the block is said to have.
    is_damaged : bool
        Whether the block is not as long as that.
    """

    url: str
    block: bytes
    size: int
    is_damaged: bool


class _Stream:
    """A stream to which what was read can be given back."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._waiting = b""

    def give_back(self, content: bytes) -> None:
        self._waiting = content + self._waiting

    def read(self, size: int) -> bytes:
        content = self._waiting[:size]
        self._waiting = self._waiting[size:]
        if len(content) < size:
            content += self._file.read(size - len(content))
        return content

    def line(self) -> bytes:
        head, end, rest = self._waiting.partition(b"\n")
        self._waiting = rest
        return head + end if end else head + self._file.readline(_LINE)


def answers(file: BinaryIO) -> Iterator[Answer]:
    """Yield the answers in an archive that is unpacked."""
    stream = _Stream(file)
    while line := stream.line():
        if not line.startswith(b"WARC/"):
            continue  # blank lines between records, or what is left of a damaged one
        headers = _headers(iter(stream.line, b""))
        length = headers.get("content-length", "")
        if not (length.isascii() and length.isdigit()):
            continue
        size = int(length)
        block = stream.read(min(size, decode.MOST_BYTES + 1))
        left = size - len(block)
        while left > 0 and (passed := len(stream.read(min(left, 1 << 20)))):
            left -= passed
        end = stream.read(len(_END))
        is_damaged = left > 0 or end not in (_END, b"")
        if not is_damaged:
            pass
        elif following := _NEXT.search(block + end):
            stream.give_back((block + end)[following.end() :])
        else:
            stream.give_back(end)
        if headers.get("warc-type") == "response":
            url = headers.get("warc-target-uri", "").strip("<>")
            yield Answer(url, block, size, is_damaged)


def _headers(lines: Iterator[bytes]) -> dict[str, str]:
    """Return the headers up to an empty line, their names in lower case."""
    headers = {}
    for line in lines:
        if not line.strip():
            break
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.strip().lower()] = value.strip()
    return headers


def parted(block: bytes) -> tuple[int, Mapping[str, str], bytes]:
    """Return status, headers and body of an answer; status 0 if it is none."""
    head, _, body = block.partition(_END)
    status = _STATUS.match(head)
    if not status:
        return 0, {}, b""
    return int(status[1]), _headers(iter(head.split(b"\r\n")[1:])), body


def decoded(body: bytes, headers: Mapping[str, str]) -> bytes:
    """Return the body without the encodings of its transfer.

    A body that is not encoded as its headers say is left as it is: some crawlers keep
    the header of an encoding that they have undone.
    """
    if headers.get("transfer-encoding", "").lower() == "chunked":
        body = _unchunked(body) or body
    if headers.get("content-encoding", "").lower() in ("gzip", "x-gzip", "deflate"):
        try:
            unpacker = zlib.decompressobj(wbits=47)  # gzip or zlib, as it begins
            content = unpacker.decompress(body, decode.MOST_BYTES + 1)
        except zlib.error:
            return body
        if unpacker.eof or len(content) > decode.MOST_BYTES:
            return content
    return body


def _unchunked(body: bytes) -> bytes | None:
    chunks: list[bytes] = []
    at = 0
    while head := _CHUNK.match(body, at):
        size = int(head[1], 16)
        if size == 0:
            return b"".join(chunks)
        chunks.append(body[head.end() : head.end() + size])
        at = head.end() + size + 2
    return None
