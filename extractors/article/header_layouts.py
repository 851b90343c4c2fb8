"""Layouts: where byline, date, title and labels stand above an article."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from extractors.article import bylines, date_lines, datelines, stamps
from extractors.article.datelines import Dateline
from extractors.article.header_lines import (
    LONGEST_TITLE,
    NOISE,
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

__all__ = ["LAYOUTS"]

_WORDS: Final = load("article")
_DATE_LINE: Final = 100
"""Longest line that only tells when, in code points."""
_CAPTIONS: Final = 6
"""Lines of title and captions that may stand above a dateline, with its own."""
_LONG_LINE: Final = 80
"""A line longer than this is a paragraph, and no title."""
_PARTING_MARKS: Final = ("-", "–", "|")

_RELEASE: Final = re.compile(
    rf"{_WORDS.alternation('release')}(?:(?:\s{{0,3}}|[^\S\n][A-Z ]{{2,60}}\n\s{{0,3}})"
    r"(?P<number>:?\s?(?:No|Nomor|Nomer)\b\.?\s?:?\s?\S{1,60}))?",
    re.IGNORECASE,
)
_RELEASE_DATE: Final = re.compile(
    rf"(?:(?:[^\n]{{0,80}}\n)?[\s,|–-]{{0,6}}(?:Tanggal\s?:?\s)?(?P<stamp>{stamps.STAMP})"
    rf"|[^\n]{{0,80}}\n[A-Z][\w ]{{2,30}},\s(?P<alone>{stamps.STAMP})(?=\s*\n))",
    re.IGNORECASE,
)
_BY: Final = re.compile(rf"{_WORDS.alternation('by')}\s?:?\s{{1,3}}", re.IGNORECASE)
_ABOUT: Final = re.compile(r"\s{0,6}Tentang\s?:?\s{1,6}", re.IGNORECASE)
_BULLET: Final = re.compile(r"[-•*–]\s{1,3}(?P<item>[^\n]{1,80})")
_CREDIT_LINE: Final = re.compile(
    rf"(?:(?:Tim|Oleh|Rilis)\s{{1,2}})?{_WORDS.alternation('press_office')}"
    r"(?P<rest>[^\n,:()\"”]{0,50})",
    re.IGNORECASE,
)
_OFFICE_WORD: Final = re.compile(
    rf"{_WORDS.alternation('credit', 'level_alone', 'unit')}\.?",
    re.IGNORECASE,
)


def _release(head: str, lines: list[Line], title: str | None) -> Header | None:
    """Read release number, date, the word "Tentang" and title, in lines or in one."""
    above: list[Line] = []
    for line in lines[:3]:
        if found := _RELEASE.match(head, line.start):
            break
        above.append(line)
    else:
        return None
    header = Header(found.end(), title=title_of(above))
    if dated := _RELEASE_DATE.match(head, header.end):
        header.dated(dated["stamp"] or dated["alone"]).end = dated.end()
    elif len(line.text) > _DATE_LINE or not (found["number"] or line.text.isupper()):
        return None
    else:
        header.end = max(line.end, found.end())
    if about := _ABOUT.match(head, header.end):
        header.end = about.end()
        if title and head[header.end :].lower().startswith(title.lower()):
            header.title = head[header.end : header.end + len(title)]
            header.end += len(title)
    return header


def _byline(head: str, lines: list[Line], _title: str | None) -> Header | None:
    """Read writer or labels round a date, below a title."""
    found = bylines.find(head, (line.start for line in lines))
    if found is None or found.start > LONGEST_TITLE:
        return None
    above = [line for line in lines if line.start < found.start]
    header = Header(found.end, writer=found.writer, views=found.views)
    header.names.update(found.names)
    beside = head[above[-1].start : found.start].rstrip() if above else ""
    is_writer = len(above) > 1 or date_lines.is_writer(beside[:-1])
    if is_writer and "\n" not in beside and beside[-1:] in _PARTING_MARKS:
        header.writer = header.writer or date_lines.writer_of(beside[:-1])
        above.pop()
    if above and above[-1].end > found.start:  # no break before the byline
        text = head[above[-1].start : found.start].strip(NOISE)
        above[-1] = above[-1]._replace(text=text)
    header.title = title_of(above)
    return header.dated(found.stamp)


def _bullets(head: str, lines: list[Line], _title: str | None) -> Header | None:
    """Read date, writer, section and views as bullets."""
    first = next((i for i, n in enumerate(lines[:5]) if _BULLET.match(n.text)), None)
    if first is None:
        return None
    items = []
    for line in lines[first : first + 6]:
        if not (found := _BULLET.fullmatch(line.text)):
            break
        items.append(found["item"].strip(" ,"))
    if len(items) > 1 and (by := _BY.match(items[0])):  # the writer stands first
        items[:2] = [items[1], items[0][by.end() :]]
    if not items or not stamps.MOMENT.fullmatch(items[0]):
        return None
    header = Header(lines[first + len(items) - 1].end, title=title_of(lines[:first]))
    header.writer = items[1] if len(items) > 1 else None
    views = items[-1].replace(".", "")
    header.views = int(views) if len(items) > 2 and views.isdecimal() else None
    return header.dated(items[0])


def _labels(head: str, lines: list[Line], _title: str | None) -> Header | None:
    """Read lines that name writer and editor, below title, caption or source."""
    header = Header(0)
    for i, line in enumerate(lines[:8]):
        if label := label_of(line):
            if not header.names:
                header.title = title_of(lines[:i])
            keep_names(header, label)
            header.end = line.end
        elif header.end or not is_headline(line):
            return header if {"author", "editor"} & header.names.keys() else None
    return None  # nothing stands below them: they are footers


def _credit_line(head: str, lines: list[Line], _title: str | None) -> Header | None:
    """Read a first line that names the press team alone."""
    found = _CREDIT_LINE.fullmatch(lines[0].text) if len(lines) > 1 else None
    if found and _is_office(found["rest"]):  # "Diskominfo Sikka Gelar …" is a title
        return Header(lines[0].end)
    return None


def _is_office(words: str) -> bool:
    """Tell whether words that follow a press office's are its unit and its region."""
    parts = words.rstrip(".").split()
    for end in (0, -1):  # "News Room Sikka Diskominfo"
        while parts and _OFFICE_WORD.fullmatch(parts[end]):
            del parts[end]
    return not parts or is_town(" ".join(parts))


def _title_line(head: str, lines: list[Line], title: str | None) -> Header | None:
    """Read a title that the record repeats, or that stands above a dateline."""
    if title and head[: len(title)].lower() == title.lower():
        end = len(title)
        if datelines.find(head, end + 1) or not head[end:].partition("\n")[0].strip():
            return Header(end, title=head[:end])
    told = [line for line in lines[: 2 * _CAPTIONS] if not is_clutter(line)]
    below = datelines.find(head, told[0].start) if len(told) > 1 else None
    for above, line in pairwise(told[:_CAPTIONS]):
        if below or not is_headline(above):
            return None
        below = datelines.find(head, line.start)
        if below and _is_below_title(below, line, above):
            return Header(above.end, title=told[0].text)
    return None


def _is_below_title(found: Dateline, line: Line, above: Line) -> bool:
    """Tell whether a dateline is sure enough to make a title of the lines above."""
    if found.is_branded:
        return True
    is_capital = found.place.isupper()
    if is_capital and above.text.isupper():
        return True  # a village, below a title in capitals as well
    return (is_capital or len(line.text) > _LONG_LINE) and is_town(found.place)


_Rule = Callable[[str, list[Line], str | None], Header | None]
LAYOUTS: Final[dict[str, _Rule]] = {
    "release": _release,
    "byline": _byline,
    "bullets": _bullets,
    "date_line": date_lines.read,
    "labels": _labels,
    "credit_line": _credit_line,
    "title_line": _title_line,
}
"""Stable ids of the layouts and what reads each, in the order they are tried."""
