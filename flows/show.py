"""One article in the terminal: its text with every fact marked, then their values."""

from collections.abc import Iterable
from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from flows.report.page import KINDS, Fact, Page, plain, values_of
from tables.explain import Explanation

__all__ = ["article", "explanation"]

# Colour by kind, the later over the earlier; names that every terminal theme has.
_STYLES: Final[dict[str, str]] = {
    "quotes": "italic",
    "mentions": "green",
    "officials": "black on green",
    "decrees": "black on cyan",
    "dates": "black on yellow",
    "regions": "underline magenta",
    "region_list_items": "underline bold magenta",
    "places": "underline blue",
}
# A control character could command the terminal: its picture has the same length.
_VISIBLE: Final = {
    **{code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
}


def article(page: Page) -> Group:
    """Return all that the report shows of an article, ready for a rich console."""
    head = _grid((*page.metadata, ("article_id", page.article_id)))
    parts: list[RenderableType] = [
        head,
        Rule(style="dim"),
        _marked(page.row["body"], page.facts),
    ]
    for kind in KINDS:
        if facts := [fact for fact in page.facts if fact.kind == kind]:
            parts.append(Padding(_listed(kind, facts), (1, 0, 0, 0)))
    return Group(*parts)


def explanation(told: Explanation) -> Group:
    """Return how a fact came about, ready for a rich console."""
    lines = {
        "text": told.fact["text"],
        **dict(values_of(dict(told.fact))),
        "vetoes beside it": [f"{v['reason']}: {v['text']}" for v in told.vetoes],
        "article": told.article["source"],
        "extractor": f"{told.extractor}, version {told.version}"
        + ("" if told.is_current else ", since changed"),
        "made of": told.made_of,
        "file": told.part,
        "run": told.run.get("run_id"),
    }
    shown = [(name, text) for name, value in lines.items() if (text := plain(value))]
    return Group(_title(told.table, told.table), _grid(shown))


def _marked(body: str, facts: Iterable[Fact]) -> Text:
    """Return the body with the facts of each kind in its style."""
    text = _text(body)
    for kind, style in _STYLES.items():
        for fact in facts:
            if fact.kind == kind:
                text.stylize(style, fact.start, fact.end)
    return text


def _listed(kind: str, facts: list[Fact]) -> Group:
    """Return facts of a kind: their place and words, and below these their values."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(justify="right", style="dim")
    for fact in facts:
        values = Text("  ").join(
            Text.assemble((name, "dim"), " ", _text(value))
            for name, value in fact.values
        )
        grid.add_row(str(fact.start), _text(fact.quote, "bold"))
        grid.add_row("", values)
    return Group(_title(kind, f"{kind} ({len(facts)})"), grid)


def _grid(values: Iterable[tuple[str, str]]) -> Table:
    grid = Table.grid(padding=(0, 2))
    for name, value in values:
        grid.add_row(Text(name, style="dim"), _text(value))
    return grid


def _title(kind: str, words: str) -> Text:
    return Text(words, style=_STYLES.get(kind, "bold"))


def _text(told: str, style: str = "") -> Text:
    return Text(told.translate(_VISIBLE), style=style)
