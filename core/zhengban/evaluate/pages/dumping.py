"""Simulated dumps: the text that an extractor without a mind of its own takes off the page, with its provenance."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from zhengban.evaluate.pages.drawn import DrawnFrame, DrawnLine
from zhengban.evaluate.pages.line_breaking import advance
from zhengban.evaluate.pages.marks import SPACE, Mark, Marks, text_of

Gaps = Literal["all", "frames", "some", "none"]

_WORD_GAP = 0.24  # em of room between two characters that comes out as a space
_NEW_LINE = Mark("\n")


@dataclass(frozen=True)
class Dump:
    """A dump of one page. ``marks`` has the provenance of every character, if it is known.

    ``interleaved``: lines of neighbouring columns alternate. ``indented``: first lines still begin with spaces.
    ``stacked``: most lines hold one character, as some extractors leave vertical lines.
    ``lossless``: every character of the truth is there, though perhaps as a look-alike or in half width.
    """

    extractor: str
    text: str
    interleaved: bool = False
    indented: bool = False
    stacked: bool = False
    lossless: bool = True
    marks: Marks = ()


def drawing_dump(frames: Sequence[DrawnFrame], chance: random.Random) -> Dump:
    """Return the frames in drawing order, a printed line a line.

    Empty lines stand between all body lines, between frames, between some frames, or nowhere; upright heads come out as
    a line, or a character a line; captions of one line each, one behind the other, now and then share a line.
    """
    gaps: Gaps = chance.choice(("all", "frames", "frames", "some", "none"))
    stacked, glued = chance.random() < 0.5, chance.random() < 0.25
    marks: list[Mark] = []
    for at_frame, frame in enumerate(frames):
        between_lines = "\n\n" if gaps == "all" and frame.kind == "body" else "\n"
        lines = [part for line in frame.lines for part in _parts(line, stacked)]
        if glued and at_frame and _is_short_caption(frame) and _is_short_caption(frames[at_frame - 1]):
            marks += [SPACE] * chance.choice((0, 1, 1))
        elif marks:
            apart = gaps in ("all", "frames") or (gaps == "some" and chance.random() < 0.5)
            marks += [_NEW_LINE] * (2 if apart else 1)
        for at, line in enumerate(lines):
            marks += [_NEW_LINE] * (len(between_lines) if at else 0)
            marks += line
    return _dump("drawing", [*([_NEW_LINE] if gaps == "all" else []), *marks, _NEW_LINE])


def spatial_dump(frames: Sequence[DrawnFrame], chance: random.Random) -> Dump:
    """Return all lines from top to bottom by their baselines, so that columns come out interleaved.

    What stands side by side is one line with a gap of spaces, or a line for each column.
    """
    side_by_side = chance.random() < 0.5
    lines = sorted(
        (line for frame in frames for line in frame.lines if not line.upright),
        key=lambda line: (round(line.y + line.size, 1), line.x),
    )
    upright = [line for frame in frames for line in frame.lines if line.upright]
    marks: list[Mark] = []
    for at, line in enumerate(lines):
        if at:
            same = abs(line.y + line.size - lines[at - 1].y - lines[at - 1].size) < 0.15
            marks += [SPACE] * chance.randint(2, 5) if same and side_by_side else [_NEW_LINE]
        marks += line_marks(line)
    for line in upright:
        marks += [_NEW_LINE, *line_marks(line)]
    return _dump("spatial", [*marks, _NEW_LINE])


def line_marks(line: DrawnLine) -> list[Mark]:
    """Return the line's characters in drawing order, a space where the room between two is wide enough for one."""
    found: list[Mark] = []
    for item in line.objects:
        for at, mark in enumerate(item.marks):
            if at and not line.upright:
                before = item.marks[at - 1].character
                gap = item.places[at] - item.places[at - 1] - advance(before)
                if gap > _WORD_GAP and " " not in (before, mark.character):
                    found.append(SPACE)
            found.append(mark)
    return found


def _is_short_caption(frame: DrawnFrame) -> bool:
    return frame.kind == "caption" and len(frame.lines) == 1


def is_letter_spaced(line: DrawnLine) -> bool:
    """Tell whether the line is spread so wide that spaces come out between its characters."""
    spaces = sum(mark == SPACE for mark in line_marks(line))
    return spaces >= 2 and spaces >= sum(len(item.marks) for item in line.objects) / 2


def _parts(line: DrawnLine, stacked: bool) -> list[list[Mark]]:
    marks = line_marks(line)
    if line.upright and stacked:
        return [[mark] for mark in marks if not mark.character.isspace()]
    return [marks]


def _dump(name: str, marks: Sequence[Mark]) -> Dump:
    return Dump(name, text_of(marks), marks=tuple(marks))
