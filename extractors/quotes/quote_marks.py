"""Stretches of text between quotation marks, whatever marks a newsroom types.

Opening and closing marks are told apart by their neighbours, not by their glyph: the
news closes with an opening mark, opens with a closing one, and forgets either.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

__all__ = ["Stretch", "find"]

_APOSTROPHES: Final = "'‘’`´"
_MARK: Final = re.compile(f'["“”„‟″«»{_APOSTROPHES}]')
_SINGLE: Final = re.compile(
    r"['‘’](?<![\w'‘’].)(?=\w)(?P<inner>[^\n\"“”'‘’]*(?:\w['‘’]\w[^\n\"“”'‘’]*)*)['‘’](?!\w)"
)
_CLOSERS: Final = ".,;:!?)]-–—…"
# More line breaks than this in one quotation: its closing mark has been forgotten.
_LINES_HELD: Final = 4
_WORDS_OF_SINGLE: Final = 4


@dataclass(frozen=True, slots=True)
class Stretch:
    """Quoted words and their marks.

    Attributes
    ----------
    start, end : int
        With the marks, as far as there are any.
    inner_start, inner_end : int
        The words, without blanks at the ends and without a closing comma.
    words : int
        How many they are.
    last : str
        The last character inside the marks, a closing comma included.
    is_opened, is_closed : bool
        Whether the mark stands there. One that is not opened or not closed reaches to
        the end of its line; whoever knows more may cut it.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    words: int
    last: str
    is_opened: bool = True
    is_closed: bool = True


def find(body: str) -> list[Stretch]:
    """Return the quoted stretches of a body in text order, free of overlaps.

    A quotation inside another is part of it. Single marks count where they hold at
    least four words.

    Examples
    --------
    >>> text = 'Ia berkata, "Mari maju," lalu pergi.'
    >>> [text[s.inner_start:s.inner_end] for s in find(text)]
    ['Mari maju']
    """
    found = _double(body)
    for single in _SINGLE.finditer(body) if "'" in body or "‘" in body else ():
        start, end = single.span()
        if len(single["inner"].split()) >= _WORDS_OF_SINGLE and not any(
            s.start < end and start < s.end for s in found
        ):
            found.append(_stretch(body, start, end, start + 1, end - 1))
    return sorted(
        (s for s in found if s.inner_start < s.inner_end), key=lambda s: s.start
    )


def _double(body: str) -> list[Stretch]:
    marks = list(_marks(body))
    found: list[Stretch] = []
    at = 0
    while at < len(marks):
        start, inner = marks[at]
        if not _may_open(body, marks[at]):
            line = max(body.rfind("\n", 0, start) + 1, found[-1].end if found else 0)
            found.append(_stretch(body, line, inner, line, start, is_opened=False))
            at += 1
            continue
        close = _closing(body, marks, at)
        if close is None:
            end = _line_end(body, inner)
            if at + 1 < len(marks):
                end = min(end, marks[at + 1][0])
            found.append(_stretch(body, start, end, inner, end, is_closed=False))
            at += 1
        else:
            found.append(_stretch(body, start, marks[close][1], inner, marks[close][0]))
            at = close + 1
    return found


def _marks(body: str) -> Iterator[tuple[int, int]]:
    """Yield the double marks; two apostrophes are one."""
    done = 0
    for mark in _MARK.finditer(body):
        start, end = mark.span()
        if mark[0] in _APOSTROPHES:
            end += 1
            if start < done or end > len(body) or body[end - 1] not in _APOSTROPHES:
                continue
        done = end
        yield start, end


def _closing(body: str, marks: list[tuple[int, int]], opened: int) -> int | None:
    """Return the index of the mark that closes the opened one, or None."""
    inside = 0
    start = marks[opened][1]
    for at in range(opened + 1, len(marks)):
        between = body.count("\n", start, marks[at][0])
        if between > _LINES_HELD:
            return None
        if _may_close(body, marks[at]):
            if not inside:
                return at
            inside -= 1
        elif between or not _closes_twice(body, marks, at):
            # A paragraph that opens again continues the quotation as one of its own.
            return None
        else:
            inside += 1
    return None


def _closes_twice(body: str, marks: list[tuple[int, int]], at: int) -> bool:
    following = marks[at + 1 : at + 3]
    return len(following) == 2 and all(_may_close(body, mark) for mark in following)


def _may_open(body: str, mark: tuple[int, int]) -> bool:
    before = body[mark[0] - 1 : mark[0]]
    after = body[mark[1] : mark[1] + 1]
    if not after or after == "\n":
        return False
    if before and before in ".,!?;":  # "Penilai.”Melalui": glued, or else a closing one
        return after.isalnum()
    return not before or before.isspace() or before in "([-–—:/"


def _may_close(body: str, mark: tuple[int, int]) -> bool:
    before = body[mark[0] - 1 : mark[0]]
    after = body[mark[1] : mark[1] + 1]
    return not before.isspace() or not after or after.isspace() or after in _CLOSERS


def _line_end(body: str, at: int) -> int:
    end = body.find("\n", at)
    return len(body) if end < 0 else end


def _stretch(
    body: str,
    start: int,
    end: int,
    first: int,
    last: int,
    *,
    is_opened: bool = True,
    is_closed: bool = True,
) -> Stretch:
    text = body[first:last]
    first += len(text) - len(text.lstrip())
    text = text.strip()
    last = first + len(text.rstrip(",; "))
    words = len(text.split())
    return Stretch(start, end, first, last, words, text[-1:], is_opened, is_closed)
