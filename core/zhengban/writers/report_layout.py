"""Lays source and rebuilt page side by side: which stretch of the source stands in a row with which block.

The source is shown flowed: lines that became one paragraph stand together, so both sides run in step. What
did not move is the longest run of blocks in the same order on both sides; the rest has rows of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zhengban.model.document import Block, Document
from zhengban.model.span import Span

NO_BLOCK = -1


class SourceGroup(NamedTuple):
    """Neighbouring pieces of the source that are neighbours in one block, too.

    ``block`` is the block's place in the printed order, ``NO_BLOCK`` where nothing of it is printed.
    ``first`` tells that the block begins here; else its beginning stands elsewhere in the source.
    """

    pieces: tuple[Span, ...]
    block: int
    first: bool


class Row(NamedTuple):
    """One row of the report; a side that is None is empty."""

    group: SourceGroup | None
    block: int | None


def printed_order(document: Document) -> list[Block]:
    """Return the blocks that show text as the writers print them: furniture, units, the unplaced."""
    settled = [block for unit in document.units if unit.kind != "front" for block in unit.blocks]
    return [block for block in (*document.furniture, *settled, *document.homeless) if block.text.strip()]


def layout_rows(document: Document, blocks: Sequence[Block]) -> list[Row]:
    """Return the rows; read down, each side is complete and in its own order."""
    groups = source_groups(document, blocks)
    leaders = [place for place, group in enumerate(groups) if group.first]
    steady = longest_rise([groups[place].block for place in leaders])
    rows: list[Row] = []
    group_cursor = block_cursor = 0
    for place in (leaders[index] for index in steady):
        block = groups[place].block
        rows += [Row(group, None) for group in groups[group_cursor:place]]
        rows += [Row(None, index) for index in range(block_cursor, block)]
        rows.append(Row(groups[place], block))
        group_cursor, block_cursor = place + 1, block + 1
    rows += [Row(group, None) for group in groups[group_cursor:]]
    return rows + [Row(None, index) for index in range(block_cursor, len(blocks))]


def source_groups(document: Document, blocks: Sequence[Block]) -> list[SourceGroup]:
    """Return the whole source, white space between pieces left out, as groups in source order."""
    pieces = sorted(
        (piece, block, index)
        for block, value in enumerate(blocks)
        for index, piece in enumerate(value.pieces)
    )
    groups: list[SourceGroup] = []
    last: tuple[int, int] | None = None
    for piece, block, index in pieces_in_order(document, pieces):
        if last == (block, index - 1) or (last and block == last[0] == NO_BLOCK):
            groups[-1] = groups[-1]._replace(pieces=(*groups[-1].pieces, piece))
        else:
            groups.append(SourceGroup((piece,), block, index == 0))
        last = (block, index)
    return groups


def pieces_in_order(
    document: Document, pieces: Sequence[tuple[Span, int, int]]
) -> Iterator[tuple[Span, int, int]]:
    """Yield the sorted pieces, and between them what is left of the source's lines: of these nothing is printed."""
    cursor = 0
    for line in document.page.lines:
        start = line.start
        while cursor < len(pieces) and pieces[cursor][0].start < line.end:
            piece = pieces[cursor]
            if start < piece[0].start:
                yield from _unprinted(document.page.text, start, piece[0].start)
            yield piece
            start = piece[0].end
            cursor += 1
        if start < line.end:
            yield from _unprinted(document.page.text, start, line.end)


def _unprinted(text: str, start: int, end: int) -> Iterator[tuple[Span, int, int]]:
    stretch = text[start:end]
    if stretch.strip():
        left = start + len(stretch) - len(stretch.lstrip())
        yield Span(left, left + len(stretch.strip())), NO_BLOCK, NO_BLOCK


def longest_rise(values: Sequence[int]) -> list[int]:
    """Return the places of a longest increasing run of values, in O(n log n) (patience sorting)."""
    tails: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        pile = bisect_left(tails, value)
        before.append(tops[pile - 1] if pile else -1)
        if pile == len(tails):
            tails.append(value)
            tops.append(place)
        else:
            tails[pile], tops[pile] = value, place
    rise: list[int] = []
    place = tops[-1] if tops else -1
    while place >= 0:
        rise.append(place)
        place = before[place]
    return rise[::-1]
