"""The manifest: which part files make up the tables, and what they were made with."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from tables.errors import SchemaMismatchError, StoreError
from tables.parts import HIDDEN, Part
from tables.schemas import SCHEMAS, VERSION

__all__ = ["MANIFEST", "Manifest", "Recorded", "part_files", "usable"]

MANIFEST: Final = f"{HIDDEN}/manifest.json"


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was recorded of a part file at its publication.

    Attributes
    ----------
    sha256 : str
        Of the file's bytes.
    rows : int
        In the file.
    run : str
        Id of the run that wrote it.
    """

    sha256: str
    rows: int
    run: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is published.

    Attributes
    ----------
    schema : int
        Version of the schemas.
    run : str
        Id of the last run.
    versions : dict of str
        Digest of each extractor's rules and words.
    parts : dict
        Every part file, by `Part`.
    """

    schema: int = VERSION
    run: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[Part, Recorded] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> "Manifest | None":
        """Return the manifest of a folder of tables; None where there is none.

        Raises
        ------
        ValueError
            If the file is damaged.
        """
        try:
            content = (folder / MANIFEST).read_bytes()
        except FileNotFoundError:
            return None
        return cls.decode(content)

    @classmethod
    def decode(cls, content: bytes) -> "Manifest":
        """Return the manifest that `encode` gave these bytes for.

        Raises
        ------
        ValueError
            If they are damaged.
        """
        try:
            told = json.loads(content)
            parts = {Part.at(p): Recorded(**r) for p, r in told["parts"].items()}
            return cls(told["schema"], told["run"], told["versions"], parts)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"{MANIFEST} is damaged: {error}") from error

    def encode(self) -> bytes:
        """Return the bytes of the file."""
        told = {
            "schema": self.schema,
            "run": self.run,
            "versions": dict(sorted(self.versions.items())),
            "parts": {p.path: asdict(r) for p, r in sorted(self.parts.items())},
        }
        return json.dumps(told, indent=0).encode()

    def rows(self, table: str) -> int:
        """Return how many rows a table has."""
        return sum(r.rows for part, r in self.parts.items() if part.table == table)

    def shards(self) -> dict[str, int]:
        """Return over how many parts each month is spread."""
        counts: dict[str, int] = {}
        for part in self.parts:
            if part.table == "ledger":
                counts[part.month] = counts.get(part.month, 0) + 1
        return counts


def usable(folder: Path) -> Manifest:
    """Return the manifest of tables that can be built upon; an empty one for none.

    Raises
    ------
    SchemaMismatchError
        If the tables have other schemas.
    StoreError
        If the manifest is damaged, or there are tables but no manifest.
    """
    way_out = "Rebuild the tables: fakta run --full"
    try:
        found = Manifest.read(folder)
    except ValueError as error:
        raise StoreError(f"{folder}: {error}. {way_out}") from error
    if found is None:
        if strange := part_files(folder):
            raise StoreError(
                f"{folder} holds files that no run has recorded, such as {strange[0]}. "
                f"Choose another folder, or: {way_out}"
            )
        return Manifest()
    if found.schema != VERSION:
        raise SchemaMismatchError(
            f"{folder} was written with schemas of version {found.schema}, this fakta "
            f"has version {VERSION}. {way_out}"
        )
    return found


def part_files(folder: Path) -> list[str]:
    """Return the paths of all part files under a folder of tables, recorded or not."""
    return sorted(
        path.relative_to(folder).as_posix()
        for table in (*SCHEMAS, f"{HIDDEN}/ledger")
        for path in (folder / table).glob("*.parquet")
    )
