"""Articles cited: "Pasal 78 ayat (1) huruf b" beside the document they stand in."""

import re
from dataclasses import dataclass
from typing import Final

__all__ = ["Run", "runs"]

_NUMBER: Final = r"\(?\s?(?:\d{1,3}[A-Z]?|[a-z])\s?\)?(?![\w])"
_JOINER: Final = (
    r"\s*(?:,|/|dan|atau|serta|jo\.?|juncto|(?:lebih\s+)?subsid[ae]i?r"
    r"|s\.d\.?|sampai\s+dengan|-|–)\s*"
)
_LEVEL: Final = r"(?:ayat|huruf|angka|butir)"
_RUN: Final = re.compile(
    rf"pasal\s*\d{{1,3}}\s?[A-Z]?(?!\w)"
    rf"(?:(?:{_JOINER}|[\s,]+)(?:pasal\s*)?(?:{_LEVEL}\s*)?{_NUMBER})*+",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    rf"(pasal|{_LEVEL})|(?<![A-Za-z])(\d{{1,3}}[A-Z]?|[a-z])(?![A-Za-z])", re.IGNORECASE
)
_RANK: Final = {"pasal": 0, "ayat": 1, "huruf": 2, "angka": 3, "butir": 3}


@dataclass(frozen=True, slots=True)
class Run:
    """A run of articles: where it stands and what it names.

    Attributes
    ----------
    start, end : int
        Offsets of the run.
    articles : tuple of str
        Normalised: "pasal 78 ayat (1) huruf b".
    """

    start: int
    end: int
    articles: tuple[str, ...]


def runs(body: str, lower: str) -> list[Run]:
    """Return all runs of articles in text order.

    Parameters
    ----------
    lower : str
        The body in lower case, of equal length.
    """
    found: list[Run] = []
    at = lower.find("pasal")
    while at >= 0:
        run = _RUN.match(body, at)
        end = at + 1
        if run is not None:
            end = run.end()
            found.append(Run(at, end, tuple(_articles(run[0]))))
        at = lower.find("pasal", end)
    return found


def _articles(text: str) -> list[str]:
    """Return the articles of a run, each with the levels above it written out.

    Examples
    --------
    >>> _articles("Pasal 5 ayat (1) dan (2) jo. Pasal 8")
    ['pasal 5 ayat (1)', 'pasal 5 ayat (2)', 'pasal 8']
    """
    found: list[dict[str, str]] = []
    level = "pasal"
    is_named = True
    for part in _PART.finditer(text):
        if part[1]:
            level, is_named = part[1].lower(), True
            continue
        above = found[-1] if found else {}
        levels = {k: v for k, v in above.items() if _RANK[k] < _RANK[level]}
        one = levels | {level: part[2]}
        if found and is_named and levels and len(levels) == len(above):
            found[-1] = one  # "pasal 5" + "ayat (1)": the same article, closer
        else:
            found.append(one)
        is_named = False
    return list(
        dict.fromkeys(" ".join(_written(*kv) for kv in one.items()) for one in found)
    )


def _written(level: str, number: str) -> str:
    if level == "ayat":
        return f"ayat ({number})"
    return f"{level} {number.upper() if level == 'pasal' else number.lower()}"
