"""Sets the segments of a change as text, in one line or wrapped, with a tint and a stroke of its own for each kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from zhengban_gui.fonts import Script
from zhengban_gui.item_models.change_segments import Segment, Style
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import STROKE_ICON, WEIGHT_MEDIUM, WEIGHT_REGULAR

_IDEOGRAPH_MIDDLE = 0.38  # em above the baseline
_ABOVE, _BELOW = 0.93, 0.19  # em: how far a tint reaches from the baseline
_TINT_RADIUS = 3
_NOTE_SMALLER = 1  # px: sans looks larger than serif of the same size
_LINE = 1.55  # em from baseline to baseline where text is wrapped
_WIDE = 100_000.0  # px: as wide as one line ever gets

_INKS: dict[Style, str] = {
    "kept": "ink",
    "context": "ink2",
    "deleted": "dele",
    "deleted_mark": "dele",
    "deleted_space": "dele",
    "inserted": "ins",
    "substituted": "sub",
    "break": "faint",
    "note": "ink2",
    "moved_note": "mov",
}
_TINTS: dict[Style, str] = {
    "deleted": "dele_tint",
    "deleted_mark": "dele_tint",
    "deleted_space": "dele_tint",
    "inserted": "ins_tint",
    "substituted": "sub_tint",
}
_NOTES: frozenset[Style] = frozenset({"note", "moved_note"})


class _Placed(NamedTuple):
    """A segment's part in one line: its style and the edges and baseline of the part, px."""

    style: Style
    left: float
    right: float
    baseline: float


class ChangeLayout:
    """Segments laid out once and painted many times; made anew when the theme changes.

    ``width`` wraps the text; None sets it in one line, cut with … where it is painted. ``is_dim`` is for what is
    not in the document.
    """

    def __init__(
        self,
        segments: Sequence[Segment],
        theme: Theme,
        px: int,
        script: Script = "hans",
        width: float | None = None,
        is_dim: bool = False,
    ) -> None:
        self._theme = theme
        self._px = px
        self._script: Script = script
        self._is_dim = is_dim
        self._layout = QTextLayout("".join(segment.text for segment in segments), self._font("kept"))
        self._set_formats(segments)
        self._lines = self._break(_WIDE if width is None else width)
        self._placed = tuple(self._place(segments))

    @property
    def height(self) -> float:
        """Return the height of the lines, px."""
        return len(self._lines) * self._line_height

    @property
    def width(self) -> float:
        """Return the width of the longest line, px."""
        return max((line.naturalTextWidth() for line in self._lines), default=0.0)

    def paint(self, painter: QPainter, corner: QPointF, is_current: bool = False) -> None:
        """Paint everything from the upper left corner on; the tint of the current finding is stronger."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(corner)
        self._paint_tints(painter, is_current)
        self._layout.draw(painter, QPointF(0, 0))
        for part in self._placed:
            self._paint_stroke(painter, part)
        painter.translate(-corner)

    def paint_in_row(self, painter: QPainter, rect: QRectF, is_current: bool = False) -> None:
        """Paint the one line in the middle of a row, cut with … at the right edge."""
        top = round(rect.center().y() + _IDEOGRAPH_MIDDLE * self._px) - self._baseline(0)
        corner = QPointF(rect.left(), top)
        if self.width <= rect.width():
            self.paint(painter, corner, is_current)
            return
        font = self._font("context")
        room = rect.width() - QFontMetricsF(font).horizontalAdvance("…")
        line = self._lines[0]
        cut = _edge(line, line.xToCursor(max(room, 0.0), QTextLine.CursorPosition.CursorOnCharacter))
        painter.save()
        painter.setClipRect(QRectF(rect.left(), rect.top(), cut, rect.height()))
        self.paint(painter, corner, is_current)
        painter.restore()
        painter.setFont(font)
        painter.setPen(self._theme.color("ink2"))
        painter.drawText(QPointF(rect.left() + cut, top + self._baseline(0)), "…")

    @property
    def _line_height(self) -> float:
        return float(round(self._px * _LINE))

    def _baseline(self, line: int) -> float:
        """Ideographs stand in the middle of their line."""
        return line * self._line_height + round(self._line_height / 2 + _IDEOGRAPH_MIDDLE * self._px)

    def _font(self, style: Style) -> QFont:
        if style in _NOTES:
            weight = WEIGHT_MEDIUM if style == "moved_note" else WEIGHT_REGULAR
            return self._theme.ui_font(self._px - _NOTE_SMALLER, weight)
        return self._theme.newspaper_font(self._px, script=self._script)

    def _set_formats(self, segments: Sequence[Segment]) -> None:
        formats = []
        for start, length, style in _units(segments):
            ink = "ink2" if self._is_dim and style == "kept" else _INKS[style]
            character_format = QTextCharFormat()
            character_format.setFont(self._font(style))
            character_format.setForeground(self._theme.color(ink))
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = start, length, character_format
            formats.append(piece)
        self._layout.setFormats(formats)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)

    def _break(self, width: float) -> list[QTextLine]:
        lines: list[QTextLine] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, float(self._px)))
            line.setPosition(QPointF(0, self._baseline(len(lines)) - line.ascent()))
            lines.append(line)
        self._layout.endLayout()
        return lines

    def _place(self, segments: Sequence[Segment]) -> Iterator[_Placed]:
        for start, length, style in _units(segments):
            if style not in _TINTS:
                continue
            for number, line in enumerate(self._lines):
                first = max(start, line.textStart())
                last = min(start + length, line.textStart() + line.textLength())
                if first < last:
                    yield _Placed(style, _edge(line, first), _edge(line, last), self._baseline(number))

    def _paint_tints(self, painter: QPainter, is_current: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for part in self._placed:
            tint = _TINTS[part.style]
            strong = is_current and tint == "dele_tint"
            painter.setBrush(self._theme.color(tint + "2" if strong else tint))
            top, height = part.baseline - _ABOVE * self._px, (_ABOVE + _BELOW) * self._px
            band = QRectF(part.left, top, part.right - part.left, height)
            painter.drawRoundedRect(band, _TINT_RADIUS, _TINT_RADIUS)

    def _paint_stroke(self, painter: QPainter, part: _Placed) -> None:
        color = self._theme.color(_INKS[part.style])
        middle = round(part.baseline - _IDEOGRAPH_MIDDLE * self._px) + 0.5
        under = part.baseline + 0.14 * self._px
        match part.style:
            case "deleted":
                painter.setPen(QPen(color, 1))
                painter.drawLine(QLineF(part.left, middle, part.right, middle))
            case "deleted_mark":
                painter.setPen(QPen(color, STROKE_ICON))
                slant = QLineF(part.left + 1, part.baseline + 1, part.left + 0.55 * self._px, middle - 2)
                painter.drawLine(slant)
            case "inserted":
                painter.setPen(QPen(color, STROKE_ICON))
                painter.drawLine(QLineF(part.left, under, part.right, under))
            case "substituted":
                painter.setPen(QPen(color, STROKE_ICON, Qt.PenStyle.DotLine))
                painter.drawLine(QLineF(part.left, under, part.right, under))


def _units(segments: Sequence[Segment]) -> Iterator[tuple[int, int, Style]]:
    """Yield the beginning, length and style of each segment in Qt's UTF-16 units."""
    start = 0
    for style, text in segments:
        length = len(text.encode("utf-16-le")) // 2
        yield start, length, style
        start += length


def _edge(line: QTextLine, position: int) -> float:
    """Return the x of a cursor position; the binding gives the position back beside it, but does not declare it."""
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)
