"""A field of one line that knows when an input method is composing, and leaves undo to the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from zhengban_gui.widgets.composing_field import ComposingField
from zhengban_gui.widgets.keys import is_enter

_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class LineField(ComposingField, QLineEdit):
    """Sends ``entered`` for Enter, ``entered_backwards`` for Shift+Enter and ``left`` for Esc; Ctrl+Enter is left to
    what holds the field.

    While an input method composes, Enter only takes what was composed. Undo and redo belong to the window, so that
    they mean the same wherever the focus is; ``keeps_undo`` is for fields of dialogs, where there is no window to ask.
    """

    entered = Signal()
    entered_backwards = Signal()
    left = Signal()

    def __init__(
        self, placeholder: str = "", keeps_undo: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keeps_undo = keeps_undo
        self.set_hint(placeholder)

    def set_hint(self, hint: str) -> None:
        """Show what belongs into the field while it is empty."""
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the window."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._is_undo(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter and Esc; everything else edits."""
        if is_enter(event) and event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self._preedit:
            event.ignore()
        elif is_enter(event):
            self._enter(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif self._is_undo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _enter(self, backwards: bool) -> None:
        if self._preedit:
            self.take_preedit()
        elif backwards:
            self.entered_backwards.emit()
        else:
            self.entered.emit()

    def _is_undo(self, event: QKeyEvent) -> bool:
        return not self._keeps_undo and any(event.matches(key) for key in _UNDO)
