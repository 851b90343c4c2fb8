"""What the first pages of a report show: counts, charts, what was doubtful."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from flows.report.chapters import Chapter
from flows.report.charts import Chart, by_kind, by_month, top
from tables.articles import Row
from tables.loading import load
from tables.schemas import WORK

__all__ = ["Overview"]

_TOP_REGIONS: Final = 15


class Overview:
    """What the articles of a report add up to.

    Parameters
    ----------
    folder : Path
        The tables, for their runs and quarantine.
    chapters : sequence of Chapter
        By month.

    Attributes
    ----------
    articles : list of list
        A row of the index for each article; see `Chapter`.
    facts, warnings : Counter
        As those of a chapter.
    quarantine : list of dict
        Inputs that could not be read.
    run : dict
        The last run, a row of ``runs``; empty if there is none.
    """

    def __init__(self, folder: Path, chapters: Sequence[Chapter]) -> None:
        self._chapters = chapters
        self.articles: list[list[Any]] = [r for c in chapters for r in c.articles]
        self.facts = _sum(c.facts for c in chapters)
        self.warnings = _sum(c.warnings for c in chapters)
        self.quarantine: list[Row] = load(
            "quarantine", engine="arrow", folder=folder
        ).to_pylist()
        runs = load("runs", engine="arrow", folder=folder).sort_by("run_id").to_pylist()
        self.run: Row = runs[-1] if runs else {}
        self._before: Row = runs[-2] if len(runs) > 1 else {}

    @property
    def work(self) -> list[tuple[str, int]]:
        """What the last run did with how many articles, without what it did not do."""
        return [(name, self.run[name]) for name in WORK if self.run.get(name)]

    @property
    def changes(self) -> list[tuple[str, int, int]]:
        """Tables whose rows the last run made more or fewer: before and after it."""
        if not self._before:
            return []
        before, after = dict(self._before["facts"]), dict(self.run["facts"])
        return [
            (table, before.get(table, 0), rows)
            for table, rows in after.items()
            if before.get(table, 0) != rows
        ]

    def charts(self) -> Iterator[Chart]:
        """Yield the charts there is something to see in."""
        dated = [chapter for chapter in self._chapters if chapter.month != "unknown"]
        if dated:
            articles = {(c.month, "articles"): len(c.articles) for c in dated}
            yield by_month("Articles by month", "articles", articles)
            facts = {(c.month, k): n for c in dated for k, n in c.facts.items() if n}
            yield by_month("Facts by month and kind", "facts", facts)
        yield by_kind("Facts by kind", self.facts)
        regions = _sum(chapter.regions for chapter in self._chapters)
        most = sorted(regions.items(), key=lambda told: (-told[1], told[0]))
        yield top("Regions by articles that name them", most[:_TOP_REGIONS])


def _sum(counts: Iterable[Mapping[str, int]]) -> Counter[str]:
    total = Counter[str]()
    for some in counts:
        total.update(some)
    return total
