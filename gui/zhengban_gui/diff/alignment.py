"""Brings blocks that did not move to the same baseline on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Extent(NamedTuple):
    """A row as laid out, px: the least space above it, its height, its first baseline below its top."""

    gap: float
    height: float
    baseline: float


class Margins(NamedTuple):
    """The space above each row of both sides, and below the last ones, px: both sides end at the same height."""

    left: list[float]
    right: list[float]
    left_bottom: float
    right_bottom: float


def align(
    left: Sequence[Extent], right: Sequence[Extent], pairs: Sequence[tuple[int, int]], foot: float = 0.0
) -> Margins:
    """Return margins that put the pairs (ascending on both sides) on one baseline; ``foot`` is free below all."""
    sides = (_Side(left), _Side(right))
    for pair in pairs:
        waiting = [side.baseline_at(place) for side, place in zip(sides, pair, strict=True)]
        for side, place, baseline in zip(sides, pair, waiting, strict=True):
            side.place_until(place + 1, max(waiting) - baseline)
    for side in sides:
        side.place_until(len(side.extents), 0.0)
    end = max(side.bottom for side in sides) + foot
    return Margins(sides[0].margins, sides[1].margins, end - sides[0].bottom, end - sides[1].bottom)


class _Side:
    """One side on its way down."""

    def __init__(self, extents: Sequence[Extent]) -> None:
        self.extents = extents
        self.margins: list[float] = []
        self.bottom = 0.0

    def baseline_at(self, place: int) -> float:
        """Return where the first baseline of the row at ``place`` would be without further space."""
        between = self.extents[len(self.margins) : place]
        above = self.bottom + sum(extent.gap + extent.height for extent in between)
        return above + self.extents[place].gap + self.extents[place].baseline

    def place_until(self, end: int, extra: float) -> None:
        """Place the rows up to ``end``, the last of them lower by ``extra``."""
        for place in range(len(self.margins), end):
            extent = self.extents[place]
            margin = extent.gap + (extra if place == end - 1 else 0.0)
            self.margins.append(margin)
            self.bottom += margin + extent.height
