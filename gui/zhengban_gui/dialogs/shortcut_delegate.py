"""Paints the rows of the shortcuts page: words, and keys as keycaps."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zhengban_gui.dialogs.shortcut_model import KEY_SEPARATOR
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import SPACE, SPACE_HALF, TEXT_UI
from zhengban_gui.widgets.keycap import keycap_width, paint_keycap
from zhengban_gui.widgets.painting import paint_text

_FIRST_KEY_COLUMN = 2


class ShortcutDelegate(QStyledItemDelegate):
    """The one delegate of the table."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("accent_tint2"))
        inner = rect.adjusted(SPACE, 0, -SPACE, 0)
        text = str(index.data())
        if index.column() >= _FIRST_KEY_COLUMN:
            self._paint_keys(painter, inner, [key for key in text.split(KEY_SEPARATOR) if key])
            return
        ink = self._theme.color("ink" if index.column() else "ink2")
        paint_text(painter, inner, text, self._theme.ui_font(TEXT_UI), ink)

    def _paint_keys(self, painter: QPainter, rect: QRectF, keys: list[str]) -> None:
        left = rect.left()
        for key in keys:
            width = keycap_width(key, self._theme)
            paint_keycap(painter, QRectF(left, rect.top(), width, rect.height()), key, self._theme)
            left += width + SPACE_HALF
