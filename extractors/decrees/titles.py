"""Titles: what stands after "tentang", to the word or mark where the title ends."""

import re
from collections.abc import Set
from typing import Final

from extractors.decrees.title_words import (
    CONJUNCTIONS,
    FULL_STOPS,
    TOKEN,
    WORD_END,
    ends,
    is_open,
    is_particle,
    is_sentence_end,
    is_subject,
)
from extractors.vocabulary import load, pattern_of

__all__ = ["after", "inside"]

_VOCABULARY: Final = load("decrees")
_MAX_CHARS: Final = 500
_MAX_LIST_WORDS: Final = 40
_MAX_LOWER_RUN: Final = 3
_FIRST_WORDS: Final = 4

_DATE: Final = (
    r"(?i:tanggal|tertanggal|bertanggal|tgl\.?)\s+\d{1,2}[\s/.\-]\s?\w+[\s/.\-]\s?\d{4}"
)
_TO_TITLE: Final = re.compile(
    rf"[\s,:.]*(?:\([^()\n]{{1,60}}\)[\s,]*)?(?:{_DATE}[\s,]*)?"
    rf"(?:yang\s(?:baru\s|telah\s|sudah\s)?{_VOCABULARY.alternation('issued')}\s"
    r"(?:(?!me[mn])[\w./,()-]+\s){0,14}?(?=(?:mengatur\s)?tentang\b))?"
    r"(?:[A-Z][\w.]*\s+){0,5}(?:(?:yang|ini|itu)\s+)?"
    r"(?:(?:mengatur|berisi|memuat)\s+)?(?:[Tt]entang|TENTANG|ttg\.?)(?!\w)[\s:]*"
)
_QUOTED: Final = re.compile(r"[“”\"'‘]([^“”\"\n]{3,300}?)[“”\"'’]")
_BRACKET: Final = re.compile(r"\([^()\n]{1,120}\)")
# In a title "Jabatan yang Dapat Diduduki oleh …" goes on.
_PASSIVE: Final = re.compile(r"Di[a-z]{3,}\Z")
_CONSTITUTION: Final = re.compile(r"\s+(?:UUD|Undang[\s–-]{1,3}[Uu]ndang\s+Dasar)\b")
_GAZETTES: Final = [
    f for e in _VOCABULARY.entries("veto") if e.id == "gazette" for f in e.forms
]
_GAZETTE: Final = re.compile(rf"\({pattern_of(_GAZETTES)}")
_ARTICLE: Final = re.compile(r"[Pp]asal\s+\d")
# "Perubahan Kedua atas Keputusan Bersama Menag, Menaker … Nomor 642/2020, Nomor 4/2020"
_JOINT: Final = re.compile(
    r"\b(?:[Aa]tas|ATAS)\s(?:[Ss]urat\s)?(?:[Kk]eputusan|[Pp]eraturan|[Ee]daran)"
    r"\s[Bb]ersama\b"
    r"(?![^\n]*\b[Tt]entang\b)[^\n;]*\Z"
)
_SIGNER_OR_NUMBER: Final = re.compile(
    r"\s?(?:(?:dan|serta)\s)?(?:Menteri|Men[a-z]{2,14}|Kepala|Nomor|No\.?)\b"
)
# "pada bulan Mei" is when it was told, "Pada Bulan Ramadan" what it is about.
_VENUES: Final = frozenset(_VOCABULARY.forms("title_venue"))
_NOMINAL: Final = re.compile(r"(?:pe|ke)\w+an(?!\w)")
_EDGES: Final = " \t\n\u00a0,.;:-–“”\"'‘’"
_QUOTES: Final = "\"'“‘"
_INNER_MARKS: Final = "&/-–'’["


def after(
    body: str,
    end: int,
    *,
    cited: Set[int] = frozenset(),
    named: Set[int] = frozenset(),
) -> tuple[int, int] | None:
    """Return the offsets of the title that follows a citation, or None.

    Parameters
    ----------
    end : int
        Where number and year of the citation end.
    cited : set of int
        Where citations start: after a comma or "dan" one of them ends the title.
    named : set of int
        Where kind words start: after "serta" one of them ends the title.
    """
    tentang = _TO_TITLE.match(body, end)
    return None if tentang is None else _Title(body, tentang.end(), cited, named).span()


def inside(body: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a title that stands before its number, without blanks and quotes."""
    while start < end and body[start] in _EDGES:
        start += 1
    while end > start and body[end - 1] in _EDGES:
        end -= 1
    return (start, end) if start < end else None


class _Title:
    """Walks over the words of one title."""

    def __init__(self, body: str, start: int, cited: Set[int], named: Set[int]) -> None:
        self.body = body
        self.start = start
        self.limit = min(len(body), start + _MAX_CHARS)
        self.cited = cited
        self.named = named
        first = self._words(start, _FIRST_WORDS, skipped=",")
        words = [word for word in first if not is_particle(word)]
        self.is_lower = len(words) > 1 and all(w[0].islower() for w in words[:2])

    def _words(self, at: int, count: int, *, skipped: str = "") -> list[str]:
        """Return the next words, at most ``count``, up to a mark or a full stop."""
        found: list[str] = []
        for token in TOKEN.finditer(self.body, at, self.limit):
            if skipped and token[0] == skipped:
                continue
            if len(found) == count or not token[0][0].isalnum():
                break
            found.append(token[0].rstrip(FULL_STOPS))
            if token[0][-1] == ".":
                break
        return found

    def span(self) -> tuple[int, int] | None:
        """Return the offsets of the title, or None where no title word stands."""
        quoted = _QUOTED.match(self.body, self.start)
        if quoted is not None:
            return quoted.span(1)
        last = at = self.start
        previous = ""
        while token := TOKEN.search(self.body, at, self.limit):
            text, at = token[0], token.end()
            if text == "(":
                bracket = _BRACKET.match(self.body, token.start())
                if bracket is None or token.start() == self.start:
                    break
                # A short name: (“PP Pengupahan”); where the law was published.
                if bracket[0][1] in _QUOTES or _GAZETTE.match(bracket[0]):
                    break
                last = at = bracket.end()
                continue
            if self._ends_at(token, previous):
                break
            word = text.rstrip(WORD_END)
            if not is_open(word):
                last = token.start() + len(word)
            if is_sentence_end(self.body, text, at):
                break
            previous = text
        return inside(self.body, self.start, last)

    def _ends_at(self, token: re.Match[str], previous: str) -> bool:
        """Whether the title ends before a word or mark."""
        mark = token[0][0]
        if token[0] == ",":
            if self._is_in_joint(token.end()):
                return False
            return not self._list_goes_on(token.end(), previous)
        if mark == "\n":
            return not self.body[token.end() : token.end() + 1].islower()
        if mark not in _INNER_MARKS and not mark.isalnum():
            return True
        return self._stops_at(token, previous)

    def _stops_at(self, token: re.Match[str], previous: str) -> bool:
        """Whether a word is the first after the title."""
        word = token[0].rstrip(WORD_END)
        if self._is_next_document(token.start(), previous):
            return True
        if _ARTICLE.match(self.body, token.start()):
            return True
        if previous in ("di", "pada") and (word[:1].isdigit() or word in _VENUES):
            return True
        if not word[:1].islower():
            return False
        if is_particle(word):
            return self._particle_stops(word, token.end())
        if word == "oleh" and _PASSIVE.match(previous):
            return False
        if ends(word):
            return True
        if self.is_lower or token.start() == self.start:
            return False
        if self._capitals_return(token):
            return False
        # "melalui penyesuaian" names a thing, "dengan ancaman" goes on.
        opens = is_particle(previous) and previous.lower() not in CONJUNCTIONS
        if opens and not _NOMINAL.match(word):
            return True
        return not self._is_last(token)

    def _is_next_document(self, at: int, previous: str) -> bool:
        """Whether the next document of a list starts here, not the title's own."""
        before = previous.lower()
        if self._is_in_joint(at):
            return False
        if before == "serta" and at in self.named:
            return True
        return at in self.cited and (before in CONJUNCTIONS or before == ",")

    def _is_in_joint(self, at: int) -> bool:
        """Whether signers and numbers of the joint decision that is changed go on."""
        return (
            _SIGNER_OR_NUMBER.match(self.body, at) is not None
            and _JOINT.search(self.body, self.start, at) is not None
        )

    def _particle_stops(self, word: str, at: int) -> bool:
        """Whether a particle opens a clause and no part of the title."""
        if word == "terhadap":  # "Pengujian UU … terhadap UUD 1945"
            return _CONSTITUTION.match(self.body, at) is not None
        if word not in ("yang", "kepada", "guna", "bersama"):
            return False
        following = self._words(at, 1)
        return not following or following[0][:1].islower()

    def _capitals_return(self, token: re.Match[str]) -> bool:
        """Whether a few words in lower case are followed by one in capitals."""
        if token[0][-1] in FULL_STOPS:
            return False
        for word in self._words(token.end(), _MAX_LOWER_RUN):
            if ends(word):
                return False
            if not word[:1].islower():
                return True
        return False

    def _is_last(self, token: re.Match[str]) -> bool:
        """Whether only a word or two in lower case stand before a mark."""
        if token[0][-1] in FULL_STOPS:
            return True
        words = self._words(token.end(), _MAX_LOWER_RUN)
        return len(words) < _MAX_LOWER_RUN and not any(map(ends, words))

    def _list_goes_on(self, at: int, previous: str) -> bool:
        """Whether the title's list goes on after a comma, to a last "dan"."""
        seen = 0
        last = ""
        for token in TOKEN.finditer(self.body, at, self.limit):
            text = token[0]
            word = text.rstrip(FULL_STOPS)
            if text == ",":
                last = text
                continue
            if not text[0].isalnum():
                return False
            if token.start() in self.cited and last in ("", ","):
                return False
            if not seen and is_subject(word, previous):
                return False
            if ends(word) or word == "yang" or seen > _MAX_LIST_WORDS:
                return False
            if word.lower() in CONJUNCTIONS:
                return self._item_follows(token.end())
            if not self.is_lower and word[:1].islower() and not is_particle(word):
                return False
            if is_sentence_end(self.body, text, token.end()):
                return False
            seen += 1
            last = text
        return False

    def _item_follows(self, at: int) -> bool:
        """Whether another item of a list stands after "dan"."""
        following = TOKEN.search(self.body, at, self.limit)
        if following is None or following.start() in self.cited:
            return False
        word = following[0]
        if not word[0].isalnum() or ends(word.rstrip(".")):
            return False
        return self.is_lower or not word[0].islower()
