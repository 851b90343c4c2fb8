"""When a document was issued: the day that the words around a citation give it."""

import re
from bisect import bisect_left
from datetime import date
from typing import Final

from extractors import dates
from extractors.citations import Citation
from extractors.reading import Reading
from extractors.vocabulary import load

__all__ = ["IssueDays"]

_VOCABULARY: Final = load("decrees")
_ISSUED: Final = _VOCABULARY.alternation("issued")
_ON_DAY: Final = _VOCABULARY.alternation("on_day")
_NAME: Final = r"[A-Z][\w.,’'-]*(?:\s+[A-Z][\w.,’'-]*){0,9}"
# What may stand between citation and day; the groups say that it is the day of issue.
_BETWEEN: Final = re.compile(
    r"[\s,(]*(?:(?:yang|ini|itu|tersebut|lalu|telah|sudah|resmi|baru|selesai|dan)\s+)*"
    rf"(?P<issued>(?i:{_ISSUED})\s+)?(?:sejak\s+)?"
    rf"(?:(?:oleh|di)\s+)?(?:(?!(?i:{_ON_DAY})){_NAME}\s*,?\s*)?"
    rf"(?P<on>pada\s+|per\s+)?(?:hari\s+)?(?P<day>(?i:{_ON_DAY})\.?\s*:?\s*)?",
)
_ISSUES: Final = re.compile(
    rf"{_VOCABULARY.alternation('issues')}\s+(?:[a-z]+\s+){{0,2}}\Z", re.IGNORECASE
)
_ISSUES_CHARS: Final = 48
_ON: Final = re.compile(rf"pada\s+(?:hari\s+)?(?:{_ON_DAY}\s+)?\Z", re.IGNORECASE)
_SOMEBODY_ISSUES: Final = re.compile(
    r"\)?(?:,\s+(?:[A-Z(][\w.,()/’'-]*\s+){1,14}|,?\s+)"
    r"(?:(?:telah|sudah|resmi|kembali|juga|pun|kemudian|akhirnya)\s+){0,2}"
    rf"(?i:{_VOCABULARY.alternation('issues')})\s+(?:[a-z]+\s+){{0,2}}"
)
_BEFORE_CHARS: Final = 24
_BEFORE: Final = re.compile(
    rf"(?:{_ON_DAY}\.?|{_ISSUED}(?:\s+pada)?)\s*\Z", re.IGNORECASE
)
_ALL: Final = re.compile(
    rf"[\s.]*(?P<all>{_VOCABULARY.alternation('all_of_them')})\s+(?:[a-z-]+\s+){{0,3}}?"
    rf"{_ISSUED}\s+(?:(?:oleh\s+)?(?-i:{_NAME}(?:\s+dan\s+{_NAME})?)\s*,?\s*)?"
    rf"(?:(?:pada|di)\s+)?(?:hari\s+)?(?:{_ON_DAY}\s*)?\Z",
    re.IGNORECASE,
)
_WINDOW_CHARS: Final = 160


class IssueDays:
    """The days of a reading that can be days of issue.

    Parameters
    ----------
    reading : Reading
        Its dates are taken as `extractors.dates` finds them.
    """

    def __init__(self, reading: Reading) -> None:
        self.body = reading.body
        self._days = [
            fact
            for fact in reading.of(dates.find).facts
            if fact.precision == "day" and fact.first_day == fact.last_day
        ]
        self._starts = [fact.start for fact in self._days]

    def of(self, citation: Citation, end: int) -> date | None:
        """Return the day stated with a citation whose title ends at ``end``.

        A day without a year of its own is in the citation's, or it is none.
        """
        year = citation.year
        if citation.start < citation.head_end:  # it has its kind word of its own
            day = self.within(citation.head_end, citation.number_start)
            if day is not None:
                return day
        if citation.end != end:
            day = self.after(citation.end, citation.start, year)
            if day is not None:
                return day
        return self.after(end, citation.start, year) or self.before(
            citation.start, year
        )

    def before(self, head: int, year: int | None = None) -> date | None:
        """Return the day on which somebody issued what is named next, or None.

        "Pada 16 Desember 2021, Gubernur Riau menerbitkan Keputusan Gubernur …".
        """
        for start, end, day in reversed(self._within(head - _WINDOW_CHARS, head, year)):
            led = _ON.search(self.body, max(0, start - _BEFORE_CHARS), start)
            is_issued = led and _SOMEBODY_ISSUES.fullmatch(self.body, end, head)
            return day if is_issued else None
        return None

    def within(self, start: int, end: int) -> date | None:
        """Return a day in a slice that "tanggal" stands before, or None."""
        for at, _, day in self._within(start, end):
            if _BEFORE.search(self.body, max(0, at - _BEFORE_CHARS), at):
                return day
        return None

    def first_within(self, start: int, end: int) -> date | None:
        """Return the first day in a slice, or None."""
        return next((day for _, _, day in self._within(start, end)), None)

    def after(self, end: int, head: int, year: int | None = None) -> date | None:
        """Return the day of issue that follows a naming, or None.

        Parameters
        ----------
        end : int
            Where the naming ends.
        head : int
            Where it starts: a verb of issuing may stand before it.
        year : int, optional
            Of the document.
        """
        for start, _, day in self._within(end, end + _WINDOW_CHARS, year):
            between = _BETWEEN.fullmatch(self.body, end, start)
            if between is None:
                return None
            if between["issued"] or between["day"]:
                return day
            before = self.body[max(0, head - _ISSUES_CHARS) : head]
            return day if between["on"] and _ISSUES.search(before) else None
        return None

    def of_all(self, end: int) -> tuple[int, date] | None:
        """Return how many citations up to ``end`` share a day, and the day.

        It is told by "Ketiganya terbit pada 2 Juli 2021" after the last of them.
        """
        for start, _, day in self._within(end, end + _WINDOW_CHARS):
            told = _ALL.match(self.body, end, start)
            entry = _VOCABULARY.get("all_of_them", told["all"]) if told else None
            if entry is not None and day is not None:
                return int(entry.id), day
            return None
        return None

    def _within(
        self, start: int, end: int, year: int | None = None
    ) -> list[tuple[int, int, date | None]]:
        at = bisect_left(self._starts, start)
        near = self._days[at : bisect_left(self._starts, end)]
        return [
            (fact.start, fact.end, fact.first_day)
            for fact in near
            if year is None
            or fact.anchor == "text"
            or (fact.first_day and fact.first_day.year == year)
        ]
