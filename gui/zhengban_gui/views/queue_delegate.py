"""Paints the cells of the queue: one delegate for all columns, hairlines between the rows, a band on the current one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from zhengban.review.project_queue import Condition, QueuePage
from zhengban_gui.icons import paint_icon
from zhengban_gui.item_models.queue_model import (
    CONDITION,
    DOUBTFUL,
    MESSAGE,
    NAME,
    QueueModel,
    is_number,
    kind_of,
)
from zhengban_gui.queue_words import condition_color, condition_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    ICON,
    PANEL_EDGE,
    SPACE,
    TEXT_SECONDARY,
    TEXT_UI,
    WEIGHT_MEDIUM,
    WEIGHT_REGULAR,
)
from zhengban_gui.widgets.painting import paint_body, paint_row_band, paint_text, text_width

_Index = QModelIndex | QPersistentModelIndex
_BADGE_HEIGHT = 20
_NOTHING = "·"
# Of these pages there are no counts yet, which is not the same as none.
_UNKNOWN = (Condition.FAILED, Condition.RUNNING, Condition.WAITING)


class QueueDelegate(QStyledItemDelegate):
    """Paints one cell; the current row has a band, a bar at its edge, and lines while the table has the focus."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the cell."""
        page: QueuePage | None = index.data(QueueModel.VALUE_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        paint_row_band(painter, rect, option, index.column() == NAME, self._theme)
        if page is not None:
            self._paint_cell(painter, rect, page, index)
        painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRectF, page: QueuePage, index: _Index) -> None:
        column, text = index.column(), str(index.data())
        words = rect.adjusted(SPACE, 0, -SPACE, 0)
        if column == NAME:
            self._paint_name(painter, rect, page, text)
        elif column == DOUBTFUL and text:
            self._paint_badge(painter, words, text)
        elif is_number(column):
            self._paint_number(painter, words, page, text, kind_of(column) is not None)
        else:
            ink = self._ink(page, column)
            font = self._theme.ui_font(TEXT_UI if column == CONDITION else TEXT_SECONDARY)
            paint_text(painter, words, text, font, self._theme.color(ink))

    def _paint_name(self, painter: QPainter, rect: QRectF, page: QueuePage, text: str) -> None:
        icon = QRectF(rect.left() + PANEL_EDGE, rect.top(), ICON, rect.height())
        paint_icon(
            painter, icon, condition_icon(page.condition), self._theme.color(condition_color(page.condition))
        )
        words = rect.adjusted(PANEL_EDGE + ICON + SPACE, 0, -SPACE, 0)
        calls = page.condition in (Condition.DOUBTFUL, Condition.REVIEW, Condition.FAILED)
        font = self._theme.ui_font(TEXT_UI, WEIGHT_MEDIUM if calls else WEIGHT_REGULAR)
        ink = "ink2" if page.condition is Condition.WAITING else "ink"
        paint_text(painter, words, text, font, self._theme.color(ink))

    def _paint_number(
        self, painter: QPainter, rect: QRectF, page: QueuePage, text: str, counts_findings: bool
    ) -> None:
        is_none = counts_findings and not text and (page.kinds or page.condition not in _UNKNOWN)
        ink = self._theme.color("ink3" if is_none else "ink2")
        shown = _NOTHING if is_none else text
        font = self._theme.ui_font(TEXT_UI)
        paint_text(painter, rect, shown, font, ink, Qt.AlignmentFlag.AlignRight)

    def _paint_badge(self, painter: QPainter, rect: QRectF, text: str) -> None:
        """What nobody is sure of stands out, and not by its colour alone."""
        font = self._theme.ui_font(TEXT_UI, WEIGHT_MEDIUM)
        width = max(text_width(text, font) + 2 * SPACE, _BADGE_HEIGHT + SPACE)
        badge = QRectF(rect.right() - width, rect.center().y() - _BADGE_HEIGHT / 2, width, _BADGE_HEIGHT)
        paint_body(painter, badge, _BADGE_HEIGHT / 2, self._theme.color("sub_tint"))
        paint_text(painter, badge, text, font, self._theme.color("sub"), Qt.AlignmentFlag.AlignHCenter)

    def _ink(self, page: QueuePage, column: int) -> str:
        if column == MESSAGE:
            return "dele" if page.condition is Condition.FAILED else "ink2"
        return condition_color(page.condition)
