"""Date lines: lines above an article that tell when, and who beside it."""

import re
from typing import Final

from extractors.article import bylines, datelines, stamps
from extractors.article.header_lines import (
    Header,
    Line,
    is_clutter,
    is_headline,
    keep_names,
    label_of,
    title_of,
)
from extractors.article.town_names import is_town
from extractors.vocabulary import load

__all__ = ["is_writer", "read", "writer_of"]

_WORDS: Final = load("article")
_LINES: Final = 5
"""Lines among which the date stands."""
_LONGEST: Final = 100
"""Longest line that only tells when, in code points."""
_MARKS: Final = "|–-·•"

_POSTED: Final = re.compile(rf"{_WORDS.alternation('posted')}\s?:?\s?", re.IGNORECASE)
_POSTED_BY: Final = re.compile(
    rf"{_WORDS.alternation('posted')}\s(?:oleh|by)\s?:?\s?(?P<writer>[^|\n]{{2,60}}?)"
    r"\s?(?:,|\||-|\s(?:pada|on|tanggal))\s?\Z",
    re.IGNORECASE,
)
# "Diterbitkan Senin, 5 Mei 2019 oleh Wati"
_BY_BEHIND: Final = re.compile(
    rf"\s?{_WORDS.alternation('by')}\s?:?\s(?P<writer>[^|\n.,]{{2,60}})\Z",
    re.IGNORECASE,
)
# "Wati Bria, Jurnalis · Selasa …"
_JOURNALIST: Final = re.compile(
    rf"(?P<writer>[^,|\n]{{2,60}}?)\s?,\s{_WORDS.alternation('label')}", re.IGNORECASE
)
_ASIDE: Final = re.compile(r"[^\W_]+(?:[ .:&/-]{1,3}[^\W_]+){0,4}")
_DESK: Final = re.compile(
    rf"Admin(?![a-z])|{_WORDS.alternation('press_office', 'media_centre')}", re.I
)


def is_writer(words: str) -> bool:
    """Tell whether words begin with a press office or name a journalist as such."""
    return _is_desk(words) or _JOURNALIST.fullmatch(words.strip()) is not None


def _is_desk(words: str) -> bool:
    return _DESK.match(words) is not None


def writer_of(words: str) -> str:
    """Return the name in the words beside a date, without its "Jurnalis"."""
    found = _JOURNALIST.fullmatch(words.strip())
    return found["writer"] if found else words.strip()


def read(_head: str, lines: list[Line], _title: str | None) -> Header | None:
    """Read a line with nothing but a date, or a place, a badge or a desk beside it."""
    for i, line in enumerate(lines[:_LINES]):
        header = _dated(line, may_be_place=i < 3)
        if header:
            header.title = title_of(lines[:i])
            for label in map(label_of, lines[:i]):
                if label:
                    keep_names(header, label)
            return header
        if not is_headline(line):
            return None
    return None


def _dated(line: Line, *, may_be_place: bool) -> Header | None:
    """Return what a line tells that holds a date, or None."""
    found = stamps.MOMENT.search(line.text) if len(line.text) <= _LONGEST else None
    if found is None:
        return None
    ahead, behind = line.text[: found.start()], line.text[found.end() :]
    by = _POSTED_BY.match(ahead)
    before = "" if by else _POSTED.sub("", ahead).strip(" (")
    written = None if before else _BY_BEHIND.match(behind)
    asides = [] if written else _asides(behind)
    if asides is None:
        return None
    name = before.strip(f" ,{_MARKS}")
    is_place = is_town(name) or (before.endswith(",") and datelines.is_place(name))
    # "Panen Raya 6 Mei 2019" is a title: no mark parts its words from the date.
    if name and before[-1] not in _MARKS and not (may_be_place and is_place):
        return None
    header = Header(line.end, place=name if is_place else None)
    header.names, _ = bylines.labelled_names(name, 0)
    told = by or written or _JOURNALIST.fullmatch(name)
    desk = name if _is_desk(name) else next(filter(_is_desk, asides), None)
    header.writer = told["writer"].strip() if told else desk
    views = asides[-1].replace(".", "") if len(asides) > 1 else ""
    header.views = int(views) if views.isdecimal() else None
    return header.dated(found[0])


def _asides(words: str) -> list[str] | None:
    """Return what stands behind the moment of a line: counts, a desk, a section.

    None if it is something else: the line is a sentence, or a title.
    """
    rest = words.strip(" .,|)–-")
    parts = rest.split("|") if words.lstrip().startswith("|") else [rest]
    parts = [part.strip() for part in parts]
    if not rest or is_clutter(Line(0, len(rest), rest)):
        return []
    is_told = words.lstrip().startswith("|") and all(map(_ASIDE.fullmatch, parts))
    return parts if is_told else None
