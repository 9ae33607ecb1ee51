"""What stands under a point of a pane, and what the newspaper's own text of a selection is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextCursor

from zhengban_gui.diff.marks import Mark
from zhengban_gui.views.pane_painter import PanePainter, Placed
from zhengban_gui.views.pane_rows import PaneRow
from zhengban_gui.views.strokes import glyph_box

_SEAM_REACH = 5  # px round a seam in which a click means the sign there
_SIGN_DEPTH = 4  # px that signs reach below their line


def mark_boxes(rows: Iterable[Placed], painter: PanePainter, scroll: float) -> Iterator[tuple[Mark, QRectF]]:
    """Yield the marks of rows with the boxes in which a click means them, px of the viewport."""
    for placed in rows:
        for mark, parts in painter.placed_marks(placed, scroll):
            for part in parts:
                reach = _SEAM_REACH if part.left == part.right else 0
                yield mark, glyph_box(part, placed.em).adjusted(-reach, 0, reach, _SIGN_DEPTH)


def mark_under(point: QPointF, boxes: Iterable[tuple[Mark, QRectF]]) -> Mark | None:
    """Return the mark with an owner whose box holds the point, the narrowest where several do."""
    found = [(box.width(), mark) for mark, box in boxes if mark.owner and box.contains(point)]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def selected_text(cursor: QTextCursor, rows: Sequence[PaneRow]) -> str:
    """Return the selection as newspaper text: no sign of ours, and folded text in full; a line a paragraph."""
    return "\n".join(_selected_texts(cursor, rows))


def _selected_texts(cursor: QTextCursor, rows: Sequence[PaneRow]) -> Iterator[str]:
    block = cursor.document().findBlock(cursor.selectionStart())
    while block.isValid() and block.position() <= cursor.selectionEnd() and block.blockNumber() < len(rows):
        start = max(cursor.selectionStart() - block.position(), 0)
        end = min(cursor.selectionEnd() - block.position(), block.length() - 1)
        yield from _texts_of_row(rows[block.blockNumber()], start, end)
        block = block.next()


def _texts_of_row(row: PaneRow, start: int, end: int) -> Iterator[str]:
    if row.block is None:
        yield from (member.text for member in row.members)
    else:
        offsets = row.block.offsets
        yield row.block.text[offsets.from_display(start) : offsets.from_display(end)]
