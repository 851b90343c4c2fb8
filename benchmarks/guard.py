"""What extraction costs, compared with the last release: one line of information.

The old tree is taken out of git into a folder of its own. A process of each tree reads
the same articles in turns, so that a busy machine slows both alike; the ratio is that
of their CPU times.

    python -m benchmarks.guard
"""

import json
import re
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks import corpus

__all__ = ["main"]

_ROOT: Final = Path(__file__).parent.parent
_ARTICLES: Final = 50
_ROUNDS: Final = 12
_MOST_SECONDS: Final = 40
# Batches of records come in, a line each; what each took goes out.
_WORK: Final = """
import json, sys, time
from extractors.pipeline import Extractor

extract = Extractor()
for line in sys.stdin:
    records = json.loads(line)
    begun = time.process_time()
    for record in records:
        extract(record["text"], published_at=record["published_at"])
    print(time.process_time() - begun, flush=True)
"""


class Tree:
    """A process that extracts with the extractors of one tree."""

    def __init__(self, root: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _WORK],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            cwd=root,
        )

    def cpu_s(self, records: list[dict[str, str]]) -> float:
        """Return the CPU time that the articles took.

        Raises
        ------
        OSError or ValueError
            If the process has ended: the tree is of another make.
        """
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(records).encode() + b"\n")
        return float(self._process.stdout.readline())

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()


def last_release() -> str | None:
    """Return the last tag, or else the commit of the last table in HISTORY.md.

    None where this clone does not hold it.
    """
    history = (_ROOT / "benchmarks" / "HISTORY.md").read_text(encoding="utf-8")
    recorded = re.findall(r"^## \S+, ([0-9a-f]{7,})", history, re.MULTILINE)
    found = _git("describe", "--tags", "--abbrev=0").decode().split() or recorded[-1:]
    if found and _git("cat-file", "-t", found[0]):
        return found[0]
    return None


def _git(*command: str) -> bytes:
    """Return what git tells; nothing where it fails."""
    try:
        return subprocess.run(
            ["git", *command], capture_output=True, cwd=_ROOT, check=False
        ).stdout
    except FileNotFoundError:
        return b""


def ratios(release: str) -> Iterator[float]:
    """Yield the cost of this tree by that of a release, a number a round.

    Each round has new articles. The first one fills caches and does not count.
    """
    until = time.monotonic() + _MOST_SECONDS
    records = corpus.articles(_ARTICLES * (_ROUNDS + 1))
    with tempfile.TemporaryDirectory() as folder, _trees(release, Path(folder)) as both:
        for number in range(_ROUNDS + 1):
            some = list(islice(records, _ARTICLES))
            # Whoever comes second finds the machine's caches warm.
            order = both if number % 2 else both[::-1]
            took = {tree: tree.cpu_s(some) for tree in order}
            if number:
                yield took[both[1]] / took[both[0]]
            if time.monotonic() > until:
                return


@contextmanager
def _trees(release: str, folder: Path) -> Iterator[tuple[Tree, Tree]]:
    """Yield the processes of a release, unpacked into a folder, and of this tree."""
    with tarfile.open(
        fileobj=BytesIO(_git("archive", release, "extractors"))
    ) as packed:
        packed.extractall(folder, filter="data")
    trees = Tree(folder), Tree(_ROOT)
    try:
        yield trees
    finally:
        for tree in trees:
            tree.close()


def main() -> None:
    """Print how the cost of extraction compares; never fails for what it finds."""
    release = last_release()
    if release is None:
        print("guard: skipped, this clone does not hold the last release")
        return
    try:
        found = list(ratios(release))
    except (OSError, ValueError) as error:
        print(f"guard: skipped, {release} cannot be measured as this tree: {error}")
        return
    if not found:
        print("guard: skipped, the machine is too slow to compare anything")
        return
    print(
        f"guard: extraction costs {median(found):.2f} times what it cost at {release} "
        f"({len(found)} rounds of {_ARTICLES} articles, "
        f"{min(found):.2f} to {max(found):.2f})"
    )


if __name__ == "__main__":
    main()
