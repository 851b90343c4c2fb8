"""Raw inputs: files, folders, globs and addresses in, one record an article out.

Records come one by one and in the same order each time; nothing is held but the ids of
the file being read (about 100 bytes a record), and the names under a glob or address.
"""

import glob
import json
import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any, Final

from extractors.article.decode import Unreadable
from flows.errors import UnusableError
from flows.inputs import formats, objects
from flows.inputs.formats import Given
from flows.inputs.records import (
    Found,
    Quarantined,
    RawRecord,
    duplicate,
    refused,
    unreadable,
)
from flows.inputs.web_archives import HOSTS

__all__ = ["Quarantined", "RawRecord", "check", "discover"]

_NO_FILE: Final = Unreadable(
    "input.not_a_file", "This is no regular file but a folder, pipe or device."
)
_FOLDER: Final = Unreadable(
    "input.directory", "A folder has the name of a file; the files in it are read."
)


def check(paths: Iterable[Path | str]) -> None:
    """Refuse paths that lead nowhere.

    Raises
    ------
    UnusableError
        If a path or address does not exist, or a glob matches nothing.
    """
    for path in map(str, paths):
        if objects.is_address(path):
            objects.check(path)
        elif _is_glob(path):
            base, below = _split(path)
            if next(base.glob(below), None) is None:
                raise UnusableError(f"{path}: no file or folder matches this")
        elif not Path(path).exists():
            raise UnusableError(f"{path}: there is no such file or folder")


def discover(
    paths: Iterable[Path | str], *, hosts: Collection[str] = HOSTS
) -> Iterator[Found]:
    """Yield the records under the paths, in order, and what could not be read.

    Folders are walked in name order, without names that start with ``.`` or ``_`` and
    without following links to folders. In a folder, and under a glob, files of other
    formats are passed over. A source that an earlier path holds already is quarantined.

    Parameters
    ----------
    paths : iterable
        Files, folders, globs (``**`` is any folders), and addresses that fsspec knows.
    hosts : collection of str
        Whose pages to take out of web archives.

    Raises
    ------
    UnusableError
        If an address cannot be reached: what is there would seem to be gone.
    """
    earlier: list[Callable[[str], bool]] = []
    for path in map(str, paths):
        files, holds = _place(path)
        for found in files:
            if isinstance(found, Quarantined):
                yield found
                continue
            name, read = found
            source = _posix(name)
            if any(held(name) for held in earlier):
                yield duplicate(source)
            else:
                yield from read(source, hosts)
        earlier.append(holds)


_Reader = Callable[[str, Collection[str]], Iterator[Found]]
_Files = Iterator[tuple[str, _Reader] | Quarantined]
_Place = tuple[_Files, Callable[[str], bool]]


def _place(path: str) -> _Place:
    """Return the files at a path, and what tells whether one of a name is there."""
    if objects.is_address(path):
        place = objects.Place(path)
        return place.files(), place.holds
    if _is_glob(path):
        return _matches(path)
    root = Path(path)
    if root.is_dir():
        return _files(root), lambda name: (root / name).exists()
    return iter([(root.name, _reader(root))]), root.name.__eq__


def _is_glob(path: str) -> bool:
    return glob.has_magic(path) and not Path(path).exists()


def _files(root: Path) -> _Files:
    for found in _walk(root, ""):
        yield (
            found if isinstance(found, Quarantined) else (found, _reader(root / found))
        )


def _matches(pattern: str) -> _Place:
    """Return the files that a glob matches, named from its first magic part on."""
    base, below = _split(pattern)
    names: dict[str, None] = {}
    bad: list[Quarantined] = []
    for path in sorted(base.glob(below)):
        name = path.relative_to(base).as_posix()
        if any(part[0] in "._" for part in path.relative_to(base).parts):
            continue
        if not (base / name).is_dir():
            names |= {name: None} if formats.is_readable(name) else {}
            continue
        for found in _walk(base, name):
            if isinstance(found, Quarantined):
                bad.append(found)
            else:
                names[found] = None
    files = ((name, _reader(base / name)) for name in names)
    return chain(dict.fromkeys(bad), files), names.__contains__


def _split(pattern: str) -> tuple[Path, str]:
    """Return the folder in which a glob begins, and the glob below it."""
    parts = Path(pattern).parts
    plain = next(i for i, part in enumerate(parts) if glob.has_magic(part))
    return Path(*parts[:plain]), str(Path(*parts[plain:]))


def _walk(root: Path, start: str) -> Iterator[str | Quarantined]:
    """Yield the files to read in a folder below the root, by their path below it."""
    waiting = [(start, True)]
    while waiting:
        name, is_folder = waiting.pop()
        is_readable = formats.is_readable(name)
        if not is_folder:
            if is_readable:
                yield name
            continue
        if is_readable:
            yield refused(_posix(name), _FOLDER)
        prefix = f"{name}/" if name else ""
        try:
            with os.scandir(root / name) as entries:
                inside = [
                    (prefix + entry.name, entry.is_dir(follow_symlinks=False))
                    for entry in entries
                    if entry.name[0] not in "._"
                ]
        except OSError as error:
            yield unreadable(_posix(name or root.name), error)
            continue
        waiting.extend(sorted(inside, reverse=True))


def _posix(name: str) -> str:
    """Return a path as text that any table can hold, with ``/`` between its parts."""
    return os.fsencode(name).decode("utf-8", "backslashreplace").replace(os.sep, "/")


def _reader(path: Path) -> _Reader:
    def read(source: str, hosts: Collection[str]) -> Iterator[Found]:
        try:
            # Opening a pipe would wait for ever; only its kind may be asked for.
            if formats.is_readable(path.name) and not _is_file(path):
                yield refused(source, _NO_FILE)
                return
            with path.open("rb") as file:
                yield from formats.read(
                    Given(
                        file=file,
                        name=path.name,
                        source=source,
                        about=_about(path),
                        hosts=hosts,
                    )
                )
        except OSError as error:
            yield unreadable(source, error)

    return read


def _is_file(path: Path) -> bool:
    return stat.S_ISREG(path.stat().st_mode)


def _about(path: Path) -> dict[str, Any]:
    """Return what ``fakta fetch`` has noted beside a file."""
    try:
        told = json.loads(Path(f"{path}.json").read_bytes())
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}
