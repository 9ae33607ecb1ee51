"""The hits of a search; those of a replacement have a tick each, and nothing changes before it is applied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from zhengban_gui.item_models.segments import Segments, plain_text

_NO_PARENT = QModelIndex()
_VALUE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class HitRow:
    """A hit. ``key`` is whatever names it to the one who searched; ``after`` is None when nothing is replaced.

    ``problem`` says in words why the hit cannot be replaced; it then has no tick.
    """

    key: int
    place: str
    before: Segments
    after: Segments | None = None
    is_ticked: bool = True
    problem: str = ""

    @property
    def is_tickable(self) -> bool:
        """Return whether a replacement can take it."""
        return self.after is not None and not self.problem


class HitsModel(QAbstractListModel):
    """Hits in the order of the pages. Ticks name hits, not rows, and start anew with every search."""

    VALUE_ROLE = int(_VALUE)
    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[HitRow, ...] = ()
        self._ticked: set[int] = set()

    def set_hits(self, hits: Sequence[HitRow]) -> None:
        """Show these hits."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self._ticked = {hit.key for hit in hits if hit.is_tickable and hit.is_ticked}
        self.endResetModel()
        self.ticks_changed.emit()

    def hit(self, row: int) -> HitRow:
        """Return the hit in a row."""
        return self._hits[row]

    def ticked(self) -> list[int]:
        """Return the keys of the ticked hits in their order."""
        return [hit.key for hit in self._hits if hit.key in self._ticked]

    def toggle(self, rows: Sequence[int]) -> None:
        """Untick hits, or tick them when none of them is ticked."""
        keys = {self._hits[row].key for row in rows if self._hits[row].is_tickable}
        self._ticked = self._ticked - keys if keys & self._ticked else self._ticked | keys
        if keys:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))
            self.ticks_changed.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Return the number of hits."""
        return 0 if parent.isValid() else len(self._hits)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return that hits can be chosen and, in a replacement, ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        tickable = self._hits[index.row()].is_tickable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if tickable else flags

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the hit, its tick or its words."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return hit
            case Qt.ItemDataRole.CheckStateRole if hit.is_tickable:
                ticked = hit.key in self._ticked
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.DisplayRole:
                return plain_text(hit.before)
            case Qt.ItemDataRole.AccessibleTextRole:
                after = "" if hit.after is None else f"→ {plain_text(hit.after)}"
                return " ".join(
                    part for part in (hit.place, plain_text(hit.before), after, hit.problem) if part
                )
            case _:
                return None

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        hit = self._hits[index.row()]
        if (hit.key in self._ticked) != (Qt.CheckState(value) == Qt.CheckState.Checked):
            self.toggle([index.row()])
        return hit.is_tickable
