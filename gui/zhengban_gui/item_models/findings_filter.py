"""Which findings are listed, and in which order: never what their ticks mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, get_args

from PySide6.QtCore import QAbstractProxyModel, QModelIndex, QObject, Qt, Signal

from zhengban.model.finding import Kind
from zhengban.review.page_review import State
from zhengban_gui.item_models.findings_model import Column, FindingRow, FindingsModel, Index
from zhengban_gui.wording import KINDS

StateChoice = Literal["all", "open"] | State
LOWEST_CONFIDENCE = 0.3  # where the slider begins; there nothing is left out, not even what is less sure

_NO_PARENT = QModelIndex()
_STATE_ORDER = {state: place for place, state in enumerate(get_args(State))}
_KIND_ORDER = {kind: place for place, kind in enumerate(KINDS)}


class Count(NamedTuple):
    """How many findings are ticked, of how many."""

    ticked: int
    all: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is listed: kinds (none chosen means all that are not quiet), a least confidence, and a state."""

    kinds: frozenset[Kind] = field(default_factory=frozenset)
    confidence: float = LOWEST_CONFIDENCE
    state: StateChoice = "all"

    def takes(self, row: FindingRow) -> bool:
        """Tell whether a row is listed."""
        entry = row.entry
        if entry.finding.kind not in self.kinds if self.kinds else row.is_quiet:
            return False
        if self.confidence > LOWEST_CONFIDENCE and entry.finding.confidence < self.confidence:
            return False
        return self.state == "all" or (entry.is_open if self.state == "open" else entry.state == self.state)


class FindingsFilter(QAbstractProxyModel):
    """Lists some rows of a ``FindingsModel`` as a plain list of row numbers.

    A row that a decision takes out of the filter stays until the filter is chosen anew: under the eyes of the
    reviewer nothing moves. ``counts_changed`` follows every change of ticks or rows.
    """

    counts_changed = Signal()

    def __init__(self, model: FindingsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._wanted = Wanted()
        self._sorting: tuple[int, Qt.SortOrder] = (Column.NUMBER, Qt.SortOrder.AscendingOrder)
        self._rows: list[int] = []
        self._places: dict[int, int] = {}
        self._counts: dict[Kind | None, Count] | None = None  # made when somebody asks
        self.setSourceModel(model)
        model.dataChanged.connect(self._pass_on)
        model.rows_changed.connect(self.counts_changed)
        model.modelAboutToBeReset.connect(self.beginResetModel)
        model.modelReset.connect(self._reset)
        self._take_rows()

    @property
    def wanted(self) -> Wanted:
        """Return what is listed."""
        return self._wanted

    @property
    def sorting(self) -> tuple[int, Qt.SortOrder]:
        """Return the column and direction of the order."""
        return self._sorting

    def set_wanted(self, wanted: Wanted) -> None:
        """List something else, or the same once more after decisions."""
        self._wanted = wanted
        self._list_anew()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column; what is equal stays in the order of the source."""
        self._sorting = (column, order)
        self._list_anew()

    def visible_rows(self) -> Sequence[FindingRow]:
        """Return the listed rows in their order."""
        return [self._model.rows[row] for row in self._rows]

    def place_of(self, identity: str) -> int | None:
        """Return the place of a finding in the list, None when it is not listed."""
        row = self._model.row_of(identity)
        return None if row is None else self._places.get(row)

    def kinds(self) -> Sequence[Kind]:
        """Return the kinds that the page has, in the order of the chips."""
        present = {row.entry.finding.kind for row in self._model.rows}
        return [kind for kind in KINDS if kind in present]

    def count(self, kind: Kind | None = None) -> Count:
        """Return how many findings of a kind are ticked; None counts all that are not quiet."""
        if self._counts is None:
            self._counts = _counts(self._model.rows)
        return self._counts.get(kind, Count(0, 0))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of listed findings."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """Return the index of a cell."""
        inside = not parent.isValid() and 0 <= row < len(self._rows) and 0 <= column < len(Column)
        return self.createIndex(row, column) if inside else QModelIndex()

    def parent(self, child: Index = _NO_PARENT) -> Any:
        """Return no parent: rows stand in a table."""
        return QModelIndex()

    def mapToSource(self, proxyIndex: Index) -> QModelIndex:
        """Return the cell of the model."""
        if not proxyIndex.isValid():
            return QModelIndex()
        return self._model.index(self._rows[proxyIndex.row()], proxyIndex.column())

    def mapFromSource(self, sourceIndex: Index) -> QModelIndex:
        """Return the cell of the list, none for a row that is not listed."""
        place = self._places.get(sourceIndex.row()) if sourceIndex.isValid() else None
        return QModelIndex() if place is None else self.createIndex(place, sourceIndex.column())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heads of the columns."""
        return self._model.headerData(section, orientation, role)

    def _list_anew(self) -> None:
        self.beginResetModel()
        self._take_rows()
        self.endResetModel()

    def _reset(self) -> None:
        self._counts = None
        self._take_rows()
        self.endResetModel()
        self.counts_changed.emit()

    def _take_rows(self) -> None:
        rows = self._model.rows
        self._rows = [place for place, row in enumerate(rows) if self._wanted.takes(row)]
        column, order = self._sorting
        key = _ORDERS.get(column)
        if key:
            # Both directions keep the order of the source among equals.
            self._rows.sort(key=lambda place: key(rows[place]), reverse=order == Qt.SortOrder.DescendingOrder)
        elif order == Qt.SortOrder.DescendingOrder:
            self._rows.reverse()
        self._places = {row: place for place, row in enumerate(self._rows)}

    def _pass_on(self, first: QModelIndex, last: QModelIndex) -> None:
        self._counts = None
        places = [self._places[row] for row in range(first.row(), last.row() + 1) if row in self._places]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(Column) - 1))


def _counts(rows: Sequence[FindingRow]) -> dict[Kind | None, Count]:
    """Count the findings of each kind, and under None all that are not quiet."""
    ticked: Counter[Kind | None] = Counter()
    listed: Counter[Kind | None] = Counter()
    for row in rows:
        for kind in (row.entry.finding.kind,) if row.is_quiet else (row.entry.finding.kind, None):
            listed[kind] += 1
            ticked[kind] += row.entry.is_on
    return {kind: Count(ticked[kind], count) for kind, count in listed.items()}


_ORDERS: dict[int, Callable[[FindingRow], Any]] = {
    Column.TICK: lambda row: row.entry.is_on,
    Column.KIND: lambda row: _KIND_ORDER[row.entry.finding.kind],
    Column.BEFORE: lambda row: row.entry.finding.before,
    Column.AFTER: lambda row: row.entry.finding.after,
    Column.CONFIDENCE: lambda row: row.entry.finding.confidence,
    Column.SERIES: lambda row: row.series,
    Column.STATE: lambda row: _STATE_ORDER[row.entry.state],
}
