"""The one way in which an extractor becomes a spaCy pipeline component.

``nlp.add_pipe("fakta_dates")`` works in any spaCy pipeline: spans go to
``doc.spans["dates"]``, the typed fact of a span to ``span._.dates``. Set
``doc._.published_at`` first where relative dates are to be resolved.
"""

from collections.abc import Callable
from typing import Any

from spacy.tokens import Doc, Span, SpanGroup

from extractors.facts import Findings
from extractors.reading import Reading

__all__ = ["Component", "reading_of"]

for _name in ("published_at", "reading"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)


def reading_of(doc: Doc) -> Reading:
    """Return the reading of a doc, made from its text where there is none yet.

    The text is cut anew then: another pipeline's tokens may glue together what the
    vocabularies' phrases need apart.
    """
    if doc._.reading is None:
        doc._.reading = Reading(doc.text, published_at=doc._.published_at)
    reading: Reading = doc._.reading
    return reading


class Component:
    """Runs one extractor on a doc and leaves its facts as spans.

    Parameters
    ----------
    key : str
        Name of the span group and of the span extension that holds the fact.
    find : function
        From a reading to its findings.
    """

    def __init__(self, key: str, find: Callable[[Reading], Findings[Any]]) -> None:
        self.key = key
        self.find = find
        if not Span.has_extension(key):
            Span.set_extension(key, default=None)

    def __call__(self, doc: Doc) -> Doc:
        """Add the facts to ``doc.spans[key]``; a fact inside a token takes it whole."""
        spans: list[Span] = []
        for fact in reading_of(doc).of(self.find).facts:
            span = doc.char_span(
                fact.start, fact.end, label=fact.rule, alignment_mode="expand"
            )
            if span is None:
                raise ValueError(f"{fact.rule}: [{fact.start}:{fact.end}] outside doc")
            span._.set(self.key, fact)
            spans.append(span)
        doc.spans[self.key] = SpanGroup(doc, name=self.key, spans=spans)
        return doc
