"""A keycap: the name of a key in a small rounded frame, beside what the key does."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import KEYCAP_HEIGHT, RADIUS_SMALL, SPACE, TEXT_MICRO, WEIGHT_MEDIUM
from zhengban_gui.widgets.painting import paint_body, paint_text, text_width


def keycap_width(text: str, theme: Theme) -> float:
    """Return the width of a keycap, px; a single letter gives a square."""
    return max(KEYCAP_HEIGHT, round(text_width(text, _font(theme))) + SPACE)


def paint_keycap(painter: QPainter, rect: QRectF, text: str, theme: Theme, on_accent: bool = False) -> None:
    """Paint a keycap at the right end of ``rect``, in the middle of its height.

    ``on_accent`` inverts it for the primary button, where a paper frame would be lost.
    """
    width = keycap_width(text, theme)
    cap = QRectF(rect.right() - width, round(rect.center().y() - KEYCAP_HEIGHT / 2), width, KEYCAP_HEIGHT)
    if on_accent:
        paint_body(painter, cap, RADIUS_SMALL, theme.color("accent_tint2"))
    else:
        paint_body(painter, cap, RADIUS_SMALL, theme.color("paper"), theme.color("line"))
    ink = theme.color("ink" if on_accent else "ink2")
    paint_text(painter, cap, text, _font(theme), ink, Qt.AlignmentFlag.AlignHCenter)


class Keycap(QWidget):
    """A keycap that stands by itself in a layout."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def text(self) -> str:
        """Return the name of the key."""
        return self._text

    def set_text(self, text: str) -> None:
        """Name another key; without a name there is nothing to see."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the frame, px."""
        width = round(keycap_width(self._text, self._theme)) if self._text else 0
        return QSize(width, KEYCAP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the keycap."""
        if self._text:
            paint_keycap(QPainter(self), QRectF(self.rect()), self._text, self._theme)


def _font(theme: Theme) -> QFont:
    return theme.ui_font(TEXT_MICRO, WEIGHT_MEDIUM)
