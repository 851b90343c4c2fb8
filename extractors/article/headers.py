"""Headers: byline, date, title and labels above an article, layout by layout."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, NamedTuple

from extractors.article import bylines, datelines, stamps
from extractors.article.bylines import BLANKS, LABEL_LINE
from extractors.article.stamps import Stamp
from extractors.vocabulary import fold, load

__all__ = ["Header", "read"]

_WORDS: Final = load("article")
_HEAD: Final = 1500
"""How much of a text can be header, in code points."""
_TITLE: Final = 300
"""Longest title line, in code points."""
_DATE_LINE: Final = 100
"""Longest line that only tells when, in code points."""
_CAPTIONS: Final = 4
"""Lines of title and captions that may stand above a dateline."""
_LONG_LINE: Final = 80
"""A line longer than this is a paragraph, and no title."""
_SENTENCE_ENDS: Final = ".!?,;\"”’'"
_PARTING_MARKS: Final = ("-", "–", "|")
_NOISE: Final = ":" + BLANKS  # a lone colon stands where a title was lost

_STAMP: Final = re.compile(stamps.STAMP, re.IGNORECASE)
_RELEASE: Final = re.compile(
    rf"{_WORDS.alternation('release')}[^\S\n]{{0,3}}"
    r"(?P<number>:?\s?(?:No|Nomor|Nomer)\b\.?\s?:?\s?\S{1,60})?",
    re.IGNORECASE,
)
_RELEASE_DATE: Final = re.compile(
    rf"(?:(?:[^\n]{{0,80}}\n)?[\s,|–-]{{0,6}}(?:Tanggal\s?:?\s)?(?P<stamp>{stamps.STAMP})"
    rf"|[^\n]{{0,80}}\n[A-Z][\w ]{{2,30}},\s(?P<alone>{stamps.STAMP})(?=\s*\n))",
    re.IGNORECASE,
)
_BY: Final = re.compile(rf"{_WORDS.alternation('by')}\s?:?\s{{1,3}}", re.IGNORECASE)
_ABOUT: Final = re.compile(r"\s{0,6}Tentang\s?:?\s{1,6}", re.IGNORECASE)
_POSTED: Final = re.compile(rf"{_WORDS.alternation('posted')}\s?:?\s?", re.IGNORECASE)
# "Wati Bria - detikNews"
_NAME_AND_SITE: Final = re.compile(
    r"(?P<writer>[A-Z][\w.'’]+(?:\s[A-Z][\w.'’]*){0,3})\s[-–|]\s"
    r"(?:\w+(?:News|news|\.com|\.id|\.co)(?:\.id)?|InfoPublik)"
)
_POSTED_BY: Final = re.compile(
    rf"{_WORDS.alternation('posted')}\s(?:oleh|by)\s?:?\s?(?P<writer>[^|\n]{{2,60}}?)"
    r"\s?(?:,|\||-|\s(?:pada|on|tanggal))\s?\Z",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(_WORDS.alternation("republished", "caption"), re.IGNORECASE)
_BULLET: Final = re.compile(r"[-•*–]\s{1,3}(?P<item>[^\n]{1,80})")
_COUNTER: Final = re.compile(
    rf"(?:{_WORDS.alternation('counter')}\s?:?\s?)?[\d.]{{1,9}}\s?"
    rf"{_WORDS.alternation('counter')}|{_WORDS.alternation('counter')}\s?:?\s?\d{{1,9}}",
    re.IGNORECASE,
)
_CREDIT_LINE: Final = re.compile(
    rf"(?:(?:Tim|Oleh)\s{{1,2}})?{_WORDS.alternation('press_office')}[^\n,:()\"”]{{0,50}}",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Header:
    """What a header tells.

    Attributes
    ----------
    end : int
        Offset in the text at which the body starts.
    layout : str
        Stable id of the rule that recognised it; "plain" where none did.
    stamp : Stamp or None
        Its moment; ``bad_stamp`` holds the words of one that no calendar has.
    writer, place : str or None
        Who and where, as written.
    names : dict
        From role (author, editor, neither) to the labelled name.
    """

    end: int
    layout: str = "plain"
    title: str | None = None
    stamp: Stamp | None = None
    bad_stamp: str | None = None
    writer: str | None = None
    place: str | None = None
    views: int | None = None
    names: dict[str, str] = field(default_factory=dict)

    def dated(self, words: str) -> "Header":
        """Return this header with the moment that the words state."""
        self.stamp = stamps.read(words)
        self.bad_stamp = None if self.stamp else words
        return self


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def _lines(head: str) -> Iterator[_Line]:
    """Yield the lines of a head that are not empty, without outer blanks."""
    start = 0
    for raw in head.split("\n"):
        text = raw.strip(_NOISE)
        if text:
            first = start + raw.index(text)
            yield _Line(first, first + len(text), text)
        start += len(raw) + 1


def read(text: str, title: str | None) -> Header:
    """Return the header of a text.

    Parameters
    ----------
    text : str
        The whole raw text; only its head is looked at.
    title : str or None
        As the record has it; a line that repeats it is header.
    """
    head = text[:_HEAD]
    lines = list(_lines(head))
    for layout, rule in _LAYOUTS.items():
        header = rule(head, lines, title)
        if header:
            header.layout = layout
            break
    else:
        header = Header(0)
    header.end = _after(text, header, title)
    if not (title or header.title or header.layout == "plain"):
        _title_below(text, header)
        header.end = _after(text, header, title)
    return header


def _title_below(text: str, header: Header) -> None:
    """Take the line below a header as the title, if it is none of the article's."""
    lines = list(_lines(text[header.end : header.end + _HEAD]))[:2]
    if (
        len(lines) == 2
        and len(lines[0].text) <= _TITLE
        and lines[0].text[-1] not in _SENTENCE_ENDS
        and not datelines.find(text, header.end + lines[0].start)
    ):
        header.title = lines[0].text
        header.end += lines[1].start


def _after(text: str, header: Header, title: str | None) -> int:
    """Return where the body starts: lines that repeat, count or label are passed."""
    known = {fold(t) for t in (title, header.title) if t}
    is_plain = header.layout == "plain"
    end = header.end
    for line in _lines(text[end : end + _HEAD]):
        label = None if is_plain else LABEL_LINE.fullmatch(line.text)
        if label:
            _keep(header, label)
        elif not is_plain and (by := _NAME_AND_SITE.fullmatch(line.text)):
            header.writer = header.writer or by["writer"]
        elif not _is_repeated(line.text, known) and (
            is_plain or not _COUNTER.fullmatch(line.text)
        ):
            return header.end + line.start
        end = header.end + line.end
    return end


def _is_repeated(line: str, known: set[str]) -> bool:
    return len(line) <= _TITLE and fold(line) in known


def _keep(header: Header, label: re.Match[str]) -> None:
    """Note the names of a line: "Penulis: Wati | Editor: Rina" has two."""
    for part in label[0].split("|"):
        told = LABEL_LINE.fullmatch(part.strip())
        if told and (name := told["name"].strip(" \t\xa0.-")):
            header.names.setdefault(bylines.role(told["label"]), name)


def _is_headline(line: _Line) -> bool:
    """Tell whether a line above a date or a label can be title, badge or caption."""
    return len(line.text) <= _TITLE and (
        line.text[-1] != "." or bool(_QUOTED.match(line.text))
    )


def _title_of(lines: list[_Line]) -> str | None:
    """Return the title among header lines: the last one that is not quoted matter."""
    titles = [
        line.text for line in lines if not (_QUOTED.match(line.text) or _label_of(line))
    ]
    return titles[-1] if titles else None


def _label_of(line: _Line) -> re.Match[str] | None:
    return LABEL_LINE.fullmatch(line.text)


def _release(head: str, lines: list[_Line], title: str | None) -> Header | None:
    """Read release number, date, the word "Tentang" and title, in lines or in one."""
    for line in lines[:3]:
        if found := _RELEASE.match(line.text):
            break
    else:
        return None
    header = Header(line.start + found.end())
    if dated := _RELEASE_DATE.match(head, header.end):
        header.dated(dated["stamp"] or dated["alone"]).end = dated.end()
    elif len(line.text) > _DATE_LINE or not found["number"]:
        return None
    else:
        header.end = line.end
    if about := _ABOUT.match(head, header.end):
        header.end = about.end()
        if title and head[header.end :].lower().startswith(title.lower()):
            header.title = head[header.end : header.end + len(title)]
            header.end += len(title)
    return header


def _byline(head: str, lines: list[_Line], _title: str | None) -> Header | None:
    """Read writer or labels round a date, below a title."""
    found = bylines.find(head, (line.start for line in lines))
    if found is None or found.start > _TITLE:
        return None
    above = [line for line in lines if line.start < found.start]
    header = Header(found.end, writer=found.writer, views=found.views)
    header.names.update(found.names)
    beside = head[above[-1].start : found.start].rstrip() if above else ""
    if len(above) > 1 and "\n" not in beside and beside[-1:] in _PARTING_MARKS:
        header.writer = header.writer or beside[:-1].rstrip()
        above.pop()
    if above:
        header.title = head[above[-1].start : found.start].split("\n")[0].strip(_NOISE)
    return header.dated(found.stamp)


def _bullets(head: str, lines: list[_Line], _title: str | None) -> Header | None:
    """Read date, writer, section and views as bullets."""
    first = next((i for i, n in enumerate(lines[:3]) if _BULLET.match(n.text)), None)
    if first is None:
        return None
    items = []
    for line in lines[first : first + 6]:
        if not (found := _BULLET.fullmatch(line.text)):
            break
        items.append(found["item"].strip(" ,"))
    if len(items) > 1 and (by := _BY.match(items[0])):  # the writer stands first
        items[:2] = [items[1], items[0][by.end() :]]
    if not items or not _STAMP.fullmatch(items[0]):
        return None
    header = Header(lines[first + len(items) - 1].end, title=_title_of(lines[:first]))
    header.writer = items[1] if len(items) > 1 else None
    views = items[-1].replace(".", "")
    header.views = int(views) if len(items) > 2 and views.isdecimal() else None
    return header.dated(items[0])


def _date_line(head: str, lines: list[_Line], _title: str | None) -> Header | None:
    """Read a line with nothing but a date, or a place or a badge and a date."""
    for i, line in enumerate(lines[:5]):
        is_short = len(line.text) <= _DATE_LINE
        found = _STAMP.search(line.text) if is_short else None
        if found and not line.text[found.end() :].strip(" .,|)–-"):
            by = _POSTED_BY.match(line.text[: found.start()])
            before = "" if by else line.text[: found.start()]
            before = _POSTED.sub("", before).strip(" (")
            name = before.strip(" ,|–-")
            is_place = datelines.is_town(name) or (
                before.endswith(",") and datelines.is_place(name)
            )
            # "Panen Raya 6 Mei 2019" is a title: no mark parts its words from the date.
            if not name or before[-1] in "|–-" or (i < 3 and is_place):
                header = Header(line.end, title=_title_of(lines[:i]))
                header.place = name if is_place else None
                header.writer = by["writer"] if by else None
                for label in map(_label_of, lines[:i]):
                    if label:
                        _keep(header, label)
                return header.dated(found[0])
        if not _is_headline(line):
            return None
    return None


def _labels(head: str, lines: list[_Line], _title: str | None) -> Header | None:
    """Read lines that name writer and editor, below title, caption or source."""
    header = Header(0)
    for i, line in enumerate(lines[:8]):
        if label := LABEL_LINE.fullmatch(line.text):
            if not header.names:
                header.title = _title_of(lines[:i])
            _keep(header, label)
            header.end = line.end
        elif header.end or not _is_headline(line):
            return header if {"author", "editor"} & header.names.keys() else None
    return None  # nothing stands below them: they are footers


def _credit_line(head: str, lines: list[_Line], _title: str | None) -> Header | None:
    """Read a first line that names the press team alone."""
    if len(lines) > 1 and _CREDIT_LINE.fullmatch(lines[0].text):
        return Header(lines[0].end)
    return None


def _title_line(head: str, lines: list[_Line], title: str | None) -> Header | None:
    """Read a title that the record repeats, or that stands above a dateline."""
    if title and head[: len(title)].lower() == title.lower():
        end = len(title)
        if datelines.find(head, end + 1) or not head[end:].partition("\n")[0].strip():
            return Header(end, title=head[:end])
    for above, line in pairwise(lines[:_CAPTIONS]):
        if not _is_headline(above) or datelines.find(head, above.start):
            return None
        below = datelines.find(head, line.start)
        opens = below and (below.place.isupper() or len(line.text) > _LONG_LINE)
        is_alone = below and below.place.isupper() and above.text.isupper()
        if below and (
            below.is_branded
            or is_alone  # a village, below a title in capitals as well
            or (opens and datelines.is_town(below.place))
        ):
            return Header(above.end, title=lines[0].text)
    return None


_Rule = Callable[[str, list[_Line], str | None], Header | None]
_LAYOUTS: Final[dict[str, _Rule]] = {
    "release": _release,
    "byline": _byline,
    "bullets": _bullets,
    "date_line": _date_line,
    "labels": _labels,
    "credit_line": _credit_line,
    "title_line": _title_line,
}
