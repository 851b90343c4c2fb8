"""New articles from feeds, sitemaps and listings, into a folder of raw files.

An article is its page as it came and, beside it, a small file that says where it is
from; what is there is never got again. What was seen of a source is kept in ``.fetch``.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from extractors.article import decode
from extractors.article.decode import Unreadable
from flows.errors import UnusableError
from flows.fetch.sources import Link, Sitemaps, canonical, links
from flows.fetch.web import FetchError, Page, Web
from tables.files import write_durably

__all__ = ["Fetched", "fetch"]

_STATE: Final = ".fetch"
_MOST_SITEMAPS: Final = 100
_KEPT: Final = ("etag", "last-modified")


@dataclass(slots=True)
class Fetched:
    """What was done.

    Attributes
    ----------
    counts : Counter
        Articles ``new`` and ``known``, sources ``unchanged``.
    failed : dict
        From address to why it was not got.
    """

    counts: Counter[str] = field(default_factory=Counter)
    failed: dict[str, str] = field(default_factory=dict)


def fetch(sources: Sequence[str], into: Path, *, web: Web, most: int = 200) -> Fetched:
    """Get the articles of the sources that are not there yet.

    Parameters
    ----------
    sources : sequence of str
        Addresses of feeds, sitemaps and pages with links.
    into : Path
        Folder; a folder a host is made in it.
    web : Web
        What gets the pages.
    most : int
        New articles a source; the next time goes on behind them.

    Raises
    ------
    UnusableError
        If a source is no address, or nothing can be written.
    """
    for source in sources:
        if not source.startswith(("http://", "https://")):
            raise UnusableError(f"{source}: no address of a feed, sitemap or page")
    told = Fetched()
    try:
        for source in sources:
            _Source(source, into, web, told).fetch(most)
    except OSError as error:
        raise UnusableError(f"{into} cannot be written: {error}") from error
    return told


class _Source:
    """One source, and what is known of it from earlier times."""

    def __init__(self, url: str, into: Path, web: Web, told: Fetched) -> None:
        self._url = url
        self._into = into
        self._web = web
        self._told = told
        self._path = into / _STATE / f"{_digest(url)}.json"
        state = _read(self._path)
        self._validators: dict[str, dict[str, str]] = state.get("validators", {})
        self._closed: dict[str, str] = state.get("closed", {})

    def fetch(self, most: int) -> None:
        """Get what is new; a source is taken for done only if all of it was got."""
        is_done = True
        validators = dict(self._validators)
        for url, page in self._pages():
            for link in self._links(page):
                if link.url in self._closed or self._file(link.url).exists():
                    self._told.counts["known"] += 1
                elif most <= 0:
                    is_done = False
                    break
                else:
                    most -= 1
                    is_done &= self._article(link)
            validators[url] = {
                key: page.headers[key] for key in _KEPT if key in page.headers
            }
            # Only now: after a crash the source is read again and nothing is missed.
            self._keep(validators if is_done else self._validators)

    def _pages(self) -> Iterator[tuple[str, Page]]:
        """Yield the source, or the sitemaps that it names, where they have changed."""
        waiting = [self._url]
        seen: set[str] = set()
        while waiting and len(seen) < _MOST_SITEMAPS:
            url = waiting.pop(0)
            if url in seen:
                continue
            seen.add(url)
            try:
                page = self._web.get(url, self._validators.get(url))
            except FetchError as error:
                self._told.failed[url] = error.detail
                continue
            if page.is_unchanged:
                self._told.counts["unchanged"] += 1
                continue
            found = links(page.content, page.url)
            if isinstance(found, Sitemaps):
                waiting += found
            else:
                yield url, page

    def _links(self, page: Page) -> list[Link]:
        found = links(page.content, page.url)
        return [] if isinstance(found, Sitemaps) else found

    def _article(self, link: Link) -> bool:
        """Get an article; return whether there is nothing left to do about it."""
        try:
            page = self._web.get(link.url)
            _check(page)
        except FetchError as error:
            self._told.failed[link.url] = error.detail
            if error.is_final:
                self._closed[link.url] = error.reason
            return error.is_final
        final = canonical(page.url)
        if final != link.url:
            self._closed[link.url] = "fetch.known"
            if self._file(final).exists():
                self._told.counts["known"] += 1
                return True
        self._write(final, link, page)
        self._told.counts["new"] += 1
        return True

    def _write(self, url: str, link: Link, page: Page) -> None:
        note = {
            "url": url,
            "requested": link.url,
            "source": self._url,
            "title": link.title,
            "published_at": link.published_at,
            "fetched_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "content_type": page.headers.get("content-type"),
            "sha256": hashlib.sha256(page.content).hexdigest(),
            **{key: page.headers.get(key) for key in _KEPT},
        }
        file = self._file(url)
        file.parent.mkdir(parents=True, exist_ok=True)
        # The page last: where it is, all is there.
        write_durably(Path(f"{file}.json"), _json(note))
        write_durably(file, page.content)

    def _keep(self, validators: dict[str, dict[str, str]]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        state = {"url": self._url, "validators": validators, "closed": self._closed}
        write_durably(self._path, _json(state))

    def _file(self, url: str) -> Path:
        parts = urlsplit(url)
        words = re.sub(r"[^a-z0-9]+", "-", parts.path.rpartition("/")[2].lower())[:60]
        name = f"{words.strip('-') or 'artikel'}-{_digest(url)}.html"
        return self._into / parts.netloc.replace(":", "_") / name


def _check(page: Page) -> None:
    """Refuse what is no page, or an empty one."""
    kind = page.headers.get("content-type", "text/html").partition(";")[0].strip()
    if kind.lower() not in ("text/html", "application/xhtml+xml"):
        detail = f"It is no page but {kind}."
        raise FetchError("fetch.not_a_page", detail, is_final=True)
    told = decode.decode(page.content)
    if isinstance(told, Unreadable):
        raise FetchError("fetch.unreadable", told.detail)


def _digest(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()[:12]


def _json(told: dict[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _read(path: Path) -> dict[str, Any]:
    try:
        told = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}
