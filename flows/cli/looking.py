"""The commands that show what is there: tables, show, explain, report, export."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from flows.cli.options import OUT, Out, fail, say

__all__ = ["explain", "export", "report", "show", "tables"]


def tables(out: Out = OUT) -> None:
    """List the tables with their rows and months.

    Exit code 0: listed. 2: there are no tables.
    """
    from rich.table import Table

    from tables.loading import overview

    rows = overview(out)
    if not rows:
        raise fail(f"no tables under {out}: run 'fakta run' first")
    shown = Table(box=None, pad_edge=False)
    for name, justify in (("table", "left"), ("rows", "right"), ("months", "left")):
        shown.add_column(name, justify=justify)  # type: ignore[arg-type]
    for name, count, months in rows:
        shown.add_row(name, f"{count:,}", months)
    Console().print(shown)


def show(
    source: Annotated[
        str, typer.Argument(help="Source or a part of it, or the id of an article.")
    ],
    out: Out = OUT,
) -> None:
    """Show one article with every fact marked, and their values.

    Exit code 0: shown. 2: no such article, or more than one.
    """
    from flows.report.page import page_of
    from flows.show import article
    from tables.articles import AmbiguousArticleError, MissingArticleError, find_article

    try:
        page = page_of(*find_article(out, source))
    except (MissingArticleError, AmbiguousArticleError) as error:
        raise fail(str(error)) from error
    Console().print(article(page))


def explain(
    fact: Annotated[
        str, typer.Argument(help="TABLE:ARTICLE:OFFSET, or ARTICLE:OFFSET.")
    ],
    out: Out = OUT,
) -> None:
    """Tell how a fact came about: rule, words, vetoes, version, file and run.

    Exit code 0: told. 2: no such fact.
    """
    from flows.show import explanation
    from tables.articles import MissingArticleError
    from tables.datasets import MissingTableError
    from tables.errors import StoreError
    from tables.explain import explain as explained

    try:
        found = explained(out, fact)
    except (StoreError, MissingArticleError, MissingTableError) as error:
        raise fail(str(error)) from error
    for one in found:
        Console().print(explanation(one))


def report(
    target: Annotated[Path, typer.Argument(help="Folder for the pages.")] = Path(
        "site"
    ),
    out: Out = OUT,
    months: Annotated[
        str | None, typer.Option(help='Publication months: "2017-05..2018-12".')
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option(help="Only articles with this in their source; repeatable."),
    ] = None,
) -> None:
    """Write web pages to look at: charts, a list of articles, a page for each.

    Exit code 0: written. 2: there are no such tables, months or articles.
    """
    from flows.report import write
    from tables.datasets import MissingTableError

    try:
        articles = write(out, target, months, source or ())
    except (MissingTableError, ValueError) as error:
        raise fail(str(error)) from error
    if not articles:
        raise fail("no such articles: the report shows none")
    say(f"{articles:,} articles: open {target / 'index.html'}")


def export(
    target: Annotated[Path, typer.Argument(help="Folder for the files.")],
    form: Annotated[
        str, typer.Option("--format", help="csv, jsonl or webannotation.")
    ] = "csv",
    out: Out = OUT,
    months: Annotated[
        str | None, typer.Option(help='Publication months: "2017-05..2018-12".')
    ] = None,
) -> None:
    """Write the tables as files for other tools.

    Exit code 0: written. 2: no such format, tables or months.
    """
    from flows.export import FORMATS
    from flows.export import export as written
    from tables.datasets import MissingTableError

    if form not in FORMATS:
        raise fail(f"no format {form!r}; there are {', '.join(FORMATS)}")
    try:
        rows = written(out, target, form, months)
    except (MissingTableError, ValueError) as error:
        raise fail(str(error)) from error
    for name, count in rows.items():
        say(f"{target / name}: {count:,} rows")
