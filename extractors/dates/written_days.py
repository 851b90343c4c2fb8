"""From days as written to calendar days: years completed, runs made intervals."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from extractors import edtf
from extractors.dates.calendar_days import DayMention, Part
from extractors.dates.date_anchor import Anchor, Stated, tense
from extractors.dates.found import Found
from extractors.dates.joined_words import spans
from extractors.facts import Reject

__all__ = ["complete", "resolve", "stated_in_full", "told"]

_LAST_YEAR: Final = 2100  # later ones are misprints


def stated_in_full(mentions: list[DayMention]) -> Iterator[Stated]:
    """Yield the days that are written with their year."""
    for mention in mentions:
        for part in mention.parts:
            if part.year and part.month and (on := _date(part)) is not None:
                yield Stated(on, part.weekday, part.start)


def complete(mentions: list[DayMention], anchor: Anchor, body: str) -> list[list[Part]]:
    """Return the parts of each mention with their years, none for what cannot be.

    Years left out are counted from the anchor's day.
    """
    completed = []
    for mention in mentions:
        try:
            completed.append(_completed(mention, anchor, body))
        except ValueError:
            completed.append([])
    return completed


def told(completed: list[list[Part]]) -> Iterator[Stated]:
    """Yield the days of completed mentions."""
    for parts in completed:
        for part in parts:
            if (on := _date(part)) is not None:
                yield Stated(on, part.weekday, part.start)


def _date(part: Part) -> date | None:
    try:
        return date(part.year or 0, part.month or 0, part.day)
    except ValueError:
        return None


def resolve(
    mention: DayMention, parts: list[Part], source: str, body: str
) -> Iterator[Found | Reject]:
    """Yield a mention's dates, and a reject for each day or span that cannot be.

    Parameters
    ----------
    mention : DayMention
    parts : list of Part
        Its parts, completed.
    source : str
        Where years left out are from.
    body : str
    """
    if not parts:
        yield _reject(mention.start, mention.end, "dates.impossible_day", body)
        return
    groups = list(_groups(parts))
    if all(part.year for part in mention.parts):
        source = "text"
    for group in groups:
        whole = len(groups) == 1
        start = mention.start if whole else group[0].start
        end = mention.end if whole else group[-1].end
        try:
            value = _value(group)
        except ValueError:
            reason = (
                "dates.impossible_day" if len(group) == 1 else "dates.impossible_span"
            )
            yield _reject(start, end, reason, body)
            continue
        yield Found(
            rule=mention.rule if len(group) == 1 else "dates.day_range",
            start=start,
            end=end,
            value=value,
            anchor=source if value.first_day else "none",
            weekday_agrees=_agrees(group),
            clock=mention.clock,
        )


def _reject(start: int, end: int, reason: str, body: str) -> Reject:
    return Reject(text=body[start:end], start=start, end=end, reason=reason)


def _completed(mention: DayMention, anchor: Anchor, body: str) -> list[Part]:
    """Return the parts with their years; the last one leads the others."""
    parts = list(mention.parts)
    last = parts[-1]
    if last.month is None:
        raise ValueError("a day without a month")
    if last.year is None and mention.years_away is not None and anchor.on:
        parts[-1] = last._replace(year=anchor.on.year + mention.years_away)
    elif last.year is None:
        weekday = None if last.is_eve else last.weekday
        leaning = tense(mention.tense, body, mention.start)
        on = anchor.complete(last.month, last.day, leaning, weekday)
        if on is None:
            return parts
        parts[-1] = last = last._replace(year=on.year)
    for i in range(len(parts) - 2, -1, -1):
        here, after = parts[i], parts[i + 1]
        if here.year is None and after.year and here.month and after.month:
            parts[i] = here._replace(year=after.year - (here.month > after.month))
    return parts


def _groups(parts: list[Part]) -> Iterator[list[Part]]:
    """Yield parts that make one date: ranges, and "2 dan 3 Mei", two days in a row."""
    joints = [part.joined for part in parts]
    if (
        joints == ["", "and"]
        and parts[0].shares_month
        and parts[0].day + 1 == parts[1].day
    ):
        joints[1] = "range"
    for first, last in spans(joints):
        yield parts[first : last + 1]


def _value(group: list[Part]) -> edtf.Value:
    values = [_day(part) for part in group]
    return values[0] if len(values) == 1 else edtf.span(*values)


def _day(part: Part) -> edtf.Value:
    if part.month is None or (part.year and part.year > _LAST_YEAR):
        raise ValueError("a day without a month, or in a misprinted year")
    if part.year is None:
        return edtf.unknown_year(part.month, part.day)
    return edtf.day(date(part.year, part.month, part.day))


def _agrees(group: list[Part]) -> bool | None:
    """Tell whether all stated weekdays fit; None without weekday or without year."""
    told = [
        (on.isoweekday(), part)
        for part in group
        if part.weekday is not None and (on := _date(part)) is not None
    ]
    if not told:
        return None
    return all(
        real == part.weekday or (part.is_eve and real % 7 + 1 == part.weekday)
        for real, part in told
    )
