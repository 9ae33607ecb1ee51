"""One-to-one assignment with margins: which headline goes with which body, all decided at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_INFINITE = 1e18
_EXACT = 16  # up to this many rows the margins are exact; beyond, they come from the rows and columns alone


class Assigned(NamedTuple):
    """By row: the column it gets (-1 for none), and what the total loses when that very pair is forbidden."""

    columns: list[int]
    margins: list[float]


def assign(scores: Sequence[Sequence[float]], nobody: float) -> Assigned:
    """Return the assignment of greatest total score; a row that gets no column counts ``nobody``.

    The Hungarian method with potentials (Kuhn 1955, in the O(rows² × columns) form of Jonker and Volgenant).
    """
    rows = len(scores)
    if not rows:
        return Assigned([], [])
    costs = [
        [-value for value in row] + [-nobody if i == j else _INFINITE for j in range(rows)]
        for i, row in enumerate(scores)
    ]
    columns, total = _solve(costs)
    real = len(scores[0])
    margins = []
    for row, column in enumerate(columns):
        if rows <= _EXACT:
            kept, costs[row][column] = costs[row][column], _INFINITE
            margins.append(min(_solve(costs)[1] - total, 99.0))
            costs[row][column] = kept
        else:
            margins.append(_rough_margin(costs, row, column))
    return Assigned([column if column < real else -1 for column in columns], margins)


def _rough_margin(costs: list[list[float]], row: int, column: int) -> float:
    in_row = min((c for j, c in enumerate(costs[row]) if j != column), default=_INFINITE)
    in_column = min((r[column] for i, r in enumerate(costs) if i != row), default=_INFINITE)
    return min(in_row - costs[row][column], in_column - costs[row][column], 99.0)


def _solve(costs: list[list[float]]) -> tuple[list[int], float]:
    rows, columns = len(costs), len(costs[0])
    row_potential, column_potential = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)
    for row in range(1, rows + 1):
        _augment(costs, row, owner, row_potential, column_potential)
    chosen = [-1] * rows
    for column in range(1, columns + 1):
        if owner[column]:
            chosen[owner[column] - 1] = column - 1
    return chosen, sum(costs[row][column] for row, column in enumerate(chosen))


def _augment(
    costs: list[list[float]],
    row: int,
    owner: list[int],
    row_potential: list[float],
    column_potential: list[float],
) -> None:
    """Give one more row a column, along the cheapest path of exchanges; column 0 is where the path begins."""
    columns = len(column_potential) - 1
    slack = [_INFINITE * 2] * (columns + 1)
    way = [0] * (columns + 1)
    used = [False] * (columns + 1)
    owner[0], column = row, 0
    while True:
        used[column] = True
        at, delta, following = owner[column], _INFINITE * 2, 0
        line, potential = costs[at - 1], row_potential[at]
        for other in range(1, columns + 1):
            if used[other]:
                continue
            reduced = line[other - 1] - potential - column_potential[other]
            if reduced < slack[other]:
                slack[other], way[other] = reduced, column
            if slack[other] < delta:
                delta, following = slack[other], other
        for other in range(columns + 1):
            if used[other]:
                row_potential[owner[other]] += delta
                column_potential[other] -= delta
            else:
                slack[other] -= delta
        column = following
        if not owner[column]:
            break
    while column:
        owner[column], column = owner[way[column]], way[column]
