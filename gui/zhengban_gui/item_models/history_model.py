"""The log of operations as a table, the latest first, and which part of it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from zhengban_gui.item_models.history_words import HistoryRow, operation_told, scope_name

_NO_PARENT = QModelIndex()
_VALUE = Qt.ItemDataRole.UserRole


class HistoryColumn(IntEnum):
    """The columns."""

    NUMBER = 0
    TIME = 1
    REVIEWER = 2
    PAGE = 3
    WHAT = 4
    SCOPE = 5


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """What is wanted; an empty field means all."""

    text: str = ""
    page: str = ""
    reviewer: str = ""
    deed: str = ""


class HistoryModel(QAbstractTableModel):
    """All operations, or those that a filter lets through; an undone one stays in its place."""

    VALUE_ROLE = int(_VALUE)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_number: dict[int, HistoryRow] = {}
        self._told: dict[int, str] = {}
        self._shown: list[HistoryRow] = []
        self._filter = HistoryFilter()

    def set_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show these operations."""
        self.beginResetModel()
        self._by_number = {row.number: row for row in rows}
        self._told = {row.number: operation_told(row, self._by_number) for row in rows}
        self._shown = self._let_through()
        self.endResetModel()

    def add(self, row: HistoryRow, changed: Sequence[HistoryRow] = ()) -> None:
        """Show one operation more, and those that it ``changed`` anew."""
        for held in (*changed, row):
            self._by_number[held.number] = held
            self._told[held.number] = operation_told(held, self._by_number)
        places = {held.number: place for place, held in enumerate(self._shown)} if changed else {}
        for held in changed:
            place = places.get(held.number)
            if place is not None:
                self._shown[place] = held
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(HistoryColumn) - 1))
        if self._is_wanted(row):
            self.beginInsertRows(_NO_PARENT, 0, 0)
            self._shown.insert(0, row)
            self.endInsertRows()

    def set_filter(self, wanted: HistoryFilter) -> None:
        """Show only what the filter lets through."""
        self.beginResetModel()
        self._filter = wanted
        self._shown = self._let_through()
        self.endResetModel()

    @property
    def total(self) -> int:
        """Return the number of operations, shown or not."""
        return len(self._by_number)

    def row(self, place: int) -> HistoryRow:
        """Return the operation in a row."""
        return self._shown[place]

    def told(self, row: HistoryRow) -> str:
        """Return what an operation did, in words."""
        return self._told[row.number]

    def place_of(self, number: int) -> int:
        """Return where an operation stands, -1 when it is not shown."""
        return next((place for place, row in enumerate(self._shown) if row.number == number), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Return the number of operations shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HistoryColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column; numbers stand flush right."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section == HistoryColumn.NUMBER:
            return Qt.AlignmentFlag.AlignRight
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        names = (
            self.tr("No."), self.tr("Time"), self.tr("Who"), self.tr("Page"), self.tr("What"), self.tr("Scope"),
        )  # fmt: skip
        return names[section]

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the operation, or its words in a column."""
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == _VALUE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(row, HistoryColumn(index.column()))
        return self._spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _cell(self, row: HistoryRow, column: HistoryColumn) -> str:
        cells = {
            HistoryColumn.NUMBER: str(row.number),
            HistoryColumn.TIME: row.time,
            HistoryColumn.REVIEWER: row.reviewer,
            HistoryColumn.PAGE: self._pages(row),
            HistoryColumn.WHAT: self._told[row.number],
            HistoryColumn.SCOPE: "" if row.is_switch else scope_name(row.scope),
        }
        return cells[column]

    def _pages(self, row: HistoryRow) -> str:
        return row.pages[0] if len(row.pages) == 1 else self.tr("%n page(s)", "", len(row.pages))

    def _spoken(self, row: HistoryRow) -> str:
        undone = self.tr("undone") if row.is_undone else ""
        parts = (str(row.number), row.time, row.reviewer, self._pages(row), self._told[row.number], undone)
        return ", ".join(part for part in parts if part)

    def _let_through(self) -> list[HistoryRow]:
        return [row for row in reversed(self._by_number.values()) if self._is_wanted(row)]

    def _is_wanted(self, row: HistoryRow) -> bool:
        wanted = self._filter
        text = wanted.text.casefold()
        return (
            (not wanted.page or wanted.page in row.pages)
            and (not wanted.reviewer or wanted.reviewer == row.reviewer)
            and (not wanted.deed or wanted.deed == row.deed)
            and (
                not text
                or text in f"{self._told[row.number]} {' '.join(row.pages)} {row.reviewer}".casefold()
            )
        )
