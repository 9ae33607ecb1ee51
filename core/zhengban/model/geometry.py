"""Where text stands on the paper; optional, since a plain dump has none."""

from __future__ import annotations

from dataclasses import dataclass

from zhengban.model.span import Span


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, the origin at the top left of the page."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class LineGeometry:
    """What a reader knows of one printed line: its box and font size in points."""

    span: Span
    box: Box
    font_size: float | None = None
    vertical: bool = False


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """All that a reader knows of the paper: page size, lines, and glyph boxes by offset."""

    width: float
    height: float
    lines: tuple[LineGeometry, ...] = ()
    glyphs: tuple[tuple[int, Box], ...] = ()
