"""Years left out, and days told by their distance: what they are counted from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

__all__ = ["Anchor", "Stated", "anchor_of", "monday_of"]

_FAR_DAYS = 183


@dataclass(frozen=True, slots=True)
class Stated:
    """A day that the body states in full; ``is_event`` if its weekday stands with it."""

    on: date
    is_event: bool


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day that relative expressions of a body are counted from.

    Attributes
    ----------
    on : date or None
        The publication day, else the one day the body tells; None if neither is known.
    source : str
        publication, text or none.
    stated : tuple of Stated
        Every day that the body states in full, in text order.
    """

    on: date | None
    source: str
    stated: tuple[Stated, ...] = ()

    @property
    def event_day(self) -> date | None:
        """The first day the body states with its weekday: when its event took place."""
        return next((day.on for day in self.stated if day.is_event), None)

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
            return None
        best = self._nearest(month, day, tense)
        if weekday is None or best.isoweekday() == weekday:
            return best
        for year in sorted({stated.on.year for stated in self.stated}):
            other = _valid(year, month, day)
            if other is not None and other.isoweekday() == weekday:
                return other
        return best

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


def anchor_of(published_on: date | None, stated: Iterable[Stated]) -> Anchor:
    """Return what a body's relative dates are counted from.

    Articles are posted again years later. Where the body dates its event, weekday and
    year included, far from the day of publication, the event counts.
    """
    days = tuple(stated)
    events = [day.on for day in days if day.is_event]
    if published_on is not None:
        if events and all(abs((d - published_on).days) > _FAR_DAYS for d in events):
            return Anchor(events[0], "text", days)
        return Anchor(published_on, "publication", days)
    if events or days:
        return Anchor(events[0] if events else days[0].on, "text", days)
    return Anchor(None, "none", days)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())
