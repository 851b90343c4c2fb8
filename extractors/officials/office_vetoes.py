"""What an office's unit tells: the public body, or why its holder is no official."""

import re
from functools import lru_cache
from typing import Final

from extractors.officials.lexicon import OFFICES
from extractors.vocabulary import Entry

__all__ = ["body_of", "is_of_state", "reason"]

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


def reason(head: Entry, unit: str) -> str | None:
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
