"""The search for the cheapest reading of lines against every reading there is, by the rules written out here."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengban.evidence.flow_costs import DISPLAY, FLUSH, INDENTED, KEPT, RUNNING, LineCosts, Matrix
from zhengban.evidence.flow_search import search
from zhengban.evidence.flow_weights import flow_weights

WEIGHTS = flow_weights()
CLOSE = 2e-4  # the search adds in single precision
Reading = tuple[tuple[int, int], ...]  # by line: state, and the number of its width (-1 for none)


class Puzzle(NamedTuple):
    """What ``search`` is given."""

    costs: LineCosts
    grid: Matrix
    rare: Matrix
    join: Matrix
    end: Matrix


COST = st.integers(0, 40).map(lambda number: number / 4)


@st.composite
def puzzles(draw: st.DrawFn) -> Puzzle:
    """Three to five lines, two or three widths, any costs; a few fewer lines now and then."""
    lines, widths = draw(st.sampled_from([(1, 2), (2, 3), (3, 2), (3, 3), (4, 2), (5, 2)]))
    row = st.lists(COST, min_size=lines, max_size=lines)
    cube = st.lists(COST, min_size=lines * 2 * widths, max_size=lines * 2 * widths)
    unused = np.zeros(lines, dtype=np.float32)
    indented, flush, display, display_on, kept = (np.array(draw(row), dtype=np.float32) for _ in range(5))
    costs = LineCosts(
        width=unused,
        giving=unused,
        unit=unused,
        stretched=np.zeros(lines, dtype=np.bool_),
        join=unused,
        end=unused,
        indented=indented,
        flush=flush,
        display=display,
        # Going on with display type never costs more than beginning it: so line_costs makes them.
        display_on=np.minimum(display_on, display),
        kept=kept,
        gap=np.array(draw(st.lists(st.booleans(), min_size=lines, max_size=lines))),
        upright=np.zeros(lines, dtype=np.bool_),
    )
    grid = np.arange(10, 10 + widths, dtype=np.float32)
    join, end = (np.array(draw(cube), dtype=np.float32).reshape(lines, 2, widths) for _ in range(2))
    rare = np.array(draw(st.lists(COST, min_size=widths, max_size=widths)), dtype=np.float32)
    return Puzzle(costs, grid, rare, join, end)


def readings(puzzle: Puzzle) -> Iterator[Reading]:
    """Yield every reading: a line of running text has a width, and only running text runs on."""
    lines, _, widths = puzzle.join.shape
    prose = [(state, width) for state in (INDENTED, FLUSH, RUNNING) for width in range(widths)]
    for reading in product([*prose, (DISPLAY, -1), (KEPT, -1)], repeat=lines):
        states = [KEPT, *(state for state, _ in reading)]
        if all(after != RUNNING or before <= RUNNING for before, after in pairwise(states)):
            yield reading


def cost_of(puzzle: Puzzle, reading: Reading) -> float:
    """Return the cost of a reading: of each line, of each step from a line to the next, of the end."""
    total = _own(puzzle, 0, *reading[0])
    total += float(puzzle.costs.display[0]) if reading[0][0] == DISPLAY else 0.0
    total += WEIGHTS.into_kept if reading[0][0] == KEPT else 0.0
    total += float(puzzle.rare[reading[0][1]]) if reading[0][0] < RUNNING else 0.0
    for line in range(1, len(reading)):
        total += _own(puzzle, line, *reading[line]) + _step(puzzle, line, reading[line - 1], reading[line])
    state, width = reading[-1]
    return total + (_behind(puzzle.end, len(reading) - 1, state, width) if state <= RUNNING else 0.0)


def _own(puzzle: Puzzle, line: int, state: int, width: int) -> float:
    costs = {INDENTED: puzzle.costs.indented, FLUSH: puzzle.costs.flush, KEPT: puzzle.costs.kept}
    return float(costs[state][line]) if state in costs else 0.0


def _behind(table: Matrix, line: int, state: int, width: int) -> float:
    return float(table[line, 0 if state == INDENTED else 1, width])


def _step(puzzle: Puzzle, line: int, before: tuple[int, int], here: tuple[int, int]) -> float:
    """Return what the step into a line costs: ending the text before it, another width and how rare it is, display
    type, kept lines.
    """
    state, width = here
    if state == RUNNING:
        narrowed = 0.0 if width == before[1] else WEIGHTS.narrowed
        return _behind(puzzle.join, line - 1, *before) + narrowed
    prose = before[0] <= RUNNING
    cost = _behind(puzzle.end, line - 1, *before) if prose else 0.0
    if state == DISPLAY:
        going_on = before[0] == DISPLAY
        cost += float((puzzle.costs.display_on if going_on else puzzle.costs.display)[line])
        return cost + (WEIGHTS.out_of_kept if before[0] == KEPT else 0.0)
    if state == KEPT:
        return cost + (0.0 if before[0] == KEPT else WEIGHTS.into_kept)
    if prose:
        change = WEIGHTS.new_width_at_gap if puzzle.costs.gap[line] else WEIGHTS.new_width
        change += float(puzzle.rare[width])
        return cost + (min(WEIGHTS.same_width, change) if width == before[1] else change)
    left = WEIGHTS.out_of_display if before[0] == DISPLAY else WEIGHTS.out_of_kept
    return cost + left + float(puzzle.rare[width])


@settings(max_examples=60)
@given(puzzles())
def test_no_reading_is_cheaper(puzzle: Puzzle) -> None:
    flow = search(*puzzle)
    widths = [-1 if not width else int(width) - 10 for width in flow.widths]
    found = cost_of(puzzle, tuple(zip(flow.states, widths, strict=True)))
    assert found == pytest.approx(min(cost_of(puzzle, one) for one in readings(puzzle)), abs=CLOSE)


@settings(max_examples=60)
@given(puzzles())
def test_the_margins_are_what_deciding_otherwise_costs(puzzle: Puzzle) -> None:
    priced = [(cost_of(puzzle, one), one) for one in readings(puzzle)]
    for place, margin in enumerate(search(*puzzle).margins):
        together = min(cost for cost, one in priced if one[place + 1][0] == RUNNING)
        apart = min(cost for cost, one in priced if one[place + 1][0] != RUNNING)
        assert margin == pytest.approx(together - apart, abs=CLOSE)


@settings(max_examples=60)
@given(puzzles())
def test_a_line_runs_on_where_the_margin_says_so(puzzle: Puzzle) -> None:
    flow = search(*puzzle)
    for state, margin in zip(flow.states[1:], flow.margins, strict=True):
        if abs(margin) > CLOSE:
            assert (state == RUNNING) == (margin < 0)
