"""The tables: schemas, the gate before every write, the store, loading for analysts.

What analysts need is here by its short name (``tables.load("officials")``) and is
imported when it is first asked for: workers that write tables never load pandas.

From the ground up::

    schemas      what every table holds
    errors       what can be wrong with the tables as a whole
    keys         ids of articles, months, whose table is which
    gate         rows of the contract, or an error
    rows         extractions as rows
    parts        part files: where a row goes, how it is written
    files        durable files, many replaced in one step
    lock         one writer at a time

    manifest     which parts make up the tables
    ledger       articles and digests in some tens of bytes each
    planning     what a run has to do
    staging      rows on disk until they are published
    spill        staged rows in the order of their parts
    state        which parts a publication touches
    publication  the parts that change
    store        all of it: plan, stage, publish
    checks       do rows belong together; verify: does everything
    snapshot     the tables of one run, copied; kept: beside the tables

    datasets     which files hold a table
    loading      tables for analysts
    articles     one article with its facts
    holders      who held which office when; unit_names: of one organisation
    explain      how a fact came about
    dictionary_page  the data dictionary of the documentation
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from tables.articles import article
    from tables.holders import office_holders
    from tables.loading import load, with_articles

__all__ = ["article", "load", "office_holders", "with_articles"]

# The modules have other names than the functions: importing a module would hide them.
_HOMES: Final = {
    "article": "tables.articles",
    "load": "tables.loading",
    "office_holders": "tables.holders",
    "with_articles": "tables.loading",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any of the functions above
    if name not in _HOMES:
        raise AttributeError(f"module 'tables' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
