"""The rows of the article tree: walking, opening and closing, and what stays when the page changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.review.page_review import PageReview
from zhengban_gui.fonts import Script
from zhengban_gui.item_models.article_rows import ArticleRow
from zhengban_gui.item_models.articles_model import ArticlesModel, walk
from zhengban_gui.theme import Theme
from zhengban_gui.views.article_delegate import ArticleDelegate
from zhengban_gui.widgets.keys import is_enter, is_plain
from zhengban_gui.widgets.walked_view import WalkedView

_NARROW_BELOW = 320  # px; below it the role words go, and neighbouring paragraphs stand in one row


class ArticleView(WalkedView, QTreeView):
    """Shows a page under review as articles, blocks and bins.

    ``block_activated``: show this block in the diff; ``unit_chosen``: the current row stands in another article or
    photo (or in none, -1).
    """

    block_activated = Signal(int)
    unit_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = ArticlesModel(self)
        self._delegate = ArticleDelegate(theme, self, self._model)
        self._page: Page | None = None
        self._unit = -1
        self._kept: tuple[set[tuple[str, int]], tuple[str, int] | None, int] = (set(), None, 0)
        self._kept_selection: tuple[int, ...] = ()
        self._set_up()
        self.setItemDelegate(self._delegate)
        self.setModel(self._model)
        self._model.modelAboutToBeReset.connect(self._keep)
        self._model.modelReset.connect(self._restore)
        self.doubleClicked.connect(lambda _index: self.activate_current())
        theme.changed.connect(self._refresh)

    @property
    def article_model(self) -> ArticlesModel:
        """Return the model."""
        return self._model

    def set_review(self, review: PageReview | None) -> None:
        """Show a page; on the same page expansion, current row and place stay, on another they begin anew."""
        page = review.plan.page if review else None
        if page is not self._page and page != self._page:
            self._page = page
            self._model.set_review(None)
        self._model.set_review(review)
        self._delegate.measure()
        self._tell_unit()

    def set_script(self, script: Script) -> None:
        """Set newspaper text in the shapes of the document's script."""
        self._delegate.script = script
        self.viewport().update()

    def current_row(self) -> ArticleRow | None:
        """Return the current row."""
        return self._model.row_at(self.currentIndex())

    def current_block(self) -> int | None:
        """Return the block of the current row, None when there is none.

        Of several paragraphs it is the first one, of an article its headline, which is what its row shows.
        """
        row = self.current_row()
        if row is None:
            return None
        if row.kind in ("article", "photo"):
            headlines = (child for child in row.children if child.role is Role.HEADLINE)
            shown = next(headlines, row.children[0] if row.children else None)
            return shown.start if shown is not None else None
        return row.start if row.kind in ("block", "paragraphs") else None

    def selected_blocks(self) -> tuple[int, ...]:
        """Return the blocks of all selected rows, else that of the current article or photo.

        A row that stands for several paragraphs means all of them.
        """
        start = self.current_block()
        return self._selected() or ((start,) if start is not None else ())

    def current_article(self) -> ArticleRow | None:
        """Return the article whose own row is current, None while blocks are selected."""
        row = self.current_row()
        is_article = row is not None and row.kind == "article" and not self._selected()
        return row if is_article else None

    def _selected(self) -> tuple[int, ...]:
        rows = [row for index in self.selectedIndexes() if (row := self._row(index)) is not None]
        starts = [
            start
            for row in rows
            for start in (row.members or (row.start,))
            if row.kind in ("block", "paragraphs")
        ]
        return tuple(dict.fromkeys(starts))

    def show_block(self, start: int) -> None:
        """Make the row of a block current, open what it stands in, and bring it into sight."""
        index = self._model.index_of_block(start)
        if index.isValid():
            self.expand(index.parent())
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def show_unit(self, start: int) -> None:
        """Make the row of an article or photo current, unless the current row stands in it already."""
        unit = self._model.unit_at(self.currentIndex())
        if unit is not None and unit.start == start:
            return
        for kind in ("article", "photo"):
            index = self._model.index_of(kind, start)
            if index.isValid():
                self.expand(index.parent())
                self.setCurrentIndex(index)
                self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the current block in the diff with Enter; arrows are the tree's, letters the window's."""
        self._delegate.ring_wanted = True
        if is_enter(event) and is_plain(event):
            self.activate_current()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open and close a row by its chevron; bins also by their name."""
        index = self.indexAt(event.position().toPoint())
        row = self._model.row_at(index)
        if row is not None and row.children and event.button() == Qt.MouseButton.LeftButton:
            columns = self._delegate.columns
            edge = columns.icon if row.kind == "photo" else columns.badge
            if event.position().x() < edge or row.kind in ("photos", "furniture", "unplaced"):
                self.setExpanded(index, not self.isExpanded(index))
                if event.position().x() < edge:
                    return
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether a key or a click brought the focus."""
        self._delegate.ring_wanted = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell which article is current."""
        super().currentChanged(current, previous)
        self._tell_unit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show less of each row where room is short."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW_BELOW
        if is_narrow != self._delegate.is_narrow:
            self._delegate.is_narrow = is_narrow
            self._model.set_collapsed(is_narrow)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Articles"))
            self._refresh()

    def drawBranches(self, painter: QPainter, rect: object, index: object) -> None:
        """Paint nothing: the delegate paints the chevrons."""

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Articles"))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.set_up_walking()

    def activate_current(self) -> None:
        start = self.current_block()
        if start is not None:
            self.block_activated.emit(start)

    def _tell_unit(self) -> None:
        unit = self._model.unit_at(self.currentIndex())
        start = unit.start if unit else -1
        if start != self._unit:
            self._unit = start
            self.unit_chosen.emit(start)

    def _keep(self) -> None:
        expanded = {
            row.key for index in walk(self._model) if self.isExpanded(index) and (row := self._row(index))
        }
        row = self.current_row()
        several = self.selectedIndexes()
        self._kept_selection = self.selected_blocks() if len(several) > 1 else ()
        self._kept = (expanded, row.key if row else None, self.verticalScrollBar().value())

    def _restore(self) -> None:
        expanded, current, place = self._kept
        for index in walk(self._model):
            row = self._row(index)
            if row is not None and row.key in expanded:
                self.expand(index)
        if current is not None:
            found = self._model.index_of(*current)
            self.setCurrentIndex(found if found.isValid() else self._model.index_of_block(current[1]))
        for start in self._kept_selection:
            self.selectionModel().select(
                self._model.index_of_block(start), QItemSelectionModel.SelectionFlag.Select
            )
        self.verticalScrollBar().setValue(place)

    def _row(self, index: QModelIndex) -> ArticleRow | None:
        return self._model.row_at(index)

    def _refresh(self) -> None:
        self._delegate.measure()
        self.viewport().update()
