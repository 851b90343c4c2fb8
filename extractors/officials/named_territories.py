"""The territory that the words of an office themselves name: a seat, a kecamatan."""

import re
from typing import Final, NamedTuple

from extractors import regions
from extractors.officials.office_words import Words
from extractors.officials.offices import Office
from extractors.reading import Reading
from extractors.regions import gazetteer, towns
from extractors.regions.gazetteer import PROVINCE, Region

__all__ = ["Territory", "of_bank", "of_bare_name", "of_place", "territory"]

_BANK: Final = re.compile(r"\A(?:Dir|Komisaris|Wadir|Wakil Dir).*\bBank (\w+)")
# Words behind which a name goes on, and is that of a unit.
_GOES_ON: Final = frozenset("OUPQ")


class Territory(NamedTuple):
    """A region by its canonical name and its Kemendagri code of the article's day."""

    region: str
    code: str


def territory(region: Region) -> Territory:
    """Return the territory that is a region."""
    return Territory(region.name, region.code)


def of_place(reading: Reading, words: Words, office: Office) -> Territory | None:
    """Return what a seat or a kecamatan in the words of the office tells."""
    takes = office.head.data["takes"]
    last = office.last
    for first in range(office.first + 1, last):
        if not words.text(first, first + 1)[0].isupper():
            continue
        for end in range(min(last, first + towns.LONGEST), first, -1):
            if words.code[end : end + 1] in _GOES_ON and end < last:
                continue  # no town in Pengembangan Sumber Daya Manusia
            name = words.text(first, end)
            keys = seats = towns.seat(name)
            if takes == "place":
                keys = seats | towns.kecamatan(name)
            if office.head.data.get("below"):
                seats = frozenset()
            if keys and (found := _one_of(reading, keys, seats)):
                return found
    return None


def _one_of(
    reading: Reading, keys: frozenset[str], seats: frozenset[str]
) -> Territory | None:
    """Return the one region of a place that the article has to do with."""
    on = reading.published_on
    home = reading.of(regions.home_town)
    if home and home.key in keys:
        return territory(home)
    fitting = (keys & reading.of(regions.near)) or seats
    if len(fitting) != 1:
        return None
    return territory(gazetteer.in_force(min(fitting), on))


def of_bare_name(reading: Reading, words: Words, office: Office) -> Territory | None:
    """Return the region whose bare name ends a unit, though no fact by itself."""
    at = words.code.find("R", office.first, office.last)
    if at < 0 or office.head.data.get("below"):
        return None
    name = words.text(at, at + 1)
    home = reading.of(regions.home)
    if home and home.name.endswith(name):
        return territory(home)
    region = regions.resolve(name, reading.published_on)
    return territory(region) if region else None


def of_bank(reading: Reading, text: str) -> Territory | None:
    """Return the province of a bank that is called after one: Dirut Bank NTT."""
    found = _BANK.search(text)
    named = found and regions.resolve(found[1], reading.published_on)
    return territory(named) if named and named.level == PROVINCE else None
