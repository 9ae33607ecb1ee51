"""Lines of a headline: equally long, and broken where a reader would pause. No Qt."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection
from math import ceil, inf

from zhengban.model.document import Block

CLOSING = frozenset("，。、；：？！）】》〉」』”’…—·%％")
OPENING = frozenset("（【《〈「『“‘")
_PAUSES = CLOSING - frozenset("—·%％")

# Costs in em²: how uneven a line may be before a worse place to break is taken.
_AT_PAUSE = 2.0
_IN_CLAUSE = 30.0


def balanced_lines(
    text: str, printed_breaks: Collection[int], width_of: Callable[[str], float], column: float, em: float
) -> list[str]:
    """Return the text in as few lines as fit into ``column``, as even as good places to break allow.

    ``printed_breaks`` are the offsets at which the newspaper broke it. All widths have one unit.
    """
    fewest = max(ceil(width_of(text) / column), 1)
    for count in range(fewest, len(text) + 1):
        lines = _lines(text, count, printed_breaks, width_of, column, em)
        if lines:
            return lines
    return [text]


def printed_breaks(block: Block) -> frozenset[int]:
    """Return the offsets in the block's text at which a new piece of the source begins."""
    starts = {piece.start for piece in block.pieces[1:]}
    found: set[int] = set()
    position = 0
    for run in block.runs:
        found.update(position + start - run.start for start in starts if run.start <= start < run.end)
        position += len(run.text)
    return frozenset(found - {0})


def may_break(text: str, place: int) -> bool:
    """Tell whether a line may end in front of ``place``: not in a word or number, nor at the wrong side of a mark."""
    before, after = text[place - 1], text[place]
    if before in OPENING or after in CLOSING:
        return False
    return not (_is_word(before) and _is_word(after)) and not after.isspace()


def _lines(
    text: str,
    count: int,
    breaks: Collection[int],
    width_of: Callable[[str], float],
    column: float,
    em: float,
) -> list[str]:
    """Return the cheapest division into so many lines, an empty list when none fits."""
    places = [0, *(p for p in range(1, len(text)) if may_break(text, p)), len(text)]
    target = width_of(text) / count
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for _ in range(count):
        reached: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, way) in best.items():
            for end in places[places.index(start) + 1 :]:
                width = width_of(text[start:end].strip())
                if width > column:
                    break
                total = cost + ((width - target) / em) ** 2 + _price(text, end, breaks)
                if total < reached.get(end, (inf, ()))[0]:
                    reached[end] = (total, (*way, end))
        best = reached
    if len(text) not in best:
        return []
    way = best[len(text)][1]
    return [text[start:end] for start, end in itertools.pairwise(way)]


def _price(text: str, place: int, breaks: Collection[int]) -> float:
    if place == len(text) or place in breaks or text[place - 1].isspace():
        return 0.0
    return _AT_PAUSE if text[place - 1] in _PAUSES else _IN_CLAUSE


def _is_word(character: str) -> bool:
    return character.isascii() and character.isalnum()
