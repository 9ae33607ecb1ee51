"""The base of painted buttons: theme, hover, keys and when the focus ring shows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from zhengban_gui.theme import Theme
from zhengban_gui.widgets.keys import is_enter, is_plain
from zhengban_gui.widgets.painting import body_of, paint_focus_ring


class PaintedButton(QAbstractButton):
    """A button that paints itself from the theme's tokens; Space and Enter press it.

    It keeps ``FOCUS_MARGIN`` px free round its body for the ring, which a mouse click does not show.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring_wanted = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._refresh)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self._refresh()

    def body(self) -> QRectF:
        """Return the rectangle of what is seen without focus."""
        return body_of(QRectF(self.rect()))

    def event(self, event: QEvent) -> bool:
        """Keep Space and Enter for the button that has the focus, though they are keys of the review, too."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _presses(event):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether a key or a click brought the focus."""
        self._ring_wanted = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button as Space does."""
        self._ring_wanted = True
        self.update()
        if event.key() != Qt.Key.Key_Space and _presses(event):
            self.click()
            return
        super().keyPressEvent(event)

    def _paint_ring(self, painter: QPainter, radius: float) -> None:
        if self.hasFocus() and self._ring_wanted:
            paint_focus_ring(painter, self.body(), radius, self._theme)

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()


def _presses(event: QKeyEvent) -> bool:
    return is_plain(event) and (is_enter(event) or event.key() == Qt.Key.Key_Space)
