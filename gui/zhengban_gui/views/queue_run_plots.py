"""Plots of what people and the run did: how many findings were accepted as proposed, and how fast it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import SPACE, SPACE_HALF, TEXT_MICRO, TEXT_SECONDARY
from zhengban_gui.views.queue_plot import FOOT, LABEL, PLOT, RIGHT, ROW, Plot
from zhengban_gui.widgets.painting import paint_text, text_width

_SIGN = 12


@dataclass(frozen=True, slots=True)
class AcceptRate:
    """How many of ``n`` findings were accepted as they were, as a share with its interval, 0 to 1."""

    name: str
    share: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class RatePoint:
    """Pages a second over a while that ends ``seconds`` after the run began, and how many failed in it."""

    seconds: float
    rate: float
    failed: int = 0


class AcceptPlot(Plot):
    """How many findings a person accepted as they were: a dot, its interval, the share and out of how many."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rates: Sequence[AcceptRate] = ()

    def set_rates(self, rates: Sequence[AcceptRate]) -> None:
        """Show these shares."""
        self._rates = rates
        self._refresh()

    def _has_values(self) -> bool:
        return bool(self._rates)

    def _told(self) -> list[str]:
        return [
            f"{rate.name} {rate.share:.0%} ({rate.low:.0%}–{rate.high:.0%}), n = {rate.n:,}"
            for rate in self._rates
        ]

    def _height(self) -> int:
        return len(self._rates) * ROW

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        color, font = self._theme.color, self._theme.ui_font(TEXT_SECONDARY)
        n_width = max(text_width(f"n {rate.n:,}", font) for rate in self._rates)
        share_width = text_width("100 %", font)
        room = rect.width() - LABEL - n_width - share_width - 3 * SPACE
        for place, rate in enumerate(self._rates):
            line = QRectF(rect.left(), rect.top() + place * ROW, rect.width(), ROW)
            paint_text(painter, QRectF(line.left(), line.top(), LABEL, ROW), rate.name, font, color("ink2"))
            paint_text(painter, line, f"n {rate.n:,}", font, color("ink3"), RIGHT)
            shares = line.adjusted(0, 0, -n_width - SPACE, 0)
            paint_text(painter, shares, f"{100 * rate.share:.0f} %", font, color("ink"), RIGHT)
            self._paint_rate(painter, QRectF(line.left() + LABEL + SPACE, line.top(), room, ROW), rate)

    def _paint_rate(self, painter: QPainter, track: QRectF, rate: AcceptRate) -> None:
        color, middle = self._theme.color, round(track.center().y()) + 0.5
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(QLineF(track.left(), middle, track.right(), middle))
        painter.setPen(QPen(color("accent"), 3))
        ends = (track.left() + track.width() * share for share in (rate.low, rate.high))
        painter.drawLine(QLineF(next(ends), middle, next(ends), middle))
        painter.setPen(QPen(color("panel"), 1.5))
        painter.setBrush(color("accent"))
        painter.drawEllipse(QPointF(track.left() + track.width() * rate.share, middle), 4.5, 4.5)


class RatePlot(Plot):
    """Pages a second over the run, with a sign where pages failed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._points: Sequence[RatePoint] = ()
        self._ends = ("", "")

    def set_points(self, points: Sequence[RatePoint], ends: tuple[str, str]) -> None:
        """Show these points; ``ends`` name the beginning and the end of the run."""
        self._points, self._ends = points, ends
        self._refresh()

    def _has_values(self) -> bool:
        return len(self._points) > 1

    def _told(self) -> list[str]:
        return [f"{point.seconds:.0f} s: {point.rate:.1f}" for point in self._points]

    def _height(self) -> int:
        return PLOT + FOOT

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        color, font = self._theme.color, self._theme.ui_font(TEXT_MICRO)
        most, last = max(point.rate for point in self._points) or 1.0, self._points[-1].seconds
        scale = text_width(f"{most:.1f}", font) + SPACE
        plot = QRectF(rect.left() + scale, rect.top() + SPACE, rect.width() - scale - 4, PLOT - SPACE)
        for share in (0.0, 0.5, 1.0):
            y = round(plot.bottom() - share * plot.height()) + 0.5
            painter.setPen(QPen(color("hair" if share else "line"), 1))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            label = QRectF(rect.left(), y - FOOT / 2, scale - SPACE, FOOT)
            paint_text(painter, label, f"{share * most:.1f}", font, color("ink3"), RIGHT)
        at = [
            QPointF(
                plot.left() + plot.width() * p.seconds / last, plot.bottom() - plot.height() * p.rate / most
            )
            for p in self._points
        ]
        self._paint_line(painter, plot, at)
        self._paint_failures(painter, plot, at)
        foot = QRectF(plot.left(), plot.bottom() + 1, plot.width(), FOOT)
        paint_text(painter, foot, self._ends[0], font, color("ink3"))
        paint_text(painter, foot, self._ends[1], font, color("ink3"), RIGHT)

    def _paint_line(self, painter: QPainter, plot: QRectF, at: Sequence[QPointF]) -> None:
        line = QPainterPath(at[0])
        for point in at[1:]:
            line.lineTo(point)
        area = QPainterPath(line)
        area.lineTo(at[-1].x(), plot.bottom())
        area.lineTo(at[0].x(), plot.bottom())
        painter.fillPath(area, self._theme.color("accent_tint"))
        painter.strokePath(line, QPen(self._theme.color("accent"), 1.5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawEllipse(at[-1], 3, 3)

    def _paint_failures(self, painter: QPainter, plot: QRectF, at: Sequence[QPointF]) -> None:
        for place, point in enumerate(self._points):
            if point.failed:
                x = min(max(at[place].x(), plot.left() + _SIGN / 2), plot.right() - _SIGN / 2)
                y = max(at[place].y() - _SIGN - SPACE_HALF, plot.top() - SPACE_HALF)
                paint_icon(painter, QRectF(x - _SIGN / 2, y, _SIGN, _SIGN), "warn", self._theme.color("dele"))
