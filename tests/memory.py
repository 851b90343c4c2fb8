"""A folder in memory where the system has such a place: forcing to disk is free."""

import shutil
import tempfile
from pathlib import Path

import pytest

_MEMORY = Path("/dev/shm")


@pytest.fixture
def tmp_path():
    home = _MEMORY if _MEMORY.is_dir() else None
    folder = Path(tempfile.mkdtemp(prefix="fakta-", dir=home))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)
