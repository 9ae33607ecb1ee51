"""The search for the cheapest reading of the lines, forward and backward, one row of widths at a time.

Forward costs are kept for tracing the reading back; together with the backward costs they give, for every boundary,
by how much the page would be dearer if it were decided the other way (min-marginals of the Viterbi trellis).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from zhengban.evidence.flow_costs import DISPLAY, FLUSH, INDENTED, KEPT, RUNNING, Flow, LineCosts, Matrix
from zhengban.evidence.flow_weights import FlowWeights, flow_weights

_NEVER = np.float32(1e6)


class _Trellis(NamedTuple):
    """All that the search needs: the costs, and what running on and ending cost, as [line, first-or-not, width]."""

    costs: LineCosts
    rare: Matrix
    join: Matrix
    end: Matrix
    weights: FlowWeights

    def change(self, line: int) -> float:
        """Return the cost of beginning in a column of another width."""
        return self.weights.new_width_at_gap if self.costs.gap[line] else self.weights.new_width


class _Forward(NamedTuple):
    """The cheapest reading up to each line: by state and width, running on behind it, and ended by it."""

    prose: Matrix
    running: Matrix
    ended: Matrix
    display: list[float]
    kept: list[float]


class _Ahead(NamedTuple):
    """The cheapest reading from each line on: running on into it, beginning with it; behind display and kept."""

    running: Matrix
    opening: Matrix
    display: list[float]
    kept: list[float]


def search(costs: LineCosts, grid: Matrix, rare: Matrix, join: Matrix, end: Matrix) -> Flow:
    """Return the cheapest reading; ``grid`` holds the candidate widths in em, ``rare`` what beginning in each costs."""
    trellis = _Trellis(costs, rare, join, end, flow_weights())
    forward = _forward(trellis)
    path = _trace(trellis, forward)
    states = [state for state, _ in path]
    widths = [float(grid[width]) if state <= RUNNING else 0.0 for state, width in path]
    return Flow(states, widths, _margins(trellis, forward, _backward(trellis)))


def _forward(trellis: _Trellis) -> _Forward:
    costs, weights = trellis.costs, trellis.weights
    lines, widths = trellis.join.shape[0], trellis.join.shape[2]
    forward = _Forward(
        np.full((lines, 3, widths), _NEVER, dtype=np.float32),
        np.empty((lines, widths), dtype=np.float32),
        np.empty((lines, widths), dtype=np.float32),
        [float(costs.display[0])],
        [float(costs.kept[0]) + weights.into_kept],
    )
    forward.prose[0, INDENTED] = costs.indented[0] + trellis.rare
    forward.prose[0, FLUSH] = costs.flush[0] + trellis.rare
    _leave(trellis, forward, 0)
    for line in range(1, lines):
        _enter(trellis, forward, line)
        _leave(trellis, forward, line)
    return forward


def _leave(trellis: _Trellis, forward: _Forward, line: int) -> None:
    """Fill in what it costs to run on behind the line, and to end with it."""
    prose, join, end = forward.prose[line], trellis.join[line], trellis.end[line]
    other = np.minimum(prose[FLUSH], prose[RUNNING])
    np.minimum(prose[INDENTED] + join[0], other + join[1], out=forward.running[line])
    np.minimum(prose[INDENTED] + end[0], other + end[1], out=forward.ended[line])


def _enter(trellis: _Trellis, forward: _Forward, line: int) -> None:
    """Fill in what it costs that the line is each of the things it may be."""
    costs, weights = trellis.costs, trellis.weights
    running, ended = forward.running[line - 1], forward.ended[line - 1]
    display, kept = forward.display[-1], forward.kept[-1]
    closed = float(ended.min())
    elsewhere = min(
        closed + trellis.change(line), display + weights.out_of_display, kept + weights.out_of_kept
    )
    opening = np.minimum(ended + weights.same_width, trellis.rare + np.float32(elsewhere))
    here = forward.prose[line]
    np.add(opening, costs.indented[line], out=here[INDENTED])
    np.add(opening, costs.flush[line], out=here[FLUSH])
    np.minimum(running, float(running.min()) + weights.narrowed, out=here[RUNNING])
    begun = min(closed, kept + weights.out_of_kept) + float(costs.display[line])
    forward.display.append(min(begun, display + float(costs.display_on[line])))
    forward.kept.append(min(kept, min(closed, display) + weights.into_kept) + float(costs.kept[line]))


def _backward(trellis: _Trellis) -> _Ahead:
    costs, weights = trellis.costs, trellis.weights
    lines, widths = trellis.join.shape[0], trellis.join.shape[2]
    ahead = _Ahead(
        np.empty((lines, widths), dtype=np.float32),
        np.empty((lines, widths), dtype=np.float32),
        [0.0] * lines,
        [0.0] * lines,
    )
    first, other = trellis.end[-1, 0], trellis.end[-1, 1]
    for line in range(lines - 1, -1, -1):
        opening = np.minimum(first + costs.indented[line], other + costs.flush[line])
        ahead.running[line], ahead.opening[line] = other, opening
        if not line:
            break
        cheapest = float((opening + trellis.rare).min())
        shown = ahead.display[line] + float(costs.display[line])
        meant = ahead.kept[line] + float(costs.kept[line])
        closed = np.minimum(
            opening + weights.same_width,
            min(cheapest + trellis.change(line), shown, meant + weights.into_kept),
        )
        narrowed = np.minimum(other, float(other.min()) + weights.narrowed)
        join, end = trellis.join[line - 1], trellis.end[line - 1]
        first = np.minimum(narrowed + join[0], closed + end[0])
        other = np.minimum(narrowed + join[1], closed + end[1])
        going_on = ahead.display[line] + float(costs.display_on[line])
        ahead.display[line - 1] = min(cheapest + weights.out_of_display, going_on, meant + weights.into_kept)
        ahead.kept[line - 1] = min(cheapest + weights.out_of_kept, shown + weights.out_of_kept, meant)
    return ahead


def _margins(trellis: _Trellis, forward: _Forward, ahead: _Ahead) -> list[float]:
    """Return, behind each line but the last, the cost of running on less that of not running on."""
    costs, weights = trellis.costs, trellis.weights
    running, onward = forward.running[:-1], ahead.running[1:]
    together = np.minimum(
        (running + onward).min(axis=1), running.min(axis=1) + onward.min(axis=1) + weights.narrowed
    )
    ended, opening = forward.ended[:-1], ahead.opening[1:]
    closed, cheapest = ended.min(axis=1), (opening + trellis.rare).min(axis=1)
    display, kept = np.array(forward.display[:-1]), np.array(forward.kept[:-1])
    shown = np.array(ahead.display[1:])
    meant = np.array(ahead.kept[1:]) + costs.kept[1:]
    change = np.where(costs.gap[1:], weights.new_width_at_gap, weights.new_width)
    elsewhere = np.minimum(
        closed + change, np.minimum(display + weights.out_of_display, kept + weights.out_of_kept)
    )
    apart = np.minimum.reduce(
        [
            (ended + opening).min(axis=1) + weights.same_width,
            elsewhere + cheapest,
            np.minimum(closed, kept + weights.out_of_kept) + shown + costs.display[1:],
            display + costs.display_on[1:] + shown,
            np.minimum(kept, np.minimum(closed, display) + weights.into_kept) + meant,
        ]
    )
    return [float(margin) for margin in together - apart]


def _trace(trellis: _Trellis, forward: _Forward) -> list[tuple[int, int]]:
    """Return the state and width index of each line on the cheapest reading, from its end."""
    last = trellis.join.shape[0] - 1
    options = [
        (float(forward.ended[last].min()), RUNNING),
        (forward.display[last], DISPLAY),
        (forward.kept[last], KEPT),
    ]
    source = min(options)[1]
    choice = _closed(trellis, forward, last) if source == RUNNING else (source, 0)
    path = [choice]
    for line in range(last, 0, -1):
        choice = _before(trellis, forward, line, *choice)
        path.append(choice)
    return path[::-1]


def _closed(trellis: _Trellis, forward: _Forward, line: int, width: int = -1) -> tuple[int, int]:
    """Return the state in which the paragraph ends most cheaply with the line, in one width or any."""
    if width < 0:
        width = int(forward.ended[line].argmin())
    return _state(forward, line, width, trellis.end), width


def _state(forward: _Forward, line: int, width: int, behind: Matrix) -> int:
    prose, (first, other) = forward.prose[line, :, width], behind[line, :, width]
    return int(np.argmin([prose[INDENTED] + first, prose[FLUSH] + other, prose[RUNNING] + other]))


def _before(trellis: _Trellis, forward: _Forward, line: int, state: int, width: int) -> tuple[int, int]:
    """Return state and width of the line in front of a line that has these."""
    costs, weights = trellis.costs, trellis.weights
    before = line - 1
    if state == RUNNING:
        running = forward.running[before]
        if float(running.min()) + weights.narrowed < float(running[width]):
            width = int(running.argmin())
        return _state(forward, before, width, trellis.join), width
    closed, display, kept = float(forward.ended[before].min()), forward.display[before], forward.kept[before]
    if state == KEPT:
        options = [
            (kept, KEPT),
            (closed + weights.into_kept, RUNNING),
            (display + weights.into_kept, DISPLAY),
        ]
    elif state == DISPLAY:
        began = float(costs.display[line])
        options = [
            (closed + began, RUNNING),
            (kept + weights.out_of_kept + began, KEPT),
            (display + float(costs.display_on[line]), DISPLAY),
        ]
    else:
        rare = float(trellis.rare[width])
        options = [
            (float(forward.ended[before, width]) + weights.same_width, INDENTED),
            (closed + trellis.change(line) + rare, RUNNING),
            (display + weights.out_of_display + rare, DISPLAY),
            (kept + weights.out_of_kept + rare, KEPT),
        ]
    source = min(options)[1]
    if source >= DISPLAY:
        return source, 0
    return _closed(trellis, forward, before, width if source == INDENTED else -1)
