"""Which region a few words name that are no running text: a contributor, a dateline."""

import re
from functools import lru_cache
from typing import Final

from extractors.regions import gazetteer
from extractors.regions.region_words import VOCABULARY

__all__ = ["find", "stated"]

_TOKENS: Final = re.compile(r"[^\W_]+|[^\w\s]")
_KIND: Final = re.compile(VOCABULARY.alternation("kind") + r"[\s.]*$", re.IGNORECASE)
_LONGEST_NAME: Final = 6


# The same few hundred contributors, datelines and units come again and again.
@lru_cache(maxsize=1 << 14)
def find(text: str) -> str | None:
    """Return the key of the region that a contributor or dateline names, or None.

    The longest name of a region wins; a kind word before it ("Kab.", "Kota") tells a
    kota from a kabupaten.

    Examples
    --------
    >>> find("MC Kab. Banyuasin"), find("MC KOTA PADANG"), find("Redaksi")
    ('16.07', '13.71', None)
    """
    tokens = list(_TOKENS.finditer(text))
    for count in range(min(_LONGEST_NAME, len(tokens)), 0, -1):
        for first in range(len(tokens) - count + 1):
            start, end = tokens[first].start(), tokens[first + count - 1].end()
            if named := gazetteer.meanings(text[start:end]):
                level = _level_before(text[:start])
                stated = gazetteer.of_level(named, level, guarded=True)
                return (stated or gazetteer.usual(named)).key
    return None


def stated(text: str) -> str | None:
    """Return the key of a region that a kind word opens, or None.

    Examples
    --------
    >>> stated("Kabupaten Tangerang"), stated("Kab. Bandung"), stated("Tangerang")
    ('36.03', '32.04', None)
    """
    first = _KIND.search(text.partition(" ")[0])
    return find(text) if first else None


def _level_before(text: str) -> str:
    kind = _KIND.search(text)
    entry = VOCABULARY.get("kind", kind[0].rstrip(" .")) if kind else None
    return str(entry.data["level"]) if entry else ""
