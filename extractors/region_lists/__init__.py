"""Region lists: provinces, kabupaten and kota in a row.

Each list is checked by its own claim.

Its modules::

    extractor        where it comes together: `RegionListFact`, `find`
    list_shapes      numbered, bulleted, one a line, in a sentence
    list_headings    the words that introduce a list
    declared_counts  how many regions the article says there are
"""

from extractors.region_lists.extractor import (
    RegionListFact,
    RegionListItem,
    create,
    find,
)

__all__ = ["RegionListFact", "RegionListItem", "create", "find"]
