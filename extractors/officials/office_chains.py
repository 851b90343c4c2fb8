"""Offices of one person in a row, and who appoints to one: dilantik Gubernur."""

import re
from typing import Final

from extractors.officials import office_moves
from extractors.officials.lexicon import ACTIVE_VERB
from extractors.officials.office_words import Words
from extractors.officials.offices import Office
from extractors.officials.person_names import Person, person_at, person_before

__all__ = ["appointed", "chained", "is_agent", "is_appointer", "is_by", "is_chain"]

# Words that say that what follows is one more office of the same person.
# "ini juga diikuti seluruh": a sentence goes on, unless "yang" ties it to the name.
_ALSO: Final = (
    r",?(?=[a-z]{0,6}[jsma])(?!d?[wu]{0,2}j[wu])"
    r"(?:y[wu]{0,3}|d?[wu]{0,2})[jam]{0,2}[wu]{0,2}[sm]{0,2}"
)
_CHAIN: Final = re.compile(_ALSO)
_ACT: Final = re.compile(f"{ACTIVE_VERB.pattern}|ikut|turut|hadir|oleh|diusul|dicalon")
_AS: Final = frozenset({"sebagai", "menjadi", "selaku"})
_POINTS: Final = frozenset({"itu", "ini", "tersebut"})  # "Tokoh itu" is no name
_BEFORE_VERB: Final = 3


def chained(words: Words, offices: list[Office]) -> list[list[Office]]:
    """Return the offices, those of one unnamed holder together."""
    chains: list[list[Office]] = []
    for office in offices:
        previous = chains[-1][-1] if chains else None
        if both := office_moves.left_both(words, chains, office):
            chains[-2:] = [[both, office]]
        elif (
            previous
            and (
                (
                    is_chain(words, previous.last, office.begin)
                    and not is_appointer(words, office)
                )
                or office_moves.goes_to(words, previous, office)
                or office_moves.is_given_on(words, previous, office)
                or _is_behind_bracket(words, previous, office)
            )
            and not is_by(words, previous, office.begin)
        ):
            chains[-1].append(office)
        else:
            chains.append([office])
    return chains


def is_chain(words: Words, first: int, last: int) -> bool:
    """Return whether words say that what follows is the same person's office.

    A verb among them says that something is done, ``yang juga ikut mendampingi``, and
    "oleh" that another one does it: ``dikukuhkan oleh``.
    """
    return _CHAIN.fullmatch(words.code, first, last) is not None and not any(
        words.code[at] == "w" and _ACT.match(words.text(at, at + 1))
        for at in range(first, last)
    )


def _is_behind_bracket(words: Words, previous: Office, office: Office) -> bool:
    """Return whether one acts whose own office a bracket tells.

    ``Rasyid Tanwir (Kadis Sosial) Pjs. Bupati Alor``
    """
    at = previous.begin - 1
    return (
        office.acting is not None
        and words.code[previous.last : office.begin] == ")"
        and words.code[at : at + 1] == "("
        and person_before(words, at) is not None
    )


def is_by(words: Words, chief: Office, end: int) -> bool:
    """Return whether an office appoints to the next one: ``ditunjuk Mendagri sebagai``.

    Its holder may be named behind it.
    """
    at = _appointing(words, chief.begin)
    holder = person_at(words, chief.last)
    last = holder.last if holder and holder.last <= end else chief.last
    return at is not None and words.text(last, end) in _AS


def is_agent(words: Words, person: Person, end: int) -> bool:
    """Return whether one named alone appoints: ``ditunjuk Rasyid sebagai``."""
    is_as = words.text(person.last, end) in _AS
    return is_as and _appointing(words, person.first) is not None


def _appointing(words: Words, begin: int) -> int | None:
    """Return where the verb stands that who appoints follows, or None.

    ``ditunjuk oleh Mendagri``, ``ditunjuk Rasyid``; ``begin`` is where that one begins.
    """
    at = begin - 1
    while at >= 0 and (words.code[at] == "v" or words.text(at, at + 1) == "oleh"):
        at -= 1
    is_verb = at >= 0 and words.code[at] == "a" and words.text(at, at + 1)[:2] == "di"
    return at if is_verb else None


def appointed(words: Words, begin: int) -> Person | None:
    """Return who stands before the verb that who appoints follows, or None."""
    end = _appointing(words, begin)
    assert end is not None
    for _ in range(_BEFORE_VERB):
        if words.code[end - 1 : end] not in ("w", "y", "u", ","):
            break
        end -= 1
    points_back = words.text(end, end + 1) in _POINTS
    return None if points_back else person_before(words, end)


def is_appointer(words: Words, office: Office) -> bool:
    """Return whether an office names who appoints: ``dilantik Gubernur``.

    One to act in is what somebody is appointed to.
    """
    at = office.begin - 1
    chiefs = office.head.data["takes"] in ("region", "nothing")
    return (
        words.code[at] == "a"
        and words.text(at, at + 1).startswith("di")
        and office.acting is None
        and (chiefs or office.head.id == "menteri")
    )
