"""What regions' names mean: by their words, by their row, by the article, by default.

The order of evidence: a kind or office word before the name; the only region of that
name; the kind word of the row, or the kind that its announcement tells; an explicit
naming elsewhere in the article; the contributor; the kind word of the dateline; the
usual level of a police office; neighbours that are provinces; the province of the other
regions; else the province of Jambi, Bengkulu and Gorontalo, and of kota and kabupaten
the kota.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from extractors.facts import Reject
from extractors.reading import Reading
from extractors.regions import (
    announcements,
    doubtful_names,
    gazetteer,
    lookup,
    region_rows,
    row_evidence,
)
from extractors.regions.gazetteer import (
    KABUPATEN,
    KOTA,
    LEVELS,
    PROVINCE,
    Meaning,
    provinces_of,
)
from extractors.regions.region_names import Naming, reject
from extractors.regions.region_rows import Member, Row

__all__ = ["Meanings", "Settled", "find"]


@dataclass(slots=True)
class Settled:
    """A naming with the region that it means.

    Attributes
    ----------
    naming : Naming
        Where it stands.
    key : str
        Today's code of the region.
    rule : str
        stated, office, bare, carried, typo, pair.
    resolution : str
        stated, context or default.
    """

    naming: Naming
    key: str
    rule: str
    resolution: str


@dataclass(slots=True)
class Meanings:
    """Namings with their regions in text order, and the ones refused."""

    settled: list[Settled] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)


_LEAST_NEAR: Final = 2


def _town_or_province(key: str) -> str:
    return PROVINCE if "." not in key else KABUPATEN


class _Article:
    """One article's names while their meanings are being settled."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.rows = reading.of(region_rows.find)
        self.found: dict[int, Settled] = {}
        self.keys: set[str] = set()
        self.provinces: set[str] = set()
        # Of the row whose names are being settled.
        self.beside: set[str] = set()
        # Explicit namings: by name, by what it means, where they stand.
        self.named: dict[str, dict[str, list[int]]] = {}
        self.contributor = lookup.find(reading.contributor or "")
        dateline = reading.body[slice(*reading.dateline)] if reading.dateline else ""
        self.dateline = lookup.stated(dateline)

    def settle(self, naming: Naming, meaning: Meaning, rule: str, how: str) -> None:
        rule = "typo" if naming.is_typo else rule
        self.found[naming.start] = Settled(naming, meaning.key, rule, how)
        self.keys.add(meaning.key)
        self.provinces |= provinces_of(meaning.key)

    def settle_by_words(self) -> None:
        """Settle what words say, and single meanings, with the kind of the row."""
        for row in self.rows:
            carried = announcements.level(self.reading.body, row)
            announced = carried
            named = row_evidence.named_beside(row)
            for member in row.members:
                naming = member.naming
                if "\n" in member.gap:
                    carried = announced
                if meaning := row_evidence.stated(naming):
                    rule = "stated" if naming.kind == "kind" else "office"
                    self.settle(naming, meaning, rule, "stated")
                    self.name(naming, meaning)
                elif meaning := row_evidence.among_provinces(row, naming):
                    self.settle(naming, meaning, "bare", "context")
                elif meaning := row_evidence.only(naming):
                    rule = "stated" if naming.kind == "kind" else "bare"
                    self.settle(naming, meaning, rule, "stated")
                elif (meaning := row_evidence.carried(naming, carried)) and not (
                    member.is_heading
                    or member.is_upward
                    or (naming.is_word and self.is_alone(row, member))
                    or meaning.key in named
                ):
                    self.settle(naming, meaning, "carried", "context")
                    self.name(naming, meaning)
                if naming.has_ruler and not naming.is_weak:
                    carried = naming.level if naming.level in LEVELS else ""

    def name(self, naming: Naming, meaning: Meaning) -> None:
        places = self.named.setdefault(naming.key, {})
        places.setdefault(meaning.key, []).append(naming.start)

    def is_alone(self, row: Row, member: Member) -> bool:
        """Tell whether no other name of the row surely is a region's.

        Doubtful names of one province vouch for each other: "Belu, Malaka, TTU".
        """
        own = member.naming.provinces
        return not any(
            other.naming.key != member.naming.key
            and (other.naming.start in self.found or other.naming.provinces & own)
            for other in row.members
        )

    def is_open(self, row: Row, member: Member, *, is_guarded: bool) -> bool:
        """Tell whether a name that is also a word or acronym means a region here."""
        naming = member.naming
        if naming.has_ruler:
            return True
        if not self.is_alone(row, member) or naming.key in self.named:
            return True
        keys = {meaning.key for meaning in naming.meanings}
        if self.contributor in keys or keys & self.keys:
            return True
        if self.is_among_others(naming):
            return True
        body = self.reading.body
        if not is_guarded:
            goes_on = doubtful_names.has_more_name(body, naming)
            return naming.kind == "place" and not goes_on
        is_opened = doubtful_names.is_opened(body, naming)
        if is_opened is not None:
            return is_opened
        return doubtful_names.is_acronym_of_a_unit(body, naming) and bool(
            naming.provinces & self.provinces
        )

    def is_among_others(self, naming: Naming) -> bool:
        """Tell whether others of its province are named, so that it is one of them."""
        if not doubtful_names.may_be_among_others(self.reading.body, naming):
            return False
        near = [key for key in self.keys if provinces_of(key) & naming.provinces]
        return sum("." in key for key in near) >= _LEAST_NEAR

    def open_by_neighbours(self) -> Iterator[Reject]:
        """Settle the names that need company, and those of several regions."""
        for row in self.rows:
            if all(member.naming.start in self.found for member in row.members):
                continue
            levels = self.levels_of(row)
            named = row_evidence.named_beside(row)
            no_kota = row_evidence.tells_each_kota(row)
            within: set[str] = set()
            self.beside = row_evidence.provinces_beside(row)
            for member, follower in zip_longest(row.members, row.members[1:]):
                naming = member.naming
                is_above = member.is_heading or member.is_outer
                if is_above:
                    within = {m.key for m in naming.meanings if m.level == PROVINCE}
                if naming.start in self.found:
                    continue
                free = [m for m in naming.meanings if not m.guarded]
                doubtful = naming.is_word or not free
                if doubtful and not self.is_open(row, member, is_guarded=not free):
                    yield reject(self.reading.body, naming, "no_place")
                    continue
                if naming.is_word and row_evidence.is_elsewhere(row, member, follower):
                    yield reject(self.reading.body, naming, "elsewhere")
                    continue
                meanings = free or list(naming.meanings)
                if not is_above:
                    meanings = row_evidence.left(
                        meanings, within, named, no_kota=no_kota
                    )
                self.choose(member, meanings, levels)
                if not (member.is_upward or is_above):
                    levels[_town_or_province(self.found[naming.start].key)] += 1

    def choose(
        self, member: Member, meanings: list[Meaning], levels: Counter[str]
    ) -> None:
        naming = member.naming
        if naming.level == "local" and any(m.level != PROVINCE for m in meanings):
            meanings = [m for m in meanings if m.level != PROVINCE]
        if len(meanings) == 1:
            self.settle(naming, meanings[0], "bare", "context")
        elif meaning := self.by_context(member, meanings, levels):
            self.settle(naming, meaning, "bare", "context")
        else:
            self.settle(naming, gazetteer.usual(meanings), "bare", "default")

    def by_context(
        self, member: Member, meanings: list[Meaning], levels: Counter[str]
    ) -> Meaning | None:
        naming = member.naming
        by_key = {meaning.key: meaning for meaning in meanings}
        if member.is_upward or member.is_heading:
            return gazetteer.of_level(meanings, PROVINCE, guarded=False)
        if key := self.explicit(naming, by_key):
            return by_key[key]
        if self.contributor in by_key:
            return by_key[self.contributor]
        if self.dateline in by_key:
            return by_key[self.dateline]
        if naming.is_weak:
            return gazetteer.of_level(meanings, naming.level, guarded=False)
        if levels and PROVINCE in {meaning.level for meaning in meanings}:
            province = levels[PROVINCE] * 2 > levels.total()
            level = PROVINCE if province else KOTA
            return gazetteer.of_level(meanings, level, guarded=False)
        return self.by_province(meanings)

    def explicit(self, naming: Naming, keys: Container[str]) -> str | None:
        """Return what the last explicit naming before means, else the first behind."""
        named = [
            (places, key)
            for key, places in self.named.get(naming.key, {}).items()
            if key in keys
        ]
        if not named:
            return None
        before = [
            (places[at - 1], key)
            for places, key in named
            if (at := bisect_left(places, naming.start))
        ]
        return max(before)[1] if before else min(named)[1]

    def levels_of(self, row: Row) -> Counter[str]:
        """Count the provinces and the towns among the items of a row that are settled.

        A row of one item has no neighbours to go by.
        """
        if len(row.items) < row_evidence.LEAST_ROW:
            return Counter()
        found = (self.found.get(item.naming.start) for item in row.items)
        return Counter(_town_or_province(one.key) for one in found if one)

    def by_province(self, meanings: list[Meaning]) -> Meaning | None:
        """Return the meaning whose province, alone of all, the row or article names."""
        if len({min(provinces_of(m.key)) for m in meanings}) == 1:
            return None
        for named in (self.beside, self.provinces):
            fitting = [m for m in meanings if provinces_of(m.key) & named]
            if fitting:
                return fitting[0] if len(fitting) == 1 else None
        return None

    def add_pairs(self) -> Iterator[Settled]:
        """Yield the kota of "Kota dan Kabupaten Blitar" besides its kabupaten."""
        for settled in self.found.values():
            naming = settled.naming
            if naming.level != "pair":
                continue
            for meaning in naming.meanings:
                if meaning.level in (KABUPATEN, KOTA) and not meaning.guarded:
                    yield Settled(naming, meaning.key, "pair", "stated")


def find(reading: Reading) -> Meanings:
    """Return which region every naming of a body means."""
    article = _Article(reading)
    article.settle_by_words()
    rejects = list(article.open_by_neighbours())
    pairs = list(article.add_pairs())
    paired = {pair.naming.start for pair in pairs}
    single = [s for s in article.found.values() if s.naming.start not in paired]
    settled = sorted([*single, *pairs], key=lambda s: (s.naming.start, s.key))
    return Meanings(settled, rejects)
