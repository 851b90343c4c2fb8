"""Reads a body from left to right into words, each with its letter.

The letters are those of `office_words`. Most words have theirs from `word_cuts`;
phrases, titles and neighbours settle the others.
"""

import re
from bisect import bisect_left, bisect_right
from typing import Final

from extractors import anchors
from extractors.officials import office_phrases
from extractors.officials.hard_wraps import unwrapped
from extractors.officials.headless_offices import headless
from extractors.officials.letters_in_context import letter_in_context, past_stop
from extractors.officials.lexicon import (
    NAMES,
    OFFICES,
    OFFICIALS,
    PLAIN,
    compound,
    head_letter,
    is_abbreviation,
    letter,
)
from extractors.officials.person_titles import opens_suffix
from extractors.officials.title_rows import TitleRow, titles_behind_name
from extractors.officials.word_context import CLASSES, Context
from extractors.officials.word_cuts import OPEN, Cuts, cut, next_word
from extractors.reading import Reading
from extractors.regions import RegionFact
from extractors.vocabulary import Entry

__all__ = ["WordReader"]

_OPEN: Final = re.compile(OPEN)
# Behind "Kelas" and the like letters and abbreviations are numbers.
_OPEN_IN_CLASS: Final = re.compile(f"[{OPEN}IJKZ]")
_OPENING: Final = frozenset(OFFICIALS.forms("opening"))
_SHORT_NAME: Final = re.compile(r" \(([A-Z][a-z]+)\)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NO_BLANK: Final = re.compile(r"\S")
# Of two offices a dash ties the holders as well: Antonius Lesung-Agus Hidayat.
_PAIR: Final = anchors.declare("officials.pair", OFFICIALS.forms("pair"))
_GLUED: Final = re.compile(r"(?<=[a-z.] )[A-Z][a-z]{2,}(?=-[A-Z][a-z]{2,}(?![\w-]))")


class WordReader:
    """Reads one body once; what is not a letter is told by its attributes.

    Attributes
    ----------
    body : str
        The text that offsets count in, hard wraps in it as blanks.
    letters : list of str
        Of the words read so far, as the other attributes are.
    starts, ends : list of int
        Where each word stands, in code points.
    heads, regions, titles : dict
        From a word's place to the office head, the region and the titles behind a name
        that stand there.
    """

    def __init__(self, reading: Reading) -> None:
        self.body = unwrapped(reading.body)
        self.letters: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.heads: dict[int, Entry] = {}
        self.regions: dict[int, RegionFact] = {}
        self.titles: dict[int, tuple[str, ...]] = {}
        self.context = Context(self.body, self.letters, self.starts, self.ends)
        phrases = office_phrases.find(reading)
        self.phrases = phrases.ends
        self.region_at = phrases.regions
        # Words that mean a region in this body: Setda Bengkulu Tengah (Benteng).
        self.regional = {phrases.home} if phrases.home else set()
        # Where names begin that another one is glued to, and where they end.
        self.glued: dict[int, int] = {}
        if "-" in self.body and reading.at(_PAIR):
            self.glued.update(found.span() for found in _GLUED.finditer(self.body))
        for start, (sign, end) in phrases.ends.items():
            if sign == "R" and start in phrases.regions:
                short = _SHORT_NAME.match(self.body, end)
                if short and _shortens(short[1], self.body[start:end]):
                    self.regional.add(short[1])

    def code(self) -> str:
        """Return a letter a word, read from left to right.

        Most words are what they are and are taken over as they were cut. Only where
        neighbours have a say, or a phrase begins, is a word looked at.
        """
        cuts = cut(self.body)
        at = 0
        for place in self._open(cuts):
            if place < at:
                continue  # a part of the word before
            self._take_over(cuts, at, place)
            done = self._take(cuts.starts[place], cuts.ends[place])
            at = place + 1
            if done != cuts.ends[place]:
                at = self._resume(cuts, done, at)
        self._take_over(cuts, at, len(cuts.letters))
        code = "".join(self.letters)
        return self._with_heads(code) if "A" in code else code

    def _with_heads(self, code: str) -> str:
        """Return the letters with heads where acting words stand for them."""
        for at, head, form in headless(code, self._text, self.regions):
            self.heads[at] = head
            code = f"{code[:at]}{head_letter(head, form)}{code[at + 1 :]}"
        return code

    def _text(self, at: int) -> str:
        return self.body[self.starts[at] : self.ends[at]]

    def _open(self, cuts: Cuts) -> list[int]:
        """Return the words to look at, in text order."""
        has_class = any(word in self.body for word in CLASSES)
        pattern = _OPEN_IN_CLASS if has_class else _OPEN
        places = {found.start() for found in pattern.finditer(cuts.letters)}
        places.update(bisect_right(cuts.starts, start) - 1 for start in self.phrases)
        places.update(bisect_right(cuts.starts, start) - 1 for start in self.glued)
        if self.regional:
            words = _WORD.finditer(self.body)
            named = (m.start() for m in words if m[0] in self.regional)
            places.update(bisect_right(cuts.starts, start) - 1 for start in named)
        return sorted(places)

    def _take_over(self, cuts: Cuts, first: int, last: int) -> None:
        """Take on words as they were cut, up to ``last``, which is excluded."""
        self.letters += cuts.letters[first:last]
        self.starts += cuts.starts[first:last]
        self.ends += cuts.ends[first:last]

    def _resume(self, cuts: Cuts, done: int, at: int) -> int:
        """Return the word to go on with where one ended elsewhere than it was cut.

        Where that is inside of another word, its rest is cut anew.
        """
        at = bisect_left(cuts.starts, done, at)
        while cuts.ends[at - 1] > done:
            done = self._take(*next_word(self.body, done))
            at = bisect_left(cuts.starts, done, at)
        return at

    def _take(self, start: int, end: int) -> int:
        """Take on a word that its neighbours have a say in; return where it ends."""
        text = self.body[start:end]
        if opens_suffix(text) and (
            row := titles_behind_name(self.context, self.phrases)
        ):
            return self._put_titles(row)
        # A phrase may end inside a token: Alor-Pj Bupati.
        if "-" in text and (dash := self._dash_before_phrase(start, end)):
            end = dash
            text = self.body[start:end]
        elif start in self.glued and self.letters[-1:] in (["N"], ["E"]):
            end = self.glued[start]
            text = self.body[start:end]
        if start in self.phrases:
            sign, done = self._phrase(start, end)
        elif (sign := letter(text)) in PLAIN:
            done = past_stop(self.body, end) if is_abbreviation(text) else end
        else:
            sign, done = self._word(sign, start, end)
        if sign:
            self._put(sign, start, done)
        return done

    def _put(self, sign: str, start: int, end: int) -> None:
        self.letters.append(sign)
        self.starts.append(start)
        self.ends.append(end)

    def _dash_before_phrase(self, start: int, end: int) -> int | None:
        """Return where a dash glues a phrase on: ``Dompu-Pj``."""
        dashes = (n for n in range(start + 1, end - 1) if self.body[n] == "-")
        return next((n for n in dashes if n + 1 in self.phrases), None)

    def _phrase(self, start: int, word_end: int) -> tuple[str, int]:
        sign, end = self.phrases[start]
        text = self.body[start:end]
        if sign == "R":
            self.regions[len(self.letters)] = self.region_at[start]
        elif sign == "A":
            end = past_stop(self.body, end)
        elif sign == "H" and text.startswith("dan "):
            return "d", word_end  # Dan Lanal is a head, dan Lanal another unit
        elif sign == "H":
            title = self.context.title(start, word_end)
            if title and title > end:
                return "T", title  # Komisaris Besar Polisi, no Komisaris
            entry = OFFICES.get("head", text)
            assert entry is not None, text
            if NAMES.get("office_too", text) and not self._is_before_unit(end):
                return "E", end
            return self._head(entry, start, end)
        elif text[0].isupper():
            if text in _OPENING and self.letters[-1:] != ["("]:
                return "S", end
            entry = OFFICIALS.get("before", text)
            is_state = self.body[end:].lstrip()[:7].lower() == "menteri"
            if entry and (
                entry.id == "kin" or (entry.id == "foreign" and not is_state)
            ):
                # Anak Agung, Putra; Perdana, but not Perdana Menteri
                return self._word(letter(self.body[start:word_end]), start, word_end)
        return sign, end

    def _is_before_unit(self, end: int) -> bool:
        """Return whether a word of a unit or a place follows: Hakim PN, Rio Dusun."""
        if _NO_BLANK.search(self.body, end) is None:
            return False
        return letter(self.body[slice(*next_word(self.body, end))]) in "OPUK"

    def _head(self, entry: Entry, start: int, end: int) -> tuple[str, int]:
        self.heads[len(self.letters)] = entry
        text = self.body[start:end]
        if is_abbreviation(text.split()[-1]):
            end = past_stop(self.body, end)
        return head_letter(entry, text), end

    def _word(self, sign: str, start: int, end: int) -> tuple[str, int]:
        """Return letter and end of a word that its neighbours have a say in."""
        if sign in "NK" and (entry := compound(self.body[start:end])):
            return self._head(entry, start, end)
        return letter_in_context(self.context, self.regional, sign, start, end)

    def _put_titles(self, row: TitleRow) -> int:
        """Take on the titles behind a name; return where they end."""
        if not row.texts:
            self._put("I", row.start, row.end)
            return row.end
        for known in (self.letters, self.starts, self.ends):
            del known[row.name + 1 :]
        self.titles[len(self.letters)] = row.texts
        self._put("G", row.start, row.end)
        return row.end


def _shortens(short: str, name: str) -> bool:
    """Return whether a name holds the letters of a word, in order: Benteng.

    A bracket may as well name who rules: Bupati Alor (Rasyid).
    """
    letters = iter(name.lower())
    return all(letter in letters for letter in short.lower())
