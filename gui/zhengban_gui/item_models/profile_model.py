"""A profile as a list that is edited in place: headings, their entries, and single values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from zhengban.profiles.profile import Profile
from zhengban.profiles.reading import profile_from_table
from zhengban.profiles.telling import profile_as_table
from zhengban_gui.profile_trial import Entry
from zhengban_gui.profile_words import (
    FURNITURE,
    ROLES,
    THRESHOLDS,
    entry_problem,
    number_or_text,
    threshold_problem,
    title_of,
    width_problem,
)
from zhengban_gui.wording import KINDS

Form = Literal["heading", "entry", "value"]
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_LISTS = (
    "papers",
    *(f"{FURNITURE}{role}" for role in ROLES),
    "datelines",
    "captions",
    "credits",
    "names_never_to_touch",
    "words_to_add",
)
_VALUES = ("name", "column_width")


class ProfileRole(IntEnum):
    """Roles of the model."""

    VALUE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """A row: ``key`` is where it stands in the profile, ``text`` what it says.

    A heading that ``may_grow`` takes new entries. ``remark`` tells of a proposal how often it was seen; what is not
    ticked is not kept.
    """

    form: Form
    key: str
    text: str = ""
    remark: str = ""
    is_ticked: bool = True
    problem: str = ""
    may_grow: bool = False

    @property
    def title(self) -> str:
        """Return the words in front of a value, or of a heading."""
        return title_of(self.key)


class ProfileModel(QAbstractListModel):
    """All that a profile says. ``changed`` is sent after every change of it, by whomever."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ProfileRow] = _rows_of({})

    def set_profile(self, profile: Profile) -> None:
        """Show a profile in the place of all that is here."""
        self.beginResetModel()
        self._rows = _rows_of(profile_as_table(profile))
        self.endResetModel()
        self.changed.emit()

    def profile(self) -> Profile:
        """Return the profile that is ticked; raises ``InputError`` in the words of ``profiles.reading``."""
        return profile_from_table(self._table(), "profile")

    def first_problem(self) -> int:
        """Return the first ticked row that cannot be kept, -1 when all can."""
        places = (place for place, row in enumerate(self._rows) if row.is_ticked and row.problem)
        return next(places, -1)

    def entries(self) -> list[Entry]:
        """Return the ticked entries."""
        return [Entry(row.key, row.text) for row in self._rows if row.form == "entry" and row.is_ticked]

    def row(self, place: int) -> ProfileRow:
        """Return a row."""
        return self._rows[place]

    def problem_of(self, place: int, text: str) -> str:
        """Return what would be wrong with a row if it said ``text``; nothing for an empty one, which goes."""
        row = self._rows[place]
        if row.key == "name" or not text.strip():
            return ""
        if row.key == "column_width":
            return width_problem(text)
        if row.key.startswith(THRESHOLDS):
            return threshold_problem(row.key.removeprefix(THRESHOLDS), text)
        return entry_problem(row.key, text)

    def propose(self, proposed: Profile, remarks: Mapping[tuple[str, str], str]) -> int:
        """Add what is not here yet, unticked, with its remarks; return how many entries that are."""
        held = {(row.key, row.text) for row in self._rows if row.form == "entry"}
        new = [
            replace(row, remark=remarks.get((row.key, row.text), ""), is_ticked=False)
            for row in _rows_of(profile_as_table(proposed))
            if row.form == "entry" and (row.key, row.text) not in held
        ]
        for row in new:
            self._insert(row)
        if new:
            self.changed.emit()
        return len(new)

    def add(self, key: str, text: str) -> int:
        """Add an entry at the end of its list and return where it stands."""
        place = self._insert(self._checked(ProfileRow("entry", key, text)))
        self.changed.emit()
        return place

    def remove(self, place: int) -> None:
        """Take an entry away, or empty a value."""
        row = self._rows[place]
        if row.form == "entry":
            self.beginRemoveRows(_NO_PARENT, place, place)
            del self._rows[place]
            self.endRemoveRows()
            self.changed.emit()
        elif row.form == "value" and row.text:
            self._put(place, replace(row, text="", problem=""))

    def toggle(self, place: int) -> None:
        """Tick an entry, or take its tick."""
        row = self._rows[place]
        if row.form == "entry":
            self._put(place, replace(row, is_ticked=not row.is_ticked))

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that everything can be edited: what is typed on a heading becomes its next entry."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self._rows[index.row()]
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row.form != "heading" or row.may_grow:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if row.form == "entry" else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, its text, its tick or its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case ProfileRole.VALUE:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.title if row.form == "heading" else row.text
            case Qt.ItemDataRole.EditRole:
                return "" if row.form == "heading" else row.text
            case Qt.ItemDataRole.CheckStateRole if row.form == "entry":
                return Qt.CheckState.Checked if row.is_ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._told(row)
            case _:
                return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a text or a tick; an entry whose text goes, goes."""
        if not index.isValid():
            return False
        place, row = index.row(), self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and row.form == "entry":
            self._put(place, replace(row, is_ticked=Qt.CheckState(value) == Qt.CheckState.Checked))
            return True
        if role != Qt.ItemDataRole.EditRole:
            return False
        return self._take_text(place, row, str(value))

    def _take_text(self, place: int, row: ProfileRow, text: str) -> bool:
        if row.form == "heading":
            if not text.strip() or not row.may_grow:
                return False
            self.add(row.key, text)
        elif not text.strip():
            self.remove(place)
        elif text != row.text:
            self._put(place, self._checked(replace(row, text=text, is_ticked=True)))
        return True

    def _put(self, place: int, row: ProfileRow) -> None:
        self._rows[place] = row
        self.dataChanged.emit(self.index(place), self.index(place))
        self.changed.emit()

    def _insert(self, row: ProfileRow) -> int:
        place = (
            next(at for at, one in enumerate(self._rows) if one.form == "heading" and one.key == row.key) + 1
        )
        while place < len(self._rows) and self._rows[place].form == "entry":
            place += 1
        self.beginInsertRows(_NO_PARENT, place, place)
        self._rows.insert(place, row)
        self.endInsertRows()
        return place

    def _checked(self, row: ProfileRow) -> ProfileRow:
        if row.form == "entry":
            return replace(row, problem=entry_problem(row.key, row.text))
        if row.key == "column_width":
            return replace(row, problem=width_problem(row.text))
        if row.key.startswith(THRESHOLDS):
            return replace(row, problem=threshold_problem(row.key.removeprefix(THRESHOLDS), row.text))
        return row

    def _table(self) -> dict[str, Any]:
        table: dict[str, Any] = {}
        for row in self._rows:
            head, _, tail = row.key.partition(".")
            if row.form == "entry" and row.is_ticked:
                held = table.setdefault(head, {}) if tail else table
                held.setdefault(tail or head, []).append(row.text)
            elif row.form == "value" and row.text.strip():
                value = row.text.strip() if row.key == "name" else number_or_text(row.text)
                (table.setdefault(head, {}) if tail else table)[tail or head] = value
        return table

    def _told(self, row: ProfileRow) -> str:
        state = self.tr("Ticked") if row.is_ticked else self.tr("Not ticked")
        parts = [row.title, row.text, row.remark, row.problem, state if row.form == "entry" else ""]
        return ", ".join(part for part in parts if part)


def _rows_of(table: Mapping[str, Any]) -> list[ProfileRow]:
    """Return the rows of a profile as plain values."""
    rows = [ProfileRow("value", key, _value_told(table.get(key, ""))) for key in _VALUES]
    for key in _LISTS:
        rows.append(ProfileRow("heading", key, may_grow=True))
        rows += [ProfileRow("entry", key, text) for text in _listed(table, key)]
    rows.append(ProfileRow("heading", "thresholds"))
    thresholds = table.get("thresholds", {})
    return rows + [
        ProfileRow("value", f"{THRESHOLDS}{kind}", _value_told(thresholds.get(str(kind), "")))
        for kind in KINDS
    ]


def _listed(table: Mapping[str, Any], key: str) -> Sequence[str]:
    head, _, tail = key.partition(".")
    found: Iterable[str] = table.get(head, {}).get(tail, ()) if tail else table.get(head, ())
    return tuple(found)


def _value_told(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
