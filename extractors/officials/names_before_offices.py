"""Who is named before an office: ``Rasyid Tanwir, Bupati Alor``, ``… selaku …``."""

import re
from typing import Final

from extractors.officials import office_chains
from extractors.officials.lexicon import ACTIVE_VERB, OFFICIALS
from extractors.officials.office_words import Words
from extractors.officials.offices import Office
from extractors.officials.person_names import Person, person_before
from extractors.vocabulary import fold

__all__ = ["goes_on", "is_item", "is_subject", "is_sure", "named_before", "of_item"]

# ", pegawai kementerian yang ditunjuk sebagai": who the person is stands between.
_APPOINTED: Final = re.compile(r",[wuA]{1,4}y[wu]{0,2}[am]{1,2}s?")
# Each of these joints holds one of these letters.
_LINKS: Final = frozenset("jsma")
_APPOINTED_WORDS: Final = 10
_ITEM: Final = re.compile(r"(?:\||^)1[.)]?$")
_BULLET: Final = re.compile(r"(?:\||^)[-•*·]$")
_LIST_GAP: Final = 10
_NAME: Final = frozenset("NETIQZJKv")
_LEADS: Final = frozenset(OFFICIALS.forms("lead"))
_SPEECH: Final = frozenset(
    form for e in OFFICIALS.entries("lead") if e.id == "speech" for form in e.forms
)
_STAND_INS: Final = frozenset(OFFICIALS.forms("stand_in"))


def named_before(words: Words, office: Office) -> tuple[Person | None, str]:
    """Return the person that stands right before an office, and in which order."""
    code, begin = words.code, office.begin
    if code[begin - 1 : begin] == "(":
        end = begin - 1
        return person_before(words, end), "officials.name_bracket_office"
    near = code[max(0, begin - _APPOINTED_WORDS) : begin]
    for length in () if _LINKS.isdisjoint(near) else range(len(near), 0, -1):
        end = begin - length
        if end <= 0 or code[end - 1] not in "NEIQKJGZUR":
            continue
        is_chained = office_chains.is_chain(words, end, begin)
        if is_chained and office_chains.is_appointer(words, office):
            continue
        is_by = "oleh" in words.text(end, begin).split()
        if is_chained or (_APPOINTED.fullmatch(code, end, begin) and not is_by):
            person = person_before(words, end)
            if person and office_chains.is_agent(words, person, begin):
                person = office_chains.appointed(words, person.first)
            if person and (is_chained or person.evidence > 1):
                return person, "officials.name_as_office"
    if code[begin - 1 : begin] == ",":
        return person_before(words, begin - 1), "officials.name_comma_office"
    person = person_before(words, begin)
    if person and (
        _is_led(words, person, office)
        or (office.acting and _is_full(person))
        or is_subject(words, person, office)
    ):
        return person, "officials.name_office"
    return None, ""


def is_subject(words: Words, person: Person, office: Office) -> bool:
    """Return whether a name opens a sentence whose verb follows the office.

    ``Rasyid Kabag Humas Alor mengatakan``, ``Rasyid, Kabag Humas Alor, mengatakan``
    """
    code, at = words.code, person.first - 1
    is_parted = code.startswith(",", person.last)
    verb = office.last + (is_parted and code.startswith(",", office.last))
    return (
        person.evidence > 0
        and (at < 0 or code[at] in '.|"')
        and code.startswith("w", verb)
        and ACTIVE_VERB.match(words.text(verb, verb + 1)) is not None
    )


def is_sure(words: Words, person: Person) -> bool:
    """Return whether a name before a comma and an office is one without doubt."""
    at = person.first - 1
    before = words.code[at : at + 1] if at >= 0 else ""
    lead = fold(words.text(max(at - 1, 0), at + 1)).split() if at >= 0 else []
    is_lead = lead[-1:] != [] and lead[-1] in _LEADS and lead[0] not in _STAND_INS
    if before and before in "bfSPOUo" and not person.prefix_titles and not is_lead:
        return False
    if len(person.name.split()) > 1:
        return bool(person.evidence) or is_lead or before in ("", ".", "|", '"', ":")
    if is_lead and (person.evidence or lead[-1] in _SPEECH):
        return True
    return person.evidence > 1 or is_item(words, person)


def of_item(words: Words, office: Office) -> Person | None:
    """Return who opens an item of a list whose office follows: ``1. Rasyid – Camat``.

    On a line without a number or bullet nothing else may stand.
    """
    begin = office.begin
    behind = words.code[office.last : office.last + 1]
    if begin < 2 or words.code[begin - 1] not in "-:" or behind in _NAME:
        return None
    dash = words.starts[begin - 1]
    if not words.body[dash - 1 : dash].isspace() and words.body[dash] != ":":
        return None  # Dompu-Pj Bupati
    person = person_before(words, begin - 1)
    if person is None or is_item(words, person):
        return person
    at = person.first
    is_line = words.code[at - 1 : at] in ("", "|") and behind in ("", "|")
    is_marked = _BULLET.search(words.code, max(0, at - 2), at) is not None
    return person if is_marked or (is_line and _is_full(person)) else None


def is_item(words: Words, person: Person) -> bool:
    """Return whether a name opens an item of a numbered list."""
    return _ITEM.search(words.code, max(0, person.first - 3), person.first) is not None


def _is_led(words: Words, person: Person, office: Office) -> bool:
    """Return whether words lead to a full name, or a verb of speech to any known one.

    Such words are any in lower case: ``dibuka Rasyid Tanwir Kadis Sosial``; before an
    office that names its body or region, and whose holder nobody is known to be, those
    that introduce persons: ``didampingi Muhaimin Wakil Ketua DPRD Alor``.
    """
    at = person.first - 1
    if at < 0:
        return False
    if _is_full(person) and words.code[at] in "wd":
        return True
    lead = fold(words.text(at, at + 1))
    if lead in _SPEECH and person.evidence:
        return True
    is_stated = office.region is not None or office.body is not None
    return lead in _LEADS and (_is_full(person) or is_stated)


def _is_full(person: Person) -> bool:
    return " " in person.name and person.evidence > 0


def goes_on(words: Words, person: Person, taken: set[int]) -> bool:
    """Return whether a list of names, each before its office, goes on here."""
    at = person.first - 1
    while at >= 0 and words.code[at] in ",;d":
        at -= 1
    near = range(max(at - _LIST_GAP, -1) + 1, at + 1)
    return at < person.first - 1 and any(
        end in taken and words.code[end] in ",(" for end in near
    )
