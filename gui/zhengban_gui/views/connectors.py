"""The strip between the two panes: where moved blocks went, and the ribbon of the current finding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QWidget

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import TEXT_MICRO, WEIGHT_MEDIUM
from zhengban_gui.views.row_maker import Link
from zhengban_gui.views.text_pane import TextPane
from zhengban_gui.widgets.painting import GLYPH_MIDDLE, paint_text, text_width

WIDTH = 52
_DOT = 2.5
_ARROW = QSize(7, 8)
_LABEL_GAP = 6.0  # px between a label and the arrow behind it
_LABEL_HEIGHT = 18
_BEND = 0.62  # how far the curve runs level before it turns, of the strip's width


class _Stub(NamedTuple):
    """What stands in the place of a curve: where it is, and the side and row that it leads to."""

    y: float
    side: str
    row: int
    text: str


class Connectors(QWidget):
    """Draws a curve for each moved block whose ends are both in sight, else a stub that a click follows.

    ``jump_wanted`` carries ``left`` or ``right`` and the number of the row there.
    """

    jump_wanted = Signal(str, int)

    def __init__(self, theme: Theme, left: TextPane, right: TextPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._panes = (left, right)
        self._links: tuple[Link, ...] = ()
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    def set_links(self, links: Sequence[Link]) -> None:
        """Draw these connections."""
        self._links = tuple(links)
        self.update()

    def stubs(self) -> tuple[tuple[QRectF, str, int], ...]:
        """Return the stubs in sight: where they are, and the side and row that they lead to."""
        return tuple(
            (self._label_area(stub).adjusted(-8, -3, 9, 3), stub.side, stub.row)
            for stub in self._find_stubs()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ribbon, then curves and stubs."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ribbons(painter)
        for link in self._links:
            self._draw(painter, link)
        for stub in self._find_stubs():
            self._paint_stub(painter, stub)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Follow the stub under the mouse."""
        for area, side, row in self.stubs():
            if area.contains(event.position()):
                self.jump_wanted.emit(side, row)
                return

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be followed."""
        over = any(area.contains(event.position()) for area, _, _ in self.stubs())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the panes."""
        self._panes[1].verticalScrollBar().event(event)

    def _ribbons(self, painter: QPainter) -> None:
        left, right = (pane.bands() for pane in self._panes)
        for here, there in zip(left, right, strict=False):
            path = QPainterPath(QPointF(0, here.top()))
            middle, end = self.width() / 2, float(self.width())
            path.cubicTo(QPointF(middle, here.top()), QPointF(middle, there.top()), QPointF(end, there.top()))
            path.lineTo(end, there.bottom())
            path.cubicTo(
                QPointF(middle, there.bottom()), QPointF(middle, here.bottom()), QPointF(0, here.bottom())
            )
            painter.fillPath(path, self._theme.color("accent_tint"))

    def _middle(self, side: int, row: int) -> float:
        placed = self._panes[side].placed(row)
        return placed.baseline - GLYPH_MIDDLE * placed.em

    def _draw(self, painter: QPainter, link: Link) -> None:
        left, right = self._middle(0, link.left), self._middle(1, link.right)
        here, there = self._in_sight(left), self._in_sight(right)
        if here:
            self._dot(painter, left)
        if there:
            self._arrow(painter, right)
        if here and there:
            self._curve(painter, left, right)

    def _curve(self, painter: QPainter, left: float, right: float) -> None:
        start, end = QPointF(4, left), QPointF(self.width() - _ARROW.width(), right)
        bend = self.width() * _BEND
        path = QPainterPath(start)
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        painter.setPen(QPen(self._theme.color("mov_line"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _dot(self, painter: QPainter, y: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("mov_line"))
        painter.drawEllipse(QPointF(3, y), _DOT, _DOT)

    def _arrow(self, painter: QPainter, y: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("mov_line"))
        tip, half = float(self.width()), _ARROW.height() / 2
        back = tip - _ARROW.width()
        painter.drawPolygon(QPolygonF([QPointF(tip, y), QPointF(back, y - half), QPointF(back, y + half)]))

    def _in_sight(self, y: float) -> bool:
        return 0 <= y <= self.height()

    def _find_stubs(self) -> list[_Stub]:
        """Return the stubs in sight; one at the left gives way to one at the right beside it."""
        found: list[_Stub] = []
        for link in self._links:
            left, right = self._middle(0, link.left), self._middle(1, link.right)
            here, there = self._in_sight(left), self._in_sight(right)
            arrow = "↑" if (right < left) == here else "↓"
            if there and not here:
                found.append(_Stub(right, "left", link.left, f"{link.right_label} {arrow}"))
            elif here and not there:
                found.append(_Stub(left, "right", link.right, f"{link.left_label} {arrow}"))
        taken = [stub.y for stub in found if stub.side == "left"]
        return [stub._replace(y=_aside(stub.y, taken)) if stub.side == "right" else stub for stub in found]

    def _paint_stub(self, painter: QPainter, stub: _Stub) -> None:
        font = self._theme.ui_font(TEXT_MICRO, WEIGHT_MEDIUM)
        alignment = Qt.AlignmentFlag.AlignLeft if stub.side == "right" else Qt.AlignmentFlag.AlignRight
        area = self._label_area(stub)
        width = text_width(stub.text, font) + 4
        left = area.left() - 2 if stub.side == "right" else area.right() - width + 2
        ground = QRectF(left, area.top() + 2, width, area.height() - 4)
        painter.fillRect(ground, self._theme.color("paper"))
        paint_text(painter, area, stub.text, font, self._theme.color("mov"), alignment)

    def _label_area(self, stub: _Stub) -> QRectF:
        left = 8.0 if stub.side == "right" else 0.0
        right = float(self.width()) if stub.side == "right" else self.width() - _ARROW.width() - _LABEL_GAP
        return QRectF(left, stub.y - _LABEL_HEIGHT / 2, right - left, _LABEL_HEIGHT)


def _aside(y: float, taken: Sequence[float]) -> float:
    """Return ``y``, or the nearest place beside the one that is taken there."""
    for other in taken:
        if abs(y - other) < _LABEL_HEIGHT - 4:
            return other + (_LABEL_HEIGHT - 4 if y >= other else 4 - _LABEL_HEIGHT)
    return y
