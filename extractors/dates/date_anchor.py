"""Years left out, and days told by their distance: what they are counted from."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, NamedTuple

from extractors.dates.calendar_atoms import folded_forms

__all__ = ["Anchor", "Stated", "Tense", "anchor_of", "monday_of", "tense"]

_FAR_DAYS: Final = 183
_SPEECH_DAYS: Final = 14
_WEEK_DAYS: Final = 7
_LEANING_DAYS: Final = 60
_LEANING_MONTHS: Final = 2
_FAR_MONTHS: Final = 8
_LEAP_YEARS: Final = 8  # from one leap day to the next, over a year like 2100
_CUE_CHARS: Final = 90
_WORDS: Final = re.compile(r"[^\W\d_]+")
_CLAUSE_END: Final = re.compile(r"[.!?;\n\"“”]")
_PAST_CUES: Final = folded_forms("past_cue")
_FUTURE_CUES: Final = folded_forms("future_cue")
_DONE_CUES: Final = folded_forms("done_cue")


class Tense(NamedTuple):
    """Whether a date is past or future: told by its own words, or by its clause.

    ``told`` decides; ``leaning`` only breaks the doubt about a far day.
    """

    told: str | None = None
    leaning: str | None = None


def tense(told: str | None, body: str, start: int) -> Tense:
    """Return the tense of a date: what its own words tell, what its clause leans to."""
    if told is not None:
        return Tense(told)
    clause = _CLAUSE_END.split(body[max(0, start - _CUE_CHARS) : start])[-1]
    is_done = False
    for word in reversed(_WORDS.findall(clause.lower())):
        if word in _PAST_CUES:
            return Tense(leaning="past")
        if word in _FUTURE_CUES:
            return Tense(leaning="future")
        is_done = is_done or word in _DONE_CUES
    return Tense(leaning="past" if is_done else None)


class Stated(NamedTuple):
    """A day that the body tells, and where; ``weekday`` if that stands with it."""

    on: date
    weekday: int | None
    start: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day that relative expressions of a body are counted from.

    Attributes
    ----------
    on : date or None
        The publication day, else the day the body tells; None if neither is known.
    source : str
        publication, text or none.
    stated : tuple of Stated
        The days that the body tells, in text order.
    years : frozenset of int
        The years that the body names.
    by_day : mapping
        From month and day to the years in which the body tells that day.
    """

    on: date | None
    source: str
    stated: tuple[Stated, ...] = ()
    years: frozenset[int] = frozenset()
    by_day: Mapping[tuple[int, int], frozenset[int]] = field(default_factory=dict)

    @property
    def year(self) -> int | None:
        """The present year: the anchor's, else the only one the body names."""
        if self.on is not None:
            return self.on.year
        return min(self.years) if len(self.years) == 1 else None

    def day_of_speaking(self, start: int) -> date | None:
        """Return what "hari ini" means at an offset of the body, or None.

        Who speaks at an event that the body has dated before means the event's day;
        otherwise it is the anchor.
        """
        event = self._event()
        if event is None or self.on is None or event.start > start:
            return self.on
        days_ago = (self.on - event.on).days
        return event.on if 0 <= days_ago <= _SPEECH_DAYS else self.on

    def _event(self) -> Stated | None:
        """Return the first day told with its weekday, else the only day told."""
        for day in self.stated:
            if day.weekday is not None:
                return day
        only = len({day.on for day in self.stated}) == 1
        return self.stated[0] if only else None

    def told_weekday(self, weekday: int) -> date | None:
        """Return the day of the week before the anchor told with this weekday."""
        for day in self.stated:
            if (
                self.on is not None
                and day.on.isoweekday() == weekday
                and 0 <= (self.on - day.on).days <= _WEEK_DAYS
            ):
                return day.on
        return None

    def complete(
        self, month: int, day: int, tense: Tense, weekday: int | None = None
    ) -> date | None:
        """Return the day in the year that fits best, or None without an anchor.

        Nearest to the anchor, on the side that the tense tells. Where a weekday
        contradicts that and the body never names the anchor's year, it was posted
        again: a year it does name is taken if the weekday fits there.

        Raises
        ------
        ValueError
            If no year near the anchor has that day.
        """
        if self.on is None:
            return self._by_weekday(month, day, weekday)
        best = self._nearest(month, day, tense, self.on)
        if weekday is None:
            return best if tense.told else self._again(best)
        if weekday == best.isoweekday():
            return best
        if self.on.year not in self.years:
            named = self._by_weekday(month, day, weekday)
            if named is not None:
                return named
        return self._fitting(best, weekday, self.on)

    @staticmethod
    def _fitting(best: date, weekday: int, on: date) -> date:
        """Return a far day in the year before or after if its weekday fits there."""
        if abs((best - on).days) <= _LEANING_DAYS:
            return best  # whoever wrote it erred in the weekday
        near = (_valid(best.year + step, best.month, best.day) for step in (-1, 1))
        fitting = [day for day in near if day and day.isoweekday() == weekday]
        return min(fitting, key=lambda day: abs((day - on).days), default=best)

    def _again(self, best: date) -> date:
        """Return a day as the body tells it elsewhere with a year next to this one."""
        told = self.by_day.get((best.month, best.day), frozenset())
        year = min(told) if len(told) == 1 else best.year
        is_near = self.on is not None and abs(year - self.on.year) <= 1
        return (_valid(year, best.month, best.day) or best) if is_near else best

    def _by_weekday(self, month: int, day: int, weekday: int | None) -> date | None:
        """Return the day in the last year named by the body whose weekday fits."""
        for year in sorted(self.years, reverse=True):
            found = _valid(year, month, day)
            if found is not None and found.isoweekday() == weekday:
                return found
        return None

    def _nearest(self, month: int, day: int, tense: Tense, on: date) -> date:
        away = _LEAP_YEARS if (month, day) == (2, 29) else 1
        years = range(on.year - away, on.year + away + 1)
        days = [found for y in years if (found := _valid(y, month, day)) is not None]
        if not days:
            raise ValueError(f"no year has a day {day}/{month}")
        best = min(days, key=lambda d: abs((d - on).days))
        is_far = abs((best - on).days) > _LEANING_DAYS
        side = tense.told or (tense.leaning if is_far else None)
        if side == "past" and best > on:
            return max(d for d in days if d <= on)
        if side == "future" and best < on:
            return min(d for d in days if d >= on)
        return best

    def year_of_month(self, month: int, tense: Tense) -> int | None:
        """Return the year of a month named without one, or None without an anchor.

        The anchor's year, unless the tense or a far shorter way speaks against it.
        """
        if self.on is None:
            return None
        year, ahead = self.on.year, month - self.on.month
        side = tense.told or (tense.leaning if abs(ahead) > _LEANING_MONTHS else None)
        if side == "past":
            return year if ahead < 0 else year - 1
        if side == "future":
            return year if ahead > 0 else year + 1
        if abs(ahead) > _FAR_MONTHS:
            return year - 1 if ahead > 0 else year + 1
        return year


def anchor_of(
    published_on: date | None, stated: Iterable[Stated], years: Iterable[int]
) -> Anchor:
    """Return what a body's relative dates are counted from.

    Articles are posted again years later: where the body dates its event far from the
    day of publication and nothing in it is near that day, the event counts.
    """
    days, named = tuple(stated), frozenset(years)
    by_day: dict[tuple[int, int], frozenset[int]] = {}
    for day in days:
        key = day.on.month, day.on.day
        by_day[key] = by_day.get(key, frozenset()) | {day.on.year}
    events = [day.on for day in days if day.weekday is not None]
    if published_on is None:
        if not days:
            return Anchor(None, "none", days, named)
        return Anchor(events[0] if events else days[0].on, "text", days, named, by_day)
    is_near = published_on.year in named or any(
        abs((day.on - published_on).days) <= _FAR_DAYS for day in days
    )
    if events and not is_near:
        return Anchor(events[0], "text", days, named, by_day)
    return Anchor(published_on, "publication", days, named, by_day)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())
