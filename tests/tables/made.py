"""Invented articles with facts of every table, and what a run does with them."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from itertools import count
from pathlib import Path

from extractors.article import Article
from extractors.dates import DateFact
from extractors.decrees import DecreeFact
from extractors.facts import Reject
from extractors.mentions import Mention
from extractors.officials import OfficialFact
from extractors.pipeline import Extraction
from extractors.places import PlaceFact
from extractors.quotes import QuoteFact
from extractors.region_lists import RegionListFact, RegionListItem
from extractors.regions import RegionFact
from extractors.regions.gazetteer import Region
from extractors.versions import pipeline_version
from tables.keys import TABLES_OF, Input
from tables.ledger import Inputs
from tables.rows import rows_of
from tables.store import Published, Store

VERSIONS = {"article": "1", **dict.fromkeys(TABLES_OF, "1")}
_NUMBERS = count(1)
STARTED = datetime(2020, 1, 1, tzinfo=UTC)
_REGION = {
    "region": "Kota Contoh",
    "code": "99.71",
    "level": "kota",
    "province": "Contoh Raya",
    "province_code": "99",
}


def given(source: str, content: str) -> Input:
    digest = hashlib.sha256(content.encode()).hexdigest()
    return Input(source=source, content_sha256=digest)


def extraction(
    content: str,
    names: Iterable[str] = tuple(TABLES_OF),
    versions: Mapping[str, str] = VERSIONS,
) -> Extraction:
    """Facts that follow from content ("2017-05 anything") and versions alone."""
    month, _, words = content.partition(" ")
    published = None if month == "unknown" else datetime(*_month(month), tzinfo=UTC)
    body = f"{words} kata"
    span = {"text": body[:3], "start": 0, "end": 3}

    def rule(name: str) -> str:
        return f"{name}.{versions[name]}"

    facts = {
        "dates": (
            DateFact(
                **span,
                rule=rule("dates"),
                edtf="2017-05-02",
                first_day=date(2017, 5, 2),
                last_day=date(2017, 5, 2),
                precision="day",
                anchor="text",
                time_start=time(9, 30),
            ),
        ),
        "decrees": (DecreeFact(**span, rule=rule("decrees"), kind="uu", number="7"),),
        "officials": (
            OfficialFact(
                **span,
                rule=rule("officials"),
                name="Nama Contoh",
                position="Camat",
                role="camat",
                suffix_titles=("S.Sos",),
            ),
        ),
        "places": (
            PlaceFact(**span, rule=rule("places"), place="Contoh", level="desa"),
        ),
        "quotes": (QuoteFact(**span, rule=rule("quotes"), style="direct"),),
        "region_lists": (
            RegionListFact(
                **span,
                rule=rule("region_lists"),
                list_no=1,
                heading=None,
                style="lines",
                declared_count=1,
                item_count=1,
                missing_ordinals=(2,),
                complete=True,
                items=(
                    RegionListItem(
                        **span,
                        rule=rule("region_lists"),
                        list_no=1,
                        ordinal=None,
                        **_REGION,
                    ),
                ),
            ),
        ),
        "regions": (
            RegionFact(**span, rule=rule("regions"), **_REGION, resolution="stated"),
        ),
    }
    names = set(names)
    region = Region("99.71", "Kota Contoh", "kota", "99.71", None, "Contoh Raya", "99")
    return Extraction(
        article=Article(
            body=body,
            body_start=0,
            layout="plain",
            published_at=published,
            dateline="Contoh",
            warnings=("article.made: invented",),
        ),
        contributor_region=None,
        dateline_region=region,
        facts={name: found for name, found in facts.items() if name in names},
        mentions=tuple(
            Mention(**span, rule=rule(name), kind=kind, fact_start=0)
            for kind, name in (("official", "officials"), ("decree", "decrees"))
            if name in names
        ),
        rejects=tuple(Reject(**span, reason=rule(name)) for name in sorted(names)),
    )


def _month(month: str) -> tuple[int, int, int]:
    year, number = month.split("-")
    return int(year), int(number), 3


def run_row(read: int = 0) -> dict[str, object]:
    counts = "new changed renamed removed reextracted unchanged quarantined"
    return {
        "run_id": f"run-{next(_NUMBERS):06}-{os.getpid()}",
        "started_at": STARTED,
        "finished_at": STARTED,
        "reason": "test",
        **dict.fromkeys(counts.split(), 0),
        "read": read,
        "seconds": {"extract": 0.5},
    }


def stage_all(
    store: Store,
    raw: Mapping[str, str],
    versions: Mapping[str, str],
    *,
    full: bool = False,
    batch: int = 3,
) -> Inputs:
    """Stage what a run over raw (source to content) has to, as the flow does."""
    items = [given(source, content) for source, content in raw.items()]
    inputs = Inputs(items)
    plan = store.plan(inputs, versions, full=full)
    contents = list(raw.values())
    for wanted, names in ((plan.whole, tuple(TABLES_OF)), (plan.partly, plan.stale)):
        for start in range(0, len(wanted), batch):
            rows = [
                (items[i], extraction(contents[i], names, versions))
                for i in wanted[start : start + batch]
            ]
            store.stage(rows_of(rows, pipeline_version(versions)))
    return inputs


def run(
    out: Path,
    raw: Mapping[str, str],
    versions: Mapping[str, str] = VERSIONS,
    *,
    full: bool = False,
    rebuild: bool = False,
) -> Published:
    """Make the tables of raw, as a whole run does."""
    with Store(out, rebuild=rebuild) as store:
        inputs = stage_all(store, raw, versions, full=full)
        row = run_row(read=len(inputs))
        return store.publish(inputs, versions=versions, quarantine=[], run=row)


def files(out: Path) -> dict[str, str]:
    """The digest of every file that readers see, but for those of ``runs``."""
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.glob("*/*.parquet"))
        if path.parent.name not in ("runs", ".fakta")
    }
