"""From extractions to table columns: which record becomes a row of which table."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any, Final

import pyarrow as pa

from extractors.facts import Fact
from extractors.pipeline import Extraction
from extractors.region_lists import RegionListFact
from tables.gate import conform
from tables.schemas import BY_MONTH, SCHEMAS

__all__ = ["TABLES_OF", "Rows", "article_id", "month_of"]

# The tables that each extractor fills; all others come from reading the article.
TABLES_OF: Final[dict[str, tuple[str, ...]]] = {
    "dates": ("dates",),
    "decrees": ("decrees", "mentions"),
    "officials": ("officials", "mentions"),
    "places": ("places",),
    "quotes": ("quotes",),
    "region_lists": ("region_lists", "region_list_items"),
    "regions": ("regions",),
}

_ID_DIGITS: Final = 16


def article_id(source: str) -> str:
    """Return the id of the article at a source: 16 hex digits, the same for ever."""
    return hashlib.sha256(source.encode()).hexdigest()[:_ID_DIGITS]


def month_of(published_at: datetime | None) -> str:
    """Return the month an article is filed under: local month, or "unknown"."""
    return "unknown" if published_at is None else f"{published_at:%Y-%m}"
