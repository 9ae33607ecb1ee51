"""What the search for the cheapest reading works on, and what it knows of each line when it is done."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from zhengban.evidence.flow_costs import LineCosts, Matrix
from zhengban.evidence.flow_weights import FlowWeights

NEVER = np.float32(1e6)
# The costs behind a line: of running on behind a first line, and any other; of ending with them.
Rows = tuple[Matrix, Matrix, Matrix, Matrix]
# The width in which running on behind a line is cheapest, and the cost; the same for ending.
Lowest = tuple[int, float, int, float]


class Trellis(NamedTuple):
    """All that the search needs: the costs, those of beginning in each width, and those behind each line.

    ``join`` and ``end`` are what running on and ending cost, as [line, first-or-not, width].
    """

    costs: LineCosts
    rare: Matrix
    join: Matrix
    end: Matrix
    weights: FlowWeights


class OwnCosts(NamedTuple):
    """What a line costs by itself, as plain numbers; ``change``: to begin in a column of another width."""

    indented: float
    flush: float
    display: float
    display_on: float
    kept: float
    change: float


def own_costs(trellis: Trellis) -> list[OwnCosts]:
    """Return the costs of the lines of a trellis, line by line."""
    costs, weights = trellis.costs, trellis.weights
    tables = (costs.indented, costs.flush, costs.display, costs.display_on, costs.kept)
    changes = [weights.new_width_at_gap if gap else weights.new_width for gap in costs.gap.tolist()]
    return list(map(OwnCosts, *(table.tolist() for table in tables), changes))


class Forward(NamedTuple):
    """The cheapest reading up to each line, as [line, width] or by line.

    ``opening``: the line begins a paragraph, what a first line costs by itself left out; ``running_on``: it runs on.
    ``running`` and ``ended``: the text runs on behind it, or ends with it; ``lowest`` tells where these are least.
    ``ends``: it is display type, or a kept line.
    """

    opening: Matrix
    running_on: Matrix
    running: Matrix
    ended: Matrix
    lowest: list[Lowest]
    ends: list[tuple[float, float]]


class Ahead(NamedTuple):
    """The cheapest reading from each line on: running on into it, beginning with it; behind it as display, or kept."""

    running: Matrix
    opening: Matrix
    ends: list[tuple[float, float]]
