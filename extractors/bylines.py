"""Bylines: writer, moment, labelled names and views in one line above an article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extractors import datelines, stamps
from extractors.vocabulary import load

__all__ = ["LABEL_LINE", "Byline", "find", "role"]

_WORDS: Final = load("article")
_LABEL: Final = _WORDS.alternation("label")
_BY: Final = _WORDS.alternation("by")
_FIRST: Final = 700
"""How far into a text a byline may stand, in code points."""
_B: Final = r"[^\S\n]{0,3}"

_STAMP: Final = re.compile(stamps.STAMP, re.IGNORECASE)
_WRITER: Final = re.compile(
    rf"{_BY}\s?:?\s{{1,3}}(?P<writer>[^|\n]{{2,80}}?)[\s,|–-]{{0,4}}\Z", re.IGNORECASE
)
_WRITER_AFTER: Final = re.compile(
    rf"{_B}[|,–-]?{_B}{_BY}\s?:?\s{{1,3}}(?P<writer>[^|,\n]{{2,60}})(?=\n)",
    re.IGNORECASE,
)
_CREDIT: Final = re.compile(
    rf"[\s|,;–-]{{0,6}}(?P<label>{_LABEL})\s?:\s{{0,3}}(?P<name>[^|,\n:]{{1,80}}?)"
    rf"(?=\s?[|,\n]|\s[-–]\s|\s{{0,3}}{_LABEL}\s?:|\s?\Z|\s\()",
    re.IGNORECASE,
)
_VIEWS: Final = re.compile(
    rf"{_B}[-–|]{_B}(?P<views>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,9}})(?![\d/.,:])"
)
_LINE_END: Final = re.compile(rf"{_B}(?:\n|\Z)")

LABEL_LINE: Final = re.compile(
    rf"(?P<label>{_LABEL})\s?:\s{{0,3}}(?P<name>[^\n]{{0,80}})", re.IGNORECASE
)
"""A whole line that names somebody in a role: ``Foto : Umar``."""


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline tells; ``start`` and ``end`` are its offsets.

    ``names`` leads from role (author, editor, neither) to name.
    """

    start: int
    end: int
    stamp: str
    writer: str | None
    names: dict[str, str]
    views: int | None


def role(label: str) -> str:
    """Return the role that a label stands for: author, editor or neither."""
    entry = _WORDS.get("label", label)
    return "neither" if entry is None else entry.id


def find(head: str) -> Byline | None:
    """Return the first byline of a text's head, or None.

    A date is one if a bar parts it from weekday or clock, if a writer introduced by
    "Oleh" stands before it, or if labelled names follow on its line.
    """
    for found in _moments(head):
        before = _WRITER.search(head, max(0, found.start() - 100), found.start())
        start = before.start() if before else found.start()
        names, end = _credits(head, found.end())
        opens = not head[:start].rpartition("\n")[2].strip(": \t\xa0\u200b\ufeff")
        after = _WRITER_AFTER.match(head, end) if opens else None
        if "|" not in found[0] and not (opens and (before or names or after)):
            continue
        writer = before or after
        views = _VIEWS.match(head, end)
        return Byline(
            start,
            max(end, after.end() if after else 0, views.end() if views else 0),
            found[0],
            writer["writer"].strip(" :\t\xa0") if writer else None,
            names,
            int(views["views"].replace(".", "")) if views else None,
        )
    return None


def _moments(head: str) -> Iterator[re.Match[str]]:
    at = 0
    while found := _STAMP.search(head, at, _FIRST):
        yield found
        at = found.end()


def _credits(head: str, at: int) -> tuple[dict[str, str], int]:
    """Return the labelled names that follow an offset, and where they end."""
    names: dict[str, str] = {}
    while found := _CREDIT.match(head, at):
        name, at = found["name"], found.end()
        if not (_LINE_END.match(head, at) or _VIEWS.match(head, at)):
            name, town = _split(head, name, at)
            at -= len(town)
        names.setdefault(role(found["label"]), name.strip())
    return names, at


def _split(head: str, name: str, end: int) -> tuple[str, str]:
    """Part a name from the town of a dateline where the line break between is lost."""
    last = end - len(name.split()[-1])
    dateline = datelines.find(head, last)
    if dateline and (dateline.is_branded or datelines.is_town(head[last:end])):
        return datelines.split_town(name)
    return name, ""
