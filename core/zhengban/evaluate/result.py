"""What a tool made of a page, character by character against the truth: our document, or anybody's plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from zhengban.evaluate.alignment import Alignment, align
from zhengban.evaluate.matching import NONE
from zhengban.evaluate.truth import Truth
from zhengban.model.document import Block, Document, Run
from zhengban.model.role import PHOTO_ROLES, Role


class Mark(NamedTuple):
    """A printed character without white space: the truth offset that it is, or that it repeats (else −1), the source
    offset that it was kept from (−1: unknown, or inserted), and the line of its text that it stands in.
    """

    text: str
    place: int
    copy: int
    source: int
    line: int


@dataclass(frozen=True)
class ResultUnit:
    """A text of the result. ``role`` is ``None`` where the tool tells none; ``group`` numbers the article or photo
    that it was put in, ``None`` for furniture and what has no place.
    """

    text: str
    role: Role | None
    group: int | None
    marks: tuple[Mark, ...]

    @cached_property
    def places(self) -> tuple[int, ...]:
        """Return the truth offsets in printed order, −1 for what is no truth."""
        return tuple(mark.place for mark in self.marks)


@dataclass(frozen=True)
class Result:
    """The units in printed order. ``tells_structure`` is False for plain text: no roles, no articles.

    ``photos`` are the groups that are standalone photos. ``deleted`` are the source offsets that were deleted,
    ``None`` where the source is not known.
    """

    truth: Truth
    units: tuple[ResultUnit, ...]
    tells_structure: bool
    photos: frozenset[int] = frozenset()
    deleted: frozenset[int] | None = None

    @cached_property
    def text(self) -> str:
        """Return all printed characters without white space."""
        return "".join(mark.text for unit in self.units for mark in unit.marks)

    @cached_property
    def position_of(self) -> tuple[int, ...]:
        """Return for each truth character its number among the printed ones, −1 when it is not printed."""
        found = [NONE] * len(self.truth.text)
        at = 0
        for unit in self.units:
            for mark in unit.marks:
                if mark.place != NONE:
                    found[mark.place] = at
                at += 1
        return tuple(found)

    @cached_property
    def flat(self) -> tuple[tuple[int, Mark], ...]:
        """Return every printed character with the number of its unit."""
        return tuple((number, mark) for number, unit in enumerate(self.units) for mark in unit.marks)

    def unit_at(self, place: int) -> int:
        """Return the number of the unit that a truth character is printed in, −1 when it is not printed."""
        position = self.position_of[place]
        return self.flat[position][0] if position != NONE else NONE

    def group_at(self, place: int) -> int | None:
        """Return the group that a truth character is printed in, ``None`` when in none."""
        number = self.unit_at(place)
        return self.units[number].group if number != NONE else None


def result_of_text(text: str, truth: Truth) -> Result:
    """Return a foreign tool's plain text: each non-blank line is a unit, as a paragraph is one line in plain text."""
    alignment = align(text, truth)
    units: list[ResultUnit] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            offsets = (at for at in range(start, start + len(line)) if not text[at].isspace())
            marks = [Mark(text[at], alignment.truth_of[at], alignment.copy_of[at], NONE, 0) for at in offsets]
            units.append(ResultUnit(line.strip(), None, None, tuple(marks)))
        start += len(line)
    return Result(truth, tuple(units), False)


def result_of_document(document: Document, dump: Alignment) -> Result:
    """Return our document, each character with the truth of the source character that it was kept from.

    Of copies, one that stays where the aligned one was deleted takes its place: which of equal ones is kept is no
    matter. Printed first is the furniture, then articles and photos, then what has no place.
    """
    kept = _Kept(document, dump)
    units = [kept.unit(block, None) for block in document.furniture]
    photos: set[int] = set()
    placed = [unit for unit in document.units if unit.kind != "front"]
    placed.sort(key=lambda unit: unit.kind == "photo")
    for number, unit in enumerate(placed):
        units += [kept.unit(block, number) for block in _in_json_order(unit.blocks)]
        if unit.kind == "photo":
            photos.add(number)
    units += [kept.unit(block, None) for block in document.homeless]
    units = [unit for unit in units if unit.marks]
    deleted = frozenset(at for change in document.deleted for at in range(*change.span))
    return Result(dump.truth, tuple(units), True, frozenset(photos), deleted)


def _in_json_order(blocks: Sequence[Block]) -> list[Block]:
    """Return the text of an article, then its pictures: where these stand in the text is a matter of layout."""
    return sorted(blocks, key=lambda block: block.role in PHOTO_ROLES)


class _Kept:
    """Turns blocks into units, with the truth of each source character as far as it is printed."""

    def __init__(self, document: Document, dump: Alignment) -> None:
        self._source = document.page.text
        self._dump = dump
        self._truth_of = list(dump.truth_of)
        self._copy_of = list(dump.copy_of)
        self._hand_over(_printed_offsets(document.blocks()))

    def _hand_over(self, printed: Sequence[int]) -> None:
        shown = set(printed)
        for at in printed:
            place = self._copy_of[at]
            first = self._dump.text_of[place] if place != NONE else NONE
            if first != NONE and first not in shown:
                self._truth_of[at], self._copy_of[at] = place, NONE
                self._truth_of[first] = NONE
                shown.add(first)  # a further copy stays one
        self._share_out(printed)

    def _share_out(self, printed: Sequence[int]) -> None:
        """Of two copies of 慢慢 any two characters may be left: one that is left over goes for its missing neighbour."""
        held = {self._truth_of[at] for at in printed}
        for at in printed:
            place = self._copy_of[at]
            for twin in twins(self._dump.truth.text, place) if place != NONE else ():
                if twin not in held and self._dump.text_of[twin] != NONE:
                    self._truth_of[self._dump.text_of[twin]] = NONE
                    self._truth_of[at], self._copy_of[at] = twin, NONE
                    held.add(twin)
                    break

    def unit(self, block: Block, group: int | None) -> ResultUnit:
        """Return one block as a unit of a group."""
        marks: list[Mark] = []
        line = 0
        for run in block.runs:
            for mark in self._marks(run, line, marks):
                marks.append(mark)
            line += run.text.count("\n")
        return ResultUnit(block.text, block.role, group, tuple(marks))

    def _marks(self, run: Run, line: int, before: Sequence[Mark]) -> Iterator[Mark]:
        for step, character in enumerate(run.text):
            if character.isspace():
                continue
            if run.start == run.end:
                yield Mark(character, self._inserted(character, before), NONE, NONE, line)
            else:
                at = run.start + step
                yield Mark(character, self._truth_of[at], self._copy_of[at], at, line)

    def _inserted(self, character: str, before: Sequence[Mark]) -> int:
        """Return the truth of an insertion: the lost character behind the one before, if it is that."""
        place = before[-1].place + 1 if before and before[-1].place != NONE else NONE
        truth = self._dump.truth.text
        lost = 0 <= place < len(truth) and self._dump.text_of[place] == NONE
        return place if lost and truth[place] == character else NONE


def twins(text: str, place: int) -> range:
    """Return the stretch of equal characters that the character at the place belongs to."""
    first = last = place
    while first and text[first - 1] == text[place]:
        first -= 1
    while last + 1 < len(text) and text[last + 1] == text[place]:
        last += 1
    return range(first, last + 1)


def _printed_offsets(blocks: Iterable[Block]) -> list[int]:
    return [
        at
        for block in blocks
        for run in block.runs
        if run.start < run.end
        for at in range(run.start, run.end)
    ]
