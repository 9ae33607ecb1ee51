"""A label in one line that ends in an ellipsis where room is short and then tells the whole text in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhengban_gui.fonts import Script
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import TEXT_TITLE, TEXT_UI, WEIGHT_REGULAR
from zhengban_gui.widgets.painting import paint_text, text_width

_LEADING = 1.5  # line height in em
_LEADING_TITLE = 1.25


class ElidedLabel(QWidget):
    """Shows one line of the program's words, or of newspaper text when a ``script`` is given."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        px: int = TEXT_UI,
        color: str = "ink",
        weight: int = WEIGHT_REGULAR,
        script: Script | None = None,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._px = px
        self._color = color
        self._weight = weight
        self._script = script
        self._alignment = alignment
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._refresh)
        self.set_text(text)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text; the same one again costs no layout."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self._refresh()

    def set_color(self, color: str) -> None:
        """Paint the text in another token's colour."""
        if color != self._color:
            self._color = color
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the whole text, px."""
        margins = self.contentsMargins()
        width = text_width(self._text, self._font()) + 1 + margins.left() + margins.right()
        return QSize(round(width), round(self._px * self._leading()))

    def minimumSizeHint(self) -> QSize:
        """Return the size of a text cut to two characters."""
        return QSize(2 * self._px, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, elided at its end."""
        color = self._theme.color(self._color if self.isEnabled() else "faint")
        paint_text(
            QPainter(self), QRectF(self.contentsRect()), self._text, self._font(), color, self._alignment
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tooltip only when it is cut."""
        super().resizeEvent(event)
        self._set_tooltip()

    def _refresh(self) -> None:
        self.updateGeometry()
        self._set_tooltip()
        self.update()

    def _set_tooltip(self) -> None:
        cut = text_width(self._text, self._font()) > self.contentsRect().width() + 1
        self.setToolTip(self._text if cut else "")

    def _leading(self) -> float:
        return _LEADING if self._px < TEXT_TITLE else _LEADING_TITLE

    def _font(self) -> QFont:
        if self._script is not None:
            return self._theme.newspaper_font(self._px, self._weight, self._script)
        return self._theme.ui_font(self._px, self._weight)
