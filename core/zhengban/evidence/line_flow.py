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
from zhengban.evidence.flow_weights import flow_weights

_NEVER = np.float32(1e6)


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
    marks: dict[float, int] = {}
    for width in costs.width:
        for extra in (0.0, 2.0):
            rounded = round(float(width + extra) * 2) / 2
            if 1 <= rounded <= 60:
                for near in (rounded - 0.5, rounded, rounded + 0.5):
                    marks[near] = marks.get(near, 0) + (2 if near == rounded else 1)
    best = sorted(marks, key=lambda width: (-marks[width], width))[:80]
    widths = sorted(best) or [20.0]
    counts = np.array([marks.get(width, 1) for width in widths], dtype=np.float32)
    weights = flow_weights()
    rare = np.minimum(weights.unsupported * np.log(counts.max() / counts), weights.unsupported_most)
    return np.array(widths, dtype=np.float32), rare.astype(np.float32)


def _boundary_costs(costs: LineCosts, grid: Matrix) -> tuple[Matrix, Matrix]:
    """Return what running on and ending cost behind each line, as [line, first-or-not, width] arrays.

    Index 0 is an indented first line, whose measure is two em less; index 1 any other line.
    """
    weights = flow_weights()
    room = np.stack([grid - 2, grid])[None, :, :]
    width = costs.width[:, None, None]
    following = np.append(costs.unit[1:], np.float32(1.0))[:, None, None]
    over = width - room
    giving = np.minimum(costs.giving, 3.0)[:, None, None]
    too_wide = np.where(
        over <= giving + 0.6,
        0.25 * over,
        np.minimum(
            weights.too_wide + weights.too_wide_slope * (over - giving),
            weights.too_wide_most,
        ),
    )
    too_wide = np.where(over <= 0.3, 0.0, too_wide)
    slack = room - width - following
    # A line whose marks were squeezed is fuller than it measures, one that was stretched is full by itself.
    slack = np.where(costs.stretched[:, None, None], -1.0, slack)
    # One em of room is left when a unit went down for a mark that may not open the line: not rare.
    short = np.where(slack < -0.05, 0.0, weights.short + weights.short_slope * np.minimum(slack, 5.0))
    full = np.where(slack < -0.05, np.log(np.maximum(room, 3.0)) + weights.full_end, 0.05)
    join = too_wide + short + costs.join[:, None, None]
    end = too_wide + full + costs.end[:, None, None]
    join = np.where(room < 2, _NEVER, join)
    return join.astype(np.float32), end.astype(np.float32)
