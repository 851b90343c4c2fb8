"""What the words before and the characters behind tell of a word of an office."""

import re
from dataclasses import dataclass
from typing import Final

from extractors.officials.lexicon import (
    NAMES,
    OFFICES,
    PLAIN,
    compound,
    folded,
    is_abbreviation,
    is_verb,
    letter,
)
from extractors.officials.person_titles import PREFIX_WORDS, opens_suffix, prefix_at
from extractors.regions import gazetteer

__all__ = ["CLASSES", "Context", "may_depend"]

# Titles that are initials behind a name: "Rizal H. Sinaga", "Roslina RM".
_INITIALS: Final = frozenset({"h", "r", "rm", "rd", "ra", "rp", "rr"})
# Titles that are a part of the name behind another: Syafrizal Dt. Rajo Lelo.
_WITHIN: Final = frozenset(map(folded, NAMES.forms("within")))
_INSIDE_NAMES: Final = _INITIALS | _WITHIN
_INITIALS_RUN: Final = re.compile(r"[A-Z]\.[A-Z]\.")
_ACADEMIC: Final = frozenset(map(folded, OFFICES.forms("academic")))
_OF_GENERALS: Final = frozenset(map(folded, OFFICES.forms("of_generals")))
# Where a unit goes on, and where a name begins behind an office.
_UNIT_SLOT: Final = re.compile(r"[OUPQ]$|[HMYOP]N$|[HMYOUPQ]K$|[UKN]\)$")
_TITLED: Final = re.compile("T[NE]$")
_NAME_SLOT: Final = re.compile("[BT]$|TI$|[BHMY][A-Z]{0,2}R$")
_REGNAL: Final = "X"  # of both rulers of Yogyakarta since 1998 and 2016
_APPOSED: Final = re.compile("[RUOK],")
_HELD: Final = frozenset("HMBTRUK")  # what may stand right before who holds an office
_NAMED: Final = (["N"], ["E"])
CLASSES: Final = frozenset({"Kelas", "Tipe", "Pabean", "TMP"})
_CUT_NAME_MAX: Final = 4
_INITIAL_NEXT: Final = re.compile(r"\.\s?[A-Z](?!\w)")
_CAPITALS_MIN: Final = 4
_LETTERS: Final = re.compile(r"[^\W_]{1,64}|\S|\n")


def may_depend(text: str) -> tuple[bool, bool]:
    """Return whether neighbours may have a say in the letter or the end of a word.

    First for a word that no full stop follows, then for one that it does.
    """
    if not text[0].isalpha():
        return False, False
    sign = letter(text)
    if folded(text) in PREFIX_WORDS or opens_suffix(text) or text == _REGNAL:
        return True, True
    if sign == "S" and is_verb(text):
        return True, True
    if sign in PLAIN or sign == "1" or sign == "S":
        depends = NAMES.get("late", text) is not None
    else:
        depends = (
            sign == "t"
            or (sign in "KJ" and len(text) >= _CAPITALS_MIN)
            or (sign in "NK" and compound(text) is not None)
            or (sign == "N" and gazetteer.form_key(text) in gazetteer.FORMS)
        )
    takes_stop = (
        sign in "IZ"
        or is_abbreviation(text)
        or (sign in "NEKJ" and len(text) <= _CUT_NAME_MAX)
    )
    return depends, depends or takes_stop


@dataclass(frozen=True, slots=True)
class Context:
    """The body up to the word at hand.

    Attributes
    ----------
    body : str
        The text that offsets count in.
    letters, starts, ends : list
        Of the words read so far; the reader goes on filling them.
    """

    body: str
    letters: list[str]
    starts: list[int]
    ends: list[int]

    def is_class(self, end: int) -> bool:
        """Return whether a letter or numeral is a class here: Kelas II B, Tipe A."""
        at = len(self.letters) - 1
        while at > 0 and self.letters[at] == "1":
            at -= 1
        is_behind = at >= 0 and self.body[self.starts[at] : self.ends[at]] in CLASSES
        return is_behind and self.body[end : end + 1] != "."

    def is_balinese(self, end: int) -> bool:
        """Return whether a letter I opens a Balinese name: I Made, I Gusti Ngurah."""
        word = _LETTERS.search(self.body, end)
        return word is not None and NAMES.get("balinese", word[0]) is not None

    def is_initial(self, end: int) -> bool:
        """Return whether another initial follows one that is a numeral too: I.B."""
        return _INITIAL_NEXT.match(self.body, end) is not None

    def is_late_name(self, text: str, end: int) -> bool:
        """Return whether a verb or month is part of a name here: Yakob Lere Mau."""
        entry = NAMES.get("late", text)
        if entry is None:
            return False
        after = self.body[end : end + 2]
        follows = after[:1] == " " and after[1:].isupper()
        if entry.id in ("noble", "given", "day"):
            word = _LETTERS.search(self.body, end)
            sign = letter(word[0]) if follows and word else ""
            if entry.id == "day":
                before = "".join(self.letters[-1:])
                return (sign == "E" and before in _HELD) or (
                    before == "E" and sign in tuple("NE")
                )
            return sign in tuple("NEI")
        if entry.id == "fasting" and "".join(self.letters[-1:]) in _HELD:
            return follows and self._is_name(end)
        if entry.id in ("surname", "fasting"):
            is_free = not follows and not after[1:].isdigit()
            return (is_free or self._is_name(end)) and self.letters[-1:] in _NAMED
        if self.letters[-1:] in _NAMED and self._is_name(end):
            return follows  # Raja Juli Antoni
        if not follows and _TITLED.search("".join(self.letters[-2:])):
            return not after[1:].isdigit()  # Letkol Inf Agus Juni
        return follows and bool(_NAME_SLOT.search("".join(self.letters[-4:])))

    def _is_name(self, at: int) -> bool:
        """Return whether a word that may be a name's follows: Marianus Mau Kuru."""
        word = _LETTERS.search(self.body, at)
        return word is not None and letter(word[0]) in tuple("NEI")

    def is_regnal(self, text: str) -> bool:
        """Return whether a numeral belongs to a ruler's name: Paku Alam X."""
        if text != _REGNAL or not self.starts:
            return False
        at = -2 if self.letters[-3:] == ["(", "E", ")"] else -1  # Buwono (HB) X
        before = self.body[self.starts[at] : self.ends[at]]
        return NAMES.get("ruler", before) is not None

    def is_apposed(self, text: str) -> bool:
        """Return whether a word like a verb is a name here: Bupati Alor, Marukan."""
        return bool(_APPOSED.search("".join(self.letters[-2:]))) and is_verb(text)

    def is_after_unit(self) -> bool:
        """Return whether a unit may go on here."""
        return bool(_UNIT_SLOT.search("".join(self.letters[-2:])))

    def is_general_of_unit(self) -> bool:
        """Return whether a rank here is none: Direktorat Jenderal Pajak."""
        return bool(self.letters) and (
            folded(self.body[self.starts[-1] : self.ends[-1]]) in _OF_GENERALS
        )

    def is_academic(self) -> bool:
        """Return whether a region here is part of a name: Universitas Negeri Malang."""
        return any(
            folded(self.body[start:end]) in _ACADEMIC
            for start, end in zip(self.starts[-3:], self.ends[-3:], strict=True)
        )

    def title(self, start: int, end: int) -> int | None:
        """Return where a title before a name ends that begins here, or None."""
        if folded(self.body[start:end]) not in PREFIX_WORDS:
            return None
        if self.body[max(start - 1, 0)] == "/":
            return None  # Danyonif 312/KH
        follows_name = bool(self.letters) and self.letters[-1] in "NEI"
        if (
            follows_name
            and folded(self.body[start:end]) in _INSIDE_NAMES
            and "".join(self.letters[-2:-1]) not in "CPOo"
            and not self.body[self.ends[-1] : start].strip()
        ):
            return None  # "Rizal H. Sinaga": an initial
        title = prefix_at(self.body, start)
        if title is None or (
            end - start == 1
            and self.body[start] not in "HK"
            and _INITIALS_RUN.match(self.body, start)
        ):
            return None
        rest = self.body[title : title + 3].lstrip(" \u00a0.,")
        return title if rest and (rest[0].isupper() or rest[0] == "d") else None

    def is_cut_name(self, start: int, end: int) -> bool:
        """Return whether a full stop after a short word cuts a name: ``SA. Supri``."""
        rest = self.body[end : end + 3]
        return (
            end - start <= _CUT_NAME_MAX
            and rest[:1] == "."
            and (rest[1:2].isupper() or (rest[1:2] == " " and rest[2:3].isupper()))
        )

    def is_among_capitals(self, start: int, end: int) -> bool:
        """Return whether a neighbour is written in capitals too: no abbreviation."""
        if end - start < _CAPITALS_MIN:
            return False
        before = self.body[self.starts[-1] : self.ends[-1]] if self.starts else ""
        after = _LETTERS.search(self.body, end)
        return any(
            word.isupper() and len(word) >= _CAPITALS_MIN
            for word in (before, after[0] if after else "")
        )
