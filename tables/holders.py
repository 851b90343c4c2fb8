"""Who held which office when, as far as the articles tell."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

import pandas as pd
import pyarrow as pa

from tables.datasets import FOLDER
from tables.loading import load, local_time
from tables.unit_names import same_names

__all__ = ["office_holders"]

_STRING: Final = pa.string()
_COLUMNS: Final = {
    "office": _STRING,
    "role": _STRING,
    "unit": _STRING,
    "region": _STRING,
    "region_code": _STRING,
    "holder": _STRING,
    "acting": _STRING,
    "first_seen": pa.date32(),
    "last_seen": pa.date32(),
    "articles": pa.int64(),
    "sources": pa.list_(_STRING),
    "conflicts": pa.list_(_STRING),
}
# role, unit, region and code: what makes an office, beside the acting of its holder.
_Office = tuple[str, str | None, str | None, str | None]


@dataclass(slots=True)
class _Term:
    """What is known of one person in one office, definitive or acting in one way."""

    holder: str
    acting: str | None
    days: set[date] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    positions: Counter[str] = field(default_factory=Counter)

    def overlaps(self, other: "_Term") -> bool:
        """Whether two persons are seen in the office at one time, both alike in rank.

        Somebody who acts for the holder of an office is no conflict with the holder.
        """
        return (
            self.holder != other.holder
            and (self.acting is None) == (other.acting is None)
            and bool(self.days and other.days)
            and min(self.days) <= max(other.days)
            and min(other.days) <= max(self.days)
        )


def office_holders(
    months: str | None = None, folder: Path | str = FOLDER
) -> pd.DataFrame:
    """Return who is seen in which office, from when to when, in how many articles.

    A row is a person in an office, definitive or acting in one way; somebody who was
    acting first has two. Names of a person, and of an organisation, that differ in
    what is left out are put together within an office. An article with the body of an
    earlier one is no further evidence. Offices that have several
    holders by their nature (members, assistants) show conflicts that are none.

    Parameters
    ----------
    months : str, optional
        Publication months, as `load` takes them; all by default.
    folder : path
        Where the tables are.

    Returns
    -------
    pandas.DataFrame
        Shape ``(n, 12)``: ``office`` as most often written, ``role``, ``unit``,
        ``region``, ``region_code``, ``holder``, ``acting``, ``first_seen`` and
        ``last_seen`` (local days of publication, inclusive; null if no article is
        dated), ``articles`` (how many), ``sources`` (which), ``conflicts`` (others seen
        in the office between these days). By region, role, unit and day.

    Raises
    ------
    MissingTableError, ValueError
        As `load` does.
    """
    rows = list(_rows(months, folder))
    fullest = _fullest_units(rows)
    offices: dict[_Office, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        place = (row["role"], row["region"], row["region_code"])
        unit = fullest[place][row["unit"]] if row["unit"] else None
        offices[row["role"], unit, row["region"], row["region_code"]].append(row)
    found = [told for office, held in offices.items() for told in _told(office, held)]
    found.sort(key=_order)
    return pd.DataFrame(
        {
            name: pd.Series(
                [row[name] for row in found], dtype=pd.ArrowDtype(kind), name=name
            )
            for name, kind in _COLUMNS.items()
        }
    )


def _rows(months: str | None, folder: Path | str) -> Iterator[dict[str, Any]]:
    """Yield the officials with source and local day of their articles."""
    articles = load(
        "articles",
        months,
        ["article_id", "source", "published_at", "timezone", "duplicate_of"],
        engine="arrow",
        folder=folder,
    )
    known = {
        row["article_id"]: row
        for row in articles.to_pylist()
        if row["duplicate_of"] is None  # no further evidence
    }
    officials = load("officials", months, engine="arrow", folder=folder).to_pylist()
    for row in officials:
        article = known.get(row["article_id"])
        if article is None:
            continue
        at = local_time(article["published_at"], article["timezone"])
        yield row | {
            "source": article["source"],
            "day": at.date() if at else None,
            "unit": _unit(row),
        }


def _unit(row: dict[str, Any]) -> str | None:
    """Return what tells an office from others of its role in a region."""
    position: str = row["position"]
    if row["role"] == "other":
        return position  # all that is known of it
    if row["unit"] is None and row["role"].startswith("kepala "):
        # "Kepala Bappeda", "Kadiskes": a region has many agencies with a head each.
        first, _, rest = position.partition(" ")
        return rest if first == "Kepala" and rest else position
    unit: str | None = row["unit"]
    return unit


def _fullest_units(
    rows: Iterable[dict[str, Any]],
) -> dict[tuple[str, str | None, str | None], dict[str, str]]:
    units = defaultdict(set)
    for row in rows:
        if row["unit"]:
            units[row["role"], row["region"], row["region_code"]].add(row["unit"])
    return {place: same_names(names) for place, names in units.items()}


def _told(office: _Office, rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    names = _fullest_persons(row["name"] for row in rows)
    terms: dict[tuple[str, str | None], _Term] = {}
    for row in rows:
        holder = names[row["name"]]
        term = terms.setdefault((holder, row["acting"]), _Term(holder, row["acting"]))
        term.sources.add(row["source"])
        term.positions[row["position"]] += 1
        if row["day"]:
            term.days.add(row["day"])
    for term in terms.values():
        others = {other.holder for other in terms.values() if term.overlaps(other)}
        yield {
            **dict(zip(("role", "unit", "region", "region_code"), office, strict=True)),
            "office": min(term.positions, key=lambda p: (-term.positions[p], p)),
            "holder": term.holder,
            "acting": term.acting,
            "first_seen": min(term.days, default=None),
            "last_seen": max(term.days, default=None),
            "articles": len(term.sources),
            "sources": sorted(term.sources),
            "conflicts": sorted(others),
        }


def _fullest_persons(names: Iterable[str]) -> dict[str, str]:
    """Return for each name the fullest that has all of its words, if it is but one."""
    fullest: dict[str, str] = {}
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        words = set(name.casefold().split())
        fits = {
            full for full in fullest.values() if words <= set(full.casefold().split())
        }
        fullest[name] = fits.pop() if len(fits) == 1 else name
    return fullest


def _order(row: dict[str, Any]) -> tuple[str, ...]:
    names = ("region", "role", "unit", "first_seen", "last_seen", "holder", "acting")
    return tuple(str(row[name] or "") for name in names)
