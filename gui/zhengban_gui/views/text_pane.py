"""One side of the diff: read-only newspaper text with its marks, its gutter and its folds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from zhengban.model.span import Span
from zhengban_gui.diff.marks import Mark
from zhengban_gui.fonts import Script
from zhengban_gui.theme import Theme
from zhengban_gui.views.pane_dress import dress, switch_input_methods_off, take_colours
from zhengban_gui.views.pane_geometry import (
    EDGE_RIGHT,
    FRAME_INSET,
    FRAME_PAD,
    PaneGeometry,
    RowBox,
)
from zhengban_gui.views.pane_painter import PanePainter, PaneState, Placed, Side, current_bands
from zhengban_gui.views.pane_reading import mark_boxes, mark_under, selected_text
from zhengban_gui.views.pane_rows import PaneDocument, PaneRow
from zhengban_gui.wording import role_name

_CLICK = 4  # px that the mouse may move in a click


class TextPane(QTextEdit):
    """Shows rows and says what was clicked; what it shows is set from outside only.

    ``block_activated`` carries a source offset (code points), ``bar_clicked`` and ``jump_wanted`` the number of a row.
    """

    finding_clicked = Signal(str)
    block_activated = Signal(int)
    bar_clicked = Signal(int)
    jump_wanted = Signal(int)
    width_changed = Signal()

    def __init__(self, theme: Theme, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side: Side = side
        self._rows: tuple[PaneRow, ...] = ()
        self._state = PaneState()
        self._text = PaneDocument(self.document(), theme)
        self._geometry = PaneGeometry(self.document())
        self._painter = PanePainter(theme, side, self._geometry)
        self._script: Script = "hans"
        self._gutter = self._painter.gutter(())
        self._pressed_at = QPointF()
        dress(self, theme)

    def restyle(self, anew: bool) -> None:
        """Take over the theme's colours; ``anew`` also its fonts and sizes, which lays the text out again."""
        take_colours(self, self._theme)
        if anew:
            self._text.forget()
        else:
            self._text.forget_colors()
        self.show_rows(self._rows, self._script)

    def show_rows(self, rows: Sequence[PaneRow], script: Script = "hans") -> None:
        """Show these rows; paragraphs whose text did not change are left as they are."""
        self._rows, self._script = tuple(rows), script
        scroll = self.verticalScrollBar().value()
        self._gutter = self._painter.gutter(self._rows)
        self._text.set_script(script)
        self._text.set_insets(self._gutter + FRAME_INSET, EDGE_RIGHT + FRAME_INSET)
        self._text.show(self._rows)
        self._geometry.forget()
        self.verticalScrollBar().setValue(scroll)
        self.viewport().update()

    def set_inline(self, inline: bool) -> None:
        """Show what was inserted or exchanged above its place, since the other side is not in sight."""
        self._state.inline = inline
        self.viewport().update()

    def go_to_top(self) -> None:
        """Put text cursor and view at the beginning, as a new page begins."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def set_margins(self, margins: Sequence[float], bottom: float) -> None:
        """Set the space above each row and below the last one, px."""
        self._text.set_margins(self._rows, margins, bottom)
        self._geometry.forget()
        self.viewport().update()

    def gutter(self) -> int:
        """Return the width of the gutter, px: the labels decide, since languages differ much in length."""
        return self._gutter

    def rows(self) -> tuple[PaneRow, ...]:
        """Return the rows that are shown."""
        return self._rows

    def boxes(self) -> list[RowBox]:
        """Return the place of each row in the document, px."""
        return self._geometry.boxes(self._rows, lambda row: self._text.line_height(row.style))

    def text_size(self, row: PaneRow) -> int:
        """Return the size of the row's text, px."""
        return self._text.text_size(row.style)

    def placed(self, number: int) -> Placed:
        """Return a row with its place in the viewport, px."""
        box = self.boxes()[number]
        shifted = box._replace(top=box.top - self.verticalScrollBar().value())
        row = self._rows[number]
        return Placed(row, number, shifted, self.text_size(row), self.gutter())

    def placed_in_sight(self) -> list[Placed]:
        """Return the rows in sight, and one more on either side."""
        boxes = self.boxes()
        if not boxes:
            return []
        top = self.verticalScrollBar().value()
        first = self._geometry.row_at(boxes, top)
        last = self._geometry.row_at(boxes, top + self.viewport().height())
        return [self.placed(n) for n in range(max(first - 1, 0), min(last + 2, len(boxes)))]

    def bands(self) -> list[QRectF]:
        """Return the bands of the current finding that are in sight, px of the viewport."""
        return current_bands(self.placed_in_sight(), self._state.current, self.viewport().width())

    def set_current(self, finding: str) -> None:
        """Light the rows and marks of a finding; empty for none."""
        if finding != self._state.current:
            self._state.current = finding
            self.viewport().update()

    def set_lit(self, spans: Sequence[Span]) -> None:
        """Light source spans that a reason points to."""
        self._state.lit = tuple(spans)
        self.viewport().update()

    def set_punctuation_visible(self, visible: bool) -> None:
        """Show which marks are full width, and where white space stands."""
        self._state.punctuation = visible
        self.viewport().update()

    def put_cursor(self, number: int, offset: int | None = None) -> None:
        """Put the text cursor into a row, at its beginning or before a source offset; the view stays where it is."""
        scroll = self.verticalScrollBar().value()
        cursor = QTextCursor(self.document().findBlockByNumber(number))
        block = self._rows[number].block
        place = block.offset_of(offset) if block is not None and offset is not None else None
        if block is not None and place is not None:
            cursor.setPosition(cursor.position() + block.offsets.to_display(place))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scroll)

    def row_of_cursor(self) -> int:
        """Return the number of the row that the text cursor stands in."""
        return min(self.textCursor().blockNumber(), max(len(self._rows) - 1, 0))

    def source_offset(self, position: int) -> int:
        """Return the source offset (code points) of a position in the Qt document."""
        block = self.document().findBlock(position)
        row = self._rows[min(block.blockNumber(), len(self._rows) - 1)]
        if row.block is None:
            return row.source_start
        return row.block.source_at(row.block.offsets.from_display(position - block.position()))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the newspaper's own text of the selection: no sign of ours, folded text included."""
        data = QMimeData()
        data.setText(selected_text(self.textCursor(), self._rows))
        return data

    def marks_in_sight(self) -> list[tuple[Mark, QRectF]]:
        """Return the marks in sight and where they can be clicked, px of the viewport."""
        return list(mark_boxes(self.placed_in_sight(), self._painter, self.verticalScrollBar().value()))

    def mark_at(self, point: QPointF) -> Mark | None:
        """Return the mark under a point of the viewport."""
        return mark_under(point, self.marks_in_sight())

    def tip_at(self, point: QPointF) -> str:
        """Return what is told of a point of the viewport: in the gutter the role that was there, else a mark's note."""
        row = self._rows[self._row_under(point)] if self._rows else None
        in_gutter = self._side == "rebuilt" and point.x() < self.gutter()
        if in_gutter and row is not None and row.former_role is not None:
            return f"<s>{role_name(row.former_role)}</s> → {row.label}"
        mark = self.mark_at(point)
        return mark.note if mark is not None else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds and tints, then the text, then strokes and gutter."""
        rows, size = self.placed_in_sight(), QRectF(self.viewport().rect())
        scroll = self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        self._painter.under(painter, rows, self._state, size, scroll)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._painter.over(painter, rows, self._state, size, scroll)
        if self.hasFocus():
            self._painter.cursor(painter, QRectF(self.cursorRect()))
            self._painter.focus_ring(painter, size)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say when the text was wrapped anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._geometry.forget()
            self.width_changed.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint all anew: the ring and the gutter do not move along."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom the newspaper text with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = (event.angleDelta().y() > 0) - (event.angleDelta().y() < 0)
            self._theme.set_text_zoom(self._theme.text_zoom + step)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keep input methods off, and show the ring."""
        super().focusInEvent(event)
        switch_input_methods_off(self)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell what was clicked, unless text was selected."""
        super().mouseReleaseEvent(event)
        moved = (event.position() - self._pressed_at).manhattanLength() > _CLICK
        if event.button() == Qt.MouseButton.LeftButton and not moved and not self.textCursor().hasSelection():
            self._click(event.position())

    def _click(self, point: QPointF) -> None:
        if not self._rows:
            return
        number = self._row_under(point)
        row = self._rows[number]
        mark = self.mark_at(point)
        if row.stretch is not None or (row.unfolded is not None and point.x() < self.gutter()):
            self.bar_clicked.emit(number)
        elif row.is_moved and point.x() < self.gutter():
            self.jump_wanted.emit(number)
        elif mark is not None:
            self.finding_clicked.emit(mark.owner)
        else:
            self.block_activated.emit(self.source_offset(self.cursorForPosition(point.toPoint()).position()))

    def _row_under(self, point: QPointF) -> int:
        return self._geometry.row_at(self.boxes(), point.y() + self.verticalScrollBar().value() + FRAME_PAD)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        super().mouseMoveEvent(event)
        if self._rows and not event.buttons():
            point = event.position()
            row = self._rows[self._row_under(point)]
            in_gutter = point.x() < self.gutter() and (row.is_moved or row.unfolded is not None)
            hand = row.stretch is not None or in_gutter or self.mark_at(point) is not None
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
            if self.viewport().cursor().shape() != shape:
                self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what a mark or a role says."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)
