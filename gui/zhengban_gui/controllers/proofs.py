"""The articles screen: tree, finished article and page details of the page under review."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from zhengban_gui.controllers.arranging import Arranging
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.document_script import document_script
from zhengban_gui.edit_words import with_undo
from zhengban_gui.views.articles_screen import ArticlesScreen
from zhengban_gui.views.loose_end_words import LooseEndRow


class Proofs(QObject):
    """Shows the review while its screen is seen; ``told`` is for the status line.

    What is typed into the page details belongs to the page that is shown, also when another one comes meanwhile.
    """

    told = Signal(str)

    def __init__(self, desk: Desk, screen: ArticlesScreen, arranging: Arranging) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        self._page = 0
        arranging.serve(screen.tree)
        desk.page_changed.connect(self._follow)
        desk.review_changed.connect(lambda _review: self.refresh())
        screen.metadata.described.connect(self._describe)
        screen.metadata.dismissed.connect(self._dismiss)
        screen.metadata.block_activated.connect(screen.tree.show_block)
        screen.preview.copied.connect(lambda: self.told.emit(self.tr("Article copied")))

    def refresh(self) -> None:
        """Show the page as it stands, if anybody sees it."""
        review = self._desk.review
        if not self._screen.isVisible():
            return
        self._page = self._desk.page_number
        if review is None:
            self._screen.set_review(None)
            return
        self._screen.set_review(review, document_script(review.plan.page.text))

    def _follow(self, page_number: int) -> None:
        if page_number != self._page:
            self._screen.metadata.take_over()
        if self._desk.review is None:
            self.refresh()

    def _dismiss(self, row: LooseEndRow) -> None:
        numbers = [row.operation] if row.operation else []
        findings = [row.finding] if row.finding else []
        page = self._page
        if self._desk.try_deed(lambda session, _page: session.dismiss(page, numbers, findings)):
            self.told.emit(with_undo(self.tr("Dismissed")))

    def _describe(self, field: str, value: str) -> None:
        page = self._page
        if self._desk.page_with(page) is not None:
            self._desk.try_deed(lambda session, _page: session.describe(page, field, value))
