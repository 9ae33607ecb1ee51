"""How a page sets numbers beside Chinese characters: tight (全市1243名) or apart (全市 1243 名)."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from zhengban.evidence.running_text import HAN, SPACE

# A line may end between a number and its neighbour; a sentence that goes on there is set tight.
_TIGHT = re.compile(rf"[{HAN}](?=\n?\d)|\d(?=\n?[{HAN}])")
_APART = re.compile(rf"[{HAN}]{SPACE}(?=\d)|\d{SPACE}(?=[{HAN}])")

# The page's own style is believed when so many numbers stand tight for one apart; fewer than eight prove
# nothing.
_MINIMUM_TIGHT = 8
_PAGE_RATIO = 8
_LEANING_RATIO = 3
# In a long file one article may have a style of its own, so the neighbourhood has a say too.
_NEAR_RATIO = 2
_NEAR = 1500


@dataclass(frozen=True)
class NumberStyle:
    """The positions (code points, ascending) where a number stands tight, and where apart."""

    tight: tuple[int, ...]
    apart: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> NumberStyle:
        """Return the style of a text."""
        return cls(
            tuple(match.start() for match in _TIGHT.finditer(text)),
            tuple(match.start() for match in _APART.finditer(text)),
        )

    @property
    def sets_tight(self) -> bool:
        """Tell whether the text as a whole sets its numbers tight, with few exceptions."""
        return len(self.tight) >= max(_MINIMUM_TIGHT, _PAGE_RATIO * len(self.apart))

    @property
    def leans_tight(self) -> bool:
        """Tell whether it mostly does: too seldom to act on, often enough to ask."""
        return len(self.tight) >= max(_MINIMUM_TIGHT, _LEANING_RATIO * len(self.apart))

    def tight_near(self, position: int) -> bool:
        """Tell whether the 1500 code points either side of the position set their numbers tight too."""
        low, high = position - _NEAR, position + _NEAR
        return _between(self.tight, low, high) >= _NEAR_RATIO * _between(self.apart, low, high)

    def nearest_tight(self, position: int) -> int:
        """Return the place nearest to the position where a number stands tight, -1 when there is none."""
        after = bisect_left(self.tight, position)
        return min(self.tight[max(0, after - 1) : after + 1], key=lambda at: abs(at - position), default=-1)


def _between(positions: tuple[int, ...], low: int, high: int) -> int:
    return bisect_left(positions, high) - bisect_left(positions, low)
