"""What may follow the head of an office, as regexes over the letters of `office_words`.

An office ends where a name may begin. Units hold commas, ``dan`` and brackets; words
that are unknown belong to the unit where a known unit word follows, and to the name
where none does. After a region the office is complete.
"""

import re
from typing import Final

__all__ = ["BRACKET", "TAIL", "TAILS"]

# A bracket that repeats the office or unit in short: (BKD), (Kadishub), (Disnaker)
BRACKET: Final = r"\((?:[^()|TGAF]{0,8}[UKJOPHMCDBYLR][^()|TGAF]{0,6}|[NZ1])\)"
_NAMED: Final = "[NEQKJZI]"
# All of a larger unit, and the name behind it.
_WHOLE: Final = r"O(?:[OUuQKJR1]|d[OUuQ]|\([UK]\)){1,12},?(?:[TE]|N[NE]|Z[NEQ])"
# What may follow a head, one alternative a habit of the language; see `office_words`.
_UNIT: Final = (
    BRACKET,
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
    # no one word that may be a name: Bupati Alor (Rasyid), Wakil Bupati (Norma)
    rf"(?!\(N\)(?:[.;d|]|,[^TNEIv]|,?$)){BRACKET}",
    r"[OPUo]?R|[UK1](?!N?\|)",
    r"NQ(?=,|[NET]{2})|N{1,2}(?=,(?:T|[NEI]{2}))|N(?=T[TNEI])",
)
# In the unit of a staff post another office may stand: Staf Ahli Bupati.
_OFFICE_INSIDE: Final = r"(?<=[YUQo1Z)])[BHMCDYL](?!\((?!K\)))"


def _any_of(*habits: str) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(habits)})*")


TAIL: Final = _any_of(*_UNIT)
TAILS: Final = {
    "H": TAIL,
    "M": TAIL,
    "Y": _any_of(_OFFICE_INSIDE, *_UNIT),
    "B": _any_of(*_REGION),
    "C": re.compile(r"(?:(?:U(?=1))?[1Z]{0,2}[/-]?(?:1[/-])?)"),
    "D": _any_of(BRACKET, "[UK]"),
    "L": re.compile(rf"(?:[wuo]{{0,2}}s?[wuo]{{0,2}}(?=[OUPR]))?{TAIL.pattern}"),
}
