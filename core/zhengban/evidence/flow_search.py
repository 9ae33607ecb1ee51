"""The search for the cheapest reading of the lines, forward and backward, one row of widths at a time.

Forward costs are kept for tracing the reading back; together with the backward costs they give, for every boundary,
by how much the page would be dearer if it were decided the other way (min-marginals of the Viterbi trellis).

A row is so short that calling numpy costs more than its work. So a number is filled into a row first, which is cheaper
than handing it over, rows are written to and not made, nothing is broadcast, and ``argmin`` stands for ``min``.
"""

from __future__ import annotations

from functools import partial

import numpy as np

from zhengban.evidence.flow_costs import Flow, LineCosts, Matrix
from zhengban.evidence.flow_path import margins_of, path_of
from zhengban.evidence.flow_trellis import NEVER, Ahead, Forward, Lowest, OwnCosts, Trellis
from zhengban.evidence.flow_weights import flow_weights

_add, _minimum = np.add, np.minimum


def search(costs: LineCosts, grid: Matrix, rare: Matrix, join: Matrix, end: Matrix) -> Flow:
    """Return the cheapest reading; ``grid`` holds the candidate widths in em, ``rare`` what beginning in each costs."""
    trellis = Trellis(costs, rare, join, end, flow_weights())
    forward = _ForwardReader(trellis).read()
    path = path_of(trellis, forward)
    widths = [float(grid[width]) if width >= 0 else 0.0 for _, width in path]
    margins = margins_of(trellis, forward, _BackwardReader(trellis).read())
    return Flow([state for state, _ in path], widths, margins)


class _Reader:
    """What both directions work with: the costs line by line, and rows to write to."""

    def __init__(self, trellis: Trellis) -> None:
        self._weights, self._rare, self._own = trellis.weights, trellis.rare, OwnCosts.of(trellis)
        join, end = trellis.join, trellis.end
        self._behind = list(zip(join[:, 0], join[:, 1], end[:, 0], end[:, 1], strict=True))
        self._same_width = np.full_like(trellis.rare, trellis.weights.same_width)
        self._level, self._first, self._other, self._spare = (np.empty_like(trellis.rare) for _ in range(4))
        self._table = partial(np.empty, (len(join), len(trellis.rare)), dtype=np.float32)


class _ForwardReader(_Reader):
    """Reads the lines from the first to the last."""

    def __init__(self, trellis: Trellis) -> None:
        super().__init__(trellis)
        self._display = [self._own.display[0]]
        self._kept = [self._own.kept[0] + trellis.weights.into_kept]
        self._lowest: list[Lowest] = []

    def read(self) -> Forward:
        """Return the cheapest reading up to each line."""
        opening, running_on, running, ended = self._table(), self._table(), self._table(), self._table()
        opening[0], running_on[0] = self._rare, NEVER
        rows = zip(opening, running_on, running, ended, strict=True)
        self._leave(0, *next(rows))
        before = running[0], ended[0]
        for line, (opens, runs_on, runs, ends) in enumerate(rows, 1):
            self._enter(line, *before, opens, runs_on)
            self._leave(line, opens, runs_on, runs, ends)
            before = runs, ends
        return Forward(opening, running_on, running, ended, self._lowest, self._display, self._kept)

    def _enter(self, line: int, running: Matrix, ended: Matrix, opens: Matrix, runs_on: Matrix) -> None:
        """Fill in what it costs that the line is each of the things it may be."""
        own, weights, level, spare = self._own, self._weights, self._level, self._spare
        _, least, _, closed = self._lowest[-1]
        display, kept = self._display[-1], self._kept[-1]
        left = kept + weights.out_of_kept
        level.fill(min(closed + own.change[line], display + weights.out_of_display, left))
        _add(ended, self._same_width, spare)
        _add(self._rare, level, level)
        _minimum(spare, level, out=opens)
        level.fill(least + weights.narrowed)
        _minimum(running, level, out=runs_on)
        self._display.append(min(min(closed, left) + own.display[line], display + own.display_on[line]))
        self._kept.append(min(kept, min(closed, display) + weights.into_kept) + own.kept[line])

    def _leave(self, line: int, opens: Matrix, runs_on: Matrix, runs: Matrix, ends: Matrix) -> None:
        """Fill in what it costs to run on behind the line, and to end with it."""
        level, first, other, spare = self._level, self._first, self._other, self._spare
        join_first, join, end_first, end = self._behind[line]
        level.fill(self._own.indented[line])
        _add(opens, level, first)
        level.fill(self._own.flush[line])
        _add(opens, level, other)
        _minimum(other, runs_on, out=other)
        _minimum(_add(first, join_first, spare), _add(other, join, runs), out=runs)
        _minimum(_add(first, end_first, spare), _add(other, end, ends), out=ends)
        least, closed = int(runs.argmin()), int(ends.argmin())
        self._lowest.append((least, runs.item(least), closed, ends.item(closed)))


class _BackwardReader(_Reader):
    """Reads the lines from the last to the first."""

    def __init__(self, trellis: Trellis) -> None:
        super().__init__(trellis)
        # From the last line on, turned around at the end.
        self._display, self._kept = [0.0], [0.0]

    def read(self) -> Ahead:
        """Return the cheapest reading from each line on."""
        running, opening = self._table(), self._table()
        _, _, first, running[-1] = self._behind[-1]
        self._open(len(running) - 1, first, running[-1], opening[-1])
        rows = zip(reversed(running), reversed(opening), strict=True)
        runs, opens = next(rows)
        for line, (runs_before, opens_before) in zip(range(len(running) - 1, 0, -1), rows, strict=True):
            self._step(line, runs, opens, runs_before, opens_before)
            runs, opens = runs_before, opens_before
        return Ahead(running, opening, self._display[::-1], self._kept[::-1])

    def _open(self, line: int, first: Matrix, other: Matrix, opens: Matrix) -> None:
        """Fill in what beginning a paragraph with the line costs, all behind it included."""
        level, spare = self._level, self._spare
        level.fill(self._own.indented[line])
        _add(first, level, spare)
        level.fill(self._own.flush[line])
        _minimum(spare, _add(other, level, level), out=opens)

    def _step(
        self, line: int, runs: Matrix, opens: Matrix, runs_before: Matrix, opens_before: Matrix
    ) -> None:
        """Fill in the line in front of ``line``."""
        level, first, narrowed, closed = self._level, self._first, self._other, self._spare
        join_first, join, end_first, end = self._behind[line - 1]
        level.fill(self._close(line, opens))
        _minimum(_add(opens, self._same_width, closed), level, out=closed)
        level.fill(runs.item(runs.argmin()) + self._weights.narrowed)
        _minimum(runs, level, out=narrowed)
        _minimum(_add(narrowed, join, runs_before), _add(closed, end, level), out=runs_before)
        _minimum(_add(narrowed, join_first, first), _add(closed, end_first, level), out=first)
        self._open(line - 1, first, runs_before, opens_before)

    def _close(self, line: int, opens: Matrix) -> float:
        """Return what it costs at least to end in front of the line, and note it for display type and kept lines."""
        own, weights = self._own, self._weights
        begun = _add(opens, self._rare, self._level)
        cheapest = begun.item(begun.argmin())
        display, kept = self._display[-1], self._kept[-1]
        shown, meant = display + own.display[line], kept + own.kept[line]
        into = meant + weights.into_kept
        self._display.append(min(cheapest + weights.out_of_display, display + own.display_on[line], into))
        self._kept.append(min(cheapest + weights.out_of_kept, shown + weights.out_of_kept, meant))
        return min(cheapest + own.change[line], shown, into)
