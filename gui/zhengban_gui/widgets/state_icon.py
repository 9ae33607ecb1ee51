"""The states of a finding: a glyph of its own for each, so that they can be told apart without colour."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme

# Icon, colour and word of each state.
_STATES = {
    "waiting": ("wait", "ink3", QT_TRANSLATE_NOOP("State", "To review")),
    "accepted": ("check", "ins", QT_TRANSLATE_NOOP("State", "Accepted")),
    "automatic": ("auto", "ink3", QT_TRANSLATE_NOOP("State", "Automatic")),
    "rejected": ("cross", "dele", QT_TRANSLATE_NOOP("State", "Rejected")),
    "doubt": ("doubt", "sub", QT_TRANSLATE_NOOP("State", "Doubtful")),
    "amended": ("pencil", "accent", QT_TRANSLATE_NOOP("State", "Amended")),
    "settled_by_hand": ("settled", "accent", QT_TRANSLATE_NOOP("State", "Settled by hand")),
    "locked": ("lock", "ink3", QT_TRANSLATE_NOOP("State", "Locked")),
    "conflict": ("conflict", "dele", QT_TRANSLATE_NOOP("State", "Conflict")),
    "confirm": ("wait", "ink3", QT_TRANSLATE_NOOP("State", "To confirm")),
}
STATES = tuple(_STATES)


def paint_state(painter: QPainter, rect: QRectF, state: str, theme: Theme) -> None:
    """Paint the glyph of a state in the middle of ``rect``; raises ``KeyError`` for an unknown state."""
    icon, color, _ = _STATES[state]
    paint_icon(painter, rect, icon, theme.color(color))
    if state == "confirm":
        _paint_amber_dot(painter, rect, theme)


def state_name(state: str) -> str:
    """Return the state in the language of the user interface; raises ``KeyError`` for an unknown state."""
    return QCoreApplication.translate("State", str(_STATES[state][2]))


def state_color_name(state: str) -> str:
    """Return the token of the state's colour; raises ``KeyError`` for an unknown state."""
    return _STATES[state][1]


def _paint_amber_dot(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    size = min(rect.width(), rect.height())
    radius = size * 0.19
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("sub"))
    painter.drawEllipse(rect.center(), radius, radius)
