"""Draws the marks of the diff: each kind has a stroke or sign of its own beside its colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from zhengban_gui.diff.marks import ARROW, Mark, MarkKind
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import RADIUS_SMALL, TEXT_MICRO, WEIGHT_MEDIUM
from zhengban_gui.views.strokes import (
    LinePart,
    glyph_box,
    paint_dots,
    paint_double_line,
    paint_slant,
    paint_sparse_dots,
    paint_strike,
    paint_tint,
    paint_underline,
)
from zhengban_gui.widgets.painting import GLYPH_MIDDLE

_SIGN = 3.5  # px, half the width of a notch or caret

_TINTS = {
    MarkKind.DELETED: "dele_tint",
    MarkKind.DELETED_MARK: "dele_tint",
    MarkKind.DELETED_SPACE: "dele_tint",
    MarkKind.INSERTED: "ins_tint",
    MarkKind.SUBSTITUTED: "sub_tint",
}
_CURRENT_TINTS = {
    MarkKind.DELETED: "dele_tint2",
    MarkKind.DELETED_MARK: "dele_tint2",
    MarkKind.DELETED_SPACE: "dele_tint2",
    MarkKind.KEPT_COPY: "accent_tint2",
}
SEAMS = frozenset({MarkKind.CARET, MarkKind.NOTCH, MarkKind.WOULD_INSERT, MarkKind.WOULD_JOIN})


class MarkPainter:
    """Paints one mark at a time, tints under the text and strokes over it."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._strokes: dict[MarkKind, Callable[[QPainter, LinePart, float, bool], None]] = {
            MarkKind.DELETED: self._strike,
            MarkKind.DELETED_MARK: self._slant,
            MarkKind.DELETED_SPACE: self._space,
            MarkKind.KEPT_COPY: self._kept,
            MarkKind.INSERTED: self._inserted,
            MarkKind.SUBSTITUTED: self._substituted,
            MarkKind.CARET: self._caret,
            MarkKind.NOTCH: self._notch,
            MarkKind.WOULD_DELETE: self._would_delete,
            MarkKind.WOULD_CHANGE: self._would_change,
            MarkKind.WOULD_TOUCH: self._would_change,
            MarkKind.WOULD_INSERT: self._would_insert,
            MarkKind.WOULD_JOIN: self._would_join,
            MarkKind.SPARED: self._spared,
        }

    def tint(
        self, painter: QPainter, mark: Mark, parts: Sequence[LinePart], em: float, current: bool
    ) -> None:
        """Paint what stands under the text; ``em`` is its size, px."""
        name = (_CURRENT_TINTS.get(mark.kind) if current else None) or _TINTS.get(mark.kind)
        if name is None:
            return
        for part in parts:
            paint_tint(painter, part, em, self._theme.color(name))

    def stroke(
        self, painter: QPainter, mark: Mark, parts: Sequence[LinePart], em: float, current: bool
    ) -> None:
        """Paint what stands over the text."""
        draw = self._strokes.get(mark.kind)
        if draw is not None:
            for part in parts:
                draw(painter, part, em, current)

    def news(self, painter: QPainter, mark: Mark, part: LinePart, em: float) -> None:
        """Paint what was put in, above the place where it was."""
        if mark.kind in (MarkKind.CARET, MarkKind.SUBSTITUTED):
            name = "ins" if mark.kind is MarkKind.CARET else "sub"
            painter.setFont(self._theme.ui_font(TEXT_MICRO, WEIGHT_MEDIUM))
            painter.setPen(self._theme.color(name))
            above = QPointF(part.left + _SIGN + 2, part.baseline - em * 0.86)
            painter.drawText(above, mark.note.rpartition(ARROW)[2])

    def lit(self, painter: QPainter, parts: Sequence[LinePart], em: float) -> None:
        """Paint the ground of characters that a reason points to."""
        painter.setPen(QPen(self._theme.color("accent"), 1))
        painter.setBrush(self._theme.color("accent_tint2"))
        for part in parts:
            painter.drawRoundedRect(glyph_box(part, em).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def visible_mark(self, painter: QPainter, part: LinePart, em: float, wide: bool, space: bool) -> None:
        """Paint the box of a full-width mark, the foot of a half-width one, the tray of a space."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("ink3" if space else "faint"), 1))
        box = glyph_box(part, em).adjusted(0.5, 1.5, -0.5, -1.5)
        if space:
            self._tray(painter, box)
        elif wide:
            painter.drawRect(box)
        else:
            painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _strike(self, painter: QPainter, part: LinePart, em: float, current: bool) -> None:
        if current:
            self._outline(painter, glyph_box(part, em), self._theme.color("dele"), Qt.PenStyle.SolidLine)
        paint_strike(painter, part, em, self._theme.color("dele"))

    def _slant(self, painter: QPainter, part: LinePart, em: float, current: bool) -> None:
        if current:
            self._outline(painter, glyph_box(part, em), self._theme.color("dele"), Qt.PenStyle.SolidLine)
        paint_slant(painter, part, em, self._theme.color("dele"))

    def _space(self, painter: QPainter, part: LinePart, em: float, current: bool) -> None:
        painter.setPen(QPen(self._theme.color("dele"), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._tray(painter, glyph_box(part, em).adjusted(0.5, 0, -0.5, -2))

    def _kept(self, painter: QPainter, part: LinePart, em: float, current: bool) -> None:
        paint_double_line(painter, part, em, self._theme.color("accent"))

    def _inserted(self, painter: QPainter, part: LinePart, em: float, current: bool) -> None:
        paint_underline(painter, part, em, self._theme.color("ins"))

    def _substituted(self, painter: QPainter, part: LinePart, em: float, current: bool) -> None:
        paint_dots(painter, part, em, self._theme.color("sub"))

    def _notch(self, painter: QPainter, part: LinePart, em: float, current: bool) -> None:
        top = QPointF(part.left, part.baseline + 0.14 * em)
        self._triangle(painter, top, _SIGN + 1, "dele", filled=True)

    def _caret(self, painter: QPainter, part: LinePart, em: float, current: bool) -> None:
        foot = QPointF(part.left, part.baseline - 0.8 * em)
        self._triangle(painter, foot, -_SIGN - 1, "ins", filled=True)

    def _would_delete(self, painter: QPainter, part: LinePart, em: float, current: bool) -> None:
        self._would_change(painter, part, em, current)
        y = part.baseline - GLYPH_MIDDLE * em
        painter.setPen(QPen(self._theme.color("ink3"), 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(part.left, y), QPointF(part.right, y))

    def _would_change(self, painter: QPainter, part: LinePart, em: float, current: bool) -> None:
        name = "accent" if current else "ink3"
        self._outline(painter, glyph_box(part, em), self._theme.color(name), Qt.PenStyle.DotLine)

    def _would_insert(self, painter: QPainter, part: LinePart, em: float, current: bool) -> None:
        foot = QPointF(part.left, part.baseline - 0.8 * em)
        self._triangle(painter, foot, -_SIGN - 1, "accent" if current else "ink3", filled=False)

    def _would_join(self, painter: QPainter, part: LinePart, em: float, current: bool) -> None:
        """A dotted ↵ behind the text: the break that would go."""
        middle, left = part.baseline - GLYPH_MIDDLE * em, part.left + 3
        right = left + 0.7 * em
        pen = QPen(self._theme.color("accent" if current else "ink3"), 1.3)
        painter.setPen(pen)
        painter.drawLine(QPointF(left, middle + 2), QPointF(left + 4, middle - 2))
        painter.drawLine(QPointF(left, middle + 2), QPointF(left + 4, middle + 6))
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawPolyline(
            QPolygonF([QPointF(left, middle + 2), QPointF(right, middle + 2), QPointF(right, middle - 5)])
        )

    def _spared(self, painter: QPainter, part: LinePart, em: float, current: bool) -> None:
        paint_sparse_dots(painter, part, em, self._theme.color("ink3"))

    @staticmethod
    def _tray(painter: QPainter, box: QRectF) -> None:
        """The sign ␣ at the foot of the box."""
        top = box.bottom() - 4
        corners = [QPointF(box.left(), top), box.bottomLeft(), box.bottomRight(), QPointF(box.right(), top)]
        painter.drawPolyline(QPolygonF(corners))

    def _outline(self, painter: QPainter, box: QRectF, color: QColor, style: Qt.PenStyle) -> None:
        painter.setPen(QPen(color, 1, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_SMALL - 1, RADIUS_SMALL - 1)

    def _triangle(self, painter: QPainter, tip: QPointF, height: float, color: str, filled: bool) -> None:
        """A triangle that stands on its tip (``height`` below 0) or hangs from it."""
        painter.setPen(
            Qt.PenStyle.NoPen if filled else QPen(self._theme.color(color), 1, Qt.PenStyle.DotLine)
        )
        painter.setBrush(self._theme.color(color) if filled else Qt.BrushStyle.NoBrush)
        foot = tip.y() + height
        painter.drawPolygon(QPolygonF([tip, QPointF(tip.x() - _SIGN, foot), QPointF(tip.x() + _SIGN, foot)]))
