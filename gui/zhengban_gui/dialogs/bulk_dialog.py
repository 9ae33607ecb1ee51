"""Bulk acceptance: which kinds, from which confidence up, and what that changes before Enter."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zhengban.model.finding import Kind
from zhengban_gui.effect_words import EffectText, EffectWords
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    SCREEN_EDGE,
    SPACE,
    SPACE_DOUBLE,
    SPACE_HALF,
    TEXT_SECONDARY,
    TEXT_TITLE,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.views.confidence_slider import ConfidenceSlider
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.hairline import Hairline
from zhengban_gui.widgets.keys import is_enter
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import in_each_language, said
from zhengban_gui.widgets.tick_box import TickBox
from zhengban_gui.wording import KINDS, kind_name

_WIDTH = 680
_TICKS_A_ROW = 4
_ROUNDING = 1e-9  # 100 × 0.57 is a little less than 57
_USUAL = 95  # hundredths: where automatic acceptance usually begins


class BulkDialog(QDialog):
    """Offers kinds with how many of each wait above the line; Enter accepts.

    ``line_changed`` is to be answered by ``set_effect``; until something was read, ``set_effect`` is not called and
    nothing can be accepted.
    """

    line_changed = Signal()
    accept_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._effect, self._unplanned = EffectText(0, 0), 0
        self._is_known = False
        self._title = said(
            ElidedLabel(theme, "", TEXT_TITLE, "ink", WEIGHT_MEDIUM),
            lambda: self.tr("Accept by kind and confidence"),
        )
        self._about = said(
            ElidedLabel(theme, "", TEXT_SECONDARY, "ink2"),
            lambda: self.tr("On all pages of the project; only what nobody has decided on"),
        )
        self._boxes: dict[Kind, TickBox] = {}
        self._grid = QGridLayout()
        self.slider = ConfidenceSlider(theme)
        self.slider.begin_at(_USUAL)
        self._changes = ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM)
        self._stays = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self._accept = PushButton(theme, "", "check", "Enter", "primary")
        self._cancel = said(PushButton(theme, "", key="Esc"), lambda: self.tr("Cancel"))
        self.slider.chosen.connect(lambda _confidence: self.line_changed.emit())
        self._accept.clicked.connect(self._go_on)
        self._cancel.clicked.connect(self.reject)
        self._lay_out(theme)
        in_each_language(self, self._say)
        theme.changed.connect(self.update)

    def show_waiting(self, confidences: Mapping[Kind, Sequence[float]], ticked: Collection[Kind]) -> None:
        """Offer the kinds that wait, with their confidences; those named are ticked, all where none is among them.

        Where nothing ticked waits at the usual line, the line begins at the surest that does.
        """
        chosen = [kind for kind in confidences if kind in ticked] or list(confidences)
        for box in self._boxes.values():
            box.deleteLater()
        self._boxes = {kind: TickBox(self._theme) for kind in KINDS if kind in confidences}
        for place, (kind, box) in enumerate(self._boxes.items()):
            box.setChecked(kind in chosen)
            box.toggled.connect(lambda _on: self.line_changed.emit())
            self._grid.addWidget(box, *divmod(place, _TICKS_A_ROW), Qt.AlignmentFlag.AlignLeft)
        self.slider.set_confidences(sure for kind in confidences.values() for sure in kind)
        surest = max((sure for kind in chosen for sure in confidences[kind]), default=1.0)
        self.slider.begin_at(min(_USUAL, int(100 * surest + _ROUNDING)))
        self._is_known = True
        self.line_changed.emit()

    def kinds(self) -> tuple[Kind, ...]:
        """Return the ticked kinds."""
        return tuple(kind for kind, box in self._boxes.items() if box.isChecked())

    def confidence(self) -> float:
        """Return the line, 0 to 1."""
        return self.slider.value() / 100

    def set_effect(self, effect: EffectText, unplanned: int, above: Mapping[Kind, int]) -> None:
        """Say what accepting changes; ``above`` counts what waits above the line by kind."""
        self._effect, self._unplanned = effect, unplanned
        for kind, box in self._boxes.items():
            box.set_text(f"{kind_name(kind)} {above.get(kind, 0):,}")
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter accept from anywhere."""
        if is_enter(event):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface."""
        QPainter(self).fillRect(self.rect(), self._theme.color("panel"))

    def _go_on(self) -> None:
        if self._effect.findings:
            self.accept_requested.emit()
            self.accept()

    def _say(self) -> None:
        words = EffectWords()
        self.setWindowTitle(self.tr("Accept by kind and confidence"))
        self._changes.set_text(words.changes(self._effect) if self._is_known else self._reading_told())
        self._stays.set_text(words.rest(self._effect, 0, self._unplanned) if self._is_known else "")
        self._accept.set_text(self.tr("Accept %n finding(s)", "", self._effect.findings))
        self._accept.setEnabled(self._effect.findings > 0)
        if self._is_known and not self._boxes:
            self._changes.set_text(self.tr("Nothing waits on the pages that were analysed"))

    def _reading_told(self) -> str:
        return self.tr("Reading the project…")

    def _lay_out(self, theme: Theme) -> None:
        self._title.setMinimumWidth(_WIDTH)
        self._grid.setHorizontalSpacing(SPACE_DOUBLE)
        self._grid.setVerticalSpacing(0)
        line = QHBoxLayout()
        line.addWidget(self.slider)
        line.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_HALF)
        foot.addStretch(1)
        for button in (self._cancel, self._accept):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SCREEN_EDGE, SPACE_DOUBLE, SCREEN_EDGE, SPACE_DOUBLE)
        column.setSpacing(SPACE)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(Hairline(theme))
        column.addLayout(self._grid)
        column.addLayout(line)
        column.addWidget(Hairline(theme))
        column.addWidget(self._changes)
        column.addWidget(self._stays)
        column.addLayout(foot)

    def focus_line(self) -> None:
        """Give the keys to the line of confidence."""
        self.slider.setFocus(Qt.FocusReason.OtherFocusReason)
