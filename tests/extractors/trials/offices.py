from extractors.officials.office_words import read
from extractors.officials.offices import find
from extractors.reading import Reading
from extractors.vocabulary import Entry


def is_found(entry: Entry, text: str) -> bool:
    """Tell whether the text holds the office that the entry names."""
    if entry.kind != "head":
        return bool(entry.forms)
    return entry.id in {office.head.id for office in find(read(Reading(text)))}
