"""Paints one line of newspaper text with its changes: tint and stroke for each, so that it reads in grey as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

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


_STROKED: frozenset[SegmentKind] = frozenset({"deleted", "inserted", "spared", "substituted"})


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


class _Piece(NamedTuple):
    """A segment with its font and width, measured once: fonts are what painting text costs most."""

    segment: TextSegment
    font: QFont
    metrics: QFontMetricsF
    width: float


def paint_segments(
    painter: QPainter, rect: QRectF, segments: Sequence[TextSegment], style: SegmentStyle
) -> float:
    """Paint the segments in the middle of ``rect``'s height, cut with an ellipsis at its right end; return their width."""
    pieces = _measured(segments, style)
    if not pieces:
        return 0.0
    baseline = middle_baseline(rect, style.font())
    left = rect.left()
    rest = sum(piece.width for piece in pieces)
    for piece in pieces:
        room = rect.right() - left
        shown = piece
        if rest > room + 0.5:
            shown = _cut(piece, room, is_last=rest - piece.width <= 0)
        _paint_one(painter, QPointF(left, baseline), shown, style)
        left += shown.width
        if shown.segment.text != piece.segment.text:
            break
        rest -= piece.width
    return left - rect.left()


def _measured(segments: Sequence[TextSegment], style: SegmentStyle) -> list[_Piece]:
    text_font = style.font()
    fonts = {False: (text_font, QFontMetricsF(text_font))}
    pieces = []
    for segment in segments:
        is_note = segment.kind == "note"
        if is_note and is_note not in fonts:
            note_font = style.font("note")
            fonts[is_note] = (note_font, QFontMetricsF(note_font))
        font, metrics = fonts[is_note]
        if segment.text:
            pieces.append(_Piece(segment, font, metrics, metrics.horizontalAdvance(segment.text)))
    return pieces


def _cut(piece: _Piece, room: float, is_last: bool) -> _Piece:
    """Return what of a piece has room; one that is followed by more must leave room for the ellipsis."""
    text, metrics = piece.segment.text, piece.metrics
    if not is_last and piece.width + metrics.horizontalAdvance(_ELLIPSIS) <= room:
        return piece
    shown = metrics.elidedText(text + _ELLIPSIS, Qt.TextElideMode.ElideRight, max(room, 0))
    return piece._replace(segment=piece.segment._replace(text=shown), width=metrics.horizontalAdvance(shown))


def _paint_one(painter: QPainter, place: QPointF, piece: _Piece, style: SegmentStyle) -> None:
    segment = piece.segment
    tint = style.tint(segment.kind)
    if tint is not None:
        band = QRectF(place.x(), place.y() - _ABOVE * style.px, piece.width, (_ABOVE + _BELOW) * style.px)
        painter.fillRect(band, tint)
    painter.setFont(piece.font)
    painter.setPen(style.ink(segment.kind))
    painter.drawText(place, segment.text)
    if segment.kind in _STROKED:
        _paint_stroke(painter, place, piece.width, segment, style)


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
