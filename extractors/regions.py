"""Regions: provinces, kabupaten and kota with the codes of the article's day."""

from dataclasses import dataclass
from datetime import date

from spacy.language import Language

from extractors import gazetteer
from extractors.anchors import declare
from extractors.component import Component
from extractors.facts import Fact, Findings, Reject, longest_first
from extractors.gazetteer import KABUPATEN, KOTA, PROVINCE, Meaning, Region
from extractors.reading import Reading
from extractors.vocabulary import Entry, load

__all__ = ["RegionFact", "create", "find", "home", "resolve"]

V = load("regions")
_NAMES = declare("regions.name", gazetteer.FORMS)
_WORDS = declare(
    "regions.word", V.forms("kind", "office", "place", "below", "before")
)
_COMMON = {gazetteer.form_key(f) for f in V.forms("common")}


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionFact(Fact):
    """A row of the table ``regions``: one naming of a region."""

    region: str
    code: str
    bps_code: str | None = None
    level: str
    province: str
    province_code: str
    resolution: str


def _word(text: str) -> Entry | None:
    for kind in ("kind", "office", "below", "before", "place"):
        if entry := V.get(kind, text):
            return entry
    return None


def _pick(meanings: tuple[Meaning, ...], level: str) -> tuple[Meaning, bool] | None:
    stated = [m for m in meanings if m.level == level]
    if stated:
        return stated[0], True
    free = [m for m in meanings if not m.guarded]
    for wanted in (KOTA, PROVINCE, KABUPATEN):
        for m in free:
            if m.level == wanted:
                return m, len(free) == 1
    return None


def find(reading: Reading) -> Findings[RegionFact]:
    """Return the regions a body names."""
    facts, rejects = [], []
    body = reading.body
    ends: dict[int, int] = {}
    for start, end in reading.at(_WORDS):
        ends[end] = min(start, ends.get(end, start))
    for start, end in longest_first(reading.at(_NAMES)):
        if reading.dateline and reading.dateline[0] <= start < reading.dateline[1]:
            continue
        key = gazetteer.form_key(body[start:end])
        meanings = gazetteer.FORMS.get(key, ())
        pos = start
        while pos and body[pos - 1] in " .\u00a0)":
            pos -= 1
        first = ends.get(pos)
        word = None if first is None else _word(body[first:pos])
        if word and word.kind in ("below", "before"):
            rejects.append(Reject(text=body[start:end], start=start, end=end,
                                  reason=f"regions.{word.id}"))
            continue
        if not body[start].isupper() and not body[start].isdigit():
            continue
        if key in _COMMON and word is None:
            continue
        level = str(word.data.get("level", "")) if word else ""
        picked = _pick(meanings, level)
        if picked is None:
            continue
        meaning, sure = picked
        region = gazetteer.in_force(meaning.key, reading.published_on)
        if word and word.kind == "kind" and first is not None:
            start = first
        facts.append(RegionFact(
            text=body[start:end], start=start, end=end, rule="regions.name",
            region=region.name, code=region.code, bps_code=region.bps_code,
            level=region.level, province=region.province,
            province_code=region.province_code,
            resolution="stated" if sure else "default"))
    return Findings(tuple(facts), tuple(rejects))


def resolve(text: str, on: date | None = None) -> Region | None:
    """Return the region that a contributor or dateline names, or None."""
    fact = next(iter(find(Reading(text)).facts), None)
    return None if fact is None else gazetteer.in_force(fact.code, on)


def home(reading: Reading) -> Region | None:
    """Return the region that an article is about, or None."""
    if reading.contributor and (r := resolve(reading.contributor, reading.published_on)):
        return r
    counts: dict[str, int] = {}
    for f in reading.of(find).facts:
        if f.level != PROVINCE:
            counts[f.code] = counts.get(f.code, 0) + 1
    ranked = sorted(counts.items(), key=lambda c: -c[1])
    if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
        by_code = {gazetteer.in_force(r.key, reading.published_on).code: r.key for r in gazetteer.REGIONS}
        return gazetteer.in_force(by_code[ranked[0][0]], reading.published_on)
    return None


@Language.factory("fakta_regions")
def create(nlp: Language, name: str) -> Component:
    """Return the spaCy component; see `extractors.component`."""
    return Component("regions", find)
