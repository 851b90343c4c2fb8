"""Names with their titles: where a person stands, in the letters of `office_words`."""

import re
from dataclasses import dataclass
from typing import Final

from extractors.officials.lexicon import NAMES
from extractors.officials.office_words import Words

__all__ = ["Person", "person_at", "person_before"]

_REST: Final = (
    r"(?:[NEIQ]|Z(?=[NEQ])|p(?=[NE])|[KJ](?![NEUKO])|\"N\"(?=[NE])|\([NE]\)(?=[NE]))"
)
_PERSON: Final = re.compile(
    rf"v*(?P<pre>(?:T,?)*)(?P<name>(?:[NEI]|[ZQJ](?=[NEQI])){_REST}{{0,6}})(?P<suf>G?)"
)
# After a title anything capitalised is a name, a region or a unit word too.
_TITLED: Final = re.compile(
    rf"v*(?P<pre>(?:T,?)+)(?P<name>[NEIQZKJRUS]{_REST}{{0,6}})(?P<suf>G?)"
)
_NAME_LETTER: Final = re.compile("[NEQ]")
_DIRECTIONS: Final = frozenset(NAMES.forms("direction"))
_RULERS: Final = frozenset(NAMES.forms("ruler"))
_BACK: Final = frozenset("NEIQZKJGTpvRU,")
_BACK_WORDS: Final = 12
_LETTERS: Final = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one place of the body names her or him.

    Attributes
    ----------
    first, last : int
        Words of the body, titles included, up to but not including ``last``.
    name : str
        Verbatim, without titles.
    prefix_titles, suffix_titles : tuple of str
        As written, in order.
    evidence : int
        How much besides the place says that this is a person: titles and words that are
        known from names.
    """

    first: int
    last: int
    name: str
    prefix_titles: tuple[str, ...]
    suffix_titles: tuple[str, ...]
    evidence: int


def person_at(words: Words, at: int) -> Person | None:
    """Return the person whose naming starts at a word, or None."""
    found = _TITLED.match(words.code, at) or _PERSON.match(words.code, at)
    if found is None:
        return None
    first, last = found.span("name")
    name = words.text(first, last)
    if not found["suf"]:
        name = name.rstrip(".")  # the end of the sentence, behind an initial
    is_short = not _LETTERS.search(name) and words.text(first, first + 1) not in _RULERS
    if is_short or not (found["pre"] or _NAME_LETTER.search(found["name"])):
        return None
    ends_in_direction = found["name"][-1] == "Q" and name.split()[-1] in _DIRECTIONS
    if ends_in_direction and not (found["pre"] or "E" in found["name"]):
        return None
    start = found.start("pre")
    pre = tuple(
        words.text(i, i + 1)
        for i in range(start, found.end("pre"))
        if words.code[i] == "T"
    )
    suf = words.titles.get(found.start("suf"), ()) if found["suf"] else ()
    evidence = 2 * bool(pre) + 2 * bool(suf) + found["name"].count("E")
    return Person(start, found.end(), name, pre, suf, evidence)


def person_before(words: Words, end: int) -> Person | None:
    """Return the longest naming that ends exactly before a word, or None."""
    start = end
    while start and end - start < _BACK_WORDS and words.code[start - 1] in _BACK:
        start -= 1
    for at in range(start, end):
        if words.code[at] in "NEIQZJTR":
            person = person_at(words, at)
            if person and person.last == end:
                return person
    return None
