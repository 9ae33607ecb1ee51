"""The search for the cheapest reading of the lines, forward and backward, one row of widths at a time.

Forward costs are kept for tracing the reading back; together with the backward costs they give, for every boundary,
by how much the page would be dearer if it were decided the other way (min-marginals of the Viterbi trellis).

A row is so short that calling numpy costs more than its work. So a number is filled into a row first, which is cheaper
than handing it over, rows are written to and not made, nothing is broadcast, ``argmin`` stands for ``min``, and each
direction is one long loop over plain variables.
"""

from __future__ import annotations

import numpy as np

from zhengban.evidence.flow_costs import Flow, LineCosts, Matrix
from zhengban.evidence.flow_path import margins_of, path_of
from zhengban.evidence.flow_trellis import NEVER, Ahead, Forward, Rows, Trellis, own_costs
from zhengban.evidence.flow_weights import flow_weights

_add, _minimum = np.add, np.minimum


def search(costs: LineCosts, grid: Matrix, rare: Matrix, join: Matrix, end: Matrix) -> Flow:
    """Return the cheapest reading; ``grid`` holds the candidate widths in em, ``rare`` what beginning in each costs."""
    trellis = Trellis(costs, rare, join, end, flow_weights())
    forward = _read_forward(trellis)
    path = path_of(trellis, forward)
    widths = [float(grid[width]) if width >= 0 else 0.0 for _, width in path]
    margins = margins_of(trellis, forward, _read_backward(trellis))
    return Flow([state for state, _ in path], widths, margins)


def _read_forward(trellis: Trellis) -> Forward:
    """Return the cheapest reading up to each line."""
    weights, rare = trellis.weights, trellis.rare
    level, first, other, spare = (np.empty_like(rare) for _ in range(4))
    same_width = np.full_like(rare, weights.same_width)
    forward = Forward(_table(trellis), _table(trellis), _table(trellis), _table(trellis), [], [])
    running, ended, least, closed, display, kept = rare, rare, 0.0, 0.0, 0.0, 0.0
    tables = (forward.opening, forward.running_on, forward.running, forward.ended)
    rows = zip(*tables, own_costs(trellis), _behind(trellis), strict=True)
    for line, (opens, runs_on, runs, ends, own, (join_first, join, end_first, end)) in enumerate(rows):
        indented, flush, begin_display, go_on_display, keep, change = own
        left = kept + weights.out_of_kept
        if line:
            level.fill(min(closed + change, display + weights.out_of_display, left))
            _minimum(_add(ended, same_width, spare), _add(rare, level, level), out=opens)
            level.fill(least + weights.narrowed)
            _minimum(running, level, out=runs_on)
            shown = min(min(closed, left) + begin_display, display + go_on_display)
            kept = min(kept, min(closed, display) + weights.into_kept) + keep
            display = shown
        else:
            opens[:], runs_on[:] = rare, NEVER
            display, kept = begin_display, keep + weights.into_kept
        level.fill(indented)
        _add(opens, level, first)
        level.fill(flush)
        _minimum(_add(opens, level, other), runs_on, out=other)
        running = _minimum(_add(first, join_first, spare), _add(other, join, runs), out=runs)
        ended = _minimum(_add(first, end_first, spare), _add(other, end, ends), out=ends)
        least_at, closed_at = running.argmin(), ended.argmin()
        least, closed = running.item(least_at), ended.item(closed_at)
        forward.lowest.append((int(least_at), least, int(closed_at), closed))
        forward.ends.append((display, kept))
    return forward


def _read_backward(trellis: Trellis) -> Ahead:
    """Return the cheapest reading from each line on."""
    weights, rare = trellis.weights, trellis.rare
    level, first, narrowed, closed = (np.empty_like(rare) for _ in range(4))
    same_width = np.full_like(rare, weights.same_width)
    ahead = Ahead(_table(trellis), _table(trellis), [])
    display = kept = 0.0
    costs = zip(own_costs(trellis)[::-1], _behind(trellis)[::-1], strict=True)
    rows = zip(ahead.running[::-1], ahead.opening[::-1], costs, strict=True)
    for line, (runs, opens, (own, (join_first, join, end_first, end))) in enumerate(rows):
        indented, flush, begin_display, go_on_display, keep, change = own
        if line:
            _minimum(_add(narrowed, join, runs), _add(closed, end, level), out=runs)
            _minimum(_add(narrowed, join_first, first), _add(closed, end_first, level), out=first)
        else:
            first[:], runs[:] = end_first, end
        ahead.ends.append((display, kept))
        level.fill(indented)
        _add(first, level, first)
        level.fill(flush)
        _minimum(first, _add(runs, level, level), out=opens)
        begun = _add(opens, rare, level)
        cheapest = begun.item(begun.argmin())
        shown, meant = display + begin_display, kept + keep
        into = meant + weights.into_kept
        level.fill(min(cheapest + change, shown, into))
        _minimum(_add(opens, same_width, closed), level, out=closed)
        level.fill(runs.item(runs.argmin()) + weights.narrowed)
        _minimum(runs, level, out=narrowed)
        display = min(cheapest + weights.out_of_display, display + go_on_display, into)
        kept = min(cheapest + weights.out_of_kept, shown + weights.out_of_kept, meant)
    ahead.ends.reverse()
    return ahead


def _table(trellis: Trellis) -> Matrix:
    return np.empty((len(trellis.join), len(trellis.rare)), dtype=np.float32)


def _behind(trellis: Trellis) -> list[Rows]:
    """Return the rows of costs behind the lines."""
    join, end = trellis.join, trellis.end
    return list(zip(join[:, 0], join[:, 1], end[:, 0], end[:, 1], strict=True))
