"""A card that lies over the window: paper with an outline and a soft shadow."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import RADIUS_CARD
from zhengban_gui.widgets.painting import paint_body
from zhengban_gui.widgets.shadow import SHADOW_MARGIN, paint_shadow


def paint_card(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Paint a card within ``rect``, which is ``SHADOW_MARGIN`` px larger on every side."""
    body = rect.adjusted(SHADOW_MARGIN, SHADOW_MARGIN, -SHADOW_MARGIN, -SHADOW_MARGIN)
    paint_shadow(painter, body, RADIUS_CARD, theme)
    paint_body(painter, body, RADIUS_CARD, theme.color("paper"), theme.color("line"))
