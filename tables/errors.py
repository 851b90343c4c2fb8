"""What can be wrong with the tables as a whole; each message says the way out."""

from tables.parts import Part

__all__ = [
    "DamagedError",
    "DuplicateSourceError",
    "IncompleteError",
    "SchemaMismatchError",
    "StoreBusyError",
    "StoreError",
]


class StoreError(Exception):
    """The tables cannot be used, or not be written."""


class StoreBusyError(StoreError):
    """Another process writes to the tables."""


class SchemaMismatchError(StoreError):
    """The tables were written by a fakta with other schemas."""


class IncompleteError(StoreError):
    """Some inputs were neither published before nor staged."""


class DuplicateSourceError(StoreError):
    """Two inputs have the same source."""


class DamagedError(StoreError):
    """A part file is not what was published.

    Attributes
    ----------
    part : Part
        Which.
    """

    def __init__(self, part: Part, fault: str) -> None:
        super().__init__(f"{part.path} {fault}; repair it with fakta verify --repair")
        self.part = part
        self.fault = fault
