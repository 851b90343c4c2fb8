"""The commands for whoever looks after the tables: verify, snapshot, runs, diff."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from flows.cli.options import OUT, RAW, Out, Raw, fail, say

__all__ = ["diff", "runs", "send", "snapshot", "verify"]


def send(out: Path, address: str) -> None:
    """Copy the tables to an address, and tell how many files went there."""
    from flows.copies import copy

    told = copy(out, address)
    say(f"{told.address}: {told.sent:,} files sent, {told.kept:,} kept")


def verify(
    out: Out = OUT,
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

    try:
        found = check(out)
        for finding in found:
            say(f"{finding.path}: {finding.detail}")
        if found and repair:
            mend(raw or list(RAW), out, found)
            found = check(out)
    except UnusableError as error:
        raise fail(str(error)) from error
    say("All is well." if not found else "Not all is well.")
    raise typer.Exit(1 if found else 0)


def snapshot(
    target: Annotated[
        str | None,
        typer.Argument(
            help="A new folder for the copy, or an address (s3://…); kept with the "
            "tables if none."
        ),
    ] = None,
    out: Out = OUT,
) -> None:
    """Copy all tables as one run left them; takes no lock, and no space where it can.

    At an address the copy is a folder named after its run, which the file ``latest``
    beside it names.

    Exit code 0: copied. 2: the target is in use, or there are no tables.
    """
    from flows.errors import UnusableError
    from flows.inputs.objects import is_address
    from tables.errors import StoreError
    from tables.kept import keep
    from tables.snapshot import snapshot as copied

    try:
        if target and is_address(target):
            send(out, target)
            return
        run_id = copied(out, Path(target)) if target else keep(out)
    except (StoreError, UnusableError) as error:
        raise fail(str(error)) from error
    told = f"{target}: the tables of run {run_id}"
    if target is None:
        told = f"Kept the tables of run {run_id}: compare with fakta diff {run_id}"
    say(told)


def runs(out: Out = OUT) -> None:
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


def diff(
    old: Annotated[
        str, typer.Argument(help="A run's id or its beginning, or a folder of tables.")
    ],
    new: Annotated[
        str | None,
        typer.Argument(help="What to compare it with: the last run if none."),
    ] = None,
    out: Out = OUT,
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
        say(f"{len(changes):,} rows differ: open {page}")
    elif as_json:
        typer.echo(told.as_json(changes))
    else:
        Console().print(told.as_text(changes))
    raise typer.Exit(1 if changes else 0)
