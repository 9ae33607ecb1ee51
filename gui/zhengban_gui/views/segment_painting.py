"""Paints one line of newspaper text with its changes: tint and stroke for each, so that it reads in grey as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from zhengban_gui.fonts import Script
from zhengban_gui.item_models.text_segments import SegmentKind, TextSegment
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import STROKE_ICON, TEXT_PREVIEW
from zhengban_gui.widgets.painting import middle_baseline

_ELLIPSIS = "…"
_NARROW_MARKS = frozenset("。，、；：．,.;:")  # too narrow for a strike: they get a slanted stroke
_MIDDLE = 0.38  # em above the baseline
_ABOVE, _BELOW = 0.94, 0.2  # em: the band of a tint
_UNDERLINE = 0.16  # em below the baseline

_INKS: dict[SegmentKind, str] = {
    "context": "ink3",
    "deleted": "dele",
    "inserted": "ins",
    "substituted": "sub",
    "moved": "mov",
    "note": "ink3",
}
_TINTS: dict[SegmentKind, str] = {
    "deleted": "dele_tint",
    "inserted": "ins_tint",
    "substituted": "sub_tint",
    "moved": "mov_tint",
}


@dataclass(frozen=True, slots=True)
class SegmentStyle:
    """How a line of segments is set: size in px, the document's script, and whether it is dimmed."""

    theme: Theme
    px: int = TEXT_PREVIEW
    script: Script = "hans"
    is_dim: bool = False

    def font(self, kind: SegmentKind = "plain") -> QFont:
        """Return the font of a segment: what the program says is sans and a little smaller."""
        if kind == "note":
            return self.theme.ui_font(self.px - 2)
        return self.theme.newspaper_font(self.px, script=self.script)

    def ink(self, kind: SegmentKind) -> QColor:
        """Return the colour of a segment's characters."""
        return self.theme.color("ink3" if self.is_dim else _INKS.get(kind, "ink"))

    def tint(self, kind: SegmentKind) -> QColor | None:
        """Return the colour behind a segment."""
        return self.theme.color(_TINTS[kind]) if kind in _TINTS and not self.is_dim else None


def paint_segments(
    painter: QPainter, rect: QRectF, segments: Sequence[TextSegment], style: SegmentStyle
) -> float:
    """Paint the segments in the middle of ``rect``'s height, cut with an ellipsis at its right end; return their width."""
    baseline = middle_baseline(rect, style.font())
    left = rect.left()
    rest = sum(_width(segment, style) for segment in segments)
    for segment in segments:
        room = rect.right() - left
        width = _width(segment, style)
        if rest > room + 0.5:
            shown = _cut(segment, style, room, whole=rest - width <= 0)
            left += _paint_one(painter, QPointF(left, baseline), segment._replace(text=shown), style)
            if shown != segment.text:
                return left - rect.left()
        else:
            left += _paint_one(painter, QPointF(left, baseline), segment, style)
        rest -= width
    return left - rect.left()


def _cut(segment: TextSegment, style: SegmentStyle, room: float, whole: bool) -> str:
    """Return what of a segment has room; one that is followed by more must leave room for the ellipsis."""
    metrics = QFontMetricsF(style.font(segment.kind))
    if not whole and metrics.horizontalAdvance(segment.text + _ELLIPSIS) <= room:
        return segment.text
    return metrics.elidedText(segment.text + _ELLIPSIS, Qt.TextElideMode.ElideRight, max(room, 0))


def _width(segment: TextSegment, style: SegmentStyle) -> float:
    return QFontMetricsF(style.font(segment.kind)).horizontalAdvance(segment.text)


def _paint_one(painter: QPainter, place: QPointF, segment: TextSegment, style: SegmentStyle) -> float:
    if not segment.text:
        return 0.0
    width = _width(segment, style)
    tint = style.tint(segment.kind)
    if tint is not None:
        band = QRectF(place.x(), place.y() - _ABOVE * style.px, width, (_ABOVE + _BELOW) * style.px)
        painter.fillRect(band, tint)
    painter.setFont(style.font(segment.kind))
    painter.setPen(style.ink(segment.kind))
    painter.drawText(place, segment.text)
    _paint_stroke(painter, place, width, segment, style)
    return width


def _paint_stroke(
    painter: QPainter, place: QPointF, width: float, segment: TextSegment, style: SegmentStyle
) -> None:
    left, right, baseline = place.x(), place.x() + width, place.y()
    middle = baseline - _MIDDLE * style.px
    under = baseline + _UNDERLINE * style.px
    color = style.ink(segment.kind)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    match segment.kind:
        case "deleted" if segment.text in _NARROW_MARKS:
            painter.setPen(QPen(color, STROKE_ICON))
            painter.drawLine(
                QLineF(left + 1, baseline + 1, left + style.px * 0.55, baseline - style.px * 0.6)
            )
        case "deleted":
            painter.setPen(QPen(color, 1))
            painter.drawLine(QLineF(left, round(middle) + 0.5, right, round(middle) + 0.5))
        case "inserted":
            painter.setPen(QPen(color, STROKE_ICON))
            painter.drawLine(QLineF(left, under, right, under))
        case "spared" | "substituted":
            dots = style.ink("substituted")
            painter.setPen(QPen(dots, STROKE_ICON, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(left, under, right, under))
        case _:
            pass
