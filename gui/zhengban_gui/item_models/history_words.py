"""What an operation did, in words: for the history and for the message after an undo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from zhengban.model.role import Role
from zhengban.review.edit_names import EditName
from zhengban_gui.counts import Counts
from zhengban_gui.edit_words import EditWords
from zhengban_gui.wording import role_name


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """An operation of the log.

    ``pages`` are titles, ``kinds`` names of the kinds it decided, ``count`` the number of findings or spans. ``note`` is
    the operation's text, ``name`` what an edit by hand is called. ``switched_off`` and ``switched_on`` number the deeds
    of an undo or redo. ``is_in_force`` tells whether a deed counts now.
    """

    number: int
    time: str
    reviewer: str
    pages: tuple[str, ...]
    deed: str
    count: int = 0
    kinds: tuple[str, ...] = ()
    scope: str = "one"
    note: str = ""
    field: str = ""
    switched_off: tuple[int, ...] = ()
    switched_on: tuple[int, ...] = ()
    is_in_force: bool = True
    name: EditName | None = None

    @property
    def is_switch(self) -> bool:
        """Return whether it is an undo or a redo, which never counts itself."""
        return self.deed in ("undo", "redo")

    @property
    def is_undone(self) -> bool:
        """Return whether it is a deed that was taken back."""
        return not self.is_switch and not self.is_in_force


Rows = Mapping[int, HistoryRow]

_DEEDS = {
    "accept": QT_TRANSLATE_NOOP("History", "Accept"),
    "reject": QT_TRANSLATE_NOOP("History", "Reject"),
    "doubt": QT_TRANSLATE_NOOP("History", "Doubt"),
    "reopen": QT_TRANSLATE_NOOP("History", "Take back"),
    "amend": QT_TRANSLATE_NOOP("History", "Amend"),
    "edit": QT_TRANSLATE_NOOP("History", "Edit"),
    "lock": QT_TRANSLATE_NOOP("History", "Lock"),
    "unlock": QT_TRANSLATE_NOOP("History", "Unlock"),
    "describe": QT_TRANSLATE_NOOP("History", "Page details"),
    "settle": QT_TRANSLATE_NOOP("History", "Page reviewed"),
    "dismiss": QT_TRANSLATE_NOOP("History", "Outdated decisions dismissed"),
    "reread": QT_TRANSLATE_NOOP("History", "Page read anew"),
    "undo": QT_TRANSLATE_NOOP("History", "Undo"),
    "redo": QT_TRANSLATE_NOOP("History", "Redo"),
}
_FIELDS = {
    "paper": QT_TRANSLATE_NOOP("FieldRow", "Paper"),
    "section": QT_TRANSLATE_NOOP("FieldRow", "Section"),
    "date": QT_TRANSLATE_NOOP("FieldRow", "Date"),
    "page_number": QT_TRANSLATE_NOOP("FieldRow", "Page"),
    "email": QT_TRANSLATE_NOOP("FieldRow", "E-mail"),
    "editors": QT_TRANSLATE_NOOP("FieldRow", "Editors"),
}
_ROLES = frozenset(map(str, Role))
_SCOPES = {
    "one": QT_TRANSLATE_NOOP("History", "one"),
    "series": QT_TRANSLATE_NOOP("History", "series"),
    "bulk": QT_TRANSLATE_NOOP("History", "several"),
}


def operation_told(row: HistoryRow, rows: Rows) -> str:
    """Return what an operation did; ``rows`` are all of them by number, for those that an undo names."""
    if row.is_switch:
        return _switch_told(row, rows)
    if row.deed == "describe":
        described = QCoreApplication.translate("History", "{field}: {value}")
        return described.format(field=_field_name(row.field), value=row.note)
    if row.name is not None and row.deed in ("lock", "unlock"):
        return EditWords().told(row.name)  # it says what was done itself
    if row.name is not None:
        with_note = QCoreApplication.translate("History", "{what}: {note}")
        return with_note.format(what=deed_name(row.deed), note=EditWords().told(row.name))
    told = _deed_told(row)
    if row.deed in ("reread", "dismiss"):  # their notes are for machines
        return told
    if row.kinds:
        between = QCoreApplication.translate("History", ", ")
        with_kinds = QCoreApplication.translate("History", "{what} ({kinds})")
        told = with_kinds.format(what=told, kinds=between.join(row.kinds))
    with_note = QCoreApplication.translate("History", "{what}: {note}")
    return with_note.format(what=told, note=_note_told(row)) if row.note else told


def deed_name(deed: str) -> str:
    """Return a kind of operation in words; raises ``KeyError`` for an unknown one."""
    return _tr(_DEEDS[deed])


def deeds() -> tuple[str, ...]:
    """Return all kinds of operations as the engine names them."""
    return tuple(_DEEDS)


def scope_name(scope: str) -> str:
    """Return how much was decided at once, in words; raises ``KeyError`` for an unknown scope."""
    return _tr(_SCOPES[scope])


def _deed_told(row: HistoryRow) -> str:
    match row.deed:
        case "accept":
            return QCoreApplication.translate("History", "Accept {n}").format(n=row.count)
        case "reject":
            return QCoreApplication.translate("History", "Reject {n}").format(n=row.count)
        case "doubt":
            return QCoreApplication.translate("History", "Doubt {n}").format(n=row.count)
        case "reopen":
            told = QCoreApplication.translate("History", "Take back the decision on {n}")
            return told.format(n=row.count)
        case "amend":
            return QCoreApplication.translate("History", "Amend {n}").format(n=row.count)
        case "lock":
            return Counts().locked(row.count)
        case "unlock":
            return Counts().unlocked(row.count)
        case _:
            return deed_name(row.deed)


def _note_told(row: HistoryRow) -> str:
    """An edit's note is the text that was typed, or the role that was given."""
    is_role = row.deed == "edit" and row.note in _ROLES
    return role_name(Role(row.note)) if is_role else row.note


def _field_name(field: str) -> str:
    """The field as the page details call it; an editor's is called as the page prints it."""
    name, _, label = field.partition(":")
    return label or QCoreApplication.translate("FieldRow", str(_FIELDS.get(name, name)))


def _switch_told(row: HistoryRow, rows: Rows) -> str:
    off, on = row.switched_off, row.switched_on
    if len(off) + len(on) == 1 and (deed := rows.get((*off, *on)[0])):
        undone = QCoreApplication.translate("History", "Undone: {what}")
        redone = QCoreApplication.translate("History", "Redone: {what}")
        return (undone if off else redone).format(what=operation_told(deed, rows))
    parts = []
    if off:
        parts.append(QCoreApplication.translate("History", "{n} undone").format(n=len(off)))
    if on:
        parts.append(QCoreApplication.translate("History", "{n} in force again").format(n=len(on)))
    went = QCoreApplication.translate("History", "Went to another place: {what}")
    return went.format(what=" · ".join(parts))


def _tr(text: object) -> str:
    return QCoreApplication.translate("History", str(text))
