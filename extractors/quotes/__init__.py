"""Quotes: who says what, in direct or indirect speech.

Its modules::

    extractor     where it comes together: `QuoteFact`, `find`, `create`
    quote_marks   stretches of text between quotation marks
    sentences     sentences of a text with its quotations masked
    phrases       words of a phrase looked up in the vocabulary
    speech        verbs of speech and the phrases around them
    reported      where the words begin that "mengatakan bahwa" reports
    speakers      persons who may speak
    subjects      whom a phrase beside a verb means
    attribution   which verb belongs to a quotation, and whom it names
    conversation  who says what, sentence by sentence
"""

from extractors.quotes.extractor import QuoteFact, create, find

__all__ = ["QuoteFact", "create", "find"]
