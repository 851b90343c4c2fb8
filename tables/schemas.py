"""The schemas: the one source of truth for what every table holds.

Each column carries its meaning, and a unit or source where one exists, in its Parquet
field metadata; ``data_dictionary`` says the same as rows, since pandas shows no field
metadata. Enumerations are dictionary-encoded strings. A change of a schema bumps
`VERSION`, so that a store written by an older fakta is recognised.
"""

from collections.abc import Sequence
from typing import Final

import pyarrow as pa

__all__ = [
    "BY_MONTH",
    "FACT_TABLES",
    "LEDGER",
    "SCHEMAS",
    "VERSION",
    "WORK",
    "dictionary_rows",
    "is_required",
    "schema_of",
]

VERSION: Final = 1

ENUM: Final = pa.dictionary(pa.int32(), pa.string())
STRINGS: Final = pa.list_(pa.field("item", pa.string(), nullable=False))
NUMBERS: Final = pa.list_(pa.field("item", pa.int32(), nullable=False))
INSTANT: Final = pa.timestamp("ms", tz="UTC")

_KEMENDAGRI: Final = "Kepmendagri 300.2.2-2138/2025 and its predecessors"
_LEVELS: Final = "province, kabupaten, kota"


def _column(
    name: str,
    kind: pa.DataType,
    meaning: str,
    *,
    unit: str | None = None,
    source: str | None = None,
    nullable: bool = False,
) -> pa.Field:
    metadata = {"meaning": meaning}
    if unit is not None:
        metadata["unit"] = unit
    if source is not None:
        metadata["source"] = source
    return pa.field(name, kind, nullable=nullable, metadata=metadata)


def _table(name: str, meaning: str, columns: Sequence[pa.Field]) -> pa.Schema:
    return pa.schema(
        columns, metadata={"table": name, "meaning": meaning, "version": str(VERSION)}
    )


_ARTICLE: Final = _column(
    "article_id", pa.string(), "the article; key of the table articles"
)
_MONTH: Final = _column(
    "month",
    ENUM,
    'publication month, "2017-05"; "unknown" where the article gives no date',
)
_SPAN: Final = [
    _column("text", pa.string(), "the words as they stand, body[start:end]"),
    _column(
        "start",
        pa.int32(),
        "first character, counted in articles.body",
        unit="code point",
    ),
    _column(
        "end", pa.int32(), "after the last character, half-open", unit="code point"
    ),
]
_FACT: Final = [
    _ARTICLE,
    _MONTH,
    *_SPAN,
    _column("rule", ENUM, "stable id of the rule that found it"),
]
_REGION: Final = [
    _column(
        "region",
        pa.string(),
        "canonical name on the publication date",
        source=_KEMENDAGRI,
    ),
    _column(
        "code",
        pa.string(),
        "Kemendagri code, valid on the publication date",
        source=_KEMENDAGRI,
    ),
    _column(
        "bps_code",
        pa.string(),
        "BPS code of the same region",
        source="BPS",
        nullable=True,
    ),
    _column("level", ENUM, _LEVELS),
    _column("province", pa.string(), "the province it lies in, or itself"),
    _column("province_code", pa.string(), "Kemendagri code of the province"),
]

SCHEMAS: Final[dict[str, pa.Schema]] = {
    "articles": _table(
        "articles",
        "one row per article, facts or none",
        [
            _column("article_id", pa.string(), "digest of source"),
            _MONTH,
            _column(
                "source",
                pa.string(),
                "path under the raw folder, #record for a record inside a file, or URL",
            ),
            _column("content_sha256", pa.string(), "digest of the content", unit="hex"),
            _column("layout", ENUM, "which layout was recognised; plain for none"),
            _column("title", pa.string(), "headline", nullable=True),
            _column(
                "published_at",
                INSTANT,
                "publication; a time without zone is read as WIB, a date as midnight",
                nullable=True,
            ),
            _column(
                "timezone", ENUM, "WIB, WITA, WIT as the text states it", nullable=True
            ),
            _column(
                "contributor", pa.string(), "media centre of the byline", nullable=True
            ),
            _column("contributor_region", pa.string(), "its region", nullable=True),
            _column(
                "contributor_code",
                pa.string(),
                "Kemendagri code of that region",
                source=_KEMENDAGRI,
                nullable=True,
            ),
            _column("author", pa.string(), "writer", nullable=True),
            _column("editor", pa.string(), "redaktur", nullable=True),
            _column(
                "views",
                pa.int32(),
                "the bare number that closes some bylines",
                unit="views",
                nullable=True,
            ),
            _column(
                "dateline",
                pa.string(),
                "place before the first sentence",
                nullable=True,
            ),
            _column("dateline_region", pa.string(), "its region", nullable=True),
            _column(
                "dateline_code",
                pa.string(),
                "Kemendagri code of that region",
                source=_KEMENDAGRI,
                nullable=True,
            ),
            _column(
                "signature",
                pa.string(),
                "bracketed credit that closes the body",
                nullable=True,
            ),
            _column("url", pa.string(), "address of the article", nullable=True),
            _column("body", pa.string(), "the text that all offsets count in"),
            _column(
                "duplicate_of",
                pa.string(),
                "article_id of an earlier article with the same body",
                nullable=True,
            ),
            _column(
                "warnings", STRINGS, "what was doubtful in reading; empty for none"
            ),
            _column(
                "pipeline_version", pa.string(), "digest of rules and vocabularies"
            ),
        ],
    ),
    "dates": _table(
        "dates",
        "one row per date mention",
        [
            *_FACT,
            _column(
                "edtf", pa.string(), "date or interval", source="EDTF, ISO 8601-2:2019"
            ),
            _column("first_day", pa.date32(), "first day, inclusive", nullable=True),
            _column("last_day", pa.date32(), "last day, inclusive", nullable=True),
            _column("precision", ENUM, "day, week, month, quarter, semester, year"),
            _column("modifier", ENUM, "early, mid, late", nullable=True),
            _column(
                "anchor",
                ENUM,
                "text: stated in full; publication: completed from it; none",
            ),
            _column("calendar", ENUM, "gregorian, hijri as written"),
            _column(
                "weekday_agrees",
                pa.bool_(),
                "whether the stated weekday fits",
                nullable=True,
            ),
            _column(
                "time_start", pa.time32("ms"), "clock time beside it", nullable=True
            ),
            _column(
                "time_end", pa.time32("ms"), "end of the clock span", nullable=True
            ),
            _column("timezone", ENUM, "WIB, WITA, WIT of the time", nullable=True),
        ],
    ),
    "officials": _table(
        "officials",
        "one row per person and article; text is the fullest mention",
        [
            *_FACT,
            _column("name", pa.string(), "fullest form, without titles"),
            _column("prefix_titles", STRINGS, "titles before the name, in order"),
            _column("suffix_titles", STRINGS, "titles after the name, in order"),
            _column(
                "position", pa.string(), "the office, verbatim, without acting word"
            ),
            _column("role", ENUM, "canonical office (bupati, kepala dinas, …), other"),
            _column(
                "acting",
                ENUM,
                "plt (pelaksana tugas), plh (pelaksana harian), pj (penjabat), "
                "pjs (penjabat sementara)",
                nullable=True,
            ),
            _column("unit", pa.string(), "the organisation", nullable=True),
            _column(
                "region",
                pa.string(),
                "territory the office covers or lies in",
                source=_KEMENDAGRI,
                nullable=True,
            ),
            _column(
                "region_code",
                pa.string(),
                "Kemendagri code of it",
                source=_KEMENDAGRI,
                nullable=True,
            ),
            _column("other_positions", STRINGS, "further offices of the person"),
        ],
    ),
    "decrees": _table(
        "decrees",
        "one row per document and article; text is the first citation",
        [
            *_FACT,
            _column("kind", ENUM, "uu, pp, perda, se, surat, …"),
            _column("number", pa.string(), "as written, without words around it"),
            _column("year", pa.int32(), "year of the document", nullable=True),
            _column("issued_on", pa.date32(), "date stated with it", nullable=True),
            _column("about", pa.string(), "what stands after tentang", nullable=True),
            _column("issuer", pa.string(), "who issued it, as written", nullable=True),
            _column(
                "issuer_region", pa.string(), "region of the issuer", nullable=True
            ),
            _column(
                "issuer_code",
                pa.string(),
                "Kemendagri code of it",
                source=_KEMENDAGRI,
                nullable=True,
            ),
            _column("articles_cited", STRINGS, 'cited parts: "pasal 78 ayat (1)"'),
            _column(
                "uri",
                pa.string(),
                "identifier; null where the kind has none",
                source="Akoma Ntoso naming convention",
                nullable=True,
            ),
            _column(
                "official_title",
                pa.string(),
                "title in the index of UU and PP",
                nullable=True,
            ),
            _column(
                "enacted_on",
                pa.date32(),
                "day of enactment in that index",
                nullable=True,
            ),
        ],
    ),
    "mentions": _table(
        "mentions",
        "one row per further naming of an official or a decree",
        [
            *_FACT,
            _column("kind", ENUM, "official, decree"),
            _column(
                "fact_start",
                pa.int32(),
                "start of the row it belongs to",
                unit="code point",
            ),
        ],
    ),
    "regions": _table(
        "regions",
        "one row per naming of a province, kabupaten or kota",
        [
            *_FACT,
            *_REGION,
            _column(
                "resolution",
                ENUM,
                "stated: the words say which; context: settled by the article; default",
            ),
        ],
    ),
    "region_lists": _table(
        "region_lists",
        "one row per list; text is the heading, or the first item where there is none",
        [
            *_FACT,
            _column("list_no", pa.int32(), "from 1, in text order"),
            _column(
                "heading", pa.string(), "the words that introduce it", nullable=True
            ),
            _column("style", ENUM, "numbered, bulleted, lines, inline"),
            _column(
                "declared_count",
                pa.int32(),
                "how many the article says there are",
                unit="regions",
                nullable=True,
            ),
            _column("item_count", pa.int32(), "how many it lists", unit="regions"),
            _column("missing_ordinals", NUMBERS, "numbers skipped from first to last"),
            _column("duplicate_regions", STRINGS, "regions listed twice"),
            _column("complete", pa.bool_(), "declared count, ordinals and items agree"),
        ],
    ),
    "region_list_items": _table(
        "region_list_items",
        "one row per item of a list",
        [
            *_FACT,
            _column("list_no", pa.int32(), "the list in its article"),
            _column("ordinal", pa.int32(), "as printed", nullable=True),
            *_REGION,
        ],
    ),
    "places": _table(
        "places",
        "one row per naming of a kecamatan, desa or kelurahan with its kind word",
        [
            *_FACT,
            _column("place", pa.string(), "name without the kind word"),
            _column("level", ENUM, "kecamatan, desa, kelurahan"),
            _column(
                "kecamatan",
                pa.string(),
                "the kecamatan the text puts it in",
                nullable=True,
            ),
            _column(
                "region",
                pa.string(),
                "the kabupaten or kota the text puts it in",
                nullable=True,
            ),
            _column(
                "region_code",
                pa.string(),
                "Kemendagri code of it",
                source=_KEMENDAGRI,
                nullable=True,
            ),
        ],
    ),
    "quotes": _table(
        "quotes",
        "one row per quotation; text is what is said",
        [
            *_FACT,
            _column("speaker", pa.string(), "name of the speaker", nullable=True),
            _column(
                "official_start",
                pa.int32(),
                "start of the speaker's row in officials",
                unit="code point",
                nullable=True,
            ),
            _column("verb", pa.string(), "verb of speech as written", nullable=True),
            _column("style", ENUM, "direct, indirect"),
        ],
    ),
    "rejects": _table(
        "rejects",
        "what a rule saw and refused",
        [
            _ARTICLE,
            _MONTH,
            *_SPAN,
            _column("reason", ENUM, "stable id of the veto"),
        ],
    ),
    "quarantine": _table(
        "quarantine",
        "raw inputs that could not be read",
        [
            _column("source", pa.string(), "the input, as in articles.source"),
            _column(
                "content_sha256",
                pa.string(),
                "digest of what was read",
                unit="hex",
                nullable=True,
            ),
            _column("reason", ENUM, "stable id"),
            _column("detail", pa.string(), "plain sentence"),
        ],
    ),
    "runs": _table(
        "runs",
        "one row per run; clock values live here and nowhere else",
        [
            _column("run_id", pa.string(), "start time and process, sortable"),
            _column("started_at", INSTANT, "when it began"),
            _column("finished_at", INSTANT, "when it published"),
            _column("pipeline_version", pa.string(), "digest of rules and words"),
            _column("reason", pa.string(), "why work was done, in plain words"),
            _column("read", pa.int64(), "inputs seen", unit="articles"),
            _column("new", pa.int64(), "not known before", unit="articles"),
            _column("changed", pa.int64(), "content changed", unit="articles"),
            _column("renamed", pa.int64(), "same content, new source", unit="articles"),
            _column("removed", pa.int64(), "gone from the inputs", unit="articles"),
            _column(
                "reextracted",
                pa.int64(),
                "unchanged, but rules changed",
                unit="articles",
            ),
            _column("unchanged", pa.int64(), "left as they were", unit="articles"),
            _column("quarantined", pa.int64(), "could not be read", unit="inputs"),
            _column(
                "facts",
                pa.map_(pa.string(), pa.int64()),
                "rows per fact table after the run",
            ),
            _column(
                "seconds",
                pa.map_(pa.string(), pa.float64()),
                "time per stage",
                unit="s",
            ),
        ],
    ),
    "data_dictionary": _table(
        "data_dictionary",
        "what every column means",
        [
            _column("table", pa.string(), "the table"),
            _column("column", pa.string(), "the column"),
            _column("type", pa.string(), "Arrow type"),
            _column("required", pa.bool_(), "whether it is never null"),
            _column("meaning", pa.string(), "what it says"),
            _column("unit", pa.string(), "unit, where it has one", nullable=True),
            _column("source", pa.string(), "standard or authority", nullable=True),
        ],
    ),
}

# The store's own book of what is published; hidden from readers, so not in `SCHEMAS`.
LEDGER: Final = _table(
    "ledger",
    "one row per published article: what it was made from",
    [
        _ARTICLE,
        _MONTH,
        _column("source", pa.string(), "as in articles"),
        _column("content_sha256", pa.binary(32), "digest of the content"),
        _column("body_sha256", pa.binary(32), "digest of articles.body"),
        _column("published_at", INSTANT, "as in articles", nullable=True),
        _column("duplicate_of", pa.string(), "as in articles", nullable=True),
    ],
)

# Tables whose rows belong to an article and are kept by publication month.
FACT_TABLES: Final = (
    "dates",
    "officials",
    "decrees",
    "mentions",
    "regions",
    "region_lists",
    "region_list_items",
    "places",
    "quotes",
)
BY_MONTH: Final = ("articles", *FACT_TABLES, "rejects")
WORK: Final = tuple(
    field.name
    for field in SCHEMAS["runs"]
    if field.type == pa.int64() and field.name != "read"
)
"""Columns of ``runs`` that count what a run did with the inputs it read."""


def schema_of(table: str) -> pa.Schema:
    """Return the schema of a table, the ledger included; KeyError if unknown."""
    return LEDGER if table == "ledger" else SCHEMAS[table]


def is_required(field: pa.Field) -> bool:
    """Return whether a column may never be null."""
    return not field.nullable


def dictionary_rows() -> list[dict[str, str | bool | None]]:
    """Return the rows of ``data_dictionary``: one per column, in schema order."""
    rows: list[dict[str, str | bool | None]] = []
    for table, schema in SCHEMAS.items():
        for field in schema:
            told = {k.decode(): v.decode() for k, v in (field.metadata or {}).items()}
            enum = pa.types.is_dictionary(field.type)
            rows.append(
                {
                    "table": table,
                    "column": field.name,
                    "type": "enumeration" if enum else str(field.type),
                    "required": is_required(field),
                    "meaning": told["meaning"],
                    "unit": told.get("unit"),
                    "source": told.get("source"),
                }
            )
    return rows
