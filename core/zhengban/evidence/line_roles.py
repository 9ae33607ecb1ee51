"""What a line is by its looks and its neighbours, learnt: the log-odds of display type and of a break that is meant.

Boosted trees over the traits of the line, how it stands to those around it, and how it and they would read on. They are
asked before columns are known, and only add to what the reading of lines finds out (``line_costs``). The table is made
by ``tests/measure/learn_line_roles.py``.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from zhengban.evidence.cues import caption_score, names_only
from zhengban.evidence.doubling.characters import is_han
from zhengban.evidence.frequent_pairs import is_frequent_pair
from zhengban.evidence.line_habits import Habits
from zhengban.evidence.line_traits import LineTraits
from zhengban.evidence.trees import Column, log_odds_of
from zhengban.evidence.typography import first_unit
from zhengban.model.draft import DraftLine
from zhengban.resources import load_table

_MARKS, _ENDS, _NONE = frozenset("，。、；：！？”’…—,.;:!?"), frozenset("！？!?"), -9.0
_HALF = 0.5
_OWN = ("width", "final", "pause", "byline", "opens", "gap", "marks")  # also told of the lines around


_MOST, _MOST_OF_SEAM = 4.0, 3.0  # nats; what no line may speak for or against more


class LearntOdds(NamedTuple):
    """Log-odds in nats, an entry a line: that it is display type, and that it goes on in the next one."""

    display: Column
    going_on: Column


def learnt_odds(lines: Sequence[DraftLine], traits: LineTraits, habits: Habits) -> LearntOdds:
    """Return what has been learnt of lines like these."""
    rows = line_features(lines, traits, habits)
    columns = {name: np.array([row[name] for row in rows], dtype=np.float64) for name in rows[0]}
    return LearntOdds(_odds("line_roles", columns, _MOST), _odds("line_seams", columns, _MOST_OF_SEAM))


def _odds(name: str, columns: Mapping[str, Column], most: float) -> Column:
    table = load_table(name)
    odds: Column = np.clip(log_odds_of(table["trees"], table["bias"], columns), -most, most)
    return odds


def line_features(lines: Sequence[DraftLine], traits: LineTraits, habits: Habits) -> list[dict[str, float]]:
    """Return what is weighed of each line, by name."""
    own = _Own(lines, traits, habits)
    rows = [own.features(at) for at in range(len(lines))]
    outside = dict.fromkeys(_OWN, _NONE)
    for at, row in enumerate(rows):
        for word, other in (("before", at - 1), ("next", at + 1), ("second", at + 2), ("earlier", at - 2)):
            known = rows[other] if 0 <= other < len(rows) else outside
            row.update({f"{name}_{word}": known[name] for name in _OWN})
    return rows


class _Own:
    """The features of the lines by themselves, and of their seams."""

    def __init__(self, lines: Sequence[DraftLine], traits: LineTraits, habits: Habits) -> None:
        self._lines, self._traits, self._habits = lines, traits, habits
        self._texts = [line.text for line in lines]
        self._widths = [float(width) for width in traits.width]
        self._shared = Counter(round(width) for width in self._widths)
        self._usual = max(self._shared, key=lambda width: (self._shared[width] * max(width, 1), width))
        self._seen = Counter(text[at : at + 2] for text in self._texts for at in range(len(text) - 1))
        self._whole = Counter(self._texts)

    def features(self, at: int) -> dict[str, float]:
        line, text, width, traits = self._lines[at], self._texts[at], self._widths[at], self._traits
        return {
            "width": width,
            "usual": self._usual - width,
            "shared": math.log1p(sum(self._shared[round(width) + step] for step in (-1, 0, 1))),
            "near": self._near(at) - width,
            "gap": line.blank_before - self._habits.gap,
            "wide_gap": float(traits.wide_gap[at]),
            "isolated": float(traits.isolated[at]),
            "indent": len(line.indent),
            "place": at / len(self._lines),
            "final": float(traits.final[at]),
            "pause": float(traits.pause[at]),
            "asks": text[-1] in _ENDS,
            "marks": sum(mark in _MARKS for mark in text) / len(text),
            "sentence": float(traits.sentence[at]),
            "clauses": float(traits.clauses[at]),
            "unclosed": float(traits.unclosed[at]) - float(traits.unopened[at]),
            "unopenable": float(traits.unopenable[at]),
            "opens": float(traits.opens[at]),
            "byline": float(traits.byline[at]),
            "names": names_only(text),
            "credited": float(traits.credited[at]),
            "caption": caption_score(text),
            "cells": float(traits.cells[at]) + 2 * float(traits.row[at]),
            "stretched": float(traits.stretched[at]),
            "upright": float(traits.upright[at]),
            "spaces": text.count(" ") + text.count("\u3000"),
            "digits": sum(map(str.isdigit, text)) / len(text),
            "han": sum(map(is_han, text)) / len(text),
            "length": len(text),
            "elsewhere": self._elsewhere(text),
            "again": self._whole[text] > 1,
            "reads_on": self._reads_on(at),
            "read_from": self._reads_on(at - 1),
            "unit_next": first_unit(self._texts[at + 1], _HALF) if at + 1 < len(self._texts) else _NONE,
        }

    def _near(self, at: int) -> float:
        """Return the middle one of the widths of the lines around."""
        around = sorted(self._widths[max(0, at - 4) : at] + self._widths[at + 1 : at + 5])
        return around[len(around) // 2] if around else 0.0

    def _elsewhere(self, text: str) -> float:
        """Return which part of the pairs of characters stands elsewhere on the page, too: of what it speaks."""
        pairs = [text[at : at + 2] for at in range(len(text) - 1)]
        words = [pair for pair in pairs if is_han(pair[0]) and is_han(pair[1])]
        own = Counter(words)
        return sum(self._seen[pair] > own[pair] for pair in words) / len(words) if words else _NONE

    def _reads_on(self, at: int) -> float:
        """Return how well the end of a line and the beginning of the next one read together."""
        if not 0 <= at < len(self._texts) - 1:
            return _NONE
        pair = self._texts[at][-1] + self._texts[at + 1][0]
        if not (is_han(pair[0]) and is_han(pair[1])):
            return -1.0
        return float(is_frequent_pair(pair)) + min(self._seen[pair], 3)
