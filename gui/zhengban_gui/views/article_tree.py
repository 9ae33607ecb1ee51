"""The article tree: articles, blocks and bins, by mouse and by keyboard. It asks, others do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget

from zhengban.model.role import Role
from zhengban_gui.theme import Theme
from zhengban_gui.views.article_drag import CarryingTree
from zhengban_gui.views.article_menus import fill_article_menu, fill_role_menu


class ArticleTree(CarryingTree):
    """Asks for what is done to a page under review; every request names blocks and articles by their source offset.

    ``start_requested``, ``role_requested``, ``lock_requested``, ``unlock_requested``, ``text_requested``,
    ``move_up_requested`` and ``move_down_requested`` are about a block; ``to_article_requested``,
    ``move_requested`` and ``article_move_requested`` are the model's, for keys as for the mouse. ``refused`` carries
    a reason for the status bar, empty when it does not hold any more.
    """

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
        super().__init__(theme, parent)
        self._model.move_requested.connect(self.move_requested)
        self._model.to_article_requested.connect(self.to_article_requested)
        self._model.article_move_requested.connect(self.article_move_requested)
        self._model.role_requested.connect(self.role_requested)
        self._model.refused.connect(self.refused)

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
        menu.addAction(self.tr("Show in the text"), self.activate_current)
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

    def _move(self, step: int) -> None:
        row = self.current_row()
        if row is not None and row.is_block:
            (self.move_up_requested if step < 0 else self.move_down_requested).emit(row.start)
        elif row is not None and row.kind == "article":
            place = row.number - 1 + step
            if 0 <= place < len(self._model.articles):
                side = "before" if step < 0 else "after"
                self.article_move_requested.emit(row.start, self._model.articles[place].start, side)
            else:
                self.refused.emit(self.tr("Nothing changes"))

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
