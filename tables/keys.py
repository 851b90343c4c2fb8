"""What names an article and its rows: ids, months, whose table is which."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Final

__all__ = ["EXTRACTORS_OF", "TABLES_OF", "Input", "article_id", "month_of"]

# The tables that each extractor fills. Besides these it adds rejects, and the article's
# own row is written whenever any extractor runs.
TABLES_OF: Final[dict[str, tuple[str, ...]]] = {
    "dates": ("dates",),
    "decrees": ("decrees", "mentions"),
    "officials": ("officials", "mentions"),
    "places": ("places",),
    "quotes": ("quotes",),
    "region_lists": ("region_lists", "region_list_items"),
    "regions": ("regions",),
}
# Whose row it is, where several extractors fill a table: by mentions.kind.
EXTRACTORS_OF: Final = {"official": "officials", "decree": "decrees"}

_ID_DIGITS: Final = 16


@dataclass(frozen=True, slots=True)
class Input:
    """One raw article as it was read.

    Attributes
    ----------
    source : str
        Path under the raw folder, with ``#record`` inside a file, or URL.
    content_sha256 : str
        Digest of everything that its rows are made from, 64 hex digits.
    warnings : tuple of str
        What was doubtful in reading it; part of its row, so of its digest too.
    """

    source: str
    content_sha256: str
    warnings: tuple[str, ...] = ()

    @property
    def article_id(self) -> str:
        """The id of the article; see `article_id`."""
        return article_id(self.source)


def article_id(source: str) -> str:
    """Return the id of the article at a source: 16 hex digits, the same for ever."""
    return hashlib.sha256(source.encode()).hexdigest()[:_ID_DIGITS]


def month_of(published_at: datetime | None) -> str:
    """Return the month an article is filed under: local month, or "unknown"."""
    return "unknown" if published_at is None else f"{published_at:%Y-%m}"
