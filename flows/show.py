"""One article in the terminal: its text with every fact marked, then their values."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from rich.console import Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from tables.explain import Explanation

__all__ = ["METADATA", "STYLES", "VALUES", "article", "explanation", "marked", "plain"]

# Colour by kind; names that every terminal theme has.
STYLES: Final[dict[str, str]] = {
    "quotes": "italic",
    "mentions": "green",
    "officials": "black on green",
    "decrees": "black on cyan",
    "dates": "black on yellow",
    "regions": "underline magenta",
    "region_list_items": "underline bold magenta",
    "places": "underline blue",
}

# The columns that tell a fact's value, by table.
VALUES: Final[dict[str, tuple[str, ...]]] = {
    "dates": ("edtf", "modifier", "time_start", "time_end", "timezone", "anchor"),
    "officials": (
        "name",
        "acting",
        "position",
        "region",
        "region_code",
        "other_positions",
    ),
    "decrees": ("kind", "number", "year", "issued_on", "about", "issuer", "uri"),
    "regions": ("region", "code", "resolution"),
    "region_lists": (
        "declared_count",
        "item_count",
        "missing_ordinals",
        "duplicate_regions",
        "complete",
    ),
    "region_list_items": ("list_no", "ordinal", "region", "code"),
    "places": ("level", "place", "kecamatan", "region"),
    "quotes": ("speaker", "verb", "style"),
    "mentions": ("kind", "fact_start"),
    "rejects": ("reason",),
}
# What is told of an article, in this order.
METADATA: Final = (
    "source",
    "title",
    "published_at",
    "timezone",
    "contributor",
    "contributor_region",
    "author",
    "editor",
    "views",
    "dateline",
    "dateline_region",
    "signature",
    "url",
    "layout",
    "duplicate_of",
    "warnings",
)
_TEXT_WIDTH: Final = 60


def marked(body: str, facts: Mapping[str, Iterable[Mapping[str, Any]]]) -> Text:
    """Return the body with the facts of each table in its style."""
    text = Text(body)
    for table, style in STYLES.items():
        for fact in facts.get(table, ()):
            text.stylize(style, fact["start"], fact["end"])
    return text


def article(
    metadata: Mapping[str, Any], facts: Mapping[str, Sequence[Mapping[str, Any]]]
) -> Group:
    """Return everything known of one article, ready for a rich console.

    Parameters
    ----------
    metadata : mapping
        The article's row of ``articles``.
    facts : mapping
        Its rows of each fact table, and of ``rejects``.
    """
    head = Table.grid(padding=(0, 2))
    for name in METADATA:
        if value := plain(metadata.get(name)):
            head.add_row(Text(name, style="dim"), Text(value))
    parts: list[Any] = [head, Rule(style="dim"), marked(metadata["body"], facts)]
    for table in VALUES:
        if rows := facts.get(table):
            parts.append(Padding(_values(table, rows), (1, 0, 0, 0)))
    return Group(*parts)


def explanation(told: Explanation) -> Group:
    """Return how a fact came about, ready for a rich console."""
    values = {name: told.fact[name] for name in VALUES[told.table]}
    lines = {
        "text": told.fact["text"],
        **{name: value for name, value in values.items() if plain(value)},
        "rule": told.fact["rule"],
        "vetoes beside it": [f"{v['reason']}: {v['text']}" for v in told.vetoes],
        "article": told.article["source"],
        "extractor": f"{told.extractor}, version {told.version}"
        + ("" if told.is_current else ", since changed"),
        "made of": told.made_of,
        "file": told.part,
        "run": told.run.get("run_id"),
    }
    grid = Table.grid(padding=(0, 2))
    for name, value in lines.items():
        if plain(value):
            grid.add_row(Text(name, style="dim"), Text(plain(value)))
    return Group(Text(told.table, style=STYLES.get(told.table, "bold")), grid)


def _values(table: str, rows: Sequence[Mapping[str, Any]]) -> Table:
    shown = Table(
        title=Text(f"{table} ({len(rows)})", style=STYLES.get(table, "bold")),
        title_justify="left",
        box=None,
        pad_edge=False,
    )
    columns = [c for c in VALUES[table] if any(plain(row.get(c)) for row in rows)]
    if table != "rejects":
        columns.append("rule")
    for name in ("at", "text", *columns):
        shown.add_column(name, style="dim" if name in ("at", "rule") else "")
    for row in rows:
        cells = [str(row["start"]), _short(row["text"])]
        shown.add_row(*map(Text, cells + [plain(row.get(name)) for name in columns]))
    return shown


def plain(value: Any) -> str:  # noqa: ANN401 - any cell of any table
    """Return a cell's value as people read it; "" for null and for empty lists."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return str(value)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _TEXT_WIDTH else flat[: _TEXT_WIDTH - 1] + "…"
