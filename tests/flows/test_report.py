"""The report, as files and in a real browser; the browser is skipped where none is."""

import re
import shutil
from datetime import UTC, datetime
from itertools import pairwise
from types import SimpleNamespace

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import sync_playwright
from typer.testing import CliRunner

from flows.cli import app
from flows.diff import Side, as_page, compare
from flows.report import chapters, render, write
from flows.report.page import KINDS, Fact, page_of, published, segments
from tables.articles import each_article
from tables.loading import load
from tables.schemas import SCHEMAS
from tests.tables import made

HOSTILE = (
    "</script><script>document.title = 'taken'</script>\n\n"
    "<img src=x onerror=\"document.title = 'taken'\"> {{ 7 * 7 }} {% raw %} &lt; &amp;\n"
    "\u2028 <!-- \U0001f33e e\u0301 \u202eterbalik\u202c ]]> </div></main>  dua  blank"
)


def fact(number, start, end, kind="dates"):
    return Fact(number, kind, "", start, end, (), None)


def row_of(table, **values):
    """A row with every column of a table, empty but for the values."""
    return dict.fromkeys(SCHEMAS[table].names) | {"warnings": []} | values


def article(body, facts=(), title="Judul"):
    """The page of an article; facts are (table, start, end, values)."""
    rows = {kind: [] for kind in KINDS}
    for table, start, end, values in facts:
        span = {"text": body[start:end], "start": start, "end": end}
        rows[table].append(row_of(table, rule=f"{table}.made", **span) | values)
    row = row_of(
        "articles", article_id="0" * 16, body=body, title=title, source="a.txt"
    )
    return page_of(row, rows)


def html(page):
    return render("article.html", page=page, before=None, after=None, up="../")


# --- what is written ---------------------------------------------------------------


SEGMENTS = {
    "plain": ([], [("abcdef", ())]),
    "whole text": ([(0, 6)], [("abcdef", (0,))]),
    "nested": ([(0, 6), (2, 4)], [("ab", (0,)), ("cd", (1, 0)), ("ef", (0,))]),
    "crossing": ([(0, 4), (2, 6)], [("ab", (0,)), ("cd", (0, 1)), ("ef", (1,))]),
    "touching": ([(0, 3), (3, 6)], [("abc", (0,)), ("def", (1,))]),
    "same span": ([(1, 5), (1, 5)], [("a", ()), ("bcde", (0, 1)), ("f", ())]),
}


@pytest.mark.parametrize(("spans", "wanted"), SEGMENTS.values(), ids=SEGMENTS.keys())
def test_segments(spans, wanted):
    facts = [fact(number, *span) for number, span in enumerate(spans)]
    found = [
        (s.text, tuple(f.number for f in s.facts)) for s in segments("abcdef", facts)
    ]
    assert found == wanted


@settings(max_examples=50)
@given(
    body=st.text(min_size=30, max_size=30),
    spans=st.lists(st.tuples(st.integers(0, 29), st.integers(1, 30)), max_size=8),
)
def test_segments_lose_nothing_and_begin_each_fact_once(body, spans):
    facts = [
        fact(number, start, min(start + length, 30))
        for number, (start, length) in enumerate(spans)
    ]
    found = list(segments(body, facts))
    assert "".join(segment.text for segment in found) == body
    assert sorted(n for s in found for n in s.begun) == list(range(len(facts)))
    at = 0
    for segment in found:
        covering = {f.number for f in facts if f.start <= at < f.end}
        assert {f.number for f in segment.facts} == covering
        at += len(segment.text)


PUBLISHED = {
    "local time": ((2019, 8, 26, 0, 30), "WITA", "2019-08-26 08:30"),
    "zone not told": ((2019, 8, 25, 17, 0), None, "2019-08-26"),
    "over midnight": ((2019, 8, 25, 16, 15), "WIT", "2019-08-26 01:15"),
}


@pytest.mark.parametrize(("at", "zone", "wanted"), PUBLISHED.values(), ids=PUBLISHED)
def test_published_is_local(at, zone, wanted):
    row = {"published_at": datetime(*at, tzinfo=UTC), "timezone": zone}
    assert published(row) == wanted
    assert published({"published_at": None, "timezone": zone}) == ""


@pytest.fixture(scope="module")
def site(samples, tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    assert write(samples, folder) == len(load("articles", folder=samples))
    return folder


def test_report_holds_every_fact_of_every_article(samples, site):
    for row, facts in each_article("2019-01..", samples):
        text = (site / "articles" / f"{row['article_id']}.html").read_text("utf-8")
        assert text.count('<li id="f') == sum(len(rows) for rows in facts.values())


def test_report_needs_nothing_from_elsewhere(site):
    for path in [*site.glob("*.html"), *site.glob("articles/*.html")]:
        text = path.read_text("utf-8")
        assert "default-src 'none'" in text
        assert not re.search(r"<(link|img|iframe|script src|object|embed)\b", text)
        for link in re.findall(r'href="([^"#]+)', text):
            assert (path.parent / link).exists(), f"{path}: {link}"


def assert_is_whole(text):
    """A page without errors, whose headings, ids and references are in order."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    page = parser.parse(text)
    assert parser.errors == []
    levels = [int(e.tag[1]) for e in page.iter() if re.fullmatch(r"h[1-6]", str(e.tag))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [e.get("id") for e in page.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    links = [e.get("href")[1:] for e in page.iter("a") if e.get("href")[0] == "#"]
    labels = [e.get(name) for e in page.iter() for name in ("aria-labelledby", "for")]
    assert {*links, *filter(None, labels)} <= set(ids)


def test_pages_are_valid(site):
    pages = sorted(site.glob("articles/*.html"))[::8]
    for path in [*site.glob("*.html"), *pages]:
        assert_is_whole(path.read_text("utf-8"))


def test_page_of_changes_is_valid(samples, tmp_path):
    made.run(tmp_path, {"a.txt": "2017-05 satu"})
    sides = Side(samples, HOSTILE), Side(tmp_path, "new")
    assert_is_whole(as_page(*sides, compare(samples, tmp_path)))


def test_page_of_hostile_text_is_valid():
    facts = [("quotes", 0, len(HOSTILE), {"speaker": HOSTILE})]
    assert_is_whole(html(article(HOSTILE, facts, title=HOSTILE)))


def test_report_is_the_same_each_time(samples, tmp_path):
    for name in ("one", "two"):
        write(samples, tmp_path / name, "2019-08")
    for path in (tmp_path / "one").rglob("*.html"):
        again = tmp_path / "two" / path.relative_to(tmp_path / "one")
        assert again.read_bytes() == path.read_bytes()


def test_report_of_some_articles_replaces_an_earlier_one(samples, tmp_path):
    write(samples, tmp_path, "2019-01..2019-12")
    (tmp_path / "articles" / "notes.html").write_text("mine")
    assert write(samples, tmp_path, "2019-08") == 1
    left = {path.stem for path in tmp_path.glob("articles/*.html")}
    assert len(left) == 2
    assert "notes" in left


MONTHS = {name: f"2017-0{number} kabar {name}" for number, name in enumerate("abcd", 1)}
CHANGES = {
    "nothing": (MONTHS, set()),
    "an article": (MONTHS | {"b": "2017-02 lain"}, {"b"}),
    "a new one in a month": (MONTHS | {"bb": "2017-02 baru"}, {"b", "bb", "c"}),
    "a new month": (MONTHS | {"e": "2017-05 baru"}, {"d", "e"}),
    "a month gone": ({k: MONTHS[k] for k in "acd"}, {"a", "c"}),
    "moved to another month": (MONTHS | {"a": "2017-03 kabar a"}, {"a", "b", "c"}),
    "all gone": ({}, set()),
}


def written(out, site):
    """The sources of the articles and when the page of each was written."""
    rows = load("articles", folder=out)
    paths = [site / "articles" / f"{name}.html" for name in rows.article_id]
    return dict(zip(rows.source, [p.stat().st_mtime_ns for p in paths], strict=True))


def texts(site):
    return {p.relative_to(site): p.read_bytes() for p in site.rglob("*.html")}


@pytest.mark.parametrize(("articles", "changed"), CHANGES.values(), ids=CHANGES)
def test_report_writes_the_pages_of_months_that_change(articles, changed, tmp_path):
    out, site = tmp_path / "out", tmp_path / "site"
    made.run(out, MONTHS)
    write(out, site)
    before = written(out, site)
    made.run(out, articles)
    write(out, site)
    after = written(out, site)
    assert {name for name, at in after.items() if before.get(name) != at} == changed
    write(out, tmp_path / "anew")
    assert texts(site) == texts(tmp_path / "anew")


def half_a_page(site):
    """A report that was killed: a page is cut short, its chapter not yet kept."""
    path = min(site.glob("articles/*.html"))
    path.write_text(path.read_text("utf-8")[:100], "utf-8")
    for kept in (site / ".months").iterdir():
        kept.unlink()


HARM = {
    "page removed": lambda site: min(site.glob("articles/*.html")).unlink(),
    "killed while writing": half_a_page,
    "a file of its own left behind": lambda site: (
        site / ".months" / "2017-09.new"
    ).write_text(""),
}


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM)
def test_report_mends_what_is_not_as_it_left_it(harm, tmp_path):
    out, site = tmp_path / "out", tmp_path / "site"
    made.run(out, MONTHS)
    write(out, site)
    before = texts(site)
    harm(site)
    write(out, site)
    assert texts(site) == before
    assert {p.name for p in (site / ".months").iterdir()} == {
        f"2017-0{number}.json" for number in range(1, 5)
    }


def test_report_of_changed_code_is_written_anew(tmp_path, monkeypatch):
    out, site = tmp_path / "out", tmp_path / "site"
    made.run(out, MONTHS)
    write(out, site)
    before = written(out, site)
    monkeypatch.setattr(chapters, "_code_digest", lambda: b"another look")
    write(out, site)
    assert not set(before.values()) & set(written(out, site).values())


def test_report_of_other_articles_of_the_same_months(tmp_path):
    out, site = tmp_path / "out", tmp_path / "site"
    made.run(out, {"satu": "2017-01 naskah", "dua": "2017-01 lain"})
    for sources in ([], ["satu"], ["dua"], []):
        write(out, site, sources=sources)
        write(out, tmp_path / "anew", sources=sources)
        assert texts(site) == texts(tmp_path / "anew")
        shutil.rmtree(tmp_path / "anew")


def test_report_tells_what_the_last_run_changed(tmp_path):
    made.run(tmp_path / "out", {"a": "2017-05 satu"})
    made.run(tmp_path / "out", {"a": "2017-05 satu", "b": "2017-06 dua"})
    write(tmp_path / "out", tmp_path / "site")
    text = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert "Rows that this run made more or fewer" in text
    assert '<td class="n">1</td><td class="n">2</td><td class="n">+1</td>' in text


COMMANDS = {
    "by source": (["--source", "sigi"], 0, "5 articles"),
    "no such articles": (["--source", "nowhere"], 2, "no such articles"),
    "no such months": (["--months", "last year"], 2, "is meant"),
    "no tables": (["--out", "nowhere"], 2, "run 'fakta run' first"),
}


@pytest.mark.parametrize(("options", "code", "told"), COMMANDS.values(), ids=COMMANDS)
def test_command_report(samples, tmp_path, options, code, told):
    arguments = ["report", str(tmp_path), "--out", str(samples), *options]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == code, result.output
    assert told in " ".join(result.output.split())


# --- what a reader sees ------------------------------------------------------------


@pytest.fixture(scope="module")
def browser():
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("no browser: install chromium to test the report's pages")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox"]
        )
        yield browser
        browser.close()


@pytest.fixture
def tab(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda told: faults.append(told.text))
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    page.set_default_timeout(5000)
    yield page
    page.close()
    assert faults == []


@pytest.fixture
def sigi(samples, site, tab):
    articles = load("articles", folder=samples)
    wanted = articles[articles.source == "2019-08-sigi-huntap.txt"].iloc[0]
    tab.goto((site / "articles" / f"{wanted.article_id}.html").as_uri())
    return tab


def opened(tab, tmp_path, text):
    path = tmp_path / "page.html"
    path.write_text(text, encoding="utf-8")
    tab.goto(path.as_uri())


def test_overview_shows_charts_and_quarantine(site, tab):
    tab.goto((site / "index.html").as_uri())
    assert tab.locator("figure svg").count() == 4
    assert tab.get_by_text("rusak/kosong.txt").is_visible()
    tab.get_by_role("link", name="Articles", exact=True).click()
    assert tab.locator("#index tbody tr").count() == 34


def test_index_searches_sorts_and_turns_pages(tab, tmp_path):
    rows = [
        [
            *(f"{n:016x}", f"Judul {n}", f"{n}.txt", f"2019-01-{n % 28 + 1:02}"),
            *("Kota Contoh", n % 7, 0, 0, 0, 0, n, n % 2),
        ]
        for n in range(120)
    ]
    rows[7][1] = HOSTILE
    opened(
        tab,
        tmp_path,
        render("articles.html", overview=SimpleNamespace(articles=rows), up=""),
    )
    lines = tab.locator("#index tbody tr")
    assert lines.count() == 50
    tab.keyboard.press("ArrowRight")
    tab.keyboard.press("ArrowRight")
    assert tab.locator("#page").inner_text() == "Page 3 of 3"
    assert lines.count() == 20
    facts = tab.get_by_role("button", name="All facts")
    facts.click()
    assert lines.nth(0).locator("th a").inner_text() == "Judul 119"
    facts.click()
    assert lines.nth(0).locator("th a").inner_text() == "Judul 0"
    assert tab.locator("th[aria-sort=ascending]").inner_text() == "All facts"
    tab.keyboard.press("/")
    tab.keyboard.type("onerror contoh")
    assert tab.locator("#found").inner_text() == "1 of 120 articles"
    assert lines.locator("th a").text_content() == HOSTILE
    tab.reload()
    assert tab.locator("#found").inner_text() == "1 of 120 articles"
    tab.locator("#q").fill("")
    tab.get_by_label("only those with doubts").check()
    assert tab.locator("#found").inner_text() == "60 of 120 articles"


def test_card_shows_what_is_under_the_pointer(sigi):
    card = sigi.locator("#card")
    assert card.is_hidden()
    sigi.locator("mark", has_text="Darwis Pombala").hover()
    assert card.is_visible()
    told = card.inner_text()
    for value in ("officials.office_name", "Bupati Sigi", "Kabupaten Sigi", "72.10"):
        assert value in told
    assert sigi.locator("aside li.lit").count() == 1
    sigi.mouse.move(2, 2)
    assert card.is_hidden()


def test_keys_reach_every_fact_and_its_values(sigi):
    sigi.keyboard.press("n")
    card = sigi.locator("#card")
    assert card.is_visible()
    assert sigi.locator("[aria-describedby=card]").count() == 1
    assert "2018-09-28" in card.inner_text()
    sigi.keyboard.press("Enter")
    assert sigi.evaluate("document.activeElement.closest('li').id") == "f0"
    sigi.keyboard.press("Enter")
    assert sigi.evaluate("document.activeElement.tagName") == "MARK"
    sigi.keyboard.press("Escape")
    assert card.is_hidden()
    stops = sigi.locator("mark[tabindex]").count()
    for _ in range(stops):
        sigi.keyboard.press("n")
    assert "2018-09-28" in card.inner_text()
    sigi.keyboard.press("p")
    assert "2018-09-28" not in card.inner_text()


def test_list_scrolls_to_the_words(sigi):
    last = sigi.locator("aside li:not([hidden]) .head a").last
    last.click()
    focused = sigi.locator("mark:focus")
    focused.wait_for()
    sigi.wait_for_function(
        "() => { const r = document.activeElement.getBoundingClientRect();"
        " return r.top >= 0 && r.bottom <= innerHeight; }"
    )
    assert last.inner_text().startswith(focused.inner_text()[:10])


def test_filter_hides_a_kind_in_text_and_list(sigi):
    dates = sigi.locator("mark.in-dates")
    assert dates.count() > 0
    box = sigi.get_by_role("checkbox", name=re.compile("^dates"))
    box.focus()
    sigi.keyboard.press("Space")
    assert dates.count() == 0
    assert sigi.locator("aside li[data-kind=dates]:visible").count() == 0
    # What lay under a hidden date is seen instead.
    inside = sigi.locator("mark", has_text="Tahun 2016-2021").last
    assert "in-decrees" in inside.get_attribute("class")
    box.check()
    assert dates.count() > 0


def test_theme_turns_and_stays(sigi):
    sigi.emulate_media(color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    day = sigi.evaluate(ground)
    sigi.get_by_role("button", name="Light or dark").click()
    night = sigi.evaluate(ground)
    assert night != day
    sigi.reload()
    assert sigi.evaluate(ground) == night


CONTRAST = """() => {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const over = (colours) => {
    context.globalCompositeOperation = "source-over";
    for (const colour of colours) { context.fillStyle = colour; context.fillRect(0, 0, 1, 1); }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
  };
  const light = (colour) => colour
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const ratio = (element) => {
    const grounds = [];
    for (let at = element; at; at = at.parentElement) {
      grounds.unshift(getComputedStyle(at).backgroundColor);
    }
    const [dark, bright] = [over(grounds), over([...grounds, getComputedStyle(element).color])]
      .map(light).sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const style = document.createElement("style");
  style.textContent = "* { transition: none !important; }";
  document.head.append(style);
  document.querySelectorAll("mark, aside li").forEach((element) => element.classList.add("lit"));
  const weak = [...document.querySelectorAll("main *, header *")].filter((element) =>
    element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3
    && node.data.trim()) && ratio(element) < 4.5);
  return weak.map((one) => `${one.className} ${one.textContent} ${ratio(one).toFixed(2)}`);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_can_be_read_on_its_ground(site, tab, sigi, scheme):
    tab.emulate_media(color_scheme=scheme)
    for box in tab.get_by_role("checkbox").all():
        box.check()
    assert tab.evaluate(CONTRAST) == []
    tab.goto((site / "index.html").as_uri())
    assert tab.evaluate(CONTRAST) == []


def test_page_of_crossing_spans(tab, tmp_path):
    body = "Satu dua tiga empat lima enam"
    page = article(
        body,
        [
            ("dates", 0, 13, {"edtf": "2019"}),
            ("regions", 9, 24, {"region": "Kota Contoh", "code": "99.71"}),
            ("quotes", 5, 29, {}),
        ],
    )
    opened(tab, tmp_path, html(page))
    assert tab.locator("#body").text_content() == body
    tab.locator("mark", has_text="tiga").hover()
    assert tab.locator("#card > div").count() == 3
    assert tab.locator("#card > div").first.get_attribute("class") == "k-dates"


def test_page_of_hostile_text(tab, tmp_path):
    end = len(HOSTILE)
    page = article(
        HOSTILE,
        [
            ("quotes", 0, end, {"speaker": HOSTILE, "style": "direct"}),
            ("officials", 3, 20, {"name": HOSTILE, "position": "</dd></dl>"}),
        ],
        title=HOSTILE,
    )
    opened(tab, tmp_path, html(page))
    assert tab.locator("#body").text_content() == HOSTILE
    assert tab.locator("h1").text_content() == HOSTILE
    assert tab.title() != "taken"
    tab.locator("mark.in-officials").first.hover()
    assert "</dd></dl>" in tab.locator("#card").inner_text()
    assert tab.locator("img").count() == 0


def many(facts, length):
    body = ("kata demi kata yang panjang sekali " * (length // 35 + 1))[:length]
    step = length // facts
    return article(
        body,
        [
            ("dates" if n % 2 else "regions", n * step, n * step + 12, {"edtf": "2019"})
            for n in range(facts)
        ],
    )


def test_page_of_half_a_megabyte_opens(tab, tmp_path):
    page = many(2_000, 500_000)
    opened(tab, tmp_path, html(page))
    assert tab.locator("#body").text_content() == page.row["body"]
    tab.keyboard.press("p")
    assert tab.locator("#card").is_visible()
