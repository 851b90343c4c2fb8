"""Durable files: written whole or not at all, and many replaced in one step.

`Journal` is a redo log. Files are first written aside and forced to disk; the journal,
forced to disk, then names every move and removal. From that moment on the change is
made, whatever happens: the next process to open the folder finishes what is left.
"""

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

__all__ = ["Journal", "sync_folder", "write_durably"]


def sync_folder(folder: Path) -> None:
    """Force a folder's entries to disk: the names, not the files."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_durably(path: Path, content: bytes | memoryview) -> None:
    """Write a file and force it to disk; after a crash it is complete or absent.

    Raises
    ------
    OSError
        If it cannot be written; nothing is left behind then.
    """
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


class Journal:
    """Replaces and removes many files of a folder in one step.

    Parameters
    ----------
    root : Path
        The folder; all paths are relative to it.
    home : Path
        A hidden folder inside it for the journal and the files waiting to be moved.
    """

    _NAME: Final = "journal.json"

    def __init__(self, root: Path, home: Path) -> None:
        self._root = root
        self._path = home / self._NAME
        self.waiting = home / "publishing"

    def begin(self) -> None:
        """Make an empty folder `waiting`; new content is to be put there."""
        shutil.rmtree(self.waiting, ignore_errors=True)
        self.waiting.mkdir(parents=True)

    def wait(self, name: str, content: bytes | memoryview) -> None:
        """Write new content to `waiting`, forced to disk."""
        with (self.waiting / name).open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    def commit(self, moves: Sequence[tuple[str, str]], removals: Sequence[str]) -> None:
        """Make the change.

        Parameters
        ----------
        moves : sequence of pairs
            Name in `waiting` and path of the file it replaces, in the order of moving.
        removals : sequence of str
            Paths of files to remove, after all moves.

        Raises
        ------
        OSError
            Before the journal is on disk: nothing was changed. After it: `recover`
            makes the rest of the change.
        """
        sync_folder(self.waiting)
        sync_folder(self.waiting.parent)
        entry = {"moves": list(moves), "removals": list(removals)}
        write_durably(self._path, json.dumps(entry).encode())
        self.recover()

    def abandon(self) -> None:
        """Throw away what waits, unless it is committed."""
        if not self.is_pending:
            shutil.rmtree(self.waiting, ignore_errors=True)

    @property
    def is_pending(self) -> bool:
        """Whether a committed change is not yet wholly made."""
        return self._path.exists()

    def recover(self) -> bool:
        """Finish a committed change; returns whether there was one.

        May be interrupted and called again any number of times.
        """
        if not self.is_pending:
            shutil.rmtree(self.waiting, ignore_errors=True)
            return False
        entry = json.loads(self._path.read_bytes())
        folders = set()
        for name, path in entry["moves"]:
            source, target = self.waiting / name, self._root / path
            if not target.parent.is_dir():
                target.parent.mkdir(parents=True)
                sync_folder(target.parent.parent)
            if source.exists():
                source.replace(target)
            folders.add(target.parent)
        for path in entry["removals"]:
            (self._root / path).unlink(missing_ok=True)
            folders.add((self._root / path).parent)
        for folder in sorted(folders):
            sync_folder(folder)
        self._path.unlink()
        sync_folder(self._path.parent)
        shutil.rmtree(self.waiting, ignore_errors=True)
        return True
