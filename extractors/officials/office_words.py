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
i    yaitu, yakni
u    lower-case word known from units
b f  di, ke, pada; dari
w    any other word
===  ==========================================================================

Marks stand for themselves, ``|`` for a line end, ``"`` for any quotation mark.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Final

from extractors import anchors
from extractors.officials import office_phrases
from extractors.officials.lexicon import (
    NAMES,
    OFFICES,
    OFFICIALS,
    PLAIN,
    compound,
    folded,
    head_letter,
    is_abbreviation,
    letter,
)
from extractors.officials.person_titles import (
    PREFIX_WORDS,
    Titles,
    opens_suffix,
    suffixes_at,
)
from extractors.officials.word_context import Context
from extractors.officials.word_cuts import OPEN, Cuts, cut, next_word
from extractors.reading import Reading
from extractors.regions import RegionFact, gazetteer
from extractors.vocabulary import Entry

__all__ = ["Words", "read"]

_OPEN: Final = re.compile(OPEN)
# Behind "Kelas" and "Tipe" letters and abbreviations are numbers.
_OPEN_IN_CLASS: Final = re.compile(f"[{OPEN}IJKZ]")
_OPENING: Final = frozenset(OFFICIALS.forms("opening"))
_SHORT_NAME: Final = re.compile(r" \(([A-Z][a-z]+)\)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NO_BLANK: Final = re.compile(r"\S")
# What an acting word may stand before without a head; a name follows a region.
_HEADLESS: Final = re.compile(r"A(?:\(A\))?(?P<head>[OP]|R(?=,?[TNEI]))")
_RULERS: Final = {"province": "gubernur", "kabupaten": "bupati", "kota": "wali kota"}
# What a hard wrap stands behind and before; no line of a list begins so.
_WRAP: Final = re.compile(r"(?<=[^\n]{20}[^\n:;])\n(?=[^\W\d]|[(\"“])")
_WRAPS_MIN: Final = 3
# Of two offices a dash ties the holders as well: Antonius Lesung-Agus Hidayat.
_PAIR: Final = anchors.declare("officials.pair", OFFICIALS.forms("pair"))
_GLUED: Final = re.compile(r"(?<=[a-z.] )[A-Z][a-z]{2,}(?=-[A-Z][a-z]{2,}(?![\w-]))")
_NAME_ENDS: Final = frozenset("NEQIKJR")
_MARKS_BEFORE_TITLE: Final = 2


@dataclass(frozen=True, slots=True)
class Words:
    """A body, word by word.

    Attributes
    ----------
    body : str
        The text that offsets count in, hard wraps in it as blanks.
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


def _unwrapped(body: str) -> str:
    """Return a body of the same length in which lines that are cut short go on.

    In such a text lines begin in lower case, as the words fall.
    """
    lines = body.split("\n")
    if sum(line[:1].islower() for line in lines) < _WRAPS_MIN:
        return body
    return _WRAP.sub(" ", body)


class _Reader:
    """Puts the words of one body together; lives as long as `read` runs."""

    def __init__(self, reading: Reading) -> None:
        self.body = _unwrapped(reading.body)
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
                self.regional |= {short[1]} if short else set()

    def words(self) -> Words:
        """Return the words, read from left to right.

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
        return Words(
            self.body,
            self._with_heads(code) if "A" in code else code,
            self.starts,
            self.ends,
            self.heads,
            self.regions,
            self.titles,
        )

    def _with_heads(self, code: str) -> str:
        """Return the letters with heads where acting words stand for them.

        ``Plt. Dinas Sosial Alor``, ``Pj Alor``: the unit or the region is the head.
        """
        for found in _HEADLESS.finditer(code):
            at = found.start("head")
            if found["head"] == "R":
                form = _RULERS[self.regions[at].level]
            else:
                form = self.body[self.starts[at] : self.ends[at]]
                entry = OFFICES.get("headless", form)
                form = entry.id if entry else ""
            if head := OFFICES.get("head", form):
                self.heads[at] = head
                code = f"{code[:at]}{head_letter(head, form)}{code[at + 1 :]}"
        return code

    def _open(self, cuts: Cuts) -> list[int]:
        """Return the words to look at, in text order."""
        has_class = "Kelas" in self.body or "Tipe" in self.body
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
        if opens_suffix(text) and (done := self._titles_behind_name()):
            return done
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
            done = self._stop(end) if is_abbreviation(text) else end
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
            end = self._stop(end)
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
            end = self._stop(end)
        return head_letter(entry, text), end

    def _stop(self, end: int) -> int:
        return end + 1 if self.body[end : end + 1] == "." else end

    def _word(self, sign: str, start: int, end: int) -> tuple[str, int]:
        """Return letter and end of a word that its neighbours have a say in."""
        near = self.context
        text = self.body[start:end]
        before = self.letters[-1] if self.letters else ""
        if sign in "NK" and (entry := compound(text)):
            return self._head(entry, start, end)
        is_unit = sign == "t" and text[0].isupper() and near.is_general_of_unit()
        if sign in "NEKIQSZJt" and not is_unit and (title := near.title(start, end)):
            return "T", title
        if text in self.regional:
            return "R", end
        if sign == "S" and near.is_apposed(text):
            return "N", end
        if sign == "S":
            return ("N" if near.is_late_name(text, end) else "S"), end
        if sign == "t":
            return ("U" if text[0].isupper() else "w"), end
        if sign in "IJKZ" and near.is_class(end):
            return "1", end
        if sign == "Z" and (near.is_balinese(end) or near.is_regnal(text)):
            return "E", end
        if sign == "Z" and near.is_initial(end):
            return "I", end + 1
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

    def _are_initials(self, found: Titles, start: int) -> bool:
        """Return whether what may be a title is in a name: Rasyid MS Tanwir."""
        text = self.body[start : found.end]
        if (text,) != found.texts or not (text.isalpha() and text.isupper()):
            return False
        if self.body[found.end : found.end + 1] != " ":
            return False
        first, last = next_word(self.body, found.end)
        after = self.body[first:last]
        is_other = first in self.phrases or folded(after) in PREFIX_WORDS
        return letter(after) in "NE" and not is_other

    def _titles_behind_name(self) -> int | None:
        """Take on the titles behind a name that may begin here; return their end."""
        name = len(self.letters) - 1
        marks = max(name - _MARKS_BEFORE_TITLE, -1)
        while name > marks and self.letters[name] in ",.":
            name -= 1
        if name < 0 or (last := self.letters[name]) not in _NAME_ENDS:
            return None
        end = self.ends[name]
        sign, after = self.body[end : end + 1], self.body[end + 1 : end + 2]
        if sign not in (" ", ",", ".", "\u00a0") or (sign == " " and after.islower()):
            return None
        if last == "R" and "," not in self.body[end : end + 2]:
            return None
        found = suffixes_at(self.body, end, initial=last == "I")
        if found is None:
            return None
        start = end
        while self.body[start] in " ,.\u00a0":
            start += 1
        if self._are_initials(found, start):
            self._put("I", start, found.end)
            return found.end
        for known in (self.letters, self.starts, self.ends):
            del known[name + 1 :]
        self.titles[len(self.letters)] = found.texts
        self._put("G", start, found.end)
        return found.end
