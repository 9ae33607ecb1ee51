"""The script that a page is printed in: it decides the shapes of the newspaper's own text."""

from __future__ import annotations

from functools import cache, lru_cache

from zhengban.resources import load_table
from zhengban_gui.fonts import Script

_ENOUGH = 2000  # characters; a page does not change its script half-way


@cache
def _traditional_forms() -> frozenset[str]:
    pairs = "".join(load_table("script_variants")["traditional"].split())
    return frozenset(pairs[::2])


@cache
def _simplified_forms() -> frozenset[str]:
    pairs = "".join(load_table("script_variants")["simplified"].split())
    return frozenset(pairs[::2])


@lru_cache(maxsize=32)
def document_script(text: str) -> Script:
    """Return the script of most characters that only one script has; simplified when there are none."""
    sample = text[:_ENOUGH]
    traditional = sum(character in _traditional_forms() for character in sample)
    return "hant" if traditional > sum(character in _simplified_forms() for character in sample) else "hans"
