"""Years left out, and days told by their distance: what they are counted from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

__all__ = ["Anchor", "Stated", "anchor_of", "monday_of"]

_FAR_DAYS: Final = 183
_SPEECH_DAYS: Final = 14
_WEEK_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class Stated:
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
    """

    on: date | None
    source: str
    stated: tuple[Stated, ...] = ()
    years: frozenset[int] = frozenset()

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
        self, month: int, day: int, tense: str | None, weekday: int | None = None
    ) -> date | None:
        """Return the day in the year that fits best, or None without an anchor.

        Nearest to the anchor, before it for the tense ``past`` and after it for
        ``future``. A weekday that contradicts the nearest year may be kept by another
        year that the body states.

        Raises
        ------
        ValueError
            If no year near the anchor has that day.
        """
        if self.on is None:
            return self._by_weekday(month, day, weekday)
        best = self._nearest(month, day, tense)
        if weekday is None or best.isoweekday() == weekday:
            return best
        return self._by_weekday(month, day, weekday) or best

    def _by_weekday(self, month: int, day: int, weekday: int | None) -> date | None:
        """Return the day in the first year named by the body whose weekday fits."""
        for year in sorted(self.years):
            found = _valid(year, month, day)
            if found is not None and found.isoweekday() == weekday:
                return found
        return None

    def _nearest(self, month: int, day: int, tense: str | None) -> date:
        on = self.on
        assert on is not None
        # A leap day may be up to eight years away.
        days = [
            found
            for year in range(on.year - 8, on.year + 9)
            if (found := _valid(year, month, day)) is not None
        ]
        if not days:
            raise ValueError(f"no year has a day {day}/{month}")
        if tense == "past":
            days = [d for d in days if d <= on]
        elif tense == "future":
            days = [d for d in days if d >= on]
        return min(days, key=lambda d: abs((d - on).days))

    def year_of_month(self, month: int, tense: str | None) -> int | None:
        """Return the year of a month named without one, or None without an anchor.

        The anchor's year, unless the tense or a far shorter way speaks against it.
        """
        if self.on is None:
            return None
        year, ahead = self.on.year, month - self.on.month
        if tense == "past":
            return year if ahead < 0 else year - 1
        if tense == "future":
            return year if ahead > 0 else year + 1
        if ahead > 8:
            return year - 1
        return year + 1 if ahead < -8 else year


def anchor_of(
    published_on: date | None, stated: Iterable[Stated], years: Iterable[int]
) -> Anchor:
    """Return what a body's relative dates are counted from.

    Articles are posted again years later: where the body dates its event far from the
    day of publication and nothing in it is near that day, the event counts.
    """
    days, named = tuple(stated), frozenset(years)
    events = [day.on for day in days if day.weekday is not None]
    if published_on is None:
        if not days:
            return Anchor(None, "none", days, named)
        return Anchor(events[0] if events else days[0].on, "text", days, named)
    is_near = published_on.year in named or any(
        abs((day.on - published_on).days) <= _FAR_DAYS for day in days
    )
    if events and not is_near:
        return Anchor(events[0], "text", days, named)
    return Anchor(published_on, "publication", days, named)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())
