"""What the commands share: options and their defaults, and how they fail."""

from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console

__all__ = ["OUT", "RAW", "Out", "Raw", "fail"]

Out = Annotated[Path, typer.Option("--out", help="Folder that holds the tables.")]
Raw = Annotated[
    list[str] | None,
    typer.Option(
        "--raw",
        help="File, folder, glob or address (s3://…) of raw articles; repeatable.",
    ),
]
OUT: Final = Path("data/processed")
RAW: Final = ("data/raw",)


def fail(message: str) -> typer.Exit:
    """Print why the arguments cannot be used; returns the exit to raise, code 2."""
    Console(stderr=True).print(message, style="red", markup=False)
    return typer.Exit(2)
