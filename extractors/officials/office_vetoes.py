"""The public body of an office, or why its holder is no official."""

import re
from functools import lru_cache
from typing import Final

from extractors.officials.lexicon import OFFICES, OFFICIALS
from extractors.officials.office_words import Words
from extractors.vocabulary import Entry, fold

__all__ = ["body_of", "in_full", "is_of_state", "veto"]

_PRIVATE: Final = re.compile(OFFICES.alternation("private"))
_STATE: Final = re.compile(OFFICES.alternation("state_owned"), re.IGNORECASE)
_BODY: Final = re.compile(OFFICES.alternation("body"), re.IGNORECASE)
_WORDS: Final = {entry.id: entry.forms for entry in OFFICES.entries("word")}
_FIELDS: Final = frozenset(_WORDS["field"])
_COUNTRY: Final = re.compile(rf"\b(?:{'|'.join(_WORDS['country'])})\b")
# Other states have these too: Menteri Luar Negeri Australia.
_OF_STATES: Final = frozenset(
    {"menteri", "wakil menteri", "presiden", "wakil presiden"}
)
_STREETS: Final = frozenset(OFFICIALS.forms("street"))
_COUNT_DIGITS: Final = 2
# Heads of anything, state or private: the unit decides.
_GENERIC: Final = frozenset(
    {
        "kepala",
        "direktur",
        "sekretaris",
        "sekretaris jenderal",
        "koordinator",
        "manajer",
    }
)


def body_of(text: str) -> Entry | None:
    """Return the public body that a statement of an office names, councils first."""
    found = [OFFICES.get("body", m[0]) for m in _BODY.finditer(text)]
    councils = [body for body in found if body and body.id in ("dprd", "dpr")]
    return next(iter(councils or found), None)


def is_of_state(unit: str) -> bool:
    """Return whether words name a company or a hospital of the state."""
    return _STATE.search(unit) is not None


def veto(words: Words, head: Entry, begin: int, first: int, last: int) -> str | None:
    """Return why no official holds an office that a body states, or None."""
    at = begin - 1
    before = words.code[at] if at >= 0 else ""
    if before == "F":
        entry = OFFICIALS.get("before", words.text(at, at + 1))
        return entry.id if entry else None
    if before and _is_street(words, at):
        return "street"  # Jalan Gubernur Suryo
    if before == "1" and (head.data["takes"] == "post" or _is_count(words, at, first)):
        return "many"  # 17 dokter RSUD, dari 3 Pj Camat
    if head.id == "juru bicara" and any(
        n in words.heads for n in range(first + 1, last)
    ):
        return None  # Juru Bicara Wakil Presiden
    if head.id == "sekretaris jenderal" and "R" in words.code[first:last]:
        return "society"  # a ministry's is of no region
    unit = words.body[words.ends[first] : words.ends[last - 1]]
    return _reason(head, in_full(words, " ".join(unit.split())))


def _is_count(words: Words, at: int, first: int) -> bool:
    """Return whether a number counts those who act in an office, no year or day."""
    is_acting = words.code[at + 1] == "A" and first > at + 1
    is_short = len(words.text(at, at + 1)) <= _COUNT_DIGITS
    return is_acting and is_short and words.code[at - 1 : at] in ("w", "d", "S")


def _is_street(words: Words, at: int) -> bool:
    """Return whether a word says that what follows is called after somebody: Jl."""
    at -= words.code[at] == "." and at > 0
    return words.code[at] in "SUON" and fold(words.text(at, at + 1)) in _STREETS


def in_full(words: Words, text: str) -> str:
    """Return words of an office, with the senate's name where DPD stands for it."""
    is_senate = text.endswith("DPD") and "DPD RI" in words.body
    return f"{text} RI" if is_senate else text


def _reason(head: Entry, unit: str) -> str | None:
    """Return why no official holds an office of this head and unit, or None.

    Parameters
    ----------
    head : Entry
        The vocabulary's entry for the first words of the office.
    unit : str
        The words behind the head, single blanks between; may be empty.
    """
    takes = head.data["takes"]
    if head.id in _OF_STATES and _COUNTRY.search(unit):
        return "foreign"
    needs_unit = takes == "body" or head.data.get("needs")
    if needs_unit and not unit:
        return "no_unit"
    if not needs_unit and head.id not in _GENERIC:
        return None
    return _reason_of_unit(takes, head.id, unit)


@lru_cache(maxsize=20_000)
def _reason_of_unit(takes: str, head: str, unit: str) -> str | None:
    if head == "manajer":
        return None if _STATE.search(unit) else "company"
    if takes == "body":
        body = _BODY.search(unit)
        private = _PRIVATE.search(unit)
        if private and not (body and _comes_first(body, private)):
            return _kind(private[0])
        return None if body else "unknown_body"
    private = _PRIVATE.match(unit.lstrip(" (")) or (
        _private_in(unit) if head in ("direktur", "kepala", "sekretaris") else None
    )
    if private is None or _STATE.search(unit):
        return None
    body = _BODY.search(unit)
    return None if body and _comes_first(body, private) else _kind(private[0])


def _private_in(unit: str) -> re.Match[str] | None:
    """Return the mark of what is private: no field, as in Hubungan Masyarakat."""
    marks = _PRIVATE.finditer(unit)
    return next((m for m in marks if not m.start() or m[0] not in _FIELDS), None)


def _comes_first(body: re.Match[str], private: re.Match[str]) -> bool:
    """Return whether a public body is named first: DPD RI, not DPD or Dewan Adat."""
    return (body.start(), -body.end()) < (private.start(), -private.end())


def _kind(mark: str) -> str:
    entry = OFFICES.get("private", mark)
    return entry.id if entry else "private"
