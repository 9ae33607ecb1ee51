"""What the fields of one line and of many have in common: they know what an input method is composing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QWidget

# Two of Qt's own classes cannot be mixed, and a field is one already.
if TYPE_CHECKING:
    _Field = QWidget
else:
    _Field = object


class ComposingField(_Field):
    """Remembers what is being composed, and can take it; mixed in before Qt's own class."""

    _preedit = ""

    @property
    def preedit(self) -> str:
        """Return what an input method is composing."""
        return self._preedit

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
