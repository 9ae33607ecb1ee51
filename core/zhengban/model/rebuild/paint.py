"""Which of many overlapping intervals counts on each character."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import Any, NamedTuple


class Stroke(NamedTuple):
    """An interval of code points with a rank (the least counts) and the number it is known by."""

    start: int
    end: int
    rank: Any
    number: int


class Stretch(NamedTuple):
    """A stretch of code points and the number of the stroke that counts on it."""

    start: int
    end: int
    number: int


def paint(strokes: Sequence[Stroke]) -> list[Stretch]:
    """Return ascending, disjoint stretches; where several strokes lie, the one of least rank counts.

    A sweep over all edges with a heap of the strokes that are open: O(n log n) in the number of strokes.
    """
    waiting = sorted(strokes)
    edges = sorted({edge for stroke in strokes for edge in (stroke.start, stroke.end)})
    heap: list[tuple[Any, int, int]] = []
    result: list[Stretch] = []
    position = 0
    for edge, following in pairwise(edges):
        while position < len(waiting) and waiting[position].start == edge:
            stroke = waiting[position]
            heappush(heap, (stroke.rank, stroke.number, stroke.end))
            position += 1
        while heap and heap[0][2] <= edge:
            heappop(heap)
        if heap:
            _append(result, edge, following, heap[0][1])
    return result


def _append(result: list[Stretch], start: int, end: int, number: int) -> None:
    if result and result[-1].end == start and result[-1].number == number:
        result[-1] = Stretch(result[-1].start, end, number)
    else:
        result.append(Stretch(start, end, number))
