"""The foot of the series view: the decisions with their keys, and what the next one will change."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from zhengban_gui.effect_words import EffectText, EffectWords
from zhengban_gui.keymap import Overrides, shown_key
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    BUTTON_HEIGHT_LARGE,
    FOCUS_MARGIN,
    SCREEN_EDGE_WIDE,
    SPACE,
    SPACE_DOUBLE,
    SPACE_HALF,
    TEXT_SECONDARY,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.push_button import PushButton
from zhengban_gui.widgets.speaking import in_each_language, said
from zhengban_gui.widgets.surface import Surface


class SeriesFooter(Surface):
    """Buttons that name their number, and a sentence that says before Enter what will happen."""

    accept_clicked = Signal()
    pick_out_clicked = Signal()
    reject_clicked = Signal()
    context_clicked = Signal()
    rule_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "panel", (Qt.Edge.TopEdge,), parent)
        height = BUTTON_HEIGHT_LARGE
        self._accept = PushButton(theme, "", "check", "Enter", "primary", height)
        self._pick_out = said(PushButton(theme, "", "doubt", height=height), lambda: self.tr("Pick out"))
        self._reject = PushButton(theme, "", "cross", height=height)
        self._context = said(PushButton(theme, "", "eye", "F2", height=height), lambda: self.tr("Context"))
        self._rule = said(PushButton(theme, "", "rule", height=height), lambda: self.tr("Make it a rule…"))
        self._changes = ElidedLabel(theme, "", TEXT_UI, "ink", WEIGHT_MEDIUM)
        self._stays = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self._buttons = (self._accept, self._pick_out, self._reject, self._context, self._rule)
        self._accept.clicked.connect(self.accept_clicked)
        self._pick_out.clicked.connect(self.pick_out_clicked)
        self._reject.clicked.connect(self.reject_clicked)
        self._context.clicked.connect(self.context_clicked)
        self._rule.clicked.connect(self.rule_clicked)
        self.set_keys({})
        self._lay_out()
        self.setMinimumWidth(1)  # what has no room is left out; the keys work all the same
        self._effect, self._out = EffectText(0, 0), 0
        in_each_language(self, lambda: self.show_effect(self._effect, self._out))

    def set_keys(self, overrides: Overrides) -> None:
        """Show the keys that the actions have now; Enter and F2 are the grid's own."""
        self._pick_out.set_key(shown_key("toggle_tick", overrides))
        self._reject.set_key(shown_key("reject_series", overrides))
        self._rule.set_key(shown_key("make_rule", overrides))

    def show_effect(self, effect: EffectText, picked_out: int) -> None:
        """Say what Enter will do; ``picked_out`` findings are not ticked and stay open."""
        self._effect, self._out = effect, picked_out
        count = effect.findings
        self._accept.setText(self.tr("Accept %n ticked", "", count))
        self._reject.setText(self.tr("Reject %n ticked", "", count))
        for button in (self._accept, self._reject):
            button.setEnabled(count > 0)
            button.updateGeometry()
        self._changes.set_text(self.change_told(effect))
        self._stays.set_text(self.rest_told(effect, picked_out))
        self._fit()

    def change_told(self, effect: EffectText) -> str:
        """Return in words what accepting changes."""
        return EffectWords().changes(effect)

    def rest_told(self, effect: EffectText, picked_out: int) -> str:
        """Return in words what stays as it is."""
        return EffectWords().rest(effect, picked_out)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words over the buttons where they would be cut beside them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * SCREEN_EDGE_WIDE
        buttons = sum(button.sizeHint().width() + SPACE_HALF for button in self._buttons)
        rule = self._rule.sizeHint().width() + SPACE_HALF
        self._rule.setVisible(buttons <= room)
        self._context.setVisible(buttons - rule <= room)
        words = max(self._changes.sizeHint().width(), self._stays.sizeHint().width())
        beside = buttons + SPACE_DOUBLE + words <= room
        direction = QBoxLayout.Direction
        self._column.setDirection(direction.LeftToRight if beside else direction.BottomToTop)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setContentsMargins(FOCUS_MARGIN, 0, 0, 0)  # flush with the bodies of the buttons
        words.addStretch(1)
        words.addWidget(self._changes)
        words.addWidget(self._stays)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_HALF)
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        self._column = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._column.setContentsMargins(SCREEN_EDGE_WIDE - FOCUS_MARGIN, SPACE, SCREEN_EDGE_WIDE, SPACE)
        self._column.setSpacing(SPACE)
        self._column.addLayout(row)
        self._column.addLayout(words, 1)
