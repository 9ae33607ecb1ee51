"""The table of the history: fixed columns, one row at a time, and Enter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from zhengban_gui.item_models.history_model import HistoryColumn, HistoryModel
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import ROW_LIST
from zhengban_gui.views.history_delegate import HistoryDelegate
from zhengban_gui.widgets.keys import is_enter
from zhengban_gui.widgets.speaking import named
from zhengban_gui.widgets.table_head import TableHead
from zhengban_gui.widgets.walked_view import WalkedView

_Index = QModelIndex | QPersistentModelIndex
_WIDTHS = {
    HistoryColumn.NUMBER: 64,
    HistoryColumn.TIME: 128,
    HistoryColumn.REVIEWER: 96,
    HistoryColumn.PAGE: 168,
    HistoryColumn.SCOPE: 96,
}
_NARROW = {HistoryColumn.REVIEWER: 72, HistoryColumn.PAGE: 88, HistoryColumn.SCOPE: 56}
_NARROW_BELOW = 900  # px; below it what was done needs the room


class HistoryTable(WalkedView, QTableView):
    """Shows a ``HistoryModel``; ``entered_row`` is sent for Enter."""

    entered_row = Signal()

    def __init__(self, theme: Theme, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(HistoryDelegate(theme, self))
        self.setHorizontalHeader(TableHead(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.set_up_walking()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_LIST)
        named(self, lambda: self.tr("History"))
        for column in HistoryColumn:
            fixed = column in _WIDTHS
            mode = QHeaderView.ResizeMode.Fixed if fixed else QHeaderView.ResizeMode.Stretch
            self.horizontalHeader().setSectionResizeMode(column, mode)
            self.setColumnWidth(column, _WIDTHS.get(column, 0))
        theme.changed.connect(self.viewport().update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for what was done."""
        super().resizeEvent(event)
        widths = {**_WIDTHS, **(_NARROW if self.width() < _NARROW_BELOW else {})}
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, or walk."""
        if is_enter(event):
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)
