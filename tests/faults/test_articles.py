"""Whole runs over articles that break their extraction, in each way and on each engine.

No article is known to do any of this, so a file that Python reads at its start breaks
the extraction of those with telling names.
"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from tables.verify import verify
from tests.tables.made import files

ROOT = Path(__file__).parents[2]
TEXT = "{} - Rapat dibuka Bupati {} Hadi Sunarya, Senin (4/3/2019).\n"
WELL = ("ngada", "sikka", "ende", "alor")
BREAKING = """
import os
from flows import worker

extract = worker._extract

def breaking(extractor, record):
    match record.source.removesuffix(".txt"):
        case "raises":
            raise LookupError("a rule without a name")
        case "hangs":
            with worker._limited(0.5):
                while True:
                    pass
        case "eats":
            bytearray(9 << 30)
        case "kills":
            os.kill(os.getpid(), 9)
    return extract(extractor, record)

worker._extract = breaking
"""

RUN = """
import sys
from flows.run import Run

raw, out, engine = sys.argv[1:]
with Run([raw], out, engine=engine) as run:
    run.extract()
    run.publish()
"""


def raw_folder(folder, *names):
    folder.mkdir(parents=True)
    for name in names:
        place = name.title()
        (folder / f"{name}.txt").write_text(TEXT.format(place, place), encoding="utf-8")
    return folder


def run(raw, out, engine="auto", *, broken=None):
    """Run as a process of its own; return its exit code."""
    path = os.pathsep.join(str(folder) for folder in (broken, ROOT) if folder)
    return subprocess.run(
        [sys.executable, "-c", RUN, str(raw), str(out), engine],
        env={**os.environ, "PYTHONPATH": path},
        stderr=subprocess.DEVNULL,
    ).returncode


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    folder = tmp_path_factory.mktemp("broken")
    (folder / "sitecustomize.py").write_text(BREAKING)
    return folder


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    """The tables of the articles that do no harm."""
    folder = tmp_path_factory.mktemp("clean")
    assert run(raw_folder(folder / "raw", *WELL), folder / "out") == 0
    return files(folder / "out")


def facts(of):
    return {path: held for path, held in of.items() if "quarantine" not in str(path)}


def reasons(out):
    quarantine = pd.read_parquet(out / "quarantine")
    return dict(zip(quarantine.source, quarantine.reason, strict=True))


ENGINES = {
    "serial": {"raises": "failed", "hangs": "too_slow"},
    "processes": {
        "raises": "failed",
        "hangs": "too_slow",
        "eats": "failed",
        "kills": "killed",
    },
}


@pytest.mark.parametrize("engine", ENGINES)
def test_articles_that_break_extraction_harm_no_others(engine, tmp_path, broken, clean):
    wanted = {f"{name}.txt": f"extract.{why}" for name, why in ENGINES[engine].items()}
    raw, out = raw_folder(tmp_path / "raw", *WELL, *ENGINES[engine]), tmp_path / "out"
    assert run(raw, out, engine, broken=broken) == 0
    assert reasons(out) == wanted
    assert verify(out) == []
    assert facts(files(out)) == facts(clean)

    # With better rules, the next run makes up for it.
    assert run(raw, out) == 0
    assert verify(out) == []
    assert run(raw, tmp_path / "undisturbed") == 0
    assert files(out) == files(tmp_path / "undisturbed")


def test_article_that_kills_small_runs_is_found_by_the_next(tmp_path, broken, clean):
    raw, out = raw_folder(tmp_path / "raw", *WELL, "kills"), tmp_path / "out"
    assert run(raw, out, broken=broken) == -signal.SIGKILL
    for _ in range(2):  # it is not tried in the run's own process again
        assert run(raw, out, broken=broken) == 0
        assert reasons(out) == {"kills.txt": "extract.killed"}
        assert verify(out) == []
        assert facts(files(out)) == facts(clean)
    shutil.rmtree(tmp_path / "raw")
    raw_folder(tmp_path / "raw", *WELL)
    assert run(raw, out, broken=broken) == 0
    assert files(out) == clean
