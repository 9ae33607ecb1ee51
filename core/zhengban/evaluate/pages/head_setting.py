"""Setting heads, leads and captions: display lines, not run through columns."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from zhengban.evaluate.pages.content import PhotoText, Story
from zhengban.evaluate.pages.geometry import Frame, PrintedLine
from zhengban.evaluate.pages.line_breaking import Breaker, width_of
from zhengban.evaluate.pages.marks import SPACE, Element, Marks, marks_of, stripped

CAPTION_SIZE = 0.85
CAPTION_LEADING = CAPTION_SIZE * 1.3
_SMALLEST_HEADLINE, _LARGEST_HEADLINE = 1.7, 3.6


def wrapped(element: Element, room: float) -> list[Marks]:
    """Return the element in lines of at most ``room`` em, spaces at their ends left out."""
    breaker, start = Breaker(element.text), 0
    lines = []
    while start < len(element.text):
        end = breaker.line_end(start, room)
        lines.append(stripped(marks_of(element, start, end)))
        start = end
    return [line for line in lines if line]


def set_head(
    story: Story, x: float, width: float, top: float, chance: random.Random, *, small: bool = False
) -> tuple[Frame, float]:
    """Return column title, kicker, headline and deck across a width, and where they end; ``small`` for notices."""
    lines: list[PrintedLine] = []
    y = top
    for element, size in ((story.column_title, 1.1), (story.kicker, 1.4)):
        if element:
            y = _add(lines, _displayed(element, width, size), x, y, size)
    if story.headline:
        broken, size = _headline(story.headline, width, chance)
        if small:
            broken, size = _displayed(story.headline, width, 1.25), 1.25
        y = _add(lines, broken, x, y, size)
    if story.deck:
        y = _add(lines, _displayed(story.deck, width, 1.3), x, y, 1.3)
    centred = chance.random() < 0.5
    if centred:
        lines = [
            replace(line, x=x + max(0.0, width - width_em(line.marks) * line.size) / 2) for line in lines
        ]
    return Frame("head", story.number, tuple(lines)), y + 0.6


def set_upright_head(story: Story, x: float, top: float) -> tuple[Frame, float, float]:
    """Return the head with its characters below each other, its width, and where it ends."""
    lines: list[PrintedLine] = []
    at = x
    for element, size in ((story.kicker, 1.2), (story.headline, 2.0), (story.deck, 1.1)):
        if element:
            for marks in reversed(wrapped(element, 17.0)):
                lines.append(PrintedLine(marks, at, top, size, upright=True))
                at += size * 1.2
    ordered = sorted(lines, key=lambda line: (line.marks[0].element, line.marks[0].offset))
    bottom = max(top + len(line.marks) * line.size * 1.05 for line in lines)
    return Frame("head", story.number, tuple(ordered)), at - x + 0.6, bottom


def set_lead(story: Story, x: float, width: float, top: float) -> tuple[Frame, float] | None:
    """Return the lead across a width, and where it ends; None when there is none."""
    if story.lead is None:
        return None
    lines: list[PrintedLine] = []
    broken = wrapped(story.lead, width - 1.2)
    y = top + 0.6
    for marks in broken:
        spread = None if marks is broken[-1] else width - 1.2
        lines.append(PrintedLine(marks, x + 0.6, y, 1.0, spread))
        y += 1.4
    return Frame("lead", story.number, tuple(lines)), y + 0.4


def caption_lines(photo: PhotoText, width: float, gap: int = 2) -> list[tuple[Marks, bool]]:
    """Return title, caption and credit in lines ``width`` em wide, and whether each stands at the right.

    The credit follows the caption after ``gap`` spaces where it still fits, else it has lines of its own.
    """
    room = width / CAPTION_SIZE
    lines = [*wrapped(photo.title, room)] if photo.title else []
    lines += wrapped(photo.caption, room)
    if photo.credit is None:
        return [(marks, False) for marks in lines]
    credit = marks_of(photo.credit)
    if width_em(lines[-1]) + width_em(credit) + 0.6 <= room:
        lines[-1] = (*lines[-1], *(SPACE,) * gap, *credit)
        return [(marks, False) for marks in lines]
    return [(marks, False) for marks in lines] + [(marks, True) for marks in wrapped(photo.credit, room)]


def set_caption(photo: PhotoText, x: float, width: float, top: float, gap: int) -> tuple[Frame, float]:
    """Return title, caption and credit below a picture, and where they end."""
    y, found = top, []
    for marks, at_right in caption_lines(photo, width, gap):
        shift = max(0.0, width - width_em(marks) * CAPTION_SIZE) if at_right else 0.0
        found.append(PrintedLine(marks, x + shift, y, CAPTION_SIZE))
        y += CAPTION_LEADING
    return Frame("caption", photo.caption.unit, tuple(found)), y


def width_em(marks: Marks) -> float:
    """Return the natural width of marks at size 1."""
    return width_of("".join(mark.character for mark in marks))


def _displayed(element: Element, width: float, size: float) -> list[Marks]:
    """Return the element in lines as even as its words allow."""
    room = width / size
    total = width_of(element.text)
    lines = max(1, ceil(total / room - 0.02))
    return wrapped(element, room if lines == 1 else min(room, total / lines + 1.5))


def _headline(element: Element, width: float, chance: random.Random) -> tuple[list[Marks], float]:
    """Return a headline on one line, on a line for each of its parts, or broken where it must be, and its size."""
    largest = chance.uniform(2.2, _LARGEST_HEADLINE)
    size = width / (width_of(element.text) + 0.5)
    if size >= _SMALLEST_HEADLINE and chance.random() < 0.8:
        return wrapped(element, 99.0), min(size, largest)
    parts = _parts(element)
    size = width / (max(map(width_em, parts)) + 0.5)
    if len(parts) > 1 and size >= _SMALLEST_HEADLINE:
        return parts, min(size, largest)
    size = min(largest, max(_SMALLEST_HEADLINE, width / 9))
    return _displayed(element, width, size), size


def _parts(element: Element) -> list[Marks]:
    found, start = [], 0
    for part in element.text.split(" "):
        if part:
            found.append(marks_of(element, start, start + len(part)))
        start += len(part) + 1
    return found


def _add(lines: list[PrintedLine], broken: Sequence[Marks], x: float, y: float, size: float) -> float:
    for marks in broken:
        lines.append(PrintedLine(marks, x, y, size))
        y += size * 1.25
    return y
