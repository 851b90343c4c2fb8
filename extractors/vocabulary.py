"""Word lists as data files, loaded once and checked at load time.

A vocabulary is ``vocabulary/<name>.toml``: an ``[about]`` table (source, licence) and
arrays of entries, one array a kind::

    [[month]]
    id = "02"
    forms = ["Februari", "Pebruari", "Feb"]
    examples = ["12 Pebruari 2017"]
    counter_examples = ["Pak Februari"]

Every further key of an entry is kept in ``Entry.data``. In a form a blank stands for
any white space and an apostrophe for any apostrophe: no variant is listed twice.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

__all__ = ["APOSTROPHES", "FOLDER", "Entry", "Vocabulary", "fold", "load", "pattern_of"]

FOLDER: Final = Path(__file__).parent / "vocabulary"
APOSTROPHES: Final = "'’‘´`ʼ"

_BLANKS: Final = re.compile(r"\s+")
_ANY_APOSTROPHE: Final = re.compile(f"[{APOSTROPHES}]")


# The same words come again and again; most are at hand with this many.
@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Return the form under which words are compared: lower case, plain blanks.

    Examples
    --------
    >>> fold("JUM’AT  Agung")
    "jum'at agung"
    """
    if text.isalpha() and text.isascii():
        return text.lower()
    return _ANY_APOSTROPHE.sub("'", _BLANKS.sub(" ", text.strip())).lower()


def pattern_of(forms: Iterable[str]) -> str:
    """Return a regex alternation of the forms, longest first, bounded by non-letters.

    The result is one non-capturing group; compile it with ``re.IGNORECASE`` where case
    does not matter. Blanks match any white space, apostrophes any apostrophe.
    """
    longest = sorted(set(forms), key=lambda form: (-len(form), form))
    body = "|".join(
        re.escape(form).replace(r"\ ", r"\s+").replace("'", f"[{APOSTROPHES}]")
        for form in longest
    )
    return rf"(?<![^\W\d_])(?:{body})(?![^\W\d_])"


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of a vocabulary with its spellings.

    Attributes
    ----------
    kind, id : str
        The array it stands in and its value, the canonical form.
    forms : tuple of str
        Spellings in running text, without case and blank variants.
    examples, counter_examples : tuple of str
        Text in which the word must, must not be found; run by the vocabulary test.
    data : mapping
        All other keys of the entry.
    """

    kind: str
    id: str
    forms: tuple[str, ...]
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)


class Vocabulary:
    """The entries of one data file, by kind and by form."""

    def __init__(
        self, name: str, about: Mapping[str, str], entries: Iterable[Entry]
    ) -> None:
        self.name = name
        self.about = about
        self._kinds: dict[str, list[Entry]] = {}
        self._forms: dict[str, dict[str, Entry]] = {}
        for entry in entries:
            self._kinds.setdefault(entry.kind, []).append(entry)
            by_form = self._forms.setdefault(entry.kind, {})
            for form in entry.forms:
                other = by_form.setdefault(fold(form), entry)
                if other is not entry:
                    raise ValueError(
                        f"{name}.{entry.kind}: {form!r} has two ids, "
                        f"{other.id!r} and {entry.id!r}"
                    )

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds, in file order."""
        return tuple(self._kinds)

    def entries(self, kind: str) -> tuple[Entry, ...]:
        """Return the entries of a kind, in file order; KeyError for an unknown kind."""
        return tuple(self._kinds[kind])

    def forms(self, *kinds: str) -> tuple[str, ...]:
        """Return all spellings of the kinds, in file order."""
        return tuple(f for k in kinds for e in self._kinds[k] for f in e.forms)

    def get(self, kind: str, text: str) -> Entry | None:
        """Return the entry that has the text as a form, or None."""
        return self._forms[kind].get(fold(text))

    def alternation(self, *kinds: str) -> str:
        """Return the kinds' forms as one bounded regex group; see `pattern_of`."""
        return pattern_of(self.forms(*kinds))


_KEYS: Final = frozenset({"id", "forms", "examples", "counter_examples"})


@cache
def load(name: str) -> Vocabulary:
    """Load ``vocabulary/<name>.toml``.

    Raises
    ------
    ValueError
        If an entry lacks an id or forms, or one form of a kind has two ids.
    """
    tables = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    about = tables.pop("about", {})
    entries: list[Entry] = []
    for kind, rows in tables.items():
        for row in rows:
            if not row.get("id") or not row.get("forms"):
                raise ValueError(f"{name}.{kind}: an entry lacks id or forms: {row}")
            entries.append(
                Entry(
                    kind=kind,
                    id=row["id"],
                    forms=tuple(row["forms"]),
                    examples=tuple(row.get("examples", ())),
                    counter_examples=tuple(row.get("counter_examples", ())),
                    data={k: v for k, v in row.items() if k not in _KEYS},
                )
            )
    return Vocabulary(name, about, entries)
