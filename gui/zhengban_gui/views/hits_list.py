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
    QFrame,
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
from zhengban_gui.views.segment_painting import SegmentStyle, paint_segments
from zhengban_gui.widgets.painting import paint_text
from zhengban_gui.widgets.tick_box import paint_tick_box

_Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLACE_WIDTH = 148


class HitsList(QListView):
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
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(self.tr("Hits"))
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
        elif event.key() in _ENTER and not event.modifiers():
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are keys here."""

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Keep input methods off, which Qt decides anew with every row."""
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

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
        self._style = SegmentStyle(theme, TEXT_LIST)

    def set_script(self, script: Script) -> None:
        """Set the script of the newspaper's text."""
        self._style = SegmentStyle(self._theme, TEXT_LIST, script)

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
        if hit.after or hit.problem:
            line.setLeft(line.left() + TICK_BOX + SPACE)
        place = QRectF(line.left(), line.top(), _PLACE_WIDTH, line.height())
        paint_text(painter, place, hit.place, theme.ui_font(TEXT_SECONDARY), theme.color("ink2"))
        line.setLeft(place.right() + SPACE)
        self._paint_texts(painter, line, hit)
        painter.restore()

    def _paint_texts(self, painter: QPainter, line: QRectF, hit: HitRow) -> None:
        if not (hit.after or hit.problem):
            paint_segments(painter, line, hit.before, self._style)
            return
        half = line.width() / 2
        paint_segments(painter, line.adjusted(0, 0, -half - SPACE, 0), hit.before, self._style)
        after = line.adjusted(half, 0, 0, 0)
        if hit.problem:
            font, ink = self._theme.ui_font(TEXT_SECONDARY), self._theme.color("dele")
            paint_text(painter, after, hit.problem, font, ink)
        else:
            paint_segments(painter, after, hit.after, self._style)
