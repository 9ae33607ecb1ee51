"""A ring that fills clockwise with what is done, and becomes a tick when all is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme

_STROKE = 3
_TOP = 90 * 16  # Qt counts sixteenths of a degree, counter-clockwise from three o'clock
_FULL = 360 * 16


def paint_progress_ring(painter: QPainter, rect: QRectF, part: float, theme: Theme) -> None:
    """Paint the ring into the square ``rect``; ``part`` is 0–1."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    circle = rect.adjusted(_STROKE / 2, _STROKE / 2, -_STROKE / 2, -_STROKE / 2)
    if part >= 1:
        painter.setPen(QPen(theme.color("ins"), _STROKE))
        painter.drawEllipse(circle)
        inner = rect.width() / 4
        paint_icon(painter, rect.adjusted(inner, inner, -inner, -inner), "check", theme.color("ins"))
        return
    painter.setPen(QPen(theme.color("line"), _STROKE))
    painter.drawEllipse(circle)
    pen = QPen(theme.color("accent"), _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawArc(circle, _TOP, -round(_FULL * max(part, 0)))
