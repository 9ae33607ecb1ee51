"""The pages of a whole project as a table: ids in the order that SQLite gave, rows fetched as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from zhengban.model.finding import Kind
from zhengban.review.project_queue import QueuePage
from zhengban_gui.queue_words import QueueWords, condition_name, page_name, seconds_told
from zhengban_gui.wording import KINDS, QUIET_KINDS, kind_name

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_WINDOW = 128  # rows fetched at a time
_MOST_HELD = 16 * _WINDOW

Fetch = Callable[[Sequence[int]], Sequence[QueuePage]]

KIND_COLUMNS = tuple(kind for kind in KINDS if kind not in QUIET_KINDS)
NAME, CONDITION = 0, 1
FIRST_KIND = 2
DOUBTFUL = FIRST_KIND + len(KIND_COLUMNS)
SECONDS = DOUBTFUL + 1
MESSAGE = DOUBTFUL + 2
_ORDERS = {NAME: "name", CONDITION: "condition", DOUBTFUL: "doubtful", SECONDS: "seconds", MESSAGE: "reason"}


def kind_of(column: int) -> Kind | None:
    """Return the kind whose findings a column counts, None when it is another column."""
    place = column - FIRST_KIND
    return KIND_COLUMNS[place] if 0 <= place < len(KIND_COLUMNS) else None


def order_of(column: int) -> str:
    """Return by what the queue is sorted for a column."""
    kind = kind_of(column)
    return str(kind) if kind else _ORDERS[column]


class QueueModel(QAbstractTableModel):
    """Pages by their ids; ``fetch`` gives the pages. ``VALUE_ROLE`` gives the ``QueuePage`` of a row."""

    VALUE_ROLE = int(Qt.ItemDataRole.UserRole)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fetch: Fetch = lambda _ids: ()
        self._ids: list[int] = []
        self._held: dict[int, QueuePage] = {}
        self._words = QueueWords(self)

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show these pages in this order; where it is the one of before, they are only read anew."""
        self._held.clear()
        if list(ids) == self._ids:
            if self._ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, MESSAGE))
            return
        self.beginResetModel()
        self._ids = list(ids)
        self.endResetModel()

    def page_at(self, row: int) -> int:
        """Return the page of a row, 0 when there is no such row."""
        return self._ids[row] if 0 <= row < len(self._ids) else 0

    def row_of(self, page: int) -> int:
        """Return the row of a page, -1 when it is not shown."""
        return self._ids.index(page) if page in self._ids else -1

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of pages shown."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else MESSAGE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column; numbers stand flush right."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight if is_number(section) else None
        return self.heading(section) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the page, or its words in a column."""
        page = self._page(index.row()) if index.isValid() else None
        if page is None:
            return None
        if role == self.VALUE_ROLE:
            return page
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(page, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return page.path if index.column() == NAME else self._tip(page, index.column())
        return self._spoken(page) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _page(self, row: int) -> QueuePage | None:
        """Return the page of a row; those beside it are fetched along, so that scrolling asks seldom."""
        if not 0 <= row < len(self._ids):
            return None
        page = self._held.get(self._ids[row])
        if page is None:
            if len(self._held) > _MOST_HELD:
                self._held.clear()
            start = row // _WINDOW * _WINDOW
            found = self.fetch(self._ids[start : start + _WINDOW])
            self._held.update((page.page, page) for page in found)
            page = self._held.get(self._ids[row])
        return page

    def heading(self, section: int) -> str:
        """Return the name of a column."""
        kind = kind_of(section)
        if kind:
            return kind_name(kind)
        names = {
            NAME: self.tr("Page"),
            CONDITION: self.tr("State"),
            DOUBTFUL: self.tr("Unsure"),
            SECONDS: self.tr("Time"),
            MESSAGE: self.tr("What to know"),
        }
        return names[section]

    def _cell(self, page: QueuePage, column: int) -> str:
        kind = kind_of(column)
        if kind:
            count = page.kinds.get(kind)
            return f"{count.all:,}" if count else ""
        if column == NAME:
            return page_name(page)
        if column == CONDITION:
            return condition_name(page.condition)
        if column == DOUBTFUL:
            return f"{page.doubtful:,}" if page.doubtful else ""
        return seconds_told(page.seconds) if column == SECONDS else self._words.message(page)

    def _tip(self, page: QueuePage, column: int) -> str:
        if column == MESSAGE and page.reason:
            return page.reason
        return self._cell(page, column)

    def _spoken(self, page: QueuePage) -> str:
        parts = (page_name(page), condition_name(page.condition), self._words.message(page))
        return ", ".join(part for part in parts if part)


def is_number(column: int) -> bool:
    """Tell whether a column holds numbers."""
    return kind_of(column) is not None or column in (DOUBTFUL, SECONDS)
