"""A small card over the window with numbered choices: one key, and it is gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from zhengban_gui.dialogs.choice_list import Choice, ChoiceList
from zhengban_gui.fonts import Script
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import CARD_PADDING, SPACE, TEXT_SECONDARY, TEXT_UI, WEIGHT_MEDIUM
from zhengban_gui.widgets.card import paint_card
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.shadow import SHADOW_MARGIN

MOST_DIGITS = 9
_WIDTH = 440


class ChoiceOverlay(QWidget):
    """Offers choices beside a place of its parent and gives the focus back when it closes.

    The keys of the choices take them at once, arrows and Enter too; Esc and a click elsewhere close. ``highlighted`` is
    sent while the user walks, so that the window can show what a choice would mean.
    """

    chosen = Signal(int)
    highlighted = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, script: Script = "hans") -> None:
        super().__init__(parent)
        self._theme = theme
        self._came_from: QWidget | None = None
        self._title = ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM)
        self._hint = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self._list = ChoiceList(theme, script)
        self._list.chosen.connect(self._choose)
        self._list.highlighted.connect(self.highlighted)
        self._list.focus_lost.connect(self.close_card)
        self._lay_out()
        self.hide()
        theme.changed.connect(self.update)

    def open_for(
        self, title: str, choices: Sequence[Choice], anchor: QRect, hint: str = "", current: int = 0
    ) -> None:
        """Offer choices below ``anchor``, or above it where there is more room; in the parent's pixels."""
        self._came_from = QApplication.focusWidget()
        self._title.set_text(title)
        self._hint.set_text(hint or self.tr("A key chooses, Esc closes"))
        self._list.set_choices(choices, current)
        self.setAccessibleName(title)
        self._place(anchor)
        self.show()
        self.raise_()
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_script(self, script: Script) -> None:
        """Set newspaper text in the shapes of the document's script."""
        self._list.set_script(script)

    def choices(self) -> tuple[Choice, ...]:
        """Return the choices offered."""
        return self._list.choices()

    def close_card(self) -> None:
        """Go away; the focus goes back to where it came from."""
        if self.isHidden():
            return
        came_from, self._came_from = self._came_from, None
        had_focus = self._list.hasFocus()
        self.hide()
        if came_from is not None and had_focus:
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; the list has had its keys before."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        paint_card(QPainter(self), QRectF(self.rect()), self._theme)

    def _choose(self, place: int) -> None:
        self.close_card()
        self.chosen.emit(place)

    def _place(self, anchor: QRect) -> None:
        parent = self.parentWidget()
        room = parent.rect() if parent is not None else self.rect()
        width = min(_WIDTH + 2 * SHADOW_MARGIN, room.width())
        most = max(anchor.top(), room.bottom() - anchor.bottom()) - self._frame_height()
        self._list.setFixedHeight(max(min(self._list.rows_height(), most), 0))
        self.resize(width, self._list.height() + self._frame_height())
        below = anchor.bottom() + self.height() <= room.bottom()
        top = anchor.bottom() + 1 - SHADOW_MARGIN if below else anchor.top() - self.height() + SHADOW_MARGIN
        left = min(max(anchor.left() - SHADOW_MARGIN, 0), room.width() - width)
        self.move(QPoint(left, max(top, 0)))

    def _frame_height(self) -> int:
        labels = self._title.sizeHint().height() + self._hint.sizeHint().height()
        return labels + 2 * SHADOW_MARGIN + 2 * CARD_PADDING + 2 * SPACE

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(
            SHADOW_MARGIN + 1, SHADOW_MARGIN + CARD_PADDING, SHADOW_MARGIN + 1, SHADOW_MARGIN + CARD_PADDING
        )
        column.setSpacing(SPACE)
        for label in (self._title, self._hint):
            label.setContentsMargins(CARD_PADDING, 0, CARD_PADDING, 0)
        column.addWidget(self._title)
        column.addWidget(self._list)
        column.addWidget(self._hint)


def digits(choices: Sequence[Choice]) -> list[Choice]:
    """Return the choices, the first nine with the digits as their keys; the others are walked to."""
    return [
        replace(choice, key=str(place) if place <= MOST_DIGITS else "")
        for place, choice in enumerate(choices, 1)
    ]
