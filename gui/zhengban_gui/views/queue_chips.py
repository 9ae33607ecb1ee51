"""The chips of the queue: where pages stand, each with the number of its pages."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from zhengban.review.project_queue import Condition
from zhengban_gui.queue_words import condition_name
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import CHIP_BAR, SPACE_HALF
from zhengban_gui.widgets.boxes import tight_row
from zhengban_gui.widgets.chip import Chip
from zhengban_gui.widgets.speaking import said

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_BESIDE = 48  # px of its neighbours that a chip shows when it scrolls into sight
CHOICES: tuple[Condition | None, ...] = (None, *Condition)


class QueueChips(QScrollArea):
    """One chip for all and one for each condition; they scroll sideways where they have no room.

    ``chosen`` carries the conditions as a frozenset, empty for all. A click chooses one, with Ctrl or Shift it adds one
    or takes it away.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: frozenset[Condition] = frozenset()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFixedHeight(CHIP_BAR)
        self.viewport().setAutoFillBackground(False)
        holder = QWidget()
        row = tight_row(holder, SPACE_HALF - 2)
        self._chips = [self._make_chip(theme, choice, holder) for choice in CHOICES]
        for chip in self._chips:
            row.addWidget(chip)
        row.addStretch(1)
        self.setWidget(holder)
        # setWidget switches it on, and the palette's window colour would lie on the panel.
        holder.setAutoFillBackground(False)
        self.set_chosen(frozenset())

    def set_counts(self, pages: int, counts: Mapping[Condition, int]) -> None:
        """Show how many pages there are, and how many in each condition."""
        for chip, choice in zip(self._chips, CHOICES, strict=True):
            chip.set_count(f"{counts.get(choice, 0) if choice else pages:,}")

    def set_chosen(self, wanted: frozenset[Condition]) -> None:
        """Show which conditions are chosen, without telling anybody."""
        self._wanted = wanted
        for chip, choice in zip(self._chips, CHOICES, strict=True):
            is_chosen = choice in wanted if choice else not wanted
            chip.setChecked(is_chosen)
            # One stop for the Tab key; the arrow keys go on from there.
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)

    def choose(self, choice: Condition | None, add: bool = False) -> None:
        """Choose a condition, None for all, or add it to those that are chosen."""
        if choice is None:
            wanted: frozenset[Condition] = frozenset()
        else:
            wanted = self._wanted ^ {choice} if add else frozenset({choice})
        self.set_chosen(wanted)
        self.chosen.emit(wanted)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways, whichever wheel is turned."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (event.angleDelta().y() or event.angleDelta().x()))
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

    def _make_chip(self, theme: Theme, choice: Condition | None, holder: QWidget) -> Chip:
        chip = said(
            Chip(theme, "", parent=holder), lambda: condition_name(choice) if choice else self.tr("All")
        )
        chip.clicked.connect(lambda: self._click(choice))
        chip.installEventFilter(self)
        return chip

    def _click(self, choice: Condition | None) -> None:
        adding = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self.choose(choice, bool(QApplication.keyboardModifiers() & adding))
