"""What the date grammars hand to `extractors.dates`: a value and where it stands."""

from typing import NamedTuple

from extractors.dates.calendar_atoms import Clock
from extractors.edtf import Value

__all__ = ["Found", "blanked"]


class Found(NamedTuple):
    """A date with its offsets in the body; the attributes are those of a `DateFact`."""

    rule: str
    start: int
    end: int
    value: Value
    anchor: str
    modifier: str | None = None
    calendar: str = "gregorian"
    weekday_agrees: bool | None = None
    clock: Clock | None = None


def blanked(code: str, spans: list[tuple[int, int]]) -> str:
    """Return the code with slices blanked, so that no later rule reads them again."""
    if not spans:
        return code
    pieces, last = [], 0
    for start, end in spans:
        pieces += [code[last:start], "~" * (end - start)]
        last = end
    return "".join([*pieces, code[last:]])
