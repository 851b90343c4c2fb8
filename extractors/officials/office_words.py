"""A body read as words of offices and names: a letter a word, so that grammar is regex.

``Plt. Kadis Kominfo Kabupaten Alor Rasyid Tanwir, ST., MM`` reads as ``AHURNNG``.
A phrase that means one thing (an office head, a region, a rank with its corps, the row
of titles behind a name) is one word. `offices` and `person_names`
hold the grammars over these letters.

===  ==========================================================================
H M  head of an office that a unit may follow; M: its first word at least
L    career post, which lower-case words may follow (guru pendamping)
C    head that a place follows (Camat Nita); B: a region (Bupati Alor); D: nothing
Y    head in whose unit another office may stand (Staf Ahli Bupati)
A F  acting word; word before an office that nobody holds (mantan, calon)
O P  word that opens a unit (Dinas) or the name of a place (Puskesmas); o: lower case
U K  word known from units; unknown abbreviation; J: of two letters, or initials
1 Z  number or Roman numeral; the letter I, which is both numeral and name
R    a region
T G  title before a name; titles behind it
E N  capitalised word known from persons; any other
Q I  word of units and names both; initial
p v  particle in a name (bin); form of address (Bapak)
S    capitalised word that no name holds (Serahkan, Senin, Sementara)
d    dan, serta, &
s j m k y a  selaku, juga, menjabat, dijabat, yang, dilantik
b f  di, ke, pada; dari
w    any other word
===  ==========================================================================

Marks stand for themselves, ``|`` for a line end, ``"`` for any quotation mark.
"""

import re
from dataclasses import dataclass
from typing import Final

from extractors import anchors, regions
from extractors.officials.lexicon import (
    NAMES,
    OFFICES,
    OFFICIALS,
    PLAIN,
    compound,
    head_letter,
    is_abbreviation,
    letter,
    settled,
)
from extractors.officials.person_titles import suffixes_at
from extractors.officials.word_context import Context
from extractors.reading import Reading
from extractors.regions import RegionFact, gazetteer
from extractors.vocabulary import Entry

__all__ = ["Words", "read"]

_HEADS: Final = anchors.declare("officials.head", OFFICES.forms("head"))
_ACTING: Final = anchors.declare("officials.acting", OFFICIALS.forms("acting"))
_BEFORE: Final = anchors.declare("officials.before", OFFICIALS.forms("before"))
_UNITS: Final = anchors.declare("officials.unit", OFFICES.forms("phrase"))

_TOKEN: Final = re.compile(
    # Most words are plain letters, which are read fastest by themselves.
    r"[A-Za-z]++(?![^\s.,])|"
    # A closing apostrophe is kept where a further word of a name follows: Asma’ Khozin.
    r"[^\W\d_][^\W_]*(?:['’‘´`ʼ-][^\W_]+)*(?:['’](?= [^\W\d_a-z]))?"
    r"|\d+(?:[.,]\d+)*|\n|[^\w\s]|_"
)
_DIRECTIONS: Final = frozenset(NAMES.forms("direction"))
_NAME_ENDS: Final = frozenset("NEQIKJR")
_LONG_NAME_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class Words:
    """A body, word by word.

    Attributes
    ----------
    body : str
        The text that offsets count in.
    code : str
        One letter a word; see the module.
    starts, ends : list of int
        Where each word stands, in code points.
    heads : dict
        From a word's place to the office head that stands there.
    regions : dict
        From a word's place to the region that stands there.
    titles : dict
        From a word's place to the titles behind a name that stand there.
    """

    body: str
    code: str
    starts: list[int]
    ends: list[int]
    heads: dict[int, Entry]
    regions: dict[int, RegionFact]
    titles: dict[int, tuple[str, ...]]

    def text(self, first: int, last: int) -> str:
        """Return the body from word ``first`` to word ``last``, the latter excluded."""
        return self.body[self.starts[first] : self.ends[last - 1]]


def read(reading: Reading) -> Words:
    """Return the words of a body."""
    return _Reader(reading).words()


def _short_name(reading: Reading) -> str | None:
    """Return the last word of a long name of the region an article is about.

    "Meranti" stands for Kabupaten Kepulauan Meranti there, and nowhere else.
    """
    home = reading.of(regions.home)
    words = home.name.split() if home else []
    is_long = len(words) >= _LONG_NAME_WORDS and words[-1] not in _DIRECTIONS
    return words[-1] if is_long else None


def _region_start(body: str, fact: RegionFact) -> int:
    """Return where a region starts behind a head: Wali Kota [Administrasi …]."""
    wali, kota = "Wali ", "Kota "
    is_taken = fact.text.startswith(kota) and body.endswith(wali, 0, fact.start)
    return fact.start + len(kota) if is_taken else fact.start


class _Reader:
    """Puts the words of one body together; lives as long as `read` runs."""

    def __init__(self, reading: Reading) -> None:
        self.body = reading.body
        self.home = _short_name(reading)
        self.letters: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.heads: dict[int, Entry] = {}
        self.regions: dict[int, RegionFact] = {}
        self.titles: dict[int, tuple[str, ...]] = {}
        self.context = Context(self.body, self.letters, self.starts, self.ends)
        facts = reading.of(regions.find).facts
        self.region_at = {_region_start(self.body, f): f for f in facts}
        # Later labels win over earlier ones, longer phrases over shorter ones.
        self.phrases: dict[int, tuple[str, int]] = {}
        for sign, label in (
            ("U", _UNITS),
            ("F", _BEFORE),
            ("A", _ACTING),
            ("H", _HEADS),
        ):
            for start, end in reading.at(label):
                known = self.phrases.get(start)
                if known is None or known[0] != sign or known[1] < end:
                    self.phrases[start] = sign, end
        for start, fact in self.region_at.items():
            if fact.end >= self.phrases.get(start, ("", 0))[1]:
                self.phrases[start] = "R", fact.end

    def words(self) -> Words:
        """Return the words, read from left to right."""
        done: int | None = 0
        while done is not None:
            done = self._run(done)
        return Words(
            self.body,
            "".join(self.letters),
            self.starts,
            self.ends,
            self.heads,
            self.regions,
            self.titles,
        )

    def _run(self, at: int) -> int | None:
        """Take on word after word; return where to go on, or None at the end.

        Most words are what they are, and nothing but the word itself is looked at. A
        run ends where one ends elsewhere than its token: a phrase, titles, a full stop.
        """
        put, begin, stop = self.letters.append, self.starts.append, self.ends.append
        phrases, home = self.phrases, self.home
        for token in _TOKEN.finditer(self.body, at):
            start, end = token.span()
            text = token[0]
            if (sign := settled(text)) and start not in phrases and text != home:
                put(sign)
                begin(start)
                stop(end)
            elif (done := self._unsettled(token)) != end:
                return done
        return None

    def _unsettled(self, token: re.Match[str]) -> int:
        """Take on a word that its neighbours have a say in; return where to go on."""
        # A phrase may end inside a token: Alor-Pj Bupati.
        if "-" in token[0] and (inner := self._phrase_inside(token)):
            token = inner
        start, done = token.span()
        if start in self.phrases:
            sign, done = self._phrase(start, token)
        elif (sign := letter(token[0])) in PLAIN:
            done = self._stop(done) if is_abbreviation(token[0]) else done
        else:
            sign, done = self._word(sign, token)
            if not sign:
                return done
        self.letters.append(sign)
        self.starts.append(start)
        self.ends.append(done)
        return self._titles_behind(done) if sign in _NAME_ENDS else done

    def _phrase_inside(self, token: re.Match[str]) -> re.Match[str] | None:
        """Return what stands before a phrase that a dash glues on: ``Dompu-Pj``."""
        start, end = token.span()
        ends = [n for n in range(start + 1, end - 1) if n + 1 in self.phrases]
        glued = [n for n in ends if self.body[n] == "-"]
        return _TOKEN.match(self.body, start, glued[0]) if glued else None

    def _phrase(self, start: int, token: re.Match[str]) -> tuple[str, int]:
        sign, end = self.phrases[start]
        text = self.body[start:end]
        if sign == "R":
            self.regions[len(self.letters)] = self.region_at[start]
        elif sign == "A":
            end = self._stop(end)
        elif sign == "H":
            entry = OFFICES.get("head", text)
            assert entry is not None, text
            return self._head(entry, start, end)
        elif text[0].isupper():
            entry = OFFICIALS.get("before", text)
            if entry and entry.id == "kin":
                return self._word(letter(token[0]), token)  # Anak Agung, Putra
        return sign, end

    def _head(self, entry: Entry, start: int, end: int) -> tuple[str, int]:
        self.heads[len(self.letters)] = entry
        text = self.body[start:end]
        if is_abbreviation(text.split()[-1]):
            end = self._stop(end)
        return head_letter(entry, text), end

    def _stop(self, end: int) -> int:
        return end + 1 if self.body[end : end + 1] == "." else end

    def _word(self, sign: str, token: re.Match[str]) -> tuple[str, int]:
        """Return letter and end of a word that its neighbours have a say in."""
        start, end = token.span()
        near = self.context
        text = token[0]
        before = self.letters[-1] if self.letters else ""
        if sign == "|":
            return ("" if before == "|" else sign), end
        if sign in "NK" and (entry := compound(text)):
            return self._head(entry, start, end)
        is_unit = sign == "t" and before in ("O", "U") and text[0].isupper()
        if sign in "NEKIQSZJt" and not is_unit and (title := near.title(start, end)):
            return "T", title
        if text == self.home:
            return "R", end
        if sign == "S":
            return ("N" if near.is_late_name(text, end) else "S"), end
        if sign == "t":
            return ("U" if text[0].isupper() else "w"), end
        if sign in "IJKZ" and near.is_class(end):
            return "1", end
        if sign in "IZ" or is_abbreviation(text):
            return sign, self._stop(end)
        if sign in "NEKJ" and before not in "NEIKJ" and near.is_cut_name(start, end):
            return "I", end + 1
        if sign in "KJ" and near.is_among_capitals(start, end):
            return "N", end
        if (
            sign == "N"
            and near.is_after_unit()
            and gazetteer.form_key(text) in gazetteer.FORMS
        ):
            return ("U" if near.is_academic() else "R"), end
        return sign, end

    def _titles_behind(self, end: int) -> int:
        sign, after = self.body[end : end + 1], self.body[end + 1 : end + 2]
        if sign not in (" ", ",", ".", "\u00a0") or (sign == " " and after.islower()):
            return end
        last = self.letters[-1]
        if last == "R" and "," not in self.body[end : end + 2]:
            return end
        found = suffixes_at(self.body, end, initial=last == "I")
        if found is None:
            return end
        self.titles[len(self.letters)] = found.texts
        start = end
        while self.body[start] in " ,.\u00a0":
            start += 1
        self.letters.append("G")
        self.starts.append(start)
        self.ends.append(found.end)
        return found.end
