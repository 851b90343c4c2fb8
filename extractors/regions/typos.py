"""Names of regions with one letter wrong, left out or added, or with two exchanged."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from extractors.regions.gazetteer import FORMS, form_key

__all__ = ["mistyped"]

_LEAST_CHARS: Final = 8
# Only regions stand behind "Kabupaten".
_LEAST_BEHIND_KABUPATEN: Final = 6
_MOST_WORDS: Final = 4


def _shorter(text: str) -> Iterator[str]:
    """Return a text and what is left of it without any one character."""
    yield text
    for i in range(len(text)):
        yield text[:i] + text[i + 1 :]


@cache
def _near() -> dict[str, frozenset[str]]:
    """Map every long name less one letter to the names it may be."""
    found: dict[str, set[str]] = {}
    for form in FORMS:
        if len(form) >= _LEAST_BEHIND_KABUPATEN:
            for part in _shorter(form):
                found.setdefault(part, set()).add(form)
    return {part: frozenset(forms) for part, forms in found.items()}


@cache
def _anagrams() -> dict[str, frozenset[str]]:
    """Map the sorted letters of every long name to the names of these letters."""
    found: dict[str, set[str]] = {}
    for form in FORMS:
        if len(form) >= _LEAST_BEHIND_KABUPATEN:
            found.setdefault("".join(sorted(form)), set()).add(form)
    return {letters: frozenset(forms) for letters, forms in found.items()}


def _is_exchange(wrong: str, right: str) -> bool:
    """Tell whether two letters stand in each other's place: Manokrawi, Puhowato."""
    pairs = [(a, b) for a, b in zip(wrong, right, strict=True) if a != b]
    return len(pairs) == 2 and pairs[0] == pairs[1][::-1]


def _is_one_slip(wrong: str, right: str) -> bool:
    """Tell whether one letter is missing, too much or wrong."""
    if abs(len(wrong) - len(right)) > 1 or wrong == right:
        return False
    head = 0
    while head < min(len(wrong), len(right)) and wrong[head] == right[head]:
        head += 1
    a, b = wrong[head:], right[head:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:]


# Most words behind a kind or office word are names of persons, and come again.
@lru_cache(maxsize=1 << 14)
def mistyped(words: str, *, is_kabupaten: bool = False) -> tuple[int, str] | None:
    """Return how many characters of the words are a misspelt name, and the right key.

    The longest run of words that is one slip from exactly one name of eight letters or
    more, of six behind "Kabupaten"; None where there is none.

    Examples
    --------
    >>> mistyped("Banyuwagi Minggu")
    (9, 'banyuwangi')
    >>> mistyped("Banyuwangi") is None
    True
    """
    least = _LEAST_BEHIND_KABUPATEN if is_kabupaten else _LEAST_CHARS
    parts = words.split(" ")[:_MOST_WORDS]
    for count in range(len(parts), 0, -1):
        text = " ".join(parts[:count])
        wrong = form_key(text)
        if len(wrong) < least - 1 or wrong in FORMS:
            continue
        near = {
            form
            for part in _shorter(wrong)
            for form in _near().get(part, ())
            if len(form) >= least and _is_one_slip(wrong, form)
        }
        near |= {
            form
            for form in _anagrams().get("".join(sorted(wrong)), ())
            if len(form) >= least and _is_exchange(wrong, form)
        }
        if len({FORMS[form] for form in near}) == 1:
            return len(text), min(near)
    return None
