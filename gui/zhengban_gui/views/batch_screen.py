"""The batch screen: all pages of a project as one queue, what runs them, and what they add up to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from zhengban.review.project_queue import Condition, QueueFilter, QueueOrder, QueueTotals
from zhengban_gui.item_models.queue_model import Fetch, QueueModel
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    SCREEN_EDGE,
    SPACE_DOUBLE,
    SPACE_HALF,
    TEXT_LIST,
    WIDTH_NO_CARD,
)
from zhengban_gui.views.batch_head import BatchHead
from zhengban_gui.views.queue_chips import QueueChips
from zhengban_gui.views.queue_order import QueueSorting
from zhengban_gui.views.queue_statistics import QueueStatistics
from zhengban_gui.views.queue_table import QueueTable
from zhengban_gui.views.unread_list import UnreadList
from zhengban_gui.widgets.boxes import tight_column, tight_row
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.line_field import LineField
from zhengban_gui.widgets.speaking import in_each_language
from zhengban_gui.widgets.surface import Surface

_SEARCH_LEAST, _SEARCH_MOST = 96, 220
_REST = 120  # ms without a key before what was typed is looked for


class BatchScreen(Surface):
    """Shows the pages that ``set_source`` fetches.

    ``wanted_changed`` is to be answered by ``show_ids``; ``left`` is sent for Esc.
    """

    wanted_changed = Signal()
    page_requested = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "panel", (), parent)
        self._model = QueueModel(self)
        self.head = BatchHead(theme)
        self.chips = QueueChips(theme)
        self.search = LineField()
        self.unread = UnreadList(theme)
        self.sorting = QueueSorting(theme, self._model)
        self.table = QueueTable(theme, self._model)
        self.statistics = QueueStatistics(theme)
        self._empty = ElidedLabel(theme, "", TEXT_LIST, "ink2", alignment=Qt.AlignmentFlag.AlignHCenter)
        self._conditions: frozenset[Condition] = frozenset()
        self._totals = QueueTotals()
        self._is_reading = False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._connect()
        self._lay_out()
        in_each_language(self, self._say)

    def set_source(self, fetch: Fetch) -> None:
        """Take rows from here, as they come into sight."""
        self._model.fetch = fetch

    def wanted(self) -> QueueFilter:
        """Return which pages are to be shown."""
        return QueueFilter(self._conditions, self.search.text().strip())

    def order(self) -> QueueOrder:
        """Return by what they are sorted."""
        return self.sorting.order

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these pages; the current one stays current, and stays where it is on the screen."""
        page, bar = self.table.current_page(), self.table.verticalScrollBar()
        above = self.table.rowViewportPosition(self.table.currentIndex().row()) if page else 0
        is_seen = 0 <= above < self.table.viewport().height()
        offset = bar.value()
        self._model.set_ids(ids)
        self.table.go_to_page(page)
        if page and is_seen and self.table.current_page() == page and offset:
            bar.setValue(bar.value() + self.table.rowViewportPosition(self._model.row_of(page)) - above)
        self._tell_empty()

    def show_totals(self, totals: QueueTotals, automatic: float) -> None:
        """Show how many pages stand where, and what the findings add up to."""
        self._totals = totals
        self.chips.set_counts(totals.pages, {**totals.conditions, Condition.OUTDATED: totals.outdated})
        self.head.show_counts(totals.conditions, totals.made)
        self.table.show_kinds({kind: count.all for kind, count in totals.kinds.items()})
        self.statistics.show_totals(totals, automatic)
        self._tell_empty()

    def set_reading(self, is_reading: bool) -> None:
        """Say that the pages are still being read."""
        self._is_reading = is_reading
        self._tell_empty()

    def choose(self, condition: Condition | None) -> None:
        """Show the pages in one condition, None for all."""
        self.chips.choose(condition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, 0 shows all, 1 to 7 a condition, / goes to the search; what is inside had its keys before."""
        choices = dict(zip("01234567", (None, *Condition), strict=True))
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text() == "/":
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.text() in choices and event.text():
            self.choose(choices[event.text()])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the statistics out where the queue needs the room."""
        super().resizeEvent(event)
        self.statistics.setVisible(self.width() >= WIDTH_NO_CARD)

    def _take_conditions(self, conditions: frozenset[Condition]) -> None:
        self._conditions = conditions
        self.wanted_changed.emit()

    def _sort_by(self, column: int) -> None:
        self.sorting.choose_column(column)

    def _follow_order(self) -> None:
        self.table.show_order(self.sorting.column(), self.sorting.order.is_descending)
        self.wanted_changed.emit()

    def _tell_empty(self) -> None:
        is_empty = self._model.rowCount() == 0
        self._empty.set_text(self._empty_words() if is_empty else "")
        self._places.setCurrentIndex(1 if is_empty else 0)

    def _empty_words(self) -> str:
        if self._is_reading:
            return self.tr("Reading the pages…")
        if self._totals.pages:
            return self.tr("None under this filter, %n in all. Press 0 for all", "", self._totals.pages)
        return self.tr("There are no pages yet: open files or a folder")

    def _say(self) -> None:
        self.search.set_hint(self.tr("Find a page"))
        self._tell_empty()

    def _connect(self) -> None:
        self._rest.timeout.connect(self.wanted_changed)
        self.search.textChanged.connect(lambda _text: self._rest.start())
        self.search.entered.connect(self.table.setFocus)
        self.search.left.connect(self.table.setFocus)
        self.chips.chosen.connect(self._take_conditions)
        self.sorting.changed.connect(lambda _order: self._follow_order())
        self.table.sort_requested.connect(self._sort_by)
        self.table.page_requested.connect(self.page_requested)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(SCREEN_EDGE, SPACE_DOUBLE, SCREEN_EDGE, SPACE_HALF)
        head.setSpacing(SPACE_HALF)
        head.addWidget(self.head)
        self.search.setMinimumWidth(_SEARCH_LEAST)
        self.search.setMaximumWidth(_SEARCH_MOST)
        self.head.add_tool(self.search)
        self.head.add_tool(self.sorting)
        head.addWidget(self.chips)
        head.addWidget(self.unread)
        below, self._places = QWidget(), QStackedLayout()
        below.setLayout(self._places)
        self._places.addWidget(self.table)
        self._places.addWidget(self._empty)
        left = tight_column()
        left.addLayout(head)
        left.addWidget(below, 1)
        whole = tight_row(self)
        whole.addLayout(left, 1)
        whole.addWidget(self.statistics)
