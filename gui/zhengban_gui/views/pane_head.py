"""The heads of the two panes: what stands below, and how it is shown."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    HIT_TARGET,
    ICON,
    PANE_HEAD,
    RADIUS,
    SPACE,
    TEXT_SECONDARY,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.views.pane_geometry import FRAME_INSET, GUTTER
from zhengban_gui.widgets.painted_button import PaintedButton
from zhengban_gui.widgets.painting import paint_body, paint_text, text_width

_BETWEEN = " · "


class PaneHead(QWidget):
    """A title, a detail in grey, and one control at the right."""

    def __init__(self, theme: Theme, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._detail = ""
        self._control = control
        self._text_left = GUTTER + FRAME_INSET
        self.setFixedHeight(PANE_HEAD)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, SPACE, 0)
        row.addStretch(1)
        row.addWidget(control)
        theme.changed.connect(self.update)

    def set_words(self, title: str, detail: str) -> None:
        """Show this title and detail."""
        if (title, detail) != (self._title, self._detail):
            self._title, self._detail = title, detail
            self.update()

    def set_text_left(self, left: int) -> None:
        """Begin where the text below begins, px."""
        if self._text_left != left:
            self._text_left = left
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words over the place where the text below begins, and the hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("paper"))
        left = float(self._text_left)
        rect = QRectF(left, 0, self.width() - left, PANE_HEAD)
        font = self._theme.ui_font(TEXT_UI, WEIGHT_MEDIUM)
        width = paint_text(painter, rect, self._title, font, self._theme.color("ink"))
        rect.setLeft(left + width + SPACE + 4)
        rect.setRight(self._control_left() - SPACE)
        font = self._theme.ui_font(TEXT_SECONDARY)
        paint_text(painter, rect, self._detail_within(rect.width(), font), font, self._theme.color("ink3"))
        painter.fillRect(QRectF(0, PANE_HEAD - 1, self.width(), 1), self._theme.color("hair"))

    def _detail_within(self, width: float, font: QFont) -> str:
        """Return as many parts of the detail as have room: a part is left out rather than cut."""
        parts = self._detail.split(_BETWEEN)
        while parts and text_width(_BETWEEN.join(parts), font) > width:
            parts.pop()
        return _BETWEEN.join(parts)

    def _control_left(self) -> float:
        return float(self._control.x())


class PunctuationToggle(PaintedButton):
    """Switches 标点可视 on and off."""

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setCheckable(True)
        self.set_label(label)

    def set_label(self, label: str) -> None:
        """Say this in front of the eye."""
        if label != self.text():
            self.setText(label)
            self.setAccessibleName(label)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for label, icon and focus ring, px."""
        margin = self.body().left() * 2
        width = text_width(self.text(), self._theme.ui_font(TEXT_SECONDARY)) + ICON + 3 * SPACE
        return QSize(round(width + margin), round(HIT_TARGET + margin))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the label and the eye; on has a plate."""
        painter = QPainter(self)
        color, body = self._theme.color, self.body()
        on, hover = self.isChecked(), self.underMouse()
        if on or hover:
            paint_body(painter, body, RADIUS, color("accent_tint2" if on else "sunken"))
        ink = color("accent" if on else "ink2")
        text = body.adjusted(SPACE, 0, -ICON - SPACE, 0)
        paint_text(painter, text, self.text(), self._theme.ui_font(TEXT_SECONDARY), ink)
        icon = QRectF(body.right() - SPACE - ICON, body.center().y() - ICON / 2, ICON, ICON)
        paint_icon(painter, icon, "eye", ink)
        self._paint_ring(painter, RADIUS)
