"""Paints the rows of a profile and edits them in place, telling what is typed while it is."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from zhengban_gui.icons import paint_icon
from zhengban_gui.item_models.profile_model import ProfileRole, ProfileRow
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    FOCUS_WIDTH,
    ICON,
    RADIUS,
    ROW_BATCH,
    ROW_LIST,
    SPACE,
    SPACE_DOUBLE,
    TEXT_LIST,
    TEXT_SECONDARY,
    TEXT_UI,
    TICK_BOX,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.line_field import LineField
from zhengban_gui.widgets.painting import paint_body, paint_text
from zhengban_gui.widgets.tick_box import paint_tick_box

_Index = QModelIndex | QPersistentModelIndex
_LABEL = 210  # px of the words in front of a value
_NOTE = 18  # px of the line below an entry: what is wrong with it, or how often it was seen
_TEXT_LEFT = SPACE_DOUBLE + TICK_BOX + SPACE


class ProfileDelegate(QStyledItemDelegate):
    """The one delegate of the list; ``typed`` brings the row that is edited and what stands in its field."""

    typed = Signal(int, str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row, px: a note makes it higher."""
        row: ProfileRow = index.data(ProfileRole.VALUE)
        height = ROW_BATCH if row.form == "heading" else ROW_LIST + 4
        return QSize(0, height + (_NOTE if _note(row) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        row: ProfileRow = index.data(ProfileRole.VALUE)
        rect = QRectF(option.rect)
        painter.save()
        top = SPACE - 2 if row.form == "heading" else 1
        self._paint_plate(painter, rect.adjusted(0, top, 0, -1), option)
        line = QRectF(rect)
        if _note(row):
            line.setHeight(rect.height() - _NOTE)
            self._paint_note(painter, rect, row)
        if row.form == "heading":
            self._paint_heading(painter, line, row)
        elif row.form == "value":
            self._paint_value(painter, line, row)
        else:
            self._paint_entry(painter, line, row)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return a field that tells what is typed; Enter keeps it, Esc does not."""
        field = LineField(keeps_undo=True, parent=parent)
        place = QPersistentModelIndex(index)
        field.textEdited.connect(lambda text: self.typed.emit(place.row(), text))
        field.entered.connect(lambda: self._finish(field))
        field.left.connect(lambda: self.closeEditor.emit(field, self.EndEditHint.RevertModelCache))
        row: ProfileRow = index.data(ProfileRole.VALUE)
        field.setAccessibleName(row.title)
        return field

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the text of the row."""
        if isinstance(editor, LineField):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Hand what was typed to the model."""
        if isinstance(editor, LineField):
            model.setData(model.index(index.row(), 0), editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Put the field over the text, not over the words in front of it."""
        row: ProfileRow = index.data(ProfileRole.VALUE)
        left = _LABEL + SPACE if row.form != "entry" else _TEXT_LEFT - SPACE // 2
        editor.setGeometry(option.rect.adjusted(left, 0, -SPACE, 0))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave Enter and Esc to the field: it knows when an input method composes."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        return super().eventFilter(editor, event)

    def _finish(self, field: LineField) -> None:
        self.commitData.emit(field)
        self.closeEditor.emit(field)

    def _paint_plate(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
        plate = rect.adjusted(SPACE / 2, 0, -SPACE / 2, 0)
        color = self._theme.color
        if option.state & QStyle.StateFlag.State_Selected:
            paint_body(painter, plate, RADIUS, color("accent_tint"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_body(painter, plate, RADIUS, color("sunken"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_body(painter, plate, RADIUS, None, color("accent"), FOCUS_WIDTH)

    def _paint_heading(self, painter: QPainter, line: QRectF, row: ProfileRow) -> None:
        inner = line.adjusted(SPACE_DOUBLE, SPACE, -SPACE_DOUBLE, 0)
        font = self._theme.ui_font(TEXT_UI, WEIGHT_MEDIUM)
        paint_text(painter, inner, row.title, font, self._theme.color("ink"))
        if row.may_grow:
            plus = QRectF(inner.right() - ICON, inner.top(), ICON, inner.height())
            paint_icon(painter, plus, "plus", self._theme.color("ink2"))

    def _paint_value(self, painter: QPainter, line: QRectF, row: ProfileRow) -> None:
        label = line.adjusted(SPACE_DOUBLE, 0, 0, 0)
        label.setRight(line.left() + _LABEL)
        paint_text(painter, label, row.title, self._theme.ui_font(TEXT_UI), self._theme.color("ink2"))
        value = line.adjusted(_LABEL + SPACE_DOUBLE, 0, -SPACE_DOUBLE, 0)
        shown = row.text or "—"
        ink = self._theme.color("ink" if row.text else "ink3")
        paint_text(painter, value, shown, self._theme.ui_font(TEXT_UI), ink)

    def _paint_entry(self, painter: QPainter, line: QRectF, row: ProfileRow) -> None:
        tick = QRectF(line.left() + SPACE_DOUBLE, line.top(), TICK_BOX, line.height())
        state = Qt.CheckState.Checked if row.is_ticked else Qt.CheckState.Unchecked
        paint_tick_box(painter, tick, state, self._theme)
        text = line.adjusted(_TEXT_LEFT, 0, -SPACE_DOUBLE, 0)
        ink = self._theme.color("ink" if row.is_ticked else "ink2")
        paint_text(painter, text, row.text, self._theme.newspaper_font(TEXT_LIST), ink)

    def _paint_note(self, painter: QPainter, rect: QRectF, row: ProfileRow) -> None:
        left = _LABEL + SPACE_DOUBLE if row.form == "value" else _TEXT_LEFT
        note = QRectF(
            rect.left() + left, rect.bottom() - _NOTE - 3, rect.width() - left - SPACE_DOUBLE, _NOTE
        )
        color = self._theme.color("dele" if row.problem else "ink2")
        paint_text(painter, note, _note(row), self._theme.ui_font(TEXT_SECONDARY), color)


def tick_place(rect: QRectF) -> QRectF:
    """Return where a click ticks an entry."""
    return QRectF(rect.left() + SPACE, rect.top(), TICK_BOX + SPACE_DOUBLE, ROW_LIST + 4)


def _note(row: ProfileRow) -> str:
    return row.problem or row.remark
