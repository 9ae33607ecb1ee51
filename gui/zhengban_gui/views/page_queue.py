"""The page queue: the pages of the project by issue, each with its state as icon and words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from zhengban_gui.icons import paint_icon
from zhengban_gui.item_models.pages_model import PagesModel, QueueGroup, QueueRole, QueueRow, state_words
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    FOCUS_MARGIN,
    ICON,
    PANEL_EDGE,
    RADIUS,
    ROW_LIST,
    SPACE,
    TEXT_SECONDARY,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.boxes import head_bar, tight_column
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.keys import is_enter, is_plain
from zhengban_gui.widgets.painting import paint_body, paint_focus_ring, paint_text, text_width
from zhengban_gui.widgets.speaking import named, said
from zhengban_gui.widgets.walked_view import WalkedView

_TEXT_LEFT = PANEL_EDGE + ICON + SPACE
# Icon and colour of each state; the words beside them say the same.
_SIGNS = {
    "queued": ("stop", "ink3"),
    "analysing": ("auto", "ink3"),
    "waiting": ("wait", "ink3"),
    "doubtful": ("doubt", "sub"),
    "ready": ("check", "accent"),
    "settled": ("check", "ins"),
    "failed": ("warn", "dele"),
}

_ROOM_FOR_RING = (FOCUS_MARGIN, FOCUS_MARGIN, -FOCUS_MARGIN, -FOCUS_MARGIN)


class PageQueue(QWidget):
    """Shows a ``PagesModel`` under a heading such as 12/240; ``page_requested`` carries the page's number.

    The page that is shown is the caller's affair and follows ``set_current_page``; the arrow keys move a cursor
    only, which Enter or a click makes a request.
    """

    page_requested = Signal(int)

    def __init__(self, theme: Theme, model: PagesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._title = said(ElidedLabel(theme, "", TEXT_UI, weight=WEIGHT_MEDIUM), lambda: self.tr("Pages"))
        self._count = ElidedLabel(theme, "", TEXT_UI, "ink2")
        self.view = _QueueView(theme, model)
        named(self.view, lambda: self.tr("Pages"))
        self.view.clicked.connect(self._request)
        self.view.chosen_by_key.connect(self._request)
        self._lay_out()
        model.modelReset.connect(self._show_page)
        theme.changed.connect(self.update)

    def set_current_page(self, page: int) -> None:
        """Mark the page that is shown, 0 for none, and bring it into sight."""
        self.view.shown_page = page
        self._show_page()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        QPainter(self).fillRect(self.rect(), self._theme.color("panel"))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.view.viewport().update()

    def _lay_out(self) -> None:
        column = tight_column(self)
        column.addWidget(head_bar(self._title, self._count))
        column.addWidget(self.view, 1)

    def _show_page(self) -> None:
        page = self.view.shown_page
        index = self._model.index_of(page)
        self._count.set_text(f"{page if index.isValid() else 0} / {self._model.page_count}")
        self.view.setCurrentIndex(index)
        if index.isValid():
            self.view.scrollTo(index)
        self.view.viewport().update()

    def _request(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None and row.page != self.view.shown_page:
            self.page_requested.emit(row.page)


class _QueueView(WalkedView, QTableView):
    """A table of one column: unlike a list it does not ask for every row before it shows the first."""

    chosen_by_key = Signal(QModelIndex)

    def __init__(self, theme: Theme, model: PagesModel) -> None:
        super().__init__()
        self._theme = theme
        self.shown_page = 0
        self.ring_wanted = False
        self.setModel(model)
        self.setItemDelegate(_QueueDelegate(theme, self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(ROW_LIST)
        self.verticalHeader().setDefaultSectionSize(ROW_LIST)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        # The table would fill a selected cell to its edges; the cursor is the current index.
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.set_up_walking()
        theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the page under the cursor with Enter; the arrow keys move the cursor."""
        self.ring_wanted = True
        if is_enter(event) and is_plain(event):
            self.chosen_by_key.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether a key or a click brought the focus."""
        self.ring_wanted = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)


class _QueueDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: _QueueView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of every line; the width is the view's."""
        return QSize(0, ROW_LIST)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a heading or a page."""
        painter.save()
        line = index.data(QueueRole.ROW)
        rect = QRectF(option.rect)
        if isinstance(line, QueueGroup):
            self._paint_group(painter, rect, line)
        elif isinstance(line, QueueRow):
            is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            has_cursor = index.row() == self._view.currentIndex().row()
            self._paint_page(painter, rect, line, is_hovered, has_cursor)
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRectF, group: QueueGroup) -> None:
        words = self.tr("%n page(s)", "", group.pages)
        font = self._theme.ui_font(TEXT_SECONDARY)
        body = rect.adjusted(PANEL_EDGE, 2, -PANEL_EDGE, 2)
        paint_text(painter, body, words, font, self._theme.color("ink3"), Qt.AlignmentFlag.AlignRight)
        body.setRight(body.right() - text_width(words, font) - SPACE)
        paint_text(painter, body, group.name, self._theme.ui_font(TEXT_UI), self._theme.color("ink2"))

    def _paint_page(
        self, painter: QPainter, rect: QRectF, row: QueueRow, is_hovered: bool, has_cursor: bool
    ) -> None:
        color = self._theme.color
        body = rect.adjusted(SPACE, 1, -SPACE, -1)
        is_current = row.page == self._view.shown_page
        if is_current or is_hovered:
            paint_body(painter, body, RADIUS, color("accent_tint2" if is_current else "sunken"))
        if has_cursor and self._view.hasFocus() and self._view.ring_wanted:
            paint_focus_ring(painter, body.adjusted(*_ROOM_FOR_RING), RADIUS - FOCUS_MARGIN, self._theme)
        icon, name = _SIGNS[row.state]
        if is_current and name == "ink3":
            name = "accent"
        paint_icon(painter, QRectF(PANEL_EDGE, rect.top(), ICON, rect.height()), icon, color(name))
        words, font = state_words(row), self._theme.ui_font(TEXT_SECONDARY)
        line = rect.adjusted(_TEXT_LEFT, 0, -PANEL_EDGE, 0)
        ink = color("ink2" if name == "ins" else name)
        paint_text(painter, line, words, font, ink, Qt.AlignmentFlag.AlignRight)
        line.setRight(line.right() - text_width(words, font) - SPACE)
        title = self._theme.ui_font(TEXT_UI, WEIGHT_MEDIUM)
        paint_text(painter, line, row.title, title, color("ink"))
