"""Day shapes: which letters of a mention's code are the day, month and year of what."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from extractors.dates.joined_words import stronger

__all__ = ["Shape", "shapes"]

_DAY_MONTH_IN_FULL: Final = re.compile(r"n ?([-.]) ?n ?\1 ?[ny]")
_DAY_MONTH_BRACKET: Final = re.compile(r"\( ?n-n ?\)")


class Shape(NamedTuple):
    """Where in a mention's code the letters of one day stand.

    ``last`` is the last of them, ``opens`` whether the part begins with its weekday.
    """

    day: int
    last: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    opens: bool = False
    joined: str = ""


# Few shapes are ever written.
@lru_cache(1 << 12)
def shapes(code: str) -> tuple[Shape, ...]:
    """Return the shapes of the days in a mention's code."""
    found: list[Shape] = []
    weekdays: list[int] = []
    joined = sign = ""
    for at, letter in enumerate(code):
        if letter in "nNMy":
            if found and (letter in "My" or _continues(code, at, found[-1], sign)):
                found[-1] = _dated(found[-1], letter, at)
            elif letter in "nN":
                shape = Shape(at, at, joined=joined)
                if weekdays:
                    opens = len(weekdays) == 1
                    shape = shape._replace(weekday=weekdays.pop(0), opens=opens)
                found.append(shape)
            joined = sign = ""
        elif letter in "WG":
            weekdays.append(at)
        elif found:
            sign = letter if letter in "/-." else sign
            joined = stronger(joined, letter)
    return tuple(found)


def _dated(shape: Shape, letter: str, at: int) -> Shape:
    """Return the shape with its month or, after a month in digits, its year."""
    if letter == "M" or (letter != "y" and shape.month is None):
        return shape._replace(month=at, last=at)
    return shape._replace(year=at, last=at)


def _continues(code: str, at: int, shape: Shape, sign: str) -> bool:
    """Tell whether a number is the month or the year of the day before it."""
    if sign == "/":
        return True
    if sign not in ("-", "."):
        return False
    if shape.month is not None:
        in_full = _DAY_MONTH_IN_FULL.match(code, shape.day)
        return in_full is not None and in_full.end() == at + 1
    return (
        _DAY_MONTH_IN_FULL.match(code, code.rfind("n", 0, at)) is not None
        or _DAY_MONTH_BRACKET.match(code, code.rfind("(", 0, at)) is not None
    )
