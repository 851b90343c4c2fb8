"""Who says what, sentence by sentence, and whom the text is about at each point.

"-nya", "ia" and a quotation without any verb belong to the person in focus: the one
who spoke last, or the subject of a sentence since. Where somebody speaks whom the text
does not name, or it is not sure who does, nobody is in focus: speakers are not guessed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extractors.quotes import attribution, speech, subjects
from extractors.quotes.attribution import Sentence, Told
from extractors.quotes.quote_marks import Stretch
from extractors.quotes.speakers import People, Speaker
from extractors.quotes.speech import ACTIVE, ROOT, Verb
from extractors.quotes.subjects import Meant, Subject

__all__ = ["Conversation", "Refused", "Said"]

_WORDS_OF_TERM: Final = 3


@dataclass(frozen=True, slots=True)
class Said:
    """Words that were said: their offsets, who said them, and what shows it."""

    start: int
    end: int
    speaker: Speaker | None
    verb: Verb | None
    rule: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Words that only look said, and why they were refused."""

    start: int
    end: int
    reason: str


class Conversation:
    """Goes through the sentences of one text in order.

    Those that hold no quotation, verb of speech or person may be left out.

    Parameters
    ----------
    masked : str
        The body with its quotations filled.
    people : People
        Who is named outside quotations.
    """

    def __init__(self, masked: str, people: People) -> None:
        self.masked = masked
        self.people = people
        self._focus: Speaker | None = None
        # Whether the sentence before this one was about the person in focus: only then
        # does a quotation that stands alone belong to that person.
        self._is_fresh = False
        self._number = -1

    def hear(self, sentence: Sentence) -> Iterator[Said | Refused]:
        """Yield what is said in the next sentence, and what only looks so."""
        if sentence.number != self._number + 1:
            self._is_fresh = False  # nobody speaks in those left out
        self._number = sentence.number
        lead = sentence.stretches[0].start if sentence.stretches else sentence.end
        about = subjects.of_sentence(self.masked, self.people, sentence.start, lead)
        self._look_at(about)
        if not (sentence.stretches or sentence.verbs):
            self._is_fresh = False
            return  # nobody speaks in it
        was_fresh = self._is_fresh and lead == sentence.start
        speaks = any(verb.kind == ACTIVE for verb in sentence.verbs)
        self._is_fresh = was_fresh or (isinstance(about, Speaker) and speaks)
        said: Said | None = None
        for stretch in sentence.stretches:
            heard = self._quoted(sentence, stretch, said)
            if isinstance(heard, Said):
                said = heard
                self._is_fresh = heard.speaker is not None
            yield heard
        if said is None:
            reported = attribution.indirect(self.masked, self.people, sentence)
            if reported:
                yield self._reported(reported)
            else:
                self._overhear(sentence)

    def _look_at(self, subject: Subject) -> Speaker | None:
        """Put a subject in focus; return who is meant by it, if known."""
        if isinstance(subject, Speaker):
            self._focus = subject
        elif subject is Meant.SOMEBODY:
            self._focus = None
        return None if subject is Meant.NOBODY else self._focus

    def _quoted(
        self, sentence: Sentence, stretch: Stretch, before: Said | None
    ) -> Said | Refused:
        place = self.masked, self.people, sentence, stretch
        span = stretch.inner_start, stretch.inner_end
        starts = stretch.start == sentence.start
        is_term = not starts and stretch.words <= _WORDS_OF_TERM
        told = None if is_term else attribution.behind(*place)
        told = told or attribution.in_front(*place)
        if told:
            return Said(*span, self._look_at(told.subject), told.verb, told.rule)
        if attribution.is_title(self.masked, stretch):
            return Refused(*span, "veto_title")
        if before and not is_term:
            return Said(*span, before.speaker, before.verb, "direct_split")
        if is_term or not self._stands_alone(sentence, stretch):
            return Refused(*span, "veto_words")
        speaker = self._focus if self._is_fresh else None
        rule = "direct_alone" if stretch.is_closed else "direct_continued"
        return Said(*span, speaker, None, rule)

    def _stands_alone(self, sentence: Sentence, stretch: Stretch) -> bool:
        before = self.masked[sentence.start : stretch.start].rstrip()
        after = self.masked[stretch.end : sentence.end].strip(" .,;!?")
        return not after and (not before or before.endswith(":"))

    def _reported(self, told: Told) -> Said | Refused:
        if told.subject is Meant.NOBODY:
            return Refused(told.start, told.end, "veto_unsaid")
        speaker = self._look_at(told.subject)
        self._is_fresh = speaker is not None
        return Said(told.start, told.end, speaker, told.verb, told.rule)

    def _overhear(self, sentence: Sentence) -> None:
        """Look at who speaks in passing: "…, menurut Norma, …"; "…, kata Bupati, …"."""
        for verb in sentence.verbs:
            if verb.kind == ACTIVE:
                self._look_at_subject(sentence, verb)
            elif verb.kind != ROOT or self._is_aside(sentence, verb):
                self._look_at_agent(sentence, verb)

    def _is_aside(self, sentence: Sentence, verb: Verb) -> bool:
        return self.masked[sentence.start : verb.start].rstrip().endswith(",")

    def _look_at_subject(self, sentence: Sentence, verb: Verb) -> None:
        is_first = verb is sentence.verbs[0]
        phrase = sentence.start, verb.start
        if (
            is_first
            and not speech.is_unsaid(self.masked, verb)
            and subjects.is_somebody(self.masked, *phrase)
        ):
            who = subjects.before_verb(self.masked, self.people, sentence.start, verb)
            self._look_at(who)

    def _look_at_agent(self, sentence: Sentence, verb: Verb) -> None:
        who = subjects.after_verb(self.masked, self.people, verb, sentence.end)
        if isinstance(who, Speaker):
            self._look_at(who)
            self._is_fresh = True
        elif who is Meant.SOMEBODY:
            stop = min(verb.phrase_end, sentence.end)
            if subjects.is_somebody(self.masked, verb.end, stop):
                self._look_at(who)
