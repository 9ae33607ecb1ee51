"""What is printed, character by character, and where each character comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from zhengban.model.role import Role

NOWHERE = -1  # the element of what no text holds: ornaments, and spaces that only spread a line


class Mark(NamedTuple):
    """One printed character: offset ``offset`` in the text of element ``element``; ``copy`` 0 is the first print."""

    character: str
    element: int = NOWHERE
    offset: int = 0
    copy: int = 0


Marks = tuple[Mark, ...]
SPACE = Mark(" ")


@dataclass(frozen=True)
class Element:
    """A unit of the truth: its text, its role, and the number of its article or photo (None: furniture)."""

    number: int
    role: Role
    text: str
    unit: int | None = None


def marks_of(element: Element, start: int = 0, end: int | None = None) -> Marks:
    """Return the element's characters from ``start`` to ``end`` as marks."""
    text = element.text[start:end]
    return tuple(Mark(character, element.number, start + at) for at, character in enumerate(text))


def text_of(marks: Iterable[Mark]) -> str:
    """Return the characters as a string."""
    return "".join(mark.character for mark in marks)


def stripped(marks: Sequence[Mark]) -> Marks:
    """Return the marks without white space at either end."""
    start, end = 0, len(marks)
    while start < end and marks[start].character.isspace():
        start += 1
    while end > start and marks[end - 1].character.isspace():
        end -= 1
    return tuple(marks[start:end])
