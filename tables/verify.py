"""Verification: is everything in the tables what it should be, and if not, what is not.

Nothing is changed here. A finding names the part to distrust; a run that distrusts it
makes it again from the raw articles.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from extractors.versions import pipeline_version
from tables.checks import CHECKS
from tables.errors import DamagedError
from tables.gate import ContractError, check
from tables.ledger import ARTICLE, Numbers, as_ids, compact, month_name
from tables.manifest import MANIFEST, Manifest
from tables.parts import HIDDEN, Part
from tables.publication import read_part
from tables.schemas import BY_MONTH, SCHEMAS, VERSION
from tables.snapshot import steady
from tables.state import originals, sharing

__all__ = ["Finding", "set_aside", "verify"]

_ROUNDS: Final = 5
_ASIDE: Final = f"{HIDDEN}/aside"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be.

    Attributes
    ----------
    path : str
        File it is about, below the folder of the tables.
    detail : str
        What is wrong, in plain words.
    part : Part or None
        The part to distrust in a repair, where the file is one.
    is_strange : bool
        Whether no run wrote the file: a repair sets it aside.
    is_fatal : bool
        Whether only rebuilding everything helps.
    """

    path: str
    detail: str
    part: Part | None = None
    is_strange: bool = False
    is_fatal: bool = False


def verify(folder: Path) -> list[Finding]:
    """Check everything; return what is wrong, by path; [] for nothing.

    Every part's bytes, schema, nulls and spans; every text against its article's body;
    keys between tables, rows and articles that are there twice; articles against the
    ledger; counts against the last run; files that no run wrote. Takes no lock: a run
    that publishes meanwhile makes it start again.

    Raises
    ------
    StoreError
        If there are no tables, or a publication was cut short.
    """
    for _ in range(_ROUNDS):
        before = steady(folder)
        found = sorted(_verify(folder), key=lambda f: (f.path, f.detail))
        if not found or steady(folder) == before:
            break
    return found


def set_aside(folder: Path, found: list[Finding]) -> None:
    """Move the files that no run wrote out of the tables, into a hidden folder."""
    for finding in found:
        if finding.is_strange:
            target = folder / _ASIDE / finding.path
            target.parent.mkdir(parents=True, exist_ok=True)
            (folder / finding.path).rename(target)


def _verify(folder: Path) -> Iterator[Finding]:
    try:
        manifest = Manifest.read(folder)
    except ValueError as error:
        yield Finding(MANIFEST, f"cannot be read: {error}", is_fatal=True)
        return
    if manifest is None or manifest.schema != VERSION:
        detail = f"was written with other schemas than version {VERSION}"
        yield Finding(MANIFEST, detail, is_fatal=True)
        return
    yield from _strange(folder, manifest)
    yield from _by_month(folder, manifest)
    rest: dict[Part, pa.Table] = {}
    for part in manifest.parts:
        if part.table not in (*BY_MONTH, "ledger"):
            yield from _read(folder, manifest, part, rest)
    yield from _counts(manifest, rest)


def _strange(folder: Path, manifest: Manifest) -> Iterator[Finding]:
    recorded = {part.path for part in manifest.parts}
    for table in SCHEMAS:
        for path in sorted((folder / table).glob("*")):
            name = path.relative_to(folder).as_posix()
            if name not in recorded:
                yield Finding(name, "was not written by any run", is_strange=True)


def _read(
    folder: Path, manifest: Manifest, part: Part, into: dict[Part, pa.Table]
) -> Iterator[Finding]:
    """Check a part by itself, and put its rows into a dict if they can be used."""
    recorded = manifest.parts.get(part)
    if recorded is None:
        yield Finding(part.path, "is not recorded, other tables of its month are", part)
        return
    try:
        rows = read_part(folder, part, recorded)
        check(part.table, rows)
    except DamagedError as error:
        yield Finding(part.path, _plainly(folder / part.path, error.fault), part)
        return
    except (ContractError, pa.ArrowException, OSError) as error:
        yield Finding(part.path, str(error), part)
        return
    if rows.num_rows != recorded.rows:
        detail = f"has {rows.num_rows} rows, {recorded.rows} are recorded"
        yield Finding(part.path, detail, part)
    into[part] = rows


def _plainly(path: Path, fault: str) -> str:
    """Return what is wrong with a file's bytes, and whether readers notice."""
    try:
        with pq.ParquetFile(path, page_checksum_verification=True) as file:
            file.read(use_threads=False)
    except FileNotFoundError:
        return fault
    except (pa.ArrowException, OSError, ValueError):
        return f"{fault}, and cannot be read"
    return f"{fault}, though it can be read"


def _by_month(folder: Path, manifest: Manifest) -> Iterator[Finding]:
    """Check the parts of each month, then all their articles together."""
    version = pipeline_version(manifest.versions)
    articles, homes = [np.zeros(0, ARTICLE)], []
    for home in [part for part in manifest.parts if part.table == "ledger"]:
        parts = {t: replace(home, table=t) for t in (*BY_MONTH, "ledger")}
        found: dict[Part, pa.Table] = {}
        for part in parts.values():
            yield from _read(folder, manifest, part, found)
        if len(found) < len(parts):
            continue
        tables = {part.table: rows for part, rows in found.items()}
        faults = [fault for run in CHECKS for fault in run(tables)]
        if set(tables["articles"]["pipeline_version"].to_pylist()) - {version}:
            faults.append(("articles", "has articles of other rules"))
        for table, detail in faults:
            yield Finding(parts[table].path, detail, parts[table])
        articles.append(compact(tables["ledger"]))
        homes += [home] * tables["ledger"].num_rows
    yield from _placement(np.concatenate(articles), homes, manifest.shards())
    if len(articles) - 1 == sum(manifest.shards().values()):
        yield from _originals(folder, manifest, np.concatenate(articles), homes)


def _placement(
    articles: Numbers, homes: Sequence[Part], spread: Mapping[str, int]
) -> Iterator[Finding]:
    """Check that each article is in one part, the one it belongs to."""
    _, first = np.unique(articles["id"], return_index=True)
    once = np.zeros(len(articles), bool)
    once[first] = True
    for at, home in enumerate(homes):
        id_, month = int(articles["id"][at]), month_name(int(articles["month"][at]))
        if not once[at]:
            yield Finding(home.path, f"{id_:016x} is in another part, too", home)
        if (month, id_ & (spread[home.month] - 1)) != (home.month, home.shard):
            yield Finding(home.path, f"{id_:016x} belongs in another part", home)


def _originals(
    folder: Path, manifest: Manifest, articles: Numbers, homes: Sequence[Part]
) -> Iterator[Finding]:
    """Check that each article with the body of an earlier one says so."""
    ids = as_ids(sharing(articles))
    sources: dict[int, str] = {}
    for home in dict.fromkeys(homes) if len(ids) else ():
        rows = read_part(folder, home, manifest.parts[home])
        some = rows.filter(pc.is_in(rows["article_id"], value_set=ids))
        for row in some.select(["article_id", "source"]).to_pylist():
            sources[int(row["article_id"], 16)] = row["source"]
    wrong = originals(articles, sources) != articles["original"]
    for at in np.flatnonzero(wrong).tolist():
        part = replace(homes[at], table="articles")
        detail = f"duplicate_of of {articles['id'][at]:016x} is wrong"
        yield Finding(part.path, detail, part)


def _counts(manifest: Manifest, rest: Mapping[Part, pa.Table]) -> Iterator[Finding]:
    """Check the rows of all tables against what the last run has counted."""
    for part, rows in rest.items():
        if part.table != "runs":
            continue
        for run in rows.filter(pc.field("run_id") == manifest.run).to_pylist():
            told = dict(run["facts"]) | {
                "quarantine": run["quarantined"],
                "articles": run["read"] - run["quarantined"],
            }
            for table, count in told.items():
                if (there := manifest.rows(table)) != count:
                    detail = f"{table} has {there} rows, the last run counted {count}"
                    yield Finding(part.path, detail, part)
            return
    yield Finding(MANIFEST, f"run {manifest.run} is not in the table runs")
