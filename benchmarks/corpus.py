"""Made-up articles to measure on: any number of them, the same for the same seed.

An article depends on the seed and its own number only. Names of persons and villages
are put together from syllables, so that the vocabulary grows as it does in real news.

    python -m benchmarks.corpus FOLDER --articles 100000
"""

import argparse
import json
import tomllib
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final

from extractors.regions.gazetteer import REGIONS

__all__ = ["article", "articles", "write"]

_ARTICLES_A_SHARD: Final = 10_000
# A revised corpus differs from the first in every hundredth article.
_REVISED_EVERY: Final = 100
_FIRST_DAY: Final = date(2014, 1, 1)
_DAYS: Final = 4_380

_PARTS: Final[dict[str, dict[str, list[str]]]] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
)
_WORDS: Final = _PARTS["words"]
_CONSONANTS: Final = ("b", "d", "g", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w")
_SYLLABLES: Final = [c + v for c in (*_CONSONANTS, "ng", "ny") for v in "aiueo"]
_ENDINGS: Final = ("", "n", "ng", "r", "s", "t", "h", "k", "m", "l")
_PROVINCES: Final = sorted({region.province for region in REGIONS})
_KABUPATEN: Final = sorted(
    region.name.removeprefix("Kabupaten ")
    for region in REGIONS
    if region.level == "kabupaten"
)
_KABKOTA: Final = sorted(r.name for r in REGIONS if r.level != "province")

# How many sentences of each kind the paragraphs of an article hold.
_MIX: Final = {
    "plain": (10, 17),
    "dated": (1, 4),
    "decree": (0, 2),
    "official": (2, 5),
    "regional": (0, 2),
}
_LIST_CHANCE: Final = 0.3


class _Drawn(dict[str, str]):
    """What a sentence's names in braces stand for, drawn anew at each look-up."""

    def __init__(self, rng: Random) -> None:
        self._random = rng.random
        published = _FIRST_DAY + timedelta(days=self._below(_DAYS))
        home = self.of(_KABUPATEN)
        super().__init__(
            home=home,
            HOME=home.upper(),
            day=str(published.day),
            month_number=str(published.month),
            year=str(published.year),
            published_weekday=_WORDS["weekday"][published.weekday()],
            published_day=str(published.day),
            published_month=_WORDS["month"][published.month - 1],
            published_year=str(published.year),
        )
        self.published = published
        self._drawers: dict[str, Callable[[], str]] = {
            "word": lambda: self._spelt(2),
            "Village": lambda: self._spelt(2 + self._below(2)).title(),
            "Name": lambda: self._spelt(2 + self._below(2)).title(),
            "person": self._person,
            "small": lambda: str(2 + self._below(18)),
            "number": lambda: str(20 + self._below(900)),
            "big": lambda: f"{1 + self._below(90)}.{100 + self._below(900)}",
            "hour": lambda: f"{7 + self._below(12):02}",
            "minute": lambda: f"{5 * self._below(12):02}",
            "year_past": lambda: str(published.year - 1 - self._below(4)),
            "date": self._date,
            "day_range": self._day_range,
            "region": lambda: self.of(_KABKOTA),
            "province": lambda: self.of(_PROVINCES),
            "quote": lambda: self.of(_PARTS["sentences"]["quote"]).format_map(self),
            "title": lambda: self.of(_PARTS["layouts"]["title"]).format_map(self),
        }

    def __missing__(self, name: str) -> str:
        draw = self._drawers.get(name)
        return draw() if draw else self.of(_WORDS[name])

    def _below(self, end: int) -> int:
        return int(self._random() * end)

    def of(self, choices: Sequence[str]) -> str:
        """Return one of the choices."""
        return choices[int(self._random() * len(choices))]

    def _spelt(self, syllables: int) -> str:
        spelt = "".join([self.of(_SYLLABLES) for _ in range(syllables)])
        return spelt + self.of(_ENDINGS)

    def _person(self) -> str:
        name = f"{self.of(_WORDS['given'])} {self['Name']}"
        return f"{self.of(_WORDS['prefix'])}{name}{self.of(_WORDS['suffix'])}"

    def _date(self) -> str:
        day = self.published + timedelta(days=self._below(60) - 30)
        return f"{day.day} {_WORDS['month'][day.month - 1]} {day.year}"

    def _day_range(self) -> str:
        first = 1 + self._below(20)
        return f"{first}-{first + 1 + self._below(7)}"

    def sentences(self) -> Iterator[str]:
        """Yield the sentences of a body, the lead first."""
        kinds = [
            kind
            for kind, (fewest, most) in _MIX.items()
            for _ in range(fewest + self._below(most - fewest + 1))
        ]
        for i in range(len(kinds) - 1, 0, -1):
            j = self._below(i + 1)
            kinds[i], kinds[j] = kinds[j], kinds[i]
        for kind in ("lead", *kinds):
            yield self.of(_PARTS["sentences"][kind]).format_map(self)

    def list_of_regions(self) -> str:
        """Return a numbered list with its heading."""
        count = 3 + self._below(8)
        heading = self.of(_PARTS["sentences"]["list_heading"])
        items = [f"\n{n + 1}. {self.of(_KABKOTA)}" for n in range(count)]
        return heading.replace("{count}", str(count)).format_map(self) + "".join(items)


def article(number: int, *, seed: int = 0, revised: bool = False) -> dict[str, str]:
    """Return the record of an article: its source, its text, when it was published.

    ``revised`` adds a sentence to every hundredth article and leaves the others alone.
    """
    rng = Random(seed * 1_000_000_007 + number)
    drawn = _Drawn(rng)
    layouts = _PARTS["layouts"]
    text = [drawn.of(layouts["head"]).format_map(drawn)]
    for sentence in drawn.sentences():
        text += (sentence, "\n" if rng.random() < _LIST_CHANCE else " ")
    if rng.random() < _LIST_CHANCE:
        text += ("\n", drawn.list_of_regions(), "\n")
    if revised and number % _REVISED_EVERY == 0:
        text.append("Naskah ini diperbarui redaksi. ")
    text.append(drawn.of(layouts["foot"]).format_map(drawn))
    return {
        "source": f"{number:08}",
        "published_at": drawn.published.isoformat(),
        "text": "".join(text),
    }


def articles(
    count: int, *, seed: int = 0, revised: bool = False
) -> Iterator[dict[str, str]]:
    """Yield so many articles, from number 0; see `article`."""
    for number in range(count):
        yield article(number, seed=seed, revised=revised)


def write(
    folder: Path,
    count: int,
    *,
    seed: int = 0,
    revised: bool = False,
    as_text: bool = False,
) -> None:
    """Write so many articles: 10,000 a ``.jsonl`` file, or each a ``.txt`` file."""
    folder.mkdir(parents=True, exist_ok=True)
    if as_text:
        for record in articles(count, seed=seed, revised=revised):
            path = folder / record["source"][:5] / f"{record['source']}.txt"
            path.parent.mkdir(exist_ok=True)
            path.write_text(record["text"], encoding="utf-8")
        return
    records = articles(count, seed=seed, revised=revised)
    for shard in range(-(-count // _ARTICLES_A_SHARD)):
        path = folder / f"articles-{shard:05}.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for _ in range(min(_ARTICLES_A_SHARD, count - shard * _ARTICLES_A_SHARD)):
                file.write(json.dumps(next(records), ensure_ascii=False) + "\n")


def _arguments() -> dict[str, Any]:
    parser = argparse.ArgumentParser(description="Write made-up articles.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", dest="count", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--revised", action="store_true", help="1 %% of them changed")
    parser.add_argument("--as-text", action="store_true", help="a .txt file each")
    return vars(parser.parse_args())


if __name__ == "__main__":
    write(**_arguments())
