"""The tables: schemas, the gate before every write, the store, loading for analysts.

What analysts need is here by its short name (``tables.load("officials")``) and is
imported when it is first asked for: workers that write tables never load pandas.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from tables.holders import office_holders
    from tables.loading import article, load, with_articles

__all__ = ["article", "load", "office_holders", "with_articles"]

# The modules have other names than the functions: importing a module would hide them.
_HOMES: Final = {
    "article": "tables.loading",
    "load": "tables.loading",
    "office_holders": "tables.holders",
    "with_articles": "tables.loading",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any of the functions above
    if name not in _HOMES:
        raise AttributeError(f"module 'tables' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
