"""Which verb of speech belongs to a quotation or a sentence, and whom it names."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from extractors.quotes import reported, speech, subjects
from extractors.quotes.quote_marks import Stretch
from extractors.quotes.speakers import People
from extractors.quotes.speech import ACTIVE, LEAD, ROOT, Verb
from extractors.quotes.subjects import DEGREES, Meant, Subject
from extractors.vocabulary import load

__all__ = ["Sentence", "Told", "behind", "in_front", "indirect", "is_title", "places"]

VOCAB: Final = load("quotes")

_LINK: Final = rf"(?:{VOCAB.alternation('linking')}[\s,]*)*"
_BEHIND: Final = re.compile(rf"[\s,.;–—-]*{_LINK}$", re.IGNORECASE)
_SUBJECT_BEHIND: Final = re.compile(
    rf"[\s,.–—-]+(?!{VOCAB.alternation('stop')})[^,.\n]{{2,90}}\s$"
)
_IN_FRONT: Final = re.compile(
    r"(?:\s+(?:lagi|juga))?[\s,:–—-]*(?:bahwa)?[\s,:–—-]*$"
    r"|[^\n.]{1,90}[,:]\s*(?:bahwa\s*)?$"
)
_TITLE: Final = re.compile(
    rf"{VOCAB.alternation('title')}(?:\s+[^\s,.]+){{0,4}}[\s:,]*$", re.IGNORECASE
)
_FIRST: Final = re.compile(
    rf"\s*(?:{VOCAB.alternation('opening')}[\s,]*|(?:seperti|sebagaimana)(?:\s+yang)?\s+)*$",
    re.IGNORECASE,
)
_ENDS_PHRASE: Final = re.compile(rf",{DEGREES}\s*|\s+bahwa\s+")
_GOES_ON: Final = re.compile(
    rf"{DEGREES}\s*,(?!\s*(?:\(|[^,\n]{{1,40}}\(|(?:{VOCAB.alternation('stop')})))",
)
_CIRCUMSTANCE: Final = re.compile(
    r"(?:saat(?!\s+ini)|ketika|usai|seusai|dalam\s+\w+nya)\b"
)
_NO_MORE_NOUN: Final = re.compile(
    r"(?<![^\W\d_])(?:yang|dalam|saat|usai|belum|tidak|sebagai|selaku"
    r"|(?:me|ber|di)[a-z]{4,})(?![a-z])"
)
_CIRCUMSTANTIAL: Final = re.compile(
    rf"(?:{VOCAB.alternation('stop')}|sampai|hingga|perihal|selain)[^,\n]*,\s*",
    re.IGNORECASE,
)
_PHRASE_REACH: Final = 300
_TITLE_REACH: Final = 60


class Sentence(NamedTuple):
    """A sentence: its offsets, the quoted stretches and the verbs of speech in it.

    ``number`` counts all sentences of the body, those in which nobody is named or
    quoted as well.
    """

    number: int
    start: int
    end: int
    stretches: Sequence[Stretch]
    verbs: Sequence[Verb]


@dataclass(frozen=True, slots=True)
class Told:
    """A verb of speech, whom it names, and for reported speech its words."""

    verb: Verb
    subject: Subject
    rule: str
    start: int = 0
    end: int = 0


def places(
    masked: str, sentence: Sentence, somebody: Sequence[int]
) -> Iterator[tuple[int, int, bool]]:
    """Yield the phrases in which who speaks may be named.

    Each is given by its offsets and whether its verb stands behind it; ``somebody``
    tells where words stand that name a human being by office or trade.
    """
    for verb in sentence.verbs:
        if verb.kind == ACTIVE:
            start = _past_circumstance(masked, sentence.start, verb.start)
            yield start, _phrase_end(masked, start, verb.start), True
        elif not verb.has_pronoun:
            stop = min(verb.phrase_end, sentence.end)
            if _FIRST.match(masked[sentence.start : verb.start]):
                # "Menurut Kadis, Norma Halimah, …", not "…, Norma Halimah akan …".
                comma = masked.rfind(",", verb.end, stop)
                stop = comma if comma >= 0 else stop
            yield verb.end, stop, False
    # "Norma Halimah, warga Nita, menyambut …": whoever is introduced may speak next.
    start = sentence.start
    end = sentence.verbs[0].start if sentence.verbs else sentence.end
    first = bisect_left(somebody, start)
    if first == len(somebody) or somebody[first] >= end:
        return
    comma = masked.find(",", start, min(end, start + _PHRASE_REACH))
    if comma >= 0:
        end = _phrase_end(masked, start, end)
        if max(comma, somebody[first]) < end:
            yield start, end, False


def _past_circumstance(masked: str, start: int, end: int) -> int:
    """Return where the subject may begin: behind "Dalam sambutannya, "."""
    lead = _CIRCUMSTANTIAL.match(masked, start, end)
    return lead.end() if lead else start


def _phrase_end(masked: str, start: int, end: int) -> int:
    """Return where a noun phrase ends: before "yang" or a verb."""
    stop = _NO_MORE_NOUN.search(masked, start, min(end, start + _PHRASE_REACH))
    return stop.start() if stop else end


def behind(
    masked: str, people: People, sentence: Sentence, stretch: Stretch
) -> Told | None:
    """Return the verb behind a quotation: "…," ujar Norma; "…," Norma menegaskan."""
    verb = next((v for v in sentence.verbs if v.start >= stretch.end), None)
    if verb is None:
        return None
    between = masked[stretch.end : verb.start]
    if verb.kind != ACTIVE and _BEHIND.match(between):
        who = subjects.after_verb(masked, people, verb, sentence.end)
        # "…", tutupnya writes itself "…", tutup as well.
        who = Meant.FOCUS if who is Meant.NOBODY else who
        return Told(verb, who, "direct_before_verb")
    if verb.kind == ACTIVE and _SUBJECT_BEHIND.match(between):
        who = subjects.before_verb(masked, people, stretch.end, verb)
        return Told(verb, who, "direct_before_subject")
    return None


def in_front(
    masked: str, people: People, sentence: Sentence, stretch: Stretch
) -> Told | None:
    """Return the verb before a quotation: Norma mengatakan, "…"; kata Norma: "…"."""
    verb = next((v for v in reversed(sentence.verbs) if v.end <= stretch.start), None)
    if verb is None or not _IN_FRONT.match(masked[verb.end : stretch.start]):
        return None
    if verb.kind == ACTIVE:
        start = max(
            [s.end for s in sentence.stretches if s.end <= verb.start],
            default=sentence.start,
        )
        who = subjects.before_verb(masked, people, start, verb)
    else:
        who = subjects.after_verb(masked, people, verb, stretch.start)
    return Told(verb, who, "direct_after_verb")


def is_title(masked: str, stretch: Stretch) -> bool:
    """Return whether a quoted stretch is called a title: bertajuk "…", tema "…"."""
    reach = max(0, stretch.start - _TITLE_REACH)
    return _TITLE.search(masked, reach, stretch.start) is not None


def indirect(masked: str, people: People, sentence: Sentence) -> Told | None:
    """Return what a sentence without quotation marks reports, or None for nothing.

    The subject is `Meant.NOBODY` where the words only look like reported speech.
    """
    for verb in sentence.verbs:
        told = None
        if verb.kind == ACTIVE:
            told = _active(masked, people, sentence, verb)
        elif verb.kind == ROOT:
            told = _closing(masked, people, sentence, verb)
        elif _FIRST.match(masked[sentence.start : verb.start]):
            told = _opening(masked, people, sentence, verb)
        if told is not None:
            return told
    return None


def _active(masked: str, people: People, sentence: Sentence, verb: Verb) -> Told | None:
    words = reported.clause(masked, verb, sentence.end)
    if words is None:
        return None
    who: Subject = Meant.NOBODY
    if not speech.is_unsaid(masked, verb):
        who = subjects.before_verb(masked, people, sentence.start, verb)
    return Told(verb, who, "indirect_after_verb", *words)


def _closing(
    masked: str, people: People, sentence: Sentence, verb: Verb
) -> Told | None:
    """Read "…, kata Norma." with the verb near the end of the sentence."""
    if verb.is_loose:
        return None
    before = masked[sentence.start : verb.start]
    words = reported.trimmed(masked, sentence.start, verb.start)
    if words is None or not before.rstrip().endswith(","):
        return None
    who = subjects.after_verb(masked, people, verb, sentence.end)
    if who is Meant.NOBODY or _GOES_ON.match(
        masked, _named_until(masked, people, verb, sentence.end)
    ):
        return None  # an aside: what is said goes on behind it
    return Told(verb, who, "indirect_before_verb", *words)


def _named_until(masked: str, people: People, verb: Verb, end: int) -> int:
    """Return where the phrase behind a verb ends that names who speaks."""
    if verb.has_pronoun:
        return verb.end
    named = people.within(verb.end, min(verb.phrase_end, end))
    if named:
        return max(p.end for p in named if p.speaker == named[0].speaker)
    comma = masked.find(",", verb.end, end)
    return comma if comma >= 0 else end


def _opening(
    masked: str, people: People, sentence: Sentence, verb: Verb
) -> Told | None:
    """Read "Menurut Norma, …", "Disampaikan Norma, …", "Ditambahkannya, …"."""
    who = subjects.after_verb(masked, people, verb, sentence.end)
    if who in (Meant.SOMEBODY, Meant.NOBODY):
        return None  # "Menurut data …"; "Disampaikan pula bahwa …"
    at = _named_until(masked, people, verb, sentence.end)
    comma = _ENDS_PHRASE.search(masked, at, sentence.end)
    words = comma and reported.trimmed(masked, comma.end(), sentence.end)
    if not words or _CIRCUMSTANCE.match(masked, words[0]):
        return None
    rule = "indirect_after_menurut" if verb.kind == LEAD else "indirect_after_passive"
    return Told(verb, who, rule, *words)
