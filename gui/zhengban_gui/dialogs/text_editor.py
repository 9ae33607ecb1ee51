"""The little editor: one block's text, and nothing else can happen meanwhile."""

from __future__ import annotations

from difflib import SequenceMatcher

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhengban_gui.dialogs.card_dialog import CardDialog
from zhengban_gui.dialogs.text_area import TextArea
from zhengban_gui.fonts import Script
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    CARD_PADDING,
    LINE_PREVIEW,
    RADIUS,
    SPACE,
    TEXT_SECONDARY,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.painting import paint_body
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import said

_WIDTH = 560
_LEAST_LINES, _MOST_LINES = 2, 12


class _Field(QWidget):
    """The frame round the text: the accent says that keys go here."""

    def __init__(self, theme: Theme, area: TextArea) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE, SPACE // 2, SPACE)
        column.addWidget(area)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        color = self._theme.color
        paint_body(QPainter(self), QRectF(self.rect()), RADIUS, color("paper"), color("accent"), 2)


class TextEditor(CardDialog):
    """Edits the text of a block; ``committed`` carries the new text, and is not sent when nothing changed.

    Ctrl+Enter commits and Esc cancels; where something was typed Esc asks first: again it discards, Enter keeps, and
    typing on is the answer, too. Opening it for another block first commits what was changed in the one before.
    """

    committed = Signal(str)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._before = ""
        self._allows_breaks = False
        self._title = ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM)
        self._count = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self._rule = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self.area = TextArea(theme)
        self._field = _Field(theme, self.area)
        self._commit = said(
            PushButton(theme, "", "check", "Ctrl+Enter", "primary"), lambda: self.tr("Take over")
        )
        self._cancel = said(PushButton(theme, "", key="Esc"), lambda: self.tr("Cancel"))
        self._commit.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self.area.finished.connect(self.accept)
        self.area.left.connect(self.reject)
        self.area.textChanged.connect(self._go_on)
        self._lay_out()

    def open_for(
        self, title: str, text: str, anchor: QRect, allows_breaks: bool = False, script: Script = "hans"
    ) -> None:
        """Edit a text beside ``anchor``, in screen pixels."""
        if self.isVisible():
            self.accept()
        self._before, self._allows_breaks = text, allows_breaks
        self._title.set_text(title)
        self.area.show_text(text, allows_breaks, script)
        self.area.setAccessibleName(title)
        self._go_on()
        self._fit()
        self.open_beside(anchor)
        self.area.setFocus(Qt.FocusReason.PopupFocusReason)

    def accept(self) -> None:
        """Close and hand the text over, with what is being composed."""
        self.area.take_preedit()
        text = self.area.text()
        super().accept()
        if text != self._before:
            self.committed.emit(text)
        else:
            self.cancelled.emit()

    def reject(self) -> None:
        """Close and leave the text as it was; what somebody typed is not thrown away by one key."""
        if self.isVisible() and not self.area.is_asking and self._is_changed():
            self._ask()
            return
        super().reject()
        self.cancelled.emit()

    def _is_changed(self) -> bool:
        return bool(self.area.preedit) or self.area.text() != self._before

    def _ask(self) -> None:
        self.area.is_asking = True
        self._rule.set_text(self.tr("Esc again discards the change · Enter keeps it"))
        self._rule.set_color("dele")
        self.area.setAccessibleDescription(self._rule.text())
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        """Whoever types on has answered."""
        self.area.is_asking = False
        breaks = self.tr("Enter breaks the line")
        self._rule.set_text(breaks if self._allows_breaks else self.tr("One paragraph: Enter does nothing"))
        self._rule.set_color("ink2")
        self.area.setAccessibleDescription("")
        self._tell_count()

    def _tell_count(self) -> None:
        deleted, inserted = changed_characters(self._before, self.area.text())
        parts = []
        if deleted:
            parts.append(self.tr("%n character(s) deleted", "", deleted))
        if inserted:
            parts.append(self.tr("%n character(s) inserted", "", inserted))
        self._count.set_text(" · ".join(parts) or self.tr("Unchanged"))
        self._count.set_color("accent" if parts else "ink2")

    def _fit(self) -> None:
        """Take the height that the text needs, within reason."""
        line = self._theme.zoomed(LINE_PREVIEW)
        self.area.document().setTextWidth(_WIDTH - 2 * CARD_PADDING - 2 * SPACE)
        needed = round(self.area.document().size().height())
        self.area.setFixedHeight(min(max(needed, _LEAST_LINES * line), _MOST_LINES * line) + SPACE)

    def _lay_out(self) -> None:
        self.body.setFixedWidth(_WIDTH)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._rule)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._commit)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self._field)
        column.addLayout(foot)


def changed_characters(before: str, after: str) -> tuple[int, int]:
    """Return how many code points of ``before`` are gone and how many of ``after`` are new."""
    start = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), None)
    if start is None:
        start = min(len(before), len(after))
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    kept = sum(block.size for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks())
    return len(old) - kept, len(new) - kept
