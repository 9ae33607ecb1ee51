"""What the search found: the cheapest reading, traced back from its end, and how clearly each boundary was decided."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from zhengban.evidence.flow_costs import DISPLAY, FLUSH, INDENTED, KEPT, RUNNING, Matrix
from zhengban.evidence.flow_trellis import Ahead, Forward, Trellis, own_costs

_Choice = tuple[int, int]  # what a line is, and the number of its width, -1 for none


def path_of(trellis: Trellis, forward: Forward) -> list[_Choice]:
    """Return what each line is, and in which width, on the cheapest reading."""
    return _Path(trellis, forward).trace()


class _Path:
    """Traces the cheapest reading from the last line to the first."""

    def __init__(self, trellis: Trellis, forward: Forward) -> None:
        self._trellis, self._forward, self._weights = trellis, forward, trellis.weights
        self._rare, self._own = trellis.rare.tolist(), own_costs(trellis)
        self._running, self._ended = self._states(trellis.join), self._states(trellis.end)

    def _states(self, behind: Matrix) -> NDArray[np.int8]:
        """Return, by line and width, what the line is at least cost; ``behind`` is that of running on, or of ending."""
        costs, forward = self._trellis.costs, self._forward
        indented = forward.opening + costs.indented[:, None] + behind[:, 0]
        flush = forward.opening + costs.flush[:, None] + behind[:, 1]
        running = forward.running_on + behind[:, 1]
        states = np.where(flush < indented, np.int8(FLUSH), np.int8(INDENTED))
        states[running < np.minimum(indented, flush)] = RUNNING
        return states

    def trace(self) -> list[_Choice]:
        """Return the choices in the order of the lines."""
        forward, last = self._forward, len(self._own) - 1
        options = [
            (forward.lowest[last][3], RUNNING),
            (forward.ends[last][0], DISPLAY),
            (forward.ends[last][1], KEPT),
        ]
        source = min(options)[1]
        path = [self._closed(last) if source == RUNNING else (source, -1)]
        for line in range(last, 0, -1):
            path.append(self._before(line, *path[-1]))
        return path[::-1]

    def _closed(self, line: int) -> _Choice:
        """Return the state and width in which a paragraph ends most cheaply with the line."""
        width = self._forward.lowest[line][2]
        return self._ended.item(line, width), width

    def _before(self, line: int, state: int, width: int) -> _Choice:
        """Return state and width of the line in front of a line that has these."""
        before = line - 1
        if state == RUNNING:
            least_at, least, _, _ = self._forward.lowest[before]
            if least + self._weights.narrowed < self._forward.running.item(before, width):
                width = least_at
            return self._running.item(before, width), width
        source = min(self._sources(line, state, width))[1]
        if source >= DISPLAY:
            return source, -1
        return (self._ended.item(before, width), width) if source == INDENTED else self._closed(before)

    def _sources(self, line: int, state: int, width: int) -> list[tuple[float, int]]:
        """Return what the line before may be and what it costs; INDENTED stands for text of the same width."""
        weights, own, before = self._weights, self._own[line], line - 1
        closed = self._forward.lowest[before][3]
        display, kept = self._forward.ends[before]
        if state == KEPT:
            into = weights.into_kept
            return [(kept, KEPT), (closed + into, RUNNING), (display + into, DISPLAY)]
        if state == DISPLAY:
            left = kept + weights.out_of_kept + own.display
            return [(closed + own.display, RUNNING), (left, KEPT), (display + own.display_on, DISPLAY)]
        rare = self._rare[width]
        return [
            (self._forward.ended.item(before, width) + weights.same_width, INDENTED),
            (closed + own.change + rare, RUNNING),
            (display + weights.out_of_display + rare, DISPLAY),
            (kept + weights.out_of_kept + rare, KEPT),
        ]


def margins_of(trellis: Trellis, forward: Forward, ahead: Ahead) -> list[float]:
    """Return, behind each line but the last, the cost of running on less that of not running on."""
    running, onward = forward.running[:-1], ahead.running[1:]
    together = np.minimum(
        (running + onward).min(axis=1),
        running.min(axis=1) + onward.min(axis=1) + trellis.weights.narrowed,
    )
    margins: list[float] = (together - _apart(trellis, forward, ahead)).tolist()
    return margins


def _apart(trellis: Trellis, forward: Forward, ahead: Ahead) -> Matrix:
    """Return, behind each line but the last, the cost of the cheapest reading in which it does not run on."""
    costs, weights = trellis.costs, trellis.weights
    ended, opening = forward.ended[:-1], ahead.opening[1:]
    closed, cheapest = ended.min(axis=1), (opening + trellis.rare).min(axis=1)
    display, kept = np.array(forward.ends[:-1]).reshape(-1, 2).T
    shown, meant = np.array(ahead.ends[1:]).reshape(-1, 2).T
    meant = meant + costs.kept[1:]
    change = np.where(costs.gap[1:], weights.new_width_at_gap, weights.new_width)
    elsewhere = np.minimum(
        closed + change, np.minimum(display + weights.out_of_display, kept + weights.out_of_kept)
    )
    apart: Matrix = np.minimum.reduce(
        [
            (ended + opening).min(axis=1) + weights.same_width,
            elsewhere + cheapest,
            np.minimum(closed, kept + weights.out_of_kept) + shown + costs.display[1:],
            display + costs.display_on[1:] + shown,
            np.minimum(kept, np.minimum(closed, display) + weights.into_kept) + meant,
        ]
    )
    return apart
