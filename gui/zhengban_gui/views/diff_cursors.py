"""The text cursors of the diff's panes: what a key acts on is where the cursor of the side with the focus stands."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt

from zhengban.model.document import Block
from zhengban_gui.diff.layout import DiffLayout
from zhengban_gui.diff.side import NO_BLOCK
from zhengban_gui.views.row_maker import row_around
from zhengban_gui.views.text_pane import TextPane

_MOST_OF_PANE = 0.4  # of its height; beside a longer row there would be no room for anything


class DiffCursors:
    """Keeps both cursors on the current finding until the user moves one himself."""

    def __init__(self, source: TextPane, rebuilt: TextPane) -> None:
        self._source = source
        self._rebuilt = rebuilt
        self._followed = ""

    def pane(self) -> TextPane:
        """Return the side that has the focus, the rebuilt one when none has."""
        return self._source if self._source.hasFocus() else self._rebuilt

    def block(self, layout: DiffLayout) -> Block | None:
        """Return the document's block that the cursor stands in; None where nothing of it is printed."""
        pane = self.pane()
        if not pane.rows():
            return None
        place = pane.rows()[pane.row_of_cursor()].members[0].block
        return None if place == NO_BLOCK else layout.blocks[place]

    def blocks(self, layout: DiffLayout) -> tuple[Block, ...]:
        """Return the document's blocks that the selection touches, without one the block of the cursor."""
        pane = self.pane()
        cursor = pane.textCursor()
        if not cursor.hasSelection() or not pane.rows():
            block = self.block(layout)
            return (block,) if block is not None else ()
        document = pane.document()
        first = document.findBlock(cursor.selectionStart())
        last = document.findBlock(cursor.selectionEnd())
        # A selection that ends in front of the first character of a row has nothing of it.
        is_past = last.position() == cursor.selectionEnd() and last != first
        rows = pane.rows()[first.blockNumber() : last.blockNumber() + (0 if is_past else 1)]
        places = {place for row in rows for member in row.members for place in member.blocks}
        return tuple(layout.blocks[place] for place in sorted(places))

    def offset(self) -> int | None:
        """Return the source offset of the text cursor, None when neither side has the focus."""
        pane = self.pane()
        if not pane.hasFocus() or not pane.rows():
            return None
        return pane.source_offset(pane.textCursor().position())

    def put(self, offset: int, is_source: bool) -> None:
        """Give the keys to a side that can be seen, the cursor in front of the source character at the offset."""
        wanted, other = (self._source, self._rebuilt) if is_source else (self._rebuilt, self._source)
        pane = wanted if wanted.isVisible() else other
        number = row_around(pane.rows(), offset)
        if number is not None:
            pane.put_cursor(number, offset)
            pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, finding: str) -> None:
        """Go to a finding that was not the current one before."""
        if finding == self._followed:
            return
        self._followed = finding
        for pane in (self._source, self._rebuilt):
            held = (number for number, row in enumerate(pane.rows()) if row.holds(finding))
            number = next(held, None)
            if number is not None:
                pane.put_cursor(number)


def line_in_sight(pane: TextPane, shown: TextPane) -> QRect:
    """Return the row of the pane, or of the one that is shown instead, that its cursor stands in, of a long row its line.

    Px of the window; empty when it is out of sight.
    """
    pane = pane if pane.isVisible() else shown
    if not pane.rows() or not pane.isVisible():
        return QRect()
    area = pane.viewport().rect()
    row = pane.placed(pane.row_of_cursor()).rect(area.width()).toAlignedRect() & area
    if row.height() > area.height() * _MOST_OF_PANE:
        line = pane.cursorRect()
        row = QRect(row.left(), line.top(), row.width(), line.height()) & area
    return QRect(pane.viewport().mapTo(pane.window(), row.topLeft()), row.size())
