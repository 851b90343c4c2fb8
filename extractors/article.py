"""Articles: metadata and body out of a raw text, whatever its layout."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from extractors import datelines, headers, signatures, stamps
from extractors.stamps import Stamp
from extractors.vocabulary import load

__all__ = ["Article", "parse"]

_MEDIA_CENTRE: Final = re.compile(load("article").alternation("media_centre"), re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article: its body and what stands round it.

    Attributes
    ----------
    body : str
        A slice of the text, from the dateline to the last sentence.
    body_start : int
        Where the body starts in the text, in code points.
    layout : str
        Stable id of the layout of the header; "plain" where there is none.
    published_at : datetime or None
        In the stated zone; WIB where none is stated; midnight where only a day is.
    timezone : str or None
        WIB, WITA or WIT where the text states it.
    dateline_span : tuple of int or None
        Offsets of the dateline in the body; None where the header holds it.
    warnings : tuple of str
        What could not be taken at face value: a stable id, a colon, a sentence.
    """

    body: str
    body_start: int
    layout: str
    title: str | None = None
    published_at: datetime | None = None
    timezone: str | None = None
    contributor: str | None = None
    author: str | None = None
    editor: str | None = None
    views: int | None = None
    dateline: str | None = None
    dateline_span: tuple[int, int] | None = None
    signature: str | None = None
    url: str | None = None
    warnings: tuple[str, ...] = ()


def parse(
    text: str,
    *,
    title: str | None = None,
    published_at: str | datetime | None = None,
    url: str | None = None,
) -> Article:
    """Return the body and the metadata of an article.

    Parameters
    ----------
    text : str
        Decoded, NFC, LF; any string is fine.
    title, published_at, url : optional
        As the record around the text has them; used where the text tells nothing.
    """
    warnings: list[str] = []
    header = headers.read(text, title)
    start = header.end
    dateline = datelines.find(text, start)
    if dateline is None:
        dateline = datelines.find_inside(text, start)
        start = dateline.start if dateline else start
    foot = signatures.read(text, start)
    stamp = header.stamp or _record_stamp(published_at, warnings)
    if header.bad_stamp:
        warnings.append(
            f"article.impossible_date: the header's {header.bad_stamp!r} is no date"
        )
    if header.stamp and header.stamp.weekday_agrees is False:
        warnings.append("article.weekday: the header's weekday and date disagree")
    writer = header.writer or header.names.get("author") or foot.names.get("author")
    is_centre = bool(writer and _MEDIA_CENTRE.match(writer))
    if dateline and dateline.end > foot.end:
        dateline = None
    return Article(
        body=text[start : foot.end],
        body_start=start,
        layout=header.layout,
        title=header.title or title,
        published_at=stamp.moment if stamp else None,
        timezone=stamp.zone if stamp else None,
        contributor=writer if is_centre else None,
        author=None if is_centre else writer,
        editor=header.names.get("editor") or foot.names.get("editor"),
        views=header.views,
        dateline=dateline.place if dateline else header.place,
        dateline_span=(
            (dateline.start - start, dateline.end - start) if dateline else None
        ),
        signature=foot.signature,
        url=url or foot.url,
        warnings=tuple(warnings),
    )


def _record_stamp(value: str | datetime | None, warnings: list[str]) -> Stamp | None:
    if value is None or value == "":
        return None
    stamp = stamps.read_record(value)
    if stamp is None:
        warnings.append(f"article.published_at: the record's date {value!r} is no date")
    elif stamp.is_ambiguous:
        warnings.append(
            f"article.day_or_month: the record's date {value!r} is read day first"
        )
    return stamp
