"""The sample articles, extracted once for all tests that look at whole tables."""

from pathlib import Path

import pytest

from flows.run import Run

RAW = Path(__file__).parents[1] / "data" / "raw"


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    """Folder with the tables of ``data/raw``; only to be read."""
    out = tmp_path_factory.mktemp("samples")
    with Run([str(RAW)], str(out), engine="serial") as stages:
        stages.extract()
        stages.publish()
    return out
