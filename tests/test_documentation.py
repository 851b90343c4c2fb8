"""The pages of the documentation: their links lead somewhere, their code runs."""

import re
from pathlib import Path

import pytest

import tables

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_to_files(page):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "docs/how-to-look-at-the-facts.md"])
def test_code_for_analysts_runs(name, samples, monkeypatch, capsys):
    for function in tables.__all__:
        monkeypatch.setattr(tables, function, _with(getattr(tables, function), samples))
    text = (ROOT / name).read_text("utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    code = next(block for block in blocks if "import tables" in block)
    exec(compile(code, name, "exec"), {})


def _with(function, folder):
    return lambda *values, **named: function(*values, **{"folder": folder} | named)
