"""Pictures in a story: which columns they cover, where their captions stand, what room they leave for the text."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Literal

from zhengban.evaluate.pages.content import PhotoText
from zhengban.evaluate.pages.geometry import Box, Column
from zhengban.evaluate.pages.head_setting import CAPTION_LEADING, caption_lines

Height = Literal["top", "middle", "bottom"]
_HIGHEST = 17.0  # em of a picture
_LEAST_LEFT, _MOST_LEFT = 2.3, 6.2  # em that text running round a picture has


@dataclass(frozen=True)
class Hole:
    """A rectangle of rows that belongs to a picture with its caption; ``left`` and ``right`` include the margin.

    ``beside``: em of the hole's width that hold the caption at the picture's right, 0: the caption is below.
    """

    photo: PhotoText
    left: float
    right: float
    rows: int
    picture_rows: int
    height: Height
    feature: str
    beside: float = 0.0

    @property
    def area(self) -> float:
        """Return the em of line that the hole takes."""
        return (self.right - self.left) * self.rows

    def first_row(self, rows: int) -> int:
        """Return the row in which it begins, of so many in a column."""
        return {"top": 0, "middle": max(0, (rows - self.rows) // 2), "bottom": max(0, rows - self.rows)}[
            self.height
        ]

    def covers(self, row: int, rows: int) -> bool:
        """Tell whether the row is the picture's."""
        first = self.first_row(rows)
        return first <= row < first + self.rows

    def picture(self, y: float, leading: float) -> tuple[Box, Box]:
        """Return the picture's box, and where its caption begins and how wide it is."""
        left, width = self.left + 0.4, self.right - self.left - 0.8
        height = self.picture_rows * leading - 0.6
        box = Box(left, y, width - self.beside, height)
        if self.beside:
            return box, Box(left + width - self.beside + 0.4, y, self.beside - 0.4, height)
        return box, Box(left, y + height + 0.3, width, 0.0)


def draw_holes(
    photos: Sequence[PhotoText], columns: Sequence[Column], leading: float, chance: random.Random
) -> tuple[list[Hole], list[PhotoText]]:
    """Return a hole for each photo, no two over the same column, and the photos that found no place."""
    found: list[Hole] = []
    left_over: list[PhotoText] = []
    free = list(range(len(columns)))
    for photo in photos:
        if not free:
            left_over.append(photo)
            continue
        hole = _draw(photo, [columns[at] for at in free], leading, chance)
        found.append(hole)
        free = [at for at in free if columns[at].x >= hole.right or _right(columns[at]) <= hole.left]
    return found, left_over


def _draw(photo: PhotoText, columns: Sequence[Column], leading: float, chance: random.Random) -> Hole:
    drawn = chance.random()
    remaining = chance.uniform(_LEAST_LEFT, _MOST_LEFT)
    neighbours = len(columns) > 1 and columns[1].x - _right(columns[0]) < 4
    if neighbours and drawn < 0.3 and columns[0].width >= 9:
        left, right = columns[0].x + remaining, _right(columns[1]) - remaining
        return _hole(photo, left, right, leading, chance, "text_around_picture")
    if drawn < 0.5 and columns[-1].width >= 13:
        left = columns[-1].x + remaining
        return _hole(photo, left, _right(columns[-1]) + 0.2, leading, chance, "text_around_picture")
    span = chance.randint(1, min(len(columns), 3)) if neighbours else 1
    first = chance.choice((0, len(columns) - span))
    block = columns[first : first + span]
    if any(b.x - _right(a) > 4 for a, b in pairwise(block)):
        block = block[:1]
    return _hole(photo, block[0].x - 0.4, _right(block[-1]) + 0.4, leading, chance, "picture_in_columns")


def _hole(
    photo: PhotoText, left: float, right: float, leading: float, chance: random.Random, feature: str
) -> Hole:
    width = right - left - 0.8
    rows = max(4, ceil(min(width * chance.uniform(0.45, 0.75), _HIGHEST) / leading))
    height: Height = chance.choice(("top", "middle", "bottom"))
    if width >= 16 and len(photo.caption.text) < 40 and chance.random() < 0.25:
        beside = chance.uniform(4.5, 7.5)
        rows = max(rows, ceil(_depth(photo, beside - 0.4) / leading))
        return Hole(photo, left, right, rows, rows, height, "caption_beside", beside)
    return Hole(photo, left, right, rows + ceil(_depth(photo, width) / leading), rows, height, feature)


def _depth(photo: PhotoText, width: float) -> float:
    """Return the em that the caption takes downwards."""
    return len(caption_lines(photo, width)) * CAPTION_LEADING + 0.6


def _right(column: Column) -> float:
    return column.x + column.width
