"""The head of the series view: what kind of thing it is, in words, and three large numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    SPACE_DOUBLE,
    SPACE_HALF,
    TEXT_LIST,
    TEXT_PREVIEW_HEADLINE,
    TEXT_SECONDARY,
    TEXT_TITLE,
    TEXT_UI,
    WEIGHT_MEDIUM,
    WEIGHT_REGULAR,
)
from zhengban_gui.widgets.boxes import tight_row
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.painting import paint_text
from zhengban_gui.widgets.speaking import said

_NUMBER_WIDTH = 84
_NUMBER_HEIGHT = 30
_LABEL_HEIGHT = 20


class BigNumber(QWidget):
    """A number over what it counts, both flush right."""

    def __init__(self, theme: Theme, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = ""
        self._color = color
        self._number = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_text(self, text: str) -> None:
        """Show another word for what is counted."""
        self._label = text
        self.set_number(self._number)

    def number(self) -> int:
        """Return the number shown."""
        return self._number

    def set_number(self, number: int) -> None:
        """Show another number."""
        self._number = number
        self.setAccessibleName(f"{self._label} {number}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that has room for seven digits, px."""
        return QSize(_NUMBER_WIDTH, _NUMBER_HEIGHT + _LABEL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number and its label."""
        painter = QPainter(self)
        theme, right = self._theme, Qt.AlignmentFlag.AlignRight
        above = QRectF(0, 0, self.width(), _NUMBER_HEIGHT)
        below = QRectF(0, _NUMBER_HEIGHT, self.width(), _LABEL_HEIGHT)
        color = theme.color(self._color if self._number else "ink3")
        font = theme.ui_font(TEXT_PREVIEW_HEADLINE - 2, WEIGHT_REGULAR)
        paint_text(painter, above, f"{self._number:,}", font, color, right)
        paint_text(painter, below, self._label, theme.ui_font(TEXT_SECONDARY), theme.color("ink2"), right)


class SeriesHead(QWidget):
    """Title, shape and explanation of a series at the left; all, settled and open at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(theme, "", TEXT_TITLE, "ink", WEIGHT_MEDIUM)
        self._shape = ElidedLabel(theme, "", TEXT_LIST, "ink2")
        self._explanation = ElidedLabel(theme, "", TEXT_UI, "ink2")
        self._numbers = (
            said(BigNumber(theme, "ink"), lambda: self.tr("all")),
            said(BigNumber(theme, "ink"), lambda: self.tr("settled")),
            said(BigNumber(theme, "accent"), lambda: self.tr("open")),
        )
        self._lay_out()

    def show_series(self, title: str, shape: str, explanation: str, numbers: tuple[int, int, int]) -> None:
        """Show a series; ``numbers`` are all, settled and open."""
        self._title.set_text(title)
        self._shape.set_text(shape)
        self._explanation.set_text(explanation)
        for widget, number in zip(self._numbers, numbers, strict=True):
            widget.set_number(number)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE_DOUBLE - SPACE_HALF)
        line.addWidget(self._title)
        line.addWidget(self._shape)
        line.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(SPACE_HALF)
        words.addLayout(line)
        words.addWidget(self._explanation)
        row = tight_row(self, SPACE_DOUBLE)
        row.addLayout(words, 1)
        for number in self._numbers:
            row.addWidget(number)
