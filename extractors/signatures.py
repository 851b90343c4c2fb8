"""Signatures and footers: what stands under the last sentence of an article."""

import re
from dataclasses import dataclass, field
from typing import Final

from extractors.vocabulary import load

__all__ = ["Foot", "read"]

_WORDS: Final = load("article")
_TAIL: Final = 800
"""How much of the text's end is looked at for one footer, in code points."""
_MOST: Final = 30
"""Footers taken off one article at most."""

_LABEL: Final = _WORDS.alternation("label")
_NAME: Final = r"[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,4}"
_LINE: Final = r"(?:\A|\n)[^\S\n]*"
_FOOTERS: Final = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "notice": rf"{_WORDS.alternation('notice')}[^\n]*(?:\n[^\n]*){{0,3}}\Z",
        "copyright": rf"{_LINE}©[^\n]*\Z",
        "counter": (
            rf"(?:{_LINE}|(?<=[.)\"”])\s)(?:{_WORDS.alternation('counter')}\s?:?\s?)?"
            rf"[\d.,]{{1,12}}\s?(?:{_WORDS.alternation('counter')})?\Z"
        ),
        "source": (
            rf"(?:{_LINE}|(?<=[.)\"”])\s){_WORDS.alternation('source')}\s?:\s?"
            r"(?P<source>[^\n]{1,300})\Z"
        ),
        "label": rf"{_LINE}(?P<label>{_LABEL})\s?:\s?(?P<name>[^\n:]{{0,80}})\Z",
        "label_inline": rf"\s(?P<label>{_LABEL})\s?:\s?(?P<name>(?-i:{_NAME}))\Z",
        "teaser": rf"(?:{_LINE}|\s){_WORDS.alternation('teaser')}\b[^\n.!?]{{0,200}}:?\Z",
        "section": rf"{_LINE}(?-i:[A-Z &]*){_WORDS.alternation('section')}(?-i:[A-Z &]*)\Z",
        "office": (
            rf"(?:\A|\n)(?!\d)(?=[^\n]{{2,60}}\Z)(?:{_WORDS.alternation('media_centre')}|Tim"
            rf"|Humas|Diskominfo)[^\n.,:()\"”]*\Z"
        ),
    }.items()
}
_BRACKET: Final = re.compile(r"\((?P<inner>[^()\n]{1,150})\)[\s.]{0,4}\Z")
_UNCLOSED: Final = re.compile(r"\((?P<inner>[^()\n]{1,100})\Z")
_OFFICE: Final = re.compile(_WORDS.alternation("credit"), re.IGNORECASE)
_NO_CREDIT: Final = re.compile(_WORDS.alternation("no_credit"), re.IGNORECASE)
_SHORT: Final = re.compile(r"[^\W\d_]{2,12}(?:[ .,&+-][^\W\d_]{1,12}){0,2}")
_SENTENCE_END: Final = ".!?\"”’'"
_URL: Final = re.compile(r"https?://[^\s,]+")


@dataclass(slots=True)
class Foot:
    """What the end of an article tells, and where its body ends."""

    end: int
    signature: str | None = None
    url: str | None = None
    names: dict[str, str] = field(default_factory=dict)


def read(text: str, start: int) -> Foot:
    """Return the footers and the signature below a body that begins at an offset."""
    foot = Foot(_trim(text, start, len(text)))
    for _ in range(_MOST):
        tail_start = max(start, foot.end - _TAIL)
        tail = text[tail_start : foot.end]
        at = _footer(tail, foot)
        if at is None and foot.signature is None:
            at = _signature(tail, foot)
        if at is None or tail_start + at <= start:
            break
        foot.end = _trim(text, start, tail_start + at)
    return foot


def _trim(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\u200b\ufeff"):
        end -= 1
    return end


def _footer(tail: str, foot: Foot) -> int | None:
    for name, pattern in _FOOTERS.items():
        found = pattern.search(tail)
        if not found:
            continue
        if name == "source":
            url = _URL.search(found["source"])
            foot.url = foot.url or (url[0] if url else None)
        elif name.startswith("label"):
            entry = _WORDS.get("label", found["label"])
            value = found["name"].strip(" .-\t\xa0")
            if entry and value and entry.id in ("author", "editor"):
                foot.names.setdefault(entry.id, value)
        return found.start()
    return None


def _signature(tail: str, foot: Foot) -> int | None:
    found = _BRACKET.search(tail)
    if found and _is_credit(found["inner"], tail[: found.start()].rstrip()):
        foot.signature = found["inner"].strip()
        return found.start()
    found = _UNCLOSED.search(tail)
    if found and _OFFICE.search(found["inner"]) and "/" in found["inner"]:
        foot.signature = found["inner"].strip()
        return found.start()
    return None


def _is_credit(inner: str, before: str) -> bool:
    words = inner.strip(" .*")
    if not words or _NO_CREDIT.search(words) or not any(c.isalpha() for c in words):
        return False
    is_free = not before or before[-1] in _SENTENCE_END
    if _OFFICE.search(words) and ("/" in words or is_free):
        return True
    if not is_free:
        return "/" in words and not any(c.isdigit() for c in words)
    return "/" in words or bool(_SHORT.fullmatch(words))
