"""A hairline between two surfaces: one device pixel wide."""

from __future__ import annotations

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from zhengban_gui.theme import Theme


class Hairline(QWidget):
    """A line across (by default) or down; it takes one logical pixel of a layout."""

    def __init__(
        self,
        theme: Theme,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._orientation = orientation
        if orientation == Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line; a pen of width 0 is one device pixel at every scale."""
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("hair"), 0))
        if self._orientation == Qt.Orientation.Horizontal:
            painter.drawLine(QLineF(0, 0.5, self.width(), 0.5))
        else:
            painter.drawLine(QLineF(0.5, 0, 0.5, self.height()))
