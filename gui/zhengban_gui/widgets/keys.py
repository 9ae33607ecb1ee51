"""What every widget means by a key: there are two of Enter, and the key pad is no modifier."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_enter(event: QKeyEvent) -> bool:
    """Return whether either of the Enter keys was pressed, with whatever modifiers."""
    return event.key() in _ENTER


def is_plain(event: QKeyEvent) -> bool:
    """Return whether a key was pressed without Shift, Ctrl, Alt and the like."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
