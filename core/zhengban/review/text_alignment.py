"""Two texts laid beside each other, so that the fewest characters differ."""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import Levenshtein


class Change(NamedTuple):
    """``old[i1:i2]`` becomes ``new[j1:j2]``, by code points."""

    i1: int
    i2: int
    j1: int
    j2: int


def changes_between(old: str, new: str) -> list[Change]:
    """Return the fewest changes that make the new text of the old one, in order."""
    return [
        Change(part.src_start, part.src_end, part.dest_start, part.dest_end)
        for part in Levenshtein.opcodes(old, new)
        if part.tag != "equal"
    ]


class Alignment:
    """Where a place between characters of one text stands in the other.

    What was typed at a place belongs in front of it.
    """

    def __init__(self, old: str, new: str) -> None:
        self._parts = [
            Change(part.src_start, part.src_end, part.dest_start, part.dest_end)
            for part in Levenshtein.opcodes(old, new)
        ]

    def to_new(self, at: int) -> int:
        """Return the place in the new text of a place between old characters."""
        found = 0
        for i1, i2, j1, j2 in self._parts:
            if i1 <= at:
                found = j2 if at >= i2 else min(j1 + at - i1, j2)
        return found

    def to_old(self, at: int) -> int:
        """Return the place in the old text of a place between new characters."""
        found = 0
        for i1, i2, j1, j2 in self._parts:
            if j1 <= at:
                found = i2 if at >= j2 else min(i1 + at - j1, i2)
        return found
