"""A body whose lines are cut short, wherever the words fall."""

import re
from typing import Final

__all__ = ["unwrapped"]

# What a hard wrap stands behind and before; no line of a list begins so.
_WRAP: Final = re.compile(r"(?<=[^\n]{20}[^\n:;])\n(?=[^\W\d]|[(\"“])")
_WRAPS_MIN: Final = 3


def unwrapped(body: str) -> str:
    """Return a body of the same length in which lines that are cut short go on.

    In such a text lines begin in lower case, as the words fall.
    """
    lines = body.split("\n")
    if sum(line[:1].islower() for line in lines) < _WRAPS_MIN:
        return body
    return _WRAP.sub(" ", body)
