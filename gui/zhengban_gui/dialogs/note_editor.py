"""A card with one line: the note of a doubt, which is exported with it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhengban_gui.dialogs.card_dialog import CardDialog
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import CARD_PADDING, SPACE, TEXT_SECONDARY, TEXT_UI, WEIGHT_MEDIUM
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.line_field import LineField
from zhengban_gui.widgets.speaking import in_each_language, said

_WIDTH = 420


class NoteEditor(CardDialog):
    """Asks for a note; ``committed`` carries it, empty when there is nothing to say. Esc sends ``cancelled``."""

    committed = Signal(str)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.field = LineField(keeps_undo=True)
        in_each_language(self.field, lambda: self.field.set_hint(self.tr("What is doubtful, in a few words")))
        self.field.entered.connect(self.accept)
        self.field.left.connect(self.reject)
        title = ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM)
        hint = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        said(title, lambda: self.tr("Note on the doubt"))
        said(hint, lambda: self.tr("Enter keeps it, Esc leaves it. It is exported"))
        self.body.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        column.setSpacing(SPACE)
        for widget in (title, self.field, hint):
            column.addWidget(widget)

    def open_for(self, note: str, anchor: QRect) -> None:
        """Edit a note beside ``anchor``, in screen pixels."""
        self.field.setText(note)
        self.field.selectAll()
        self.open_beside(anchor)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def accept(self) -> None:
        """Close and hand the note over."""
        super().accept()
        self.committed.emit(self.field.text().strip())

    def reject(self) -> None:
        """Close without a word."""
        super().reject()
        self.cancelled.emit()
