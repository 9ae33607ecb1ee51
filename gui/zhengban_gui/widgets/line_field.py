"""A field of one line that knows when an input method is composing, and leaves undo to the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class LineField(QLineEdit):
    """Sends ``entered`` for Enter, ``entered_backwards`` for Shift+Enter and ``left`` for Esc.

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
        self._preedit = ""
        self._keeps_undo = keeps_undo
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)

    @property
    def preedit(self) -> str:
        """Return what an input method is composing."""
        return self._preedit

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is being composed."""
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)

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
        if event.key() in _ENTER:
            self._enter(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif self._is_undo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def take_preedit(self) -> None:
        """Put what is being composed into the text."""
        QGuiApplication.inputMethod().commit()
        if self._preedit:
            # No input method answered, so it is up to the field.
            composed = self._preedit
            QGuiApplication.inputMethod().reset()
            commit = QInputMethodEvent("", [])
            commit.setCommitString(composed)
            self.inputMethodEvent(commit)

    def _enter(self, backwards: bool) -> None:
        if self._preedit:
            self.take_preedit()
        elif backwards:
            self.entered_backwards.emit()
        else:
            self.entered.emit()

    def _is_undo(self, event: QKeyEvent) -> bool:
        return not self._keeps_undo and any(event.matches(key) for key in _UNDO)
