"""Snapshots: all tables of one run, however many runs follow.

Tables change a file at a time; a reader who joins them while a run publishes may see
some before and some after. A snapshot is a folder of its own that no run touches. Files
are hard links where the file system allows it: published files are only ever replaced,
never changed, so that a link costs nothing and stays as it is.
"""

import errno
import os
import shutil
import time
from pathlib import Path
from typing import Final

from tables.errors import StoreError
from tables.files import Journal
from tables.manifest import MANIFEST, Manifest, usable
from tables.parts import HIDDEN

__all__ = ["snapshot", "steady"]

_WAIT_S: Final = 30.0
_PAUSE_S: Final = 0.05


def steady(folder: Path) -> bytes:
    """Return the bytes of the manifest at a moment when nothing is being published.

    Where the same bytes are returned before and after reading files, all of them were
    of one run.

    Raises
    ------
    StoreError
        If there are no tables, or a publication is not finished within 30 seconds: the
        next run will finish one that was cut short.
    """
    journal = Journal(folder, folder / HIDDEN)
    until = time.monotonic() + _WAIT_S
    while journal.is_pending:
        if time.monotonic() > until:
            raise StoreError(
                f"{folder}: a publication was cut short; the next run finishes it"
            )
        time.sleep(_PAUSE_S)
    try:
        return (folder / MANIFEST).read_bytes()
    except FileNotFoundError as error:
        raise StoreError(f"{folder} holds no tables: run fakta run first") from error


def snapshot(folder: Path, target: Path) -> str:
    """Make a folder with all tables of the last run, and return the id of that run.

    No lock is taken, and a run may publish meanwhile. The snapshot can be read,
    verified and built upon like the folder itself.

    Parameters
    ----------
    folder : Path
        The tables.
    target : Path
        Must not exist, or be an empty folder.

    Raises
    ------
    StoreError
        If the target is in use or cannot be written, or there is nothing steady to
        copy.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise StoreError(f"{target} is in use: choose a new folder")
    making = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        while True:
            shutil.rmtree(making, ignore_errors=True)
            before = steady(folder)
            manifest = usable(folder)
            if manifest.run and _copied(folder, making, manifest):
                (making / MANIFEST).write_bytes(before)
                if steady(folder) == before:
                    making.replace(target)
                    return manifest.run
    except OSError as error:
        raise StoreError(f"{target} cannot be written: {error}") from error
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _copied(folder: Path, making: Path, manifest: Manifest) -> bool:
    """Copy all parts; returns False where one has gone meanwhile."""
    paths = [part.path for part in manifest.parts]
    paths += [f"{HIDDEN}/{path}" for path in paths if path.startswith("runs/")]
    for path in paths:
        (making / path).parent.mkdir(parents=True, exist_ok=True)
        try:
            _link(folder / path, making / path)
        except FileNotFoundError:
            if Manifest.read(folder) == manifest:
                raise StoreError(
                    f"{path} is missing; repair it with fakta verify --repair"
                ) from None
            return False
    return True


def _link(source: Path, target: Path) -> None:
    try:
        target.hardlink_to(source)
    except OSError as error:
        if error.errno not in (errno.EXDEV, errno.EPERM, errno.ENOTSUP, errno.EMLINK):
            raise
        shutil.copyfile(source, target)
