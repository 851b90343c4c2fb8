"""Web pages: the main text and what a page says of itself, by trafilatura."""

import re
from collections.abc import Mapping
from typing import Any, Final

from extractors.article import decode
from extractors.article.decode import Unreadable
from flows.inputs.archives import needed
from flows.inputs.records import Found, record, refused

__all__ = ["page"]

_DATES: Final = {
    "original_date": True,
    "extensive_search": False,  # any number in the text would be taken for a date
    "outputformat": "%Y-%m-%dT%H:%M:%S%z",
    "max_date": "2099-12-31",  # its default is the day on which it is called
}
_NO_TEXT: Final = Unreadable("input.no_main_text", "The page has no main text.")


def page(raw: bytes, source: str, about: Mapping[str, Any]) -> Found:
    """Return the record of a page.

    Parameters
    ----------
    raw : bytes
        The page as it was served.
    about : mapping
        What is known from elsewhere (``title``, ``published_at``, ``url``); used where
        the page itself tells nothing.
    """
    # The declared encoding is not asked: pages that are UTF-8 often declare another.
    told = decode.decode(raw)
    if isinstance(told, Unreadable):
        return refused(source, told, raw)
    read = needed("trafilatura").bare_extraction(
        re.sub(r"\A\s*<\?xml[^>]*>", "", told.text),
        url=about.get("url"),
        include_comments=False,
        with_metadata=True,
        date_extraction_params=dict(_DATES),
    )
    if read is None or not read.text:
        return refused(source, _NO_TEXT, raw)
    text = decode.normalise(read.text, told.warnings)
    if isinstance(text, Unreadable):
        return refused(source, text, raw)
    own = {"title": read.title, "published_at": read.date, "url": read.url}
    fields = {name: own[name] or about.get(name) for name in own}
    return record(source, text, fields)
