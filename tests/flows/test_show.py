"""The article in the terminal: no less and nothing else than in the report."""

import io

from lxml.html import fromstring
from rich.console import Console
from typer.testing import CliRunner

from flows.cli import app
from flows.report import render
from flows.report.page import KINDS, page_of
from flows.show import article
from tables.articles import each_article
from tables.schemas import SCHEMAS


def shown(page, width=100_000):
    file = io.StringIO()
    Console(file=file, width=width).print(article(page))
    return file.getvalue()


def flat(text):
    return " ".join(text.split())


def test_show_tells_what_the_page_of_the_report_tells(samples):
    for row, facts in each_article(folder=samples):
        page = page_of(row, facts)
        html = render("article.html", page=page, before=None, after=None, up="../")
        tree = fromstring(html)
        lines = [flat(line) for line in shown(page).splitlines()]
        for pair in tree.xpath("//dl[@class='metadata']/div"):
            name, value = (flat(part.text_content()) for part in pair)
            assert f"{name.replace(' ', '_')} {value}" in lines
        assert flat(row["body"]) in flat("\n".join(lines))
        wanted = []
        for item in tree.xpath("//aside//li[@data-kind]"):
            values = [
                [flat(part.text_content()) for part in pair]
                for pair in item.xpath("dl/div")
            ]
            told = " ".join(f"{n.replace(' ', '_')} {v}" for n, v in values)
            wanted.append((KINDS.index(item.get("data-kind")), told))
        told = [line for _, line in sorted(wanted, key=lambda one: one[0])]
        assert [line for line in lines if line in set(told)] == told
        for kind, number in page.counts.items():
            assert f"{kind} ({number})" in lines


def page_of_text(body):
    row = dict.fromkeys(SCHEMAS["articles"].names) | {"warnings": []}
    row |= {"article_id": "0" * 16, "source": "a.txt", "body": body}
    date = dict.fromkeys(SCHEMAS["dates"].names)
    date |= {"text": body[-4:], "start": len(body) - 4, "end": len(body)}
    date |= {"edtf": "2019", "rule": "dates.made"}
    return page_of(row, {kind: [] for kind in KINDS} | {"dates": [date]})


def test_show_lets_no_text_command_the_terminal():
    page = page_of_text("satu \x1b]0;taken\x07 \x0c [red]dua[/red] \x9b 2019")
    told = shown(page)
    assert not {"\x1b", "\x07", "\x0c", "\x9b"} & set(told)
    assert "[red]dua[/red]" in told
    file = io.StringIO()
    Console(file=file, width=200, force_terminal=True).print(article(page))
    assert "\x1b[30;43m2019\x1b[0m" in file.getvalue()


def test_show_fits_eighty_columns(samples):
    for row, facts in each_article("2019-08", samples):
        lines = shown(page_of(row, facts), width=80).splitlines()
        assert max(map(len, lines)) <= 80
        assert not any("…" in line for line in lines if "rule" in line)


def test_command_show(samples):
    told = CliRunner().invoke(app, ["show", "2019-08-sigi", "--out", str(samples)])
    assert told.exit_code == 0, told.output
    assert "officials (5)" in told.output
    none = CliRunner().invoke(app, ["show", "nowhere", "--out", str(samples)])
    assert none.exit_code == 2
