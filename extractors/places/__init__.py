"""Places: kecamatan, desa and kelurahan named with their kind word.

Their names are found in `extractors.regions.place_names`: no region's name is there.

Its module::

    extractor  all of it: `PlaceFact`, `find`, `create`
"""

from extractors.places.extractor import PlaceFact, create, find

__all__ = ["PlaceFact", "create", "find"]
