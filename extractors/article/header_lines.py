"""The lines of a header, and what one of them can be: title, caption, label."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from extractors.article import bylines, stamps
from extractors.article.bylines import BLANKS, LABEL_LINE
from extractors.article.stamps import Stamp
from extractors.vocabulary import load

__all__ = [
    "LONGEST_TITLE",
    "NOISE",
    "Header",
    "Line",
    "is_caption",
    "is_clutter",
    "is_headline",
    "keep_names",
    "label_of",
    "lines_of",
    "title_of",
]

_WORDS: Final = load("article")
LONGEST_TITLE: Final = 300
"""Longest title line, in code points."""
NOISE: Final = ":" + BLANKS
"""What stands round a line: blanks, or a lone colon where a title was lost."""

_QUOTED: Final = re.compile(_WORDS.alternation("republished", "caption"), re.IGNORECASE)
# "Suasana panen (Foto: Humas)", "Suasana panen. /Dok. Kominfo"
_PHOTO: Final = re.compile(
    rf"[(/–-]\s?{_WORDS.alternation('photo')}[^\n]{{0,60}}\Z", re.IGNORECASE
)
_COUNT: Final = _WORDS.alternation("counter")
_COUNTER: Final = re.compile(
    rf"(?:(?:{_COUNT}\s?:?\s?)?[\d.]{{1,9}}\s?{_COUNT}|{_COUNT}\s?:?\s?\d{{1,9}}"
    r"|[\d.]{1,9}(?=\s*\Z))(?:,\s*)?",
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


class Line(NamedTuple):
    """A line that is not empty, without outer blanks, and its offsets.

    ``is_colon`` tells whether it opens with a colon: InfoPublik puts captions there.
    """

    start: int
    end: int
    text: str
    is_colon: bool = False


def lines_of(head: str) -> Iterator[Line]:
    """Yield the lines of a head that are not empty, without outer blanks."""
    start = 0
    for raw in head.split("\n"):
        text = raw.strip(NOISE)
        if text:
            first = start + raw.index(text)
            is_colon = ":" in raw and raw.lstrip().startswith(":")
            yield Line(first, first + len(text), text, is_colon)
        start += len(raw) + 1


def keep_names(header: Header, label: re.Match[str]) -> None:
    """Note the names of a line: "Penulis: Wati | Editor: Rina" has two."""
    for part in label[0].split("|"):
        told = LABEL_LINE.fullmatch(part.strip())
        if told and (name := told["name"].strip(" \t\xa0.-")):
            header.names.setdefault(bylines.role(told["label"]), name)


def is_headline(line: Line) -> bool:
    """Tell whether a line above a date or a label can be title, badge or caption."""
    return len(line.text) <= LONGEST_TITLE and (
        line.text[-1] != "." or is_caption(line)
    )


def is_clutter(line: Line) -> bool:
    """Tell whether a line only counts readers, or is a button of the site."""
    if _WORDS.get("button", line.text):
        return True
    end = 0
    while found := _COUNTER.match(line.text, end):
        end = found.end()
    return end == len(line.text)


def is_caption(line: Line) -> bool:
    """Tell whether a line is a picture's caption or quoted matter."""
    return line.is_colon or bool(
        _QUOTED.match(line.text) or ("oto" in line.text and _PHOTO.search(line.text))
    )


def title_of(lines: list[Line]) -> str | None:
    """Return the title among header lines: the last one that is not quoted matter."""
    titles = [
        line.text
        for line in lines
        if not (is_caption(line) or label_of(line) or is_clutter(line))
    ]
    return titles[-1] if titles else None


def label_of(line: Line) -> re.Match[str] | None:
    """Return the label and the name that a line consists of, or None."""
    return LABEL_LINE.fullmatch(line.text)
