"""The tick box: as a paint function for delegates and as a widget with a label."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import FOCUS_MARGIN, HIT_TARGET, RADIUS_SMALL, SPACE, STROKE_ICON, TEXT_UI, TICK_BOX
from zhengban_gui.widgets.painted_button import PaintedButton
from zhengban_gui.widgets.painting import paint_body, paint_text, text_width


def paint_tick_box(
    painter: QPainter, rect: QRectF, state: Qt.CheckState, theme: Theme, enabled: bool = True
) -> None:
    """Paint a tick box of 16 px in the middle of ``rect``.

    An unticked box is outlined in ink3, because it must be seen to be used.
    """
    middle = rect.center()
    box = QRectF(round(middle.x() - TICK_BOX / 2), round(middle.y() - TICK_BOX / 2), TICK_BOX, TICK_BOX)
    if state == Qt.CheckState.Unchecked:
        outline = theme.color("ink3" if enabled else "line")
        paint_body(painter, box, RADIUS_SMALL, theme.color("paper"), outline, STROKE_ICON)
        return
    paint_body(painter, box, RADIUS_SMALL, theme.color("accent" if enabled else "faint"))
    glyph = "check" if state == Qt.CheckState.Checked else "minus"
    paint_icon(painter, box.adjusted(1, 1, -1, -1), glyph, theme.color("on_accent" if enabled else "paper"))


class TickBox(PaintedButton):
    """A painted check box with its label at the right."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setCheckable(True)
        self.setText(text)

    def sizeHint(self) -> QSize:
        """Return the size with the room for the focus ring, px."""
        label = SPACE + text_width(self.text(), self._theme.ui_font(TEXT_UI)) if self.text() else 0
        width = TICK_BOX + SPACE + label + 2 * FOCUS_MARGIN
        return QSize(round(width + 0.5), HIT_TARGET + 2 * FOCUS_MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the label and the focus ring."""
        painter = QPainter(self)
        body = self.body()
        state = Qt.CheckState.Checked if self.isChecked() else Qt.CheckState.Unchecked
        box = QRectF(body.left(), body.top(), TICK_BOX, body.height())
        paint_tick_box(painter, box, state, self._theme, self.isEnabled())
        label = body.adjusted(TICK_BOX + SPACE, 0, 0, 0)
        ink = self._theme.color("ink" if self.isEnabled() else "faint")
        paint_text(painter, label, self.text(), self._theme.ui_font(TEXT_UI), ink)
        self._paint_ring(painter, RADIUS_SMALL)
