"""The list of all that a profile says: walked with the arrow keys, edited in place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from zhengban_gui.item_models.profile_model import ProfileModel, ProfileRow
from zhengban_gui.theme import Theme
from zhengban_gui.views.profile_delegate import ProfileDelegate, tick_place
from zhengban_gui.widgets.keys import is_enter, is_plain
from zhengban_gui.widgets.speaking import named
from zhengban_gui.widgets.walked_view import WalkedView

_Index = QModelIndex | QPersistentModelIndex
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ProfileList(WalkedView, QListView):
    """Enter or F2 edits a row and on a heading adds to it, Space ticks, Del takes away.

    ``current_changed`` brings the row; ``typed`` brings it with what stands in its field.
    """

    current_changed = Signal(int)
    typed = Signal(int, str)

    def __init__(self, theme: Theme, model: ProfileModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self._delegate = ProfileDelegate(theme, self)
        self._delegate.typed.connect(self.typed)
        self.setItemDelegate(self._delegate)
        self.set_up_walking()
        named(self, lambda: self.tr("Entries of the profile"))
        theme.changed.connect(self.viewport().update)

    def current_row(self) -> ProfileRow | None:
        """Return the row that the arrow keys are at."""
        index = self.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def go_to(self, place: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self._model.index(place))

    def edit_current(self) -> None:
        """Open the field of the current row."""
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell of the row."""
        super().currentChanged(current, previous)
        self.current_changed.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, tick or take away; everything else walks."""
        place = self.currentIndex().row()
        if is_enter(event) and not is_plain(event):
            event.ignore()  # whoever holds the list keeps the profile with it, also out of a field
        elif is_enter(event) or event.key() == Qt.Key.Key_F2:
            self.edit_current()
        elif event.key() == Qt.Key.Key_Space and place >= 0:
            self._model.toggle(place)
        elif event.key() in _REMOVE and place >= 0:
            self._model.remove(place)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick where the tick box is, select elsewhere."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._ticks(index, event):
            self._model.toggle(index.row())
            return
        super().mousePressEvent(event)
        if index.isValid() and self._model.row(index.row()).form == "heading":
            self.edit_current()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the row."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not self._ticks(index, event):
            self.edit_current()

    def _ticks(self, index: QModelIndex, event: QMouseEvent) -> bool:
        is_entry = self._model.row(index.row()).form == "entry"
        return is_entry and tick_place(QRectF(self.visualRect(index))).contains(event.position())
