"""The commands that take articles in: run, serve, fetch."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from flows.cli.keeping import send
from flows.cli.options import OUT, RAW, Out, Raw, fail, say

__all__ = ["fetch", "run", "serve"]


def run(
    raw: Raw = None,
    out: Out = OUT,
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
    from flows.inputs import HOSTS
    from flows.launch import launch
    from flows.run import UnusableError
    from flows.summary import as_text

    try:
        summary = launch(
            raw or list(RAW),
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
    Console().print(as_text(summary))
    say(f"\nLook at one article: fakta show SOURCE --out {out}")
    say(f"All tables:          fakta tables --out {out}")
    if summary.kept:
        say(f"What changed:        fakta diff {summary.kept} --out {out}")
    if copy_to:
        try:
            send(out, copy_to)
        except UnusableError as error:
            fail(str(error))
            raise typer.Exit(1) from error
    raise typer.Exit(1 if summary.quarantine else 0)


def serve(
    raw: Raw = None,
    out: Out = OUT,
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

    say(f"Runs and their pages: http://127.0.0.1:{port}")
    try:
        serve_runs(
            raw or list(RAW),
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


def fetch(
    sources: Annotated[
        list[str], typer.Argument(help="Addresses of feeds, sitemaps, pages of links.")
    ],
    into: Annotated[
        Path, typer.Option(help="Folder for the pages, a folder a host in it.")
    ] = Path(RAW[0]),
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
    from flows.fetch.web import Web

    try:
        with Web(delay_s=delay, contact=contact) as web:
            told = fetch_from(sources, into, web=web, most=most)
    except UnusableError as error:
        raise fail(str(error)) from error
    say(f"{told.counts['new']} new articles, {told.counts['known']} known.")
    for url, why in told.failed.items():
        say(f"  {url}: {why}")
    raise typer.Exit(1 if told.failed else 0)
