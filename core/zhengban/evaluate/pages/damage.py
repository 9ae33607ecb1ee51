"""What goes wrong between a printed page and its text layer, each kind with a chance of its own."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from zhengban.evaluate.pages.drawn import DrawnFrame, DrawnLine, TextObject
from zhengban.evaluate.pages.marks import SPACE, Mark, text_of
from zhengban.evaluate.pages.plan import pick
from zhengban.evaluate.pages.striking import Duplicate, Form, ornament, strike_block, strike_line
from zhengban.evaluate.pages.tables import radicals

_STRIKES: tuple[tuple[Form, int], ...] = (
    ("run", 32),
    ("character", 14),
    ("line", 12),
    ("block", 12),
    ("shadow", 8),
    ("misread", 8),
    ("ornament", 14),
)
_SHIFTS = (0.0, 0.02, 0.05, 0.1, 0.16, 0.25)  # em; what extractors remove by themselves depends on it
_HALF_WIDTH = {"，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "！": "!"}
_ORNAMENTS = ("“", "■", "◆", "●", "★", "“")
_ROWS = (9, 12, 17, 31)
_FLAT = "一—"


class Damage:
    """Damages the frames of one page in drawing order; ``frames``, ``duplicates`` and ``features`` are what came of it."""

    def __init__(self, frames: Sequence[DrawnFrame], level: int, chance: random.Random) -> None:
        self.frames = list(frames)
        self.duplicates: list[Duplicate] = []
        self.features: set[str] = set()
        self._chance = chance
        self._struck: set[int] = set()
        self._shift = chance.choice(_SHIFTS)
        share = chance.choice((0.3, 0.6, 1.0))
        self._radicals = {one: other for one, other in radicals().items() if chance.random() < share}
        if level:
            self._spoil_characters(0.25 if level == 1 else 0.45)
            for _ in range(chance.randint(1, 3) if level == 1 else chance.randint(3, 9)):
                self._strike(pick(chance, _STRIKES))

    def _strike(self, form: Form) -> None:
        number = self._target(form)
        if number is None:
            return
        self._struck.add(number)
        frame = self.frames[number]
        copies = self._chance.choice((2, 2, 2, 2, 2, 2, 3, 4)) if form in ("run", "character", "line") else 2
        if form == "shadow":
            self._struck.add(len(self.frames))
            self.frames.append(frame.with_lines(_second_half(frame, self._shift)))
            self._told(form, frame.lines, 2)
        elif form == "ornament":
            self._decorate(number)
        elif form == "block":
            self.frames[number] = strike_block(frame, copies, self._shift)
            self._told(form, frame.lines, copies)
        else:
            self._strike_lines(number, form, copies)
        self.features.add(f"double_{form}" if form != "ornament" else form)

    def _strike_lines(self, number: int, form: Form, copies: int) -> None:
        """Strike all lines of a display frame; of a body frame a stretch of a few lines, as bold type has."""
        frame = self.frames[number]
        first, last = 0, len(frame.lines)
        if frame.kind == "body":
            first = self._chance.randrange(len(frame.lines))
            last = min(last, first + self._chance.randint(1, 4))
        lines: list[DrawnLine] = list(frame.lines[:first])
        for line in frame.lines[first:last]:
            lines += strike_line(line, form, copies, self._shift, self._chance)
        self._told(form, frame.lines[first:last], copies)
        self.frames[number] = frame.with_lines([*lines, *frame.lines[last:]])

    def _decorate(self, number: int) -> None:
        frame = self.frames[number]
        mark, count = self._chance.choice(_ORNAMENTS), self._chance.choice(_ROWS)
        lines = ornament(mark, count, frame.lines[0], apart=self._chance.random() < 0.4)
        self.frames[number] = frame.with_lines([*lines, *frame.lines[1:]])
        self.duplicates.append(Duplicate("ornament", mark, count))

    def _target(self, form: Form) -> int | None:
        """Return a frame to strike: mostly captions and heads, seldom a stretch of body type."""
        kinds = {"caption": 6, "head": 4, "lead": 2, "furniture": 1, "body": 1}
        if form == "shadow":
            kinds = {"head": 1}
        elif form == "ornament":
            kinds = {"lead": 4, "head": 2, "caption": 1}
        elif form == "block":
            kinds = {"caption": 3, "head": 2, "lead": 1}
        places = [
            (number, kinds[frame.kind])
            for number, frame in enumerate(self.frames)
            if frame.kind in kinds and number not in self._struck and not frame.lines[0].upright
        ]
        return pick(self._chance, places) if places else None

    def _told(self, form: Form, lines: Sequence[DrawnLine], copies: int) -> None:
        misread = form == "misread"
        self.duplicates += [
            Duplicate("run" if misread else form, line.text, copies, misread) for line in lines
        ]

    def _spoil_characters(self, likely: float) -> None:
        spoilers: tuple[tuple[str, Callable[[TextObject], TextObject]], ...] = (
            ("lookalike_radical", self._with_radicals),
            ("half_width_mark", self._with_half_width),
            ("stray_space", self._with_stray_spaces),
            ("glyph_order", self._out_of_order),
        )
        for feature, spoiler in spoilers:
            if self._chance.random() < (likely if feature != "glyph_order" else likely / 5):
                self._spoil(feature, spoiler)

    def _spoil(self, feature: str, spoiler: Callable[[TextObject], TextObject]) -> None:
        for number, frame in enumerate(self.frames):
            if feature in ("half_width_mark", "stray_space", "glyph_order") and frame.kind != "body":
                continue
            lines = [replace(line, objects=tuple(map(spoiler, line.objects))) for line in frame.lines]
            if tuple(lines) != frame.lines:
                self.features.add(feature)
                self.frames[number] = frame.with_lines(lines)

    def _with_radicals(self, item: TextObject) -> TextObject:
        """Hand on look-alike radicals, as a font does whose table names another character for some of its glyphs."""
        marks = (
            mark._replace(character=self._radicals.get(mark.character, mark.character)) for mark in item.marks
        )
        return replace(item, marks=tuple(marks))

    def _with_half_width(self, item: TextObject) -> TextObject:
        """Set a full-width mark half-width now and then, a space behind it."""
        marks: list[Mark] = []
        places: list[float] = []
        for at, (mark, place) in enumerate(zip(item.marks, item.places, strict=True)):
            spoilt = mark.character in _HALF_WIDTH and self._chance.random() < 0.03
            marks.append(mark._replace(character=_HALF_WIDTH[mark.character]) if spoilt else mark)
            places.append(place)
            if spoilt and mark.character in "，；：" and at + 1 < len(item.marks):
                marks.append(SPACE)
                places.append(place + 0.35)
        return TextObject(tuple(marks), tuple(places))

    def _with_stray_spaces(self, item: TextObject) -> TextObject:
        """Leave a space beside a number now and then, which spread the line and means nothing."""
        marks: list[Mark] = []
        places: list[float] = []
        for at, (mark, place) in enumerate(zip(item.marks, item.places, strict=True)):
            before = item.marks[at - 1].character if at else " "
            edge = (
                before.isdigit() != mark.character.isdigit() and before.isalnum() and mark.character.isalnum()
            )
            if edge and self._chance.random() < 0.15:
                marks.append(SPACE)
                places.append(place - 0.1)
            marks.append(mark)
            places.append(place)
        return TextObject(tuple(marks), tuple(places))

    def _out_of_order(self, item: TextObject) -> TextObject:
        """Draw a flat glyph behind the rest of its line, where it stands on the page all the same."""
        at = text_of(item.marks).find(self._chance.choice(_FLAT))
        if at < 0 or self._chance.random() < 0.8:
            return item
        order = [*range(at), *range(at + 1, len(item.marks)), at]
        return TextObject(tuple(item.marks[n] for n in order), tuple(item.places[n] for n in order))


def _second_half(frame: DrawnFrame, shift: float) -> list[DrawnLine]:
    return list(strike_block(frame, 2, shift).lines[len(frame.lines) :])
