"""Atoms: the words and numbers of dates, and what each means wherever it stands."""

from dataclasses import dataclass
from datetime import time
from typing import NamedTuple

__all__ = ["Atom", "Clock", "Meaning", "Place"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, or a span of it, with its zone (WIB, WITA, WIT) where told."""

    start: time
    end: time | None
    timezone: str | None


class Meaning(NamedTuple):
    """What a word or number is, wherever it stands; see `Atom`."""

    letter: str
    value: int = 0
    key: str = ""
    clock: Clock | None = None


class Atom(NamedTuple):
    """One word or number that dates are made of.

    ``value`` is the number (of a month: 1-12, of a weekday: 1-7, of a day word: the
    distance in days), ``key`` the vocabulary id, ``clock`` the time of an atom ``K``.
    """

    letter: str
    value: int
    key: str
    clock: Clock | None
    start: int
    end: int


# An atom as it is found: most of them are no part of a date and never become one.
Place = tuple[int, int, Meaning]
