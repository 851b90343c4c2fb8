"""Raw inputs: files and folders in, one record an article out, the bad ones named.

Records come one by one and in the same order each time; nothing is held but the ids of
the file being read (about 100 bytes a record). A format is a reader in one table.
"""

import hashlib
import json
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

from extractors import decode
from extractors.decode import Decoded, Unreadable

__all__ = ["Quarantined", "RawRecord", "discover"]

_FIELDS: Final = ("title", "published_at", "url")
_WIDE_BOMS: Final = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRecord:
    """One article as it came.

    Attributes
    ----------
    source : str
        Path under the raw folder, with ``#record`` for a record inside a file: its own
        ``source``, or else its line number, from 1.
    text : str
        Decoded; see `extractors.decode`.
    content_sha256 : str
        Digest of text, fields and warnings: all that its rows depend on, so that a
        renamed file keeps it.
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


def discover(paths: Iterable[Path | str]) -> Iterator[Found]:
    """Yield the records under the paths, in order, and what could not be read.

    Folders are walked in name order, without names that start with ``.`` or ``_`` and
    without following links to folders. In a folder, files of other formats are passed
    over. A source that an earlier path holds already is quarantined.
    """
    roots = [Path(path) for path in paths]
    for i, root in enumerate(roots):
        for found in _walk(root) if root.is_dir() else [(root, root.name)]:
            if isinstance(found, Quarantined):
                yield found
                continue
            path, name = found
            source = _posix(name)
            if any(_holds(earlier, name) for earlier in roots[:i]):
                yield _duplicate(source)
            else:
                yield from _read(path, source)


def _walk(root: Path) -> Iterator[tuple[Path, str] | Quarantined]:
    """Yield the files to read under a folder, each with its path below that folder."""
    waiting = [("", True)]
    while waiting:
        name, is_folder = waiting.pop()
        is_readable = Path(name).suffix.lower() in _READERS
        if not is_folder:
            if is_readable:
                yield root / name, name
            continue
        if is_readable:
            yield Quarantined(
                source=_posix(name),
                reason="input.directory",
                detail="A folder has the name of a file; the files in it are read.",
            )
        prefix = f"{name}/" if name else ""
        try:
            with os.scandir(root / name) as entries:
                inside = [
                    (prefix + entry.name, entry.is_dir(follow_symlinks=False))
                    for entry in entries
                    if entry.name[0] not in "._"
                ]
        except OSError as error:
            yield _unreadable(_posix(name or root.name), error)
            continue
        waiting.extend(sorted(inside, reverse=True))


def _posix(name: str) -> str:
    """Return a path as text that any table can hold, with ``/`` between its parts."""
    return os.fsencode(name).decode("utf-8", "backslashreplace").replace(os.sep, "/")


def _holds(root: Path, name: str) -> bool:
    return (root / name).exists() if root.is_dir() else root.name == name


def _read(path: Path, source: str) -> Iterator[Found]:
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        yield Quarantined(
            source=source,
            reason="input.unknown_format",
            detail=f"Files of this kind are not read; known are {', '.join(_READERS)}.",
        )
        return
    try:
        # Opening a pipe would wait for ever; only its kind may be asked for.
        if not stat.S_ISREG(path.stat().st_mode):
            yield Quarantined(
                source=source,
                reason="input.not_a_file",
                detail="This is no regular file but a folder, pipe or device.",
            )
            return
        with path.open("rb") as file:
            yield from reader(file, source)
    except OSError as error:
        yield _unreadable(source, error)


def _unreadable(source: str, error: OSError) -> Quarantined:
    if isinstance(error, FileNotFoundError):
        return Quarantined(
            source=source,
            reason="input.vanished",
            detail="The file is gone, or the link leads nowhere.",
        )
    return Quarantined(
        source=source,
        reason="input.unreadable",
        detail=f"The system refuses to read it: {error.strerror or error}.",
    )


def _duplicate(source: str, raw: bytes | None = None) -> Quarantined:
    return Quarantined(
        source=source,
        reason="input.duplicate_source",
        detail="An earlier input has the same source; that one is kept.",
        content_sha256=None if raw is None else hashlib.sha256(raw).hexdigest(),
    )


def _text_file(file: BinaryIO, source: str) -> Iterator[Found]:
    """Read a file that is one article."""
    raw = file.read(decode.MOST_BYTES + 1)
    if len(raw) > decode.MOST_BYTES:
        yield _refused(source, decode.too_large(os.fstat(file.fileno()).st_size))
        return
    told = decode.decode(raw)
    if isinstance(told, Unreadable):
        yield _refused(source, told, raw)
    else:
        yield _record(source, told, {})


def _json_lines(file: BinaryIO, source: str) -> Iterator[Found]:
    """Read a file with a record a line; JSON Lines is UTF-8 (jsonlines.org)."""
    seen: set[str] = set()
    number = 0
    while raw := file.readline(decode.MOST_BYTES + 1):
        number += 1
        if number == 1 and raw.startswith(_WIDE_BOMS):
            yield _refused(
                source,
                Unreadable("input.not_utf8", "A .jsonl file must be UTF-8."),
            )
            return
        line = f"{source}#{number}"
        if len(raw) > decode.MOST_BYTES:
            yield _refused(line, decode.too_large(len(raw) + _skip_line(file)))
            continue
        if raw.isspace():
            continue
        found, own = _json_record(raw, line, source)
        if own in seen:
            yield _duplicate(line, raw)
            continue
        seen.add(own)
        yield found


def _skip_line(file: BinaryIO) -> int:
    """Read on to the end of the line; return how many bytes that were."""
    skipped = 0
    while raw := file.readline(1 << 20):
        skipped += len(raw)
        if raw.endswith(b"\n"):
            break
    return skipped


def _json_record(raw: bytes, line: str, source: str) -> tuple[Found, str]:
    """Return the record of a line, or why there is none, and its source."""
    told = decode.decode(raw)
    if isinstance(told, Unreadable):
        return _refused(line, told, raw), line
    fields = _json_object(told.text)
    if isinstance(fields, Unreadable):
        return _refused(line, fields, raw), line
    own = fields.get("source")
    if isinstance(own, str) and own.strip():
        named = decode.normalise(own.strip())
        line = f"{source}#{named.text}" if isinstance(named, Decoded) else line
    text = decode.normalise(fields["text"], told.warnings)
    if isinstance(text, Unreadable):
        return _refused(line, text, raw), line
    return _record(line, text, fields), line


def _json_object(text: str) -> dict[str, Any] | Unreadable:
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Unreadable("input.not_json", f"The line is not JSON: {error}.")
    if not isinstance(fields, dict):
        return Unreadable("input.not_an_object", "The line is JSON, but no object.")
    if fields.get("text") is None:
        return Unreadable("input.no_text", "The record has no text.")
    if not isinstance(fields["text"], str):
        return Unreadable("input.text_not_string", "The record's text is no string.")
    return fields


def _record(source: str, told: Decoded, fields: Mapping[str, Any]) -> RawRecord:
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
    digest = json.dumps([told.text, *values.values(), *warnings], ensure_ascii=False)
    return RawRecord(
        source=source,
        text=told.text,
        content_sha256=hashlib.sha256(digest.encode()).hexdigest(),
        title=values["title"],
        published_at=values["published_at"],
        url=values["url"],
        warnings=warnings,
    )


def _refused(source: str, why: Unreadable, raw: bytes | None = None) -> Quarantined:
    return Quarantined(
        source=source,
        reason=why.reason,
        detail=why.detail,
        content_sha256=None if raw is None else hashlib.sha256(raw).hexdigest(),
    )


_READERS: Final[dict[str, Callable[[BinaryIO, str], Iterator[Found]]]] = {
    ".txt": _text_file,
    ".jsonl": _json_lines,
}
