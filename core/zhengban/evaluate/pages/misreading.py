"""A simulated recogniser: it reads the picture of the page, so nothing is doubled, but it errs and loses its place."""

from __future__ import annotations

import random
from collections.abc import Sequence

from zhengban.evaluate.pages.drawn import DrawnFrame, DrawnLine
from zhengban.evaluate.pages.dumping import Dump, line_marks
from zhengban.evaluate.pages.marks import Mark, stripped, text_of
from zhengban.evaluate.pages.tables import misreadings, plain_forms

_RATES = (0.01, 0.02, 0.03)
_LOST_LINES = 0.004
_SPLIT_LINES = 0.02
_LOST_FINAL = 0.08  # a mark at the end of a line is small and stands alone
_FRAMES_PER_ROW = 6.0  # em: frames that begin within it of each other are read from left to right


def ocr_dump(frames: Sequence[DrawnFrame], chance: random.Random) -> Dump:
    """Return the page as a recogniser reads it: columns one by one, on some pages two of them line by line."""
    rate = chance.choice(_RATES)
    columns = [[line for line in frame.lines if _is_seen(line)] for frame in _as_seen(frames)]
    mixed = chance.random() < 0.25
    lines = _mixed(columns, chance) if mixed else [line for column in columns for line in column]
    marks: list[Mark] = []
    for line in lines:
        if chance.random() < _LOST_LINES:
            continue
        for part in _split(_read(line, rate, chance), chance):
            marks += [*part, Mark("\n")]
    return Dump("ocr", text_of(marks), lossless=False, marks=tuple(marks))


def _as_seen(frames: Sequence[DrawnFrame]) -> list[DrawnFrame]:
    """Return the frames from top to bottom and left to right, drawn once each."""
    seen: list[DrawnFrame] = []
    for frame in frames:
        if frame.lines and any(_is_seen(line) for line in frame.lines):
            seen.append(frame)
    return sorted(seen, key=lambda frame: (_top(frame) // _FRAMES_PER_ROW, frame.lines[0].x, _top(frame)))


def _top(frame: DrawnFrame) -> float:
    return min(line.y for line in frame.lines)


def _is_seen(line: DrawnLine) -> bool:
    """Tell whether the line is more than a copy of another; ornaments are seen as what they are, a rule."""
    return any(mark.element >= 0 and mark.copy == 0 for item in line.objects for mark in item.marks)


def _mixed(columns: Sequence[Sequence[DrawnLine]], chance: random.Random) -> list[DrawnLine]:
    """Return the lines with some neighbouring columns read across, as if nothing stood between them."""
    found: list[DrawnLine] = []
    at = 0
    while at < len(columns):
        pair = columns[at : at + 2]
        across = len(pair) == 2 and min(map(len, pair)) > 4 and chance.random() < 0.4
        if across:
            found += sorted(
                (line for column in pair for line in column), key=lambda line: (round(line.y), line.x)
            )
        else:
            found += pair[0]
        at += 2 if across else 1
    return found


def _read(line: DrawnLine, rate: float, chance: random.Random) -> list[Mark]:
    table, plain = misreadings(), plain_forms()
    found: list[Mark] = []
    for mark in line_marks(line):
        if mark.copy or mark.character == "\u3000" or (mark.element < 0 and mark.character != " "):
            continue
        character = plain.get(mark.character, mark.character)
        if character in table and chance.random() < rate * 2.5:  # about two in five characters have a double
            character = chance.choice(table[character])
        found.append(mark._replace(character=character))
    if found and found[-1].character in "。，" and chance.random() < _LOST_FINAL:
        found.pop()
    return found


def _split(marks: Sequence[Mark], chance: random.Random) -> list[Sequence[Mark]]:
    if len(marks) > 5 and chance.random() < _SPLIT_LINES:
        at = chance.randint(2, len(marks) - 2)
        return [part for part in (stripped(marks[:at]), stripped(marks[at:])) if part]
    return [marks] if marks else []
