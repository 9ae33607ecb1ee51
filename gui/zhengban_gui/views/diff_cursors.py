"""The text cursors of the diff's panes: what a key acts on is where the cursor of the side with the focus stands."""

from __future__ import annotations

from zhengban.model.document import Block
from zhengban_gui.diff.layout import DiffLayout
from zhengban_gui.diff.side import NO_BLOCK
from zhengban_gui.views.text_pane import TextPane


class DiffCursors:
    """Keeps both cursors on the current finding until the user moves one himself."""

    def __init__(self, source: TextPane, rebuilt: TextPane) -> None:
        self._source = source
        self._rebuilt = rebuilt
        self._followed = ""

    def pane(self) -> TextPane:
        """Return the side that has the focus, the rebuilt one when none has."""
        return self._source if self._source.hasFocus() else self._rebuilt

    def block(self, layout: DiffLayout) -> Block | None:
        """Return the document's block that the cursor stands in; None where nothing of it is printed."""
        pane = self.pane()
        if not pane.rows():
            return None
        place = pane.rows()[pane.row_of_cursor()].members[0].block
        return None if place == NO_BLOCK else layout.blocks[place]

    def follow(self, finding: str) -> None:
        """Go to a finding that was not the current one before."""
        if finding == self._followed:
            return
        self._followed = finding
        for pane in (self._source, self._rebuilt):
            held = (number for number, row in enumerate(pane.rows()) if row.holds(finding))
            number = next(held, None)
            if number is not None:
                pane.put_cursor(number)
