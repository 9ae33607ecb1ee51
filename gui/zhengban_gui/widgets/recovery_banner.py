"""The first thing on the start screen after a crash: what was rescued, and how to go on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    CURRENT_BAR,
    FOCUS_MARGIN,
    ICON,
    RADIUS_CARD,
    SPACE,
    SPACE_DOUBLE,
    SPACE_HALF,
    TEXT_LIST,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.painting import paint_body
from zhengban_gui.widgets.push_button import PushButton

_HEIGHT = 72
_TEXT_LEFT = 56


@dataclass(frozen=True, slots=True)
class Recovery:
    """A project that was not closed properly: its name, what is known of it in one sentence, its path."""

    name: str
    detail: str
    path: str


class RecoveryBanner(QWidget):
    """Names one project and offers to go on with it or to read its log; ``primary`` for the first banner only."""

    def __init__(
        self, theme: Theme, recovery: Recovery, primary: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.recovery = recovery
        self.show_log = PushButton(theme, self.tr("See the log"))
        self.go_on = PushButton(theme, self.tr("Continue"), kind="primary" if primary else "secondary")
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out()
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the amber card, its bar and its icon."""
        painter = QPainter(self)
        card = QRectF(self.rect())
        amber = self._theme.color("sub")
        paint_body(painter, card, RADIUS_CARD, self._theme.color("sub_tint"))
        painter.fillRect(QRectF(0, SPACE, CURRENT_BAR, card.height() - 2 * SPACE), amber)
        icon = QRectF(_TEXT_LEFT - ICON - SPACE_DOUBLE - 2, 0, ICON + 4, card.height())
        paint_icon(painter, icon, "history", amber)

    def _lay_out(self) -> None:
        title = self.tr("Not closed properly: {name}").format(name=self.recovery.name)
        words = QVBoxLayout()
        words.setSpacing(SPACE_HALF)
        words.addStretch()
        words.addWidget(ElidedLabel(self._theme, title, TEXT_LIST, weight=WEIGHT_MEDIUM))
        words.addWidget(ElidedLabel(self._theme, self.recovery.detail, TEXT_UI, "ink2"))
        words.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_TEXT_LEFT, SPACE, SPACE_DOUBLE - FOCUS_MARGIN, SPACE)
        layout.setSpacing(2)
        layout.addLayout(words, 1)
        layout.addSpacing(SPACE_DOUBLE)
        layout.addWidget(self.show_log)
        layout.addWidget(self.go_on)
        self.setAccessibleName(f"{title}. {self.recovery.detail}")
