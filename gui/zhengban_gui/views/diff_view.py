"""The side-by-side diff: source left, rebuilt page right, at one baseline, scrolled as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from zhengban.model.document import Block
from zhengban.model.span import Span
from zhengban_gui.diff.folding import DiffRows, rows
from zhengban_gui.diff.folds import Folds
from zhengban_gui.diff.inputs import DiffInput
from zhengban_gui.diff.layout import DiffLayout, Layouter, SourceMode
from zhengban_gui.fonts import Script
from zhengban_gui.theme import Theme
from zhengban_gui.views.diff_cursors import DiffCursors, line_in_sight
from zhengban_gui.views.diff_frame import DiffFrame
from zhengban_gui.views.pane_dress import fonts_of
from zhengban_gui.views.pane_rows import PaneRow
from zhengban_gui.views.row_maker import RowMaker, row_around, row_with
from zhengban_gui.views.text_pane import TextPane


class DiffView(DiffFrame):
    """Shows a page and what became of it; it changes nothing, it only says what was asked for.

    ``block_activated`` carries a source offset (code points).
    """

    finding_clicked = Signal(str)
    block_activated = Signal(int)
    selection_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._words = RowMaker(self)
        self._shown: DiffInput | None = None
        self._layout: DiffLayout | None = None
        self._layouter = Layouter()
        self._rows = DiffRows((), (), ())
        self._mode: SourceMode = "flowed"
        self._script: Script = "hans"
        self._folds = Folds()
        self.cursors = DiffCursors(self.source, self.rebuilt)
        self._is_held = False
        self._current = ""
        self._fonts = fonts_of(theme)
        self._connect()
        self._say()

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
        if self._layout is None or self._shown is None or not shown.looks_like(self._shown):
            self._layout = self._layouter.lay_out(shown, self._mode)
        self._shown = shown
        self._refresh(keep_place)
        if not keep_place:
            self.source.go_to_top()
            self.rebuilt.go_to_top()
        self._say()

    def clear(self) -> None:
        """Show no page at all."""
        self._shown, self._layout, self._current = None, None, ""
        self._layouter = Layouter()
        self._rows = DiffRows((), (), ())
        for pane in (self.source, self.rebuilt):
            pane.set_current("")
            pane.show_rows([], self._script)
        self.connectors.set_links(())
        self.overview.set_rows((), (), frozenset())
        self._say()

    def go_to(self, offset: int) -> None:
        """Bring the source character at the offset into sight, unfolding what it is folded into."""
        number = row_around(self.source.rows(), offset)
        if number is not None and self.source.rows()[number].stretch is not None:
            self._toggle_fold(self.source.rows()[number])
            number = row_around(self.source.rows(), offset)
        if number is not None:
            self._jump("left", number)

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
        if centre and not self._is_held:
            self._centre()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Draw what changes meanwhile once, at the end: a decision and the step to the next finding are one sight."""
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False
            self._refresh(True)
            self._centre()

    def _centre(self) -> None:
        place = self._place_of(self._current)
        if place is not None:
            self._scroller.bring_into_sight(*place)

    def set_source_mode(self, mode: SourceMode) -> None:
        """Show the source flowed, or line by line as it was printed."""
        self.heads.set_mode(mode)
        if mode != self._mode:
            self._mode = mode
            if self._shown is not None:
                self._layout = self._layouter.lay_out(self._shown, mode)
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

    def toggle_folds(self) -> None:
        """Open the fold that the text cursor stands in; elsewhere open all, or fold all again."""
        pane = self.cursors.pane()
        row = pane.rows()[pane.row_of_cursor()] if pane.rows() else None
        if row is not None and row.stretch is not None and pane.hasFocus():
            self._toggle_fold(row)
        elif any(row.stretch is not None for row in self.source.rows()):
            self.unfold_all()
        else:
            self.fold_all()

    def row_pairs(self) -> tuple[tuple[int, int], ...]:
        """Return the rows of both panes, by number, that stand on one baseline."""
        return self._rows.pairs

    def current_blocks(self) -> tuple[Block, ...]:
        """Return the blocks that the selection touches on that side, without one the block of the cursor."""
        return self.cursors.blocks(self._layout) if self._layout is not None else ()

    def line_in_sight(self) -> QRect:
        """Return the row that the text cursor stands in, of a long one its line; px of the window, empty out of sight."""
        return line_in_sight(self.cursors.pane(), self._main_pane())

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

    def _say(self) -> None:
        lines = len(self._shown.page.text.splitlines()) if self._shown is not None else None
        self.heads.say(lines, self._layout)
        self.source.setAccessibleName(self.tr("Source"))
        self.rebuilt.setAccessibleName(self.tr("Rebuilt"))

    def _refresh(self, keep_place: bool) -> None:
        """Fold, hand the rows to the panes, and align them again."""
        if self._shown is None or self._layout is None or self._is_held:
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
        self.cursors.follow(self._current)
        self._scroller.restore(place)

    def _align_in_place(self) -> None:
        if self._shown is not None:
            place = self._scroller.place(self._current)
            self._align(frozenset(finding.id for finding in self._shown.findings if finding.is_open))
            self._scroller.restore(place)

    def _align(self, waiting: frozenset[str]) -> None:
        self._align_sides(self._rows.pairs)
        pane = self._main_pane()
        self.overview.set_rows(pane.rows(), pane.boxes(), waiting)
        place = self._place_of(self._current)
        self.overview.set_current(None if place is None else place[0].boxes()[place[1]].top)

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
        fonts = fonts_of(self._theme)
        anew, self._fonts = fonts != self._fonts, fonts
        place = self._scroller.place(self._current)
        self.source.restyle(anew)
        self.rebuilt.restyle(anew)
        if anew:
            self._align_in_place()
        self._scroller.restore(place)
