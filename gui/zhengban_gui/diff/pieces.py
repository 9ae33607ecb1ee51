"""The source cut into the pieces that the document's blocks are made of, and gathered to paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from zhengban.model.document import Block, Document
from zhengban.model.span import Span
from zhengban.writers.report_layout import pieces_in_order
from zhengban_gui.diff.side import NO_BLOCK


class Piece(NamedTuple):
    """A stretch of one source line: the block it belongs to, and its place in it (-1 for none).

    ``begins_line``: no other piece stands in front of it in its line.
    """

    span: Span
    block: int
    number: int
    begins_line: bool

    def follows(self, other: Piece) -> bool:
        """Tell whether it continues the block of the other one."""
        return self.block != NO_BLOCK and (self.block, self.number) == (other.block, other.number + 1)


def source_pieces(document: Document, blocks: Sequence[Block]) -> list[Piece]:
    """Return the whole source in order, white space between pieces left out."""
    printed = sorted(
        (piece, block, number) for block, one in enumerate(blocks) for number, piece in enumerate(one.pieces)
    )
    line_starts = {line.start for line in document.page.lines}
    return [
        Piece(span, block, number, span.start in line_starts)
        for span, block, number in pieces_in_order(document, printed)
    ]


def lines_of(pieces: Sequence[Piece]) -> list[Sequence[Piece]]:
    """Return the pieces line by line."""
    cuts = [n for n, piece in enumerate(pieces) if piece.begins_line]
    return [pieces[start:end] for start, end in pairwise((*cuts, len(pieces)))]


def paragraphs_of(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Yield the pieces as paragraphs: neighbours in the source that are neighbours in one block.

    What is not printed stays in the paragraph whose line it stands in, or that goes on behind it.
    """
    held: list[Piece] = []
    loose: list[Piece] = []
    last: Piece | None = None  # of those held that are printed
    for piece in pieces:
        if piece.block == NO_BLOCK:
            (loose if loose or piece.begins_line else held).append(piece)
            continue
        if last is not None and piece.follows(last):
            held += (*loose, piece)
        else:
            split = _beginning_of_line(loose, piece)
            yield from (part for part in (held, loose[:split]) if part)
            held = [*loose[split:], piece]
        loose, last = [], piece
    yield from (part for part in (held, loose) if part)


def _beginning_of_line(loose: Sequence[Piece], piece: Piece) -> int:
    """Return from which on the loose pieces stand in the line of the piece behind them."""
    if piece.begins_line:
        return len(loose)
    return max((n for n, other in enumerate(loose) if other.begins_line), default=len(loose))


def reach_of(pieces: Sequence[Piece]) -> dict[int, int]:
    """Return, by the start of each printed piece, how far the line goes on behind it with what is not printed."""
    reach: dict[int, int] = {}
    start = -1
    for piece in pieces:
        if piece.block != NO_BLOCK:
            start = piece.span.start
        elif piece.begins_line:
            start = -1
        if start >= 0:
            reach[start] = piece.span.end
    return reach
