"""The article tree: articles, blocks and bins, by mouse and by keyboard. It asks, others do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QWidget

from zhengban.model.page import Page
from zhengban.model.role import Role
from zhengban.review.page_review import PageReview
from zhengban_gui.fonts import Script
from zhengban_gui.item_models.article_rows import ArticleRow
from zhengban_gui.item_models.articles_model import ArticlesModel, walk
from zhengban_gui.theme import Theme
from zhengban_gui.views.article_drag import CarryingTree
from zhengban_gui.views.article_menus import fill_article_menu, fill_role_menu

_NARROW_BELOW = 320  # px; below it the role words go, and neighbouring paragraphs stand in one row


class ArticleTree(CarryingTree):
    """Shows a page under review; every request names blocks and articles by their source offset.

    ``block_activated``: show this block in the diff; ``unit_chosen``: the current row stands in another article or
    photo (or in none, -1). ``start_requested``, ``role_requested``, ``lock_requested``, ``unlock_requested``,
    ``text_requested``, ``move_up_requested`` and ``move_down_requested`` are about a block; ``to_article_requested``,
    ``move_requested`` and ``article_move_requested`` are the model's, for keys as for the mouse. ``refused`` carries
    a reason for the status bar, empty when it does not hold any more.
    """

    block_activated = Signal(int)
    unit_chosen = Signal(int)
    start_requested = Signal(int)
    role_requested = Signal(int, str)
    lock_requested = Signal(int)
    unlock_requested = Signal(int)
    text_requested = Signal(int)
    move_up_requested = Signal(int)
    move_down_requested = Signal(int)
    move_requested = Signal(int, int, str)
    to_article_requested = Signal(int, int)
    article_move_requested = Signal(int, int, str)
    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, ArticlesModel(), parent)
        self._model.setParent(self)
        self._page: Page | None = None
        self._unit = -1
        self._kept: tuple[set[tuple[str, int]], tuple[str, int] | None, int] = (set(), None, 0)
        self._set_up()
        self.setModel(self._model)
        self._model.move_requested.connect(self.move_requested)
        self._model.to_article_requested.connect(self.to_article_requested)
        self._model.article_move_requested.connect(self.article_move_requested)
        self._model.role_requested.connect(self.role_requested)
        self._model.refused.connect(self.refused)
        self._model.modelAboutToBeReset.connect(self._keep)
        self._model.modelReset.connect(self._restore)
        self.doubleClicked.connect(self._activate)
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
        """Return the block of the current row (the first one of several), None when there is none."""
        row = self.current_row()
        if row is None:
            return None
        if row.kind in ("article", "photo"):
            return row.children[0].start if row.children else None
        return row.start if row.kind in ("block", "paragraphs") else None

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

    def move_to_article(self, number: int) -> None:
        """Ask to move the current block to an article, counted from 1."""
        row = self.current_row()
        if row is not None and row.is_block and 1 <= number <= len(self._model.articles):
            self.to_article_requested.emit(row.start, number)

    def move_up(self) -> None:
        """Ask to move the current block or article one place up."""
        self._move(-1)

    def move_down(self) -> None:
        """Ask to move the current block or article one place down."""
        self._move(1)

    def request_start(self) -> None:
        """Ask to start an article at the current block."""
        self._ask(self.start_requested)

    def request_text(self) -> None:
        """Ask to edit the text of the current block."""
        self._ask(self.text_requested)

    def request_lock(self) -> None:
        """Ask to lock the current block, or to unlock it when it is locked."""
        row = self.current_row()
        if row is not None:
            self._ask(self.unlock_requested if row.is_locked else self.lock_requested)

    def role_menu(self, position: QPoint | None = None) -> QMenu:
        """Open the menu of roles at a place of the screen, by default at the current row, and return it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_roles(menu)
        menu.popup(position or self._menu_place())
        return menu

    def context_menu(self) -> QMenu:
        """Return the menu of what can be done with the current row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self.current_row()
        menu.addAction(self.tr("Show in the text"), self._activate_current)
        if row is not None and row.is_block:
            self._fill_roles(menu.addMenu(self.tr("Role")))
            unit = self._model.unit_at(self.currentIndex())
            articles = menu.addMenu(self.tr("Move to article"))
            fill_article_menu(articles, self._model.articles, unit, self.move_to_article)
        if row is not None and (row.is_block or row.kind == "article"):
            menu.addAction(self.tr("Move up"), self.move_up)
            menu.addAction(self.tr("Move down"), self.move_down)
        if row is not None and row.is_block:
            menu.addAction(self.tr("An article starts here"), self.request_start)
            menu.addAction(self.tr("Edit text"), self.request_text)
            menu.addAction(self.tr("Unlock") if row.is_locked else self.tr("Lock"), self.request_lock)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the current row at the mouse, or at the row for the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if self.current_row() is not None:
            self.context_menu().popup(self._menu_place() if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the current block in the diff with Enter; arrows are the tree's, letters the window's."""
        self._delegate.ring_wanted = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._activate_current()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the actions of the window."""

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
        """Tell which article is current; input methods stay off, which Qt turns on with some items."""
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
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
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def _move(self, step: int) -> None:
        row = self.current_row()
        if row is not None and row.is_block:
            (self.move_up_requested if step < 0 else self.move_down_requested).emit(row.start)
        elif row is not None and row.kind == "article":
            place = row.number - 1 + step
            if 0 <= place < len(self._model.articles):
                side = "before" if step < 0 else "after"
                self.article_move_requested.emit(row.start, self._model.articles[place].start, side)

    def _ask(self, request: SignalInstance) -> None:
        row = self.current_row()
        if row is not None and row.kind in ("block", "paragraphs"):
            request.emit(row.start)

    def _fill_roles(self, menu: QMenu) -> None:
        row = self.current_row()
        if row is not None and row.is_block:
            start = row.start
            fill_role_menu(menu, row.role, lambda role: self._request_role(start, role))

    def _request_role(self, start: int, role: Role) -> None:
        self.role_requested.emit(start, str(role))

    def _menu_place(self) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())

    def _activate(self, index: QModelIndex) -> None:
        self._activate_current()

    def _activate_current(self) -> None:
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
        self.verticalScrollBar().setValue(place)

    def _row(self, index: QModelIndex) -> ArticleRow | None:
        return self._model.row_at(index)

    def _refresh(self) -> None:
        self._delegate.measure()
        self.viewport().update()
