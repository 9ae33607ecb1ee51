"""The parts of the diff and where they stand: two panes, what joins them, their heads and the overview."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from zhengban_gui.diff.alignment import align
from zhengban_gui.theme import Theme
from zhengban_gui.views.connectors import WIDTH as CONNECTOR_WIDTH
from zhengban_gui.views.connectors import Connectors
from zhengban_gui.views.diff_heads import DiffHeads
from zhengban_gui.views.diff_scrolling import DiffScroller
from zhengban_gui.views.overview_strip import OverviewStrip
from zhengban_gui.views.pane_geometry import FRAME_INSET
from zhengban_gui.views.row_spacing import row_extents
from zhengban_gui.views.text_pane import TextPane

_FOOT = 48  # px of paper below the last line


class DiffFrame(QWidget):
    """Holds the parts, shows both sides or only one of them, and keeps what did not move at one height."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inline = False
        self._swapped = False
        self.source, self.rebuilt = TextPane(theme, "source", self), TextPane(theme, "rebuilt", self)
        self._scroller = DiffScroller(theme, self.source, self.rebuilt, self)
        self.connectors = Connectors(theme, self.source, self.rebuilt, self)
        bars = (self.source.verticalScrollBar(), self.rebuilt.verticalScrollBar())
        self.overview = OverviewStrip(theme, bars, self)
        self.heads = DiffHeads(theme, self)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.heads.source, 0, 0)
        grid.addWidget(self.heads.rebuilt, 0, 1, 1, 3)
        for column, widget in enumerate((self.source, self.connectors, self.rebuilt, self.overview)):
            grid.addWidget(widget, 1, column)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)

    def _show_sides(self) -> None:
        for widgets, away in (
            ((self.source, self.heads.source), self._inline and self._swapped),
            ((self.rebuilt, self.heads.rebuilt), self._inline and not self._swapped),
            ((self.connectors,), self._inline),
        ):
            for widget in widgets:
                widget.setHidden(away)
        self._scroller.main, self._scroller.single = self._main_pane(), self._inline
        self.overview.set_bar(self._main_pane().verticalScrollBar())
        for column, pane in ((0, self.source), (2, self.rebuilt)):
            self._grid.setColumnStretch(column, 0 if pane.isHidden() else 1)

    def _main_pane(self) -> TextPane:
        """Return the pane that is in sight whatever the width: the source, or the side that was swapped in."""
        return self.rebuilt if self._inline and self._swapped else self.source

    def _align_sides(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Bring the pairs of rows to one baseline, and both sides to one height."""
        sides = [row_extents(pane) for pane in (self.source, self.rebuilt)]
        margins = align(sides[0], sides[1], () if self._inline else pairs, _FOOT)
        if self._inline:
            margins = margins._replace(left_bottom=_FOOT, right_bottom=_FOOT)
        self.source.set_margins(margins.left, margins.left_bottom)
        self.rebuilt.set_margins(margins.right, margins.right_bottom)
        strip = 0 if self._inline else CONNECTOR_WIDTH
        self.heads.source.set_text_left(self.source.gutter() + FRAME_INSET)
        self.heads.rebuilt.set_text_left(strip + self.rebuilt.gutter() + FRAME_INSET)
        self.connectors.update()

    def _place_of(self, finding: str) -> tuple[TextPane, int] | None:
        """Return the pane and row of a finding: where it begins in the source, if that is shown."""
        panes = (self.rebuilt, self.source) if self._inline and self._swapped else (self.source, self.rebuilt)
        for pane in panes:
            for number, row in enumerate(pane.rows()):
                if finding and row.holds(finding):
                    return pane, number
        return None
