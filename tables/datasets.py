"""Which files hold a table, or some months of it, as one dataset."""

import re
from pathlib import Path
from typing import Final

import pyarrow.dataset as ds

from tables.parts import Part
from tables.schemas import BY_MONTH, SCHEMAS

__all__ = ["FOLDER", "MissingTableError", "dataset", "files_of", "month_of", "span_of"]

FOLDER: Final = Path("data/processed")

_MONTHS: Final = re.compile(r"(\d{4}-\d\d)?\.\.(\d{4}-\d\d)?|\d{4}-\d\d|unknown")


class MissingTableError(LookupError):
    """No table has that name, or it is not in the folder."""


def dataset(
    table: str, folder: Path | str, months: tuple[str, str] | None = None
) -> ds.Dataset:
    """Return a table, or what it holds from the first to the last of two months.

    Raises
    ------
    MissingTableError
        If no table has that name, or it is not in the folder.
    """
    files = [str(path) for path in files_of(table, folder, months)]
    if not files:
        return ds.dataset(SCHEMAS[table].empty_table())
    return ds.dataset(files, schema=SCHEMAS[table], format="parquet")


def files_of(
    table: str, folder: Path | str, months: tuple[str, str] | None
) -> list[Path]:
    """Return a table's files, or those from the first to the last of two months.

    Raises
    ------
    MissingTableError
        If no table has that name, or it is not in the folder.
    """
    if table not in SCHEMAS:
        raise MissingTableError(f"no table {table!r}; there are {', '.join(SCHEMAS)}")
    path = Path(folder) / table
    if not path.is_dir():
        raise MissingTableError(
            f"no table {table!r} under {folder}: run 'fakta run' first"
        )
    files = sorted(p for p in path.glob("*.parquet") if not p.name.startswith("."))
    if months is None:
        return files
    first, last = months
    return [file for file in files if first <= month_of(file) <= last]


def month_of(file: Path) -> str:
    """Return the month of publication of a file's articles ("2017-05", "unknown")."""
    return Part.at(f"{file.parent.name}/{file.name}").month


def span_of(table: str, months: str) -> tuple[str, str]:
    """Return the first and the last month that are meant ("2017-05..2018-12").

    Raises
    ------
    ValueError
        If the months cannot be understood, or the table is not kept by month.
    """
    told = _MONTHS.fullmatch(months)
    if told is None or table not in BY_MONTH:
        raise ValueError(f"months {months!r} of {table}: '2017-05..2018-12' is meant")
    if ".." not in months:
        return months, months
    return told[1] or "0", told[2] or "9"
