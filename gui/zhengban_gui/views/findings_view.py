"""The findings list: what is listed is chosen above, what is decided is ticked below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zhengban.model.finding import Kind
from zhengban.review.page_review import Entry, PageReview
from zhengban_gui.fonts import Script
from zhengban_gui.item_models.findings_filter import FindingsFilter, StateChoice, Wanted
from zhengban_gui.item_models.findings_model import FindingRow, FindingsModel
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import PANEL_EDGE, SPACE
from zhengban_gui.views.confidence_slider import ConfidenceSlider
from zhengban_gui.views.findings_table import FindingsTable
from zhengban_gui.views.kind_chips import KindChips
from zhengban_gui.views.state_chooser import StateChooser
from zhengban_gui.widgets.boxes import tight_column
from zhengban_gui.wording import KINDS, QUIET_KINDS

_COMPACT = 1100  # px: below, numbers of ticked kinds and the track of the slider are left out


class FindingsView(QWidget):
    """Chips, slider, state and table over one ``PageReview``; it only asks for decisions, by ``decided``.

    ``decided`` carries ids and ``accept``, ``reject`` or ``reopen``; ``told`` a sentence for the status bar.
    """

    current_changed = Signal(str)
    decided = Signal(list, str)
    series_requested = Signal(str)
    filter_changed = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = FindingsModel(self)
        self.filter = FindingsFilter(self.model, self)
        self.chips = KindChips(theme, self)
        self.slider = ConfidenceSlider(theme, self)
        self.states = StateChooser(theme, self)
        self.table = FindingsTable(self.filter, theme, self)
        self.setFocusProxy(self.table)
        self._lay_out()
        self._connect()
        self._count()

    def set_review(self, review: PageReview | None, series: Mapping[str, int] | None = None) -> None:
        """Show a review; ``series`` says by id how many findings are alike."""
        self.model.set_review(review, series)

    def set_script(self, script: Script) -> None:
        """Set newspaper text in the shapes of the document's script."""
        self.table.set_script(script)

    def current_id(self) -> str:
        """Return the id of the current finding, empty when there is none."""
        return self.table.current_id()

    def set_current(self, identity: str) -> bool:
        """Make a finding the current one; return False when the filter hides it."""
        return self.table.set_current(identity)

    def step(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) row; return whether there was one."""
        rows = self.filter.visible_rows()
        place = self.filter.place_of(self.current_id())
        target = direction + place if place is not None else 0
        return 0 <= target < len(rows) and self.set_current(rows[target].entry.id)

    def next_open(self, direction: int = 1) -> str | None:
        """Return the next listed finding that needs a person, seen from the current row and round the end.

        None when there is no other one.
        """
        rows = self.filter.visible_rows()
        place = self.filter.place_of(self.current_id())
        start = place if place is not None else (-1 if direction > 0 else len(rows))
        for distance in range(1, len(rows) + (place is None)):
            row = rows[(start + direction * distance) % len(rows)]
            if row.entry.is_open:
                return row.entry.id
        return None

    def ticked_ids(self) -> list[str]:
        """Return the listed findings that are in the document, in the order of the list."""
        return [row.entry.id for row in self.filter.visible_rows() if row.entry.is_on]

    def visible_ids(self) -> list[str]:
        """Return the listed findings in the order of the list."""
        return [row.entry.id for row in self.filter.visible_rows()]

    def selected_ids(self) -> list[str]:
        """Return the highlighted findings in the order of the list."""
        return self.table.selected_ids()

    def select_ids(self, identities: Iterable[str]) -> None:
        """Highlight findings; no tick changes."""
        self.table.select_ids(set(identities))

    def choose_chip(self, number: int) -> bool:
        """Choose the chip of a number, 0 for all; 0 takes the other filters back too."""
        if number == 0:
            self.slider.setValue(self.slider.minimum())
            self._choose_state("all")
        return self.chips.choose_chip(number)

    def tick_visible(self) -> int:
        """Ask for all listed findings to be accepted, and for no other; return how many that are."""
        return self._decide_visible([row for row in self._changeable() if not row.entry.is_on], "accept")

    def untick_visible(self) -> int:
        """Ask for all listed findings to be rejected; return how many that are."""
        return self._decide_visible([row for row in self._changeable() if row.entry.is_on], "reject")

    def invert_visible(self) -> None:
        """Ask for the ticks of all listed findings to be turned round."""
        rows = self._changeable()
        on = [row.entry.id for row in rows if row.entry.is_on]
        off = [row.entry.id for row in rows if not row.entry.is_on]
        for identities, deed in ((off, "accept"), (on, "reject")):
            if identities:
                self.decided.emit(identities, deed)

    def reopen_selected(self) -> None:
        """Ask for the decisions on the highlighted findings to be taken back."""
        entries = (self.model.entry(identity) for identity in self.selected_ids())
        decided = [entry.id for entry in entries if entry and entry.decided]
        if decided:
            self.decided.emit(decided, "reopen")

    def toggle_ticks(self, identities: Sequence[str]) -> None:
        """Ask for ticks to be turned: off when all of them are on, else all on. Locked ones have no say."""
        entries = [entry for entry in map(self.model.entry, identities) if entry and _is_changeable(entry)]
        ticked = [entry.id for entry in entries if entry.is_on]
        unticked = [entry.id for entry in entries if not entry.is_on]
        if unticked:
            self.decided.emit(unticked, "accept")
        elif ticked:
            self.decided.emit(ticked, "reject")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        is_compact = self.width() < _COMPACT
        self.slider.set_compact(is_compact)
        self.chips.set_compact(is_compact)
        self.chips.set_counts(self.filter.kinds(), self.filter.count)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.states.set_choice(self.states.choice)
            self.chips.set_counts((), self.filter.count)
            self._count()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        QPainter(self).fillRect(self.rect(), self._theme.color("panel"))

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(PANEL_EDGE - SPACE, 0, PANEL_EDGE - SPACE, 0)
        bar.setSpacing(SPACE)
        bar.addWidget(self.chips, 1)
        bar.addWidget(self.slider)
        bar.addWidget(self.states)
        column = tight_column(self)
        column.addLayout(bar)
        column.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._choose_kinds)
        self.slider.chosen.connect(self._choose_confidence)
        self.states.chosen.connect(self._choose_state)
        self.filter.counts_changed.connect(self._count)
        self.table.current_changed.connect(self.current_changed)
        self.table.series_requested.connect(self.series_requested)
        self.table.tick_toggled.connect(self.toggle_ticks)
        self._theme.changed.connect(self.update)

    def _choose_kinds(self, kinds: frozenset[Kind]) -> None:
        self._want(replace(self.filter.wanted, kinds=kinds))

    def _choose_confidence(self, confidence: float) -> None:
        self._want(replace(self.filter.wanted, confidence=confidence))

    def _choose_state(self, choice: StateChoice) -> None:
        self.states.set_choice(choice)
        self._want(replace(self.filter.wanted, state=choice))

    def _want(self, wanted: Wanted) -> None:
        self.filter.set_wanted(wanted)
        self._say_why_empty()
        self.filter_changed.emit()

    def _count(self) -> None:
        kinds = self.filter.kinds()
        gone = self.filter.wanted.kinds - set(kinds)
        if gone:
            self._want(replace(self.filter.wanted, kinds=self.filter.wanted.kinds - gone))
        self.chips.set_counts(kinds, self.filter.count)
        self.chips.set_chosen(self.filter.wanted.kinds)
        self.slider.set_confidences(
            row.entry.finding.confidence for row in self.model.rows if not row.is_quiet
        )
        self._say_why_empty()

    def _say_why_empty(self) -> None:
        if self.model.review is None:
            self.table.set_empty_text("")
        elif self.filter.count().all:
            told = self.tr("None under this filter, {n} in all. Press 0 for all")
            self.table.set_empty_text(told.format(n=self.filter.count().all))
        else:
            looked_for = len(KINDS) - len(QUIET_KINDS)
            told = self.tr("Nothing to change on this page ✓ {n} kinds checked")
            self.table.set_empty_text(told.format(n=looked_for))

    def _changeable(self) -> list[FindingRow]:
        return [row for row in self.filter.visible_rows() if _is_changeable(row.entry)]

    def _decide_visible(self, rows: Sequence[FindingRow], deed: str) -> int:
        if rows:
            self.decided.emit([row.entry.id for row in rows], deed)
        if deed == "accept":
            self.told.emit(self.tr("%n finding(s) accepted under this filter", "", len(rows)))
        else:
            self.told.emit(self.tr("%n finding(s) rejected under this filter", "", len(rows)))
        return len(rows)


def _is_changeable(entry: Entry) -> bool:
    """What is locked prints as in the source until it is unlocked."""
    return entry.state != "locked"
