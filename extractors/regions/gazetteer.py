"""The table of regions: names, aliases, codes, and what was in force on which day.

The data are `vocabulary/regions.csv`. Rows of one ``current_code`` are versions of one
region; `Region` is one version. A form (a bare name or an alias) has one or more
meanings, of which the words around it choose.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from extractors.vocabulary import FOLDER, load

__all__ = [
    "FORMS",
    "JAKARTA",
    "KABUPATEN",
    "KOTA",
    "LEVELS",
    "PROVINCE",
    "REGIONS",
    "Meaning",
    "Region",
    "form_key",
    "in_force",
    "meanings",
    "of_level",
    "provinces_of",
    "usual",
]

PROVINCE: Final = "province"
KABUPATEN: Final = "kabupaten"
KOTA: Final = "kota"
JAKARTA: Final = "31"
"""Key of the province that is named beside towns as one of them."""

LEVELS: Final = (PROVINCE, KABUPATEN, KOTA)

# A day before `date.max`, which stands for "still in force".
_TODAY: Final = date.max - timedelta(1)
_LEVELS: Final = {"prov": PROVINCE, "kab": KABUPATEN, "kota": KOTA}
_PIECES: Final = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_KIND_WORD: Final = {
    PROVINCE: re.compile(r"^Provinsi "),
    KABUPATEN: re.compile(r"^Kabupaten (?:Administrasi )?"),
    KOTA: re.compile(r"^Kota (?:Administrasi )?"),
}
_SHORT: Final = {"Tanjung": ("Tj.", "Tj", "Tg.")}
_TWIN: Final = re.compile(r"\b(\w{3,})[- ]?(\1)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Region:
    """A province, kabupaten or kota as it was in force during some time.

    Attributes
    ----------
    key : str
        Today's Kemendagri code: the same for all versions of a region.
    name : str
        Canonical name with its kind word: "Kabupaten Banyuasin", "Jawa Barat".
    level : str
        province, kabupaten or kota.
    code, bps_code
        Kemendagri code of the time (today's where the old one is not known), BPS code
        (None where not known).
    province, province_code : str
        Of the time; a province is its own.
    """

    key: str
    name: str
    level: str
    code: str
    bps_code: str | None
    province: str
    province_code: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """One region that a form can name.

    Attributes
    ----------
    key, level : str
        As in `Region`.
    guarded : bool
        Only behind a kind or office word, or beside sure regions in a row: the form
        is also a word, another acronym, or a former name that another region bears.
    """

    key: str
    level: str
    guarded: bool


@dataclass(frozen=True, slots=True)
class _Version:
    region: Region
    first: date
    end: date


# The names of a few hundred regions are most of what is asked for.
@lru_cache(maxsize=1 << 14)
def form_key(text: str) -> str:
    """Return the key of a form: its runs of letters, digits and marks in lower case.

    Examples
    --------
    >>> form_key("Kep.ANAMBAS") == form_key("Kep. Anambas")
    True
    """
    if text.isalpha():  # most are one word, whose only piece is itself
        return text.lower()
    return " ".join(_PIECES.findall(text)).lower()


def _bare(name: str, kind: str) -> str:
    """Strip the kind word of a name: Kotabaru, Lima Puluh Kota keep their own."""
    return _KIND_WORD[_LEVELS[kind]].sub("", name)


def _day(text: str, default: date) -> date:
    """Read "2017-12-29" or a bare year, of which only the year is known."""
    if not text:
        return default
    return date.fromisoformat(text if len(text) > 4 else f"{text}-01-01")


def _rows() -> list[dict[str, str]]:
    with (FOLDER / "regions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def _versions(rows: Iterable[Mapping[str, str]]) -> dict[str, list[_Version]]:
    """Group the rows by region, in file order: the current name stands first."""
    province = {
        row["code_kemendagri"]: row["name"]
        for row in reversed(list(rows))
        if row["kind"] == "prov"
    }
    found: dict[str, list[_Version]] = {}
    for row in rows:
        level = _LEVELS[row["kind"]]
        region = Region(
            key=row["current_code"],
            name=row["name"],
            level=level,
            code=row["code_kemendagri"] or row["current_code"],
            bps_code=row["code_bps"] or None,
            province=(
                row["name"] if level == PROVINCE else province[row["province_code"]]
            ),
            province_code=row["province_code"],
        )
        version = _Version(
            region, _day(row["valid_from"], date.min), _day(row["valid_to"], date.max)
        )
        found.setdefault(region.key, []).append(version)
    return found


_VERSIONS: Final = _versions(_rows())

REGIONS: Final[tuple[Region, ...]] = tuple(
    next(v.region for v in versions if v.end == date.max)
    for versions in _VERSIONS.values()
)
"""Today's regions, in the order of the official list."""


@cache
def in_force(key: str, on: date | None = None) -> Region:
    """Return the region as it was in force on a day; today's list without a day.

    A day before the first known version gives the oldest one: nothing older is known.

    Raises
    ------
    KeyError
        If no region has the key.
    """
    versions = _VERSIONS[key]
    day = on or _TODAY
    known = [version for version in versions if version.first <= day < version.end]
    if known:
        # A name without a known first day yields to the one that it followed.
        return min(known, key=lambda version: version.end).region
    return min(versions, key=lambda version: version.first).region


@cache
def provinces_of(key: str) -> frozenset[str]:
    """Return the codes of all provinces that a region has lain in."""
    return frozenset(version.region.province_code for version in _VERSIONS[key])


def _spellings(form: str) -> Iterator[str]:
    """Return a form in the ways it is written: twins glued or not, Kep., Tj."""
    yield form
    if _TWIN.search(form):
        for joint in ("-", " ", ""):
            yield _TWIN.sub(rf"\1{joint}\2", form)
    if form.startswith("Kepulauan "):
        yield form.replace("Kepulauan ", "Kep. ", 1)
        yield form.replace("Kepulauan ", "Kep ", 1)
    elif " " in form:  # "Lampung-Tengah", "Tanjung-Pinang"
        for short in _SHORT.get(form.split(" ", 1)[0], ()):
            yield f"{short} {form.split(' ', 1)[1]}"
        yield "-".join(form.rsplit(" ", 1))
    if "Sumatera" in form:
        yield form.replace("Sumatera", "Sumatra")
    first, _, last = form.partition(" ")
    if len(first) > 2 and last.isalpha():
        yield first + last.lower()
    if "/" in form:
        yield form.replace("/", " ")
        yield form.replace("/", "-")


def _named(
    row: Mapping[str, str], in_use: frozenset[str]
) -> Iterator[tuple[str, bool]]:
    """Yield the forms of a row and whether they need a kind word."""
    bare = _bare(row["name"], row["kind"])
    # A former name of one word lives on as the name of a town, a river, a people; one
    # in use names another region unless a kind word says otherwise.
    former = bool(row["valid_to"])
    yield bare, former and (" " not in bare or form_key(bare) in in_use)
    for column, guarded in (("aliases", False), ("aliases_ctx", True)):
        for alias in filter(None, row[column].split("|")):
            yield _bare(alias, row["kind"]), guarded


def _forms() -> dict[str, tuple[Meaning, ...]]:
    """Map the key of every form to its meanings, in the order of the official list."""
    rows = _rows()
    words = load("regions")
    by_word = frozenset(map(form_key, words.forms("guarded")))
    sure = frozenset(map(form_key, words.forms("sure")))
    in_use = frozenset(
        form_key(_bare(row["name"], row["kind"])) for row in rows if not row["valid_to"]
    )
    found: dict[str, dict[str, Meaning]] = {}
    for row in rows:
        key = row["current_code"]
        for form, guarded in _named(row, in_use):
            for spelling in _spellings(form):
                name = form_key(spelling)
                needs_word = (guarded or name in by_word) and name not in sure
                known = found.setdefault(name, {}).get(key)
                if known is None or known.guarded:
                    meaning = Meaning(key, _LEVELS[row["kind"]], guarded=needs_word)
                    found[name][key] = meaning
    return {form: tuple(by_key.values()) for form, by_key in found.items()}


FORMS: Final[Mapping[str, tuple[Meaning, ...]]] = MappingProxyType(_forms())
"""Every bare name, alias and spelling by its `form_key`, with its meanings."""


def meanings(form: str) -> tuple[Meaning, ...]:
    """Return what a form can name; () for what is no region's name.

    Examples
    --------
    >>> [in_force(m.key).name for m in meanings("Tegal")]
    ['Kabupaten Tegal', 'Kota Tegal']
    """
    return FORMS.get(form_key(form), ())


def of_level(named: Iterable[Meaning], level: str, *, guarded: bool) -> Meaning | None:
    """Return the meaning of a level, or None; guarded ones last, or not at all."""
    fitting = [m for m in named if m.level == level and (guarded or not m.guarded)]
    return min(fitting, key=lambda m: m.guarded) if fitting else None


def usual(named: Iterable[Meaning]) -> Meaning:
    """Return what a bare name means where nothing settles it.

    Of kota and kabupaten the kota; the province where a province has the name.
    """
    return min(named, key=lambda m: (PROVINCE, KOTA, KABUPATEN).index(m.level))
