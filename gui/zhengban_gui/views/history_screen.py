"""The history: every operation ever done, and the way back to any of them without losing what came after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from zhengban_gui.item_models.history_model import HistoryColumn, HistoryFilter, HistoryModel
from zhengban_gui.item_models.history_words import HistoryRow, deed_name, deeds
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    BUTTON_HEIGHT_LARGE,
    SCREEN_EDGE,
    SCREEN_EDGE_WIDE,
    SPACE,
    SPACE_DOUBLE,
    TEXT_SECONDARY,
    TEXT_TITLE,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.views.history_table import HistoryTable
from zhengban_gui.widgets.boxes import tight_column
from zhengban_gui.widgets.choice_box import ChoiceBox
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.line_field import LineField
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import in_each_language, said
from zhengban_gui.widgets.surface import Surface

_SEARCH_WIDTH, _BOX_WIDTH = 240, 136
_SEARCH_LEAST, _BOX_LEAST = 112, 96


class HistoryScreen(Surface):
    """Lists operations. ``row_chosen`` is to be answered by ``show_way``; ``go_to`` carries the operation's number."""

    go_to = Signal(int)
    row_chosen = Signal(int)
    export_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "panel", (), parent)
        self._model = HistoryModel(self)
        self._is_telling = True
        self._can_go = False
        self._title = said(
            ElidedLabel(theme, "", TEXT_TITLE, "ink", WEIGHT_MEDIUM), lambda: self.tr("History")
        )
        self._count = ElidedLabel(theme, "", TEXT_UI, "ink2")
        self.search = LineField()
        self.page, self.reviewer, self.deed = (ChoiceBox(theme, self) for _ in range(3))
        self.table = HistoryTable(theme, self._model)
        self._go = said(
            PushButton(theme, "", "history", "Enter", "primary", BUTTON_HEIGHT_LARGE),
            lambda: self.tr("Go back to here"),
        )
        self._export = said(
            PushButton(theme, "", "export", height=BUTTON_HEIGHT_LARGE), lambda: self.tr("Export JSONL")
        )
        self._way = ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM)
        self._promise = said(
            ElidedLabel(theme, "", TEXT_SECONDARY, "ink2"),
            lambda: self.tr("Nothing is lost: everything stays listed, and redo leads forward"),
        )
        in_each_language(self, self._say)
        self._connect()
        self._lay_out(theme)
        self._refresh()

    def set_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show these operations; the current one stays current."""
        index = self.table.currentIndex()
        number = self._model.row(index.row()).number if index.isValid() else 0
        self._is_telling = False
        self._model.set_rows(rows)
        pages = sorted({page for row in rows for page in row.pages})
        _fill(self.page, self.tr("All pages"), [(page, page) for page in pages])
        reviewers = sorted({row.reviewer for row in rows if row.reviewer})
        _fill(self.reviewer, self.tr("Everybody"), [(name, name) for name in reviewers])
        self._is_telling = True
        self._filter()
        self._light(number)

    def add_row(self, row: HistoryRow, changed: Sequence[HistoryRow] = ()) -> None:
        """Show one operation more, and those that it changed anew; the current one stays current."""
        number = self.current_number()
        self._is_telling = False
        self._model.add(row, changed)
        for page in row.pages:
            _offer(self.page, page)
        if row.reviewer:
            _offer(self.reviewer, row.reviewer)
        self._is_telling = True
        self._count.set_text(self._count_told())
        self._light(number)

    def show_way(self, number: int, undone: int, restored: int) -> None:
        """Say what going to an operation changes: how many deeds are undone, and how many come back."""
        self._can_go = bool(undone or restored)
        parts = []
        if undone:
            parts.append(self.tr("%n operation(s) undone", "", undone))
        if restored:
            parts.append(self.tr("%n in force again", "", restored))
        told = self.tr("Back to just after no. {number}: {what}")
        here = self.tr("This is where you are")
        self._way.set_text(told.format(number=number, what=" · ".join(parts)) if parts else here)
        self._refresh()

    def way_text(self) -> str:
        """Return what going back would change, in words."""
        return self._way.text()

    def current_number(self) -> int:
        """Return the number of the current operation, 0 when there is none."""
        index = self.table.currentIndex()
        return self._model.row(index.row()).number if index.isValid() else 0

    def _go_back(self) -> None:
        if self._can_go and self.current_number():
            self.go_to.emit(self.current_number())

    def _light(self, number: int) -> None:
        place = max(self._model.place_of(number), 0)
        if self._model.rowCount():
            self.table.setCurrentIndex(self._model.index(place, HistoryColumn.WHAT))
        self._choose()

    def _choose(self) -> None:
        self._can_go = False
        self._way.set_text("")
        self._refresh()
        if self._is_telling and self.current_number():
            self.row_chosen.emit(self.current_number())

    def _filter(self) -> None:
        if not self._is_telling:
            return
        number = self.current_number()
        self._is_telling = False
        self._model.set_filter(
            HistoryFilter(
                self.search.text().strip(),
                self.page.currentData() or "",
                self.reviewer.currentData() or "",
                self.deed.currentData() or "",
            )
        )
        self._is_telling = True
        self._count.set_text(self._count_told())
        self._light(number)

    def _count_told(self) -> str:
        shown, total = self._model.rowCount(), self._model.total
        if not total:
            return self.tr("Nothing has been done yet")
        if shown == total:
            return self.tr("%n operation(s), none is ever deleted", "", total)
        return self.tr("{shown} of {total} operations").format(shown=shown, total=total)

    def _refresh(self) -> None:
        self._go.setEnabled(self._can_go)
        self._export.setEnabled(self._model.total > 0)

    def _say(self) -> None:
        self.search.set_hint(self.tr("Find in the history"))
        _fill(self.deed, self.tr("Everything"), [(deed, deed_name(deed)) for deed in deeds()])

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.left.connect(self.table.setFocus)
        self.search.entered.connect(self.table.setFocus)
        for box in (self.page, self.reviewer, self.deed):
            box.currentIndexChanged.connect(self._filter)
        self.table.selectionModel().currentChanged.connect(self._choose)
        self.table.entered_row.connect(self._go_back)
        self._go.clicked.connect(self._go_back)
        self._export.clicked.connect(self.export_requested)

    def _lay_out(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SCREEN_EDGE_WIDE, SCREEN_EDGE - SPACE, SCREEN_EDGE_WIDE, SPACE)
        head.setSpacing(SPACE)
        head.addWidget(self._title)
        head.addSpacing(SPACE)
        head.addWidget(self._count, 1)
        self.search.setMinimumWidth(_SEARCH_LEAST)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        for box in (self.page, self.reviewer, self.deed):
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            box.setMinimumWidth(_BOX_LEAST)
            box.setMaximumWidth(_BOX_WIDTH)
        for widget in (self.search, self.page, self.reviewer, self.deed):
            head.addWidget(widget)
        column = tight_column(self)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._make_foot(theme))

    def _make_foot(self, theme: Theme) -> Surface:
        foot = Surface(theme, "window", (Qt.Edge.TopEdge,))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._way)
        words.addWidget(self._promise)
        row = QHBoxLayout(foot)
        row.setContentsMargins(SCREEN_EDGE_WIDE - 3, SPACE, SCREEN_EDGE_WIDE, SPACE)
        row.addWidget(self._go)
        row.addWidget(self._export)
        row.addSpacing(SPACE_DOUBLE)
        row.addLayout(words, 1)
        return foot


def _fill(box: QComboBox, everything: str, entries: Sequence[tuple[str, str]]) -> None:
    """Offer entries of value and words below the one that means all, and keep what was chosen."""
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        box.addItem(everything, "")
        for value, words in entries:
            box.addItem(words, value)
        box.setCurrentIndex(max(box.findData(chosen), 0))


def _offer(box: QComboBox, value: str) -> None:
    if box.findData(value) < 0:
        with QSignalBlocker(box):
            box.addItem(value, value)
