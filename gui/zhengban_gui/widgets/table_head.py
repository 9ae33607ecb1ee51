"""The head of a table: small words on the surface below, and no buttons."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import SPACE, TABLE_HEAD, TEXT_SECONDARY
from zhengban_gui.widgets.painting import paint_text


class TableHead(QHeaderView):
    """Paints the names of the columns and a hairline under them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """Return the height of a table's head, px."""
        return QSize(0, TABLE_HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one name."""
        color = self._theme.color
        painter.fillRect(rect, color("panel"))
        painter.setPen(QPen(color("hair"), 0))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        model = self.model()
        name = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        words = QRectF(rect).adjusted(SPACE, 0, -SPACE, 0)
        wanted = model.headerData(logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        alignment = Qt.AlignmentFlag(wanted) if wanted else Qt.AlignmentFlag.AlignLeft
        paint_text(painter, words, name, self._theme.ui_font(TEXT_SECONDARY), color("ink3"), alignment)
