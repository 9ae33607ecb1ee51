"""Breaking a paragraph into lines as a compositor would: widths in em, marks kept off line edges, words
whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

Squeeze = Literal["greedy", "hang", "push"]

NO_LINE_START = frozenset("，。、；：！？）”’》」』〉】％…—·")
NO_LINE_END = frozenset("（“‘《「『〈【")
COMPRESSIBLE = frozenset("，。、；：！？（）“”‘’《》「」『』")
_TOKEN = re.compile(r"[A-Za-z0-9.%+@/'_-]*[A-Za-z0-9%+]|…+|—+|\s|.", re.DOTALL)


@dataclass(frozen=True)
class Measure:
    """A column: its width in em, and what is done with a mark that would open a line.

    *greedy*: marks are squeezed to half an em whenever one more character then fits; *hang*: one closing
    mark may stand outside the column; *push*: the character before goes down with it. ``indent`` in em, for
    first lines.
    """

    width: float
    squeeze: Squeeze = "greedy"
    indent: int = 2


class Wrapped(NamedTuple):
    """A paragraph in lines, and the offset in it at which each begins.

    ``soft`` are the offsets of spaces of the text that fell between two lines, where no letter tells of them.
    """

    lines: tuple[str, ...]
    starts: tuple[int, ...]
    soft: frozenset[int]


def tokens_of(text: str) -> list[str]:
    """Return the units that a line break may not split: characters, words, numbers, dashes, ellipses."""
    return _TOKEN.findall(text)


def width_of(text: str) -> float:
    """Return the natural width in em: half for half-width characters, a third for a space, else one."""
    return sum(1.0 if ord(mark) > 0x2000 or mark == "·" else 0.33 if mark == " " else 0.5 for mark in text)


def fits(line: str, room: float, squeeze: Squeeze) -> bool:
    """Tell whether the line goes into ``room`` em, with its marks squeezed or one of them outside."""
    width = width_of(line)
    if width > room and squeeze == "greedy":
        width -= 0.5 * sum(mark in COMPRESSIBLE for mark in line)
    if width > room and squeeze == "hang" and line[-1] in NO_LINE_START:
        width -= 1.0
    return width <= room


def wrap(text: str, measure: Measure, *, first: float | None = None) -> Wrapped:
    """Return ``text`` in lines; the first has ``first`` em (by default the measure less its indent)."""
    tokens = tokens_of(text)
    room = measure.width - measure.indent if first is None else first
    lines: list[str] = []
    starts: list[int] = []
    soft: set[int] = set()
    position = offset = 0
    while position < len(tokens):
        end = _line_end(tokens, position, room, measure.squeeze)
        line = "".join(tokens[position:end])
        lines.append(line.rstrip())
        starts.append(offset)
        offset += len(line)
        if line.endswith(" "):
            soft.add(offset - 1)
        if end < len(tokens) and tokens[end] == " ":
            soft.add(offset)
            offset += 1
            end += 1
        position, room = end, measure.width
    known = frozenset(at for at in soft if not _between_words(text, at))
    return Wrapped(tuple(lines), tuple(starts), known)


def is_full(last: str, successor: str, measure: Measure) -> bool:
    """Tell whether the first unit of ``successor`` would not have gone into the line ``last``."""
    tokens = tokens_of(successor)
    end = _unit_end(tokens, 0)
    return not fits(last + "".join(tokens[:end]), measure.width, measure.squeeze)


def _between_words(text: str, at: int) -> bool:
    """Tell whether the space stands between Latin letters: there every joiner knows that it was."""
    return text[at - 1].isascii() and text[at + 1 : at + 2].isascii()


def _line_end(tokens: Sequence[str], start: int, room: float, squeeze: Squeeze) -> int:
    """Return the index behind the line's last token; at least one unit is taken."""
    end = start + 1
    while end < len(tokens) and fits("".join(tokens[start : end + 1]).rstrip() or " ", room, squeeze):
        end += 1
    least = _unit_end(tokens, start)
    while end > least and end < len(tokens) and not _may_break(tokens, end):
        end -= 1
    return max(end, least)


def _may_break(tokens: Sequence[str], at: int) -> bool:
    return tokens[at][0] not in NO_LINE_START and tokens[at - 1][0] not in NO_LINE_END


def _unit_end(tokens: Sequence[str], start: int) -> int:
    end = start + 1
    while end < len(tokens) and not _may_break(tokens, end):
        end += 1
    return end
