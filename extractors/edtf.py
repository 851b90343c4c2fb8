"""Values of dates: ISO 8601-2 (EDTF) text with the days it covers."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final, NamedTuple

__all__ = [
    "Value",
    "day",
    "month",
    "part_of_year",
    "span",
    "unknown_year",
    "week",
    "year",
]

_MONTHS: Final = {"quarter": 3, "third": 4, "semester": 6}
_FIRST_CODE: Final = {"quarter": 33, "semester": 40}  # ISO 8601-2:2019, 4.8


class Value(NamedTuple):
    """A point or interval of the calendar.

    Attributes
    ----------
    edtf : str
        ISO 8601-2:2019, level 2 for quarters (33-36) and half-years (40-41).
    first_day, last_day : date or None
        The days it covers, inclusive; None where the year is unknown.
    precision : str
        day, week, month, quarter, semester or year.
    """

    edtf: str
    first_day: date | None
    last_day: date | None
    precision: str


def day(on: date) -> Value:
    """Return one day.

    Examples
    --------
    >>> day(date(2017, 5, 2)).edtf
    '2017-05-02'
    """
    return Value(on.isoformat(), on, on, "day")


def month(of_year: int, number: int) -> Value:
    """Return one month; ValueError for a month outside 1-12."""
    first = date(of_year, number, 1)
    last = first.replace(day=monthrange(of_year, number)[1])
    return Value(f"{of_year:04}-{number:02}", first, last, "month")


def year(number: int) -> Value:
    """Return one year."""
    return Value(f"{number:04}", date(number, 1, 1), date(number, 12, 31), "year")


def week(monday: date) -> Value:
    """Return the seven days from a Monday, as an interval of days."""
    sunday = monday + timedelta(days=6)
    return Value(f"{monday}/{sunday}", monday, sunday, "week")


def part_of_year(of_year: int, kind: str, number: int) -> Value:
    """Return a quarter (1-4), third (1-3) or half (1-2) of a year.

    EDTF has codes for quarters and halves; a third is an interval of months.

    Parameters
    ----------
    of_year : int
    kind : {"quarter", "third", "semester"}
    number : int

    Raises
    ------
    ValueError
        If a year has no such part.

    Examples
    --------
    >>> part_of_year(2018, "semester", 2).edtf
    '2018-41'
    """
    months = _MONTHS[kind]
    if not 1 <= number <= 12 // months:
        raise ValueError(f"a year has no {kind} {number}")
    months_span = span(
        month(of_year, (number - 1) * months + 1), month(of_year, number * months)
    )
    if kind == "third":
        return months_span
    code = _FIRST_CODE[kind] + number - 1
    return months_span._replace(edtf=f"{of_year:04}-{code}", precision=kind)


def span(first: Value, last: Value) -> Value:
    """Return the interval from one value to another of the same precision.

    Raises
    ------
    ValueError
        If the interval would end before it begins.
    """
    if first.first_day and last.last_day and first.first_day > last.last_day:
        raise ValueError(f"an interval cannot run from {first.edtf} to {last.edtf}")
    return Value(
        f"{first.edtf}/{last.edtf}", first.first_day, last.last_day, first.precision
    )


def unknown_year(number: int, of_month: int | None = None) -> Value:
    """Return a day of a month, or a month alone, in a year that cannot be known.

    Parameters
    ----------
    number : int
        The month.
    of_month : int, optional
        The day of it.

    Raises
    ------
    ValueError
        If no year has that day.
    """
    if of_month is None:
        return Value(f"XXXX-{number:02}", None, None, "month")
    leap = date(2000, number, of_month)
    return Value(f"XXXX-{leap:%m-%d}", None, None, "day")
