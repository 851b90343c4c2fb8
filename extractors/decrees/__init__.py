"""Decrees: laws, decisions, letters and rulings cited by number.

Its modules::

    extractor        where it comes together: `DecreeFact`, `find`, `mentions`
    cited_documents  the namings that mean the same document
    full_namings     citations with title, day and articles beside them
    titles           what stands behind "tentang", to its end
    title_words      which words go on with a title, and which end it
    articles_cited   "Pasal 78 ayat (1) huruf b"
    issue_dates      the day on which a document was issued
    issuers          who issued it, and which region that is
    laws             official titles and days of enactment
    akn              Akoma Ntoso identifiers
"""

from extractors.decrees.extractor import DecreeFact, create, find, mentions

__all__ = ["DecreeFact", "create", "find", "mentions"]
