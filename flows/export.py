"""The tables as files that other tools read: CSV, JSON Lines, W3C Web Annotations."""

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, datetime, time
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from tables.articles import Facts, Row, each_article
from tables.schemas import BY_MONTH, FACT_TABLES, SCHEMAS

__all__ = ["FORMATS", "export"]

# How much of the text before and after a quotation helps to find it again.
_CONTEXT: Final = 32
# What makes a spreadsheet compute a cell: no article may make it do so.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_CONTEXT_URL: Final = "http://www.w3.org/ns/anno.jsonld"
# Until the files have an address, their names are known by these.
_NAMES: Final = "urn:fakta:annotations"
_IRI: Final = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", re.IGNORECASE)
_PLACE: Final = frozenset({"article_id", "month", "text", "start", "end", "rule"})


def export(
    folder: Path, target: Path, form: str, months: str | None = None
) -> dict[str, int]:
    """Write the articles and all their facts as files; return the rows of each file.

    Parameters
    ----------
    folder : Path
        The tables.
    target : Path
        Folder for the files, made if need be; files of the same names are replaced.
    form : str
        One of `FORMATS`. ``csv`` and ``jsonl`` give a file a table; in CSV a null is
        empty, a list is a JSON array, and what a spreadsheet would take for a formula
        has a ``'`` before it. ``webannotation`` gives a file a month, each
        an annotation page, and ``annotations.json``, the collection of them;
        ``urn:fakta:annotations:2019-08`` is the page in ``2019-08.json``.
    months : str, optional
        Publication months, as `tables.load` takes them.

    Raises
    ------
    KeyError
        If there is no such format.
    MissingTableError, ValueError
        As `tables.load` does.
    """
    write = FORMATS[form]
    articles = each_article(months, folder)
    target.mkdir(parents=True, exist_ok=True)
    return write(articles, target)


def _as_csv(articles: Iterator[tuple[Row, Facts]], target: Path) -> dict[str, int]:
    counts: Counter[str] = Counter()
    with ExitStack() as stack:
        writers = {}
        for table in BY_MONTH:
            path = target / f"{table}.csv"
            file = stack.enter_context(path.open("w", encoding="utf-8-sig", newline=""))
            writers[table] = csv.writer(file)
            writers[table].writerow(SCHEMAS[table].names)
        for table, row in _rows(articles):
            writers[table].writerow(_cell(row[name]) for name in SCHEMAS[table].names)
            counts[f"{table}.csv"] += 1
    return dict(counts)


def _cell(value: Any) -> Any:  # noqa: ANN401 - any cell of any table
    if isinstance(value, list):
        return _json(value)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value.isoformat() if isinstance(value, date | time) else value


def _as_jsonl(articles: Iterator[tuple[Row, Facts]], target: Path) -> dict[str, int]:
    counts: Counter[str] = Counter()
    with ExitStack() as stack:
        files = {
            table: stack.enter_context(
                (target / f"{table}.jsonl").open("w", encoding="utf-8", newline="\n")
            )
            for table in BY_MONTH
        }
        for table, row in _rows(articles):
            files[table].write(_json(row) + "\n")
            counts[f"{table}.jsonl"] += 1
    return dict(counts)


def _rows(articles: Iterator[tuple[Row, Facts]]) -> Iterator[tuple[str, Row]]:
    for article, facts in articles:
        yield "articles", article
        for table, rows in facts.items():
            for row in rows:
                yield table, row


def _as_webannotation(
    articles: Iterator[tuple[Row, Facts]], target: Path
) -> dict[str, int]:
    counts: dict[str, int] = {}
    pages = _pages(articles)
    page = next(pages, None)
    collection: Row = {
        "@context": _CONTEXT_URL,
        "id": _NAMES,
        "type": "AnnotationCollection",
        "label": "Facts found by fakta",
    }
    if page:
        collection["first"] = page["id"]
    while page:
        after = next(pages, None)
        if after:
            page["next"] = after["id"]
        page["startIndex"] = sum(counts.values())
        name = f"{page['id'].rpartition(':')[2]}.json"
        counts[name] = len(page["items"])
        (target / name).write_text(_json(page), encoding="utf-8")
        collection["last"], page = page["id"], after
    collection["total"] = sum(counts.values())
    (target / "annotations.json").write_text(_json(collection), encoding="utf-8")
    return counts


def _pages(articles: Iterator[tuple[Row, Facts]]) -> Iterator[Row]:
    """Yield an annotation page for each month that has facts."""
    for month, found in groupby(articles, key=lambda told: told[0]["month"]):
        if items := [one for told in found for one in _annotations(*told)]:
            yield {
                "@context": _CONTEXT_URL,
                "id": f"{_NAMES}:{month}",
                "type": "AnnotationPage",
                "partOf": _NAMES,
                "items": items,
            }


def _annotations(article: Row, facts: Facts) -> Iterator[Row]:
    source = f"urn:fakta:article:{article['article_id']}"
    if article["url"] and _IRI.fullmatch(article["url"]):
        source = article["url"]
    body: str = article["body"]
    for table in FACT_TABLES:
        seen: Counter[tuple[int, int]] = Counter()
        for row in facts[table]:
            start, end = row["start"], row["end"]
            seen[start, end] += 1
            values = {name: v for name, v in row.items() if name not in _PLACE}
            name = (table, article["article_id"], start, end, seen[start, end])
            yield {
                "id": "urn:fakta:" + ":".join(map(str, name)),
                "type": "Annotation",
                "motivation": "identifying",
                "generator": {
                    "id": f"urn:fakta:rule:{row['rule']}",
                    "type": "Software",
                    "name": row["rule"],
                },
                "body": [
                    {"type": "TextualBody", "purpose": "classifying", "value": table},
                    {
                        "type": "TextualBody",
                        "purpose": "describing",
                        "format": "application/json",
                        "value": _json(values),
                    },
                ],
                "target": {
                    "source": source,
                    "selector": [
                        {"type": "TextPositionSelector", "start": start, "end": end},
                        {
                            "type": "TextQuoteSelector",
                            "exact": row["text"],
                            "prefix": body[max(0, start - _CONTEXT) : start],
                            "suffix": body[end : end + _CONTEXT],
                        },
                    ],
                },
            }


def _json(value: Any) -> str:  # noqa: ANN401 - any row or part of one
    return json.dumps(value, ensure_ascii=False, default=_iso)


def _iso(value: date | datetime | time) -> str:
    return value.isoformat()


FORMATS: Final[
    dict[str, Callable[[Iterator[tuple[Row, Facts]], Path], dict[str, int]]]
] = {"csv": _as_csv, "jsonl": _as_jsonl, "webannotation": _as_webannotation}
