"""Durable files: written whole or not at all, and many replaced in one step.

`Journal` is a redo log. Files are first written aside and forced to disk; the journal,
forced to disk, then names every move and removal. From that moment on the change is
made, whatever happens: the next process to open the folder finishes what is left.
"""

import errno
import json
import os
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

__all__ = ["Journal", "sync_folder", "write_durably"]


# Forced side by side, small files share the commits of the file system.
_THREADS: Final = 8


def sync_folder(folder: Path) -> None:
    """Force a folder's entries to disk: the names, not the files."""
    _sync(folder, os.O_RDONLY)


def _sync(path: Path, access: int = os.O_RDWR) -> None:
    handle = os.open(path, access)
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


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        folder.mkdir(parents=True)
        sync_folder(folder.parent)


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
        """Write new content to `waiting`; `commit` forces it to disk."""
        with (self.waiting / name).open("xb") as file:
            file.write(content)

    def commit(self, steps: Sequence[tuple[str | None, str]]) -> None:
        """Make the change.

        Parameters
        ----------
        steps : sequence of pairs
            In order: name in `waiting` and path of the file it replaces or becomes;
            None and path of a file to remove.

        Raises
        ------
        OSError
            Before the journal is on disk: nothing was changed. After it: `recover`
            makes the rest of the change.
        """
        for folder in sorted({(self._root / path).parent for _, path in steps}):
            _make_folder(folder)
            if not os.access(folder, os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, "no right to write", str(folder))
        with ThreadPoolExecutor(_THREADS) as threads:
            waiting = [self.waiting / name for name, _ in steps if name is not None]
            list(threads.map(_sync, waiting))
        sync_folder(self.waiting)
        sync_folder(self.waiting.parent)
        write_durably(self._path, json.dumps({"steps": list(steps)}).encode())
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
        folders = set()
        for name, path in json.loads(self._path.read_bytes())["steps"]:
            target = self._root / path
            if name is None:
                target.unlink(missing_ok=True)
            elif (self.waiting / name).exists():
                _make_folder(target.parent)
                (self.waiting / name).replace(target)
            folders.add(target.parent)
        for folder in sorted(folders):
            sync_folder(folder)
        self._path.unlink()
        sync_folder(self._path.parent)
        shutil.rmtree(self.waiting, ignore_errors=True)
        return True
