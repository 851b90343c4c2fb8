"""Staging: the rows of a run's batches, safe on disk until they are published.

A batch is one file, written whole or not at all: the Arrow streams of its tables, one
after another, the ledger's first. Files lie in a folder named after the version of the
rules, so that a run never goes on with rows that other rules have made.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyarrow as pa

from tables.files import write_durably
from tables.schemas import BY_MONTH

__all__ = ["Batch", "Staging"]

_ORDER: Final = ("ledger", *BY_MONTH)


@dataclass(frozen=True, slots=True)
class Batch:
    """One staged file.

    Attributes
    ----------
    path : Path
        The file.
    extractors : frozenset of str
        Those that ran on all its articles.
    """

    path: Path
    extractors: frozenset[str]

    def ledger(self) -> pa.Table:
        """Return the rows of the ledger only."""
        with pa.OSFile(str(self.path)) as file:
            return pa.ipc.open_stream(file).read_all()

    def tables(self) -> dict[str, pa.Table]:
        """Return all rows."""
        with pa.OSFile(str(self.path)) as file:
            return {name: pa.ipc.open_stream(file).read_all() for name in _ORDER}


class Staging:
    """The batches that wait to be published.

    Parameters
    ----------
    home : Path
        The folder for them.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._last: dict[Path, int] = {}

    def add(self, rows: Mapping[str, pa.Table]) -> None:
        """Write a batch, forced to disk.

        Raises
        ------
        OSError
            If it cannot be written; nothing is left behind then.
        """
        folder = self._home / rows["ledger"].schema.metadata[b"pipeline"].decode()
        if folder not in self._last:
            folder.mkdir(parents=True, exist_ok=True)
            numbers = [int(path.stem) for path in folder.glob("*.arrow")]
            self._last[folder] = max(numbers, default=0)
        sink = pa.BufferOutputStream()
        for name in _ORDER:
            with pa.ipc.new_stream(sink, rows[name].schema) as stream:
                stream.write_table(rows[name])
        number = self._last[folder] + 1
        write_durably(folder / f"{number:08}.arrow", memoryview(sink.getvalue()))
        self._last[folder] = number

    def batches(self, version: str) -> list[Batch]:
        """Return what is staged for a version, oldest first."""
        return [
            Batch(path, _extractors(path))
            for path in sorted((self._home / version).glob("*.arrow"))
        ]

    def keep_only(self, version: str) -> None:
        """Throw away what other versions have left."""
        if self._home.is_dir():
            for folder in self._home.iterdir():
                if folder.name != version:
                    shutil.rmtree(folder)
                    self._last.pop(folder, None)

    def clear(self) -> None:
        """Throw everything away."""
        shutil.rmtree(self._home, ignore_errors=True)
        self._last.clear()


def _extractors(path: Path) -> frozenset[str]:
    with pa.OSFile(str(path)) as file:
        metadata = pa.ipc.open_stream(file).schema.metadata
    return frozenset(metadata[b"extractors"].decode().split(","))
