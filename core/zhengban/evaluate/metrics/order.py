"""Do the texts stand in the order in which they are read?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from statistics import median_low

from zhengban.evaluate.case import HEADLINES, Case
from zhengban.evaluate.figure import Figure, Measured, Metric, Tally
from zhengban.evaluate.matching import NONE


def measure(case: Case) -> Measured:
    """Measure reading order as Kendall's τ = 2 · concordant pairs / pairs − 1, −1 to 1, over the truth's texts.

    A text stands where the middle one of its characters is printed. Once over the pairs within one article, its
    heads and text (where pictures stand is a matter of layout), once over all texts of the page; there are n pairs.
    Source: Quirós & Vidal 2021, surya's benchmark.
    """
    articles = [
        sorted({*case.units_of(article, HEADLINES), *case.body_units(article)})
        for article in range(case.truth.articles)
    ]
    inside = [_pairs(_positions(case, units)) for units in articles]
    page = _pairs(_positions(case, range(len(case.truth.units))))
    concordant, pairs = sum(one for one, _ in inside), sum(one for _, one in inside)
    return Measured({"order.articles": Tally(concordant, pairs), "order.page": Tally(*page)})


def _positions(case: Case, units: Iterable[int]) -> list[int]:
    found = []
    for unit in units:
        printed = [case.result.position_of[place] for place in case.truth.range_of(unit)]
        printed = [position for position in printed if position != NONE]
        found += [median_low(printed)] if printed else []
    return found


def _pairs(positions: Sequence[int]) -> tuple[int, int]:
    pairs = list(combinations(positions, 2))
    return sum(first < second for first, second in pairs), len(pairs)


METRIC = Metric(
    "order",
    (
        Figure("order.articles", "reading order within articles, Kendall τ", "tau"),
        Figure("order.page", "reading order of the page, Kendall τ", "tau"),
    ),
    measure,
)
