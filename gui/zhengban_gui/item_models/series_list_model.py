"""The list of all series: those with something open first, then the settled ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

_NO_PARENT = QModelIndex()


class SeriesRole(IntEnum):
    """Roles of the models of the series view."""

    VALUE = Qt.ItemDataRole.UserRole
    SECTION = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series in the list: its name, an example in the newspaper's words, and how much of it is open."""

    key: str
    icon: str
    title: str
    example: str
    open_count: int
    total: int

    @property
    def is_settled(self) -> bool:
        """Return whether nothing of it waits."""
        return self.open_count == 0


class SeriesListModel(QAbstractListModel):
    """The series with something open, then the settled ones, each under a heading that cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[SeriesRow | str] = []

    def set_rows(self, rows: Sequence[SeriesRow]) -> None:
        """Show these series, in the order given within each section."""
        self.beginResetModel()
        sections = (
            (self.tr("Still open"), [row for row in rows if not row.is_settled]),
            (self.tr("Settled"), [row for row in rows if row.is_settled]),
        )
        self._items = []
        for title, members in sections:
            self._items.extend([title, *members] if members else [])
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """Return where a series stands, -1 when it is not there."""
        places = (
            place for place, item in enumerate(self._items) if isinstance(item, SeriesRow) and item.key == key
        )
        return next(places, -1)

    def first_row(self) -> int:
        """Return where the first series stands, -1 when there is none."""
        return 1 if self._items else -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Return the number of series and headings."""
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return that series can be chosen and headings cannot."""
        if not index.isValid() or isinstance(self._items[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the series, the heading, or their words."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if isinstance(item, str):
            return item if role in (SeriesRole.SECTION, Qt.ItemDataRole.DisplayRole) else None
        if role == SeriesRole.VALUE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        return self._told(item) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _told(self, row: SeriesRow) -> str:
        return self.tr("{title}, {open} of {total} open").format(
            title=row.title, open=row.open_count, total=row.total
        )
