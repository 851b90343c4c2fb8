"""Signatures and footers: what stands under the last sentence of an article."""

import re
from dataclasses import dataclass, field
from typing import Final

from extractors.article import stamps
from extractors.article.bylines import BLANKS, role
from extractors.vocabulary import fold, load

__all__ = ["Foot", "read", "without_teasers"]

_WORDS: Final = load("article")
_TAIL: Final = 800
"""How much of the text's end is looked at for one footer, in code points."""
_MOST: Final = 30
"""Footers taken off one article at most."""
_LONGEST_INLINE: Final = 320
"""Longest footer on the article's own line, in code points."""
_STRAY: Final = 300
"""Longest matter of unknown kind below a signature, in code points."""

_LABEL: Final = _WORDS.alternation("label")
_COUNTER: Final = _WORDS.alternation("counter")
_SOURCE: Final = rf"{_WORDS.alternation('source')}\s?:\s?(?P<source>[^\n]{{0,300}})"
_MARKS: Final = r"[^\S\n]*(?:[(\[*•·>»→–-]{1,2}[^\S\n]{0,3})?"
# "Baca" and "Berita terkait" open sentences as well, but not with a colon behind them.
_TEASER: Final = (
    rf"(?:{_WORDS.alternation('teaser')}"
    rf"|{_WORDS.alternation('teaser_with_colon')}(?=\s?:))"
)
_NAME: Final = r"(?-i:[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,4})"

_CONTACT: Final = _WORDS.alternation("contact")
_LONGEST_TEASER: Final = 250
_BLANKED: Final = re.compile(r"[^\n]")
_LEAST: Final = 300
"""Shortest article above a line that ends it: share buttons stand on top as well."""
_END_LINE: Final = re.compile(
    rf"\n[^\S\n]*{_WORDS.alternation('end_line')}[^\S\n]*:?[^\S\n]*(?=\n|\Z)",
    re.IGNORECASE,
)

# A last line that is a footer as a whole.
_LINES: Final = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "notice": rf"©.*|{_WORDS.alternation('line_notice', 'republished')}.*",
        "hashtags": r"#\w.*",
        "ornament": r"[^\w\n]{3,}",
        "stamp": rf"(?=.*\d:\d\d){stamps.STAMP}",
        "counter": rf"(?:{_COUNTER}\s?:?\s?)?[\d.]{{1,12}}\s?{_COUNTER}",
        "counter_first": rf"{_COUNTER}\s?:\s?[\d.]{{1,12}}",
        "source": _SOURCE,
        "label": rf"(?P<label>{_LABEL})\s?:\s?(?P<name>(?:[^\s:]+\s?){{0,8}})",
        "teaser": rf"{_MARKS}{_TEASER}.{{0,250}}",
        "contact": rf"{_CONTACT}(?:\s?/\s?{_CONTACT})*(?:\s?:|\s?@).{{0,100}}",
        "end": rf"{_WORDS.alternation('end_line')}[^\S\n]*:?",
    }.items()
}
# A last line that is one only below a sentence: else it is the last item of a list.
_BELOW_SENTENCE: Final = re.compile(
    rf"(?-i:[A-Z &]*){_WORDS.alternation('section')}(?-i:[A-Z &]*)"
    rf"|(?:Tim\s)?{_WORDS.alternation('press_office')}[^.,:()\"”]{{0,50}}",
    re.IGNORECASE,
)
# Footers at the end of a line that the article itself begins; line breaks are lost.
_INLINE: Final = {
    name: re.compile(rf"{pattern}\Z", re.IGNORECASE)
    for name, pattern in {
        "source": rf"(?<=[.)\"”])\s{_SOURCE}",
        "label": rf"[\s|,;/](?P<label>{_LABEL})\s?:\s?(?P<name>{_NAME})",
        "teaser": rf"\s{_TEASER}\s?:[^.!?]{{0,200}}",
    }.items()
}
_COUNT: Final = re.compile(
    rf"(?<=[.)\"”])\s[\d.]{{1,12}}\s?{_COUNTER}\Z", re.IGNORECASE
)
# What a text holds if it holds a teaser; looked for before the regexes.
_TEASERS: Final = (
    *map(str.lower, _WORDS.forms("teaser")),
    *(f"{form.lower()}:" for form in _WORDS.forms("teaser_with_colon")),
    *(f"{form.lower()} :" for form in _WORDS.forms("teaser_with_colon")),
)
_COUNTERS: Final = tuple(form.lower() for form in _WORDS.forms("counter"))
_NOTICES: Final = tuple(form.lower() for form in _WORDS.forms("notice"))
_BRACKET: Final = re.compile(r"[(\[](?P<inner>[^()\[\]]{1,150})[)\]][\s.*–-]{0,4}\Z")
_UNCLOSED: Final = re.compile(r"\((?P<inner>[^()\n]{1,100})\Z")
_STRAY_BELOW: Final = re.compile(
    rf"(?<=[.!?\"”\s])\((?P<inner>{_WORDS.alternation('press_office')}[^()\n]{{1,100}}/[^()\n]{{1,50}})\)\.?\n"
    rf"[^\n]{{1,{_STRAY}}}\Z",
    re.IGNORECASE,
)
_CENTRE: Final = re.compile(rf"{_WORDS.alternation('media_centre')}.", re.IGNORECASE)
_OFFICE: Final = re.compile(_WORDS.alternation("credit", "code"), re.IGNORECASE)
_CODE: Final = re.compile(_WORDS.alternation("code"), re.IGNORECASE)
_NO_CREDIT: Final = re.compile(_WORDS.alternation("no_credit"), re.IGNORECASE)
_SHORT: Final = re.compile(
    r"[^\W\d_]{2,12}(?:(?:[ .,&+-]|\s[-–&]\s)[^\W\d_]{1,12}){0,2}"
    r"|[A-Za-z.]{1,10}-\d{1,2}|[A-Za-z]{1,10}\d{1,3}"
)
_SENTENCE_ENDS: Final = (*".!?\"”’'", "nya")  # "…, tutupnya (wt)"
_ORNAMENTS: Final = f"*–-{BLANKS}"  # "… lahan kering.*(ozi)"
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


def read(text: str, start: int, title: str | None = None) -> Foot:
    """Return the footers and the signature below a body that begins at an offset.

    A last line that repeats the title is a footer too.
    """
    below = _END_LINE.search(text, start + _LEAST)
    foot = Foot(_trim(text, start, below.start() if below else len(text)))
    for _ in range(_MOST):
        first = max(start, foot.end - _TAIL)
        tail = text[first : foot.end]
        at = _footer(tail, foot)
        if at is None and title and fold(tail.rpartition("\n")[2]) == fold(title):
            at = tail.rfind("\n") + 1
        if at is None and foot.signature is None:
            at = _signature(tail, foot)
        if at is None:
            break
        foot.end = _trim(text, start, first + at)
    return foot


# "Baca juga: …" between two paragraphs; without a title, the line below has it.
_TEASER_LINE: Final = re.compile(
    rf"^{_MARKS}{_TEASER}[^\S\n]*(?::?[^\S\n]*\n\s*[^\n]{{1,{_LONGEST_TEASER}}}"
    rf"(?<![.!?\"”])$(?:\n\s*[-–•*][^\n]{{1,{_LONGEST_TEASER}}}$){{0,9}}"
    rf"|[:;–-]?[^\n]{{1,{_LONGEST_TEASER}}}$)",
    re.IGNORECASE | re.MULTILINE,
)


def without_teasers(body: str) -> str:
    r"""Return a body of equal length whose lines that lead to other articles are blank.

    Examples
    --------
    >>> without_teasers("Satu.\nBaca juga: Dua\nTiga.")
    'Satu.\n              \nTiga.'
    """
    lower = body.lower()
    if not any(teaser in lower for teaser in _TEASERS):
        return body
    return _TEASER_LINE.sub(lambda line: _BLANKED.sub(" ", line[0]), body)


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in BLANKS:
        end -= 1
    return end


def _footer(tail: str, foot: Foot) -> int | None:
    """Note what the last footer tells and return where it starts; None for none."""
    lower = tail.lower()
    if len(lower) == len(tail):
        notices = [at for notice in _NOTICES if (at := lower.find(notice)) >= 0]
        if notices:
            return min(notices)
    first = tail.rfind("\n") + 1
    line = tail[first:].lstrip()
    first = len(tail) - len(line)
    for pattern in _LINES.values():
        if found := pattern.fullmatch(line):
            _note(found, foot)
            return first
    if any(teaser in lower for teaser in _TEASERS):
        titles = list(_TEASER_LINE.finditer(tail))
        if titles and titles[-1].end() == len(tail):
            return titles[-1].start()
    above = tail[:first].rstrip()
    if above.endswith(_SENTENCE_ENDS) and _BELOW_SENTENCE.fullmatch(line):
        return first
    return _inline(line, first, foot)


def _inline(line: str, first: int, foot: Foot) -> int | None:
    start = max(0, len(line) - _LONGEST_INLINE)
    if line.lower().endswith(_COUNTERS) and (found := _COUNT.search(line, start)):
        return first + found.start()
    if line.find(":", start) < 0:
        return None
    for pattern in _INLINE.values():
        if found := pattern.search(line, start):
            _note(found, foot)
            return first + found.start()
    return None


def _note(footer: re.Match[str], foot: Foot) -> None:
    told = footer.groupdict()
    if url := _URL.search(told.get("source") or ""):
        foot.url = foot.url or url[0]
    if name := (told.get("name") or "").strip(" .,;|/-\t\xa0"):
        foot.names.setdefault(role(told["label"]), name)


def _signature(tail: str, foot: Foot) -> int | None:
    """Note the signature and return where it starts; None for none."""
    opening = max(tail.rfind("("), tail.rfind("["))
    found = _BRACKET.match(tail, opening) if opening >= 0 else None
    if found is None or not _is_credit(
        found["inner"], tail[:opening].rstrip(_ORNAMENTS)
    ):
        found = _UNCLOSED.match(tail, opening) if opening >= 0 else None
        if found is None or "/" not in found["inner"] or not _OFFICE.search(found[0]):
            found = _STRAY_BELOW.search(tail) if ")" in tail else None
    if found is None:
        return None
    foot.signature = found["inner"].strip()
    return len(tail[: found.start("inner") - 1].rstrip(_ORNAMENTS))


def _is_credit(inner: str, before: str) -> bool:
    words = inner.strip(" .*")
    is_parted = "/" in words
    remark = _NO_CREDIT.search(words)
    if not any(map(str.isalpha, words)) or (
        remark and not (is_parted and remark.start())
    ):
        return False
    if _CENTRE.match(words) or _CODE.fullmatch(words):
        return True
    is_free = not before or before.endswith(_SENTENCE_ENDS)
    if _OFFICE.search(words):
        return is_free or is_parted
    if is_parted:
        return is_free or not any(map(str.isdigit, words))
    return is_free and _SHORT.fullmatch(words) is not None
