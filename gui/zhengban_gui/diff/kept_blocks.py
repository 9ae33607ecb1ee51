"""Display blocks as they were laid last, taken again where nothing differs that they follow from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from zhengban_gui.diff.marks import Mark
from zhengban_gui.diff.side import DisplayBlock


class Kept(NamedTuple):
    """What a block's text followed from, the block, and the marks at seams that it took from its neighbour."""

    origin: tuple[object, ...]
    block: DisplayBlock
    taken: frozenset[Mark]


class KeptBlocks:
    """The blocks of one side of one page, by the source offset at which they begin."""

    def __init__(self) -> None:
        self._before: dict[int, Kept] = {}
        self._now: list[Kept] = []

    def find(self, start: int, origin: tuple[object, ...]) -> Kept | None:
        """Return the block that followed from just this the last time."""
        kept = self._before.get(start)
        return kept if kept is not None and kept.origin == origin else None

    def add(self, origin: tuple[object, ...], block: DisplayBlock, taken: Iterable[Mark] = ()) -> None:
        """Keep the next block of the side."""
        self._now.append(Kept(origin, block, frozenset(taken)))

    def turn(self, starts: Sequence[int], blocks: Sequence[DisplayBlock]) -> None:
        """Begin anew; ``blocks`` are those that were added, with all that is known of them by now."""
        self._before = {
            start: Kept(kept.origin, block, kept.taken)
            for start, kept, block in zip(starts, self._now, blocks, strict=True)
        }
        self._now = []
