"""Fetching from a real server on loopback that misbehaves in every way."""

import gzip
import json
import time

import pytest
from werkzeug import Response

from flows.errors import UnusableError
from flows.fetch import fetch
from flows.fetch.sources import Link, Sitemaps, canonical, links
from flows.fetch.web import FetchError, Web
from flows.inputs import discover
from tests.flows import wrappings as made

PAGE = made.page(made.articles(1)[0])


class Answer(Response):
    """An answer that may lie about its length."""

    automatically_set_content_length = False


@pytest.fixture
def site(httpserver):
    """A server on which everything that is not expected answers 404."""
    httpserver.no_handler_status_code = 404
    yield httpserver
    httpserver.clear_log()
    httpserver.clear_assertions()


@pytest.fixture
def web():
    with Web(delay_s=0, retry_s=0.01, limit_s=1.0, most_bytes=500_000) as made_web:
        yield made_web


def serve(site, path, body=b"", **options):
    site.expect_request(path).respond_with_response(Answer(body, **options))
    return site.url_for(path)


def feed(site, *paths, headers=None):
    items = "".join(
        f"<item><title>Pasar {path}</title><link>{site.url_for(path)}</link>"
        "<pubDate>Fri, 12 Jul 2019 14:05:00 +0800</pubDate></item>"
        for path in paths
    )
    body = f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'
    return serve(site, "/rss", body, mimetype="application/rss+xml", headers=headers)


def asked(site, path) -> int:
    return sum(request.path == path for request, _ in site.log)


def test_fetch_feed_gives_pages_that_are_read(site, web, tmp_path):
    source = feed(site, "/berita/pasar-desa", "/berita/2")
    serve(site, "/berita/pasar-desa", PAGE, mimetype="text/html")
    serve(site, "/berita/2", PAGE, mimetype="text/html")
    told = fetch([source], tmp_path, web=web)
    assert (told.counts["new"], told.failed) == (2, {})
    found = list(discover([tmp_path]))
    assert len(found) == 2
    assert found[0].text == made.articles(1)[0]["text"]
    (note,) = tmp_path.glob("*/pasar-desa-*.json")
    note = json.loads(note.read_text())
    assert note["published_at"] == "2019-07-12T14:05:00+08:00"
    assert note["url"] == site.url_for("/berita/pasar-desa")


def test_fetch_again_gets_nothing_twice(site, web, tmp_path):
    source = feed(site, "/1", "/2", "/3")
    serve(site, "/1", PAGE, mimetype="text/html")
    serve(site, "/2", PAGE, mimetype="text/html")
    assert fetch([source], tmp_path, web=web).counts["new"] == 2
    again = fetch([source], tmp_path, web=web)
    assert (again.counts["new"], again.counts["known"], again.failed) == (0, 3, {})
    assert [asked(site, path) for path in ("/1", "/2", "/3")] == [1, 1, 1]


def test_fetch_asks_whether_a_source_has_changed(site, web, tmp_path):
    def answer(request):
        if request.headers.get("If-None-Match") == '"1"':
            return Response(status=304)
        body = f"<rss><channel><item><link>{site.url_for('/1')}</link></item></channel>"
        return Response(body + "</rss>", headers={"ETag": '"1"'})

    site.expect_request("/rss").respond_with_handler(answer)
    serve(site, "/1", PAGE, mimetype="text/html")
    fetch([site.url_for("/rss")], tmp_path, web=web)
    assert fetch([site.url_for("/rss")], tmp_path, web=web).counts["unchanged"] == 1


def test_fetch_goes_on_where_it_was_stopped(site, web, tmp_path):
    source = feed(site, "/1", "/2", headers={"ETag": '"1"'})
    serve(site, "/1", PAGE, mimetype="text/html")
    serve(site, "/2", PAGE, mimetype="text/html")
    assert fetch([source], tmp_path, web=web, most=1).counts["new"] == 1
    told = fetch([source], tmp_path, web=web, most=1)
    assert (told.counts["new"], told.counts["known"]) == (1, 1)
    assert "If-None-Match" not in site.log[-1][0].headers


@pytest.mark.parametrize("status", [429, 500, 503])
def test_fetch_tries_again_what_may_pass(site, web, status):
    site.expect_ordered_request("/robots.txt").respond_with_data("", status=404)
    headers = {"Retry-After": "0"}
    first = Response("later", status=status, headers=headers)
    site.expect_ordered_request("/1").respond_with_response(first)
    site.expect_ordered_request("/1").respond_with_data(PAGE)
    assert web.get(site.url_for("/1")).content == PAGE


def endless():
    while True:
        yield b"a" * 60_000


def slow():
    for _ in range(50):
        time.sleep(0.1)
        yield b"a"


BAD = {
    "missing": ({"status": 404}, "fetch.status_404", 1),
    "gone_wrong": ({"status": 500}, "fetch.status_500", 4),
    "bomb": (
        {
            "response": gzip.compress(bytes(50_000_000)),
            "headers": {"Content-Encoding": "gzip"},
        },
        "fetch.too_large",
        1,
    ),
    "too_large": ({"response": b"a" * 600_000}, "fetch.too_large", 1),
    "torn": ({"response": b"ab", "headers": {"Content-Length": "9"}}, "connection", 4),
    "loop": ({"status": 302, "headers": {"Location": "/1"}}, "fetch.redirects", 6),
    "to_a_file": (
        {"status": 302, "headers": {"Location": "file:///etc/passwd"}},
        "fetch.address",
        1,
    ),
}


@pytest.mark.parametrize(("answer", "reason", "times"), BAD.values(), ids=BAD.keys())
def test_fetch_bad_answers_end(site, web, answer, reason, times):
    url = serve(
        site,
        "/1",
        answer.get("response", b""),
        **{key: value for key, value in answer.items() if key != "response"},
    )
    with pytest.raises(FetchError) as told:
        web.get(url)
    assert reason in told.value.reason
    assert asked(site, "/1") == times


@pytest.mark.parametrize(
    ("body", "reason"),
    [(endless, "fetch.too_large"), (slow, "fetch.too_slow")],
    ids=["endless", "slow"],
)
def test_fetch_bodies_without_end_are_left(site, body, reason):
    site.expect_request("/1").respond_with_handler(lambda _: Response(body()))
    with (
        Web(delay_s=0, retry_s=0.01, limit_s=0.3, most_bytes=500_000) as web,
        pytest.raises(FetchError) as told,
    ):
        web.get(site.url_for("/1"))
    assert told.value.reason == reason


def test_fetch_bad_article_leaves_its_neighbours_alone(site, web, tmp_path):
    source = feed(site, "/1", "/pdf", "/kosong", "/2")
    serve(site, "/1", PAGE, mimetype="text/html")
    serve(site, "/pdf", b"%PDF-1.7", mimetype="application/pdf")
    serve(site, "/kosong", b"", mimetype="text/html")
    serve(site, "/2", PAGE, mimetype="text/html")
    told = fetch([source, site.url_for("/nowhere")], tmp_path, web=web)
    assert told.counts["new"] == 2
    paths = [url.rpartition("/")[2] for url in told.failed]
    assert paths == ["pdf", "kosong", "nowhere"]
    assert len(list(tmp_path.glob("*/*.html"))) == 2


def test_fetch_page_in_another_encoding_than_declared(site, web, tmp_path):
    source = feed(site, "/1")
    serve(site, "/1", PAGE, content_type="text/html; charset=utf-16")
    fetch([source], tmp_path, web=web)
    (record,) = discover([tmp_path])
    assert "“Pasar ini milik kita”" in record.text


def test_fetch_keeps_to_robots_txt(site, web):
    rules = "User-agent: *\nDisallow: /dalam\nAllow: /\n"
    serve(site, "/robots.txt", rules, mimetype="text/plain")
    serve(site, "/luar", PAGE)
    url = serve(site, "/dalam/1", PAGE)
    moved = serve(site, "/pindah", status=302, headers={"Location": "/dalam/1"})
    assert web.get(site.url_for("/luar")).content == PAGE
    for forbidden in (url, moved):
        with pytest.raises(FetchError, match=r"robots\.txt"):
            web.get(forbidden)
    assert asked(site, "/dalam/1") == 0
    assert asked(site, "/robots.txt") == 1


def test_fetch_leaves_a_site_alone_whose_rules_cannot_be_read(site, web):
    serve(site, "/robots.txt", status=503)
    url = serve(site, "/1", PAGE)
    with pytest.raises(FetchError, match="503"):
        web.get(url)
    assert asked(site, "/1") == 0


def test_fetch_pauses_and_says_who_it_is(site):
    serve(site, "/robots.txt", "User-agent: *\nCrawl-delay: 0.3", mimetype="text/plain")
    url = serve(site, "/1", PAGE)
    with Web(delay_s=0, contact="mailto:data@contoh.id") as web:
        web.get(url)
        begun = time.monotonic()
        web.get(url)
    assert time.monotonic() - begun >= 0.25
    agent = site.log[-1][0].headers["User-Agent"]
    assert agent.startswith("fakta/")
    assert agent.endswith("(+mailto:data@contoh.id)")


def test_fetch_two_addresses_of_one_page(site, web, tmp_path):
    source = feed(site, "/lama", "/baru", "/lama?utm_source=rss#atas")
    serve(site, "/lama", status=301, headers={"Location": "/baru"})
    serve(site, "/baru", PAGE, mimetype="text/html")
    told = fetch([source], tmp_path, web=web)
    assert (told.counts["new"], told.counts["known"]) == (1, 1)
    assert fetch([source], tmp_path, web=web).counts["new"] == 0


def test_fetch_sitemap_of_sitemaps(site, web, tmp_path):
    index = f"<sitemapindex><sitemap><loc>{site.url_for('/a.xml.gz')}</loc></sitemap>"
    serve(site, "/sitemap.xml", index + "</sitemapindex>")
    urls = "".join(
        f"<url><loc>{url}</loc></url>"
        for url in (site.url_for("/1"), "https://berita.example/2", "no address")
    )
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    content = f"<urlset {space}>{urls}</urlset>".encode()
    serve(site, "/a.xml.gz", gzip.compress(content))
    serve(site, "/1", PAGE, mimetype="text/html")
    told = fetch([site.url_for("/sitemap.xml")], tmp_path, web=web)
    assert told.counts["new"] == 1


LISTING = b"""<html><body><a href="/">Beranda</a> <a href="/tentang-kami">Tentang</a>
<a href="/berita/pasar-desa-dibuka-bupati">Pasar</a> <a href="?id=5">5</a>
<a href="/baca/12345/">Panen</a> <a href="https://lain.example/pasar-desa-lain">x</a>
<a href="/foto/pasar-desa-baru.jpg">Foto</a> <a href="http://[x">Salah</a>
<a href="/baca/12345#komentar">1 komentar</a></body></html>"""


def test_fetch_listing_gives_addresses_of_articles():
    assert [link.url for link in links(LISTING, "https://contoh.id/berita")] == [
        "https://contoh.id/berita/pasar-desa-dibuka-bupati",
        "https://contoh.id/baca/12345/",
        "https://contoh.id/baca/12345",
    ]


def test_fetch_sources_of_every_kind():
    atom = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Pasar</title>'
        b'<link href="https://contoh.id/1"/>'
        b"<published>2019-07-12T14:05:00+08:00</published></entry></feed>"
    )
    (link,) = links(atom, "https://contoh.id/atom")
    assert link == Link("https://contoh.id/1", "Pasar", "2019-07-12T14:05:00+08:00")
    news = (
        b'<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>'
        b"<loc> https://contoh.id/1 </loc><lastmod>2024-01-01</lastmod><news:news>"
        b"<news:publication_date>2019-07-12</news:publication_date>"
        b"<news:title>Pasar</news:title></news:news></url></urlset>"
    )
    assert links(news, "https://contoh.id/s") == [
        Link("https://contoh.id/1", "Pasar", "2019-07-12")
    ]
    index = b"<sitemapindex><sitemap><loc>https://contoh.id/a</loc></sitemap>"
    assert links(index, "https://contoh.id/s") == Sitemaps(["https://contoh.id/a"])
    laughs = b'<!DOCTYPE x [<!ENTITY a "' + b"ha" * 99 + b'">]><urlset>&a;</urlset>'
    assert links(laughs, "https://contoh.id/s") == []
    for nothing in (b"", b"\x00\x01", b"<rss><channel>", b"<urlset>", b"\x1f\x8b"):
        assert links(nothing, "https://contoh.id/s") == []


def test_fetch_canonical_address():
    assert canonical("http://Contoh.id") == "http://contoh.id/"
    assert canonical("http://contoh.id:8080/a?b=") == "http://contoh.id:8080/a?b="


def test_fetch_refuses_what_is_no_address(web, tmp_path):
    with pytest.raises(UnusableError, match="no address"):
        fetch(["rss.xml"], tmp_path, web=web)
