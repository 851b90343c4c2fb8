"""Mentions: the further namings of officials and decrees, short forms included."""

from dataclasses import dataclass

from extractors.facts import Fact

__all__ = ["Mention"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Fact):
    """A row of the table ``mentions``: a further naming of an official or a decree.

    Attributes
    ----------
    kind : str
        "official" or "decree".
    fact_start : int
        ``start`` of the row it belongs to.
    """

    kind: str
    fact_start: int
