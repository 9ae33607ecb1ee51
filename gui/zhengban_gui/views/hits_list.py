"""The list of hits under the search field: place, before and after, with a tick where something is replaced."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from zhengban_gui.fonts import Script
from zhengban_gui.item_models.hits_model import HitRow, HitsModel
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import CURRENT_BAR, ROW_LIST, SPACE, TEXT_LIST, TEXT_SECONDARY, TICK_BOX
from zhengban_gui.views.change_layout import ChangeLayouts
from zhengban_gui.widgets.keys import is_enter, is_plain
from zhengban_gui.widgets.painting import paint_text
from zhengban_gui.widgets.speaking import named
from zhengban_gui.widgets.tick_box import paint_tick_box
from zhengban_gui.widgets.walked_view import WalkedView

_Index = QModelIndex | QPersistentModelIndex
_PLACE_WIDTH = 148


class HitsList(WalkedView, QListView):
    """Walks hits with the arrow keys; Space ticks, Enter shows the hit in its text, Esc leaves."""

    hit_chosen = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, model: HitsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits = model
        self._delegate = _HitDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.set_up_walking()
        named(self, lambda: self.tr("Hits"))
        self.clicked.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    def set_script(self, script: Script) -> None:
        """Set the script of the newspaper's text."""
        self._delegate.set_script(script)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick, show, leave, or walk."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            rows = sorted(index.row() for index in self.selectedIndexes())
            self._hits.toggle(rows or [self.currentIndex().row()])
        elif is_enter(event) and is_plain(event):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick where the tick box is, select elsewhere."""
        index = self.indexAt(event.position().toPoint())
        on_tick = event.position().x() < SPACE + TICK_BOX + SPACE / 2
        if index.isValid() and on_tick and self._hits.hit(index.row()).is_tickable:
            self._hits.toggle([index.row()])
            return
        super().mousePressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hit_chosen.emit(self._hits.hit(index.row()).key)


class _HitDelegate(QStyledItemDelegate):
    """Paints a hit."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layouts = ChangeLayouts(theme, TEXT_LIST)

    def set_script(self, script: Script) -> None:
        """Set the script of the newspaper's text."""
        self._layouts.set_script(script)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row, px."""
        return QSize(0, ROW_LIST)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Leave clicks to the list: the style's own tick box would stand elsewhere."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint tick, place, before and after."""
        hit: HitRow = index.data(HitsModel.VALUE_ROLE)
        rect = QRectF(option.rect)
        theme = self._theme
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_tint"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRectF(0, rect.top(), CURRENT_BAR, rect.height()), theme.color("accent"))
        line = rect.adjusted(SPACE, 0, -SPACE, 0)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if hit.is_tickable:
            paint_tick_box(painter, QRectF(line.left(), line.top(), TICK_BOX, line.height()), ticked, theme)
        if hit.after is not None or hit.problem:
            line.setLeft(line.left() + TICK_BOX + SPACE)
        place = QRectF(line.left(), line.top(), _PLACE_WIDTH, line.height())
        paint_text(painter, place, hit.place, theme.ui_font(TEXT_SECONDARY), theme.color("ink2"))
        line.setLeft(place.right() + SPACE)
        self._paint_texts(painter, line, hit)
        painter.restore()

    def _paint_texts(self, painter: QPainter, line: QRectF, hit: HitRow) -> None:
        if hit.after is None and not hit.problem:
            self._layouts.of(hit.before).paint_in_row(painter, line)
            return
        half = line.width() / 2
        self._layouts.of(hit.before).paint_in_row(painter, line.adjusted(0, 0, -half - SPACE, 0))
        after = line.adjusted(half, 0, 0, 0)
        if hit.problem:
            font, ink = self._theme.ui_font(TEXT_SECONDARY), self._theme.color("dele")
            paint_text(painter, after, hit.problem, font, ink)
        elif hit.after is not None:
            self._layouts.of(hit.after).paint_in_row(painter, after)
