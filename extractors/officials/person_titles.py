"""Titles around a name, cut into lists: ``Prof. Dr. H. … , S.Sos., M.Si``.

A title is compared without full stops, blanks and case, but a full stop or blank in the
text must fall where the vocabulary has one: ``S. Pd`` is a title, ``SP. D`` is not.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from extractors.vocabulary import load

__all__ = [
    "PREFIX_WORDS",
    "VOCAB",
    "Titles",
    "opens_suffix",
    "prefix_at",
    "suffixes_at",
]

VOCAB: Final = load("titles")

_PIECE: Final = re.compile(r"[^\W\d_]+")
# A comma stands for the full stop in S,Sos and M,Si.
_JOINT: Final = re.compile(r"(?<=\W[SM]),(?=[A-Z])|[^\S\n]?\.?[^\S\n]?\(?")
_RANK_JOINT: Final = re.compile(r"[^\S\n]?[.\-]?[^\S\n]?\(?")
_RANK_CLOSE: Final = re.compile(r"\.?\)?")
_SEPARATOR: Final = re.compile(r"[^\S\n]*[.,]{1,2}[^\S\n]*|[^\S\n]+")
_GLUED: Final = re.compile(r"[^\S\n]*,?[^\S\n]*")
_LAST_LETTER: Final = re.compile(r"[A-Z](?![\w.])")
_TITLE_PIECES: Final = 5
# What makes a specialist a consultant: Sp.OG (K), Sp.PD-KEMD, Sp.A, Subsp.Neo(K).
_CONSULTANT: Final = re.compile(
    r"[^\S\n]?\(K\)(?:-?(?:Onk|[A-Z]{2,5})\b)?|-K(?:[A-Z][A-Za-z]{0,4})?\b"
    r"|,?[^\S\n]?Subsp\.?[^\S\n]?[A-Z][A-Za-z.]*(?:\(K\))?"
)


class Titles(NamedTuple):
    """Titles as written, in order, and where the last one ends (code points)."""

    texts: tuple[str, ...]
    end: int


def _table(*kinds: str) -> dict[str, frozenset[int]]:
    """Return for each title without stops and blanks the places where it may be cut."""
    table: dict[str, frozenset[int]] = {}
    for form in VOCAB.forms(*kinds):
        cuts, length = set(), 0
        for piece in _PIECE.findall(form):
            length += len(piece)
            cuts.add(length)
        key = "".join(_PIECE.findall(form)).lower()
        table[key] = table.get(key, frozenset()) | cuts
    return table


_PREFIXES: Final = _table("prefix", "rank")
PREFIX_WORDS: Final = frozenset(
    _PIECE.findall(form)[0].lower() for form in VOCAB.forms("prefix", "rank")
) | frozenset(_PREFIXES)
_RANKS: Final = _table("rank")
_CORPS: Final = _table("corps")
_BRANCHED: Final = _table("corps", "branch")
_SUFFIXES: Final = _table("suffix")
_TAILS: Final = _table("degree_tail")
_FIRST: Final = frozenset(
    key[: n + 1]
    for key in (*_PREFIXES, *_BRANCHED, *_SUFFIXES, *_TAILS)
    for n in range(len(key))
)

_SUFFIX_OPENINGS: Final = frozenset(
    key[:cut]
    for table in (_SUFFIXES, _TAILS)
    for key, cuts in table.items()
    for cut in cuts
)


@lru_cache(maxsize=1 << 14)
def opens_suffix(word: str) -> bool:
    """Return whether a title behind a name may begin with a word."""
    if word.isalpha():  # most words are one piece
        return word.lower() in _SUFFIX_OPENINGS
    piece = _PIECE.match(word)
    return piece is not None and piece[0].lower() in _SUFFIX_OPENINGS


def _longest(
    body: str,
    at: int,
    table: dict[str, frozenset[int]],
    joint: re.Pattern[str],
    before: int | None = None,
) -> tuple[int, str] | None:
    """Return where the longest title of a table ends and its key, or None.

    It ends before ``before``, if that is given.
    """
    best = None
    cuts: list[int] = []
    key, position = "", at
    for _ in range(_TITLE_PIECES):
        piece = _PIECE.match(body, position)
        if piece is None or (before is not None and piece.end() >= before):
            break
        key += piece[0].lower()
        if key not in _FIRST:
            break
        if key in table and table[key].issuperset(cuts):
            best = piece.end(), key
        cuts.append(len(key))
        between = joint.match(body, piece.end())
        if between is None or between.end() == piece.end():
            break
        ends_word = "." in between[0] and between[0][-1].isspace()
        if best and ends_word and not _LAST_LETTER.match(body, between.end()):
            break  # "S.Sos. M.Si" are two, "S.Pd. I" is one
        position = between.end()
    return best


def prefix_at(body: str, at: int) -> int | None:
    """Return where the one title before a name that starts here ends, or None.

    A rank takes its corps along: ``Letkol Inf.``, ``Kolonel Laut (P)``. The full stop
    of an abbreviation belongs to the title.
    """
    found = _longest(body, at, _PREFIXES, _JOINT)
    if found is None:
        return None
    end, key = found
    if "(" in body[at:end]:  # Dr. (H.C.), Inspektur Jenderal (Pol)
        close = _RANK_CLOSE.match(body, end)
        end = close.end() if close else end
    if key in _RANKS:
        while (joint := _RANK_JOINT.match(body, end)) and joint.end() > end:
            table = _BRANCHED if "(" in joint[0] else _CORPS
            corps = _longest(body, joint.end(), table, _JOINT)
            if corps is None or not body[joint.end()].isupper():
                break
            close = _RANK_CLOSE.match(body, corps[0])
            end = close.end() if close and "(" in joint[0] else corps[0]
    return end + 1 if body[end : end + 1] == "." else end


def suffixes_at(body: str, at: int, *, initial: bool = False) -> Titles | None:
    """Return the titles behind a name that ends at ``at``, or None.

    Without a comma before it a title must look like one: upper case throughout, or
    written with full stops, or at least with a capital inside.

    Parameters
    ----------
    initial : bool
        The name ends in a single letter, which may be the torn-off head of a degree
        (``W, Hut``).
    """
    texts: list[str] = []
    end = at
    while separator := _separator(body, end):
        start = separator.end()
        found = _longest(body, start, _SUFFIXES, _JOINT)
        if found is None and initial and not texts:
            found = _longest(body, start, _TAILS, _JOINT)
        if found is None:
            break
        stop = found[0]
        if glued := _glued(body, start, stop):
            stop = glued
        if not _looks_like_title(body, separator[0], start, stop, bool(texts)):
            break
        if "(" in body[start:stop] and body[stop : stop + 1] == ")":
            stop += 1
        if body.startswith("Sp", start) and (more := _CONSULTANT.match(body, stop)):
            stop = more.end()
        dotted = body[stop : stop + 1] == "." and (
            "." in body[start:stop] or _goes_on(body, stop + 1)
        )
        end = stop + 1 if dotted else stop
        texts.append(body[start:end])
    return Titles(tuple(texts), end) if texts else None


def _glued(body: str, start: int, stop: int) -> int | None:
    """Return where the first of two titles ends that are written without a blank.

    ``S.Pd.M.Si`` is S.Pd and M.Si, though S.Pd.M is a title as well.
    """
    if not (body[stop : stop + 1] == "." and body[stop + 1 : stop + 2].isalpha()):
        return None
    if _longest(body, stop + 1, _SUFFIXES, _JOINT):
        return None
    shorter = _longest(body, start, _SUFFIXES, _JOINT, before=stop)
    if shorter is None or not body.startswith(".", shorter[0]):
        return None
    rest = _longest(body, shorter[0] + 1, _SUFFIXES, _JOINT)
    return shorter[0] if rest and rest[0] > stop else None


def _separator(body: str, at: int) -> re.Match[str] | None:
    """Return what stands between two titles; it may be nothing after a full stop."""
    return (_GLUED if body[at - 1] == "." else _SEPARATOR).match(body, at)


def _looks_like_title(
    body: str, separator: str, start: int, stop: int, follows: bool
) -> bool:
    text = body[start:stop]
    if "." in separator and "," not in separator and not follows:
        # A full stop may end the sentence: only a degree written in full goes on.
        return "." in text or (text.isupper() and body[stop : stop + 1] in ".,")
    if "," in separator or follows:
        return text[0].isupper() or body[stop : stop + 1] in ".," or "." in text
    return text[0].isupper() and (
        text.isupper()
        or "." in text
        or any(c.isupper() for c in text[1:])
        or (len(text) == 3 and text[1:].islower() and text[0] in "SM")
    )


def _goes_on(body: str, at: int) -> bool:
    """Return whether the full stop before ``at`` belongs to a title."""
    rest = body[at : at + 3].lstrip()
    return bool(rest) and (not rest[0].isupper() or not body[at : at + 1].isspace())
