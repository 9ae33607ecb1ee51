"""Text drawn more than once: by run, by character, by line, by block, as a shadow far away, or one copy misread."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Literal, NamedTuple

from zhengban.evaluate.pages.drawn import DrawnFrame, DrawnLine, TextObject, runs_of
from zhengban.evaluate.pages.marks import Mark, text_of
from zhengban.evaluate.pages.tables import misreadings

Form = Literal["run", "character", "line", "block", "shadow", "ornament", "misread"]


class Duplicate(NamedTuple):
    """What was drawn more than once. An ornament's ``text`` is one mark, and none of its copies is text.

    ``misread``: one character of one copy is another than in the text.
    """

    form: Form
    text: str
    copies: int
    misread: bool = False


def strike_line(
    line: DrawnLine, form: Form, copies: int, shift: float, chance: random.Random
) -> list[DrawnLine]:
    """Return the line drawn ``copies`` times, each ``shift`` em beside the one before."""
    if form == "line":
        return [line, *(_line_copy(line, copy, shift * copy) for copy in range(1, copies))]
    striker: Callable[[TextObject], list[TextObject]]
    if form == "character":
        striker = lambda item: [_characters(item, copies, shift)]  # noqa: E731
    else:
        striker = lambda item: _runs(item, copies, shift, chance if form == "misread" else None)  # noqa: E731
    return [replace(line, objects=tuple(part for item in line.objects for part in striker(item)))]


def strike_block(frame: DrawnFrame, copies: int, shift: float) -> DrawnFrame:
    """Return the frame with all its lines drawn again behind it."""
    again = [_line_copy(line, copy, shift * copy) for copy in range(1, copies) for line in frame.lines]
    return frame.with_lines([*frame.lines, *again])


def ornament(mark: str, number: int, line: DrawnLine, *, apart: bool) -> list[DrawnLine]:
    """Return the line behind a row of marks that only decorate; ``apart``: the row is a line of its own above."""
    row = TextObject((Mark(mark),) * number, tuple(float(at) for at in range(number)))
    if apart:
        return [DrawnLine((row,), line.x, line.y - 0.1, 0.3), line]
    small = TextObject(row.marks, tuple(place * 0.25 for place in row.places))
    return [replace(line, objects=(small, *line.objects))]


def _line_copy(line: DrawnLine, copy: int, shift: float) -> DrawnLine:
    return replace(line, objects=tuple(item.copied(copy, shift) for item in line.objects))


def _characters(item: TextObject, copies: int, shift: float) -> TextObject:
    marks: list[Mark] = []
    places: list[float] = []
    for mark, place in zip(item.marks, item.places, strict=True):
        for copy in range(1 if mark.character == " " else copies):
            marks.append(mark._replace(copy=copy))
            places.append(place + copy * shift)
    return TextObject(tuple(marks), tuple(places))


def _runs(item: TextObject, copies: int, shift: float, chance: random.Random | None) -> list[TextObject]:
    """Return each run at once again; with ``chance`` one character of one copy is read as another."""
    found: list[TextObject] = []
    for run in runs_of(item):
        number = 1 if text_of(run.marks).isspace() else copies
        found += [run if not copy else run.copied(copy, copy * shift) for copy in range(number)]
    if chance is not None:
        _misread(found, chance)
    return found


def _misread(objects: list[TextObject], chance: random.Random) -> None:
    table = misreadings()
    places = [
        (number, at)
        for number, item in enumerate(objects)
        for at, mark in enumerate(item.marks)
        if mark.copy == 1 and mark.character in table and len(item.marks) > 2
    ]
    if places:
        number, at = chance.choice(places)
        marks = list(objects[number].marks)
        marks[at] = marks[at]._replace(character=chance.choice(table[marks[at].character]))
        objects[number] = TextObject(tuple(marks), objects[number].places)
