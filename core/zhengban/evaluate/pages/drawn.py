"""What the page's program draws: text objects, in their order, with the place of every character."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zhengban.evaluate.pages.geometry import Frame, FrameKind, PrintedLine
from zhengban.evaluate.pages.line_breaking import advance
from zhengban.evaluate.pages.marks import Mark, Marks, text_of
from zhengban.evaluate.pages.plan import Spread

_INDENT = (Mark("\u3000"), Mark("\u3000"))
_MOST_AT_NUMBERS = 1.3  # em of space beside a number; more looks like an error and is spread evenly
_RUN = re.compile(
    r"[，。、；：！？（）“”‘’《》「」『』]|[!-~]+|\s+|[^\s!-~，。、；：！？（）“”‘’《》「」『』]+"
)


@dataclass(frozen=True)
class TextObject:
    """Characters drawn in one go. ``places``: em from the line's beginning, one a character, at the line's size."""

    marks: Marks
    places: tuple[float, ...]

    def part(self, start: int, end: int) -> TextObject:
        """Return a stretch of it."""
        return TextObject(self.marks[start:end], self.places[start:end])

    def copied(self, copy: int, shift: float) -> TextObject:
        """Return it once more, beside itself."""
        marks = tuple(mark._replace(copy=copy) for mark in self.marks)
        return TextObject(marks, tuple(place + shift for place in self.places))


@dataclass(frozen=True)
class DrawnLine:
    """A printed line as text objects; ``x`` and ``y`` in em of the body type, ``size`` in the same."""

    objects: tuple[TextObject, ...]
    x: float
    y: float
    size: float
    upright: bool = False

    @property
    def text(self) -> str:
        """Return the characters as drawn, copies included."""
        return "".join(text_of(item.marks) for item in self.objects)


@dataclass(frozen=True)
class DrawnFrame:
    """The lines of one frame, in drawing order."""

    kind: FrameKind
    unit: int | None
    lines: tuple[DrawnLine, ...]

    def with_lines(self, lines: Sequence[DrawnLine]) -> DrawnFrame:
        """Return the frame with other lines."""
        return replace(self, lines=tuple(lines))


def drawn(frames: Sequence[Frame], spread: Spread, typed_indent: bool = False) -> list[DrawnFrame]:
    """Return the frames as text objects, one a line.

    ``spread`` says where a full line's spare room goes; with ``typed_indent`` the indent is drawn as two spaces.
    """
    return [
        DrawnFrame(frame.kind, frame.unit, tuple(_line(line, spread, typed_indent) for line in frame.lines))
        for frame in frames
    ]


def runs_of(item: TextObject) -> Iterator[TextObject]:
    """Yield the text runs: a mark is a run of its own, so are Latin words, numbers and spaces."""
    for match in _RUN.finditer(text_of(item.marks)):
        yield item.part(match.start(), match.end())


def _line(line: PrintedLine, spread: Spread, typed_indent: bool) -> DrawnLine:
    places = tuple(_places(line.marks, line.width, spread))
    item = TextObject(line.marks, places)
    if typed_indent and line.indent == 2 and line.size == 1:
        item = TextObject((*_INDENT, *item.marks), (-2.0, -1.0, *item.places))
    return DrawnLine((item,), line.x, line.y, line.size, line.upright)


def _places(marks: Sequence[Mark], width: float | None, spread: Spread) -> Iterator[float]:
    gaps = [0.0] * len(marks)
    spare = 0.0 if width is None else width - sum(advance(mark.character) for mark in marks)
    if len(marks) > 1 and spare:
        edges = _number_edges(marks) if spread == "numbers" and spare > 0 else []
        if not edges or spare / len(edges) > _MOST_AT_NUMBERS:
            edges = list(range(len(marks) - 1))
        for edge in edges:
            gaps[edge] = spare / len(edges)
    place = 0.0
    for mark, gap in zip(marks, gaps, strict=True):
        yield place
        place += advance(mark.character) + gap


def _number_edges(marks: Sequence[Mark]) -> list[int]:
    """Return the places behind which Han script meets a number or word."""
    kinds = [mark.character.isascii() and mark.character.isalnum() for mark in marks]
    return [at for at in range(len(marks) - 1) if kinds[at] != kinds[at + 1]]
