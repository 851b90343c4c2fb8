"""The command line ``fakta``. Each command imports what it needs when it is called."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

__all__ = ["app", "main"]

app = typer.Typer(
    name="fakta",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Structured facts from Indonesian government news.",
)

Out = Annotated[Path, typer.Option("--out", help="Folder that holds the tables.")]
Raw = Annotated[
    list[str] | None,
    typer.Option(
        "--raw",
        help="File, folder, glob or address (s3://…) of raw articles; repeatable.",
    ),
]
_OUT = Path("data/processed")
_RAW = ("data/raw",)


def main() -> None:
    """Run the command line."""
    app()


def fail(message: str) -> typer.Exit:
    """Print why the arguments cannot be used; returns the exit to raise, code 2."""
    Console(stderr=True).print(message, style="red", markup=False)
    return typer.Exit(2)


@app.command()
def run(
    raw: Raw = None,
    out: Out = _OUT,
    full: Annotated[
        bool, typer.Option("--full", help="Extract everything anew.")
    ] = False,
    keep: Annotated[
        bool,
        typer.Option("--keep", help="Keep the tables it replaces, for fakta diff."),
    ] = False,
    engine: Annotated[
        str, typer.Option(help="auto, serial, processes or dask.")
    ] = "auto",
    workers: Annotated[
        int | None, typer.Option(help="Worker processes; all cores by default.")
    ] = None,
    address: Annotated[
        str | None, typer.Option(help="Of the Dask scheduler: tcp://HOST:PORT.")
    ] = None,
    progress: Annotated[
        bool, typer.Option(help="Show a progress bar on a terminal.")
    ] = True,
    host: Annotated[
        list[str] | None,
        typer.Option(
            help="Take the pages of this host out of web archives; repeatable. By "
            "default infopublik.id and all of go.id."
        ),
    ] = None,
    copy_to: Annotated[
        str | None,
        typer.Option(help="Copy the tables to this address (s3://…) afterwards."),
    ] = None,
) -> None:
    """Extract the facts of new and changed articles into the tables.

    Exit code 0: fine. 1: some inputs could not be read and are in the table
    quarantine, or the tables could not be copied. 2: unusable arguments, or another run
    is at work on the same tables.
    """
    from flows.launch import launch
    from flows.run import UnusableError
    from flows.summary import as_text
    from flows.web_archives import HOSTS

    try:
        summary = launch(
            raw or list(_RAW),
            out,
            full=full,
            keep=keep,
            engine=engine,
            workers=workers,
            address=address,
            progress=progress and sys.stderr.isatty(),
            hosts=host or HOSTS,
        )
    except UnusableError as error:
        raise fail(str(error)) from error
    console = Console()
    console.print(as_text(summary))
    console.print(
        f"\nLook at one article: fakta show SOURCE --out {out}"
        f"\nAll tables:          fakta tables --out {out}",
        markup=False,
        highlight=False,
    )
    if summary.kept:
        console.print(
            f"What changed:        fakta diff {summary.kept} --out {out}",
            markup=False,
            highlight=False,
            soft_wrap=True,
        )
    if copy_to:
        try:
            _copied(out, copy_to)
        except UnusableError as error:
            fail(str(error))
            raise typer.Exit(1) from error
    raise typer.Exit(1 if summary.quarantine else 0)


def _copied(out: Path, address: str) -> None:
    from flows.copies import copy

    told = copy(out, address)
    Console().print(
        f"{told.address}: {told.sent:,} files sent, {told.kept:,} kept",
        markup=False,
        highlight=False,
    )


@app.command()
def show(
    source: Annotated[
        str, typer.Argument(help="Source or a part of it, or the id of an article.")
    ],
    out: Out = _OUT,
) -> None:
    """Show one article with every fact marked, and their values.

    Exit code 0: shown. 2: no such article, or more than one.
    """
    from flows.report_page import page_of
    from flows.show import article
    from tables.loading import AmbiguousArticleError, MissingArticleError, find_article

    try:
        page = page_of(*find_article(out, source))
    except (MissingArticleError, AmbiguousArticleError) as error:
        raise fail(str(error)) from error
    Console().print(article(page))


@app.command()
def tables(out: Out = _OUT) -> None:
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


@app.command()
def serve(
    raw: Raw = None,
    out: Out = _OUT,
    webhook: Annotated[
        str | None, typer.Option(help="Address to which alerts are posted as JSON.")
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option(help="Feed, sitemap or page to fetch from; repeatable."),
    ] = None,
    report: Annotated[
        str, typer.Option(help="Folder for the report; '' for none.")
    ] = "site",
    report_url: Annotated[
        str | None, typer.Option(help="Address at which you serve that folder.")
    ] = None,
    copy_to: Annotated[
        str | None,
        typer.Option(help="Copy the tables to this address (s3://…) after each run."),
    ] = None,
    port: Annotated[
        int, typer.Option(help="Of the server that is started if there is none.")
    ] = 4200,
) -> None:
    """Update every hour, verify every night, until interrupted; with Prefect's pages.

    Exit code 0: interrupted. 2: unusable arguments, or no server can be started.
    """
    from flows.run import UnusableError
    from flows.serve import serve as serve_runs

    Console().print(f"Runs and their pages: http://127.0.0.1:{port}", highlight=False)
    try:
        serve_runs(
            raw or list(_RAW),
            out,
            port=port,
            webhook=webhook,
            sources=source or [],
            report=str(Path(report).absolute()) if report else None,
            report_url=report_url,
            copy_to=copy_to,
        )
    except UnusableError as error:
        raise fail(str(error)) from error


@app.command()
def fetch(
    sources: Annotated[
        list[str], typer.Argument(help="Addresses of feeds, sitemaps, pages of links.")
    ],
    into: Annotated[
        Path, typer.Option(help="Folder for the pages, a folder a host in it.")
    ] = Path(_RAW[0]),
    most: Annotated[int, typer.Option(help="New articles a source, at most.")] = 200,
    delay: Annotated[
        float, typer.Option(help="Seconds between two requests to a host.")
    ] = 2.0,
    contact: Annotated[
        str, typer.Option(help="Where you can be reached; told to the servers.")
    ] = "",
) -> None:
    """Get articles that are not there yet, politely, and nothing twice.

    Exit code 0: fine. 1: some could not be got. 2: unusable arguments.
    """
    from flows.errors import UnusableError
    from flows.fetch import fetch as fetch_from
    from flows.fetch_web import Web

    try:
        with Web(delay_s=delay, contact=contact) as web:
            told = fetch_from(sources, into, web=web, most=most)
    except UnusableError as error:
        raise fail(str(error)) from error
    console = Console(highlight=False)
    console.print(f"{told.counts['new']} new articles, {told.counts['known']} known.")
    for url, why in told.failed.items():
        console.print(f"  {url}: {why}", markup=False)
    raise typer.Exit(1 if told.failed else 0)


@app.command()
def verify(
    out: Out = _OUT,
    repair: Annotated[
        bool, typer.Option("--repair", help="Extract anew what is damaged.")
    ] = False,
    raw: Raw = None,
) -> None:
    """Check the tables: bytes, schemas, spans, keys, counts; say what is wrong.

    Exit code 0: all is well, or is again. 1: something is wrong. 2: unusable arguments,
    or no tables.
    """
    from flows.errors import UnusableError
    from flows.repair import check
    from flows.repair import repair as mend

    console = Console()
    try:
        found = check(out)
        for finding in found:
            console.print(f"{finding.path}: {finding.detail}", markup=False)
        if found and repair:
            mend(raw or list(_RAW), out, found)
            found = check(out)
    except UnusableError as error:
        raise fail(str(error)) from error
    console.print("All is well." if not found else "Not all is well.")
    raise typer.Exit(1 if found else 0)


@app.command()
def snapshot(
    target: Annotated[
        str | None,
        typer.Argument(
            help="A new folder for the copy, or an address (s3://…); kept with the "
            "tables if none."
        ),
    ] = None,
    out: Out = _OUT,
) -> None:
    """Copy all tables as one run left them; takes no lock, and no space where it can.

    At an address the copy is a folder named after its run, which the file ``latest``
    beside it names.

    Exit code 0: copied. 2: the target is in use, or there are no tables.
    """
    from flows.errors import UnusableError
    from flows.objects import is_address
    from tables.errors import StoreError
    from tables.kept import keep
    from tables.snapshot import snapshot as copied

    try:
        if target and is_address(target):
            _copied(out, target)
            return
        run_id = copied(out, Path(target)) if target else keep(out)
    except (StoreError, UnusableError) as error:
        raise fail(str(error)) from error
    told = f"{target}: the tables of run {run_id}"
    if target is None:
        told = f"Kept the tables of run {run_id}: compare with fakta diff {run_id}"
    Console().print(told, markup=False, highlight=False, soft_wrap=True)


@app.command()
def explain(
    fact: Annotated[
        str, typer.Argument(help="TABLE:ARTICLE:OFFSET, or ARTICLE:OFFSET.")
    ],
    out: Out = _OUT,
) -> None:
    """Tell how a fact came about: rule, words, vetoes, version, file and run.

    Exit code 0: told. 2: no such fact.
    """
    from flows.show import explanation
    from tables.errors import StoreError
    from tables.explain import explain as explained
    from tables.loading import MissingArticleError, MissingTableError

    try:
        found = explained(out, fact)
    except (StoreError, MissingArticleError, MissingTableError) as error:
        raise fail(str(error)) from error
    for one in found:
        Console().print(explanation(one))


@app.command()
def report(
    target: Annotated[Path, typer.Argument(help="Folder for the pages.")] = Path(
        "site"
    ),
    out: Out = _OUT,
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
    from tables.loading import MissingTableError

    def is_wanted(name: str) -> bool:
        return not source or any(part in name for part in source)

    try:
        articles = write(out, target, months, is_wanted)
    except (MissingTableError, ValueError) as error:
        raise fail(str(error)) from error
    if not articles:
        raise fail("no such articles: the report shows none")
    Console().print(
        f"{articles:,} articles: open {target / 'index.html'}",
        markup=False,
        highlight=False,
    )


@app.command()
def export(
    target: Annotated[Path, typer.Argument(help="Folder for the files.")],
    form: Annotated[
        str, typer.Option("--format", help="csv, jsonl or webannotation.")
    ] = "csv",
    out: Out = _OUT,
    months: Annotated[
        str | None, typer.Option(help='Publication months: "2017-05..2018-12".')
    ] = None,
) -> None:
    """Write the tables as files for other tools.

    Exit code 0: written. 2: no such format, tables or months.
    """
    from flows.export import FORMATS
    from flows.export import export as written
    from tables.loading import MissingTableError

    if form not in FORMATS:
        raise fail(f"no format {form!r}; there are {', '.join(FORMATS)}")
    try:
        rows = written(out, target, form, months)
    except (MissingTableError, ValueError) as error:
        raise fail(str(error)) from error
    for name, count in rows.items():
        Console().print(f"{target / name}: {count:,} rows", markup=False)


@app.command()
def runs(out: Out = _OUT) -> None:
    """List the runs, the last one last, and whose tables are kept for fakta diff.

    Exit code 0: listed. 2: there are no tables.
    """
    from rich.table import Table

    from tables.errors import StoreError
    from tables.kept import kept, present
    from tables.loading import load

    try:
        last = present(out).run
    except StoreError as error:
        raise fail(str(error)) from error
    there = dict.fromkeys(kept(out), "kept") | {last: "present"}
    rows = load("runs", engine="arrow", folder=out).sort_by("run_id").to_pylist()
    shown = Table(box=None, pad_edge=False)
    shown.add_column("run", no_wrap=True)
    shown.add_column("tables")
    shown.add_column("reason")
    for row in rows:
        shown.add_row(
            row["run_id"], there.get(row["run_id"], "replaced"), row["reason"]
        )
    Console().print(shown)


@app.command()
def diff(
    old: Annotated[
        str, typer.Argument(help="A run's id or its beginning, or a folder of tables.")
    ],
    new: Annotated[
        str | None,
        typer.Argument(help="What to compare it with: the last run if none."),
    ] = None,
    out: Out = _OUT,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the rows as JSON.")
    ] = False,
    page: Annotated[
        Path | None, typer.Option(help="Write a web page to this file instead.")
    ] = None,
) -> None:
    """Tell which facts were gained, lost and changed from one run to another.

    The tables of the last run are there; those of earlier runs are where fakta run
    --keep or fakta snapshot has kept them.

    Exit code 0: nothing differs. 1: something does. 2: there are no such tables.
    """
    from flows import diff as told
    from tables.errors import StoreError

    try:
        before, after = told.side_of(old, out), told.side_of(new, out)
        changes = told.compare(before.folder, after.folder)
    except StoreError as error:
        raise fail(str(error)) from error
    if page:
        page.write_text(told.as_page(before, after, changes), encoding="utf-8")
        Console().print(f"{len(changes):,} rows differ: open {page}", markup=False)
    elif as_json:
        typer.echo(told.as_json(changes))
    else:
        Console().print(told.as_text(changes))
    raise typer.Exit(1 if changes else 0)
