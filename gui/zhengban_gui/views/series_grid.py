"""A grid of findings that is walked with the arrow keys and decided with one key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from zhengban_gui.item_models.series_model import SeriesCell, SeriesCellsModel
from zhengban_gui.keymap import Overrides, action_by_id, keys_of, normal_keys
from zhengban_gui.tokens import CELL_SERIES
from zhengban_gui.views.series_delegate import SeriesCellDelegate, tick_rect
from zhengban_gui.widgets.keys import is_enter, is_plain
from zhengban_gui.widgets.walked_view import WalkedView

_Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class SeriesGrid(WalkedView, QListView):
    """Shows cells in columns of equal width; a tick is one thing and the selection another.

    Enter accepts what is ticked, Space picks the selected cells out or takes them back, Shift+R rejects what is ticked,
    R and D decide the selected cells, unless other keys are set; F2 shows the current one on its page. ``left_up`` and
    ``left_down`` are sent when an arrow key leads out of the grid, with the column. ``most_rows`` limits the height.
    """

    accept_wanted = Signal()
    reject_ticked_wanted = Signal()
    reject_wanted = Signal()
    doubt_wanted = Signal()
    context_wanted = Signal()
    left_up = Signal(int)
    left_down = Signal(int)

    def __init__(
        self,
        model: SeriesCellsModel,
        delegate: SeriesCellDelegate,
        least_width: int,
        most_columns: int = 100,
        most_rows: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cells = model
        self._least_width = least_width
        self._most_columns = most_columns
        self._most_rows = most_rows
        self._keys: dict[str, Callable[[], object]] = {}
        self.set_keys({})
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(False)
        self.set_up_walking()

    def set_keys(self, overrides: Overrides) -> None:
        """Take the keys that the actions have now; Enter, F2 and the arrow keys are the grid's own."""
        deeds: dict[str, Callable[[], object]] = {
            "toggle_tick": self.toggle_selected,
            "reject_series": self.reject_ticked_wanted.emit,
            "reject": self.reject_wanted.emit,
            "doubt": self.doubt_wanted.emit,
        }
        self._keys = {
            normal_keys(key): deed
            for action, deed in deeds.items()
            for key in keys_of(action_by_id(action), "review", overrides)
        }
        self._keys["F2"] = self.context_wanted.emit

    @property
    def columns(self) -> int:
        """Return how many cells stand side by side."""
        return min(max(self.viewport().width() // self._least_width, 1), self._most_columns)

    def current_cell(self) -> SeriesCell | None:
        """Return the cell that the arrow keys are at."""
        index = self.currentIndex()
        return self._cells.cell(index.row()) if index.isValid() else None

    def selected_cells(self) -> list[SeriesCell]:
        """Return the selected cells, or the current one, in their order."""
        return [self._cells.cell(row) for row in self._selected_rows()]

    def go_to(self, row: int) -> None:
        """Make a cell the current one; a row that is not there is brought into range."""
        count = self._cells.rowCount()
        if count:
            self.setCurrentIndex(self._cells.index(min(max(row, 0), count - 1)))

    def toggle_selected(self) -> None:
        """Pick the selected cells out, or take them back when none of them is ticked."""
        rows = self._selected_rows()
        ticked = not any(self._cells.is_ticked(self._cells.cell(row)) for row in rows)
        self._cells.set_ticked(rows, ticked)

    def fit_height(self) -> None:
        """Take the height of all rows, but of ``most_rows`` at most; a grid without such a limit takes what it gets."""
        if not self._most_rows:
            return
        needed = -(-self._cells.rowCount() // self.columns)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if needed > self._most_rows else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(min(needed, self._most_rows) * CELL_SERIES)

    def event(self, event: QEvent) -> bool:
        """Keep the grid's own keys from shortcuts of the window."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (is_enter(event) or _pressed(event) in self._keys)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide, or walk."""
        pressed = _pressed(event)
        if is_enter(event) and is_plain(event):
            self.accept_wanted.emit()
        elif pressed in self._keys:
            self._keys[pressed]()
        elif not self._leave(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return where a key leads: Left and Right go on over the ends of rows."""
        columns = self.columns
        page = max(self.viewport().height() // CELL_SERIES, 1) * columns
        count = self._cells.rowCount()
        row = max(self.currentIndex().row(), 0)
        steps = {
            _Move.MoveLeft: -1,
            _Move.MovePrevious: -1,
            _Move.MoveRight: 1,
            _Move.MoveNext: 1,
            _Move.MoveUp: -columns if row >= columns else 0,
            _Move.MoveDown: columns if row + columns < count else _to_last_row(row, count, columns),
            _Move.MovePageUp: -page,
            _Move.MovePageDown: page,
            _Move.MoveHome: -count,
            _Move.MoveEnd: count,
        }
        return self._cells.index(min(max(row + steps[action], 0), count - 1)) if count else QModelIndex()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick where the tick box is, select elsewhere."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and tick_rect(QRectF(self.visualRect(index))).contains(event.position()):
            cell = self._cells.cell(index.row())
            self._cells.set_ticked([index.row()], not self._cells.is_ticked(cell))
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the cell on its page."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not tick_rect(QRectF(self.visualRect(index))).contains(event.position()):
            self.context_wanted.emit()
        else:
            self.mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        self.fit_height()
        # IconMode keeps room for a scroll bar, and drops the last column when one pixel is missing.
        bar = self.verticalScrollBar()
        is_off = self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        kept_free = 0 if is_off or bar.isVisible() else bar.sizeHint().width()
        self.setGridSize(QSize((self.viewport().width() - 1 - kept_free) // self.columns, CELL_SERIES))
        super().resizeEvent(event)

    def _selected_rows(self) -> list[int]:
        rows = {index.row() for index in self.selectedIndexes()}
        if not rows and self.currentIndex().isValid():
            rows = {self.currentIndex().row()}
        return sorted(rows)

    def _leave(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        row, columns = self.currentIndex().row(), self.columns
        if modifiers & _SHIFT or row < 0:
            return False
        if key == Qt.Key.Key_Up and row < columns:
            self.left_up.emit(row % columns)
            return True
        if key == Qt.Key.Key_Down and row // columns == (self._cells.rowCount() - 1) // columns:
            self.left_down.emit(row % columns)
            return True
        return False


def _pressed(event: QKeyEvent) -> str:
    """Return a key as the key map writes it."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString(
        QKeySequence.SequenceFormat.PortableText
    )


def _to_last_row(row: int, count: int, columns: int) -> int:
    """Return the step onto a last row that is too short for the column, 0 when the row is the last one."""
    return count - 1 - row if row // columns < (count - 1) // columns else 0
