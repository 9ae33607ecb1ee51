"""Which of the stretches that may be folded are folded, as the reviewer left them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from zhengban_gui.diff.folding import Stretch, moved_stretches, stretches
from zhengban_gui.diff.layout import DiffLayout


class Folds:
    """Remembers what was unfolded by the source offsets at which its blocks begin, so that it outlives a decision."""

    def __init__(self) -> None:
        self._opened: frozenset[int] = frozenset()
        self._all_open = False

    def split(self, layout: DiffLayout, busy: Collection[str]) -> tuple[list[Stretch], list[Stretch]]:
        """Return the stretches that are folded, and those that were unfolded; ``busy`` findings are in neither."""
        folded: list[Stretch] = []
        unfolded: list[Stretch] = []
        for stretch in (*stretches(layout, busy), *moved_stretches(layout, busy)):
            is_open = self._all_open or not self._opened.isdisjoint(_starts(layout, stretch))
            (unfolded if is_open else folded).append(stretch)
        return folded, unfolded

    def unfold(self, layout: DiffLayout, stretch: Stretch) -> None:
        """Unfold one stretch."""
        self._opened |= frozenset(_starts(layout, stretch))

    def fold(self, layout: DiffLayout, stretch: Stretch) -> None:
        """Fold one stretch again."""
        if self._all_open:
            self._all_open, self._opened = False, frozenset(one.source_start for one in layout.left)
        self._opened -= frozenset(_starts(layout, stretch))

    def fold_all(self) -> None:
        """Fold everything that may be folded."""
        self._opened, self._all_open = frozenset(), False

    def unfold_all(self) -> None:
        """Unfold everything, also what may be folded later."""
        self._all_open = True


def _starts(layout: DiffLayout, stretch: Stretch) -> Iterable[int]:
    return (one.source_start for one in layout.left[slice(*stretch.left)])
