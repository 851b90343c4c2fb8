"""Which kabupaten and kota a town or a kecamatan lies in.

Neither is a naming of its region: they tell where an office lies that is called after
them, and where an article was written.
"""

import csv
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from extractors.regions import gazetteer
from extractors.vocabulary import FOLDER, load

__all__ = ["LONGEST", "OTHER_NAMES", "is_capital", "kecamatan", "seat"]

LONGEST: Final = 4
"""Most words of a name that is asked for."""


def _table(name: str) -> dict[str, str]:
    """Return the two columns of a file of the vocabulary."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        rows = csv.reader(line for line in file if not line.startswith("#"))
        next(rows)
        return dict(rows)


@lru_cache(maxsize=1 << 14)
def _glued(name: str) -> str:
    """Return a name as it is compared: Sumberjaya, Sumber Jaya are one."""
    if not name.isalnum():
        name = "".join(filter(str.isalnum, name))
    return name.lower()


def _seats() -> dict[str, frozenset[str]]:
    keys = {region.name: region.key for region in gazetteer.REGIONS}
    return {
        _glued(town): frozenset(keys[name] for name in names.split("|"))
        for town, names in _table("seats.csv").items()
    }


_KECAMATAN_CODES: Final = _table("kecamatan.csv")
_SEATS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(_seats())
_CAPITALS: Final = frozenset(map(gazetteer.form_key, load("towns").forms("capital")))


@cache
def _kecamatan() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, codes in _KECAMATAN_CODES.items():
        key = _glued(name)
        found[key] = found.get(key, frozenset()) | frozenset(codes.split("|"))
    return found


def seat(town: str) -> frozenset[str]:
    """Return the keys of the regions that have a town as their seat.

    Examples
    --------
    >>> sorted(seat("Maumere")), sorted(seat("Sikka"))
    (['53.07'], [])
    """
    return _SEATS.get(_glued(town), frozenset())


def kecamatan(name: str) -> frozenset[str]:
    """Return the keys of the kabupaten and kota that have a kecamatan of that name.

    Examples
    --------
    >>> len(kecamatan("Depok")), kecamatan("Watu Lesung")
    (2, frozenset())
    """
    return _kecamatan().get(_glued(name), frozenset())


def is_capital(town: str) -> bool:
    """Return whether a town is the capital of a province."""
    return gazetteer.form_key(town) in _CAPITALS


def _other_names() -> tuple[str, ...]:
    """Return the seats and kecamatan in whose names a region's name stands."""
    seats = [*_table("seats.csv"), *_KECAMATAN_CODES]
    return tuple(
        name
        for name in seats
        if " " in name
        and not name.startswith("Kota ")
        and not gazetteer.meanings(name)
        and _holds_region(name.split())
    )


def _holds_region(words: list[str]) -> bool:
    return any(
        gazetteer.meanings(" ".join(words[first:last]))
        for first in range(len(words))
        for last in range(first + 1, len(words) + 1)
    )


OTHER_NAMES: Final = _other_names()
"""Names of towns and kecamatan that hold a region's name: Way Jepara, Siak Hulu."""
