"""What the tables hold and what they shall hold: which parts a publication touches.

All of this is arithmetic on the ledger; no row of a table is read here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.lib.recfunctions import repack_fields

from tables.ledger import Numbers, month_code, month_name, positions
from tables.parts import parts_of_month

__all__ = ["KEPT", "PARTLY", "WHOLE", "State", "originals", "placed", "sharing"]

# Where an article's rows come from: the published parts, all from the staged batches,
# or from the batches for the stale extractors and from the parts for the others.
KEPT: Final = 0
PARTLY: Final = 1
WHOLE: Final = 2

_SHARD_BITS: Final = 20


@dataclass(frozen=True)
class State:
    """The articles that the tables shall hold, and the parts they go to.

    Attributes
    ----------
    articles : array
        Sorted by id, with what `placed` leaves of ARTICLE.
    origin : array of int
        KEPT, PARTLY or WHOLE, an article each.
    before : array of ARTICLE
        The articles that the tables hold now, sorted by id.
    spread : mapping
        Over how many parts each month is spread now.
    """

    articles: Numbers
    origin: Numbers
    before: Numbers
    spread: Mapping[str, int]

    @cached_property
    def ids(self) -> Numbers:
        """The ids of the articles, one beside the other: fast to search in."""
        return np.ascontiguousarray(self.articles["id"])

    @cached_property
    def shards(self) -> list[tuple[str, int]]:
        """Month and shard of each part that there shall be, in order."""
        mask = (1 << _SHARD_BITS) - 1
        return [
            (month_name(key >> _SHARD_BITS), key & mask) for key in self._keys.tolist()
        ]

    @cached_property
    def in_order(self) -> list[int]:
        """The numbers of the shards in the order of their publication.

        Shards that get rows from the same part stand together, so that rows that move
        between them are missing or doubled for no longer than a renaming takes.
        """
        return sorted(
            range(len(self.shards)),
            key=lambda n: (self.shards[n][0], self.shards[n][1] % self._common(n), n),
        )

    def _common(self, number: int) -> int:
        month = self.shards[number][0]
        return min(self.spread.get(month) or 1, self.spread_after[month])

    def sources_of(self, number: int) -> range:
        """Return the shards in which the month's articles of a shard are now."""
        month, shard = self.shards[number]
        common = self._common(number)
        return range(shard % common, self.spread.get(month, 0), common)

    def emptied_by(self, number: int) -> list[tuple[str, int]]:
        """Return the parts that are no more when a shard has taken over their rows."""
        month, _ = self.shards[number]
        after = self.spread_after[month]
        return [(month, old) for old in self.sources_of(number) if old >= after]

    @cached_property
    def of(self) -> Numbers:
        """The number of each article's shard in `shards`."""
        found = np.searchsorted(self._keys, self._key_of(self.articles))
        return found.astype(np.int32)

    @cached_property
    def _places(self) -> tuple[Numbers, Numbers]:
        order = np.argsort(self.of, kind="stable")
        return order, np.searchsorted(self.of[order], np.arange(len(self.shards) + 1))

    def within(self, number: int) -> Numbers:
        """Return the positions of the articles of a shard, by its number."""
        order, starts = self._places
        return order[starts[number] : starts[number + 1]]

    @cached_property
    def _months(self) -> tuple[Numbers, Numbers]:
        """Months by code, and over how many parts each shall be spread."""
        months, counts = np.unique(self.articles["month"], return_counts=True)
        if not len(months):
            # A table without rows still has a part, in which its schema is told.
            months, counts = np.array([month_code("unknown")]), np.array([0])
        return months, np.array([parts_of_month(n) for n in counts.tolist()], np.int64)

    @cached_property
    def _keys(self) -> Numbers:
        return np.concatenate(
            [
                (int(month) << _SHARD_BITS) + np.arange(count)
                for month, count in zip(*self._months, strict=True)
            ]
        )

    def _key_of(self, articles: Numbers) -> Numbers:
        """Return the key of each article's shard; -1 where its month is gone."""
        months, counts = self._months
        at = np.minimum(np.searchsorted(months, articles["month"]), len(months) - 1)
        shard = articles["id"] & (counts[at] - 1).astype(np.uint64)
        keys = (articles["month"].astype(np.int64) << _SHARD_BITS) + shard.astype(
            np.int64
        )
        return np.where(months[at] == articles["month"], keys, -1)

    @cached_property
    def spread_after(self) -> dict[str, int]:
        """Over how many parts each month shall be spread."""
        months, counts = self._months
        names = [month_name(month) for month in months.tolist()]
        return dict(zip(names, counts.tolist(), strict=True))

    def touched(self, origin: int) -> Numbers:
        """Return for each shard whether it has articles of an origin, or lost some."""
        mark = np.zeros(len(self.shards), bool)
        mark[self.of[self.origin == origin]] = True
        if origin == WHOLE:
            mark |= self._left() | self._respread()
        return mark

    def _left(self) -> Numbers:
        """Mark shards from which an article was removed or went to another month."""
        at = positions(self.before["id"], self.articles["id"])
        gone = at < 0
        if len(self.articles):
            gone |= self.articles["month"][at] != self.before["month"]
        keys = self._key_of(self.before[gone])
        mark = np.zeros(len(self.shards), bool)
        mark[np.searchsorted(self._keys, keys[keys >= 0])] = True
        return mark

    def _respread(self) -> Numbers:
        after = self.spread_after
        return np.array([self.spread.get(m) != after[m] for m, _ in self.shards], bool)

    def relabelled(self) -> Numbers:
        """Mark shards in which an article duplicates another one than before."""
        at = positions(self.articles["id"], self.before["id"])
        known = at >= 0
        changed = self.before["original"][at[known]] != self.articles["original"][known]
        mark = np.zeros(len(self.shards), bool)
        mark[self.of[known][changed]] = True
        return mark


def placed(articles: Numbers) -> Numbers:
    """Return the fields of articles that tell their parts, without the digests."""
    return repack_fields(articles[["id", "month", "original"]])


def originals(articles: Numbers, sources: Mapping[int, str]) -> Numbers:
    """Return the article that each duplicates: the earliest with the same body, or 0.

    The earliest is the first by time of publication, unknown ones last, then by source.

    Parameters
    ----------
    articles : array of ARTICLE
    sources : mapping
        The source of each article that shares its body with another, by id.
    """
    found = np.zeros(len(articles), np.uint64)
    for same in _same_body(articles):
        rank = [
            (articles["published"][i], sources[int(articles["id"][i])]) for i in same
        ]
        first = same[min(range(len(same)), key=rank.__getitem__)]
        found[same] = articles["id"][first]
        found[first] = 0
    return found


def _same_body(articles: Numbers) -> list[Numbers]:
    """Return the positions of articles that share a body, a group each."""
    order = np.lexsort((articles["body"][:, 1], articles["body"][:, 0]))
    body = articles["body"][order]
    same = (body[1:] == body[:-1]).all(axis=1)
    edges = np.flatnonzero(
        np.diff(np.concatenate([[False], same, [False]]).astype(int))
    )
    return [order[a : b + 1] for a, b in edges.reshape(-1, 2)]


def sharing(articles: Numbers) -> Numbers:
    """Return the ids of the articles that share their body with another."""
    groups = _same_body(articles)
    return articles["id"][np.concatenate(groups)] if groups else articles["id"][:0]
