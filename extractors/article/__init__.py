"""Articles: metadata and body out of a raw text, whatever its layout.

Its modules::

    extractor         where it comes together: `Article`, `parse`
    decode            bytes to text, with a warning where it was a guess
    headers           byline, date, title and labels above the body
    header_layouts    in which order those stand, layout by layout
    header_lines      what one line of a header can be
    date_lines        a date alone in its line, or who beside it
    bylines           writer, moment and views in one line
    stamps            moments as headers and records write them
    datelines         the place that an article opens with
    datelines_inside  the same below captions and pull quotes
    town_names        which words name a town or a region
    signatures        what stands under the last sentence
"""

from extractors.article.extractor import Article, parse
from extractors.article.signatures import without_teasers

__all__ = ["Article", "parse", "without_teasers"]
