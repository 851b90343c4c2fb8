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
    "decree-trail": ["UU Nomor 23 Tahun 2014", "Perda Kabupaten Sigi"],
    "first-look": ["1 of 34 articles have no date", "Kabupaten Sigi"],
    "region-lists-checked": ["skips [17]", "without a BPS code"],
    "who-held-which-office": ["Maskura Djalaluddin", "pjs"],
}
# What is written on the charts, chart by chart.
CHARTS = {
    "decree-trail": [
        ["Articles that cite a document", "PP Nomor 61 Tahun 2010", ">perda<"],
        ["Who cites what", "Kabupaten Sigi", "PP Nomor 61 Tahun 2010"],
        ["Age of the laws", "years since enactment", "citations"],
    ],
    "first-look": [
        ["Facts by month of publication", ">facts<", ">region_list_items<", ">table<"],
        ["Regions by articles that name them", "Kabupaten Sigi", ">articles<"],
    ],
    "region-lists-checked": [
        ["Regions claimed and regions listed", ">listed<", ">does not fit<"],
        ["Regions in lists, by province", ">in lists<", "Nusa Tenggara Timur"],
    ],
    "who-held-which-office": [
        ["Holders of offices", "Bupati, Kabupaten Sigi", "Faisal Ruendeng", ">pjs<"],
    ],
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
    for notebook in notebooks.values():
        for cell in notebook.cells:
            # What is written on a chart can be read in this form.
            cell.source = cell.source.replace('enable("png")', 'enable("svg")')
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
        str(shown)
        for out in outputs
        for shown in out.get("data", {"text": out.get("text", "")}).values()
    )
    assert [words for words in wanted if words not in seen] == []
    assert [out for out in outputs if out.get("name") == "stderr"] == []


@pytest.mark.parametrize(("name", "charts"), CHARTS.items(), ids=CHARTS.keys())
def test_charts_of_a_notebook_are_drawn_and_labelled(ran, name, charts):
    outputs = [out for cell in ran[name].cells for out in cell.get("outputs", ())]
    data = [out.get("data", {}) for out in outputs]
    drawn = [told["image/svg+xml"] for told in data if "image/svg+xml" in told]
    assert len(drawn) == len(charts)
    for picture, labels in zip(drawn, charts, strict=True):
        assert [label for label in labels if label not in picture] == []


def test_decree_trail_finds_a_citation_far_from_home(ran):
    cell = next(c for c in ran["decree-trail"].cells if "away =" in c.source)
    (shown,) = cell.outputs
    assert "Putusan PTUN Banjarmasin" in shown["data"]["text/plain"]
    assert "Lembata" not in shown["data"]["text/plain"]
