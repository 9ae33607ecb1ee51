"""The reviewer's own edits: text, roles, breaks, places and starts; each is one step that undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QRect, Signal
from PySide6.QtWidgets import QApplication

from zhengban.model.document import Block, Document, Unit
from zhengban.model.edit import Edit, Side
from zhengban.model.role import LINE_KEEPING_ROLES, Role
from zhengban.review.manual_articles import merge_articles, move_article, start_article
from zhengban.review.manual_blocks import move_block, move_down, move_to_article, move_up, set_role
from zhengban.review.manual_text import retype
from zhengban.review.paragraph_breaks import BreakChoice, breaks
from zhengban_gui.controllers.anchors import on_screen, row_anchor
from zhengban_gui.controllers.choosing import Chooser
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.controllers.reviewing import Reviewing
from zhengban_gui.controllers.role_keys import ROLE_KEYS
from zhengban_gui.dialogs.choice_list import Choice
from zhengban_gui.dialogs.role_chooser import RoleChoice, RoleChooser
from zhengban_gui.dialogs.text_editor import TextEditor
from zhengban_gui.theme import Theme
from zhengban_gui.views.article_tree import ArticleTree
from zhengban_gui.views.review_screen import ReviewScreen, block_of
from zhengban_gui.wording import role_name

_EXCERPT = 24  # characters of a headline or paragraph that a choice shows


class _Opened(NamedTuple):
    """The block whose text is edited, as it was when the editor opened."""

    page: int
    start: int
    text: str


class Arranging(QObject):
    """Does what the reviewer asks of a block: the current one of the tree that has the focus or that is the only one
    in sight, else the one that the current finding speaks of.

    ``told`` is for the status line.
    """

    told = Signal(str)

    def __init__(
        self, theme: Theme, desk: Desk, screen: ReviewScreen, reviewing: Reviewing, chooser: Chooser
    ) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        self._reviewing = reviewing
        self._chooser = chooser
        self._trees: list[ArticleTree] = []
        self._opened = _Opened(0, 0, "")
        self._given_role = 0
        self._editor = TextEditor(theme, screen)
        self._editor.committed.connect(self._retype)
        self._roles = RoleChooser(theme, screen.window())
        self._roles.role_chosen.connect(lambda role: self._give_role(self._given_role, role))
        chooser.close_with_page(self._roles)
        screen.card.edit.connect(self.edit_text)
        self.serve(screen.tree)

    def serve(self, tree: ArticleTree) -> None:
        """Do what an article tree asks for."""
        self._trees.append(tree)
        tree.block_activated.connect(self._show_block)
        tree.start_requested.connect(self._toggle_start)
        tree.role_requested.connect(self._give_role)
        tree.lock_requested.connect(self._lock)
        tree.unlock_requested.connect(self._unlock)
        tree.text_requested.connect(self._open_editor)
        tree.move_up_requested.connect(lambda start: self._edit(lambda document: move_up(document, start)))
        tree.move_down_requested.connect(
            lambda start: self._edit(lambda document: move_down(document, start))
        )
        tree.move_requested.connect(self._move)
        tree.to_article_requested.connect(self._move_to_article)
        tree.article_move_requested.connect(self._move_article)
        tree.refused.connect(self.told)

    # What the keys ask for

    def edit_text(self) -> None:
        """Open the text of the current block for typing."""
        block = self._block()
        if block is not None:
            self._open_editor(block.start)

    def choose_role(self) -> None:
        """Offer the roles for the current block."""
        block = self._block()
        if block is not None:
            self._given_role = block.start
            self._chooser.keep_about()
            roles = [RoleChoice(role, role_name(role), key) for role, key in ROLE_KEYS]
            self._roles.open_for_roles(roles, block.role, self._anchor())

    def start_article(self) -> None:
        """Let an article start at the current block, or, where one does, join it to the one before."""
        block = self._block()
        if block is not None:
            self._toggle_start(block.start)

    def choose_article(self) -> None:
        """Offer the articles that the current block may go to."""
        block, document = self._block(), self._document()
        if block is None or document is None:
            return
        page, offered = self._desk.page_number, document
        choices = [
            Choice("", _first_words(unit.blocks), is_present=block in unit.blocks, is_newspaper=True)
            for unit in document.articles
        ]
        self._chooser.offer(
            self.tr("Move to which article?"),
            choices,
            self._anchor(),
            lambda place: self._do(page, move_to_article(offered, block.start, place + 1)),
        )

    def choose_break(self) -> None:
        """Offer the places where the current paragraph may be broken or joined wrongly."""
        review, block = self._reviewing.review, self._block()
        found = breaks(review, block.start) if review is not None and block is not None else ()
        if not found:
            self.told.emit(self.tr("There is no break to doubt here"))
            return
        page = self._desk.page_number
        choices = [_break_choice(choice) for choice in found]
        self._chooser.offer(
            self.tr("Break or join where?"),
            choices,
            self._anchor(),
            lambda place: self._do(page, found[place].edits),
        )

    def order_up(self) -> None:
        """Move the current block up in its article."""
        block = self._block()
        if block is not None:
            self._edit(lambda document: move_up(document, block.start))

    def order_down(self) -> None:
        """Move the current block down in its article."""
        block = self._block()
        if block is not None:
            self._edit(lambda document: move_down(document, block.start))

    def toggle_lock(self) -> None:
        """Lock the current block as it stands in the source, or unlock it."""
        review, block = self._reviewing.review, self._block()
        if review is None or block is None:
            return
        is_locked = any(piece.overlaps(lock) for piece in block.pieces for lock in review.locks)
        (self._unlock if is_locked else self._lock)(block.start)

    def current_unit(self) -> Unit | None:
        """Return the article or photo that the current block belongs to."""
        document, block = self._document(), self._block()
        units = document.units if document is not None and block is not None else ()
        return next((unit for unit in units if block in unit.blocks), None)

    # Inside

    def _document(self) -> Document | None:
        review = self._reviewing.review
        return review.document if review else None

    def _block(self) -> Block | None:
        """The block that a key is about: where the focus is, else what the current finding speaks of."""
        document, tree = self._document(), self._tree()
        if document is None:
            return None
        if tree is not None:
            return self._block_in(tree, document)
        diff = self._screen.diff
        if (diff.source.hasFocus() or diff.rebuilt.hasFocus()) and diff.current_block() is not None:
            return diff.current_block()
        entry = self._reviewing.current
        return block_of(document, entry.finding.spans[0].start) if entry and entry.finding.spans else None

    def _block_in(self, tree: ArticleTree, document: Document) -> Block | None:
        """A row that stands for several paragraphs names none: its first alone is never what was meant."""
        row, start = tree.current_row(), tree.current_block()
        if row is not None and row.kind == "paragraphs":
            self.told.emit(self.tr("This row stands for several paragraphs. Choose one in the text"))
            return None
        return block_of(document, start) if start is not None else None

    def _tree(self) -> ArticleTree | None:
        """The tree that the keys are about: on a screen without findings it is always the tree."""
        alone = (tree for tree in self._trees if tree.isVisible() and not self._screen.isVisible())
        focused = (tree for tree in self._trees if tree.hasFocus() and tree.current_block() is not None)
        return next(focused, None) or next(alone, None)

    def _anchor(self) -> QRect:
        tree = self._tree()
        return self._screen.anchor() if tree is None else row_anchor(tree)

    def _block_at(self, start: int) -> Block | None:
        document = self._document()
        return block_of(document, start) if document is not None else None

    def _edit(self, edits_for: Callable[[Document], Sequence[Edit]], name: str = "") -> None:
        document = self._document()
        self._do(self._desk.page_number, edits_for(document) if document is not None else (), name)

    def _do(self, page: int, edits: Sequence[Edit], name: str = "") -> None:
        if edits:
            self._desk.try_deed(lambda session, _page: session.edit(page, edits, name))
        else:
            self.told.emit(self.tr("Nothing changes"))

    def _show_block(self, start: int) -> None:
        self._screen.diff.go_to(start)

    def _open_editor(self, start: int) -> None:
        block = self._block_at(start)
        if block is not None:
            self._edit_block(block, block.text)

    def _edit_block(self, block: Block, typed: str) -> None:
        self._opened = _Opened(self._desk.page_number, block.start, block.text)
        # A break typed into a paragraph splits it, one typed into a headline would split that: only where lines count.
        allows = block.role in LINE_KEEPING_ROLES or block.role is Role.PARAGRAPH
        anchor = on_screen(self._screen, self._anchor())
        self._editor.open_for(role_name(block.role), block.text, anchor, allows)
        if typed != block.text:
            self._editor.area.setPlainText(typed)

    def _retype(self, text: str) -> None:
        """A new plan may have come while somebody typed: what he has not seen is never overwritten."""
        opened, block = self._opened, self._block_at(self._opened.start)
        if opened.page == self._desk.page_number and block is not None and block.text == opened.text:
            self._edit(lambda document: retype(document, opened.start, text), text)
            return
        if opened.page == self._desk.page_number and block is not None:
            self._edit_block(block, text)
            self.told.emit(self.tr("The text has changed meanwhile. Nothing was taken over yet"))
            return
        QApplication.clipboard().setText(text)
        self.told.emit(self.tr("The text is gone meanwhile. What you typed can be pasted"))

    def _give_role(self, start: int, role: str) -> None:
        self._edit(lambda document: set_role(document, start, Role(role)), role)

    def _toggle_start(self, start: int) -> None:
        def edits(document: Document) -> Sequence[Edit]:
            for place, unit in enumerate(document.articles):
                if unit.start == start and place:
                    return merge_articles(document, document.articles[place - 1].start, unit.start)
            return start_article(document, start)

        self._edit(edits)

    def _lock(self, start: int) -> None:
        block = self._block_at(start)
        if block is not None:
            self._desk.try_deed(lambda session, page: session.lock(page, block.pieces))

    def _unlock(self, start: int) -> None:
        block = self._block_at(start)
        if block is not None:
            self._desk.try_deed(lambda session, page: session.unlock(page, block.pieces))

    def _move(self, start: int, anchor: int, side: Side) -> None:
        self._edit(lambda document: move_block(document, start, anchor, side))

    def _move_to_article(self, start: int, number: int) -> None:
        self._edit(lambda document: move_to_article(document, start, number))

    def _move_article(self, start: int, beside: int, side: Side) -> None:
        self._edit(lambda document: move_article(document, start, beside, side))


def _first_words(blocks: Sequence[Block]) -> str:
    heads = [block for block in blocks if block.role is Role.HEADLINE] or list(blocks[:1])
    text = heads[0].text if heads else ""
    return text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"


def _break_choice(choice: BreakChoice) -> Choice:
    """The sign between the words shows what is there now; the detail says what choosing it does."""
    sign = "¶" if choice.is_broken else "｜"
    joining = QCoreApplication.translate("Arranging", "join here")
    breaking = QCoreApplication.translate("Arranging", "break here")
    deed = joining if choice.is_broken else breaking
    return Choice("", f"{choice.before} {sign} {choice.after}", deed, is_newspaper=True)
