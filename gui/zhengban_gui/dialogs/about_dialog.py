"""What the program is, which version, under which licence."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from zhengban import __version__
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    SCREEN_EDGE_WIDE,
    SPACE,
    SPACE_DOUBLE,
    TEXT_SECONDARY,
    TEXT_START_TITLE,
    TEXT_UI,
    WEIGHT_HEADLINE,
)
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.push_button import PushButton

_WIDTH = 480


class AboutDialog(QDialog):
    """Says what the program is; any of Enter, Space and Esc closes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About zhengban"))
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(SCREEN_EDGE_WIDE, SCREEN_EDGE_WIDE, SCREEN_EDGE_WIDE, SPACE_DOUBLE)
        column.setSpacing(SPACE)
        name = ElidedLabel(theme, "整版", TEXT_START_TITLE, "ink", WEIGHT_HEADLINE, "hans", middle)
        column.addWidget(name)
        for text, px, color in self._lines():
            column.addWidget(ElidedLabel(theme, text, px, color, alignment=middle))
        column.addSpacing(SPACE_DOUBLE)
        close = PushButton(theme, self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, middle)
        self.setFixedWidth(_WIDTH)
        close.setFocus()

    def _lines(self) -> tuple[tuple[str, int, str], ...]:
        versions = self.tr("zhengban {version} · Qt {qt}").format(version=__version__, qt=qVersion())
        return (
            (self.tr("Puts newspaper pages back in order, and loses no character"), TEXT_UI, "ink"),
            (versions, TEXT_SECONDARY, "ink2"),
            (self.tr("Apache License 2.0 · Qt under the LGPL 3"), TEXT_SECONDARY, "ink2"),
        )
