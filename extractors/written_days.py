"""From days as written to calendar days: years completed, runs made intervals."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from extractors import edtf
from extractors.calendar_days import DayMention, Part
from extractors.date_anchor import Anchor, Stated
from extractors.facts import Reject
from extractors.found_dates import Found

__all__ = ["resolve", "stated_in_full"]


def stated_in_full(mentions: list[DayMention]) -> Iterator[Stated]:
    """Yield the days that are written with their year."""
    for mention in mentions:
        for part in mention.parts:
            if part.year and part.month:
                try:
                    on = date(part.year, part.month, part.day)
                except ValueError:
                    continue
                yield Stated(on, is_event=part.weekday is not None)


def resolve(mention: DayMention, anchor: Anchor, body: str) -> Iterator[Found | Reject]:
    """Yield a mention's dates, or one reject if a day of it cannot be."""
    try:
        parts = _completed(mention, anchor)
        groups = list(_groups(parts))
        values = [_value(group) for group in groups]
    except ValueError:
        yield Reject(
            text=body[mention.start : mention.end],
            start=mention.start,
            end=mention.end,
            reason="dates.impossible_day",
        )
        return
    source = "text" if all(p.year for p in mention.parts) else anchor.source
    for group, value in zip(groups, values, strict=True):
        whole = len(groups) == 1
        yield Found(
            rule=mention.rule if len(group) == 1 else "dates.day_range",
            start=mention.start if whole else group[0].start,
            end=mention.end if whole else group[-1].end,
            value=value,
            anchor=source,
            weekday_agrees=_agrees(group),
            clock=mention.clock,
        )


def _completed(mention: DayMention, anchor: Anchor) -> list[Part]:
    """Return the parts with their years; the last one leads the others."""
    parts = list(mention.parts)
    last = parts[-1]
    if last.month is None:
        raise ValueError("a day without a month")
    if last.year is None:
        on = anchor.complete(last.month, last.day, mention.tense, last.weekday)
        if on is None:
            return parts
        parts[-1] = last = replace(last, year=on.year)
    for i in range(len(parts) - 2, -1, -1):
        here, after = parts[i], parts[i + 1]
        if here.year is None and after.year and here.month and after.month:
            parts[i] = replace(here, year=after.year - (here.month > after.month))
    return parts


def _groups(parts: list[Part]) -> Iterator[list[Part]]:
    """Yield parts that make one date: ranges, and two days in a row joined by "dan"."""
    i = 0
    while i < len(parts):
        here = parts[i]
        after = parts[i + 1] if i + 1 < len(parts) else None
        if after is not None and (
            after.joined == "range"
            or (len(parts) == 2 and after.joined == "and" and _in_a_row(here, after))
        ):
            yield [here, after]
            i += 2
        else:
            yield [here]
            i += 1


def _in_a_row(here: Part, after: Part) -> bool:
    """Tell whether two days share one month name and follow each other."""
    return (here.month, here.day + 1) == (after.month, after.day) and (
        here.end < after.start and here.weekday is None
    )


def _value(group: list[Part]) -> edtf.Value:
    values = [_day(part) for part in group]
    return values[0] if len(values) == 1 else edtf.span(*values)


def _day(part: Part) -> edtf.Value:
    if part.month is None:
        raise ValueError("a day without a month")
    if part.year is None:
        return edtf.unknown_year(part.month, part.day)
    return edtf.day(date(part.year, part.month, part.day))


def _agrees(group: list[Part]) -> bool | None:
    """Tell whether all stated weekdays fit; None without weekday or without year."""
    told = [
        (date(p.year, p.month, p.day).isoweekday(), p.weekday)
        for p in group
        if p.weekday is not None and p.year and p.month
    ]
    return all(real == said for real, said in told) if told else None
