"""A chip: a filter that is on or off, with the number of things it stands for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    CHIP_HEIGHT,
    FOCUS_MARGIN,
    SPACE_HALF,
    TEXT_UI,
    WEIGHT_MEDIUM,
    WEIGHT_REGULAR,
)
from zhengban_gui.widgets.painted_button import PaintedButton
from zhengban_gui.widgets.painting import paint_body, paint_text, text_width

_PADDING = 11


class Chip(PaintedButton):
    """A checkable pill with a text and a count such as ``70/71``; the count may be hidden where room is scarce."""

    def __init__(self, theme: Theme, text: str, count: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._count = count
        self._count_shown = True
        self.setCheckable(True)
        self.setText(text)
        self._name()

    def set_text(self, text: str) -> None:
        """Show another text."""
        super().set_text(text)
        self._name()

    def count(self) -> str:
        """Return the number as it is written."""
        return self._count

    def set_count(self, count: str) -> None:
        """Write another number."""
        if count != self._count:
            self._count = count
            self._name()
            self._refresh()

    def set_count_shown(self, shown: bool) -> None:
        """Show or hide the number; it stays in the accessible name."""
        if shown != self._count_shown:
            self._count_shown = shown
            self._refresh()

    def sizeHint(self) -> QSize:
        """Return the size with the room for the focus ring, px."""
        width = 2 * (_PADDING + FOCUS_MARGIN) + text_width(self.text(), self._text_font())
        if self._written():
            width += SPACE_HALF + text_width(self._written(), self._count_font())
        return QSize(round(width + 0.5), CHIP_HEIGHT + 2 * FOCUS_MARGIN)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a chip is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill, its text, its count and the focus ring."""
        painter = QPainter(self)
        color = self._theme.color
        body = self.body()
        radius = body.height() / 2
        if self.isChecked():
            paint_body(painter, body, radius, color("accent_tint2"))
        else:
            paint_body(
                painter, body, radius, color("sunken" if self.underMouse() else "paper"), color("line")
            )
        line = body.adjusted(_PADDING, 0, -_PADDING, 0)
        ink = color("ink" if self.isEnabled() else "faint")
        used = paint_text(painter, line, self.text(), self._text_font(), ink)
        rest = QRectF(line.left() + used + SPACE_HALF, line.top(), line.width(), line.height())
        # ink3 has too little contrast on the tint of a checked chip.
        faint_ink = color("accent" if self.isChecked() else "ink3")
        paint_text(painter, rest, self._written(), self._count_font(), faint_ink)
        self._paint_ring(painter, radius)

    def _written(self) -> str:
        return self._count if self._count_shown else ""

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()} {self._count}".strip())

    def _text_font(self) -> QFont:
        return self._theme.ui_font(TEXT_UI, WEIGHT_MEDIUM)

    def _count_font(self) -> QFont:
        return self._theme.ui_font(TEXT_UI, WEIGHT_REGULAR)
