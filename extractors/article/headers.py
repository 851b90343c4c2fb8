"""Headers: byline, date, title and labels above an article, layout by layout."""

import re
from typing import Final

from extractors.article import datelines
from extractors.article.header_layouts import LAYOUTS
from extractors.article.header_lines import (
    LONGEST_TITLE,
    Header,
    Line,
    is_caption,
    is_clutter,
    keep_names,
    label_of,
    lines_of,
)
from extractors.vocabulary import fold, load

__all__ = ["Header", "read"]

_WORDS: Final = load("article")
_HEAD: Final = 1500
"""How much of a text can be header, in code points."""
_BADGE_WORDS: Final = 2
_SHORT_TITLE: Final = 120
"""Longest title below a section's name, in code points."""
_SENTENCE_ENDS: Final = ".!?,;\"”’'"

# "Wati Bria - detikNews", "Oleh: Wati Bria"
_NAME: Final = r"[A-Z][\w.'’]+(?:\s[A-Z][\w.'’]*){0,5}"
_SITE: Final = r"(?:\w+(?:News|news|\.com|\.id|\.co)(?:\.id)?|InfoPublik)"
_NAME_LINE: Final = re.compile(
    rf"(?:{_WORDS.alternation('by')}(?:\s?:\s?|\s)(?=(?P<named>{_NAME})\Z))?"
    rf"(?P<writer>{_NAME})(?(named)|\s[-–|]\s{_SITE})"
)
_PICTURE: Final = re.compile(
    rf"{_WORDS.alternation('caption')}(?:\s\w+)?\s?[.:]", re.IGNORECASE
)


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
    lines = list(lines_of(head))
    for layout, rule in LAYOUTS.items():
        header = rule(head, lines, title)
        if header:
            header.layout = layout
            break
    else:
        header = Header(0)
    header.end = _after(text, header, title)
    if not (title or header.layout == "plain"):
        _title_below(text, header)
        header.end = _after(text, header, title)
    return header


def _title_below(text: str, header: Header) -> None:
    """Take the line below a header as the title, if it is none of the article's.

    A word or two above the header name the section, where a title stands below it.
    """
    badge = header.title
    if badge and len(badge.split()) > _BADGE_WORDS:
        return
    lines = list(lines_of(text[header.end : header.end + _HEAD]))[:2]
    if (
        len(lines) == 2
        and len(lines[0].text) <= (_SHORT_TITLE if badge else LONGEST_TITLE)
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
    for line in lines_of(text[end : end + _HEAD]):
        label = None if is_plain else label_of(line)
        if label:
            keep_names(header, label)
        elif not is_plain and (by := _NAME_LINE.fullmatch(line.text)):
            header.writer = header.writer or by["writer"]
        elif not _is_repeated(line.text, known) and (
            is_plain or not (is_clutter(line) or _is_picture(line))
        ):
            return header.end + line.start
        end = header.end + line.end
    return end


def _is_picture(line: Line) -> bool:
    """Tell whether a line between header and body only tells of a picture."""
    return (
        len(line.text) <= LONGEST_TITLE
        and (is_caption(line) or _PICTURE.match(line.text) is not None)
        and datelines.find(line.text, 0) is None  # a short article signed with "foto:"
    )


def _is_repeated(line: str, known: set[str]) -> bool:
    return len(line) <= LONGEST_TITLE and fold(line) in known
