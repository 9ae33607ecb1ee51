"""Things that lie on stretches of a text, found again by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")


class _Layer(NamedTuple):
    """Stretches of about one length, by their starts; ``longest`` is how far back one may begin."""

    longest: int
    starts: list[int]
    ends: list[int]
    places: list[int]


class Intervals(Generic[Value]):
    """Values on stretches ``[start, end]`` of a text, given as (start, end, value).

    Stretches of one length stand together, so that a single one as long as the page does not make every look-up read
    all that begins before it.
    """

    def __init__(self, items: Iterable[tuple[int, int, Value]]) -> None:
        ordered = sorted(items, key=lambda item: item[:2])
        self.values: Sequence[Value] = [value for _, _, value in ordered]
        by_length: dict[int, list[tuple[int, int, int]]] = {}
        for place, (start, end, _) in enumerate(ordered):
            by_length.setdefault((end - start).bit_length() // 4, []).append((start, end, place))
        self._layers = [_layer(part) for part in by_length.values()]

    def touching(self, start: int, end: int) -> list[Value]:
        """Return the values whose stretches share a character or an edge with ``[start, end]``, by start and end."""
        found: list[int] = []
        for longest, starts, ends, places in self._layers:
            first, last = bisect_left(starts, start - longest), bisect_right(starts, end)
            if first < last:
                found += [places[n] for n in range(first, last) if ends[n] >= start]
        if len(self._layers) > 1:
            found.sort()
        return [self.values[place] for place in found]


def _layer(items: Sequence[tuple[int, int, int]]) -> _Layer:
    starts, ends, places = (list(part) for part in zip(*items, strict=True))
    return _Layer(max(end - start for start, end, _ in items), starts, ends, places)
