"""The data dictionary as a page of the documentation.

python -m tables.dictionary_page > docs/data-dictionary.md
"""

import sys
from itertools import groupby

from tables.schemas import SCHEMAS, dictionary_rows

__all__ = ["as_markdown"]

_HEAD = """\
# Data dictionary

Every column of every table, from `tables/schemas.py`; the table `data_dictionary` says
the same. This page is made by
`python -m tables.dictionary_page > docs/data-dictionary.md`.
"""
_COLUMNS = """
| column | type | null | meaning | unit | source |
| --- | --- | --- | --- | --- | --- |
"""


def as_markdown() -> str:
    """Return the page."""
    parts = [_HEAD]
    for table, rows in groupby(dictionary_rows(), key=lambda row: str(row["table"])):
        meaning = SCHEMAS[table].metadata[b"meaning"].decode()
        parts += [f"\n## {table}\n\n{meaning[0].upper()}{meaning[1:]}.\n", _COLUMNS]
        for row in rows:
            cells = (
                f"`{row['column']}`",
                _cell(row["type"]),
                "" if row["required"] else "yes",
                *(_cell(row[name]) for name in ("meaning", "unit", "source")),
            )
            parts.append(f"| {' | '.join(cells)} |\n")
    return "".join(parts)


def _cell(value: str | bool | None) -> str:
    return str(value or "").replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    sys.stdout.write(as_markdown())
