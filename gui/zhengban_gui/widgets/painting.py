"""What every painted widget draws: rounded bodies, focus rings, and text whose ideographs stand in the middle."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from zhengban_gui.fonts import lacks_medium
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import CURRENT_BAR, FOCUS_GAP, FOCUS_MARGIN, FOCUS_WIDTH

# An ideograph's middle lies 0.38 em above the baseline; centring ascent and descent puts it 1–2 px too low.
GLYPH_MIDDLE = 0.38
_SECOND_STRIKE = 0.35


def body_of(rect: QRectF) -> QRectF:
    """Return what is left of a widget's rectangle for its body when the focus ring has its place."""
    return rect.adjusted(FOCUS_MARGIN, FOCUS_MARGIN, -FOCUS_MARGIN, -FOCUS_MARGIN)


def paint_body(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    outline: QColor | None = None,
    width: float = 1,
) -> None:
    """Paint a rounded rectangle; the outline lies inside ``rect`` so that it stays on whole pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if outline is None else QPen(outline, width))
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    inset = width / 2 if outline is not None else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_focus_ring(painter: QPainter, body: QRectF, radius: float, theme: Theme) -> None:
    """Paint the focus ring outside ``body``, which needs ``FOCUS_MARGIN`` px of room on every side."""
    away = FOCUS_GAP + FOCUS_WIDTH
    ring = body.adjusted(-away, -away, away, away)
    paint_body(painter, ring, radius + FOCUS_GAP + FOCUS_WIDTH / 2, None, theme.color("accent"), FOCUS_WIDTH)


def paint_row_band(
    painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, is_first: bool, theme: Theme
) -> None:
    """Paint the ground of a table's cell: a hairline below, or the band of the current row.

    The band has a bar at its left edge, in the ``is_first`` cell, and lines while the table has the focus.
    """
    color = theme.color
    if not option.state & QStyle.StateFlag.State_Selected:
        painter.setPen(QPen(color("hair"), 0))
        painter.drawLine(QLineF(rect.left(), rect.bottom(), rect.right(), rect.bottom()))
        return
    painter.fillRect(rect, color("accent_tint"))
    if option.widget.hasFocus():
        painter.setPen(QPen(color("accent"), 1))
        for y in (rect.top() + 0.5, rect.bottom() - 0.5):
            painter.drawLine(QLineF(rect.left(), y, rect.right(), y))
    if is_first:
        painter.fillRect(QRectF(rect.left(), rect.top(), CURRENT_BAR, rect.height()), color("accent"))


def paint_share(painter: QPainter, track: QRectF, share: float, ground: QColor, ink: QColor) -> None:
    """Paint a bar with round ends that is filled up to ``share``, 0 to 1."""
    paint_body(painter, track, track.height() / 2, ground)
    filled = QRectF(track.left(), track.top(), track.width() * min(max(share, 0.0), 1.0), track.height())
    paint_body(painter, filled, track.height() / 2, ink)


def paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> float:
    """Paint one line of text in the middle of ``rect``'s height, elided at its right end; return its width."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    width = metrics.horizontalAdvance(shown)
    left = rect.left()
    if alignment & Qt.AlignmentFlag.AlignRight:
        left = rect.right() - width
    elif alignment & Qt.AlignmentFlag.AlignHCenter:
        left = rect.center().x() - width / 2
    painter.setFont(font)
    painter.setPen(color)
    origin = QPointF(left, middle_baseline(rect, font))
    painter.drawText(origin, shown)
    if font.weight() == QFont.Weight.Medium and lacks_medium(tuple(font.families())):
        # Bold would be too much beside regular text; a second strike makes the medium that is not installed.
        painter.drawText(origin + QPointF(_SECOND_STRIKE, 0), shown)
    return width


def middle_baseline(rect: QRectF, font: QFont) -> float:
    """Return the baseline that puts ideographs and capitals into the middle of ``rect``, on a whole pixel."""
    return float(round(rect.center().y() + GLYPH_MIDDLE * font.pixelSize()))


def text_width(text: str, font: QFont) -> float:
    """Return how wide the text is set, px."""
    return QFontMetricsF(font).horizontalAdvance(text)
