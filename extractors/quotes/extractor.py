"""Quotes: who says what, in direct or indirect speech.

A quotation interrupted by its attribution, or run over paragraphs that open again, is a
row for each stretch of words: ``text`` is always a slice of the body.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from spacy.language import Language

from extractors.component import Component
from extractors.facts import Fact, Findings, Reject
from extractors.officials import office_words
from extractors.officials.office_words import Words
from extractors.quotes import attribution, phrases, quote_marks, sentences, speech
from extractors.quotes.attribution import Sentence
from extractors.quotes.conversation import Conversation, Refused, Said
from extractors.quotes.quote_marks import Stretch
from extractors.quotes.speakers import Name, People, name_in
from extractors.quotes.speech import ACTIVE, Verb
from extractors.reading import Reading

__all__ = ["QuoteFact", "create", "find"]

_SENTENCE_START: Final = re.compile(r"[.!?]\s+(?=[^\W\d_a-z])")
_BEFORE_VERB: Final = re.compile(r"[,.!?]\s*$")
_BEHIND: Final = re.compile(r"[\s,.]*")
_BLANKS: Final = re.compile(r"\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteFact(Fact):
    """A row of the table ``quotes``; ``official_start`` leads to the speaker's row.

    Attributes
    ----------
    speaker : str or None
        The official's name as in ``officials``, else the fullest name in the body of
        another person; None where the text leaves it open.
    official_start : int or None
        ``start`` of the speaker's row in ``officials``.
    verb : str or None
        The verb of speech as written: "ujarnya".
    style : str
        "direct" (the words inside the marks) or "indirect" (the reported clause).
    """

    speaker: str | None = None
    official_start: int | None = None
    verb: str | None = None
    style: str


def find(reading: Reading) -> Findings[QuoteFact]:
    """Return the quotations of a body."""
    body = reading.body
    stretches = _mended(reading)
    masked = sentences.mask(body, [(s.start, s.end) for s in stretches])
    verbs = speech.verbs(reading, masked)
    if not stretches and not verbs:
        return Findings()
    known = People.of(reading)
    somebody = [
        start
        for start, _ in reading.at(phrases.SOMEBODY_LABEL)
        if masked[start] != sentences.FILLER
    ]
    spoken = _sentences(masked, known, somebody, stretches, verbs)
    places = (p for s in spoken for p in attribution.places(masked, s, somebody))
    words = reading.of(office_words.read)
    people = known.joined(words, _names(words, known, places))
    conversation = Conversation(masked, people)
    heard = [item for sentence in spoken for item in conversation.hear(sentence)]
    return Findings(
        tuple(_fact(said, body) for said in _continued(heard)),
        tuple(_reject(item, body) for item in heard if isinstance(item, Refused)),
    )


def _continued(heard: list[Said | Refused]) -> list[Said]:
    """Return what was said, paragraphs that a next one continues given its speaker."""
    said = [item for item in heard if isinstance(item, Said)]
    for at in range(len(said) - 2, -1, -1):
        if said[at].rule == "direct_continued":
            following = said[at + 1]
            said[at] = replace(said[at], speaker=following.speaker, verb=following.verb)
    return said


def _reject(refused: Refused, body: str) -> Reject:
    return Reject(
        text=body[refused.start : refused.end],
        start=refused.start,
        end=refused.end,
        reason=f"quotes.{refused.reason}",
    )


def _fact(said: Said, body: str) -> QuoteFact:
    speaker, verb = said.speaker, said.verb
    return QuoteFact(
        text=body[said.start : said.end],
        start=said.start,
        end=said.end,
        rule=f"quotes.{said.rule}",
        speaker=speaker.name if speaker else None,
        official_start=speaker.official_start if speaker else None,
        verb=body[verb.start : verb.end] if verb else None,
        style=said.rule.partition("_")[0],
    )


def _mended(reading: Reading) -> list[Stretch]:
    """Return the quoted stretches, those that lack a mark cut to what is said."""
    body = reading.body
    stretches = quote_marks.find(body)
    if all(s.is_opened and s.is_closed for s in stretches):
        return stretches
    verbs = speech.verbs(reading, body)
    mended = (_mend(body, stretch, verbs) for stretch in stretches)
    return [stretch for stretch in mended if stretch is not None]


def _mend(body: str, stretch: Stretch, verbs: list[Verb]) -> Stretch | None:
    if not stretch.is_closed:
        for verb in verbs:
            before = body[stretch.inner_start : verb.start]
            if (
                stretch.start < verb.start < stretch.end
                and verb.kind == speech.ROOT
                and _BEFORE_VERB.search(before)
            ):
                last = stretch.inner_start + len(before.rstrip(" ,"))
                return replace(stretch, end=verb.start, inner_end=last)
    if not stretch.is_opened:
        gap = _BEHIND.match(body, stretch.end)
        if gap is None or not any(v.start == gap.end() for v in verbs):
            return None
        *_, start = [
            stretch.inner_start,
            *(m.end() for m in _SENTENCE_START.finditer(body, *_inner(stretch))),
        ]
        return replace(stretch, start=start, inner_start=start)
    return stretch


def _inner(stretch: Stretch) -> tuple[int, int]:
    return stretch.inner_start, stretch.inner_end


def _names(
    words: Words, known: People, places: Iterable[tuple[int, int, bool]]
) -> list[Name]:
    """Return the names of the others who are told to speak."""
    names = [
        name_in(words, start, end, nearest_last=is_before)
        for start, end, is_before in places
        if not known.within(start, end)
    ]
    return [name for name in names if name]


def _sentences(
    masked: str,
    people: People,
    somebody: list[int],
    stretches: list[Stretch],
    verbs: list[Verb],
) -> list[Sentence]:
    """Return the sentences with a quotation, a verb of speech or a human being."""
    spans = sentences.split(masked, people.spans, _ends(masked, stretches, verbs))
    starts = [start for start, _ in spans]
    quoted = [stretch.start for stretch in stretches]
    spoken = [verb.start for verb in verbs]
    named = [start for start, _ in people.spans]
    told = (*quoted, *spoken, *named, *somebody)
    return [
        Sentence(
            number,
            *spans[number],
            stretches[slice(*_inside(quoted, *spans[number]))],
            verbs[slice(*_inside(spoken, *spans[number]))],
        )
        for number in sorted({bisect_right(starts, at) - 1 for at in told})
    ]


def _inside(places: list[int], start: int, end: int) -> tuple[int, int]:
    """Return which of the sorted places lie in a slice: first, and past the last."""
    first = bisect_left(places, start)
    return first, bisect_left(places, end, first)


def _ends(masked: str, stretches: list[Stretch], verbs: list[Verb]) -> set[int]:
    """Return where a quotation ends its sentence, told by what follows it."""
    starts = {verb.start for verb in verbs if verb.kind != ACTIVE}
    ends = set()
    for stretch in stretches:
        gap = _BLANKS.match(masked, stretch.end)
        after = gap.end() if gap else stretch.end
        opens = masked[after : after + 1].isupper() or masked.startswith(
            sentences.FILLER, after
        )
        if after in starts or not opens or stretch.last in ",;":
            continue
        before = masked[: stretch.start].rstrip()
        if stretch.last in ".!?…" or not before or before[-1] in ".!?:\n":
            ends.add(stretch.end)
    return ends


@Language.factory("fakta_quotes")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("quotes", find)
