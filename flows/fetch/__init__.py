"""Fetching: new articles from the web, politely, into a folder of raw files."""

from flows.fetch.fetching import Fetched, fetch
from flows.fetch.web import Web

__all__ = ["Fetched", "Web", "fetch"]
