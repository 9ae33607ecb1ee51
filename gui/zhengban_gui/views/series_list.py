"""The left side of the series view: all series, chosen with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from zhengban_gui.item_models.series_list_model import SeriesListModel, SeriesRole, SeriesRow
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import SPACE, TEXT_SECONDARY, TEXT_UI, WEIGHT_MEDIUM
from zhengban_gui.views.series_row_delegate import SeriesRowDelegate
from zhengban_gui.widgets.boxes import head_bar, tight_column, tight_row
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import named, said
from zhengban_gui.widgets.surface import Surface
from zhengban_gui.widgets.walked_view import WalkedView

_Index = QModelIndex | QPersistentModelIndex
WIDTH, NARROW_WIDTH = 288, 216
_INTO_CELLS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right)


class _Rows(WalkedView, QListView):
    """The list itself; Enter and Right lead into the series."""

    entered_series = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead into the series, or walk."""
        if event.key() in _INTO_CELLS and self.currentIndex().isValid():
            self.entered_series.emit()
        else:
            super().keyPressEvent(event)


class SeriesList(Surface):
    """Lists series; ``chosen`` carries the key and is sent for the user's own choices only."""

    chosen = Signal(str)
    entered = Signal()
    bulk_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "panel", (Qt.Edge.RightEdge,), parent)
        self._model = SeriesListModel(self)
        self._is_telling = True
        self._count = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self._rows = self._make_rows(theme)
        self._lay_out(theme)
        theme.changed.connect(self._rows.viewport().update)

    def set_rows(self, rows: Sequence[SeriesRow], current: str) -> None:
        """Show these series with one of them lit, the first where it is not among them."""
        self._is_telling = False
        self._model.set_rows(rows)
        found = self._model.row_of(current)
        self._rows.setCurrentIndex(self._model.index(found if found >= 0 else self._model.first_row()))
        self._is_telling = True
        open_count = sum(not row.is_settled for row in rows)
        self._count.set_text(self.tr("%n open", "", open_count))

    def _make_rows(self, theme: Theme) -> _Rows:
        rows = _Rows()
        rows.setModel(self._model)
        rows.setItemDelegate(SeriesRowDelegate(theme, parent=rows))
        rows.set_up_walking()
        named(rows, lambda: self.tr("Series"))
        rows.entered_series.connect(self.entered)
        rows.selectionModel().currentChanged.connect(self._choose)
        return rows

    def _choose(self, current: QModelIndex) -> None:
        row = current.data(SeriesRole.VALUE) if current.isValid() else None
        if self._is_telling and isinstance(row, SeriesRow):
            self.chosen.emit(row.key)

    def _lay_out(self, theme: Theme) -> None:
        self.setFixedWidth(WIDTH)
        title = ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM)
        said(title, lambda: self.tr("Series"))
        column = tight_column(self)
        column.setContentsMargins(0, 0, 1, 0)  # the hairline of the edge
        column.addWidget(head_bar(title, self._count))
        column.addWidget(self._rows, 1)
        column.addWidget(self._foot(theme))

    def _foot(self, theme: Theme) -> QWidget:
        """What is above a line of confidence needs no series: it is accepted by kind."""
        bulk = said(PushButton(theme, "", "check"), lambda: self.tr("By kind and confidence…"))
        bulk.clicked.connect(self.bulk_clicked)
        foot = QWidget()
        row = tight_row(foot)
        row.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        row.addWidget(bulk, 1)
        return foot
