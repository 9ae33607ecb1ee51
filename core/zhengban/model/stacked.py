"""Stretches of a page that stand one character a line, as many extractors leave text that is set from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zhengban.model.span import Span

# Upright headings that stand one behind the other reach 48 lines on pages set from left to right.
_LEAST = 60  # lines of one character in a row
_PAGE = 200  # lines of one character: where nine lines of ten stand so, two in a row are enough
_LONGEST = 4  # code points of a line between two such lines: ，， where a place was drawn twice, 10 set level
_MARKS = frozenset("，。、；：！？,.")
_MARKED = 0.03  # of the characters; sudokus, crosswords and lists of characters have none, prose has a tenth
_EAST_ASIAN = "\u2e80"  # from here on the scripts that are set upright


class Stretch(NamedTuple):
    """Neighbouring lines, by number: the first one, and the one behind the last."""

    first: int
    end: int


def stacked_stretches(text: str, lines: Sequence[Span]) -> tuple[Stretch, ...]:
    """Return the stretches in which running text stands one character a line; time in proportion to the lines."""
    # A line that is set in by itself is a paragraph: so our own text stands, where characters were left apart.
    single = [end - start == 1 and text[start - 1 : start] != "\u3000" for start, end in lines]
    count = sum(single)
    if count < _LEAST:
        return ()
    whole = count >= max(_PAGE, 9 * len(lines) // 10) and _is_prose(text, lines, Stretch(0, len(lines)))
    least = 2 if whole else _LEAST
    return tuple(
        stretch
        for stretch in _runs(single, lines)
        if stretch.end - stretch.first >= least and (whole or _is_prose(text, lines, stretch))
    )


def _runs(single: Sequence[bool], lines: Sequence[Span]) -> Iterator[Stretch]:
    """Yield the runs of lines of one character; a short line between two of them belongs to the run."""
    start = 0
    for number in range(len(lines) + 1):
        if number < len(lines) and (single[number] or _is_inside(single, lines, number)):
            continue
        if number > start:
            yield Stretch(start, number)
        start = number + 1


def _is_inside(single: Sequence[bool], lines: Sequence[Span], number: int) -> bool:
    between = 0 < number < len(lines) - 1 and single[number - 1] and single[number + 1]
    return between and lines[number].end - lines[number].start <= _LONGEST


def _is_prose(text: str, lines: Sequence[Span], stretch: Stretch) -> bool:
    """Tell whether the stretch has the characters and the marks of running text."""
    found = [text[lines[number].start] for number in range(*stretch)]
    marks = sum(character in _MARKS for character in found)
    upright = sum(character >= _EAST_ASIAN or character in _MARKS for character in found)
    return marks >= _MARKED * len(found) and 2 * upright >= len(found)
