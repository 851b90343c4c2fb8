"""Raw inputs: what lies under paths and addresses in, one record an article out."""

from flows.inputs.discovery import check, discover
from flows.inputs.records import Quarantined, RawRecord
from flows.inputs.web_archives import HOSTS

__all__ = ["HOSTS", "Quarantined", "RawRecord", "check", "discover"]
