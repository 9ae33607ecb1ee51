"""How far a score can be believed: intervals for shares, reliability tables, calibration error, isotonic steps.

Everything here takes plain sequences of scores (0 to 1) and of outcomes (was it right?), one of each a finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import nan, sqrt
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

_Numbers = npt.NDArray[np.float64]

Z_95 = 1.959963984540054  # the normal quantile of a two-sided interval of 95 %
BINS = 10


class Interval(NamedTuple):
    """A confidence interval of a share, both ends 0 to 1."""

    low: float
    high: float


class Bin(NamedTuple):
    """The findings with scores in ``[low, high)`` (the last bin holds 1 too): how sure they were, how many were right.

    ``score`` is their mean score; it is NaN where ``n`` is 0.
    """

    low: float
    high: float
    n: int
    right: int
    score: float

    @property
    def share(self) -> float:
        """Return the share that was right; NaN of an empty bin."""
        return self.right / self.n if self.n else nan


class Step(NamedTuple):
    """A stretch of scores, both ends seen and included, over which the share of right ones is level."""

    first: float
    last: float
    n: int
    right: int

    @property
    def share(self) -> float:
        """Return the share that was right."""
        return self.right / self.n


def wilson(right: int, n: int, z: float = Z_95) -> Interval:
    """Return Wilson's score interval of ``right`` out of ``n``; of nothing it is ``(0, 1)``.

    Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
    Raises ``ValueError`` unless 0 ≤ right ≤ n.
    """
    if not 0 <= right <= n:
        raise ValueError(f"{right} right ones of {n}")
    if not n:
        return Interval(0.0, 1.0)
    share, square = right / n, z * z
    centre = (share + square / (2 * n)) / (1 + square / n)
    reach = z * sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n)
    # At the ends the formula gives 0 and 1 but for rounding.
    return Interval(0.0 if right == 0 else centre - reach, 1.0 if right == n else centre + reach)


def reliability_table(scores: Sequence[float], outcomes: Sequence[bool], bins: int = BINS) -> tuple[Bin, ...]:
    """Return ``bins`` bins of equal width from 0 to 1, the empty ones too.

    Raises ``ValueError`` when there are not as many outcomes as scores, or a score is not within 0 to 1.
    """
    numbers, rights = _arrays(scores, outcomes)
    places = np.minimum((numbers * bins).astype(np.int64), bins - 1)
    counts = np.bincount(places, minlength=bins)
    right = np.bincount(places, weights=rights, minlength=bins)
    sums = np.bincount(places, weights=numbers, minlength=bins)
    return tuple(
        Bin(k / bins, (k + 1) / bins, int(n), int(right[k]), float(sums[k] / n) if n else nan)
        for k, n in enumerate(counts)
    )


def expected_calibration_error(scores: Sequence[float], outcomes: Sequence[bool], bins: int = BINS) -> float:
    """Return the mean distance of score and share of right ones over the bins, weighted by size: 0 best, 1 worst.

    NaN of nothing. Source: M. P. Naeini, G. F. Cooper, M. Hauskrecht, Obtaining well calibrated probabilities using
    Bayesian binning, AAAI 2015. Raises ``ValueError`` as ``reliability_table`` does.
    """
    table = [part for part in reliability_table(scores, outcomes, bins) if part.n]
    if not table:
        return nan
    return sum(part.n * abs(part.share - part.score) for part in table) / sum(part.n for part in table)


def isotonic(scores: Sequence[float], outcomes: Sequence[bool]) -> tuple[Step, ...]:
    """Return the non-decreasing step function that fits the outcomes best, as steps of strictly rising share.

    It keeps the mean: the shares weighted by n give the share of all. Pool adjacent violators: M. Ayer et al., An
    empirical distribution function for sampling with incomplete information, Annals of Math. Statistics 26 (1955).
    Raises ``ValueError`` as ``reliability_table`` does.
    """
    numbers, rights = _arrays(scores, outcomes)
    levels, places = np.unique(numbers, return_inverse=True)
    counts = np.bincount(places, minlength=len(levels))
    right = np.bincount(places, weights=rights, minlength=len(levels))
    pooled: list[Step] = []
    for level, n, good in zip(levels.tolist(), counts.tolist(), right.tolist(), strict=True):
        step = Step(level, level, n, int(good))
        # Compared crosswise in whole numbers: equal shares are pooled, whatever the rounding.
        while pooled and pooled[-1].right * step.n >= step.right * pooled[-1].n:
            before = pooled.pop()
            step = Step(before.first, step.last, before.n + step.n, before.right + step.right)
        pooled.append(step)
    return tuple(pooled)


def _arrays(scores: Sequence[float], outcomes: Sequence[bool]) -> tuple[_Numbers, _Numbers]:
    if len(scores) != len(outcomes):
        raise ValueError(f"{len(scores)} scores and {len(outcomes)} outcomes")
    numbers = np.asarray(scores, dtype=np.float64)
    if not np.all((numbers >= 0) & (numbers <= 1)):
        raise ValueError("a score is not within 0 to 1")
    return numbers, np.asarray(outcomes, dtype=np.float64)
