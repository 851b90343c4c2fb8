"""Whose territory an office covers: as its words say, else as the article tells."""

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from extractors import regions
from extractors.officials.lexicon import OFFICES, OFFICIALS
from extractors.officials.office_words import Words
from extractors.officials.offices import Office, is_seat
from extractors.reading import Reading
from extractors.regions import gazetteer, towns
from extractors.regions.gazetteer import KABUPATEN, KOTA, PROVINCE, Region
from extractors.vocabulary import fold

__all__ = ["Territories", "Territory"]

_NATIONAL: Final = re.compile(OFFICES.alternation("national"))
_PROVINCIAL: Final = re.compile(OFFICES.alternation("provincial"), re.IGNORECASE)
_AREA: Final = re.compile(OFFICES.alternation("area"), re.IGNORECASE)
_REPRESENTING: Final = "mewakili"
_THROUGH: Final = frozenset(OFFICIALS.forms("through"))
_STAFF_SCOPES: Final = frozenset({"local", "either", "secretariat"})
# Of these scopes no whole province is the territory.
_TOWN_SCOPES: Final = {
    "kabupaten": frozenset({KABUPATEN}),
    "kota": frozenset({KOTA}),
    "town": frozenset({KABUPATEN, KOTA}),
}
_DOUBTFUL_SCOPES: Final = frozenset({"either", "secretariat"})


class Territory(NamedTuple):
    """A region by its canonical name and its Kemendagri code of the article's day."""

    region: str
    code: str


@dataclass(frozen=True, slots=True)
class Territories:
    """Finds the territory of the offices of one body.

    Parameters
    ----------
    reading : Reading
        The body, with the region it is about.
    words : Words
        The same body.
    stated : list of Office
        All offices the body states: where one of them names the home region, the others
        lie there too; where they are national, none does.
    """

    reading: Reading
    words: Words
    stated: list[Office]

    def of(self, office: Office) -> Territory | None:
        """Return the territory of an office, or None: national, or nobody tells."""
        scope = office.head.data["scope"]
        in_parliament = office.body is not None and office.body.id == "dpr"
        if scope == "national" or in_parliament:
            return None
        if office.region:
            return Territory(office.region.region, office.region.code)
        if scope == "area" or _AREA.search(self._text(office)):
            return None
        if named := self._place(office) or self._named(office):
            return named
        if scope == "province" or _PROVINCIAL.search(self._text(office)):
            return self._province()
        if self._is_national(office):
            return None
        if other := self._superior(office) or self._fellow(office):
            return self.of(other)
        return self._by_article(office, scope)

    def _by_article(self, office: Office, scope: str) -> Territory | None:
        """Return what the sentence, and what the article is about, tell."""
        home = self.reading.of(regions.home)
        is_told = self.reading.contributor is not None and home is not None
        if home is None or home.level == PROVINCE or not is_told:
            if chief := self._chief(office, scope):
                return self.of(chief)
            if scope in _TOWN_SCOPES or office.head.id == "kepala kantor":
                home = self.reading.of(regions.home_town) or home
        if scope in (KABUPATEN, KOTA) and (home is None or home.level != scope):
            home = regions.foremost(self.reading, scope) if home is None else None
            return _territory(home) if home else None
        if home is None:
            return self._homeless(scope)
        if scope in _DOUBTFUL_SCOPES and self._is_doubtful(home.name):
            return None
        if scope == "secretariat":
            return self._province()
        return _territory(home)

    def _place(self, office: Office) -> Territory | None:
        """Return what a seat or a kecamatan in the words of the office tells."""
        takes = office.head.data["takes"]
        last = office.last
        for first in range(office.first + 1, last):
            if not self.words.text(first, first + 1)[0].isupper():
                continue
            for end in range(min(last, first + towns.LONGEST), first, -1):
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
        earlier = [o for o in self.stated if o.last <= before]
        if not earlier or self._is_apart(earlier[-1], before):
            return None
        return earlier[-1]

    def _represented(self, office: Office) -> Office | None:
        """Return the office that this one speaks for, "Mewakili Gubernur"."""
        for other in self.stated:
            gap = self.words.code[other.last : office.begin]
            before = other.begin - 1
            if other.last <= office.begin and gap in ("", ",") and before >= 0:
                word = fold(self.words.text(before, before + 1))
                return other if word == _REPRESENTING else None
        return None

    def _fellow(self, office: Office) -> Office | None:
        """Return the office of the same council or commission that names its region."""
        if office.body is None or office.body.id not in ("dprd", "kpu", "bawaslu"):
            return None
        body = office.body.id
        fellows = [o for o in self.stated if o.region and o.body and o.body.id == body]
        is_one = len({o.region.region for o in fellows if o.region}) == 1
        return fellows[0] if is_one else None

    def _chief(self, office: Office, scope: str) -> Office | None:
        """Return the last head of a region before an office in its sentence."""
        levels = _TOWN_SCOPES.get(scope, frozenset({PROVINCE, KABUPATEN, KOTA}))
        if scope == "secretariat":
            levels = frozenset({PROVINCE})
        for other in reversed(self.stated):
            if other.last > office.begin:
                continue
            if self._is_apart(other, office.begin):
                return None
            if (
                other.head.data["takes"] == "region"
                and other.region
                and other.region.level in levels
                and not other.veto
                and not is_seat(self.words, other)
            ):
                return other
        return None

    def _is_apart(self, earlier: Office, at: int) -> bool:
        """Return whether a sentence ends between an office and a later word."""
        return bool(set(".|") & set(self.words.code[earlier.last : at]))

    def _homeless(self, scope: str) -> Territory | None:
        """Return a territory where the article is about no one region."""
        if scope == "secretariat":
            return self._province()
        return self._shared() if scope in ("local", "town", "either") else None

    def _province(self) -> Territory | None:
        """Return the one province that the body names, or that its home lies in."""
        if home := self.reading.of(regions.home):
            return Territory(home.province, home.province_code)
        facts = self.reading.of(regions.find).facts
        named = {(f.province, f.province_code) for f in facts}
        return Territory(*named.pop()) if len(named) == 1 else None

    def _shared(self) -> Territory | None:
        """Return the one region that the other career offices of the body name."""
        named = {
            Territory(o.region.region, o.region.code)
            for o in self.stated
            if o.region and o.head.data["scope"] in ("local", "town", "either")
        }
        return named.pop() if len(named) == 1 else None

    def _is_doubtful(self, home: str) -> bool:
        """Return whether the body is about national offices, none of its region."""
        if self.reading.contributor:
            return False
        held = [o for o in self.stated if not o.veto and not is_seat(self.words, o)]
        ours = any(o.region and o.region.region == home for o in held)
        return not ours and any(o.head.data["scope"] == "national" for o in held)


def _territory(region: Region) -> Territory:
    return Territory(region.name, region.code)
