"""The report: a folder of web pages to look at, with nothing to fetch from anywhere.

Every page holds its own style, script and data, so that it can be opened from disk,
mailed or served as it is. Texts reach the pages through Jinja's autoescaping alone.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from flows.report.chapters import Chapter, Edges, Link, Shelf
from flows.report.overview import Overview
from flows.report.page import KINDS, Page, page_of
from tables.articles import Month, each_month

__all__ = ["render", "write"]

_TEMPLATES: Final = files("flows.report") / "templates"

# The name of an article's page is its id: nobody else's files are removed.
_PAGE: Final = "[0-9a-f]" * 16
_NAMES: Final = {
    "dates": "dates",
    "officials": "officials",
    "decrees": "decrees",
    "mentions": "further namings",
    "regions": "regions",
    "region_lists": "region lists",
    "region_list_items": "list items",
    "places": "places",
    "quotes": "quotations",
    "rejects": "refused",
}


@dataclass(slots=True)
class _Draft:
    """A month to be shown; its pages are there where they have to be made."""

    month: Month
    chapter: Chapter
    pages: list[Page] | None


def write(
    folder: Path,
    target: Path,
    months: str | None = None,
    sources: Sequence[str] = (),
) -> int:
    """Write the report on the tables in a folder; return how many articles it shows.

    Parameters
    ----------
    folder : Path
        The tables.
    target : Path
        Folder for the pages, made if need be; ``index.html`` is where to begin. Pages
        of an earlier report there are left alone where they are right, replaced where
        they are not, and removed if their article is gone.
    months : str, optional
        Publication months, as `tables.load` takes them.
    sources : sequence of str
        Only articles with one of these in their source are shown; all by default.

    Raises
    ------
    MissingTableError, ValueError
        As `tables.load` does.
    """
    pages = target / "articles"
    pages.mkdir(parents=True, exist_ok=True)
    gone = {path.stem for path in pages.glob(f"{_PAGE}.html")}
    found = each_month(months, folder)
    shelf = Shelf(target, sources)
    drafts = _drafts(found, shelf, sources, frozenset(gone))
    chapters = []
    for edges, draft in _with_edges(drafts):
        if draft.pages is not None or draft.chapter.edges != edges:
            shelf.drop(draft.month.name)
            _write_pages(pages, draft.pages or _pages(draft.month, sources), edges)
            shelf.put(replace(draft.chapter, edges=edges))
            draft.pages = None
        chapters.append(draft.chapter)
        gone.difference_update(row[0] for row in draft.chapter.articles)
    shelf.keep_only(chapter.month for chapter in chapters)
    for name in gone:
        (pages / f"{name}.html").unlink()
    overview = Overview(folder, chapters)
    for name, template in (("index", "overview.html"), ("articles", "articles.html")):
        text = render(template, overview=overview, up="")
        (target / f"{name}.html").write_text(text, encoding="utf-8")
    return len(overview.articles)


def render(template: str, **values: object) -> str:
    """Return a page of the report; all values are escaped."""
    return _environment().get_template(template).render(values)


def _drafts(
    months: Iterable[Month], shelf: Shelf, sources: Sequence[str], there: frozenset[str]
) -> Iterator[_Draft]:
    """Yield the months with articles to show."""
    for month in months:
        made_of = shelf.made_of(month)
        chapter = shelf.get(month.name, made_of, there)
        pages = None
        if chapter is None:
            pages = _pages(month, sources)
            chapter = Chapter.of(month.name, made_of, pages)
        if chapter.articles:
            yield _Draft(month, chapter, pages)


def _pages(month: Month, sources: Sequence[str]) -> list[Page]:
    return [
        page_of(row, facts)
        for row, facts in month.articles()
        if not sources or any(part in row["source"] for part in sources)
    ]


def _with_edges(drafts: Iterator[_Draft]) -> Iterator[tuple[Edges, _Draft]]:
    """Yield every draft with the articles before and after it."""
    before: Link | None = None
    draft = next(drafts, None)
    while draft is not None:
        following = next(drafts, None)
        after = following.chapter.ends[0] if following else None
        yield Edges(before, after), draft
        before = draft.chapter.ends[1]
        draft = following


def _write_pages(folder: Path, pages: Sequence[Page], edges: Edges) -> None:
    links = [Link(page.article_id, page.title) for page in pages]
    near = zip([edges.before, *links], pages, [*links[1:], edges.after], strict=False)
    for before, page, after in near:
        text = render("article.html", page=page, before=before, after=after, up="../")
        (folder / f"{page.article_id}.html").write_text(text, encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("flows.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "kinds": {kind: _NAMES[kind] for kind in KINDS},
        "asset": _asset,
    }
    environment.filters["data"] = _data
    return environment


def _asset(name: str) -> Markup:
    """Return a style or script of ours, to be put into a page as it is."""
    return Markup((_TEMPLATES / name).read_text(encoding="utf-8"))


def _data(value: Any) -> Markup:  # noqa: ANN401 - whatever JSON can hold
    """Return a value as JSON that no text in it can end or break out of."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    safe: Mapping[int, str] = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
    return Markup(text.translate(safe))
