"""A polite and guarded way to get a page: robots.txt, pauses, retries, limits."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

import httpx

from extractors.article import decode
from flows.inputs.archives import needed
from flows.inputs.warc import decoded

__all__ = ["FetchError", "Page", "Web"]

_REDIRECTS: Final = 5
_ATTEMPTS: Final = 4
_LONGEST_WAIT_S: Final = 120.0
_AGENT: Final = "fakta"
_RETRIED: Final = frozenset({429, 500, 502, 503, 504})


class FetchError(Exception):
    """A page that was not got.

    Parameters
    ----------
    reason : str
        Stable id.
    detail : str
        A plain sentence.
    is_final : bool
        Whether trying again later is of no use.
    """

    def __init__(self, reason: str, detail: str, *, is_final: bool = False) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
        self.is_final = is_final
        self.wait_s: float | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What a server has answered.

    Attributes
    ----------
    url : str
        Where it was found in the end.
    is_unchanged : bool
        Whether the server says that nothing changed (304); `content` is then empty.
    content : bytes
        The whole body, without the encoding of its transfer.
    headers : dict
        Names in lower case.
    """

    url: str
    is_unchanged: bool
    content: bytes
    headers: dict[str, str]


class Web:
    """Gets pages, one connection at a time; use it as a context.

    Parameters
    ----------
    delay_s : float
        Pause between two requests to a host; a longer one in robots.txt holds.
    retry_s : float
        First pause before another try; doubled each time.
    limit_s : float
        Longest time for a whole answer.
    contact : str
        Address at which the operator can be reached; told to servers.
    most_bytes : int
        Largest body.
    """

    def __init__(
        self,
        *,
        delay_s: float = 2.0,
        retry_s: float = 2.0,
        limit_s: float = 60.0,
        contact: str = "",
        most_bytes: int = decode.MOST_BYTES,
    ) -> None:
        self._delay_s = delay_s
        self._retry_s = retry_s
        self._limit_s = limit_s
        self._most_bytes = most_bytes
        self._robots: dict[str, Any] = {}
        self._last: dict[str, float] = {}
        told = f" (+{contact})" if contact else ""
        self._client = httpx.Client(
            headers={
                "User-Agent": f"{_AGENT}/{version('fakta')}{told}",
                "Accept-Encoding": "gzip, deflate",
            },
            timeout=min(20.0, limit_s),
            limits=httpx.Limits(max_connections=1),
        )

    def __enter__(self) -> "Web":
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def get(self, url: str, validators: dict[str, str] | None = None) -> Page:
        """Return the page at an address.

        Parameters
        ----------
        validators : dict, optional
            ``etag`` and ``last-modified`` of the page that is there already.

        Raises
        ------
        FetchError
            If it is forbidden, missing, broken, too large, or does not come.
        """
        asked = validators or {}
        headers = {
            name: asked[key]
            for key, name in (
                ("etag", "If-None-Match"),
                ("last-modified", "If-Modified-Since"),
            )
            if asked.get(key)
        }
        return self._follow(url, headers, self._allow)

    def _follow(
        self, url: str, headers: dict[str, str], allow: Callable[[str], None]
    ) -> Page:
        for _ in range(_REDIRECTS + 1):
            if urlsplit(url).scheme not in ("http", "https"):
                raise FetchError("fetch.address", f"{url} is no address", is_final=True)
            allow(url)
            page = self._retried(url, headers)
            if not isinstance(page, str):
                return page
            url = page
        raise FetchError("fetch.redirects", "It is redirected for ever.", is_final=True)

    def _allow(self, url: str) -> None:
        rules = self._rules(url)
        if rules is not None and not rules.can_fetch(url, _AGENT):
            detail = "The site's robots.txt forbids it."
            raise FetchError("fetch.robots", detail, is_final=True)

    def _rules(self, url: str) -> Any:  # noqa: ANN401 - an optional library's
        """Return the rules of a site; None where it has none (RFC 9309)."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            library = needed("protego").Protego
            try:
                page = self._follow(f"{site}/robots.txt", {}, lambda _: None)
                rules = library.parse(page.content.decode("utf-8", "replace"))
            except FetchError as error:
                if not error.is_final:  # unreachable: nothing is allowed for now
                    raise
                rules = None
            self._robots[site] = rules
        return self._robots[site]

    def _retried(self, url: str, headers: dict[str, str]) -> Page | str:
        tenacity = needed("tenacity")
        back_off = tenacity.wait_exponential(self._retry_s, max=_LONGEST_WAIT_S)

        def wait(state: Any) -> float:  # noqa: ANN401 - an optional library's
            told = state.outcome.exception().wait_s
            return float(back_off(state) if told is None else told)

        page: Page | str = tenacity.Retrying(
            stop=tenacity.stop_after_attempt(_ATTEMPTS),
            wait=wait,
            retry=tenacity.retry_if_exception(
                lambda e: isinstance(e, FetchError) and not e.is_final
            ),
            reraise=True,
        )(self._once, url, headers)
        return page

    def _pause(self, url: str) -> None:
        host = urlsplit(url).netloc
        rules = self._robots.get(f"{urlsplit(url).scheme}://{host}")
        asked = rules.crawl_delay(_AGENT) if rules is not None else None
        delay = min(max(self._delay_s, asked or 0.0), _LONGEST_WAIT_S)
        left = self._last.get(host, 0.0) + delay - time.monotonic()
        if host in self._last and left > 0:
            time.sleep(left)
        self._last[host] = time.monotonic()

    def _once(self, url: str, headers: dict[str, str]) -> Page | str:
        """Return the page, or the address to which it is redirected."""
        self._pause(url)
        try:
            with self._client.stream("GET", url, headers=headers) as answer:
                _raise_for(answer)
                if answer.has_redirect_location:
                    return urljoin(url, answer.headers["location"])
                content = b"" if answer.status_code == 304 else self._body(answer)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            detail = f"It does not come: {type(error).__name__}: {error}."
            raise FetchError("fetch.connection", detail) from error
        told = {name.lower(): value for name, value in answer.headers.items()}
        return Page(url, answer.status_code == 304, content, told)

    def _body(self, answer: httpx.Response) -> bytes:
        end = time.monotonic() + self._limit_s
        raw = bytearray()
        for chunk in answer.iter_raw():
            raw += chunk
            if len(raw) > self._most_bytes:
                break
            if time.monotonic() > end:
                detail = f"It takes longer than {self._limit_s:.0f} seconds."
                raise FetchError("fetch.too_slow", detail)
        encoding = answer.headers.get("content-encoding", "").strip()
        body = decoded(bytes(raw), {"content-encoding": encoding})
        if len(raw) > self._most_bytes or len(body) > self._most_bytes:
            detail = f"It has more than {self._most_bytes:,} bytes."
            raise FetchError("fetch.too_large", detail, is_final=True)
        return body


def _raise_for(answer: httpx.Response) -> None:
    status = answer.status_code
    if status in (200, 304) or answer.has_redirect_location:
        return
    error = FetchError(
        f"fetch.status_{status}",
        f"The server answers {status}.",
        is_final=status not in _RETRIED,
    )
    told = answer.headers.get("retry-after", "")
    if told.isascii() and told.isdigit():
        error.wait_s = min(float(told), _LONGEST_WAIT_S)
    raise error
