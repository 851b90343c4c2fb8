"""What differs between two runs or folders of tables, row by row: what a rule did."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from rich.console import Group
from rich.text import Text

from flows.report import render
from flows.report.page import plain
from tables.articles import Row
from tables.kept import present, tables_of
from tables.loading import load
from tables.schemas import FACT_TABLES

__all__ = [
    "Change",
    "Side",
    "as_json",
    "as_page",
    "as_text",
    "compare",
    "counted",
    "side_of",
]

_TABLES: Final = ("articles", *FACT_TABLES, "rejects")
# What follows from the rest, or is no statement about the article.
_UNSAID: Final = frozenset({"pipeline_version", "month"})
_OFFSETS: Final = frozenset({"start", "end", "fact_start", "official_start"})
# What is told of a row anyhow, or too long to tell.
_HEAD: Final = frozenset({"article_id", "text", "title", "body"})
_WIDTH: Final = 70
_DIGEST_WIDTH: Final = 12
_STYLES: Final = {"gained": "green", "lost": "red", "changed": "yellow"}
_SIGNS: Final = {"gained": "+", "lost": "-", "changed": "~"}


@dataclass(frozen=True, slots=True)
class Side:
    """The tables on one side of a comparison.

    Attributes
    ----------
    folder : Path
        Where they are.
    name : str
        What to call them: the id of their run, or the folder that was named.
    """

    folder: Path
    name: str


def side_of(name: str | None, out: Path) -> Side:
    """Return the tables that are meant by a folder, or by a run into another folder.

    Parameters
    ----------
    name : str, optional
        A folder of tables, or the id of a run, or its beginning; the last run if None.
    out : Path
        Folder of the tables that the run was made for.

    Raises
    ------
    StoreError
        If there is no such run, or its tables are not kept.
    """
    if name and Path(name).is_dir():
        return Side(Path(name), name)
    run, folder = tables_of(out, name or present(out).run)
    return Side(folder, f"run {run}")


@dataclass(frozen=True, slots=True)
class Change:
    """A row that is in one folder only, or differs.

    Attributes
    ----------
    table : str
        Its table.
    source : str
        Of its article.
    old, new : dict, optional
        The row before and after; None where it is not there.
    """

    table: str
    source: str
    old: Row | None
    new: Row | None

    @property
    def kind(self) -> str:
        """What happened to it: gained, lost, changed."""
        if self.old is None:
            return "gained"
        return "lost" if self.new is None else "changed"

    @property
    def row(self) -> Row:
        """The row after, or else before."""
        row = self.new or self.old
        assert row is not None  # one of them is there
        return row

    @property
    def values(self) -> list[tuple[str, str, str]]:
        """Columns with what they held before and hold after, where these differ."""
        skipped = _UNSAID | ({"body"} if self.kind == "changed" else _HEAD)
        told = (
            (name, _told(self.old, name), _told(self.new, name))
            for name in self.row
            if name not in skipped
        )
        return [one for one in told if one[1] != one[2]]


def _told(row: Row | None, name: str) -> str:
    """Return a value as people read it; a digest tells no more than that it differs."""
    value = plain((row or {}).get(name))
    return value[:_DIGEST_WIDTH] if name == "content_sha256" else value


def compare(old: Path, new: Path) -> list[Change]:
    """Return what differs, by table, source and place.

    Rows are the same if all that they say is. A row that is gone and one that is new in
    the same article are one changed row if they have the same span, or else the same
    start, or else overlap. Where the article itself was edited, its facts may stand
    elsewhere: rows are then the same wherever they are, and one changed row if they
    have the same words. Months whose files are the same are not read.

    Raises
    ------
    StoreError
        If a folder holds no tables, or none that this fakta can read.
    """
    present(old), present(new)
    before, after = _contents(old), _contents(new)
    sources = {key: source for key, source, _ in before | after}
    edited = {key for key, _, _ in before ^ after}
    return [
        change
        for table in _TABLES
        for change in sorted(
            _changes(table, old, new, sources, edited),
            key=lambda c: (c.source, c.row.get("start", 0), c.row.get("end", 0)),
        )
    ]


def _contents(folder: Path) -> set[tuple[str, str, str]]:
    """Return id, source and digest of each article."""
    names = ("article_id", "source", "content_sha256")
    rows = load("articles", columns=names, engine="arrow", folder=folder)
    return set(zip(*(rows[name].to_pylist() for name in names), strict=True))


def _changes(
    table: str, old: Path, new: Path, sources: dict[str, str], edited: set[str]
) -> Iterator[Change]:
    months = _unlike(table, old, new)
    before, after = _rows(table, old, months), _rows(table, new, months)
    for article_id in before.keys() | after.keys():
        is_edited = article_id in edited
        for pair in _paired(before[article_id], after[article_id], is_edited=is_edited):
            yield Change(table, sources[article_id], *pair)


def _unlike(table: str, old: Path, new: Path) -> list[str]:
    """Return the months whose part files differ."""
    parts = [
        {
            (part.month, part.shard, recorded.sha256)
            for part, recorded in present(folder).parts.items()
            if part.table == table
        }
        for folder in (old, new)
    ]
    return sorted({month for month, _, _ in parts[0] ^ parts[1]})


def _rows(table: str, folder: Path, months: Sequence[str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for month in months:
        rows = load(table, month, engine="arrow", folder=folder).to_pylist()
        for row in rows:
            found[row["article_id"]].append(row)
    return found


# Rules by which a lost and a gained row are the same row changed, the surest first.
_Like = Callable[[Row, Row], bool]
_LIKE: Final[tuple[_Like, ...]] = (
    lambda a, b: "start" not in a,  # an article
    lambda a, b: (a["start"], a["end"]) == (b["start"], b["end"]),
    lambda a, b: bool(a["start"] == b["start"]),
    lambda a, b: bool(a["start"] < b["end"] and b["start"] < a["end"]),
)
_LIKE_EDITED: Final[tuple[_Like, ...]] = (
    _LIKE[0],
    lambda a, b: bool(a["text"] == b["text"]),
)


def _paired(
    old: Sequence[Row], new: Sequence[Row], *, is_edited: bool = False
) -> Iterator[tuple[Row | None, Row | None]]:
    """Yield what differs in an article: a row before and after, or one of them."""
    unsaid = _UNSAID | _OFFSETS if is_edited else _UNSAID
    lost, gained = _without(old, new, unsaid), _without(new, old, unsaid)
    for is_like in _LIKE_EDITED if is_edited else _LIKE:
        for one in list(lost):
            other = next((row for row in gained if is_like(one, row)), None)
            if other is not None:
                lost.remove(one)
                gained.remove(other)
                yield one, other
    yield from ((one, None) for one in lost)
    yield from ((None, other) for other in gained)


def _without(
    rows: Sequence[Row], others: Sequence[Row], unsaid: frozenset[str]
) -> list[Row]:
    """Return the rows that are not among the others, each as often as it is more."""
    there = Counter(_said(row, unsaid) for row in others)
    left = []
    for row in rows:
        said = _said(row, unsaid)
        if there[said]:
            there[said] -= 1
        else:
            left.append(row)
    return left


def _said(row: Row, unsaid: frozenset[str]) -> tuple[Any, ...]:
    return tuple(
        tuple(value) if isinstance(value, list) else value
        for name, value in row.items()
        if name not in unsaid
    )


def counted(changes: Sequence[Change]) -> list[tuple[str, int, int, int]]:
    """Return how many rows each table gained, lost and has changed, if any."""
    counts = Counter((change.table, change.kind) for change in changes)
    rows = [
        (t, counts[t, "gained"], counts[t, "lost"], counts[t, "changed"])
        for t in _TABLES
    ]
    return [row for row in rows if any(row[1:])]


def as_text(changes: Sequence[Change]) -> Group:
    """Return the changes for a terminal."""
    lines: list[Text] = []
    for table, gained, lost, changed in counted(changes):
        lines.append(Text(f"{table}: {gained} gained, {lost} lost, {changed} changed"))
    lines[:0] = [] if lines else [Text("Nothing differs.")]
    last = ("", "")
    for change in changes:
        if (change.table, change.source) != last:
            last = (change.table, change.source)
            lines += [Text(), Text(f"{change.table}  {change.source}", style="bold")]
        lines += _lines(change)
    return Group(*lines)


def _lines(change: Change) -> Iterator[Text]:
    row, style = change.row, _STYLES[change.kind]
    at = f" at {row['start']}" if "start" in row else ""
    quote = _short(row.get("text") or row.get("title") or "")
    yield Text(f"  {_SIGNS[change.kind]}{at}  {quote}", style=style)
    for name, before, after in change.values:
        told = [_short(value) for value in (before, after) if value]
        if change.kind == "changed":
            told = [_short(before) or "nothing", _short(after) or "nothing"]
        yield Text(f"      {name}: {' → '.join(told)}", style="dim")


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _WIDTH else flat[: _WIDTH - 1] + "…"


def as_json(changes: Sequence[Change]) -> str:
    """Return the changes as a JSON array: table, kind, source, old and new row."""
    rows = [
        {
            "table": change.table,
            "kind": change.kind,
            "source": change.source,
            "old": change.old,
            "new": change.new,
        }
        for change in changes
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1, default=str)


def as_page(old: Side, new: Side, changes: Sequence[Change]) -> str:
    """Return the changes as a web page that needs nothing else."""
    return render(
        "diff.html",
        old=old.name,
        new=new.name,
        counts=counted(changes),
        changes=changes,
        up="",
    )
