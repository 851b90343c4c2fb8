"""What a run has to do, told from what is published, staged and wanted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from extractors.versions import BASE
from tables.errors import DuplicateSourceError
from tables.ledger import (
    ARTICLE,
    Inputs,
    Numbers,
    by_id,
    compact,
    equal_at,
    positions,
)
from tables.staging import Batch
from tables.state import PARTLY, WHOLE

__all__ = [
    "Plan",
    "Staged",
    "check_sources",
    "current",
    "every_extractor",
    "make_plan",
    "stale_extractors",
]

# Articles copied in one go: a copy of all of them would take their memory once more.
_AT_ONCE: Final = 65_536


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run has to do for its inputs.

    Attributes
    ----------
    stale : tuple of str
        Extractors whose rules changed since the last publication.
    whole : array of int
        Positions in the inputs to extract with all extractors.
    partly : array of int
        Positions to extract with the stale extractors only.
    staged : int
        How many an interrupted run has already extracted.
    counts : dict of int
        new, changed, renamed, removed, reextracted, unchanged, as in ``runs``.
    """

    stale: tuple[str, ...]
    whole: Numbers
    partly: Numbers
    staged: int
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Staged:
    """What can be used of the staged batches.

    Attributes
    ----------
    batches : list of pairs
        Batches with the ids of the articles that are taken from them.
    articles : array of ARTICLE
        By id; of one staged twice the newer counts.
    whole : array of bool
        Whether each was extracted with all extractors, else with the stale ones.
    """

    batches: list[tuple[Batch, Numbers]]
    articles: Numbers
    whole: Numbers

    @classmethod
    def of(
        cls, batches: Iterable[Batch], stale: frozenset[str], every: frozenset[str]
    ) -> "Staged":
        """Return what batches offer to a run with these stale extractors."""
        usable = [batch for batch in batches if batch.extractors in (every, stale)]
        articles, number = by_id(compact(batch.ledger()) for batch in usable)
        is_whole = np.array([batch.extractors == every for batch in usable], bool)
        order = np.argsort(number, kind="stable")
        ids = np.split(
            articles["id"][order],
            np.searchsorted(number[order], np.arange(1, len(usable))),
        )
        return cls(list(zip(usable, ids, strict=False)), articles, is_whole[number])

    def ready(
        self, ids: Numbers, content: Numbers, is_same: Numbers
    ) -> tuple[Numbers, Numbers]:
        """Return the place of each input, and whether it can be taken from there.

        Parameters
        ----------
        ids, content : array
            Of inputs.
        is_same : array of bool
            Whether an input is published as it is: what it needs to be taken partly.
        """
        at = positions(ids, self.articles["id"])
        ready = equal_at(content, self.articles["content"], at)
        if len(self.articles):
            ready &= self.whole[at] | is_same
        return at, ready


def every_extractor(versions: Mapping[str, str]) -> frozenset[str]:
    """Return the extractors that versions name."""
    return frozenset(versions) - {BASE}


def stale_extractors(
    before: Mapping[str, str], now: Mapping[str, str]
) -> frozenset[str]:
    """Return the extractors whose version changed: all where reading articles did."""
    changed = {name for name, version in now.items() if before.get(name) != version}
    return every_extractor(now) if BASE in changed else frozenset(changed)


def check_sources(inputs: Inputs) -> None:
    """Check that no two inputs have the same source.

    Raises
    ------
    DuplicateSourceError
    """
    found, counts = np.unique(inputs.ids, return_counts=True)
    if len(found) < len(inputs):
        raise DuplicateSourceError(
            f"{len(inputs) - len(found)} inputs have the source of another, such as "
            f"that of article {found[counts > 1][0]:016x}"
        )


def make_plan(
    inputs: Inputs,
    known: Numbers,
    staged: Staged,
    *,
    stale: frozenset[str],
    everything: bool,
) -> Plan:
    """Return what is left to be extracted; see `tables.store.Store.plan`."""
    at = positions(inputs.ids, known["id"])
    same = equal_at(inputs.content, known["content"], at)
    whole = ~same | everything
    partly = ~whole & bool(stale)
    _, ready = staged.ready(inputs.ids, inputs.content, partly)
    renamed = _renamed(inputs, known, at)
    redone = int(same.sum()) if everything or stale else 0
    return Plan(
        stale=tuple(sorted(stale)),
        whole=np.flatnonzero(whole & ~ready),
        partly=np.flatnonzero(partly & ~ready),
        staged=int((ready & (whole | partly)).sum()),
        counts={
            "new": int((at < 0).sum()) - renamed,
            "changed": int(((at >= 0) & ~same).sum()),
            "renamed": renamed,
            "removed": len(known) - int((at >= 0).sum()) - renamed,
            "reextracted": redone,
            "unchanged": int(same.sum()) - redone,
        },
    )


def _renamed(inputs: Inputs, known: Numbers, at: Numbers) -> int:
    """Return how many unknown inputs have the content of an article that is gone."""
    gone = np.ones(len(known), bool)
    gone[at[at >= 0]] = False
    # A count to be told: half of a digest is enough for it.
    left, left_times = np.unique(known["content"][gone, 0], return_counts=True)
    came, came_times = np.unique(inputs.content[at < 0, 0], return_counts=True)
    _, of_left, of_came = np.intersect1d(
        left, came, assume_unique=True, return_indices=True
    )
    return int(np.minimum(left_times[of_left], came_times[of_came]).sum())


def current(
    inputs: Inputs, known: Numbers, staged: Staged
) -> tuple[Numbers, Numbers, int]:
    """Return the wanted articles and where they come from.

    Returns
    -------
    articles, origin, missing
        The first two by id, as `State` has them but without ``original``; the number
        of inputs that are neither published nor staged.
    """
    order = np.argsort(inputs.ids)
    ids, content = inputs.ids[order], inputs.content[order]
    at_known = positions(ids, known["id"])
    same = equal_at(content, known["content"], at_known)
    at_staged, ready = staged.ready(ids, content, same)
    articles = np.zeros(len(inputs), ARTICLE)
    for start in range(0, len(inputs), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        for found, at, is_there in (
            (known, at_known[some], same[some]),
            (staged.articles, at_staged[some], ready[some]),
        ):
            articles[some][is_there] = found[at[is_there]]
    origin = np.zeros(len(inputs), np.int8)
    origin[ready] = np.where(staged.whole[at_staged[ready]], WHOLE, PARTLY)
    return articles, origin, int((~(same | ready)).sum())
