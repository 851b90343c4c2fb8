"""Kind words are tried with a number, in a citation; other words as they stand."""

from extractors import citations
from extractors.reading import Reading
from extractors.vocabulary import Entry, fold
from tests.extractors.trials import stands_as_word

__all__ = ["is_found"]


def is_found(entry: Entry, text: str) -> bool:
    """Return whether a citation begins with one of the entry's words."""
    if entry.kind not in ("kind", "head"):
        return stands_as_word(entry, text)
    forms = {fold(form) for form in entry.forms}
    return any(fold(c.name) in forms for c in citations.find(Reading(text)))
