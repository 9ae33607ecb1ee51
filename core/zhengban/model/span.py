"""A stretch of the page's text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of code points in ``Page.text``."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Return the number of code points, white space included."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


def runs_of(offsets: Iterable[int]) -> tuple[Span, ...]:
    """Return ascending offsets as maximal spans of neighbours."""
    spans: list[Span] = []
    start = end = -1
    for offset in offsets:
        if offset != end:
            if end > start:
                spans.append(Span(start, end))
            start = offset
        end = offset + 1
    if end > start:
        spans.append(Span(start, end))
    return tuple(spans)
