"""Where articles are listed: RSS and Atom feeds, sitemaps, pages with links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from flows.inputs.archives import needed
from flows.inputs.warc import decoded

__all__ = ["Link", "Sitemaps", "canonical", "links"]

_HEAD: Final = 2000
_FEED: Final = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)[\s>]")
_SITEMAP: Final = re.compile(rb"<(?:\w+:)?(urlset|sitemapindex)[\s>]")
# The last part of an article's address: a headline of three words or more, or a number.
_ARTICLE: Final = re.compile(r"/(?:[^/]*?-){2,}[^/]*/?$|/[^/]*\d{3,}[^/]*/?$")
_NO_PAGE: Final = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|zip|mp[34]|css|js|xml)$", re.I
)
_TRACKING: Final = ("utm_", "fbclid", "gclid")


@dataclass(frozen=True, slots=True)
class Link:
    """An article's address and what its listing tells of it."""

    url: str
    title: str | None = None
    published_at: str | None = None


class Sitemaps(list[str]):
    """Addresses of further sitemaps, instead of articles."""


def canonical(url: str) -> str:
    """Return an address without fragment, tracking, and differences in its host.

    Examples
    --------
    >>> canonical("HTTPS://InfoPublik.id:443/a?utm_source=x&id=1#top")
    'https://infopublik.id/a?id=1'
    """
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").lower()
    if parts.port and parts.port != {"http": 80, "https": 443}.get(parts.scheme):
        host += f":{parts.port}"
    query = urlencode(
        [
            (name, value)
            for name, value in parse_qsl(parts.query, keep_blank_values=True)
            if not name.lower().startswith(_TRACKING)
        ]
    )
    return urlunsplit((parts.scheme.lower(), host, parts.path or "/", query, ""))


def links(content: bytes, url: str) -> list[Link] | Sitemaps:
    """Return what a source lists, each address once, in its order.

    Parameters
    ----------
    content : bytes
        The source as it came, a sitemap also packed with gzip.
    url : str
        Its own address. Of sitemaps and pages only links to the same host are taken.
    """
    if content.startswith(b"\x1f\x8b"):
        content = decoded(content, {"content-encoding": "gzip"})
    head = content[:_HEAD]
    if _FEED.search(head):
        found = _feed(content, url)
    elif kind := _SITEMAP.search(head):
        tree = _tree(content)
        if kind[1] == b"sitemapindex":
            return Sitemaps(_texts(tree, "sitemap", "loc"))
        found = _sitemap(tree)
    else:
        found = _listing(content, url)
    host = urlsplit(url).hostname
    once: dict[str, Link] = {}
    for link in found:
        try:
            address = canonical(urljoin(url, link.url))
            parts = urlsplit(address)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and (
            _FEED.search(head) or parts.hostname == host
        ):
            once.setdefault(address, Link(address, link.title, link.published_at))
    return list(once.values())


def _feed(content: bytes, url: str) -> Iterator[Link]:
    for entry in needed("feedparser").parse(content).entries:
        if address := entry.get("link"):
            published = entry.get("published") or entry.get("updated")
            yield Link(address, entry.get("title"), _moment(published))


def _moment(told: str | None) -> str | None:
    """Return the moment of RSS (RFC 822) as Atom has it (ISO 8601), in its own zone."""
    if not told:
        return None
    try:
        return parsedate_to_datetime(told).isoformat()
    except ValueError:
        return told


def _tree(content: bytes) -> Any:  # noqa: ANN401 - an optional library's
    etree = needed("lxml.etree")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    return etree.fromstring(content, parser)


def _texts(tree: Any, element: str, child: str) -> list[str]:  # noqa: ANN401
    path = f".//{{*}}{element}/{{*}}{child}"
    return [e.text.strip() for e in tree.iterfind(path) if e.text]


def _sitemap(tree: Any) -> Iterator[Link]:  # noqa: ANN401 - an optional library's
    for element in tree.iterfind(".//{*}url"):
        if address := element.findtext("{*}loc"):
            # lastmod is when the page changed, which is not when it was published.
            published = element.findtext(".//{*}publication_date")
            title = element.findtext(".//{*}news/{*}title")
            yield Link(address.strip(), title, published and published.strip())


def _listing(content: bytes, url: str) -> Iterator[Link]:
    html = needed("lxml.html")
    try:
        tree = html.fromstring(content)
    except (ValueError, needed("lxml.etree").LxmlError):
        return
    for element in tree.iterfind(".//a[@href]"):
        try:
            path = urlsplit(urljoin(url, element.get("href"))).path
        except ValueError:
            continue
        if _ARTICLE.search(path) and not _NO_PAGE.search(path):
            yield Link(element.get("href"))
