"""From days as written to calendar days: years completed, runs made intervals."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from extractors import edtf
from extractors.dates.calendar_atoms import VOCAB
from extractors.dates.calendar_days import DayMention, Part
from extractors.dates.date_anchor import Anchor, Stated, tense
from extractors.dates.found import Found
from extractors.dates.joined_words import spans
from extractors.facts import Reject

__all__ = ["complete", "resolve", "stated_in_full", "told"]

_LAST_YEAR: Final = 2100  # later ones are misprints
_YEAR: Final = r"(?<![\d./])(?P<year>(?:19|20)\d\d)(?![\d/])"
# "Jadwal libur tahun 2019:", and a day opens a line below it.
_HEADING: Final = re.compile(rf"(?P<line>[^\n]*{_YEAR}[^\n]*):\s*\Z")
_YEARS: Final = re.compile(_YEAR)
_OPENS_LINE: Final = re.compile(r"(?:\A|\n)[\s\d.)(•*●–-]{0,8}\Z")
# "pada tahun 2015, tepatnya tanggal 12 Mei"
_JUST_BEFORE: Final = re.compile(
    rf"{_YEAR},?\s+{VOCAB.alternation('year_goes_on')}"
    rf"(?:\s+(?:pada|hari|{VOCAB.alternation('date_lead')}))*\s*\Z",
    re.IGNORECASE,
)
# "tahun 2021 yakni 12 Maret Isra Mikraj, 24 Desember Natal": a list up to the stop
_ITEM: Final = re.compile(
    rf"[^.;:!?\n\d]{{1,60}}[,;](?:\s(?:dan|serta|lalu))?"
    rf"(?:\s(?:pada|hari|{VOCAB.alternation('date_lead')}))*\s",
    re.IGNORECASE,
)
# "23 Juni (Idul Fitri) dan tanggal 26 Desember"
_AND: Final = re.compile(
    rf"\s?(?:\([^()\n]*\))?(?:\s?[,;])?(?:\s(?:dan|serta))?"
    rf"(?:\s(?:pada|hari|{VOCAB.alternation('date_lead')}))*\s",
    re.IGNORECASE,
)
_HEADING_CHARS: Final = 200
_LEAD_CHARS: Final = 48


def stated_in_full(mentions: list[DayMention]) -> Iterator[Stated]:
    """Yield the days that are written with their year."""
    for mention in mentions:
        for part in mention.parts:
            if part.year and part.month and (on := _date(part)) is not None:
                yield Stated(on, part.weekday, part.start)


def complete(mentions: list[DayMention], anchor: Anchor, body: str) -> list[list[Part]]:
    """Return the parts of each mention with their years, none for what cannot be.

    Years left out are counted from the anchor's day, but for those that the words
    before tell: the heading of a list of days, "tahun 2015, tepatnya 12 Mei".
    """
    completed = []
    heading = _Heading(body)
    for mention in mentions:
        try:
            told = heading.year_of(mention)
            completed.append(_completed(mention, anchor, body, told))
        except ValueError:
            completed.append([])
    return completed


class _Heading:
    """The year that the words before a day tell; mentions are asked in text order."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._year: int | None = None
        self._last = -2  # before any line
        self._told: tuple[int, int] | None = None

    def year_of(self, mention: DayMention) -> int | None:
        """Return the year that a day without one takes from the words before it."""
        if any(part.year for part in mention.parts):
            return None
        body, start = self._body, mention.start
        near = _JUST_BEFORE.search(body, max(0, start - _LEAD_CHARS), start)
        if near is None and self._told and self._is_listed(start):
            self._told = mention.end, self._told[1]
            return self._told[1]
        self._told = (mention.end, int(near["year"])) if near else None
        if self._told:
            return self._told[1]
        opened = _OPENS_LINE.search(body, max(0, start - _LEAD_CHARS), start)
        if opened is None:
            return None
        if not self._goes_on(opened.start()):
            self._year = self._above(opened.start())
        self._last = start
        return self._year

    def _is_listed(self, start: int) -> bool:
        """Tell whether a day follows the last one told in a row or a list."""
        end = self._told[0] if self._told else start
        return bool(
            _AND.fullmatch(self._body, end, start)
            or _ITEM.fullmatch(self._body, end, start)
        )

    def _goes_on(self, line_end: int) -> bool:
        """Tell whether the line before opened with a day of the same list."""
        end = line_end
        while end and self._body[end - 1].isspace():
            end -= 1
        return self._body.rfind("\n", 0, end) <= self._last < line_end

    def _above(self, end: int) -> int | None:
        above = _HEADING.search(self._body, max(0, end - _HEADING_CHARS), end)
        years = set(_YEARS.findall(above["line"])) if above else set()
        return int(years.pop()) if len(years) == 1 else None


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


def _completed(
    mention: DayMention, anchor: Anchor, body: str, told: int | None
) -> list[Part]:
    """Return the parts with their years; the last one leads the others."""
    parts = list(mention.parts)
    last = parts[-1]
    if last.month is None:
        raise ValueError("a day without a month")
    if last.year is None and told is not None:
        parts[-1] = last._replace(year=told)
    elif last.year is None and mention.years_away is not None and anchor.on:
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
