"""A recent project in one row: how far it is, and when it was open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    FOCUS_MARGIN,
    ICON,
    RADIUS_CARD,
    ROW_RECENT,
    SPACE,
    SPACE_DOUBLE,
    TEXT_LIST,
    TEXT_SECONDARY,
    TEXT_UI,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.painted_button import PaintedButton
from zhengban_gui.widgets.painting import paint_body, paint_text
from zhengban_gui.widgets.progress_ring import paint_progress_ring

RECENT_INDENT = 12  # how far the row's tint reaches beyond the column
_RING = 30
_TEXT_LEFT = RECENT_INDENT + 52
_LINE = 22


@dataclass(frozen=True, slots=True)
class Recent:
    """A project on the start screen; ``done`` is the number of its pages that are reviewed."""

    name: str
    pages: int
    done: int
    opened: datetime
    path: str

    @property
    def part(self) -> float:
        """Return the part of the pages that is done, 0–1."""
        return self.done / self.pages if self.pages else 0.0


class RecentRow(PaintedButton):
    """One project as a button as wide as its column; the arrow keys go to the neighbours."""

    def __init__(
        self, theme: Theme, recent: Recent, now: datetime, last: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.recent = recent
        self._last = last
        self._opened = self._opened_words(now)
        self.setText(recent.name)
        self.setAccessibleName(", ".join([recent.name, self._progress_words(), self._opened]))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of a row, px; it grows with its column."""
        return QSize(400, ROW_RECENT)

    def body(self) -> QRectF:
        """Return the rectangle of the tint."""
        return QRectF(self.rect()).adjusted(FOCUS_MARGIN, FOCUS_MARGIN, -FOCUS_MARGIN, -FOCUS_MARGIN)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint the row under the mouse."""
        self.update()
        super().enterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the neighbours with the arrow keys."""
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint, the ring, two lines of text and the date."""
        painter = QPainter(self)
        if self.underMouse() or self.hasFocus():
            paint_body(painter, self.body(), RADIUS_CARD, self._theme.color("accent_tint"))
        elif not self._last:
            painter.setPen(QPen(self._theme.color("hair"), 0))
            painter.drawLine(
                _TEXT_LEFT, self.height() - 1, self.width() - RECENT_INDENT - FOCUS_MARGIN, self.height() - 1
            )
        ring = QRectF(RECENT_INDENT + 8, (self.height() - _RING) / 2, _RING, _RING)
        paint_progress_ring(painter, ring, self.recent.part, self._theme)
        right = self._paint_opened(painter)
        self._paint_words(painter, right)
        self._paint_ring(painter, RADIUS_CARD)

    def _paint_opened(self, painter: QPainter) -> float:
        right = self.width() - RECENT_INDENT - FOCUS_MARGIN - SPACE
        arrow = QRectF(right - ICON, 0, ICON, self.height())
        paint_icon(painter, arrow, "right", self._theme.color("ink2"))
        font = self._theme.ui_font(TEXT_UI)
        place = QRectF(0, 0, right - ICON - SPACE, self.height())
        used = paint_text(
            painter, place, self._opened, font, self._theme.color("ink3"), Qt.AlignmentFlag.AlignRight
        )
        return place.right() - used - SPACE_DOUBLE

    def _paint_words(self, painter: QPainter, right: float) -> None:
        middle = self.height() / 2
        first = QRectF(_TEXT_LEFT, middle - _LINE, right - _TEXT_LEFT, _LINE)
        font = self._theme.ui_font(TEXT_LIST, WEIGHT_MEDIUM)
        paint_text(painter, first, self.recent.name, font, self._theme.color("ink"))
        font = self._theme.ui_font(TEXT_SECONDARY)
        second = QRectF(_TEXT_LEFT, middle, right - _TEXT_LEFT, _LINE)
        paint_text(painter, second, self._progress_words(), font, self._theme.color("ink2"))

    def _progress_words(self) -> str:
        # Rounded down: nothing is "100 % done" before the last page is.
        percent = int(self.recent.part * 100)
        pages = self.tr("%Ln page(s)", "", self.recent.pages)
        return self.tr("{pages} · {percent} % done").format(pages=pages, percent=percent)

    def _opened_words(self, now: datetime) -> str:
        opened = self.recent.opened
        clock = f"{opened:%H:%M}"
        if opened.date() == now.date():
            return self.tr("Today {clock}").format(clock=clock)
        if opened.date() == now.date() - timedelta(days=1):
            return self.tr("Yesterday {clock}").format(clock=clock)
        # The formats are Qt's: d day, M month, yyyy year.
        pattern = self.tr("MMM d") if opened.year == now.year else self.tr("MMM d, yyyy")
        date = QDate(opened.year, opened.month, opened.day)
        return QLocale(self._theme.language).toString(date, pattern)
