"""A progress bar on a terminal, and nothing elsewhere."""

from types import TracebackType
from typing import Self

from rich import progress as bars
from rich.console import Console

__all__ = ["Progress"]


class Progress:
    """Counts the articles of a stage.

    Parameters
    ----------
    stage : str
        What is done, as people say it.
    total : int
        How many articles there are to do.
    shown : bool
        Whether to draw a bar on standard error.
    """

    def __init__(self, stage: str, total: int, *, shown: bool) -> None:
        self._bar = bars.Progress(
            bars.TextColumn("{task.description}"),
            bars.BarColumn(),
            bars.MofNCompleteColumn(),
            bars.TimeRemainingColumn(),
            console=Console(stderr=True),
            disable=not shown,
            transient=True,
        )
        self._task = self._bar.add_task(stage, total=total)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.stop()

    def add(self, articles: int) -> None:
        """Count articles as done."""
        self._bar.advance(self._task, articles)
