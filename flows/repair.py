"""Check the tables, and bring back what is damaged by extracting it anew."""

from collections.abc import Sequence
from pathlib import Path

from flows.errors import UnusableError
from flows.run import Run
from flows.summary import Summary
from tables.errors import StoreError
from tables.verify import Finding, set_aside, verify

__all__ = ["check", "repair"]


def check(out: Path) -> list[Finding]:
    """Return what is wrong with the tables; [] for nothing.

    Raises
    ------
    UnusableError
        If there are no tables, or the last run was cut short while publishing.
    """
    try:
        return verify(out)
    except StoreError as error:
        raise UnusableError(str(error)) from error


def repair(raw: Sequence[str], out: Path, found: list[Finding]) -> Summary:
    """Extract anew what the findings name, publish it, and return what was done.

    Files that no run wrote are moved to a hidden folder, never deleted.

    Raises
    ------
    UnusableError
        As `flows.run.Run`.
    """
    set_aside(out, found)
    with Run(
        raw,
        str(out),
        full=any(finding.is_fatal for finding in found),
        distrusted=[finding.part for finding in found if finding.part],
    ) as run:
        run.extract()
        return run.publish()
