"""How well each heading of a page fits each article, learnt: the log-odds that it is the article's own.

Boosted trees over the words that both share, where the heading stands, and how well its rivals and the article's others
do. The table is made by ``tests/measure/learn_articles.py``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.segments import Segment
from zhengban.evidence.terms import SharedRun
from zhengban.evidence.trees import Column, log_odds_of
from zhengban.resources import load_table

_FAR = 12  # blocks
_CLEARLY = 1.2  # nats
_COVERED, _FAR_OVER = 0.6, 4.5  # of the heading; points
Matrix = NDArray[np.float64]


class Fit(NamedTuple):
    """What a heading and an article share: stretches anywhere in the body, and in its beginning."""

    runs: Sequence[SharedRun]
    early: Sequence[SharedRun]

    @property
    def weight(self) -> float:
        """Return how much the stretches tell, those of the beginning once more."""
        return sum(run.weight for run in self.runs) + sum(run.weight for run in self.early)


class Standing(NamedTuple):
    """The headings of a page and the articles that they may belong to, and where they stand."""

    blocks: Sequence[FlowBlock]
    segments: Sequence[Segment]
    heads: Sequence[int]
    passed: frozenset[int]


def fitting(standing: Standing, fits: Sequence[Sequence[Fit]]) -> Matrix:
    """Return the log-odds, in nats, a row a heading and a column an article."""
    rows = [row for rows in pair_features(standing, fits) for row in rows]
    if not rows:
        return np.zeros((len(standing.heads), len(standing.segments)))
    columns = {name: np.array([row[name] for row in rows], dtype=np.float64) for name in rows[0]}
    table = load_table("heading_owners")
    odds = log_odds_of(table["trees"], table["bias"], columns)
    odds = np.where(_speaks_clearly(columns), np.maximum(odds, _CLEARLY), odds)
    return odds.reshape(len(standing.heads), len(standing.segments))


def _speaks_clearly(columns: Mapping[str, Column]) -> NDArray[np.bool_]:
    """Tell which headings share much with one article, far more than with others and than other headings do.

    The trees saw few pages with hardly any articles, and doubt such pairs there. Of 1 100 that stand elsewhere on made
    pages of the train and dev splits 87 % belong together.
    """
    clear = (columns["covered"] >= _COVERED) & (columns["cue"] > 0)
    return clear & (columns["over_rivals"] >= _FAR_OVER) & (columns["over_others"] >= _FAR_OVER)


def pair_features(standing: Standing, fits: Sequence[Sequence[Fit]]) -> list[list[dict[str, float]]]:
    """Return what is weighed of each heading with each article, by name."""
    weights = np.array([[fit.weight for fit in row] for row in fits]).reshape(
        len(fits), len(standing.segments)
    )
    page = _page(standing, weights)
    return [
        [
            {
                **page,
                **_of_heading(standing, at),
                **_of_article(standing.segments[article], standing),
                **_words(standing, fits, weights, at, article),
                **_place(standing, at, article),
            }
            for article in range(len(standing.segments))
        ]
        for at in range(len(standing.heads))
    ]


def _page(standing: Standing, weights: Matrix) -> dict[str, float]:
    segments, heads = standing.segments, standing.heads
    first = min((segment.first for segment in segments), default=0)
    last = max((segment.last for segment in segments), default=0)
    clear = in_front = 0
    for head, row in zip(heads, weights, strict=True):
        ranked = np.sort(row)[::-1]
        if len(ranked) > 1 and ranked[0] >= 4.0 and ranked[0] - ranked[1] >= 2.0:
            clear += 1
            in_front += _is_before(standing, head, segments[int(row.argmax())])
    return {
        "articles": len(segments),
        "heads": len(heads) / max(len(segments), 1),
        "heads_last": sum(head > last for head in heads) / max(len(heads), 1),
        "heads_first": sum(head < first for head in heads) / max(len(heads), 1),
        "in_front": in_front / clear if clear else -1.0,
        "cued": sum(segment.cue for segment in segments) / max(len(segments), 1),
    }


def _of_heading(standing: Standing, at: int) -> dict[str, float]:
    block, heads = standing.blocks[standing.heads[at]], set(standing.heads)
    number = standing.heads[at]
    return {
        "length": len(block.text),
        "lines": len(block.lines),
        "head_above": number - 1 in heads,
        "head_below": number + 1 in heads,
        "upright": block.is_upright,
    }


def _of_article(segment: Segment, standing: Standing) -> dict[str, float]:
    heads = set(standing.heads)
    above = 0
    while segment.first - 1 - above in heads:
        above += 1
    return {
        "cue": segment.cue,
        "opened": segment.opened,
        "text": math.log1p(sum(len(standing.blocks[number].text) for number in segment.body)),
        "heads_above": above,
        "lead": segment.lead is not None,
    }


def _words(
    standing: Standing, fits: Sequence[Sequence[Fit]], weights: Matrix, at: int, article: int
) -> dict[str, float]:
    fit, weight = fits[at][article], float(weights[at, article])
    rivals = np.delete(weights[at], article)
    others = np.delete(weights[:, article], at)
    letters = max(sum(map(str.isalnum, standing.blocks[standing.heads[at]].text)), 1)
    return {
        "weight": weight,
        "early": sum(run.weight for run in fit.early),
        "runs": len(fit.runs),
        "longest": max((len(run.text) for run in fit.runs), default=0),
        "covered": sum(len(run.text) for run in fit.runs) / letters,
        "over_rivals": weight - float(rivals.max(initial=0.0)),
        "over_others": weight - float(others.max(initial=0.0)),
        "rank": float((rivals > weight).sum()),
        "rank_of_article": float((others > weight).sum()),
    }


def _place(standing: Standing, at: int, article: int) -> dict[str, float]:
    head, segment = standing.heads[at], standing.segments[article]
    distance = segment.first - head if head < segment.first else segment.last - head
    between = sum(other.first > head and other.last < segment.first for other in standing.segments)
    return {
        "before": _is_before(standing, head, segment),
        "after": head > segment.last and all(n in standing.passed for n in range(segment.last + 1, head)),
        "inside": segment.first < head < segment.last,
        "distance": max(-_FAR, min(distance, _FAR)),
        "between": between,
        "order": at / max(len(standing.heads), 1) - article / max(len(standing.segments), 1),
    }


def _is_before(standing: Standing, head: int, segment: Segment) -> bool:
    return head < segment.first and all(n in standing.passed for n in range(head + 1, segment.first))
