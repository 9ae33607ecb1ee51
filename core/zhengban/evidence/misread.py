"""How alike two characters look in print: what a reader of scanned pages takes for one another.

The table was made of a text recogniser's own weights (see its head). It serves to match texts, never to mend one:
which of two look-alikes is right is for their neighbours to say, or for a person.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from zhengban.resources import load_table

_LEVELS = (0.9, 0.7, 0.5)  # how alike the pairs of the table's three groups are


def alike(one: str, other: str) -> float:
    """Return how alike two characters look, 0 to 1: 1 for the same one, 0 for what no reader confuses."""
    if one == other:
        return 1.0
    groups = _groups().get(min(one, other), "").split(" ")
    levels = (level for level, group in zip(_LEVELS, groups, strict=False) if max(one, other) in group)
    return next(levels, 0.0)


@cache
def _groups() -> Mapping[str, str]:
    """Return for each character the groups of those that look like it, as they stand in the table."""
    return {row[0]: row[2:] for row in load_table("misread_characters")["pairs"].split("\n") if row}
