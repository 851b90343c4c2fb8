"""Copies of the tables in an object store, where nothing can be renamed or locked.

A copy is a folder named after its run, which nobody changes once it is whole. The file
``latest`` beside the folders names the one to read: who takes that name once sees the
tables of one run, whatever is copied meanwhile::

    tables/latest                                             the name of a run
    tables/20250131T070712.104233-4711/officials/2025-01.parquet
    tables/20250131T070712.104233-4711/.fakta/manifest.json

What a run has left as it was is copied within the store, by digest, and not sent again.
"""

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from flows.errors import UnusableError
from flows.inputs.archives import needed
from tables.errors import StoreError
from tables.manifest import MANIFEST, Manifest
from tables.parts import HIDDEN, digest
from tables.snapshot import steady

__all__ = ["Copied", "copy"]

LATEST: Final = "latest"
_THREADS: Final = 8
_ROUNDS: Final = 5


@dataclass(frozen=True, slots=True)
class Copied:
    """What was copied.

    Attributes
    ----------
    address : str
        Folder of the copy, below which ``pandas.read_parquet`` finds each table.
    sent, kept : int
        Files that were sent, and that were there in the copy before.
    """

    address: str
    sent: int
    kept: int


class _ChangedError(Exception):
    """A run has published meanwhile."""


def copy(folder: Path, address: str) -> Copied:
    """Copy all tables of the last run; where they are as in the last copy, do nothing.

    No lock is taken, and a run may publish meanwhile. If this is killed, readers go on
    reading the copy before. That one is kept; older and unfinished ones are removed.

    Parameters
    ----------
    folder : Path
        The tables.
    address : str
        As fsspec takes it (``s3://bucket/tables``), of one folder of tables alone.

    Raises
    ------
    UnusableError
        If there are no tables, the store cannot be reached, or another copy to the same
        address has come in between.
    """
    place = _Place(address)
    for _ in range(_ROUNDS):
        try:
            content = steady(folder)
            return _Copy(folder, Manifest.decode(content), content, place).make()
        except (StoreError, ValueError) as error:
            raise UnusableError(str(error)) from error
        except _ChangedError:
            continue
    raise UnusableError(f"{folder} changes faster than it can be copied")


class _Copy:
    def __init__(
        self, folder: Path, manifest: Manifest, content: bytes, place: "_Place"
    ) -> None:
        self._folder = folder
        self._manifest = manifest
        self._content = content
        self._place = place
        self._before = place.latest()

    def make(self) -> Copied:
        run, place = self._manifest.run, self._place
        there, here = self._there(), _digests(self._manifest)
        if _but_runs(there) == _but_runs(here):
            return Copied(f"{place.address}/{self._before}", 0, len(here))
        with ThreadPoolExecutor(_THREADS) as threads:
            kept = sum(threads.map(lambda path: self._put(path, here, there), here))
        place.write(f"{run}/{MANIFEST}", self._content)
        if place.latest() != self._before:
            raise UnusableError(f"{place.address}: somebody else is copying there")
        place.write(LATEST, run.encode())
        place.remove_all_but({run, self._before})
        return Copied(f"{place.address}/{run}", len(here) - kept, kept)

    def _there(self) -> Mapping[str, str]:
        """Return the digests of the files of the last copy."""
        if not self._before:
            return {}
        content = self._place.read(f"{self._before}/{MANIFEST}")
        return _digests(Manifest.decode(content)) if content else {}

    def _put(
        self, path: str, here: Mapping[str, str], there: Mapping[str, str]
    ) -> bool:
        """Copy a file; return whether it needed not be sent."""
        target = f"{self._manifest.run}/{path}"
        if there.get(path) == here[path] and self._place.copy(
            f"{self._before}/{path}", target
        ):
            return True
        try:
            content = (self._folder / path).read_bytes()
        except FileNotFoundError:
            content = b""
        if digest(content) != here[path]:
            if steady(self._folder) != self._content:
                raise _ChangedError
            raise StoreError(
                f"{path} does not hold the bytes that were published; repair it with "
                "fakta verify --repair"
            )
        self._place.write(target, content)
        return False


def _digests(manifest: Manifest) -> dict[str, str]:
    """Return the digest of each file of a copy but the manifest, by its path."""
    found = {part.path: told.sha256 for part, told in manifest.parts.items()}
    return found | {
        f"{HIDDEN}/{p}": d for p, d in found.items() if p.startswith("runs/")
    }


def _but_runs(digests: Mapping[str, str]) -> dict[str, str]:
    return {path: d for path, d in digests.items() if "runs" not in path.split("/")}


class _Place:
    """A folder of an object store; everything raises `UnusableError`."""

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/")
        core = needed("fsspec.core")
        self._files, self._path = self._ask(core.url_to_fs, self.address)

    def latest(self) -> str:
        """Return the name of the copy that is read; "" for none."""
        return (self.read(LATEST) or b"").decode()

    def read(self, path: str) -> bytes | None:
        content: bytes | None = self._ask(self._read, f"{self._path}/{path}")
        return content

    def _read(self, path: str) -> bytes | None:
        try:
            self._files.invalidate_cache()
            content: bytes = self._files.cat_file(path)
        except FileNotFoundError:
            return None
        return content

    def write(self, path: str, content: bytes) -> None:
        self._make_folder(path)
        self._ask(self._files.pipe_file, f"{self._path}/{path}", content)

    def copy(self, source: str, target: str) -> bool:
        """Copy a file within the store; return whether there is one."""
        self._make_folder(target)
        return bool(self._ask(self._copy, f"{self._path}/{source}", target))

    def _copy(self, source: str, target: str) -> bool:
        try:
            self._files.cp_file(source, f"{self._path}/{target}")
        except FileNotFoundError:
            return False
        return True

    def _make_folder(self, path: str) -> None:
        folder = f"{self._path}/{path}".rpartition("/")[0]
        self._ask(self._files.makedirs, folder, True)

    def remove_all_but(self, names: Iterable[str]) -> None:
        """Remove copies; ``latest`` stays."""
        self._ask(self._files.invalidate_cache)
        for path in self._ask(self._files.ls, self._path, False):
            name = path.rstrip("/").rpartition("/")[2]
            if name and name not in {LATEST, *names}:
                self._ask(self._files.rm, path, True)

    def _ask(self, call: Callable[..., Any], *arguments: object) -> Any:  # noqa: ANN401
        """Call a library that raises whatever its own libraries raise."""
        try:
            return call(*arguments)
        except Exception as error:
            told = f"{type(error).__name__}: {error}"
            raise UnusableError(f"{self.address} cannot be written: {told}") from error
