"""The table of the queue: fixed columns, as many kinds as have room, one row at a time, and Enter."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from zhengban.model.finding import Kind
from zhengban_gui.icons import paint_icon
from zhengban_gui.item_models.queue_model import (
    CONDITION,
    DOUBTFUL,
    FIRST_KIND,
    KIND_COLUMNS,
    MESSAGE,
    NAME,
    SECONDS,
    QueueModel,
)
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import ICON, PANEL_EDGE, ROW_BATCH, SPACE, TEXT_SECONDARY
from zhengban_gui.views.queue_delegate import QueueDelegate
from zhengban_gui.widgets.keys import is_enter
from zhengban_gui.widgets.painting import text_width
from zhengban_gui.widgets.speaking import named
from zhengban_gui.widgets.table_head import TableHead
from zhengban_gui.widgets.walked_view import WalkedView

_WIDTHS = {NAME: 200, CONDITION: 88, DOUBTFUL: 64, SECONDS: 64}
_LEAST_NAME = 168
_LEAST_KIND = 52
_LEAST_MESSAGE = 264
_ARROW = 10


class _SortedHead(TableHead):
    """Marks the column that the rows are sorted by with a bar under its name, and its direction with an arrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._colors = theme
        self._column, self._is_descending = -1, False

    def show_order(self, column: int, is_descending: bool) -> None:
        """Mark another column, -1 for none."""
        self._column, self._is_descending = column, is_descending
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one name."""
        if logicalIndex == NAME:
            # The word stands over the names, not over their signs.
            painter.fillRect(rect, self._colors.color("panel"))
            painter.setPen(QPen(self._colors.color("hair"), 0))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            rect = rect.adjusted(PANEL_EDGE + ICON, 0, 0, 0)
        super().paintSection(painter, rect, logicalIndex)
        if logicalIndex == self._column:
            color = self._colors.color("accent")
            painter.fillRect(
                QRectF(rect.left() + SPACE, rect.bottom() - 1, rect.width() - 2 * SPACE, 2), color
            )
            icon = QRectF(rect.right() - SPACE + 1 - _ARROW / 2, rect.top(), _ARROW, rect.height())
            paint_icon(painter, icon, "down" if self._is_descending else "up", color)


class QueueTable(WalkedView, QTableView):
    """Shows a ``QueueModel``. ``page_requested`` is sent for Enter and a double click, ``sort_requested`` for a head."""

    page_requested = Signal(int)
    sort_requested = Signal(int)

    def __init__(self, theme: Theme, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = model
        self._kinds: Mapping[Kind, int] = {}
        self.setModel(model)
        self.setItemDelegate(QueueDelegate(theme, self))
        self._head = _SortedHead(theme, self)
        self.setHorizontalHeader(self._head)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self.sort_requested)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.set_up_walking()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_BATCH)
        named(self, lambda: self.tr("Pages of the project"))
        for column in range(MESSAGE + 1):
            mode = QHeaderView.ResizeMode.Stretch if column == MESSAGE else QHeaderView.ResizeMode.Fixed
            self.horizontalHeader().setSectionResizeMode(column, mode)
        self.doubleClicked.connect(lambda index: self.page_requested.emit(self._rows.page_at(index.row())))
        theme.changed.connect(self.viewport().update)

    def show_kinds(self, kinds: Mapping[Kind, int]) -> None:
        """Count these kinds in columns, where there is no room for all those with the most findings."""
        ranks = {kind: rank for rank, kind in enumerate(sorted(kinds, key=lambda kind: -kinds[kind]))}
        if ranks != self._kinds:
            self._kinds = ranks
            self._arrange()

    def show_order(self, column: int, is_descending: bool) -> None:
        """Mark the column that the rows are sorted by, -1 for none."""
        self._head.show_order(column, is_descending)

    def current_page(self) -> int:
        """Return the page of the current row, 0 when there is none."""
        return self._rows.page_at(self.currentIndex().row())

    def go_to_page(self, page: int) -> None:
        """Make a page the current one where it stands; when it is not shown, the first one."""
        row = max(self._rows.row_of(page), 0)
        if self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(row, NAME))

    def ask_for_current(self) -> None:
        """Ask for the current page to be opened."""
        if page := self.current_page():
            self.page_requested.emit(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, or walk; Home and End lead to the ends of the queue, not of the row.

        Digits and signs are the screen's: no page is looked for by the beginning of its name.
        """
        if is_enter(event):
            self.ask_for_current()
        elif event.text().isprintable() and event.text().strip():
            event.ignore()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = self._rows.rowCount() - 1
            self.setCurrentIndex(self._rows.index(0 if event.key() == Qt.Key.Key_Home else last, NAME))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many kinds as have room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The name gives way first, then the kinds, the last ones before the others."""
        columns = {kind: FIRST_KIND + place for place, kind in enumerate(KIND_COLUMNS)}
        room = self.viewport().width() - sum(_WIDTHS.values()) - _LEAST_MESSAGE
        spare = _WIDTHS[NAME] - _LEAST_NAME
        for kind in sorted(columns, key=lambda kind: self._kinds.get(kind, len(columns))):
            width = self._kind_width(kind)
            is_shown = kind in self._kinds and room + spare >= width
            self.setColumnHidden(columns[kind], not is_shown)
            self.setColumnWidth(columns[kind], width)
            room -= width if is_shown else 0
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(NAME, _WIDTHS[NAME] + min(max(room, -spare), 0))

    def _kind_width(self, kind: Kind) -> int:
        heading = self._rows.headerData(FIRST_KIND + KIND_COLUMNS.index(kind), Qt.Orientation.Horizontal)
        return max(
            _LEAST_KIND, round(text_width(str(heading), self._theme.ui_font(TEXT_SECONDARY))) + 2 * SPACE
        )
