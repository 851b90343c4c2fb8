"""A body read as words of offices and names: a letter a word, so that grammar is regex.

``Plt. Kadis Kominfo Kabupaten Alor Rasyid Tanwir, ST., MM`` reads as ``AHURNNG``.
A phrase that means one thing (an office head, a region, a rank with its corps, the row
of titles behind a name) is one word. `extractors.offices` and `extractors.person_names`
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

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from extractors import anchors, gazetteer, regions
from extractors.person_titles import VOCAB as TITLES
from extractors.person_titles import prefix_at, suffixes_at
from extractors.reading import Reading
from extractors.regions import RegionFact
from extractors.vocabulary import FOLDER, Entry, fold, load

__all__ = ["NAMES", "OFFICES", "OFFICIALS", "Words", "read"]

OFFICES: Final = load("offices")
NAMES: Final = load("person_names")
OFFICIALS: Final = load("officials")

_HEADS: Final = anchors.declare("officials.head", OFFICES.forms("head"))
_ACTING: Final = anchors.declare("officials.acting", OFFICIALS.forms("acting"))
_BEFORE: Final = anchors.declare("officials.before", OFFICIALS.forms("before"))

_TOKEN: Final = re.compile(
    # A closing apostrophe is kept where a further word of a name follows: Asma’ Khozin.
    r"[^\W\d_][^\W_]*(?:['’‘´`ʼ-][^\W_]+)*(?:['’](?= [^\W\d_a-z]))?"
    r"|\d+(?:[.,]\d+)*|\n|[^\w\s]|_"
)
_ROMAN: Final = re.compile(r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})(?![a-z])")
_VERB: Final = re.compile(
    r"(?:meng|meny|memb|memp|menj|mend|ment|diny|digel|dilak|dilan|disam)\w{3,}"
    r"|\w{4,}kan|\w{4,}nya"
)
_INITIALS_RUN: Final = re.compile(r"[A-Z]\.[A-Z]\.")
_COMPOUND: Final = re.compile(
    "("
    + "|".join(sorted(map(fold, OFFICES.forms("compound")), reverse=True))
    + r")\w{3,}"
)
_NOUN: Final = re.compile(r"(?:pen|pem|per|ke)\w{4,}an")
_QUOTES: Final = dict.fromkeys('"“”„«»', '"')
_DASHES: Final = dict.fromkeys("–—", "-")
_DIRECTIONS: Final = frozenset(
    {
        "Utara",
        "Selatan",
        "Barat",
        "Timur",
        "Tengah",
        "Tenggara",
        "Daya",
        "Laut",
        "Ilir",
        "Ulu",
        "Raya",
        "Baru",
        "Besar",
        "Jaya",
        "Kota",
    }
)
# Titles that are initials behind a name: "Rizal H. Sinaga", "Roslina RM".
_INITIALS: Final = frozenset({"h", "r", "rm", "rd", "ra", "rp", "rr"})


def _read_names() -> frozenset[str]:
    with (FOLDER / "name_words.csv").open(encoding="utf-8", newline="") as rows:
        return frozenset(row["word"] for row in csv.DictReader(rows))


_KNOWN_NAMES: Final = _read_names()


def _lexicon() -> dict[str, str]:
    """Return the letter of every known capitalised word; first come, first served."""
    letters: dict[str, str] = {}

    def add(letter: str, forms: tuple[str, ...]) -> None:
        for form in forms:
            words = fold(form).split()
            for word in words:
                if len(words) == 1 or word not in _KNOWN_NAMES:
                    letters.setdefault(word, letter)

    add("v", TITLES.forms("address"))
    add("Q", NAMES.forms("ambiguous"))
    for entry in OFFICES.entries("opener"):
        add("P" if entry.id == "place" else "O", entry.forms)
    add("U", OFFICES.forms("word"))
    add("U", OFFICES.forms("body", "national", "private", "state_owned"))
    add("S", NAMES.forms("stop"))
    return letters


def _lower_lexicon() -> dict[str, str]:
    letters = {"dan": "d", "serta": "d", "di": "b", "ke": "b", "dari": "f", "pada": "b"}
    for entry in OFFICIALS.entries("link"):
        letters |= dict.fromkeys(entry.forms, entry.id)
    letters |= dict.fromkeys(OFFICIALS.forms("appoint"), "a")
    letters |= {fold(form): "v" for form in TITLES.forms("address")}
    letters |= dict.fromkeys(NAMES.forms("particle"), "p")
    letters |= dict.fromkeys(OFFICES.forms("lower"), "o")
    return letters


_LEXICON: Final = _lexicon()
_LOWER: Final = _lower_lexicon()
_ABBREVIATIONS: Final = frozenset(
    fold(f) for f in (*OFFICES.forms("abbreviation"), *NAMES.forms("short"))
)
_SHORT_NAMES: Final = frozenset(fold(f) for f in NAMES.forms("short"))


@lru_cache(maxsize=200_000)
def _letter(text: str) -> str:
    """Return the letter of a word that stands alone."""
    first = text[0]
    if not first.isalpha():
        if first.isdigit():
            return "1"
        if first in "\n":
            return "|"
        return (
            _QUOTES.get(first) or _DASHES.get(first) or ("d" if first == "&" else first)
        )
    if first.islower() or text in ("Dan", "DAN"):
        return _LOWER.get(fold(text), "w")
    if len(text) == 1:
        return "Z" if text in "IVX" else "I"
    if _ROMAN.fullmatch(text):
        return "1"
    folded = fold(text)
    if known := _LEXICON.get(folded):
        return "U" if known == "v" and text == "BPK" else known
    if folded in _KNOWN_NAMES or folded in _SHORT_NAMES:
        return "E"
    if _VERB.fullmatch(folded):
        return "S"
    if _NOUN.fullmatch(folded):
        return "U"
    if text.isupper() and len(text) == 2:
        return "J"
    if (text.isupper() and len(text) <= 8) or (
        text[1:] != text[1:].lower() and "-" not in text
    ):
        return "K"
    return "N"


@lru_cache(maxsize=20_000)
def _compound(text: str) -> Entry | None:
    """Return the head that a word opens with its unit glued to it: ``Kabidpropam``."""
    found = _COMPOUND.match(fold(text))
    if found is None:
        return None
    entry = OFFICES.get("compound", found[1])
    return next(
        (h for h in OFFICES.entries("head") if entry and h.id == entry.id), None
    )


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


def _longest_at(spans: list[tuple[int, int]]) -> dict[int, int]:
    """Return the longest end for each start, without spans inside an earlier one."""
    ends: dict[int, int] = {}
    for start, end in spans:
        ends[start] = max(end, ends.get(start, 0))
    return ends


def _short_name(reading: Reading) -> str | None:
    """Return the last word of a long name of the region an article is about.

    "Meranti" stands for Kabupaten Kepulauan Meranti there, and nowhere else.
    """
    home = reading.of(regions.home)
    words = home.name.split() if home else []
    return words[-1] if len(words) > 2 and words[-1] not in _DIRECTIONS else None


class _Reader:
    """Puts the words of one body together; lives as long as `read` runs."""

    def __init__(self, reading: Reading) -> None:
        self.body = reading.body
        self.heads = _longest_at(reading.at(_HEADS))
        self.acting = _longest_at(reading.at(_ACTING))
        self.before = _longest_at(reading.at(_BEFORE))
        self.regions = {f.start: f for f in reading.of(regions.find).facts}
        self.home = _short_name(reading)
        self.letters: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.head_of: dict[int, Entry] = {}
        self.region_of: dict[int, RegionFact] = {}
        self.titles_of: dict[int, tuple[str, ...]] = {}

    def words(self) -> Words:
        """Return the words, read from left to right."""
        done = 0
        for token in _TOKEN.finditer(self.body):
            start = token.start()
            if start < done:
                continue
            letter, done = self._phrase(start) or self._word(token)
            if not letter:
                continue
            self._add(letter, start, done)
            if letter in "NEQIKJR":
                done = self._titles_behind(done)
        return Words(
            self.body,
            "".join(self.letters),
            self.starts,
            self.ends,
            self.head_of,
            self.region_of,
            self.titles_of,
        )

    def _add(self, letter: str, start: int, end: int) -> None:
        self.letters.append(letter)
        self.starts.append(start)
        self.ends.append(end)

    def _phrase(self, start: int) -> tuple[str, int] | None:
        region = self.regions.get(start)
        head_end = self.heads.get(start, 0)
        if region and region.end >= head_end:
            self.region_of[len(self.letters)] = region
            return "R", region.end
        if head_end:
            entry = OFFICES.get("head", self.body[start:head_end])
            assert entry is not None
            return self._head(entry, start, head_end)
        if end := self.acting.get(start):
            return "A", self._stop(end)
        if end := self.before.get(start):
            entry = OFFICIALS.get("before", self.body[start:end])
            if self.body[start].islower() or (entry and entry.id != "kin"):
                return "F", end
        return None

    def _head(self, entry: Entry, start: int, end: int) -> tuple[str, int]:
        self.head_of[len(self.letters)] = entry
        last = fold(self.body[start:end]).split()[-1]
        if last in _ABBREVIATIONS:
            end = self._stop(end)
        takes = entry.data["takes"]
        if takes in _TAKES:
            return _TAKES[takes], end
        if entry.id == "jabatan fungsional":
            return "L", end
        if entry.data.get("staff"):
            return "Y", end
        opens = takes == "body" or _LEXICON.get(last) in ("O", "P")
        return ("M" if opens else "H"), end

    def _stop(self, end: int) -> int:
        return end + 1 if self.body[end : end + 1] == "." else end

    def _word(self, token: re.Match[str]) -> tuple[str, int]:
        start, end = token.span()
        text = token[0]
        if self.letters and self.letters[-1] == "|" and text == "\n":
            return "", end
        letter = _letter(text)
        if letter in "NK" and (entry := _compound(text)):
            return self._head(entry, start, end)
        if letter in "NEKIQSZUJ" or (
            letter == "w" and text in ("dr", "drg", "drh", "apt")
        ):
            title = self._title(start, end)
            if title:
                return "T", title
        if letter in "IZ" or fold(text) in _ABBREVIATIONS:
            return letter, self._stop(end)
        if letter in "NEKJ" and len(text) <= 4 and self._is_cut_name(end):
            return "I", end + 1
        if letter in "KJ" and self._among_capitals(start, end):
            letter = "N"
        if letter == "N" and self._ends_unit(text):
            letter = "U"
        if text == self.home:
            letter = "R"
        return letter, end

    def _ends_unit(self, text: str) -> bool:
        """Return whether a region's name ends a unit's: Universitas Negeri Malang."""
        after_unit = bool(self.letters) and self.letters[-1] in "OUPQ"
        return after_unit and gazetteer.form_key(text) in gazetteer.FORMS

    def _title(self, start: int, end: int) -> int | None:
        if (
            fold(self.body[start:end]) in _INITIALS
            and self.letters
            and self.letters[-1] in "NEI"
            and "".join(self.letters[-2:-1]) not in "CPOo"
            and self.body[self.ends[-1] : start].isspace()
        ):
            return None  # "Rizal H. Sinaga": an initial
        title = prefix_at(self.body, start)
        if title is None or (
            end - start == 1 and _INITIALS_RUN.match(self.body, title - 2)
        ):
            return None
        rest = self.body[title : title + 3].lstrip(" \u00a0.,")
        return title if rest and (rest[0].isupper() or rest[0] == "d") else None

    def _is_cut_name(self, end: int) -> bool:
        """Return whether a full stop after a short word cuts a name: ``Muh. Ali``."""
        rest = self.body[end : end + 3]
        return (
            rest[:1] == "."
            and (rest[1:2].isupper() or (rest[1:2] == " " and rest[2:3].isupper()))
            and bool(self.letters)
            and self.letters[-1] not in "NEIKJ"
        )

    def _among_capitals(self, start: int, end: int) -> bool:
        """Return whether a neighbour is written in capitals too: no abbreviation."""
        before = self.body[self.starts[-1] : self.ends[-1]] if self.starts else ""
        after = _TOKEN.search(self.body, end)
        return end - start >= 4 and (
            (before.isupper() and len(before) >= 4)
            or bool(after and after[0].isupper() and len(after[0]) >= 4)
        )

    def _titles_behind(self, end: int) -> int:
        if self.body[end : end + 1] not in " ,.\u00a0":
            return end
        last = self.letters[-1]
        if last == "R" and "," not in self.body[end : end + 2]:
            return end
        found = suffixes_at(self.body, end, initial=last == "I")
        if found is None:
            return end
        self.titles_of[len(self.letters)] = found.texts
        start = end
        while self.body[start] in " ,.\u00a0":
            start += 1
        self._add("G", start, found.end)
        return found.end


_TAKES: Final = {"place": "C", "region": "B", "nothing": "D"}
