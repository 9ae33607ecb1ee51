"""The tints and strokes of a change, drawn alike in panes, lists, cards and cells: each reads in grey as well.

Everything vertical comes from the baseline, in em: with a fixed line height all leading stands above the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLine

from zhengban_gui.tokens import STROKE_ICON
from zhengban_gui.widgets.painting import GLYPH_MIDDLE

_GLYPH_TOP = 0.88
_GLYPH_BOTTOM = 0.12
_TINT_RADIUS = 2
_DOUBLE_GAP = 2  # px
_DENSE, _SPARSE = (1.0, 1.8), (1.0, 4.0)  # dot and gap, in widths of the stroke


class LinePart(NamedTuple):
    """A part of one line of text: from ``left`` to ``right`` on its baseline, px."""

    left: float
    right: float
    baseline: float


def glyph_box(part: LinePart, em: float) -> QRectF:
    """Return the box round the characters of a part: their em box and a pixel above and below."""
    top = part.baseline - _GLYPH_TOP * em - 1
    return QRectF(part.left, top, part.right - part.left, (_GLYPH_TOP + _GLYPH_BOTTOM) * em + 3)


def edge_of(line: QTextLine, position: int) -> float:
    """Return the x of a position in a laid out line, px."""
    # PySide declares an object; it is the pair of the place and the position that was brought into range.
    found: Any = line.cursorToX(position)
    return float(found[0])


def paint_tint(painter: QPainter, part: LinePart, em: float, color: QColor) -> None:
    """Paint the ground of changed characters, under the text."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(glyph_box(part, em), _TINT_RADIUS, _TINT_RADIUS)


def paint_strike(painter: QPainter, part: LinePart, em: float, color: QColor) -> None:
    """Strike characters out at the middle of their ideographs."""
    _level(painter, part, part.baseline - GLYPH_MIDDLE * em, QPen(color, STROKE_ICON))


def paint_slant(painter: QPainter, part: LinePart, em: float, color: QColor) -> None:
    """Strike a lone mark, which is too narrow and too low for a level stroke."""
    foot = QPointF(part.left + 0.1 * em, part.baseline + 0.08 * em)
    head = QPointF(part.left + 0.62 * em, part.baseline - 0.62 * em)
    painter.setPen(QPen(color, STROKE_ICON))
    painter.drawLine(foot, head)


def paint_underline(painter: QPainter, part: LinePart, em: float, color: QColor) -> None:
    """Underline what was put in."""
    _level(painter, part, glyph_box(part, em).bottom() - 0.5, QPen(color, STROKE_ICON))


def paint_double_line(painter: QPainter, part: LinePart, em: float, color: QColor) -> None:
    """Underline the copy that stays twice."""
    foot = round(glyph_box(part, em).bottom()) - 0.5
    for y in (foot, foot + _DOUBLE_GAP):
        _level(painter, part, y, QPen(color, 1))


def paint_dots(painter: QPainter, part: LinePart, em: float, color: QColor) -> None:
    """Underline what was exchanged with close dots."""
    _level(painter, part, glyph_box(part, em).bottom() - 0.5, _dotted(color, _DENSE))


def paint_sparse_dots(painter: QPainter, part: LinePart, em: float, color: QColor) -> None:
    """Underline what was spared with dots far apart."""
    _level(painter, part, glyph_box(part, em).bottom() - 0.5, _dotted(color, _SPARSE))


def _dotted(color: QColor, pattern: Sequence[float]) -> QPen:
    pen = QPen(color, STROKE_ICON)
    pen.setDashPattern(pattern)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _level(painter: QPainter, part: LinePart, y: float, pen: QPen) -> None:
    painter.setPen(pen)
    painter.drawLine(QPointF(part.left, y), QPointF(part.right, y))
