"""The row of chips over the findings: all, and one for each kind that the page has."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from zhengban.model.finding import Kind
from zhengban_gui.item_models.findings_filter import Count
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import CHIP_BAR, SPACE_HALF
from zhengban_gui.widgets.boxes import tight_row
from zhengban_gui.widgets.chip import Chip
from zhengban_gui.widgets.speaking import said
from zhengban_gui.wording import kind_name

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_BESIDE = 48  # px of its neighbours that a chip shows when it scrolls into sight


class KindChips(QScrollArea):
    """Chips that scroll sideways with the wheel where they have no room.

    ``chosen`` carries the kinds as a frozenset, empty for all. A click chooses one kind, with Ctrl or Shift it adds
    one or takes it away.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: list[Chip] = []
        self._kinds: list[Kind] = []
        self._wanted: frozenset[Kind] = frozenset()
        self._is_compact = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFixedHeight(CHIP_BAR)
        self.viewport().setAutoFillBackground(False)
        row = QWidget()
        row.setAutoFillBackground(False)
        self._row = tight_row(row, SPACE_HALF - 2)
        self._row.addStretch(1)
        self.setWidget(row)
        # setWidget switches it on, and the palette's window colour would lie on the panel.
        row.setAutoFillBackground(False)

    @property
    def kinds(self) -> Sequence[Kind]:
        """Return the kinds that have a chip, in order."""
        return self._kinds

    def set_counts(self, kinds: Sequence[Kind], count: Callable[[Kind | None], Count]) -> None:
        """Show chips for the kinds, with the numbers that ``count`` gives (None for all)."""
        if list(kinds) != self._kinds or not self._chips:
            self._make_chips(kinds)
        for chip, kind in zip(self._chips, (None, *self._kinds), strict=True):
            numbers = count(kind)
            chip.set_count(f"{numbers.ticked}/{numbers.all}")
            chip.set_count_shown(not self._is_compact or numbers.ticked < numbers.all)

    def set_chosen(self, wanted: frozenset[Kind]) -> None:
        """Show which kinds are chosen, without telling anybody."""
        self._wanted = wanted
        for chip, kind in zip(self._chips, (None, *self._kinds), strict=True):
            is_chosen = kind in wanted if kind else not wanted
            chip.setChecked(is_chosen)
            # One stop for the Tab key; the arrow keys go on from there.
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)

    def set_compact(self, is_compact: bool) -> None:
        """Leave the numbers of fully ticked kinds out, where the window is narrow; the next counts follow it."""
        self._is_compact = is_compact

    def choose_chip(self, number: int) -> bool:
        """Choose the chip of a number from 1, 0 for all; return whether there is one."""
        if not 0 <= number <= len(self._kinds):
            return False
        self._choose(self._kinds[number - 1] if number else None, add=False)
        self.ensureWidgetVisible(self._chips[number], _BESIDE, 0)
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways, whichever wheel is turned."""
        delta = event.angleDelta().y() or event.angleDelta().x()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - delta)
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys go from chip to chip."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in self._chips:
            step = _STEPS.get(Qt.Key(event.key()))
            if step:
                place = (self._chips.index(watched) + step) % len(self._chips)
                self._chips[place].setFocus(Qt.FocusReason.TabFocusReason)
                self.ensureWidgetVisible(self._chips[place], _BESIDE, 0)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen chip in sight."""
        super().resizeEvent(event)
        for chip in self._chips:
            if chip.isChecked():
                self.ensureWidgetVisible(chip, _BESIDE, 0)

    def _make_chips(self, kinds: Sequence[Kind]) -> None:
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._kinds = list(kinds)
        self._chips = [self._make_chip(kind) for kind in (None, *self._kinds)]
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(place, chip)
        self.set_chosen(self._wanted)

    def _make_chip(self, kind: Kind | None) -> Chip:
        chip = said(
            Chip(self._theme, "", parent=self.widget()), lambda: kind_name(kind) if kind else self.tr("All")
        )
        chip.clicked.connect(lambda: self._click(kind))
        chip.installEventFilter(self)
        return chip

    def _click(self, kind: Kind | None) -> None:
        adding = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self._choose(kind, bool(QApplication.keyboardModifiers() & adding))

    def _choose(self, kind: Kind | None, add: bool) -> None:
        if kind is None:
            wanted: frozenset[Kind] = frozenset()
        else:
            wanted = self._wanted ^ {kind} if add else frozenset({kind})
        self.set_chosen(wanted)
        self.chosen.emit(wanted)
