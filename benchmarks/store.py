"""What it costs to publish: a large store filled, then a thousand articles changed.

Rows are real ones: a thousand made-up articles are extracted once and used again and
again, each time with a sentence of its own at the end of the body.

    python -m benchmarks.store --articles 40000
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from benchmarks.corpus import articles
from extractors.pipeline import Extraction, Extractor
from extractors.versions import pipeline_version, versions
from tables.keys import Input, month_of
from tables.ledger import Inputs
from tables.rows import rows_of
from tables.schemas import FACT_TABLES, WORK
from tables.store import Published, Store
from tables.verify import verify

_DIFFERENT: Final = 1_000
_BATCH: Final = 500
_CHANGED: Final = 1_000


class Bench:
    """A store and the articles in it, by number; some are of a later edition."""

    def __init__(self, out: Path, count: int) -> None:
        self._out = out
        self._edition = [0] * count
        extract = Extractor()
        self._pool = [
            extract(record["text"], published_at=record["published_at"])
            for record in articles(min(count, _DIFFERENT))
        ]
        self._versions = versions()

    def of_month(self, count: int) -> list[int]:
        """Return numbers of articles of as few months as hold so many."""
        by_month: dict[str, list[int]] = {}
        for number in range(len(self._edition)):
            told = self._pool[number % len(self._pool)].article
            by_month.setdefault(month_of(told.published_at), []).append(number)
        fullest = sorted(by_month.values(), key=len, reverse=True)
        return [number for numbers in fullest for number in numbers][:count]

    def edit(self, numbers: Sequence[int]) -> None:
        """Make later editions of articles."""
        for number in numbers:
            self._edition[number] += 1

    def publish(self) -> Published:
        """Make the store hold all articles in their present editions."""
        inputs = Inputs(self._input(n) for n in range(len(self._edition)))
        version = pipeline_version(self._versions)
        with Store(self._out) as store:
            due = store.plan(inputs, self._versions).whole
            for at in range(0, len(due), _BATCH):
                numbers = due[at : at + _BATCH].tolist()
                items = [(self._input(n), self._extraction(n)) for n in numbers]
                store.stage(rows_of(items, version))
            begun = time.perf_counter()
            published = store.publish(
                inputs, versions=self._versions, quarantine=[], run=self._run()
            )
            self.publishing_s = time.perf_counter() - begun
            return published

    def _input(self, number: int) -> Input:
        digest = sha256(f"{number} {self._edition[number]}".encode()).hexdigest()
        return Input(source=f"{number:08}", content_sha256=digest)

    def _extraction(self, number: int) -> Extraction:
        told = self._pool[number % len(self._pool)]
        body = f"{told.article.body} Naskah {number}, {self._edition[number]}."
        return replace(told, article=replace(told.article, body=body))

    def _run(self) -> Mapping[str, Any]:
        counts = dict.fromkeys(WORK, 0) | {"read": len(self._edition)}
        begun = datetime.now(UTC)
        told = {"started_at": begun, "reason": "benchmark", "seconds": {}}
        return {"run_id": begun.isoformat(), **told, **counts}


def main() -> None:
    """Fill a store, change some articles in it, and print what that costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=40_000)
    count = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as home:
        bench = Bench(Path(home), count)
        print("| run | seconds | publishing | MB written | parts | peak MB |")
        print("| --- | ---: | ---: | ---: | ---: | ---: |")

        def line(what: str, work: Callable[[], Published]) -> Published:
            begun = time.perf_counter()
            done = work()
            cells = (
                what,
                f"{time.perf_counter() - begun:.2f}",
                f"{bench.publishing_s:.2f}",
                f"{done.bytes_written / 1e6:.1f}",
                str(done.parts_written),
                f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f}",
            )
            print(f"| {' | '.join(cells)} |", flush=True)
            return done

        first = line(f"{count:,} new articles", bench.publish)
        line("nothing changed", bench.publish)
        bench.edit(bench.of_month(_CHANGED))
        line(f"{_CHANGED:,} articles changed, few months", bench.publish)
        # An odd step meets all of the pool's articles, and so all months.
        bench.edit(range(0, count, max(1, count // _CHANGED) | 1))
        line(f"{_CHANGED:,} articles changed, all months", bench.publish)
        facts = sum(first.rows[table] for table in FACT_TABLES)
        begun = time.perf_counter()
        found = verify(Path(home))
        seconds = time.perf_counter() - begun
        print(f"\n{facts:,} fact rows; verified in {seconds:.0f} s: {found or 'clean'}")


if __name__ == "__main__":
    main()
