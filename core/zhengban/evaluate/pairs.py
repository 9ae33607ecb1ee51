"""Input pages with their gold, as they lie on disk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from zhengban.errors import InputError
from zhengban.evaluate.truth import Truth, gold_path

_LISTED = ("split", "layout", "script", "writing")


class Pair(NamedTuple):
    """An input page and its gold document."""

    page: Path
    gold: Path

    @property
    def extractor(self) -> str:
        """Return what took the text out of the page: the part between the first dot and ``.txt``, else ``text``."""
        return self.page.stem.partition(".")[2] or "text"


def find_pairs(paths: Iterable[Path]) -> tuple[Pair, ...]:
    """Return the pairs among files and in folders (recursively), each once, in the order of their paths.

    A text without gold is skipped in a folder. Raises ``InputError`` when one that was named has none, or a folder
    holds no pair at all.
    """
    found: dict[Path, Pair] = {}
    for path in paths:
        pairs = _in_folder(path) if path.is_dir() else [_of_file(path)]
        found.update((pair.page, pair) for pair in pairs)
    return tuple(found[page] for page in sorted(found))


def _in_folder(folder: Path) -> list[Pair]:
    pairs = [Pair(page, gold) for page in folder.rglob("*.txt") if (gold := gold_path(page))]
    if not pairs:
        raise InputError(f"{folder} holds no page with its truth: name folders with X.txt and X.gold.json")
    return pairs


def _of_file(page: Path) -> Pair:
    gold = gold_path(page)
    if not page.is_file():
        raise InputError(f"{page} does not exist: check the path")
    if gold is None:
        raise InputError(f"{page} has no truth: put {page.stem}.gold.json beside it")
    return Pair(page, gold)


def strata_of(truth: Truth, extractor: str) -> tuple[tuple[str, str], ...]:
    """Return the strata that a page belongs to, as pairs of name and value; several features are several pairs."""
    made = truth.made
    strata = [("extractor", extractor)]
    strata += [(name, str(made[name])) for name in _LISTED if name in made]
    dump: Mapping[str, Any] = (made.get("dumps") or {}).get(extractor) or {}
    interleaved = dump.get("interleaved", made.get("interleaved"))
    if interleaved is not None:
        strata.append(("columns", "interleaved" if interleaved else "in order"))
    strata += [("feature", str(feature)) for feature in made.get("features") or ("none",)] if made else []
    return tuple(strata)
