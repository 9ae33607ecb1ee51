"""What the plots beside the queue have in common: a heading, a note, and words where there is nothing to draw."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import SPACE_DOUBLE, TEXT_SECONDARY, TEXT_UI, WEIGHT_MEDIUM
from zhengban_gui.widgets.painting import paint_text

ROW = 23  # px of one line of a plot
PLOT = 72  # px of a drawing without its labels
FOOT = 18  # px of the labels below it
LABEL = 72  # px of the names at the left
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter
_HEAD = 28


class Plot(QWidget):
    """A heading with a note at its right and a drawing below; where there is nothing to draw, words say so."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._note = self._nothing = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_words(self, title: str, note: str, nothing: str) -> None:
        """Say what the plot is about, and what stands there while there is nothing to show."""
        self._title, self._note, self._nothing = title, note, nothing
        self._refresh()

    def sizeHint(self) -> QSize:
        """Return the height of heading and drawing, px."""
        return QSize(0, _HEAD + (self._height() if self._has_values() else ROW) + SPACE_DOUBLE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heading and the drawing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, font = self._theme.color, self._theme.ui_font
        head = QRectF(0, 0, self.width(), _HEAD)
        paint_text(painter, head, self._title, font(TEXT_UI, WEIGHT_MEDIUM), color("ink"))
        paint_text(painter, head, self._note, font(TEXT_SECONDARY), color("ink2"), RIGHT)
        body = QRectF(0, _HEAD, self.width(), self.height() - _HEAD - SPACE_DOUBLE)
        if self._has_values():
            self._paint(painter, body)
        else:
            paint_text(painter, body, self._nothing, font(TEXT_SECONDARY), color("ink3"))

    def _refresh(self) -> None:
        told = "; ".join(self._told()) if self._has_values() else self._nothing
        self.setAccessibleName(f"{self._title}: {told}")
        self.updateGeometry()
        self.update()

    def _has_values(self) -> bool:
        raise NotImplementedError

    def _told(self) -> list[str]:
        raise NotImplementedError

    def _height(self) -> int:
        raise NotImplementedError

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        raise NotImplementedError
