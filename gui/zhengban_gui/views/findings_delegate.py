"""Paints the rows of the findings list: one delegate for all columns, nothing laid out twice."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QLineF, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zhengban_gui.fonts import Script
from zhengban_gui.icons import paint_icon
from zhengban_gui.item_models.findings_model import Column, Index, Role
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    CURRENT_BAR,
    ICON,
    ROW_LIST,
    SPACE,
    SPACE_HALF,
    TEXT_LIST,
    TEXT_UI,
    WEIGHT_MEDIUM,
    WEIGHT_REGULAR,
)
from zhengban_gui.views.change_layout import ChangeLayouts
from zhengban_gui.widgets.painting import paint_share, paint_text
from zhengban_gui.widgets.state_icon import paint_state, state_name
from zhengban_gui.widgets.tick_box import paint_tick_box
from zhengban_gui.wording import kind_icon, kind_name

_BAR_WIDTH, _BAR_HEIGHT = 42, 3
_DOUBTFUL = 0.5  # below, the bar of the confidence is amber
_ROW_GLYPH = 14  # px: icons in a row are a little smaller than in a button
_DIM_STATES = frozenset({"rejected", "conflict", "locked"})  # what was decided against, or has no effect


class FindingsDelegate(QStyledItemDelegate):
    """``set_focused`` tells it whether the list has the focus: then lines stand above and below the current row."""

    def __init__(self, theme: Theme, script: Script = "hans", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_focused = False
        self._current = -1
        self._layouts = ChangeLayouts(theme, TEXT_LIST, script)

    def set_script(self, script: Script) -> None:
        """Set newspaper text in the shapes of another script."""
        self._layouts.set_script(script)

    def set_focused(self, is_focused: bool) -> None:
        """Tell whether the list has the focus."""
        self._is_focused = is_focused

    def set_current(self, row: int) -> None:
        """Tell which row is the current one, -1 for none."""
        self._current = row

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; widths are the header's affair."""
        return QSize(SPACE, ROW_LIST)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell with its part of the row's band."""
        rect = QRectF(option.rect)
        is_current = index.row() == self._current
        painter.save()
        self._paint_band(painter, rect, option, index.column(), is_current)
        _PAINTERS[Column(index.column())](self, painter, rect, index, is_current)
        painter.restore()

    def _paint_band(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, column: int, is_current: bool
    ) -> None:
        color = self._theme.color
        if option.state & QStyle.StateFlag.State_Selected and not is_current:
            painter.fillRect(rect, color("accent_tint2"))
        elif is_current:
            painter.fillRect(rect, color("accent_tint"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, color("sunken"))
        lines = is_current and self._is_focused
        painter.setPen(QPen(color("accent" if lines else "hair"), 1 if lines else 0))
        painter.drawLine(QLineF(rect.left(), rect.bottom() - 0.5, rect.right(), rect.bottom() - 0.5))
        if lines:
            painter.drawLine(QLineF(rect.left(), rect.top() + 0.5, rect.right(), rect.top() + 0.5))
        if is_current and column == Column.TICK:
            painter.fillRect(QRectF(rect.left(), rect.top(), CURRENT_BAR, rect.height()), color("accent"))

    def _paint_tick(self, painter: QPainter, rect: QRectF, index: Index, is_current: bool) -> None:
        state = Qt.CheckState.Checked if index.data(Role.IS_ON) else Qt.CheckState.Unchecked
        paint_tick_box(painter, rect, state, self._theme, index.data(Role.STATE) != "locked")

    def _paint_number(self, painter: QPainter, rect: QRectF, index: Index, is_current: bool) -> None:
        text, font = str(index.data()), self._theme.ui_font(TEXT_UI)
        paint_text(painter, rect, text, font, self._theme.color("ink2"), Qt.AlignmentFlag.AlignRight)

    def _paint_kind(self, painter: QPainter, rect: QRectF, index: Index, is_current: bool) -> None:
        kind = index.data(Role.KIND)
        dim = index.data(Role.STATE) in _DIM_STATES
        color = self._theme.color("accent" if is_current else "ink2")
        place = QRectF(rect.left() + SPACE * 2, rect.top(), ICON, rect.height())
        inset = (rect.height() - _ROW_GLYPH) / 2
        paint_icon(painter, place.adjusted(0, inset, 0, -inset), kind_icon(kind), color)
        name = QRectF(place.right() + SPACE, rect.top(), rect.right() - place.right() - SPACE, rect.height())
        font = self._theme.ui_font(TEXT_UI, WEIGHT_REGULAR if dim else WEIGHT_MEDIUM)
        paint_text(painter, name, kind_name(kind), font, self._theme.color("ink2" if dim else "ink"))

    def _paint_change(self, painter: QPainter, rect: QRectF, index: Index, is_current: bool) -> None:
        dim = index.data(Role.STATE) in _DIM_STATES
        layout = self._layouts.of(index.data(Role.SEGMENTS), dim)
        layout.paint_in_row(painter, rect.adjusted(SPACE, 0, -SPACE * 2, 0), is_current)

    def _paint_confidence(self, painter: QPainter, rect: QRectF, index: Index, is_current: bool) -> None:
        confidence = float(index.data(Role.CONFIDENCE))
        font, color = self._theme.ui_font(TEXT_UI), self._theme.color
        used = paint_text(painter, rect.adjusted(SPACE, 0, 0, 0), f"{confidence:.2f}", font, color("ink2"))
        track = QRectF(rect.left() + SPACE + used + SPACE * 1.5, 0, _BAR_WIDTH, _BAR_HEIGHT)
        # Down and never to the even pixel: a row that was scrolled must look as if it was painted in its place.
        track.moveTop(floor(rect.center().y() - _BAR_HEIGHT / 2))
        ground = color("hair" if is_current else "sunken")
        paint_share(painter, track, confidence, ground, color("sub" if confidence < _DOUBTFUL else "accent"))

    def _paint_series(self, painter: QPainter, rect: QRectF, index: Index, is_current: bool) -> None:
        series = int(index.data(Role.SERIES))
        font, color = self._theme.ui_font(TEXT_UI), self._theme.color("ink2")
        inner = rect.adjusted(SPACE, 0, 0, 0)
        used = paint_text(painter, inner, str(series), font, color)
        if series > 1:
            arrow = QRectF(inner.left() + used + SPACE_HALF, 0, ICON - SPACE_HALF, ICON - SPACE_HALF)
            arrow.moveTop(rect.center().y() - arrow.height() / 2)
            paint_icon(painter, arrow, "right", color)

    def _paint_state(self, painter: QPainter, rect: QRectF, index: Index, is_current: bool) -> None:
        state = str(index.data(Role.STATE))
        place = QRectF(rect.left() + SPACE, 0, _ROW_GLYPH, _ROW_GLYPH)
        place.moveTop(round(rect.center().y() - _ROW_GLYPH / 2))
        paint_state(painter, place, state, self._theme)
        name = rect.adjusted(SPACE * 2 + _ROW_GLYPH, 0, -SPACE_HALF, 0)
        paint_text(painter, name, state_name(state), self._theme.ui_font(TEXT_UI), self._theme.color("ink2"))


_PAINTERS = {
    Column.TICK: FindingsDelegate._paint_tick,
    Column.NUMBER: FindingsDelegate._paint_number,
    Column.KIND: FindingsDelegate._paint_kind,
    Column.BEFORE: FindingsDelegate._paint_change,
    Column.AFTER: FindingsDelegate._paint_change,
    Column.CONFIDENCE: FindingsDelegate._paint_confidence,
    Column.SERIES: FindingsDelegate._paint_series,
    Column.STATE: FindingsDelegate._paint_state,
}
