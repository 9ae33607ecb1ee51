"""A few lines of newspaper text that show the theme, the font and the size while they are chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhengban_gui.item_models.segments import Segment
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    LINE_DIFF,
    LINE_DIFF_HEADLINE,
    PANE_INSET,
    RADIUS_CARD,
    TEXT_DIFF,
    TEXT_DIFF_HEADLINE,
    WEIGHT_HEADLINE,
)
from zhengban_gui.views.change_layout import ChangeLayout
from zhengban_gui.widgets.painting import paint_body, paint_text

# Newspaper text is not translated: it is there to show its own font.
_HEADLINE = "冀州：数字赋能提升城市管理水平"
_CHANGED = (
    Segment("kept", "“城市大脑”上线以来，"),
    Segment("deleted", "上线以来，"),
    Segment("kept", "各部门的数据第一次汇到一处。"),
)
_SECOND = "問題從發現到處置，平均只用四十分鐘。"
_HEIGHT = 112


class TextPreview(QWidget):
    """Paints a headline, a line with a doubled piece struck out, and a line in the other script."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Preview"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._refresh)

    def sizeHint(self) -> QSize:
        """Return the size at the chosen text size, px."""
        return QSize(400, round(self._theme.zoomed(_HEIGHT - 2 * PANE_INSET)) + 2 * PANE_INSET)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and its lines."""
        painter = QPainter(self)
        card = QRectF(self.rect())
        paint_body(painter, card, RADIUS_CARD, self._theme.color("paper"), self._theme.color("hair"))
        inner = card.adjusted(PANE_INSET, PANE_INSET, -PANE_INSET, -PANE_INSET)
        height = self._theme.zoomed(LINE_DIFF_HEADLINE)
        line = QRectF(inner.left(), inner.top(), inner.width(), height)
        headline = self._theme.newspaper_font(self._theme.zoomed(TEXT_DIFF_HEADLINE), WEIGHT_HEADLINE)
        paint_text(painter, line, _HEADLINE, headline, self._theme.color("ink"))
        step = self._theme.zoomed(LINE_DIFF)
        line = QRectF(inner.left(), line.bottom() + step / 4, inner.width(), step)
        self._paint_changed_line(painter, line)
        other = self._theme.newspaper_font(self._theme.zoomed(TEXT_DIFF), script="hant")
        paint_text(painter, line.translated(0, step * 1.25), _SECOND, other, self._theme.color("ink"))

    def _paint_changed_line(self, painter: QPainter, line: QRectF) -> None:
        ChangeLayout(_CHANGED, self._theme, self._theme.zoomed(TEXT_DIFF)).paint_in_row(painter, line)

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()
