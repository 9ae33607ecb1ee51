"""Offsets of one text in three counts: code points (Python), UTF-16 units (Qt) and display positions (Qt, decorated).

A decoration is one sign of the window's own, such as ↵, that stands in the display between characters of the text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

_BASIC_PLANE = 0xFFFF


class OffsetMap:
    """Converts offsets of ``text``; offsets outside it are brought to its edges.

    ``decorations`` are the code-point offsets in front of which one display character of one UTF-16 unit stands, in
    ascending order; several may stand at one offset.
    """

    def __init__(self, text: str, decorations: Iterable[int] = ()) -> None:
        self._length = len(text)
        # Nearly every page is free of them, and max() is far cheaper than a look at each character.
        wide = bool(text) and ord(max(text)) > _BASIC_PLANE
        self._wide = [n for n, c in enumerate(text) if ord(c) > _BASIC_PLANE] if wide else []
        self._wide_units = [offset + n for n, offset in enumerate(self._wide)]
        self._decorations = list(decorations)
        self._decoration_positions = [self.to_utf16(o) + n for n, o in enumerate(self._decorations)]

    @property
    def utf16_length(self) -> int:
        """Return the length of the text in UTF-16 units."""
        return self._length + len(self._wide)

    @property
    def display_length(self) -> int:
        """Return the length of the decorated text in UTF-16 units."""
        return self.utf16_length + len(self._decorations)

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 unit at which the code point at ``offset`` begins."""
        offset = min(max(offset, 0), self._length)
        return offset + bisect_left(self._wide, offset)

    def from_utf16(self, unit: int) -> int:
        """Return the code point that holds the UTF-16 unit; the second half of a pair belongs to its character."""
        unit = min(max(unit, 0), self.utf16_length)
        return unit - bisect_left(self._wide_units, unit)

    def to_display(self, offset: int) -> int:
        """Return the display position of the code point, behind the decorations that stand in front of it."""
        offset = min(max(offset, 0), self._length)
        return self.to_utf16(offset) + bisect_right(self._decorations, offset)

    def from_display(self, position: int) -> int:
        """Return the code point at the display position; a decoration gives the one it stands in front of."""
        return self.from_utf16(position - bisect_left(self._decoration_positions, position))

    def display_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the display range of the code points ``[start, end)``.

        Decorations between them are in it, those at its edges are not; an empty range stands in front of any.
        """
        if start >= end:
            place = self.to_utf16(start) + bisect_left(self._decorations, min(max(start, 0), self._length))
            return place, place
        return self.to_display(start), self.to_utf16(end) + bisect_left(self._decorations, end)

    def is_decoration(self, position: int) -> bool:
        """Tell whether a decoration stands at the display position."""
        place = bisect_left(self._decoration_positions, position)
        return place < len(self._decoration_positions) and self._decoration_positions[place] == position

    @property
    def decoration_positions(self) -> tuple[int, ...]:
        """Return the display positions of the decorations, ascending."""
        return tuple(self._decoration_positions)


def decorated(text: str, decorations: Iterable[int], sign: str) -> str:
    """Return the text with the sign in front of each of the code-point offsets, which ascend."""
    parts: list[str] = []
    cursor = 0
    for offset in decorations:
        parts += (text[cursor:offset], sign)
        cursor = offset
    return "".join((*parts, text[cursor:]))
