"""Signatures and footers: what stands under the last sentence of an article."""

import re
from dataclasses import dataclass, field
from typing import Final

from extractors.bylines import role
from extractors.vocabulary import load

__all__ = ["Foot", "read"]

_WORDS: Final = load("article")
_TAIL: Final = 800
"""How much of the text's end is looked at for one footer, in code points."""
_MOST: Final = 30
"""Footers taken off one article at most."""
_STRAY: Final = 300
"""Longest matter of unknown kind below a signature, in code points."""

_LABEL: Final = _WORDS.alternation("label")
_COUNTER: Final = _WORDS.alternation("counter")
_TEASER: Final = _WORDS.alternation("teaser")
_PRESS: Final = _WORDS.alternation("press_office")
_SECTION: Final = _WORDS.alternation("section")
_NAME: Final = r"(?-i:[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,4})"
_LINE: Final = r"(?:\A|\n)[^\S\n]*"
_AFTER: Final = r"(?:(?:\A|\n)[^\S\n]*|(?<=[.)\"”])\s)"  # a line, or after a sentence
_BELOW: Final = r"(?<=[.!?\"”’')])\s{0,9}\n"  # below a sentence: no item of a list

# Each takes one footer off the end; tried in this order until none matches.
_FOOTERS: Final = {
    name: re.compile(rf"{pattern}\Z", re.IGNORECASE)
    for name, pattern in {
        "notice": rf"{_WORDS.alternation('notice')}[^\n]*(?:\n[^\n]*){{0,3}}",
        "copyright": rf"{_LINE}©[^\n]*",
        "counter": rf"{_AFTER}(?:{_COUNTER}\s?:?\s?)?[\d.]{{1,12}}\s?{_COUNTER}",
        "counter_first": rf"{_AFTER}{_COUNTER}\s?:\s?[\d.]{{1,12}}",
        "source": (
            rf"{_AFTER}{_WORDS.alternation('source')}\s?:\s?(?P<source>[^\n]{{1,300}})"
        ),
        "label": rf"{_LINE}(?P<label>{_LABEL})\s?:\s?(?P<name>[^\n:]{{0,80}})",
        "label_inline": rf"\s(?P<label>{_LABEL})\s?:\s?(?P<name>{_NAME})",
        "teaser": rf"{_LINE}{_TEASER}[^\n]{{0,250}}",
        "teaser_inline": rf"\s{_TEASER}\s?:[^\n.!?]{{0,200}}",
        "section": rf"{_BELOW}(?-i:[A-Z &]*){_SECTION}(?-i:[A-Z &]*)",
        "press_office": rf"{_BELOW}(?:Tim\s)?{_PRESS}[^\n.,:()\"”]{{0,50}}",
    }.items()
}
_BRACKET: Final = re.compile(r"[(\[](?P<inner>[^()\[\]]{1,150})[)\]][\s.]{0,4}\Z")
_UNCLOSED: Final = re.compile(r"\((?P<inner>[^()\n]{1,100})\Z")
_STRAY_BELOW: Final = re.compile(
    rf"[.!?\"”]\s?\((?P<inner>{_PRESS}[^()\n]{{1,100}}/[^()\n]{{1,50}})\)\.?\n"
    rf"[^\n]{{1,{_STRAY}}}\Z",
    re.IGNORECASE,
)
_CENTRE: Final = re.compile(rf"{_WORDS.alternation('media_centre')}.", re.IGNORECASE)
_OFFICE: Final = re.compile(_WORDS.alternation("credit", "code"), re.IGNORECASE)
_CODE: Final = re.compile(_WORDS.alternation("code"), re.IGNORECASE)
_NO_CREDIT: Final = re.compile(_WORDS.alternation("no_credit"), re.IGNORECASE)
_SHORT: Final = re.compile(r"[^\W\d_]{2,12}(?:[ .,&+-][^\W\d_]{1,12}){0,2}")
_SENTENCE_ENDS: Final = (*".!?\"”’'", "nya")  # "…, tutupnya (wt)"
_URL: Final = re.compile(r"https?://[^\s,]+")


@dataclass(slots=True)
class Foot:
    """What the end of an article tells; ``end`` is the offset where its body ends.

    ``names`` leads from role (author, editor, neither) to the labelled name.
    """

    end: int
    signature: str | None = None
    url: str | None = None
    names: dict[str, str] = field(default_factory=dict)


def read(text: str, start: int) -> Foot:
    """Return the footers and the signature below a body that begins at an offset."""
    foot = Foot(_trim(text, start, len(text)))
    for _ in range(_MOST):
        first = max(start, foot.end - _TAIL)
        tail = text[first : foot.end]
        at = _footer(tail, foot)
        if at is None and foot.signature is None:
            at = _signature(tail, foot)
        if at is None:
            break
        foot.end = _trim(text, start, first + at)
    return foot


def _trim(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\u200b\ufeff"):
        end -= 1
    return end


def _footer(tail: str, foot: Foot) -> int | None:
    """Note what the last footer tells and return where it starts; None for none."""
    for name, pattern in _FOOTERS.items():
        found = pattern.search(tail)
        if not found:
            continue
        if name == "source" and (url := _URL.search(found["source"])):
            foot.url = foot.url or url[0]
        if name.startswith("label"):
            if len(found["name"].split()) > 8:
                continue
            if value := found["name"].strip(" .-\t\xa0"):
                foot.names.setdefault(role(found["label"]), value)
        return found.start()
    return None


def _signature(tail: str, foot: Foot) -> int | None:
    """Note the signature and return where it starts; None for none."""
    found = _BRACKET.search(tail)
    if found is None or not _is_credit(found["inner"], tail[: found.start()].rstrip()):
        found = _UNCLOSED.search(tail)
        if found is None or "/" not in found["inner"] or not _OFFICE.search(found[0]):
            found = _STRAY_BELOW.search(tail)
    if found is None:
        return None
    foot.signature = found["inner"].strip()
    return found.start("inner") - 1


def _is_credit(inner: str, before: str) -> bool:
    words = inner.strip(" .*")
    if not any(map(str.isalpha, words)) or _NO_CREDIT.search(words):
        return False
    if _CENTRE.match(words) or _CODE.fullmatch(words):
        return True
    is_free = not before or before.endswith(_SENTENCE_ENDS)
    is_parted = "/" in words
    if _OFFICE.search(words):
        return is_free or is_parted
    if is_parted:
        return is_free or not any(map(str.isdigit, words))
    return is_free and _SHORT.fullmatch(words) is not None
