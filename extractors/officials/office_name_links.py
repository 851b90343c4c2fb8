"""Who holds which office: all orders in which an office and a name stand together.

Each order is a named rule over the letters of `office_words`.

=============================  ==============================================
officials.office_name          Bupati Alor Rasyid Tanwir
officials.office_comma_name    Bupati Alor, Rasyid Tanwir (also ``:`` ``-`` line end)
officials.office_bracket_name  Bupati Alor (Rasyid Tanwir)
officials.name_comma_office    Rasyid Tanwir, Bupati Alor
officials.name_office          ujar Rasyid Tanwir Bupati Alor
officials.name_bracket_office  Rasyid Tanwir (Bupati Alor)
officials.name_as_office       Rasyid Tanwir selaku / yang juga / dilantik sebagai …
officials.office_chain         Wakil Bupati selaku Plt. Bupati Alor Rasyid Tanwir
officials.office_pair          Bupati dan Wakil Bupati Alor, A dan B
officials.office_names         anggota DPRD Sigi, A, B dan C
=============================  ==============================================
"""

import re
from typing import Final

from extractors.officials import office_moves
from extractors.officials.links import (
    Link,
    links_of_members,
    links_of_names_first,
    links_of_pair,
    links_of_partners,
)
from extractors.officials.names_before_offices import (
    goes_on,
    is_item,
    is_subject,
    is_sure,
    named_before,
    of_item,
)
from extractors.officials.names_behind_offices import (
    COMMA_NAME,
    PLACE_RUN,
    named_behind,
)
from extractors.officials.office_chains import appointed, chained, is_by
from extractors.officials.office_words import Words
from extractors.officials.offices import Office, up_to, with_place
from extractors.officials.person_names import Person, person_before

__all__ = ["Link", "find"]

# ", juga Camat Nita, Rasyid": one more in a row, unless nobody follows.
_ALSO_HERE: Final = re.compile(",?d?j")
_CHAIN_RULE: Final = "officials.office_chain"
_NAME_FIRST: Final = frozenset(
    f"officials.name_{order}office" for order in ("comma_", "bracket_", "as_", "")
)
# A name that stands behind the office comes before one of these orders.
_LOOSE: Final = frozenset({"officials.name_comma_office", "officials.name_office"})


def find(words: Words, offices: list[Office]) -> list[Link]:
    """Return the links of a body, in the order of the offices."""
    links: list[Link] = []
    chains = chained(words, offices)
    taken: set[int] = set()
    paired: list[Office] | None = None
    for n, chain in enumerate(chains):
        if chain is paired:
            continue
        following = chains[n + 1] if n + 1 < len(chains) else None
        if office_moves.is_move(words, chain):
            links += office_moves.links(words, chain)
            continue
        previous = chains[n - 1][-1] if n else None
        if previous and is_by(words, previous, chain[0].begin):
            person, rule = appointed(words, previous.begin), "officials.name_as_office"
        else:
            person, rule = _holder(words, chain, following, taken)
        if person is None:
            person = _of_row(words, links, chain[0])
            rule = "officials.name_office"
        if person is None:
            continue
        if rule in _NAME_FIRST:
            chain = [*chain[:-1], with_place(words, chain[-1])]
        elif rule == COMMA_NAME and PLACE_RUN.fullmatch(
            words.code, chain[-1].last, person.first - 1
        ):
            chain = [*chain[:-1], up_to(words, chain[-1], person.first - 1)]
        if chain[0].veto != "many":
            taken.add(person.last)
        if (
            following
            and rule == "officials.name_as_office"
            and (both := links_of_names_first(words, person, chain[-1], following[0]))
        ):
            links += both
            paired = following
            continue
        links += links_of_pair(words, previous, chain, person) or [
            Link(person, office, rule if office is chain[-1] else _CHAIN_RULE)
            for office in chain
        ]
        if rule in _NAME_FIRST:
            links += links_of_partners(words, chain[-1], person, rule, taken)
        links += links_of_members(words, chain[-1], person)
    return links


def _of_row(words: Words, links: list[Link], office: Office) -> Person | None:
    """Return who is next in a row: ``A menjadi Pj. Bupati Alor, B Pj. Bupati Ende``."""
    last = links[-1] if links else None
    person = person_before(words, office.begin) if office.acting and last else None
    if last is None or person is None or last.rule not in _NAME_FIRST:
        return None
    is_same = office.head.id == last.office.head.id and last.office.acting is not None
    joint = words.code[last.office.last : person.first]
    return person if is_same and joint in (",", "d", ",d") else None


def _holder(
    words: Words,
    chain: list[Office],
    following: list[Office] | None,
    taken: set[int],
) -> tuple[Person | None, str]:
    if len(chain) > 1 and (former := office_moves.holder_once(words, chain[0])):
        return former, "officials.name_as_office"
    if office_moves.was_held(words, chain[0]):
        return None, ""
    if received := office_moves.receiver(words, chain[-1]):
        return received, "officials.office_name"
    if item := of_item(words, chain[0]):
        return item, "officials.name_comma_office"
    before, order = named_before(words, chain[0])
    after, rule = named_behind(words, chain[-1])
    if before and order not in _LOOSE:
        if office_moves.is_once(words, before, chain[0]):
            return None, ""
        is_another = after and _ALSO_HERE.fullmatch(
            words.code, before.last, chain[0].begin
        )
        return (after, rule) if is_another else (before, order)
    if before and before.last in taken:
        before = None
    if after and before and following and _names_first(words, after, following):
        return before, order
    if after and before and _is_apposed(words, before, after):
        return before, order
    if after and before and _is_place_of_item(words, chain[-1], after):
        return before, order
    if after:
        return after, rule
    if before and (
        is_sure(words, before)
        or goes_on(words, before, taken)
        or is_subject(words, before, chain[-1])
    ):
        return before, order
    return None, ""


def _names_first(words: Words, after: Person, following: list[Office]) -> bool:
    """Return whether the list runs name, office, name, office."""
    gap = words.code[after.last : following[0].begin]
    return gap in (",", "(") and named_behind(words, following[-1])[0] is None


def _is_apposed(words: Words, before: Person, after: Person) -> bool:
    """Return whether an office tells who opens the sentence.

    What looks like a name behind it ends its unit: ``Badan Otorita Borobudur``.
    """
    at = before.first - 1
    opens = at < 0 or words.code[at] in '.|"'
    is_weak = not after.evidence and words.code[after.first : after.last] in ("N", "NN")
    is_known = before.evidence > 0 or is_item(words, before)
    return opens and is_weak and is_known and " " in before.name


def _is_place_of_item(words: Words, office: Office, after: Person) -> bool:
    """Return whether what may be a name is a village: ``Supri, Kades Aro Watu; …``."""
    return (
        office.head.data["takes"] == "place"
        and after.first == office.last
        and not after.prefix_titles
        and words.code.startswith(";", after.last)
    )
