"""The page queue as a list: a heading for each issue or folder, and below it the pages with their state."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from pathlib import PurePath
from typing import Any, Literal

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from zhengban.writers.masthead import iso_date

QueueState = Literal["queued", "analysing", "waiting", "doubtful", "ready", "settled", "failed"]

_NO_INDEX = QModelIndex()
_COMPACT_DATE = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)")
_PAGE_NUMBER = re.compile(r"第\s*(\w{1,4})\s*版|(?:^|[\W_])(?:page|p)[\s._-]*(\d{1,3})(?!\d)", re.IGNORECASE)

_WORDS = {
    "queued": QT_TRANSLATE_NOOP("PageQueue", "Queued"),
    "analysing": QT_TRANSLATE_NOOP("PageQueue", "Analysing…"),
    "waiting": QT_TRANSLATE_NOOP("PageQueue", "To review {0}"),
    "doubtful": QT_TRANSLATE_NOOP("PageQueue", "Doubtful {0}"),
    "ready": QT_TRANSLATE_NOOP("PageQueue", "Can be finished"),  # nothing is left to decide, nobody said done
    "settled": QT_TRANSLATE_NOOP("PageQueue", "Done"),
    "failed": QT_TRANSLATE_NOOP("PageQueue", "Failed"),
}


class QueueRole(IntEnum):
    """The data of a row beside its text: the ``QueueRow`` or ``QueueGroup`` itself."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A page of the project: its number from 1, what it is called, and where its review stands.

    ``group`` is the issue or folder; ``open`` and ``doubtful`` count findings; ``message`` says why a page failed.
    """

    page: int
    title: str
    group: str
    state: QueueState
    open: int = 0
    doubtful: int = 0
    message: str = ""


@dataclass(frozen=True, slots=True)
class QueueGroup:
    """The heading of an issue or folder with the number of its pages."""

    name: str
    pages: int


@lru_cache(maxsize=32_768)
def group_of(path: PurePath) -> str:
    """Return the issue (YYYY-MM-DD) when the file's name or its folders show a date, else the folder's name."""
    for part in reversed(path.parts):
        if found := iso_date(_COMPACT_DATE.sub(r"\1-\2-\3", part)):
            return found
    return path.parent.name


def page_number_of(path: PurePath) -> str:
    """Return the number of the page as the file's name shows it (第6版, p6, page-06), else an empty text."""
    match = _PAGE_NUMBER.search(path.stem)
    return (match.group(1) or match.group(2)).lstrip("0") if match else ""


def state_words(row: QueueRow) -> str:
    """Return the state of a page in the language of the user interface, with the count that matters."""
    count = row.doubtful if row.state == "doubtful" else row.open
    return QCoreApplication.translate("PageQueue", str(_WORDS[row.state])).format(count)


class PagesModel(QAbstractListModel):
    """The pages in the given order, those of one group together; headings can be neither chosen nor focused."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[QueueRow | QueueGroup] = []
        self._place_of: dict[int, int] = {}

    def set_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show other pages; groups stand in the order of their first page."""
        self.beginResetModel()
        sizes = Counter(row.group for row in rows)
        grouped: dict[str, list[QueueRow]] = {group: [] for group in sizes}
        for row in rows:
            grouped[row.group].append(row)
        self._lines = []
        for group, pages in grouped.items():
            self._lines += [*([QueueGroup(group, sizes[group])] if group else []), *pages]
        self._place_of = {line.page: n for n, line in enumerate(self._lines) if isinstance(line, QueueRow)}
        self.endResetModel()

    def update_row(self, row: QueueRow) -> None:
        """Show one page in another state, in its place; raises ``KeyError`` for a page that is not there."""
        place = self._place_of[row.page]
        if self._lines[place] != row:
            self._lines[place] = row
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def index_of(self, page: int) -> QModelIndex:
        """Return where the page stands, an invalid index when it does not."""
        place = self._place_of.get(page)
        return QModelIndex() if place is None else self.index(place)

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> QueueRow | None:
        """Return the page at the index, None for a heading."""
        line = self._lines[index.row()] if index.isValid() else None
        return line if isinstance(line, QueueRow) else None

    @property
    def page_count(self) -> int:
        """Return the number of pages, headings not counted."""
        return len(self._place_of)

    @property
    def settled_count(self) -> int:
        """Return how many pages are done."""
        return sum(isinstance(line, QueueRow) and line.state == "settled" for line in self._lines)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return that pages can be chosen and headings cannot."""
        if self.row_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the text of a line, what a screen reader says of it, its tooltip, or the line itself."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == QueueRole.ROW:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name if isinstance(line, QueueGroup) else line.title
        if isinstance(line, QueueGroup):
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.title}, {state_words(line)}"
        return (line.message or None) if role == Qt.ItemDataRole.ToolTipRole else None
