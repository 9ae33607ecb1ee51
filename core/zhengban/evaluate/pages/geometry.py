"""Where things stand on a page: lines, frames, pictures. Lengths in em of the body type, y downwards from the top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from zhengban.evaluate.pages.marks import Marks

FrameKind = Literal["head", "lead", "body", "caption", "furniture"]


class Column(NamedTuple):
    """A column of type: its left edge and its width."""

    x: float
    width: float


class Slot(NamedTuple):
    """Room for one line, in the column of that number."""

    column: int
    x: float
    y: float
    width: float


class Box(NamedTuple):
    """A rectangle: a picture, or a rule round a lead."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class PrintedLine:
    """A line of type with the top left corner of its first character.

    ``width``: what it is spread to, None for its natural width. ``indent``: em that its beginning stands in.
    ``upright``: its characters stand below each other.
    """

    marks: Marks
    x: float
    y: float
    size: float = 1.0
    width: float | None = None
    indent: float = 0.0
    upright: bool = False

    def shifted(self, x: float, y: float) -> PrintedLine:
        """Return the line moved to the right and down."""
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True)
class Frame:
    """What a page's program draws as one: a head, a column of an article, a caption. ``unit`` as in its elements."""

    kind: FrameKind
    unit: int | None
    lines: tuple[PrintedLine, ...]

    def shifted(self, x: float, y: float) -> Frame:
        """Return the frame moved to the right and down."""
        return replace(self, lines=tuple(line.shifted(x, y) for line in self.lines))


@dataclass(frozen=True)
class Sheet:
    """A page as set, or a part of one. ``bottom``: the lowest edge of all."""

    frames: tuple[Frame, ...] = ()
    pictures: tuple[Box, ...] = ()
    boxes: tuple[Box, ...] = ()
    bottom: float = 0.0

    def shifted(self, x: float, y: float) -> Sheet:
        """Return the sheet moved to the right and down."""
        return Sheet(
            tuple(frame.shifted(x, y) for frame in self.frames),
            tuple(box._replace(x=box.x + x, y=box.y + y) for box in self.pictures),
            tuple(box._replace(x=box.x + x, y=box.y + y) for box in self.boxes),
            self.bottom + y,
        )


def together(sheets: Sequence[Sheet]) -> Sheet:
    """Return several sheets as one."""
    return Sheet(
        tuple(frame for sheet in sheets for frame in sheet.frames),
        tuple(box for sheet in sheets for box in sheet.pictures),
        tuple(box for sheet in sheets for box in sheet.boxes),
        max((sheet.bottom for sheet in sheets), default=0.0),
    )


def columns_of(x: float, width: float, number: int, gutter: float) -> tuple[Column, ...]:
    """Return so many equal columns across a width."""
    each = (width - gutter * (number - 1)) / number
    return tuple(Column(x + at * (each + gutter), each) for at in range(number))
