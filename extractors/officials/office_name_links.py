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
from extractors.officials.lexicon import OFFICIALS
from extractors.officials.links import (
    MANY,
    Link,
    links_of_members,
    links_of_names_first,
    links_of_pair,
    links_of_partners,
)
from extractors.officials.office_surroundings import is_new, is_of_many, is_seat
from extractors.officials.office_words import Words
from extractors.officials.offices import Office, with_place
from extractors.officials.person_names import Person, person_at, person_before
from extractors.vocabulary import fold

__all__ = ["Link", "find"]

# Words that say that what follows is one more office of the same person.
# "ini juga diikuti seluruh": a sentence goes on, unless "yang" ties it to the name.
_ALSO: Final = (
    r",?(?=[a-z]{0,6}[jsma])(?!d?[wu]{0,2}j[wu])"
    r"(?:y[wu]{0,3}|d?[wu]{0,2})[jam]{0,2}[wu]{0,2}[sm]{0,2}"
)
_CHAIN: Final = re.compile(_ALSO)
_VERB: Final = re.compile("me(?:m|n|l|r|w|y)")
_ACT: Final = re.compile(f"{_VERB.pattern}|ikut|turut|hadir|oleh|diusul|dicalon")
# ", pegawai kementerian yang ditunjuk sebagai": who the person is stands between.
_APPOINTED: Final = re.compile(r",[wuA]{1,4}y[wu]{0,2}[am]{1,2}s?")
# Each of these joints holds one of these letters.
_LINKS: Final = frozenset("jsma")
_APPOINTED_WORDS: Final = 10
_AFTER: Final = re.compile(
    # the province, the region's short name, the term, "yang baru", before the name
    r"(?:\(A\)|,(?P<province>R)(?=[,NET])|,\([RNKJ]\)|(?P<term>[wS])1(?:-1)?(?=,)"
    r"|(?P<new>y[wu]w?a?|[wu]w?(?=[,iA-Zv])))?"
    r"(?P<sign>,\|?|[:(|\"-]|\))?(?P<is>ya?[mi]|[mi]|y?[wu]{0,2}k[wu]?|)(?=[A-Zv])"
)
# ", juga Camat Nita, Rasyid": one more in a row, unless nobody follows.
_ALSO_HERE: Final = re.compile(",?d?j")
_GOES_ON: Final = ("s", "j", "m", "w")
_REPRESENTING: Final = "mewakili"
_ITEM: Final = re.compile(r"(?:\||^)1[.)]?$")
_BULLET: Final = re.compile(r"(?:\||^)[-•*·]$")
_FOOT: Final = re.compile(r"[|)]*+\Z")
_AS: Final = frozenset({"sebagai", "menjadi", "selaku"})
_BEFORE_VERB: Final = 3
_LIST_GAP: Final = 10
_NAME: Final = frozenset("NETIQZJKv")
_CHAIN_RULE: Final = "officials.office_chain"
_RULES: Final = {
    "": "officials.office_name",
    "(": "officials.office_bracket_name",
    ")": "officials.office_name",
    '"': "officials.office_name",
}
_CLOSING: Final = {"(": ")", '"': '"'}
_LEADS: Final = frozenset(OFFICIALS.forms("lead"))
_SPEECH: Final = frozenset(
    form for e in OFFICIALS.entries("lead") if e.id == "speech" for form in e.forms
)
_TERMS: Final = frozenset(OFFICIALS.forms("term"))
_STAND_INS: Final = frozenset(OFFICIALS.forms("stand_in"))
_NAME_FIRST: Final = frozenset(
    f"officials.name_{order}office" for order in ("comma_", "bracket_", "as_", "")
)
# A name that stands behind the office comes before one of these orders.
_LOOSE: Final = frozenset({"officials.name_comma_office", "officials.name_office"})


def find(words: Words, offices: list[Office]) -> list[Link]:
    """Return the links of a body, in the order of the offices."""
    links: list[Link] = []
    chains = _chains(words, offices)
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
        if previous and _is_by(words, previous, chain[0].begin):
            person, rule = _appointed(words, previous), "officials.name_as_office"
        else:
            person, rule = _holder(words, chain, following, taken)
        if person is None:
            person = _of_row(words, links, chain[0])
            rule = "officials.name_office"
        if person is None:
            continue
        if rule in _NAME_FIRST:
            chain = [*chain[:-1], with_place(words, chain[-1])]
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


def _chains(words: Words, offices: list[Office]) -> list[list[Office]]:
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
                    _is_chain(words, previous.last, office.begin)
                    and not _is_appointer(words, office)
                )
                or office_moves.goes_to(words, previous, office)
                or office_moves.is_given_on(words, previous, office)
            )
            and not _is_by(words, previous, office.begin)
        ):
            chains[-1].append(office)
        else:
            chains.append([office])
    return chains


def _is_chain(words: Words, first: int, last: int) -> bool:
    """Return whether words say that what follows is the same person's office.

    A verb among them says that something is done, ``yang juga ikut mendampingi``, and
    "oleh" that another one does it: ``dikukuhkan oleh``.
    """
    return _CHAIN.fullmatch(words.code, first, last) is not None and not any(
        words.code[at] == "w" and _ACT.match(words.text(at, at + 1))
        for at in range(first, last)
    )


def _is_by(words: Words, chief: Office, end: int) -> bool:
    """Return whether an office appoints to the next one: ``ditunjuk Mendagri sebagai``.

    Its holder may be named behind it.
    """
    at = _appointing(words, chief)
    holder = person_at(words, chief.last)
    last = holder.last if holder and holder.last <= end else chief.last
    return at is not None and words.text(last, end) in _AS


def _appointing(words: Words, chief: Office) -> int | None:
    """Return where the verb stands that an appointing office follows, or None."""
    at = chief.begin - 1
    while at >= 0 and (words.code[at] == "v" or words.text(at, at + 1) == "oleh"):
        at -= 1
    is_verb = at >= 0 and words.code[at] == "a" and words.text(at, at + 1)[:2] == "di"
    return at if is_verb else None


def _appointed(words: Words, chief: Office) -> Person | None:
    """Return who stands before ``yang ditunjuk Mendagri``, or None."""
    end = _appointing(words, chief)
    assert end is not None
    for _ in range(_BEFORE_VERB):
        if words.code[end - 1 : end] not in ("w", "y", "u", ","):
            break
        end -= 1
    return person_before(words, end)


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
    if received := office_moves.receiver(words, chain[-1]):
        return received, "officials.office_name"
    if item := _of_item(words, chain[0]):
        return item, "officials.name_comma_office"
    before, order = _before(words, chain[0])
    after, rule = _after(words, chain[-1])
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
    if before and (_is_sure(words, before) or _goes_on(words, before, taken)):
        return before, order
    return None, ""


def _after(words: Words, office: Office) -> tuple[Person | None, str]:
    found = _AFTER.match(words.code, office.last)
    if found is None:
        return None, ""
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
    return person, _RULES.get(sign, "officials.office_comma_name")


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
        _VERB.match(words.text(person.last, person.last + 1))
    )


def _is_spoken_for(words: Words, office: Office) -> bool:
    """Return whether the one who speaks stands in: ``Mewakili Bupati, Yohanes …``."""
    at = office.begin - 1
    return at >= 0 and fold(words.text(at, at + 1)) == _REPRESENTING


def _before(words: Words, office: Office) -> tuple[Person | None, str]:
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
        is_chained = _is_chain(words, end, begin)
        if is_chained and _is_appointer(words, office):
            continue
        is_by = "oleh" in words.text(end, begin).split()
        if is_chained or (_APPOINTED.fullmatch(code, end, begin) and not is_by):
            person = person_before(words, end)
            if person and (is_chained or person.evidence > 1):
                return person, "officials.name_as_office"
    if code[begin - 1 : begin] == ",":
        return person_before(words, begin - 1), "officials.name_comma_office"
    person = person_before(words, begin)
    if person and (
        _is_led(words, person, office) or (office.acting and _is_full(person))
    ):
        return person, "officials.name_office"
    return None, ""


def _is_appointer(words: Words, office: Office) -> bool:
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


def _names_first(words: Words, after: Person, following: list[Office]) -> bool:
    """Return whether the list runs name, office, name, office."""
    gap = words.code[after.last : following[0].begin]
    return gap in (",", "(") and _after(words, following[-1])[0] is None


def _is_apposed(words: Words, before: Person, after: Person) -> bool:
    """Return whether an office tells who opens the sentence.

    What looks like a name behind it ends its unit: ``Badan Otorita Borobudur``.
    """
    at = before.first - 1
    opens = at < 0 or words.code[at] in '.|"'
    is_weak = not after.evidence and words.code[after.first : after.last] in ("N", "NN")
    return opens and is_weak and before.evidence > 0 and " " in before.name


def _is_place_of_item(words: Words, office: Office, after: Person) -> bool:
    """Return whether what may be a name is a village: ``Supri, Kades Aro Watu; …``."""
    return (
        office.head.data["takes"] == "place"
        and after.first == office.last
        and not after.prefix_titles
        and words.code.startswith(";", after.last)
    )


def _is_sure(words: Words, person: Person) -> bool:
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
    return person.evidence > 1 or _is_item(words, person)


def _of_item(words: Words, office: Office) -> Person | None:
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
    if person is None or _is_item(words, person):
        return person
    at = person.first
    is_line = words.code[at - 1 : at] in ("", "|") and behind in ("", "|")
    is_marked = _BULLET.search(words.code, max(0, at - 2), at) is not None
    return person if is_marked or (is_line and _is_full(person)) else None


def _is_item(words: Words, person: Person) -> bool:
    """Return whether a name opens an item of a numbered list."""
    return _ITEM.search(words.code, max(0, person.first - 3), person.first) is not None


def _is_led(words: Words, person: Person, office: Office) -> bool:
    """Return whether a verb of speech, or the like, stands before a full name.

    Before an office that names its body or region any words are: ``didampingi Muhaimin
    Wakil Ketua DPRD Alor``.
    """
    at = person.first - 1
    lead = at >= 0 and fold(words.text(at, at + 1)) in _LEADS
    is_stated = office.region is not None or office.body is not None
    return lead and (_is_full(person) or is_stated)


def _is_full(person: Person) -> bool:
    return " " in person.name and person.evidence > 0


def _goes_on(words: Words, person: Person, taken: set[int]) -> bool:
    """Return whether a list of names, each before its office, goes on here."""
    at = person.first - 1
    while at >= 0 and words.code[at] in ",;d":
        at -= 1
    near = range(max(at - _LIST_GAP, -1) + 1, at + 1)
    return at < person.first - 1 and any(
        end in taken and words.code[end] in ",(" for end in near
    )


def _is_foot(words: Words, person: Person) -> bool:
    """Return whether a name stands alone on the last lines, as under a letter."""
    return _FOOT.match(words.code, person.last) is not None
