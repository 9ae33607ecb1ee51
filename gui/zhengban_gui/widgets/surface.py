"""A plain surface in one of the theme's colours, with a hairline on the sides that part it from its neighbours."""

from __future__ import annotations

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from zhengban_gui.theme import Theme


class Surface(QWidget):
    """Paints its background from a token; ``edges`` get a hairline."""

    def __init__(
        self,
        theme: Theme,
        color: str,
        edges: tuple[Qt.Edge, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._color = color
        self._edges = edges
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and its hairlines."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(self._color))
        painter.setPen(QPen(self._theme.color("hair"), 0))
        right, bottom = self.width() - 0.5, self.height() - 0.5
        lines = {
            Qt.Edge.TopEdge: QLineF(0, 0.5, right, 0.5),
            Qt.Edge.BottomEdge: QLineF(0, bottom, right, bottom),
            Qt.Edge.LeftEdge: QLineF(0.5, 0, 0.5, bottom),
            Qt.Edge.RightEdge: QLineF(right, 0, right, bottom),
        }
        for edge in self._edges:
            painter.drawLine(lines[edge])
