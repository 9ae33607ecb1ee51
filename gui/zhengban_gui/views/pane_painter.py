"""Draws a text pane round its text: bands, bars, frames, gutter and marks, all from the tokens."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from zhengban.model.span import Span
from zhengban_gui.diff.marks import Mark
from zhengban_gui.icons import paint_icon
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import (
    CURRENT_BAR,
    FOCUS_WIDTH,
    RADIUS,
    TEXT_MICRO,
    WEIGHT_MEDIUM,
    WEIGHT_REGULAR,
)
from zhengban_gui.views.mark_painter import SEAMS, MarkPainter
from zhengban_gui.views.pane_geometry import (
    EDGE_RIGHT,
    FRAME_PAD,
    GUTTER,
    PaneGeometry,
    RowBox,
)
from zhengban_gui.views.pane_rows import PaneRow
from zhengban_gui.views.strokes import LinePart
from zhengban_gui.widgets.painting import GLYPH_MIDDLE, paint_body, paint_text, text_width

Side = Literal["source", "rebuilt"]

_ICON = 14
_LABEL_FOOT = 7  # px from the middle of a label to the line under a new role
_WIDEST_GUTTER = 2 * GUTTER  # longer labels are elided
_HATCH = 5  # px between the strokes of a locked gutter
UNIT_LINE = 16  # px from the hairline of a unit to the text below it


@dataclass
class PaneState:
    """What a pane shows beside its rows. ``lit`` are source spans."""

    current: str = ""
    lit: tuple[Span, ...] = ()
    punctuation: bool = False
    inline: bool = False


@dataclass(frozen=True)
class Placed:
    """A row with all that is needed to draw it; boxes and parts are in viewport pixels."""

    row: PaneRow
    number: int
    box: RowBox
    em: float
    gutter: int = GUTTER

    @property
    def baseline(self) -> float:
        """Return the first baseline, px of the viewport."""
        return self.box.top + self.box.baseline

    def rect(self, width: float) -> QRectF:
        """Return the box round the row's lines, from the gutter to the edge of the text."""
        # The glyphs stand at the foot of their line: half of the leading is taken from the top.
        top = self.box.top + max(self.box.baseline - self.em - FRAME_PAD, 0)
        return QRectF(self.gutter, top, width - self.gutter, self.box.top + self.box.height + FRAME_PAD - top)


class PanePainter:
    """Paints the rows that are in sight, in two passes: under the text and over it."""

    def __init__(self, theme: Theme, side: Side, geometry: PaneGeometry) -> None:
        self._theme = theme
        self._side = side
        self._geometry = geometry
        self._marks = MarkPainter(theme)

    def under(
        self, painter: QPainter, rows: Sequence[Placed], state: PaneState, size: QRectF, scroll: float
    ) -> None:
        """Paint paper, the current band, bars, frames and tints."""
        painter.fillRect(size, self._theme.color("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for band in current_bands(rows, state.current, size.width()):
            painter.fillRect(band, self._theme.color("accent_tint"))
            painter.fillRect(QRectF(0, band.top(), CURRENT_BAR, band.height()), self._theme.color("accent"))
        for placed in rows:
            self._ground(painter, placed, size.width())
            for mark, parts in self.placed_marks(placed, scroll):
                self._marks.tint(painter, mark, parts, placed.em, mark.owner == state.current != "")
            self._lit(painter, placed, state.lit, scroll)

    def over(
        self, painter: QPainter, rows: Sequence[Placed], state: PaneState, size: QRectF, scroll: float
    ) -> None:
        """Paint strokes, gutter and unit lines."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in rows:
            for mark, parts in self.placed_marks(placed, scroll):
                self._marks.stroke(painter, mark, parts, placed.em, mark.owner == state.current != "")
                if state.inline and parts:
                    self._marks.news(painter, mark, parts[0], placed.em)
            if state.punctuation:
                self._punctuation(painter, placed, scroll)
            self._gutter(painter, placed, state)
            if placed.row.unit:
                self._unit_line(painter, placed, size.width())

    def focus_ring(self, painter: QPainter, size: QRectF) -> None:
        """Paint the ring inside the pane, where nothing can cover it."""
        paint_body(painter, size, RADIUS, None, self._theme.color("accent"), FOCUS_WIDTH)

    def placed_marks(self, placed: Placed, scroll: float) -> Iterator[tuple[Mark, list[LinePart]]]:
        """Yield the marks of a row with where they stand, px of the viewport; locked text has none."""
        block = placed.row.block
        for mark in block.marks if block is not None and not block.is_locked else ():
            yield mark, self._parts(placed, mark, scroll)

    def _parts(self, placed: Placed, mark: Mark, scroll: float) -> list[LinePart]:
        """Return where a mark stands, in viewport pixels; a mark at a seam has one part without width."""
        block = placed.row.block
        if block is None:
            return []
        if mark.kind in SEAMS:
            point = self._geometry.point(placed.number, block, mark.start)
            found = [point] if point is not None else []
        else:
            found = list(self._geometry.parts(placed.number, block, mark.start, mark.end))
        return [part._replace(baseline=part.baseline - scroll) for part in found]

    def _ground(self, painter: QPainter, placed: Placed, width: float) -> None:
        color = self._theme.color
        rect = placed.rect(width - (EDGE_RIGHT if self._side == "source" else 2))
        if placed.row.stretch is not None and not placed.row.is_moved:
            paint_body(painter, rect, RADIUS, color("sunken"))
        elif placed.row.is_moved:
            paint_body(painter, rect, RADIUS, color("mov_tint"))
            if self._side == "source":
                painter.setPen(QPen(color("mov_line"), 1, Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _lit(self, painter: QPainter, placed: Placed, spans: Sequence[Span], scroll: float) -> None:
        block = placed.row.block
        if block is None:
            return
        for run in block.runs:
            for span in spans:
                start, end = max(span.start, run.source_start), min(span.end, run.source_end)
                if start < end:
                    shift = run.start - run.source_start
                    found = self._geometry.parts(placed.number, block, start + shift, end + shift)
                    here = [one._replace(baseline=one.baseline - scroll) for one in found]
                    self._marks.lit(painter, here, placed.em)

    def _punctuation(self, painter: QPainter, placed: Placed, scroll: float) -> None:
        block = placed.row.block
        for offset, character in enumerate(block.text if block is not None else ""):
            space = character.isspace() and character != "\n"
            if block is not None and (space or unicodedata.category(character).startswith("P")):
                wide = unicodedata.east_asian_width(character) in "WFA"
                for part in self._geometry.parts(placed.number, block, offset, offset + 1):
                    here = part._replace(baseline=part.baseline - scroll)
                    self._marks.visible_mark(painter, here, placed.em, wide, space)

    def gutter(self, rows: Sequence[PaneRow]) -> int:
        """Return how wide the gutter must be for the labels of these rows, px."""
        metrics = QFontMetricsF(self._theme.ui_font(TEXT_MICRO, WEIGHT_MEDIUM))
        labels = {(row.label, row.is_moved) for row in rows}
        wanted = (metrics.horizontalAdvance(text) + (_ICON if moved else 0) for text, moved in labels)
        return min(max(GUTTER, round(max(wanted, default=0.0) + 18)), _WIDEST_GUTTER)

    def cursor(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the text cursor, which does not blink."""
        painter.fillRect(QRectF(rect.left(), rect.top(), 1.5, rect.height()), self._theme.color("accent"))

    def _gutter(self, painter: QPainter, placed: Placed, state: PaneState) -> None:
        row, middle = placed.row, placed.baseline - GLYPH_MIDDLE * placed.em
        icon = QRectF(6, middle - _ICON / 2, _ICON, _ICON)
        if row.is_moved:
            paint_icon(painter, icon, "move", self._theme.color("mov"))
        elif self._side == "source" and (row.stretch is not None or row.unfolded is not None):
            name = "right" if row.stretch is not None else "down"
            paint_icon(painter, icon, name, self._theme.color("ink3"))
        area = QRectF(0, middle - 10, placed.gutter - 6, 20)
        has_new_role = self._side == "rebuilt" and row.former_role is not None
        weight = WEIGHT_MEDIUM if row.is_moved or has_new_role else WEIGHT_REGULAR
        font = self._theme.ui_font(TEXT_MICRO, weight)
        color = self._theme.color(self._gutter_color(row, state))
        width = paint_text(painter, area, row.label, font, color, Qt.AlignmentFlag.AlignRight)
        if has_new_role:
            painter.fillRect(QRectF(area.right() - width, round(middle) + _LABEL_FOOT, width, 1), color)
        if row.block is not None and row.block.is_locked:
            self._hatch(painter, placed)

    def _gutter_color(self, row: PaneRow, state: PaneState) -> str:
        if row.is_moved or (self._side == "rebuilt" and row.former_role is not None):
            return "mov"
        return "accent" if state.current and row.holds(state.current) else "ink3"

    def _hatch(self, painter: QPainter, placed: Placed) -> None:
        area = QRectF(CURRENT_BAR, placed.box.top, placed.gutter - CURRENT_BAR - 6, placed.box.height)
        painter.save()
        painter.setClipRect(area)
        painter.setPen(QPen(self._theme.color("line"), 1))
        x = area.left() - area.height()
        while x < area.right():
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()))
            x += _HATCH
        painter.restore()
        middle = placed.baseline - GLYPH_MIDDLE * placed.em
        paint_icon(painter, QRectF(4, middle - _ICON / 2, _ICON, _ICON), "lock", self._theme.color("ink2"))

    def _unit_line(self, painter: QPainter, placed: Placed, width: float) -> None:
        y = round(placed.rect(width).top() - UNIT_LINE / 2) + 0.5
        font = self._theme.ui_font(TEXT_MICRO)
        label = text_width(placed.row.unit, font)
        right = width - EDGE_RIGHT
        paint_text(
            painter,
            QRectF(right - label - 1, y - 8, label + 1, 16),
            placed.row.unit,
            font,
            self._theme.color("ink3"),
        )
        painter.setPen(QPen(self._theme.color("hair"), 0))
        painter.drawLine(QPointF(0, y), QPointF(right - label - 8, y))


def current_bands(rows: Sequence[Placed], current: str, width: float) -> list[QRectF]:
    """Return the bands of the current finding, neighbouring rows as one, in viewport pixels."""
    bands: list[QRectF] = []
    last = -2
    for placed in rows:
        if current and placed.row.holds(current):
            rect = placed.rect(width)
            rect.setLeft(0)
            if last == placed.number - 1 and bands:
                bands[-1].setBottom(rect.bottom())
            else:
                bands.append(rect)
            last = placed.number
    return bands
