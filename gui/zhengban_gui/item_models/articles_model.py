"""The article tree as an item model; what is dropped in it becomes a request and never a change."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from zhengban.model.role import Role
from zhengban.review.page_review import PageReview
from zhengban_gui.item_models.article_drops import Drop, plan_drop
from zhengban_gui.item_models.article_rows import ArticleRow, article_rows
from zhengban_gui.item_models.article_words import refusal_words, row_summary, row_tip, row_told

BLOCK_MIME = "application/x-zhengban-block"
AnyIndex = QModelIndex | QPersistentModelIndex

_NO_INDEX = QModelIndex()


class TreeRole(IntEnum):
    """The data of a row beside its text: the ``ArticleRow`` itself."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(slots=True)
class _Node:
    """A row in its place; nodes go by their place in a list, since an index cannot hold a Python object."""

    row: ArticleRow
    parent: int
    place: int
    children: list[int]


class ArticlesModel(QAbstractItemModel):
    """Articles with their blocks, then the bins of photos, furniture and unplaced text.

    Rows are named by ``ArticleRow.key``. A review with the same rows changes their data only, another one resets
    the model. A drop sends one of the four requests; ``refused`` says why the place under the mouse is none, and
    is empty when it is one.
    """

    move_requested = Signal(int, int, str)
    to_article_requested = Signal(int, int)
    article_move_requested = Signal(int, int, str)
    role_requested = Signal(int, str)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: PageReview | None = None
        self._is_collapsed = False
        self._nodes: list[_Node] = []
        self._top: list[int] = []
        self._place_of: dict[tuple[str, int], int] = {}
        self._refusal = ""

    def set_review(self, review: PageReview | None) -> None:
        """Show a page, None for no page."""
        self._review = review
        self._show(article_rows(review, self._is_collapsed) if review else ())

    def set_collapsed(self, collapsed: bool) -> None:
        """Put neighbouring paragraphs into one row, or show each of them."""
        if collapsed != self._is_collapsed:
            self._is_collapsed = collapsed
            self.set_review(self._review)

    @property
    def rows(self) -> tuple[ArticleRow, ...]:
        """Return the rows of the page."""
        return tuple(self._nodes[number].row for number in self._top)

    @property
    def articles(self) -> tuple[ArticleRow, ...]:
        """Return the rows of the articles."""
        return tuple(row for row in self.rows if row.kind == "article")

    def row_at(self, index: AnyIndex) -> ArticleRow | None:
        """Return the row at the index, None for an invalid one."""
        return self._nodes[index.internalId()].row if index.isValid() else None

    def index_of(self, kind: str, start: int) -> QModelIndex:
        """Return the row of that key, an invalid index when there is none."""
        number = self._place_of.get((kind, start))
        return QModelIndex() if number is None else self._index(number)

    def index_of_block(self, start: int) -> QModelIndex:
        """Return the row that shows the block, collapsed or not, or an invalid index."""
        found = self.index_of("block", start)
        if found.isValid():
            return found
        for number, node in enumerate(self._nodes):
            if node.row.kind == "paragraphs" and node.row.start < start <= node.row.last:
                return self._index(number)
        return QModelIndex()

    def unit_at(self, index: AnyIndex) -> ArticleRow | None:
        """Return the article or photo that the row is or stands in."""
        number = index.internalId() if index.isValid() else -1
        while number >= 0 and self._nodes[number].row.kind not in ("article", "photo"):
            number = self._nodes[number].parent
        return self._nodes[number].row if number >= 0 else None

    def index(self, row: int, column: int, parent: AnyIndex = _NO_INDEX) -> QModelIndex:
        """Return the index of a child."""
        children = self._children(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    # Qt has two methods of this name: that of objects takes nothing, that of models an index.
    def parent(self, index: AnyIndex = _NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Return the row that the row stands in."""
        if not index.isValid():
            return QModelIndex()
        above = self._nodes[index.internalId()].parent
        return self._index(above) if above >= 0 else QModelIndex()

    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        """Return the number of children."""
        return 0 if parent.column() > 0 else len(self._children(parent))

    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        """Return 1."""
        return 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Return that articles and single blocks can be carried; every place may be dropped on, to be told why not."""
        flags = Qt.ItemFlag.ItemIsDropEnabled
        row = self.row_at(index)
        if row is None:
            return flags
        flags |= Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if row.kind in ("article", "photo", "block") else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a row, what a screen reader says of it, or the row itself."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == TreeRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row_summary(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row_tip(row)
        return row_told(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def mimeTypes(self) -> list[str]:
        """Return the one type that is carried and taken."""
        return [BLOCK_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the carried row as its kind and source offset; a photo is carried by its first block."""
        data = QMimeData()
        row = self.row_at(indexes[0]) if indexes else None
        if row is not None:
            kind = "article" if row.kind == "article" else "block"
            payload = json.dumps({"kind": kind, "start": row.start})
            data.setData(BLOCK_MIME, payload.encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that rows are moved."""
        return Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Tell whether the drop would be taken; ``refused`` tells why not when the answer changes."""
        if action not in (Qt.DropAction.MoveAction, Qt.DropAction.IgnoreAction):
            return False
        drop = self.drop_of(data, row, parent)
        self._say(refusal_words(drop.refusal))
        return not drop.refusal

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Send the request that the drop stands for; the rows stay as they are until a new review is set."""
        drop = self.drop_of(data, row, parent)
        if action != Qt.DropAction.MoveAction or drop.refusal:
            return False
        match drop.deed:
            case "move":
                self.move_requested.emit(drop.start, drop.anchor, drop.side)
            case "to_article":
                self.to_article_requested.emit(drop.start, drop.anchor)
            case "unplace":
                self.role_requested.emit(drop.start, str(Role.UNPLACED))
            case _:
                self.article_move_requested.emit(drop.start, drop.anchor, drop.side)
        return True

    def drop_of(self, data: QMimeData, place: int, parent: AnyIndex) -> Drop:
        """Return what a drop at the place among the parent's children would mean."""
        children = [self._nodes[number].row for number in self._children(parent)]
        return plan_drop(self.carried(data), self.row_at(parent), children, place)

    def carried(self, data: QMimeData) -> ArticleRow | None:
        """Return the row that is carried, None when it is none of this page."""
        try:
            payload = json.loads(bytes(data.data(BLOCK_MIME).data()))
            number = self._place_of.get((payload["kind"], payload["start"]))
        except (ValueError, KeyError, TypeError):
            return None
        return None if number is None else self._nodes[number].row

    def end_drag(self) -> None:
        """Take back what was said of the last place."""
        self._say("")

    def _say(self, refusal: str) -> None:
        if refusal != self._refusal:
            self._refusal = refusal
            self.refused.emit(refusal)

    def _children(self, parent: AnyIndex) -> list[int]:
        return self._nodes[parent.internalId()].children if parent.isValid() else self._top

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._nodes[number].place, 0, number)

    def _show(self, rows: Sequence[ArticleRow]) -> None:
        nodes, top = _nodes_of(rows)
        if [(n.row.kind, n.row.key, n.parent) for n in nodes] == [
            (n.row.kind, n.row.key, n.parent) for n in self._nodes
        ]:
            self._exchange(nodes)
            return
        self.beginResetModel()
        self._nodes, self._top = nodes, top
        self._place_of = {node.row.key: number for number, node in enumerate(nodes)}
        self.endResetModel()

    def _exchange(self, nodes: Sequence[_Node]) -> None:
        """Put new data into the same rows, with one signal for each parent that has changed children."""
        changed: dict[int, list[int]] = {}
        for number, (old, new) in enumerate(zip(self._nodes, nodes, strict=True)):
            if replace(old.row, children=()) != replace(new.row, children=()):
                changed.setdefault(new.parent, []).append(number)
            old.row = new.row
        for numbers in changed.values():
            self.dataChanged.emit(self._index(numbers[0]), self._index(numbers[-1]))


def _nodes_of(rows: Sequence[ArticleRow]) -> tuple[list[_Node], list[int]]:
    nodes: list[_Node] = []

    def add(row: ArticleRow, parent: int, place: int) -> int:
        number = len(nodes)
        node = _Node(row, parent, place, [])
        nodes.append(node)
        node.children = [add(child, number, n) for n, child in enumerate(row.children)]
        return number

    return nodes, [add(row, -1, place) for place, row in enumerate(rows)]


def walk(model: ArticlesModel, parent: QModelIndex = _NO_INDEX) -> Iterator[QModelIndex]:
    """Yield every row, each in front of its children."""
    for place in range(model.rowCount(parent)):
        index = model.index(place, 0, parent)
        yield index
        yield from walk(model, index)
