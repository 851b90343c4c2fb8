from datetime import UTC, datetime

from extractors.dates import find
from extractors.reading import Reading
from extractors.vocabulary import Entry

_PUBLISHED = datetime(2019, 8, 14, tzinfo=UTC)


def is_found(entry: Entry, text: str) -> bool:
    """Tell whether the text holds a date, whatever part of it the entry is."""
    return bool(find(Reading(text, published_at=_PUBLISHED)).facts)
