"""The side-by-side diff: source left, rebuilt page right, at one baseline, scrolled as one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from zhengban.model.document import Block
from zhengban.model.span import Span
from zhengban_gui.diff.alignment import align
from zhengban_gui.diff.folding import DiffRows, rows
from zhengban_gui.diff.folds import Folds
from zhengban_gui.diff.inputs import DiffInput
from zhengban_gui.diff.layout import DiffLayout, SourceMode, lay_out
from zhengban_gui.fonts import Script
from zhengban_gui.theme import Theme
from zhengban_gui.views.connectors import WIDTH as CONNECTOR_WIDTH
from zhengban_gui.views.connectors import Connectors
from zhengban_gui.views.diff_heads import DiffHeads
from zhengban_gui.views.diff_scrolling import DiffScroller
from zhengban_gui.views.overview_strip import OverviewStrip
from zhengban_gui.views.pane_geometry import FRAME_INSET
from zhengban_gui.views.pane_rows import PaneRow
from zhengban_gui.views.row_maker import RowMaker, row_with
from zhengban_gui.views.row_spacing import row_extents
from zhengban_gui.views.text_pane import TextPane

_FOOT = 48  # px of paper below the last line


class DiffView(QWidget):
    """Shows a page and what became of it; it changes nothing, it only says what was asked for.

    ``block_activated`` carries a source offset (code points).
    """

    finding_clicked = Signal(str)
    block_activated = Signal(int)
    selection_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = RowMaker(self)
        self._shown: DiffInput | None = None
        self._layout: DiffLayout | None = None
        self._rows = DiffRows((), (), ())
        self._mode: SourceMode = "flowed"
        self._script: Script = "hans"
        self._folds = Folds()
        self._current = ""
        self._inline = False
        self._swapped = False
        self._fonts = _fonts_of(theme)
        self._build()
        self._connect()
        self._say()

    def _build(self) -> None:
        theme = self._theme
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

    def _connect(self) -> None:
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._align_in_place)
        for pane in (self.source, self.rebuilt):
            pane.verticalScrollBar().valueChanged.connect(self.connectors.update)
            pane.finding_clicked.connect(self.finding_clicked)
            pane.block_activated.connect(self.block_activated)
            pane.selectionChanged.connect(self.selection_changed)
            pane.width_changed.connect(self._later.start)
            pane.bar_clicked.connect(lambda row, pane=pane: self._toggle_fold(pane.rows()[row]))
            pane.jump_wanted.connect(lambda row, pane=pane: self._follow(pane, row))
        self.connectors.jump_wanted.connect(self._jump)
        self.overview.wanted.connect(self._scroller.go_to)
        self.heads.mode_chosen.connect(self.set_source_mode)
        self.heads.punctuation_toggled.connect(self.set_punctuation_visible)
        self._swap = QShortcut(QKeySequence(Qt.Key.Key_Tab), self, self.swap_sides)
        self._swap.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._swap.setEnabled(False)
        self._theme.changed.connect(self._restyle)

    def show_page(self, shown: DiffInput, keep_place: bool = True) -> None:
        """Show this page and document; ``keep_place`` leaves what the eye rests on where it is."""
        if self._shown is None or shown.page != self._shown.page:
            self._folds, keep_place = Folds(), False
        self._shown = shown
        self._layout = lay_out(shown, self._mode)
        self._refresh(keep_place)
        if not keep_place:
            self.source.go_to_top()
            self.rebuilt.go_to_top()
        self._say()

    def clear(self) -> None:
        """Show no page at all."""
        self._shown, self._layout, self._current = None, None, ""
        self._rows = DiffRows((), (), ())
        for pane in (self.source, self.rebuilt):
            pane.set_current("")
            pane.show_rows([], self._script)
        self.connectors.set_links(())
        self.overview.set_rows((), (), frozenset())
        self._say()

    def go_to(self, offset: int) -> None:
        """Bring the row of the source character at the offset into sight, unfolding it if need be."""
        if self._layout is None:
            return
        target = row_with(self.source.rows(), offset)
        if target is not None:
            self._jump("left", target)

    def set_script(self, script: Script) -> None:
        """Take the newspaper's own script for its text."""
        if script != self._script:
            self._script = script
            self._refresh(True)

    def set_current(self, finding: str | None, centre: bool = True) -> None:
        """Light a finding on both sides; ``centre`` brings it into sight."""
        finding = finding or ""
        if finding != self._current:
            self._current = finding
            self.source.set_current(finding)
            self.rebuilt.set_current(finding)
            self._refresh(True)
        place = self._current_place()
        if centre and place is not None:
            self._scroller.bring_into_sight(*place)

    def set_source_mode(self, mode: SourceMode) -> None:
        """Show the source flowed, or line by line as it was printed."""
        self.heads.set_mode(mode)
        if mode != self._mode:
            self._mode = mode
            if self._shown is not None:
                self._layout = lay_out(self._shown, mode)
                self._refresh(True)

    def source_mode(self) -> SourceMode:
        """Return how the source is shown."""
        return self._mode

    def set_punctuation_visible(self, visible: bool) -> None:
        """Show which marks are full width, and where white space stands."""
        self.heads.set_punctuation_visible(visible)
        self.source.set_punctuation_visible(visible)
        self.rebuilt.set_punctuation_visible(visible)

    def light(self, spans: Sequence[Span]) -> None:
        """Light source spans on both sides; none to put them out."""
        self.source.set_lit(spans)
        self.rebuilt.set_lit(spans)

    def fold_all(self) -> None:
        """Fold every settled stretch."""
        self._folds.fold_all()
        self._refresh(True)

    def unfold_all(self) -> None:
        """Show everything."""
        self._folds.unfold_all()
        self._refresh(True)

    def row_pairs(self) -> tuple[tuple[int, int], ...]:
        """Return the rows of both panes, by number, that stand on one baseline."""
        return self._rows.pairs

    def current_block(self) -> Block | None:
        """Return the document's block that the text cursor of the rebuilt side stands in."""
        shown = self.rebuilt.rows()
        if self._layout is None or not shown:
            return None
        return self._layout.blocks[shown[self.rebuilt.row_of_cursor()].members[0].block]

    def set_inline(self, inline: bool) -> None:
        """Show one pane only, for narrow windows; Tab swaps the sides."""
        self._inline = inline
        self._swap.setEnabled(inline)
        self.source.set_inline(inline)
        self._show_sides()
        self._refresh(True)

    def swap_sides(self) -> None:
        """Show the other side, where only one is shown."""
        before = self._main_pane()
        number = next((one.number for one in before.placed_in_sight() if one.box.top >= 0), 0)
        self._swapped = not self._swapped
        self._show_sides()
        self._align_in_place()
        self._main_pane().setFocus()
        if self._inline and self._shown is not None:
            self._follow(before, number)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the panes out once their width is known."""
        super().showEvent(event)
        self._later.start()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self._refresh(True)

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

    def _say(self) -> None:
        lines = len(self._shown.page.text.splitlines()) if self._shown is not None else None
        self.heads.say(lines, self._layout)
        self.source.setAccessibleName(self.tr("Source"))
        self.rebuilt.setAccessibleName(self.tr("Rebuilt"))

    def _refresh(self, keep_place: bool) -> None:
        """Fold, hand the rows to the panes, and align them again."""
        if self._shown is None or self._layout is None:
            return
        self._scroller.stop()
        place = self._scroller.place(self._current) if keep_place else None
        waiting = frozenset(finding.id for finding in self._shown.findings if finding.is_open)
        folded, unfolded = self._folds.split(self._layout, waiting | {self._current})
        self._rows = rows(self._layout, folded)
        words = self._words
        self.source.show_rows(
            words.source_rows(self._layout, self._rows, unfolded, self._inline), self._script
        )
        self.rebuilt.show_rows(words.rebuilt_rows(self._layout, self._rows), self._script)
        self.connectors.set_links(words.links(self._layout, self._rows))
        self._align(waiting)
        self._scroller.restore(place)

    def _align_in_place(self) -> None:
        if self._shown is not None:
            place = self._scroller.place(self._current)
            self._align(frozenset(finding.id for finding in self._shown.findings if finding.is_open))
            self._scroller.restore(place)

    def _align(self, waiting: frozenset[str]) -> None:
        sides = [row_extents(pane) for pane in (self.source, self.rebuilt)]
        margins = align(sides[0], sides[1], () if self._inline else self._rows.pairs, _FOOT)
        if self._inline:
            margins = margins._replace(left_bottom=_FOOT, right_bottom=_FOOT)
        self.source.set_margins(margins.left, margins.left_bottom)
        self.rebuilt.set_margins(margins.right, margins.right_bottom)
        strip = 0 if self._inline else CONNECTOR_WIDTH
        self.heads.source.set_text_left(self.source.gutter() + FRAME_INSET)
        self.heads.rebuilt.set_text_left(strip + self.rebuilt.gutter() + FRAME_INSET)
        pane = self._main_pane()
        self.overview.set_rows(pane.rows(), pane.boxes(), waiting)
        place = self._current_place()
        self.overview.set_current(None if place is None else place[0].boxes()[place[1]].top)
        self.connectors.update()

    def _current_place(self) -> tuple[TextPane, int] | None:
        """Return the pane and row of the current finding: where it begins in the source, if that is shown."""
        if not self._current:
            return None
        panes = (self.rebuilt, self.source) if self._inline and self._swapped else (self.source, self.rebuilt)
        for pane in panes:
            for number, row in enumerate(pane.rows()):
                if row.holds(self._current):
                    return pane, number
        return None

    def _main_pane(self) -> TextPane:
        """Return the pane that is in sight whatever the width: the source, or the side that was swapped in."""
        return self.rebuilt if self._inline and self._swapped else self.source

    def _toggle_fold(self, row: PaneRow) -> None:
        if self._layout is not None and row.stretch is not None:
            self._folds.unfold(self._layout, row.stretch)
        elif self._layout is not None and row.unfolded is not None:
            self._folds.fold(self._layout, row.unfolded)
        self._refresh(True)

    def _follow(self, pane: TextPane, number: int) -> None:
        """Go to what stands on the other side for the row of this pane."""
        if self._layout is None or not pane.rows():
            return
        here = pane is self.source
        side, other = ("right", self.rebuilt) if here else ("left", self.source)
        blocks = self._layout.right if here else self._layout.left
        counterparts = pane.rows()[number].members[0].counterparts
        target = row_with(other.rows(), blocks[counterparts[0]].source_start) if counterparts else None
        if target is not None:
            self._jump(side, target)

    def _jump(self, side: str, number: int) -> None:
        pane = self.source if side == "left" else self.rebuilt
        self._scroller.bring_into_sight(pane, number)

    def _restyle(self) -> None:
        fonts = _fonts_of(self._theme)
        anew, self._fonts = fonts != self._fonts, fonts
        place = self._scroller.place(self._current)
        self.source.restyle(anew)
        self.rebuilt.restyle(anew)
        if anew:
            self._align_in_place()
        self._scroller.restore(place)


def _fonts_of(theme: Theme) -> tuple[object, ...]:
    """Return what tells whether text must be laid out anew; colours alone are only painted anew."""
    return theme.text_zoom, theme.language, theme.newspaper_font(theme.text_zoom).families()
