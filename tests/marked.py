"""Marked-up test sentences: only ``[[quote|value]]`` must be found, with its value."""

import re

_MARK = re.compile(r"\[\[(.*?)(?:\|([^\]|]*))?\]\]", re.DOTALL)


def unmark(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the plain text and its marks as (start, end, value); value "" if none."""
    plain, marks, last = [], [], 0
    length = 0
    for mark in _MARK.finditer(marked):
        before = marked[last : mark.start()]
        quote = mark[1]
        length += len(before)
        marks.append((length, length + len(quote), mark[2] or ""))
        plain += [before, quote]
        length += len(quote)
        last = mark.end()
    plain.append(marked[last:])
    return "".join(plain), marks
