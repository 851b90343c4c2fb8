"""What all tests share: patience on a busy machine, and the sample articles."""

from pathlib import Path

import pytest
from hypothesis import settings

from flows.run import Run

# Hypothesis fails an example that takes 200 ms, which a busy machine does to any.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

RAW = Path(__file__).parents[1] / "data" / "raw"


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    """Folder with the tables of ``data/raw``; only to be read."""
    out = tmp_path_factory.mktemp("samples")
    with Run([str(RAW)], str(out), engine="serial") as stages:
        stages.extract()
        stages.publish()
    return out
