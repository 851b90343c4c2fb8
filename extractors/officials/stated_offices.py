"""The offices of one body, as far as one tells where another one's territory is."""

import re
from bisect import bisect_right
from functools import cached_property
from operator import attrgetter
from typing import Final

from extractors.officials.lexicon import OFFICIALS
from extractors.officials.office_surroundings import is_seat
from extractors.officials.office_words import Words
from extractors.officials.offices import Office
from extractors.regions.gazetteer import PROVINCE
from extractors.vocabulary import fold

__all__ = ["StatedOffices"]

_STOP: Final = re.compile("[.|]")
_REPRESENTING: Final = "mewakili"
_THROUGH: Final = frozenset(OFFICIALS.forms("through"))
_STAFF_SCOPES: Final = frozenset({"local", "either", "secretariat"})


class StatedOffices:
    """The offices of one body, in text order.

    Parameters
    ----------
    words : Words
        The body.
    stated : list of Office
        All offices that it states, in text order.
    """

    def __init__(self, words: Words, stated: list[Office]) -> None:
        self.words = words
        self.stated = stated
        self._chiefs: dict[frozenset[str], list[Office]] = {}

    def text(self, office: Office) -> str:
        """Return the words of an office, without the acting word."""
        return self.words.text(office.first, office.last)

    def superior(self, office: Office) -> Office | None:
        """Return the office that this one stands in for: Bupati melalui Sekda."""
        if office.head.data["scope"] not in _STAFF_SCOPES:
            return None
        if represented := self._represented(office):
            return represented
        before = office.begin - 1
        if before > 0 and self.words.text(before, before + 1) == "oleh":
            before -= 1
        if before < 0 or self.words.text(before, before + 1) not in _THROUGH:
            return None
        return self._last(self.stated, before)

    def _represented(self, office: Office) -> Office | None:
        """Return the office that this one speaks for, "Mewakili Gubernur"."""
        other = self._last(self.stated, office.begin)
        if other is None or other.begin == 0:
            return None
        if self.words.code[other.last : office.begin] not in ("", ","):
            return None
        word = fold(self.words.text(other.begin - 1, other.begin))
        return other if word == _REPRESENTING else None

    def fellow(self, office: Office) -> Office | None:
        """Return the office of the same council or commission that names its region."""
        if office.body is None or office.body.id not in ("dprd", "kpu", "bawaslu"):
            return None
        return self._fellows.get(office.body.id)

    @cached_property
    def _fellows(self) -> dict[str, Office]:
        """The first office of each public body of which one region alone is named."""
        first: dict[str, Office] = {}
        named: dict[str, set[str]] = {}
        for office in self.stated:
            if office.region and office.body:
                first.setdefault(office.body.id, office)
                named.setdefault(office.body.id, set()).add(office.region.region)
        return {body: first[body] for body, names in named.items() if len(names) == 1}

    def chief(self, office: Office, levels: frozenset[str]) -> Office | None:
        """Return the last head of a region before an office in its sentence.

        ``levels`` are those of the regions that count.
        """
        if levels not in self._chiefs:
            self._chiefs[levels] = [
                o
                for o in self.held
                if o.head.data["takes"] == "region" and _level(o) in levels
            ]
        return self._last(self._chiefs[levels], office.begin)

    def _last(self, offices: list[Office], end: int) -> Office | None:
        """Return the last of the offices before a word, if in the same sentence."""
        at = bisect_right(offices, end, key=attrgetter("last")) - 1
        if at < 0 or _STOP.search(self.words.code, offices[at].last, end):
            return None
        return offices[at]

    @cached_property
    def held(self) -> list[Office]:
        """The offices that somebody holds."""
        return [
            o for o in self.stated if not o.veto and not is_seat(self.words, o.begin)
        ]

    @cached_property
    def told_of(self) -> tuple[frozenset[str], frozenset[str]]:
        """The regions and the scopes of the offices that somebody holds."""
        return (
            frozenset(o.region.region for o in self.held if o.region),
            frozenset(o.head.data["scope"] for o in self.held),
        )


def _level(chief: Office) -> str | None:
    """Return whether a head of a region rules a province, a kabupaten or a kota."""
    if chief.region:
        return chief.region.level
    return PROVINCE if chief.head.data["scope"] == PROVINCE else None
