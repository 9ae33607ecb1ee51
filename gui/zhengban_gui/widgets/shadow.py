"""A soft shadow under what lies above the desk: the preview's sheet, cards, and what is carried."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from zhengban_gui.theme import Theme

SHADOW_MARGIN = 10  # px on every side of what casts it
_LAYERS = 6
_STRENGTH = 0.016  # opacity of one layer
_FALL = 3  # px


def paint_shadow(painter: QPainter, rect: QRectF, radius: float, theme: Theme) -> None:
    """Paint the shadow of a rounded rectangle as a few translucent ones, each larger than the one above.

    A graphics effect would paint the widget into a pixmap again at each repaint.
    """
    color = QColor(theme.color("sunken" if theme.is_dark else "ink"))
    color.setAlphaF(_STRENGTH * (5 if theme.is_dark else 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for layer in range(_LAYERS, 0, -1):
        grown = layer * (SHADOW_MARGIN - _FALL) / _LAYERS
        body = rect.adjusted(-grown, -grown, grown, grown).translated(0, _FALL)
        painter.drawRoundedRect(body, radius + grown, radius + grown)
