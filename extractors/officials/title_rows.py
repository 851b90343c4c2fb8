"""Where a row of titles stands behind a name: one word of a body."""

from collections.abc import Collection
from typing import Final, NamedTuple

from extractors.officials.lexicon import folded, letter
from extractors.officials.person_titles import PREFIX_WORDS, Titles, suffixes_at
from extractors.officials.word_context import Context
from extractors.officials.word_cuts import next_word

__all__ = ["TitleRow", "titles_behind_name"]

_NAME_ENDS: Final = frozenset("NEQIKJR")
_MARKS_BEFORE_TITLE: Final = 2


class TitleRow(NamedTuple):
    """Titles behind a name.

    Attributes
    ----------
    name : int
        The last word of the name, among those read so far.
    start, end : int
        Where the titles stand, in code points.
    texts : tuple of str
        The titles; none where what stands there is an initial.
    """

    name: int
    start: int
    end: int
    texts: tuple[str, ...]


def titles_behind_name(near: Context, phrases: Collection[int]) -> TitleRow | None:
    """Return the titles that may begin behind what is read so far, or None.

    ``phrases`` are where phrases start in the body.
    """
    name = len(near.letters) - 1
    marks = max(name - _MARKS_BEFORE_TITLE, -1)
    while name > marks and near.letters[name] in ",.":
        name -= 1
    if name < 0 or (last := near.letters[name]) not in _NAME_ENDS:
        return None
    end = near.ends[name]
    sign, after = near.body[end : end + 1], near.body[end + 1 : end + 2]
    if sign not in (" ", ",", ".", "\u00a0") or (sign == " " and after.islower()):
        return None
    if last == "R" and "," not in near.body[end : end + 2]:
        return None
    found = suffixes_at(near.body, end, initial=last == "I")
    if found is None:
        return None
    start = end
    while near.body[start] in " ,.\u00a0":
        start += 1
    is_initial = _are_initials(near.body, found, start, phrases)
    return TitleRow(name, start, found.end, () if is_initial else found.texts)


def _are_initials(
    body: str, found: Titles, start: int, phrases: Collection[int]
) -> bool:
    """Return whether what may be a title is in a name: Rasyid MS Tanwir."""
    text = body[start : found.end]
    if (text,) != found.texts or not (text.isalpha() and text.isupper()):
        return False
    if body[found.end : found.end + 1] != " ":
        return False
    first, last = next_word(body, found.end)
    after = body[first:last]
    is_other = first in phrases or folded(after) in PREFIX_WORDS
    return letter(after) in "NE" and not is_other
