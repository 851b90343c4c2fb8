"""Whole runs over real articles: killed, stopped, with inputs and words that change."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from unittest.mock import patch

import pytest

from extractors.versions import pipeline_version, versions
from flows.run import Run
from tables.parts import HIDDEN
from tables.verify import verify
from tests.faults import work
from tests.tables.made import files

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "data" / "raw"
KILLS = int(os.environ.get("FAKTA_RUN_KILLS", "3"))


# Digests of the real files would tell of edits made while the tests run.
VERSIONS = dict.fromkeys(versions(), "test")


def extract(raw, out, **options):
    with (
        patch("flows.run.versions", lambda: VERSIONS),
        patch("flows.worker._own_version", lambda: pipeline_version(VERSIONS)),
        Run([str(raw)], str(out), engine="serial", **options) as run,
    ):
        extracted = run.extract()
        run.publish()
        return extracted


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    """The tables of one undisturbed run over the sample articles."""
    out = tmp_path_factory.mktemp("clean") / "out"
    extract(SAMPLES, out)
    return out


def test_run_killed_at_random_moments_ends_as_an_undisturbed_one(tmp_path, clean):
    out = tmp_path / "out"
    chance = random.Random(7)
    for _ in range(KILLS):
        process = work.start(extract, SAMPLES, out)
        time.sleep(chance.uniform(0.1, 1.5))
        process.kill()
        work.finish(process)
    extract(SAMPLES, out)
    assert files(out) == files(clean)
    assert verify(out) == []


def test_run_over_changing_files_ends_as_one_over_the_last(tmp_path, clean):
    raw, out = tmp_path / "raw", tmp_path / "out"
    shutil.copytree(SAMPLES, raw)
    victim = next(raw.glob("2*.txt"))
    original = victim.read_text()
    victim.write_text(original.replace(".", " dan lain-lain.", 1))
    process = work.start(extract, raw, out)
    time.sleep(0.2)
    victim.write_text(original)
    assert work.finish(process) == 0
    assert verify(out) == []
    extract(raw, out)
    assert files(out) == files(clean)


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_run_stopped_by_a_signal_keeps_its_work(stop, tmp_path, clean):
    out = tmp_path / "out"
    process = work.start(extract, SAMPLES, out)
    while not list((out / HIDDEN / "staging").glob("*/*.arrow")):
        time.sleep(0.001)
    os.kill(process.pid, stop)
    assert work.finish(process) in (0, 1, -stop)
    assert extract(SAMPLES, out) == 0
    assert files(out) == files(clean)
    assert verify(out) == []


def test_run_with_a_broken_vocabulary_leaves_the_tables_alone(tmp_path, clean):
    code, out = tmp_path / "code", tmp_path / "out"
    for package in ("extractors", "tables", "flows"):
        shutil.copytree(ROOT / package, code / package)
    shutil.copytree(clean, out)
    words = code / "extractors" / "vocabulary" / "dates.toml"
    words.write_text(words.read_text() + "\n[[month]\n")
    command = [sys.executable, "-c", "from flows.cli import main; main()", "run"]
    command += ["--raw", str(SAMPLES), "--out", str(out)]
    done = subprocess.run(command, cwd=code, capture_output=True, text=True)
    assert done.returncode != 0
    assert "dates" in done.stdout + done.stderr
    assert files(out) == files(clean)
    assert verify(out) == []
