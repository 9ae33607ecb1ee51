"""Whether the printed lines of stacked text follow each other, or stand in an order that an extractor lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from zhengban.evidence.blocks import FlowBlock
from zhengban.evidence.doubling.characters import is_han
from zhengban.evidence.frequent_pairs import is_frequent_pair
from zhengban.evidence.lookalikes import fold_lookalikes
from zhengban.evidence.stacked_rows import COLUMN
from zhengban.model.draft import Draft

_LEAST = 30  # seams; of fewer the share says little
# Of the seams' pairs of characters a common word makes up as large a share as of those inside of lines where the order
# is that of print, 0.7 to 1.1 of it; a quarter of it, 0.07 to 0.57, where an extractor lost it.
_ORDERED = 0.6


def in_printed_order(blocks: Iterable[FlowBlock], draft: Draft) -> Iterator[FlowBlock]:
    """Yield the blocks; running text whose lines do not follow each other in the dump a line a block."""
    apart = _disordered(draft)
    for block in blocks:
        if block.kind == "text" and len(block.lines) > 1 and block.start in apart:
            for number, line in enumerate(block.lines):
                yield FlowBlock("text", block.first + number, (line,), block.width, closing=block.closing)
        else:
            yield block


def _disordered(draft: Draft) -> frozenset[int]:
    """Return where the printed lines of the stacked stretches begin, if their order was lost; else nothing."""
    if not draft.page.stacked:
        return frozenset()
    starts = {draft.page.lines[number].start for stretch in draft.page.stacked for number in range(*stretch)}
    lines = [line for line in draft.lines if line.source.start in starts and 1 < len(line.text) <= COLUMN]
    texts = [fold_lookalikes(line.text) for line in lines]
    seams = _common(before[-1] + text[0] for before, text in pairwise(texts))
    inside = _common(text[place : place + 2] for text in texts for place in range(len(text) - 1))
    lost = len(seams) >= _LEAST and sum(seams) / len(seams) < _ORDERED * sum(inside) / len(inside)
    return frozenset(line.source.start for line in lines) if lost else frozenset()


def _common(pairs: Iterable[str]) -> list[bool]:
    """Return for each pair of Chinese characters whether a common word has it."""
    return [is_frequent_pair(pair) for pair in pairs if is_han(pair[0]) and is_han(pair[1])]
