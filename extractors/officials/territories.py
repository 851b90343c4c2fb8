"""Whose territory an office covers: as its words say, else as the article tells."""

import re
from bisect import bisect_right
from functools import cached_property
from operator import attrgetter
from typing import Final, NamedTuple

from extractors import regions
from extractors.officials import office_vetoes
from extractors.officials.lexicon import OFFICES, OFFICIALS
from extractors.officials.office_surroundings import is_seat
from extractors.officials.office_words import Words
from extractors.officials.offices import Office
from extractors.reading import Reading
from extractors.regions import gazetteer, towns
from extractors.regions.gazetteer import KABUPATEN, KOTA, PROVINCE, Region
from extractors.vocabulary import fold

__all__ = ["Territories", "Territory"]

_NATIONAL: Final = re.compile(OFFICES.alternation("national"))
_PROVINCIAL: Final = re.compile(OFFICES.alternation("provincial"), re.IGNORECASE)
_AREA: Final = re.compile(OFFICES.alternation("area"), re.IGNORECASE)
_NATIONWIDE: Final = re.compile(OFFICES.alternation("nationwide"))
_CENTRAL_HEADS: Final = frozenset({"kepala biro", "jabatan fungsional"})
_CENTRAL: Final = re.compile(OFFICES.alternation("central"))
_OF_CAPITAL: Final = re.compile(OFFICES.alternation("of_capital"))
_DIRECTORS: Final = tuple(OFFICES.forms("board"))
_BANK: Final = re.compile(r"\A(?:Dir|Komisaris|Wadir|Wakil Dir).*\bBank (\w+)")
_STOP: Final = re.compile("[.|]")
_REPRESENTING: Final = "mewakili"
# Words behind which a name goes on, and is that of a unit.
_GOES_ON: Final = frozenset("OUPQ")
_THROUGH: Final = frozenset(OFFICIALS.forms("through"))
_STAFF_SCOPES: Final = frozenset({"local", "either", "secretariat"})
# Of these scopes no whole province is the territory.
_TOWN_SCOPES: Final = {
    "kabupaten": frozenset({KABUPATEN}),
    "kota": frozenset({KOTA}),
    "town": frozenset({KABUPATEN, KOTA}),
}
_ELECTORAL: Final = frozenset({"kpu", "bawaslu"})
_DOUBTFUL_SCOPES: Final = frozenset({"either", "secretariat"})


class Territory(NamedTuple):
    """A region by its canonical name and its Kemendagri code of the article's day."""

    region: str
    code: str


class Territories:
    """Finds the territory of the offices of one body.

    Parameters
    ----------
    reading : Reading
        The body, with the region it is about.
    words : Words
        The same body.
    stated : list of Office
        All offices the body states, in text order: where one of them names the home
        region, the others lie there too; where they are national, none does.
    """

    def __init__(self, reading: Reading, words: Words, stated: list[Office]) -> None:
        self.reading = reading
        self.words = words
        self.stated = stated
        self._chiefs: dict[frozenset[str], list[Office]] = {}

    def of(self, office: Office) -> Territory | None:
        """Return the territory of an office, or None: national, or nobody tells."""
        told: Territory | Office | None = office
        while isinstance(told, Office):
            told = self._told(told)
        return told

    def _told(self, office: Office) -> Territory | Office | None:
        """Return the territory of an office, or another office that has the same."""
        scope = office.head.data["scope"]
        in_parliament = office.body is not None and office.body.id == "dpr"
        if scope == "national" or in_parliament or self._is_of_nation(office):
            return None
        if office.region:
            return Territory(office.region.region, office.region.code)
        if _OF_CAPITAL.search(self._text(office)):
            on = self.reading.published_on
            return _territory(gazetteer.in_force(gazetteer.JAKARTA, on))
        if office.head.id in _CENTRAL_HEADS and _CENTRAL.search(self._text(office)):
            return None
        if scope == "area" or _AREA.search(self._text(office)):
            return None
        if named := self._place(office) or self._named(office):
            return named
        if scope == "province" or _PROVINCIAL.search(self._text(office)):
            return self._province
        if self._is_national(office) or self._serves_nation(office):
            return None
        if office.head.id in ("direktur", "manajer"):
            if self._is_directorate(office):
                return None
            if bank := self._bank(office):
                return bank
        if other := self._superior(office) or self._fellow(office):
            return other
        return self._by_article(office, scope)

    def _by_article(self, office: Office, scope: str) -> Territory | Office | None:
        """Return what the sentence, and what the article is about, tell."""
        home = self.reading.of(regions.home)
        is_told = self.reading.contributor is not None and home is not None
        if home is None or home.level == PROVINCE or not is_told:
            if chief := self._chief(office, scope):
                return chief
            if scope in _TOWN_SCOPES or office.head.id == "kepala kantor":
                home = self.reading.of(regions.home_town) or home
        if scope in (KABUPATEN, KOTA) and (home is None or home.level != scope):
            home = self._foremost[scope] if home is None else None
            return _territory(home) if home else None
        is_vague = home is None or home.level == PROVINCE
        if is_vague and scope == "town" and (near := self._nearest(office)):
            return near
        if home is None:
            return self._homeless(scope)
        if scope in _DOUBTFUL_SCOPES and self._is_doubtful(home):
            return None
        if scope == "secretariat":
            return self._province
        return _territory(home)

    def _place(self, office: Office) -> Territory | None:
        """Return what a seat or a kecamatan in the words of the office tells."""
        takes = office.head.data["takes"]
        last = office.last
        for first in range(office.first + 1, last):
            if not self.words.text(first, first + 1)[0].isupper():
                continue
            for end in range(min(last, first + towns.LONGEST), first, -1):
                if self.words.code[end : end + 1] in _GOES_ON and end < last:
                    continue  # no town in Pengembangan Sumber Daya Manusia
                name = self.words.text(first, end)
                keys = seats = towns.seat(name)
                if takes == "place":
                    keys = seats | towns.kecamatan(name)
                if office.head.data.get("below"):
                    seats = frozenset()
                if keys and (found := self._one_of(keys, seats)):
                    return found
        return None

    def _one_of(self, keys: frozenset[str], seats: frozenset[str]) -> Territory | None:
        """Return the one region of a place that the article has to do with."""
        on = self.reading.published_on
        home = self.reading.of(regions.home_town)
        if home and home.key in keys:
            return _territory(home)
        fitting = (keys & self.reading.of(regions.near)) or seats
        if len(fitting) != 1:
            return None
        return _territory(gazetteer.in_force(min(fitting), on))

    def _named(self, office: Office) -> Territory | None:
        """Return the region whose bare name ends a unit, though no fact by itself."""
        at = self.words.code.find("R", office.first, office.last)
        if at < 0 or office.head.data.get("below"):
            return None
        name = self.words.text(at, at + 1)
        home = self.reading.of(regions.home)
        if home and home.name.endswith(name):
            return _territory(home)
        region = regions.resolve(name, self.reading.published_on)
        return _territory(region) if region else None

    def _is_national(self, office: Office) -> bool:
        if office.body and office.body.data.get("national"):
            return True
        if office.head.id == "kepala kantor":
            return False  # a ministry's office in a kabupaten
        return bool(_NATIONAL.search(self._text(office)))

    def _serves_nation(self, office: Office) -> bool:
        """Return whether another office in it is the nation's: Stafsus Mendagri."""
        inside = range(office.first + 1, office.last)
        heads = (self.words.heads.get(n) for n in inside)
        return any(head and head.data["scope"] == "national" for head in heads)

    def _is_directorate(self, office: Office) -> bool:
        """Return whether a director is a ministry's or a company's of the nation.

        ``Direktur Kesehatan Hewan``, with offices of the nation beside; a hospital's
        or a company's names the house.
        """
        text = self._text(office)
        unit = text.split()
        if text.startswith(_DIRECTORS) and _NATIONWIDE.search(text):
            return True
        return (
            unit[0] == "Direktur"
            and unit[-1] != unit[0]
            and "national" in self._told_of[1]
            and not {"P", "K"} & set(self.words.code[office.first : office.last])
            and not office_vetoes.is_of_state(" ".join(unit))
        )

    def _bank(self, office: Office) -> Territory | None:
        """Return the province of a bank that is called after one: Dirut Bank NTT."""
        found = _BANK.search(self._text(office))
        named = found and regions.resolve(found[1], self.reading.published_on)
        return _territory(named) if named and named.level == PROVINCE else None

    def _is_of_nation(self, office: Office) -> bool:
        """Return whether a commission is the nation's of which the body tells."""
        body = office.body
        if body is None and office.head.id == "koordinator divisi":
            body = office_vetoes.body_of(self._text(office))
        if body is None or office.region:
            return False
        if body.id in _ELECTORAL:
            return self._elects_nation
        return body.id == "komisi dprd" and self._has_parliament

    @cached_property
    def _elects_nation(self) -> bool:
        """Whether the body tells of a commission that holds the nation's elections."""
        return any(
            o.body.id in _ELECTORAL and self._is_national(o)
            for o in self.stated
            if o.body
        )

    @cached_property
    def _has_parliament(self) -> bool:
        """Whether the body tells of the nation's parliament and of no council."""
        bodies = {o.body.id for o in self.stated if o.body}
        return "dpr" in bodies and "dprd" not in bodies

    def _text(self, office: Office) -> str:
        return self.words.text(office.first, office.last)

    def _superior(self, office: Office) -> Office | None:
        """Return the office that this one stands in for: Bupati melalui Sekda."""
        if office.head.data["scope"] not in _STAFF_SCOPES:
            return None
        if represented := self._represented(office):
            return represented
        before = office.begin - 1
        if before > 0 and self.words.text(before, before + 1) == "oleh":
            before -= 1
        if before < 0 or self.words.text(before, before + 1) not in _THROUGH:
            return None
        return self._last(self.stated, before)

    def _represented(self, office: Office) -> Office | None:
        """Return the office that this one speaks for, "Mewakili Gubernur"."""
        other = self._last(self.stated, office.begin)
        if other is None or other.begin == 0:
            return None
        if self.words.code[other.last : office.begin] not in ("", ","):
            return None
        word = fold(self.words.text(other.begin - 1, other.begin))
        return other if word == _REPRESENTING else None

    def _fellow(self, office: Office) -> Office | None:
        """Return the office of the same council or commission that names its region."""
        if office.body is None or office.body.id not in ("dprd", "kpu", "bawaslu"):
            return None
        return self._fellows.get(office.body.id)

    @cached_property
    def _fellows(self) -> dict[str, Office]:
        """The first office of each public body of which one region alone is named."""
        first: dict[str, Office] = {}
        named: dict[str, set[str]] = {}
        for office in self.stated:
            if office.region and office.body:
                first.setdefault(office.body.id, office)
                named.setdefault(office.body.id, set()).add(office.region.region)
        return {body: first[body] for body, names in named.items() if len(names) == 1}

    def _chief(self, office: Office, scope: str) -> Office | None:
        """Return the last head of a region before an office in its sentence."""
        levels = _TOWN_SCOPES.get(scope, frozenset({PROVINCE, KABUPATEN, KOTA}))
        if scope == "secretariat":
            levels = frozenset({PROVINCE})
        if levels not in self._chiefs:
            self._chiefs[levels] = [
                o
                for o in self._held
                if o.head.data["takes"] == "region" and _level(o) in levels
            ]
        return self._last(self._chiefs[levels], office.begin)

    def _last(self, offices: list[Office], end: int) -> Office | None:
        """Return the last of the offices before a word, if in the same sentence."""
        at = bisect_right(offices, end, key=attrgetter("last")) - 1
        if at < 0 or _STOP.search(self.words.code, offices[at].last, end):
            return None
        return offices[at]

    @cached_property
    def _held(self) -> list[Office]:
        """The offices that somebody holds."""
        return [
            o for o in self.stated if not o.veto and not is_seat(self.words, o.begin)
        ]

    @cached_property
    def _foremost(self) -> dict[str, Region | None]:
        """The kabupaten and the kota that the body names first."""
        return {
            level: regions.foremost(self.reading, level) for level in (KABUPATEN, KOTA)
        }

    def _nearest(self, office: Office) -> Territory | None:
        """Return the last kabupaten or kota that the line names before an office."""
        start = self.words.starts[office.first]
        line = self.words.body.rfind("\n", 0, start)
        near = [
            Territory(fact.region, fact.code)
            for fact in self.reading.of(regions.find).facts
            if line < fact.start < start and fact.level != PROVINCE
        ]
        return near[-1] if near else None

    def _homeless(self, scope: str) -> Territory | None:
        """Return a territory where the article is about no one region."""
        if scope == "secretariat":
            return self._province
        return self._shared if scope in ("local", "town", "either") else None

    @cached_property
    def _province(self) -> Territory | None:
        """The one province that the body names, or that its home lies in."""
        if home := self.reading.of(regions.home):
            return Territory(home.province, home.province_code)
        facts = self.reading.of(regions.find).facts
        named = {(f.province, f.province_code) for f in facts}
        return Territory(*named.pop()) if len(named) == 1 else None

    @cached_property
    def _shared(self) -> Territory | None:
        """The one region that the other career offices of the body name."""
        named = {
            Territory(o.region.region, o.region.code)
            for o in self.stated
            if o.region and o.head.data["scope"] in ("local", "town", "either")
        }
        return named.pop() if len(named) == 1 else None

    def _is_doubtful(self, home: Region) -> bool:
        """Return whether the body is about national offices, none of its region.

        In Jakarta both are at home.
        """
        if self.reading.contributor:
            return False
        if self._is_from_capital:
            return True
        names, scopes = self._told_of
        is_ours = home.name in names and home.province_code != gazetteer.JAKARTA
        return not is_ours and "national" in scopes

    @cached_property
    def _is_from_capital(self) -> bool:
        """Whether the dateline is Jakarta and most offices named are the nation's."""
        if self.reading.dateline is None:
            return False
        place = self.reading.body[slice(*self.reading.dateline)]
        region = regions.resolve(place, self.reading.published_on)
        nation = sum(o.head.data["scope"] == "national" for o in self._held)
        located = sum(o.region is not None for o in self._held)
        in_jakarta = region is not None and region.province_code == gazetteer.JAKARTA
        return in_jakarta and nation > located

    @cached_property
    def _told_of(self) -> tuple[frozenset[str], frozenset[str]]:
        """The regions and the scopes of the offices that somebody holds."""
        return (
            frozenset(o.region.region for o in self._held if o.region),
            frozenset(o.head.data["scope"] for o in self._held),
        )


def _level(chief: Office) -> str | None:
    """Return whether a head of a region rules a province, a kabupaten or a kota."""
    if chief.region:
        return chief.region.level
    return PROVINCE if chief.head.data["scope"] == PROVINCE else None


def _territory(region: Region) -> Territory:
    return Territory(region.name, region.code)
