"""Paints the list of series: icon, name, an example in the newspaper's words, and what is open of how many."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from zhengban_gui.fonts import Script
from zhengban_gui.icons import paint_icon
from zhengban_gui.item_models.series_list_model import SeriesRole, SeriesRow
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    FOCUS_WIDTH,
    ICON,
    RADIUS,
    ROW_LIST,
    ROW_SERIES,
    SPACE,
    SPACE_DOUBLE,
    SPACE_HALF,
    TEXT_LIST,
    TEXT_SECONDARY,
    TEXT_UI,
    WEIGHT_MEDIUM,
    WEIGHT_REGULAR,
)
from zhengban_gui.widgets.painting import paint_body, paint_text, text_width

_Index = QModelIndex | QPersistentModelIndex
_SECTION = ROW_LIST + SPACE
_LINE = 19


class SeriesRowDelegate(QStyledItemDelegate):
    """Paints series and headings; the chosen series has a plate, with the ring while the list has the focus."""

    def __init__(self, theme: Theme, script: Script = "hans", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._script: Script = script

    def set_script(self, script: Script) -> None:
        """Set the script of the newspaper's text."""
        self._script = script

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a series or a heading, px."""
        heading = index.data(SeriesRole.SECTION) is not None
        return QSize(option.rect.width(), _SECTION if heading else ROW_SERIES)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a series or a heading."""
        painter.save()
        rect = QRectF(option.rect)
        heading = index.data(SeriesRole.SECTION)
        if heading is None:
            self._paint_plate(painter, rect, option)
            self._paint_row(painter, rect, index.data(SeriesRole.VALUE))
        else:
            line = rect.adjusted(SPACE_DOUBLE, SPACE, -SPACE_DOUBLE, 0)
            font = self._theme.ui_font(TEXT_SECONDARY, WEIGHT_MEDIUM)
            paint_text(painter, line, heading, font, self._theme.color("ink2"))
        painter.restore()

    def _paint_plate(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
        plate = rect.adjusted(SPACE, 1, -SPACE, -1)
        color = self._theme.color
        if option.state & QStyle.StateFlag.State_Selected:
            paint_body(painter, plate, RADIUS, color("accent_tint2"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_body(painter, plate, RADIUS, color("sunken"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_body(painter, plate, RADIUS, None, color("accent"), FOCUS_WIDTH)

    def _paint_row(self, painter: QPainter, rect: QRectF, row: SeriesRow) -> None:
        left, right = rect.left() + SPACE_DOUBLE + SPACE_HALF, rect.right() - SPACE_DOUBLE - SPACE_HALF
        first = QRectF(left, rect.center().y() - _LINE, right - left, _LINE)
        second = first.translated(0, _LINE)
        icon = QRectF(left - 2, first.top(), ICON, first.height())
        paint_icon(painter, icon, row.icon, self._theme.color("ink3" if row.is_settled else "accent"))
        used = self._paint_counts(painter, first, second, row)
        for line in (first, second):
            line.setLeft(left + ICON + SPACE + 2)
            line.setRight(right - used - SPACE)
        weight = WEIGHT_REGULAR if row.is_settled else WEIGHT_MEDIUM
        ink = self._theme.color("ink2" if row.is_settled else "ink")
        paint_text(painter, first, row.title, self._theme.ui_font(TEXT_UI, weight), ink)
        example = self._theme.newspaper_font(TEXT_SECONDARY + 1, script=self._script)
        paint_text(painter, second, row.example, example, self._theme.color("ink2"))

    def _paint_counts(self, painter: QPainter, first: QRectF, second: QRectF, row: SeriesRow) -> float:
        """Paint what is open over how many there are, and return the width that they take."""
        theme = self._theme
        small = theme.ui_font(TEXT_SECONDARY)
        total = f"{row.total:,}" if row.is_settled else f"/ {row.total:,}"
        paint_text(painter, second, total, small, theme.color("ink2"), Qt.AlignmentFlag.AlignRight)
        if row.is_settled:
            check = QRectF(first.right() - ICON, first.top(), ICON, first.height())
            paint_icon(painter, check, "check", theme.color("ins"))
            return text_width(total, small)
        large = theme.ui_font(TEXT_LIST, WEIGHT_MEDIUM)
        open_count = f"{row.open_count:,}"
        paint_text(painter, first, open_count, large, theme.color("accent"), Qt.AlignmentFlag.AlignRight)
        return max(text_width(open_count, large), text_width(total, small))
