"""Every notebook runs from top to bottom in a clean kernel, and is kept without outputs."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
# What must be among the outputs, as a reader would see it.
WANTED = {
    "decree-trail": ["UU Nomor 23 Tahun 2014", "Perda Kabupaten Sigi", "a chart"],
    "first-look": ["1 of 34 articles have no date", "Kabupaten Sigi", "a chart"],
    "region-lists-checked": ["skips [17]", "without a BPS code", "a chart"],
    "who-held-which-office": ["Maskura Djalaluddin", "pjs", "a chart"],
}


def read(path):
    return nbformat.read(path, as_version=4)


def test_every_notebook_is_tested():
    assert [path.stem for path in NOTEBOOKS] == sorted(WANTED)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_is_kept_without_outputs(path):
    for cell in read(path).cells:
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_runs(path, samples, monkeypatch):
    monkeypatch.setenv("FAKTA_TABLES", str(samples))
    notebook = read(path)
    NotebookClient(
        notebook,
        timeout=120,
        kernel_name="python3",
        resources={"metadata": {"path": str(FOLDER)}},
    ).execute()
    outputs = [out for cell in notebook.cells for out in cell.get("outputs", ())]
    seen = "\n".join(
        "a chart" if "vegaEmbed" in str(shown) else str(shown)
        for out in outputs
        for shown in out.get("data", {"text": out.get("text", "")}).values()
    )
    assert [wanted for wanted in WANTED[path.stem] if wanted not in seen] == []
    assert [out for out in outputs if out.get("name") == "stderr"] == []
