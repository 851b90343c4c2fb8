"""Headers: byline, date, title and labels above an article, layout by layout."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from extractors import datelines, stamps
from extractors.stamps import Stamp
from extractors.vocabulary import fold, load

__all__ = ["Header", "read"]

_WORDS: Final = load("article")
_HEAD: Final = 1500
"""How much of a text can be header, in code points."""
_TITLE: Final = 300
"""Longest title line, in code points."""

_STAMP: Final = re.compile(stamps.STAMP, re.IGNORECASE)
_LABEL: Final = _WORDS.alternation("label")
_OLEH: Final = re.compile(
    r"(?<![^\s:])Oleh\s?:?\s{1,3}(?P<writer>[^|\n]{2,80}?)[\s,|-]{0,4}\Z",
    re.IGNORECASE,
)
_CREDIT: Final = re.compile(
    rf"[\s|,;–-]{{0,6}}(?P<label>{_LABEL})\s?:\s{{0,3}}"
    rf"(?P<name>[^|,\n:]{{1,80}}?)"
    rf"(?=\s?[|,\n]|\s[-–]\s|\s{{0,3}}{_LABEL}\s?:|[^\S\n]{{0,3}}\Z|\s\()",
    re.IGNORECASE,
)
_VIEWS: Final = re.compile(
    r"[^\S\n]{0,3}[-–|][^\S\n]{0,3}(?P<views>\d{1,3}(?:\.\d{3})+|\d{1,9})(?![\d/.,:])"
)
_LABEL_LINE: Final = re.compile(
    rf"(?P<label>{_LABEL})\s?:\s{{0,3}}(?P<name>[^\n]{{0,80}})", re.IGNORECASE
)
_RELEASE: Final = re.compile(rf"{_WORDS.alternation('release')}\b[^\n]{{0,80}}", re.I)
_POSTED: Final = re.compile(rf"{_WORDS.alternation('posted')}\s?:?\s?", re.I)
_BULLET: Final = re.compile(r"[-•*–]\s{1,3}(?P<item>[^\n]{1,80})")
_COUNTER: Final = re.compile(
    rf"(?:{_WORDS.alternation('counter')}\s?:?\s?)?[\d.]{{1,9}}\s?"
    rf"(?:{_WORDS.alternation('counter')})?",
    re.IGNORECASE,
)
_CREDIT_LINE: Final = re.compile(
    rf"(?:{_WORDS.alternation('media_centre')}|Tim|Humas)[^\n,:()\"”]{{2,60}}", re.I
)
_NOISE: Final = ": \t\xa0\r"


@dataclass(slots=True)
class Header:
    """What a header tells; ``end`` is the offset where it ends."""

    layout: str
    end: int
    title: str | None = None
    stamp: Stamp | None = None
    writer: str | None = None
    views: int | None = None
    place: str | None = None
    names: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def _lines(head: str) -> list[_Line]:
    """Return the lines of a head that are not empty, without outer blanks."""
    found, start = [], 0
    for raw in head.split("\n"):
        text = raw.strip(_NOISE + "\u200b\ufeff")
        if text:
            first = start + raw.index(text)
            found.append(_Line(first, first + len(text), text))
        start += len(raw) + 1
    return found


def read(text: str, title: str | None) -> Header:
    """Return the header of a text; its layout is "plain" where there is none."""
    head = text[:_HEAD]
    for layout, rule in _LAYOUTS.items():
        header = rule(head, title)
        if header:
            header.layout = layout
            break
    else:
        header = Header("plain", 0)
    header.end = _after(text, header, title)
    return header


def _after(text: str, header: Header, title: str | None) -> int:
    """Return where the body starts: lines that repeat or count are passed over."""
    known = {fold(t) for t in (title, header.title) if t}
    offset = header.end
    for line in _lines(text[offset : offset + _HEAD]):
        if fold(line.text) in known or _COUNTER.fullmatch(line.text):
            continue
        found = _LABEL_LINE.fullmatch(line.text) if header.layout != "plain" else None
        if not found:
            return offset + line.start
        _keep(header.names, found)
    return offset


def _keep(names: dict[str, str], found: re.Match[str]) -> None:
    entry = _WORDS.get("label", found["label"])
    name = found["name"].strip(" \t\xa0.-")
    if entry and name:
        names.setdefault(entry.id, name)


def _title_before(head: str, end: int) -> str | None:
    lines = _lines(head[:end])
    return lines[-1].text if lines else None


def _byline(head: str, _title: str | None) -> Header | None:
    """Find date, bar, time and zone, with the writer before or labels after them."""
    for found in _STAMP.finditer(head, 0, 700):
        stamp = stamps.read(found[0])
        oleh = _OLEH.search(head[: found.start()])
        first = oleh.start() if oleh else found.start()
        credits_, end = _credits(head, found.end())
        is_byline = "|" in found[0] or (oleh and _opens(head, first)) or credits_
        if not is_byline or first > _TITLE:
            continue
        header = Header("", end, title=_title_before(head, first), stamp=stamp)
        header.names = credits_
        if oleh:
            header.writer = oleh["writer"].strip(_NOISE)
        views = _VIEWS.match(head, end)
        if views:
            header.views = int(views["views"].replace(".", ""))
            header.end = views.end()
        return header
    return None


def _opens(head: str, at: int) -> bool:
    return not head[:at].rpartition("\n")[2].strip(_NOISE)


def _credits(head: str, at: int) -> tuple[dict[str, str], int]:
    names: dict[str, str] = {}
    while found := _CREDIT.match(head, at):
        name, at = found["name"], found.end()
        if datelines.find(head, found.end() - len(name.split()[-1])):
            name, town = datelines.split_town(name)
            at -= len(town)
        entry = _WORDS.get("label", found["label"])
        if entry:
            names.setdefault(entry.id, name.strip())
    return names, at


def _release(head: str, _title: str | None) -> Header | None:
    lines = _lines(head)[:6]
    at = next((i for i, n in enumerate(lines[:3]) if _RELEASE.match(n.text)), None)
    if at is None or at + 1 >= len(lines):
        return None
    found = _STAMP.search(head, lines[at].start, lines[at].start + 300)
    if not found:
        return None
    header = Header("", found.end(), stamp=stamps.read(found[0]))
    rest = [n for n in lines[at + 1 :] if n.end > found.end()]
    if rest and fold(rest[0].text).startswith("tentang"):
        header.end = rest[0].end
        inline = rest[0].text[len("tentang") :].strip(_NOISE)
        header.title = inline or (rest[1].text if len(rest) > 1 else None)
        if not inline and len(rest) > 1:
            header.end = rest[1].end
    return header


def _bullets(head: str, _title: str | None) -> Header | None:
    lines = _lines(head)[:8]
    at = next((i for i, n in enumerate(lines[:3]) if _BULLET.fullmatch(n.text)), None)
    if at is None:
        return None
    items = []
    for line in lines[at:]:
        found = _BULLET.fullmatch(line.text)
        if not found:
            break
        items.append((found["item"].strip(" ,"), line.end))
    stamp = stamps.read(items[0][0])
    if not stamp:
        return None
    header = Header("", items[-1][1], title=_title_before(head, lines[at].start))
    header.stamp = stamp
    if len(items) > 1:
        header.writer = items[1][0]
    if len(items) > 2 and items[-1][0].replace(".", "").isdecimal():
        header.views = int(items[-1][0].replace(".", ""))
    return header


def _date_line(head: str, _title: str | None) -> Header | None:
    """Find a line with nothing but a date, or a place and a date."""
    for i, line in enumerate(_lines(head)[:5]):
        found = _STAMP.search(line.text)
        if not found or line.text[found.end() :].strip(" .,-–|"):
            if len(line.text) > _TITLE:
                return None
            continue
        before = _POSTED.sub("", line.text[: found.start()]).strip(" ,|-–(")
        if before and (i > 2 or not _is_place(before)):
            continue
        return Header(
            "",
            line.end,
            title=_title_before(head, line.start),
            stamp=stamps.read(found[0]),
            place=before or None,
        )
    return None


def _is_place(words: str) -> bool:
    return len(words.split()) <= 4 and datelines.find(f"{words} - Ada", 0) is not None


def _labels(head: str, _title: str | None) -> Header | None:
    lines = _lines(head)[:8]
    found = [i for i, n in enumerate(lines) if _LABEL_LINE.fullmatch(n.text)]
    if not found or found[0] == 0 and len(lines) == 1:
        return None
    header = Header("", lines[found[-1]].end)
    for i in found:
        match = _LABEL_LINE.fullmatch(lines[i].text)
        if match:
            _keep(header.names, match)
    return header if {"author", "editor"} & header.names.keys() else None


def _credit_line(head: str, _title: str | None) -> Header | None:
    lines = _lines(head)
    if len(lines) > 1 and _CREDIT_LINE.fullmatch(lines[0].text):
        return Header("", lines[0].end)
    return None


def _title_line(head: str, title: str | None) -> Header | None:
    """Find a title above a dateline, or one that the record repeats."""
    lines = _lines(head)
    if len(lines) < 2 or len(lines[0].text) > _TITLE:
        return None
    first = lines[0].text
    if title and fold(first) == fold(title):
        return Header("", lines[0].end, title=first)
    if first[-1] not in '.!”"' and not datelines.find(head, lines[0].start):
        line = datelines.find(head, lines[1].start)
        if line and line.rule in ("dateline.brand", "dateline.agency"):
            return Header("", lines[0].end, title=first)
    return None


_LAYOUTS: Final[dict[str, Callable[[str, str | None], Header | None]]] = {
    "release": _release,
    "byline": _byline,
    "bullets": _bullets,
    "date_line": _date_line,
    "labels": _labels,
    "credit_line": _credit_line,
    "title_line": _title_line,
}
