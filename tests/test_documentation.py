"""The pages of the documentation: their links lead somewhere, what they print works."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import tables
from flows.cli import app
from tables.kept import present

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
    for code in re.findall(r"```python\n(.*?)```", _text(name), re.DOTALL):
        exec(compile(code, name, "exec"), {})


def _with(function, folder):
    return lambda *values, **named: function(*values, **{"folder": folder} | named)


def _text(name):
    return (ROOT / name).read_text("utf-8")


# --- commands ----------------------------------------------------------------------

COMMAND = re.compile(r"(?:\.venv/bin/)?fakta (?=[a-z-])(.*)")


def in_blocks(text):
    """Yield the words of every command that stands on a line of a block."""
    for block in re.findall(r"^ *```\n(.*?)```", text, re.DOTALL | re.MULTILINE):
        for line in block.splitlines():
            if told := COMMAND.match(line.strip()):
                yield shlex.split(told[1], comments=True)


def in_lines(text):
    """Yield the words of every command in running text that leaves nothing out."""
    for told in re.findall(r"`(fakta [^`]+)`", text):
        for one in re.split(r"\s;\s", told):
            if "…" not in one and (found := COMMAND.match(" ".join(one.split()))):
                yield shlex.split(found[1])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_are_spelled_right(page):
    commands = typer.main.get_command(app).commands
    text = page.read_text("utf-8")
    for name, *words in [*in_blocks(text), *in_lines(text)]:
        if name == "--help":
            continue
        told = commands[name]
        if not words and any(one.required for one in told.params):
            continue  # it is only spoken of
        if words and any(
            words[-1] in one.opts and not getattr(one, "is_flag", False)
            for one in told.params
        ):
            words.append("1")  # the option is only spoken of
        told.make_context(name, words)


# These go on until they are interrupted, or ask somebody else's server, as all that have
# an address do.
ELSEWHERE = {"serve", "fetch"}
# The samples hold inputs that cannot be read; what differs is told by the code, too.
FINE = {"run": (0, 1), "diff": (0, 1)}


@pytest.fixture
def desk(samples, tmp_path, monkeypatch):
    """A folder as the pages take it for granted: with raw articles and tables."""
    for name in ("data", "srv"):
        (tmp_path / name).mkdir()
    for raw in ("data/raw", "srv/news"):
        (tmp_path / raw).symlink_to(ROOT / "data" / "raw")
    for out in ("data/processed", "srv/tables", "data/before"):
        shutil.copytree(samples, tmp_path / out)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if [*in_blocks(page.read_text("utf-8"))]],
    ids=lambda page: page.stem,
)
def test_commands_in_blocks_run(page, desk):
    run = present(desk / "data" / "processed").run
    for name, *words in in_blocks(page.read_text("utf-8")):
        if name in ELSEWHERE or any("://" in word for word in words):
            continue
        told = [
            re.sub(r"^/srv\b", str(desk / "srv"), re.sub(r"^20\d{6}T\d{4}$", run, word))
            for word in words
        ]
        result = CliRunner().invoke(app, [name, *told])
        assert result.exit_code in FINE.get(name, (0,)), (name, told, result.output)
