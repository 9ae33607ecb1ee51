"""Which lines run on and which end: one joint decision over the lines of a page.

A Viterbi search over column widths and what each line is in its column: the indented first line of a paragraph, a
flush first line, a continuation, a line of display type, or a line whose break is meant. The deciding question is
the compositor's own: would the next unbreakable unit still have fitted on this line? Costs are negative logarithms
of how rarely a thing is seen, hand-set and checked on composed pages (``tests/measure/measure_pages.py``).
"""

from __future__ import annotations

import numpy as np

from zhengban.evidence.flow_costs import Flow, LineCosts, Matrix
from zhengban.evidence.flow_search import search
from zhengban.evidence.flow_weights import FlowWeights, flow_weights

_NEVER = np.float32(1e6)
_WIDEST, _MOST_WIDTHS = 60, 80  # em; candidates


def decide_flow(costs: LineCosts) -> Flow:
    """Return the cheapest reading of the lines; the time is in proportion to lines × candidate widths."""
    if not len(costs.width):
        return Flow([], [], [])
    grid, rare = _candidate_widths(costs)
    return search(costs, grid, rare, *_boundary_costs(costs, grid))


def _candidate_widths(costs: LineCosts) -> tuple[Matrix, Matrix]:
    """Return the em widths that lines speak for, to the half em, and what it costs to begin in each.

    First lines speak for two em more. A width that few lines have is a worse guess than a common one near it.
    """
    halves = np.rint(np.concatenate([costs.width, costs.width + np.float32(2.0)]) * 2).astype(np.int64)
    votes = np.bincount(halves[(halves >= 2) & (halves <= 2 * _WIDEST)], minlength=2 * _WIDEST + 2)
    marks = 2 * votes
    marks[1:] += votes[:-1]
    marks[:-1] += votes[1:]
    # The most marked ones, the narrower first among equals.
    best = np.sort(np.argsort(-marks, kind="stable")[: min(_MOST_WIDTHS, np.count_nonzero(marks))])
    if not len(best):
        best = np.array([40])
    counts = np.maximum(marks[best], 1).astype(np.float32)
    weights = flow_weights()
    rare = np.minimum(weights.unsupported * np.log(counts.max() / counts), weights.unsupported_most)
    return (best / 2).astype(np.float32), rare.astype(np.float32)


def _boundary_costs(costs: LineCosts, grid: Matrix) -> tuple[Matrix, Matrix]:
    """Return what running on and ending cost behind each line, as [line, first-or-not, width] arrays.

    Index 0 is an indented first line, whose measure is two em less; index 1 any other line.
    """
    weights = flow_weights()
    room = np.stack([grid - 2, grid])[None, :, :]
    width = costs.width[:, None, None]
    following = np.append(costs.unit[1:], np.float32(1.0))[:, None, None]
    too_wide = _too_wide(width - room, np.minimum(costs.giving, 3.0)[:, None, None], weights)
    slack = room - width
    slack -= following
    # A line whose marks were squeezed is fuller than it measures, one that was stretched is full by itself.
    slack[costs.stretched] = -1.0
    full = slack < -0.05
    # One em of room is left when a unit went down for a mark that may not open the line: not rare.
    join = np.minimum(slack, 5.0, out=slack)
    join *= weights.short_slope
    join += weights.short
    join[full] = 0.0
    join += too_wide
    join += costs.join[:, None, None]
    end = np.where(full, np.log(np.maximum(room, 3.0)) + weights.full_end, np.float32(0.05))
    end += too_wide
    end += costs.end[:, None, None]
    join[:, room[0] < 2] = _NEVER
    return join, end


def _too_wide(over: Matrix, giving: Matrix, weights: FlowWeights) -> Matrix:
    """Return what it costs that lines are wider than their column; a little, as far as their marks give way."""
    most = over - giving
    most *= weights.too_wide_slope
    most += weights.too_wide
    np.minimum(most, weights.too_wide_most, out=most)
    little = over <= giving + np.float32(0.6)
    cost = np.where(little, np.float32(0.25) * over, most)
    cost[over <= 0.3] = 0.0
    return cost
