"""What a headline and its body can share: pairs of Han characters that are not to be found in any text."""

from __future__ import annotations

import re
from functools import cache

from zhengban.resources import load_table

_HAN = re.compile(r"[\u3400-\u9fff]+")


def content_pairs(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring Han characters of a text that are no function pairs."""
    characters, pairs = _function_words()
    found = {run[at : at + 2] for run in _HAN.findall(text) for at in range(len(run) - 1)}
    return frozenset(pair for pair in found - pairs if characters.isdisjoint(pair))


@cache
def _function_words() -> tuple[frozenset[str], frozenset[str]]:
    table = load_table("function_pairs")
    return frozenset(table["characters"]), frozenset(table["pairs"].split())
