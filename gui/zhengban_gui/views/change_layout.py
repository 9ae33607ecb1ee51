"""Sets the segments of a change as text, in one line or wrapped, with a tint and a stroke of its own for each kind."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from zhengban_gui.fonts import Script
from zhengban_gui.item_models.segments import Segment, Segments, Style, plain_text
from zhengban_gui.theme import Theme
from zhengban_gui.tokens import WEIGHT_MEDIUM, WEIGHT_REGULAR
from zhengban_gui.views.strokes import (
    LinePart,
    edge_of,
    paint_dots,
    paint_slant,
    paint_sparse_dots,
    paint_strike,
    paint_tint,
    paint_underline,
)
from zhengban_gui.widgets.painting import GLYPH_MIDDLE

_NOTE_SMALLER = 1  # px: sans looks larger than serif of the same size
_LINE = 1.55  # em from baseline to baseline where text is wrapped
_WIDE = 100_000.0  # px: as wide as one line ever gets
_KEPT_LAYOUTS = 2048
_ELLIPSIS = "…"

_INKS: dict[Style, str] = {
    "kept": "ink",
    "context": "ink2",
    "deleted": "dele",
    "deleted_mark": "dele",
    "deleted_space": "dele",
    "inserted": "ins",
    "substituted": "sub",
    "spared": "ink",
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
# A deleted space is shown as the sign ␣, which needs no stroke.
_STROKES: Mapping[Style, tuple[Callable[[QPainter, LinePart, float, QColor], None], str]] = {
    "deleted": (paint_strike, "dele"),
    "deleted_mark": (paint_slant, "dele"),
    "inserted": (paint_underline, "ins"),
    "substituted": (paint_dots, "sub"),
    "spared": (paint_sparse_dots, "ink3"),
}
_NOTES: frozenset[Style] = frozenset({"note", "moved_note"})


class _Placed(NamedTuple):
    """A segment's part in one line."""

    style: Style
    part: LinePart


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
        self._layout = QTextLayout(plain_text(segments), self._font("kept"))
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
        self._paint_strokes(painter)
        painter.translate(-corner)

    def paint_in_row(self, painter: QPainter, rect: QRectF, is_current: bool = False) -> None:
        """Paint the one line in the middle of a row, cut with … at the right edge."""
        top = round(rect.center().y() + GLYPH_MIDDLE * self._px) - self._baseline(0)
        corner = QPointF(rect.left(), top)
        if self.width <= rect.width():
            self.paint(painter, corner, is_current)
            return
        font = self._font("context")
        room = rect.width() - QFontMetricsF(font).horizontalAdvance(_ELLIPSIS)
        line = self._lines[0]
        cut = edge_of(line, line.xToCursor(max(room, 0.0), QTextLine.CursorPosition.CursorOnCharacter))
        painter.save()
        painter.setClipRect(QRectF(rect.left(), rect.top(), cut, rect.height()))
        self.paint(painter, corner, is_current)
        painter.restore()
        painter.setFont(font)
        painter.setPen(self._theme.color("ink2"))
        painter.drawText(QPointF(rect.left() + cut, top + self._baseline(0)), _ELLIPSIS)

    @property
    def _line_height(self) -> float:
        return float(round(self._px * _LINE))

    def _baseline(self, line: int) -> float:
        """Ideographs stand in the middle of their line."""
        return line * self._line_height + round(self._line_height / 2 + GLYPH_MIDDLE * self._px)

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
            if style not in _TINTS and style not in _STROKES:
                continue
            for number, line in enumerate(self._lines):
                first = max(start, line.textStart())
                last = min(start + length, line.textStart() + line.textLength())
                if first < last:
                    part = LinePart(edge_of(line, first), edge_of(line, last), self._baseline(number))
                    yield _Placed(style, part)

    def _paint_tints(self, painter: QPainter, is_current: bool) -> None:
        for style, part in self._placed:
            if tint := _TINTS.get(style):
                name = tint + "2" if is_current and tint == "dele_tint" else tint
                paint_tint(painter, part, self._px, self._theme.color(name))

    def _paint_strokes(self, painter: QPainter) -> None:
        for style, part in self._placed:
            if style in _STROKES:
                paint_stroke, ink = _STROKES[style]
                paint_stroke(painter, part, self._px, self._theme.color(ink))


class ChangeLayouts:
    """The layouts of a list's rows, kept as long as theme and script are the same."""

    def __init__(self, theme: Theme, px: int, script: Script = "hans") -> None:
        self._theme = theme
        self._px = px
        self._script: Script = script
        self._kept: OrderedDict[tuple[Segments, bool], ChangeLayout] = OrderedDict()
        theme.changed.connect(self._kept.clear)

    def set_script(self, script: Script) -> None:
        """Set newspaper text in the shapes of another script."""
        if script != self._script:
            self._script = script
            self._kept.clear()

    def of(self, segments: Segments, is_dim: bool = False) -> ChangeLayout:
        """Return the layout of a row's segments in one line."""
        key = (segments, is_dim)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        layout = ChangeLayout(segments, self._theme, self._px, self._script, is_dim=is_dim)
        self._kept[key] = layout
        if len(self._kept) > _KEPT_LAYOUTS:
            self._kept.popitem(last=False)
        return layout


def _units(segments: Sequence[Segment]) -> Iterator[tuple[int, int, Style]]:
    """Yield the beginning, length and style of each segment in Qt's UTF-16 units."""
    start = 0
    for style, text in segments:
        length = len(text.encode("utf-16-le")) // 2
        yield start, length, style
        start += length
