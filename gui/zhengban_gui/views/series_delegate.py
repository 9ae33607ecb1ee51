"""Paints the series view: the rows of the list, the cells of the carpet, and the cards of the odd ones."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from zhengban_gui.fonts import Script
from zhengban_gui.item_models.segments import spared
from zhengban_gui.item_models.series_list_model import SeriesRole
from zhengban_gui.item_models.series_model import SeriesCell
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    CARD_PADDING,
    CELL_SERIES,
    FOCUS_WIDTH,
    ICON,
    RADIUS_CARD,
    SPACE,
    TEXT_PREVIEW,
    TEXT_SECONDARY,
    TICK_BOX,
    WEIGHT_MEDIUM,
)
from zhengban_gui.views.change_layout import ChangeLayouts
from zhengban_gui.widgets.painting import paint_body, paint_text, text_width
from zhengban_gui.widgets.state_icon import paint_state, state_name
from zhengban_gui.widgets.tick_box import paint_tick_box

_Index = QModelIndex | QPersistentModelIndex
_DONE = frozenset({"accepted", "amended"})
_HEAD = 30  # px from the top of a cell to the first line of text
_LINE = 25
_GAP_ACROSS, _GAP_DOWN = CARD_PADDING, SPACE  # between cells


def cell_body(rect: QRectF) -> QRectF:
    """Return the card within a cell of the grid; what is left of the cell is the gap to its neighbours."""
    return rect.adjusted(FOCUS_WIDTH, FOCUS_WIDTH, FOCUS_WIDTH - _GAP_ACROSS, FOCUS_WIDTH - _GAP_DOWN)


def tick_rect(rect: QRectF) -> QRectF:
    """Return the place of a cell's tick box; a click anywhere in it ticks."""
    body = cell_body(rect)
    return QRectF(body.left() + CARD_PADDING, body.top() + SPACE, TICK_BOX, _HEAD - SPACE * 1.5)


class SeriesCellDelegate(QStyledItemDelegate):
    """Paints a finding of a series as a card: tick, page, confidence, and two lines of its text."""

    def __init__(self, theme: Theme, script: Script = "hans", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layouts = ChangeLayouts(theme, TEXT_PREVIEW, script)

    def set_script(self, script: Script) -> None:
        """Set the script of the newspaper's text."""
        self._layouts.set_script(script)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size of a cell; the grid sets the width."""
        return QSize(option.rect.width(), CELL_SERIES)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Leave clicks to the grid: the style's own tick box would stand elsewhere."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the card."""
        cell: SeriesCell = index.data(SeriesRole.VALUE)
        body = cell_body(QRectF(option.rect))
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.save()
        self._paint_card(painter, body, cell, option, ticked)
        inner = body.adjusted(CARD_PADDING, 0, -CARD_PADDING, 0)
        self._paint_head(painter, inner, tick_rect(QRectF(option.rect)), cell, ticked)
        self._paint_lines(painter, inner, cell, ticked)
        painter.restore()

    def _paint_card(
        self, painter: QPainter, body: QRectF, cell: SeriesCell, option: QStyleOptionViewItem, ticked: bool
    ) -> None:
        color = self._theme.color
        doubtful = _is_picked_out(cell, ticked) or cell.state == "doubt"
        fill = color("sub_tint") if doubtful else color("paper")
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if option.state & QStyle.StateFlag.State_Selected and not has_focus and _is_in_use(option):
            fill = color("accent_tint")
        elif option.state & QStyle.StateFlag.State_MouseOver and not doubtful:
            fill = color("panel")
        if cell.odd_reason:
            paint_body(painter, body, RADIUS_CARD, fill)
            self._paint_dashes(painter, body, color("sub" if doubtful else "line"))
        else:
            paint_body(painter, body, RADIUS_CARD, fill, color("sub_tint" if doubtful else "hair"))
        if has_focus:
            paint_body(painter, body.adjusted(-1, -1, 1, 1), RADIUS_CARD, None, color("accent"), FOCUS_WIDTH)

    def _paint_dashes(self, painter: QPainter, body: QRectF, color: QColor) -> None:
        painter.setPen(QPen(color, 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CARD, RADIUS_CARD)

    def _paint_head(
        self, painter: QPainter, inner: QRectF, tick: QRectF, cell: SeriesCell, ticked: bool
    ) -> None:
        theme = self._theme
        if cell.is_tickable:
            state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            paint_tick_box(painter, tick, state, theme)
        else:
            paint_state(
                painter, QRectF(tick.left(), tick.center().y() - ICON / 2, ICON, ICON), cell.state, theme
            )
        head = QRectF(tick.right() + SPACE, tick.top(), inner.right() - tick.right() - SPACE, tick.height())
        font = theme.ui_font(TEXT_SECONDARY)
        right = f"{cell.confidence:.2f}"
        if cell.odd_reason:
            right = f"{cell.page_title}  {right}"
        paint_text(painter, head, right, font, theme.color("ink2"), Qt.AlignmentFlag.AlignRight)
        head.setRight(head.right() - text_width(right, font) - SPACE)
        self._paint_title(painter, head, cell, ticked)

    def _paint_title(self, painter: QPainter, head: QRectF, cell: SeriesCell, ticked: bool) -> None:
        theme = self._theme
        if cell.odd_reason:
            ink = theme.color("ink" if cell.state == "rejected" else "sub")
            paint_text(painter, head, cell.odd_reason, theme.ui_font(TEXT_SECONDARY, WEIGHT_MEDIUM), ink)
            return
        font = theme.ui_font(TEXT_SECONDARY)
        used = paint_text(painter, head, cell.page_title, font, theme.color("ink2"))
        said = self.tr("Picked out") if _is_picked_out(cell, ticked) else ""
        if not cell.is_tickable:
            said = state_name(cell.state)
        rest = QRectF(head.left() + used + SPACE, head.top(), head.width() - used - SPACE, head.height())
        if said and rest.width() > text_width(said, font):
            paint_text(painter, rest, said, font, theme.color("ins" if cell.state in _DONE else "sub"))

    def _paint_lines(self, painter: QPainter, inner: QRectF, cell: SeriesCell, ticked: bool) -> None:
        is_changed = ticked or cell.state in ("accepted", "amended", "automatic")
        first = QRectF(inner.left(), inner.top() + _HEAD, inner.width(), _LINE)
        second = first.translated(0, _LINE)
        self._layouts.of(cell.before if is_changed else spared(cell.before)).paint_in_row(painter, first)
        if is_changed and not cell.odd_reason:
            self._layouts.of(cell.after).paint_in_row(painter, second)
        else:
            said = self._what_happens(cell, ticked)
            paint_text(painter, second, said, self._theme.ui_font(TEXT_SECONDARY), self._theme.color("ink2"))

    def _what_happens(self, cell: SeriesCell, ticked: bool) -> str:
        if cell.state == "doubt":
            return self.tr("Doubtful, left for the page itself")
        if cell.state == "rejected":
            return self.tr("Rejected, everything stays")
        if not cell.is_tickable:
            return state_name(cell.state)
        if ticked:
            return self.tr("Ticked, will be accepted")
        is_applied = cell.state == "automatic"
        return self.tr("Not ticked, stays applied") if is_applied else self.tr("Not ticked, stays open")


def _is_picked_out(cell: SeriesCell, ticked: bool) -> bool:
    return cell.is_tickable and not ticked


def _is_in_use(option: QStyleOptionViewItem) -> bool:
    """Return whether the grid has the focus: only there a selection says what the next key takes."""
    return option.widget.hasFocus()
