"""Dates in a row: what joins two of them, and which of them make one interval."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from extractors.dates.calendar_atoms import Atom
from extractors.dates.calendar_words import Words

__all__ = ["JOINTS", "Run", "runs", "spans", "stronger"]

# How a letter of the code joins two dates; a later one in _STRENGTH wins (", dan").
JOINTS: Final = {
    "-": "range",
    "/": "range",
    "r": "range",
    "d": "and",
    "&": "and",
    ",": "list",
}
_STRENGTH: Final = ("", "list", "and", "range")


def stronger(joint: str, letter: str) -> str:
    """Return the joint after one more letter of the code between two dates."""
    if letter not in JOINTS:
        return joint
    return max(joint, JOINTS[letter], key=_STRENGTH.index)


class Run(NamedTuple):
    """The atoms of one date of a row and how it hangs on the one before."""

    atoms: tuple[Atom, ...]
    joined: str

    def first(self, letter: str) -> Atom | None:
        """Return the first atom of a letter, or None."""
        return next((atom for atom in self.atoms if atom.letter == letter), None)


def runs(words: Words, start: int, end: int, head: str) -> list[Run]:
    """Cut a slice of the code into dates with one head letter each.

    A year after the head belongs to it: "Mei, 2019" is one date.
    """
    code = words.code[start:end]
    if JOINTS.keys().isdisjoint(code):
        return [Run(tuple(words.inside(start, end)), "")]
    cut: list[Run] = []
    atoms: list[Atom] = []
    joint = opened = ""
    for letter, atom in zip(code, words.atoms[start:end], strict=True):
        if letter in JOINTS:
            joint = stronger(joint, letter)
        if atom is None or letter in JOINTS:
            continue
        has_head = any(a.letter == head for a in atoms)
        is_its_year = letter == "y" != head and not any(a.letter == "y" for a in atoms)
        if joint and has_head and not is_its_year:
            cut.append(Run(tuple(atoms), opened))
            atoms, opened = [], joint
        atoms.append(atom)
        joint = ""
    cut.append(Run(tuple(atoms), opened))
    return cut


def spans(joints: list[str]) -> Iterator[tuple[int, int]]:
    """Yield first and last index of each date of a row; they differ for an interval.

    Examples
    --------
    >>> list(spans(["", "range", "and"]))
    [(0, 1), (2, 2)]
    """
    at = 0
    while at < len(joints):
        last = at + (joints[at + 1 : at + 2] == ["range"])
        yield at, last
        at = last + 1
