"""Says words again when the language of the user interface changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

Words = Callable[[], str]


class Speaking(Protocol):
    """A widget whose text can be exchanged."""

    def set_text(self, text: str) -> None:
        """Show another text."""


_Told = TypeVar("_Told", bound=Speaking)
_Named = TypeVar("_Named", bound=QWidget)


class _Repeater(QObject):
    """Qt hands a change of language down to the children of a widget, also to those that nobody sees."""

    def __init__(self, owner: QObject, say: Callable[[], object]) -> None:
        super().__init__(owner)
        self._say = say

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        return super().event(event)


def in_each_language(owner: QWidget, say: Callable[[], object]) -> None:
    """Call ``say`` now, and again in every new language for as long as the owner lives."""
    say()
    _Repeater(owner, say)


def said(widget: _Told, words: Words) -> _Told:
    """Return the widget, which shows the words in every language."""
    in_each_language(cast(QWidget, widget), lambda: widget.set_text(words()))
    return widget


def named(widget: _Named, words: Words) -> _Named:
    """Return the widget, which a screen reader calls so in every language."""
    in_each_language(widget, lambda: widget.setAccessibleName(words()))
    return widget
