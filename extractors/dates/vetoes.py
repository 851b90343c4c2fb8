"""What looks like a date and is none: each veto has a name that goes to the rejects."""

import re
from collections.abc import Callable
from typing import Final

from extractors import citations
from extractors.dates.calendar_atoms import VOCAB, folded_forms
from extractors.dates.calendar_words import word_before
from extractors.dates.found import Found
from extractors.reading import Reading

__all__ = ["cited_years", "of"]

_NAME_HEADS: Final = folded_forms("name_head")
_DATE_LEADS: Final = folded_forms("date_lead") | folded_forms("day")
_RECURRING: Final = folded_forms("recurring")
_VAGUE_HEADS: Final = folded_forms("vague_head")
_VAGUE_COUNTS: Final = folded_forms("vague_count")
_COUNTED: Final = frozenset(
    {
        "dates.today",
        "dates.week",
        "dates.weekday",
        "dates.relative_month",
        "dates.relative_year",
    }
)
_NAMED: Final = frozenset({"dates.day", "dates.weekday", "dates.weekday_alone"})
# A number of any kind of document, also one that the citations do not know.
_NUMBER_AND_YEAR: Final = re.compile(
    r"\b(?:nomor|nomer|no)\b[\s.:]{0,4}[\w./-]{1,40}\s+(?:tahun\s+|thn\s+)?\Z"
    r"|(?<![\w/])[0-9]{1,4}/[a-z]{1,4}\s+(?:tahun|thn)\s+\Z"
)
_YEARS: Final = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
# "Lembaran Negara Tahun 2014 Nomor 244"
_GAZETTE_NUMBER: Final = re.compile(r",?\s+(?:nomor|no\.?)\s*:?\s*[0-9]")
# The constitution is named by its year: "UUD NRI Tahun 1945".
_CONSTITUTION: Final = re.compile(
    r"\b(?:uud|undang[\s–-]{1,3}undang\s+dasar)\s+(?:\(uud\)\s+)?(?:negara\s+)?"
    r"(?:kesatuan\s+)?(?:nri|nkri|ri|republik\s+indonesia)?\s*"
    r"(?:\([a-z. ]{2,12}\)\s+)?(?:tahun\s+)?\Z"
)
_NUMBER_CHARS: Final = 70
_COUNT: Final = re.compile(r"(?<![\w-])[0-9]{1,3}\s*\Z")
_COUNT_CHARS: Final = 8
_LEAD_CHARS: Final = 16
# "Setiap tahunnya, tanggal 26 Juli", "26 Juli setiap tahunnya"
_EVERY: Final = rf"{VOCAB.alternation('recurring')}\s+tahun(?:nya)?"
_EVERY_YEAR: Final = re.compile(
    rf"{_EVERY},?\s+(?:pada\s+)?(?:{VOCAB.alternation('date_lead')}\s+)?\Z",
    re.IGNORECASE,
)
_YEAR_BY_YEAR: Final = re.compile(rf",?\s+(?:di\s+)?{_EVERY}", re.IGNORECASE)
_EVERY_CHARS: Final = 40
_REPEATED: Final = re.compile(r"\w-\Z")
# "mobil bernomor polisi AB 2019 XY"
_PLATE: Final = re.compile(r"[a-z:]\s[A-Z]{1,2}\s(?=[0-9]{4}\s[A-Z]{1,3}\b)")
_PLATE_CHARS: Final = 5
_ADDRESS: Final = re.compile(r"(?:https?:|www\.)\S+")

Veto = Callable[[Found], str | None]


def cited_years(reading: Reading) -> set[int]:
    """Return the offsets of years that are part of a citation or of its number."""
    found = set()
    for cited in reading.of(citations.find):
        if cited.year_start is not None:
            found.add(cited.year_start)
        number = _YEARS.finditer(reading.body, cited.number_start, cited.number_end)
        found.update(year.start() for year in number)
    return found


def of(reading: Reading) -> Veto:
    """Return the function that names the veto against a date of the body, or None."""
    body, lower = reading.body, reading.lower
    cited = reading.of(citations.find)
    spans = [("dates.citation_number", c.number_start, c.number_end) for c in cited]
    spans += [
        ("dates.citation_year", c.year_start, c.year_end)
        for c in cited
        if c.year_start is not None and c.year_end is not None
    ]
    if "http" in lower or "www." in lower:
        spans += [("dates.web_address", *m.span()) for m in _ADDRESS.finditer(lower)]

    def veto(found: Found) -> str | None:
        for reason, start, end in spans:
            if start < found.end and found.start < end:
                return reason
        before = _lead(body, found.start)
        if before in _RECURRING:
            return "dates.recurring"
        if found.rule == "dates.day" and _is_yearly(body, found):
            return "dates.recurring"
        if found.rule in _NAMED and before in _NAME_HEADS:
            return "dates.name"
        if found.rule == "dates.near_day" and before in _VAGUE_HEADS:
            return "dates.vague"
        if found.rule in _COUNTED and _is_counted(body, before, found.start):
            return "dates.duration"
        if found.rule == "dates.year":
            year = found.end - 4
            if _PLATE.search(body, max(0, year - _PLATE_CHARS), found.end + 4):
                return "dates.plate"
            since = max(0, found.end - 4 - _NUMBER_CHARS)
            before = lower[since : found.end - 4]
            if _GAZETTE_NUMBER.match(lower, found.end):
                return "dates.citation_year"
            if _NUMBER_AND_YEAR.search(before) or (
                lower.endswith("1945", 0, found.end) and _CONSTITUTION.search(before)
            ):
                return "dates.citation_year"
        return None

    return veto


def _is_yearly(body: str, found: Found) -> bool:
    """Tell whether a day without its year is told to come back every year."""
    if found.anchor == "text" and _YEARS.search(body, found.start, found.end):
        return False
    since = max(0, found.start - _EVERY_CHARS)
    return (
        _EVERY_YEAR.search(body, since, found.start) is not None
        or _YEAR_BY_YEAR.match(body, found.end) is not None
    )


def _lead(body: str, start: int) -> str:
    """Return the word before a date, past "tanggal" or "hari" that belongs to it."""
    before = word_before(body, start)
    if before not in _DATE_LEADS:
        return before
    gap = body[max(0, start - _LEAD_CHARS) : start]
    earlier = word_before(body, start - len(gap) + len(gap.rstrip()) - len(before))
    return earlier if earlier in _RECURRING else before


def _is_counted(body: str, before: str, start: int) -> bool:
    """Tell whether a unit is a length: "dua pekan ini", "tahun-tahun mendatang"."""
    near = body[max(0, start - _COUNT_CHARS) : start]
    return (
        before in _VAGUE_COUNTS
        or before in _NUMBERS
        or _COUNT.search(near) is not None
        or _REPEATED.search(near) is not None
    )


_NUMBERS: Final = folded_forms("number")
