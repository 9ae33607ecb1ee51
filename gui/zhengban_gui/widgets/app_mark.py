"""The program's mark: the character 整 on the accent colour, as a widget and as the window's icon."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from zhengban_gui.icons import icon_pixmap, paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.widgets.painting import paint_body

APPLICATION_NAME = "整版"
_ROUNDNESS = 0.21  # of the side
_ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)


class AppMark(QWidget):
    """The mark as a square of ``side`` px."""

    def __init__(self, theme: Theme, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(side, side)
        self.setAccessibleName(APPLICATION_NAME)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square and the character."""
        painter = QPainter(self)
        square = QRectF(self.rect())
        paint_body(painter, square, square.width() * _ROUNDNESS, self._theme.color("accent"))
        paint_icon(painter, square, "mark", self._theme.color("on_accent"))


def application_icon(theme: Theme) -> QIcon:
    """Return the icon of windows and task bars; its colours are its own in both themes."""
    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addPixmap(icon_pixmap("app", size, theme.color("accent")))
    return icon
