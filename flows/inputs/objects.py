"""Files at addresses that fsspec knows: ``s3://``, ``gs://``, ``https://``, others."""

import io
from collections.abc import Callable, Collection, Iterator
from pathlib import PurePosixPath
from typing import Any, BinaryIO, cast

from flows.errors import UnusableError
from flows.inputs import formats
from flows.inputs.archives import needed
from flows.inputs.formats import Given
from flows.inputs.records import Found, Quarantined, unreadable

__all__ = ["Place", "check", "is_address"]

_BUFFER = 1 << 20


def is_address(path: str) -> bool:
    """Return whether a path is an address."""
    return "://" in path


def check(address: str) -> None:
    """Refuse an address at which nothing is.

    Raises
    ------
    UnusableError
        If nothing is there, or it cannot be reached.
    """
    if not Place(address).exists():
        raise UnusableError(f"{address}: there is nothing")


class Place:
    """What lies at an address: a file, a folder, or all that a glob matches.

    Parameters
    ----------
    address : str
        As fsspec takes it; credentials come from where its library looks for them.

    Raises
    ------
    UnusableError
        Here and from all methods, if the address cannot be reached.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._is_web = address.startswith(("http://", "https://"))
        core = needed("fsspec.core")
        self._files, self._path = self._ask(core.url_to_fs, address)
        self._names: dict[str, str] | None = None

    def exists(self) -> bool:
        """Return whether anything is there."""
        if self._is_glob():
            return bool(self._found())
        return bool(self._ask(self._files.exists, self._path))

    def holds(self, name: str) -> bool:
        """Return whether a file of that name is below the address."""
        return name in self._found()

    def files(self) -> Iterator[tuple[str, "_Reader"] | Quarantined]:
        """Yield the files to read, each with its name and what reads it."""
        for name, path in self._found().items():
            yield name, self._reader(path)

    def _is_glob(self) -> bool:
        return not self._is_web and any(mark in self._path for mark in "*?[")

    def _found(self) -> dict[str, str]:
        """Return the paths of all files to read, by name, in the order of names."""
        if self._names is None:
            self._ask(self._files.invalidate_cache)
            self._names = self._list()
        return self._names

    def _list(self) -> dict[str, str]:
        if self._is_glob():
            base = self._path[: min(self._path.find(m) % 10**9 for m in "*?[")]
            base = base.rpartition("/")[0]
            paths = self._ask(self._files.glob, self._path)
        elif not self._is_web and self._ask(self._files.isdir, self._path):
            base = self._path
            paths = [self._path]
        else:
            return {PurePosixPath(self._path).name: self._path}
        every = {file for path in paths for file in self._ask(self._files.find, path)}
        names = {str(PurePosixPath(p).relative_to(base or "/")): p for p in every}
        return {
            name: names[name]
            for name in sorted(names, key=lambda name: name.split("/"))
            if formats.is_readable(name)
            and not any(part[0] in "._" for part in name.split("/"))
        }

    def _reader(self, path: str) -> "_Reader":
        def read(source: str, hosts: Collection[str]) -> Iterator[Found]:
            try:
                file = self._ask(self._files.open, path, "rb")
            except FileNotFoundError as error:
                yield unreadable(source, error)
                return
            with file:
                reached = io.BufferedReader(_Reached(file, self._ask), _BUFFER)
                yield from formats.read(
                    Given(
                        file=cast(BinaryIO, reached),
                        name=path,
                        source=source,
                        hosts=hosts,
                    )
                )

        return read

    def _ask(self, call: Callable[..., Any], *arguments: object) -> Any:  # noqa: ANN401
        """Call a library that raises whatever its own libraries raise."""
        try:
            return call(*arguments)
        except FileNotFoundError:
            raise
        except Exception as error:
            told = f"{type(error).__name__}: {error}"
            raise UnusableError(f"{self._address} cannot be read: {told}") from error


class _Reached(io.RawIOBase):
    """A distant file whose failures are not taken for faults of what is in it."""

    def __init__(self, file: Any, ask: Callable[..., Any]) -> None:  # noqa: ANN401
        self._file = file
        self._ask = ask

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return bool(self._file.seekable())

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return int(self._ask(self._file.seek, offset, whence))

    def tell(self) -> int:
        return int(self._file.tell())

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - as in io
        content = self._ask(self._file.read, len(buffer))
        buffer[: len(content)] = content
        return len(content)


_Reader = Callable[[str, Collection[str]], Iterator[Found]]
