"""The report: web pages that show every fact in its article's words."""

from flows.report.page import page_of
from flows.report.writing import render, write

__all__ = ["page_of", "render", "write"]
