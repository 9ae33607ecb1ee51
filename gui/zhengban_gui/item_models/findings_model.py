"""The findings of a page as a table, in the order of the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from zhengban.review.page_review import Entry, PageReview
from zhengban_gui.item_models.change_notes import Homes
from zhengban_gui.item_models.change_segments import Change, change_of
from zhengban_gui.item_models.segments import Segments, plain_text
from zhengban_gui.widgets.state_icon import state_name
from zhengban_gui.wording import QUIET_KINDS, kind_name

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """The columns of the table."""

    TICK = 0
    NUMBER = 1
    KIND = 2
    BEFORE = 3
    AFTER = 4
    CONFIDENCE = 5
    SERIES = 6
    STATE = 7


class Role(IntEnum):
    """What a row knows beside its words; every column answers all of them."""

    ID = Qt.ItemDataRole.UserRole + 1
    KIND = Qt.ItemDataRole.UserRole + 2
    CONFIDENCE = Qt.ItemDataRole.UserRole + 3
    STATE = Qt.ItemDataRole.UserRole + 4
    IS_ON = Qt.ItemDataRole.UserRole + 5
    IS_OPEN = Qt.ItemDataRole.UserRole + 6
    SEGMENTS = Qt.ItemDataRole.UserRole + 7  # of the columns before and after, empty elsewhere
    SERIES = Qt.ItemDataRole.UserRole + 8


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A row: the entry, its number among those listed with it (from 1), and how many are like it."""

    entry: Entry
    number: int
    series: int

    @property
    def is_quiet(self) -> bool:
        """Tell whether the row is listed behind the chip of its own kind only."""
        return _is_quiet(self.entry)


class FindingsModel(QAbstractTableModel):
    """Shows a ``PageReview``; it is never changed here. A tick shows whether a finding is in the document.

    Rows never change their places while the ids stay the same: a decision is a ``dataChanged`` of each run of rows
    that differ, and one ``rows_changed`` behind them.
    """

    rows_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FindingRow, ...] = ()
        self._places: dict[str, int] = {}
        self._homes: Homes | None = None
        self._review: PageReview | None = None
        self._changes: dict[str, Change] = {}

    @property
    def rows(self) -> Sequence[FindingRow]:
        """Return the rows in order."""
        return self._rows

    @property
    def review(self) -> PageReview | None:
        """Return the review that is shown."""
        return self._review

    def set_review(self, review: PageReview | None, series: Mapping[str, int] | None = None) -> None:
        """Show a review; ``series`` says by id how many findings are alike, else those of a kind are."""
        rows = _rows_of(review, series) if review else ()
        same = [row.entry.id for row in rows] == [row.entry.id for row in self._rows]
        if not same:
            self.beginResetModel()
        same_articles = _articles(review) == _articles(self._review)
        before, self._rows, self._review = self._rows, rows, review
        # Where things stand may differ now, and is worked out when somebody looks.
        self._homes = None
        self._changes.clear()
        if same:
            # Rows name articles by their numbers, which another row's decision can change.
            self._tell_of_changes(before if same_articles else None)
        else:
            self._places = {row.entry.id: place for place, row in enumerate(rows)}
            self.endResetModel()

    def row_of(self, identity: str) -> int | None:
        """Return the row of a finding, None when it is not listed."""
        return self._places.get(identity)

    def entry(self, identity: str) -> Entry | None:
        """Return the entry of a finding, None when it is not listed."""
        row = self._places.get(identity)
        return None if row is None else self._rows[row].entry

    def change(self, row: int) -> Change:
        """Return what the finding of a row changes, short enough for a row."""
        entry = self._rows[row].entry
        if entry.id in self._changes:
            return self._changes[entry.id]
        review = self._review
        assert review is not None, "a row without a review"
        if self._homes is None:
            self._homes = Homes(review.document)
        change = change_of(entry, review.plan.page.text, self._homes)
        self._changes[entry.id] = change
        return change

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of findings."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that rows can be chosen and nothing is edited in place, which keeps input methods away."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heads of the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = ("", "", self.tr("Kind"), self.tr("Source"), self.tr("Result"))
        return (*heads, self.tr("Confidence"), self.tr("Alike"), self.tr("State"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return words, the tick and what ``Role`` names."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(index.row(), column)
            case Qt.ItemDataRole.CheckStateRole if column == Column.TICK:
                return Qt.CheckState.Checked if row.entry.is_on else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._told(index.row())
            case Role.SEGMENTS:
                return self._segments(index.row(), column)
        return _known(row, role)

    def _words(self, row: int, column: Column) -> str:
        shown = self._rows[row]
        match column:
            case Column.TICK:
                return ""
            case Column.NUMBER:
                return str(shown.number)
            case Column.KIND:
                return kind_name(shown.entry.finding.kind)
            case Column.CONFIDENCE:
                return f"{shown.entry.finding.confidence:.2f}"
            case Column.SERIES:
                return str(shown.series)
            case Column.STATE:
                return state_name(shown.entry.state)
        return plain_text(self._segments(row, column))

    def _segments(self, row: int, column: Column) -> Segments:
        if column == Column.BEFORE:
            return self.change(row).before
        return self.change(row).after if column == Column.AFTER else ()

    def _told(self, row: int) -> str:
        """A row read aloud: No. 12 Duplicate: … → …, To review."""
        told = QCoreApplication.translate("FindingsModel", "No. {number} {kind}: {before} → {after}, {state}")
        number, kind, before, after, state = (
            self._words(row, column)
            for column in (Column.NUMBER, Column.KIND, Column.BEFORE, Column.AFTER, Column.STATE)
        )
        return told.format(number=number, kind=kind, before=before, after=after, state=state)

    def _tell_of_changes(self, before: Sequence[FindingRow] | None) -> None:
        """Tell of the rows that differ, run by run, and of all of them when nothing is known of before."""
        changed = [place for place, row in enumerate(self._rows) if before is None or row != before[place]]
        for _, places in groupby(enumerate(changed), key=lambda one: one[1] - one[0]):
            run = [place for _, place in places]
            self.dataChanged.emit(self.index(run[0], 0), self.index(run[-1], len(Column) - 1))
        if changed:
            self.rows_changed.emit()


def _articles(review: PageReview | None) -> tuple[int, ...]:
    return tuple(unit.start for unit in review.document.units) if review else ()


def _is_quiet(entry: Entry) -> bool:
    """What is asked about is never quiet, or nobody would find what still waits."""
    return entry.finding.kind in QUIET_KINDS and entry.policy != "ask"


def _rows_of(review: PageReview, series: Mapping[str, int] | None) -> tuple[FindingRow, ...]:
    entries = sorted(review.entries, key=lambda entry: entry.finding.spans[:1])  # stable: plan order within
    kinds = Counter(entry.finding.kind for entry in entries)
    numbers: Counter[bool] = Counter()
    rows = []
    for entry in entries:
        quiet = _is_quiet(entry)
        numbers[quiet] += 1
        alike = kinds[entry.finding.kind] if series is None else series.get(entry.id, 1)
        rows.append(FindingRow(entry, numbers[quiet], alike))
    return tuple(rows)


def _known(row: FindingRow, role: int) -> Any:
    match role:
        case Role.ID:
            return row.entry.id
        case Role.KIND:
            return row.entry.finding.kind
        case Role.CONFIDENCE:
            return row.entry.finding.confidence
        case Role.STATE:
            return row.entry.state
        case Role.IS_ON:
            return row.entry.is_on
        case Role.IS_OPEN:
            return row.entry.is_open
        case Role.SERIES:
            return row.series
    return None
