"""The sheet of paper on which the evidence card shows a change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhengban_gui.fonts import Script
from zhengban_gui.item_models.card_lines import CardLine
from zhengban_gui.item_models.segments import plain_text
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    CARD_PADDING,
    RADIUS_CARD,
    SPACE,
    TEXT_DIFF,
    TEXT_SECONDARY,
    WEIGHT_MEDIUM,
)
from zhengban_gui.views.change_layout import ChangeLayout
from zhengban_gui.widgets.painting import paint_body, paint_text, text_width

_LABEL_GAP = 12
_BESIDE_PADDING = 10  # px over the first line and under the last
_LABEL_LINE = 23


class ChangeCard(QWidget):
    """Wraps each line to its width, with its label at the right; its height follows from its width."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._script: Script = "hans"
        self._lines: tuple[CardLine, ...] = ()
        self._layouts: tuple[int, list[ChangeLayout]] = (-1, [])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._refresh)

    def set_lines(self, lines: Sequence[CardLine], script: Script) -> None:
        """Show other lines, in the shapes of the document's script."""
        self._lines, self._script = tuple(lines), script
        self.setAccessibleName(" → ".join(plain_text(line.segments) for line in lines))
        self._refresh()

    def hasHeightForWidth(self) -> bool:
        """Return True: narrow text is high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped lines, px."""
        lines = self._laid_out(width)
        return (
            round(sum(line.height for line in lines) + SPACE * max(len(lines) - 1, 0)) + 2 * _BESIDE_PADDING
        )

    def sizeHint(self) -> QSize:
        """Return a size as wide as it is now."""
        width = max(self.width(), 2 * CARD_PADDING)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the height without lines; the layout asks for more by the width that it gives."""
        return QSize(0, 2 * _BESIDE_PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, the lines and their labels."""
        painter = QPainter(self)
        sheet, color = QRectF(self.rect()), self._theme.color
        paint_body(painter, sheet, RADIUS_CARD, color("paper"), color("hair"))
        top = float(_BESIDE_PADDING)
        for line, layout in zip(self._lines, self._laid_out(self.width()), strict=True):
            layout.paint(painter, QPointF(CARD_PADDING, top))
            label = QRectF(0, top, sheet.width() - CARD_PADDING, min(layout.height, self._label_line()))
            paint_text(
                painter, label, line.label, self._font(line), color(line.tone), Qt.AlignmentFlag.AlignRight
            )
            top += layout.height + SPACE

    def _laid_out(self, width: int) -> list[ChangeLayout]:
        if self._layouts[0] != width:
            labels = max((text_width(line.label, self._font(line)) for line in self._lines), default=0.0)
            room = width - 2 * CARD_PADDING - (labels + _LABEL_GAP if labels else 0)
            px = self._theme.zoomed(TEXT_DIFF)
            layouts = [
                ChangeLayout(line.segments, self._theme, px, self._script, width=room) for line in self._lines
            ]
            self._layouts = (width, layouts)
        return self._layouts[1]

    def _label_line(self) -> float:
        return float(self._theme.zoomed(_LABEL_LINE))

    def _font(self, line: CardLine) -> QFont:
        return self._theme.ui_font(TEXT_SECONDARY, WEIGHT_MEDIUM)

    def _refresh(self) -> None:
        self._layouts = (-1, [])
        self.updateGeometry()
        self.update()
