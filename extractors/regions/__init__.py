"""Regions: provinces, kabupaten and kota with the codes of the article's day.

Its modules::

    extractor        where it comes together: `RegionFact`, `find`, `resolve`
    gazetteer        names, aliases, codes, and what was in force on which day
    region_words     the words around names: kinds, offices, places
    region_names     where names stand, and which name something else
    place_names      names below kabupaten and kota; no region's name
    typos            names with one letter wrong
    vetoes           why a region's name names something else
    row_gaps         what stands between the names of a row
    region_rows      names side by side, joined by commas, "dan" or lines
    announcements    the kind announced before a row: "tiga kota"
    row_evidence     what a name's own words and its row make of it
    doubtful_names   names that are also words or acronyms, by the text around them
    region_meanings  what names mean: by word, row, article, default
    lookup           a few words alone: a contributor, a dateline
    towns            seats and kecamatan: which kabupaten and kota they lie in
"""

from extractors.regions.extractor import (
    RegionFact,
    create,
    find,
    foremost,
    home,
    home_town,
    near,
    resolve,
)

__all__ = [
    "RegionFact",
    "create",
    "find",
    "foremost",
    "home",
    "home_town",
    "near",
    "resolve",
]
