"""Lines drawn three or four times of which a copy was misread here and there, so that some runs seem to stand less often."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhengban.evidence.doubling.misread import differ_by_misreading, most_read
from zhengban.evidence.doubling.periodic import Periodic
from zhengban.evidence.doubling.units import run_edge

_AGREEING = 2  # stretches, or marks beside one, that tell how often the line was drawn
_MARKS = re.compile(r"([，、：；“”「」])\1+")  # never three on purpose


def misread_factor(text: str, stretches: Sequence[Periodic]) -> tuple[int, frozenset[Periodic]]:
    """Return how often the runs of a line were drawn, and the stretches that stand less often for a misread copy.

    Several stretches must agree on 3 or 4, and each other one be as many copies but for a misread character; else the
    answer is 2 and none.
    """
    exact = [stretch for stretch in stretches if not stretch.misread]
    for factor in (4, 3):
        fitting = [stretch for stretch in exact if _times(stretch) == factor]
        others = frozenset(exact) - frozenset(fitting)
        marks = sum(len(match.group()) == factor for match in _MARKS.finditer(text))
        agreeing = len(fitting) + marks if fitting and others else len(fitting)
        if agreeing >= _AGREEING and all(_is_broken(text, stretch, factor) for stretch in others):
            return factor, others
    return 2, frozenset()


def _times(stretch: Periodic) -> int:
    return (stretch.end - stretch.start) // stretch.period


def _is_broken(text: str, stretch: Periodic, factor: int) -> bool:
    """Tell whether the stretch is part of so many copies between run edges that differ by misreading alone."""
    length = factor * stretch.period
    first, last = max(0, stretch.end - length), min(stretch.start, len(text) - length)
    return _times(stretch) < factor and any(
        run_edge(text, start)
        and run_edge(text, start + length)
        and _are_copies(text, start, stretch.period, factor)
        for start in range(first, last + 1)
    )


def _are_copies(text: str, start: int, period: int, factor: int) -> bool:
    copies = [text[at : at + period] for at in range(start, start + factor * period, period)]
    most = most_read(copies)
    return all(copy == most or differ_by_misreading(most, copy) for copy in copies)
