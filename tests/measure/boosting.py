"""Gradient boosted trees for the scripts that learn tables: leaf by leaf, on features cut into bins.

Source: Friedman, Greedy function approximation, 2001; leaves are grown best first, as LightGBM does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Bins = NDArray[np.uint8]
_BINS, _DIGITS = 64, 5
_RARE = 1e-4  # a chance; where all answers are the same, the bias says so, but not without end


@dataclass(frozen=True)
class Growth:
    """How trees are grown; a leaf holds examples that weigh at least ``least`` together."""

    trees: int = 150
    leaves: int = 12
    rate: float = 0.1
    least: float = 30.0
    held: float = 2.0


class _Split(NamedTuple):
    gain: float
    feature: int
    bin: int


class _Leaf(NamedTuple):
    members: NDArray[np.intp]
    split: _Split | None
    value: float


class _Grower:
    """Grows one tree after another; each tells apart what those before it told wrongly."""

    def __init__(
        self, features: Array, labels: Array, counts: Array, names: Sequence[str], growth: Growth
    ) -> None:
        self.names, self.growth, self.counts, self.labels = names, growth, counts, labels
        self.bounds = [_bounds(column) for column in features.T]
        self.bins: Bins = np.array(
            [np.searchsorted(bounds, column) for bounds, column in zip(self.bounds, features.T, strict=True)],
            dtype=np.uint8,
        )
        share = float(np.clip(np.average(labels, weights=counts), _RARE, 1.0 - _RARE))
        self.bias = float(np.log(share / (1.0 - share)))
        self.points = np.full(len(labels), self.bias)

    def tree(self) -> Any:
        chance = 1.0 / (1.0 + np.exp(-self.points))
        self.slope = self.counts * (self.labels - chance)
        self.bend = self.counts * chance * (1.0 - chance)
        root = self._leaf(np.arange(len(self.labels)))
        shape: dict[int, tuple[_Split, int, int]] = {}
        leaves = {0: root}
        while len(leaves) < self.growth.leaves:
            number, leaf = max(leaves.items(), key=lambda item: item[1].split.gain if item[1].split else 0.0)
            if leaf.split is None:
                break
            del leaves[number]
            below = self.bins[leaf.split.feature][leaf.members] <= leaf.split.bin
            following = len(shape) * 2 + 1
            shape[number] = leaf.split, following, following + 1
            leaves[following] = self._leaf(leaf.members[below])
            leaves[following + 1] = self._leaf(leaf.members[~below])
        for leaf in leaves.values():
            self.points[leaf.members] += leaf.value
        return self._written(0, shape, leaves)

    def _leaf(self, members: NDArray[np.intp]) -> _Leaf:
        slope, bend = self.slope[members], self.bend[members]
        total, weight = float(slope.sum()), float(bend.sum())
        value = round(self.growth.rate * total / (weight + self.growth.held), 4)
        return _Leaf(members, self._best_split(members, slope, bend), value)

    def _best_split(self, members: NDArray[np.intp], slope: Array, bend: Array) -> _Split | None:
        counts, held, least = self.counts[members], self.growth.held, self.growth.least
        best: _Split | None = None
        whole = float(slope.sum()) ** 2 / (float(bend.sum()) + held)
        for feature, bounds in enumerate(self.bounds):
            if not len(bounds):
                continue
            bins = self.bins[feature][members]
            one, two, many = (
                np.cumsum(np.bincount(bins, what, len(bounds) + 1))[:-1] for what in (slope, bend, counts)
            )
            gains = one**2 / (two + held) + (slope.sum() - one) ** 2 / (bend.sum() - two + held) - whole
            gains[(many < least) | (counts.sum() - many < least)] = 0.0
            at = int(gains.argmax())
            if gains[at] > (best.gain if best else 1e-6):
                best = _Split(float(gains[at]), feature, at)
        return best

    def _written(
        self, number: int, shape: dict[int, tuple[_Split, int, int]], leaves: dict[int, _Leaf]
    ) -> Any:
        if number in leaves:
            return leaves[number].value
        split, below, others = shape[number]
        bound = float(self.bounds[split.feature][split.bin])
        name = self.names[split.feature]
        return [name, bound, self._written(below, shape, leaves), self._written(others, shape, leaves)]


def _bounds(column: Array) -> Array:
    """Return the values between which a feature is cut, at most ``_BINS``, each in the middle of two that occur."""
    values = np.unique(column)
    middle = (values[1:] + values[:-1]) / 2
    if len(middle) > _BINS - 1:
        middle = np.unique(np.quantile(column, np.linspace(0, 1, _BINS + 1)[1:-1]))
    return np.unique([float(f"{value:.{_DIGITS}g}") for value in middle])


def learn_trees(
    features: Array, labels: Array, counts: Array, names: Sequence[str], growth: Growth
) -> tuple[list[Any], float]:
    """Return the trees, as ``zhengban.evidence.trees`` reads them, and the bias."""
    grower = _Grower(features, labels, counts, names, growth)
    return [grower.tree() for _ in range(growth.trees)], round(grower.bias, 4)


def write_trees(table: Path, trees: Sequence[Any], bias: float) -> None:
    """Put trees and bias into a table; the comment above them stays."""
    text = table.read_text(encoding="utf-8")
    head = text[: text.index("bias =")] if "bias =" in text else text
    lines = ",\n".join(f"    {_told(tree)}" for tree in trees)
    table.write_text(f"{head}bias = {bias}\ntrees = [\n{lines},\n]\n", encoding="utf-8")


def _told(tree: Any) -> str:
    if isinstance(tree, float):
        return f"{tree:g}" if "." in f"{tree:g}" or "e" in f"{tree:g}" else f"{tree:.1f}"
    name, bound, below, others = tree
    return f'["{name}", {bound!r}, {_told(below)}, {_told(others)}]'
