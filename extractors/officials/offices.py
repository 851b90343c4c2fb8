"""Statements of an office: acting word, head, unit, region; where each ends."""

import re
from dataclasses import dataclass, replace
from typing import Final

from extractors.officials import office_places, office_vetoes
from extractors.officials.lexicon import OFFICES, OFFICIALS
from extractors.officials.office_surroundings import is_seat
from extractors.officials.office_words import Words
from extractors.officials.unit_grammar import BRACKET, TAIL, TAILS
from extractors.regions import RegionFact
from extractors.vocabulary import Entry, fold

__all__ = ["Office", "find", "up_to", "with_place"]

_SHORT_FORM: Final = re.compile(rf"(?:{BRACKET})?")
# What ends a unit, where the name stands before: Badan Otorita Borobudur menjelaskan.
_REST: Final = re.compile(
    r"(?<=[UOPQNK1])N{1,2}(?=[w.;|)]|,[w|]|,?$)|(?<=1)/[NEQKJ]{1,3}(?![A-Z])"
    # a house and the region it lies in: Bandar Udara Kelas Utama Hang Nadim Batam
    r"|(?<=[UOPQN1])[NEQ]{1,3}R(?![A-Z])"
    # the larger unit, up to the end of the sentence or the item
    r"|,O(?:[OUuQKJR1]|d[OUuQ]|\([UK]\)){1,12}(?=[.;]|,?\||$)"
)
# What else may belong to a place whose head's name stands before it.
_PLACE_GOES_ON: Final = re.compile(r"[NEQKJPo][NEQKJ]{1,4}(?=[,.;:|()dwRbPo]|$)")
_OF_THE_SAME: Final = re.compile("(?P<number>[1Z]*)[NE]*$")
# A base called after a person, before the rank of who commands it.
_NAMESAKE: Final = re.compile(r"T{1,2}[NEI]{1,3}(?=T)")
_HOUSE: Final = re.compile(r"(?<=P)T{1,2}[NEI]{1,3}")
# Pj. Sekretaris Daerah (Pj. Sekda) Kabupaten Alor
_ACTING_AGAIN: Final = re.compile(r"\(A[^()|A]{1,8}\)")
_BEYOND_BRACKET: Final = re.compile(rf"\)(?=[OP]{TAIL.pattern})")

# Kepala Dinas Kesehatan, Provinsi Gorontalo, dr. Rasyid
_REGION_APART: Final = re.compile(r",R(?=,?[TNEQ])")
_KINDS_OF_REGION: Final = ("Provinsi ", "Kabupaten ", "Kota ")

# Such a unit lies in no office but has one.
_HOUSES: Final = frozenset({"Dinas", "Badan", "Inspektorat"})
_TERMS: Final = frozenset(OFFICIALS.forms("term"))
_CHAIR: Final = "ketua"
_OF_MINISTRIES: Final = frozenset({"menteri", "wakil menteri", "direktur jenderal"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office as one place of the body states it.

    Attributes
    ----------
    begin, first, last : int
        Words of the body: from the acting word or the head on, from the head on, up to
        but not including.
    head : Entry
        The vocabulary's entry for its first words.
    acting : str or None
        plt, plh, pj, pjs.
    region : RegionFact or None
        The smallest region that the statement names.
    body : Entry or None
        The public body that a chair or member belongs to.
    veto : str or None
        Why a holder of it is no official: former, candidate, private, party, …
    shared : str
        Words of a later office that belong to this one too: Bupati dan Wakil Bupati
        *Alor*.
    """

    begin: int
    first: int
    last: int
    head: Entry
    acting: str | None = None
    region: RegionFact | None = None
    body: Entry | None = None
    veto: str | None = None
    shared: str = ""

    @property
    def is_ex_officio(self) -> bool:
        """Whether the office comes with another one: task forces, TP PKK."""
        kinds = [self.head, *([self.body] if self.body else [])]
        return any(kind.data.get("exofficio") for kind in kinds)


def find(words: Words) -> list[Office]:
    """Return the offices a body states, in text order, vetoed ones included."""
    places = office_places.named(words) if "C" in words.code else frozenset()
    offices: list[Office] = []
    end = 0
    for first in sorted(words.heads):
        if first < end:
            continue
        office = _parse(words, first, places)
        if office.veto in ("no_unit", "unknown_body") and offices:
            office = _of_same_body(words, offices[-1], office)
            office = _of_same_ministry(words, offices[-1], office)
        offices.append(office)
        end = office.last
    return offices


def _of_same_body(words: Words, previous: Office, office: Office) -> Office:
    """Return a chair's deputy of the same sentence, other offices as they are.

    A body has one chair: a second one is of a body that is unknown.
    """
    before = words.text(previous.first, previous.last).casefold()
    if office.head.id == _CHAIR and before.startswith(_CHAIR):
        return office
    body = previous.body or OFFICES.get("body", previous.head.data.get("unit", ""))
    between = words.code[previous.last : office.begin]
    if previous.veto or body is None or office.head.data["takes"] != "body":
        return office
    own = _OF_THE_SAME.match(words.code, office.first + 1, office.last)
    is_title = words.text(office.first, office.last)[0].isupper()
    if not own or not is_title or set(".;|") & set(between):
        return office
    last = own.end("number")  # Wakil Ketua I; what follows is a name
    return replace(office, last=last, body=body, region=previous.region, veto=None)


def _of_same_ministry(words: Words, previous: Office, office: Office) -> Office:
    """Return a minister's secretary of the same sentence, other offices as they are."""
    is_bare = office.head.id == "sekretaris jenderal" and office.veto == "no_unit"
    is_his = previous.veto is None and previous.head.id in _OF_MINISTRIES
    if not (is_bare and is_his):
        return office
    between = words.code[previous.last : office.begin]
    return office if set(".;|") & set(between) else replace(office, veto=None)


def up_to(words: Words, office: Office, last: int) -> Office:
    """Return the office with the words behind it, as far as its holder tells them."""
    region = office.region or _region(words, office.head, office.first, last)
    return replace(office, last=last, region=region)


def with_place(words: Words, office: Office) -> Office:
    """Return the office with the place behind it, where its name stands before it."""
    if house := _HOUSE.match(words.code, office.last):
        return replace(office, last=house.end())
    run = office_places.RUN.match(words.code, office.last)
    if run and office.head.data["takes"] == "place":
        is_bare = office.last == office.first + 1
        if is_bare or _PLACE_GOES_ON.match(words.code, office.last - 1):
            return replace(office, last=run.end())
    if rest := _REST.match(words.code, office.last):
        return up_to(words, office, rest.end())
    return office


def _parse(words: Words, first: int, places: frozenset[str]) -> Office:
    code = words.code
    last = _tail_end(words, first, places)
    while code.startswith("/", last) and last + 1 in words.heads:
        last = _tail_end(words, last + 1, places)  # Menteri ATR/Kepala BPN
    begin, acting = _acting(words, first)
    if code[begin - 1 : begin] == "(" and (beyond := _BEYOND_BRACKET.match(code, last)):
        last = _end(TAIL, code, beyond.end())
    if "b" in code[first:last]:
        last = _before_event(words, first, last)
    if code.startswith("1w", last - 1) and _is_term(words, last):
        last -= 1  # Anggota DPRD 3 periode
    while code[last - 1] in ",/-d" and last > first + 1:
        last -= 1
    if acting and (again := _ACTING_AGAIN.match(code, last)):
        last = _end(TAILS[code[first]], code, again.end())
    if code[first] in "HMY" and "R" not in code[first:last]:
        last = _past_region_apart(words, last)
    acting = acting or words.heads[first].data.get("acting")
    if acting is None and code.startswith("(A)", last):
        acting = _acting_id(words.text(last + 1, last + 2))
    head = words.heads[first]
    text = office_vetoes.in_full(words, words.text(first, last))
    return Office(
        begin,
        first,
        last,
        head,
        acting,
        region=_region(words, head, first, last),
        body=office_vetoes.body_of(text) if head.data["takes"] == "body" else None,
        veto=office_vetoes.veto(words, head, begin, first, last),
    )


def _tail_end(words: Words, head: int, places: frozenset[str]) -> int:
    """Return where the unit or the place behind a head ends."""
    letter = words.code[head]
    end = _end(TAILS[letter], words.code, head + 1)
    if letter == "C":
        end = _end(_NAMESAKE, words.code, end)
        end = _end(_SHORT_FORM, words.code, end)  # Komandan Pangkalan (Danlanal) Alor
        end = _end(TAIL, words.code, office_places.place_end(words, head, end, places))
        end = office_places.past_kecamatan(words, end)
    is_numbered = words.code[end - 1] in "1Z" and "P" in words.code[head:end]
    if is_numbered and (known := office_places.kecamatan_end(words, end)):
        return known  # SDN 1 Berbek Sulastri
    if letter in "HMY":
        end = office_places.past_seat(words, end)
    opener = max(words.code.rfind(sign, head + 1, end) for sign in "Po")
    if opener < 0 or fold(words.text(opener, opener + 1)) == "desa":
        return end  # behind "Masyarakat dan Desa" a name may begin
    known = office_places.kecamatan_end(words, opener + 1) or end
    return _end(TAIL, words.code, known) if known > end else end


def _end(pattern: re.Pattern[str], code: str, at: int) -> int:
    found = pattern.match(code, at)
    return found.end() if found else at


def _past_region_apart(words: Words, last: int) -> int:
    """Return where an office ends whose region stands between commas before a name."""
    apart = _REGION_APART.match(words.code, last)
    at = last + 1
    if apart and words.text(at, at + 1).startswith(_KINDS_OF_REGION):
        return apart.end()
    return last


def _is_term(words: Words, at: int) -> bool:
    return fold(words.text(at, at + 1)) in _TERMS


def _before_event(words: Words, first: int, last: int) -> int:
    """Return where the head of a house ends that is sworn in ``di Kantor Kemenhub``."""
    at, head = words.code.find("b", first, last), words.heads[first]
    is_house = head.data["scope"] == "national" or head.data.get("unit") in _HOUSES
    is_event = words.text(at, at + 1) == "di" and is_seat(words, at + 2)
    return at if is_house and is_event else last


def _acting(words: Words, first: int) -> tuple[int, str | None]:
    """Return where the statement begins and who acts: ``Penjabat (Pj.) Bupati``."""
    code = words.code
    for before in ("A(A)", "AA", "A"):
        begin = first - len(before)
        if begin >= 0 and code[begin:first] == before:
            return begin, _acting_id(words.text(begin, begin + 1))
    return first, None


def _acting_id(text: str) -> str | None:
    entry = OFFICIALS.get("acting", text.rstrip("."))
    return entry.id if entry else None


def _region(words: Words, head: Entry, first: int, last: int) -> RegionFact | None:
    """Return the smallest region the statement names, the last of equals.

    Of a governor that is the province: Gubernur Sulawesi Utara (Manado).
    """
    named = [words.regions[i] for i in range(first, last) if i in words.regions]
    if head.data["scope"] == "province" and head.data["takes"] == "region":
        named = [r for r in named if r.level == "province"] or named
    lower = [r for r in named if r.level != "province"]
    return lower[0] if lower else named[-1] if named else None
