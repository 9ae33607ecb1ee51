"""How the text widget of a pane is set up: read-only, without frame or scroll bars, in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit

from zhengban_gui.theme import Theme

_COLOURS = (
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.Base, "paper"),
    (QPalette.ColorRole.Highlight, "accent_tint2"),
    (QPalette.ColorRole.HighlightedText, "ink"),
)


def dress(pane: QTextEdit, theme: Theme) -> None:
    """Set the widget up once."""
    flags = Qt.TextInteractionFlag
    pane.setReadOnly(True)
    pane.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    pane.setFrameShape(QFrame.Shape.NoFrame)
    pane.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    pane.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    pane.setTabChangesFocus(True)
    # Nothing ever blinks: the cursor is drawn with the marks.
    pane.setCursorWidth(0)
    pane.viewport().setAutoFillBackground(False)
    # The paper covers all of it: nothing below needs to be painted first.
    pane.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    pane.viewport().setMouseTracking(True)
    switch_input_methods_off(pane)
    take_colours(pane, theme)


def switch_input_methods_off(pane: QTextEdit) -> None:
    """Keep input methods away: single letters are decisions here, and would be taken for pinyin."""
    for widget in (pane, pane.viewport()):
        widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)


def take_colours(pane: QTextEdit, theme: Theme) -> None:
    """Give text and selection the theme's colours."""
    palette = pane.palette()
    for role, name in _COLOURS:
        palette.setColor(role, theme.color(name))
    pane.setPalette(palette)


def fonts_of(theme: Theme) -> tuple[object, ...]:
    """Return what tells whether text must be laid out anew; colours alone are only painted anew."""
    return theme.text_zoom, theme.language, theme.newspaper_font(theme.text_zoom).families()
