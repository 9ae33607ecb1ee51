"""The table of actions and their keys, as the shortcuts page shows it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from zhengban_gui.keymap import ACTIONS, MENUS, ActionSpec, Overrides, keys_of, shown_keys

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
KEY_SEPARATOR = "  "


class ShortcutModel(QAbstractTableModel):
    """One row an action: menu, title, keys in the review area, keys everywhere."""

    def __init__(self, overrides: Overrides, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._overrides = overrides
        self._menus = {menu.id: menu.words() for menu in MENUS}

    def action_at(self, row: int) -> ActionSpec:
        """Return the action of a row."""
        return ACTIONS[row]

    def set_overrides(self, overrides: Overrides) -> None:
        """Show other keys."""
        self._overrides = overrides
        self.dataChanged.emit(self.index(0, 0), self.index(len(ACTIONS) - 1, self.columnCount() - 1))

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Return the number of actions."""
        return 0 if parent.isValid() else len(ACTIONS)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else 4

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell; the accessible text names action and keys together."""
        if not index.isValid():
            return None
        words = self._words(ACTIONS[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return words[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(word for word in words if word)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Menu"), self.tr("Action"), self.tr("In the review"), self.tr("Everywhere"))[section]

    def _words(self, action: ActionSpec) -> tuple[str, str, str, str]:
        review = self._keys(keys_of(action, "review", self._overrides))
        window = self._keys(keys_of(action, "window", self._overrides))
        return self._menus[action.menu], action.words(), review, window

    def _keys(self, keys: tuple[str, ...]) -> str:
        return KEY_SEPARATOR.join(dict.fromkeys(shown_keys(one) for one in keys))
