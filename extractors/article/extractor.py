"""Articles: metadata and body out of a raw text, whatever its layout."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from extractors.article import datelines, headers, signatures, stamps
from extractors.article.bylines import BLANKS
from extractors.article.datelines_inside import find_inside
from extractors.article.headers import Header
from extractors.article.stamps import Stamp
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
    header = headers.read(text, title)
    start = _after_blanks(text, header.end)
    dateline = datelines.find(text, start)
    if dateline is None and (dateline := find_inside(text, start)):
        start = dateline.start
    foot = signatures.read(text, start, header.title or title)
    if dateline and (
        dateline.end > foot.end or (header.place and not dateline.is_branded)
    ):
        dateline = None
    writers = [header.writer, header.names.get("author"), foot.names.get("author")]
    writers.append(datelines.centre(text, start, foot.end))
    stamp, warnings = _moment(header, published_at)
    return Article(
        body=text[start : foot.end],
        body_start=start,
        layout=header.layout,
        title=header.title or title,
        published_at=stamp.moment if stamp else None,
        timezone=stamp.zone if stamp else None,
        contributor=next((w for w in writers if w and _is_centre(w)), None),
        author=next((w for w in writers if w and not _is_centre(w)), None),
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


def _after_blanks(text: str, start: int) -> int:
    while start < len(text) and text[start] in BLANKS:
        start += 1
    return start


def _is_centre(writer: str) -> bool:
    return _MEDIA_CENTRE.match(writer) is not None


def _moment(
    header: Header, record: str | datetime | None
) -> tuple[Stamp | None, list[str]]:
    """Return when it was published, by its header or its record, and doubts."""
    warnings = []
    if header.bad_stamp:
        warnings.append(
            f"article.impossible_date: the header's {header.bad_stamp!r} is no date"
        )
    if header.stamp:
        if header.stamp.weekday_agrees is False:
            warnings.append("article.weekday: the header's weekday and date disagree")
        return header.stamp, warnings
    stamp = stamps.read_record(record) if record else None
    if record and stamp is None:
        warnings.append(f"article.published_at: the record's {record!r} is no date")
    if stamp is None:
        warnings.append("article.undated: no date; regions have the codes of today")
    elif stamp.is_ambiguous:
        warnings.append(f"article.day_or_month: the record's {record!r} read day first")
    return stamp, warnings
