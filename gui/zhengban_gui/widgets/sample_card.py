"""The sample page on the start screen: a miniature of a newspaper page and the way to open it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    FOCUS_MARGIN,
    RADIUS_DROP_ZONE,
    SPACE,
    TEXT_LIST,
    TEXT_SECONDARY,
    WEIGHT_BOLD,
    WEIGHT_MEDIUM,
)
from zhengban_gui.widgets.elided_label import ElidedLabel
from zhengban_gui.widgets.painting import middle_baseline, paint_body
from zhengban_gui.widgets.push_button import PushButton

_PADDING = 28
_MARGIN = 14
_MASTHEAD = 24
_LINE_STEP = 5.7
_COLUMNS = 5
_GUTTER = 8.0
_SHORT = (1.0, 1.0, 0.88, 1.0, 0.95, 1.0, 0.72, 1.0, 1.0, 0.45)  # how full the lines are, over and over


@dataclass(frozen=True, slots=True)
class Sample:
    """The page that ships with the program: the paper's name, the page's title, what is to be found in it."""

    paper: str
    title: str
    detail: str


class SampleCard(QWidget):
    """A card with the miniature, the page's title and a button."""

    def __init__(self, theme: Theme, sample: Sample, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.open = PushButton(theme, self.tr("Open sample page"), "eye", parent=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        layout.setSpacing(SPACE)
        layout.addWidget(MiniaturePage(theme, sample.paper))
        layout.addSpacing(2 * SPACE)
        layout.addWidget(ElidedLabel(theme, sample.title, TEXT_LIST, weight=WEIGHT_MEDIUM))
        layout.addWidget(ElidedLabel(theme, sample.detail, TEXT_SECONDARY, "ink2"))
        layout.addSpacing(SPACE)
        layout.addSpacing(SPACE + self.open.sizeHint().height() - 2 * FOCUS_MARGIN)
        theme.changed.connect(self.update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button by hand: its body, not the room for its ring, stands at the card's padding."""
        size = self.open.sizeHint()
        bottom = self.height() - _PADDING + FOCUS_MARGIN
        self.open.setGeometry(QRect(QPoint(_PADDING - FOCUS_MARGIN, bottom - size.height()), size))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        color = self._theme.color
        paint_body(QPainter(self), QRectF(self.rect()), RADIUS_DROP_ZONE, color("panel"), color("hair"))


class MiniaturePage(QWidget):
    """A drawn page: masthead, headlines, columns of lines, a photo whose caption was printed twice."""

    def __init__(self, theme: Theme, paper: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._paper = paper
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the page, px; it grows in width with its card."""
        return QSize(340, 270)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet and what is printed on it."""
        painter = QPainter(self)
        sheet = QRectF(self.rect()).adjusted(2, 1, -2, -3)
        self._paint_sheet(painter, sheet)
        page = sheet.adjusted(_MARGIN, _MARGIN / 2, -_MARGIN, -_MARGIN)
        self._paint_masthead(painter, page)
        top = page.top() + _MASTHEAD + 8
        columns = list(_columns(page, top))
        self._paint_heading(painter, columns[0], columns[2], top, 9, "ink2")
        self._paint_heading(painter, columns[3], columns[4], top, 7, "ink3", 0.85)
        photo = QRectF(columns[3].left(), top + 76, columns[4].right() - columns[3].left(), 54)
        second = top + 130
        self._paint_heading(painter, columns[1], columns[2], second, 7, "ink3")
        for place, column in enumerate(columns):
            gap = photo.adjusted(0, -4, 0, 12) if place > 2 else QRectF(column.left(), second - 5, 1, 16)
            self._paint_lines(painter, column, gap if place else QRectF(), place * 3)
        self._paint_photo(painter, photo)

    def _paint_sheet(self, painter: QPainter, sheet: QRectF) -> None:
        for spread in (2, 1):
            shadow = QColor(self._theme.color("line"))
            shadow.setAlpha(90)
            paint_body(painter, sheet.adjusted(-spread / 2, 0, spread / 2, spread), 3, shadow)
        paint_body(painter, sheet, 2, self._theme.color("paper"), self._theme.color("hair"))

    def _paint_masthead(self, painter: QPainter, page: QRectF) -> None:
        font = self._theme.newspaper_font(TEXT_SECONDARY, WEIGHT_BOLD)
        place = QRectF(page.left(), page.top(), page.width(), _MASTHEAD - 4)
        painter.setFont(font)
        painter.setPen(self._theme.color("ink"))
        painter.drawText(round(place.left()), round(middle_baseline(place, font)), self._paper)
        rule = QRectF(page.left(), page.top() + _MASTHEAD - 1, page.width(), 1.5)
        painter.fillRect(rule, self._theme.color("ink3"))

    def _paint_heading(
        self,
        painter: QPainter,
        first: QRectF,
        last: QRectF,
        top: float,
        height: float,
        color: str,
        part: float = 1,
    ) -> None:
        width = (last.right() - first.left()) * part
        paint_body(painter, QRectF(first.left(), top, width, height), 1, self._theme.color(color))

    def _paint_lines(self, painter: QPainter, column: QRectF, gap: QRectF, shift: int) -> None:
        color = self._theme.color("line")
        count = int(column.height() / _LINE_STEP)
        for number in range(count):
            top = column.top() + number * _LINE_STEP
            if gap.top() <= top <= gap.bottom() and not gap.isEmpty():
                continue
            width = column.width() * _SHORT[(number + shift) % len(_SHORT)]
            painter.fillRect(QRectF(column.left(), round(top), width, 2), color)

    def _paint_photo(self, painter: QPainter, photo: QRectF) -> None:
        color = self._theme.color
        paint_body(painter, photo, 1, color("sunken"))
        paint_icon(
            painter, QRectF(photo.center().x() - 8, photo.center().y() - 8, 16, 16), "image", color("ink3")
        )
        painter.fillRect(QRectF(photo.left(), photo.bottom() + 4, photo.width() * 0.7, 2), color("dele"))
        painter.fillRect(
            QRectF(photo.left(), photo.bottom() + 8, photo.width() * 0.7, 2), color("dele_tint2")
        )


def _columns(page: QRectF, top: float) -> Iterator[QRectF]:
    width = (page.width() - _GUTTER * (_COLUMNS - 1)) / _COLUMNS
    for place in range(_COLUMNS):
        left = page.left() + place * (width + _GUTTER)
        yield QRectF(left, top + 18, width, page.bottom() - top - 18)
