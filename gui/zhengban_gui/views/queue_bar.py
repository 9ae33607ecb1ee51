"""Where the pages of a project stand, as one bar in segments."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from zhengban.review.project_queue import Condition
from zhengban_gui.queue_words import condition_color, condition_name
from zhengban_gui.theme import Theme

_HEIGHT = 10  # px
_LEAST = 3  # px of a segment: one page of twenty thousand is seen, too
_GAP = 1
# What is finished grows from the left; what is still to be made is what is left at the right.
_ORDER = (
    Condition.DONE,
    Condition.OUTDATED,
    Condition.REVIEW,
    Condition.DOUBTFUL,
    Condition.FAILED,
    Condition.RUNNING,
)


class QueueBar(QWidget):
    """Shows how many pages stand where; its tooltip says it in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: Mapping[Condition, int] = {}
        self.setFixedHeight(_HEIGHT)
        theme.changed.connect(self.update)

    def set_counts(self, counts: Mapping[Condition, int]) -> None:
        """Show other numbers."""
        self._counts = counts
        words = [f"{condition_name(condition)} {count:,}" for condition, count in counts.items() if count]
        self.setToolTip(" · ".join(words))
        self.setAccessibleName(" · ".join(words))
        self.update()

    def segments(self) -> list[tuple[Condition, float]]:
        """Return the conditions that have a segment, each with its width, px; the rest of the bar is what waits."""
        total = sum(self._counts.values())
        shown = [condition for condition in _ORDER if self._counts.get(condition)]
        room = self.width() - len(shown) * (_LEAST + _GAP)
        return [(each, _LEAST + room * self._counts[each] / total) for each in shown]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the segments within one bar with round ends."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), _HEIGHT / 2, _HEIGHT / 2)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), self._theme.color("line"))
        left = 0.0
        for condition, width in self.segments():
            painter.fillRect(QRectF(left, 0, width, _HEIGHT), self._theme.color(condition_color(condition)))
            painter.fillRect(QRectF(left + width, 0, _GAP, _HEIGHT), self._theme.color("panel"))
            left += width + _GAP
