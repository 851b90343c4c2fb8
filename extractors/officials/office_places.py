"""Where the place behind the head of an office ends and a name may begin."""

import re
from itertools import takewhile
from typing import Final

from extractors.officials.lexicon import NAMES, OFFICES
from extractors.officials.office_surroundings import is_new
from extractors.officials.office_words import Words
from extractors.regions import towns
from extractors.vocabulary import fold, load

__all__ = ["RUN", "kecamatan_end", "named", "past_kecamatan", "past_seat", "place_end"]

RUN: Final = re.compile(r"[NEQKJ]+")
_UNKNOWN: Final = re.compile(r"[NQKJE][NQKJ]{1,2}(?=[Po])")
# All of it is a place, of no more words than one has: Kades Palipi Soreang, Norma …
_NAME_BEHIND: Final = re.compile(r"(?P<place>[NQKJU]{1,3}),(?:[TEIv]|N[w,.])")
_ALONE: Final = re.compile(r"(?<=[NQ])N(?=[wd.,;)]|$)")
_PLACE: Final = re.compile(r"[Po]([NEQ]{2,3}(?=[,.()|ROPwubfdy])|[NEQ])")
_COMPASS: Final = frozenset(
    form for e in NAMES.entries("direction") if e.id == "compass" for form in e.forms
)
_PLACES: Final = load("places")
_PLACE_ENDS: Final = frozenset((*NAMES.forms("direction"), *_PLACES.forms("last")))
_PLACE_WORDS_MAX: Final = 3
# Sungai Apit, Tanjung Sari: such a word is seldom all of a village's name.
_ELEMENTS: Final = frozenset(map(fold, _PLACES.forms("element")))
_NO_PLACE_WORD: Final = frozenset('TGHMYLCBDAFvS,.:;()"-/|')


def named(words: Words) -> frozenset[str]:
    """Return the words that the body itself calls a kecamatan, a desa and the like."""
    return frozenset(
        fold(words.text(n, n + 1))
        for m in _PLACE.finditer(words.code)
        for n in range(*m.span(1))
    )


def place_end(words: Words, first: int, at: int, places: frozenset[str]) -> int:
    """Return where the place behind a head ends and a name may begin.

    ``Camat Nita, Norma Halimah``, ``Camat Nita Drs. Rasyid``, ``Camat Nita Rasyid
    Tanwir``, ``Camat Rasyid Tanwir``: the sign behind the capitalised words, what the
    body itself calls a place, and words known from persons decide.
    """
    code = words.code
    if words.heads[first].data.get("below"):
        if behind := _NAME_BEHIND.match(code, at):
            return behind.end("place")
        name = at + (code[at : at + 1] in ("P", "o"))  # Keuchik Gampong Alue Ie
        if within := _end_within(words, name):
            return within
        if known_end := _known_end(words, name):
            return known_end
    elif (end := past_seat(words, at)) > at:
        return end
    run = RUN.match(code, at)
    if run is None:
        return at
    end = run.end()
    if code[at - 1] in "1Z" and not (code[at] == "E" and end > at + 1):
        # Kasdam XIV Hasanuddin; Danrem 031 Wira Bima Brigjen …
        if code[end : end + 1] == "T":
            return end
        return kecamatan_end(words, at) or at + 1  # SMPN 2 Lintau Buo Rasyid
    if fold(words.text(at, at + 1)) in places:
        known = (fold(words.text(i, i + 1)) in places for i in range(at, end))
        return at + sum(1 for _ in takewhile(bool, known))
    sign, is_person = code[end : end + 1], "E" in run[0]
    if end - at <= _PLACE_WORDS_MAX and sign:
        if sign in "TvPRUO1/-" or (sign == "I" and not is_person):
            return end
        if end - at == 1 and _is_no_place(words, first, at):
            return at  # Kajari Darfiah, SH; Ketua PN Winarno, Bupati …
        if sign == "y" and is_new(words, end):
            return end  # Camat Nita yang baru
        if sign in "maw" and first and code[first - 1] in "fF":
            return end  # dari Camat Nita menjadi
        if sign in ",(|" and not (is_person and (sign != "," or end - at > 1)):
            is_name_next = code[end + 1 : end + 2] in tuple("TNEIvZQ")
            if is_name_next or end - at == 1 or _is_within(words, end + 1):
                return end
    if code[at] == "E" or (end - at == 2 and code[at + 1] not in ("E", "Q")):
        last = end - 1
        return at if at == last or past_kecamatan(words, last) == last else end
    if end - at > _PLACE_WORDS_MAX - 1 and _ends_in_kecamatan(words, end):
        return end
    compass = [n for n in range(at + 1, end - 1) if _closes_place(words, n)]
    if compass:
        return compass[-1] + 1
    # Four words and no name known among the first two: Lurah Petuk Ketimpun Sura Asi.
    is_long = end - at > _PLACE_WORDS_MAX and code[at + 1] != "E"
    return at + (2 if is_long or run[0][1:2] == "Q" else 1)


def past_seat(words: Words, at: int) -> int:
    """Return where a unit ends that the town it lies in follows: Ketua PN Sungailiat.

    A name follows the town, which is no word known from persons.
    """
    if words.code[at : at + 1] not in ("N", "U"):
        return at
    for end in range(at + _PLACE_WORDS_MAX, at, -1):
        is_named = words.code[end : end + 1] in tuple("NETIvZ")
        if is_named and towns.seat(words.text(at, end)):
            return end
    return at


def past_kecamatan(words: Words, at: int) -> int:
    """Return where a place ends that its kecamatan follows: Kades Kadipaten Selomerto.

    It is one word that no name's words follow, and nobody is known to be called so.
    """
    alone = _ALONE.match(words.code, at)
    return at + bool(alone and towns.kecamatan(words.text(at, at + 1)))


def _ends_in_kecamatan(words: Words, end: int) -> bool:
    """Return whether a kecamatan ends a village's name: Balah Hilia Lubuk Alung."""
    is_unknown = words.code[end - 2 : end] == "NN"
    return is_unknown and bool(towns.kecamatan(words.text(end - 2, end)))


def _end_within(words: Words, at: int) -> int | None:
    """Return where a place ends whose kecamatan follows: ``Watu Lesung Kecamatan``.

    No word that is known from persons is in it.
    """
    run = _UNKNOWN.match(words.code, at)
    return run.end() if run and _is_within(words, run.end()) else None


def _is_within(words: Words, at: int) -> bool:
    """Return whether words tell in which kecamatan a place lies."""
    return words.code[at : at + 1] in ("P", "o") and (
        OFFICES.get("above", words.text(at, at + 1)) is not None
    )


def _is_no_place(words: Words, head: int, at: int) -> bool:
    """Return whether one word behind a head is a name, whatever sign follows it."""
    text, behind = words.text(at, at + 1), words.code[at + 1 : at + 3]
    if words.code[at] != "N" or towns.kecamatan(text) or towns.seat(text):
        return False
    if behind[:1] == "G":
        return True
    is_listed = behind[:1] == "," and behind[1:] not in tuple("TNEIvZQ")
    return is_listed and bool(words.heads[head].data.get("known"))


def _known_end(words: Words, at: int) -> int | None:
    """Return where a kecamatan's name ends, or one that opens as many villages' do."""
    known = kecamatan_end(words, at)
    last = _title_case_end(words, at)
    if last - at < 2 or fold(words.text(at, at + 1)) not in _ELEMENTS:
        return known
    if known and (known > at + 1 or words.code[at + 1] == "E"):
        return known
    return _past_place_ends(words, at + 2, last)


def _past_place_ends(words: Words, end: int, last: int) -> int:
    """Return where a place ends that goes on with Barat, Baru, Bawah."""
    while end < last and words.text(end, end + 1) in _PLACE_ENDS:
        end += 1
    return end


def _closes_place(words: Words, at: int) -> bool:
    word = words.text(at, at + 1)
    return word in _COMPASS or _PLACES.get("last", word) is not None


def kecamatan_end(words: Words, at: int) -> int | None:
    """Return where the longest name of a kecamatan ends, if not a person's instead."""
    last = _title_case_end(words, at)
    for end in range(last, at, -1):
        is_sure = end - at > 1 or words.code[at] not in "EQ"
        if towns.kecamatan(words.text(at, end)) and (
            is_sure or last - at >= _PLACE_WORDS_MAX
        ):
            return _past_place_ends(words, end, last)
    return None


def _title_case_end(words: Words, at: int) -> int:
    """Return where the words that may name a place end, not too many of them."""
    last = at
    while (
        last - at < towns.LONGEST
        and words.code[last : last + 1] not in ("", "w")
        and (words.code[last] not in _NO_PLACE_WORD or _closes_place(words, last))
        and words.text(last, last + 1).istitle()
    ):
        last += 1
    return last
