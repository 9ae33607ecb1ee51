"""The findings of one series as a grid, with ticks of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from zhengban_gui.item_models.segments import Segments, plain_text
from zhengban_gui.item_models.series_list_model import SeriesRole
from zhengban_gui.widgets.state_icon import state_name

CellKey = tuple[int, str]  # page and finding
Order = Literal["confidence", "page"]

_NO_PARENT = QModelIndex()
_TICKABLE = frozenset({"waiting", "automatic", "confirm"})  # what a person decided by hand stays as it is


@dataclass(frozen=True, slots=True)
class SeriesCell:
    """A finding of a series. ``odd_reason`` says in words why it is unlike the others; it then starts unticked."""

    page: int
    finding: str
    page_title: str
    before: Segments
    after: Segments
    confidence: float
    state: str = "waiting"
    odd_reason: str = ""
    is_ticked: bool = True

    @property
    def key(self) -> CellKey:
        """Return what names the finding in the project."""
        return self.page, self.finding

    @property
    def is_tickable(self) -> bool:
        """Return whether a bulk decision may change it."""
        return self.state in _TICKABLE

    @property
    def starts_ticked(self) -> bool:
        """Return whether it is ticked before anybody has touched it."""
        return self.is_ticked and self.is_tickable and not self.odd_reason


class SeriesCellsModel(QAbstractListModel):
    """Findings of one series, the least confident first, and which of them are ticked.

    Ticks name findings, not rows: they outlive a new order and new values. ``ticks_changed`` is sent after every change
    of them.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells: list[SeriesCell] = []
        self._given: tuple[SeriesCell, ...] = ()
        self._touched: dict[CellKey, bool] = {}
        self._ticked: list[CellKey] | None = None  # known until a tick or an order changes
        self._order: Order = "confidence"

    def set_cells(self, cells: Sequence[SeriesCell], keep_ticks: bool = False) -> None:
        """Show these findings; ``keep_ticks`` keeps what the user ticked and unticked among them."""
        if not keep_ticks:
            self._touched.clear()
        self._given = tuple(cells)
        self._ticked = None
        ordered = self._in_order()
        if [cell.key for cell in ordered] == [cell.key for cell in self._cells]:
            self._cells = ordered
            self._tell(0, len(ordered) - 1)
        else:
            self._reset(ordered)
        self.ticks_changed.emit()

    def set_order(self, order: Order) -> None:
        """Order by confidence, lowest first, or by page."""
        if order != self._order:
            self._order = order
            self._reset(self._in_order())

    def cell(self, row: int) -> SeriesCell:
        """Return the finding in a row."""
        return self._cells[row]

    def row_of(self, key: CellKey) -> int:
        """Return where a finding stands, -1 when it is not there."""
        return next((row for row, cell in enumerate(self._cells) if cell.key == key), -1)

    def is_ticked(self, cell: SeriesCell) -> bool:
        """Return whether a decision on the series will take the finding."""
        return cell.is_tickable and self._touched.get(cell.key, cell.starts_ticked)

    def ticked(self) -> list[CellKey]:
        """Return the ticked findings in the order shown."""
        if self._ticked is None:
            self._ticked = [cell.key for cell in self._cells if self.is_ticked(cell)]
        return list(self._ticked)

    @property
    def picked_out(self) -> int:
        """Return how many findings could be ticked and are not."""
        return sum(cell.is_tickable for cell in self._cells) - len(self.ticked())

    def set_ticked(self, rows: Sequence[int], ticked: bool) -> None:
        """Tick or untick findings; those that a person decided stay as they are."""
        changed = [row for row in rows if self._cells[row].is_tickable]
        for row in changed:
            self._touched[self._cells[row].key] = ticked
        self._ticked = None
        if changed:
            self._tell(min(changed), max(changed))
            self.ticks_changed.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Return the number of findings."""
        return 0 if parent.isValid() else len(self._cells)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return that findings can be chosen and, while undecided, ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        tickable = self._cells[index.row()].is_tickable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if tickable else flags

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the finding, its tick or its words."""
        if not index.isValid():
            return None
        cell = self._cells[index.row()]
        match role:
            case SeriesRole.VALUE:
                return cell
            case Qt.ItemDataRole.CheckStateRole if cell.is_tickable:
                return Qt.CheckState.Checked if self.is_ticked(cell) else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.DisplayRole:
                return plain_text(cell.before)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._told(cell)
            case _:
                return None

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.set_ticked([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return self._cells[index.row()].is_tickable

    def _told(self, cell: SeriesCell) -> str:
        state = self.tr("Ticked") if self.is_ticked(cell) else self.tr("Picked out")
        parts = [
            cell.page_title,
            cell.odd_reason,
            self.tr("{before} → {after}").format(
                before=plain_text(cell.before), after=plain_text(cell.after)
            ),
            f"{cell.confidence:.2f}",
            state if cell.is_tickable else state_name(cell.state),
        ]
        return ", ".join(part for part in parts if part)

    def _in_order(self) -> list[SeriesCell]:
        if self._order == "page":
            return list(self._given)
        return sorted(self._given, key=lambda cell: cell.confidence)

    def _reset(self, cells: list[SeriesCell]) -> None:
        self.beginResetModel()
        self._cells = cells
        self._ticked = None
        self.endResetModel()

    def _tell(self, first: int, last: int) -> None:
        if last >= 0:
            self.dataChanged.emit(self.index(first), self.index(last))
