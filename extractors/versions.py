"""Versions: a digest of each extractor's code and words, so that a change is noticed.

What an extractor is made of is read from its source: the modules it imports inside this
package, and those they import, with every vocabulary file that any of them names. No
list is kept by hand. An article's own row, read before any extractor runs, has a
version of its own, `BASE`: when it changes, everything is extracted anew.
"""

import ast
import hashlib
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.util import resolve_name
from pathlib import Path
from typing import Final

__all__ = ["BASE", "files_of", "pipeline_version", "versions"]

BASE: Final = "article"

_HERE: Final = Path(__file__).parent
_WORDS: Final = _HERE / "vocabulary"
_FACTORY: Final = re.compile(rb'^@Language\.factory\("fakta_(\w+)', re.M)
_DIGITS: Final = 16


@cache
def _roots() -> dict[str, tuple[Path, ...]]:
    """Return the modules that each version starts from: extractors have a factory."""
    found = {
        name.decode(): (path,)
        for path in sorted(_HERE.rglob("*.py"))
        for name in _FACTORY.findall(path.read_bytes())
    }
    article = _HERE / "article"
    return {BASE: (article / "extractor.py", article / "decode.py"), **found}


def files_of(name: str) -> tuple[Path, ...]:
    """Return the modules and vocabulary files that an extractor is made of, sorted.

    Paths are relative to this package.

    Raises
    ------
    KeyError
        If there is no such extractor.
    """
    waiting = list(_roots()[name])
    # What joins all extractors is nobody's import, and a part of every row.
    found = {_HERE / "pipeline.py"} if name == BASE else set()
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            if path.suffix == ".py":
                waiting += _named_by(path, path.read_bytes())
    return tuple(sorted(path.relative_to(_HERE) for path in found))


# Extractors share most of their modules: each is parsed once, and again if it changes.
@lru_cache(maxsize=1_000)
def _named_by(path: Path, source: bytes) -> tuple[Path, ...]:
    """Return the modules that a module imports and the vocabularies that it names."""
    package = ".".join(("extractors", *path.relative_to(_HERE).parent.parts))
    found: list[Path] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                found += _module(alias.name)
        elif isinstance(node, ast.ImportFrom):
            origin = resolve_name("." * node.level + (node.module or ""), package)
            for alias in node.names:
                # What is no module is a name that the module defines or hands on.
                found += _module(f"{origin}.{alias.name}") or _module(origin)
        elif isinstance(node, ast.Call) and _is_load(node):
            found += [_WORDS / f"{name}.toml" for name in map(_string, node.args)]
        elif isinstance(node, ast.Constant) and _string(node).endswith(".csv"):
            found.append(_WORDS / _string(node))
    return tuple(path for path in found if path.exists())


def _is_load(call: ast.Call) -> bool:
    return "load" in (getattr(call.func, "id", None), getattr(call.func, "attr", None))


def _string(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return ""


def _module(name: str) -> list[Path]:
    """Return the file of a module or package of ours; none for any other name."""
    package, *inner = name.split(".")
    if package != "extractors":
        return []
    place = _HERE.joinpath(*inner)
    files = (place.with_suffix(".py"), place / "__init__.py")
    return [path for path in files if path.exists()]


def versions() -> dict[str, str]:
    """Return the digest of each extractor, and of `BASE`: 16 hex digits each."""
    return {name: _digest(files_of(name)) for name in _roots()}


def _digest(files: tuple[Path, ...]) -> str:
    told = hashlib.sha256()
    for path in files:
        told.update(f"{path.as_posix()}\0".encode())
        told.update(hashlib.sha256((_HERE / path).read_bytes()).digest())
    return told.hexdigest()[:_DIGITS]


def pipeline_version(digests: Mapping[str, str]) -> str:
    """Return one digest for all extractors: 16 hex digits."""
    told = "".join(f"{name}={digests[name]};" for name in sorted(digests))
    return hashlib.sha256(told.encode()).hexdigest()[:_DIGITS]
