"""Carrying blocks and articles in the tree: the card under the mouse, the insertion line, the lit target."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QModelIndex, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from zhengban_gui.item_models.article_drops import Drop
from zhengban_gui.item_models.article_rows import ArticleRow
from zhengban_gui.item_models.articles_model import BLOCK_MIME
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import BUTTON_HEIGHT, FOCUS_WIDTH, RADIUS, ROW_LIST, SPACE, SPACE_HALF
from zhengban_gui.views.article_view import ArticleView
from zhengban_gui.widgets.shadow import SHADOW_MARGIN, paint_shadow

_SCROLL_EDGE = ROW_LIST
_SCROLL_INTERVAL = 40  # ms
_MOVE = Qt.DropAction.MoveAction


class CarryingTree(ArticleView):
    """A tree in which rows are carried; the model sends what a drop asks for.

    ``hovered`` carries block, anchor and side of the move that a drop would ask for now, ``left`` says that there
    is none any more.
    """

    hovered = Signal(int, int, str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._insertion: QLineF | None = None
        self._hovered: Drop | None = None
        self._scroll_step = 0
        self._scroll_timer = QTimer(self)
        self._scroll_timer.setInterval(_SCROLL_INTERVAL)
        self._scroll_timer.timeout.connect(self._scroll_on)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(_MOVE)
        self.setDropIndicatorShown(False)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the current row as a card until it is dropped."""
        row = self._model.row_at(self.currentIndex())
        if row is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData([self.currentIndex()]))
        drag.setPixmap(self.ghost(row))
        drag.setHotSpot(QPoint(SHADOW_MARGIN + BUTTON_HEIGHT, SHADOW_MARGIN + BUTTON_HEIGHT // 2))
        drag.exec(_MOVE)
        self._end_drag()

    def ghost(self, row: ArticleRow) -> QPixmap:
        """Return the card of a row with its shadow, sharp at the resolution of the screen."""
        card = QRectF(SHADOW_MARGIN, SHADOW_MARGIN, round(self._delegate.ghost_width(row)), BUTTON_HEIGHT)
        ratio = self.devicePixelRatioF()
        image = QImage(
            round((card.width() + 2 * SHADOW_MARGIN) * ratio),
            round((card.height() + 2 * SHADOW_MARGIN) * ratio),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.setDevicePixelRatio(ratio)
        image.fill(0)
        painter = QPainter(image)
        paint_shadow(painter, card, RADIUS, self._theme)
        self._delegate.paint_ghost(painter, card, row)
        painter.end()
        return QPixmap.fromImage(image)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what comes from a tree of ours."""
        if event.mimeData().hasFormat(BLOCK_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the carried row would go, or have the model say why it cannot."""
        position = event.position().toPoint()
        self._scroll_near_edge(position)
        carried = self._model.carried(event.mimeData())
        parent, place = self._drop_place(position, carried)
        self._delegate.carried = carried.key if carried else None
        if self._model.canDropMimeData(event.mimeData(), _MOVE, place, 0, parent):
            self._show_drop(self._model.drop_of(event.mimeData(), place, parent), parent, place)
            event.setDropAction(_MOVE)
            event.accept()
        else:
            self._show_drop(None, parent, place)
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        self._show_drop(None, QModelIndex(), -1)
        self._scroll_timer.stop()
        self._model.end_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        """Have the model send what the drop asks for."""
        carried = self._model.carried(event.mimeData())
        parent, place = self._drop_place(event.position().toPoint(), carried)
        self._end_drag()
        if self._model.dropMimeData(event.mimeData(), _MOVE, place, 0, parent):
            event.setDropAction(_MOVE)
            event.accept()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the insertion line over them."""
        super().paintEvent(event)
        if self._insertion is not None:
            self._paint_insertion(QPainter(self.viewport()), self._insertion)

    def _paint_insertion(self, painter: QPainter, line: QLineF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("mov"), FOCUS_WIDTH))
        painter.drawLine(line)
        painter.setBrush(self._theme.color("paper"))
        painter.drawEllipse(line.p1(), SPACE_HALF, SPACE_HALF)

    def _drop_place(self, position: QPoint, carried: ArticleRow | None) -> tuple[QModelIndex, int]:
        """Return parent and place of a drop: between blocks, on an article, or for an article between two."""
        index = self.indexAt(position)
        is_article = carried is not None and carried.kind == "article"
        row = self._model.row_at(index)
        if row is None:
            return QModelIndex(), len(self._model.articles) if is_article else -1
        below = position.y() > self.visualRect(index).center().y()
        if is_article:
            if index.parent().isValid():
                return QModelIndex(), index.parent().row() + 1
            return QModelIndex(), index.row() + below
        if row.kind in ("block", "paragraphs"):
            return index.parent(), index.row() + below
        return index, -1

    def _show_drop(self, drop: Drop | None, parent: QModelIndex, place: int) -> None:
        """Light the article or photo that would get the row, and draw the line at the place in it."""
        has_line = drop is not None and drop.deed in ("move", "article_move") and place >= 0
        self._insertion = self._line_at(parent, place) if has_line else None
        lit = (self._model.unit_at(parent) or self._model.row_at(parent)) if drop else None
        self._delegate.target = lit.key if lit else None
        self.viewport().update()
        if drop != self._hovered:
            self._hovered = drop
            if drop is None:
                self.left.emit()
            elif drop.deed == "move":
                self.hovered.emit(drop.start, drop.anchor, drop.side)
            elif drop.deed == "to_article":
                last = self._model.articles[drop.anchor - 1].children[-1].last
                self.hovered.emit(drop.start, last, "after")
            else:
                self.left.emit()

    def _line_at(self, parent: QModelIndex, place: int) -> QLineF:
        count = self._model.rowCount(parent)
        following = self._model.index(place, 0, parent) if place < count else QModelIndex()
        if following.isValid():
            y = self.visualRect(following).top()
        else:
            y = self.visualRect(self._model.index(count - 1, 0, parent)).bottom() + 1
        columns = self._delegate.columns
        left = columns.icon if parent.isValid() else columns.badge
        return QLineF(QPointF(left, y), QPointF(self.viewport().width() - 2 * SPACE, y))

    def _scroll_near_edge(self, position: QPoint) -> None:
        below = position.y() > self.viewport().height() - _SCROLL_EDGE
        self._scroll_step = (below - (position.y() < _SCROLL_EDGE)) * ROW_LIST // 2
        if self._scroll_step and not self._scroll_timer.isActive():
            self._scroll_timer.start()
        elif not self._scroll_step:
            self._scroll_timer.stop()

    def _scroll_on(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._scroll_step)

    def _end_drag(self) -> None:
        self._scroll_timer.stop()
        self._delegate.carried = None
        self._show_drop(None, QModelIndex(), -1)
        self._model.end_drag()
