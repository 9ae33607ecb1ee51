"""Setting the lines in a page's margins."""

from __future__ import annotations

import random
from collections.abc import Sequence

from zhengban.evaluate.pages.geometry import Frame, PrintedLine, Sheet
from zhengban.evaluate.pages.head_setting import width_em
from zhengban.evaluate.pages.marks import SPACE, Element, Mark, Marks, marks_of
from zhengban.model.role import Role

_SIZES = {Role.MASTHEAD: 1.8, Role.SECTION: 1.6}


def set_furniture(lines: Sequence[Sequence[Element]], width: float, chance: random.Random) -> Sheet:
    """Return the margin's lines across the page: fields side by side, each line one frame.

    A folio now and then stands close behind the name before it, as it does where two text boxes touch.
    """
    y, frames = 0.0, []
    for fields in lines:
        size = max(_SIZES.get(field.role, 1.0) for field in fields)
        apart = chance.random() < 0.3 and len(fields) > 1
        if apart:
            printed = _apart([marks_of(field) for field in fields], width, y, size)
        else:
            marks = _joined(fields, chance)
            size = min(size, width / (width_em(marks) + 1))
            printed = (PrintedLine(marks, 0.0, y, size),)
        frames.append(Frame("furniture", None, printed))
        y += size * 1.4
    return Sheet(tuple(frames), (), (), y)


def _apart(fields: Sequence[Marks], width: float, y: float, size: float) -> tuple[PrintedLine, ...]:
    """Return the fields with equal room between them, smaller if they have to be."""
    total = sum(map(width_em, fields)) + 1.5 * len(fields)
    size = min(size, width / total)
    gap = (width - sum(map(width_em, fields)) * size) / max(len(fields) - 1, 1)
    x, found = 0.0, []
    for marks in fields:
        found.append(PrintedLine(marks, x, y, size))
        x += width_em(marks) * size + gap
    return tuple(found)


def _joined(fields: Sequence[Element], chance: random.Random) -> Marks:
    marks: list[Mark] = []
    for at, field in enumerate(fields):
        glued = field.role == Role.FOLIO and chance.random() < 0.4
        if at and not glued:
            marks += [SPACE] * chance.choice((1, 1, 2))
        marks += marks_of(field)
    return tuple(marks)
