"""Text in, typed facts out: one package a kind of fact, its words in `vocabulary/`.

Nothing here imports Prefect or Parquet code, reads the clock or does I/O other than
loading its own vocabularies.

Each package opens with a plan of its modules and hands on its public names; its work
comes together in its module ``extractor``. From the ground up::

    facts         what every extractor returns
    mentions      further namings of a fact
    vocabulary    words as data files
    tokenizer     a fast cut of glued news text
    anchors       where the words of all vocabularies stand, in one pass
    reading       one body as all extractors see it, with what was found so far
    component     an extractor as a part of a spaCy pipeline
    edtf          values of dates

    article       raw text: metadata and body
    citations     documents named by kind and number: ground of dates and decrees
    dates         days, months, years and spans, placed on the calendar
    regions       provinces, kabupaten and kota; the gazetteer
    places        kecamatan, desa and kelurahan
    region_lists  regions in a row
    decrees       laws, decisions, letters and rulings
    officials     persons and their offices
    quotes        who says what

    pipeline      all of it in one call
    versions      a digest of each extractor's code and words
"""
