"""Which blocks a key is about: where the focus is, what is selected there, else what the current finding speaks of."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, QRect, Signal

from zhengban.model.document import Block, Document, Unit
from zhengban_gui.controllers.anchors import row_anchor
from zhengban_gui.controllers.reviewing import Reviewing
from zhengban_gui.views.article_tree import ArticleTree
from zhengban_gui.views.review_screen import ReviewScreen, block_of


class Pointing(QObject):
    """Follows the trees, the text and the findings. ``told`` says why a key is about no block."""

    told = Signal(str)

    def __init__(self, screen: ReviewScreen, reviewing: Reviewing) -> None:
        super().__init__(screen)
        self._screen = screen
        self._reviewing = reviewing
        self._trees: list[ArticleTree] = []

    def follow(self, tree: ArticleTree) -> None:
        """Let keys be about what is current or selected in an article tree."""
        self._trees.append(tree)

    def document(self) -> Document | None:
        """Return the document in front, None while the page is being analysed."""
        review = self._reviewing.review
        return review.document if review else None

    def block(self) -> Block | None:
        """Return the one block that a key is about; of several that are selected none is meant."""
        blocks = self.blocks()
        if len(blocks) > 1:
            self.told.emit(self.tr("This works on one block at a time. Choose one in the text"))
            return None
        return blocks[0] if blocks else None

    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks that a key is about, in printed order."""
        document, tree = self.document(), self.tree()
        if document is None:
            return ()
        if tree is not None:
            return blocks_at(document, tree.selected_blocks())
        diff = self._screen.diff
        if diff.source.hasFocus() or diff.rebuilt.hasFocus():
            starts = [block.start for block in diff.current_blocks()]
            if starts:
                return blocks_at(document, starts)
        entry = self._reviewing.current
        found = block_of(document, entry.finding.spans[0].start) if entry and entry.finding.spans else None
        return (found,) if found is not None else ()

    def opening(self) -> Block | None:
        """Return the block at which what a key is about begins: on the row of an article the first one of that."""
        tree = self.tree()
        article = tree.current_article() if tree is not None else None
        return self.block() if article is None else self.block_at(article.children[0].start)

    def block_at(self, start: int) -> Block | None:
        """Return the block that is printed at a start now."""
        found = self.blocks_at((start,))
        return found[0] if found else None

    def blocks_at(self, starts: Collection[int]) -> tuple[Block, ...]:
        """Return the blocks that are printed at these starts now, in printed order."""
        document = self.document()
        return blocks_at(document, starts) if document is not None else ()

    def selected_with(self, start: int) -> tuple[int, ...]:
        """Return the starts of what is selected together with a block, that block alone when it is not selected."""
        for tree in self._trees:
            starts = tree.selected_blocks()
            if tree.isVisible() and start in starts:
                return starts
        return (start,)

    def cursor(self) -> int | None:
        """Return the source offset of the text cursor, None when no text has the focus."""
        return self._screen.diff.cursors.offset()

    def unit(self) -> Unit | None:
        """Return the article or photo that the first of the blocks belongs to."""
        document, blocks = self.document(), self.blocks()
        units = document.units if document is not None and blocks else ()
        return next((unit for unit in units if blocks[0] in unit.blocks), None)

    def anchor(self) -> QRect:
        """Return what small windows open beside; px of the window."""
        tree = self.tree()
        return self._screen.text_anchor() if tree is None else row_anchor(tree)

    def tree(self) -> ArticleTree | None:
        """Return the tree that the keys are about: on a screen without findings it is always the tree."""
        alone = (tree for tree in self._trees if tree.isVisible() and not self._screen.isVisible())
        focused = (tree for tree in self._trees if tree.hasFocus() and tree.selected_blocks())
        return next(focused, None) or next(alone, None)


def blocks_at(document: Document, starts: Collection[int]) -> tuple[Block, ...]:
    """Return the blocks that are printed at these starts, in printed order."""
    wanted = frozenset(starts)
    return tuple(block for block in document.blocks() if block.start in wanted)
