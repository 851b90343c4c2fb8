"""Every notebook runs from top to bottom in a clean kernel, and is kept without outputs."""

import asyncio
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


@pytest.fixture(scope="module")
def ran(samples):
    """The notebooks with their outputs, by name; all run at once."""
    notebooks = {path.stem: read(path) for path in NOTEBOOKS}
    clients = [
        NotebookClient(
            notebook,
            timeout=120,
            kernel_name="python3",
            resources={"metadata": {"path": str(FOLDER)}},
        )
        for notebook in notebooks.values()
    ]

    async def run():
        await asyncio.gather(*(client.async_execute() for client in clients))

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FAKTA_TABLES", str(samples))
        asyncio.run(run())
    return notebooks


@pytest.mark.parametrize(("name", "wanted"), WANTED.items(), ids=WANTED.keys())
def test_notebook_answers(ran, name, wanted):
    outputs = [out for cell in ran[name].cells for out in cell.get("outputs", ())]
    seen = "\n".join(
        "a chart" if "vegaEmbed" in str(shown) else str(shown)
        for out in outputs
        for shown in out.get("data", {"text": out.get("text", "")}).values()
    )
    assert [words for words in wanted if words not in seen] == []
    assert [out for out in outputs if out.get("name") == "stderr"] == []
