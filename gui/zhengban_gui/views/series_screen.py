"""The series view: decide a kind of finding once, the odd ones first, the rest as a carpet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhengban_gui.effect_words import EffectText
from zhengban_gui.fonts import Script
from zhengban_gui.item_models.series_list_model import SeriesRow
from zhengban_gui.item_models.series_model import CellKey, SeriesCell
from zhengban_gui.keymap import Overrides
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import SCREEN_EDGE, SCREEN_EDGE_WIDE, SPACE, SPACE_DOUBLE, SPACE_HALF
from zhengban_gui.views.series_cells import SeriesCells
from zhengban_gui.views.series_footer import SeriesFooter
from zhengban_gui.views.series_head import SeriesHead
from zhengban_gui.views.series_list import NARROW_WIDTH, WIDTH, SeriesList
from zhengban_gui.widgets.boxes import tight_row
from zhengban_gui.widgets.hairline import Hairline
from zhengban_gui.widgets.surface import Surface

_WIDE = 1100  # px from which the list has its full width


@dataclass(frozen=True, slots=True)
class SeriesContent:
    """A series with its findings. ``remaining`` counts the other series that still have something open.

    While it ``is_being_read`` its findings are not known yet, though their number is. Those ``beyond`` are too many to
    be looked at: they have no cell, and count as ticked. Neither have ``unlisted`` ones, which are settled.
    """

    key: str
    title: str
    shape: str
    explanation: str
    total: int
    settled: int
    cells: tuple[SeriesCell, ...]
    remaining: int = 0
    script: Script = "hans"
    is_being_read: bool = False
    beyond: tuple[CellKey, ...] = ()
    unlisted: int = 0

    @property
    def open_count(self) -> int:
        """Return how many findings still need a person."""
        return self.total - self.settled


class SeriesScreen(Surface):
    """Takes series and findings, and tells what the user wants done with those that are ticked.

    Findings are named by page and id, as ``(page, finding)`` in lists. ``ticks_changed`` brings those with a cell and is
    to be answered by ``set_effect``. ``left`` is sent for Esc, ``refused`` says in words why a key did nothing.
    ``hidden`` says that nobody sees it any more.
    """

    series_chosen = Signal(str)
    accept_requested = Signal(list)
    reject_requested = Signal(list)
    doubt_requested = Signal(list)
    context_requested = Signal(int, str)
    rule_requested = Signal()
    bulk_requested = Signal()
    left = Signal()
    ticks_changed = Signal(list)
    refused = Signal(str)
    hidden = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", (), parent)
        self._key = ""
        self._effect = EffectText(0, 0)
        self._beyond: tuple[CellKey, ...] = ()
        self._list = SeriesList(theme)
        self._head = SeriesHead(theme)
        self.cells = SeriesCells(theme)
        self._footer = SeriesFooter(theme)
        self._connect()
        self._lay_out(theme)

    def set_series(self, rows: Sequence[SeriesRow], current: str = "") -> None:
        """List these series; ``current`` is lit without telling anybody, else the one that is shown."""
        self._list.set_rows(rows, current or self._key)

    def show_content(self, content: SeriesContent) -> None:
        """Show a series; what was ticked by hand stays so as long as it is the same one."""
        is_same, self._key = content.key == self._key, content.key
        self._effect = EffectText(0, 0)
        numbers = (content.total, content.settled, content.open_count)
        self._head.show_series(content.title, content.shape, content.explanation, numbers)
        self.cells.set_empty_text(self._nothing_told(content))
        self._beyond = content.beyond
        self.cells.show_cells(content.cells, is_same, content.script, len(content.beyond), content.unlisted)
        self._tell_effect()

    def set_effect(self, effect: EffectText) -> None:
        """Say what accepting the ticked findings changes; counted by whoever knows the pages."""
        self._effect = effect
        self._tell_effect()

    def set_keys(self, overrides: Overrides) -> None:
        """Take the keys that the actions have now."""
        self._footer.set_keys(overrides)
        for grid in (self.cells.odd, self.cells.carpet):
            grid.set_keys(overrides)

    def ticked(self) -> list[CellKey]:
        """Return the ticked findings, with those that have no cell."""
        return [*self.cells.ticked(), *self._beyond]

    def selected(self) -> list[CellKey]:
        """Return the selected findings of the grid that has the keys, or the current one."""
        return [cell.key for cell in self.cells.grid().selected_cells()]

    def focus_cells(self) -> None:
        """Give the keys to the findings."""
        self.cells.focus_cells()

    def accept_ticked(self) -> None:
        """Ask for the ticked findings to be accepted."""
        self._ask(self.accept_requested)

    def reject_ticked(self) -> None:
        """Ask for the ticked findings to be rejected."""
        self._ask(self.reject_requested)

    def pick_out(self) -> None:
        """Pick the selected findings out, or take them back."""
        self.cells.grid().toggle_selected()

    def show_context(self) -> None:
        """Ask for the current finding to be shown on its page."""
        cell = self.cells.grid().current_cell()
        if cell:
            self.context_requested.emit(*cell.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc; what is inside has had its keys before."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell of it."""
        super().hideEvent(event)
        self.hidden.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the list where the carpet needs the room."""
        super().resizeEvent(event)
        self._list.setFixedWidth(WIDTH if self.width() >= _WIDE else NARROW_WIDTH)

    def _ask(self, signal: SignalInstance) -> None:
        ticked = self.ticked()
        if ticked:
            signal.emit(ticked)
        else:
            self.refused.emit(self.tr("Nothing is ticked: Space ticks the current finding"))

    def _ask_selected(self, signal: SignalInstance) -> None:
        """Ask for what is selected; what a person decided may be decided anew here, one by one."""
        keys = [cell.key for cell in self.cells.grid().selected_cells()]
        if keys:
            signal.emit(keys)

    def _tell_ticks(self) -> None:
        self.ticks_changed.emit(self.cells.ticked())
        self._tell_effect()

    def _tell_effect(self) -> None:
        ticked, effect = len(self.cells.ticked()) + len(self._beyond), self._effect
        if effect.findings != ticked:
            # Nobody has counted the characters of this choice yet; the findings and pages are known.
            pages = len({page for page, _ in self.ticked()})
            effect = EffectText(ticked, pages, kept_by_hand=effect.kept_by_hand)
        self._footer.show_effect(effect, self.cells.picked_out())

    def _nothing_told(self, content: SeriesContent) -> str:
        if content.is_being_read:
            return self.tr("Reading the project…")
        if not content.key:
            return self.tr("No series yet: series grow out of findings that are alike")
        if content.remaining:
            return self.tr("This series is settled ✓ %n to go", "", content.remaining)
        return self.tr("All series are settled ✓")

    def _connect(self) -> None:
        self._list.chosen.connect(self.series_chosen)
        self._list.entered.connect(self.focus_cells)
        self._list.bulk_clicked.connect(self.bulk_requested)
        self.cells.ticks_changed.connect(self._tell_ticks)
        for grid in (self.cells.odd, self.cells.carpet):
            grid.accept_wanted.connect(self.accept_ticked)
            grid.reject_ticked_wanted.connect(self.reject_ticked)
            grid.reject_wanted.connect(lambda: self._ask_selected(self.reject_requested))
            grid.doubt_wanted.connect(lambda: self._ask_selected(self.doubt_requested))
            grid.context_wanted.connect(self.show_context)
        self._footer.accept_clicked.connect(self.accept_ticked)
        self._footer.pick_out_clicked.connect(self.pick_out)
        self._footer.reject_clicked.connect(self.reject_ticked)
        self._footer.context_clicked.connect(self.show_context)
        self._footer.rule_clicked.connect(self.rule_requested)

    def _lay_out(self, theme: Theme) -> None:
        body = QVBoxLayout()
        edge = SCREEN_EDGE_WIDE
        body.setContentsMargins(edge, SCREEN_EDGE - SPACE_HALF, edge - SPACE_DOUBLE, 0)
        body.setSpacing(0)
        body.addWidget(self._head)
        body.addSpacing(SPACE_DOUBLE)
        body.addWidget(Hairline(theme))
        body.addSpacing(SPACE)
        body.addWidget(self.cells, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(body, 1)
        right.addWidget(self._footer)
        whole = tight_row(self)
        whole.addWidget(self._list)
        whole.addLayout(right, 1)
