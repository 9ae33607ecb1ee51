"""The table of the findings list: rows of one height, ticks by Space and mouse, a current row that stays in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from zhengban_gui.fonts import Script
from zhengban_gui.item_models.findings_filter import FindingsFilter
from zhengban_gui.item_models.findings_model import Column, Index, Role
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import ROW_LIST, SPACE, TEXT_UI
from zhengban_gui.views.findings_delegate import FindingsDelegate
from zhengban_gui.views.findings_head import FindingsHead
from zhengban_gui.widgets.painting import paint_text
from zhengban_gui.widgets.speaking import named
from zhengban_gui.widgets.walked_view import WalkedView

# px at 100 %; what stands before and after takes the rest.
_WIDTHS = {
    Column.TICK: 44,
    Column.NUMBER: 36,
    Column.KIND: 140,
    Column.CONFIDENCE: 104,
    Column.SERIES: 72,
    Column.STATE: 100,
}
_Move = QAbstractItemView.CursorAction
_NARROW, _NARROWEST = 900, 620  # px: below, columns are left out


class FindingsTable(WalkedView, QTableView):
    """Rows of ids; ``tick_toggled`` carries the ids whose ticks a person wants the other way round.

    Choosing rows, with Shift or Ctrl too, never touches a tick. The list of ids and the scroll position outlive a
    change of the filter.
    """

    current_changed = Signal(str)
    tick_toggled = Signal(list)
    series_requested = Signal(str)

    def __init__(self, rows: FindingsFilter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = rows
        self._kept: tuple[str, set[str], int] = ("", set(), 0)
        self._kept_number = 0
        self._pressed_tick: str = ""
        self._empty_text = ""
        self._delegate = FindingsDelegate(theme, parent=self)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(FindingsHead(rows, theme, self))
        self.setModel(rows)
        self._set_up()
        # Before and behind the view's own slots: it forgets the current row with every reset.
        rows.modelAboutToBeReset.connect(self._keep)
        rows.modelReset.connect(self._restore)
        theme.changed.connect(self._refresh)

    def current_id(self) -> str:
        """Return the id of the current row, empty when there is none."""
        return str(self.currentIndex().data(Role.ID) or "")

    def set_current(self, identity: str) -> bool:
        """Make a row the current one and bring it into sight; return whether it is listed."""
        place = self._list.place_of(identity)
        if place is None:
            return False
        if identity != self.current_id():
            self._choose(place)
        self._show(place)
        return True

    def selected_ids(self) -> list[str]:
        """Return the ids of the highlighted rows in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [str(self._list.index(row, 0).data(Role.ID)) for row in rows]

    def select_ids(self, identities: set[str]) -> None:
        """Highlight rows; what is current stays current and no tick changes."""
        self.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for identity in identities:
            place = self._list.place_of(identity)
            if place is not None:
                self.selectionModel().select(self._list.index(place, 0), flags)

    def set_script(self, script: Script) -> None:
        """Set newspaper text in the shapes of another script."""
        self._delegate.set_script(script)
        self.viewport().update()

    def set_empty_text(self, text: str) -> None:
        """Say something where no row is listed."""
        if text != self._empty_text:
            self._empty_text = text
            self.viewport().update()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to the first and last row with Home and End: a row is one thing, its columns are none to walk."""
        ends = {_Move.MoveHome: 0, _Move.MoveEnd: self._list.rowCount() - 1}
        if action not in ends:
            return super().moveCursor(action, modifiers)
        return self._list.index(ends[action], max(self.currentIndex().column(), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Toggle the ticks of all highlighted rows with Space."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            if not event.isAutoRepeat() and (identities := self.selected_ids()):
                self.tick_toggled.emit(identities)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press a tick without choosing rows; elsewhere choose them."""
        self._pressed_tick = self._tick_at(event)
        if not self._pressed_tick:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click on a tick for a click."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Keep a drag that began on a tick from choosing rows."""
        if not self._pressed_tick:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Toggle the tick that was pressed, or open the series of a row."""
        pressed, self._pressed_tick = self._pressed_tick, ""
        if pressed:
            if pressed == self._tick_at(event):
                selected = self.selected_ids()
                self.tick_toggled.emit(selected if pressed in selected else [pressed])
            return
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and index.column() == Column.SERIES and index.data(Role.SERIES) > 1:
            self.series_requested.emit(index.data(Role.ID))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is current."""
        super().currentChanged(current, previous)
        self._delegate.set_current(current.row())
        if current.row() != previous.row():
            self._update_row(previous.row())
            self._update_row(current.row())
            if current.isValid():
                self.current_changed.emit(self.current_id())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the lines of the current row; a list that has none yet takes its first."""
        super().focusInEvent(event)
        self._focus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the lines of the current row away."""
        super().focusOutEvent(event)
        self._focus(False)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the columns out anew when the font of the program changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where there is no room for them."""
        self._lay_out_columns()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows on the panel, or why there are none."""
        ground = QPainter(self.viewport())
        ground.fillRect(event.rect(), self._theme.color("panel"))
        ground.end()
        super().paintEvent(event)
        if self._list.rowCount() == 0 and self._empty_text:
            painter = QPainter(self.viewport())
            area = QRectF(self.viewport().rect()).adjusted(SPACE, 0, -SPACE, 0)
            font, color = self._theme.ui_font(TEXT_UI), self._theme.color("ink2")
            paint_text(painter, area, self._empty_text, font, color, Qt.AlignmentFlag.AlignHCenter)

    def _set_up(self) -> None:
        self.set_up_walking()
        # What scrolls is moved on the screen, and only the rows that come into sight are painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        named(self, lambda: self.tr("Findings"))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW_LIST)
        rows.setDefaultSectionSize(ROW_LIST)
        head = self.horizontalHeader()
        for column in Column:
            stretches = column in (Column.BEFORE, Column.AFTER)
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Fixed
            head.setSectionResizeMode(column, mode)

    def _lay_out_columns(self) -> None:
        width = self.width()
        for column, wanted in _WIDTHS.items():
            self.setColumnWidth(column, wanted)
        self.setColumnHidden(Column.SERIES, width < _NARROW)
        self.setColumnHidden(Column.NUMBER, width < _NARROW)
        self.setColumnHidden(Column.AFTER, width < _NARROWEST)

    def _tick_at(self, event: QMouseEvent) -> str:
        index = self.indexAt(event.position().toPoint())
        # With Shift or Ctrl a click chooses rows, wherever it falls.
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        return str(index.data(Role.ID)) if plain and index.column() == Column.TICK else ""

    def _choose(self, place: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._list.index(place, 0), flags)

    def _show(self, place: int) -> None:
        """Scroll no further than needed, with the next row in sight too."""
        top, height, bar = place * ROW_LIST, self.viewport().height(), self.verticalScrollBar()
        margin = ROW_LIST if height > 3 * ROW_LIST else 0
        if top - margin < bar.value():
            bar.setValue(top - margin)
        elif top + ROW_LIST + margin > bar.value() + height:
            # A whole number of rows: the first one in sight is never cut through.
            bar.setValue(-(-(top + ROW_LIST + margin - height) // ROW_LIST) * ROW_LIST)

    def _focus(self, is_focused: bool) -> None:
        self._delegate.set_focused(is_focused)
        if is_focused and not self.currentIndex().isValid() and self._list.rowCount():
            self._choose(0)
        self._update_row(self.currentIndex().row())

    def _update_row(self, place: int) -> None:
        """Paint one row anew, none for -1: to paint a row costs more than to decide it."""
        top = self.rowViewportPosition(place)
        if place >= 0:
            self.viewport().update(0, top, self.viewport().width(), ROW_LIST)

    def _keep(self) -> None:
        place = self._list.place_of(self.current_id())
        offset = (place or 0) * ROW_LIST - self.verticalScrollBar().value()
        self._kept = self.current_id(), set(self.selected_ids()), offset
        self._kept_number = 0 if place is None else self._list.visible_rows()[place].number

    def _restore(self) -> None:
        """Let the current row stand where it stood on the screen, whatever came and went around it."""
        identity, selected, offset = self._kept
        place = self._list.place_of(identity) if identity else None
        self._delegate.set_current(-1 if place is None else place)
        if place is None:
            if identity:
                self._choose_near(self._kept_number)
            return
        self.updateGeometries()
        self._choose(place)
        self.select_ids(selected)
        self.verticalScrollBar().setValue(place * ROW_LIST - offset)

    def _choose_near(self, number: int) -> None:
        """Where the current finding is listed no more, the next one of the page is: nothing hidden is decided."""
        rows = self._list.visible_rows()
        if rows:
            self._choose(next((n for n, row in enumerate(rows) if row.number >= number), len(rows) - 1))
        else:
            self.current_changed.emit("")

    def _refresh(self) -> None:
        self._lay_out_columns()
        self.horizontalHeader().viewport().update()
        self.viewport().update()
