"""Which lines run on and which end: one joint decision over the lines of a page.

A Viterbi search over column widths and what each line is in its column: the indented first line of a paragraph, a
flush first line, a continuation, a line of display type, or a line whose break is meant. The deciding question is
the compositor's own: would the next unbreakable unit still have fitted on this line? Costs are negative logarithms
of how rarely a thing is seen, hand-set and checked on composed pages (``tests/measure/measure_pages.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from zhengban.evidence.flow_weights import flow_weights

Matrix = NDArray[np.float32]

INDENTED, FLUSH, RUNNING, DISPLAY, KEPT = range(5)

_NEVER = np.float32(1e6)


@dataclass(frozen=True)
class LineCosts:
    """What the text alone says of each line, in nats; one entry a line (``join`` and ``end``: behind the line).

    ``width``, ``giving``, ``unit``: em, as measured. ``stretched``: set to the full measure by letter-spacing.
    ``join`` and ``end``: against the next line running on, and against a paragraph ending here. ``indented`` and
    ``flush``: against being such a first line. ``display``, ``display_on``: against display type, and against
    going on with it. ``kept``: against a break that is meant. ``gap``: a wider gap than usual stands in front.
    """

    width: Matrix
    giving: Matrix
    unit: Matrix
    stretched: NDArray[np.bool_]
    join: Matrix
    end: Matrix
    indented: Matrix
    flush: Matrix
    display: Matrix
    display_on: Matrix
    kept: Matrix
    gap: NDArray[np.bool_]


class Flow(NamedTuple):
    """The decision: by line its state and column width (0 for none), and by boundary the margin.

    ``margins[i]`` is by how many nats the best page in which line i+1 runs on from line i is dearer (negative:
    cheaper) than the best page in which it does not.
    """

    states: list[int]
    widths: list[float]
    margins: list[float]


def decide_flow(costs: LineCosts) -> Flow:
    """Return the cheapest reading of the lines; the time is in proportion to lines × candidate widths."""
    if not len(costs.width):
        return Flow([], [], [])
    grid = _candidate_widths(costs)
    join, end = _boundary_costs(costs, grid)
    forward = _Forward(costs, join, end)
    backward = _backward(costs, join, end)
    path = _Tracer(costs, forward, join, end).trace()
    states = [state for state, _ in path]
    widths = [float(grid[width]) if state <= RUNNING else 0.0 for state, width in path]
    return Flow(states, widths, _margins(costs, forward, backward, join, end))


def _candidate_widths(costs: LineCosts) -> Matrix:
    """Return the em widths that at least two lines speak for, to the half em; first lines speak for two more."""
    marks: dict[float, int] = {}
    for width in costs.width:
        for extra in (0.0, 2.0):
            rounded = round(float(width + extra) * 2) / 2
            if 1 <= rounded <= 60:
                for near in (rounded - 0.5, rounded, rounded + 0.5):
                    marks[near] = marks.get(near, 0) + (2 if near == rounded else 1)
    best = sorted(marks, key=lambda width: (-marks[width], width))[:80]
    return np.array(sorted(best) or [20.0], dtype=np.float32)


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


class _Forward:
    """The cost of the best reading of all lines up to each, by state; kept for tracing back."""

    def __init__(self, costs: LineCosts, join: Matrix, end: Matrix) -> None:
        weights = flow_weights()
        lines, width_count = len(costs.width), join.shape[2]
        self.prose = np.full((lines, 3, width_count), _NEVER, dtype=np.float32)
        self.display = [float(costs.display[0])]
        self.kept = [float(costs.kept[0]) + weights.into_kept]
        self.prose[0, INDENTED] = costs.indented[0]
        self.prose[0, FLUSH] = costs.flush[0]
        for line in range(1, lines):
            self._step(costs, join[line - 1], end[line - 1], line)

    def _step(self, costs: LineCosts, join: Matrix, end: Matrix, line: int) -> None:
        weights = flow_weights()
        before = self.prose[line - 1]
        running = _on(before, join)
        ending = _ended(before, end)
        display, kept = self.display[-1], self.kept[-1]
        closed = float(ending.min())
        opening = np.minimum(
            ending + weights.same_width, self._new_column(costs, line, closed, display, kept)
        )
        here = self.prose[line]
        here[INDENTED] = opening + costs.indented[line]
        here[FLUSH] = opening + costs.flush[line]
        here[RUNNING] = np.minimum(running, running.min() + weights.narrowed)
        begun = min(closed, kept + weights.out_of_kept) + float(costs.display[line])
        self.display.append(min(begun, display + float(costs.display_on[line])))
        self.kept.append(min(kept, min(closed, display) + weights.into_kept) + float(costs.kept[line]))

    @staticmethod
    def _new_column(costs: LineCosts, line: int, closed: float, display: float, kept: float) -> float:
        weights = flow_weights()
        change = weights.new_width_at_gap if costs.gap[line] else weights.new_width
        return min(closed + change, display + weights.out_of_display, kept + weights.out_of_kept)


def _on(before: Matrix, join: Matrix) -> Matrix:
    """Return, by width, the cheapest reading in which the next line runs on."""
    cheapest: Matrix = np.minimum(
        before[INDENTED] + join[0], np.minimum(before[FLUSH], before[RUNNING]) + join[1]
    )
    return cheapest


def _ended(before: Matrix, end: Matrix) -> Matrix:
    """Return, by width, the cheapest reading in which the paragraph ends with the line."""
    cheapest: Matrix = np.minimum(
        before[INDENTED] + end[0], np.minimum(before[FLUSH], before[RUNNING]) + end[1]
    )
    return cheapest


class _Ahead(NamedTuple):
    """The cost of the best reading of all lines behind each, by state of the line."""

    prose: Matrix
    display: list[float]
    kept: list[float]


def _backward(costs: LineCosts, join: Matrix, end: Matrix) -> _Ahead:
    weights = flow_weights()
    lines, width_count = len(costs.width), join.shape[2]
    ahead = _Ahead(np.zeros((lines, 3, width_count), dtype=np.float32), [0.0] * lines, [0.0] * lines)
    ahead.prose[-1, INDENTED], ahead.prose[-1, FLUSH], ahead.prose[-1, RUNNING] = (
        end[-1, 0],
        end[-1, 1],
        end[-1, 1],
    )
    for line in range(lines - 1, 0, -1):
        opening, cheapest, shown, meant = _begun(costs, ahead, line)
        change = weights.new_width_at_gap if costs.gap[line] else weights.new_width
        closed = np.minimum(opening, min(cheapest + change, shown, meant + weights.into_kept))
        onward = ahead.prose[line, RUNNING]
        narrowed = np.minimum(onward, onward.min() + weights.narrowed)
        before = ahead.prose[line - 1]
        before[INDENTED] = np.minimum(narrowed + join[line - 1, 0], closed + end[line - 1, 0])
        before[FLUSH] = np.minimum(narrowed + join[line - 1, 1], closed + end[line - 1, 1])
        before[RUNNING] = before[FLUSH]
        going_on = ahead.display[line] + float(costs.display_on[line])
        ahead.display[line - 1] = min(cheapest + weights.out_of_display, going_on, meant + weights.into_kept)
        ahead.kept[line - 1] = min(cheapest + weights.out_of_kept, shown + weights.out_of_kept, meant)
    return ahead


def _begun(costs: LineCosts, ahead: _Ahead, line: int) -> tuple[Matrix, float, float, float]:
    """Return the costs from a line on: by width and at least as a first line, as display type, as kept."""
    here = ahead.prose[line]
    opening = np.minimum(here[INDENTED] + costs.indented[line], here[FLUSH] + costs.flush[line])
    shown = ahead.display[line] + float(costs.display[line])
    return opening, float(opening.min()), shown, ahead.kept[line] + float(costs.kept[line])


def _margins(costs: LineCosts, forward: _Forward, ahead: _Ahead, join: Matrix, end: Matrix) -> list[float]:
    weights = flow_weights()
    margins: list[float] = []
    for line in range(len(costs.width) - 1):
        running = _on(forward.prose[line], join[line])
        onward = ahead.prose[line + 1, RUNNING]
        together = min(
            float((running + onward).min()), float(running.min() + onward.min()) + weights.narrowed
        )
        margins.append(together - _apart(costs, forward, ahead, end, line))
    return margins


def _apart(costs: LineCosts, forward: _Forward, ahead: _Ahead, end: Matrix, line: int) -> float:
    """Return the cost of the best page in which no paragraph runs on behind the line."""
    weights = flow_weights()
    ending = _ended(forward.prose[line], end[line])
    closed, display, kept = float(ending.min()), forward.display[line], forward.kept[line]
    opening, cheapest, shown, meant = _begun(costs, ahead, line + 1)
    change = weights.new_width_at_gap if costs.gap[line + 1] else weights.new_width
    return min(
        float((ending + opening).min()),
        min(closed + change, display + weights.out_of_display, kept + weights.out_of_kept) + cheapest,
        min(closed, kept + weights.out_of_kept) + shown,
        display + float(costs.display_on[line + 1]) + ahead.display[line + 1],
        min(kept, min(closed, display) + weights.into_kept) + meant,
    )


class _Tracer:
    """Walks the cheapest reading from the last line to the first."""

    def __init__(self, costs: LineCosts, forward: _Forward, join: Matrix, end: Matrix) -> None:
        self.costs, self.forward, self.join, self.end = costs, forward, join, end

    def trace(self) -> list[tuple[int, int]]:
        """Return the state and width index of each line."""
        last = len(self.costs.width) - 1
        choice = self._cheapest_end(last)
        path = [choice]
        for line in range(last, 0, -1):
            choice = self._before(line, *choice)
            path.append(choice)
        return path[::-1]

    def _cheapest_end(self, line: int) -> tuple[int, int]:
        """Return the cheapest state of a line behind which a paragraph, if it is in one, ends."""
        prose = self.forward.prose[line]
        ended = np.stack([prose[INDENTED] + self.end[line, 0], *(prose[1:] + self.end[line, 1])])
        state, width = np.unravel_index(int(ended.argmin()), ended.shape)
        options = [
            (float(ended.min()), (int(state), int(width))),
            (self.forward.display[line], (DISPLAY, 0)),
            (self.forward.kept[line], (KEPT, 0)),
        ]
        return min(options)[1]

    def _before(self, line: int, state: int, width: int) -> tuple[int, int]:
        weights = flow_weights()
        if state == RUNNING:
            return self._run_from(line, width)
        if state == KEPT:
            return self._kept_from(line)
        forward, end = self.forward, self.end[line - 1]
        display, kept = forward.display[line - 1], forward.kept[line - 1]
        prose = forward.prose[line - 1]
        ended = np.stack([prose[INDENTED] + end[0], *(prose[1:] + end[1])])
        if state == DISPLAY:
            began = float(self.costs.display[line])
            options = [
                (float(ended.min()) + began, 0),
                (kept + weights.out_of_kept + began, KEPT),
                (display + float(self.costs.display_on[line]), DISPLAY),
            ]
        else:
            change = weights.new_width_at_gap if self.costs.gap[line] else weights.new_width
            options = [
                (float(ended[:, width].min()), -1),
                (float(ended.min()) + change, 0),
                (display + weights.out_of_display, DISPLAY),
                (kept + weights.out_of_kept, KEPT),
            ]
        source = min(options)[1]
        if source in (DISPLAY, KEPT):
            return source, 0
        if source == -1:
            return int(ended[:, width].argmin()), width
        found, place = np.unravel_index(int(ended.argmin()), ended.shape)
        return int(found), int(place)

    def _run_from(self, line: int, width: int) -> tuple[int, int]:
        weights = flow_weights()
        prose, join = self.forward.prose[line - 1], self.join[line - 1]
        run = np.stack([prose[INDENTED] + join[0], *(prose[1:] + join[1])])
        if float(run.min()) + weights.narrowed < float(run[:, width].min()):
            state, place = np.unravel_index(int(run.argmin()), run.shape)
            return int(state), int(place)
        return int(run[:, width].argmin()), width

    def _kept_from(self, line: int) -> tuple[int, int]:
        weights = flow_weights()
        kept = self.forward.kept[line - 1]
        other = self._cheapest_end_but_kept(line - 1)
        return (KEPT, 0) if kept <= other[0] + weights.into_kept else other[1]

    def _cheapest_end_but_kept(self, line: int) -> tuple[float, tuple[int, int]]:
        prose = self.forward.prose[line]
        ended = np.stack([prose[INDENTED] + self.end[line, 0], *(prose[1:] + self.end[line, 1])])
        state, width = np.unravel_index(int(ended.argmin()), ended.shape)
        return min((float(ended.min()), (int(state), int(width))), (self.forward.display[line], (DISPLAY, 0)))
