"""Whose territory an office covers: as its words say, else as the article tells."""

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from extractors import regions
from extractors.officials.lexicon import OFFICES, OFFICIALS
from extractors.officials.office_words import Words
from extractors.officials.offices import Office, is_seat
from extractors.reading import Reading
from extractors.regions.gazetteer import KABUPATEN, KOTA

__all__ = ["Territories", "Territory"]

_NATIONAL: Final = re.compile(OFFICES.alternation("national"))
_PROVINCIAL: Final = re.compile(OFFICES.alternation("provincial"), re.IGNORECASE)
_THROUGH: Final = frozenset(OFFICIALS.forms("through"))
_STAFF_SCOPES: Final = frozenset({"local", "either", "secretariat"})
_LEVEL_OF_SCOPE: Final = {"kabupaten": KABUPATEN, "kota": KOTA}


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
        if scope in ("national", "area") or in_parliament:
            return None
        if office.region:
            return Territory(office.region.region, office.region.code)
        if named := self._named(office):
            return named
        if scope == "province" or _PROVINCIAL.search(self._text(office)):
            return self._province()
        if self._is_national(office):
            return None
        if scope in _STAFF_SCOPES and (superior := self._superior(office)):
            return self.of(superior)
        home = self.reading.of(regions.home)
        if home is None:
            return self._homeless(scope)
        if home.level != _LEVEL_OF_SCOPE.get(scope, home.level):
            return None
        if scope in ("either", "secretariat") and self._is_doubtful(home.name):
            return None
        if scope == "secretariat":
            return self._province()
        return Territory(home.name, home.code)

    def _named(self, office: Office) -> Territory | None:
        """Return the region whose bare name ends a unit, though no fact by itself."""
        at = self.words.code.find("R", office.first, office.last)
        if at < 0:
            return None
        name = self.words.text(at, at + 1)
        home = self.reading.of(regions.home)
        if home and home.name.endswith(name):
            return Territory(home.name, home.code)
        region = regions.resolve(name, self.reading.published_on)
        return Territory(region.name, region.code) if region else None

    def _is_national(self, office: Office) -> bool:
        if office.body and office.body.data.get("national"):
            return True
        return bool(_NATIONAL.search(self._text(office)))

    def _text(self, office: Office) -> str:
        return self.words.text(office.first, office.last)

    def _superior(self, office: Office) -> Office | None:
        """Return the office that this one stands in for: Bupati melalui Sekda."""
        before = office.begin - 1
        if before > 0 and self.words.text(before, before + 1) == "oleh":
            before -= 1
        if before < 0 or self.words.text(before, before + 1) not in _THROUGH:
            return None
        earlier = [o for o in self.stated if o.last <= before]
        if not earlier or set(".|") & set(self.words.code[earlier[-1].last : before]):
            return None
        return earlier[-1]

    def _homeless(self, scope: str) -> Territory | None:
        """Return a territory where the article is about no one region."""
        if scope == "secretariat":
            return self._province()
        return self._shared() if scope in ("local", "either") else None

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
            if o.region and o.head.data["scope"] in ("local", "either")
        }
        return named.pop() if len(named) == 1 else None

    def _is_doubtful(self, home: str) -> bool:
        """Return whether the body is about national offices, none of its region."""
        if self.reading.contributor:
            return False
        held = [o for o in self.stated if not o.veto and not is_seat(self.words, o)]
        ours = any(o.region and o.region.region == home for o in held)
        return not ours and any(o.head.data["scope"] == "national" for o in held)
