"""A body cut into words, each with the letter that it has wherever it stands.

Between two blanks the same words come again and again: each such chunk is cut and read
once, and a body is put together from the chunks that are known.
"""

import re
from functools import lru_cache
from itertools import accumulate, chain
from operator import add, sub
from typing import Final, NamedTuple

from extractors.officials.lexicon import letter
from extractors.officials.word_context import may_depend

__all__ = ["OPEN", "Cuts", "cut", "next_word"]

# The letter of a word that its neighbours have a say in.
OPEN: Final = "x"

# A word is cut anew where a phrase ends in it: what has no end is no word.
_LETTERS_MOST: Final = 64
_JOINTS_MOST: Final = 8
_WORD: Final = re.compile(
    # Most words are plain letters, which are read fastest by themselves.
    rf"[A-Za-z]{{1,{_LETTERS_MOST}}}+(?![^\s.,])|"
    # A closing apostrophe is kept where a further word of a name follows: Asma’ Khozin.
    rf"[^\W\d_][^\W_]{{0,{_LETTERS_MOST}}}"
    rf"(?:['’‘´`ʼ-][^\W_]{{1,{_LETTERS_MOST}}}){{0,{_JOINTS_MOST}}}"
    r"(?:['’](?= [^\W\d_a-z]))?"
    r"|\d+(?:[.,]\d+)*|\n|[^\w\s]|_"
)
# A chunk and the blanks behind it; line ends in a row are one.
_CHUNK: Final = re.compile(r"\S+[^\S\n]*|\n\s*")
# The same where a blank may stand in a name: Asma’ Khozin.
_CHUNK_WITH_NAME: Final = re.compile(r"(?:\S|(?<=['’]) (?=\S))+[^\S\n]*|\n\s*")
_CHUNKS_KEPT: Final = 1 << 16
_LONGEST_KEPT: Final = 64


class Cuts(NamedTuple):
    """The words of a body: a letter each, `OPEN` for some; where they start and end."""

    letters: str
    starts: list[int]
    ends: list[int]


class _Chunk(NamedTuple):
    """The words of a chunk, the first of which it starts with.

    ``steps`` tell how far it is from each word to the next one, the last one's to the
    next chunk.
    """

    letters: str
    steps: tuple[int, ...]
    lengths: tuple[int, ...]


class _Chunks(dict[str, _Chunk]):
    """The chunks met so far, not too many of them."""

    def __missing__(self, text: str) -> _Chunk:
        chunk = _read(text)
        if len(self) >= _CHUNKS_KEPT:
            self.clear()
        if len(text) <= _LONGEST_KEPT:
            self[text] = chunk
        return chunk


_CHUNKS: Final = _Chunks()


def cut(body: str) -> Cuts:
    """Return the words of a body."""
    pattern = _CHUNK_WITH_NAME if "' " in body or "’ " in body else _CHUNK
    first = pattern.search(body)
    if first is None:
        return Cuts("", [], [])
    chunks = map(_CHUNKS.__getitem__, pattern.findall(body))
    letters, steps, lengths = zip(*chunks, strict=True)
    *starts, _ = accumulate(chain.from_iterable(steps), initial=first.start())
    ends = list(map(add, starts, chain.from_iterable(lengths)))
    return Cuts("".join(letters), starts, ends)


def next_word(body: str, at: int) -> tuple[int, int]:
    """Return where the first word from a place on starts and ends.

    Raises
    ------
    ValueError
        If there are only blanks.
    """
    found = _WORD.search(body, at)
    if found is None:
        raise ValueError(f"no word from {at} on")
    return found.span()


def _read(text: str) -> _Chunk:
    if text[0] == "\n":
        return _Chunk("|", (len(text),), (1,))
    return _one_word(text.rstrip(), len(text)) or _words(text)


def _one_word(text: str, length: int) -> _Chunk | None:
    """Return a chunk of plain letters, a comma or full stop behind them, or None.

    Nearly all chunks are such, and need no regex.
    """
    mark = text[-1] if text[-1] in ",." else ""
    word = text.removesuffix(mark)
    if not (word.isascii() and word.isalpha() and len(word) <= _LETTERS_MOST):
        return None
    sign = _letters(word)[mark == "."]
    if not mark:
        return _Chunk(sign, _one((length,)), _one((len(word),)))
    steps = len(word), length - len(word)
    return _Chunk(sign + mark, _one(steps), _one((len(word), 1)))


def _words(text: str) -> _Chunk:
    words = list(_WORD.finditer(text))
    starts = [word.start() for word in words]
    return _Chunk(
        "".join(_letter(word) for word in words),
        _one(tuple(map(sub, [*starts[1:], len(text)], starts))),
        _one(tuple(len(word[0]) for word in words)),
    )


# Most chunks are one word of a few lengths: what many share stays close at hand.
@lru_cache(maxsize=1 << 12)
def _one(numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Return the one tuple that stands for all equal ones."""
    return numbers


def _letter(word: re.Match[str]) -> str:
    return _letters(word[0])[word.string.startswith(".", word.end())]


# The same word comes in many chunks: with a comma, in brackets, at a line's end.
@lru_cache(maxsize=_CHUNKS_KEPT)
def _letters(text: str) -> tuple[str, str]:
    """Return the letters of a word that no full stop follows, and of one it does."""
    sign = letter(text)
    depends, depends_with_stop = may_depend(text)
    return OPEN if depends else sign, OPEN if depends_with_stop else sign
