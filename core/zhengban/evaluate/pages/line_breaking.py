"""Breaking text into lines as a compositor does: marks kept off line edges, words and numbers whole.

Widths are in em of the type they are set in. The rules are those of GB/T 15834 and of JLReq (避头尾): what may not
open a line is taken along, hung outside, or makes room by squeezing other marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import Literal

Squeeze = Literal["push", "hang", "squeeze"]
SQUEEZES: tuple[Squeeze, ...] = ("push", "hang", "squeeze")

NO_LINE_START = frozenset("，。、；：！？）”’》」』〉】％%…—·,.;:!?)")
NO_LINE_END = frozenset("（“‘《「『〈【(")
HANGING = frozenset("，。、；：！？")
_SQUEEZABLE = frozenset("，。、；：（）“”‘’《》「」『』")
_WHOLE = re.compile(r"[A-Za-z0-9.%+@/'_:-]*[A-Za-z0-9%+]|…+|—+")
_NARROW = frozenset("iljtfI.,:;'|!()[]-/")
_WIDE = frozenset("mwMW@%&")


@lru_cache(maxsize=8192)
def advance(character: str) -> float:
    """Return the width in em: 1 for full-width characters, else about that of a common Latin face."""
    if ord(character) > 0x2000 or character == "·":
        return 1.0
    if character == "\n":
        return 0.0
    if character == " ":
        return 0.28
    if character in _NARROW:
        return 0.3
    if character in _WIDE:
        return 0.85
    return 0.66 if character.isupper() else 0.55


def width_of(text: str) -> float:
    """Return the natural width of the text in em."""
    return sum(map(advance, text))


class Breaker:
    """Finds line ends in one text. Set up once a text, then O(log n) a line."""

    def __init__(self, text: str, squeeze: Squeeze = "push") -> None:
        self.text = text
        self._squeeze = squeeze
        self._breaks = _break_places(text)
        self._widths = list(accumulate(map(advance, text), initial=0.0))
        slack = (0.5 if character in _SQUEEZABLE else 0.0 for character in text)
        self._slacks = list(accumulate(slack, initial=0.0))
        self._squeezed = [width - slack for width, slack in zip(self._widths, self._slacks, strict=True)]

    def line_end(self, start: int, room: float) -> int:
        """Return where the line that begins at ``start`` ends: at least one character is taken.

        A word wider than the room is cut, as it has to be beside a picture. A line feed ends its line.
        """
        widest = self._reach(start, room)
        feed = self.text.find("\n", start, widest + 1)
        if feed >= 0:
            return feed + 1
        if widest >= len(self.text):
            return len(self.text)
        end = bisect_right(self._breaks, widest)
        return self._breaks[end - 1] if end and self._breaks[end - 1] > start else max(widest, start + 1)

    def width(self, start: int, end: int) -> float:
        """Return the natural width of a stretch, spaces at its end left out."""
        while end > start and self.text[end - 1] == " ":
            end -= 1
        return self._widths[end] - self._widths[start]

    def first_unit(self, start: int = 0) -> str:
        """Return the least that may not be parted, from ``start``."""
        place = bisect_right(self._breaks, start)
        return self.text[start : self._breaks[place] if place < len(self._breaks) else len(self.text)]

    def _reach(self, start: int, room: float) -> int:
        sums = self._squeezed if self._squeeze == "squeeze" else self._widths
        end = bisect_right(sums, sums[start] + room + 1e-6) - 1
        while end < len(self.text) and self.text[end] == " ":
            end += 1
        if self._squeeze == "hang" and end < len(self.text) and self.text[end] in HANGING:
            end += 1
        return max(end, start)


def fits(text: str, room: float, squeeze: Squeeze) -> bool:
    """Tell whether the text goes into one line of ``room`` em."""
    text = text.rstrip(" ")
    return Breaker(text, squeeze).line_end(0, room) >= len(text)


def _break_places(text: str) -> list[int]:
    """Return where a line may end inside the text, in order."""
    inside = {at for match in _WHOLE.finditer(text) for at in range(match.start() + 1, match.end())}
    return [
        at
        for at in range(1, len(text))
        if at not in inside
        and text[at] not in NO_LINE_START
        and text[at] != " "
        and text[at - 1] not in NO_LINE_END
    ]
