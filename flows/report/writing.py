"""The report: a folder of web pages to look at, with nothing to fetch from anywhere.

Every page holds its own style, script and data, so that it can be opened from disk,
mailed or served as it is. Texts reach the pages through Jinja's autoescaping alone.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from flows.report.overview import Overview
from flows.report.page import KINDS, Page, page_of
from tables.articles import each_article

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


def write(
    folder: Path,
    target: Path,
    months: str | None = None,
    wanted: Callable[[str], bool] = lambda source: True,
) -> int:
    """Write the report on the tables in a folder; return how many articles it shows.

    Parameters
    ----------
    folder : Path
        The tables.
    target : Path
        Folder for the pages, made if need be; ``index.html`` is where to begin. Pages
        of an earlier report there are replaced, or removed if their article is gone.
    months : str, optional
        Publication months, as `tables.load` takes them.
    wanted : callable, optional
        Whether an article of this source is shown; all are by default.

    Raises
    ------
    MissingTableError, ValueError
        As `tables.load` does.
    """
    pages = target / "articles"
    pages.mkdir(parents=True, exist_ok=True)
    gone = set(pages.glob(f"{_PAGE}.html"))
    overview = Overview(folder)
    for before, page, after in _with_neighbours(_pages(folder, months, wanted)):
        path = pages / f"{page.article_id}.html"
        path.write_text(
            render("article.html", page=page, before=before, after=after, up="../"),
            encoding="utf-8",
        )
        gone.discard(path)
        overview.add(page)
    for path in gone:
        path.unlink()
    for name, template in (("index", "overview.html"), ("articles", "articles.html")):
        text = render(template, overview=overview, up="")
        (target / f"{name}.html").write_text(text, encoding="utf-8")
    return len(overview.articles)


def render(template: str, **values: object) -> str:
    """Return a page of the report; all values are escaped."""
    return _environment().get_template(template).render(values)


def _pages(
    folder: Path, months: str | None, wanted: Callable[[str], bool]
) -> Iterator[Page]:
    for row, facts in each_article(months, folder):
        if wanted(row["source"]):
            yield page_of(row, facts)


def _with_neighbours(
    pages: Iterator[Page],
) -> Iterator[tuple[Page | None, Page, Page | None]]:
    """Yield every page with the one before and the one after it."""
    before: Page | None = None

    def padded() -> Iterator[Page | None]:
        yield from pages
        yield None

    for page, after in pairwise(padded()):
        assert page is not None  # only the last is None
        yield before, page, after
        before = page


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
