"""The pairs of characters that newspapers use most."""

from __future__ import annotations

from functools import cache

from zhengban.resources import load_table


def is_frequent_pair(pair: str) -> bool:
    """Tell whether two neighbouring Han characters often stand together in newspapers."""
    return pair in _pairs()


@cache
def _pairs() -> frozenset[str]:
    return frozenset(load_table("frequent_pairs")["pairs"].split())
