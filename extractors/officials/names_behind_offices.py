"""Who is named behind an office: ``Bupati Alor Rasyid Tanwir``, ``Bupati Alor (…)``."""

import re
from typing import Final

from extractors.officials.lexicon import ACTIVE_VERB, OFFICIALS
from extractors.officials.links import MANY
from extractors.officials.office_surroundings import is_new, is_of_many, is_seat
from extractors.officials.office_words import Words
from extractors.officials.offices import Office
from extractors.officials.person_names import Person, person_at
from extractors.vocabulary import fold

__all__ = ["COMMA_NAME", "PLACE_RUN", "named_behind"]

_AFTER: Final = re.compile(
    # the province, the region's short name, the term, "yang baru", before the name
    r"(?:\(A\)|,(?P<province>R)(?=[,NET])|,\([RNKJ]\)|(?P<term>[wS])1(?:-1)?(?=,)"
    r"|(?P<new>y[wu]w?a?|[wu]w?(?=[,iA-Zv])))?"
    r"(?P<sign>,\|?|[:(|\"-]|\))?(?P<is>ya?[mi]|[mi]|y?[wu]{0,2}k[wu]?|)(?=[A-Zv])"
)
_GOES_ON: Final = ("s", "j", "m", "w")
_REPRESENTING: Final = "mewakili"
_FOOT: Final = re.compile(r"[|)]*+\Z")
_RULES: Final = {
    "": "officials.office_name",
    "(": "officials.office_bracket_name",
    ")": "officials.office_name",
    '"': "officials.office_name",
}
COMMA_NAME: Final = "officials.office_comma_name"
# Words that may be a name or the end of a unit.
PLACE_RUN: Final = re.compile("[NQ]{1,2}")
_CLOSING: Final = {"(": ")", '"': '"'}
_EXAMPLES: Final = frozenset(OFFICIALS.forms("example"))
_EXAMPLE_WORDS: Final = 2
_TERMS: Final = frozenset(OFFICIALS.forms("term"))


def named_behind(words: Words, office: Office) -> tuple[Person | None, str]:
    """Return the person that stands right behind an office, and by which rule."""
    found = _AFTER.match(words.code, office.last)
    if found is None:
        return _example(words, office), COMMA_NAME
    lies_in = words.regions.get(found.start("province"))
    if lies_in and lies_in.level != "province" and not found["sign"]:
        return None, ""
    if found["term"] and not _is_term(words, found.start("term")):
        return None, ""
    if found["new"] and not is_new(words, found.start("new")):
        return None, ""
    sign = found["sign"] or ""
    person = person_at(words, found.end())
    if person is None:
        return None, ""
    if sign and _is_parted(words, office, sign, person):
        return None, ""
    if person.evidence < 1 + bool(sign) and is_seat(words, office.begin):
        return None, ""
    behind = words.code[person.last : person.last + 1]
    if not person.evidence and behind == "/":
        return None, ""  # Satgas Konga XXIII/UNIFIL
    is_word = words.code[person.first : person.last] == "N" and not person.evidence
    if not sign and is_word and behind in tuple("SUOP"):
        return None, ""
    if not sign and behind == "," and (speaker := _speaker(words, office, person)):
        return speaker, COMMA_NAME
    return person, _RULES.get(sign, COMMA_NAME)


def _example(words: Words, office: Office) -> Person | None:
    """Return who is named as one of several: ``anggota DPRD, antara lain Rasyid``."""
    at = office.last + words.code.startswith(",", office.last)
    last = at + _EXAMPLE_WORDS
    if office.head.id not in MANY or last > len(words.code):
        return None
    return person_at(words, last) if fold(words.text(at, last)) in _EXAMPLES else None


def _speaker(words: Words, office: Office, place: Person) -> Person | None:
    """Return who speaks behind what looks like a name but ends the unit, or None.

    ``Kepala Stasiun Meteorologi Watu Lesung, Rasyid menjelaskan``
    """
    run = PLACE_RUN.fullmatch(words.code, office.last, place.last)
    if place.evidence or run is None or words.code[office.first] in "BD":
        return None
    person = person_at(words, place.last + 1)
    return person if person and _speaks(words, person) else None


def _is_term(words: Words, at: int) -> bool:
    return fold(words.text(at, at + 1)) in _TERMS


def _is_parted(words: Words, office: Office, sign: str, person: Person) -> bool:
    """Return whether the sign between an office and a name parts the two."""
    code = words.code
    behind = code[person.last : person.last + 1]
    if sign == ")":
        return code[max(office.begin - 2, 0) : office.begin] != "v("
    if sign in _CLOSING:
        return behind != _CLOSING[sign]
    if sign == "-" and not person.evidence:
        return not _speaks(words, person)
    if sign.startswith(","):
        if behind in _GOES_ON and _is_spoken_for(words, office):
            return True
        if is_of_many(words, office.begin) and office.head.id not in MANY:
            return True
        after = words.body[words.ends[person.last - 1] :][:6]
        if not person.evidence and (behind in ("m", "i") or after == " untuk"):
            return True
    return "|" in sign and _is_foot(words, person)


def _speaks(words: Words, person: Person) -> bool:
    """Return whether a verb follows a name: ``Chandri mengatakan``."""
    return words.code.startswith("w", person.last) and bool(
        ACTIVE_VERB.match(words.text(person.last, person.last + 1))
    )


def _is_spoken_for(words: Words, office: Office) -> bool:
    """Return whether the one who speaks stands in: ``Mewakili Bupati, Yohanes …``."""
    at = office.begin - 1
    return at >= 0 and fold(words.text(at, at + 1)) == _REPRESENTING


def _is_foot(words: Words, person: Person) -> bool:
    """Return whether a name stands alone on the last lines, as under a letter."""
    return _FOOT.match(words.code, person.last) is not None
