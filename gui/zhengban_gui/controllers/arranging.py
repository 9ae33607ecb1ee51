"""The reviewer's own edits: text, roles, breaks, places and starts; each is one step that undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Signal

from zhengban.model.document import Block, Document, Unit
from zhengban.model.edit import Edit, Side
from zhengban.model.role import Role
from zhengban.model.span import Span
from zhengban.review.edit_names import Doing, EditName, beginnings
from zhengban.review.manual_articles import merge_articles, move_article, start_article
from zhengban.review.manual_selection import (
    move_all_beside,
    move_all_down,
    move_all_to_unit,
    move_all_up,
    set_roles,
)
from zhengban.review.operation import Operation
from zhengban.review.session import ReviewSession
from zhengban.review.trial import unit_with
from zhengban_gui.controllers.breaking import Breaking
from zhengban_gui.controllers.choosing import Chooser
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.controllers.pointing import Pointing, blocks_at
from zhengban_gui.controllers.retyping import Retyping
from zhengban_gui.controllers.reviewing import Reviewing
from zhengban_gui.controllers.role_keys import ROLE_KEYS
from zhengban_gui.dialogs.choice_list import Choice
from zhengban_gui.dialogs.role_chooser import RoleChoice, RoleChooser
from zhengban_gui.edit_words import EditWords, with_undo
from zhengban_gui.item_models.article_rows import unit_title
from zhengban_gui.theme import Theme
from zhengban_gui.views.article_tree import ArticleTree
from zhengban_gui.views.review_screen import ReviewScreen
from zhengban_gui.wording import role_name

_EXCERPT = 24  # characters of a headline or paragraph that a choice shows


class Arranging(QObject):
    """Does what the reviewer asks of blocks: those that are selected where the focus is, else the current one.

    ``told`` is for the status line: what was done, and why nothing was.
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
        self._words = EditWords()
        self.pointing = Pointing(screen, reviewing)
        self.pointing.told.connect(self.told)
        self._breaking = Breaking(self.pointing, chooser, self)
        self._breaking.told.connect(self.told)
        self._given_role: tuple[int, ...] = ()
        self.retyping = Retyping(theme, desk, screen, self.pointing, self._do)
        self.retyping.told.connect(self.told)
        self._roles = RoleChooser(theme, screen.window())
        self._roles.role_chosen.connect(lambda role: self._give_role(self._given_role, role))
        chooser.close_with_page(self._roles)
        screen.card.edit.connect(self.edit_text)
        self.serve(screen.tree)

    def serve(self, tree: ArticleTree) -> None:
        """Do what an article tree asks for; what is asked of a selected row is asked of all that are selected."""
        self.pointing.follow(tree)
        together = self.pointing.selected_with
        tree.block_activated.connect(self._screen.diff.go_to)
        tree.start_requested.connect(self._toggle_start)
        tree.role_requested.connect(lambda start, role: self._give_role(together(start), role))
        tree.lock_requested.connect(lambda start: self._lock(together(start)))
        tree.unlock_requested.connect(lambda start: self._unlock(together(start)))
        tree.text_requested.connect(self._open_editor)
        tree.move_up_requested.connect(lambda start: self._order(together(start), "up"))
        tree.move_down_requested.connect(lambda start: self._order(together(start), "down"))
        tree.move_requested.connect(
            lambda start, anchor, side: self._move_beside(together(start), anchor, side)
        )
        tree.to_article_requested.connect(
            lambda start, number: self._move_to_article(together(start), number)
        )
        tree.article_move_requested.connect(self._move_article)
        tree.refused.connect(self.told)

    # What the keys ask for

    def edit_text(self) -> None:
        """Open the text of the current block for typing."""
        block = self.pointing.block()
        if block is not None:
            self._open_editor(block.start)

    def choose_role(self) -> None:
        """Offer the roles for the blocks."""
        blocks = self.pointing.blocks()
        if not blocks:
            return
        self._given_role = _starts(blocks)
        self._chooser.keep_about()
        roles = [RoleChoice(role, role_name(role), key) for role, key in ROLE_KEYS]
        present = {block.role for block in blocks}
        self._roles.open_for_roles(
            roles, present.pop() if len(present) == 1 else "", self.pointing.anchor(), len(blocks)
        )

    def start_article(self) -> None:
        """Let an article start at the current block, or, where one does, join it to the one before."""
        block = self.pointing.opening()
        if block is not None:
            self._toggle_start(block.start)

    def choose_article(self) -> None:
        """Offer the articles that the blocks may go to."""
        blocks, document = self.pointing.blocks(), self.pointing.document()
        if not blocks or document is None:
            return
        page, offered, starts = self._desk.page_number, document, _starts(blocks)
        choices = [
            Choice(
                "",
                _short(unit_title(unit)),
                is_present=all(block in unit.blocks for block in blocks),
                is_newspaper=True,
            )
            for unit in document.articles
        ]
        self._chooser.offer(
            self.tr("Move to which article?"),
            choices,
            self.pointing.anchor(),
            lambda place: self._to_unit(page, offered, starts, offered.articles[place]),
        )

    def choose_break(self) -> None:
        """Offer the places where the current paragraph may be broken, or is broken wrongly."""
        review, block = self._desk.review, self.pointing.block()
        if review is not None and block is not None:
            self._breaking.offer(self._desk.page_number, review, block, self._do)

    def order_up(self) -> None:
        """Move the blocks up in their article, or the article whose row is current among the articles."""
        self._order_current("up")

    def order_down(self) -> None:
        """Move the blocks down in their article, or the article whose row is current among the articles."""
        self._order_current("down")

    def toggle_lock(self) -> None:
        """Lock the blocks as they stand in the source, or unlock them when all of them are locked."""
        review, blocks = self._desk.review, self.pointing.blocks()
        if review is None or not blocks:
            return
        are_locked = all(
            any(piece.overlaps(lock) for piece in block.pieces for lock in review.locks) for block in blocks
        )
        (self._unlock if are_locked else self._lock)(_starts(blocks))

    def doubt(self) -> None:
        """Leave all findings in the blocks that are selected for later, else the current finding."""
        review, blocks = self._desk.review, self.pointing.blocks()
        if review is None or len(blocks) < 2:
            self._reviewing.doubt()
            return
        pieces = [piece for block in blocks for piece in block.pieces]
        touched = [entry.id for entry in review.entries if _touch(entry.finding.spans, pieces)]
        if not touched:
            self.told.emit(self.tr("Nothing was found in what is selected"))
        elif self._desk.try_deed(lambda session, page: session.doubt(page, touched)):
            self.told.emit(with_undo(self.tr("%n finding(s) left in doubt", "", len(touched))))

    def current_unit(self) -> Unit | None:
        """Return the article or photo that the current block belongs to."""
        return self.pointing.unit()

    # Inside

    def _name(self, doing: Doing, detail: str, starts: Sequence[int]) -> EditName:
        return EditName(doing, detail, beginnings(self.pointing.blocks_at(starts)))

    def _edit(self, edits_for: Callable[[Document], Sequence[Edit]], name: EditName) -> None:
        document = self.pointing.document()
        self._do(self._desk.page_number, edits_for(document) if document is not None else (), name)

    def _do(self, page: int, edits: Sequence[Edit], name: EditName) -> None:
        if not edits:
            self.told.emit(self.tr("Nothing changes"))
            return
        text, field = name.text, name.field
        if self._desk.try_deed(lambda session, _page: session.edit(page, edits, text, field)):
            self.told.emit(with_undo(self._words.told(name)))

    def _open_editor(self, start: int) -> None:
        block = self.pointing.block_at(start)
        if block is not None:
            self.retyping.open_for(block)

    def _give_role(self, starts: Sequence[int], role: str) -> None:
        name = self._name("role", role, starts)
        self._edit(lambda document: set_roles(document, starts, Role(role)), name)

    def _toggle_start(self, start: int) -> None:
        document, name = self.pointing.document(), self._name("start", "", (start,))
        if document is None:
            return
        neighbours = next((pair for pair in pairwise(document.articles) if _opens(pair[1], start)), None)
        if neighbours is not None:
            above, unit = neighbours
            name = name._replace(doing="join", detail=_short(unit_title(above)))
            self._do(self._desk.page_number, merge_articles(document, above.start, unit.start), name)
        else:
            self._do(self._desk.page_number, start_article(document, start), name)

    def _lock(self, starts: Sequence[int]) -> None:
        self._do_lock(starts, self._name("lock", "", starts), ReviewSession.lock)

    def _unlock(self, starts: Sequence[int]) -> None:
        self._do_lock(starts, self._name("unlock", "", starts), ReviewSession.unlock)

    def _do_lock(
        self,
        starts: Sequence[int],
        name: EditName,
        deed: Callable[[ReviewSession, int, Sequence[Span], str], Operation],
    ) -> None:
        spans = [piece for block in self.pointing.blocks_at(starts) for piece in block.pieces]
        if spans and self._desk.try_deed(lambda session, page: deed(session, page, spans, name.text)):
            self.told.emit(with_undo(self._words.told(name)))

    def _order_current(self, way: str) -> None:
        tree = self.pointing.tree()
        if tree is None or tree.current_article() is None:
            self._order(_starts(self.pointing.blocks()), way)
        else:
            (tree.move_up if way == "up" else tree.move_down)()

    def _order(self, starts: Sequence[int], way: str) -> None:
        step = move_all_up if way == "up" else move_all_down
        if starts:
            self._edit(lambda document: step(document, starts), self._name("order", way, starts))

    def _move_beside(self, starts: Sequence[int], anchor: int, side: Side) -> None:
        document = self.pointing.document()
        unit = unit_with(document, anchor) if document is not None else None
        name = self._name("move", _short(unit_title(unit)) if unit is not None else "", starts)
        self._edit(lambda document: move_all_beside(document, starts, anchor, side), name)

    def _move_to_article(self, starts: Sequence[int], number: int) -> None:
        document = self.pointing.document()
        if document is not None:
            self._to_unit(self._desk.page_number, document, starts, document.articles[number - 1])

    def _to_unit(self, page: int, document: Document, starts: Sequence[int], unit: Unit) -> None:
        name = EditName("move", _short(unit_title(unit)), beginnings(blocks_at(document, starts)))
        self._do(page, move_all_to_unit(document, starts, unit.start), name)

    def _move_article(self, start: int, beside: int, side: Side) -> None:
        document = self.pointing.document()
        units = document.units if document is not None else ()
        moved = next((unit_title(unit) for unit in units if unit.start == start), "")
        name = EditName("article_order", "", (_short(moved),))
        self._edit(lambda document: move_article(document, start, beside, side), name)


def _starts(blocks: Sequence[Block]) -> tuple[int, ...]:
    return tuple(block.start for block in blocks)


def _opens(unit: Unit, block_start: int) -> bool:
    """What an article is carried by may stand below its headline: what a reviewer sees first is what opens it."""
    first = next((block for block in unit.blocks if block.text.strip()), None)
    return first is not None and first.start == block_start


def _touch(spans: Sequence[Span], pieces: Sequence[Span]) -> bool:
    return any(span.overlaps(piece) for span in spans for piece in pieces)


def _short(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"
