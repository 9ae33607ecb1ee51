"""A card that lies over the window: paper with an outline and a soft shadow."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import RADIUS_CARD
from zhengban_gui.widgets.painting import paint_body

SHADOW = 10  # px that a card's widget keeps free on every side
_LAYER_ALPHA = 0.01
_DOWN = 2  # the light comes from above


def paint_card(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Paint a card within ``rect``, which is ``SHADOW`` px larger on every side."""
    # A graphics effect would draw the widget into a pixmap again at each repaint.
    shade = QColor(theme.tokens.ink if not theme.is_dark else theme.tokens.sunken)
    shade.setAlphaF(_LAYER_ALPHA if not theme.is_dark else 4 * _LAYER_ALPHA)
    body = rect.adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    for layer in range(1, SHADOW - _DOWN + 1):
        spread = body.adjusted(-layer, -layer + _DOWN, layer, layer + _DOWN)
        paint_body(painter, spread, RADIUS_CARD + layer, shade)
    paint_body(painter, body, RADIUS_CARD, theme.color("paper"), theme.color("line"))
