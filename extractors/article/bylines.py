"""Bylines: writer, moment, labelled names and views in one line above an article."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from extractors.article import datelines, stamps
from extractors.article.town_names import is_town, split_town
from extractors.vocabulary import load, pattern_of

__all__ = ["BLANKS", "LABEL_LINE", "Byline", "find", "labelled_names", "role"]

BLANKS: Final = "\u200b\ufeff" + "".join(filter(str.isspace, map(chr, range(0x3001))))
"""What can stand round an article and is no part of it: blanks, zero-width marks."""

_WORDS: Final = load("article")
_LABEL: Final = _WORDS.alternation("label")
_BY: Final = re.compile(  # with a capital: "dibuka oleh Bupati" names no writer
    pattern_of(w for form in _WORDS.forms("by") for w in (form, form.upper()))
)
_FIRST: Final = 700
"""How far into a text a byline may stand, in code points."""
_B: Final = r"[^\S\n]{0,3}"

_NOISE: Final = ":→»•" + BLANKS
_WRITER: Final = re.compile(
    rf"{_BY.pattern}\s?:?\s{{1,3}}(?P<writer>[^|\n]{{2,80}}?)[\s,|–-]{{0,4}}\Z"
)
_WRITER_AFTER: Final = re.compile(
    rf"{_B}[|,–-]?{_B}{_BY.pattern}\s?:?\s{{1,3}}(?P<writer>[^|,\n]{{2,60}}?)"
    r"(?=\s?[|\n]|\s[-–]\s)"
)
_LABELLED: Final = re.compile(  # "Penulis: Wati | 15 Juni 2015"
    rf"(?:\A|\n)[^\S\n]*(?P<label>{_LABEL})\s?:\s{{0,3}}(?P<name>[^|\n:]{{2,60}}?)"
    r"\s?[|,–-]\s?\Z",
    re.IGNORECASE,
)
_COUNT_WORD: Final = _WORDS.alternation("counter")
_COUNTER: Final = re.compile(
    rf"{_B}[|–-]{_B}(?:{_COUNT_WORD}\s?:?\s?[\d.]{{1,9}}(?:\s?{_COUNT_WORD})?"
    rf"|[\d.]{{1,9}}\s?{_COUNT_WORD})(?=\s*(?:\n|\Z))",
    re.IGNORECASE,
)
_CREDIT: Final = re.compile(
    rf"[\s|,;–-]{{0,6}}(?P<label>{_LABEL})\s?:\s{{0,3}}(?P<name>[^|,\n:]{{1,80}}?)"
    rf"(?=\s?[|,\n]|\s[-–]\s|[-–]\d+\s*(?:\n|\Z)|\s{{0,3}}{_LABEL}\s?:|\s?\Z|\s\()",
    re.IGNORECASE,
)
_VIEWS: Final = re.compile(
    rf"{_B}[-–|]{_B}(?:(?P<views>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,9}})(?![\d/.,:]|K\b)"
    rf"|\d{{1,3}}K\b)"
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


def find(head: str, lines: Iterable[int]) -> Byline | None:
    """Return the first byline of a text's head, whose lines start there, or None.

    A date is one if a bar parts it from weekday or clock, if a writer introduced by
    "Oleh" stands before it, or if labelled names follow on its line.
    """
    for found in _moments(head, lines):
        before = _WRITER.search(head, max(0, found.start() - 100), found.start())
        start = before.start() if before else found.start()
        labelled = _LABELLED.search(head, max(0, found.start() - 100), found.start())
        names, end = labelled_names(head, found.end())
        if labelled:
            start = labelled.start("label")
            names.setdefault(role(labelled["label"]), labelled["name"].strip())
        opens = not head[:start].rpartition("\n")[2].strip(_NOISE)
        after = _WRITER_AFTER.match(head, end) if opens else None
        if "|" not in found[0] and not (opens and (before or names or after)):
            continue
        writer = before or after
        if after:
            more, end = labelled_names(head, after.end())
            names = more | names
        counter = _COUNTER.match(head, end)
        views = None if counter else _VIEWS.match(head, end)
        end = counter.end() if counter else views.end() if views else end
        return Byline(
            start,
            end,
            found[0],
            writer["writer"].strip(_NOISE) if writer else None,
            names,
            _count(views) if views else None,
        )
    return None


def _count(views: re.Match[str]) -> int | None:
    """Return the count that views state; None where a portal rounds it: ``2K``."""
    stated = views["views"]
    return int(stated.replace(".", "")) if stated else None


def _moments(head: str, lines: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield the moments that can stand in a byline, in no particular order.

    Only what opens a line, follows a writer that opens one, or stands at a bar can: to
    look for dates everywhere would cost more than all else.
    """
    for line in takewhile(_FIRST.__ge__, lines):
        by = _BY.match(head, line)
        found = _stamp(head, by.end(), 120) if by else stamps.MOMENT.match(head, line)
        if found:
            yield found
    bar = head.find("|", 0, _FIRST)
    while bar >= 0:
        if found := _stamp(head, max(0, bar - 60), 120):
            yield found
        bar = head.find("|", bar + 60, _FIRST)


def _stamp(head: str, start: int, width: int) -> re.Match[str] | None:
    """Return the first moment that begins within a window, whole."""
    found = stamps.MOMENT.search(head, start, start + width)
    return found and stamps.MOMENT.match(head, found.start())


def labelled_names(head: str, at: int) -> tuple[dict[str, str], int]:
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
    if dateline and (
        dateline.is_branded
        or (dateline.rule == "dateline.dash" and is_town(dateline.place))
    ):
        return split_town(name)
    return name, ""
