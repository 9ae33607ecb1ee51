"""Where the rows and marks of a text pane stand, in pixels of its viewport."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from PySide6.QtGui import QTextBlock, QTextDocument

from zhengban_gui.diff.side import DisplayBlock
from zhengban_gui.views.strokes import LinePart, edge_of

GUTTER = 46  # px: icon and number, or the name of a role
FRAME_INSET = 10  # from a frame's edge to its text
EDGE_RIGHT = 12
FRAME_PAD = 4  # a frame and a band reach this far above and below their lines

Row = TypeVar("Row")


class RowBox(NamedTuple):
    """A row's place in the document, px: the top of its first line, its height, its first baseline from the top."""

    top: float
    height: float
    baseline: float


class PaneGeometry:
    """Reads the layout of a document; row boxes are kept until ``forget``."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._boxes: list[RowBox] = []

    def forget(self) -> None:
        """Read the layout anew the next time."""
        self._boxes = []

    def boxes(self, rows: Sequence[Row], line_height: Callable[[Row], float]) -> list[RowBox]:
        """Return the place of each row, all lines of which have one height."""
        if len(self._boxes) != len(rows):
            # Asking for the size is what makes Qt finish a layout that it does lazily.
            self._document.documentLayout().documentSize()
            self._boxes = list(self._read(map(line_height, rows)))
        return self._boxes

    def row_at(self, boxes: Sequence[RowBox], y: float) -> int:
        """Return the row at ``y`` of the document: the last one that begins above it, or the first."""
        return max(bisect_right(boxes, y, key=lambda box: box.top) - 1, 0)

    def parts(self, number: int, block: DisplayBlock, start: int, end: int) -> Iterator[LinePart]:
        """Yield where the code points ``[start, end)`` of the block stand, line by line, in document pixels."""
        text_block = self._document.findBlockByNumber(number)
        first, last = block.offsets.display_range(start, end)
        yield from _parts(text_block, first, last)

    def point(self, number: int, block: DisplayBlock, offset: int) -> LinePart | None:
        """Return the seam in front of the code point, at the end of the text before it where a line was broken."""
        text_block = self._document.findBlockByNumber(number)
        position, _ = block.offsets.display_range(offset, offset)
        return next(_parts(text_block, position, position), None)

    def _read(self, line_heights: Iterable[float]) -> Iterator[RowBox]:
        block = self._document.begin()
        for height in line_heights:
            layout = block.layout()
            count = layout.lineCount()
            line = layout.lineAt(0) if count else None
            baseline = line.y() + line.ascent() if line is not None else height
            yield RowBox(layout.position().y(), count * height, baseline)
            block = block.next()


def _parts(block: QTextBlock, start: int, end: int) -> Iterator[LinePart]:
    layout = block.layout()
    origin = layout.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if last < start or (last == start and start != end):
            continue
        if first > end or (first == end and start != end):
            return
        baseline = origin.y() + line.y() + line.ascent()
        left, right = (edge_of(line, position) for position in (max(start, first), min(end, last)))
        yield LinePart(left + origin.x(), right + origin.x(), baseline)
        if start == end:
            return
