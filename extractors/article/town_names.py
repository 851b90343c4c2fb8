"""Town names: which words name a town, a kabupaten, a kota or a province."""

import csv
import re
from typing import Final

from extractors.vocabulary import FOLDER, fold, load

__all__ = ["LAST_TOWN", "is_seat", "is_town", "split_town", "starts_with_town"]

_TOWNS: Final = load("towns")
_TOWN: Final = _TOWNS.alternation("town")
_OPENER: Final = load("article").alternation("town_opener")
_ONE_TOWN: Final = re.compile(
    rf"{_TOWN}|{_TOWNS.alternation('province')}", re.IGNORECASE
)
LAST_TOWN: Final = re.compile(
    rf"(?:(?i:{_TOWN})|(?:(?i:{_OPENER})\s+)?[^\W\d_a-zà-ÿ][\w'’-]*)\s*\Z"
)
"""A town's name, or what can be one, at the end of some words."""
_KIND: Final = re.compile(r"(?:kabupaten|kab\.?|kota|provinsi)\s(?:administrasi\s)?")


def _regions() -> frozenset[str]:
    """Return the names and short names of all regions, without their kind words."""
    with (FOLDER / "regions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    return frozenset(
        _KIND.sub("", fold(name), count=1)
        for row in rows
        for name in (row["name"], *row["aliases"].split("|"))
        if name
    ) - frozenset(map(fold, load("regions").forms("guarded")))


_REGIONS: Final = _regions()


def is_seat(words: str) -> bool:
    """Tell whether words are the name of a known town."""
    return _TOWNS.get("town", words) is not None


def is_town(words: str) -> bool:
    """Tell whether words are the name of a known town or region.

    Examples
    --------
    >>> is_town("Maumere"), is_town("KUTAI TIMUR"), is_town("Kab. Sikka")
    (True, True, True)
    >>> is_town("NTT"), is_town("Panen")
    (True, False)
    """
    name = words.strip()
    return _ONE_TOWN.fullmatch(name) is not None or (
        name[:1].isupper() and _KIND.sub("", fold(name), count=1) in _REGIONS
    )


def starts_with_town(text: str, at: int) -> bool:
    """Tell whether a known town or province stands at an offset."""
    return _ONE_TOWN.match(text, at) is not None


def split_town(words: str) -> tuple[str, str]:
    """Split a name and a town that a lost line break has joined.

    Examples
    --------
    >>> split_town("Nining Astuti Poso")
    ('Nining Astuti', 'Poso')
    """
    town = LAST_TOWN.search(words)
    at = town.start() if town else len(words)
    return words[:at].rstrip(), words[at:]
