"""Kept runs: the tables of earlier runs, to compare those of later ones with.

A run replaces the tables of the one before it. Those that are kept are a snapshot in
``.fakta/kept/RUN``, which takes space only for the files that later runs replace. A
folder there may be removed at any time.
"""

import os
import shutil
from pathlib import Path
from typing import Final

import pyarrow.parquet as pq

from tables.errors import StoreError
from tables.manifest import Manifest, usable
from tables.parts import HIDDEN
from tables.snapshot import snapshot

__all__ = ["keep", "kept", "present", "tables_of"]

_KEPT: Final = f"{HIDDEN}/kept"
_SHOWN: Final = 5


def present(folder: Path) -> Manifest:
    """Return the manifest of a folder, which names the run that its tables are of.

    Raises
    ------
    StoreError
        If it holds no tables, or none that this fakta can read.
    """
    manifest = usable(folder)
    if not manifest.run:
        raise StoreError(f"{folder} holds no tables: run fakta run first")
    return manifest


def kept(folder: Path) -> list[str]:
    """Return the ids of the runs that are kept beside the present one, in order."""
    return sorted(path.name for path in folder.glob(f"{_KEPT}/[!.]*"))


def keep(folder: Path) -> str:
    """Keep the tables as they are now, if they are not yet; return the id of their run.

    Raises
    ------
    StoreError
        If there is nothing steady to keep, or it cannot be written.
    """
    run = present(folder).run
    if run in kept(folder):
        return run
    making = folder / _KEPT / f".{os.getpid()}"
    shutil.rmtree(making, ignore_errors=True)
    # Another run may have published meanwhile: the snapshot knows whose it is.
    run = snapshot(folder, making)
    try:
        making.rename(folder / _KEPT / run)
    except OSError as error:
        if run not in kept(folder):
            raise StoreError(f"{folder / _KEPT} cannot be written: {error}") from error
        shutil.rmtree(making)  # somebody else has kept it meanwhile
    return run


def tables_of(folder: Path, run: str) -> tuple[str, Path]:
    """Return a run's whole id and the folder that holds its tables.

    Parameters
    ----------
    folder : Path
        The tables, which are those of the last run.
    run : str
        Id of a run, or the beginning of one.

    Raises
    ------
    StoreError
        If there is no such run, there are several, or its tables are not kept.
    """
    last = present(folder).run
    there = kept(folder)
    told = pq.read_table(folder / "runs", columns=["run_id"])["run_id"].to_pylist()
    known = {*told, *there, last}
    meant = sorted(one for one in known if one.startswith(run))
    if run in meant:
        meant = [run]
    if len(meant) != 1:
        some = ", ".join(meant[-_SHOWN:])
        raise StoreError(
            f"{run!r} may be any of {len(meant)} runs: {some}"
            if meant
            else f"{run!r} is neither a folder nor a run: 'fakta runs' lists them"
        )
    (found,) = meant
    if found == last:
        return found, folder
    if found in there:
        return found, folder / _KEPT / found
    raise StoreError(
        f"the tables of run {found} are not kept, those of "
        f"{', '.join([*there, last][-_SHOWN:])} are. 'fakta snapshot' keeps those of "
        "the last run, 'fakta run --keep' those that the new run replaces"
    )
