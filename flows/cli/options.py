"""What the commands share: options and their defaults, how they tell and fail."""

from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console

__all__ = ["OUT", "RAW", "Out", "Raw", "fail", "say"]

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


def say(message: str) -> None:
    """Print a message as it is; lines are not broken, so that paths can be copied."""
    Console().print(message, markup=False, highlight=False, soft_wrap=True)


def fail(message: str) -> typer.Exit:
    """Print why the arguments cannot be used; returns the exit to raise, code 2."""
    Console(stderr=True).print(message, style="red", markup=False, soft_wrap=True)
    return typer.Exit(2)
