"""Whose territory an office covers: as its words say, else as the article tells."""

import re
from functools import cached_property
from typing import Final

from extractors import regions
from extractors.officials.lexicon import OFFICES, OFFICIALS
from extractors.officials.named_territories import (
    Territory,
    of_bank,
    of_bare_name,
    of_place,
    territory,
)
from extractors.officials.national_offices import NationalOffices
from extractors.officials.office_words import Words
from extractors.officials.offices import Office
from extractors.officials.stated_offices import StatedOffices
from extractors.reading import Reading
from extractors.regions import gazetteer
from extractors.regions.gazetteer import KABUPATEN, KOTA, PROVINCE, Region
from extractors.vocabulary import fold

__all__ = ["Territories"]

_PROVINCIAL: Final = re.compile(OFFICES.alternation("provincial"), re.IGNORECASE)
_AREA: Final = re.compile(OFFICES.alternation("area"), re.IGNORECASE)
_CENTRAL_HEADS: Final = frozenset({"kepala biro", "jabatan fungsional"})
_CENTRAL: Final = re.compile(OFFICES.alternation("central"))
_OF_CAPITAL: Final = re.compile(OFFICES.alternation("of_capital"))
# Of these scopes no whole province is the territory.
_TOWN_SCOPES: Final = {
    "kabupaten": frozenset({KABUPATEN}),
    "kota": frozenset({KOTA}),
    "town": frozenset({KABUPATEN, KOTA}),
}
_LEVELS: Final = {**_TOWN_SCOPES, "secretariat": frozenset({PROVINCE})}
_ANY_LEVEL: Final = frozenset({PROVINCE, KABUPATEN, KOTA})
# A unit and its region, and "yaitu" before who comes from there.
_ORIGIN: Final = re.compile("[OUKQ]R,?i$")
_LONGEST_ORIGIN: Final = 4
_HERE: Final = frozenset(OFFICIALS.forms("here"))
_DOUBTFUL_SCOPES: Final = frozenset({"either", "secretariat"})


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
        self.offices = StatedOffices(words, stated)
        self.national = NationalOffices(self.offices)

    def of(self, office: Office) -> Territory | None:
        """Return the territory of an office, or None: national, or nobody tells."""
        told: Territory | Office | None = office
        while isinstance(told, Office):
            told = self._told(told)
        return told

    def _told(self, office: Office) -> Territory | Office | None:
        """Return the territory of an office, or another office that has the same."""
        scope, text = office.head.data["scope"], self.offices.text(office)
        in_parliament = office.body is not None and office.body.id == "dpr"
        if scope == "national" or in_parliament or self.national.is_commission(office):
            return None
        if office.region:
            return Territory(office.region.region, office.region.code)
        if _OF_CAPITAL.search(text):
            on = self.reading.published_on
            return territory(gazetteer.in_force(gazetteer.JAKARTA, on))
        if office.head.id in _CENTRAL_HEADS and _CENTRAL.search(text):
            return None
        if scope == "area" or _AREA.search(text):
            return None
        place = self.reading, self.words, office
        if named := of_place(*place) or of_bare_name(*place) or self._origin(office):
            return named
        if scope == "province" or _PROVINCIAL.search(text):
            return self._province
        if self.national.is_named(office) or self.national.is_serving(office):
            return None
        if office.head.id in ("direktur", "manajer"):
            if self.national.is_directorate(office):
                return None
            if bank := of_bank(self.reading, text):
                return bank
        if other := self.offices.superior(office) or self.offices.fellow(office):
            return other
        return self._by_article(office, scope)

    def _origin(self, office: Office) -> Territory | None:
        """Return whence one comes: ``dari Dinas Sosial Alor yaitu Kasi Aptika``."""
        floor = max(0, office.begin - _LONGEST_ORIGIN)
        origin = _ORIGIN.search(self.words.code, floor, office.begin)
        if origin is None:
            return None
        region = self.words.regions[origin.start() + 1]
        return Territory(region.region, region.code)

    def _by_article(self, office: Office, scope: str) -> Territory | Office | None:
        """Return what the sentence, and what the article is about, tell."""
        home = self.reading.of(regions.home)
        is_told = self.reading.contributor is not None and home is not None
        if home is None or home.level == PROVINCE or not is_told:
            levels = _LEVELS.get(scope, _ANY_LEVEL)
            if chief := self.offices.chief(office, levels):
                return chief
            if scope in _TOWN_SCOPES or office.head.id == "kepala kantor":
                home = self.reading.of(regions.home_town) or home
        if scope in (KABUPATEN, KOTA) and (home is None or home.level != scope):
            home = self._foremost[scope] if home is None else None
            return territory(home) if home else None
        is_vague = home is None or home.level == PROVINCE
        is_near = scope == "town" or self._is_here(office)
        if is_vague and is_near and (near := self._nearest(office)):
            return near
        if home is None:
            return self._homeless(scope)
        if scope in _DOUBTFUL_SCOPES and self._is_doubtful(home):
            return None
        if scope == "secretariat":
            return self._province
        return territory(home)

    def _is_here(self, office: Office) -> bool:
        """Return whether a word says that an office lies where the text is."""
        at = office.last
        if not self.words.code.startswith("w", at):
            return False
        return fold(self.words.text(at, at + 1)) in _HERE

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
            for o in self.offices.stated
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
        names, scopes = self.offices.told_of
        is_ours = home.name in names and home.province_code != gazetteer.JAKARTA
        return not is_ours and "national" in scopes

    @cached_property
    def _is_from_capital(self) -> bool:
        """Whether the dateline is Jakarta and most offices named are the nation's."""
        if self.reading.dateline is None:
            return False
        place = self.reading.body[slice(*self.reading.dateline)]
        region = regions.resolve(place, self.reading.published_on)
        nation = sum(o.head.data["scope"] == "national" for o in self.offices.held)
        located = sum(o.region is not None for o in self.offices.held)
        in_jakarta = region is not None and region.province_code == gazetteer.JAKARTA
        return in_jakarta and nation > located
