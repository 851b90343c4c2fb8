"""The command line ``fakta``. Each command imports what it needs when it is called."""

import typer

from flows.cli.keeping import diff, runs, snapshot, verify
from flows.cli.looking import explain, export, report, show, tables
from flows.cli.running import fetch, run, serve

__all__ = ["app", "main"]

app = typer.Typer(
    name="fakta",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Structured facts from Indonesian government news.",
)
# In the order of the help page: what most people need first.
for command in (
    *(run, show, tables, serve, fetch, verify),
    *(snapshot, explain, report, export, runs, diff),
):
    app.command()(command)


def main() -> None:
    """Run the command line."""
    app()
