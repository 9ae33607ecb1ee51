"""Paints the rows of the history: a sign for the deed, and undone ones dim and struck."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from zhengban_gui.icons import paint_icon
from zhengban_gui.item_models.history_model import HistoryColumn, HistoryModel
from zhengban_gui.item_models.history_words import HistoryRow
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import ICON, SPACE, TEXT_SECONDARY, TEXT_UI
from zhengban_gui.widgets.painting import paint_row_band, paint_text

_Index = QModelIndex | QPersistentModelIndex
# Icon and colour of each deed.
_SIGNS = {
    "accept": ("check", "ins"),
    "reject": ("cross", "dele"),
    "doubt": ("doubt", "sub"),
    "reopen": ("wait", "ink2"),
    "amend": ("pencil", "accent"),
    "edit": ("pencil", "accent"),
    "lock": ("lock", "ink2"),
    "unlock": ("lock", "ink3"),
    "describe": ("mast", "ink2"),
    "settle": ("check", "ins"),
    "dismiss": ("minus", "ink2"),
    "reread": ("file", "ink2"),
    "undo": ("undo", "ink2"),
    "redo": ("redo", "ink2"),
}


class HistoryDelegate(QStyledItemDelegate):
    """Paints one cell; the current row has a band, a bar at its edge, and lines while the table has the focus."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the cell."""
        row: HistoryRow = index.data(HistoryModel.VALUE_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        paint_row_band(painter, rect, option, index.column() == HistoryColumn.NUMBER, self._theme)
        words = rect.adjusted(SPACE, 0, -SPACE, 0)
        if index.column() == HistoryColumn.WHAT:
            icon, color = _SIGNS[row.deed]
            ink = self._theme.color("ink3" if row.is_undone else color)
            paint_icon(painter, QRectF(words.left(), words.top(), ICON, words.height()), icon, ink)
            words.setLeft(words.left() + ICON + SPACE)
        self._paint_words(painter, words, str(index.data()), row, HistoryColumn(index.column()))
        painter.restore()

    def _paint_words(
        self, painter: QPainter, rect: QRectF, text: str, row: HistoryRow, column: HistoryColumn
    ) -> None:
        is_what = column == HistoryColumn.WHAT
        font = self._theme.ui_font(TEXT_UI if is_what else TEXT_SECONDARY)
        ink = self._theme.color("ink3" if row.is_undone else "ink" if is_what else "ink2")
        right = column == HistoryColumn.NUMBER
        alignment = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        width = paint_text(painter, rect, text, font, ink, alignment)
        if row.is_undone and is_what:
            painter.setPen(QPen(ink, 1))
            middle = round(rect.center().y()) + 0.5
            painter.drawLine(QLineF(rect.left(), middle, rect.left() + width, middle))
