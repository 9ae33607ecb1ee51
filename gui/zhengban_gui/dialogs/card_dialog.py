"""A modal dialog that looks like a card lying on the window, beside what it is about."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from zhengban_gui.theme import Theme
from zhengban_gui.widgets.card import paint_card
from zhengban_gui.widgets.shadow import SHADOW_MARGIN


class CardDialog(QDialog):
    """A frameless dialog; what it shows is laid out in ``body``.

    It is modal to its window: nothing else can be decided while a text is half changed. It has no default button that
    Enter could press.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.body = QWidget()
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setModal(True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(SHADOW_MARGIN, SHADOW_MARGIN, SHADOW_MARGIN, SHADOW_MARGIN)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        column.addWidget(self.body)
        theme.changed.connect(self.update)

    def open_beside(self, anchor: QRect) -> None:
        """Open below ``anchor``, or above it where there is more room; in screen pixels."""
        size = self._column.totalSizeHint()
        screen = QGuiApplication.screenAt(anchor.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        top = anchor.bottom() - SHADOW_MARGIN
        if top + size.height() > room.bottom():
            top = anchor.top() - size.height() + SHADOW_MARGIN
        left = min(
            max(anchor.left() - SHADOW_MARGIN, room.left()), max(room.right() - size.width(), room.left())
        )
        self.move(QPoint(left, max(top, room.top())))
        self.open()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        paint_card(QPainter(self), QRectF(self.rect()), self._theme)
