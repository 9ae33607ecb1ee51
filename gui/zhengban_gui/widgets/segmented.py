"""A segmented control: one of a few choices, all of them in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    FOCUS_MARGIN,
    HIT_TARGET,
    RADIUS,
    RADIUS_SMALL,
    TEXT_UI,
    WEIGHT_MEDIUM,
    WEIGHT_REGULAR,
)
from zhengban_gui.widgets.painting import body_of, paint_body, paint_focus_ring, paint_text, text_width

_PADDING = 10
_INSET = 2
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Segmented(QWidget):
    """Shows labels in one track and has one of them chosen; arrow keys move the choice.

    ``chosen`` carries the place of the label and is sent for the user's own choices only.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, labels: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels = tuple(labels)
        self._current = 0
        self._ring_wanted = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()
        theme.changed.connect(self._refresh)

    def set_labels(self, labels: Sequence[str]) -> None:
        """Show other words for the same choices."""
        self._labels = tuple(labels)
        self._name()
        self._refresh()

    def current(self) -> int:
        """Return the place of the chosen label."""
        return self._current

    def set_current(self, place: int) -> None:
        """Choose a label without telling anybody; a place that does not exist is brought into range."""
        self._current = min(max(place, 0), len(self._labels) - 1)
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size with the room for the focus ring, px."""
        width = sum(self._widths()) + 2 * _INSET
        return QSize(round(width + 0.5) + 2 * FOCUS_MARGIN, HIT_TARGET + 2 * FOCUS_MARGIN)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, the chosen label's plate, the labels and the focus ring."""
        painter = QPainter(self)
        color = self._theme.color
        body = body_of(QRectF(self.rect()))
        paint_body(painter, body, RADIUS, color("sunken"))
        for place, segment in enumerate(self._segments()):
            chosen = place == self._current
            if chosen:
                paint_body(painter, segment, RADIUS_SMALL, color("paper"), color("line"))
            ink = color("faint") if not self.isEnabled() else color("ink" if chosen else "ink2")
            paint_text(
                painter, segment, self._labels[place], self._font(chosen), ink, Qt.AlignmentFlag.AlignHCenter
            )
        if self.hasFocus() and self._ring_wanted:
            paint_focus_ring(painter, body, RADIUS, self._theme)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the label under the mouse."""
        for place, segment in enumerate(self._segments()):
            if segment.left() <= event.position().x() <= segment.right():
                self._choose(place)

    def event(self, event: QEvent) -> bool:
        """Keep the arrow keys for the control that has the focus, though they may be keys of the review, too."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in _STEPS and not event.modifiers():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice with the arrow keys, Home and End."""
        self._ring_wanted = True
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._choose(self._current + _STEPS[key])
        elif key == Qt.Key.Key_Home:
            self._choose(0)
        elif key == Qt.Key.Key_End:
            self._choose(len(self._labels) - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether a key or a click brought the focus."""
        self._ring_wanted = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def _choose(self, place: int) -> None:
        before = self._current
        self.set_current(place)
        if self._current != before:
            self.chosen.emit(self._current)

    def _segments(self) -> list[QRectF]:
        body = body_of(QRectF(self.rect())).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        left, segments = body.left(), []
        for width in self._widths():
            segments.append(QRectF(left, body.top(), width, body.height()))
            left += width
        return segments

    def _widths(self) -> list[float]:
        return [text_width(label, self._font()) + 2 * _PADDING for label in self._labels]

    def _name(self) -> None:
        if self._labels:
            self.setAccessibleDescription(self._labels[self._current])

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()

    def _font(self, chosen: bool = True) -> QFont:
        return self._theme.ui_font(TEXT_UI, WEIGHT_MEDIUM if chosen else WEIGHT_REGULAR)
