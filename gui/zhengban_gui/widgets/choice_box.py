"""A combo box that paints its closed state from tokens; the list it opens is a stock one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import BUTTON_HEIGHT, FOCUS_MARGIN, ICON, RADIUS, SPACE, TEXT_UI
from zhengban_gui.widgets.painting import body_of, paint_body, paint_focus_ring, paint_text


class ChoiceBox(QComboBox):
    """Shows the current choice and an arrow in a field as high as a button."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setMinimumHeight(BUTTON_HEIGHT + 2 * FOCUS_MARGIN)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, the current choice, the arrow and the focus ring."""
        painter = QPainter(self)
        color = self._theme.color
        body = body_of(QRectF(self.rect()))
        paint_body(painter, body, RADIUS, color("sunken" if self.underMouse() else "paper"), color("line"))
        inner = body.adjusted(SPACE, 0, -SPACE, 0)
        arrow = QRectF(inner.right() - ICON, inner.top(), ICON, inner.height())
        paint_icon(painter, arrow, "down", color("ink2"))
        inner.setRight(arrow.left() - SPACE)
        ink = color("ink" if self.isEnabled() else "faint")
        paint_text(painter, inner, self.currentText(), self._theme.ui_font(TEXT_UI), ink)
        if self.hasFocus():
            paint_focus_ring(painter, body, RADIUS, self._theme)
