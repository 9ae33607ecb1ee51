"""The assignment of headings to bodies against every assignment there is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengban.evidence.assignment import assign

# Halves: sums of them are exact, so totals can be compared without a tolerance.
POINTS = st.integers(-12, 28).map(lambda number: number / 2)


@st.composite
def scores(draw: st.DrawFn) -> list[list[float]]:
    """A table of up to five by five points."""
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    return draw(st.lists(st.lists(POINTS, min_size=columns, max_size=columns), min_size=rows, max_size=rows))


def total(table: Sequence[Sequence[float]], columns: Sequence[int], nobody: float) -> float:
    """Return the points of an assignment; -1 is nobody's."""
    return sum(nobody if column < 0 else row[column] for row, column in zip(table, columns, strict=True))


def best_total(
    table: Sequence[Sequence[float]], nobody: float, forbidden: tuple[int, int] | None = None
) -> float:
    """Return the most that any assignment reaches, one heading a body at most, without the forbidden pair."""
    choices = product(range(-1, len(table[0])), repeat=len(table))
    allowed = (
        columns
        for columns in choices
        if len(owned := [column for column in columns if column >= 0]) == len(set(owned))
        and (forbidden is None or columns[forbidden[0]] != forbidden[1])
    )
    return max(total(table, columns, nobody) for columns in allowed)


@given(scores(), POINTS)
def test_no_assignment_is_better(table: list[list[float]], nobody: float) -> None:
    columns = assign(table, nobody).columns
    owned = [column for column in columns if column >= 0]
    assert len(owned) == len(set(owned))
    assert total(table, columns, nobody) == best_total(table, nobody)


@given(scores(), POINTS)
def test_the_margin_is_what_forbidding_the_pair_costs(table: list[list[float]], nobody: float) -> None:
    assigned = assign(table, nobody)
    best = best_total(table, nobody)
    for row, (column, margin) in enumerate(zip(*assigned, strict=True)):
        if column >= 0:
            assert margin == best - best_total(table, nobody, (row, column))
        else:
            # Nobody's: the best assignment in which somebody owns the heading.
            others = [
                best_total(_with_only(table, row, other), nobody, (row, -1)) for other in range(len(table[0]))
            ]
            assert margin == best - max(others)


def _with_only(table: Sequence[Sequence[float]], row: int, column: int) -> list[list[float]]:
    never = -1e6
    return [
        [points if number != row or other == column else never for other, points in enumerate(points_of_row)]
        for number, points_of_row in enumerate(table)
    ]


def test_of_two_headings_that_want_one_body_the_better_gets_it() -> None:
    assigned = assign([[9.0, 1.0], [8.0, 6.0]], 0.5)
    assert assigned.columns == [0, 1]
    assert assigned.margins == [6.0, 5.5]


def test_a_heading_is_nobodys_rather_than_the_wrong_ones() -> None:
    assert assign([[0.2]], 0.8).columns == [-1]
    assert assign([[0.2]], 0.8).margins == [pytest.approx(0.6)]


@pytest.mark.parametrize("table", [[], [[]], [[], []]])
def test_without_bodies_everything_is_nobodys(table: list[list[float]]) -> None:
    assert assign(table, 0.8).columns == [-1] * len(table)


def test_many_rows_get_rough_margins_that_are_positive_for_clear_pairs() -> None:
    size = 20
    table = [[10.0 if row == column else 0.0 for column in range(size)] for row in range(size)]
    assigned = assign(table, 0.5)
    assert assigned.columns == list(range(size))
    assert set(assigned.margins) == {9.5}
