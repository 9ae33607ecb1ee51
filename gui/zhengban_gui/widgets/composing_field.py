"""What the fields of one line and of many have in common: they know what an input method is composing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from zhengban_gui.widgets.keys import is_enter

# Two of Qt's own classes cannot be mixed, and a field is one already.
if TYPE_CHECKING:
    _Field = QWidget
else:
    _Field = object


# Keys that edit, though Qt's own fields leave them to whatever shortcut wants them.
_EDITING = (
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
)


class ComposingField(_Field):
    """Remembers what is being composed, and can take it; mixed in before Qt's own class.

    Enter and keys that edit are the field's own while it has the focus, whatever they decide elsewhere.
    """

    _preedit = ""

    @property
    def preedit(self) -> str:
        """Return what an input method is composing."""
        return self._preedit

    def event(self, event: QEvent) -> bool:
        """Keep the field's own keys from shortcuts."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is being composed."""
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)

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


def _is_own(event: QKeyEvent) -> bool:
    return is_enter(event) or any(event.matches(key) for key in _EDITING)
