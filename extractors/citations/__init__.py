"""Citations: every naming of a document by kind and number.

Common ground of decrees and dates: both packages ask for it, and it asks for neither.

Its modules::

    extractor   where it comes together: `Citation`, `find`, `scan`
    kind_words  words that name a kind of document, and the gap behind
    numbers     places where a document's number stands
    vetoes      numbers of other things: gazettes, cases, roads
"""

from extractors.citations.extractor import Citation, Scan, find, scan

__all__ = ["Citation", "Scan", "find", "scan"]
