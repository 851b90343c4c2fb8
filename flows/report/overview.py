"""What the first pages of a report show: counts, charts, what was doubtful."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from flows.report.charts import Chart, by_kind, by_month, top
from flows.report.page import KINDS, Page
from tables.articles import Row
from tables.loading import load

__all__ = ["Overview"]

_FACTS: Final = tuple(kind for kind in KINDS if kind != "rejects")
_WORK: Final = (
    "new",
    "changed",
    "renamed",
    "removed",
    "reextracted",
    "unchanged",
    "quarantined",
)
_TOP_REGIONS: Final = 15


class Overview:
    """What the articles of a report add up to.

    Parameters
    ----------
    folder : Path
        The tables, for their runs and quarantine.

    Attributes
    ----------
    articles : list of list
        A row of the index for each article: id, title, source, time, region, numbers of
        dates, officials, decrees, regions, quotations and all facts, and of warnings.
    facts : Counter
        Facts by kind.
    warnings : Counter
        Articles by what was doubtful in reading them.
    quarantine : list of dict
        Inputs that could not be read.
    run : dict
        The last run, a row of ``runs``; empty if there is none.
    """

    def __init__(self, folder: Path) -> None:
        self.articles: list[list[Any]] = []
        self.facts: Counter[str] = Counter()
        self.warnings: Counter[str] = Counter()
        self.quarantine: list[Row] = load(
            "quarantine", engine="arrow", folder=folder
        ).to_pylist()
        runs = load("runs", engine="arrow", folder=folder).sort_by("run_id").to_pylist()
        self.run: Row = runs[-1] if runs else {}
        self._before: Row = runs[-2] if len(runs) > 1 else {}
        self._months: Counter[tuple[str, str]] = Counter()
        self._regions: Counter[str] = Counter()

    def add(self, page: Page) -> None:
        """Count an article."""
        row, counts = page.row, page.counts
        facts = {kind: counts.get(kind, 0) for kind in _FACTS}
        shown = ("dates", "officials", "decrees", "regions", "quotes")
        self.articles.append(
            [
                page.article_id,
                page.title,
                row["source"],
                page.published,
                row["contributor_region"] or row["dateline_region"] or "",
                *(facts[kind] for kind in shown),
                sum(facts.values()),
                len(row["warnings"]),
            ]
        )
        self.facts.update(facts)
        self.warnings.update(told.partition(":")[0] for told in row["warnings"])
        self._months[row["month"], "articles"] += 1
        for kind, found in facts.items():
            self._months[row["month"], kind] += found
        self._regions.update(
            {
                dict(fact.values)["region"]
                for fact in page.facts
                if fact.kind in ("regions", "region_list_items")
            }
        )

    @property
    def work(self) -> list[tuple[str, int]]:
        """What the last run did with how many articles, without what it did not do."""
        return [(name, self.run[name]) for name in _WORK if self.run.get(name)]

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
        dated = {
            (month, what): n
            for (month, what), n in self._months.items()
            if month != "unknown" and n
        }
        articles = {k: n for k, n in dated.items() if k[1] == "articles"}
        if articles:
            yield by_month("Articles by month", "articles", articles)
            facts = {k: n for k, n in dated.items() if k[1] != "articles"}
            yield by_month("Facts by month and kind", "facts", facts)
        yield by_kind("Facts by kind", self.facts)
        most = sorted(self._regions.items(), key=lambda told: (-told[1], told[0]))
        yield top("Regions by articles that name them", most[:_TOP_REGIONS])
