"""What fakta costs, as one table: pieces, peers, and whole runs of the command line.

    python -m benchmarks.bench                     # a minute or two
    python -m benchmarks.bench --articles 1000 10000 100000 --record

Pieces and peers take turns in one process, so that a busy machine slows all of them
alike; their times are CPU times, the least of the rounds. Whole runs are processes of
their own, timed by the clock and by the CPU time of all of their processes.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

import spacy

from benchmarks import alone, corpus, peers
from extractors import tokenizer
from extractors.pipeline import Extraction, Extractor, build, uncollected
from tables.keys import Input
from tables.rows import rows_of

__all__ = ["main"]

_HERE: Final = Path(__file__).parent
_ROUNDS: Final = 5
_SAMPLE: Final = 200
# Slow ones are measured on fewer articles: they have no caches to warm.
_FEW: Final = 40
_MB: Final = 1_000_000
# A report is a page an article: nobody looks at more.
_MOST_PAGES: Final = 1_000
_LEAN: Final = "lean tokeniser"
_STOCK: Final = 'stock tokeniser, spacy.blank("id")'
_FULL: Final = "extraction of all facts, with offsets"
_ALONE: Final = "extraction alone"
_SPANS: Final = "the same as a spaCy pipeline, bodies only, with doc.spans"

T = TypeVar("T")
_Records = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table.

    Attributes
    ----------
    what : str
        What was measured.
    articles : int
        On how many.
    seconds : float
        For all of them, by the clock for a run and else CPU time.
    cpu_s : float
        CPU time of all processes.
    peak_mb : float, optional
        Memory of the largest process.
    disk_mb : float, optional
        Size of the tables or pages that were made.
    note : str
        Why there are no numbers, where there are none.
    """

    what: str
    articles: int = 0
    seconds: float = 0.0
    cpu_s: float = 0.0
    peak_mb: float | None = None
    disk_mb: float | None = None
    note: str = ""

    @property
    def cost_ms(self) -> float:
        """Milliseconds an article."""
        return 1000 * self.seconds / max(1, self.articles)

    def __str__(self) -> str:
        if self.note:
            return f"| {self.what} | | | | | | {self.note} |"
        memory = "" if self.peak_mb is None else f"{self.peak_mb:,.0f}"
        size = "" if self.disk_mb is None else f"{self.disk_mb:,.1f}"
        rate, cpu_ms = self.articles / self.seconds, 1000 * self.cpu_s / self.articles
        return (
            f"| {self.what} | {self.articles:,} | {self.cost_ms:.3f} | "
            f"{cpu_ms:.3f} | {rate:,.0f} | {memory} | {size} |"
        )


_HEAD: Final = (
    "| what | articles | ms an article | CPU ms an article | articles/s | "
    "largest process, MB | on disk, MB |\n"
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
)


def pieces() -> list[Line]:
    """Measure floor, tokenisers, extraction and peers, taking turns.

    Each round has new articles: read again, their words would be in every cache.
    """
    lean, stock, extractor = tokenizer.blank(), spacy.blank("id"), Extractor()

    def extract(records: _Records) -> list[Extraction]:
        with uncollected():
            return [
                extractor(record["text"], published_at=record["published_at"])
                for record in records
            ]

    def to_rows(records: _Records, done: list[Extraction]) -> None:
        given = [Input(record["source"], "00" * 32) for record in records]
        rows_of(list(zip(given, done, strict=True)), "bench")

    work: dict[str, tuple[int, Callable[[str], object]]] = {
        "floor: decode, NFC": (
            _SAMPLE,
            lambda text: unicodedata.normalize("NFC", text.encode().decode()),
        ),
        _LEAN: (_SAMPLE, lean.make_doc),
        _STOCK: (_FEW, stock.make_doc),
        _SPANS: (_SAMPLE, build()),
    }
    missing: list[Line] = []
    for name, peer in peers.ALL.items():
        try:
            work[name] = _FEW, peer()
        except ImportError as error:
            missing.append(Line(name, note=f"skipped: {error.name} is not installed"))
    least: dict[str, tuple[int, float]] = {}

    def time_it(what: str, articles: int, go: Callable[[], T]) -> T:
        begun = time.process_time()
        result = go()
        cpu_s = time.process_time() - begun
        if what not in least or cpu_s < least[what][1]:
            least[what] = articles, cpu_s
        return result

    records = corpus.articles(_SAMPLE * _ROUNDS)
    for _ in range(_ROUNDS):
        some = list(islice(records, _SAMPLE))
        for what, (count, go) in work.items():
            texts = [record["text"] for record in some[:count]]
            time_it(what, count, partial(_each, go, texts))
        done = time_it(_FULL, _SAMPLE, partial(extract, some))
        time_it("rows to Arrow", _SAMPLE, partial(to_rows, some, done))
    lines = [Line(what, n, cpu_s, cpu_s) for what, (n, cpu_s) in least.items()]
    return lines + missing


def _each(run: Callable[[str], object], texts: Sequence[str]) -> None:
    for text in texts:
        run(text)


def runs(sizes: Sequence[int], workers: Sequence[int]) -> Iterator[Line]:
    """Measure the command line: full runs, 1 % changed, nothing new, the report.

    Full runs are told how many processes to take; the others choose for themselves.
    Extraction alone is measured in as many processes as the last full run takes.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {**os.environ, "PREFECT_HOME": str(folder / "prefect")}

        def run(what: str, size: int, out: Path, *options: str) -> Line:
            command = ["run", "--raw", str(folder / f"raw-{size}"), "--no-progress"]
            command += ["--out", str(out), *options]
            return _measured(what, size, command, environment, out, "*.parquet")

        corpus.write(folder / "raw-20", 20)
        run("a home for Prefect", 20, folder / "out-20")
        for size in sizes:
            corpus.write(folder / f"raw-{size}", size)
            for count in workers:
                if count == workers[-1]:
                    took = alone.seconds(folder / f"raw-{size}", count)
                    what = f"{_ALONE}, {_processes(count)}"
                    yield Line(what, size, took, took * count)
                out = folder / f"out-{size}-{count}"
                engine = "processes" if count > 1 else "serial"
                chosen = ("--engine", engine, "--workers", str(count))
                yield run(f"run, {_processes(count)}", size, out, *chosen)
            corpus.write(folder / f"raw-{size}", size, revised=True)
            yield run("run, 1 % changed", size, out)
            yield run("run, nothing new", size, out)
            if size <= _MOST_PAGES:
                site = folder / f"site-{size}"
                command = ["report", str(site), "--out", str(out)]
                for what in ("report, a page an article", "report, nothing changed"):
                    yield _measured(what, size, command, environment, site, "*")


def _processes(count: int) -> str:
    return "1 process" if count == 1 else f"{count} processes"


def _measured(
    what: str,
    size: int,
    command: Sequence[str],
    environment: dict[str, str],
    made: Path,
    files: str,
) -> Line:
    """Measure a command of fakta and the size of the files that it makes."""
    begun = time.monotonic()
    with subprocess.Popen(
        [sys.executable, "-c", "from flows.cli import main; main()", *command],
        stdout=subprocess.DEVNULL,
        env=environment,
        cwd=_HERE.parent,
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - begun
    if process.returncode:
        return Line(what, note=f"failed with exit code {process.returncode}")
    size_mb = sum(p.stat().st_size for p in made.rglob(files) if p.is_file()) / _MB
    cpu_s = used.ru_utime + used.ru_stime
    return Line(what, size, seconds, cpu_s, used.ru_maxrss * 1024 / _MB, size_mb)


def ratios(lines: Sequence[Line], workers: Sequence[int]) -> Iterator[str]:
    """Yield what the lines say about one another."""
    cost = {(line.what, line.articles): line.cost_ms for line in lines if not line.note}
    by_name = {what: ms for (what, _), ms in cost.items()}
    full = by_name[_FULL]
    yield f"extraction / lean tokeniser: {full / by_name[_LEAN]:.1f}"
    yield f"extraction / stock tokeniser: {full / by_name[_STOCK]:.2f}"
    most = f"run, {_processes(workers[-1])}"
    for (what, n), ms in cost.items():
        if what == most:
            one = cost.get((f"run, {_processes(1)}", n))
            if one and workers[-1] > 1:
                yield f"{n:,} articles: {most[5:]} / 1 process, speed: {one / ms:.2f}"
            ideal = cost[f"{_ALONE}, {most[5:]}", n]
            yield f"{n:,} articles: of extraction alone's speed: {ideal / ms:.0%}"
            if new := cost.get(("run, nothing new", n)):
                yield f"{n:,} articles: nothing new / full run: {new / ms:.1%}"
            if few := cost.get(("run, 1 % changed", n)):
                yield f"{n:,} articles: 1 % changed / full run: {few / ms:.1%}"


def main() -> None:
    """Measure, print the table and write it."""
    parser = argparse.ArgumentParser(description="Measure what fakta costs.")
    parser.add_argument("--articles", type=int, nargs="*", default=[1_000])
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--record", action="store_true", help="add it to HISTORY.md")
    asked = parser.parse_args()
    lines = pieces()
    for line in lines:
        print(line, flush=True)
    for line in runs(asked.articles, asked.workers):
        print(line, flush=True)
        lines.append(line)
    report = "\n".join([_HEAD, *map(str, lines), "", *_bullets(lines, asked.workers)])
    print(f"\n{report}")
    (_HERE / "latest.md").write_text(f"{_heading()}\n\n{report}\n", encoding="utf-8")
    if asked.record:
        with (_HERE / "HISTORY.md").open("a", encoding="utf-8") as file:
            file.write(f"\n{_heading()}\n\n{report}\n")


def _bullets(lines: Sequence[Line], workers: Sequence[int]) -> list[str]:
    return [f"- {ratio}" for ratio in ratios(lines, workers)]


def _heading() -> str:
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"],
        capture_output=True,
        text=True,
        cwd=_HERE,
        check=False,
    ).stdout.strip()
    return (
        f"## {datetime.now(UTC):%Y-%m-%d}, {commit or 'no commit'}, "
        f"Python {platform.python_version()}, {os.cpu_count()} cores"
    )


if __name__ == "__main__":
    main()
