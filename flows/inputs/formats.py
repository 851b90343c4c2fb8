"""Formats: a reader each, in one table; compressed files and archives are seen through.

Every reader yields its records one by one; a bad one never loses its neighbours.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any, BinaryIO, Final

from extractors.article import decode
from extractors.article.decode import Unreadable
from flows.inputs.archives import ARCHIVES, COMPRESSIONS
from flows.inputs.pages import page
from flows.inputs.records import (
    BROKEN,
    TOO_LARGE,
    Found,
    duplicate,
    record,
    refused,
    unreadable,
)
from flows.inputs.tabular import csv_file, json_lines, parquet
from flows.inputs.web_archives import HOSTS, members, pages_of

__all__ = ["Given", "is_readable", "read"]

_SHORT: Final = {".tgz": ".tar.gz", ".tzst": ".tar.zst"}
_DEEPEST: Final = 4
"""Archives and compressions in each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An open file to be read.

    Attributes
    ----------
    file : binary file
        At its start; need not be seekable.
    name : str
        Whose suffixes tell the format.
    source : str
        What its records are called after.
    about : mapping
        What is known of it from elsewhere, for formats that are one article.
    hosts : collection of str
        Whose pages to take out of web archives.
    depth : int
        In how many archives and compressions it lies.
    """

    file: BinaryIO
    name: str
    source: str
    about: Mapping[str, Any] = field(default_factory=dict)
    hosts: Collection[str] = HOSTS
    depth: int = 0


def is_readable(name: str) -> bool:
    """Return whether a file of this name has a format that is read."""
    stem, suffix = _parted(name)
    if suffix in COMPRESSIONS:
        return is_readable(stem)
    return suffix in _READERS or suffix in ARCHIVES


def read(given: Given) -> Iterator[Found]:
    """Yield the records of a file, and what in it could not be read."""
    try:
        yield from _read(given)
    except BROKEN as error:
        yield unreadable(given.source, error)


def _read(given: Given) -> Iterator[Found]:
    stem, suffix = _parted(given.name)
    if given.depth > _DEEPEST:
        why = "Archives lie in archives, deeper than anybody packs them."
        yield refused(given.source, Unreadable("input.nested", why))
    elif given.name.lower().endswith(".warc.gz"):
        yield from pages_of(members(given.file), given.source, given.hosts)
    elif suffix in COMPRESSIONS:
        file = COMPRESSIONS[suffix](given.file)
        yield from _read(replace(given, file=file, name=stem, depth=given.depth + 1))
    elif suffix in ARCHIVES:
        yield from _archive(given, suffix)
    elif suffix in _READERS:
        yield from _READERS[suffix](given)
    else:
        known = ", ".join([*_READERS, *ARCHIVES, *COMPRESSIONS])
        why = f"Files of this kind are not read; known are {known}."
        yield refused(given.source, Unreadable("input.unknown_format", why))


def _parted(name: str) -> tuple[str, str]:
    """Return a name without its last suffix, and that, in lower case."""
    path = PurePosixPath(name.lower())
    if path.suffix in _SHORT:
        path = path.with_suffix(_SHORT[path.suffix])
    return path.stem, path.suffix


def _archive(given: Given, suffix: str) -> Iterator[Found]:
    seen: set[str] = set()
    for member in ARCHIVES[suffix](given.file):
        # Names can hold what no table can, as names of files can.
        name = member.name.encode("utf-8", "surrogateescape").decode(
            "utf-8", "backslashreplace"
        )
        parts = PurePosixPath(name.replace("\\", "/")).parts
        if not is_readable(name) or any(part[0] in "._" for part in parts):
            continue
        source = f"{given.source}#{'/'.join(parts)}"
        if source in seen:
            yield duplicate(source)
            continue
        seen.add(source)
        try:
            with member.open() as file:
                inside = replace(given, file=file, name=name, source=source, about={})
                yield from read(replace(inside, depth=given.depth + 1))
        except BROKEN as error:
            yield unreadable(source, error)


def _whole(given: Given) -> bytes | None:
    """Return the bytes of a file that is one article; None if they are too many."""
    raw = given.file.read(decode.MOST_BYTES + 1)
    return None if len(raw) > decode.MOST_BYTES else raw


def _text_file(given: Given) -> Iterator[Found]:
    raw = _whole(given)
    if raw is None:
        yield refused(given.source, TOO_LARGE)
        return
    told = decode.decode(raw)
    if isinstance(told, Unreadable):
        yield refused(given.source, told, raw)
    else:
        yield record(given.source, told, given.about)


def _page(given: Given) -> Iterator[Found]:
    raw = _whole(given)
    if raw is None:
        yield refused(given.source, TOO_LARGE)
    else:
        yield page(raw, given.source, given.about)


def _warc(given: Given) -> Iterator[Found]:
    return pages_of([(0, given.file)], given.source, given.hosts)


_READERS: Final[dict[str, Callable[[Given], Iterator[Found]]]] = {
    ".txt": _text_file,
    ".html": _page,
    ".htm": _page,
    ".jsonl": lambda given: json_lines(given.file, given.source),
    ".csv": lambda given: csv_file(given.file, given.source),
    ".parquet": lambda given: parquet(given.file, given.source),
    ".warc": _warc,
}
