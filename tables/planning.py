"""What a run has to do, told from what is published, staged and wanted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from extractors.versions import BASE
from tables.errors import DuplicateSourceError
from tables.ledger import Inputs, Numbers, equal_at, positions
from tables.staging import Batch, joined
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
        Batches with the places of their articles in `articles`.
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
        articles, number = joined(usable)
        is_whole = np.array([batch.extractors == every for batch in usable], bool)
        places = [(b, np.flatnonzero(number == n)) for n, b in enumerate(usable)]
        return cls(places, articles, is_whole[number])

    def ready(self, inputs: Inputs, is_same: Numbers) -> tuple[Numbers, Numbers]:
        """Return the place of each input, and whether it can be taken from there.

        Parameters
        ----------
        inputs : Inputs
        is_same : array of bool
            Whether an input is published as it is: what it needs to be taken partly.
        """
        at = positions(inputs.ids, self.articles["id"])
        ready = equal_at(inputs.content, self.articles["content"], at)
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
    _, ready = staged.ready(inputs, partly)
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
    left = Counter(map(bytes, known["content"][gone]))
    came = Counter(map(bytes, inputs.content[at < 0]))
    return (left & came).total()


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
    at_known = positions(inputs.ids, known["id"])
    same = equal_at(inputs.content, known["content"], at_known)
    at_staged, ready = staged.ready(inputs, same)
    articles = np.zeros(len(inputs), known.dtype)
    articles[same] = known[at_known[same]]
    articles[ready] = staged.articles[at_staged[ready]]
    origin = np.zeros(len(inputs), np.int8)
    origin[ready] = np.where(staged.whole[at_staged[ready]], WHOLE, PARTLY)
    order = np.argsort(inputs.ids)
    return articles[order], origin[order], int((~(same | ready)).sum())
