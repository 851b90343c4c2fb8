"""Further namings of officials: short names, names with titles, the office alone."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from extractors.mentions import Mention
from extractors.officials.lexicon import folded
from extractors.officials.name_likeness import name_words
from extractors.officials.office_identity import same_office
from extractors.officials.office_surroundings import is_of_many, is_seat
from extractors.officials.office_words import Words
from extractors.officials.offices import Office
from extractors.officials.persons import Official

__all__ = ["find"]

_NAME_LETTER: Final = re.compile("[NEQIKJZUR]")
_NOBODY: Final[AbstractSet[int]] = frozenset()
_SHORTEST_NAME: Final = 3


def find(
    body: str,
    words: Words,
    officials: list[tuple[Official, int, int]],
    stated: list[Office],
) -> tuple[Mention, ...]:
    """Return the mentions of the officials of a body, in text order, none overlapping.

    Parameters
    ----------
    body : str
        The text as it stands.
    words : Words
        Its words.
    officials : list of (Official, int, int)
        Each with the words of its fact, which is no mention of itself.
    stated : list of Office
        All offices that the body states.
    """
    taken = {n for _, first, last in officials for n in range(first, last)}
    mentions: list[Mention] = []
    for rule, first, last, owner in (
        *_names(words, officials),
        *_offices(words, officials, stated),
    ):
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            start, end = words.starts[first], words.ends[last - 1]
            mentions.append(
                Mention(
                    text=body[start:end],
                    start=start,
                    end=end,
                    rule=rule,
                    kind="official",
                    fact_start=words.starts[officials[owner][1]],
                )
            )
    return tuple(sorted(mentions, key=lambda m: m.start))


def _names(
    words: Words, officials: list[tuple[Official, int, int]]
) -> Iterator[tuple[str, int, int, int]]:
    """Yield the namings by name: rule, first word, last word, whose."""
    owners: dict[str, set[int]] = {}
    for n, (official, _, _) in enumerate(officials):
        for link in official.links:
            yield "officials.mention_name", link.person.first, link.person.last, n
            for word in name_words(link.person.name):
                owners.setdefault(word, set()).add(n)
    if not owners:
        return
    titles = [_titles(official) for official, _, _ in officials]
    for first, end, shared in _shared(_owned(words, owners)):
        if len(shared) == 1 and _is_long_enough(words, first, end):
            (owner,) = shared
            begin = _titled(words, first)
            if not _is_another(words, begin, first, end, titles[owner]):
                yield "officials.mention_name", begin, end, owner


def _owned(words: Words, owners: dict[str, set[int]]) -> dict[int, set[int]]:
    """Return the words of the body that stand in somebody's name, and whose."""
    body, starts, ends = words.body, words.starts, words.ends
    places = [found.start() for found in _NAME_LETTER.finditer(words.code)]
    return {
        n: whose
        for n in places
        if (whose := owners.get(_name_word(body[starts[n] : ends[n]])))
    }


@lru_cache(maxsize=1 << 16)
def _name_word(text: str) -> str:
    return folded(text).rstrip(".")


def _shared(owned: dict[int, set[int]]) -> Iterator[tuple[int, int, set[int]]]:
    """Yield the stretches of words that share owners: first, last, whose.

    Examples
    --------
    >>> list(_shared({3: {0, 1}, 4: {1}, 6: {0}}))
    [(3, 5, {1}), (6, 7, {0})]
    """
    last = 0
    for at, shared in owned.items():
        if at < last:
            continue
        last = at + 1
        while common := shared & owned.get(last, _NOBODY):
            shared, last = common, last + 1
        yield at, last, shared


def _titles(official: Official) -> frozenset[str]:
    return frozenset(
        folded(title).rstrip(".")
        for link in official.links
        for title in link.person.prefix_titles
    )


def _is_another(
    words: Words, first: int, at: int, last: int, titles: frozenset[str]
) -> bool:
    """Return whether one shared word names another man: his title or name goes on.

    ``KH. Sukma`` is not Bupati Sukma Wiranegara, nor is ``Sukma Hidayat``.
    """
    if last - at > 1:
        return False
    name = words.code[max(at - 1, 0) : at] + words.code[last : last + 1]
    if "E" in name or (first == at and "N" in words.code[last : last + 1]):
        return True
    own = [i for i in range(first, at) if words.code[i] == "T"]
    return any(folded(words.text(i, i + 1)).rstrip(".") not in titles for i in own)


def _is_long_enough(words: Words, first: int, last: int) -> bool:
    return words.ends[last - 1] - words.starts[first] >= _SHORTEST_NAME


def _titled(words: Words, first: int) -> int:
    while first and words.code[first - 1] in "Tv":
        first -= 1
    return first


def _offices(
    words: Words, officials: list[tuple[Official, int, int]], stated: list[Office]
) -> Iterator[tuple[str, int, int, int]]:
    """Yield the namings by an office that only one of the officials holds."""
    linked = {k.office.first for official, _, _ in officials for k in official.links}
    regions: dict[str, set[str]] = {}
    for office in stated:
        if office.region:
            regions.setdefault(office.head.id, set()).add(office.region.region)
    holders = _Holders(words, [official for official, _, _ in officials])
    for office in stated:
        if office.first in linked:
            continue  # it stands beside the name
        if office.veto or len(regions.get(office.head.id, ())) > 1:
            continue
        if is_seat(words, office.begin) or is_of_many(words, office.begin):
            continue
        if len(of_it := holders.of(office)) == 1:
            yield "officials.mention_office", office.begin, office.last, of_it[0]


class _Holders:
    """Who holds an office; offices of the same wording are looked up once.

    A wording is whether somebody acts, the text and the letters of its words.
    """

    def __init__(self, words: Words, officials: list[Official]) -> None:
        self.words = words
        self.known: dict[tuple[bool, str, str], list[int]] = {}
        # By head, then by wording: one such office and its holders.
        self.held: dict[str, dict[tuple[bool, str, str], tuple[Office, set[int]]]] = {}
        for n, official in enumerate(officials):
            for office in (k.office for k in official.links):
                held = self.held.setdefault(office.head.id, {})
                held.setdefault(self._wording(office), (office, set()))[1].add(n)

    def of(self, office: Office) -> list[int]:
        """Return who may hold an office, by place among the officials."""
        held = self.held.get(office.head.id)
        if held is None:
            return []
        wording = self._wording(office)
        if wording not in self.known:
            fitting = [who for o, who in held.values() if _fits(self.words, office, o)]
            self.known[wording] = sorted(set().union(*fitting))
        return self.known[wording]

    def _wording(self, office: Office) -> tuple[bool, str, str]:
        text = folded(self.words.text(office.first, office.last))
        return bool(office.acting), text, self.words.code[office.first : office.last]


def _fits(words: Words, office: Office, held: Office) -> bool:
    if not same_office(words, office, held):
        return False
    if office.head.data["takes"] in ("region", "nothing"):
        return True
    unit = folded(words.text(office.first, office.last)).split()[1:]
    whole = folded(words.text(held.first, held.last)).split()
    return all(word in whole or _shortens(word, whole[1:]) for word in unit)


def _shortens(short: str, whole: list[str]) -> bool:
    """Return whether a word is made of beginnings of others: Kominfo.

    Examples
    --------
    >>> _shortens("kominfo", ["komunikasi", "dan", "informatika"])
    True
    >>> _shortens("kominfo", ["kehutanan"])
    False
    """
    if not short or not whole:
        return not short
    head, *rest = whole
    starts = (n for n in range(len(short), -1, -1) if head.startswith(short[:n]))
    return any(_shortens(short[n:], rest) for n in starts)
