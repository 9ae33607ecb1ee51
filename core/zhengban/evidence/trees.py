"""Boosted decision trees as tables hold them, and the chance that they give.

A tree is a number, or a list of a name, a bound, the tree for values up to the bound, and the tree for others.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.float64]
Tree = float | Sequence[Any]


def chance_of(trees: Sequence[Tree], bias: float, values: Mapping[str, float]) -> float:
    """Return the chance, 0 to 1, of which the trees and the bias together are the log-odds.

    ``values`` are the features by name. Source: Friedman, Greedy function approximation, 2001.
    """
    points = bias + math.fsum(_value_of(tree, values) for tree in trees)
    return round(1.0 / (1.0 + math.exp(-points)), 4)


def log_odds_of(trees: Sequence[Tree], bias: float, columns: Mapping[str, Column]) -> Column:
    """Return the log-odds of many cases at once; ``columns`` are the features by name, an entry a case."""
    length = len(next(iter(columns.values())))
    points = np.full(length, bias)
    for tree in trees:
        _add(tree, np.arange(length), columns, points)
    return points


def _add(tree: Tree, cases: NDArray[np.intp], columns: Mapping[str, Column], points: Column) -> None:
    if not isinstance(tree, Sequence):
        points[cases] += tree
    elif len(cases):
        name, bound, below, others = tree
        low = columns[name][cases] <= bound
        _add(below, cases[low], columns, points)
        _add(others, cases[~low], columns, points)


def names_in(trees: Sequence[Tree]) -> set[str]:
    """Return the names of all features that the trees ask for."""
    found: set[str] = set()
    waiting = list(trees)
    while waiting:
        tree = waiting.pop()
        if isinstance(tree, Sequence):
            found.add(tree[0])
            waiting += tree[2:]
    return found


def _value_of(tree: Tree, values: Mapping[str, float]) -> float:
    while isinstance(tree, Sequence):
        name, bound, below, others = tree
        tree = below if values[name] <= bound else others
    return float(tree)
