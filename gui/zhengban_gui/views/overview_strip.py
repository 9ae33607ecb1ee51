"""The strip beside the diff: the whole page at a glance, and where in it one is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from zhengban_gui.diff.marks import DELETIONS, MarkKind
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import RADIUS_SMALL
from zhengban_gui.views.pane_geometry import RowBox
from zhengban_gui.views.pane_rows import PaneRow

WIDTH = 18
_INSET = 3
_TICK = 2.0  # px, the least height of a tick
_WEDGE = 4.0

_RIGHT_HALF = frozenset({MarkKind.SUBSTITUTED, MarkKind.CARET})


class Tick(NamedTuple):
    """A change of the page: from ``top`` to ``bottom``, 0 to 1 of its height, in a colour and place of its own."""

    top: float
    bottom: float
    color: str
    half: int


class OverviewStrip(QWidget):
    """Ticks of all changes, a frame round what is in sight; a click or drag goes there.

    Cinnabar left: deleted. Amber right: exchanged or in doubt. Violet across: moved. Accent wedge: the current one.
    """

    wanted = Signal(float)

    def __init__(self, theme: Theme, bars: Sequence[QScrollBar], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bar = bars[0]
        self._ticks: tuple[Tick, ...] = ()
        self._current = -1.0
        self.setFixedWidth(WIDTH)
        for one in bars:
            one.valueChanged.connect(self.update)
            one.rangeChanged.connect(self.update)
        theme.changed.connect(self.update)

    def set_bar(self, bar: QScrollBar) -> None:
        """Show and move the place that this scroll bar has, one of those given at first."""
        self._bar = bar
        self.update()

    def set_rows(
        self, rows: Sequence[PaneRow], boxes: Sequence[RowBox], open_findings: frozenset[str]
    ) -> None:
        """Take the ticks of these rows of the source; ``open_findings`` are those in doubt or waiting."""
        total = self._total()
        self._ticks = tuple(
            tick
            for row, box in zip(rows, boxes, strict=True)
            for tick in _ticks(row, box, total, open_findings)
        )
        self.update()

    def ticks(self) -> tuple[Tick, ...]:
        """Return the ticks that are drawn."""
        return self._ticks

    def set_current(self, y: float | None) -> None:
        """Point at ``y`` of the document (px) with the wedge; None for nowhere."""
        self._current = -1.0 if y is None else y / self._total()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ticks, frame and wedge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("panel"))
        painter.setPen(QPen(self._theme.color("hair"), 0))
        painter.drawLine(QPointF(0.5, 0), QPointF(0.5, self.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for tick in self._ticks:
            painter.fillRect(self._tick_rect(tick), self._theme.color(tick.color))
        self._frame(painter)
        if self._current >= 0:
            self._wedge(painter, self._current * self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the mouse is."""
        self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with the mouse while it is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the diff."""
        self._bar.event(event)

    def _go(self, y: float) -> None:
        middle = y / max(self.height(), 1) * self._total()
        self.wanted.emit(middle - self._bar.pageStep() / 2)

    def _total(self) -> float:
        return float(max(self._bar.maximum() + self._bar.pageStep(), 1))

    def _tick_rect(self, tick: Tick) -> QRectF:
        inner = QRectF(self.rect()).adjusted(_INSET, 0, -_INSET, 0)
        width = inner.width() / 2 if tick.half else inner.width()
        left = inner.center().x() if tick.half > 0 else inner.left()
        top = tick.top * self.height()
        return QRectF(left, top, width, max((tick.bottom - tick.top) * self.height(), _TICK))

    def _frame(self, painter: QPainter) -> None:
        scale = self.height() / self._total()
        top, height = self._bar.value() * scale, self._bar.pageStep() * scale
        rect = QRectF(1.5, top + 0.5, self.width() - 3, max(height - 1, 6))
        painter.setPen(QPen(self._theme.color("ink3"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, RADIUS_SMALL, RADIUS_SMALL)

    def _wedge(self, painter: QPainter, y: float) -> None:
        right = float(self.width())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        corners = [QPointF(right - 2 * _WEDGE, y), QPointF(right, y - _WEDGE), QPointF(right, y + _WEDGE)]
        painter.drawPolygon(QPolygonF(corners))


def _ticks(row: PaneRow, box: RowBox, total: float, open_findings: frozenset[str]) -> list[Tick]:
    top, bottom = box.top / total, (box.top + box.height) / total
    found: list[Tick] = []
    if row.members[0].is_moved:
        found.append(Tick(top, bottom, "mov_line", 0))
    if any(not member.findings.isdisjoint(open_findings) for member in row.members):
        found.append(Tick(top, top, "sub", 1))
    length = sum(len(member.text) for member in row.members) or 1
    begin = 0
    for member in row.members:
        for mark in member.marks:
            at = top + (bottom - top) * (begin + mark.start) / length
            if mark.kind in DELETIONS:
                found.append(Tick(at, at, "dele", -1))
            elif mark.kind in _RIGHT_HALF:
                found.append(Tick(at, at, "sub" if mark.kind is MarkKind.SUBSTITUTED else "ins", 1))
        begin += len(member.text)
    return found
