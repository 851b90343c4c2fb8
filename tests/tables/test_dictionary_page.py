"""The page of the data dictionary."""

from pathlib import Path

from tables.dictionary_page import as_markdown
from tables.schemas import dictionary_rows

PAGE = Path(__file__).parents[2] / "docs" / "data-dictionary.md"


def test_page_is_what_the_schemas_say():
    assert PAGE.read_text("utf-8") == as_markdown(), (
        "run: python -m tables.dictionary_page > docs/data-dictionary.md"
    )


def test_page_has_a_line_for_each_column():
    lines = as_markdown().splitlines()
    assert sum(line.startswith("| `") for line in lines) == len(dictionary_rows())
