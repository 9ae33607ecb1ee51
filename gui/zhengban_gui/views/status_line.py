"""The status line: what waits and what is decided, the pace, whether it is saved, and that no character is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zhengban.model.conservation import Conservation
from zhengban_gui.edit_words import UNDO_KEY
from zhengban_gui.icons import paint_icon
from zhengban_gui.keymap import Overrides, action_by_id, keys_of, shown_keys
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    PANEL_EDGE,
    SPACE,
    SPACE_DOUBLE,
    SPACE_HALF,
    STATUS_HEIGHT,
    TEXT_SECONDARY,
    WEIGHT_MEDIUM,
)
from zhengban_gui.views.status_words import StatusWords
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.painted_button import PaintedButton
from zhengban_gui.widgets.painting import paint_text, text_width
from zhengban_gui.widgets.speaking import in_each_language, said
from zhengban_gui.widgets.state_icon import paint_state, state_name
from zhengban_gui.widgets.surface import Surface

Saved = Literal["saved", "saving", "failed", "read_only"]

_STATES = ("waiting", "accepted", "automatic", "rejected", "doubt")
_GLYPH = 14
_SHOWN_FOR = 8000  # ms
_PACE_FROM, _SAVED_FROM, _NUMBERS_FROM = 1180, 960, 1040  # px of width from which they have room


@dataclass(frozen=True, slots=True)
class StatusValues:
    """Everything the line says. Times are seconds; ``saved_at`` is a time of day in words.

    ``problem`` is the one line of a broken account, ``pages_conserved`` tells of many pages instead of one.
    """

    waiting: int = 0
    accepted: int = 0
    automatic: int = 0
    rejected: int = 0
    doubt: int = 0
    seconds_a_decision: float | None = None
    seconds_left: float | None = None
    saved: Saved = "saved"
    saved_at: str = ""
    account: Conservation | None = None
    pages_conserved: int = 0
    problem: str = ""

    def count(self, state: str) -> int:
        """Return how many findings are in one of the counted states."""
        return int(getattr(self, state))


class _Count(PaintedButton):
    """A state with its number; a click asks for the findings in it."""

    def __init__(self, theme: Theme, state: str) -> None:
        super().__init__(theme)
        self._state = state
        self._number = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_number(self, number: int) -> None:
        """Show another number."""
        text = f"{state_name(self._state)} {number:,}"
        if text == self.text():
            return
        self._number = number
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(number > 0 or self._state == "waiting")
        self._refresh()

    def sizeHint(self) -> QSize:
        """Return the size of glyph and words, px."""
        words = text_width(self.text(), self._theme.ui_font(TEXT_SECONDARY, WEIGHT_MEDIUM))
        return QSize(round(_GLYPH + SPACE_HALF + words + SPACE_DOUBLE), STATUS_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the glyph and the words; what waits is in the accent, because it is what is left to do."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        calls = self._state == "waiting" and self._number > 0
        paint_state(
            painter, QRectF(0, rect.center().y() - _GLYPH / 2, _GLYPH, _GLYPH), self._state, self._theme
        )
        rect.setLeft(_GLYPH + SPACE_HALF)
        font = self._theme.ui_font(TEXT_SECONDARY, WEIGHT_MEDIUM if calls else 400)
        ink = "accent" if calls or self.underMouse() else "ink2"
        paint_text(painter, rect, self.text(), font, self._theme.color(ink))


class _Sign(QWidget):
    """A glyph in front of a label."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon, self._color = "check", "ins"
        self.setFixedSize(_GLYPH, STATUS_HEIGHT)
        theme.changed.connect(self.update)

    def show_sign(self, icon: str, color: str) -> None:
        """Show another glyph."""
        if (icon, color) != (self._icon, self._color):
            self._icon, self._color = icon, color
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the glyph."""
        paint_icon(QPainter(self), QRectF(self.rect()), self._icon, self._theme.color(self._color))


class StatusLine(Surface):
    """Shows ``StatusValues``, and messages that go away by themselves."""

    state_chosen = Signal(str)
    shortcuts_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", (Qt.Edge.TopEdge,), parent)
        self._values = StatusValues()
        self._words = StatusWords(self)
        self._undo = ""
        self.set_keys({})
        self._counts = {state: _Count(theme, state) for state in _STATES}
        self._pace = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self._message = ElidedLabel(theme, "", TEXT_SECONDARY, "ink", WEIGHT_MEDIUM)
        self._sign = _Sign(theme)
        self._conservation = ElidedLabel(theme, "", TEXT_SECONDARY, "ins", WEIGHT_MEDIUM)
        self._saved = ElidedLabel(theme, "", TEXT_SECONDARY, "ink2")
        self._shortcuts = said(_Shortcuts(theme), lambda: self.tr("? Shortcuts"))
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.clear_message)
        for state, count in self._counts.items():
            count.clicked.connect(lambda _=False, state=state: self.state_chosen.emit(state))
        self._shortcuts.clicked.connect(self.shortcuts_requested)
        self._lay_out()
        in_each_language(self, self._say)

    def show_values(self, values: StatusValues) -> None:
        """Show other values."""
        self._values = values
        for state, count in self._counts.items():
            count.set_number(values.count(state))
        self._pace.set_text(self._words.pace(values.seconds_a_decision, values.seconds_left))
        self._saved.set_text(self._words.saved(values.saved, values.saved_at))
        self._saved.set_color("dele" if values.saved == "failed" else "ink2")
        self._fit()

    def set_reviewing(self, is_reviewing: bool) -> None:
        """Show where a review stands only while there is one."""
        self._counted.setVisible(is_reviewing)
        self._kept.setVisible(is_reviewing)

    def _say(self) -> None:
        self.clear_message()
        self.show_values(self._values)

    def set_keys(self, overrides: Overrides) -> None:
        """Name the key that takes back as it is now, or the command where it has none."""
        undo = action_by_id("undo")
        keys = keys_of(undo, "window", overrides)
        self._undo = shown_keys(keys[0]) if keys else undo.words()

    def message(self) -> str:
        """Return the message shown, empty when there is none."""
        return self._message.text()

    def conservation_text(self) -> str:
        """Return the account in words, as it is shown."""
        return self._conservation.text()

    def show_message(self, text: str, is_warning: bool = False, milliseconds: int = _SHOWN_FOR) -> None:
        """Say something for a while; 0 keeps it until the next message."""
        self._message.set_text(text.replace(UNDO_KEY, self._undo))
        self._message.set_color("dele" if is_warning else "ink")
        self._clock.stop()
        if milliseconds:
            self._clock.start(milliseconds)
        self._fit()

    def clear_message(self) -> None:
        """Take the message away."""
        self._clock.stop()
        self._message.set_text("")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The account stays in every width: it is what lets people accept many things at once."""
        values, width = self._values, self.width()
        self._pace.setVisible(bool(self._pace.text()) and width >= _PACE_FROM and not self.message())
        self._saved.setVisible(width >= _SAVED_FROM or values.saved != "saved")
        told = self._words.account(
            values.account, values.pages_conserved, values.problem, width >= _NUMBERS_FROM
        )
        self._conservation.set_text(told)
        self._conservation.set_color("dele" if values.problem else "ins")
        self._sign.show_sign(*(("warn", "dele") if values.problem else ("check", "ins")))
        for widget in (self._sign, self._conservation):
            widget.setVisible(bool(told))

    def _lay_out(self) -> None:
        self.setFixedHeight(STATUS_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL_EDGE, 0, PANEL_EDGE, 0)
        row.setSpacing(0)
        self._counted, self._kept = QWidget(), QWidget()
        _fill(self._counted, (*self._counts.values(), self._pace), 0)
        _fill(self._kept, (self._sign, self._conservation, SPACE, self._saved), SPACE_HALF)
        row.addWidget(self._counted)
        row.addWidget(self._message, 1)
        row.addStretch(0)
        row.addSpacing(SPACE_DOUBLE)
        row.addWidget(self._kept)
        row.addSpacing(SPACE)
        row.addWidget(self._shortcuts)


def _fill(holder: QWidget, items: Sequence[QWidget | int], spacing: int) -> None:
    """Put widgets side by side; a number is room between two of them, px."""
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for item in items:
        if isinstance(item, int):
            row.addSpacing(item)
        else:
            row.addWidget(item)


class _Shortcuts(PaintedButton):
    """The hint that opens the sheet of shortcuts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return the size of the words, px."""
        return QSize(
            round(text_width(self.text(), self._theme.ui_font(TEXT_SECONDARY)) + SPACE), STATUS_HEIGHT
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words."""
        ink = self._theme.color("accent" if self.underMouse() else "ink2")
        font = self._theme.ui_font(TEXT_SECONDARY)
        paint_text(QPainter(self), QRectF(self.rect()), self.text(), font, ink, Qt.AlignmentFlag.AlignRight)
