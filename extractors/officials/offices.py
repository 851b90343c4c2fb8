"""Statements of an office: acting word, head, unit, region; where each ends.

An office ends where a name may begin. Units hold commas, ``dan`` and brackets; words
that are unknown belong to the unit where a known unit word follows, and to the name
where none does. After a region the office is complete.
"""

import re
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from extractors.officials import office_vetoes
from extractors.officials.lexicon import NAMES, OFFICES, OFFICIALS
from extractors.officials.office_words import Words
from extractors.regions import RegionFact, towns
from extractors.vocabulary import Entry, fold, load

__all__ = ["Office", "find", "is_new", "is_of_many", "is_seat", "with_place"]

_PRESENT_WORDS: Final = 2  # saat ini
_NAMED: Final = "[NEQKJZI]"
# All of a larger unit, and the name behind it.
_WHOLE: Final = r"O(?:[OUuQKJR1]|d[OUuQ]|\([UK]\)){1,12},?(?:[TE]|N[NE]|Z[NEQ])"
# What may follow a head, one alternative a habit of the language; see `office_words`.
_UNIT: Final = (
    # a bracket that repeats the office or unit in short: (BKD), (Kadishub), (Disnaker)
    r"\((?:[^()|TGAF]{0,8}[UKJOPHMCDBYLR][^()|TGAF]{0,6}|[NZ1])\)",
    # a house named in several words, or after a person: RSUD dr. Haulussy
    r"P[NEQ]{2,3}(?=T|,T|,R,[TNE])|(?<=\(P\))[NEQ]{2}(?=T|,[TNE])",
    r"P[NQ]{2,4}(?=,[NEI])|[OP][NEQ]{2,4}(?=,[NEI][NEG])",
    r"PT{1,3}[NEIZ]{1,5}[JK]?(?=R|T|,[TNE])",
    # what an opener opens: Dinas Perkim, Puskesmas Waibakul Barat
    rf"(?:[OPo]|(?<=P)\(?)(?!E[NE]){_NAMED}(?=[,(.:;|TGRUOPv]|$|{_NAMED})Q?",
    # known words, abbreviations, numbers, regions
    # a place that the gazetteer does not know: Kantor KSOP Kelas IV Serui, …
    r"(?<=[UK1])NQ?(?=,(?:T|[NEI]{2}))|(?<=[HMYUKJ1])N{1,2}(?=T)",
    r"(?<=[P)]1/)N{1,2}(?=T)|(?<=[CPU]1)N(?=[NE]{2})|(?<=1K)N(?=[NE]{2})",
    r"(?<=[UKO1])N{1,2}(?=R)|(?<=[HMY])N(?=,T)",  # Kadinkes Lesuma, dr. …
    # a village, its kecamatan or the region it lies in, its head's name
    r"(?<=[NQ]),R(?=,[TNE])|(?<=[UKQ]),R(?=\))",
    r"(?<=[NEQ]),(?=P[NEQ]{1,3}(?:,R)?,[TNEIv])",
    r"[OPUKo1ZR]|(?<!R)J|(?<=R)Q(?=[,T(|Q])|(?<=d)Q(?=[,T(|Q]|[NE]{2})",
    r"(?<=[OPUKo1ZQMYHL])Q|(?<=\))Q(?=[UO])",
    # unknown words that a known one follows, or a region after a bare head
    r"(?<=M)N(?=[NEUOTdR(|K,])",
    r"(?<=[HMY])N(?=d[UO]|R)|(?<=[OP])N(?=d[UO])",
    r"(?<![RE])[NE]{1,2}(?=[UO]|\([UKJ]\))",
    # known words in lower case: Kabag hukum, dinas perumahan dan permukiman
    r"(?<=[HMYOUuo])u|(?<=u)d(?=[uU])|(?<=d)u|(?<=[Uu]),u(?=d[uU])",
    # joints inside a unit: dan, commas, dashes, slashes, dari Fraksi
    r"(?<=[UQKNPOHM])[d/](?=[UQO]|PT)",
    # the ministry or body that a unit belongs to: Dirjen Migas, Kementerian ESDM, …
    # Deputi pada Badan …
    rf"(?<=[UuQKJP1]),(?={_WHOLE})|(?<=[HYMUuQKP)])b(?={_WHOLE})",
    # two places of one officer: Kapolresta Pulau Ambon dan Pulau-Pulau Lease, Kombes …
    r"(?<=[RNU])d(?=[NUR]{1,2},?T)",
    r"(?<=[UQ])d[NK](?=[,(UORTd]|[NE]{2})",
    r"(?<=[UQKJNPO]),d(?=[UQO])",
    r"(?<=[UQKJNPO]),(?=[UQ](?:[^,;]|,[dU])|O,?d[OUQ])",
    r"(?<=[UKNPR1])[-/](?=[UKRN1Q])|(?<=Y)-(?=1)",
    r"(?<=[UKR])f(?=[OU][UKOIZ1]|PR)|(?<=UU)f(?=R,?[TNE])",
    r"(?<=[UQ])b(?=O[UKQ])",  # Kabid Gizi pada Dinas Kesehatan
    r"(?<=U)I(?=[UK])",  # Danki 3 Yon B Brimob
    # the house behind one of its parts, a name behind that: Komisi B, Fraksi Golkar, …
    r"(?<=[UKI1]),(?=O[UKO]{1,6}R?,?[TNEI])",
)
# Behind Bupati or Gubernur: a region, at times misspelt or unknown to the gazetteer.
_REGION: Final = (
    _UNIT[0],
    r"[OPUo]?R|[UK1](?!N?\|)",
    r"NQ(?=,|[NET]{2})|N{1,2}(?=,(?:T|[NEI]{2}))|N(?=T[TNEI])",
)
# In the unit of a staff post another office may stand: Staf Ahli Bupati.
_OFFICE_INSIDE: Final = r"(?<=[YUQo1Z)])[BHMCDYL](?!\((?!K\)))"


def _any_of(*habits: str) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(habits)})*")


_SHORT_FORM: Final = re.compile(rf"(?:{_UNIT[0]})?")
_TAIL: Final = _any_of(*_UNIT)
_TAILS: Final = {
    "H": _TAIL,
    "M": _TAIL,
    "Y": _any_of(_OFFICE_INSIDE, *_UNIT),
    "B": _any_of(*_REGION),
    "C": re.compile(r"(?:(?:U(?=1))?[1Z]{0,2}[/-]?(?:1[/-])?)"),
    "D": _any_of(_UNIT[0], "[UK]"),
    "L": re.compile(rf"(?:[wuo]{{0,2}}s?[wuo]{{0,2}}(?=[OUPR]))?{_TAIL.pattern}"),
}
_RUN: Final = re.compile(r"[NEQKJ]+")
# All of it is a place, of no more words than one has: Kades Palipi Soreang, Norma …
_NAME_BEHIND: Final = re.compile(r"(?P<place>[NQKJU]{1,3}),(?:[TEIv]|N[w,.])")
# What ends a unit, where the name stands before: Badan Otorita Borobudur menjelaskan.
_REST: Final = re.compile(r"(?<=[UOPQ])N{1,2}(?=w)|(?<=1)/[NEQKJ]{1,3}(?![A-Z])")
# What else may belong to a place whose head's name stands before it.
_PLACE_GOES_ON: Final = re.compile(r"[NEQKJPo][NEQKJ]{1,4}(?=[,.;:|()dwRbPo]|$)")
_OF_THE_SAME: Final = re.compile("(?P<number>[1Z]*)[NE]*$")
_ALONE: Final = re.compile(r"(?<=[NQ])N(?=[wd.,;)]|$)")
# A base called after a person, before the rank of who commands it.
_NAMESAKE: Final = re.compile(r"T{1,2}[NEI]{1,3}(?=T)")
_HOUSE: Final = re.compile(r"(?<=P)T{1,2}[NEI]{1,3}")
_PLACE: Final = re.compile(r"[Po]([NEQ]{2,3}(?=[,.()|ROPwubfdy])|[NEQ])")
# Pj. Sekretaris Daerah (Pj. Sekda) Kabupaten Alor
_ACTING_AGAIN: Final = re.compile(r"\(A[^()|A]{1,8}\)")
_BEYOND_BRACKET: Final = re.compile(rf"\)(?=[OP]{_TAIL.pattern})")

_CHAIR: Final = "ketua"
_OF_MINISTRIES: Final = frozenset({"menteri", "wakil menteri", "direktur jenderal"})
_SEATS: Final = frozenset(OFFICIALS.forms("seat"))
_OF_MANY: Final = frozenset(OFFICIALS.forms("many"))
_COMPASS: Final = frozenset(
    form for e in NAMES.entries("direction") if e.id == "compass" for form in e.forms
)
_PLACES: Final = load("places")
_PLACE_ENDS: Final = frozenset((*NAMES.forms("direction"), *_PLACES.forms("last")))
_PLACE_WORDS_MAX: Final = 3
# Sungai Apit, Tanjung Sari: such a word is seldom all of a village's name.
_ELEMENTS: Final = frozenset(map(fold, _PLACES.forms("element")))
_NO_PLACE_WORD: Final = frozenset('TGHMYLCBDAFvS,.:;()"-/|')


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
    places = _places(words) if "C" in words.code else frozenset()
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


def is_seat(words: Words, office: Office) -> bool:
    """Return whether a house or a rule is meant: ``Kantor Bupati``."""
    at = office.begin
    return any(
        fold(words.text(at - count, at)) in _SEATS for count in (1, 2) if count <= at
    )


def is_of_many(words: Words, office: Office) -> bool:
    """Return whether several hold an office: ``para Camat``."""
    at = office.begin - 1
    return at >= 0 and fold(words.text(at, at + 1)) in _OF_MANY


def is_new(words: Words, at: int) -> bool:
    """Return whether words say that a holder is the present one: ``(yang) baru``."""
    word = at + words.code.startswith("y", at)
    return words.code.startswith(("w", "u"), word) and any(
        OFFICIALS.get("present", words.text(word, last))
        for last in range(word + 1, min(word + _PRESENT_WORDS, len(words.code)) + 1)
    )


def with_place(words: Words, office: Office) -> Office:
    """Return the office with the place behind it, where its name stands before it."""
    if house := _HOUSE.match(words.code, office.last):
        return replace(office, last=house.end())
    run = _RUN.match(words.code, office.last)
    if run and office.head.data["takes"] == "place":
        is_bare = office.last == office.first + 1
        if is_bare or _PLACE_GOES_ON.match(words.code, office.last - 1):
            return replace(office, last=run.end())
    if rest := _REST.match(words.code, office.last):
        return replace(office, last=rest.end())
    return office


def _places(words: Words) -> frozenset[str]:
    """Return the words that the body itself calls a kecamatan, a desa and the like."""
    return frozenset(
        fold(words.text(n, n + 1))
        for m in _PLACE.finditer(words.code)
        for n in range(*m.span(1))
    )


def _parse(words: Words, first: int, places: frozenset[str]) -> Office:
    code = words.code
    last = _tail_end(words, first, places)
    while code.startswith("/", last) and last + 1 in words.heads:
        last = _tail_end(words, last + 1, places)  # Menteri ATR/Kepala BPN
    begin, acting = _acting(words, first)
    if code[begin - 1 : begin] == "(" and (beyond := _BEYOND_BRACKET.match(code, last)):
        last = _end(_TAIL, code, beyond.end())
    while code[last - 1] in ",/-d" and last > first + 1:
        last -= 1
    if acting and (again := _ACTING_AGAIN.match(code, last)):
        last = _end(_TAILS[code[first]], code, again.end())
    acting = acting or words.heads[first].data.get("acting")
    if acting is None and code.startswith("(A)", last):
        acting = _acting_id(words.text(last + 1, last + 2))
    head = words.heads[first]
    text = _in_full(words, words.text(first, last))
    return Office(
        begin,
        first,
        last,
        head,
        acting,
        region=_region(words, head, first, last),
        body=office_vetoes.body_of(text) if head.data["takes"] == "body" else None,
        veto=_veto(words, head, begin, first, last),
    )


def _tail_end(words: Words, head: int, places: frozenset[str]) -> int:
    """Return where the unit or the place behind a head ends."""
    letter = words.code[head]
    end = _end(_TAILS[letter], words.code, head + 1)
    if letter == "C":
        end = _end(_NAMESAKE, words.code, end)
        end = _end(_SHORT_FORM, words.code, end)  # Komandan Pangkalan (Danlanal) Alor
        end = _end(_TAIL, words.code, _place_end(words, head, end, places))
        end = _past_kecamatan(words, end)
    is_numbered = words.code[end - 1] in "1Z" and "P" in words.code[head:end]
    if is_numbered and (known := _kecamatan_end(words, end)):
        return known  # SDN 1 Berbek Sulastri
    if letter in "HMY":
        end = _past_seat(words, end)
    opener = max(words.code.rfind(sign, head + 1, end) for sign in "Po")
    if opener < 0 or fold(words.text(opener, opener + 1)) == "desa":
        return end  # behind "Masyarakat dan Desa" a name may begin
    known = _kecamatan_end(words, opener + 1) or end
    return _end(_TAIL, words.code, known) if known > end else end


def _past_seat(words: Words, at: int) -> int:
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


def _past_kecamatan(words: Words, at: int) -> int:
    """Return where a place ends that its kecamatan follows: Kades Kadipaten Selomerto.

    It is one word that no name's words follow, and nobody is known to be called so.
    """
    alone = _ALONE.match(words.code, at)
    return at + bool(alone and towns.kecamatan(words.text(at, at + 1)))


def _end(pattern: re.Pattern[str], code: str, at: int) -> int:
    found = pattern.match(code, at)
    return found.end() if found else at


def _place_end(words: Words, first: int, at: int, places: frozenset[str]) -> int:
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
        if known_end := _known_end(words, name):
            return known_end
    elif (end := _past_seat(words, at)) > at:
        return end
    run = _RUN.match(code, at)
    if run is None:
        return at
    end = run.end()
    if code[at - 1] in "1Z" and not (code[at] == "E" and end > at + 1):
        # Kasdam XIV Hasanuddin; Danrem 031 Wira Bima Brigjen …
        if code[end : end + 1] == "T":
            return end
        return _kecamatan_end(words, at) or at + 1  # SMPN 2 Lintau Buo Rasyid
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
        return at if at == last or _past_kecamatan(words, last) == last else end
    compass = [n for n in range(at + 1, end - 1) if _closes_place(words, n)]
    if compass:
        return compass[-1] + 1
    # Four words and no name known among the first two: Lurah Petuk Ketimpun Sura Asi.
    is_long = end - at > _PLACE_WORDS_MAX and code[at + 1] != "E"
    return at + (2 if is_long or run[0][1:2] == "Q" else 1)


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
    known = _kecamatan_end(words, at)
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


def _kecamatan_end(words: Words, at: int) -> int | None:
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


def _veto(words: Words, head: Entry, begin: int, first: int, last: int) -> str | None:
    at = begin - 1
    before = words.code[at] if at >= 0 else ""
    if before == "F":
        entry = OFFICIALS.get("before", words.text(at, at + 1))
        return entry.id if entry else None
    if before == "1" and head.data["takes"] == "post":
        return "many"  # 17 dokter RSUD
    if head.id == "juru bicara" and any(
        n in words.heads for n in range(first + 1, last)
    ):
        return None  # Juru Bicara Wakil Presiden
    if head.id == "sekretaris jenderal" and "R" in words.code[first:last]:
        return "society"  # a ministry's is of no region
    unit = words.body[words.ends[first] : words.ends[last - 1]]
    return office_vetoes.reason(head, _in_full(words, " ".join(unit.split())))


def _in_full(words: Words, text: str) -> str:
    """Return words of an office, with the senate's name where DPD stands for it."""
    is_senate = text.endswith("DPD") and "DPD RI" in words.body
    return f"{text} RI" if is_senate else text
