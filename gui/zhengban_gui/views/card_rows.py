"""The single rows of the evidence card: its head, where the finding stands, and how many are like it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    FOCUS_MARGIN,
    FOCUS_WIDTH,
    HIT_TARGET,
    ICON,
    PANE_HEAD,
    PANEL_EDGE,
    RADIUS_SMALL,
    SPACE,
    TEXT_LIST,
    TEXT_SECONDARY,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.keycap import keycap_width, paint_keycap
from zhengban_gui.widgets.painted_button import PaintedButton
from zhengban_gui.widgets.painting import paint_body, paint_text, text_width
from zhengban_gui.widgets.state_icon import paint_state, state_name


class CardHead(QWidget):
    """The icon and name of a finding's kind, and its number of all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, self._tone, self._title, self._place = "", "ink2", "", ""
        self.setFixedHeight(PANE_HEAD)
        theme.changed.connect(self.update)

    def set_head(self, icon: str, tone: str, title: str, place: str) -> None:
        """Show another finding; ``tone`` is the token of the icon's colour."""
        self._icon, self._tone, self._title, self._place = icon, tone, title, place
        self.setAccessibleName(f"{title} {place}")
        self.update()

    def title(self) -> str:
        """Return the title."""
        return self._title

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon, title, number and the line below."""
        painter, color = QPainter(self), self._theme.color
        painter.setPen(QPen(color("hair"), 0))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        line = QRectF(self.rect()).adjusted(PANEL_EDGE, 0, -PANEL_EDGE, 0)
        small = self._theme.ui_font(TEXT_UI)
        paint_text(painter, line, self._place, small, color("ink2"), Qt.AlignmentFlag.AlignRight)
        line.setRight(line.right() - text_width(self._place, small) - SPACE)
        if self._icon:
            paint_icon(
                painter, QRectF(line.left(), line.top(), ICON, line.height()), self._icon, color(self._tone)
            )
            line.setLeft(line.left() + ICON + SPACE)
        paint_text(painter, line, self._title, self._theme.ui_font(TEXT_LIST, WEIGHT_MEDIUM), color("ink"))


class PlaceRow(PaintedButton):
    """Line and characters of a finding, which a click shows, and its state."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._state = "waiting"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_place(self, place: str, state: str) -> None:
        """Show another place and state."""
        self._state = state
        self.setText(place)
        self.setAccessibleName(f"{place}, {state_name(state)}")
        self.update()

    def body(self) -> QRectF:
        """Return the row without the room that the focus ring takes inside it."""
        return QRectF(self.rect()).adjusted(FOCUS_WIDTH, 0, -FOCUS_WIDTH, 0)

    def sizeHint(self) -> QSize:
        """Return the size, px."""
        return QSize(HIT_TARGET, HIT_TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the place at the left and the state at the right."""
        painter, color = QPainter(self), self._theme.color
        font, line = self._theme.ui_font(TEXT_SECONDARY), self.body()
        name = state_name(self._state)
        paint_text(painter, line, name, font, color("ink2"), Qt.AlignmentFlag.AlignRight)
        line.setRight(line.right() - text_width(name, font) - ICON - SPACE / 2)
        glyph = QRectF(line.right(), (self.height() - ICON) / 2, ICON, ICON).adjusted(1, 1, -1, -1)
        paint_state(painter, glyph, self._state, self._theme)
        line.setRight(line.right() - SPACE)
        ink = color("accent" if self.underMouse() else "ink2")
        paint_text(painter, line, self.text(), font, ink)
        self._paint_edge(painter)

    def _paint_edge(self, painter: QPainter) -> None:
        """The row begins at the card's edge, so its ring lies inside."""
        if self.hasFocus() and self._ring_wanted:
            paint_body(
                painter, QRectF(self.rect()), RADIUS_SMALL, None, self._theme.color("accent"), FOCUS_WIDTH
            )


class SeriesRow(PlaceRow):
    """How many findings are like this one, and the key that shows them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._key = ""

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.update()

    def set_told(self, told: str) -> None:
        """Show other numbers."""
        self.setText(told)
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size, px."""
        return QSize(HIT_TARGET, HIT_TARGET + 2 * FOCUS_MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon, the numbers and the key."""
        painter, color = QPainter(self), self._theme.color
        line = self.body()
        if self._key:
            paint_keycap(painter, line.adjusted(0, 0, -1, 0), self._key, self._theme)
            line.setRight(line.right() - keycap_width(self._key, self._theme) - SPACE)
        paint_icon(painter, QRectF(line.left(), 0, ICON, line.height()), "grid", color("ink2"))
        line.setLeft(line.left() + ICON + SPACE)
        ink = color("accent" if self.underMouse() else "ink2")
        paint_text(painter, line, self.text(), self._theme.ui_font(TEXT_UI), ink)
        self._paint_edge(painter)
