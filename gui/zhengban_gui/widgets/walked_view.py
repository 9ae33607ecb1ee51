"""What the lists, tables and trees of the review have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame

_Index = QModelIndex | QPersistentModelIndex
# Two of Qt's own classes cannot be mixed, and a view is one already.
if TYPE_CHECKING:
    _View = QAbstractItemView
else:
    _View = object


class WalkedView(_View):
    """A view walked with the arrow keys, where letters are decisions: mixed in before Qt's own class.

    ``set_up_walking`` belongs into the constructor.
    """

    def set_up_walking(self) -> None:
        """Take frame and ground away, scroll by pixels, and switch input methods off."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are decisions, not the beginnings of words."""

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Keep input methods off, which Qt decides anew with every row."""
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
