"""Fetching that is killed again and again: nothing partial, and nothing twice."""

import subprocess
import sys
from itertools import accumulate

from flows.inputs import RawRecord, discover
from tests.flows import wrappings as made
from tests.flows.scheduler import environment

# Kills itself at the n-th step: before and after each request, in the midst of a body,
# and before a file that is written gets its name.
KILLED = """
import os, sys
from pathlib import Path
import httpx
from flows.fetch import Web, fetch
left = [int(sys.argv[3])]
def step():
    left[0] -= 1
    if left[0] < 0:
        os.kill(os.getpid(), 9)
def stepped(owner, name):
    whole = getattr(owner, name)
    def call(*arguments, **named):
        step()
        found = whole(*arguments, **named)
        step()
        return found
    setattr(owner, name, call)
def chunks(answer, whole=httpx.Response.iter_raw):
    for chunk in whole(answer, 1000):
        yield chunk
        step()
httpx.Response.iter_raw = chunks
stepped(Web, "_once")
stepped(Path, "replace")
with Web(delay_s=0, retry_s=0.01) as web:
    fetch([sys.argv[1]], Path(sys.argv[2]), web=web)
"""
ARTICLES = made.articles(8)


def test_fetch_killed_anywhere_goes_on_with_what_is_left(httpserver, tmp_path):
    httpserver.no_handler_status_code = 404
    pages = {f"/berita/{a['source']}": made.page(a) for a in ARTICLES}
    items = "".join(
        f"<item><link>{httpserver.url_for(path)}</link></item>" for path in pages
    )
    feed = f"<rss><channel>{items}</channel></rss>"
    httpserver.expect_request("/rss").respond_with_data(feed)
    for path, page in pages.items():
        answer = httpserver.expect_request(path)
        answer.respond_with_data(page, mimetype="text/html")

    def fetched(steps: int) -> int:
        words = [httpserver.url_for("/rss"), str(tmp_path), str(steps)]
        done = subprocess.run(
            [sys.executable, "-c", KILLED, *words],
            env=environment(),
            check=False,
            timeout=240,
        )
        return done.returncode

    def there() -> set[bytes]:
        return {path.read_bytes() for path in tmp_path.glob("*/*.html")}

    # Ever further, so that all kinds of steps are hit and some articles are got.
    for steps in [*accumulate(range(12), initial=3), 10_000]:
        before, begun = there(), len(httpserver.log)
        is_done = fetched(steps) == 0
        asked = [r.path for r, _ in httpserver.log[begun:] if r.path in pages]
        assert before.isdisjoint(pages[path] for path in asked)
        assert there() <= set(pages.values())
        # One may have been on its way when it was killed.
        assert len(asked) - len(there() - before) in (0, 1)
        if is_done:
            break
    assert is_done
    assert there() == set(pages.values())
    found = list(discover([tmp_path]))
    assert [type(one) for one in found] == [RawRecord] * len(pages)
    begun = len(httpserver.log)
    assert fetched(10_000) == 0
    asked = [request.path for request, _ in httpserver.log[begun:]]
    assert asked == ["/robots.txt", "/rss"]
    httpserver.clear_log()
    httpserver.clear_assertions()
