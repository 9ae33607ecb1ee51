"""The text of a block, typed anew in the little editor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from zhengban.model.document import Block
from zhengban.model.edit import Edit
from zhengban.model.role import LINE_KEEPING_ROLES, Role
from zhengban.review.edit_names import EditName, changed
from zhengban.review.manual_text import retype
from zhengban_gui.controllers.anchors import on_screen
from zhengban_gui.controllers.desk import Desk
from zhengban_gui.controllers.pointing import Pointing
from zhengban_gui.dialogs.text_editor import TextEditor
from zhengban_gui.theme import Theme
from zhengban_gui.views.review_screen import ReviewScreen
from zhengban_gui.wording import role_name

Doer = Callable[[int, Sequence[Edit], EditName], object]


class _Opened(NamedTuple):
    """The block whose text is edited, as it was when the editor opened."""

    page: int
    start: int
    text: str


class Retyping(QObject):
    """Opens the editor on a block and has ``do`` take over what was typed. ``told`` is for the status line."""

    told = Signal(str)

    def __init__(self, theme: Theme, desk: Desk, screen: ReviewScreen, pointing: Pointing, do: Doer) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        self._pointing = pointing
        self._do = do
        self._opened = _Opened(0, 0, "")
        self.editor = TextEditor(theme, screen)
        self.editor.committed.connect(self._take_over)

    def open_for(self, block: Block) -> None:
        """Open the text of a block for typing."""
        self._open(block, block.text)

    def _open(self, block: Block, typed: str) -> None:
        self._opened = _Opened(self._desk.page_number, block.start, block.text)
        # A break typed into a paragraph splits it, one typed into a headline would split that: only where lines count.
        allows = block.role in LINE_KEEPING_ROLES or block.role is Role.PARAGRAPH
        anchor = on_screen(self._screen, self._pointing.anchor())
        self.editor.open_for(role_name(block.role), block.text, anchor, allows)
        if typed != block.text:
            self.editor.area.setPlainText(typed)

    def _take_over(self, text: str) -> None:
        """A new plan may have come while somebody typed: what he has not seen is never overwritten."""
        opened, document = self._opened, self._pointing.document()
        block = self._pointing.block_at(opened.start)
        if opened.page != self._desk.page_number or block is None or document is None:
            QApplication.clipboard().setText(text)
            self.told.emit(self.tr("The text is gone meanwhile. What you typed can be pasted"))
        elif block.text != opened.text:
            self._open(block, text)
            self.told.emit(self.tr("The text has changed meanwhile. Nothing was taken over yet"))
        else:
            self._do(opened.page, retype(document, opened.start, text), changed(opened.text, text))
