"""Plots of what was found: findings by kind, and how sure they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from zhengban_gui.theme import Theme
from zhengban_gui.tokens import RADIUS_SMALL, SPACE, SPACE_DOUBLE, SPACE_HALF, TEXT_MICRO, TEXT_SECONDARY
from zhengban_gui.views.queue_plot import CENTRE, FOOT, LABEL, PLOT, RIGHT, ROW, Plot
from zhengban_gui.widgets.painting import paint_body, paint_text, text_width

_BAR = 8


@dataclass(frozen=True, slots=True)
class KindBar:
    """A kind with its findings: all of them, and those that wait for a person."""

    name: str
    all: int
    open: int


class KindPlot(Plot):
    """Findings by kind: a bar for all of them, its dark end for those that wait; lengths are logarithmic."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._bars: Sequence[KindBar] = ()
        self._legend = ("", "", "")

    def set_bars(self, bars: Sequence[KindBar], legend: tuple[str, str, str]) -> None:
        """Show these kinds; the legend names what is settled, what waits, and the scale."""
        self._bars, self._legend = bars, legend
        self._refresh()

    def _has_values(self) -> bool:
        return bool(self._bars)

    def _told(self) -> list[str]:
        return [f"{bar.name} {bar.all:,}, {self._legend[1]} {bar.open:,}" for bar in self._bars]

    def _height(self) -> int:
        return len(self._bars) * ROW + FOOT

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        color, font = self._theme.color, self._theme.ui_font(TEXT_SECONDARY)
        most = max(bar.all for bar in self._bars)
        numbers = max(text_width(f"{bar.all:,}", font) for bar in self._bars)
        room = rect.width() - LABEL - SPACE - numbers - SPACE
        for place, bar in enumerate(self._bars):
            line = QRectF(rect.left(), rect.top() + place * ROW, rect.width(), ROW)
            paint_text(painter, QRectF(line.left(), line.top(), LABEL, ROW), bar.name, font, color("ink2"))
            paint_text(painter, line, f"{bar.all:,}", font, color("ink"), RIGHT)
            track = QRectF(line.left() + LABEL + SPACE, line.center().y() - _BAR / 2, room, _BAR)
            self._paint_bar(painter, track, bar, most)
        self._paint_legend(painter, QRectF(rect.left(), rect.bottom() - FOOT, rect.width(), FOOT))

    def _paint_bar(self, painter: QPainter, track: QRectF, bar: KindBar, most: int) -> None:
        """The dark end begins where a bar of what is settled alone would end."""
        whole = track.width() * log1p(bar.all) / log1p(most)
        settled = track.width() * log1p(bar.all - bar.open) / log1p(most)
        full = QRectF(track.left(), track.top(), whole, track.height())
        paint_body(painter, full, RADIUS_SMALL / 2, self._theme.color("accent_tint2"))
        if bar.open:
            start = min(settled, whole - RADIUS_SMALL)
            end = QRectF(track.left() + start, track.top(), whole - start, track.height())
            paint_body(painter, end, RADIUS_SMALL / 2, self._theme.color("sub"))

    def _paint_legend(self, painter: QPainter, rect: QRectF) -> None:
        color, font = self._theme.color, self._theme.ui_font(TEXT_MICRO)
        left = rect.left()
        for words, token in zip(self._legend[:2], ("accent_tint2", "sub"), strict=True):
            sign = QRectF(left, rect.center().y() - _BAR / 2, _BAR, _BAR)
            paint_body(painter, sign, RADIUS_SMALL / 2, color(token))
            line = QRectF(sign.right() + SPACE_HALF, rect.top(), rect.right() - sign.right(), rect.height())
            left = line.left() + paint_text(painter, line, words, font, color("ink2")) + SPACE_DOUBLE
        paint_text(painter, rect.adjusted(left, 0, 0, 0), self._legend[2], font, color("ink3"), RIGHT)


class ConfidencePlot(Plot):
    """How sure the findings are, in bins from 0 to 1, with the line from which they are applied unasked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._bins: Sequence[int] = ()
        self._line = 1.0

    def set_bins(self, bins: Sequence[int], line: float) -> None:
        """Show these counts; heights are logarithmic, since the sure ones are a hundred times as many."""
        self._bins, self._line = bins, line
        self._refresh()

    def _has_values(self) -> bool:
        return any(self._bins)

    def _told(self) -> list[str]:
        width = 1 / len(self._bins)
        return [f"{place * width:.2f}: {count:,}" for place, count in enumerate(self._bins) if count]

    def _height(self) -> int:
        return PLOT + FOOT

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        color, most = self._theme.color, max(self._bins)
        base, step = rect.top() + PLOT, rect.width() / len(self._bins)
        for place, count in enumerate(self._bins):
            height = (PLOT - SPACE_HALF) * log1p(count) / log1p(most)
            bar = QRectF(rect.left() + place * step + 1, base - height, step - 2, height)
            is_over = (place + 0.5) / len(self._bins) >= self._line
            painter.fillRect(bar, color("accent" if is_over else "accent_tint2"))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(QLineF(rect.left(), base + 0.5, rect.right(), base + 0.5))
        painter.setPen(QPen(color("sub"), 1.5, Qt.PenStyle.DashLine))
        at = rect.left() + rect.width() * min(self._line, 1.0)
        painter.drawLine(QLineF(at, rect.top(), at, base))
        foot, font = QRectF(rect.left(), base, rect.width(), FOOT), self._theme.ui_font(TEXT_MICRO)
        for words, alignment in (("0", Qt.AlignmentFlag.AlignLeft), ("0.5", CENTRE), ("1", RIGHT)):
            paint_text(painter, foot, words, font, color("ink3"), alignment)
