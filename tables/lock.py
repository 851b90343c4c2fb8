"""The lock that one writer holds; the system frees it however the process ends."""

import json
import os
import socket
from pathlib import Path
from typing import Final

import filelock

from tables.errors import StoreBusyError, StoreError

__all__ = ["WriterLock"]

_WRITER: Final = "writer.json"


class WriterLock:
    """The right to write to a folder of tables.

    Parameters
    ----------
    folder : Path
        The tables, for messages.
    home : Path
        Hidden folder for the lock and a note of who holds it.

    Attributes
    ----------
    was_left : bool
        Whether the last holder died with the lock, known once it is taken.
    """

    def __init__(self, folder: Path, home: Path) -> None:
        self._folder = folder
        self._note = home / _WRITER
        self._lock = filelock.FileLock(home / "lock", timeout=0)
        self.was_left = False

    def take(self) -> None:
        """Take the lock, or say who has it.

        Raises
        ------
        StoreBusyError
            If another process holds it.
        StoreError
            If the folder cannot be written.
        """
        try:
            self._note.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
            self.was_left = self._note.exists()
            me = {"process": os.getpid(), "host": socket.gethostname()}
            self._note.write_text(json.dumps(me))
        except filelock.Timeout as error:
            raise StoreBusyError(
                f"{self._folder}: another run is at work on these tables"
                f"{self._holder()}; try again when it has ended"
            ) from error
        except OSError as error:
            self._lock.release()
            raise StoreError(f"{self._folder} cannot be written: {error}") from error

    def _holder(self) -> str:
        # A note without a writer is harmless: it is only read while the lock is held.
        try:
            told = json.loads(self._note.read_text())
            return f" (process {told['process']} on {told['host']})"
        except (OSError, ValueError, KeyError):
            return ""

    def free(self) -> None:
        """Free the lock."""
        self._note.unlink(missing_ok=True)
        self._lock.release()
