"""Running the body of a story through its columns, line by line, round its pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from zhengban.evaluate.pages.geometry import PrintedLine, Slot
from zhengban.evaluate.pages.line_breaking import Breaker, Squeeze, fits, width_of
from zhengban.evaluate.pages.marks import Element, marks_of, stripped, text_of
from zhengban.model.role import Role

_NARROWEST_INDENTED = 5.0  # a first line beside a picture is not set in
_KEPT = frozenset({Role.VERSE, Role.LIST, Role.TABLE, Role.JUMP_LINE})
SUBHEADING_SIZE = 1.15


@dataclass(frozen=True)
class Manner:
    """How body text is set. ``indent`` in em; ``apart``: an empty line before and behind subheadings."""

    squeeze: Squeeze
    indent: int
    spread: bool
    apart: bool


class Run(NamedTuple):
    """A stretch of an element in one slot. ``room``: em that the line had, without its indent."""

    element: Element
    start: int
    end: int
    slot: Slot
    room: float
    indent: float


class Flow:
    """Sets one body into whatever slots it is given; the text is measured once."""

    def __init__(self, body: Sequence[Element], manner: Manner, *, continued: bool = False) -> None:
        self.body = body
        self._manner = manner
        self._continued = continued
        self._breakers = [Breaker(element.text, manner.squeeze) for element in body]

    def run(self, slots: Sequence[Slot]) -> list[Run] | None:
        """Return the lines, or None when the slots are too few."""
        found: list[Run] = []
        place = 0
        for number, element in enumerate(self.body):
            apart = element.role == Role.SUBHEADING and self._manner.apart
            if apart and 0 < place < len(slots) and slots[place].column == slots[place - 1].column:
                place += 1
            for run in self._lines(number, slots, place):
                found.append(run)
                place += 1
            if not found or found[-1].element is not element or found[-1].end < len(element.text):
                return None
            place += apart
        return found

    def length(self) -> float:
        """Return about how many em of line the body takes."""
        return sum(breaker.width(0, len(breaker.text)) + 3 for breaker in self._breakers)

    def _lines(self, number: int, slots: Sequence[Slot], place: int) -> Iterator[Run]:
        element, breaker = self.body[number], self._breakers[number]
        start = 0
        while start < len(element.text) and place < len(slots):
            slot = slots[place]
            opening = start == 0 or element.text[start - 1] == "\n"
            indent = self._indent(number, slot) if opening else 0.0
            room = slot.width - indent
            if element.role == Role.SUBHEADING:
                room /= SUBHEADING_SIZE
            end = breaker.line_end(start, room)
            yield Run(element, start, end, slot, room, indent)
            start, place = end, place + 1

    def _indent(self, number: int, slot: Slot) -> float:
        role = self.body[number].role
        if role in _KEPT:
            return 1.0 if role == Role.VERSE and slot.width >= 10 else 0.0
        first = self._continued and role == Role.PARAGRAPH and number <= 1
        if role != Role.PARAGRAPH or first or slot.width < _NARROWEST_INDENTED:
            return 0.0
        return float(self._manner.indent)


def printed(runs: Sequence[Run], manner: Manner) -> Iterator[tuple[int, PrintedLine]]:
    """Yield each line with the number of its column."""
    for run in runs:
        marks = stripped(marks_of(run.element, run.start, run.end))
        last = run.end >= len(run.element.text)
        size = SUBHEADING_SIZE if run.element.role == Role.SUBHEADING else 1.0
        kept = run.element.role in _KEPT or run.element.role == Role.SUBHEADING
        loose = last or kept or not manner.spread
        # Squeezed marks are what made a longer line fit, its last one too.
        tight = width_of(text_of(marks)) > run.room
        width = run.room if tight or not loose else None
        yield (
            run.slot.column,
            PrintedLine(marks, run.slot.x + run.indent, run.slot.y, size, width, run.indent),
        )


def hidden_breaks(runs: Sequence[Run], manner: Manner) -> set[int]:
    """Return the numbers of the elements before which the printed lines show no break once indents are lost.

    The line before is full, and the first line is not seen to be short: what follows it would not have fitted there
    without the indent, or nothing follows.
    """
    hidden: set[int] = set()
    for at in range(1, len(runs)):
        before, first = runs[at - 1], runs[at]
        pair = before.element.role, first.element.role
        if first.start or pair != (Role.PARAGRAPH, Role.PARAGRAPH):
            continue
        unit = Breaker(first.element.text).first_unit()
        line = before.element.text[before.start : before.end]
        if fits(line + unit, before.room, manner.squeeze):
            continue
        text = first.element.text
        following = Breaker(text).first_unit(first.end) if first.end < len(text) else ""
        if not following or not fits(text[: first.end] + following, first.slot.width, manner.squeeze):
            hidden.add(first.element.number)
    return hidden
