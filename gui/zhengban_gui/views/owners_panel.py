"""The best owners of a headline, caption or misplaced text, with how sure each is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhengban_gui.fonts import Script
from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    FOCUS_MARGIN,
    KEYCAP_HEIGHT,
    RADIUS,
    SPACE,
    TEXT_SECONDARY,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.boxes import tight_column
from zhengban_gui.widgets.keycap import keycap_width, paint_keycap
from zhengban_gui.widgets.painted_button import PaintedButton
from zhengban_gui.widgets.painting import paint_body, paint_text, text_width
from zhengban_gui.wording import owner_words

MOST_OWNERS = 3  # as many as there are digits to choose with
_ROW = 32
_SIGN = 12


class OwnerShown(Protocol):
    """What is shown of an owner; ``margin`` is how much worse than the best it fits, in points."""

    @property
    def label(self) -> str: ...
    @property
    def confidence(self) -> float: ...
    @property
    def margin(self) -> float: ...
    @property
    def is_present(self) -> bool: ...


class OwnersPanel(QWidget):
    """Up to three rows, chosen with 1 to 3 or a click; ``owner_chosen`` carries the place from 0."""

    owner_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [_OwnerRow(theme, place, self) for place in range(MOST_OWNERS)]
        self._shown = 0
        column = tight_column(self)
        for place, row in enumerate(self._rows):
            row.clicked.connect(lambda _=False, place=place: self.owner_chosen.emit(place))
            column.addWidget(row)

    def set_owners(self, owners: Sequence[OwnerShown], script: Script) -> None:
        """Show owners, the best first; more than three are not shown. None hides the panel."""
        self._shown = min(len(owners), MOST_OWNERS)
        for place, row in enumerate(self._rows):
            row.setVisible(place < self._shown)
            if place < self._shown:
                row.set_owner(owners[place], script)
        self.setVisible(self._shown > 0)

    def choose(self, number: int) -> bool:
        """Choose an owner by its number from 1; return whether there is one."""
        if not 1 <= number <= self._shown:
            return False
        self.owner_chosen.emit(number - 1)
        return True

    def focus_first(self) -> None:
        """Give the focus to the first owner."""
        if self._shown:
            self._rows[0].setFocus(Qt.FocusReason.ShortcutFocusReason)


class _OwnerRow(PaintedButton):
    """A row: digit, beginning of the owner's text, confidence and margin; a check at the present one."""

    def __init__(self, theme: Theme, place: int, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._digit = str(place + 1)
        self._numbers = ""
        self._is_present = self._is_newspaper = False
        self._script: Script = "hans"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_owner(self, owner: OwnerShown, script: Script) -> None:
        """Show an owner."""
        self._script, self._is_present = script, owner.is_present
        self._numbers = f"{owner.confidence:.2f}"
        if owner.margin:
            self._numbers += f" · −{abs(owner.margin):.1f}"
        self._is_newspaper = bool(owner.label)
        label = owner_words(owner.label)
        self.setText(label)
        told = self.tr("{digit}: {label}, confidence {confidence}")
        name = told.format(digit=self._digit, label=label, confidence=f"{owner.confidence:.2f}")
        self.setAccessibleName(name + (" · " + self.tr("present owner") if owner.is_present else ""))
        self.setToolTip(label)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size with the room for the focus ring, px."""
        return QSize(8 * _ROW, _ROW + FOCUS_MARGIN)

    def minimumSizeHint(self) -> QSize:
        """Return a size in which the digit and the numbers can be read."""
        return QSize(4 * _ROW, _ROW + FOCUS_MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row; the present owner has a plate and a check."""
        painter, color = QPainter(self), self._theme.color
        body = self.body()
        if self._is_present:
            paint_body(painter, body, RADIUS, color("accent_tint"))
        elif self.underMouse():
            paint_body(painter, body, RADIUS, color("sunken"))
        line = body.adjusted(SPACE / 2, 0, -SPACE, 0)
        cap = QRectF(line.left(), line.top(), keycap_width(self._digit, self._theme), line.height())
        paint_keycap(painter, cap, self._digit, self._theme)
        numbers = self._theme.ui_font(TEXT_SECONDARY)
        paint_text(painter, line, self._numbers, numbers, color("ink2"), Qt.AlignmentFlag.AlignRight)
        line.setLeft(cap.left() + KEYCAP_HEIGHT + SPACE)
        line.setRight(line.right() - text_width(self._numbers, numbers) - SPACE)
        if self._is_present:
            line.setRight(line.right() - _SIGN - SPACE / 2)
            place = QRectF(line.right() + SPACE / 2, line.top(), _SIGN, line.height())
            paint_icon(painter, place, "check", color("accent"))
        font = self._theme.ui_font(TEXT_UI, WEIGHT_MEDIUM)
        if self._is_newspaper:
            font = self._theme.newspaper_font(TEXT_UI, WEIGHT_MEDIUM, self._script)
        paint_text(painter, line, self.text(), font, color("ink"))
        self._paint_ring(painter, RADIUS)
