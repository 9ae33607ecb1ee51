"""What the queue adds up to: which kind needs a person, may the automatic line be trusted, is the run going well."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from zhengban.evaluate.reliability import wilson
from zhengban.model.finding import Kind
from zhengban.review.project_queue import QueueTotals
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import PANEL_EDGE, SPACE, SPACE_DOUBLE
from zhengban_gui.views.queue_plots import ConfidencePlot, KindBar, KindPlot
from zhengban_gui.views.queue_run_plots import AcceptPlot, AcceptRate, RatePlot, RatePoint
from zhengban_gui.widgets.boxes import tight_column
from zhengban_gui.widgets.hairline import Hairline
from zhengban_gui.widgets.speaking import in_each_language, named
from zhengban_gui.widgets.surface import Surface
from zhengban_gui.wording import QUIET_KINDS, kind_name

WIDTH = 312
_MOST_BARS, _MOST_RATES = 10, 6


class QueueStatistics(Surface):
    """Four plots in a column that scrolls where it is too high; it has the focus so that the keys can scroll it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "panel", (Qt.Edge.LeftEdge,), parent)
        self._totals = QueueTotals()
        self._line = 1.0
        self._points: Sequence[RatePoint] = ()
        self.kinds, self.confidence = KindPlot(theme), ConfidencePlot(theme)
        self.accepted, self.rate = AcceptPlot(theme), RatePlot(theme)
        self._lay_out(theme)
        in_each_language(self, self._say)

    def show_totals(self, totals: QueueTotals, automatic: float) -> None:
        """Show the sums over all pages, and the line from which findings are applied unasked."""
        self._totals, self._line = totals, automatic
        self._say()

    def show_rate(self, points: Sequence[RatePoint]) -> None:
        """Show how fast the run goes."""
        self._points = points
        self._say_rate()

    def _say(self) -> None:
        self._say_kinds()
        self._say_confidence()
        self._say_accepted()
        self._say_rate()

    def _say_kinds(self) -> None:
        counted = {kind: count for kind, count in self._totals.kinds.items() if kind not in QUIET_KINDS}
        ranked = sorted(counted.items(), key=lambda item: -item[1].all)[:_MOST_BARS]
        bars = [KindBar(kind_name(kind), count.all, count.open) for kind, count in ranked]
        total = f"{sum(count.all for count in counted.values()):,}"
        self.kinds.set_words(self.tr("Findings"), total if bars else "", self.tr("No page was looked at yet"))
        self.kinds.set_bars(
            bars, (self.tr("settled"), self.tr("to review"), self.tr("lengths are logarithms"))
        )

    def _say_confidence(self) -> None:
        note = self.tr("automatic from {line}").format(line=f"{self._line:.2f}")
        self.confidence.set_words(self.tr("Confidence"), note, self.tr("Known once a batch has run"))
        self.confidence.set_bins(self._totals.confidence, self._line)

    def _say_accepted(self) -> None:
        counted = {kind: two for kind, two in self._totals.judged.items() if kind not in QUIET_KINDS}
        judged = sorted(counted.items(), key=lambda item: -sum(item[1]))[:_MOST_RATES]
        note, nothing = self.tr("of those decided"), self.tr("Nobody has decided anything yet")
        self.accepted.set_words(self.tr("Accepted as proposed"), note if judged else "", nothing)
        self.accepted.set_rates([_rate(kind, *counts) for kind, counts in judged])

    def _say_rate(self) -> None:
        note = self.tr("pages a second") if len(self._points) > 1 else ""
        self.rate.set_words(self.tr("Rate"), note, self.tr("Known while a batch runs"))
        last = self._points[-1].seconds if self._points else 0
        end = self.tr("{seconds} s")
        self.rate.set_points(self._points, (end.format(seconds=0), end.format(seconds=round(last))))

    def _lay_out(self, theme: Theme) -> None:
        self.setFixedWidth(WIDTH)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(PANEL_EDGE + SPACE, SPACE_DOUBLE, PANEL_EDGE + SPACE, SPACE_DOUBLE)
        column.setSpacing(SPACE)
        for plot in (self.kinds, self.confidence, self.accepted, self.rate):
            column.addWidget(plot)
            if plot is not self.rate:
                column.addWidget(Hairline(theme))
        column.addStretch(1)
        self._scroll = QScrollArea()
        named(self._scroll, lambda: self.tr("Statistics"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(holder)
        holder.setAutoFillBackground(False)
        outer = tight_column(self)
        outer.setContentsMargins(1, 0, 0, 0)  # the hairline of the edge
        outer.addWidget(self._scroll)


def _rate(kind: Kind, right: int, wrong: int) -> AcceptRate:
    total = right + wrong
    low, high = wilson(right, total)
    return AcceptRate(kind_name(kind), right / total, low, high, total)
