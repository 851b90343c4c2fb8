"""One person's namings so far, and whether one more is of another person."""

from dataclasses import dataclass
from typing import Final

from extractors.officials.links import Link
from extractors.officials.name_likeness import DRIFT_MIN, spelled_alike
from extractors.officials.office_identity import may_be_one
from extractors.officials.office_words import Words
from extractors.officials.offices import Office

__all__ = [
    "Joined",
    "is_nickname",
    "is_other",
    "is_surname_shared",
    "is_wife",
    "ruled_by",
    "rules_elsewhere",
]

_NOWHERE: Final[frozenset[str]] = frozenset()
_REGNAL: Final = "x"  # HB X is Hamengku Buwono X
_OFFICE_FIRST: Final = frozenset(
    {"officials.office_name", "officials.office_comma_name"}
)
_OF_UNITS: Final = frozenset({"unit", "place"})
# One person at a time holds such an office of a region.
_UNIQUE: Final = frozenset({"region", "nothing"})


@dataclass(slots=True)
class Joined:
    """One person so far: the links, the fullest one, the heads of the offices.

    ``ruled`` has the regions of offices that take one, by their heads;
    ``is_ex_officio`` tells that none of the offices stands by itself.
    """

    links: list[Link]
    fullest: Link
    heads: set[str]
    ruled: dict[str, set[str]]
    is_ex_officio: bool = True

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the fullest name, as they are compared."""
        return spelled_alike(self.fullest.person.name)


def is_wife(person: Joined, link: Link) -> bool:
    """Return whether one bears the other's name behind her own: Ny. Norma Tanwir.

    She holds what her husband's office brings with it; that one stands with his name.
    """
    return (
        person.is_ex_officio
        and not link.office.is_ex_officio
        and person.words[0] != spelled_alike(link.person.name)[0]
    )


def is_other(words: Words, person: Joined, link: Link) -> bool:
    """Return whether a name that looks like another is a name of its own.

    Of several words it is, if a letter differs and each rules a region: Arwin Azis, no
    Andi Arwien Azis. A single word is (Drs. Irwan, no Yudha Irawan), if it stands
    beside an office that the other does not hold, and has titles, or is all of a name
    of which a letter differs (Suharto, no Sunarto), or its office comes first and tells
    of a unit or a place.
    """
    named, own, office = link.person, spelled_alike(link.person.name), link.office
    if _is_cut(own, person.words) and office.head.id not in person.heads:
        return True
    if len(own) > 1:
        return _rules_another(person, office) and not set(own) <= set(person.words)
    if office.acting:
        return False
    if rules_elsewhere(person, office):
        return True
    is_held = office.head.id in person.heads
    if len(person.words) == 1:
        return own != person.words and not is_held
    if named.prefix_titles or named.suffix_titles:
        return not is_held
    return (
        link.rule in _OFFICE_FIRST
        and office.head.data["takes"] in _OF_UNITS
        and office.last > office.first + 1
        and not any(may_be_one(words, office, k.office) for k in person.links)
    )


def _is_cut(own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether an initial stands for a word: A. Hidayat is Agus, or Ahmad."""
    initials = [word for word in other if len(word) == 1]
    return any(
        len(word) == 1 or word[0] in initials for word in own if word not in other
    )


def ruled_by(office: Office) -> str | None:
    """Return the region of an office that takes one: Bupati Alor."""
    takes_region = office.head.data["takes"] == "region"
    return office.region.region if takes_region and office.region else None


def rules_elsewhere(person: Joined, office: Office) -> bool:
    """Return whether a person holds the office of another region: Bupati Sikka."""
    region, ruled = ruled_by(office), person.ruled.get(office.head.id, _NOWHERE)
    return region is not None and len(ruled) > (region in ruled)


def _rules_another(person: Joined, office: Office) -> bool:
    region = ruled_by(office)
    ruled = set().union(*person.ruled.values())
    return region is not None and bool(ruled) and region not in ruled


def is_surname_shared(ruler: Joined, link: Link) -> bool:
    """Return whether two names end alike and one office of one region is theirs."""
    own, office = spelled_alike(link.person.name), link.office
    surname = ruler.words[-1]
    is_short = len(surname) < DRIFT_MIN and surname != _REGNAL
    if own[-1] != surname or is_short or len(own) == 1:
        return False
    if office.head.data["takes"] != "region" or office.region is None or office.acting:
        return False
    return any(
        k.office.head.id == office.head.id
        and k.office.region is not None
        and k.office.region.region == office.region.region
        and not k.office.acting
        for k in ruler.links
    )


def is_nickname(link: Link) -> bool:
    """Return whether a single bare word names the one holder of a region's office."""
    person, office = link.person, link.office
    return (
        office.head.data["takes"] in _UNIQUE
        and office.region is None
        and len(spelled_alike(person.name)) == 1
        and not person.prefix_titles
    )
