"""The words that introduce a list: the line above, or the clause before."""

import re
from typing import Final

from extractors.vocabulary import load

__all__ = ["above", "before", "rest", "sentence_start"]

_VOCABULARY: Final = load("region_lists")
_CUE: Final = re.compile(_VOCABULARY.alternation("cue"), re.IGNORECASE)
_SMALL: Final = re.compile(_VOCABULARY.alternation("small"), re.IGNORECASE)
_CONNECTIVE: Final = re.compile(_VOCABULARY.alternation("connective"), re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!?…][\"”’)]*\s+(?=[\"“‘(A-Z])|\n")
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(])(?:Kab|Prov|Prop|Kec|Kel|No|Dr|dr|Ir|Drs|Dra|Hj?|KH|St|Jl|Plt|Plh|Pj|Rp)$"
)
_CLAUSE_END: Final = re.compile(r"[,;]\s|\s(?=(?:sedangkan|sementara)\s)")
_WORD: Final = re.compile(r"[^\W_]+(?:[/-][^\W_]+)*")
_LEADING: Final = " \t\u00a0\n\"“”‘’'(-–—*•"
_TRAILING: Final = ' \t\u00a0\n:;,-–—("“.'
_MARKED: Final = re.compile(
    r"[^\S\n]*(?:\(?(?P<number>\d{1,3})[^\S\n]?[.)]|(?P<bullet>[-–—•*●▪])\s)"
)
_CELL_END: Final = re.compile(r"[^\n|\t]{1,60}([|\t])")
_MOST_UNREAD: Final = 10
_LEAST_WORDS: Final = 3
_LONGEST_CHARS: Final = 400


def sentence_start(body: str, at: int) -> int:
    """Return where the sentence that holds an offset starts; lines end sentences."""
    floor = max(0, at - _LONGEST_CHARS)
    start = floor
    for end in _SENTENCE_END.finditer(body, floor, at + 1):
        is_short = body[end.start()] == "." and _ABBREVIATION.search(
            body, max(0, end.start() - 6), end.start()
        )
        if end.end() <= at and not is_short:
            start = end.end()
    return start


def _tell(text: str) -> int:
    """Count the words of a clause that say something about a list."""
    return len(_WORD.findall(_SMALL.sub(" ", _CUE.sub(" ", text))))


def _trim(body: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and body[start] in _LEADING:
        start += 1
    while start < end and body[end - 1] in _TRAILING:
        end -= 1
    return (start, end) if start < end else None


def rest(body: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the part of a heading behind the list before, if it says something."""
    while start < end and not body[start].isalnum():
        start += 1
    trimmed = _trim(body, start, end)
    is_empty = trimmed is None or _CONNECTIVE.fullmatch(body, *trimmed)
    return None if is_empty else trimmed


def before(body: str, at: int) -> tuple[int, int] | None:
    """Return the offsets of the words before a list inside a sentence, or None.

    They go back to the clause that says something: "yakni" alone takes the clause
    before it, over a full stop if it must. The sentence's start ends them at most.
    "Sementara" alone introduces nothing.
    """
    start = sentence_start(body, at)
    told = body[start:at].strip(_LEADING + _TRAILING)
    if _CONNECTIVE.fullmatch(told):
        return None
    if told and _CUE.fullmatch(told) and start and body[start - 1] != "\n":
        start = sentence_start(body, start - 2)
    clauses = [start, *(c.end() for c in _CLAUSE_END.finditer(body, start, at))]
    for clause in reversed(clauses):
        trimmed = _trim(body, clause, at)
        if trimmed and _tell(body[clause:at]) >= _LEAST_WORDS:
            return trimmed
    return _trim(body, start, at)


def above(
    body: str, at: int, *, mark: str = "", ordinal: int | None = None
) -> tuple[int, int] | None:
    """Return the offsets of the last sentence on the line above an offset, or None.

    Lines of items that name no region are passed over: those with the bullet that the
    first item has, and those with the numbers before its own. So are the rows above
    the first one of a table.
    """
    cell = _CELL_END.match(body, at)
    for _ in range(_MOST_UNREAD):
        found = _line_above(body, at)
        line = body.rfind("\n", 0, found[0]) + 1 if found else 0
        if cell and found and cell[1] in body[line : found[1]]:
            at = line
            continue
        marked = found and _MARKED.match(body, line)
        if found is None or not marked:
            return found
        number = marked["number"]
        if number is None and mark != marked["bullet"]:
            return found
        if number and (ordinal is None or int(number) != ordinal - 1):
            return found
        ordinal = int(number) if number else None
        at = marked.start()
    return None


def _line_above(body: str, at: int) -> tuple[int, int] | None:
    end = body.rfind("\n", 0, at)
    while end > 0 and body[end - 1] in " \t\u00a0\n":
        end -= 1
    if end <= 0:
        return None
    return _trim(body, sentence_start(body, end - 1), end)
