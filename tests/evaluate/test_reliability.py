"""Intervals, reliability tables, calibration error and isotonic steps against known values."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise
from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengban.evaluate.reliability import (
    expected_calibration_error,
    isotonic,
    reliability_table,
    wilson,
)

SCORES = st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1.0])
JUDGED = st.lists(st.tuples(SCORES, st.booleans()), min_size=1, max_size=60)


def split(judged: Sequence[tuple[float, bool]]) -> tuple[list[float], list[bool]]:
    """Return scores and outcomes apart."""
    return [score for score, _ in judged], [outcome for _, outcome in judged]


# R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I.
@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (29, 29, 0.8830, 1.0),
    ],
)
def test_wilson_gives_the_known_intervals(right: int, n: int, low: float, high: float) -> None:
    assert wilson(right, n) == pytest.approx((low, high), abs=5e-5)


def test_nothing_says_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert isnan(expected_calibration_error([], []))
    assert isotonic([], []) == ()


@pytest.mark.parametrize(("right", "n"), [(3, 2), (-1, 2), (1, 0)])
def test_more_right_ones_than_there_are_is_an_error(right: int, n: int) -> None:
    with pytest.raises(ValueError, match="right ones"):
        wilson(right, n)


@given(st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_share_and_mirrors(counts: tuple[int, int]) -> None:
    right, n = counts
    low, high = wilson(right, n)
    assert 0 <= low <= right / n <= high <= 1
    other_low, other_high = wilson(n - right, n)
    assert (1 - other_high, 1 - other_low) == pytest.approx((low, high))


def test_a_reliability_table_counts_by_bins() -> None:
    table = reliability_table([0.05, 0.5, 0.59, 1.0], [False, True, False, True])
    filled = [(one.low, one.high, one.n, one.right, one.score) for one in table if one.n]
    assert filled == [
        (0.0, 0.1, 1, 0, 0.05),
        (0.5, 0.6, 2, 1, pytest.approx(0.545)),
        (0.9, 1.0, 1, 1, 1.0),
    ]
    assert isnan(table[3].share)


def test_the_calibration_error_by_hand() -> None:
    """Two bins: of four at 0.9 two are right (0.4 off), of two at 0.2 none (0.2 off)."""
    scores, outcomes = [0.9] * 4 + [0.2] * 2, [True, True, False, False, False, False]
    assert expected_calibration_error(scores, outcomes) == pytest.approx((4 * 0.4 + 2 * 0.2) / 6)


def test_scores_that_mean_what_they_say_have_no_calibration_error() -> None:
    scores = [share / 10 for share in range(11) for _ in range(10)]
    outcomes = [place < share for share in range(11) for place in range(10)]
    assert expected_calibration_error(scores, outcomes, bins=20) == pytest.approx(0)


@pytest.mark.parametrize(("scores", "outcomes"), [([0.5], []), ([1.5], [True]), ([float("nan")], [True])])
def test_what_is_no_score_is_refused(scores: list[float], outcomes: list[bool]) -> None:
    with pytest.raises(ValueError, match="scor"):
        expected_calibration_error(scores, outcomes)


def test_isotonic_steps_by_hand() -> None:
    """0.3 is right more often than 0.5, so the two are pooled; 0.9 stands alone."""
    judged = [(0.3, True), (0.3, False), (0.5, False), (0.5, False), (0.9, True), (0.1, False)]
    steps = isotonic(*split(judged))
    assert steps == ((0.1, 0.1, 1, 0), (0.3, 0.5, 4, 1), (0.9, 0.9, 1, 1))


@given(JUDGED)
def test_isotonic_steps_rise_and_keep_the_mean(judged: list[tuple[float, bool]]) -> None:
    steps = isotonic(*split(judged))
    assert all(one.last < other.first and one.share < other.share for one, other in pairwise(steps))
    assert sum(step.n for step in steps) == len(judged)
    assert sum(step.right for step in steps) == sum(outcome for _, outcome in judged)
    for step in steps:
        within = [outcome for score, outcome in judged if step.first <= score <= step.last]
        assert (len(within), sum(within)) == (step.n, step.right)


@given(JUDGED)
def test_no_rising_function_fits_better(judged: list[tuple[float, bool]]) -> None:
    """Against the dual form: the value at a score is the greatest least mean over the stretches around it."""
    steps = isotonic(*split(judged))
    levels = sorted({score for score, _ in judged})
    for step in steps:
        assert step.share == pytest.approx(_min_max(judged, levels, step.first))


def _min_max(judged: Sequence[tuple[float, bool]], levels: Sequence[float], at: float) -> float:
    starts, ends = [one for one in levels if one <= at], [one for one in levels if one >= at]
    return max(min(_mean(judged, start, end) for end in ends) for start in starts)


def _mean(judged: Sequence[tuple[float, bool]], start: float, end: float) -> float:
    within = [outcome for score, outcome in judged if start <= score <= end]
    return sum(within) / len(within)


@given(JUDGED, st.integers(0, 1000))
def test_the_order_of_the_findings_does_not_matter(judged: list[tuple[float, bool]], seed: int) -> None:
    shuffled = random.Random(seed).sample(judged, len(judged))
    assert isotonic(*split(shuffled)) == isotonic(*split(judged))


@given(JUDGED)
def test_calibrated_scores_have_no_calibration_error(judged: list[tuple[float, bool]]) -> None:
    """Each finding gets the share of its step: then every bin of equal width is right as often as it says."""
    steps = isotonic(*split(judged))
    calibrated = [
        next(step.share for step in steps if step.first <= score <= step.last) for score, _ in judged
    ]
    assert expected_calibration_error(calibrated, split(judged)[1]) == pytest.approx(0, abs=1e-12)
