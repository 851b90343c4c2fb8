"""Extraction alone, in several processes at once: what a run is held against.

Processes that work side by side slow one another down, and one that has met a hundred
thousand articles is slower than one that has met two hundred: its words no longer fit
the processor's caches. A run pays for both, so what it is compared with does as well.
"""

import json
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice, repeat
from multiprocessing import get_context
from pathlib import Path

from extractors.pipeline import Extractor, uncollected

__all__ = ["seconds"]


def seconds(folder: Path, processes: int) -> float:
    """Return how long processes take for the articles of a folder of ``.jsonl`` files.

    Each takes every so-manieth article. Their start is not counted; the slowest counts.
    """
    spawn = get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=spawn) as pool:
        shares = range(processes)
        return max(pool.map(_work, repeat(folder), shares, repeat(processes)))


def _work(folder: Path, share: int, processes: int) -> float:
    extract = Extractor()
    extract("Bupati Alor Amon Djobo, Kamis (18/7/2019).")  # the matcher is built here
    begun = time.monotonic()
    with uncollected():
        for line in islice(_lines(folder), share, None, processes):
            record = json.loads(line)
            extract(record["text"], published_at=record["published_at"])
    return time.monotonic() - begun


def _lines(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as file:
            yield from file
