"""The confidence of a finding as a bar, with the line from which findings are applied unasked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import SPACE_HALF, TEXT_LIST, TEXT_UI, WEIGHT_MEDIUM
from zhengban_gui.widgets.painting import paint_share, paint_text

_TEXT_HEIGHT = 22
_BAR = 4
_MARK_HEIGHT, _MARK_WIDTH = 10, 2


class ConfidenceBar(QWidget):
    """Shows a confidence, 0 to 1, and a mark at ``automatic``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._confidence = 0.0
        self._automatic = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_confidence(self, confidence: float, automatic: float) -> None:
        """Show another confidence; ``automatic`` is the line of its kind."""
        self._confidence = min(max(confidence, 0.0), 1.0)
        self._automatic = min(max(automatic, 0.0), 1.0)
        self.setAccessibleName(self.tr("Confidence {value}").format(value=f"{confidence:.2f}"))
        told = self.tr("Applied unasked from {value} up").format(value=f"{automatic:.2f}")
        if automatic > 1:
            told = self.tr("Never applied unasked")
        self.setToolTip(told)
        self.setAccessibleDescription(told)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size, px."""
        return QSize(_TEXT_HEIGHT, _TEXT_HEIGHT + SPACE_HALF + _MARK_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word, the number, the bar and the mark."""
        painter = QPainter(self)
        color, font = self._theme.color, self._theme.ui_font
        line = QRectF(0, 0, self.width(), _TEXT_HEIGHT)
        paint_text(painter, line, self.tr("Confidence"), font(TEXT_UI), color("ink2"))
        number = f"{self._confidence:.2f}"
        right = Qt.AlignmentFlag.AlignRight
        paint_text(painter, line, number, font(TEXT_LIST, WEIGHT_MEDIUM), color("ink"), right)
        middle = _TEXT_HEIGHT + SPACE_HALF + _MARK_HEIGHT // 2
        track = QRectF(0, middle - _BAR / 2, self.width(), _BAR)
        ink = color("accent" if self._confidence >= self._automatic else "sub")
        paint_share(painter, track, self._confidence, color("sunken"), ink)
        mark = QRectF(track.width() * self._automatic - _MARK_WIDTH / 2, middle - _MARK_HEIGHT / 2, 0, 0)
        painter.fillRect(QRectF(mark.left(), mark.top(), _MARK_WIDTH, _MARK_HEIGHT), color("ink3"))
