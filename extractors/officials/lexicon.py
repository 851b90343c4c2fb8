"""Which letter a word has in the code of `office_words`, standing alone."""

import csv
import re
from functools import lru_cache
from typing import Final

from extractors.officials.person_titles import VOCAB as TITLES
from extractors.regions import towns
from extractors.vocabulary import FOLDER, Entry, fold, load

__all__ = [
    "ACTIVE_VERB",
    "NAMES",
    "OFFICES",
    "OFFICIALS",
    "PLAIN",
    "compound",
    "folded",
    "head_letter",
    "is_abbreviation",
    "is_verb",
    "letter",
]

OFFICES: Final = load("offices")
NAMES: Final = load("person_names")
OFFICIALS: Final = load("officials")

_ROMAN: Final = re.compile(r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})(?![a-z])")
_VERB: Final = re.compile(
    r"(?:meng|meny|memb|memp|menc|menj|mend|ment|diny|digel|dilak|dilan|disam)\w{3,}"
    r"|\w{4,}kan|\w{4,}nya"
)
# How a verb begins that follows who does it: mengatakan, melantik.
ACTIVE_VERB: Final = re.compile("me(?:m|n|l|r|w|y)")
_NOUN: Final = re.compile(r"(?:pen|pem|per|ke)\w{4,}an")
_COMPOUND: Final = re.compile(
    "("
    + "|".join(sorted(map(fold, OFFICES.forms("compound")), reverse=True))
    + r")\w{3,}"
)
_SIGNS: Final = {
    **dict.fromkeys('"“”„«»', '"'),
    **dict.fromkeys("–—", "-"),
    "\n": "|",
    "&": "d",
}
_STUMPS: Final = tuple(map(fold, OFFICES.forms("stump")))
_TAILS: Final = tuple(map(fold, OFFICES.forms("tail")))
# "Komisi ll": the numeral written with the letter l.
_MISPRINTED_NUMERAL: Final = re.compile("l{2,3}|lV|Vl{1,3}")
_SHORT_CAPITALS: Final = 2
_LONGEST_ABBREVIATION: Final = 8
_LETTER_OF_TAKES: Final = {"place": "C", "region": "B", "nothing": "D", "post": "L"}
# Lower-case words that are read so in capitals too, amid a sentence.
_JOINTS: Final = frozenset({"Dan", "DAN", "Selaku", "SELAKU"})
# Letters that no phrase, title or neighbour changes.
PLAIN: Final = frozenset('wudbfsjmikyaopvOPU,.:;()"-/')

folded = lru_cache(maxsize=1 << 16)(fold)


def _known_names() -> frozenset[str]:
    with (FOLDER / "name_words.csv").open(encoding="utf-8", newline="") as rows:
        return frozenset(row["word"] for row in csv.DictReader(rows))


# Pt. and Km. are more often other things.
_ABBREVIATED: Final = frozenset(
    form for form in NAMES.forms("balinese") if not re.search("[aeiou]", form)
)
_PARTICLES: Final = frozenset(map(fold, NAMES.forms("particle")))
_NAMES: Final = _known_names() | {
    fold(form)
    for form in (*NAMES.forms("short", "given"), *NAMES.forms("balinese"))
    if form not in _ABBREVIATED
}
_ABBREVIATIONS: Final = frozenset(
    fold(f) for f in (*OFFICES.forms("abbreviation"), *NAMES.forms("short"))
)


def _capitalised() -> dict[str, str]:
    """Return the letters of known capitalised words; the first list wins."""
    letters: dict[str, str] = {}

    def add(letter: str, forms: tuple[str, ...]) -> None:
        for form in forms:
            words = fold(form).split()
            for word in words:
                # A part of a longer name may be a person's: Bank Mandiri, Wijaya Karya.
                if len(words) == 1 or word not in _NAMES:
                    letters.setdefault(word, letter)

    # Mulia is a name, Yang Mulia a form of address.
    add("v", tuple(form for form in TITLES.forms("address") if " " not in form))
    add("Q", NAMES.forms("ambiguous"))
    for entry in OFFICES.entries("opener"):
        add("P" if entry.id == "place" else "O", entry.forms)
    add("U", OFFICES.forms("word"))
    add("U", OFFICES.forms("body", "national", "private", "state_owned"))
    add("S", NAMES.forms("stop", "late"))
    # Jenderal is a rank, and a part of Direktorat Jenderal.
    ranks = {fold(form) for form in TITLES.forms("rank")}
    return letters | dict.fromkeys(ranks & letters.keys(), "t")


def _lower() -> dict[str, str]:
    """Return the letters of lower-case words; titles (dr., drg.) are t, most are w."""
    letters = {"dan": "d", "serta": "d", "di": "b", "ke": "b", "pada": "b"}
    letters |= dict.fromkeys(("dari", "asal"), "f")
    for entry in OFFICIALS.entries("link"):
        letters |= dict.fromkeys(entry.forms, entry.id)
    letters |= dict.fromkeys(OFFICIALS.forms("appoint"), "a")
    letters |= {fold(form): "v" for form in TITLES.forms("address")}
    letters |= dict.fromkeys(NAMES.forms("particle"), "p")
    letters |= dict.fromkeys(OFFICES.forms("lower"), "o")
    for entry in OFFICES.entries("word"):
        if entry.id == "field":
            letters = dict.fromkeys(map(fold, entry.forms), "u") | letters
    letters |= dict.fromkeys(("dr", "drg", "drh", "apt"), "t")
    return letters


_CAPITALISED: Final = _capitalised()
_LOWER: Final = _lower()


def _acronyms() -> frozenset[str]:
    """Return words of units that are written in capitals only: Aji is no AJI."""
    kinds = ("word", "body", "national", "private", "state_owned", "opener")
    forms = [form for form in OFFICES.forms(*kinds) if " " not in form]
    in_capitals = {fold(form) for form in forms if form.isupper()}
    return frozenset(in_capitals - {fold(form) for form in forms if not form.isupper()})


_ACRONYMS: Final = _acronyms()


@lru_cache(maxsize=1 << 16)
def letter(text: str) -> str:
    """Return the letter of one word or sign."""
    first = text[0]
    if not first.isalpha():
        return "1" if first.isdigit() else _SIGNS.get(first, first)
    if first in "lV" and _MISPRINTED_NUMERAL.fullmatch(text):
        return "1"
    if first.islower() or text in _JOINTS:
        return _LOWER.get(fold(text), "w")
    if len(text) == 1:
        return "Z" if text in "IVX" else "I"
    if first in "IVX" and _ROMAN.fullmatch(text):
        return "1"
    word = fold(text)
    if word in _PARTICLES and text[1:].islower():
        return "E"  # Al Haris, but TNI AL
    is_other = word in _ACRONYMS and text[1:].islower() and len(text) > _SHORT_CAPITALS
    known = _CAPITALISED.get(word)
    if known and (not is_other or known == "v"):  # Bpk. is no BPK
        # BPK is the audit board, Bpk. a form of address.
        return "U" if known == "v" and text == "BPK" else known
    if word in _NAMES:
        return "E"
    if word.startswith(_STUMPS) or word.endswith(_TAILS):
        return "U"
    if towns.kecamatan(text):
        return _unknown(text)  # Susukan is no verb, Kebayakan no field of a unit
    if is_verb(text):
        return "S"
    if _NOUN.fullmatch(word):
        return "U"
    return _unknown(text)


@lru_cache(maxsize=1 << 12)
def is_verb(text: str) -> bool:
    """Return whether a word has the form of a verb: Letakkan, but Marukan too."""
    return _VERB.fullmatch(fold(text)) is not None


def _unknown(text: str) -> str:
    if text.isupper() and len(text) == _SHORT_CAPITALS:
        return "J"
    if text.isupper() and ("-" in text or len(text) <= _LONGEST_ABBREVIATION):
        return "K"
    has_inner_capital = "-" not in text and text[1:] != text[1:].lower()
    return "K" if has_inner_capital else "N"


@lru_cache(maxsize=20_000)
def compound(text: str) -> Entry | None:
    """Return the head that a word opens with its unit glued to it: ``Kabidpropam``."""
    found = _COMPOUND.match(folded(text))
    if found is None:
        return None
    glued = OFFICES.get("compound", found[1])
    heads = OFFICES.entries("head")
    return next((head for head in heads if glued and head.id == glued.id), None)


def head_letter(entry: Entry, text: str) -> str:
    """Return the letter of an office head as it is written."""
    takes = entry.data["takes"]
    if takes in _LETTER_OF_TAKES:
        return _LETTER_OF_TAKES[takes]
    if entry.data.get("staff"):
        return "Y"
    last = folded(text).rsplit(" ", 1)[-1]
    opens = takes == "body" or _CAPITALISED.get(last) in ("O", "P")
    return "M" if opens else "H"


def is_abbreviation(text: str) -> bool:
    """Return whether a full stop behind the word belongs to it: Kab., Muh."""
    return folded(text) in _ABBREVIATIONS
