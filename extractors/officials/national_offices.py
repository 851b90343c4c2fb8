"""Whether an office is the nation's: a ministry's, a commission's, a directorate's."""

import re
from functools import cached_property
from typing import Final

from extractors.officials import office_vetoes
from extractors.officials.lexicon import OFFICES
from extractors.officials.offices import Office
from extractors.officials.stated_offices import StatedOffices

__all__ = ["NationalOffices"]

_NATIONAL: Final = re.compile(OFFICES.alternation("national"))
_NATIONWIDE: Final = re.compile(OFFICES.alternation("nationwide"))
_DIRECTORS: Final = tuple(OFFICES.forms("board"))
_ELECTORAL: Final = frozenset({"kpu", "bawaslu"})


class NationalOffices:
    """Tells which offices of one body are the nation's."""

    def __init__(self, offices: StatedOffices) -> None:
        self.offices = offices

    def is_named(self, office: Office) -> bool:
        """Return whether the office or its body says so: Kepala BNPB, Ketua MPR."""
        if office.body and office.body.data.get("national"):
            return True
        if office.head.id == "kepala kantor":
            return False  # a ministry's office in a kabupaten
        return bool(_NATIONAL.search(self.offices.text(office)))

    def is_serving(self, office: Office) -> bool:
        """Return whether another office in it is the nation's: Stafsus Mendagri."""
        inside = range(office.first + 1, office.last)
        heads = (self.offices.words.heads.get(n) for n in inside)
        return any(head and head.data["scope"] == "national" for head in heads)

    def is_directorate(self, office: Office) -> bool:
        """Return whether a director is a ministry's or a company's of the nation.

        ``Direktur Kesehatan Hewan``, with offices of the nation beside; a hospital's
        or a company's names the house.
        """
        text = self.offices.text(office)
        unit = text.split()
        if text.startswith(_DIRECTORS) and _NATIONWIDE.search(text):
            return True
        return (
            unit[0] == "Direktur"
            and unit[-1] != unit[0]
            and "national" in self.offices.told_of[1]
            and not {"P", "K"}
            & set(self.offices.words.code[office.first : office.last])
            and not office_vetoes.is_of_state(" ".join(unit))
        )

    def is_commission(self, office: Office) -> bool:
        """Return whether a commission is the nation's of which the body tells."""
        body = office.body
        if body is None and office.head.id == "koordinator divisi":
            body = office_vetoes.body_of(self.offices.text(office))
        if body is None or office.region:
            return False
        if body.id in _ELECTORAL:
            return self._elects_nation
        return body.id == "komisi dprd" and self._has_parliament

    @cached_property
    def _elects_nation(self) -> bool:
        """Whether the body tells of a commission that holds the nation's elections."""
        return any(
            o.body.id in _ELECTORAL and self.is_named(o)
            for o in self.offices.stated
            if o.body
        )

    @cached_property
    def _has_parliament(self) -> bool:
        """Whether the body tells of the nation's parliament and of no council."""
        bodies = {o.body.id for o in self.offices.stated if o.body}
        return "dpr" in bodies and "dprd" not in bodies
